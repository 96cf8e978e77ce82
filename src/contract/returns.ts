/**
 * Return lines: units that went back to the vendor leave the lots before any unit on hand is matched to them. Rule text: rules 3.
 */
import { inLotOrder, type Lots } from "./lots";
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

/** Takes returns out of lots, part by part. Each part is asked for once. */
export class ReturnedUnits {
  /** Units left in each lot as the returns of its part go by. */
  private readonly left: Int32Array;
  /** A lot at or below each lot that may still hold units; moved down as lots run out. */
  private readonly below: Int32Array;
  /** The next older lot of the same part and invoice. */
  private readonly older: Int32Array;
  /** The invoice of each lot, and whether any return names an invoice. */
  private readonly invoiceOfLot: Int32Array;
  private readonly isNamed: Uint8Array;
  /** The newest lot of each invoice that is let in, valid where `letInFor` names the part at hand. */
  private readonly newest: Int32Array;
  private readonly letInFor: Int32Array;
  private part = NONE;
  private from = 0;
  private end = 0;

  constructor(
    private readonly lots: Lots,
    private readonly invoices: InvoiceLines,
  ) {
    this.left = lots.quantity.slice();
    this.below = new Int32Array(lots.count);
    for (let lot = 0; lot < lots.count; lot++) this.below[lot] = lot;
    this.older = new Int32Array(lots.count);
    const invoiceCount = largest(invoices.invoice, invoices.originalInvoice) + 1;
    this.invoiceOfLot = inLotOrder(lots.line, invoices.invoice);
    this.isNamed = new Uint8Array(invoiceCount);
    for (let i = 0; i < invoices.count; i++) if (invoices.originalInvoice[i]! !== NONE) this.isNamed[invoices.originalInvoice[i]!] = 1;
    this.newest = new Int32Array(invoiceCount);
    this.letInFor = new Int32Array(invoiceCount).fill(NONE);
  }

  /**
   * Takes the return lines of one part out of its lots: each first out of the lots whose invoice it names, then out of the others,
   * newest first, and only out of lots dated on or before the return.
   * @param returnLines the part's return lines by (invoice date, sheet row).
   */
  take(part: number, returnLines: Int32Array): ReturnsTaken {
    this.part = part;
    this.from = this.end = this.lots.start[part]!;
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
    const { originalInvoice, invoiceDate, quantity } = this.invoices;
    const date = invoiceDate[line]!;
    this.letIn(date);
    let units = -quantity[line]!;
    const original = originalInvoice[line]!;
    if (original !== NONE && this.letInFor[original] === this.part)
      for (let lot = this.newest[original]!; lot !== NONE && units > 0; lot = this.older[lot]!) units -= this.takeFrom(lot, units, date, taken);
    while (units > 0) {
      const lot = this.newestWithStock();
      if (lot < this.from) break;
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

  /** Lets in the part's lots dated up to a return; returns come in order of date. */
  private letIn(date: number): void {
    const to = this.lots.start[this.part + 1]!;
    for (; this.end < to && this.lots.date[this.end]! <= date; this.end++) {
      const invoice = this.invoiceOfLot[this.end]!;
      if (invoice === NONE || this.isNamed[invoice] === 0) continue;
      this.older[this.end] = this.letInFor[invoice] === this.part ? this.newest[invoice]! : NONE;
      this.newest[invoice] = this.end;
      this.letInFor[invoice] = this.part;
    }
  }

  /** The newest lot that still holds units, or a number below the part's first lot. Lots that ran out are not walked over twice. */
  private newestWithStock(): number {
    let lot = this.end - 1;
    while (lot >= this.from && this.left[lot] === 0) lot = this.below[lot]! < lot ? this.below[lot]! : lot - 1;
    for (let empty = this.end - 1; empty > lot; ) {
      const next = this.below[empty]! < empty ? this.below[empty]! : empty - 1;
      this.below[empty] = lot;
      empty = next;
    }
    return lot;
  }
}

function largest(...columns: readonly Int32Array[]): number {
  let most = NONE;
  for (const column of columns) for (let i = 0; i < column.length; i++) if (column[i]! > most) most = column[i]!;
  return most;
}
