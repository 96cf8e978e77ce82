/** Detail lines of all rights: what the Credit detail sheet shows and every explanation draws on. */
import type { Cents, Micros } from "../base/money";
import { inStretches, type InSteps } from "../base/steps";

/** Which price made a unit value: the price of an invoice line (its place), a price change, or the unit's own net cost. */
export const OWN_COST = -1;
export const fromPriceChange = (index: number): number => -2 - index;
/** The place of the price change that `valueFrom` names; -1 where it names none. */
export const priceChangeOf = (valueFrom: number): number => (valueFrom <= -2 ? -2 - valueFrom : -1);

const COLUMNS = {
  right: Uint8Array,
  row: Int32Array,
  line: Int32Array,
  from: Int32Array,
  units: Int32Array,
  costWhole: Float64Array,
  costRest: Float64Array,
  creditWhole: Float64Array,
  creditRest: Float64Array,
  creditParts: Int32Array,
  cents: Float64Array,
  record: Int32Array,
  valueFrom: Int32Array,
};

/**
 * Detail lines in columns, growing as they are added. Of each line: its right (place in the list of rights), inventory row and invoice line;
 * its units, numbered from `from` in the lot; the net unit cost just before (whole and rest, in parts of the line's quantity); the unit credit
 * (whole, rest, parts); the credit; the record that it comes from (place among those of its kind, or -1); and which price made its value.
 */
export class DetailLines {
  length = 0;
  right: Uint8Array;
  row: Int32Array;
  line: Int32Array;
  from: Int32Array;
  units: Int32Array;
  costWhole: Float64Array;
  costRest: Float64Array;
  creditWhole: Float64Array;
  creditRest: Float64Array;
  creditParts: Int32Array;
  cents: Float64Array;
  record: Int32Array;
  valueFrom: Int32Array;

  /** @param expected about how many lines there will be; more are taken too. */
  constructor(expected = 1024) {
    const size = Math.max(1, expected);
    this.right = new Uint8Array(size);
    this.row = new Int32Array(size);
    this.line = new Int32Array(size);
    this.from = new Int32Array(size);
    this.units = new Int32Array(size);
    this.costWhole = new Float64Array(size);
    this.costRest = new Float64Array(size);
    this.creditWhole = new Float64Array(size);
    this.creditRest = new Float64Array(size);
    this.creditParts = new Int32Array(size);
    this.cents = new Float64Array(size);
    this.record = new Int32Array(size);
    this.valueFrom = new Int32Array(size);
  }

  add(
    right: number,
    row: number,
    line: number,
    from: number,
    units: number,
    costWhole: Micros,
    costRest: number,
    creditWhole: Micros,
    creditRest: number,
    creditParts: number,
    cents: Cents,
    record: number,
    valueFrom = OWN_COST,
  ): void {
    if (this.length === this.right.length) this.grow();
    const i = this.length++;
    this.right[i] = right;
    this.row[i] = row;
    this.line[i] = line;
    this.from[i] = from;
    this.units[i] = units;
    this.costWhole[i] = costWhole;
    this.costRest[i] = costRest;
    this.creditWhole[i] = creditWhole;
    this.creditRest[i] = creditRest;
    this.creditParts[i] = creditParts;
    this.cents[i] = cents;
    this.record[i] = record;
    this.valueFrom[i] = valueFrom;
  }

  /** The lines' places by inventory row, within a row by right, within a right in the order in which they were added. */
  *order(rowCount: number, rights: number): InSteps<Int32Array> {
    const { row, right, length } = this;
    const start = new Int32Array(rowCount * rights + 1);
    yield* inStretches(length, (from, to) => {
      for (let i = from; i < to; i++) start[row[i]! * rights + right[i]! + 1]!++;
    });
    for (let k = 1; k < start.length; k++) start[k]! += start[k - 1]!;
    const places = new Int32Array(length);
    yield* inStretches(length, (from, to) => {
      for (let i = from; i < to; i++) places[start[row[i]! * rights + right[i]!]!++] = i;
    });
    return places;
  }

  private grow(): void {
    for (const name of Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]) {
      const larger = new COLUMNS[name](this.length * 2);
      larger.set(this[name]);
      Object.assign(this, { [name]: larger });
    }
  }
}
