/** 3.7(A): the units among which a proposed return is chosen. Rule text: rules 5, 6 and 7. */
import type { Agreed } from "../../agreement/inForce";
import type { CivilDate, QuarterNumber } from "../../base/calendar";
import { CoveredLines, coveredLines } from "../../stock/coveredLines";
import type { Micros } from "../../base/money";
import type { Facts } from "../../base/records";
import { BALANCING } from "../../rights/balancing";
import type { BalancingLimit } from "../../rights/balancing/limit";
import { exerciseByOf, periodOf, termsOfQuarters, type TermsOfQuarters } from "../../rights/balancing/periods";
import { goodsToBalance, mayGoBack } from "../../rights/balancing/rule";
import { PickedGoods } from "../../rights/goods";
import { UnitValues } from "../../rights/balancing/unitValue";
import { DISCONTINUATION } from "../../rights/discontinuation";
import { mayReturnDiscontinued, type DiscontinuationRight } from "../../rights/discontinuation/rule";
import type { Snapshot } from "../../stock/partAtHand";
import { creditStatement, type OnReport, type Progress } from "../creditStatement";
import type { SettledRequest } from "../requests";
import { basisOf } from "../statement";
import { UnitsOfRun, type PartAtHand } from "../../stock/partAtHand";

/** Units of one inventory row from one lot, at one net unit cost and unit value: a detail line, if all of them go back. */
export interface Stretch {
  /** Inventory row. */
  readonly row: number;
  /** The lot's invoice line, and the lot's date. */
  readonly line: number;
  readonly lotDate: CivilDate;
  readonly units: number;
  /** Unit value: `whole + rest / parts` millionths. */
  readonly whole: Micros;
  readonly rest: number;
  readonly parts: number;
}

/** What a quarter's return is chosen from. */
export interface ReturnCandidates {
  readonly quarterNumber: QuarterNumber;
  /** The quarter's row of Balancing limits; undefined where the invoices do not reach the quarter before. */
  readonly limit: BalancingLimit | undefined;
  readonly stretches: readonly Stretch[];
  /** Inventory rows that the reports hold. */
  readonly rows: number;
  /** Units that may go back for balancing, but that discontinuation takes. */
  readonly unitsDiscontinued: number;
}

/**
 * The units that may go back in a quarter, or in the period that it begins: of each part those of its latest report in the quarter on or before the day to exercise the
 * right, so that no unit stands twice; valued at that report's day. Units that discontinuation takes at that day are left out, because that
 * right leaves the limit alone.
 *
 * @source  3.7(A), first three sentences; 3.7(D), second sentence.
 * @units   Exact unit values; they become money only once a line is chosen.
 * @reading Those of the balancing and discontinuation columns.
 */
export function* returnCandidates(
  agreed: Agreed,
  facts: Facts,
  quarterNumber: QuarterNumber,
  requests: readonly SettledRequest[] = [],
): Generator<Progress, ReturnCandidates> {
  const found = new CandidatesFound(agreed, quarterNumber);
  const statement = yield* creditStatement(agreed, facts, { requests, onReport: found.take });
  const { stretches, rows, unitsDiscontinued } = found;
  const limit = basisOf(statement, BALANCING)?.limits.find((it) => it.quarterNumber === quarterNumber);
  return { quarterNumber, limit, stretches, rows, unitsDiscontinued };
}

/** Keeps the units of each part's latest report so far. */
class CandidatesFound {
  readonly stretches: Stretch[] = [];
  rows = 0;
  unitsDiscontinued = 0;
  private part = -1;
  /** What stood before the part at hand. */
  private before = { stretches: 0, rows: 0, unitsDiscontinued: 0 };
  /** Undefined where any day will do, and while its term is withheld: then the proposal is blank whatever is found here. */
  private readonly exerciseBy: CivilDate | undefined;
  private readonly termsOf: TermsOfQuarters;
  private readonly covered = new CoveredLines();
  private values: UnitValues | undefined;

  constructor(
    private readonly agreed: Agreed,
    private readonly quarterNumber: QuarterNumber,
  ) {
    this.termsOf = termsOfQuarters(agreed);
    this.exerciseBy = exerciseByOf(this.termsOf.of(quarterNumber), this.termsOf, quarterNumber);
  }

  /** Reports of a part come in order of date: a later one of the quarter takes the place of the one before. */
  take: OnReport = (at, report, known) => {
    if (at.part !== this.part) {
      this.part = at.part;
      this.before = { stretches: this.stretches.length, rows: this.rows, unitsDiscontinued: this.unitsDiscontinued };
    }
    if (this.exerciseBy !== undefined && report.date > this.exerciseBy) return;
    if (periodOf(this.termsOf, report.date) !== this.quarterNumber) return;
    this.stretches.length = this.before.stretches;
    this.rows = this.before.rows + report.rowTo - report.rowFrom;
    const right = basisOf(known, DISCONTINUATION)?.get(at.part);
    const discontinued = right && report.date >= right.receivedOn ? right : undefined;
    const terms = this.agreed.on("asOf", report.date);
    const asked = goodsToBalance(terms);
    if (asked && "needs" in asked) return;
    const goods = asked && new PickedGoods(at.facts);
    if (asked) goods!.turnTo(asked, report.date);
    const mayBalance = (units: UnitsOfRun): boolean => mayGoBack(terms, units, goods) === "covered";
    this.unitsDiscontinued = this.before.unitsDiscontinued + unitsDiscontinued(at, report, discontinued, mayBalance);
    this.add(at, report, discontinued, mayBalance);
  };

  private add(
    at: PartAtHand,
    report: Snapshot,
    discontinued: DiscontinuationRight | undefined,
    mayBalance: (units: UnitsOfRun) => boolean,
  ): void {
    const { covered, stretches } = this;
    const terms = this.agreed.on("asOf", report.date);
    const { runs, lots, costs } = at;
    const units = new UnitsOfRun(at);
    const covers = (run: number): boolean => mayBalance(units.turnTo(run)) && !isDiscontinued(units, discontinued);
    coveredLines(runs, report.runFrom, report.runTo, covers, costs, covered);
    if (covered.length === 0) return;
    const value = (this.values ??= new UnitValues(lots));
    value.turnTo(terms, report.lotCount, at.changes, report.date);
    for (let i = 0; i < covered.length; i++) {
      const lot = covered.lot[i]!;
      value.find(lot, covered.costWhole[i]!, covered.costRest[i]!);
      const { whole, rest, parts } = value;
      stretches.push({
        row: covered.row[i]!,
        line: lots.line[lot]!,
        lotDate: lots.date[lot]!,
        units: covered.units[i]!,
        whole,
        rest,
        parts,
      });
    }
  }
}

const isDiscontinued = (units: UnitsOfRun, right: DiscontinuationRight | undefined): boolean =>
  right !== undefined && mayReturnDiscontinued(right, units) === "covered";

function unitsDiscontinued(
  at: PartAtHand,
  { runFrom, runTo }: Snapshot,
  right: DiscontinuationRight | undefined,
  mayBalance: (units: UnitsOfRun) => boolean,
): number {
  let count = 0;
  if (right === undefined) return count;
  const units = new UnitsOfRun(at);
  for (let run = runFrom; run < runTo; run++)
    if (mayBalance(units.turnTo(run)) && isDiscontinued(units, right)) count += at.runs.units[run]!;
  return count;
}
