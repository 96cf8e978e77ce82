/** 5.1 and 5.2: when an order binds the vendor, and by when an oral one is confirmed. Rule text: rules 8. */
import { businessDaysAfter, type CivilDate } from "../../base/calendar";
import type { Terms } from "../../agreement/terms";

export interface OrderDates {
  readonly received: CivilDate;
  readonly confirmed: CivilDate | undefined;
  readonly shipped: CivilDate | undefined;
  readonly rejected: CivilDate | undefined;
}

/**
 * The day on which an order is accepted: when it is confirmed in writing, when it is shipped, or when so many days have passed since its
 * receipt without a rejection, whichever is first. Undefined while a rejection stands and nothing was confirmed or shipped.
 *
 * @source  5.2, first and second sentence.
 * @units   Calendar days.
 * @refuses Acceptance by lapse of time when the rejection is dated on or before its last day: received + `orders.deemedAcceptedDays`.
 */
export function orderAcceptedOn(terms: Pick<Terms, "orders.deemedAcceptedDays">, order: OrderDates): CivilDate | undefined {
  const deemedOn = order.received + terms["orders.deemedAcceptedDays"];
  const isRejectedInTime = order.rejected !== undefined && order.rejected <= deemedOn;
  const days = [order.confirmed, order.shipped, isRejectedInTime ? undefined : deemedOn].filter((day) => day !== undefined);
  return days.length === 0 ? undefined : Math.min(...days);
}

/**
 * The last day to confirm an oral order in writing.
 * @source 5.1.
 * @units  Business days, Monday to Friday.
 */
export const oralOrderConfirmBy = (terms: Pick<Terms, "orders.oralConfirmBusinessDays">, received: CivilDate): CivilDate =>
  businessDaysAfter(received, terms["orders.oralConfirmBusinessDays"]);
