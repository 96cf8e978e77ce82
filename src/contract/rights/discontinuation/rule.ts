/** 3.7(D): returning stock of a discontinued product. Rule text: rules 6. */
import { isOnHand } from "../../base/unitKinds";
import { receiptOfNotice, type CivilDate } from "../../base/calendar";
import type { UnitAmount } from "../../base/money";
import type { DiscontinuationNotice } from "../../base/records";
import type { AskedApart } from "../right";
import type { Units } from "../../stock/partAtHand";
import type { Agreed, TermsOn } from "../../agreement/inForce";

/** Why units may not go back. */
export type NotReturnable = "inTransit" | "outsideWindow" | "notInvoiced" | "requested";

/** The right that a notice gives: from when, and for purchases of which days (both included). */
export interface DiscontinuationRight {
  readonly receivedOn: CivilDate;
  readonly purchasedFrom: CivilDate;
  readonly purchasedTo: CivilDate;
}

/** A part's right, with the notice that gives it (its place among the records). */
export interface NoticedRight extends DiscontinuationRight {
  readonly notice: number;
  /** The terms that it rests on. */
  readonly asked: AskedApart;
}

/**
 * What a discontinuation notice gives a right to return: units purchased within so many days of the notice.
 *
 * @source  3.7(D), second sentence; 13.6 for the receipt of the notice.
 * @units   Calendar days, both ends of the window included.
 * @reading `discontinuation.windowFrom` (receipt or date of the notice), `discontinuation.windowSide` (before it, or on either side).
 */
export function discontinuationRight(agreed: Agreed, notice: Pick<DiscontinuationNotice, "sent" | "method">): DiscontinuationRight {
  const receivedOn = noticeReceivedOn(agreed, notice);
  const terms = agreed.on("receipt", receivedOn);
  const within = terms["discontinuation.purchasedWithinDays"];
  const from = windowDay(terms, notice.sent, receivedOn);
  return { receivedOn, purchasedFrom: from - within, purchasedTo: lastPurchaseDay(terms, from, within) };
}

/**
 * The day on which a notice of discontinuation counts as received.
 * @source 13.6, second sentence.
 */
export const noticeReceivedOn = (agreed: Agreed, { sent, method }: Pick<DiscontinuationNotice, "sent" | "method">): CivilDate =>
  receiptOfNotice(agreed.on("noticeDate", sent), sent, method);

function windowDay(terms: TermsOn<"receipt">, sent: CivilDate, receivedOn: CivilDate): CivilDate {
  switch (terms["discontinuation.windowFrom"]) {
    case "receipt":
      return receivedOn;
    case "notice":
      return sent;
  }
}

function lastPurchaseDay(terms: TermsOn<"receipt">, from: CivilDate, within: number): CivilDate {
  switch (terms["discontinuation.windowSide"]) {
    case "before":
      return from;
    case "either":
      return from + within;
  }
}

/**
 * Whether units may go back: on hand, committed or not, from a lot of the window, and not held by a request already. Goods in transit are
 * not in stock.
 * @source 3.7(D), second sentence.
 */
export function mayReturnDiscontinued(
  { purchasedFrom, purchasedTo }: DiscontinuationRight,
  { kind, isInvoiced, isRequested, lotDate }: Units,
): "covered" | NotReturnable {
  if (!isOnHand(kind)) return "inTransit";
  if (!isInvoiced) return "notInvoiced";
  if (lotDate < purchasedFrom || lotDate > purchasedTo) return "outsideWindow";
  return isRequested ? "requested" : "covered";
}

/**
 * What a returned unit is credited: what it cost, less the discounts and credits received on it, price protection among them.
 * @source 3.7(D), second sentence; 3.7(B), fourth sentence, in the same words.
 * @units  Exact; it becomes money once, on the units' line.
 */
export const returnedUnitCredit = (netUnitCost: UnitAmount): UnitAmount => netUnitCost;

/**
 * Whether a notice came later before the discontinuation than the agreement states.
 * @source 3.7(D), first sentence.
 */
export function isShortNotice(agreed: Agreed, notice: DiscontinuationNotice): boolean {
  if (notice.discontinuationDate === undefined) return false;
  const received = noticeReceivedOn(agreed, notice);
  const terms = agreed.on("receipt", received);
  return notice.discontinuationDate - received < terms["discontinuation.noticeDays"];
}
