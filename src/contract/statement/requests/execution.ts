/** Which rows a return line executes: units that left and are not executed yet, then pending rows. Rule text: rules 7, "Return lines that execute requests". */
import { Heap } from "../../base/heap";
import { NONE } from "../../base/records";
import type { CivilDate } from "../../base/calendar";
import type { ReturnRequest } from "../../base/requestRecords";

/** Rows in their order, walked once. */
interface Walk {
  readonly rows: number[];
  next: number;
}

/** The rows of one part. They are executed in order of (request date, sheet row), those whose credit memo is the return line's first. */
export class Execution {
  /** The rows in that order; heaps hold places in it. */
  private readonly order: readonly number[];
  private readonly placeOf = new Map<number, number>();
  private readonly unexecuted = new Map<number, number>();
  private readonly left = new Heap();
  private readonly leftByMemo = new Map<number, Heap>();
  private readonly pending: Walk = { rows: [], next: 0 };
  private readonly pendingByMemo = new Map<number, Walk>();
  private readonly settled = new Set<number>();

  constructor(
    rows: readonly number[],
    private readonly records: readonly ReturnRequest[],
    private readonly requestDateOf: (row: number) => CivilDate,
  ) {
    this.order = [...rows].sort((a, b) => requestDateOf(a) - requestDateOf(b) || a - b);
    this.order.forEach((row, place) => {
      this.placeOf.set(row, place);
      if (records[row]!.returnDate !== undefined) return;
      this.pending.rows.push(row);
      const memo = records[row]!.creditMemo;
      if (memo === NONE) return;
      const walk = this.pendingByMemo.get(memo) ?? { rows: [], next: 0 };
      this.pendingByMemo.set(memo, walk);
      walk.rows.push(row);
    });
  }

  /** Units of a row left. */
  hasLeft(row: number, units: number): void {
    this.settled.add(row);
    if (units === 0) return;
    const place = this.placeOf.get(row)!;
    this.unexecuted.set(place, units);
    this.left.add(place);
    const memo = this.records[row]!.creditMemo;
    if (memo === NONE) return;
    const ofMemo = this.leftByMemo.get(memo) ?? new Heap();
    this.leftByMemo.set(memo, ofMemo);
    ofMemo.add(place);
  }

  /**
   * Executes units that a return line brings back.
   * @param settle settles a pending row; answers how many units of it left.
   * @param executes told of each pending row that units are executed of.
   * @returns how many units execute nothing.
   */
  execute(units: number, memo: number, date: CivilDate, settle: (row: number) => number, executes: (row: number) => void): number {
    let open = this.executeLeft(this.leftByMemo.get(memo), units);
    open = this.executeLeft(this.left, open);
    open = this.executePending(this.pendingByMemo.get(memo), open, date, settle, executes);
    return this.executePending(this.pending, open, date, settle, executes);
  }

  /** The rows that are pending when all days have passed. */
  stillPending(): readonly number[] {
    return this.pending.rows.filter((row) => !this.settled.has(row));
  }

  private executeLeft(heap: Heap | undefined, units: number): number {
    let open = units;
    while (heap !== undefined && open > 0 && heap.least !== undefined) {
      const place = heap.least;
      const left = this.unexecuted.get(place)!;
      const executed = Math.min(open, left);
      this.unexecuted.set(place, left - executed);
      open -= executed;
      if (executed === left) heap.removeLeast();
    }
    return open;
  }

  private executePending(
    walk: Walk | undefined,
    units: number,
    date: CivilDate,
    settle: (row: number) => number,
    executes: (row: number) => void,
  ): number {
    let open = units;
    for (; walk !== undefined && open > 0 && walk.next < walk.rows.length; walk.next++) {
      const row = walk.rows[walk.next]!;
      if (this.requestDateOf(row) > date) break;
      if (this.settled.has(row)) continue;
      const left = settle(row);
      this.hasLeft(row, left);
      const executed = Math.min(open, left);
      if (executed > 0) executes(row);
      this.unexecuted.set(this.placeOf.get(row)!, left - executed);
      open -= executed;
    }
    return open;
  }
}
