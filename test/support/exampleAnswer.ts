/** What was written, in the shape in which the worked cases state what they expect. */
import { isoText } from "../../src/contract/base/calendar";
import { OUTPUT_HEADINGS, OWN_SHEETS } from "../../src/workbook/headers";
import type { ExampleExpected } from "../oracle/workbook";

type Row = readonly (string | number)[];

/** The written cells, without headings: the eight output columns of Inventory, and our own sheets. */
export interface WrittenCells {
  readonly inventory: readonly Row[];
  readonly limits: readonly Row[];
  readonly detail: readonly Row[];
  readonly review: readonly Row[];
  readonly is1904?: boolean;
}

const DAYS_FROM_1900_TO_1904 = 1462;

/** A cell number as the cases write money: exactly two decimals. Fails on a cell that is not whole cents. */
function money(cell: string | number | undefined): string | null {
  if (cell === "" || cell === undefined) return null;
  const text = Number(cell).toFixed(2);
  if (Number(text) !== cell) throw new Error(`not whole cents: ${cell}`);
  return text;
}

const count = (cell: string | number | undefined): number | null => (cell === "" || cell === undefined ? null : Number(cell));

export function exampleAnswer({ inventory, limits, detail, review, is1904 = false }: WrittenCells): ExampleExpected {
  const date = (cell: string | number | undefined): string => isoText(Number(cell) + (is1904 ? DAYS_FROM_1900_TO_1904 : 0));
  const codes = review
    .filter(([severity]) => severity !== "Claim")
    .map((row) => {
      const [, code, , , , , text] = row;
      return code === "TERM_MISSING" ? `TERM_MISSING:${/[a-zA-Z]+\.[a-zA-Z]+/.exec(String(text))?.[0] ?? "?"}` : String(code);
    });
  return {
    Inventory: inventory.map((row) => ({
      "Protected quantity": count(row[0]),
      "Price protection credit": money(row[1]),
      "Balancing limit": money(row[2]),
      "Balancing returnable quantity": count(row[3]),
      "Balancing credit": money(row[4]),
      "Discontinuation return quantity": count(row[5]),
      "Discontinuation return credit": money(row[6]),
    })),
    "Balancing limits": limits.map((row) => ({
      Quarter: String(row[0]),
      Starts: date(row[1]),
      Ends: date(row[2]),
      "Preceding net sales": money(row[3])!,
      "Limit percent": row[4] === "" ? null : String(row[4]),
      Limit: money(row[5]),
      Used: money(row[6])!,
      Remaining: money(row[7]),
      "Exercise by": date(row[8]),
    })),
    findings: [...new Set(codes)].sort(),
    "Credit detail": detail.map((row) => ({
      Clause: String(row[0]) as "3.6(A)",
      "Inventory row": Number(row[2]) - 1,
      "Invoice number": String(row[4]),
      Quantity: Number(row[6]),
      "Unit credit": String(row[9]),
      Credit: money(row[10])!,
    })),
  };
}

export const OUTPUT_COUNT = OUTPUT_HEADINGS.length;
export const ownHeadings = OWN_SHEETS;
