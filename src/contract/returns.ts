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
  private readonly invoices: InvoiceLines;
  /** Units left in each lot as returns go by. */
  private readonly left: Int32Array;
  /** A lot at or below each lot that may still hold units; moved down as lots run out. */
  private readonly below: Int32Array;
  /** The next older lot of the same invoice. */
  private readonly older: Int32Array;
  /** Whether any return names an invoice. */
  private readonly isNamed: Uint8Array;
  /** The newest lot of each named invoice that is let in. */
  private readonly newest = new Map<number, number>();
  /** Lots let in: those dated on or before the return at hand. */
  private end = 0;

  constructor(private readonly lots: Lots) {
    this.invoices = lots.invoices;
    this.left = new Int32Array(lots.most);
    this.below = new Int32Array(lots.most);
    this.older = new Int32Array(lots.most);
    this.isNamed = namedInvoices(lots.invoices);
  }

  /**
   * Takes return lines out of the part's lots: each first out of the lots whose invoice it names, then out of the others, newest first,
   * and only out of lots dated on or before the return.
   * @param returnLines the part's return lines by (invoice date, sheet row).
   */
  take(returnLines: Int32Array): ReturnsTaken {
    this.end = 0;
    this.newest.clear();
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
    if (original !== NONE)
      for (let lot = this.newest.get(original) ?? NONE; lot !== NONE && units > 0; lot = this.older[lot]!) units -= this.takeFrom(lot, units, date, taken);
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
    const { lots, invoices } = this;
    for (; this.end < lots.count && lots.date[this.end]! <= date; this.end++) {
      const lot = this.end;
      this.left[lot] = lots.quantity[lot]!;
      this.below[lot] = lot;
      const invoice = invoices.invoice[lots.line[lot]!]!;
      if (invoice === NONE || this.isNamed[invoice] === 0) continue;
      this.older[lot] = this.newest.get(invoice) ?? NONE;
      this.newest.set(invoice, lot);
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

function namedInvoices({ count, invoice, originalInvoice }: InvoiceLines): Uint8Array {
  let largest = NONE;
  for (let i = 0; i < count; i++) largest = Math.max(largest, invoice[i]!, originalInvoice[i]!);
  const isNamed = new Uint8Array(largest + 1);
  for (let i = 0; i < count; i++) if (originalInvoice[i]! !== NONE) isNamed[originalInvoice[i]!] = 1;
  return isNamed;
}
