/** The statement as cells: columns, formats, blanks and order. */
import { prepareFill } from "../../src/credits/prepareFill";
import { limitsOf, limitsSheet } from "../../src/workbook/encode";
import { OUTPUT_HEADINGS, OWN_SHEETS } from "../../src/workbook/headers";
import type { WrittenBlock } from "../../src/workbook/port";
import { reviewRows } from "../../src/workbook/reviewSheet";
import { day, percent, statementOf } from "../contract/facts";
import { arrayPort, cellsOf } from "../support/arrayPort";
import type { SheetOfCells } from "../support/exampleSheets";

// prettier-ignore
const SHEETS: readonly SheetOfCells[] = [
  { name: "Inventory", rows: [
    ["Stock"],
    ["Part number", "Quantity on hand", "As-of date"],
    ["vx-1", 4, day("2000-02-01")],
    [],
    ["VX-1", "bad", day("2000-02-01")],
    ["NEW", 3, ""],
    ["OLD", 2, day("2000-02-01")],
  ] },
  { name: "Invoices", rows: [
    ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price", "Discount"],
    [" a1 ", day("1999-12-01"), "VX-1", 3, 46, 0.05],
    ["", day("2000-01-10"), "OLD", 2, 10, ""],
  ] },
  { name: "Price changes", rows: [["Part number", "Effective date", "New price"], ["VX-1", day("2000-02-01"), 45.125]] },
  { name: "Discontinuations", rows: [["Part number", "Notice date"], ["OLD", day("2000-01-20")]] },
];

async function blocks(sheets = SHEETS, is1904 = false): Promise<readonly WrittenBlock[]> {
  const prepared = await prepareFill(arrayPort(sheets, { is1904 }));
  if ("refusals" in prepared) throw new Error(JSON.stringify(prepared.refusals));
  return prepared.plan.blocks;
}
const look = ({ columns }: WrittenBlock): readonly string[] => columns.map(({ heading, format }) => `${heading}: ${format}`);

test("the columns of Inventory, in the order and with the formats of the rules", async () => {
  const [inventory] = await blocks();
  expect(look(inventory!)).toEqual([
    "Protected quantity: quantity",
    "Price protection credit: money",
    "Balancing limit: money",
    "Balancing returnable quantity: quantity",
    "Balancing credit: money",
    "Discontinuation return quantity: quantity",
    "Discontinuation return credit: money",
    "Credit explanation: note",
  ]);
  expect([inventory!.top, inventory!.rowCount, inventory!.columnIndexes, inventory!.isOwnSheet]).toEqual([
    1,
    5,
    [3, 4, 5, 6, 7, 8, 9, 10],
    false,
  ]);
  expect(inventory!.columns.map(({ heading }) => heading)).toEqual([...OUTPUT_HEADINGS]);
});

test("figures stand beside their rows; blank, bad and undated rows stay blank and say why", async () => {
  const [inventory] = await blocks();
  expect(cellsOf(inventory!)).toEqual([
    // 46 - 0.05/3 - 45.125 = 0.858333 1/3; three of them 2.575: half a cent up
    [
      3,
      2.58,
      "",
      "",
      "",
      "",
      "",
      '3.6(A): 3 of 4 units protected; 1 not invoiced. 3.7(A): blank; needs the term "Balancing limit percent" (balancing.limitPercent).',
    ],
    ["", "", "", "", "", "", "", ""],
    ["", "", "", "", "", "", "", "Left blank: a cell of this row cannot be read; see Review."],
    ["", "", "", "", "", "", "", 'Left blank: needs an As-of date here or the term "Calculation date" (calculation.date).'],
    [
      "",
      "",
      "",
      "",
      "",
      2,
      20,
      '3.7(A): blank; needs the term "Balancing limit percent" (balancing.limitPercent). 3.7(D): 2 of 2 bought within 60 days of notice.',
    ],
  ]);
});

test("Credit detail: a line a detail line, parts and invoices as they are written, unit figures to six decimals", async () => {
  const [, , detail] = await blocks();
  expect(look(detail!)).toEqual([
    "Clause: text",
    "Sheet: text",
    "Row: quantity",
    "Part number: text",
    "Invoice number: text",
    "Invoice date: date",
    "Quantity: quantity",
    "Net unit cost: unitAmount",
    "New price or unit value: unitAmount",
    "Unit credit: unitAmount",
    "Credit: money",
    "Unit price: unitAmount",
    "Discount per unit: unitAmount",
    "Credits per unit: unitAmount",
    "Earlier protection per unit: unitAmount",
    "Unit value from: note",
    "Effective or receipt date: date",
    "Change or notice row: quantity",
    "Invoice row: quantity",
  ]);
  expect(cellsOf(detail!).map((row) => row.slice(0, 11))).toEqual([
    ["3.6(A)", "Inventory", 3, "vx-1", "a1", day("1999-12-01"), 3, 45.983333, 45.125, 0.858333, 2.58],
    ["3.7(D)", "Inventory", 7, "OLD", "", day("2000-01-10"), 2, 10, 10, 10, 20],
  ]);
  // 0.05 of discount over three units; the rows of the price change, the notice and the invoices.
  expect(cellsOf(detail!).map((row) => row.slice(11))).toEqual([
    [46, 0.016667, 0, 0, "", day("2000-02-01"), 2, 2],
    [10, 0, 0, 0, "", day("2000-01-20"), 2, 3],
  ]);
});

test("Review: a line a finding, and a line a claim", async () => {
  const [, , , review] = await blocks();
  expect(look(review!)).toEqual([
    "Severity: text",
    "Code: text",
    "Sheet: text",
    "Row: quantity",
    "Part number: text",
    "Clause: text",
    "Finding: note",
    "Key: note",
    "Status: text",
    "Reviewer: text",
    "Note: note",
    "Amount at stake: money",
    "First seen: date",
    "Last seen: date",
    "Status before: text",
  ]);
  expect(cellsOf(review!).map((row) => row.slice(0, 6))).toEqual([
    ["Error", "BAD_VALUE", "Inventory", 5, "VX-1", ""],
    ["Warning", "TERM_MISSING", "", "", "", "3.7(A)"],
    ["Warning", "UNITS_NOT_INVOICED", "Inventory", 3, "VX-1", "3.6, 3.7"],
    ["Warning", "TERM_MISSING", "Inventory", 6, "", ""],
    ["Claim", "CLAIM", "Price changes", 2, "VX-1", "3.6(A)"],
  ]);
});

test("dates of a workbook that counts from 1904", async () => {
  const moved = SHEETS.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((cell) => (typeof cell === "number" && cell > 30_000 ? cell - 1462 : cell))),
  }));
  const [, limits, detail] = await blocks(moved, true);
  expect(cellsOf(detail!)[0]![5]).toBe(day("1999-12-01") - 1462);
  expect(cellsOf(limits!)[0]!.slice(1, 3)).toEqual([day("2000-01-01") - 1462, day("2000-03-31") - 1462]);
});

test("Balancing limits: a row a quarter; while the percentage is withheld the limit is blank", () => {
  const told = { invoices: [{ quantity: 1, price: "100.10" }] };
  const rowsOf = (terms: object) => {
    const statement = statementOf(told, terms);
    const { columns, rowCount } = limitsSheet({ is1904: false }, statement.agreed, limitsOf(statement));
    return Array.from({ length: rowCount }, (_, i) => columns.map(({ cell }) => cell(i)));
  };
  const days = [day("2000-01-01"), day("2000-03-31")];
  expect(rowsOf({})).toEqual([["FY2000 Q2", ...days, 100.1, "", "", 0, "", day("2000-02-29")]]);
  expect(rowsOf({ "balancing.limitPercent": percent("5") })).toEqual([
    ["FY2000 Q2", ...days, 100.1, 0.05, 5.01, 0, 5.01, day("2000-02-29")],
  ]);
  const statement = statementOf(told);
  const { columns } = limitsSheet({ is1904: false }, statement.agreed, limitsOf(statement));
  expect(columns.map(({ heading, format }) => [heading, format])).toEqual(
    OWN_SHEETS["Balancing limits"].map((heading, i) => [
      heading,
      ["text", "date", "date", "money", "percent", "money", "money", "money", "date"][i],
    ]),
  );
});

test("a finding of no row leaves the row blank", () => {
  const line = { key: "RIGHT_NOT_USED", severity: "Info", code: "RIGHT_NOT_USED", sheet: "", row: 0, part: "", clause: "-" } as const;
  const [row] = reviewRows([{ ...line, text: "Not used.", amount: undefined }], undefined, { day: undefined, is1904: false });
  expect(row!.cells.slice(0, 7)).toEqual(["Info", "RIGHT_NOT_USED", "", "", "", "", "Not used."]);
});
