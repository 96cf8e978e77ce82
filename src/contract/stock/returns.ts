/**
 * Return lines: units that went back to the vendor leave the lots before any unit on hand is matched to them. Rule text: rules 3.
 */
import type { Lots } from "./lots";
import { NONE, type InvoiceLines } from "../base/records";

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

  /** As what leaves lots: the highest units of each. */
  at(i: number) {
    return { lot: this.lot[i]!, date: this.date[i]!, units: this.units[i]!, isLowest: false };
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
    this.left = new Int32Array(lots.most);
    this.named = new NamedLots(lots, this.left);
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
    this.named.turnTo(returnLines);
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
      for (let lot = this.named.newestOf(original); lot >= 0 && units > 0; lot = this.named.newestOf(original))
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
      this.named.letIn(this.end);
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

/** An invoice that no return line of the part at hand names. */
const NOT_NAMED = -2;

/** The lots of the part at hand that an invoice bought which a return line of the part names, stacked by invoice: the newest on top. */
class NamedLots {
  /** By invoice number: the newest lot let in that may still hold units, NONE before there is one; NOT_NAMED. */
  private top = new Int32Array(0);
  /** By lot: the next older one of its invoice. */
  private readonly under: Int32Array;
  private readonly named: number[] = [];

  constructor(
    private readonly lots: Lots,
    private readonly left: Int32Array,
  ) {
    this.under = new Int32Array(lots.most);
  }

  turnTo(returnLines: Int32Array): void {
    const { originalInvoice } = this.lots.invoices;
    for (const invoice of this.named) this.top[invoice] = NOT_NAMED;
    this.named.length = 0;
    for (const line of returnLines) if (originalInvoice[line] !== NONE) this.named.push(originalInvoice[line]!);
    if (this.named.length > 0 && this.top.length === 0) this.top = new Int32Array(invoiceCount(this.lots.invoices)).fill(NOT_NAMED);
    for (const invoice of this.named) this.top[invoice] = NONE;
  }

  /** Lets in a lot, which is newer than those let in before. */
  letIn(lot: number): void {
    if (this.named.length === 0) return;
    const { line, invoices } = this.lots;
    const invoice = invoices.invoice[line[lot]!]!;
    const top = this.top[invoice]!;
    if (top === NOT_NAMED) return;
    this.under[lot] = top;
    this.top[invoice] = lot;
  }

  /** The newest lot of a named invoice that holds units, or a number below 0. Lots that ran out leave the stack: none is passed over twice. */
  newestOf(invoice: number): number {
    let lot = this.top[invoice]!;
    while (lot >= 0 && this.left[lot] === 0) lot = this.under[lot]!;
    this.top[invoice] = lot;
    return lot;
  }
}

/** How many numbers invoices have, those that only return lines name included. */
function invoiceCount({ count, invoice, originalInvoice }: InvoiceLines): number {
  let last = NONE;
  for (let line = 0; line < count; line++) last = Math.max(last, invoice[line]!, originalInvoice[line]!);
  return last + 1;
}
