/** Net sales day by day: what the share of 3.7(A) is taken of, whatever days an agreement takes it of. Rule text: rules 5; 10, "Base". */
import { EARLIEST_DATE, LATEST_DATE, type CivilDate } from "../../base/calendar";
import { KeptWith } from "../../base/keptWith";
import { netLineCents, type Cents } from "../../base/money";
import { NO_DATE, type InvoiceLines } from "../../base/records";
import { inStretches, type InSteps } from "../../base/steps";

/** Which lines count on which of their days, and what is taken off. */
export interface SalesReading {
  /** The line's invoice date; its ship date, else its invoice date; its order's date, a line without one never. */
  readonly measure: "invoiced" | "shipped" | "ordered";
  readonly isNetOfCredits: boolean;
  readonly isNetOfReturns: boolean;
}

/** The lines that count where sales of some goods alone do. */
export interface CountedLines {
  /** Tells goods apart among those of one workbook, with what says of them, besides the lines themselves. */
  readonly key: string;
  readonly by: object;
  readonly admits: (line: number) => boolean;
}

const DAYS = LATEST_DATE - EARLIEST_DATE + 1;

/** Sums over any stretch of days, each of one subtraction. */
export class DailySales {
  /** @param upTo for each day from the earliest on, cents of that day and all before it; @param linesUpTo lines likewise. */
  constructor(
    private readonly upTo: Float64Array,
    private readonly linesUpTo: Int32Array,
    /** The first and the last day with a line; undefined without lines. */
    readonly days: { readonly first: CivilDate; readonly last: CivilDate } | undefined,
  ) {}

  /** Cents of the lines from a day to another, both included. */
  between = (from: CivilDate, to: CivilDate): Cents => at(this.upTo, to) - at(this.upTo, from - 1);
  hasLines = (from: CivilDate, to: CivilDate): boolean => at(this.linesUpTo, to) > at(this.linesUpTo, from - 1);
}

const at = (sums: Float64Array | Int32Array, day: CivilDate): number => {
  const place = Math.min(day, LATEST_DATE) - EARLIEST_DATE;
  return place < 0 ? 0 : sums[place]!;
};

const kept = new KeptWith<InvoiceLines, Map<string, DailySales>>();

const keptBy = new WeakMap<object, { readonly invoices: InvoiceLines; readonly sales: Map<string, DailySales> }>();

/** The sums that are known: where another sheet says which lines count, as long as neither changes. */
function knownOf(invoices: InvoiceLines, by: object | undefined): Map<string, DailySales> {
  if (by === undefined) return kept.get(invoices) ?? kept.keep(invoices, new Map<string, DailySales>());
  const known = keptBy.get(by);
  if (known?.invoices === invoices) return known.sales;
  const sales = new Map<string, DailySales>();
  keptBy.set(by, { invoices, sales });
  return sales;
}

/**
 * Net sales of every day.
 *
 * @source   3.7(A), first sentence.
 * @units    Cents. A return counts against its own day.
 * @rounding Each line once, half away from zero; sums are of rounded lines.
 */
export function* dailySales(invoices: InvoiceLines, reading: SalesReading, counted?: CountedLines): InSteps<DailySales> {
  const known = knownOf(invoices, counted?.by);
  const key = JSON.stringify([reading.measure, reading.isNetOfCredits, reading.isNetOfReturns, counted?.key]);
  const sales = known.get(key) ?? (yield* summed(invoices, reading, counted));
  known.set(key, sales);
  return sales;
}

function* summed(
  invoices: InvoiceLines,
  { measure, isNetOfCredits, isNetOfReturns }: SalesReading,
  counted: CountedLines | undefined,
): InSteps<DailySales> {
  const { count, quantity, unitPrice, discount, creditsReceived, invoiceDate } = invoices;
  const dates = daysThatCount(invoices, measure);
  const sums = new Float64Array(DAYS);
  const lines = new Int32Array(DAYS);
  yield* inStretches(count, (from, to) => {
    for (let i = from; i < to; i++) {
      const units = quantity[i]!;
      const date = dates[i]! === NO_DATE && measure === "shipped" ? invoiceDate[i]! : dates[i]!;
      if (date === NO_DATE || (units < 0 && !isNetOfReturns)) continue;
      if (counted !== undefined && !counted.admits(i)) continue;
      const deducted = isNetOfCredits ? discount[i]! + creditsReceived[i]! : discount[i]!;
      const day = date - EARLIEST_DATE;
      lines[day]!++;
      sums[day]! += units < 0 ? 0 - netLineCents(-units, unitPrice[i]!, deducted) : netLineCents(units, unitPrice[i]!, deducted);
    }
  });
  return addedUp(sums, lines);
}

function daysThatCount({ count, invoiceDate, shipDate, orderDate }: InvoiceLines, measure: SalesReading["measure"]): Int32Array {
  switch (measure) {
    case "invoiced":
      return invoiceDate;
    case "shipped":
      return shipDate;
    case "ordered":
      return orderDate ?? new Int32Array(count);
  }
}

function addedUp(sums: Float64Array, lines: Int32Array): DailySales {
  const first = lines.findIndex((count) => count > 0);
  if (first < 0) return new DailySales(sums, lines, undefined);
  let last = DAYS - 1;
  while (lines[last] === 0) last--;
  for (let day = 1; day < DAYS; day++) {
    sums[day]! += sums[day - 1]!;
    lines[day]! += lines[day - 1]!;
  }
  return new DailySales(sums, lines, { first: first + EARLIEST_DATE, last: last + EARLIEST_DATE });
}
