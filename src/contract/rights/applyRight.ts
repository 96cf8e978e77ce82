/**
 * The one loop that applies rights to a part's stock: a right meets a stock report, every unit of it is covered or not for a reason, covered
 * units become detail lines, lines are credited up to the right's budget, and what lowers cost lowers it from that day on.
 * Rule text: rules 3, "detail line"; 4 to 6.
 */
import { AskedTerms } from "../agreement/askedTerms";
import type { Runs } from "../stock/attribution";
import { STATE } from "../base/standing";
import type { CivilDate } from "../base/calendar";
import { CoveredLines, coveredLines, linesOfRows } from "../stock/coveredLines";
import { OWN_COST, type DetailLines } from "../stock/detailLines";
import { BrokenPremise } from "../base/errors";
import { lineCents, mostUnitsWithin, negative, type Micros } from "../base/money";
import { NONE } from "../base/records";
import type { Snapshot } from "../stock/partAtHand";
import { UnitsOfRun, rowAt, type PartAtHand } from "../stock/partAtHand";
import { UnitsOnce } from "./unitsOnce";
import { linesWithin } from "./withinCaps";
import type { Caps, Meeting, Right, RightAtWork, RightColumns, ValuedUnit, Verdict } from "./right";

/** How a run of the part at hand stands: not looked at, looked at and not covered, or covered by one meeting at least. */
const RUN = { untouched: 0, notCovered: 1, covered: 2 } as const;

/** Stands for a lot where units at book cost are counted: those beyond every lot go by NONE. */
const AT_BOOK_COST = -2;

/** Units of a covered line that come to nothing after all. */
interface Cut {
  readonly row: number;
  readonly line: number;
  readonly from: number;
  readonly units: number;
  readonly reason: string;
}

/** One right, applied to parts one after the other. Buffers are kept from part to part. */
export class AppliedRight {
  private verdicts: Verdict<string>[] = [];
  private runs = new Uint8Array(256);
  private met: Meeting[] = [];
  /** By inventory row: whether a unit of it did not fit the budget any more. */
  private readonly isFull: Uint8Array;
  private readonly units: UnitsOfRun;
  private readonly covered = new CoveredLines();
  /** Where the lines of the part at hand begin, and what was cut off them. */
  private firstLine = 0;
  private readonly cuts: Cut[] = [];
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
    this.firstLine = this.lines.length;
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
    const bookCost = this.atWork.bookCost?.();
    if (bookCost === undefined) coveredLines(this.at.runs, snapshot.runFrom, snapshot.runTo, this.isCovered, this.at.costs, this.covered);
    else linesOfRows(this.at, snapshot, this.isCovered, bookCost, this.covered);
    const caps = this.atWork.caps?.();
    if (caps !== undefined) this.creditWithin(caps, meeting);
    else for (let i = 0; i < this.covered.length; i++) this.credit(i, meeting);
  }

  /** Counts the units of each row that the part's meetings covered, once however many did, and the others by their last reason. */
  sum(): void {
    // Reports that were worked out for several days share units, but not runs.
    if (this.cuts.length > 0) this.sumLines();
    else if (this.met.some(({ snapshot }) => snapshot.workedOut)) this.sumUnits();
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
      else if (this.units.isInvoiced || this.atWork.bookCost?.() !== undefined) this.runs[run] = RUN.covered;
      else throw new BrokenPremise(`${this.right.clause} covers units that belong to no lot`);
    }
  }

  /** Credits a covered line: as many of its units as the row's budget lets in, whole ones. */
  private credit(i: number, meeting: Meeting): void {
    const { covered } = this;
    const value = this.atWork.valueOf(covered.lot[i]!, covered.costWhole[i]!, covered.costRest[i]!);
    if (value.refused !== undefined) return this.cut(i, 0, covered.units[i]!, value.refused);
    const units = this.unitsWithinBudget(covered.row[i]!, covered.units[i]!, value.whole, value.rest, value.parts);
    if (units > 0) this.addLine(i, meeting, value, units);
  }

  /** Credits the covered lines of a report as far as all of them together may go. */
  private creditWithin(caps: Caps, meeting: Meeting): void {
    const { covered } = this;
    const places = Array.from({ length: covered.length }, (_, i) => i);
    const lines = places.map((i) => ({
      lot: covered.lot[i]!,
      units: covered.units[i]!,
      value: { ...this.atWork.valueOf(covered.lot[i]!, covered.costWhole[i]!, covered.costRest[i]!) },
    }));
    const within = linesWithin(caps, lines);
    for (const i of places) {
      const { fits, beyond } = within[i]!;
      if (fits > 0) this.addLine(i, meeting, lines[i]!.value, fits);
      let first = fits;
      for (const { units, reason } of beyond) {
        this.cut(i, first, units, reason);
        first += units;
      }
    }
  }

  /** Units of a covered line come to nothing after all. @param first their number within the line. */
  private cut(i: number, first: number, units: number, reason: string): void {
    const { row, lot, from } = this.covered;
    this.cuts.push({ row: row[i]!, line: this.lineOf(lot[i]!), from: from[i]! + first, units, reason });
  }

  private lineOf = (lot: number): number => (lot === NONE ? NONE : this.at.lots.line[lot]!);

  private addLine(i: number, meeting: Meeting, value: ValuedUnit, units: number): void {
    const { covered, into, right } = this;
    const row = covered.row[i]!;
    const lot = covered.lot[i]!;
    const whole = covered.costWhole[i]!;
    const rest = covered.costRest[i]!;
    const from = covered.from[i]!;
    const { parts } = value;
    const owed = value.isTakenBack === true;
    const size = lineCents(units, value.whole, value.rest, parts);
    const cents = owed ? 0 - size : size;
    const { whole: creditWhole, rest: creditRest } = owed ? negative(value) : value;
    this.lines.add(
      this.place,
      row,
      this.lineOf(lot),
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
    if (lot === NONE) return;
    if (right.lowersCost && (creditWhole !== 0 || creditRest !== 0))
      this.lowerCost(lot, from, units, whole - creditWhole, rest - creditRest, meeting);
    this.atWork.credited?.(lot);
  }

  /** @param rest in parts of the lot's quantity; it may be below 0. */
  private lowerCost(lot: number, from: number, units: number, whole: Micros, rest: number, { date }: Meeting): void {
    const { costs, lots } = this.at;
    if (rest < 0) costs.lower(lot, from, units, whole - 1, rest + lots.quantity[lot]!, date);
    else costs.lower(lot, from, units, whole, rest, date);
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

  /** Where units of covered runs have nothing after all: lines and what was cut off them say which. */
  private sumLines(): void {
    const ofRows = new Map<number, UnitsOnce>();
    for (const { snapshot } of [...this.met].reverse()) this.addUnits(snapshot, ofRows, RUN.notCovered);
    const { right, row, line, from, units, length } = this.lines;
    const add = (of: number, invoiceLine: number, first: number, count: number, reason: string | undefined): void =>
      ofRow(ofRows, of).add(invoiceLine === NONE ? AT_BOOK_COST : invoiceLine, first, count, reason);
    for (let i = this.firstLine; i < length; i++) if (right[i] === this.place) add(row[i]!, line[i]!, from[i]!, units[i]!, undefined);
    for (const cut of this.cuts) add(cut.row, cut.line, cut.from, cut.units, cut.reason);
    this.cuts.length = 0;
    this.countUnits(ofRows);
  }

  private sumUnits(): void {
    const ofRows = new Map<number, UnitsOnce>();
    for (const { snapshot } of [...this.met].reverse()) this.addUnits(snapshot, ofRows);
    this.countUnits(ofRows);
  }

  private countUnits(ofRows: ReadonlyMap<number, UnitsOnce>): void {
    const { quantity, notCovered } = this.into;
    for (const [row, units] of ofRows)
      units.count((count, reason) => {
        if (reason === undefined) quantity[row]! += count;
        else notCovered[reason]![row]! += count;
      });
  }

  /** @param only runs that stand so; all that were looked at where it is not given. */
  private addUnits({ runFrom, runTo }: Snapshot, ofRows: Map<number, UnitsOnce>, only?: number): void {
    const { row: rowOf, lot, from, units } = this.at.runs;
    const beyond = new Map<number, number>();
    for (let run = runFrom; run < runTo; run++) {
      const stands = this.runs[run]!;
      this.runs[run] = RUN.untouched;
      if (stands === RUN.untouched || (only !== undefined && stands !== only)) continue;
      const row = rowOf[run]!;
      // Units beyond every lot have no numbers: a row's are counted.
      const first = lot[run] === NONE ? (beyond.get(row) ?? 0) : from[run]!;
      if (lot[run] === NONE) beyond.set(row, first + units[run]!);
      const reason = stands === RUN.covered ? undefined : this.verdicts[run]!;
      ofRow(ofRows, row).add(this.lineOf(lot[run]!), first, units[run]!, reason);
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

function ofRow(ofRows: Map<number, UnitsOnce>, row: number): UnitsOnce {
  const known = ofRows.get(row);
  if (known !== undefined) return known;
  const units = new UnitsOnce();
  ofRows.set(row, units);
  return units;
}

function grown(column: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(size, column.length * 2));
  larger.set(column);
  return larger;
}
