/** 3.5 and 12.4: when an invoice is due, and how much of it. Rule text: rules 8, "Payment". */
import { receiptOfNotice, type CivilDate } from "../../base/calendar";
import type { Cents } from "../../base/money";
import type { OpenInvoice } from "../../base/orderRecords";
import type { Agreed, TermsOn } from "../../agreement/inForce";
import type { TermName } from "../../agreement/terms";

/** The day from which the payment term is counted. */
function countedFrom(agreed: Agreed, terms: TermsOn<"invoiceDate">, invoiceDate: CivilDate): CivilDate {
  switch (terms["payment.dueFrom"]) {
    case "invoice":
      return invoiceDate;
    case "receipt":
      return receiptOfNotice(agreed.on("noticeDate", invoiceDate), invoiceDate, "mail");
  }
}

/**
 * The term that says how many days an invoice may be paid in.
 * @source 3.5, first sentence; 3.4.
 */
export const paymentTermOf = ({ isInitialOrder }: Pick<OpenInvoice, "isInitialOrder">): TermName =>
  isInitialOrder ? "initialOrder.paymentDays" : "payment.dueDays";

/**
 * The day on which an invoice is due by its own terms, whatever ends the agreement: the day that it states, else so many days after it.
 *
 * @source  3.5, first sentence; 3.4 for the initial order.
 * @units   Calendar days.
 * @blank   While `payment.dueDays`, of the initial order `initialOrder.paymentDays`, is withheld and the invoice states no day.
 * @reading `payment.dueFrom`: the receipt of an invoice is that of a mailed notice.
 */
export function dueByInvoice(
  agreed: Agreed,
  { dueDate, invoiceDate, isInitialOrder }: Pick<OpenInvoice, "dueDate" | "invoiceDate" | "isInitialOrder">,
): CivilDate | undefined {
  if (dueDate !== undefined) return dueDate;
  const terms = agreed.on("invoiceDate", invoiceDate);
  const days = isInitialOrder ? terms["initialOrder.paymentDays"] : terms["payment.dueDays"];
  return days === undefined ? undefined : countedFrom(agreed, terms, invoiceDate) + days;
}

/**
 * The day on which all open invoices fall due when the vendor ends the agreement for cause; undefined where it does not.
 * @source 12.4, first sentence.
 * @units  Calendar days.
 * @blank  While `termination.paymentDays` is.
 */
export function dueByTermination(agreed: Agreed): CivilDate | undefined {
  const { whole } = agreed;
  const ends = whole["termination.date"];
  if (ends === undefined || whole["termination.kind"] !== "vendor-for-cause") return undefined;
  const terms = agreed.on("asOf", ends);
  const days = terms["termination.paymentDays"];
  return days === undefined ? undefined : ends + days;
}

/**
 * The day on which an invoice is due: the earlier of its own day and the one that an end for cause brings.
 *
 * @source 3.5, first sentence; 12.4, first sentence.
 * @blank  Without its own day the earlier of both is not known.
 */
export const earlierDue = (own: CivilDate | undefined, byTermination: CivilDate | undefined): CivilDate | undefined =>
  own === undefined || byTermination === undefined ? own : Math.min(own, byTermination);

/**
 * What is to be paid of an invoice: its amount, less what was paid and what is disputed. A disputed amount is withheld without default.
 * @source 3.5, first sentence; 3.5(A).
 * @units  Cents; below 0 where more was paid.
 */
export const payableOf = ({ amount, paid, disputed }: Pick<OpenInvoice, "amount" | "paid" | "disputed">): Cents => amount - paid - disputed;
