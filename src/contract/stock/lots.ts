/**
 * Lots: invoice lines with positive quantity, by part, oldest first (date, then sheet row). A lot's date is its invoice date, or its ship
 * date where `stock.acquiredOn` says so and one is given. Rule text: rules 3.
 *
 * Parts are worked through one by one, so only one part's lots stand in columns at a time, small enough to stay close to the processor.
 */
import { shippedOn, type InvoiceLines } from "../base/records";
import { KeptWith } from "../base/keptWith";
import { inStretches, runThrough, type InSteps } from "../base/steps";
import type { Terms } from "../agreement/terms";

/** Records in sheet order, by part: those of part p stand at `start[p]` to `start[p + 1]`. */
export interface ByPart {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** Which records a grouping takes in, by the sign of a number that each has. */
export interface OfSign {
  readonly of: Int32Array;
  readonly sign: 1 | -1;
}

/** Groups record numbers by part, keeping their order; with `only`, just the records whose number has that sign. */
export function* groupingByPart(part: Int32Array, count: number, partCount: number, only?: OfSign): InSteps<ByPart> {
  const start = new Int32Array(partCount + 1);
  const isIn = only ? yield* recordsOfSign(only, count) : undefined;
  yield* inStretches(count, (from, to) => {
    for (let i = from; i < to; i++) if (isIn === undefined || isIn[i] === 1) start[part[i]! + 1]!++;
  });
  for (let p = 0; p < partCount; p++) start[p + 1]! += start[p]!;
  const next = start.slice(0, partCount);
  const items = new Int32Array(start[partCount]!);
  yield* inStretches(count, (from, to) => {
    for (let i = from; i < to; i++) if (isIn === undefined || isIn[i] === 1) items[next[part[i]!]!++] = i;
  });
  return { start, items };
}

function* recordsOfSign({ of, sign }: OfSign, count: number): InSteps<Uint8Array> {
  const isIn = new Uint8Array(count);
  yield* inStretches(count, (from, to) => {
    for (let i = from; i < to; i++) if (of[i]! * sign > 0) isIn[i] = 1;
  });
  return isIn;
}

/**
 * Sorts a stretch of `items` by `date[item]`, those of equal dates in sheet order.
 * Invoices mostly come sorted already, so a sorted stretch is left as it is.
 */
export function sortByDate(items: Int32Array, from: number, to: number, date: Int32Array): void {
  if (isSorted(items, from, to, date)) return;
  // One number a record, date first and sheet order second, sorts natively and stably.
  const keys = new Float64Array(to - from);
  const shift = 2 ** 31;
  for (let i = from; i < to; i++) keys[i - from] = date[items[i]!]! * shift + items[i]!;
  keys.sort();
  for (let i = from; i < to; i++) items[i] = keys[i - from]! % shift;
}

const keptLots = new KeptWith<InvoiceLines, ByPart>();
const keptReturns = new KeptWith<InvoiceLines, ByPart>();

/** By date and then by sheet row, whatever dates they were sorted by before. */
function isSorted(items: Int32Array, from: number, to: number, date: Int32Array): boolean {
  for (let i = from + 1; i < to; i++) {
    const before = items[i - 1]!;
    const item = items[i]!;
    if (date[before]! > date[item]! || (date[before] === date[item] && before > item)) return false;
  }
  return true;
}

/** The invoice lines that are lots, by part. */
export const lotsByPart = (invoices: InvoiceLines, partCount: number): InSteps<ByPart> => groupedOnce(keptLots, 1, invoices, partCount);

/** The return lines, by part. */
export const returnsByPart = (invoices: InvoiceLines, partCount: number): InSteps<ByPart> =>
  groupedOnce(keptReturns, -1, invoices, partCount);

/** Lines are grouped once, whatever parts other sheets add: those have none. */
function* groupedOnce(kept: KeptWith<InvoiceLines, ByPart>, sign: 1 | -1, invoices: InvoiceLines, partCount: number): InSteps<ByPart> {
  const { part, count, quantity } = invoices;
  const known = kept.get(invoices);
  if (known === undefined) return kept.keep(invoices, yield* groupingByPart(part, count, partCount, { of: quantity, sign }));
  if (known.start.length > partCount) return known;
  const start = new Int32Array(partCount + 1).fill(known.items.length);
  start.set(known.start);
  return kept.keep(invoices, { start, items: known.items });
}

/** The lots of the part at hand, oldest first: lot 0 is the oldest. */
export class Lots {
  /** How many lots the part has; the columns may be longer. */
  count = 0;
  /** The most lots that any part has. */
  readonly most: number;
  /** The lot's invoice line. */
  readonly line: Int32Array;
  readonly date: Int32Array;
  readonly quantity: Int32Array;

  constructor(
    private readonly terms: Pick<Terms, "stock.acquiredOn">,
    readonly invoices: InvoiceLines,
    partCount: number,
    private readonly byPart: ByPart = runThrough(lotsByPart(invoices, partCount)),
    private readonly dates: Int32Array = lotDates(terms, invoices),
  ) {
    let most = 0;
    for (let p = 0; p < partCount; p++) most = Math.max(most, this.countOf(p));
    this.most = most;
    this.line = new Int32Array(most);
    this.date = new Int32Array(most);
    this.quantity = new Int32Array(most);
  }

  countOf = (part: number): number => this.byPart.start[part + 1]! - this.byPart.start[part]!;

  /** The lots of one part for themselves: for work that goes from part to part and back. */
  ofPart(part: number): Lots {
    const items = this.byPart.items.slice(this.byPart.start[part], this.byPart.start[part + 1]);
    const lots = new Lots(this.terms, this.invoices, 1, { start: Int32Array.of(0, items.length), items }, this.dates);
    lots.turnTo(0);
    return lots;
  }

  /** Turns to a part. */
  turnTo(part: number): void {
    const { start, items } = this.byPart;
    const from = start[part]!;
    const to = start[part + 1]!;
    sortByDate(items, from, to, this.dates);
    this.count = to - from;
    for (let lot = 0; lot < this.count; lot++) {
      const line = items[from + lot]!;
      this.line[lot] = line;
      this.date[lot] = this.dates[line]!;
      this.quantity[lot] = this.invoices.quantity[line]!;
    }
  }

  /** The number of the part's lots dated on or before a day: those lots stand first. */
  upTo(date: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.date[middle]! <= date) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The day of each invoice line as a lot. */
export function lotDates(terms: Pick<Terms, "stock.acquiredOn">, invoices: InvoiceLines): Int32Array {
  switch (terms["stock.acquiredOn"]) {
    case "invoice":
      return invoices.invoiceDate;
    case "ship":
      return invoices.invoiceDate.map((_, line) => shippedOn(invoices, line));
  }
}
