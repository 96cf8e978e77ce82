/** 5.1 to 5.7: when an order binds the vendor, and the days until which it can be confirmed, cancelled or sent elsewhere. Rule text: rules 8. */
import type { CivilDate } from "../../base/calendar";
import { deadline } from "../../base/window";
import type { OpenOrder } from "../../base/orderRecords";
import type { Agreed } from "../../agreement/inForce";
import type { Terms } from "../../agreement/terms";

export interface OrderDates {
  readonly received: CivilDate;
  readonly confirmed: CivilDate | undefined;
  readonly shipped: CivilDate | undefined;
  readonly rejected: CivilDate | undefined;
  /** Of an oral order, which binds by lapse of time only once it stands in writing. */
  readonly oral?: { readonly confirmedInWriting: CivilDate | undefined };
}

/**
 * The day on which an order is accepted: when it is confirmed in writing, when it is shipped, or when so many days have passed since its
 * receipt without a rejection, whichever is first. Undefined while a rejection stands and nothing was confirmed or shipped. The days of an
 * oral order run from its confirmation in writing.
 *
 * @source  5.2, first and second sentence.
 * @units   Calendar days.
 * @blank   No acceptance by lapse of time while `orders.deemedAcceptedDays` is not stated.
 * @refuses Acceptance by lapse of time when the rejection is dated on or before its last day: received + `orders.deemedAcceptedDays`.
 */
export function orderAcceptedOn(terms: Pick<Terms, "orders.deemedAcceptedDays">, order: OrderDates): CivilDate | undefined {
  const lapsesFrom = order.oral ? order.oral.confirmedInWriting : order.received;
  const deemedDays = terms["orders.deemedAcceptedDays"];
  const deemedOn = lapsesFrom === undefined || deemedDays === undefined ? undefined : lapsesFrom + deemedDays;
  const isRejectedInTime = deemedOn !== undefined && order.rejected !== undefined && order.rejected <= deemedOn;
  const days = [order.confirmed, order.shipped, isRejectedInTime ? undefined : deemedOn].filter((day) => day !== undefined);
  return days.length === 0 ? undefined : Math.min(...days);
}

/**
 * The last day to confirm an oral order in writing.
 * @source 5.1.
 * @units  Business days, Monday to Friday.
 * @blank  While `orders.oralConfirmBusinessDays` is not stated.
 */
export const oralOrderConfirmBy = (terms: Pick<Terms, "orders.oralConfirmBusinessDays">, received: CivilDate): CivilDate | undefined =>
  deadline(received, terms["orders.oralConfirmBusinessDays"], "business-days");

/**
 * Whether an oral order was confirmed too late, or the day to do so has passed without it.
 * @source 5.1.
 * @blank  False for an order that is not confirmed while nobody has said for which day the figures are.
 */
export function isOralOrderUnconfirmed(
  confirmBy: CivilDate,
  confirmedInWriting: CivilDate | undefined,
  today: CivilDate | undefined,
): boolean {
  if (confirmedInWriting !== undefined) return confirmedInWriting > confirmBy;
  return today !== undefined && today > confirmBy;
}

/**
 * The last day on which the vendor may receive a notice that cancels an order.
 * @source 5.5.
 * @units  Calendar days before the scheduled shipment.
 * @blank  While `orders.cancelNoticeDays` is withheld.
 */
export function cancelOrderBy(terms: Pick<Terms, "orders.cancelNoticeDays">, scheduledShipDate: CivilDate): CivilDate | undefined {
  const days = terms["orders.cancelNoticeDays"];
  return days === undefined ? undefined : scheduledShipDate - days;
}

/**
 * The last day to have an order sent to another place.
 * @source 5.7.
 * @units  Calendar days before the scheduled shipment.
 * @blank  While `delivery.locationChangeDays` is not stated.
 */
export function changeLocationBy(terms: Pick<Terms, "delivery.locationChangeDays">, scheduledShipDate: CivilDate): CivilDate | undefined {
  const days = terms["delivery.locationChangeDays"];
  return days === undefined ? undefined : scheduledShipDate - days;
}

/**
 * The day on which the vendor ends the agreement for cause; undefined where it does not.
 * @source 12.4, last sentence.
 */
export function endedForCauseOn({ whole }: Agreed): CivilDate | undefined {
  const ended = whole["termination.date"];
  return ended !== undefined && whole["termination.kind"] === "vendor-for-cause" ? ended : undefined;
}

/**
 * Whether an order will not be delivered: cancelled on whatever day, or not shipped by the day on which the vendor ends the agreement for
 * cause.
 * @source 5.5; 12.4, last sentence.
 */
export const isOrderCancelled = (
  { cancelledDate, shippedDate }: Pick<OpenOrder, "cancelledDate" | "shippedDate">,
  endedForCause: CivilDate | undefined,
): boolean => cancelledDate !== undefined || (endedForCause !== undefined && (shippedDate === undefined || shippedDate > endedForCause));
