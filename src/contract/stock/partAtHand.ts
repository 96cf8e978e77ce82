/** The part at hand: its lots, its stock reports matched to them, and what its units cost as events go by. Shapes only; it knows no right. */
import type { Runs, StockUnits } from "./attribution";
import { KIND } from "../base/unitKinds";
import type { CivilDate } from "../base/calendar";
import type { ByPart, Lots } from "./lots";
import type { NetUnitCosts } from "./netUnitCost";
import type { NumberedChange } from "./priceChanges";
import { NONE, type Facts } from "../base/records";
import { NEVER, type RunMarks } from "./unitsOut";

/** The stock report of one day: its places among the rows of the part, how many lots are dated up to it, and its runs of units. */
export interface Snapshot {
  readonly date: number;
  readonly rowFrom: number;
  readonly rowTo: number;
  readonly lotCount: number;
  readonly runFrom: number;
  readonly runTo: number;
  /** Worked out for this day from the report of another one: the units of its rows, in their order. Rule text: rules 8a. */
  readonly workedOut?: StockUnits;
}

/** One for all parts: lots, runs, costs and the rest are those of the part at hand, in columns that are kept from part to part. */
export interface PartAtHand {
  readonly facts: Facts;
  readonly rowsOfPart: ByPart;
  readonly lots: Lots;
  /** Units of the stock reports, matched to lots. */
  readonly runs: Runs;
  readonly costs: NetUnitCosts;
  /** What becomes of the units of runs after their report; undefined where no request names the part. */
  marks?: RunMarks | undefined;
  part: number;
  /** The part's stock reports in order of date. */
  snapshots: readonly Snapshot[];
  /** A report as if it were of the morning of another day, when its rows held these units; its runs stand behind those of the reports. */
  asOfMorning: (report: Snapshot, day: CivilDate, units: StockUnits) => Snapshot;
  /** The part's price changes in order of effective date, each date once. */
  changes: readonly NumberedChange[];
}

/** What a rule is told of the units of a run. */
export interface Units {
  /** The row of Inventory that has them. */
  readonly row: number;
  /** The invoice line of their lot; NONE where they are not invoiced. */
  readonly invoiceLine: number;
  readonly kind: number;
  /** Whether they belong to a lot; units beyond everything that was invoiced do not. */
  readonly isInvoiced: boolean;
  /** The lot's date; NO_DATE where they are not invoiced. */
  readonly lotDate: CivilDate;
  /** The row's transit date, of units in transit; NO_DATE where none is given. */
  readonly transitDate: CivilDate;
  /** The day on which they went back to the vendor after their report, before the part's next one; NEVER where they did not. */
  readonly leftOn: CivilDate;
  /** A request of their report's day or before, which did not leave yet, holds them. */
  readonly isRequested: boolean;
}

/** The units of a run of the part at hand, made known without an object for each: this is asked for every run of a large workbook. */
export class UnitsOfRun implements Units {
  row: number = NONE;
  invoiceLine: number = NONE;
  kind: number = KIND.uncommitted;
  isInvoiced = false;
  lotDate = 0;
  transitDate = 0;
  leftOn = NEVER;
  isRequested = false;

  constructor(private readonly at: PartAtHand) {}

  turnTo(run: number): this {
    const { runs, lots, facts, marks } = this.at;
    const lot = runs.lot[run]!;
    this.row = runs.row[run]!;
    this.invoiceLine = lot === NONE ? NONE : lots.line[lot]!;
    this.kind = runs.kind[run]!;
    this.isInvoiced = lot !== NONE;
    this.lotDate = lot === NONE ? 0 : lots.date[lot]!;
    this.transitDate = facts.inventory.transitDate[this.row]!;
    this.leftOn = marks?.leftOn[run] ?? NEVER;
    this.isRequested = marks?.isRequested[run] ?? false;
    return this;
  }
}

/** The inventory row at a place of a snapshot: from `rowFrom` to `rowTo`. */
export const rowAt = ({ rowsOfPart }: PartAtHand, place: number): number => rowsOfPart.items[place]!;
