/** The sheet Claims as a range: what people keep there about each claim. Rule text: rules 8b, "Claims". */
import type { KeptClaim } from "../contract/statement/claims/claimRows";
import { CLAIMS_SHEET, keptClaims } from "../workbook/claimsSheet";
import { bareHeading } from "../workbook/columnNames";
import { keyText } from "../workbook/keyedSheet";
import { SheetFindings, type SheetFinding } from "../workbook/sheetFindings";
import { statedStyle } from "../workbook/textStyle";
import type { KnownRange } from "./ranges";

const KEY = bareHeading(CLAIMS_SHEET.key.heading);
const HEADINGS = [CLAIMS_SHEET.key, ...CLAIMS_SHEET.columns].map(({ heading }) => heading);
/** Headings of people's own lists stand here and there; of ours there are more than these. */
const FEWEST_HEADINGS = 4;

export const isClaimsRange = (range: KnownRange): boolean => headingRowOf(range) !== undefined;

function headingRowOf(range: KnownRange): number | undefined {
  const row = Array.from({ length: range.rowCount }, (_, it) => it).find((it) => columnsIn(range, it).has(CLAIMS_SHEET.key.heading));
  return row !== undefined && columnsIn(range, row).size >= FEWEST_HEADINGS ? row : undefined;
}

function columnsIn(range: KnownRange, row: number): ReadonlyMap<string, number> {
  const bare = Array.from({ length: range.columnCount }, (_, column) => range.cell(row, column)).map((cell) =>
    typeof cell === "string" ? bareHeading(cell) : "",
  );
  if (!bare.includes(KEY)) return new Map();
  return new Map(
    HEADINGS.flatMap((heading) => (bare.includes(bareHeading(heading)) ? [[heading, bare.indexOf(bareHeading(heading))]] : [])),
  );
}

/** What people keep, row by row, and what cells of theirs cannot be read. */
export function claimsInRange(
  range: KnownRange,
  is1904: boolean,
  terms: Parameters<typeof statedStyle>[0],
): { readonly kept: readonly KeptClaim[]; readonly findings: readonly SheetFinding[] } {
  const headingRow = headingRowOf(range)!;
  const columnOf = columnsIn(range, headingRow);
  const rowCount = range.rowCount - headingRow - 1;
  const cell = (heading: string, row: number) => {
    const column = columnOf.get(heading);
    return column === undefined ? "" : range.cell(headingRow + 1 + row, column);
  };
  const keys = Array.from({ length: rowCount }, (_, row) => cell(CLAIMS_SHEET.key.heading, row)).map(keyText);
  const findings = new SheetFindings();
  const sheet = { id: "claims", name: "claims" };
  const kept = keptClaims({ sheet, headingRow, rowCount, columnOf, keys, cell }, { is1904, stated: statedStyle(terms), findings });
  return { kept, findings: findings.all() };
}
