/** CHANNEL.WHY: the steps behind a row of each row function, in cells. */
import { why } from "../../src/functions/why";
import { errorCell, outcome } from "./asExcelSends";

type Table = unknown[][];

const JAN_10 = 36535;
const FEB_1 = 36557;
const INVENTORY: Table = [
  ["Part number", "Quantity on hand", "Committed quantity", "As-of date"],
  ["T-100", 50, 10, FEB_1],
  ["T-100", "ten", 0, FEB_1],
  [null, null, null, null],
  ["T-200", 5, 0, FEB_1],
];
const INVOICES: Table = [
  ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
  ["900", 36500, "T-100", 10, 100],
  ["1001", JAN_10, "t-100", 60, 100],
  ["1002", JAN_10, "T-100", 5, errorCell("#N/A")],
];
const CHANGES: Table = [
  ["Part number", "Effective date", "New price", "Old price"],
  ["T-100", FEB_1, 90, 100],
];
const NOTICES: Table = [
  ["Part number", "Notice date", "Notice method"],
  ["T-100", FEB_1 - 3, "courier"],
];

const steps = (...args: Parameters<typeof why>): Table | string => outcome(() => why(...args));
const labelled = (table: Table | string, label: string): readonly unknown[] =>
  typeof table === "string" ? [table] : table.filter((row) => row[1] === label).map((row) => row[2]);

test("price protection: outcome, lot, arithmetic, what is not covered, readings, figures and findings", () => {
  expect(steps(2, INVENTORY, INVOICES, CHANGES)).toEqual([
    ["Clause", "Step", "Value"],
    ["3.6(A)", "Outcome", "Decided"],
    ["3.6(A)", "Invoice number", "1001"],
    ["3.6(A)", "Quantity", 40],
    ["3.6(A)", "Net unit cost", 100],
    ["3.6(A)", "Effective date", "2000-02-01"],
    ["3.6(A)", "New price", 90],
    ["3.6(A)", "Unit credit", 10],
    ["3.6(A)", "Credit", 400],
    ["3.6(A)", "Under a contract for sale", 10],
    ["term", "priceProtection.creditBasis", "paid-less-new"],
    ["term", "priceProtection.snapshotToleranceDays", "0"],
    ["term", "priceProtection.committed", "excluded"],
    ["term", "stock.flow", "fifo"],
    ["term", "stock.acquiredOn", "invoice"],
    ["3.6(A)", "Protected quantity", 40],
    ["3.6(A)", "Price protection credit", 400],
    ["-", "Finding (Error)", "invoices, row 4: Unit price (row 4) is #N/A; it must be an amount. This row is left out."],
    ["3.7(A)", "Finding (Warning)", expect.stringContaining('"Balancing limit percent" (balancing.limitPercent) has not been entered')],
  ]);
});

test("the percentage makes it the balancing right", () => {
  // Limit: 10 % of 1,000.00; the lowest price is 90.00: one unit fits.
  const table = steps(2, INVENTORY, INVOICES, CHANGES, [["10%"]] as never);
  expect(labelled(table, "Outcome")).toEqual(["Decided"]);
  expect(labelled(table, "Limit percent")).toEqual(["10%"]);
  expect(labelled(table, "Limit")).toEqual([100]);
  expect(labelled(table, "Balancing returnable quantity")).toEqual([1]);
  expect(labelled(table, "Balancing credit")).toEqual([90]);
});

test("a blank percentage says what is needed", () => {
  expect(labelled(steps(2, INVENTORY, INVOICES, CHANGES, [[null]]), "Outcome")).toEqual([
    'Blank: needs the term "Balancing limit percent"',
  ]);
});

test("notices make it the discontinuation right, net of price protection", () => {
  const table = steps(2, INVENTORY, INVOICES, NOTICES, CHANGES);
  expect(labelled(table, "Notice received")).toEqual(["2000-02-01"]);
  // 40 protected units at 90.00, 10 committed ones at 100.00.
  expect(labelled(table, "Discontinuation return credit")).toEqual([4600]);
});

test("terms and date system are told by what they are", () => {
  const early = (table: Table): Table =>
    table.map((row) => row.map((cell) => (typeof cell === "number" && cell > 30000 ? cell - 1462 : cell)));
  const table = steps(2, early(INVENTORY), early(INVOICES), early(CHANGES), [["priceProtection.committed", "included"]], 1904 as never);
  expect(labelled(table, "Price protection credit")).toEqual([500]);
  expect(labelled(table, "Effective date")).toEqual(["2000-02-01"]);
});

// prettier-ignore
test.each<[string, number, string]>([
  ["a row with a cell that cannot be read",  3, "Blank: a cell of this row cannot be read"],
  ["an empty row",                           4, "Blank: this row of inventory is empty"],
  ["the heading row",                        1, "Blank: this is the heading row of inventory, or above it"],
  ["a row that no fall meets",               5, "Blank: needs a price decrease whose inventory report this row belongs to"],
])("%s", (_story, row, expected) => {
  expect(labelled(steps(row, INVENTORY, INVOICES, CHANGES), "Outcome")).toEqual([expected]);
});

test("the reason why a row cannot be read is its finding", () => {
  expect(labelled(steps(3, INVENTORY, INVOICES, CHANGES), "Finding (Error)")).toEqual([
    'inventory, row 3: Quantity on hand (row 3) is "ten"; it must be a whole number of units. This row\'s figures are left blank.',
  ]);
});

test("row 0 lists every finding", () => {
  expect(labelled(steps(0, INVENTORY, INVOICES, CHANGES), "Finding (Error)")).toHaveLength(2);
  const sound = INVENTORY.slice(0, 2);
  expect(steps(0, sound, INVOICES.slice(0, 3), CHANGES, [["balancing.limitPercent", "10%"]])).toEqual([
    ["Clause", "Step", "Value"],
    ["-", "Findings", "none"],
  ]);
});

// prettier-ignore
test.each<[string, Table | string, string]>([
  ["a row below the range",       steps(6, INVENTORY, INVOICES, CHANGES),              "#VALUE! row is 6; the inventory range has 5 rows."],
  ["a range of something else",   steps(2, INVENTORY, INVOICES, [["a", "b"], [1, 2]]), "#VALUE! third is neither price changes, discontinuation notices nor terms. Give each range with its heading row."],
  ["half a row",                  steps(1.5, INVENTORY, INVOICES, CHANGES),            "#VALUE! row is 1.5; it must be the number of a row, or 0."],
])("%s is refused", (_story, result, expected) => {
  expect(result).toBe(expected);
});
