/**
 * Return lines: units that went back to the vendor leave the lots before any unit on hand is matched to them. Rule text: rules 3.
 */
import type { Lots } from "./lots";
import { NONE, type InvoiceLines } from "./records";

/** Units that left lots, in the order of the returns (by date). */
export interface Taken {
  readonly lot: number;
  readonly date: number;
  readonly units: number;
}

export interface ReturnsTaken {
  readonly taken: readonly Taken[];
  /** Return lines with units that found no lot. */
  readonly unmatched: readonly { readonly line: number; readonly units: number }[];
}

const NOTHING_TAKEN: ReturnsTaken = { taken: [], unmatched: [] };

/**
 * Takes the return lines of one part out of its lots: each first out of the lots whose invoice it names, then out of the others,
 * newest first, and only out of lots dated on or before the return.
 *
 * @param returnLines the part's return lines by (invoice date, sheet row).
 * @param lotFrom,lotTo where the part's lots stand in `lots`.
 */
export function takeReturns(lots: Lots, lotFrom: number, lotTo: number, invoices: InvoiceLines, returnLines: Int32Array): ReturnsTaken {
  if (returnLines.length === 0) return NOTHING_TAKEN;
  const stock = new StockOfLots(lots, lotFrom, lotTo, invoices);
  const taken: Taken[] = [];
  const unmatched: { line: number; units: number }[] = [];
  for (const line of returnLines) {
    const date = invoices.invoiceDate[line]!;
    let units = -invoices.quantity[line]!;
    stock.moveTo(date);
    const take = (lot: number): void => {
      const from = Math.min(units, stock.left(lot));
      if (from === 0) return;
      stock.remove(lot, from);
      units -= from;
      taken.push({ lot, date, units: from });
    };
    const original = invoices.originalInvoice[line]!;
    if (original !== NONE) for (let lot = stock.newestOfInvoice(original); lot >= lotFrom && units > 0; lot = stock.nextOfInvoice(lot)) take(lot);
    for (let lot = stock.newestWithStock(); lot >= lotFrom && units > 0; lot = stock.newestWithStock()) take(lot);
    if (units > 0) unmatched.push({ line, units });
  }
  return { taken, unmatched };
}

/** What is left in one part's lots as returns go by, dated on or before the return at hand. */
class StockOfLots {
  private readonly units: Int32Array;
  /** The nearest lot at or below each place that may still hold units; shortened as lots run out. */
  private readonly below: Int32Array;
  /** Lots of the same invoice, newest first, among those dated on or before the return at hand. */
  private readonly newestByInvoice = new Map<number, number>();
  private readonly olderOfInvoice: Int32Array;
  private end: number;

  constructor(
    private readonly lots: Lots,
    private readonly from: number,
    private readonly to: number,
    private readonly invoices: InvoiceLines,
  ) {
    this.units = new Int32Array(to - from).map((_, i) => invoices.quantity[lots.line[from + i]!]!);
    this.below = new Int32Array(to - from).map((_, i) => i);
    this.olderOfInvoice = new Int32Array(to - from).fill(NONE);
    this.end = from;
  }

  /** Lets in the lots dated up to a return's date; returns come in order of date. */
  moveTo(date: number): void {
    for (; this.end < this.to && this.lots.date[this.end]! <= date; this.end++) {
      const invoice = this.invoices.invoice[this.lots.line[this.end]!]!;
      if (invoice === NONE) continue;
      this.olderOfInvoice[this.end - this.from] = this.newestByInvoice.get(invoice) ?? NONE;
      this.newestByInvoice.set(invoice, this.end);
    }
  }

  left = (lot: number): number => this.units[lot - this.from]!;

  remove(lot: number, units: number): void {
    this.units[lot - this.from]! -= units;
  }

  newestOfInvoice = (invoice: number): number => this.newestByInvoice.get(invoice) ?? NONE;
  nextOfInvoice = (lot: number): number => this.olderOfInvoice[lot - this.from]!;

  /** The newest lot that still holds units, or a number below the part's first lot. */
  newestWithStock(): number {
    let place = this.end - 1 - this.from;
    const start = place;
    while (place >= 0) {
      if (this.units[place]! > 0) break;
      const jump = this.below[place]!;
      place = jump < place ? jump : place - 1;
    }
    for (let i = start; i >= 0 && i > place; ) {
      const jump = this.below[i]!;
      this.below[i] = place;
      i = jump < i ? jump : i - 1;
    }
    return place < 0 ? this.from - 1 : place + this.from;
  }
}
