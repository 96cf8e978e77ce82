/** 3.6(A): the distributor's price protection. Rule text: rules 4. */
import { receiptOfNotice, type CivilDate } from "../calendar";
import { KIND } from "../attribution";
import { compareAmounts, type Micros, type UnitAmount } from "../money";
import { NO_DATE, type PriceChange } from "../records";
import type { Terms } from "../terms";

/** What a run of units meets under 3.6(A): it is covered, or the reason why it is not. */
export const PROTECTION = {
  covered: 0,
  committed: 1,
  lotNotBefore: 2,
  transitOutsideWindow: 3,
  transitUndated: 4,
  windowWithheld: 5,
} as const;
export type Protection = (typeof PROTECTION)[keyof typeof PROTECTION];

/**
 * Whether a price change lowers the price. Without an old price it is taken for a fall: what was paid decides.
 * @source 3.6(A), first sentence.
 */
export const isDecrease = (change: Pick<PriceChange, "newPrice" | "oldPrice">): boolean =>
  change.oldPrice === undefined || change.newPrice < change.oldPrice;

/**
 * Whether units are protected when a price falls: acquired before the effective date, and on hand and not under a contract for sale, or
 * in transit for less than the window.
 *
 * @source  3.6(A), second and third sentence.
 * @units   Calendar days: 0 < effective date - transit date < `priceProtection.transitWindowDays`.
 * @blank   `windowWithheld` while the window is withheld and the answer hangs on it.
 * @reading `priceProtection.committed`, `priceProtection.transitWindowAppliesTo`.
 */
export function protectionOf(terms: Terms, effectiveDate: CivilDate, kind: number, lotDate: CivilDate, transitDate: CivilDate): Protection {
  if (lotDate >= effectiveDate) return PROTECTION.lotNotBefore;
  if (kind === KIND.uncommitted) return PROTECTION.covered;
  if (kind === KIND.committed) return terms["priceProtection.committed"] === "included" ? PROTECTION.covered : PROTECTION.committed;
  if (transitDate === NO_DATE) return PROTECTION.transitUndated;
  const daysInTransit = effectiveDate - transitDate;
  if (daysInTransit <= 0) return PROTECTION.transitOutsideWindow;
  if (!windowApplies(terms, kind)) return PROTECTION.covered;
  const window = terms["priceProtection.transitWindowDays"];
  if (window === undefined) return PROTECTION.windowWithheld;
  return daysInTransit < window ? PROTECTION.covered : PROTECTION.transitOutsideWindow;
}

function windowApplies(terms: Terms, kind: number): boolean {
  switch (terms["priceProtection.transitWindowAppliesTo"]) {
    case "both":
      return true;
    case "between-warehouses":
      return kind === KIND.betweenWarehouses;
  }
}

/** What a price change credits a unit, by the chosen reading; undefined where the reading needs an old price that is not given. */
export type UnitCreditRule = (costWhole: Micros, costRest: number, parts: number) => UnitAmount;

/**
 * The credit of a protected unit.
 *
 * @source  3.6(A), fourth sentence (the amount is withheld).
 * @units   Millionths of a dollar a unit, exact: the rest stays in parts of the lot's quantity.
 * @blank   Undefined under `old-less-new` without an old price.
 * @reading `priceProtection.creditBasis`: what the unit cost less the new price, or the old price less the new one but never more than
 *          the unit still costs. Never below 0 either way.
 */
export function unitCreditRule(
  terms: Pick<Terms, "priceProtection.creditBasis">,
  change: Pick<PriceChange, "newPrice" | "oldPrice">,
): UnitCreditRule | undefined {
  const { newPrice, oldPrice } = change;
  switch (terms["priceProtection.creditBasis"]) {
    case "paid-less-new":
      return (whole, rest, parts) => (whole < newPrice ? NOTHING : { whole: whole - newPrice, rest, parts });
    case "old-less-new": {
      if (oldPrice === undefined) return undefined;
      const fall = Math.max(0, oldPrice - newPrice);
      return (whole, rest, parts) =>
        compareAmounts(fall, 0, 1, whole, rest, parts) > 0 ? { whole, rest, parts } : { whole: fall, rest: 0, parts };
    }
  }
}

const NOTHING: UnitAmount = { whole: 0, rest: 0, parts: 1 };

/**
 * The last day to send the inventory report that the claim needs.
 * @source 3.6(A), fifth sentence; 13.6.
 * @blank  While `priceProtection.reportDays` is withheld, or when no notice date is given.
 */
export function reportDueBy(terms: Terms, change: Pick<PriceChange, "notice">): CivilDate | undefined {
  const reportDays = terms["priceProtection.reportDays"];
  if (reportDays === undefined || change.notice === undefined) return undefined;
  return receiptOfNotice(terms, change.notice.sent, change.notice.method) + reportDays;
}
