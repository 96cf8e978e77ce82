/** Ranges as Excel really sends them, and what is spilled beside them. */
import { FILED_TERMS } from "../../src/contract/agreement/terms";
import { balancingRows } from "../../src/functions/balancing";
import { discontinuationRows } from "../../src/functions/discontinuation";
import { priceProtectionRows } from "../../src/functions/priceProtection";
import { readInvoices } from "../../src/functions/readRanges";
import { isRemembered, rangeArgument } from "../../src/functions/ranges";
import { inventoryBook } from "../../src/functions/inventoryBook";
import { inForce } from "../../src/contract/agreement/inForce";
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { errorCell, outcome } from "./asExcelSends";

type Table = unknown[][];

const JAN_10 = 36535;
const FEB_1 = 36557;
/** A hundred units at 10.00, twenty of the sixty on hand committed; the price falls to 8.00: 40 x 2.00. */
const INVENTORY: Table = [
  ["Part number", "Quantity on hand", "Committed quantity", "As-of date"],
  ["A", 60, 20, FEB_1],
];
const INVOICES: Table = [
  ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price", "Discount"],
  ["1", JAN_10, "A", 100, 10, 0],
];
const CHANGES: Table = [
  ["Part number", "Effective date", "New price", "Old price"],
  ["A", FEB_1, 8, 10],
];
const FILLED = [
  ["Protected quantity", "Price protection credit"],
  [40, 80],
];

const copied = (table: Table): Table => table.map((row) => [...row]);
const protection = (inventory: Table, invoices = INVOICES, changes = CHANGES, terms: Table | null = null): Table | string =>
  outcome(() => priceProtectionRows(inventory, invoices, changes, terms as Table));

/** A blank row below each table, the way each version of Excel sends it. */
test.each([
  ["null", null],
  ["empty text", ""],
  ["0", 0],
])("blank cells that arrive as %s are blank", (_name, blank) => {
  const rows = (table: Table): Table => [...table.slice(0, 1), table[0]!.map(() => blank), ...table.slice(1), table[0]!.map(() => blank)];
  const changes = [...rows(CHANGES), ["A", FEB_1 + 60, 7, blank]];
  expect(protection(rows(INVENTORY), rows(INVOICES), changes)).toEqual([FILLED[0], ["", ""], FILLED[1]]);
});

// prettier-ignore
test.each<[string, Table, Table, Table | null, unknown]>([
  ["texts that mean one thing",                 [["\u200bA", "60.0", "20", "Feb 1, 2000"]], [["1", "2000-01-10T09:00Z", "a", "100", "$10.00", "-"]], null, [40, 80]],
  ["a text that another of the range settles",  [["A", 60, 20, FEB_1]], [["1", JAN_10, "A", 100, "1.000", ""], ["2", JAN_10 - 90, "A", 1, "12,50", ""]], null, [40, 39_680]],
  ["a text that a term settles",                [["A", 60, 20, FEB_1]], [["1", JAN_10, "A", 100, "1.000", ""]], [["input.decimalMark", "comma"]], [40, 39_680]],
  ["a text that nothing settles",               [["A", 60, 20, FEB_1]], [["1", JAN_10, "A", 100, "1.000", ""]], null, [0, 0]],
  ["and read again with another term",          [["A", 60, 20, FEB_1]], [["1", JAN_10, "A", 100, "10.000", ""]], [["input.decimalMark", "point"]], [40, 80]],
  ["a date that a term settles",                [["A", 60, 20, "02/01/2000"]], [["1", JAN_10, "A", 100, 10, ""]], [["input.dateOrder", "month-first"]], [40, 80]],
])("ranges follow the rules of sheets: %s", (_story, stock, bills, terms, figures) => {
  expect(protection([INVENTORY[0]!, ...stock], [INVOICES[0]!, ...bills], CHANGES, terms)).toEqual([FILLED[0], figures]);
});

test("a totals row of a range stays blank and asks for no date", () => {
  const inventory = [INVENTORY[0]!, INVENTORY[1]!, ["Total", 60, 20, ""]];
  expect(protection(inventory)).toEqual([...FILLED, ["", ""]]);
});

test("a term that is not valid for the reading of texts is refused", () => {
  expect(protection(INVENTORY, INVOICES, CHANGES, [["input.decimalMark", "dot"]])).toContain("input.decimalMark");
});

test("a whole column is read to its last row", () => {
  const column = (table: Table): Table => [...table, ...Array.from({ length: 5000 }, () => table[0]!.map(() => null))];
  expect(protection(column(INVENTORY), column(INVOICES), column(CHANGES))).toEqual(FILLED);
});

test("figures stand beside their rows below titles, and headings beside headings", () => {
  const title = ["Stock of 1 February", null, null, null];
  const blank = [null, null, null, null];
  expect(protection([title, blank, INVENTORY[0]!, blank, INVENTORY[1]!])).toEqual([["", ""], ["", ""], FILLED[0], ["", ""], FILLED[1]]);
});

test("columns may come in any order, under other headings, with others between", () => {
  const inventory = [
    ["As of", "Note", "Allocated", "QOH", "SKU"],
    [FEB_1, "shelf 4", 20, 60, " a "],
  ];
  expect(protection(inventory)).toEqual(FILLED);
});

test("a row with a cell that cannot be read spills blanks; the others do not", () => {
  const inventory = [...INVENTORY, ["A", errorCell("#N/A"), 0, FEB_1], ["A", "ten", 0, FEB_1], ["B", 1, 0, FEB_1]];
  expect(protection(inventory)).toEqual([...FILLED, ["", ""], ["", ""], ["", ""]]);
});

// prettier-ignore
test.each<[string, () => Table | string, string]>([
  ["no inventory",                  () => protection(null as never),                           "#VALUE! inventory is blank. Select the range with its heading row."],
  ["one cell for a range",          () => protection([["Part number"]]),                       "#VALUE! inventory is a single cell; it must be a range with its heading row."],
  ["an error for a range",          () => protection(errorCell("#REF!") as never),             "#VALUE! inventory is a single cell; it must be a range with its heading row."],
  ["a table without its headings",  () => protection(INVENTORY.slice(1)),                      "#VALUE! \"inventory\" cannot be read as Inventory: no column headed Part number and Quantity on hand. Headings are looked for in the first 20 rows, over up to three rows each. Select the heading row with the records; of a table, take all of it: Table1[#All]."],
  ["a column missing",              () => protection(INVENTORY, INVOICES.map((row) => row.slice(0, 4))), "#VALUE! \"invoices\" cannot be read as Invoices: no column headed Unit price. Headings are looked for in the first 20 rows, over up to three rows each. Select the heading row with the records; of a table, take all of it: Table1[#All]."],
  ["no dates",                      () => protection(INVENTORY.map((row) => row.slice(0, 3))), "#N/A inventory gives no date: add an As-of date column, or enter the term calculation.date in the terms argument."],
  ["a fall to a price of 0 where blanks may be 0", () => protection(INVENTORY, INVOICES, [CHANGES[0]!, ["A", FEB_1, 0, 10]]), "#VALUE! priceChanges, row 2: New price is 0 or blank. Enter the price; if it really is nothing, enter the text \"0\"."],
  ["a term that is not valid",      () => protection(INVENTORY, INVOICES, CHANGES, [["stock.flow", "random"]]), "#VALUE! terms, row 1: stock.flow is \"random\"; enter one of fifo, lifo."],
  ["no notices",                    () => outcome(() => discontinuationRows(INVENTORY, INVOICES, null as never)), "#VALUE! notices is blank. Select the range with its heading row."],
  ["no percentage",                 () => outcome(() => balancingRows(INVENTORY, INVOICES, CHANGES, 0)), "#N/A limitPercent is blank: the share of net sales that may go back (term balancing.limitPercent, clause 3.7(A)) is withheld in the filed agreement. Enter it, for example 15%."],
])("%s is a cell error that names the argument", (_story, call, expected) => {
  expect(call()).toBe(expected);
});

// prettier-ignore
test.each<[string, Table, unknown]>([
  ["two columns with headings",    [["Term", "Value"], ["priceProtection.committed", "included"]],                        [60, 120]],
  ["without headings",             [["priceProtection.committed", "included"], ["stock.flow", "fifo"]],                   [60, 120]],
  ["the whole Terms sheet",        [["Our terms", null, null], ["Clause", "Term", "Value"], ["3.6(A)", "Price Protection.Committed", "Included"]], [60, 120]],
  ["nothing of interest",          [["Term", "Value"], ["returns.rmaIssueDays", 9]],                                      [40, 80]],
  ["another basis",                [["priceProtection.creditBasis", "old-less-new"]],                                     [40, 80]],
])("terms: %s", (_story, terms, expected) => {
  expect(protection(INVENTORY, INVOICES, CHANGES, terms)).toEqual([FILLED[0], expected]);
});

test("a percentage given to the function counts before that of the terms", () => {
  // Net sales of October to December: 1,000.00. Lowest price since January: 8.00 from 1 February on.
  const invoices = [INVOICES[0]!, ["0", JAN_10 - 30, "A", 100, 10, 0], ["1", JAN_10, "A", 100, 10, 0]];
  const terms = [["balancing.limitPercent", 0.5]];
  const [, given] = balancingRows(INVENTORY, invoices, CHANGES, 0.1, terms);
  const [, fromTerms] = balancingRows(INVENTORY, invoices, CHANGES, null, terms);
  expect(given).toEqual([100, 12, 96]);
  expect(fromTerms).toEqual([500, 40, 320]);
});

describe("ranges are told by their cells", () => {
  test("a copy is the same range and is read once", () => {
    const first = rangeArgument("invoices", INVOICES)!;
    const again = rangeArgument("invoices", copied(INVOICES))!;
    expect(again).toBe(first);
    expect(readInvoices(again, false, FILED_TERMS)).toBe(readInvoices(first, false, FILED_TERMS));
  });

  test.each<[string, unknown, unknown]>([
    ["one cell in the last column", 0, 0.01],
    ["a number that becomes text", 0, "0"],
    ["a blank that becomes 0", null, 0],
    ["an error that becomes another", errorCell("#N/A"), errorCell("#REF!")],
  ])("a change is another range: %s", (_story, before, after) => {
    const withCell = (cell: unknown): Table => [...INVOICES, ["9", JAN_10, "A", 1, 1, cell]];
    expect(rangeArgument("invoices", withCell(after))).not.toBe(rangeArgument("invoices", withCell(before)));
  });

  test("error cells are objects of their own in every call", () => {
    const withError = (): Table => [...INVOICES, ["9", JAN_10, "A", 1, 1, errorCell("#N/A")]];
    expect(rangeArgument("invoices", withError())).toBe(rangeArgument("invoices", withError()));
  });

  test("a figure follows its cells at once", () => {
    expect(protection(copied(INVENTORY))).toEqual(FILLED);
    expect(protection([INVENTORY[0]!, ["A", 61, 20, FEB_1]])).toEqual([FILLED[0], [41, 82]]);
    expect(protection(copied(INVENTORY))).toEqual(FILLED);
  });

  /** As many rows as asked, all alike below the headings. */
  const longer = (table: Table, rows: number): Table => {
    const line = table[1]!;
    return [table[0]!, ...Array.from({ length: rows }, () => line)];
  };

  test("a range in use is never dropped: 50,000 rows of stock and 450,000 of invoices are read and worked out once", () => {
    const stock = longer(INVENTORY, 50_000);
    const wide = INVOICES.map((row, i) => [...row, ...["", "", "", ""].map((cell, column) => (i === 0 ? `Note ${column}` : cell))]);
    const bills = longer(wide, 450_000);
    let readings = 0;
    const called = () => {
      const [inventory, changes, invoices] = [
        rangeArgument("inventory", [...stock])!,
        rangeArgument("c", [...CHANGES])!,
        rangeArgument("i", [...bills])!,
      ];
      for (const range of [inventory, changes, invoices]) range.once("reading", () => ++readings);
      const book = { inventory, invoices, priceChanges: changes, notices: undefined, agreed: inForce(AGREEMENTS[0]!), is1904: false };
      return inventoryBook(book);
    };
    const first = called();
    expect([called(), called()].map((book) => book === first)).toEqual([true, true]);
    expect(readings).toBe(3);
  });

  test("what is remembered is counted in bytes: large ranges that are not in use go, small ones stay", () => {
    const kept = (rows: number): boolean => {
      const first = rangeArgument("invoices", longer(INVOICES, rows))!;
      for (let more = 1; more <= 20; more++) rangeArgument("invoices", longer(INVOICES, rows + more));
      return isRemembered(first);
    };
    expect([kept(10), kept(300_000)]).toEqual([true, false]);
  });

  test("what is remembered is bounded", () => {
    const first = rangeArgument("invoices", INVOICES)!;
    for (let i = 0; i < 40; i++) rangeArgument("invoices", [...INVOICES, [String(i), JAN_10, "A", 1, 1, 0]]);
    expect(rangeArgument("invoices", copied(INVOICES))).not.toBe(first);
  });
});
