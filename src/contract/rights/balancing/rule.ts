/** 3.7(A): inventory balancing: how much stock may go back in a quarter, and which. Rule text: rules 5. */
import { STATE, type State } from "../../base/standing";
import { isOnHand, KIND } from "../../base/unitKinds";
import type { CivilDate } from "../../base/calendar";
import type { Units } from "../../stock/partAtHand";
import type { TermName, Terms } from "../../agreement/terms";
import { picksNothing, type GoodsAsked, type NotPicked, type PickedGoods } from "../goods";
import type { BalancingLimit } from "./limit";

/** Why units may not go back, or do not. */
export type NotBalanced = "committed" | "inTransit" | "notInvoiced" | "requested" | NotPicked | "aboveLimit";

/**
 * How the right of a quarter stands on a day.
 * @source 3.7(A), first and third sentence.
 * @blank  `needsTerm` while `balancing.limitPercent` or another term of the limit or its last day is withheld; `notMet` where the invoices do not reach the quarter before.
 * @refuses After the day to exercise it (`lapsed`); when nothing is left of the limit, or requests took the quarter's turn (`usedUp`).
 */
export function balancingStanding(
  limit: Pick<BalancingLimit, "remaining" | "exerciseBy" | "usedUpBy" | "needs"> | undefined,
  date: CivilDate,
): State {
  if (limit === undefined) return STATE.notMet;
  if (limit.needs !== undefined) return STATE.needsTerm;
  if (limit.exerciseBy !== undefined && date > limit.exerciseBy) return STATE.lapsed;
  return limit.remaining === 0 || limit.usedUpBy !== undefined ? STATE.usedUp : STATE.decided;
}

/**
 * Whether units may go back for balancing: uncommitted stock on hand that no request holds; committed stock too by the reading; goods in
 * transit not. Other agreements pick out goods by the user's columns and by age.
 * @source  3.7(A), first sentence.
 * @reading `balancing.committed`.
 */
export function mayGoBack(
  terms: Pick<Terms, "balancing.committed">,
  { kind, isInvoiced, isRequested, row, invoiceLine }: Pick<Units, "kind" | "isInvoiced" | "isRequested" | "row" | "invoiceLine">,
  goods?: Pick<PickedGoods, "refusal">,
): "covered" | NotBalanced {
  if (!isOnHand(kind)) return "inTransit";
  if (kind === KIND.committed && terms["balancing.committed"] === "excluded") return "committed";
  if (isRequested) return "requested";
  if (!isInvoiced) return "notInvoiced";
  return goods?.refusal(row, invoiceLine) ?? "covered";
}

type GoodsTerms = Pick<
  Terms,
  | "balancing.only"
  | "balancing.except"
  | "balancing.age"
  | "balancing.ageLength"
  | "balancing.ageUnit"
  | "balancing.ageFrom"
  | "balancing.ageEnd"
>;

/**
 * What goods have to be to go back, or the withheld term that leaves it open; undefined where all may.
 * @source 3.7(A), first sentence, of other agreements.
 * @blank  While a filter, or the length of an age, is withheld or cannot be read.
 */
export function goodsToBalance(terms: GoodsTerms): GoodsAsked | { readonly needs: TermName } | undefined {
  const only = terms["balancing.only"];
  if (only === undefined) return { needs: "balancing.only" };
  const except = terms["balancing.except"];
  if (except === undefined) return { needs: "balancing.except" };
  const age = terms["balancing.age"];
  if (age === "any") return picksNothing({ only, except }) ? undefined : { only, except };
  const length = terms["balancing.ageLength"];
  if (length === undefined) return { needs: "balancing.ageLength" };
  const [unit, from, end] = [terms["balancing.ageUnit"], terms["balancing.ageFrom"], terms["balancing.ageEnd"]];
  return { only, except, age: { age, length, unit, from, end } };
}
