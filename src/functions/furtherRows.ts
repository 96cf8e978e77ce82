/** CHANNEL.REQUESTS.ROWS, OPENORDERS.ROWS and DEALERPROTECTION.ROWS. The comments are the help that people read in Excel and on the help pages. */
import { answer } from "./answers";
import { columnsOfSheet } from "./columnsOfSheet";

/**
 * What each return request is allowed, credited and refused, as Channel Credits fills it. Spills seven columns beside the range of the requests.
 * @customfunction REQUESTS.ROWS
 * @helpurl https://localhost:3000/help/requests.rows.html
 * @param requests Return requests with their heading row: Right, Part number, Quantity, Request date; also Request number, RMA date, Return date, Invoice number, Offsetting order number and amount, Factory sealed, From dealer, Credit memo, Credited amount.
 * @param inventory Inventory with its heading row: Part number, Quantity on hand; also As-of date.
 * @param invoices Invoices with their heading row: Invoice number, Invoice date, Part number, Quantity, Unit price; also Discount, Credits received.
 * @param [priceChanges] Price changes with their heading row: price protection already given lowers what goes back. Left out: none.
 * @param [notices] Discontinuation notices with their heading row. Left out: none.
 * @param [versions] Product versions with their heading row, for refresh requests. Left out: none.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system. Left out: 1900.
 * @returns Seven columns: allowed quantity, return credit, refused quantity, exchange quantity, the last day to return, the difference to what was credited, and the reasons.
 * @source 3.4, 3.7(A), 3.7(B), 3.7(C), 3.7(D), 12.3
 * @example =CHANNEL.REQUESTS.ROWS('Return requests'!A1:O9, Inventory!A1:G401, Invoices!A1:I3001, 'Price changes'!A1:F41) | a spilled block | Entered in row 1 of a free column of the Return requests sheet.
 * @remarks Enter it in the row in which the range of the requests begins. Units go back once: what an earlier request or return took is gone for the later one. Balancing requests need the term balancing.limitPercent. CHANNEL.WHY with the same arguments shows the reasons of a row, step by step.
 * @error #VALUE! A range lacks its heading row or a required column, has rows of several vendors (a function computes one agreement), or a term is not valid; the message says which.
 * @error #N/A There is no invoice line, or no inventory row has a date and the term calculation.date has not been entered.
 */
export function requestsRows(
  requests: unknown[][],
  inventory: unknown[][],
  invoices: unknown[][],
  priceChanges?: unknown[][],
  notices?: unknown[][],
  versions?: unknown[][],
  terms?: unknown[][],
  dateSystem?: unknown,
): unknown[][] {
  const others = [priceChanges, notices, versions, terms, dateSystem];
  return answer(() => columnsOfSheet("Return requests", { range: requests, inventory, invoices, others }));
}

/**
 * When each open order was accepted, what price protection it gets, and its last days, as Channel Credits fills them. Spills seven columns beside the range of the orders.
 * @customfunction OPENORDERS.ROWS
 * @helpurl https://localhost:3000/help/openorders.rows.html
 * @param orders Open orders with their heading row: Order number, Part number, Quantity, Received date; also Confirmed date, Shipped date, Rejected date, Cancelled date, Requested delivery date, Scheduled ship date, Unit price, Oral.
 * @param inventory Inventory with its heading row: Part number, Quantity on hand; also As-of date.
 * @param invoices Invoices with their heading row: Invoice number, Invoice date, Part number, Quantity, Unit price; also Order number, by which a credit follows its order to the invoice.
 * @param [priceChanges] Price changes with their heading row. Left out: none, and nothing is protected.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system. Left out: 1900.
 * @returns Seven columns: day of acceptance, protected quantity, credit in dollars, the last days to cancel, to change the location and to confirm in writing, and the reasons.
 * @source 3.1, 3.6(A), 5.1, 5.2, 5.5, 5.7
 * @example =CHANNEL.OPENORDERS.ROWS('Open orders'!A1:M20, Inventory!A1:G401, Invoices!A1:J3001, 'Price changes'!A1:F41) | a spilled block | Entered in row 1 of a free column of the Open orders sheet.
 * @remarks Enter it in the row in which the range of the orders begins. An order is protected when it was accepted before the effective date and not shipped before it. CHANNEL.WHY with the same arguments shows the reasons of a row.
 * @error #VALUE! A range lacks its heading row or a required column, has rows of several vendors (a function computes one agreement), or a term is not valid; the message says which.
 * @error #N/A There is no invoice line, or no inventory row has a date and the term calculation.date has not been entered.
 */
export function openOrdersRows(
  orders: unknown[][],
  inventory: unknown[][],
  invoices: unknown[][],
  priceChanges?: unknown[][],
  terms?: unknown[][],
  dateSystem?: unknown,
): unknown[][] {
  const others = [priceChanges, terms, dateSystem];
  return answer(() => columnsOfSheet("Open orders", { range: orders, inventory, invoices, others }));
}

/**
 * What dealers' stock is protected, credited and still awaits, as Channel Credits fills it. Spills four columns beside the range of the dealers' inventory.
 * @customfunction DEALERPROTECTION.ROWS
 * @helpurl https://localhost:3000/help/dealerprotection.rows.html
 * @param dealerInventory Dealer inventory with its heading row: Dealer, Part number, Quantity, As-of date; also Approved.
 * @param inventory Inventory with its heading row: Part number, Quantity on hand; also As-of date.
 * @param invoices Invoices with their heading row: Invoice number, Invoice date, Part number, Quantity, Unit price.
 * @param dealerShipments Dealer shipments with their heading row: Dealer, Part number, Quantity, Ship date.
 * @param priceChanges Price changes with their heading row: Part number, Effective date, New price, Old price.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system. Left out: 1900.
 * @returns Four columns: protected quantity, credit in dollars, the vendor's approval, and the reasons.
 * @source 3.6(B)
 * @example =CHANNEL.DEALERPROTECTION.ROWS('Dealer inventory'!A1:E12, Inventory!A1:G401, Invoices!A1:I3001, 'Dealer shipments'!A1:E90, 'Price changes'!A1:F41) | a spilled block | Entered in row 1 of a free column of the Dealer inventory sheet.
 * @remarks Enter it in the row in which the range of the dealers' inventory begins. The shipment window is withheld in the filed agreement: without the term dealerProtection.shipmentWindowDays the rows stay empty. What awaits the vendor's approval is shown and stands in no total.
 * @error #VALUE! A range lacks its heading row or a required column, has rows of several vendors (a function computes one agreement), or a term is not valid; the message says which.
 * @error #N/A A range that it needs is not given, there is no invoice line, or no inventory row has a date and the term calculation.date has not been entered.
 */
export function dealerProtectionRows(
  dealerInventory: unknown[][],
  inventory: unknown[][],
  invoices: unknown[][],
  dealerShipments: unknown[][],
  priceChanges: unknown[][],
  terms?: unknown[][],
  dateSystem?: unknown,
): unknown[][] {
  const others = [dealerShipments, priceChanges, terms, dateSystem];
  return answer(() => columnsOfSheet("Dealer inventory", { range: dealerInventory, inventory, invoices, others }));
}
