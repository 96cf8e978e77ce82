/** 3.5 and 12.4: what is payable of open invoices, and when. */
import type { CivilDate } from "../../base/calendar";
import type { OpenInvoice } from "../../base/orderRecords";
import { atOnce } from "../../base/steps";
import type { AskedApart } from "../right";
import type { CalendarLine, FiguresGiven, RightOfSheets, SheetFigures } from "../sheetRight";
import { usedTerms } from "../usedTerms";
import { AFTER_TERMINATION, CLAUSE, HEADINGS, ruling, sentence, type PaymentView } from "./reasons";
import { dueByInvoice, dueByTermination, earlierDue, payableOf } from "./rule";
import { english, words } from "./words";

export const PAYMENT: RightOfSheets = {
  id: "payment",
  clauses: [CLAUSE, AFTER_TERMINATION],
  get name() {
    return words.name;
  },
  englishName: english.name,
  sheet: "Open invoices",
  needs: [],
  rowsOf: [],
  terms: [
    "payment.dueDays",
    "payment.dueFrom",
    "initialOrder.paymentDays",
    "notices.mailDays",
    "termination.date",
    "termination.kind",
    "termination.paymentDays",
  ],
  askedTerms: [{ term: "payment.dueDays", isForFigures: true }],
  columns: [
    { heading: HEADINGS.dueOn, format: "date", width: 12 },
    { heading: HEADINGS.payable, format: "money", width: 13 },
    { heading: HEADINGS.explanation, format: "note", width: 50 },
  ],

  figures: (given) => atOnce(() => figuresOf(given)),
};

/** Invoices of one day ask for the same terms: what they use is noted once. */
class Asked {
  private readonly byDay = new Map<string, AskedApart>();
  constructor(private readonly given: FiguresGiven) {}

  of({ invoiceDate, isInitialOrder, dueDate }: OpenInvoice): AskedApart {
    const key = `${invoiceDate} ${isInitialOrder} ${dueDate === undefined}`;
    const asked = this.byDay.get(key) ?? this.given.apart();
    this.byDay.set(key, asked);
    return asked;
  }
}

function figuresOf(given: FiguresGiven): SheetFigures {
  const invoices = given.facts.openInvoices ?? [];
  const asked = new Asked(given);
  // Nobody misses the day of an end that there is not: its terms are asked for where there is one.
  const endsForCause = dueByTermination(given.agreed) !== undefined;
  const viewOf = (invoice: OpenInvoice): PaymentView => {
    const { agreed, asked: noted } = asked.of(invoice);
    const byTermination = endsForCause ? dueByTermination(agreed) : undefined;
    const { agreement } = given.agreed;
    return { invoice, agreement, own: dueByInvoice(agreed, invoice), byTermination, termsUsed: () => usedTerms(given.agreed, noted) };
  };
  const views = invoices.map(viewOf);
  const due = views.map(({ own, byTermination }) => earlierDue(own, byTermination));
  const clauseOf = (record: number): string =>
    due[record] !== undefined && due[record] !== views[record]!.own ? AFTER_TERMINATION : CLAUSE;
  const cells = [
    (record: number) => due[record],
    (record: number) => payableOf(invoices[record]!),
    (record: number) => sentence(views[record]!),
  ];
  return {
    right: PAYMENT,
    cell: (record, column) => cells[column]!(record),
    clauseOf,
    totals: [{ clause: CLAUSE, name: HEADINGS.payable, units: 0, cents: invoices.reduce((sum, invoice) => sum + payableOf(invoice), 0) }],
    ruling: (record) => ruling(views[record]!),
    termsUsed: (record) => views[record]!.termsUsed(),
    lines: [],
    calendar: invoices.flatMap((invoice, record) => paymentLine(invoice, record, due[record], clauseOf(record))),
  };
}

/** @returns none while the day is not known. Paying the rest makes it done. */
function paymentLine(invoice: OpenInvoice, record: number, due: CivilDate | undefined, clause: string): readonly CalendarLine[] {
  if (due === undefined) return [];
  const payable = payableOf(invoice);
  return [
    {
      key: `invoice ${invoice.invoiceNumber}`,
      date: due,
      what: words.paymentDue(invoice.invoiceNumber),
      clause,
      by: "distributor",
      amount: payable,
      record: { kind: "openInvoices", index: record },
      done: payable > 0 ? "open" : "done",
    },
  ];
}
