/** 3.7(C): exchanging a prior version of a product for the new one. Rule text: rules 7. */
import { receiptOfNotice, type CivilDate, type NoticeMethod } from "../../base/calendar";
import { MICROS_PER_CENT, type Cents, type Micros } from "../../base/money";
import type { Agreed } from "../../agreement/inForce";

/**
 * The last day to ask for an exchange: so many days from the first shipment of the new version or from the receipt of its notice,
 * whichever is later.
 *
 * @source 3.7(C), third sentence; 13.6 for the receipt of the notice.
 * @units  Calendar days; the day itself still counts.
 */
export function refreshBy(
  agreed: Agreed,
  facts: { readonly firstShippedOn: CivilDate; readonly notice: { readonly sent: CivilDate; readonly method: NoticeMethod } },
): CivilDate {
  const { sent, method } = facts.notice;
  const received = receiptOfNotice(agreed.on("noticeDate", sent), sent, method);
  const terms = agreed.on("receipt", received);
  return Math.max(facts.firstShippedOn, received) + terms["refresh.windowDays"];
}

/**
 * How many whole units of the new version a credit exchanges for, dollar for dollar.
 *
 * @source   3.7(C), fifth sentence.
 * @units    Whole units.
 * @rounding Down: a part of a unit cannot be shipped.
 * @throws   RangeError when the new price is not above 0 (no number of units is worth it).
 */
export function exchangeQuantity(credit: Cents, newPrice: Micros): number {
  // In BigInt: a credit in millionths can pass what a plain number holds exactly.
  return Number((BigInt(credit) * BigInt(MICROS_PER_CENT)) / BigInt(newPrice));
}
