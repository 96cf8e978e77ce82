/** The sheet Claims. Its last columns but Difference are a person's own: they are written back as they stood. Rule text: rules 8b, "Claims". */
import type { ClaimRow } from "../claims/claimRows";
import type { OwnColumn, OwnTable } from "./ownTable";

export const CLAIMS_COLUMNS = [
  { heading: "Claim", format: "text", width: 38 },
  { heading: "Clause", format: "text", width: 8 },
  { heading: "Part number", format: "text", width: 14 },
  { heading: "Quantity", format: "quantity", width: 10 },
  { heading: "Amount", format: "money", width: 13 },
  { heading: "Claim by", format: "date", width: 12 },
  { heading: "Status", format: "text", width: 10 },
  { heading: "Submitted on", format: "date", width: 12 },
  { heading: "Vendor reference", format: "text", width: 14 },
  { heading: "Credit memo", format: "text", width: 12 },
  { heading: "Credited amount", format: "money", width: 13 },
  { heading: "Note", format: "note", width: 26 },
  { heading: "Difference", format: "money", width: 13 },
] as const satisfies readonly OwnColumn[];

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
