/**
 * Snapshots: the stock reports of a part, each matched to the lots as they stood on its day. What went back to the vendor by that day has
 * left them. Rule text: rules 3.
 */
import { attribute } from "./attribution";
import type { Finding } from "../base/finding";
import { sortByDate, type ByPart } from "./lots";
import { returnUnmatched, unitsNotInvoiced } from "./findings";
import { NONE } from "../base/records";
import { ReturnedUnits, type TakenUnits } from "./returns";
import type { Terms } from "../agreement/terms";
import type { PartAtHand, Snapshot } from "./partAtHand";

/** Makes the snapshots of parts one by one. Buffers are kept from part to part. */
export class Snapshots {
  private readonly returned: ReturnedUnits;
  /** Units left in each lot on the day at hand. */
  private readonly left: Int32Array;

  /**
   * @param returnsOfPart the return lines of each part.
   * @param untraced by inventory row: counted up by the units that are beyond everything invoiced.
   */
  constructor(
    private readonly at: PartAtHand,
    private readonly returnsOfPart: ByPart,
    private readonly untraced: Int32Array,
    private readonly terms: Pick<Terms, "stock.flow">,
    private readonly found: (finding: Finding) => void,
  ) {
    this.returned = new ReturnedUnits(at.lots);
    this.left = new Int32Array(at.lots.most);
  }

  /** The stock reports of the part at hand by date; their runs stand until the next part. */
  ofPart(): readonly Snapshot[] {
    const taken = this.takeReturnedUnits();
    const { lots, facts, rowsOfPart, runs, part } = this.at;
    const { inventory } = facts;
    const { items } = rowsOfPart;
    const from = rowsOfPart.start[part]!;
    const to = rowsOfPart.start[part + 1]!;
    sortByDate(items, from, to, inventory.asOfDate);
    const snapshots: Snapshot[] = [];
    runs.length = 0;
    this.left.set(from < to ? lots.quantity.subarray(0, lots.count) : NO_LOTS);
    let nextTaken = 0;
    for (let rowFrom = from, rowTo = from; rowFrom < to; rowFrom = rowTo) {
      const date = inventory.asOfDate[items[rowFrom]!]!;
      while (rowTo < to && inventory.asOfDate[items[rowTo]!] === date) rowTo++;
      for (; nextTaken < taken.count && taken.date[nextTaken]! <= date; nextTaken++)
        this.left[taken.lot[nextTaken]!]! -= taken.units[nextTaken]!;
      const lotCount = lots.upTo(date);
      const runFrom = runs.length;
      attribute(this.terms["stock.flow"], inventory, items, rowFrom, rowTo, lotCount, this.left, runs);
      snapshots.push({ date, rowFrom, rowTo, lotCount, runFrom, runTo: runs.length });
      this.reportUntraced(rowFrom, rowTo, runFrom);
    }
    return snapshots;
  }

  private takeReturnedUnits(): TakenUnits {
    const { facts, part } = this.at;
    const { items, start } = this.returnsOfPart;
    const lines = items.subarray(start[part], start[part + 1]);
    sortByDate(lines, 0, lines.length, facts.invoices.invoiceDate);
    for (const { line, units } of this.returned.take(lines)) this.found(returnUnmatched(facts, line, units));
    return this.returned.taken;
  }

  private reportUntraced(rowFrom: number, rowTo: number, runFrom: number): void {
    const { facts, rowsOfPart, runs } = this.at;
    for (let run = runFrom; run < runs.length; run++) if (runs.lot[run] === NONE) this.untraced[runs.row[run]!]! += runs.units[run]!;
    for (let i = rowFrom; i < rowTo; i++) {
      const row = rowsOfPart.items[i]!;
      const units = this.untraced[row]!;
      if (units > 0) this.found(unitsNotInvoiced(facts, row, units));
    }
  }
}

const NO_LOTS = new Int32Array(0);
