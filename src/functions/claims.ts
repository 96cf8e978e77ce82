/** CHANNEL.CLAIMS, CALENDAR and READINGS. The comments are the help that people read in Excel and on the help pages. */
import { answer } from "./answers";
import { calendarInRanges, claimsInRanges, readingsInRanges } from "./dueOfRanges";

/**
 * Every claim of the ranges with its amount, last day and status, as Channel Credits fills the sheet Claims. Spills a table with headings.
 * @customfunction CLAIMS
 * @helpurl https://localhost:3000/help/claims.html
 * @param inventory Inventory with its heading row: Part number, Quantity on hand; also As-of date.
 * @param invoices Invoices with their heading row: Invoice number, Invoice date, Part number, Quantity, Unit price; also Discount, Credits received.
 * @param [priceChanges] Price changes with their heading row. These and all that follow may come in any order, and blank cells stand for none.
 * @param [notices] Discontinuation notices with their heading row.
 * @param [requests] Return requests with their heading row: each is a claim of its own.
 * @param [versions] Product versions with their heading row, for refresh requests.
 * @param [orders] Open orders with their heading row: they add to the claim of a price change.
 * @param [dealerInventory] Dealer inventory with its heading row.
 * @param [dealerShipments] Dealer shipments with their heading row.
 * @param [claims] The sheet Claims with its heading row: what was submitted and credited counts for status and difference.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system. Left out: 1900.
 * @returns Thirteen columns with headings: claim, clause, part number, quantity, amount, last day, status, what people entered (five columns), and the difference of what was credited to what is claimed.
 * @source 3.4, 3.6(A), 3.6(B), 3.7, 12.3
 * @example =CHANNEL.CLAIMS(Inventory!A1:G401, Invoices!A1:I3001, 'Price changes'!A1:F41) | a spilled table | A row a price change that gives credit.
 * @remarks A claim is late when its last day has passed and no day of submission is entered. Format the columns Claim by and Submitted on as dates.
 * @error #VALUE! A range lacks its heading row or a required column, has rows of several vendors (a function computes one agreement), or a term is not valid; the message says which.
 * @error #N/A There is no invoice line, or no inventory row has a date and the term calculation.date has not been entered.
 */
export function claims(
  inventory: unknown[][],
  invoices: unknown[][],
  priceChanges?: unknown[][],
  notices?: unknown[][],
  requests?: unknown[][],
  versions?: unknown[][],
  orders?: unknown[][],
  dealerInventory?: unknown[][],
  dealerShipments?: unknown[][],
  claims?: unknown[][],
  terms?: unknown[][],
  dateSystem?: unknown,
): unknown[][] {
  const others = [priceChanges, notices, requests, versions, orders, dealerInventory, dealerShipments, claims, terms, dateSystem];
  return answer(() => claimsInRanges({ inventory, invoices, others }));
}

/**
 * Every day of the agreement that the ranges give, with what is at stake and whether it is due, done, overdue or past. Spills a table with headings.
 * @customfunction CALENDAR
 * @helpurl https://localhost:3000/help/calendar.html
 * @param inventory Inventory with its heading row: Part number, Quantity on hand; also As-of date.
 * @param invoices Invoices with their heading row: Invoice number, Invoice date, Part number, Quantity, Unit price; also Discount, Credits received.
 * @param [priceChanges] Price changes with their heading row. These and all that follow may come in any order, and blank cells stand for none.
 * @param [notices] Discontinuation notices with their heading row.
 * @param [requests] Return requests with their heading row.
 * @param [versions] Product versions with their heading row.
 * @param [orders] Open orders with their heading row.
 * @param [dealerInventory] Dealer inventory with its heading row.
 * @param [dealerShipments] Dealer shipments with their heading row.
 * @param [claims] The sheet Claims with its heading row: what was submitted is done.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system. Left out: 1900.
 * @returns Eight columns with headings: date, what is due, clause, by whom, amount at stake, the kind of range and the row in it that it comes from, and the status.
 * @source 2.2, 3.4, 3.6, 3.7, 5.2, 5.5, 6.5, 12
 * @example =CHANNEL.CALENDAR(Inventory!A1:G401, Invoices!A1:I3001, 'Price changes'!A1:F41, Discontinuations!A1:D9) | a spilled table | Days in order.
 * @remarks The status goes by the term calculation.date, else by the latest As-of date. Format the first column as dates.
 * @error #VALUE! A range lacks its heading row or a required column, has rows of several vendors (a function computes one agreement), or a term is not valid; the message says which.
 * @error #N/A There is no invoice line, or no inventory row has a date and the term calculation.date has not been entered.
 */
export function calendar(
  inventory: unknown[][],
  invoices: unknown[][],
  priceChanges?: unknown[][],
  notices?: unknown[][],
  requests?: unknown[][],
  versions?: unknown[][],
  orders?: unknown[][],
  dealerInventory?: unknown[][],
  dealerShipments?: unknown[][],
  claims?: unknown[][],
  terms?: unknown[][],
  dateSystem?: unknown,
): unknown[][] {
  const others = [priceChanges, notices, requests, versions, orders, dealerInventory, dealerShipments, claims, terms, dateSystem];
  return answer(() => calendarInRanges({ inventory, invoices, others }));
}

/**
 * What each reading of the agreement is worth: the total of every right under each value that a reading may have. Spills a table with headings.
 * @customfunction READINGS
 * @helpurl https://localhost:3000/help/readings.html
 * @param inventory Inventory with its heading row: Part number, Quantity on hand; also As-of date.
 * @param invoices Invoices with their heading row: Invoice number, Invoice date, Part number, Quantity, Unit price; also Discount, Credits received.
 * @param [priceChanges] Price changes with their heading row. These and all that follow may come in any order, and blank cells stand for none.
 * @param [notices] Discontinuation notices with their heading row.
 * @param [requests] Return requests with their heading row.
 * @param [versions] Product versions with their heading row.
 * @param [orders] Open orders with their heading row.
 * @param [dealerInventory] Dealer inventory with its heading row.
 * @param [dealerShipments] Dealer shipments with their heading row.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system. Left out: 1900.
 * @returns Eight columns with headings: term, value, what it means, whether it is in force, clause, right, total, and the difference to the total in force.
 * @source 3.6, 3.7
 * @example =CHANNEL.READINGS(Inventory!A1:G401, Invoices!A1:I3001, 'Price changes'!A1:F41) | a spilled table | Some twenty computations of everything: a while with large sheets.
 * @remarks Everything is worked out once for each value that is not in force, so this takes many times as long as any other function. The task pane shows the same with its progress.
 * @error #VALUE! A range lacks its heading row or a required column, has rows of several vendors (a function computes one agreement), or a term is not valid; the message says which.
 * @error #N/A There is no invoice line, or no inventory row has a date and the term calculation.date has not been entered.
 */
export function readings(
  inventory: unknown[][],
  invoices: unknown[][],
  priceChanges?: unknown[][],
  notices?: unknown[][],
  requests?: unknown[][],
  versions?: unknown[][],
  orders?: unknown[][],
  dealerInventory?: unknown[][],
  dealerShipments?: unknown[][],
  terms?: unknown[][],
  dateSystem?: unknown,
): unknown[][] {
  const others = [priceChanges, notices, requests, versions, orders, dealerInventory, dealerShipments, terms, dateSystem];
  return answer(() => readingsInRanges({ inventory, invoices, others }));
}
