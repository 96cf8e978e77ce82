/**
 * The sheet Report 3.6(A): the stock that price protection is asked for, as it was reported, and the credit that is asked. It bears no remarks
 * and no dealer's name. Rule text: rules 8b, "Reports".
 */
import type { ClaimRow } from "../claims/claimRows";
import type { CreditStatement } from "../statement";
import type { OwnColumn, OwnRow, OwnTable } from "../tables/ownTable";

export const PROTECTION_REPORT_COLUMNS = [
  { heading: "Effective date", format: "date", width: 13 },
  { heading: "Part number", format: "text", width: 18 },
  { heading: "On hand", format: "quantity", width: 10 },
  { heading: "Committed", format: "quantity", width: 11 },
  { heading: "In transit", format: "quantity", width: 11 },
  { heading: "Credit asked", format: "money", width: 14 },
  { heading: "Due by", format: "date", width: 12 },
] as const satisfies readonly OwnColumn[];

/**
 * A row a claim of 3.6(A) for stock, by effective date and part. Units are those of every row of the report that the claim counts by, credited
 * or not: rows of the claim's part with an as-of date of a credited row.
 *
 * @source 3.6(A): the report of stock on the effective date.
 * @units  Units; dollars in whole cents.
 * @blank  Due by, where the days to report are withheld or no notice date is known.
 */
export const protectionReportTable = (statement: CreditStatement, claims: readonly ClaimRow[]): OwnTable => ({
  sheet: "Report 3.6(A)",
  columns: PROTECTION_REPORT_COLUMNS,
  rows: claims
    .flatMap((claim) => rowOf(statement, claim) ?? [])
    .sort((a, b) => a.effectiveDate - b.effectiveDate || (a.part < b.part ? -1 : 1))
    .map(({ row }) => row),
});

function rowOf(statement: CreditStatement, { clause, record, claimBy, amount, status }: ClaimRow) {
  const { facts } = statement;
  const change = record?.kind === "priceChanges" ? facts.priceChanges?.[record.index] : undefined;
  if (clause !== "3.6(A)" || status === "withdrawn" || change === undefined) return undefined;
  const dates = reportDates(statement, record!.index);
  const { inventory, parts } = facts;
  let [onHand, committed, inTransit] = [0, 0, 0];
  for (let row = 0; row < inventory.count; row++) {
    if (inventory.part[row] !== change.part || !dates.has(inventory.asOfDate[row]!)) continue;
    onHand += inventory.onHand[row]!;
    committed += inventory.committed[row]!;
    inTransit += inventory.inTransitFromVendor[row]! + inventory.inTransitBetweenWarehouses[row]!;
  }
  const part = parts.keys[change.part]!;
  const { effectiveDate } = change;
  const row: OwnRow = { cells: [effectiveDate, part, onHand, committed, inTransit, amount, claimBy], record };
  return { effectiveDate, part, row };
}

/** The as-of dates of the rows that a price change gives credit. */
function reportDates({ lines, rights, facts }: CreditStatement, change: number): ReadonlySet<number> {
  const dates = new Set<number>();
  for (let line = 0; line < lines.length; line++)
    if (lines.record[line] === change && rights[lines.right[line]!]!.clause === "3.6(A)")
      dates.add(facts.inventory.asOfDate[lines.row[line]!]!);
  return dates;
}
