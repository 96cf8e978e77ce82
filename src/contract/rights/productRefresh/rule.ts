/** 3.7(C): exchanging a prior version of a product for the new one. Rule text: rules 7. */
import { receiptOfNotice, type CivilDate, type NoticeMethod } from "../../base/calendar";
import { deadline } from "../../base/window";
import { MICROS_PER_CENT, type Cents, type Micros } from "../../base/money";
import type { Agreed, TermsOn } from "../../agreement/inForce";

/** A new version: when it was first shipped, and the notice of it, where there was one. */
export interface NewVersion {
  readonly firstShippedOn: CivilDate;
  readonly notice: { readonly sent: CivilDate; readonly method: NoticeMethod } | undefined;
}

/**
 * The day from which prior versions may be exchanged: the first shipment of the new one or the receipt of its notice, whichever is later.
 * @source 3.7(C), third sentence; 13.6 for the receipt of the notice.
 */
export const refreshStart = (agreed: Agreed, version: NewVersion): CivilDate => Math.max(version.firstShippedOn, learntOn(agreed, version));

/** The day on which the notice counts as received; without one, that of the first shipment. */
const learntOn = (agreed: Agreed, { firstShippedOn, notice }: NewVersion): CivilDate =>
  notice === undefined ? firstShippedOn : receiptOfNotice(agreed.on("noticeDate", notice.sent), notice.sent, notice.method);

/**
 * The terms of an exchange: those in force when the distributor learnt of the new version.
 * @source 3.7(C), third sentence.
 */
export const refreshTerms = (agreed: Agreed, version: NewVersion): TermsOn<"receipt"> => agreed.on("receipt", learntOn(agreed, version));

/**
 * The last day to ask for an exchange: so many days from its start.
 *
 * @source 3.7(C), third sentence.
 * @units  Calendar days; the day itself still counts.
 * @blank  Undefined while `refresh.windowDays` is withheld.
 */
export function refreshBy(agreed: Agreed, version: NewVersion): CivilDate | undefined {
  const terms = refreshTerms(agreed, version);
  return deadline(refreshStart(agreed, version), terms["refresh.windowDays"], "days");
}

/**
 * The days on which a prior version must have been shipped to be exchanged.
 *
 * @source  3.7(C), second sentence.
 * @units   Calendar days, both ends included.
 * @blank   Undefined while `refresh.shippedWithinDays` is withheld.
 * @reading `refresh.shippedWithinFrom`: counted back from the start of the exchange, or from the request.
 */
export function shippedWithin(
  terms: TermsOn<"receipt">,
  facts: { readonly start: CivilDate; readonly requestDate: CivilDate },
): { readonly from: CivilDate; readonly to: CivilDate } | undefined {
  const to = shippedUntil(terms, facts.start, facts.requestDate);
  const within = terms["refresh.shippedWithinDays"];
  return within === undefined ? undefined : { from: to - within, to };
}

function shippedUntil(terms: TermsOn<"receipt">, start: CivilDate, requestDate: CivilDate): CivilDate {
  switch (terms["refresh.shippedWithinFrom"]) {
    case "start":
      return start;
    case "request":
      return requestDate;
  }
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
