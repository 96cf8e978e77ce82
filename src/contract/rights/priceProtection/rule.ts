/** 3.6(A): the distributor's price protection. Rule text: rules 4; what it credits is in unitCredit.ts. */
import { isOnHand, KIND } from "../../base/unitKinds";
import type { CivilDate } from "../../base/calendar";
import { NO_DATE, type PriceChange } from "../../base/records";
import { standsIn, windowBefore } from "../../base/window";
import type { Units } from "../../stock/partAtHand";
import type { TermsOn } from "../../agreement/inForce";
import { outsideScope, type OutsideScope, type ProtectionScope } from "./scope";

/** Why units are not protected. */
export type NotProtected =
  | OutsideScope
  | "committed"
  | "lotNotBefore"
  | "sentNotBefore"
  | "transitOutsideWindow"
  | "transitUndated"
  | "windowWithheld"
  | "notInvoiced"
  | "leftBefore"
  | "beyondUnitCap"
  | "beyondMoneyCap"
  | "neverCredited";

/**
 * Whether a price change lowers the price. Without an old price it is taken for a fall: what was paid decides.
 * @source 3.6(A), first sentence.
 */
export const isDecrease = (change: Pick<PriceChange, "newPrice" | "oldPrice">): boolean =>
  change.oldPrice === undefined || change.newPrice < change.oldPrice;

/**
 * Whether units are protected when a price falls: acquired before the effective date, and on hand and not under a contract for sale, or
 * in transit for less than the window. Units that went back between the report and the effective date, that day included, are not.
 * Answers the first reason why they are not.
 *
 * @source  3.6(A), second and third sentence.
 * @units   Calendar days: 0 < effective date - transit date < `priceProtection.transitWindowDays`.
 * @blank   `windowWithheld` while the window is withheld and the answer hangs on it; `transitUndated` without a transit date.
 * @reading `priceProtection.committed`, `priceProtection.transitWindowAppliesTo`.
 *          What else an agreement asks of units is in `scope`; undefined where it asks no more.
 */
export function protectionOf(
  terms: TermsOn<"effectiveDate">,
  effectiveDate: CivilDate,
  units: Units,
  scope?: ProtectionScope,
): "covered" | NotProtected {
  const isAtBookCost = scope !== undefined && scope.isAtBookCost;
  if (!units.isInvoiced && !isAtBookCost) return "notInvoiced";
  if (units.leftOn <= effectiveDate) return "leftBefore";
  if (units.lotDate >= effectiveDate && !isAtBookCost) return "lotNotBefore";
  if (units.kind === KIND.committed && terms["priceProtection.committed"] !== "included") return "committed";
  const outside = scope && outsideScope(scope, units);
  if (outside !== undefined) return outside;
  return isOnHand(units.kind) ? "covered" : transitProtection(terms, effectiveDate, units);
}

/** @source 3.6(A), third sentence: goods in transit. */
export function transitProtection(
  terms: TermsOn<"effectiveDate">,
  effectiveDate: CivilDate,
  { kind, transitDate }: Pick<Units, "kind" | "transitDate">,
): "covered" | NotProtected {
  const applies = terms["priceProtection.transitWindowAppliesTo"];
  if (transitDate === NO_DATE) return applies === "none" ? "covered" : "transitUndated";
  const daysInTransit = effectiveDate - transitDate;
  if (!windowApplies(applies, kind)) return daysInTransit > 0 ? "covered" : "sentNotBefore";
  if (daysInTransit <= 0) return "transitOutsideWindow";
  const length = terms["priceProtection.transitWindowDays"];
  switch (standsIn(windowBefore({ ...IN_TRANSIT, length }, effectiveDate), transitDate)) {
    case "in":
      return "covered";
    case "out":
      return "transitOutsideWindow";
    case "withheld":
      return "windowWithheld";
    case "undated":
      return "transitUndated";
  }
}

const IN_TRANSIT = { unit: "days", age: "younger", end: "strict" } as const;

function windowApplies(to: TermsOn<"effectiveDate">["priceProtection.transitWindowAppliesTo"], kind: number): boolean {
  switch (to) {
    case "both":
      return true;
    case "between-warehouses":
      return kind === KIND.betweenWarehouses;
    case "none":
      return false;
  }
}
