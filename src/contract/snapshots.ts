/**
 * Snapshots: the stock reports of a part, each matched to the lots as they stood on its day. What went back to the vendor by that day has
 * left them. Rule text: rules 3.
 */
import { attribute, type Untraced } from "./attribution";
import { sortByDate } from "./lots";
import { returnUnmatched, unitsNotInvoiced } from "./partFindings";
import { ReturnedUnits, type TakenUnits } from "./returns";
import type { Workplace } from "./workplace";

/** The stock report of one day: its places among the rows of the part, how many lots are dated up to it, and its runs of units. */
export interface Snapshot {
  readonly date: number;
  readonly rowFrom: number;
  readonly rowTo: number;
  readonly lotCount: number;
  readonly runFrom: number;
  readonly runTo: number;
}

/** Makes the snapshots of parts one by one. Buffers are kept from part to part. */
export class Snapshots {
  private readonly returned: ReturnedUnits;
  /** Units left in each lot on the day at hand. */
  private readonly left: Int32Array;
  private readonly untraced: Untraced;

  constructor(private readonly at: Workplace) {
    const { lots, statement } = at;
    this.returned = new ReturnedUnits(lots);
    this.left = new Int32Array(lots.most);
    this.untraced = { units: statement.notCovered.untraced, onHand: statement.notCovered.untracedOnHand };
  }

  /** The part's stock reports by date; their runs stand in the workplace until the next part. */
  ofPart(part: number): readonly Snapshot[] {
    const taken = this.takeReturnedUnits(part);
    const { lots, facts, rowsOfPart, terms, runs } = this.at;
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
      attribute(terms["stock.flow"], inventory, items, rowFrom, rowTo, lotCount, this.left, runs, this.untraced);
      snapshots.push({ date, rowFrom, rowTo, lotCount, runFrom, runTo: runs.length });
      this.reportUntraced(rowFrom, rowTo);
    }
    return snapshots;
  }

  private takeReturnedUnits(part: number): TakenUnits {
    const { facts, returnsOfPart, found } = this.at;
    const lines = returnsOfPart.items.subarray(returnsOfPart.start[part], returnsOfPart.start[part + 1]);
    sortByDate(lines, 0, lines.length, facts.invoices.invoiceDate);
    for (const { line, units } of this.returned.take(lines)) found(returnUnmatched(facts, line, units));
    return this.returned.taken;
  }

  private reportUntraced(rowFrom: number, rowTo: number): void {
    const { facts, rowsOfPart, found } = this.at;
    for (let i = rowFrom; i < rowTo; i++) {
      const row = rowsOfPart.items[i]!;
      const units = this.untraced.units[row]!;
      if (units > 0) found(unitsNotInvoiced(facts, row, units));
    }
  }
}

const NO_LOTS = new Int32Array(0);
