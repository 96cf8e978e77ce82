/** CHANNEL.WHY. The comment is the help that people read in Excel and on the help pages. */
import { RIGHTS } from "../contract/rights";
import { answer } from "./answers";
import { whyTable } from "./whyTable";

/**
 * Why a row has its figure: the steps behind a CHANNEL ROWS function, with clause, label and value. Give the row, then the same arguments as that function.
 * @customfunction WHY
 * @helpurl https://localhost:3000/help/why.html
 * @param row Which row of the inventory range, counted from its first row: where the range begins in row 1 of the sheet, the sheet's row number. 0: what was found wrong or doubtful in all ranges. Or the name of a claim, as CHANNEL.CLAIMS has it.
 * @param inventory The inventory range of the ROWS function.
 * @param invoices The invoices range of the ROWS function.
 * @param third Its third argument: price changes, or discontinuation notices.
 * @param [fourth] Its fourth argument, if any: limitPercent, price changes or terms.
 * @param [fifth] Its fifth argument, if any.
 * @param [sixth] Its sixth argument, if any.
 * @param [seventh] Its seventh argument, if any.
 * @param [eighth] Its eighth argument, if any.
 * @returns Three columns with headings: Clause, Step, Value. Amounts are dollars, dates are text.
 * @source 3.6(A), 3.7(A), 3.7(D)
 * @example =CHANNEL.WHY(12, Inventory!A1:G401, Invoices!A1:I3001, 'Price changes'!A1:F41) | a spilled table | The price protection of row 12. With limitPercent after the price changes it shows the balancing right, with discontinuation notices as third argument the discontinuation right.
 * @example =CHANNEL.WHY("3.7(A) R-1", Inventory!A1:G401, Invoices!A1:I3001, 'Price changes'!A1:F41, 'Return requests'!A1:O20, Terms!A1:B69) | a spilled table | The claim: its notice, stock, invoices and the arithmetic of its credit. Give the ranges of CHANNEL.CLAIMS.
 * @remarks It starts with the outcome: decided, refused with the reason, or blank with what is missing. Then come the lots, the arithmetic, the terms and readings used, and what was found in the cells of the row and of its part. Entered with the row's own number, ROW(), it can be copied down.
 * @error #VALUE! A range lacks its heading row or a required column, has rows of several vendors (a function computes one agreement), or the row lies outside the inventory range.
 * @error #N/A There is no invoice line, or no row has a date and the term calculation.date has not been entered.
 */
export function why(
  row: unknown,
  inventory: unknown[][],
  invoices: unknown[][],
  third: unknown[][],
  fourth?: unknown[][],
  fifth?: unknown[][],
  sixth?: unknown[][],
  seventh?: unknown[][],
  eighth?: unknown[][],
): unknown[][] {
  return answer(() => whyTable(RIGHTS, row, inventory, invoices, [third, fourth, fifth, sixth, seventh, eighth]));
}
