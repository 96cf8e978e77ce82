/**
 * Numbers by whole number: what a Map does, in a fraction of its time. Invoice numbers are nearly always whole, and a large workbook has
 * hundreds of thousands of them.
 */
const FEWEST = 64;
/** 2^32 over the golden ratio: near numbers, which invoices have, come to lie far apart. */
const SPREAD = 0x9e3779b9;
const HIGH = 2 ** 32;

/** Digits that a number keeps whole, and a text that is such a number as it would be printed. */
const MOST_DIGITS = 15;
const [ZERO, ONE, NINE] = [48, 49, 57];

/** The whole number that a text is, digit for digit, without sign and zeros in front; NaN for any other text. */
export function wholeNumberOf(text: string): number {
  const { length } = text;
  const first = length === 0 || length > MOST_DIGITS ? 0 : text.charCodeAt(0);
  if (first < ONE || first > NINE) return NaN;
  let number = first - ZERO;
  for (let i = 1; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < ZERO || code > NINE) return NaN;
    number = number * 10 + (code - ZERO);
  }
  return number;
}

/** Whether a number is one that `wholeNumberOf` gives. */
export const isWholeNumber = (number: number): boolean => number >= 1 && number < 1e15 && Number.isInteger(number);

/** A table of whole numbers from 1 to 15 digits, with places that are tried one after the other. */
export class WholeNumbers {
  private keys = new Float64Array(FEWEST);
  private values = new Int32Array(FEWEST);
  private count = 0;

  /** What was set for a number, undefined where nothing was. */
  get(number: number): number | undefined {
    const place = this.placeOf(number);
    return this.keys[place] === number ? this.values[place] : undefined;
  }

  set(number: number, value: number): void {
    const place = this.placeOf(number);
    this.values[place] = value;
    if (this.keys[place] === number) return;
    this.keys[place] = number;
    // Never more than half full: a free place is soon found.
    if (++this.count * 2 > this.keys.length) this.grow();
  }

  /** Where a number stands, else the free place where it would; 0 is no key and marks the free ones. */
  private placeOf(number: number): number {
    const { keys } = this;
    const last = keys.length - 1;
    let place = Math.imul(number ^ Math.floor(number / HIGH), SPREAD) >>> Math.clz32(last);
    while (keys[place] !== number && keys[place] !== 0) place = (place + 1) & last;
    return place;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.values = new Int32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const place = this.placeOf(keys[i]!);
      this.keys[place] = keys[i]!;
      this.values[place] = values[i]!;
    }
  }
}
