/**
 * The one loop that applies rights to a part's stock: a right meets a stock report, every unit of it is covered or not for a reason, covered
 * units become detail lines, lines are credited up to the right's budget, and what lowers cost lowers it from that day on.
 * Rule text: rules 3, "detail line"; 4 to 6.
 */
import { AskedTerms } from "../agreement/askedTerms";
import type { Runs } from "../stock/attribution";
import { STATE } from "../base/standing";
import type { CivilDate } from "../base/calendar";
import { CoveredLines, coveredLines } from "../stock/coveredLines";
import { OWN_COST, type DetailLines } from "../stock/detailLines";
import { BrokenPremise } from "../base/errors";
import { lineCents, mostUnitsWithin } from "../base/money";
import { NONE } from "../base/records";
import type { Snapshot } from "../stock/partAtHand";
import { UnitsOfRun, rowAt, type PartAtHand } from "../stock/partAtHand";
import { UnitsOnce } from "./unitsOnce";
import type { Meeting, Right, RightAtWork, RightColumns, Verdict } from "./right";

/** How a run of the part at hand stands: not looked at, looked at and not covered, or covered by one meeting at least. */
const RUN = { untouched: 0, notCovered: 1, covered: 2 } as const;

/** One right, applied to parts one after the other. Buffers are kept from part to part. */
export class AppliedRight {
  private verdicts: Verdict<string>[] = [];
  private runs = new Uint8Array(256);
  private met: Meeting[] = [];
  /** By inventory row: whether a unit of it did not fit the budget any more. */
  private readonly isFull: Uint8Array;
  private readonly units: UnitsOfRun;
  private readonly covered = new CoveredLines();
  /** What the right asked for when it looked for the part's meetings. */
  private readonly askedOfPart: AskedTerms;

  /** @param place the right's place in the list of rights. */
  constructor(
    private readonly right: Right,
    private readonly place: number,
    readonly atWork: RightAtWork,
    private readonly at: PartAtHand,
    private readonly into: RightColumns,
    private readonly lines: DetailLines,
    /** Notes what the right asks for. */
    private readonly asked: AskedTerms,
  ) {
    this.askedOfPart = new AskedTerms(asked.periods);
    this.units = new UnitsOfRun(at);
    this.isFull = new Uint8Array(atWork.budget ? at.facts.inventory.count : 0);
  }

  /** The meetings of the part at hand, in order of date. */
  meetings(): readonly Meeting[] {
    this.asked.forget();
    const meetings = this.atWork.meetings();
    this.askedOfPart.forget();
    this.askedOfPart.add(this.asked);
    return meetings;
  }

  /** Works out one meeting. */
  apply(meeting: Meeting): void {
    this.asked.forget();
    this.work(meeting);
    this.asked.add(this.askedOfPart);
    const { rowFrom, rowTo } = meeting.snapshot;
    for (let i = rowFrom; i < rowTo; i++) this.asked.addTo(this.into.asked, rowAt(this.at, i));
  }

  private work(meeting: Meeting): void {
    const { snapshot } = meeting;
    const state = this.atWork.turnTo(meeting);
    for (let i = snapshot.rowFrom; i < snapshot.rowTo; i++) this.into.state[rowAt(this.at, i)] = state;
    if (state !== STATE.decided) return;
    this.met.push(meeting);
    this.judge(meeting);
    coveredLines(this.at.runs, snapshot.runFrom, snapshot.runTo, this.isCovered, this.at.costs, this.covered);
    for (let i = 0; i < this.covered.length; i++) this.credit(i, meeting);
  }

  /** Counts the units of each row that the part's meetings covered, once however many did, and the others by their last reason. */
  sum(): void {
    // Reports that were worked out for several days share units, but not runs.
    if (this.met.some(({ snapshot }) => snapshot.workedOut)) this.sumUnits();
    else for (const { snapshot } of this.met) this.sumRuns(this.at.runs, snapshot.runFrom, snapshot.runTo);
    this.met.length = 0;
  }

  private isCovered = (run: number): boolean => this.verdicts[run] === "covered";

  private judge({ snapshot: { runFrom, runTo } }: Meeting): void {
    if (this.runs.length < runTo) this.runs = grown(this.runs, runTo);
    for (let run = runFrom; run < runTo; run++) {
      const verdict = this.atWork.verdict(this.units.turnTo(run));
      this.verdicts[run] = verdict;
      if (verdict !== "covered") this.runs[run] ||= RUN.notCovered;
      else if (this.units.isInvoiced) this.runs[run] = RUN.covered;
      else throw new BrokenPremise(`${this.right.clause} covers units that belong to no lot`);
    }
  }

  /** Credits a covered line: as many of its units as the row's budget lets in, whole ones. */
  private credit(i: number, meeting: Meeting): void {
    const { covered, into, at, right } = this;
    const row = covered.row[i]!;
    const lot = covered.lot[i]!;
    const whole = covered.costWhole[i]!;
    const rest = covered.costRest[i]!;
    const value = this.atWork.valueOf(lot, whole, rest);
    const units = this.unitsWithinBudget(row, covered.units[i]!, value.whole, value.rest, value.parts);
    if (units === 0) return;
    const cents = lineCents(units, value.whole, value.rest, value.parts);
    const from = covered.from[i]!;
    const { whole: creditWhole, rest: creditRest, parts } = value;
    const line = at.lots.line[lot]!;
    this.lines.add(
      this.place,
      row,
      line,
      from,
      units,
      whole,
      rest,
      creditWhole,
      creditRest,
      parts,
      cents,
      meeting.record,
      value.from ?? OWN_COST,
    );
    into.cents[row]! += cents;
    if (right.lowersCost && (creditWhole > 0 || creditRest > 0))
      at.costs.lower(lot, from, units, whole - creditWhole, rest - creditRest, meeting.date);
    this.atWork.credited?.(lot);
  }

  private unitsWithinBudget(row: number, units: number, whole: number, rest: number, parts: number): number {
    if (!this.atWork.budget) return units;
    const left = this.atWork.budget() - this.into.cents[row]!;
    const fit = this.isFull[row] ? 0 : mostUnitsWithin(left, units, whole, rest, parts);
    if (fit === units) return units;
    this.isFull[row] = 1;
    this.into.notCovered[this.right.beyondBudget!]![row]! += units - fit;
    this.into.quantity[row]! -= units - fit;
    return fit;
  }

  private sumUnits(): void {
    const { quantity, notCovered } = this.into;
    const ofRows = new Map<number, UnitsOnce>();
    for (const { snapshot } of [...this.met].reverse()) this.addUnits(snapshot, ofRows);
    for (const [row, units] of ofRows)
      units.count((count, reason) => {
        if (reason === undefined) quantity[row]! += count;
        else notCovered[reason]![row]! += count;
      });
  }

  private addUnits({ runFrom, runTo }: Snapshot, ofRows: Map<number, UnitsOnce>): void {
    const { row: rowOf, lot, from, units } = this.at.runs;
    const beyond = new Map<number, number>();
    for (let run = runFrom; run < runTo; run++) {
      if (this.runs[run] === RUN.untouched) continue;
      const row = rowOf[run]!;
      const ofRow = ofRows.get(row) ?? new UnitsOnce();
      ofRows.set(row, ofRow);
      // Units beyond every lot have no numbers: a row's are counted.
      const first = lot[run] === NONE ? (beyond.get(row) ?? 0) : from[run]!;
      if (lot[run] === NONE) beyond.set(row, first + units[run]!);
      const verdict = this.verdicts[run]!;
      ofRow.add(lot[run]!, first, units[run]!, this.runs[run] === RUN.covered ? undefined : verdict);
      this.runs[run] = RUN.untouched;
    }
  }

  private sumRuns(runs: Runs, runFrom: number, runTo: number): void {
    const { quantity, notCovered } = this.into;
    for (let run = runFrom; run < runTo; run++) {
      const row = runs.row[run]!;
      if (this.runs[run] === RUN.covered) quantity[row]! += runs.units[run]!;
      else if (this.runs[run] === RUN.notCovered) notCovered[this.verdicts[run]!]![row]! += runs.units[run]!;
      this.runs[run] = RUN.untouched;
    }
  }
}

/**
 * Applies rights to the part at hand: their meetings in order of day, of one day in the order of the rights.
 * @param onReport told of each stock report, in order of date, while runs and net unit costs stand as they are at the end of its day.
 */
export function applyRights(rights: readonly AppliedRight[], at: PartAtHand, onReport?: (report: Snapshot) => void): void {
  const meetings = rights.map((right) => right.meetings());
  const next = rights.map(() => 0);
  let told = 0;
  const tellUpTo = (date: CivilDate): void => {
    for (; told < at.snapshots.length && at.snapshots[told]!.date < date; told++) onReport!(at.snapshots[told]!);
  };
  for (;;) {
    const soonest = soonestOf(meetings, next);
    if (soonest === NONE) break;
    const meeting = meetings[soonest]![next[soonest]!++]!;
    if (onReport) tellUpTo(meeting.date);
    rights[soonest]!.apply(meeting);
  }
  if (onReport) tellUpTo(Infinity);
  for (const right of rights) right.sum();
}

/** The place of the right whose next meeting comes first; NONE when there is none left. */
function soonestOf(meetings: readonly (readonly Meeting[])[], next: readonly number[]): number {
  let soonest = NONE;
  let date = Infinity;
  for (let i = 0; i < meetings.length; i++) {
    const meeting = meetings[i]![next[i]!];
    if (meeting === undefined || meeting.date >= date) continue;
    soonest = i;
    date = meeting.date;
  }
  return soonest;
}

function grown(column: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(size, column.length * 2));
  larger.set(column);
  return larger;
}
