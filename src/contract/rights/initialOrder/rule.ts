/** 3.4: the initial order, and when its unsold units may go back. Rule text: rules 8, "Initial order". */
import type { CivilDate } from "../../base/calendar";
import type { InvoiceLines } from "../../base/records";
import type { TermsOn } from "../../agreement/inForce";

/**
 * Whether an invoice is one of the initial order: placed within so many days of the effective date.
 *
 * @source 3.4, first sentence.
 * @units  Calendar days by the invoice date; both ends count.
 * @blank  Undefined while `initialOrder.placeWithinDays` is withheld.
 */
export function isInitialOrder(terms: TermsOn, invoiceDate: CivilDate): boolean | undefined {
  const within = terms["initialOrder.placeWithinDays"];
  if (within === undefined) return undefined;
  const first = terms["agreement.effectiveDate"];
  return invoiceDate >= first && invoiceDate <= first + within;
}

/**
 * The first invoice date of the initial order; undefined where no invoice is of it, or that is not known.
 * @source 3.4, first sentence.
 */
export function firstOfInitialOrder(terms: TermsOn, { count, invoiceDate, quantity }: InvoiceLines): CivilDate | undefined {
  let first: CivilDate | undefined;
  if (terms["initialOrder.placeWithinDays"] === undefined) return undefined;
  for (let i = 0; i < count; i++)
    if (quantity[i]! > 0 && isInitialOrder(terms, invoiceDate[i]!) && (first === undefined || invoiceDate[i]! < first))
      first = invoiceDate[i]!;
  return first;
}

/**
 * The day from which, or until which, unsold units of the initial order may go back.
 *
 * @source  3.4, second sentence.
 * @units   Calendar days from its first invoice.
 * @blank   Undefined while `initialOrder.returnWithinDays` is withheld.
 * @reading `initialOrder.returnRuns`: see `mayReturnInitialOrder`.
 */
export function initialOrderReturnDay(terms: TermsOn, firstInvoiced: CivilDate): CivilDate | undefined {
  const days = terms["initialOrder.returnWithinDays"];
  return days === undefined ? undefined : firstInvoiced + days;
}

/**
 * Whether units of the initial order may be asked to go back on a day.
 *
 * @source  3.4, second sentence.
 * @refuses Before the day by the reading `from`, after it by the reading `until`; the day itself counts under both.
 * @reading `initialOrder.returnRuns`.
 */
export function mayReturnInitialOrder(terms: TermsOn, returnDay: CivilDate, requestDate: CivilDate): boolean {
  switch (terms["initialOrder.returnRuns"]) {
    case "from":
      return requestDate >= returnDay;
    case "until":
      return requestDate <= returnDay;
  }
}
