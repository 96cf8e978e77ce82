/** 3.7(A), second sentence: the least price from a purchase to a later day, as the rule reads. unitValue.ts finds it for whole columns. */
import type { CivilDate } from "../../base/calendar";
import { lesserAmount, type Micros, type UnitAmount } from "../../base/money";

/** A price from a day on. */
export interface DatedPrice {
  readonly from: CivilDate;
  readonly price: Micros;
}

/** A purchase: its day and what a unit cost after the line's discount. */
export interface Purchase {
  readonly on: CivilDate;
  readonly price: UnitAmount;
}

/**
 * The least of: what was paid for this purchase and every later one up to the day, the price in force on the day of purchase, and every
 * price that came into force since. It is the unit value of `balancing.creditBasis` = lowest.
 *
 * @source 3.7(A), second sentence.
 * @units  Exact. `purchases` are those of the part, this one among them.
 */
export function lowestPriceSince(
  boughtOn: CivilDate,
  purchases: readonly Purchase[],
  prices: readonly DatedPrice[],
  asOf: CivilDate,
): UnitAmount {
  const paid = purchases.filter(({ on }) => on >= boughtOn && on <= Math.max(asOf, boughtOn)).map(({ price }) => price);
  const known = prices.filter(({ from }) => from <= asOf);
  const atPurchase = inForce(known, boughtOn);
  const since = known.filter(({ from }) => from > boughtOn).map(({ price }) => price);
  const announced = [...(atPurchase === undefined ? [] : [atPurchase]), ...since].map((whole) => ({ whole, rest: 0, parts: 1 }));
  return [...paid, ...announced].reduce((least, it) => lesserAmount(least, it));
}

/** The newest price on a day; of prices that start on one day the least. */
function inForce(prices: readonly DatedPrice[], date: CivilDate): Micros | undefined {
  const started = prices.filter(({ from }) => from <= date);
  const latest = started.reduce((day, { from }) => Math.max(day, from), -Infinity);
  const ofLatest = started.filter(({ from }) => from === latest).map(({ price }) => price);
  return ofLatest.length === 0 ? undefined : Math.min(...ofLatest);
}

/**
 * The least price of a single purchase, from its day to the day asked for.
 *
 * @source 3.7(A), second sentence.
 * @units  Millionths of a dollar a unit.
 */
export const lowestPrice = (paid: Micros, boughtOn: CivilDate, asOf: CivilDate, prices: readonly DatedPrice[]): Micros =>
  lowestPriceSince(boughtOn, [{ on: boughtOn, price: { whole: paid, rest: 0, parts: 1 } }], prices, asOf).whole;
