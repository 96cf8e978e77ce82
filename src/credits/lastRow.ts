/** What does not fit on a sheet. */
import { ROWS_OF_SHEET } from "../workbook/encode";
import { userWords } from "./userWords";

/** Lines left out would leave credits on Inventory that their detail does not add up to. */
export function detailTooLong(lines: number): string | undefined {
  if (lines <= ROWS_OF_SHEET) return undefined;
  return userWords.detailTooLong(lines, ROWS_OF_SHEET);
}
