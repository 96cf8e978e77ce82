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
  /** What the lot's invoice line says, kept in the order of the lots so that one part's lots stand together. */
  readonly quantity: Int32Array;
  readonly unitPrice: Float64Array;
  readonly discount: Float64Array;
  readonly creditsReceived: Float64Array;
}

/** Lines in sheet order, by part: those of part p stand at `start[p]` to `start[p + 1]`. */
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
export function groupByPart(part: Int32Array, count: number, partCount: number, only?: OfSign): ByPart {
  const start = new Int32Array(partCount + 1);
  const isIn = only ? recordsOfSign(only, count) : undefined;
  for (let i = 0; i < count; i++) if (isIn === undefined || isIn[i] === 1) start[part[i]! + 1]!++;
  for (let p = 0; p < partCount; p++) start[p + 1]! += start[p]!;
  const next = start.slice(0, partCount);
  const items = new Int32Array(start[partCount]!);
  for (let i = 0; i < count; i++) if (isIn === undefined || isIn[i] === 1) items[next[part[i]!]!++] = i;
  return { start, items };
}

function recordsOfSign({ of, sign }: OfSign, count: number): Uint8Array {
  const isIn = new Uint8Array(count);
  for (let i = 0; i < count; i++) if (of[i]! * sign > 0) isIn[i] = 1;
  return isIn;
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
  const dates = lotDates(terms, invoices);
  const { start, items } = groupByPart(invoices.part, invoices.count, partCount, { of: invoices.quantity, sign: 1 });
  for (let p = 0; p < partCount; p++) sortByDate(items, start[p]!, start[p + 1]!, dates);
  return {
    count: items.length,
    start,
    line: items,
    date: inLotOrder(items, dates),
    quantity: inLotOrder(items, invoices.quantity),
    unitPrice: amountsInLotOrder(items, invoices.unitPrice),
    discount: amountsInLotOrder(items, invoices.discount),
    creditsReceived: amountsInLotOrder(items, invoices.creditsReceived),
  };
}

function lotDates(terms: Pick<Terms, "stock.acquiredOn">, { invoiceDate, shipDate }: InvoiceLines): Int32Array {
  switch (terms["stock.acquiredOn"]) {
    case "invoice":
      return invoiceDate;
    case "ship":
      return invoiceDate.map((date, i) => (shipDate[i] === NO_DATE ? date : shipDate[i]!));
  }
}

/** A column of the invoice lines in the order of the lots. */
export function inLotOrder(line: Int32Array, column: Int32Array): Int32Array {
  const ordered = new Int32Array(line.length);
  for (let lot = 0; lot < line.length; lot++) ordered[lot] = column[line[lot]!]!;
  return ordered;
}

function amountsInLotOrder(line: Int32Array, column: Float64Array): Float64Array {
  const ordered = new Float64Array(line.length);
  for (let lot = 0; lot < line.length; lot++) ordered[lot] = column[line[lot]!]!;
  return ordered;
}
