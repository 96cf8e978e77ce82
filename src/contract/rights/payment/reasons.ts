/** Why an open invoice is due when it is, in steps and in a sentence. */
import { isoText, type CivilDate } from "../../base/calendar";
import { counted } from "../../base/counted";
import { dollarsText } from "../../base/inWords";
import type { OpenInvoice } from "../../base/orderRecords";
import { termToEnter } from "../../agreement/termWords";
import { stepper, termSteps } from "../explaining";
import type { UsedTerm } from "../right";
import { date, money, needsTerm, type Ruling } from "../ruling";
import { earlierDue, payableOf, paymentTermOf } from "./rule";

export const CLAUSE = "3.5";
export const AFTER_TERMINATION = "12.4";
export const HEADINGS = { dueOn: "Due on", payable: "Payable", explanation: "Payment explanation" } as const;

export interface PaymentView {
  /** By its own terms, and by an end for cause. */
  readonly own: CivilDate | undefined;
  readonly byTermination: CivilDate | undefined;
  readonly invoice: OpenInvoice;
  readonly termsUsed: () => readonly UsedTerm[];
}

export function ruling({ own, byTermination, invoice, termsUsed }: PaymentView): Ruling<Readonly<Record<string, number>>> {
  const fact = stepper("fact", CLAUSE);
  const total = stepper("total", CLAUSE);
  const due = earlierDue(own, byTermination);
  const steps = [
    fact("Invoice date", date(invoice.invoiceDate)),
    ...(invoice.dueDate === undefined ? [] : [fact("Due date", date(invoice.dueDate))]),
    ...(byTermination === undefined ? [] : [stepper("fact", AFTER_TERMINATION)("Due after the end for cause", date(byTermination))]),
    fact("Amount", money(invoice.amount)),
    ...(invoice.paid === 0 ? [] : [fact("Paid", money(invoice.paid))]),
    ...(invoice.disputed === 0 ? [] : [stepper("fact", "3.5(A)")("Disputed", money(invoice.disputed))]),
    ...termSteps({ termsUsed }),
    total(HEADINGS.payable, money(payableOf(invoice))),
    ...(due === undefined ? [] : [total(HEADINGS.dueOn, date(due))]),
  ];
  if (due === undefined) return { outcome: "blank", ...needsTerm(paymentTermOf(invoice)), steps };
  return { outcome: "decided", value: { dueOn: due, payable: payableOf(invoice) }, steps };
}

/** "3.5: due 2000-02-14, 45 days after the invoice date. 3.5(A): $100.00 disputed, withheld without default." */
export function sentence(view: PaymentView): string {
  const { invoice } = view;
  const disputed = invoice.disputed === 0 ? "" : ` 3.5(A): ${dollarsText(invoice.disputed)} disputed, withheld without default.`;
  return `${dueText(view)}${disputed}`;
}

function dueText({ own, byTermination, invoice }: PaymentView): string {
  if (own === undefined) {
    const atTheLatest = byTermination === undefined ? "" : ` ${AFTER_TERMINATION}: at the latest ${isoText(byTermination)}.`;
    return `${CLAUSE}: the day is blank until the term ${termToEnter(paymentTermOf(invoice))} is entered.${atTheLatest}`;
  }
  if (byTermination !== undefined && byTermination < own)
    return `${AFTER_TERMINATION}: due ${isoText(byTermination)}, after the end for cause, instead of ${isoText(own)}.`;
  const initial = invoice.isInitialOrder ? ", initial order" : "";
  const how =
    invoice.dueDate === undefined ? `${counted(own - invoice.invoiceDate, "day")} after the invoice date` : "as the Due date says";
  return `${CLAUSE}: due ${isoText(own)}, ${how}${initial}.`;
}
