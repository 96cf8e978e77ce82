/**
 * Exact money. Prices, discounts and credits come with up to six decimals and are kept as whole millionths of a dollar (`Micros`);
 * credits and totals are whole cents (`Cents`). A unit amount is `whole + rest / parts` millionths, where `parts` is the quantity of the
 * invoice line that its discount was spread over: exact, without a fraction ever being rounded on the way.
 *
 * The one rounding rule of the contract is `lineCents`: half away from zero to the cent, once per detail line.
 * Plain numbers hold every whole amount up to 2^53; where a product could pass that, the same sum is done in BigInt.
 */
import { BrokenPremise } from "./errors";

/** Whole cents. */
export type Cents = number;
/** Whole millionths of a dollar. */
export type Micros = number;
/** A share in whole quadrillionths: 15 % is 150,000,000,000,000. Holds every percentage that Excel can show, exactly. */
export type Share = number;

/** An exact amount per unit: `whole + rest / parts` millionths of a dollar, with 0 <= rest < parts. Never negative. */
export interface UnitAmount {
  readonly whole: Micros;
  readonly rest: number;
  readonly parts: number;
}

export const MICROS_PER_DOLLAR = 1_000_000;
export const MICROS_PER_CENT = 10_000;
export const SHARE_SCALE = 1e15;
/** Below 2^53 by a margin, so that half a cent can still be added exactly. */
const LARGEST_EXACT = Number.MAX_SAFE_INTEGER - 1_000_000;

/**
 * How often `b` goes into `a`, for whole numbers a >= 0 and b > 0. The quotient of doubles can be one off at most, which the rest tells;
 * the % operator would tell it too, but takes ten times as long.
 */
function wholeTimes(a: number, b: number): number {
  const times = Math.floor(a / b);
  const rest = a - times * b;
  return rest < 0 ? times - 1 : rest >= b ? times + 1 : times;
}

/** Millionths to cents, half away from zero; what is left of a millionth cannot lift an amount to half a cent. */
const centsOf = (micros: Micros): Cents => wholeTimes(micros + MICROS_PER_CENT / 2, MICROS_PER_CENT);

/**
 * What units at an exact unit amount come to.
 * @rounding Half away from zero to the cent: the one place where an amount per unit becomes money.
 */
export function lineCents(units: number, whole: Micros, rest: number, parts: number): Cents {
  const wholes = units * whole;
  const rests = units * rest;
  if (wholes > LARGEST_EXACT || rests > LARGEST_EXACT) return largeLineCents(units, whole, rest, parts);
  return centsOf(rest === 0 ? wholes : wholes + wholeTimes(rests, parts));
}

function largeLineCents(units: number, whole: Micros, rest: number, parts: number): Cents {
  const micros = BigInt(units) * BigInt(whole) + (BigInt(units) * BigInt(rest)) / BigInt(parts);
  return exactNumber((micros + BigInt(MICROS_PER_CENT / 2)) / BigInt(MICROS_PER_CENT));
}

/**
 * An invoice line's net amount: quantity x price, less what is deducted from the whole line.
 * @rounding Half away from zero to the cent, once; the amount may be negative.
 */
export function netLineCents(quantity: number, price: Micros, deducted: Micros): Cents {
  const gross = quantity * price;
  if (gross > LARGEST_EXACT) return roundMicros(BigInt(quantity) * BigInt(price) - BigInt(deducted));
  const micros = gross - deducted;
  return micros < 0 ? 0 - centsOf(-micros) : centsOf(micros);
}

function roundMicros(micros: bigint): Cents {
  const size = micros < 0n ? -micros : micros;
  const cents = exactNumber((size + BigInt(MICROS_PER_CENT / 2)) / BigInt(MICROS_PER_CENT));
  return micros < 0n ? 0 - cents : cents;
}

/**
 * A share of an amount.
 * @rounding Half away from zero to the cent, once.
 */
export function shareOf(share: Share, amount: Cents): Cents {
  const scale = BigInt(SHARE_SCALE);
  return exactNumber((2n * BigInt(share) * BigInt(amount) + scale) / (2n * scale));
}

/** The share that a cell such as 0.15 holds. */
export const shareFromFraction = (fraction: number): Share => Math.round(fraction * SHARE_SCALE);
export const shareToFraction = (share: Share): number => share / SHARE_SCALE;

/**
 * Price less a line's deductions spread over its units, never below 0.
 * The rest stays a fraction of the line's quantity, so nothing is rounded.
 */
export function spread(price: Micros, deducted: Micros, quantity: number): UnitAmount {
  return { whole: spreadWhole(price, deducted, quantity), rest: spreadRest(price, deducted, quantity), parts: quantity };
}

/** `spread` in two numbers, for loops over many lots. */
export function spreadWhole(price: Micros, deducted: Micros, quantity: number): Micros {
  if (deducted === 0) return price;
  const each = wholeTimes(deducted, quantity);
  const whole = price - each - (deducted > each * quantity ? 1 : 0);
  return whole < 0 ? 0 : whole;
}

export function spreadRest(price: Micros, deducted: Micros, quantity: number): number {
  if (deducted === 0) return 0;
  const each = wholeTimes(deducted, quantity);
  const over = deducted - each * quantity;
  return over === 0 || price - each - 1 < 0 ? 0 : quantity - over;
}

/** Below 0, 0 or above 0 as the first unit amount is less than, equal to or more than the second. */
export function compareAmounts(whole: Micros, rest: number, parts: number, whole2: Micros, rest2: number, parts2: number): number {
  if (whole !== whole2) return whole - whole2;
  if (parts === parts2) return rest - rest2;
  const left = rest * parts2;
  const right = rest2 * parts;
  if (left <= LARGEST_EXACT && right <= LARGEST_EXACT) return left - right;
  const difference = BigInt(rest) * BigInt(parts2) - BigInt(rest2) * BigInt(parts);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** `compareAmounts` of two amounts that are kept as such. */
export const compareUnits = (a: UnitAmount, b: UnitAmount): number => compareAmounts(a.whole, a.rest, a.parts, b.whole, b.rest, b.parts);

/** The less of two unit amounts; of two that are equal the first. */
export const lesserAmount = (a: UnitAmount, b: UnitAmount): UnitAmount => (compareUnits(b, a) < 0 ? b : a);

/** An amount below 0, as columns keep it: `whole` below 0, and a rest that is added to it. */
export const negative = ({ whole, rest, parts }: UnitAmount): { readonly whole: Micros; readonly rest: number } =>
  rest === 0 ? { whole: 0 - whole, rest: 0 } : { whole: -whole - 1, rest: parts - rest };

/**
 * The most units whose line comes to no more than a budget.
 * @rounding As `lineCents`: a line fits while it rounds to at most the budget.
 */
export function mostUnitsWithin(budget: Cents, units: number, whole: Micros, rest: number, parts: number): number {
  if (lineCents(units, whole, rest, parts) <= budget) return units;
  let fits = 0;
  let exceeds = units;
  while (exceeds - fits > 1) {
    const middle = fits + Math.floor((exceeds - fits) / 2);
    if (lineCents(middle, whole, rest, parts) <= budget) fits = middle;
    else exceeds = middle;
  }
  return fits;
}

/** A unit amount as it is shown: to six decimals, half away from zero. Never used to compute with. */
export const shownMicros = (whole: Micros, rest: number, parts: number): Micros => (rest * 2 >= parts ? whole + 1 : whole);

function exactNumber(amount: bigint): number {
  if (amount > BigInt(LARGEST_EXACT)) throw new BrokenPremise(`amount beyond exact arithmetic: ${amount} cents`);
  return Number(amount);
}
