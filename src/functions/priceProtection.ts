/** CHANNEL.PRICEPROTECTION and CHANNEL.PRICEPROTECTION.ROWS. The comments are the help that people read in Excel and on the help pages. */
import { lineCents } from "../contract/base/money";
import { PRICE_PROTECTION } from "../contract/rights/priceProtection";
import { unitCreditRule } from "../contract/rights/priceProtection/unitCredit";
import { answer, dollars } from "./answers";
import { amountArgument, priceArgument, unitsArgument } from "./arguments";
import { columnsOfRight } from "./columnsOfRight";

/**
 * Price protection of units bought at one price: quantity x (paid - credits a unit - new price), to the cent and never below 0.
 * @customfunction PRICEPROTECTION
 * @helpurl https://localhost:3000/help/priceprotection.html
 * @param quantity Units that are protected: on hand and not under a contract for sale, or in transit within the window. A whole number, 0 or more.
 * @param paid What a unit cost, in dollars, after discounts: up to six decimals.
 * @param newPrice The new price of a unit, in dollars.
 * @param [credits] Credits already received on each unit, in dollars a unit. Left out: none.
 * @returns Credit in dollars.
 * @source 3.6(A)
 * @example =CHANNEL.PRICEPROTECTION(50, 100, 90) | 500 | Fifty units bought at 100.00 when the price falls to 90.00.
 * @example =CHANNEL.PRICEPROTECTION(50, 100, 90, 4) | 300 | Four dollars a unit were credited before.
 * @remarks Rounded once, half a cent away from zero. It takes the reading "what was paid less the new price" of the term priceProtection.creditBasis; CHANNEL.PRICEPROTECTION.ROWS also knows the other one.
 * @error #VALUE! An argument is not a number, is negative, or a price is blank or 0. For goods without a price enter the text "0".
 */
export function priceProtection(quantity: unknown, paid: unknown, newPrice: unknown, credits?: unknown): number {
  return answer(() => {
    const units = unitsArgument("quantity", quantity);
    const cost = priceArgument("paid", paid) - amountArgument("credits", credits);
    const price = priceArgument("newPrice", newPrice);
    const unitCredit = unitCreditRule({ "priceProtection.creditBasis": "paid-less-new" }, { newPrice: price, oldPrice: undefined })!;
    const { whole, rest, parts } = unitCredit(Math.max(0, cost), 0, 1);
    return dollars(lineCents(units, whole, rest, parts));
  });
}

/**
 * Protected quantity and Price protection credit of every inventory row, as Channel Credits fills them. Spills two columns beside the inventory range.
 * @customfunction PRICEPROTECTION.ROWS
 * @helpurl https://localhost:3000/help/priceprotection.rows.html
 * @param inventory Inventory with its heading row: Part number, Quantity on hand; also Committed quantity, In transit from vendor, Transit date, As-of date.
 * @param invoices Invoices with their heading row: Invoice number, Invoice date, Part number, Quantity, Unit price; also Discount, Credits received.
 * @param priceChanges Price changes with their heading row: Part number, Effective date, New price; also Old price.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system. Left out: 1900.
 * @returns Two columns: Protected quantity in units, Price protection credit in dollars.
 * @source 3.6(A)
 * @example =CHANNEL.PRICEPROTECTION.ROWS(Inventory!A1:G401, Invoices!A1:I3001, 'Price changes'!A1:F41, Terms!A1:B60) | a spilled block | Entered in row 1 of a free column of the Inventory sheet, so that headings stand beside headings and figures beside their rows.
 * @remarks Enter it in the row in which the inventory range begins. A row that no price fall meets stays empty; 0 means that a fall meets it and nothing is covered. A row or invoice line with a cell that cannot be read is left out, as in the fill: CHANNEL.WHY with the same arguments says which and why. It has no range of sales: where the term priceProtection.snapshotRoll is sales, only the fill rolls reports, and the figures here are those of none. Headings may stand anywhere in the first 20 rows, and columns in any order. Of a table give all of it, Table1[#All]. Whole columns work on the desktop; on the web give a bounded range.
 * @error #VALUE! A range lacks its heading row or a required column, has rows of several vendors (a function computes one agreement), or a term is not valid; the message says which.
 * @error #N/A There is no invoice line, or no row has a date and the term calculation.date has not been entered.
 */
export function priceProtectionRows(
  inventory: unknown[][],
  invoices: unknown[][],
  priceChanges: unknown[][],
  terms?: unknown[][],
  dateSystem?: unknown,
): unknown[][] {
  return answer(() => columnsOfRight(PRICE_PROTECTION, { inventory, invoices, priceChanges, terms, dateSystem }));
}
