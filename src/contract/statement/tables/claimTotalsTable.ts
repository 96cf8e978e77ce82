/** The sheet Claim totals: the columns of Claims by status. Rule text: rules 8b, "Claims". */
import type { ClaimTotal } from "../claims/claimRows";
import { CLAIM_TOTALS_COLUMNS } from "./columns";
import type { OwnTable } from "./ownTable";

/** A row a status that occurs, and their sum: what the columns of Claims add up to. */
export function claimTotalsTable(totals: readonly ClaimTotal[]): OwnTable {
  const sum = (of: (total: ClaimTotal) => number): number => totals.reduce((all, total) => all + of(total), 0);
  const ofStatus = totals.map(({ status, claims, amount, credited, difference }) => [status, claims, amount, credited, difference]);
  const ofAll = ["all", sum((it) => it.claims), sum((it) => it.amount), sum((it) => it.credited), sum((it) => it.difference)];
  return {
    sheet: "Claim totals",
    columns: CLAIM_TOTALS_COLUMNS,
    rows: (totals.length === 0 ? [] : [...ofStatus, ofAll]).map((cells) => ({ cells })),
  };
}
