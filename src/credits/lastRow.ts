/** What does not fit on a sheet. */
import { ROWS_OF_SHEET } from "../workbook/encode";

/** Lines left out would leave credits on Inventory that their detail does not add up to. */
export function detailTooLong(lines: number): string | undefined {
  if (lines <= ROWS_OF_SHEET) return undefined;
  const [needed, fit] = [lines, ROWS_OF_SHEET].map((count) => count.toLocaleString("en-US"));
  return (
    `Credit detail would need ${needed} rows, and a sheet holds ${fit} below its headings. Nothing was written. Fill two copies of this ` +
    "workbook instead, each with half of the inventory rows (rows of one part together) and all other sheets as they are; a quarter's balancing limit is one for both."
  );
}
