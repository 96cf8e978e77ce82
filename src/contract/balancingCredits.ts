/** 3.7(A) over a part's stock: what fits into the quarter's limit. The rules are in clauses/inventoryBalancing and balancingUnitValue. */
import { UnitValues } from "./clauses/balancingUnitValue";
import { mayGoBack, type BalancingLimit } from "./clauses/inventoryBalancing";
import { coveredLines } from "./coveredLines";
import { RIGHT } from "./detailLines";
import { lineCents, mostUnitsWithin } from "./money";
import type { NumberedChange } from "./priceChanges";
import type { Snapshot } from "./snapshots";
import { STATE, type State } from "./statement";
import type { Workplace } from "./workplace";

/** Balances the stock reports of parts one by one. Each row is measured against the limit by itself. */
export class BalancingCredits {
  private readonly values: UnitValues;
  /** By inventory row: whether a unit of it did not fit any more. */
  private readonly limitIsFull: Uint8Array;

  constructor(private readonly at: Workplace) {
    this.values = new UnitValues(at.terms, at.lots);
    this.limitIsFull = new Uint8Array(at.facts.inventory.count);
  }

  /** 3.7(A): the most of each row's units that fit into what is left of the quarter's limit. */
  credit(snapshot: Snapshot, changes: readonly NumberedChange[]): void {
    const { statement, terms, lots, rowsOfPart, lines, runs, costs, covered } = this.at;
    const { state, quantity, cents } = statement.balancing;
    const limit = statement.limits[statement.limitOfRow[rowsOfPart.items[snapshot.rowFrom]!]!];
    const standing = limitState(limit, snapshot.date);
    for (let i = snapshot.rowFrom; i < snapshot.rowTo; i++) state[rowsOfPart.items[i]!] = standing;
    if (standing !== STATE.decided) return;
    coveredLines(runs, snapshot.runFrom, snapshot.runTo, (run) => mayGoBack(terms, runs.kind[run]!), costs, covered);
    if (covered.length === 0) return;
    const { values: value } = this;
    value.turnTo(snapshot.lotCount, changes, snapshot.date);
    for (let i = 0; i < covered.length; i++) {
      const row = covered.row[i]!;
      const lot = covered.lot[i]!;
      statement.notCovered.mayGoBack[row]! += covered.units[i]!;
      if (this.limitIsFull[row]) continue;
      const whole = covered.costWhole[i]!;
      const rest = covered.costRest[i]!;
      value.find(lot, whole, rest);
      const units = mostUnitsWithin(limit!.remaining! - cents[row]!, covered.units[i]!, value.whole, value.rest, value.parts);
      if (units < covered.units[i]!) this.limitIsFull[row] = 1;
      if (units === 0) continue;
      const credit = lineCents(units, value.whole, value.rest, value.parts);
      lines.add(RIGHT.balancing, row, lots.line[lot]!, units, whole, rest, value.whole, value.rest, value.parts, credit, -1, value.from);
      quantity[row]! += units;
      cents[row]! += credit;
    }
  }
}

function limitState(limit: BalancingLimit | undefined, date: number): State {
  if (limit === undefined) return STATE.notMet;
  if (limit.remaining === undefined) return STATE.needsTerm;
  if (date > limit.exerciseBy) return STATE.lapsed;
  return limit.remaining === 0 ? STATE.usedUp : STATE.decided;
}
