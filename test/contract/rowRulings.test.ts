/** Every step line of a ruling under the sheet's headings, in order, for each way that a right can stand for a row. */
import { RIGHT, type Right } from "../support/rights";
import { rowRulings } from "../../src/contract/statement/rowRulings";
import { linesOf } from "../../src/contract/statement/rowView";
import type { Terms } from "../../src/contract/agreement/terms";
import { percent, statementOf, type Told } from "./facts";
import { inWords, rulingOf, stepInWords } from "./words";

function ruled(right: Right, told: Told, terms: Partial<Terms> = {}): readonly string[] {
  const ruling = rulingOf(statementOf(told, terms), right);
  return [inWords(ruling), ...ruling.steps.map(stepInWords)];
}

const { priceProtection, balancing, discontinuation } = RIGHT;
const STOCK_TERMS = ["term stock.flow: fifo", "term stock.acquiredOn: invoice"];
/** The terms that a limit of the quarter rests on; those of the units follow. */
const balancingTerms = (limitPercent: string, ...ofUnits: readonly string[]): readonly string[] => [
  "term fiscal.firstMonth: 10",
  `term balancing.limitPercent: ${limitPercent}`,
  "term balancing.lastMonthOfQuarter: 2",
  ...(ofUnits.includes("term balancing.creditBasis: lowest") ? ["term balancing.creditBasis: lowest"] : []),
  "term balancing.netOfCredits: yes",
  ...ofUnits.filter((it) => it !== "term balancing.creditBasis: lowest"),
  ...STOCK_TERMS,
];
const VALUED = ["term balancing.creditBasis: lowest", "term balancing.neverAboveNetCost: no"];

test("3.6(A) decided: every line, every reason, the report's day and the readings", () => {
  const told: Told = {
    inventory: [{ onHand: 60, committed: 10, fromVendor: 3, sent: "2000-02-01" }],
    invoices: [
      { on: "2000-02-01", quantity: 5 },
      { quantity: 40, price: "50", discount: "10" },
      { on: "1999-11-01", quantity: 10, price: "46" },
    ],
    changes: [{ newPrice: "45", oldPrice: "50", noticed: "2000-01-25", by: "courier" }],
  };
  const terms: Partial<Terms> = { "priceProtection.transitWindowDays": 30, "priceProtection.reportDays": 10 };
  expect(ruled(priceProtection, told, terms)).toEqual([
    "48 units: 198.00",
    "3.6(A) Invoice number: line 2",
    "3.6(A) Quantity: 40",
    "3.6(A) Net unit cost: 49.75",
    "3.6(A) Unit price: 50",
    "3.6(A) Discount per unit: 0.25",
    "3.6(A) Effective date: 2000-02-01",
    "3.6(A) New price: 45",
    "3.6(A) Unit credit: 4.75",
    "3.6(A) Credit: 190.00",
    "3.6(A) Invoice number: line 3",
    "3.6(A) Quantity: 8",
    "3.6(A) Net unit cost: 46",
    "3.6(A) Effective date: 2000-02-01",
    "3.6(A) New price: 45",
    "3.6(A) Unit credit: 1",
    "3.6(A) Credit: 8.00",
    "3.6(A) Under a contract for sale: 2",
    "3.6(A) Acquired on or after the effective date: 5",
    "3.6(A) Not invoiced: 8",
    "3.6(A) Inventory report due by: 2000-02-07",
    "term priceProtection.creditBasis: paid-less-new",
    "term priceProtection.transitWindowAppliesTo: both",
    "term priceProtection.reportDays: 10",
    "term priceProtection.snapshotToleranceDays: 0",
    "term priceProtection.committed: excluded",
    "term notices.courierDays: 3",
    ...STOCK_TERMS,
    "3.6(A) Protected quantity: 48",
    "3.6(A) Price protection credit: 198.00",
  ]);
});

// prettier-ignore
test.each<[string, Right, Told, Partial<Terms>, readonly string[]]>([
  ["3.6(A) refused: goods in transit outside the window", priceProtection,
    { inventory: [{ fromVendor: 3, sent: "2000-02-01" }], invoices: [{ quantity: 3 }], changes: [{ newPrice: "45" }] }, {},
    ["refused: no unit of this row is covered", "3.6(A) In transit, not within the window: 3",
      "term priceProtection.creditBasis: paid-less-new", "term priceProtection.transitWindowAppliesTo: both", "term priceProtection.snapshotToleranceDays: 0", ...STOCK_TERMS,
      "3.6(A) Protected quantity: 0", "3.6(A) Price protection credit: 0.00"]],
  ["3.6(A) decided, at two falls: the change of each line", priceProtection,
    { inventory: [{ onHand: 3 }], invoices: [{ quantity: 3 }], changes: [{ newPrice: "45", noticed: "2000-01-20" }, { on: "2000-02-02", newPrice: "45.5" }] },
    { "priceProtection.snapshotToleranceDays": 1, "priceProtection.reportDays": 7, "priceProtection.committed": "included", "stock.flow": "lifo" },
    ["3 units: 15.00",
      "3.6(A) Invoice number: line 1", "3.6(A) Quantity: 3", "3.6(A) Net unit cost: 50", "3.6(A) Effective date: 2000-02-01", "3.6(A) New price: 45", "3.6(A) Unit credit: 5", "3.6(A) Credit: 15.00",
      "3.6(A) Invoice number: line 1", "3.6(A) Quantity: 3", "3.6(A) Net unit cost: 45", "3.6(A) Unit price: 50", "3.6(A) Earlier protection per unit: 5", "3.6(A) Effective date: 2000-02-02", "3.6(A) New price: 45.5", "3.6(A) Unit credit: 0", "3.6(A) Credit: 0.00",
      "3.6(A) Inventory report due by: 2000-01-27",
      "term priceProtection.creditBasis: paid-less-new", "term priceProtection.reportDays: 7", "term priceProtection.snapshotToleranceDays: 1", "term priceProtection.snapshotRoll: none", "term stock.flow: lifo", "term stock.acquiredOn: invoice",
      "3.6(A) Protected quantity: 3", "3.6(A) Price protection credit: 15.00"]],
  ["3.6(A) blank", priceProtection, { inventory: [{ onHand: 3 }] }, {}, ["blank: needs a price decrease whose inventory report this row belongs to"]],

  ["3.7(A) decided, with units above the limit", balancing,
    { inventory: [{ onHand: 12 }], invoices: [{ quantity: 10, price: "50", discount: "1" }, { on: "1999-11-01", quantity: 10, price: "40" }] },
    { "balancing.limitPercent": percent("50.5") }, // 50.5 % of 899.00: 453.995
    ["9 units: 449.10", // 49.90 each; ten would be 499.00
      "3.7(A) Quarter: FY2000 Q2", "3.7(A) Preceding net sales: 899.00", "3.7(A) Exercise by: 2000-02-29",
      "3.7(A) Limit percent: 50.5%", "3.7(A) Limit: 454.00", "3.7(A) Used: 0.00", "3.7(A) Remaining: 454.00",
      "3.7(A) Invoice number: line 1", "3.7(A) Quantity: 9", "3.7(A) Net unit cost: 49.9", "3.7(A) Unit price: 50", "3.7(A) Discount per unit: 0.1", "3.7(A) Unit value: 49.9", "3.7(A) Credit: 449.10",
      "3.7(A) Above the remaining limit: 3", ...balancingTerms("50.5%", ...VALUED),
      "3.7(A) Balancing returnable quantity: 9", "3.7(A) Balancing credit: 449.10"]],
  ["3.7(A) refused: not one unit fits", balancing,
    { inventory: [{ onHand: 2 }], invoices: [{ quantity: 2, price: "50" }] }, { "balancing.limitPercent": percent("10") },
    ["refused: not one unit fits the remaining limit",
      "3.7(A) Quarter: FY2000 Q2", "3.7(A) Preceding net sales: 100.00", "3.7(A) Exercise by: 2000-02-29",
      "3.7(A) Limit percent: 10%", "3.7(A) Limit: 10.00", "3.7(A) Used: 0.00", "3.7(A) Remaining: 10.00",
      "3.7(A) Above the remaining limit: 2", ...balancingTerms("10%", ...VALUED),
      "3.7(A) Balancing returnable quantity: 0", "3.7(A) Balancing credit: 0.00"]],
  ["3.7(A) refused: no unit may go back", balancing,
    { inventory: [{ onHand: 2, committed: 2 }], invoices: [{ quantity: 2, price: "50" }] }, { "balancing.limitPercent": percent("100") },
    ["refused: no unit of this row may go back: of 2 on hand, all 2 committed",
      "3.7(A) Quarter: FY2000 Q2", "3.7(A) Preceding net sales: 100.00", "3.7(A) Exercise by: 2000-02-29",
      "3.7(A) Limit percent: 100%", "3.7(A) Limit: 100.00", "3.7(A) Used: 0.00", "3.7(A) Remaining: 100.00",
      "3.7(A) Committed: 2", ...balancingTerms("100%", "term balancing.committed: excluded"),
      "3.7(A) Balancing returnable quantity: 0", "3.7(A) Balancing credit: 0.00"]],
  ["3.7(A) refused: lapsed", balancing,
    { inventory: [{ onHand: 2, asOf: "2000-03-01" }], invoices: [{ quantity: 2, price: "50" }] }, { "balancing.limitPercent": percent("10") },
    ["refused: the right had to be exercised by 2000-02-29; this row is dated 2000-03-01",
      "3.7(A) Quarter: FY2000 Q2", "3.7(A) Preceding net sales: 100.00", "3.7(A) Exercise by: 2000-02-29",
      "3.7(A) Limit percent: 10%", "3.7(A) Limit: 10.00", "3.7(A) Used: 0.00", "3.7(A) Remaining: 10.00"]],
  ["3.7(A) refused: net returns before", balancing,
    { inventory: [{ onHand: 2 }], invoices: [{ quantity: -2, price: "50" }] }, { "balancing.limitPercent": percent("10") },
    ["refused: net sales of the quarter before FY2000 Q2 were negative, so its limit is 0.00",
      "3.7(A) Quarter: FY2000 Q2", "3.7(A) Preceding net sales: -100.00", "3.7(A) Exercise by: 2000-02-29",
      "3.7(A) Limit percent: 10%", "3.7(A) Limit: 0.00", "3.7(A) Used: 0.00", "3.7(A) Remaining: 0.00"]],
  ["3.7(A) blank: the percentage withheld", balancing,
    { inventory: [{ onHand: 2 }], invoices: [{ quantity: 2, price: "50" }] }, {},
    ["blank: needs the term \"Balancing limit percent\"", "3.7(A) Quarter: FY2000 Q2", "3.7(A) Preceding net sales: 100.00", "3.7(A) Exercise by: 2000-02-29"]],
  ["3.7(A) blank: the quarter has no limit", balancing, { inventory: [{ onHand: 2 }] }, {}, ["blank: needs invoices of the quarter before the row's as-of date"]],

  ["3.7(D) decided", discontinuation,
    { inventory: [{ onHand: 12 }], invoices: [{ quantity: 6, discount: "0.01" }, { on: "1999-11-01", quantity: 4 }], notices: [{ sent: "2000-01-20", by: "mail" }] }, {},
    ["6 units: 299.99",
      "3.7(D) Notice received: 2000-01-25", "3.7(D) Purchased from: 1999-11-26", "3.7(D) Purchased to: 2000-01-25",
      "3.7(D) Invoice number: line 1", "3.7(D) Quantity: 6", "3.7(D) Net unit cost: 49.998333", "3.7(D) Unit price: 50", "3.7(D) Discount per unit: 0.001667", "3.7(D) Unit credit: 49.998333", "3.7(D) Credit: 299.99",
      "3.7(D) Purchased outside the window: 4", "3.7(D) Not invoiced: 2",
      "term discontinuation.purchasedWithinDays: 60", "term discontinuation.windowSide: before", "term discontinuation.windowFrom: receipt", "term notices.mailDays: 5", ...STOCK_TERMS,
      "3.7(D) Discontinuation return quantity: 6", "3.7(D) Discontinuation return credit: 299.99"]],
  ["3.7(D) refused", discontinuation,
    { inventory: [{ onHand: 4 }], invoices: [{ on: "1999-11-01", quantity: 4 }], notices: [{ sent: "2000-01-25" }] }, { "discontinuation.windowSide": "either", "discontinuation.windowFrom": "notice" },
    ["refused: no unit of this row was purchased in the window",
      "3.7(D) Notice received: 2000-01-25", "3.7(D) Purchased from: 1999-11-26", "3.7(D) Purchased to: 2000-03-25",
      "3.7(D) Purchased outside the window: 4", "term discontinuation.purchasedWithinDays: 60", "term discontinuation.windowSide: either", "term discontinuation.windowFrom: notice", ...STOCK_TERMS,
      "3.7(D) Discontinuation return quantity: 0", "3.7(D) Discontinuation return credit: 0.00"]],
  ["3.7(D) blank: the report is older than the notice", discontinuation,
    { inventory: [{ onHand: 4, asOf: "2000-01-24" }], notices: [{ sent: "2000-01-25" }] }, {},
    ["blank: needs an inventory report dated from the receipt of the notice on",
      "3.7(D) Notice received: 2000-01-25", "3.7(D) Purchased from: 1999-11-26", "3.7(D) Purchased to: 2000-01-25"]],
  ["3.7(D) blank: no notice", discontinuation, { inventory: [{ onHand: 4 }] }, {}, ["blank: needs a discontinuation notice for this part"]],
])("%s", (_story, right, told, terms, expected) => expect(ruled(right, told, terms)).toEqual(expected));

test("an amount per unit is shown to six decimals, half away from zero", () => {
  const told: Told = {
    inventory: [{ onHand: 3 }],
    invoices: [{ quantity: 3, price: "46", discount: "0.05" }],
    changes: [{ newPrice: "45" }],
  };
  const steps = ruled(priceProtection, told); // 46 - 0.05/3 = 45.983333 1/3
  expect(steps).toEqual(expect.arrayContaining(["3.6(A) Net unit cost: 45.983333", "3.6(A) Unit credit: 0.983333"]));
  const half = { ...told, inventory: [{ onHand: 2 }], invoices: [{ quantity: 2, price: "46", discount: "0.000001" }] }; // 45.9999995
  expect(ruled(priceProtection, half)).toEqual(expect.arrayContaining(["3.6(A) Net unit cost: 46", "3.6(A) Unit credit: 1"]));
});

const THREE_ROWS: Told = {
  inventory: [{ onHand: 1 }, { part: "B", onHand: 1 }, { onHand: 2 }],
  invoices: [{ quantity: 2 }, { quantity: 1 }, { part: "B", quantity: 1 }],
  changes: [{ newPrice: "45" }],
  notices: [{ sent: "2000-01-25" }],
};

test("the three rights of a row, in the order of the columns, with their clauses", () => {
  expect(rowRulings(statementOf(THREE_ROWS), 0).map(({ right, clause }) => [right, clause])).toEqual([
    [priceProtection, "3.6(A)"],
    [balancing, "3.7(A)"],
    [discontinuation, "3.7(D)"],
  ]);
});

test("a row's lines are found among those of all rows and rights", () => {
  const statement = statementOf(THREE_ROWS, { "balancing.limitPercent": percent("100") });
  const count = (row: number, right: Right): number => linesOf(statement, row, right).length;
  expect([0, 1, 2].map((row) => [count(row, priceProtection), count(row, balancing), count(row, discontinuation)])).toEqual([
    [1, 1, 1],
    [0, 1, 0],
    [1, 1, 1],
  ]);
  for (const place of linesOf(statement, 2, balancing))
    expect([statement.lines.row[place], statement.lines.right[place]]).toEqual([2, balancing]);
});
