import { dueDay } from "./channel";
import { type Day, isoOf, type Quarter, quarterAfter, quarterOf } from "./day";
import { type Report } from "./findings";
import { by, type Fraction, isEqual, minus, money, plus, sumOf, times, unitFigure, whole, zero } from "./fraction";
import { type Objective, type OpenInvoice, type Records } from "./records";
import { type Request } from "./requests";
import { type Terms } from "./terms";
import { type FurtherRow } from "./workbook";

const payable = ({ amount, paid, disputed }: OpenInvoice): Fraction => minus(amount, plus(paid, disputed));

/** When an open invoice is due, and what of it. */
export function openInvoiceRow(invoice: OpenInvoice, terms: Terms, report: Report): FurtherRow {
  const due = dueDay(
    { dated: invoice.dated, dueDate: invoice.dueDate, isInitialOrder: invoice.isInitialOrder },
    {
      dueDays: terms.dueDays,
      initialDays: terms.initialPaymentDays,
      dueFrom: terms.dueFrom === "receipt" ? "receipt" : "invoice",
      mailDays: terms.mailDays,
      terminated: terms.terminationDate,
      kind: terms.terminationKind,
      paymentDays: terms.terminationPaymentDays,
    },
  );
  if (invoice.dueDate === undefined) {
    if (invoice.isInitialOrder && terms.initialPaymentDays === undefined) report("TERM_MISSING:initialOrder.paymentDays", "Terms", 0);
    if (!invoice.isInitialOrder && terms.dueDays === undefined) report("TERM_MISSING:payment.dueDays", "Terms", 0);
  }
  return { columns: { "Due on": due === undefined ? null : isoOf(due), Payable: money(payable(invoice)) }, reasons: {}, lines: [] };
}

/** The quarter of a name such as "FY2000 Q2": the first of all quarters that bears it. */
function quarterNamed(name: string, firstMonth: number, from: Day): Quarter {
  let quarter = quarterOf(from, firstMonth);
  while (quarter.name !== name) quarter = quarterAfter(quarter, firstMonth);
  return quarter;
}

const LONG_AGO: Day = Date.UTC(1995, 0, 1) / 86_400_000;

export function objectiveRow({ quarter, part, quantity }: Objective, { lines }: Records, terms: Terms): FurtherRow {
  const { starts, ends } = quarterNamed(quarter, terms.fiscalFirstMonth, LONG_AGO);
  let actual = 0;
  for (const line of lines) if ((part === "" || line.part === part) && starts <= line.date && line.date <= ends) actual += line.quantity;
  const share = quantity === 0 ? null : unitFigure(by(times(whole(actual), whole(100)), quantity));
  return { columns: { "Actual quantity": actual, Difference: actual - quantity, "Share reached": share }, reasons: {}, lines: [] };
}

/** What a request comes to once it is settled. */
export interface ClaimedReturn {
  readonly request: Request;
  readonly credit: Fraction;
  readonly isBlank: boolean;
}

export interface TrueUp {
  /** Above 0: the distributor pays. */
  readonly balance: string;
  /** Usable on an offsetting order only, and in no sum. */
  readonly apart: string;
}

/** Who owes what at the end (12.4). `protection`: credits of 3.6(A), of stock and of orders. */
export function trueUp(
  invoices: readonly OpenInvoice[],
  claims: readonly ClaimedReturn[],
  protection: readonly Fraction[],
  terms: Terms,
): TrueUp | undefined {
  if (terms.terminationDate === undefined) return undefined;
  const open = claims.flatMap(({ request: { rows }, credit, isBlank }) => {
    if (isBlank || isEqual(credit, zero) || rows.some((it) => it.memo !== "")) return [];
    const isApart = rows[0]!.right === "Balancing" || rows[0]!.right === "Refresh";
    return [{ isApart, credit: minus(credit, sumOf(rows.map((it) => it.credited ?? zero))) }];
  });
  const sum = (isApart: boolean): Fraction => sumOf(open.filter((it) => it.isApart === isApart).map((it) => it.credit));
  const balance = minus(minus(sumOf(invoices.map(payable)), sum(false)), sumOf(protection));
  return { balance: money(balance), apart: money(minus(zero, sum(true))) };
}
