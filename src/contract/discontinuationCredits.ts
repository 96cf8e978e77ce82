/** 3.7(D) over a part's stock: what may be returned of a discontinued product. The rule is in clauses/discontinuation. */
import { mayReturnDiscontinued, type DiscontinuationRight } from "./clauses/discontinuation";
import { coveredLines } from "./coveredLines";
import { RIGHT } from "./detailLines";
import { lineCents } from "./money";
import type { Snapshot } from "./snapshots";
import { STATE } from "./statement";
import type { Workplace } from "./workplace";

/** Works out the returns of discontinued parts, stock report by stock report. */
export class DiscontinuationCredits {
  constructor(private readonly at: Workplace) {}

  /** 3.7(D): units on hand from the window's lots, at what they still cost. */
  credit(snapshot: Snapshot, right: DiscontinuationRight): void {
    const { statement, lots, rowsOfPart, lines, runs, costs, covered } = this.at;
    const { state, quantity, cents } = statement.discontinuation;
    for (let i = snapshot.rowFrom; i < snapshot.rowTo; i++) state[rowsOfPart.items[i]!] = STATE.decided;
    const covers = (run: number): boolean => mayReturnDiscontinued(right, runs.kind[run]!, lots.date[runs.lot[run]!]!);
    coveredLines(runs, snapshot.runFrom, snapshot.runTo, covers, costs, covered);
    for (let i = 0; i < covered.length; i++) {
      const row = covered.row[i]!;
      const lot = covered.lot[i]!;
      const units = covered.units[i]!;
      const whole = covered.costWhole[i]!;
      const rest = covered.costRest[i]!;
      const parts = lots.quantity[lot]!;
      const credit = lineCents(units, whole, rest, parts);
      lines.add(RIGHT.discontinuation, row, lots.line[lot]!, units, whole, rest, whole, rest, parts, credit, -1);
      quantity[row]! += units;
      cents[row]! += credit;
    }
  }
}
