/**
 * Return lines: units that went back to the vendor leave the lots before any unit on hand is matched to them. Rule text: rules 3.
 */
import type { Lots } from "./lots";
import { NONE } from "../base/records";

/** A return line with units that found no lot. */
export interface UnmatchedReturn {
  readonly line: number;
  readonly units: number;
}

/** Units that left lots, in the order of the returns (by date): `lot[i]`, `date[i]` and `units[i]` for i below `count`. */
export class TakenUnits {
  count = 0;
  lot = new Int32Array(64);
  date = new Int32Array(64);
  units = new Int32Array(64);

  add(lot: number, date: number, units: number): void {
    if (this.count === this.lot.length) this.grow();
    this.lot[this.count] = lot;
    this.date[this.count] = date;
    this.units[this.count++] = units;
  }

  private grow(): void {
    const larger = (column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const made = new Int32Array(column.length * 2);
      made.set(column);
      return made;
    };
    this.lot = larger(this.lot);
    this.date = larger(this.date);
    this.units = larger(this.units);
  }
}

const ALL_MATCHED: readonly UnmatchedReturn[] = [];

/** Takes returns out of the lots of the part at hand. */
export class ReturnedUnits {
  private readonly named: NamedLots;
  /** Units left in each lot as returns go by. */
  private readonly left: Int32Array;
  /** A lot at or below each lot that may still hold units; moved down as lots run out. */
  private readonly below: Int32Array;
  /** What the part's returns took so far. */
  readonly taken = new TakenUnits();
  /** Lots let in: those dated on or before the return at hand. */
  private end = 0;

  constructor(private readonly lots: Lots) {
    this.named = new NamedLots(lots);
    this.left = new Int32Array(lots.most);
    this.below = new Int32Array(lots.most);
  }

  /**
   * Takes return lines out of the part's lots: each first out of the lots whose invoice it names, then out of the others, newest first,
   * and only out of lots dated on or before the return.
   * What they took stands in `taken` until the next part; the answer is what found no lot.
   * @param returnLines the part's return lines by (invoice date, sheet row).
   */
  take(returnLines: Int32Array): readonly UnmatchedReturn[] {
    this.end = 0;
    this.taken.count = 0;
    if (returnLines.length === 0) return ALL_MATCHED;
    this.named.turnTo(returnLines.length);
    const unmatched: UnmatchedReturn[] = [];
    for (let i = 0; i < returnLines.length; i++) {
      const line = returnLines[i]!;
      const units = this.takeLine(line);
      if (units > 0) unmatched.push({ line, units });
    }
    return unmatched;
  }

  /** Takes one line's units; answers how many found no lot. */
  private takeLine(line: number): number {
    const { invoiceDate, quantity, originalInvoice } = this.lots.invoices;
    const date = invoiceDate[line]!;
    this.letIn(date);
    let units = -quantity[line]!;
    const original = originalInvoice[line]!;
    if (original !== NONE)
      for (let lot = this.named.before(original, this.end); lot >= 0 && units > 0; lot = this.named.before(original, lot))
        units -= this.takeFrom(lot, units, date);
    while (units > 0) {
      const lot = this.newestWithStock();
      if (lot < 0) break;
      units -= this.takeFrom(lot, units, date);
    }
    return units;
  }

  private takeFrom(lot: number, wanted: number, date: number): number {
    const units = Math.min(wanted, this.left[lot]!);
    if (units === 0) return 0;
    this.left[lot]! -= units;
    this.taken.add(lot, date, units);
    return units;
  }

  /** Lets in the lots dated up to a return; returns come in order of date. */
  private letIn(date: number): void {
    const { lots } = this;
    for (; this.end < lots.count && lots.date[this.end]! <= date; this.end++) {
      this.left[this.end] = lots.quantity[this.end]!;
      this.below[this.end] = this.end;
    }
  }

  /** The newest lot that still holds units, or a number below 0. Lots that ran out are not walked over twice. */
  private newestWithStock(): number {
    let lot = this.end - 1;
    while (lot >= 0 && this.left[lot] === 0) lot = this.below[lot]! < lot ? this.below[lot]! : lot - 1;
    for (let empty = this.end - 1; empty > lot;) {
      const next = this.below[empty]! < empty ? this.below[empty]! : empty - 1;
      this.below[empty] = lot;
      empty = next;
    }
    return lot;
  }
}

/** Up to so many comparisons a part, its lots are looked through for each return; beyond that they are indexed by invoice first. */
const COMPARISONS = 100_000;

/** The lots of the part at hand whose invoice number a return gives as its original invoice. */
class NamedLots {
  private readonly byInvoice = new Map<number, number[]>();
  private isIndexed = false;

  constructor(private readonly lots: Lots) {}

  turnTo(returnCount: number): void {
    if (this.isIndexed) this.byInvoice.clear();
    this.isIndexed = returnCount * this.lots.count > COMPARISONS;
    if (!this.isIndexed) return;
    const { count, line, invoices } = this.lots;
    for (let lot = count - 1; lot >= 0; lot--) {
      const invoice = invoices.invoice[line[lot]!]!;
      const others = this.byInvoice.get(invoice);
      if (others) others.push(lot);
      else this.byInvoice.set(invoice, [lot]);
    }
  }

  /** The newest of them before a lot, or a number below 0. */
  before(invoice: number, before: number): number {
    if (this.isIndexed) return this.byInvoice.get(invoice)?.find((lot) => lot < before) ?? NONE;
    const { line, invoices } = this.lots;
    let lot = before - 1;
    while (lot >= 0 && invoices.invoice[line[lot]!] !== invoice) lot--;
    return lot;
  }
}
