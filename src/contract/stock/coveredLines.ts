/**
 * From covered runs to lines: the maximal run of consecutively attributed units of one row, from one lot, that a right covers and that
 * have the same net unit cost just before the right applies. Kinds do not break a line; units that the right does not cover do.
 * Rule text: rules 3, "detail line".
 */
import type { Micros } from "../base/money";
import { NONE } from "../base/records";
import type { Runs } from "./attribution";
import type { PartAtHand, Snapshot } from "./partAtHand";
import { stretchAt, type NetUnitCosts } from "./netUnitCost";

/** Lines of one right, in the order of attribution: units of one row and lot at one net unit cost. */
export class CoveredLines {
  length = 0;
  row = new Int32Array(16);
  lot = new Int32Array(16);
  from = new Int32Array(16);
  units = new Int32Array(16);
  costWhole = new Float64Array(16);
  costRest = new Float64Array(16);

  clear(): void {
    this.length = 0;
  }

  /** Adds units, joined to the line before where they continue it. */
  add(row: number, lot: number, from: number, units: number, whole: number, rest: number): void {
    const last = this.length - 1;
    if (
      last >= 0 &&
      this.row[last] === row &&
      this.lot[last] === lot &&
      this.from[last]! + this.units[last]! === from &&
      this.costWhole[last] === whole &&
      this.costRest[last] === rest
    ) {
      this.units[last]! += units;
      return;
    }
    if (this.length === this.row.length) this.grow();
    const i = this.length++;
    this.row[i] = row;
    this.lot[i] = lot;
    this.from[i] = from;
    this.units[i] = units;
    this.costWhole[i] = whole;
    this.costRest[i] = rest;
  }

  private grow(): void {
    const larger = <T extends Int32Array | Float64Array>(column: T, made: T): T => (made.set(column), made);
    const size = this.length * 2;
    this.row = larger(this.row, new Int32Array(size));
    this.lot = larger(this.lot, new Int32Array(size));
    this.from = larger(this.from, new Int32Array(size));
    this.units = larger(this.units, new Int32Array(size));
    this.costWhole = larger(this.costWhole, new Float64Array(size));
    this.costRest = larger(this.costRest, new Float64Array(size));
  }
}

/** The lines of the runs from `runFrom` to `runTo` that `covers` says yes to. Fills `lines` anew. */
export function coveredLines(
  runs: Runs,
  runFrom: number,
  runTo: number,
  covers: (run: number) => boolean,
  costs: NetUnitCosts,
  lines: CoveredLines,
): void {
  lines.clear();
  for (let run = runFrom; run < runTo; run++) {
    if (!covers(run)) continue;
    const row = runs.row[run]!;
    const lot = runs.lot[run]!;
    const from = runs.from[run]!;
    const units = runs.units[run]!;
    const stretches = costs.stretchesOf(lot);
    if (stretches === undefined) {
      lines.add(row, lot, from, units, costs.paidWhole(lot), costs.paidRest(lot));
      continue;
    }
    let at = from;
    for (let i = stretchAt(stretches, from); at < from + units; i++) {
      const end = Math.min(stretches.upTo[i]!, from + units);
      lines.add(row, lot, at, end - at, stretches.whole[i]!, stretches.rest[i]!);
      at = end;
    }
  }
}

/** A line for each row of a report that has units in runs that `covers` says yes to, at the same cost each, whatever lots they are from. */
export function linesOfRows(
  at: Pick<PartAtHand, "runs" | "rowsOfPart">,
  { runFrom, runTo, rowFrom, rowTo }: Pick<Snapshot, "runFrom" | "runTo" | "rowFrom" | "rowTo">,
  covers: (run: number) => boolean,
  cost: Micros,
  lines: CoveredLines,
): void {
  const { row, units } = at.runs;
  const unitsOf = new Map<number, number>();
  for (let run = runFrom; run < runTo; run++) if (covers(run)) unitsOf.set(row[run]!, (unitsOf.get(row[run]!) ?? 0) + units[run]!);
  lines.clear();
  for (let i = rowFrom; i < rowTo; i++) {
    const ofRow = at.rowsOfPart.items[i]!;
    if (unitsOf.has(ofRow)) lines.add(ofRow, NONE, 0, unitsOf.get(ofRow)!, cost, 0);
  }
}
