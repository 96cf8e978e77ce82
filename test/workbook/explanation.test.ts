/** The Credit explanation of a row: one short text, for each way that a right can stand. */
import type { Terms } from "../../src/contract/agreement/terms";
import { dollars, rowExplanation } from "../../src/workbook/explanation";
import { percent, statementOf, type Told } from "../contract/facts";

const explained = (told: Told, terms: Partial<Terms> = {}, row = 0): string => rowExplanation(statementOf(told, terms), row);

const NO_LIMIT = "3.7(A): blank; the invoices do not reach the quarter before.";
const WITHHELD = '3.7(A): blank; needs the term "Balancing limit percent" (balancing.limitPercent).';
const TEN: Partial<Terms> = { "balancing.limitPercent": percent("10") };
const BOUGHT = [{ quantity: 50 }];
const FALL = [{ newPrice: "45" }];

// prettier-ignore
test.each<[string, Told, Partial<Terms>, string]>([
  ["nothing meets the row",            { inventory: [{ onHand: 5 }] },                                                     {}, NO_LIMIT],
  ["all units protected",              { inventory: [{ onHand: 50 }], invoices: BOUGHT, changes: FALL },                   {}, `3.6(A): 50 of 50 units protected. ${WITHHELD}`],
  ["and some not: each reason with its count",
    { inventory: [{ onHand: 1_060, committed: 10, fromVendor: 3, betweenWarehouses: 4, sent: "2000-02-01" }], invoices: [{ on: "2000-02-01", quantity: 5 }, { quantity: 1_050 }], changes: FALL }, {},
    `3.6(A): 1,048 of 1,067 units (1,060 on hand, 7 in transit) protected; 5 bought on or after the effective date, 2 in transit outside the window, 12 not invoiced. ${WITHHELD}`],
  ["committed units",                  { inventory: [{ onHand: 50, committed: 10 }], invoices: BOUGHT, changes: FALL },    {}, `3.6(A): 40 of 50 units protected; 10 under contract for sale. ${WITHHELD}`],
  ["none protected",                   { inventory: [{ onHand: 50 }], invoices: [{ on: "2000-02-01", quantity: 50 }], changes: FALL }, TEN, `3.6(A): 0 of 50 units protected; 50 bought on or after the effective date. ${NO_LIMIT}`],
  ["with the day of the report",       { inventory: [{ onHand: 50 }], invoices: BOUGHT, changes: [{ newPrice: "45", noticed: "2000-01-25", by: "courier" }] }, { "priceProtection.reportDays": 10 }, `3.6(A): 50 of 50 units protected. Report due by 2000-02-07. ${WITHHELD}`],
  ["not without a notice date",        { inventory: [{ onHand: 50 }], invoices: BOUGHT, changes: FALL },                   { "priceProtection.reportDays": 10 }, `3.6(A): 50 of 50 units protected. ${WITHHELD}`],
  ["two reports",                      { inventory: [{ onHand: 50 }], invoices: BOUGHT, changes: [{ newPrice: "45", noticed: "2000-01-25" }, { on: "2000-02-02", newPrice: "44", noticed: "2000-01-26" }] },
    { "priceProtection.reportDays": 10, "priceProtection.snapshotToleranceDays": 1 }, `3.6(A): 50 of 50 units protected. Report due by 2000-02-04, 2000-02-05. ${WITHHELD}`],
  ["a limit that holds all",           { inventory: [{ onHand: 4 }], invoices: BOUGHT },                                   TEN, "3.7(A): by itself this row could send back 4 of 4 on hand in FY2000 Q2."],
  ["one that does not",                { inventory: [{ onHand: 50 }], invoices: [{ quantity: 50, price: "5000" }] },       TEN, "3.7(A): by itself this row could send back 5 of 50 on hand in FY2000 Q2; 45 above the remaining limit of $25,000.00."],
  ["not one unit fits",                { inventory: [{ onHand: 5 }], invoices: [{ quantity: 5 }] },                        TEN, "3.7(A): by itself this row could send back 0 of 5 on hand in FY2000 Q2; 5 above the remaining limit of $25.00."],
  ["no unit may go back",              { inventory: [{ onHand: 5, committed: 5 }], invoices: BOUGHT },                     TEN, "3.7(A): none of 5 on hand may go back in FY2000 Q2; all 5 committed."],
  ["for two causes",                   { inventory: [{ onHand: 6, committed: 2 }], invoices: [{ quantity: 50 }, { on: "2000-01-02", quantity: -50 }] }, TEN, "3.7(A): none of 6 on hand may go back in FY2000 Q2; 2 committed, 4 not invoiced."],
  ["the one unit is committed",        { inventory: [{ onHand: 1, committed: 1 }], invoices: BOUGHT },                     TEN, "3.7(A): none of 1 on hand may go back in FY2000 Q2; 1 committed."],
  ["nothing on hand",                  { inventory: [{ onHand: 0, fromVendor: 3, sent: "2000-01-20" }], invoices: BOUGHT },       TEN, "3.7(A): no units on hand."],
  ["some committed, some not invoiced, some above the limit",
    { inventory: [{ onHand: 34, committed: 4 }], invoices: [{ quantity: 27, price: "10" }] },                                 { "balancing.limitPercent": percent("50") },
    "3.7(A): by itself this row could send back 13 of 34 on hand in FY2000 Q2; 4 committed, 3 not invoiced; 14 above the remaining limit of $135.00."],
  ["committed units may go back too",  { inventory: [{ onHand: 34, committed: 4 }], invoices: [{ quantity: 27, price: "10" }] }, { "balancing.limitPercent": percent("100"), "balancing.committed": "included" },
    "3.7(A): by itself this row could send back 27 of 34 on hand in FY2000 Q2; 7 not invoiced."],
  ["lapsed",                           { inventory: [{ onHand: 5, asOf: "2000-03-01" }], invoices: BOUGHT },               TEN, "3.7(A): 0; the right of FY2000 Q2 had to be exercised by 2000-02-29."],
  ["used up",                          { inventory: [{ onHand: 5 }], invoices: BOUGHT },                                   { "balancing.limitPercent": 0 }, "3.7(A): 0; nothing is left of the FY2000 Q2 limit."],
  ["a quarter of net returns before",  { inventory: [{ onHand: 5 }], invoices: [{ on: "1999-12-15", quantity: -2 }, { on: "2000-01-15", quantity: 9 }] }, TEN, "3.7(A): 0; net sales of the quarter before FY2000 Q2 were negative, so its limit is 0.00."],
  ["a quarter of no net sales before", { inventory: [{ onHand: 5 }], invoices: [{ on: "1999-12-14", quantity: 2 }, { on: "1999-12-15", quantity: -2 }, { on: "2000-01-15", quantity: 9 }] }, TEN, "3.7(A): 0; net sales of the quarter before FY2000 Q2 were 0.00, so its limit is 0.00."],
  ["the limit withheld",               { inventory: [{ onHand: 5 }], invoices: BOUGHT },                                   {}, WITHHELD],
  ["discontinued, some outside the window and some not invoiced",
    { inventory: [{ onHand: 20 }], invoices: [{ on: "1999-11-01", quantity: 5 }, { quantity: 10 }], notices: [{ sent: "2000-01-25" }] }, {},
    `${WITHHELD} 3.7(D): 10 of 20 bought within 60 days of notice; 5 not invoiced.`],
  ["none in the window",               { inventory: [{ onHand: 5 }], invoices: [{ on: "1999-11-01", quantity: 5 }], notices: [{ sent: "2000-01-25" }] }, { "discontinuation.purchasedWithinDays": 30 }, `${WITHHELD} 3.7(D): 0 of 5 bought within 30 days of notice.`],
  ["the report is older than the notice", { inventory: [{ onHand: 5, asOf: "2000-01-29" }], invoices: BOUGHT, notices: [{ sent: "2000-01-25", by: "mail" }] }, {}, `${WITHHELD} 3.7(D): blank; the notice was received 2000-01-30, after this report.`],
  ["all three rights, in the order of the columns", { inventory: [{ onHand: 4 }], invoices: BOUGHT, changes: FALL, notices: [{ sent: "2000-01-25" }] }, TEN,
    "3.6(A): 4 of 4 units protected. 3.7(A): by itself this row could send back 4 of 4 on hand in FY2000 Q2. 3.7(D): 4 of 4 bought within 60 days of notice. Counted under both 3.7(A) and 3.7(D): 4; a unit goes back once."],
  // 8 on hand: 3 of the lot of 15 January, 5 of that of 1 November. Net sales before were 5 x 50 = 250.00; half of it lets 2 of the newer lot go at 50.
  ["some units stand under both rights",
    { inventory: [{ onHand: 8 }], invoices: [{ on: "1999-11-01", quantity: 5, price: "50" }, { on: "2000-01-15", quantity: 3, price: "50" }], notices: [{ sent: "2000-01-25" }] },
    { "balancing.limitPercent": percent("50"), "discontinuation.purchasedWithinDays": 30 },
    "3.7(A): by itself this row could send back 2 of 8 on hand in FY2000 Q2; 6 above the remaining limit of $125.00. 3.7(D): 3 of 8 bought within 30 days of notice. Counted under both 3.7(A) and 3.7(D): 2; a unit goes back once."],
  ["no unit stands under both",
    { inventory: [{ onHand: 8, committed: 3 }], invoices: [{ on: "2000-01-15", quantity: 5, price: "50" }, { on: "1999-12-01", quantity: 3, price: "50" }], notices: [{ sent: "1999-12-20" }] },
    { "balancing.limitPercent": percent("500"), "discontinuation.purchasedWithinDays": 30 },
    "3.7(A): by itself this row could send back 5 of 8 on hand in FY2000 Q2; 3 committed. 3.7(D): 3 of 8 bought within 30 days of notice."],
])("%s", (_story, told, terms, expected) => expect(explained(told, terms)).toBe(expected));

test.each([
  [0, "$0.00"],
  [5, "$0.05"],
  [99_999, "$999.99"],
  [100_000, "$1,000.00"],
  [123_456_789, "$1,234,567.89"],
  [-150, "-$1.50"],
])("%i cents are %s", (cents, words) => expect(dollars(cents)).toBe(words));
