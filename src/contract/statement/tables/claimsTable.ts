/** The sheet Claims. Its last columns but Difference are a person's own: they are written back as they stood. Rule text: rules 8b, "Claims". */
import type { ClaimRow } from "../claims/claimRows";
import { CLAIMS_COLUMNS } from "./columns";
import type { OwnTable } from "./ownTable";

const orBlank = (text: string): string | undefined => (text === "" ? undefined : text);

export const claimsTable = (rows: readonly ClaimRow[]): OwnTable => ({
  sheet: "Claims",
  columns: CLAIMS_COLUMNS,
  rows: rows.map(({ key, clause, part, units, amount, claimBy, status, notes, difference, record }) => ({
    cells: [
      key,
      clause,
      orBlank(part),
      units,
      amount,
      claimBy,
      status,
      notes.submittedOn,
      orBlank(notes.vendorReference),
      orBlank(notes.creditMemo),
      notes.creditedAmount,
      orBlank(notes.note),
      difference,
    ],
    record,
  })),
});
