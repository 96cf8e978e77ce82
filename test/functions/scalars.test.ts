/** Functions of single cells: figures worked out by hand, and every way in which Excel sends an argument. */
import { balancingLimit } from "../../src/functions/balancing";
import { exerciseBy, fiscalQuarter, noticeReceived, orderAccepted, refreshBy, reportDue, returnBy } from "../../src/functions/dates";
import { priceProtection } from "../../src/functions/priceProtection";
import { exchangeQuantity, lowestPrice, returnCredit } from "../../src/functions/returns";
import { term } from "../../src/functions/term";
import { civilDate } from "../../src/contract/base/calendar";
import { errorCell, outcome } from "./asExcelSends";

type Arguments = readonly unknown[];

/** A serial number of the 1900 system. */
const day = (iso: string): number => civilDate(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)))!;
const NA = errorCell("#N/A");

// prettier-ignore
test.each<[string, Arguments, number | string]>([
  // story                                       quantity, paid, newPrice, credits
  ["fifty units, ten dollars less",              [50, 100, 90, null],                500],
  ["credits received before",                    [50, 100, 90, 4],                   300],
  ["credits swallow the fall",                   [50, 100, 90, 12],                  0],
  ["credits above what was paid",                [50, 10, 9, 12],                    0],
  ["a dearer price gives nothing",               [50, 90, 100, null],                0],
  ["half a cent rounds away from zero",          [1, 10.005, 10, null],              0.01],
  ["just below half a cent is dropped",          [1, 10.004999, 10, null],           0],
  ["six decimals, rounded once",                 [7, 12.345678, 8, null],            30.42],    // 7 x 4.345678 = 30.419746
  ["sums that doubles miss",                     [3, 0.1, 0.07, 0.02],               0.03],
  ["a tail of double arithmetic is no amount",   [1, 0.1 + 0.2, 0.1, null],          0.2],
  ["no units, no credit",                        [0, 100, 90, null],                 0],
  ["a blank quantity is 0 units",                [null, 100, 90, null],              0],
  ["numbers as text",                            ["50", " 100.00 ", "90", "4"],      300],
  ["a blank text for no credits",                [50, 100, 90, ""],                  500],
  ["single cells as ranges",                     [[[50]], [[100]], [[90]], [[0]]],   500],
  ["goods without a new price, said by text",    [50, 100, "0", null],               5000],
  ["a formatted number",                         [50, { type: "FormattedNumber", basicValue: 100 }, 90, null], 500],
  ["half a unit",                                [2.5, 100, 90, null],               "#VALUE! quantity is 2.5; it must be a whole number of units."],
  ["a negative quantity",                        [-1, 100, 90, null],                "#VALUE! quantity is -1; it must be 0 or more units."],
  ["a Boolean",                                  [true, 100, 90, null],              "#VALUE! quantity is TRUE; it must be a whole number of units."],
  ["words",                                      [50, "dear", 90, null],             "#VALUE! paid is \"dear\"; it must be an amount."],
  ["a currency sign",                            [50, "$100", 90, null],             500],
  ["a text with two readings",                   [50, "1.100", 90, null],            "#VALUE! paid is \"1.100\", which can mean 1.100 or 1100. Enter a number or a date instead of text."],
  ["a negative price",                           [50, 100, -90, null],               "#VALUE! newPrice is -90; it must be 0 or more."],
  ["an error cell",                              [50, 100, NA, null],                "#VALUE! newPrice is #N/A; it must be an amount."],
  ["an error cell in another shape",             [50, 100, { type: "Error", basicValue: "#DIV/0!", errorType: "Div0" }, null], "#VALUE! newPrice is #DIV/0!; it must be an amount."],
  ["a blank new price",                          [50, 100, null, null],              "#VALUE! newPrice is blank or 0. Enter the price; for goods without a price enter the text \"0\"."],
  ["a blank new price that arrives as 0",        [50, 100, 0, null],                 "#VALUE! newPrice is blank or 0. Enter the price; for goods without a price enter the text \"0\"."],
  ["a blank price paid",                         [50, "", 90, null],                 "#VALUE! paid is blank or 0. Enter the price; for goods without a price enter the text \"0\"."],
  ["a range for a cell",                         [[[1], [2]], 100, 90, null],        "#VALUE! quantity must be one cell, not a range of 2 rows."],
  ["beyond exact arithmetic",                    [999999999, 999999999, 1, null],    "#VALUE! This cannot be computed exactly: amount beyond exact arithmetic: 99999999700000000200 cents."],
])("PRICEPROTECTION: %s", (_story, [quantity, paid, newPrice, credits], expected) => {
  expect(outcome(() => priceProtection(quantity, paid, newPrice, credits))).toBe(expected);
});

// prettier-ignore
test.each<[string, Arguments, number | string]>([
  // story                                   quantity, price, discount, credits, invoicedQuantity
  ["the whole line, after its discount",     [10, 95, 20, null, null],     930],
  ["discount and credits",                   [10, 95, 20, 30, null],       900],
  ["a part of the line bears its share",     [4, 95, 20, 0, 10],           372],
  ["thirds of a cent are not rounded early", [2, 10, 1, null, 3],          19.33],       // 2 x (10 - 1/3) = 19.3333
  ["deductions above the price",             [1, 5, 6, null, null],        0],
  ["no units",                               [0, 95, 20, null, null],      0],
  ["more than was invoiced",                 [11, 95, 20, 0, 10],          "#VALUE! quantity is 11 but invoicedQuantity only 10: no more units can go back than were invoiced."],
  ["a negative discount",                    [1, 95, -20, 0, 10],          "#VALUE! discount is -20; it must be 0 or more."],
  ["a blank price",                          [1, null, null, null, null],  "#VALUE! price is blank or 0. Enter the price; for goods without a price enter the text \"0\"."],
])("RETURNCREDIT: %s", (_story, [quantity, price, discount, credits, invoiced], expected) => {
  expect(outcome(() => returnCredit(quantity, price, discount, credits, invoiced))).toBe(expected);
});

const PRICES: readonly (readonly [string, number])[] = [
  ["1999-12-01", 70],
  ["2000-01-05", 110],
  ["2000-02-01", 88],
  ["2000-02-20", 94],
  ["2000-03-01", 60],
];
const dates = PRICES.map(([iso]) => [day(iso)]);
const prices = PRICES.map(([, price]) => [price]);

// prettier-ignore
test.each<[string, Arguments, number | string]>([
  // story                                              paid, bought, asOf, dates, prices
  ["a fall since the purchase",                         [100, day("2000-01-10"), day("2000-02-29"), dates, prices], 88],
  ["the day before the fall",                           [100, day("2000-01-10"), day("2000-01-31"), dates, prices], 100],
  ["the day of the fall",                               [100, day("2000-01-10"), day("2000-02-01"), dates, prices], 88],
  ["a fall on the last day counts",                     [100, day("2000-01-10"), day("2000-03-01"), dates, prices], 60],
  ["an older price that had risen does not count",      [105, day("2000-01-05"), day("2000-01-31"), dates, prices], 105],
  ["the price in force on the day of purchase counts",  [100, day("2000-01-04"), day("2000-01-31"), dates, prices], 70],
  ["what was paid is least",                            [50, day("2000-01-10"), day("2000-02-29"), dates, prices],  50],
  ["of two prices of one day the lesser",               [100, day("2000-01-10"), day("2000-02-01"), [["2000-01-01"], ["2000-01-01"]], [[80], [90]]], 80],
  ["rows and headings may be blank or there",           [100, day("2000-01-10"), day("2000-02-29"), [["From"], [null], [day("2000-02-01")], [0]], [["Price"], [0], ["88"], [""]]], 88],
  ["cells side by side",                                [100, day("2000-01-10"), day("2000-02-29"), [[day("2000-02-01"), day("2000-02-20")]], [[88, 94]]], 88],
  ["prices missing",                                    [100, day("2000-01-10"), day("2000-02-29"), [[day("2000-02-01")], [day("2000-02-02")]], [[88]]], "#VALUE! dates has 2 cells and prices 1: they must be equally long."],
  ["a date without a price",                            [100, day("2000-01-10"), day("2000-02-29"), dates, [[70], [110], [null], [94], [60]]], "#VALUE! prices, cell 3, is blank or 0. Enter the price; for goods without a price enter the text \"0\"."],
  ["a price without a date",                            [100, day("2000-01-10"), day("2000-02-29"), [[null]], [[88]]], "#VALUE! dates, cell 1, is blank. Enter a date."],
  ["an error among the prices",                         [100, day("2000-01-10"), day("2000-02-29"), [[day("2000-02-01")]], [[NA]]], "#VALUE! prices, cell 1, is #N/A; it must be an amount."],
  ["the wrong way round",                               [100, day("2000-02-29"), day("2000-01-10"), dates, prices], "#VALUE! asOf lies before bought: the period runs from the day of purchase on."],
])("LOWESTPRICE: %s", (_story, [paid, bought, asOf, from, price], expected) => {
  expect(outcome(() => lowestPrice(paid, bought, asOf, from as unknown[][], price as unknown[][]))).toBe(expected);
});

// prettier-ignore
test.each<[string, Arguments, number | string]>([
  ["a part of a unit is no unit",       [1000, 120],      8],
  ["to the cent",                       [960, 120],       8],
  ["a cent short",                      [959.99, 120],    7],
  ["a price of six decimals",           [1, 0.333333],    3],
  ["nothing to exchange",               [0, 120],         0],
  ["a credit with a fraction of a cent",[10.005, 1],      "#VALUE! credit must be in whole cents: credits are rounded to the cent."],
  ["a blank price",                     [1000, 0],        "#VALUE! newPrice is blank or 0. Enter the price; for goods without a price enter the text \"0\"."],
  ["a price of nothing",                [1000, "0"],      "#VALUE! newPrice must be above 0."],
])("EXCHANGEQUANTITY: %s", (_story, [credit, price], expected) => {
  expect(outcome(() => exchangeQuantity(credit, price))).toBe(expected);
});

// prettier-ignore
test.each<[string, Arguments, string]>([
  ["first day of a fiscal year",        [day("1999-10-01"), null, null],        "FY2000 Q1"],
  ["its last day",                      [day("2000-09-30"), null, null],        "FY2000 Q4"],
  ["a leap day, with a time of day",    [day("2000-02-29") + 0.99, null, null], "FY2000 Q2"],
  ["calendar years",                    [day("2000-02-01"), 1, null],           "FY2000 Q1"],
  ["a month as text, blank as 0",       [day("2000-02-01"), 0, null],           "FY2000 Q2"],
  ["ISO text",                          ["2000-02-01", "10", null],             "FY2000 Q2"],
  ["the 1904 date system",              [day("2000-02-01") - 1462, null, 1904], "FY2000 Q2"],
  ["the same serial number in 1900",    [day("2000-02-01") - 1462, null, 1900], "FY1996 Q2"],
  ["month 13",                          [day("2000-02-01"), 13, null],          "#VALUE! fiscalFirstMonth is 13; it must be a month of the year from 1 to 12."],
  ["no date",                           [null, null, null],                     "#VALUE! date is blank. Enter a date."],
  ["a blank cell that arrives as 0",    [0, null, null],                        "#VALUE! date is blank. Enter a date."],
  ["another way to write a date",       ["1 Feb 2000", null, null],             "FY2000 Q2"],
  ["a date with two readings",          ["02/03/2000", null, null],             "#VALUE! date is \"02/03/2000\", which can mean 2000-03-02 or 2000-02-03. Enter a number or a date instead of text."],
  ["no date",                           ["soon", null, null],                   "#VALUE! date is \"soon\"; it must be a date from 1990 to 2100 (a date cell, or text such as 2000-02-29)."],
  ["an unknown date system",            [day("2000-02-01"), null, 1905],        "#VALUE! dateSystem is 1905; it must be 1900 or 1904, or be left out."],
])("FISCALQUARTER: %s", (_story, [date, firstMonth, system], expected) => {
  expect(outcome(() => fiscalQuarter(date, firstMonth, system))).toBe(expected);
});

test("EXERCISEBY has no day where the right may be exercised on any", () => {
  const any = [
    ["Term", "Value"],
    ["balancing.exercise", "any"],
  ];
  expect(outcome(() => exerciseBy(day("2000-01-15"), null, any))).toBe(
    "#N/A There is no last day: the right may be exercised on any day (balancing.exercise).",
  );
});

const AMENDED = [
  ["Term", "Value"],
  ["notices.mailDays", 7],
  ["returns.shipWithinDays", 45],
  ["refresh.windowDays", 10],
  ["orders.deemedAcceptedDays", 3],
  ["balancing.lastMonthOfQuarter", 3],
];

// prettier-ignore
test.each<[string, () => number, string]>([
  ["EXERCISEBY in a leap year",                () => exerciseBy(day("2000-01-15"), null, null as never),                 "2000-02-29"],
  ["EXERCISEBY in another",                    () => exerciseBy(day("2001-03-31"), null, null as never),                 "2001-02-28"],
  ["EXERCISEBY with another fiscal year",      () => exerciseBy(day("2000-01-15"), 12, null as never),                   "2000-01-31"],
  ["EXERCISEBY as amended",                    () => exerciseBy(day("2000-01-15"), null, AMENDED),                       "2000-03-31"],
  ["NOTICERECEIVED in person",                 () => noticeReceived(day("2000-01-27"), null),                            "2000-01-27"],
  ["NOTICERECEIVED by mail",                   () => noticeReceived(day("2000-01-27"), "Registered  Mail"),              "2000-02-01"],
  ["NOTICERECEIVED by courier",                () => noticeReceived(day("2000-01-27"), "COURIER"),                       "2000-01-30"],
  ["NOTICERECEIVED as amended",                () => noticeReceived(day("2000-01-27"), "mail", AMENDED),                 "2000-02-03"],
  ["RETURNBY",                                 () => returnBy(day("2000-02-01")),                                        "2000-03-02"],
  ["RETURNBY as amended",                      () => returnBy("2000-02-01", AMENDED),                                    "2000-03-17"],
  ["REFRESHBY from the shipment",              () => refreshBy(day("2000-02-10"), day("2000-01-31"), "mail"),            "2000-03-11"],
  ["REFRESHBY from the notice",                () => refreshBy(day("2000-02-01"), day("2000-01-31"), "mail"),            "2000-03-06"],
  ["REFRESHBY as amended",                     () => refreshBy(day("2000-02-01"), day("2000-01-31"), "mail", AMENDED),   "2000-02-17"],
  ["REPORTDUE on the first of the month",      () => reportDue(day("2000-01-31")),                                       "2000-02-01"],
  ["REPORTDUE on the seventh",                 () => reportDue(day("2000-02-01")),                                       "2000-03-07"],
  ["REPORTDUE after December",                 () => reportDue(day("1999-12-15")),                                       "2000-01-04"],
  ["ORDERACCEPTED by lapse of time",           () => orderAccepted(day("2000-01-10"), null, null, null),                 "2000-01-15"],
  ["ORDERACCEPTED by confirmation",            () => orderAccepted(day("2000-01-10"), day("2000-01-12"), null, null),    "2000-01-12"],
  ["ORDERACCEPTED by shipment before",         () => orderAccepted(day("2000-01-10"), day("2000-01-12"), day("2000-01-11"), 0), "2000-01-11"],
  ["ORDERACCEPTED, rejected too late",         () => orderAccepted(day("2000-01-10"), "", null, day("2000-01-16")),      "2000-01-15"],
  ["ORDERACCEPTED, shipped all the same",      () => orderAccepted(day("2000-01-10"), null, day("2000-01-20"), day("2000-01-15")), "2000-01-20"],
  ["ORDERACCEPTED as amended",                 () => orderAccepted(day("2000-01-10"), null, null, day("2000-01-14"), AMENDED), "2000-01-13"],
])("%s", (_story, call, expected) => {
  expect(outcome(call)).toBe(day(expected));
});

// prettier-ignore
test.each<[string, () => unknown, string]>([
  ["ORDERACCEPTED, rejected on the last day",  () => orderAccepted(day("2000-01-10"), null, null, day("2000-01-15")), "#N/A The order was rejected on 2000-01-15 and neither confirmed nor shipped (5.2), so it is not accepted."],
  ["ORDERACCEPTED, shipped before receipt",    () => orderAccepted(day("2000-01-10"), null, day("2000-01-09")),       "#VALUE! shipped is 2000-01-09, before the order was received on 2000-01-10."],
  ["NOTICERECEIVED by pigeon",                 () => noticeReceived(day("2000-01-27"), "pigeon"),                     "#VALUE! method is \"pigeon\"; it must be personal, mail, registered mail, certified mail or courier, or be left out."],
  ["REFRESHBY without a notice",               () => refreshBy(day("2000-02-01"), null),                              "#VALUE! noticed is blank. Enter a date."],
  ["RETURNBY of an error",                     () => returnBy(NA),                                                    "#VALUE! rmaDate is #N/A; it must be a date from 1990 to 2100 (a date cell, or text such as 2000-02-29)."],
  ["RETURNBY with a term that is not valid",   () => returnBy(36557, [["returns.shipWithinDays", "soon"]]),           "#VALUE! terms, row 1: returns.shipWithinDays is \"soon\"; enter a whole number of days from 0 to 36500."],
  ["RETURNBY with something else as terms",    () => returnBy(36557, [["a", 1], ["b", 2]]),                           "#VALUE! terms must be two columns: the names of terms, such as balancing.limitPercent, and their values."],
])("%s is a cell error with its reason", (_story, call, expected) => {
  expect(outcome(call)).toBe(expected);
});

test("text dates give serial numbers of the workbook's date system", () => {
  expect(returnBy("2000-02-01", null as never, 1904)).toBe(day("2000-03-02") - 1462);
  expect(noticeReceived(day("2000-01-27") - 1462, "mail", null as never, "1904")).toBe(day("2000-02-01") - 1462);
  expect(reportDue(day("2000-01-31") - 1462, 1904)).toBe(day("2000-02-01") - 1462);
});

const ENTERED = [
  ["Term", "Value"],
  ["balancing.limitPercent", "15%"],
  ["agreement.effectiveDate", 36520],
  ["initialOrder.amount", 1234.5],
  ["payment.dueDays", 0],
  ["STOCK.FLOW ", "LIFO"],
  ["my own note", "x"],
];

// prettier-ignore
test.each<[string, Arguments, unknown]>([
  ["a stated number of days",           ["returns.shipWithinDays", null],                  30],
  ["any case and spaces",               [" Returns.ShipWithinDays ", null],                30],
  ["a reading",                         ["priceProtection.creditBasis", null],             "paid-less-new"],
  ["a stated date",                     ["agreement.effectiveDate", null],                 36516],
  ["an entered percentage",             ["balancing.limitPercent", ENTERED],               0.15],
  ["an entered amount",                 ["initialOrder.amount", ENTERED],                  1234.5],
  ["an entered date",                   ["agreement.effectiveDate", ENTERED],              36520],
  ["an entered choice",                 ["stock.flow", ENTERED],                           "lifo"],
  ["without a heading row",             ["balancing.limitPercent", ENTERED.slice(1)],      0.15],
  ["a withheld term",                   ["balancing.limitPercent", null],                  "#N/A balancing.limitPercent is withheld in the filed agreement (clause 3.7(A)) and has not been entered. Share of the preceding quarter's net sales that may go back."],
  ["a withheld term, blank as 0",       ["payment.dueDays", ENTERED],                      "#N/A payment.dueDays is withheld in the filed agreement (clause 3.5) and has not been entered. Days after receipt of an invoice until it is due."],
  ["an input",                          ["termination.date", null],                        "#N/A termination.date is yours to enter and has not been entered. The day the agreement ends, where it does."],
  ["no such term",                      ["balancing.percent", null],                       "#VALUE! name is \"balancing.percent\", which is no term of the agreement. The Terms sheet and the help page list them."],
  ["no name",                           [null, null],                                      "#VALUE! name is \"\", which is no term of the agreement. The Terms sheet and the help page list them."],
  ["entered twice",                     ["fiscal.firstMonth", [["fiscal.firstMonth", 1], ["fiscal.firstMonth", 2]]], "#VALUE! terms, row 2: fiscal.firstMonth is given twice with different values; keep one row."],
  ["an error cell",                     ["fiscal.firstMonth", [["fiscal.firstMonth", NA]]],  "#VALUE! terms, row 1: fiscal.firstMonth is #N/A; enter a whole number of month of the year from 1 to 12."],
  ["another term is not valid",         ["stock.flow", [["fiscal.firstMonth", 13]]],       "fifo"],
])("TERM: %s", (_story, [name, terms], expected) => {
  expect(outcome(() => term(name, terms as unknown[][]))).toBe(expected);
});

/** Net sales of FY2000 Q1: 10 x 1,000 - 50 = 9,950.00, less a return of 1 x 1,000; credits of 100.00 are deducted too. */
const INVOICES = [
  ["Our purchases"],
  ["Invoice", "Date", "SKU", "Qty", "Price", "Discount", "Credits received"],
  ["1", day("1999-10-01"), "A", 10, 1000, 50, 100],
  ["2", day("1999-12-31"), "A", -1, 1000, 0, 0],
  ["3", day("2000-01-01"), "A", 1, "10", 0, 0],
  ["4", day("1999-11-05"), null, 1, 25, 0, 0],
];

// prettier-ignore
test.each<[string, Arguments, number | string]>([
  // story                                invoices, asOf, limitPercent, fiscalFirstMonth, terms
  ["a share of the quarter before",       [INVOICES, day("2000-02-01"), 0.1, null, null],         885],
  ["percent as text",                     [INVOICES, day("2000-01-01"), "10%", null, null],       885],
  ["credits not deducted by the reading", [INVOICES, day("2000-02-01"), 0.1, null, [["balancing.netOfCredits", "no"]]], 895],
  ["the quarter after the last",          [INVOICES, day("2000-06-30"), 0.1, null, null],         1],
  ["calendar quarters",                   [INVOICES, day("2000-03-31"), 0.1, 1, null],            885],
  ["the month from the terms",            [INVOICES, day("2000-02-29"), 0.1, null, [["fiscal.firstMonth", 12]]], 985],
  ["no invoices before",                  [INVOICES, day("1999-12-31"), 0.1, null, null],         "#N/A No invoices of the quarter before FY2000 Q1: invoices must reach FY1999 Q4."],
  ["the percentage is withheld",          [INVOICES, day("2000-02-01"), null, null, null],        "#N/A limitPercent is blank: the share of net sales that may go back (term balancing.limitPercent, clause 3.7(A)) is withheld in the filed agreement. Enter it, for example 15%."],
  ["15 for 15 %",                         [INVOICES, day("2000-02-01"), 15, null, null],          "#VALUE! limitPercent is 15; enter 15%, not 15."],
  ["no headings",                         [INVOICES.slice(2), day("2000-02-01"), 0.1, null, null], "#VALUE! \"invoices\" cannot be read as Invoices: no column headed Invoice number, Invoice date, Part number, Quantity and Unit price. Headings are looked for in the first 20 rows, over up to three rows each. Select the heading row with the records; of a table, take all of it: Table1[#All]."],
  ["headings only",                       [INVOICES.slice(0, 2), day("2000-02-01"), 0.1, null, null], "#N/A invoices has headings but no rows below them. At least one invoice line is needed."],
  ["no range",                            [null, day("2000-02-01"), 0.1, null, null],             "#VALUE! invoices is blank. Select the range with its heading row."],
])("BALANCINGLIMIT: %s", (_story, [invoices, asOf, percent, firstMonth, terms], expected) => {
  // Excel sends every row of a range equally long.
  const range = (invoices as unknown[][] | null)?.map((row) => Array.from({ length: 7 }, (_, i) => row[i] ?? null));
  expect(outcome(() => balancingLimit(range as unknown[][], asOf, percent, firstMonth, terms as unknown[][]))).toBe(expected);
});
