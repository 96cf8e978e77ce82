/** What the rights of a part are worked out with and into. Shapes only. */
import type { Runs } from "./attribution";
import type { CoveredLines } from "./coveredLines";
import type { DetailLines } from "./detailLines";
import type { Finding } from "./finding";
import type { ByPart, Lots } from "./lots";
import type { NetUnitCosts } from "./netUnitCost";
import type { Facts } from "./records";
import type { CreditStatement } from "./statement";
import type { TermName, Terms } from "./terms";

/** One for all parts: lots, runs, costs and covered lines are those of the part at hand, in columns that are kept from part to part. */
export interface Workplace {
  readonly terms: Terms;
  readonly facts: Facts;
  readonly rowsOfPart: ByPart;
  readonly returnsOfPart: ByPart;
  readonly lots: Lots;
  /** Units of the stock reports, matched to lots. */
  readonly runs: Runs;
  readonly costs: NetUnitCosts;
  /** Filled anew by each right, for each stock report or price fall. */
  readonly covered: CoveredLines;
  readonly statement: Omit<CreditStatement, "lineOrder" | "findings">;
  readonly lines: DetailLines;
  readonly found: (finding: Finding) => void;
  readonly needs: (term: TermName) => void;
}
