/**
 * Return lines: units that went back to the vendor leave the lots before any unit on hand is matched to them. Rule text: rules 3.
 */
import type { Lots } from "./lots";
import { NONE } from "./records";

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

/** Takes returns out of the lots of the part at hand. */
export class ReturnedUnits {
  private readonly named: NamedLots;
  /** Units left in each lot as returns go by. */
  private readonly left: Int32Array;
  /** A lot at or below each lot that may still hold units; moved down as lots run out. */
  private readonly below: Int32Array;
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
   * @param returnLines the part's return lines by (invoice date, sheet row).
   */
  take(returnLines: Int32Array): ReturnsTaken {
    this.end = 0;
    this.named.turnTo(returnLines.length);
    const taken: Taken[] = [];
    const unmatched: { line: number; units: number }[] = [];
    for (const line of returnLines) {
      const units = this.takeLine(line, taken);
      if (units > 0) unmatched.push({ line, units });
    }
    return { taken, unmatched };
  }

  /** Takes one line's units; answers how many found no lot. */
  private takeLine(line: number, taken: Taken[]): number {
    const { invoiceDate, quantity, originalInvoice } = this.lots.invoices;
    const date = invoiceDate[line]!;
    this.letIn(date);
    let units = -quantity[line]!;
    for (const lot of this.named.of(originalInvoice[line]!, this.end)) if (units > 0) units -= this.takeFrom(lot, units, date, taken);
    while (units > 0) {
      const lot = this.newestWithStock();
      if (lot < 0) break;
      units -= this.takeFrom(lot, units, date, taken);
    }
    return units;
  }

  private takeFrom(lot: number, wanted: number, date: number, taken: Taken[]): number {
    const units = Math.min(wanted, this.left[lot]!);
    if (units === 0) return 0;
    this.left[lot]! -= units;
    taken.push({ lot, date, units });
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

  /** Those among the first `end` lots, newest first. */
  of(invoice: number, end: number): readonly number[] {
    if (invoice === NONE) return NO_LOTS;
    if (this.isIndexed) return (this.byInvoice.get(invoice) ?? NO_LOTS).filter((lot) => lot < end);
    const { line, invoices } = this.lots;
    let named = NO_LOTS;
    for (let lot = end - 1; lot >= 0; lot--) if (invoices.invoice[line[lot]!] === invoice) named = [...named, lot];
    return named;
  }
}

const NO_LOTS: readonly number[] = [];
