/** 3.7(D): returning stock of a discontinued product. Rule text: rules 6. */
import { isOnHand } from "../../base/unitKinds";
import { receiptOfNotice, type CivilDate } from "../../base/calendar";
import type { UnitAmount } from "../../base/money";
import type { DiscontinuationNotice } from "../../base/records";
import { daysEarlier, daysLater, deadline } from "../../base/window";
import type { TermName, Terms } from "../../agreement/terms";
import { picksNothing, type GoodsAsked, type NotPicked, type PickedGoods } from "../goods";
import type { AskedApart } from "../right";
import type { Units } from "../../stock/partAtHand";
import type { Agreed, TermsOn } from "../../agreement/inForce";

/** Why units may not go back. */
export type NotReturnable = "inTransit" | "outsideWindow" | "notInvoiced" | "requested" | NotPicked;

/** The right that a notice gives: from when, for purchases of which days (both included), and what else an agreement may ask. */
export interface DiscontinuationRight {
  readonly receivedOn: CivilDate;
  /** -Infinity and Infinity where all that is on hand may go back. */
  readonly purchasedFrom: CivilDate;
  readonly purchasedTo: CivilDate;
  /** The withheld term that leaves the right blank. */
  readonly needs: TermName | undefined;
  readonly creditBasis: Terms["discontinuation.creditBasis"];
  /** Nothing goes back before the vendor authorizes it. */
  readonly needsApproval: boolean;
  /** Which goods alone may go back; undefined where all may. */
  readonly goods: GoodsAsked | undefined;
  /** The last day to ask; undefined where there is none, or it is not known. */
  readonly askBy: CivilDate | undefined;
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
 * @units   Calendar days, both ends of the window included; another agreement may count months, or take all that is on hand.
 * @blank   `needs` while a term that it cannot do without is withheld.
 * @reading `discontinuation.windowFrom` (receipt or date of the notice), `discontinuation.windowSide` (before it, or on either side).
 */
export function discontinuationRight(agreed: Agreed, notice: Pick<DiscontinuationNotice, "sent" | "method">): DiscontinuationRight {
  const receivedOn = noticeReceivedOn(agreed, notice);
  const terms = agreed.on("receipt", receivedOn);
  const isStated = terms["discontinuation.deadline"] === "stated";
  const goods = goodsOf(terms);
  return {
    receivedOn,
    ...purchases(terms, notice.sent, receivedOn),
    ...goods,
    ...(isStated && terms["discontinuation.requestWithinDays"] === undefined && { needs: "discontinuation.requestWithinDays" as const }),
    creditBasis: terms["discontinuation.creditBasis"],
    needsApproval: terms["discontinuation.approval"] === "needed",
    askBy: isStated ? deadline(receivedOn, terms["discontinuation.requestWithinDays"], "days") : undefined,
  };
}

/** The days on which what goes back was purchased. */
function purchases(
  terms: TermsOn<"receipt">,
  sent: CivilDate,
  receivedOn: CivilDate,
): Pick<DiscontinuationRight, "purchasedFrom" | "purchasedTo" | "needs"> {
  if (terms["discontinuation.scope"] === "all") return { purchasedFrom: -Infinity, purchasedTo: Infinity, needs: undefined };
  const within = terms["discontinuation.purchasedWithinDays"];
  if (within === undefined) return { purchasedFrom: Infinity, purchasedTo: -Infinity, needs: "discontinuation.purchasedWithinDays" };
  const unit = terms["discontinuation.windowUnit"];
  const from = windowDay(terms, sent, receivedOn);
  return {
    purchasedFrom: daysEarlier(from, within, unit),
    purchasedTo: lastPurchaseDay(terms, from, within),
    needs: undefined,
  };
}

/** Which goods may go back; a filter that is withheld or cannot be read leaves the right blank. */
function goodsOf(terms: TermsOn<"receipt">): Pick<DiscontinuationRight, "goods"> & { readonly needs?: TermName } {
  const only = terms["discontinuation.only"];
  const except = terms["discontinuation.except"];
  if (only === undefined) return { goods: undefined, needs: "discontinuation.only" };
  if (except === undefined) return { goods: undefined, needs: "discontinuation.except" };
  return { goods: picksNothing({ only, except }) ? undefined : { only, except } };
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
      return daysLater(from, within, terms["discontinuation.windowUnit"]);
  }
}

/**
 * Whether units may go back: on hand, committed or not, from a lot of the window, and not held by a request already. Goods in transit are
 * not in stock.
 * @source 3.7(D), second sentence.
 */
export function mayReturnDiscontinued(
  { purchasedFrom, purchasedTo }: Pick<DiscontinuationRight, "purchasedFrom" | "purchasedTo">,
  { kind, isInvoiced, isRequested, lotDate, row, invoiceLine }: Units,
  goods?: Pick<PickedGoods, "refusal">,
): "covered" | NotReturnable {
  if (!isOnHand(kind)) return "inTransit";
  if (!isInvoiced) return "notInvoiced";
  if (lotDate < purchasedFrom || lotDate > purchasedTo) return "outsideWindow";
  const refusal = goods?.refusal(row, invoiceLine);
  if (refusal !== undefined) return refusal;
  return isRequested ? "requested" : "covered";
}

/**
 * What a returned unit is credited: what it cost, less the discounts and credits received on it, price protection among them.
 * @source 3.7(D), second sentence; 3.7(B), fourth sentence, in the same words.
 * @units  Exact; it becomes money once, on the units' line.
 */
export const returnedUnitCredit = (netUnitCost: UnitAmount): UnitAmount => netUnitCost;

/**
 * Whether a notice came later before the discontinuation than the agreement states; while that is withheld nobody can say.
 * @source 3.7(D), first sentence.
 */
export function isShortNotice(agreed: Agreed, notice: DiscontinuationNotice): boolean {
  if (notice.discontinuationDate === undefined) return false;
  const received = noticeReceivedOn(agreed, notice);
  const terms = agreed.on("receipt", received);
  const noticeDays = terms["discontinuation.noticeDays"];
  return noticeDays !== undefined && notice.discontinuationDate - received < noticeDays;
}
