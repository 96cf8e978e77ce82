/** What a price change credits a unit, or takes back of it. Rule text: rules 4, "unit credit"; 10, "credit basis", "increases", "book cost". */
import { lesserAmount, type Micros, type UnitAmount } from "../../base/money";
import type { PriceChange } from "../../base/records";
import type { Terms } from "../../agreement/terms";

/** What a price change credits a unit, by the chosen reading; undefined where the reading needs an old price that is not given. */
export type UnitCreditRule = (costWhole: Micros, costRest: number, parts: number) => UnitAmount;

/**
 * The credit of a protected unit.
 *
 * @source  3.6(A), fourth sentence (the amount is withheld).
 * @units   Millionths of a dollar a unit, exact: the rest stays in parts of the lot's quantity.
 * @blank   Undefined under `old-less-new` and `lesser` without an old price.
 * @reading `priceProtection.creditBasis`: what the unit cost less the new price; or the old price less the new one but never more than
 *          the unit still costs; or the less of the two. Never below 0.
 */
export function unitCreditRule(
  terms: Pick<Terms, "priceProtection.creditBasis">,
  change: Pick<PriceChange, "newPrice" | "oldPrice">,
): UnitCreditRule | undefined {
  const { newPrice, oldPrice } = change;
  switch (terms["priceProtection.creditBasis"]) {
    case "paid-less-new":
      return paidLess(newPrice);
    case "old-less-new":
      return oldPrice === undefined ? undefined : atMost(Math.max(0, oldPrice - newPrice));
    case "lesser":
      return oldPrice === undefined ? undefined : lesser(paidLess(newPrice), Math.max(0, oldPrice - newPrice));
  }
}

const NOTHING: UnitAmount = { whole: 0, rest: 0, parts: 1 };

const paidLess =
  (newPrice: Micros): UnitCreditRule =>
  (whole, rest, parts) =>
    whole < newPrice ? NOTHING : { whole: whole - newPrice, rest, parts };

/** The fall of the list price, never more than the unit still costs. */
const atMost =
  (fall: Micros): UnitCreditRule =>
  (whole, rest, parts) =>
    lesserAmount({ whole: fall, rest: 0, parts }, { whole, rest, parts });

const lesser =
  (rule: UnitCreditRule, fall: Micros): UnitCreditRule =>
  (whole, rest, parts) =>
    lesserAmount(rule(whole, rest, parts), { whole: fall, rest: 0, parts });

/** What a unit costs, in parts of its lot's quantity. */
export interface UnitCost {
  readonly whole: Micros;
  readonly rest: number;
}

/** One cost more, or less, than another, in the same parts. */
const sum = (a: UnitCost, b: UnitCost, parts: number): UnitCost => carried(a.whole + b.whole, a.rest + b.rest, parts);
const difference = (a: UnitCost, b: UnitCost, parts: number): UnitCost => carried(a.whole - b.whole, a.rest - b.rest, parts);
function carried(whole: Micros, rest: number, parts: number): UnitCost {
  if (rest < 0) return { whole: whole - 1, rest: rest + parts };
  return rest < parts ? { whole, rest } : { whole: whole + 1, rest: rest - parts };
}

/**
 * What the credit of a unit is worked out from where credits received on its invoice are not deducted: its price less the discount, less
 * earlier price protection.
 * @param invoiced unit price less discount. @param paid the same less credits received. @param cost what the unit still costs.
 */
export const costBeforeCredits = (invoiced: UnitCost, paid: UnitCost, cost: UnitCost, parts: number): UnitCost =>
  sum(cost, difference(invoiced, paid, parts), parts);

/** A credit, but never more than the unit still costs. */
export const neverAboveCost = (credit: UnitAmount, { whole, rest }: UnitCost, parts: number): UnitAmount =>
  lesserAmount(credit, { whole, rest, parts });

/**
 * What an increase takes back of a unit: the rise of the price, but no more than earlier decreases credited it and left it. Nothing where
 * they did not.
 * @param paid what the unit cost at first. @param cost what it still costs.
 */
export function takenBack(rise: Micros, paid: UnitCost, cost: UnitCost, parts: number): UnitAmount {
  const credited = difference(paid, cost, parts);
  if (credited.whole < 0) return NOTHING;
  return lesserAmount({ ...credited, parts }, { whole: rise, rest: 0, parts });
}

/** The change of what a unit stands in the books at: a fall is credited, a rise owed to the vendor. */
export function bookDifference(oldPrice: Micros, newPrice: Micros): { readonly amount: UnitAmount; readonly isOwed: boolean } {
  return { amount: { whole: Math.abs(oldPrice - newPrice), rest: 0, parts: 1 }, isOwed: newPrice > oldPrice };
}
