/** CHANNEL.DISCONTINUATION.ROWS. The comment is the help that people read in Excel and on the help pages. */
import { DISCONTINUATION } from "../contract/rights/discontinuation";
import { answer } from "./answers";
import { columnsOfRight } from "./columnsOfRight";

/**
 * Discontinuation return quantity and credit of every inventory row, as Channel Credits fills them. Spills two columns beside the inventory range.
 * @customfunction DISCONTINUATION.ROWS
 * @helpurl https://localhost:3000/help/discontinuation.rows.html
 * @param inventory Inventory with its heading row: Part number, Quantity on hand; also As-of date.
 * @param invoices Invoices with their heading row: Invoice number, Invoice date, Part number, Quantity, Unit price; also Discount, Credits received.
 * @param notices Discontinuation notices with their heading row: Part number, Notice date; also Notice method, Discontinuation date.
 * @param [priceChanges] Price changes with their heading row: price protection already given lowers what goes back. Left out: none.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system. Left out: 1900.
 * @returns Two columns: units that may go back, and their credit in dollars.
 * @source 3.7(D), 13.6
 * @example =CHANNEL.DISCONTINUATION.ROWS(Inventory!A1:G401, Invoices!A1:I3001, Discontinuations!A1:D9, 'Price changes'!A1:F41) | a spilled block | Entered in row 1 of a free column of the Inventory sheet.
 * @remarks Enter it in the row in which the inventory range begins. Units on hand count when they were bought within 60 days of the receipt of the notice. Give the price changes too: without them a unit that was price-protected would be credited at its full cost. A row stays empty without a notice, or when it is dated before the notice was received. CHANNEL.WHY with the same arguments shows the reasons.
 * @error #VALUE! A range lacks its heading row or a required column, has rows of several vendors (a function computes one agreement), or a term is not valid; the message says which.
 * @error #N/A There is no invoice line, or no row has a date and the term calculation.date has not been entered.
 */
export function discontinuationRows(
  inventory: unknown[][],
  invoices: unknown[][],
  notices: unknown[][],
  priceChanges?: unknown[][],
  terms?: unknown[][],
  dateSystem?: unknown,
): unknown[][] {
  return answer(() => columnsOfRight(DISCONTINUATION, { inventory, invoices, priceChanges, notices, terms, dateSystem }));
}
