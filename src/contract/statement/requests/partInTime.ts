/**
 * A part that requests name, from day to day: its lots as units leave, and what its units cost as prices fall. Work goes from part to part
 * and back, in order of day, so each has lots and costs of its own. Rule text: rules 7, "Settling".
 */
import type { Agreed } from "../../agreement/inForce";
import type { CivilDate } from "../../base/calendar";
import { runThrough } from "../../base/steps";
import type { Facts } from "../../base/records";
import { AppliedRight } from "../../rights/applyRight";
import { UnitValues, type UnitValueTerms } from "../../rights/balancing/unitValue";
import type { Meeting, Right } from "../../rights/right";
import { attribute, attributeWorkedOut, Runs } from "../../stock/attribution";
import { DetailLines } from "../../stock/detailLines";
import type { ByPart, Lots } from "../../stock/lots";
import { departing, LeftByDay } from "../../stock/leftByDay";
import { LotsLeft } from "../../stock/lotsLeft";
import { NetUnitCosts } from "../../stock/netUnitCost";
import type { PartAtHand, Snapshot } from "../../stock/partAtHand";
import type { NumberedChange } from "../../stock/priceChanges";
import { reportsOf } from "../../stock/snapshots";
import { startLower, type StartingCredits } from "../../stock/startingCosts";
import { leavingOn, markRuns, type HeldUnits, type RunMarks, type UnitsOut } from "../../stock/unitsOut";
import { Asking } from "../asking";
import { settlementOf } from "../requests";
import { rightColumns } from "../statement";

/** What the parts have in common. Figures and findings of this pass are those of the rows of Inventory, and are dropped. */
export class PartsInTime {
  private readonly parts = new Map<number, PartInTime>();
  private readonly asking: Asking;
  private readonly rights: readonly { readonly right: Right; readonly basis: unknown; readonly columns: ReturnType<typeof rightColumns> }[];
  private readonly dropped = new DetailLines(1);

  constructor(
    private readonly agreed: Agreed,
    readonly facts: Facts,
    rights: readonly Right[],
    readonly rowsOfPart: ByPart,
    private readonly lots: Lots,
    private readonly changesOf: (part: number) => readonly NumberedChange[],
    /** What was credited before the goods were invoiced. */
    private readonly starting?: StartingCredits,
  ) {
    this.asking = new Asking(agreed, () => undefined);
    const { noted } = this.asking.begin();
    const settlement = settlementOf([]);
    this.rights = rights
      .filter(({ lowersCost }) => lowersCost)
      .map((right) => ({
        right,
        basis: runThrough(right.prepare({ facts, settlement, ...noted })),
        columns: rightColumns(Object.keys(right.reasons), facts.inventory.count, this.asking.periods),
      }));
  }

  get(part: number): PartInTime {
    let known = this.parts.get(part);
    if (known === undefined) this.parts.set(part, (known = this.begin(part)));
    return known;
  }

  /** The last day on which costs of a part fall, which no request need name; 0 where they never do. */
  lastFallOf = (part: number): CivilDate => (this.parts.get(part) ?? this.begin(part)).lastFall;

  /** The units that left or are held, of each part that was asked for. */
  unitsOut(): ReadonlyMap<number, UnitsOut> {
    return new Map([...this.parts].map(([part, { out }]) => [part, out]));
  }

  private begin(part: number): PartInTime {
    const { facts, rowsOfPart } = this;
    const lots = this.lots.ofPart(part);
    const marks: RunMarks = { leftOn: [], isRequested: [] };
    const changes = this.changesOf(part);
    const costs = new NetUnitCosts(lots);
    const credited = this.starting?.get(part);
    if (credited) startLower(lots, costs, credited);
    const at: PartAtHand = {
      facts,
      rowsOfPart,
      lots,
      runs: new Runs(16),
      costs,
      marks,
      part,
      snapshots: [],
      changes,
      asOfMorning: (report, day, workedOut) => ({ ...report, date: day, lotCount: lots.upTo(day - 1), workedOut }),
    };
    at.snapshots = reportsOf(at).map((report) => ({ ...report, lotCount: lots.upTo(report.date), runFrom: 0, runTo: 0 }));
    const applied = this.rights.map(({ right, basis, columns }, place) => {
      const { noted, asked } = this.asking.begin();
      return new AppliedRight(right, place, right.begin(at, basis, noted), at, columns, this.dropped, asked);
    });
    return new PartInTime(at, marks, applied, this.agreed.whole["stock.flow"]);
  }
}

/** That a right lowers costs on a day. */
interface Fall {
  readonly by: AppliedRight;
  readonly meeting: Meeting;
}

export class PartInTime {
  readonly out: UnitsOut = { departures: [], held: new Map() };
  readonly left: LotsLeft;
  /** As `left`, on the days that reports stand for. */
  private readonly then: LeftByDay;
  private readonly falls: readonly Fall[];
  private next = 0;
  private values: UnitValues | undefined;
  private valuesFor = "";

  constructor(
    readonly at: PartAtHand,
    private readonly marks: RunMarks,
    applied: readonly AppliedRight[],
    readonly flow: "fifo" | "lifo",
  ) {
    this.left = new LotsLeft(at.lots, this.out);
    this.then = new LeftByDay(at.lots, departing(this.out));
    this.falls = applied.flatMap((by) => by.meetings().map((meeting) => ({ by, meeting }))).sort((a, b) => a.meeting.date - b.meeting.date);
  }

  /** The last day on which costs fall; 0 where they never do. */
  get lastFall(): CivilDate {
    return this.falls[this.falls.length - 1]?.meeting.date ?? 0;
  }

  /** Lets costs fall that fell before a day. Units that left by the day of a fall do not take part in it. */
  upTo(date: CivilDate): this {
    for (; this.next < this.falls.length && this.falls[this.next]!.meeting.date < date; this.next++) this.apply(this.falls[this.next]!);
    return this;
  }

  /** The values of 3.7(A) on a day; rows of one day share them. */
  valuesOn(date: CivilDate, terms: UnitValueTerms): UnitValues {
    const { lots, changes } = this.at;
    const values = (this.values ??= new UnitValues(lots));
    const key = `${date} ${terms["balancing.creditBasis"]} ${terms["balancing.neverAboveNetCost"]}`;
    if (key !== this.valuesFor) values.turnTo(terms, lots.upTo(date), changes, date);
    this.valuesFor = key;
    return values;
  }

  /** A pending row holds units of a lot. */
  hold(lot: number, from: number, units: HeldUnits): void {
    const held = this.out.held.get(lot);
    if (held) held.rows.push(units);
    else this.out.held.set(lot, { from, rows: [units] });
  }

  private apply({ by, meeting }: Fall): void {
    const { at, marks } = this;
    const { snapshot, date } = meeting;
    at.runs.length = 0;
    this.match(snapshot);
    if (snapshot.workedOut) markRuns(at.runs, 0, marks, leavingOn(this.out, date), date - 1, date + 1);
    else markRuns(at.runs, 0, marks, this.out, snapshot.date, date + 1);
    by.apply({ ...meeting, snapshot: { ...snapshot, runTo: at.runs.length } });
  }

  private match({ date, rowFrom, rowTo, lotCount, workedOut }: Snapshot): void {
    const { at, flow } = this;
    const { items } = at.rowsOfPart;
    const { left, gone } = this.then.turnTo(workedOut ? date - 1 : date);
    if (workedOut) attributeWorkedOut(flow, workedOut, items, rowFrom, rowTo, lotCount, left, at.runs, gone);
    else attribute(flow, at.facts.inventory, items, rowFrom, rowTo, lotCount, left, at.runs, gone);
  }
}
