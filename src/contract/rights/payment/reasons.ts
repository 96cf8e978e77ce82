/** Why an open invoice is due when it is, in steps and in a sentence. */
import type { CivilDate } from "../../base/calendar";
import { dayText, dollarsText } from "../../base/inWords";
import type { OpenInvoice } from "../../base/orderRecords";
import type { Agreement } from "../../agreement/agreement";
import { citedClause } from "../../agreement/clauses";
import { termToEnter } from "../../agreement/termWords";
import { stepper, termSteps } from "../explaining";
import type { UsedTerm } from "../right";
import { date, money, needsTerm, type Ruling } from "../ruling";
import { earlierDue, payableOf, paymentTermOf } from "./rule";
import { words } from "./words";

export const CLAUSE = "3.5";
export const AFTER_TERMINATION = "12.4";
const DISPUTED = "3.5(A)";
export const HEADINGS = { dueOn: "Due on", payable: "Payable", explanation: "Payment explanation" } as const;

export interface PaymentView {
  /** By its own terms, and by an end for cause. */
  readonly own: CivilDate | undefined;
  readonly byTermination: CivilDate | undefined;
  readonly invoice: OpenInvoice;
  readonly agreement: Agreement;
  readonly termsUsed: () => readonly UsedTerm[];
}

export function ruling({ own, byTermination, invoice, termsUsed }: PaymentView): Ruling<Readonly<Record<string, number>>> {
  const fact = stepper("fact", CLAUSE);
  const total = stepper("total", CLAUSE);
  const due = earlierDue(own, byTermination);
  const steps = [
    fact(words.steps.invoiceDate, date(invoice.invoiceDate)),
    ...(invoice.dueDate === undefined ? [] : [fact(words.steps.dueDate, date(invoice.dueDate))]),
    ...(byTermination === undefined ? [] : [stepper("fact", AFTER_TERMINATION)(words.steps.afterEnd, date(byTermination))]),
    fact(words.steps.amount, money(invoice.amount)),
    ...(invoice.paid === 0 ? [] : [fact(words.steps.paid, money(invoice.paid))]),
    ...(invoice.disputed === 0 ? [] : [stepper("fact", DISPUTED)(words.steps.disputed, money(invoice.disputed))]),
    ...termSteps({ termsUsed }),
    total(HEADINGS.payable, money(payableOf(invoice))),
    ...(due === undefined ? [] : [total(HEADINGS.dueOn, date(due))]),
  ];
  if (due === undefined) return { outcome: "blank", ...needsTerm(paymentTermOf(invoice)), steps };
  return { outcome: "decided", value: { dueOn: due, payable: payableOf(invoice) }, steps };
}

/** "3.5: due 2000-02-14, 45 days after the invoice date. 3.5(A): $100.00 disputed, withheld without default." */
export function sentence(view: PaymentView): string {
  const { invoice, agreement } = view;
  const disputed = invoice.disputed === 0 ? "" : words.disputed(citedClause(agreement, DISPUTED), dollarsText(invoice.disputed));
  return `${dueText(view)}${disputed}`;
}

function dueText({ own, byTermination, invoice, agreement }: PaymentView): string {
  if (own === undefined) {
    const atTheLatest =
      byTermination === undefined ? "" : words.atTheLatest(citedClause(agreement, AFTER_TERMINATION), dayText(byTermination));
    return `${words.dayBlank(CLAUSE, termToEnter(paymentTermOf(invoice)))}${atTheLatest}`;
  }
  if (byTermination !== undefined && byTermination < own) return words.afterEnd(AFTER_TERMINATION, dayText(byTermination), dayText(own));
  const initial = invoice.isInitialOrder ? words.initialOrder : "";
  const how = invoice.dueDate === undefined ? words.daysAfter(own - invoice.invoiceDate) : words.asDueDate;
  return words.due(CLAUSE, dayText(own), `${how}${initial}`);
}
