/** CHANNEL.BALANCINGLIMIT, BALANCINGLIMITS and BALANCING.ROWS; BALANCING.PROPOSAL has a file of its own. The comments are the help that people read in Excel and on the help pages. */
import { BALANCING } from "../contract/rights/balancing";
import { inventoryBalancingLimits, type BalancingLimit } from "../contract/rights/balancing/limit";
import { fiscalPeriod, periodOf, termsOfQuarters } from "../contract/rights/balancing/periods";
import type { Agreed } from "../contract/agreement/inForce";
import { neededInWords } from "../contract/rights/balancing/reasons";
import { limitsSheet } from "../workbook/encode";
import { answer, dollars, lacking } from "./answers";
import { dateArgument, is1904Argument } from "./arguments";
import { columnsOfRight } from "./columnsOfRight";
import { neededRange, readInvoices } from "./readRanges";
import { firstMonthArgument, limitPercentArgument, termsArgument } from "./termsArgument";

const LIMIT_TERMS = ["balancing.", "fiscal.", "input."];
const NEEDS_PERCENT =
  "limitPercent is blank: the share of net sales that may go back (term balancing.limitPercent, clause 3.7(A)) is withheld in the filed agreement. Enter it, for example 15%.";

/** The terms of a balancing function, with what its own arguments say. */
export function balancingTerms(agreed: Agreed, limitPercent: unknown, fiscalFirstMonth: unknown): Agreed {
  const percent = limitPercentArgument(limitPercent);
  if (percent === undefined && agreed.isBlankThroughout("balancing.limitPercent")) return lacking(NEEDS_PERCENT);
  const withMonth = agreed.with({ "fiscal.firstMonth": firstMonthArgument(fiscalFirstMonth, agreed.whole) });
  return percent === undefined ? withMonth : withMonth.with({ "balancing.limitPercent": percent });
}

function limitsOf(invoices: unknown, agreed: Agreed, is1904: boolean): readonly BalancingLimit[] {
  const { range, records } = readInvoices(neededRange("invoices", invoices), is1904, agreed.whole);
  const given = { invoices: records.lines, used: () => 0 };
  return range.once(`limits ${is1904} ${agreed.key}`, () => inventoryBalancingLimits(termsOfQuarters(agreed), given));
}

const neededText = ({ needs }: BalancingLimit): string => (needs === undefined ? "" : `It needs ${neededInWords(needs).needs}.`);

/**
 * How much stock, in credit value, may go back in the fiscal quarter in which a day lies: a percentage of the net sales of the quarter before.
 * @customfunction BALANCINGLIMIT
 * @helpurl https://localhost:3000/help/balancinglimit.html
 * @param invoices Invoices with their heading row: Invoice number, Invoice date, Part number, Quantity, Unit price; also Discount, Credits received.
 * @param asOf A day of the quarter.
 * @param limitPercent Share of the net sales that may go back: 15% or 0.15. The filed agreement withholds it.
 * @param [fiscalFirstMonth] Month in which the vendor's fiscal year begins, 1 to 12. Left out: 10 (October).
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system. Left out: 1900.
 * @returns Limit in dollars.
 * @source 3.7(A), Exhibit C
 * @example =CHANNEL.BALANCINGLIMIT(Invoices!A1:I3001, DATE(2000,2,1), 15%) | 15000 | Net sales from October to December 1999 were 100,000.00.
 * @remarks Net sales are after discounts, credits and returns, each invoice line rounded to the cent. Freight and tax lines without a part number do not count. A quarter of net returns gives a limit of 0. Credits of return requests are not deducted.
 * @error #VALUE! An argument cannot be read, or a percentage is above 100%: enter 15%, not 15.
 * @error #N/A limitPercent is blank, or no invoice is dated in the quarter before or in an earlier and a later one.
 */
export function balancingLimit(
  invoices: unknown[][],
  asOf: unknown,
  limitPercent: unknown,
  fiscalFirstMonth?: unknown,
  terms?: unknown[][],
  dateSystem?: unknown,
): number {
  return answer(() => {
    const is1904 = is1904Argument(dateSystem);
    const date = dateArgument("asOf", asOf, is1904);
    const agreed = balancingTerms(termsArgument(terms, is1904, LIMIT_TERMS), limitPercent, fiscalFirstMonth);
    const termsOf = termsOfQuarters(agreed);
    const quarter = periodOf(termsOf, date);
    const limit = limitsOf(invoices, agreed, is1904).find(({ quarterNumber }) => quarterNumber === quarter);
    if (limit === undefined)
      return lacking(
        `No invoices of the quarter before ${fiscalPeriod(termsOf, quarter).name}: invoices must reach ${fiscalPeriod(termsOf, quarter - termsOf.quarters).name}.`,
      );
    if (limit.isUnlimited) return lacking("The terms state no limit (balancing.limitedBy is none).");
    return limit.limit === undefined
      ? lacking(limit.needs === "balancing.limitPercent" ? NEEDS_PERCENT : neededText(limit))
      : dollars(limit.limit);
  });
}

/**
 * The Balancing limits table: for every fiscal quarter its days, the net sales of the quarter before, the limit and the last day to exercise it. Spills nine columns with headings.
 * @customfunction BALANCINGLIMITS
 * @helpurl https://localhost:3000/help/balancinglimits.html
 * @param invoices Invoices with their heading row: Invoice number, Invoice date, Part number, Quantity, Unit price; also Discount, Credits received.
 * @param limitPercent Share of the net sales that may go back: 15% or 0.15. The filed agreement withholds it.
 * @param [fiscalFirstMonth] Month in which the vendor's fiscal year begins, 1 to 12. Left out: 10 (October).
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system. Left out: 1900.
 * @returns Quarter, Starts, Ends, Preceding net sales, Limit percent, Limit, Used, Remaining, Exercise by. Format the three date columns as dates.
 * @source 3.7(A), Exhibit C
 * @example =CHANNEL.BALANCINGLIMITS(Invoices!A1:I3001, 15%) | a spilled table | One row a quarter, from the quarter after the first invoice to the one after the last.
 * @remarks The figures are those of the sheet Balancing limits. Used is 0: credits of return requests are not read here.
 * @error #VALUE! An argument cannot be read, or a percentage is above 100%: enter 15%, not 15.
 * @error #N/A limitPercent is blank, or there is no invoice line.
 */
export function balancingLimits(
  invoices: unknown[][],
  limitPercent: unknown,
  fiscalFirstMonth?: unknown,
  terms?: unknown[][],
  dateSystem?: unknown,
): unknown[][] {
  return answer(() => {
    const is1904 = is1904Argument(dateSystem);
    const agreed = balancingTerms(termsArgument(terms, is1904, LIMIT_TERMS), limitPercent, fiscalFirstMonth);
    const { columns, rowCount } = limitsSheet({ is1904 }, agreed, limitsOf(invoices, agreed, is1904));
    return [columns.map(({ heading }) => heading), ...Array.from({ length: rowCount }, (_, row) => columns.map(({ cell }) => cell(row)))];
  });
}

/**
 * Balancing limit, and what every inventory row could take of it by itself, in units and credit, as Channel Credits fills them. Spills three columns beside the inventory range.
 * @customfunction BALANCING.ROWS
 * @helpurl https://localhost:3000/help/balancing.rows.html
 * @param inventory Inventory with its heading row: Part number, Quantity on hand; also Committed quantity, As-of date.
 * @param invoices Invoices with their heading row: Invoice number, Invoice date, Part number, Quantity, Unit price; also Discount, Credits received.
 * @param priceChanges Price changes with their heading row: Part number, Effective date, New price. A blank cell where there are none.
 * @param limitPercent Share of the net sales that may go back: 15% or 0.15. Blank: that of the terms.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system. Left out: 1900.
 * @returns Three columns: the quarter's remaining limit in dollars, returnable units, credit in dollars.
 * @source 3.7(A), Exhibit C
 * @example =CHANNEL.BALANCING.ROWS(Inventory!A1:G401, Invoices!A1:I3001, 'Price changes'!A1:F41, 15%) | a spilled block | Entered in row 1 of a free column of the Inventory sheet.
 * @remarks Enter it in the row in which the inventory range begins. The limit is one for the whole quarter: a row's figure is what that row could take by itself, so the column is not to be added up. After the last day to exercise, quantity and credit are 0. A row stays empty where the invoices do not reach the quarter before. CHANNEL.WHY with the same arguments shows the reasons.
 * @error #VALUE! A range lacks its heading row or a required column, has rows of several vendors (a function computes one agreement), or a term is not valid; the message says which.
 * @error #N/A limitPercent is blank and the terms do not give it, there is no invoice line, or no row has a date.
 */
export function balancingRows(
  inventory: unknown[][],
  invoices: unknown[][],
  priceChanges: unknown[][],
  limitPercent: unknown,
  terms?: unknown[][],
  dateSystem?: unknown,
): unknown[][] {
  return answer(() => {
    const agreed = (entered: Agreed): Agreed => balancingTerms(entered, limitPercent, undefined);
    return columnsOfRight(BALANCING, { inventory, invoices, priceChanges, terms, dateSystem }, agreed);
  });
}
