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

/** Takes returns out of the lots of the part at hand. */
export class ReturnedUnits {
  private readonly originals: OriginalLines;
  /** Units left in each lot as returns go by. */
  private readonly left: Int32Array;
  /** A lot at or below each lot that may still hold units; moved down as lots run out. */
  private readonly below: Int32Array;
  /** Lots let in: those dated on or before the return at hand. */
  private end = 0;

  constructor(
    private readonly lots: Lots,
    partCount: number,
  ) {
    this.originals = new OriginalLines(lots.invoices, partCount);
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
    const { invoiceDate, quantity } = this.lots.invoices;
    const date = invoiceDate[line]!;
    this.letIn(date);
    let units = -quantity[line]!;
    for (const lot of this.lotsNamedBy(line)) if (units > 0) units -= this.takeFrom(lot, units, date, taken);
    while (units > 0) {
      const lot = this.newestWithStock();
      if (lot < 0) break;
      units -= this.takeFrom(lot, units, date, taken);
    }
    return units;
  }

  /** The lots let in whose invoice a return names, newest first. */
  private lotsNamedBy(line: number): readonly number[] {
    const named: number[] = [];
    for (const original of this.originals.of(line)) {
      const lot = this.lots.lotOf(original);
      if (lot < this.end) named.push(lot);
    }
    return named.length < 2 ? named : named.sort((a, b) => b - a);
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
    for (let empty = this.end - 1; empty > lot; ) {
      const next = this.below[empty]! < empty ? this.below[empty]! : empty - 1;
      this.below[empty] = lot;
      empty = next;
    }
    return lot;
  }
}

const NO_LINES: readonly number[] = [];

/** The invoice lines that returns name: those of the same part whose invoice number a return gives as its original invoice. */
class OriginalLines {
  private readonly lines = new Map<number, number[]>();

  constructor(
    private readonly invoices: InvoiceLines,
    private readonly partCount: number,
  ) {
    const { count, quantity, invoice, originalInvoice } = invoices;
    const isNamed = new Uint8Array(largest(invoice, originalInvoice) + 1);
    for (let i = 0; i < count; i++) {
      if (quantity[i]! > 0 || originalInvoice[i] === NONE) continue;
      isNamed[originalInvoice[i]!] = 1;
      this.lines.set(this.pair(originalInvoice[i]!, i), []);
    }
    if (this.lines.size === 0) return;
    for (let i = 0; i < count; i++) if (quantity[i]! > 0 && invoice[i] !== NONE && isNamed[invoice[i]!] === 1) this.lines.get(this.pair(invoice[i]!, i))?.push(i);
  }

  /** The lines that a return line names. */
  of(returnLine: number): readonly number[] {
    const original = this.invoices.originalInvoice[returnLine]!;
    return original === NONE ? NO_LINES : this.lines.get(this.pair(original, returnLine))!;
  }

  /** One number for an invoice and the part of a line. */
  private pair = (invoice: number, line: number): number => invoice * this.partCount + this.invoices.part[line]!;
}

function largest(...columns: readonly Int32Array[]): number {
  let most = NONE;
  for (const column of columns) for (let i = 0; i < column.length; i++) if (column[i]! > most) most = column[i]!;
  return most;
}
