/**
 * Units of rows that several meetings looked at, each counted once: covered where any meeting covered it, else by its last reason. For parts
 * whose meetings look at different units of a report; where they look at the same runs, the runs are counted instead.
 */
import { Heap } from "../base/heap";

/** Units `from` to `end` of a lot, as one meeting saw them. */
interface SeenUnits {
  readonly from: number;
  readonly end: number;
  /** Undefined where they are covered. */
  readonly reason: string | undefined;
}

/** Units of one row, told from the last meeting to the first. */
export class UnitsOnce {
  private readonly byLot = new Map<number, SeenUnits[]>();

  add(lot: number, from: number, units: number, reason: string | undefined): void {
    const ofLot = this.byLot.get(lot) ?? [];
    this.byLot.set(lot, ofLot);
    ofLot.push({ from, end: from + units, reason });
  }

  /** Says of stretches of units how they stand; together they are every unit once. */
  count(told: (units: number, reason: string | undefined) => void): void {
    for (const ofLot of this.byLot.values()) countLot(ofLot, told);
  }
}

/** Goes along the units of a lot; at each of them the first of its stretches decides, where covered ones come before all others. */
function countLot(ofLot: readonly SeenUnits[], told: (units: number, reason: string | undefined) => void): void {
  const byRank = [...ofLot.filter(({ reason }) => reason === undefined), ...ofLot.filter(({ reason }) => reason !== undefined)];
  const starting = [...byRank.keys()].sort((a, b) => byRank[a]!.from - byRank[b]!.from);
  const bounds = [...new Set(ofLot.flatMap(({ from, end }) => [from, end]))].sort((a, b) => a - b);
  const open = new Heap();
  let next = 0;
  bounds.slice(0, -1).forEach((at, i) => {
    for (; next < starting.length && byRank[starting[next]!]!.from <= at; next++) open.add(starting[next]!);
    while (open.least !== undefined && byRank[open.least]!.end <= at) open.removeLeast();
    if (open.least !== undefined) told(bounds[i + 1]! - at, byRank[open.least]!.reason);
  });
}
