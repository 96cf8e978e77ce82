/** The credit statement: the figures of every inventory row, how they came about, and what was found. Shapes only. */
import type { Settled } from "./requests/settled";
import type { DetailLines } from "../stock/detailLines";
import type { Finding } from "../base/finding";
import type { Facts } from "../base/records";
import type { Right, RightColumns } from "../rights/right";
import type { StockDays } from "../rights/daysOfStock/stock";
import type { CalendarLine, SheetFigures } from "../rights/sheetRight";
import type { CostHistory } from "../stock/costHistory";
import { AskedByRow, type AskedTerms } from "../agreement/askedTerms";
import type { Agreed } from "../agreement/inForce";
import type { TermName } from "../agreement/vocabulary";

export interface CreditStatement {
  readonly agreed: Agreed;
  readonly facts: Facts;
  /** In the order of their columns; `lines.right` and the two lists below count by it. */
  readonly rights: readonly Right[];
  readonly columns: readonly RightColumns[];
  /** What each right worked out before the first part: see `basisOf`. */
  readonly bases: readonly unknown[];
  /** The terms that all figures of each right rest on, and those that stock was matched to lots by. */
  readonly askedByAll: readonly AskedTerms[];
  /** Units beyond everything that was invoiced, by inventory row. */
  readonly untraced: Int32Array;
  readonly lines: DetailLines;
  /** Places of `lines` by row, within a row by right: the order of the Credit detail sheet. */
  readonly lineOrder: Int32Array;
  /** What units cost from day to day, of the parts that requests name. */
  readonly costHistories: ReadonlyMap<number, CostHistory>;
  /** The pending requests that hold units of an inventory row, as they are called. */
  readonly requestedBy: ReadonlyMap<number, readonly string[]>;
  /** Requests as they were settled; undefined without any. */
  readonly settled: Settled | undefined;
  /** The figures on the rows of other sheets than Inventory, in the order of SHEET_RIGHTS, of the sheets that there are. */
  readonly sheetFigures: readonly SheetFigures[];
  /** How long stock lasts; undefined without a Sales sheet. */
  readonly stockDays: readonly StockDays[] | undefined;
  /** The day of the initial order, with what its units still on hand cost. */
  readonly initialOrder: readonly CalendarLine[];
  /** Terms that some figure asked for and that have no value; each is a finding, too. */
  readonly missingTerms: ReadonlySet<TermName>;
  readonly findings: readonly Finding[];
}

/** What a right worked out before the first part; undefined where it is not among the rights of the statement. */
export function basisOf<Reason extends string, Basis>(
  { rights, bases }: Pick<CreditStatement, "rights" | "bases">,
  right: Right<Reason, Basis>,
): Basis | undefined {
  const place = rights.findIndex(({ id }) => id === right.id);
  return place < 0 ? undefined : (bases[place] as Basis);
}

export function rightColumns(reasons: readonly string[], count: number, periods: number): RightColumns {
  return {
    state: new Uint8Array(count),
    quantity: new Int32Array(count),
    cents: new Float64Array(count),
    notCovered: Object.fromEntries(reasons.map((reason) => [reason, new Int32Array(count)])),
    asked: new AskedByRow(count, periods),
  };
}
