/**
 * Snapshots: the stock reports of a part, each matched to the lots as they stood on its day. What went back to the vendor by that day has
 * left them. Rule text: rules 3.
 */
import { attribute, attributeWorkedOut, UnitsLeft, type StockUnits } from "./attribution";
import type { Finding } from "../base/finding";
import { departing, LeftByDay } from "./leftByDay";
import { sortByDate, type ByPart } from "./lots";
import { returnUnmatched, unitsNotInvoiced } from "./findings";
import { NONE } from "../base/records";
import { ReturnedUnits, type TakenUnits } from "./returns";
import type { Terms } from "../agreement/terms";
import type { PartAtHand, Snapshot } from "./partAtHand";
import { leavingOn, markRuns, type UnitsOut } from "./unitsOut";
import type { CivilDate } from "../base/calendar";

/** Makes the snapshots of parts one by one. Buffers are kept from part to part. */
export class Snapshots {
  private readonly returned: ReturnedUnits;
  /** Units left in each lot on the day at hand. */
  private readonly left: UnitsLeft;
  /** Units that left each lot from its lowest one up; only of parts that requests name. */
  private gone = NO_LOTS;
  /** What was left on the mornings that reports of the part at hand are worked out for; none until one is. */
  private before: LeftByDay | undefined;

  /**
   * @param returnsOfPart the return lines of each part.
   * @param unitsOut of the parts that requests name: which units left, return lines included.
   * @param untraced by inventory row: counted up by the units that are beyond everything invoiced.
   */
  constructor(
    private readonly at: PartAtHand,
    private readonly returnsOfPart: ByPart,
    private readonly untraced: Int32Array,
    private readonly terms: Pick<Terms, "stock.flow">,
    private readonly found: (finding: Finding) => void,
    private readonly unitsOut: ReadonlyMap<number, UnitsOut> = NONE_OUT,
  ) {
    this.returned = new ReturnedUnits(at.lots);
    this.left = new UnitsLeft(at.lots.most);
  }

  /** The stock reports of the part at hand by date; their runs stand until the next part. */
  ofPart(): readonly Snapshot[] {
    const named = this.unitsOut.get(this.at.part);
    const reports = reportsOf(this.at);
    const taken = named ? undefined : this.takeReturnedUnits();
    const out = named ?? (taken && this.mayLeaveBeforeAFall(reports, taken) ? this.unitsReturned(taken) : undefined);
    this.at.marks = out && { leftOn: [], isRequested: [] };
    this.at.runs.length = 0;
    this.before = undefined;
    return out ? this.matched(reports, out) : this.matchedAfterReturns(reports, taken!);
  }

  /** Whether units went back after a report that may stand for a later fall: then it counts which they are. */
  private mayLeaveBeforeAFall(reports: readonly Report[], { count, date }: TakenUnits): boolean {
    const first = reports[0]?.date ?? Infinity;
    const lastFall = this.at.changes[this.at.changes.length - 1]?.effectiveDate ?? -Infinity;
    return date.subarray(0, count).some((it) => it > first && it <= lastFall);
  }

  /** What return lines took of a part that no request names: the highest units of each lot. */
  private unitsReturned(taken: TakenUnits): UnitsOut {
    const { lots } = this.at;
    const left = lots.quantity.slice(0, lots.count);
    const departures = Array.from({ length: taken.count }, (_, i) => {
      const { lot, units, ...it } = taken.at(i);
      return { ...it, lot, units, from: (left[lot]! -= units) };
    });
    return { departures, held: new Map() };
  }

  /** See `PartAtHand.asOfMorning`; once the part's reports stand. */
  asOfMorning({ rowFrom, rowTo }: Snapshot, day: CivilDate, units: StockUnits): Snapshot {
    const { lots, rowsOfPart, runs, marks, part } = this.at;
    const out = this.unitsOut.get(part);
    const lotCount = lots.upTo(day - 1);
    this.before ??= new LeftByDay(lots, out ? departing(out) : this.returned.taken);
    const { left, gone } = this.before.turnTo(day - 1);
    const runFrom = runs.length;
    attributeWorkedOut(this.terms["stock.flow"], units, rowsOfPart.items, rowFrom, rowTo, lotCount, left, runs, gone);
    if (out) markRuns(runs, runFrom, marks!, leavingOn(out, day), day - 1, day + 1);
    return { date: day, rowFrom, rowTo, lotCount, runFrom, runTo: runs.length, workedOut: units };
  }

  private matchedAfterReturns(reports: readonly Report[], taken: TakenUnits): readonly Snapshot[] {
    const { lots } = this.at;
    if (reports.length > 0) this.left.fill(lots.quantity.subarray(0, lots.count));
    let nextTaken = 0;
    return reports.map((report) => {
      for (; nextTaken < taken.count && taken.date[nextTaken]! <= report.date; nextTaken++)
        this.left.units[taken.lot[nextTaken]!]! -= taken.units[nextTaken]!;
      return this.match(report);
    });
  }

  /** Of a part of which it counts which units left, return lines included: one that requests name, or that units left before a fall. */
  private matched(reports: readonly Report[], out: UnitsOut): readonly Snapshot[] {
    const { lots, runs, marks } = this.at;
    this.left.fill(lots.quantity.subarray(0, lots.count));
    this.gone = new Int32Array(lots.count);
    let next = 0;
    return reports.map((report, i) => {
      for (; next < out.departures.length && out.departures[next]!.date <= report.date; next++) {
        const { lot, units, isLowest } = out.departures[next]!;
        this.left.units[lot]! -= units;
        if (isLowest) this.gone[lot]! += units;
      }
      const { runFrom, ...snapshot } = this.match(report, this.gone);
      markRuns(runs, runFrom, marks!, out, report.date, reports[i + 1]?.date ?? Infinity);
      return { ...snapshot, runFrom, runTo: runs.length };
    });
  }

  private match(report: Report, gone?: Int32Array): Snapshot {
    const { date, rowFrom, rowTo } = report;
    const { lots, facts, rowsOfPart, runs } = this.at;
    const lotCount = lots.upTo(date);
    const runFrom = runs.length;
    attribute(this.terms["stock.flow"], facts.inventory, rowsOfPart.items, rowFrom, rowTo, lotCount, this.left, runs, gone);
    this.reportUntraced(rowFrom, rowTo, runFrom);
    return { date, rowFrom, rowTo, lotCount, runFrom, runTo: runs.length };
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

const NONE_OUT: ReadonlyMap<number, UnitsOut> = new Map();

/** The rows of a part's stock report of one day. */
type Report = Pick<Snapshot, "date" | "rowFrom" | "rowTo">;

/** The stock reports of the part at hand by date, not matched to lots yet. */
export function reportsOf({ facts, rowsOfPart, part }: Pick<PartAtHand, "facts" | "rowsOfPart" | "part">): readonly Report[] {
  const { asOfDate } = facts.inventory;
  const { items } = rowsOfPart;
  const from = rowsOfPart.start[part]!;
  const to = rowsOfPart.start[part + 1]!;
  sortByDate(items, from, to, asOfDate);
  const reports: Report[] = [];
  for (let rowFrom = from, rowTo = from; rowFrom < to; rowFrom = rowTo) {
    const date = asOfDate[items[rowFrom]!]!;
    while (rowTo < to && asOfDate[items[rowTo]!] === date) rowTo++;
    reports.push({ date, rowFrom, rowTo });
  }
  return reports;
}

const NO_LOTS = new Int32Array(0);
