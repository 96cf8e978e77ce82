/**
 * Lots: invoice lines with positive quantity, by part, oldest first (date, then sheet row). A lot's date is its invoice date, or its ship
 * date where `stock.acquiredOn` says so and one is given. Rule text: rules 3.
 */
import { NO_DATE, type InvoiceLines } from "./records";
import type { Terms } from "./terms";

/** Lots of all parts: those of part p stand at `start[p]` to `start[p + 1]`, oldest first. */
export interface Lots {
  readonly count: number;
  readonly start: Int32Array;
  /** The lot's invoice line. */
  readonly line: Int32Array;
  readonly date: Int32Array;
}

/** Lines in sheet order, by part: those of part p stand at `start[p]` to `start[p + 1]`. */
export interface ByPart {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** Groups record numbers by part, keeping their order. `keep` leaves records out. */
export function groupByPart(part: Int32Array, count: number, partCount: number, keep?: (index: number) => boolean): ByPart {
  const start = new Int32Array(partCount + 1);
  for (let i = 0; i < count; i++) if (!keep || keep(i)) start[part[i]! + 1]!++;
  for (let p = 0; p < partCount; p++) start[p + 1]! += start[p]!;
  const next = start.slice(0, partCount);
  const items = new Int32Array(start[partCount]!);
  for (let i = 0; i < count; i++) if (!keep || keep(i)) items[next[part[i]!]!++] = i;
  return { start, items };
}

/**
 * Sorts a stretch of `items` by `date[item]`, keeping the order of equal dates (which is sheet order).
 * Invoices mostly come sorted already, so a sorted stretch is left as it is.
 */
export function sortByDate(items: Int32Array, from: number, to: number, date: Int32Array): void {
  let sorted = true;
  for (let i = from + 1; i < to && sorted; i++) sorted = date[items[i - 1]!]! <= date[items[i]!]!;
  if (sorted) return;
  // One number a record, date first and sheet order second, sorts natively and stably.
  const keys = new Float64Array(to - from);
  const shift = 2 ** 31;
  for (let i = from; i < to; i++) keys[i - from] = date[items[i]!]! * shift + items[i]!;
  keys.sort();
  for (let i = from; i < to; i++) items[i] = keys[i - from]! % shift;
}

/** The lots of all parts. */
export function lotsOf(terms: Pick<Terms, "stock.acquiredOn">, invoices: InvoiceLines, partCount: number): Lots {
  const { quantity, invoiceDate, shipDate } = invoices;
  const dates = terms["stock.acquiredOn"] === "ship" ? invoiceDate.map((date, i) => (shipDate[i] === NO_DATE ? date : shipDate[i]!)) : invoiceDate;
  const { start, items } = groupByPart(invoices.part, invoices.count, partCount, (i) => quantity[i]! > 0);
  for (let p = 0; p < partCount; p++) sortByDate(items, start[p]!, start[p + 1]!, dates);
  return { count: items.length, start, line: items, date: items.map((line) => dates[line]!) };
}
