/** An exact number. Always in lowest terms with a positive denominator, so equal numbers have equal parts. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const size = (a: bigint): bigint => (a < 0n ? -a : a);

export function fraction(over: bigint, under: bigint): Fraction {
  if (under === 0n) throw new RangeError(`a fraction of ${over} by nothing`);
  const sign = under < 0n ? -1n : 1n;
  const common = gcd(size(over), size(under));
  return { over: (sign * over) / common, under: (sign * under) / common };
}

export const whole = (count: number): Fraction => fraction(BigInt(count), 1n);
export const zero = whole(0);

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, fraction(-b.over, b.under));
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);
export const by = (a: Fraction, count: number): Fraction => fraction(a.over, a.under * BigInt(count));

export const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under;
export const isEqual = (a: Fraction, b: Fraction): boolean => a.over === b.over && a.under === b.under;
export const least = (a: Fraction, b: Fraction): Fraction => (isLess(b, a) ? b : a);
export const atLeastZero = (a: Fraction): Fraction => (isLess(a, zero) ? zero : a);
export const unsigned = (a: Fraction): Fraction => fraction(size(a.over), a.under);
export const sumOf = (all: readonly Fraction[]): Fraction => all.reduce(plus, zero);

/** Half away from zero to so many decimals. */
export function rounded(a: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  const nearest = (size(a.over) * scale * 2n + a.under) / (2n * a.under);
  return fraction(a.over < 0n ? -nearest : nearest, scale);
}

/** `undefined` for anything but plain digits with an optional sign and decimal point. */
export function parseDecimal(text: string): Fraction | undefined {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text.trim());
  if (parts === null) return undefined;
  const [, sign, units = "", decimals = ""] = parts;
  if (units === "" && decimals === "") return undefined;
  const digits = BigInt(units + decimals);
  return fraction(sign === "-" ? -digits : digits, 10n ** BigInt(decimals.length));
}

/** Every decimal asked for, such as `12.50`. */
export function fixed(a: Fraction, decimals: number): string {
  const scaled = times(rounded(a, decimals), fraction(10n ** BigInt(decimals), 1n)).over;
  const digits = size(scaled)
    .toString()
    .padStart(decimals + 1, "0");
  const sign = scaled < 0n ? "-" : "";
  return `${sign}${digits.slice(0, digits.length - decimals)}.${digits.slice(digits.length - decimals)}`;
}

export const money = (a: Fraction): string => fixed(a, 2);

/** Up to six decimals, without idle zeros, such as `9.666667` or `30`. */
export const unitFigure = (a: Fraction): string => fixed(a, 6).replace(/\.?0+$/, "");
