/** 3.6(A) for accepted orders that were not shipped yet, and 3.1: the price at which an order is charged. Rule text: rules 8, "open orders". */
import { receiptOfNotice, type CivilDate } from "../../base/calendar";
import type { OpenOrder } from "../../base/orderRecords";
import type { PriceChange } from "../../base/records";
import type { Agreed, TermsOn } from "../../agreement/inForce";

/** Why an order is not protected when a price falls. */
export type OrderNotProtected =
  "cancelled" | "notAccepted" | "acceptedTooLate" | "shippedBefore" | "atNewPrice" | "noticeDaysWithheld" | ConditionNotMet;

/** Why a condition of the user's own knowledge stands in the way (`priceProtection.gate`): it is not met, or nobody said whether it is. */
export type ConditionNotMet = "gateNotMet" | "gateUnknown";

/** Which price an order is charged at, or that a withheld term decides. */
export type PriceInForce = "old" | "new" | "noticeDaysWithheld";

/**
 * No price fall counts under an agreement that does not protect open orders.
 * @source 3.6(A), second sentence; other agreements may have none like it.
 */
export const isOrderProtectionGiven = ({ whole: terms }: Agreed): boolean =>
  terms["orderProtection.given"] === "yes" && terms["priceProtection.given"] === "yes";

/**
 * Whether an order is charged at the new price or at the old one: at the new price when its delivery is asked for after the days of notice
 * have passed.
 *
 * @source 3.1; 13.6.
 * @units  Calendar days: requested delivery > receipt of the notice + `prices.changeNoticeDays`.
 * @blank  `noticeDaysWithheld` while the days are withheld and the delivery is asked for after the receipt. Without a notice date, or without
 *         a requested delivery, nothing has changed the price: old.
 */
export function priceInForce(
  agreed: Agreed,
  { notice }: Pick<PriceChange, "notice">,
  requestedDelivery: CivilDate | undefined,
): PriceInForce {
  if (notice === undefined || requestedDelivery === undefined) return "old";
  const received = receiptOfNotice(agreed.on("noticeDate", notice.sent), notice.sent, notice.method);
  if (requestedDelivery <= received) return "old";
  const terms = agreed.on("receipt", received);
  const days = terms["prices.changeNoticeDays"];
  if (days === undefined) return "noticeDaysWithheld";
  return requestedDelivery > received + days ? "new" : "old";
}

/**
 * Whether an order is protected when a price falls: accepted before the effective date, not shipped before it, not cancelled, and not charged
 * at the new price anyway. Answers the first reason why it is not.
 *
 * @source  3.6(A), second sentence; 3.1; 5.2; 5.5; 12.4.
 * @blank   `noticeDaysWithheld` while `prices.changeNoticeDays` is withheld and the answer hangs on it.
 * @reading `orders.acceptedBy`: whether an order that is accepted on the effective date itself is protected.
 */
export function orderProtectionOf(
  agreed: Agreed,
  change: Pick<PriceChange, "effectiveDate" | "notice">,
  order: Pick<OpenOrder, "shippedDate" | "requestedDeliveryDate">,
  { acceptedOn, isCancelled }: { readonly acceptedOn: CivilDate | undefined; readonly isCancelled: boolean },
): "covered" | OrderNotProtected {
  const { effectiveDate } = change;
  if (isCancelled) return "cancelled";
  if (acceptedOn === undefined) return "notAccepted";
  if (acceptedOn > lastDayToBeAccepted(agreed.on("effectiveDate", effectiveDate), effectiveDate)) return "acceptedTooLate";
  if (order.shippedDate !== undefined && order.shippedDate < effectiveDate) return "shippedBefore";
  const charged = priceInForce(agreed, change, order.requestedDeliveryDate);
  switch (charged) {
    case "old":
      return conditionOf(agreed.on("effectiveDate", effectiveDate)) ?? "covered";
    case "new":
      return "atNewPrice";
    case "noticeDaysWithheld":
      return charged;
  }
}

function conditionOf(terms: TermsOn<"effectiveDate">): ConditionNotMet | undefined {
  if (terms["priceProtection.gate"] === "none") return undefined;
  switch (terms["priceProtection.gateMet"]) {
    case "yes":
      return undefined;
    case "no":
      return "gateNotMet";
    case undefined:
      return "gateUnknown";
  }
}

/**
 * The last day on which an order is accepted in time for a price fall. A later fall never has an earlier one.
 *
 * @source  3.6(A), second sentence.
 * @reading `orders.acceptedBy`.
 */
export function lastDayToBeAccepted(terms: TermsOn<"effectiveDate">, effectiveDate: CivilDate): CivilDate {
  switch (terms["orders.acceptedBy"]) {
    case "before":
      return effectiveDate - 1;
    case "on":
      return effectiveDate;
  }
}
