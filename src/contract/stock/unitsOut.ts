/**
 * What became of the units of a part that requests name: which left, on what day, and which a pending request holds. Rows of requests take
 * the lowest units of a lot, return lines the highest: what is left of a lot on any day are units in a row. Rule text: rules 7.
 */
import type { CivilDate } from "../base/calendar";
import { NONE } from "../base/records";
import type { Runs } from "./attribution";
import { countWhile } from "../base/search";

/** No day: they are still here. */
export const NEVER: CivilDate = Infinity;

/** Units `from` to `from + units` of a lot left on a day: its lowest that were left, or its highest. */
export interface Departure {
  readonly lot: number;
  readonly date: CivilDate;
  readonly from: number;
  readonly units: number;
  readonly isLowest: boolean;
}

/** Units of a lot that a row of a request holds which is pending: up to `upTo` (exclusive), from where the one before ends. */
export interface HeldUnits {
  readonly upTo: number;
  readonly requestDate: CivilDate;
  /** The row, by its place among the records. */
  readonly request: number;
}

/** A lot's units that pending rows hold, the oldest request first. */
export interface HeldOfLot {
  readonly from: number;
  readonly rows: HeldUnits[];
}

/** Of one part. */
export interface UnitsOut {
  /** By date. */
  readonly departures: Departure[];
  readonly held: Map<number, HeldOfLot>;
}

/** How the runs of a part are marked, by run. Runs that nothing is known of have no mark. */
export interface RunMarks {
  readonly leftOn: CivilDate[];
  readonly isRequested: boolean[];
}

/** Units of a lot that share a mark. */
interface Marked {
  readonly from: number;
  readonly upTo: number;
  readonly leftOn: CivilDate;
  readonly isRequested: boolean;
}

/** The places of the departures after one day and before another, in order of date. */
export function departuresBetween({ departures }: UnitsOut, after: CivilDate, before: CivilDate): readonly [from: number, to: number] {
  const firstFrom = (date: CivilDate): number => {
    return countWhile(departures.length, (place) => departures[place]!.date < date);
  };
  return [firstFrom(after + 1), firstFrom(before)];
}

/** What left under requests on one day, and nothing else. Return lines of that day leave after its morning. */
export function leavingOn(out: UnitsOut, day: CivilDate): UnitsOut {
  const [first, end] = departuresBetween(out, day - 1, day + 1);
  return { departures: out.departures.slice(first, end).filter(({ isLowest }) => isLowest), held: new Map() };
}

/**
 * Parts the runs of a report so that all units of each share their mark, and marks them.
 * @param runFrom the report's first run; its runs are the last ones.
 * @param until units that leave on that day or later are not marked: another report stands then.
 */
export function markRuns(runs: Runs, runFrom: number, marks: RunMarks, out: UnitsOut, asOf: CivilDate, until: CivilDate): void {
  const markedOf = marksByLot(out, asOf, until);
  const before = Array.from({ length: runs.length - runFrom }, (_, i) => copyOf(runs, runFrom + i));
  runs.length = runFrom;
  for (const { row, kind, lot, from, units } of before) {
    const add = (start: number, end: number, mark?: Marked): void => {
      marks.leftOn[runs.length] = mark?.leftOn ?? NEVER;
      marks.isRequested[runs.length] = mark?.isRequested ?? false;
      runs.add(row, kind, lot, start, end - start);
    };
    const end = from + units;
    let at = from;
    const marked = lot === NONE ? NO_MARKS : markedOf(lot);
    for (let i = firstEndingAfter(marked, from); i < marked.length && marked[i]!.from < end; i++) {
      const mark = marked[i]!;
      if (mark.from > at) add(at, mark.from);
      at = Math.max(at, mark.from);
      const to = Math.min(end, mark.upTo);
      add(at, to, mark);
      at = to;
    }
    if (at < end) add(at, end);
  }
}

const NO_MARKS: readonly Marked[] = [];

const copyOf = (runs: Runs, i: number) => ({
  row: runs.row[i]!,
  kind: runs.kind[i]!,
  lot: runs.lot[i]!,
  from: runs.from[i]!,
  units: runs.units[i]!,
});

/** The marked units of a lot in order of their numbers. */
function marksByLot(out: UnitsOut, asOf: CivilDate, until: CivilDate): (lot: number) => readonly Marked[] {
  const leaving = new Map<number, Marked[]>();
  const [first, end] = departuresBetween(out, asOf, until);
  for (let i = first; i < end; i++) {
    const { lot, from, units, date } = out.departures[i]!;
    const ofLot = leaving.get(lot) ?? [];
    leaving.set(lot, ofLot);
    ofLot.push({ from, upTo: from + units, leftOn: date, isRequested: false });
  }
  const known = new Map<number, readonly Marked[]>();
  return (lot) => {
    let marked = known.get(lot);
    if (marked === undefined) {
      marked = [...(leaving.get(lot) ?? []), ...requestedBy(out.held.get(lot), asOf)].sort((a, b) => a.from - b.from);
      known.set(lot, marked);
    }
    return marked;
  };
}

/** The units that requests of a day or before hold: pending rows settle in order of request date, so those stand first. */
function requestedBy(held: HeldOfLot | undefined, asOf: CivilDate): readonly Marked[] {
  if (held === undefined) return NO_MARKS;
  const rows = heldOn(held, asOf);
  const last = rows[rows.length - 1];
  return last === undefined ? NO_MARKS : [{ from: held.from, upTo: last.upTo, leftOn: NEVER, isRequested: true }];
}

/** Of the rows that hold units of a lot, those requested on or before a day. */
export function heldOn({ rows }: HeldOfLot, asOf: CivilDate): readonly HeldUnits[] {
  return rows.slice(
    0,
    countWhile(rows.length, (place) => rows[place]!.requestDate <= asOf),
  );
}

function firstEndingAfter(marked: readonly Marked[], unit: number): number {
  return countWhile(marked.length, (place) => marked[place]!.upTo <= unit);
}
