/** However people lay out their sheets, the figures are the same: whole files, over the real Office.js. */
import { type Book, openBook } from "@channel-credits/preview-host";
import type { Cell } from "../../src/workbook/port";
import type { SheetChoices } from "../../src/workbook/sheetColumns";
import { day } from "../contract/facts";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import type { SheetOfCells } from "../support/exampleSheets";
import { addSheet, fileOf, filled, figures, partsOf, refusal, sheetNamed, withPart, written, type Row } from "./files";
import { everySheet, FIGURES, headed, named, quarter, QUARTER, withRows, without } from "./quarter";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

type Rows = SheetOfCells["rows"];
const cellText = (cell: Cell): string => (typeof cell === "object" ? cell.error : String(cell));
const blankRows = (count: number): Rows => Array.from({ length: count }, () => []);
const reversed = (rows: Rows): Rows => rows.map((row) => [...row].reverse());
const spread = (rows: Rows): Rows => rows.map((row) => row.flatMap((cell, i) => [cell, i === 1 && row === rows[0] ? "Remark" : ""]));

const ALIASES = quarter({
  INVENTORY: headed({ "Part number": "SKU", "Quantity on hand": "QOH", "Committed quantity": "allocated", "As-of date": "Report date" }),
  INVOICES: headed({
    "Invoice number": "invoice no",
    "Invoice date": "Date",
    "Part number": "Item",
    Quantity: "Qty",
    "Unit price": "Price",
  }),
  PRICE_CHANGES: headed({ "Part number": "Part no." }),
  DISCONTINUATIONS: headed({ "Part number": "Vendor part number" }),
});
const AS_TEXT = everySheet((rows) =>
  rows.map((row) => row.map((cell) => (typeof cell !== "number" ? cell : cell > 30_000 ? isoOfSerial(cell) : ` ${cell} `))),
);

function isoOfSerial(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** A title over all, and headings in this row as Excel counts. */
const headingsInRow = (row: number): readonly SheetOfCells[] =>
  everySheet((rows) => [["Stock of the quarter, in units"], ...blankRows(row - 2), ...rows]);

// prettier-ignore
test.each<[string, readonly SheetOfCells[]]>([
  ["plain",                                     quarter()],
  ["a title and blank rows above",              headingsInRow(4)],
  ["headings in row 20",                        headingsInRow(20)],
  ["columns the other way round",               everySheet(reversed)],
  ["other columns and blank ones between",      everySheet(spread)],
  ["other names of the columns",                ALIASES],
  ["headings in capitals, with other marks",    everySheet(([head, ...below]) => [head!.map((it) => ` ${cellText(it).toUpperCase().replace(/[ -]/g, "_")}: `), ...below])],
  ["blank rows between",                        everySheet(([head, ...below]) => [head!, ...below.flatMap((row) => [[], row, ["  "]])].filter((_, i, all) => i < all.length - 1))],
  ["numbers and dates as text",                 AS_TEXT],
  ["parts in other letters and spaces",         quarter({ INVENTORY: ({ name, rows }) => ({ name, rows: rows.map(([part, ...more], i) => [i === 0 ? part! : `  ${cellText(part!).toLowerCase()} `, ...more]) }) })],
  ["a time of day with the dates",              everySheet((rows) => rows.map((row) => row.map((cell) => (typeof cell === "number" && cell > 30_000 ? cell + 0.75 : cell))))],
  ["sheets in another order",                   [...quarter()].reverse()],
  ["a sheet of something else between",         [{ name: "Notes", rows: [["Part number", "Quantity"], ["VX-1", 3]] }, ...quarter()]],
])("%s", async (_story, sheets) => {
  const rows = figures(await filled(fileOf(sheets))).filter((row) => row.some((cell) => cell !== ""));
  expect(rows).toEqual(FIGURES);
});

test("sheets of other names are found by their headings", async () => {
  const file = fileOf(
    quarter({
      INVENTORY: named("Stock 1 Feb"),
      INVOICES: named("Vendor bills"),
      PRICE_CHANGES: named("List"),
      DISCONTINUATIONS: named("End of life"),
      TERMS: named("Agreed"),
    }),
  );
  expect(figures(await filled(file), "Stock 1 Feb")).toEqual(FIGURES);
});

test("cells that begin further down and to the right", async () => {
  const file = fileOf([], {
    arrange: (book) => {
      for (const sheet of quarter()) addSheet(book, sheet, { row: 6, column: 3 });
    },
  });
  expect(figures(await filled(file))).toEqual(FIGURES);
});

function asTables(book: Book): void {
  for (const { name, rows } of Object.values(QUARTER)) {
    sheetNamed(book, name).addTable({ row: 0, column: 0, rowCount: rows.length, columnCount: rows[0]!.length }, name.replace(" ", "_"));
  }
}

test("tables: the output columns become part of the table", async () => {
  const after = await filled(fileOf(quarter(), { arrange: asTables }));
  expect(figures(after)).toEqual(FIGURES);
  const [table] = sheetNamed(openBook(after), "Inventory").tables;
  expect(table!.area).toEqual({ row: 0, column: 0, rowCount: 3, columnCount: 13 });
  expect(table!.columns.map(({ name }) => name).slice(-2)).toEqual(["Discontinuation return credit", "Credit explanation"]);
});

test("a totals row is no record, and what lies below a table is none", async () => {
  const sheets = quarter({ INVOICES: withRows(["Total", "", "", 17, ""], [], ["9999", day("2000-01-11"), "VX-1", 50, 1]) });
  const tabled = fileOf(sheets, { arrange: asTables });
  const invoices = Object.keys(partTexts(tabled)).find((name) => partTexts(tabled)[name]!.includes('displayName="Invoices"'))!;
  const file = withPart(tabled, invoices, (xml) => xml.replace('ref="A1:E4"', 'ref="A1:E5" totalsRowCount="1"'));
  expect(sheetNamed(openBook(file), "Invoices").tables[0]).toMatchObject({ hasTotals: true, area: { rowCount: 5 } });
  const after = await filled(file);
  expect(figures(after)).toEqual(FIGURES);
  expect(written(after).review.filter(([severity]) => severity === "Error")).toEqual([]);
});

function partTexts(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(partsOf(file)).map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]));
}

const BAD = { error: "#N/A" };

// prettier-ignore
const DIRTY = quarter({
  INVENTORY: withRows(["VX-1", "Fremont", "ten", 0, day("2000-02-01")], ["", "Fremont", 3, 0, day("2000-02-01")], ["VX-1", "Fremont", 3, BAD, day("2000-02-01")], ["VX-1", "Reno", 2.5, 0, "1 Feb"]),
  INVOICES: withRows(["F-1", day("2000-01-05"), "", 1, 25], ["4200", "soon", "VX-1", 9, 1], ["4201", day("2000-01-11"), "VX-1", true, 1], ["4202", day("2000-01-11"), "VX-1", 9, -1]),
  PRICE_CHANGES: withRows(["VX-1", day("2000-02-01"), "cheap", 95]),
  DISCONTINUATIONS: withRows(["OLD-7", day("2000-01-01"), "pigeon"]),
  TERMS: withRows(["stock.flow", "sideways"], ["no.suchTerm", 1]),
});

test("dirty rows stay blank, are named, and leave the others as they were", async () => {
  const after = await filled(fileOf(DIRTY));
  expect(figures(after)).toEqual([...FIGURES, ...Array.from({ length: 4 }, (): Row => ["", "", "", "", "", "", ""])]);
  const { inventory, review } = written(after);
  expect(inventory.slice(2).map((row) => row[7])).toEqual(Array(4).fill("Left blank: a cell of this row cannot be read; see Review."));
  expect(review.map(([severity, code, sheet, row]) => `${severity} ${code} ${sheet} ${row}`)).toEqual([
    "Error BAD_VALUE Inventory 4",
    "Error BAD_VALUE Inventory 5",
    "Error BAD_VALUE Inventory 6",
    "Error BAD_VALUE Inventory 7",
    "Error BAD_VALUE Inventory 7",
    "Error BAD_VALUE Invoices 6",
    "Error BAD_VALUE Invoices 7",
    "Error BAD_VALUE Invoices 8",
    "Error BAD_VALUE Price changes 3",
    "Error BAD_VALUE Discontinuations 3",
    "Error TERM_INVALID Terms 3",
    "Warning UNKNOWN_TERM Terms 4",
    "Info LINE_WITHOUT_PART Invoices 5",
  ]);
  const errorCell = review.find((row) => row[3] === 6)!;
  expect(errorCell[6]).toBe("Committed quantity (D6) is #N/A; it must be a whole number of units. This row's figures are left blank.");
});

// prettier-ignore
test.each<[string, readonly SheetOfCells[], SheetChoices | undefined, RegExp]>([
  ["no Inventory",                   quarter({ INVENTORY: () => undefined }), undefined, /^No sheet can be read as Inventory\. Looked for Part number .* Found: /],
  ["no Invoices",                    quarter({ INVOICES: () => undefined }),  undefined, /^No sheet can be read as Invoices\./],
  ["a required column is missing",   quarter({ INVENTORY: without("Quantity on hand") }), undefined, /Inventory: no column headed Quantity on hand\./],
  ["headings below row 20",          headingsInRow(21),                       undefined, /in the first 20 rows/],
  ["headings without rows",          quarter({ INVENTORY: ({ name, rows }) => ({ name, rows: rows.slice(0, 1) }) }), undefined, /^"Inventory" has the headings of Inventory in row 1 but no rows below them\. Nothing was written\.$/],
  ["an empty workbook",              [{ name: "Sheet1x", rows: [] }],         undefined, /Sheet1x: it is empty\./],
  ["two that fit, and none named so", [...quarter({ INVENTORY: named("Stock 1 Feb") }), { ...QUARTER.INVENTORY, name: "Stock 1 Mar" }], undefined, /^Several sheets have the columns of Inventory: Stock 1 Feb and Stock 1 Mar\. None bears the name Inventory; choose which one to read\.$/],
  ["a sheet chosen that is not there", quarter(),                             { Inventory: { sheet: "Stock" } }, /^There is no sheet named "Stock" to read as Inventory\. The workbook has Inventory, Invoices, Price changes, Discontinuations and Terms\.$/],
  ["a sheet chosen that does not fit", quarter(),                             { Inventory: { sheet: "invoices" } }, /^"Invoices" cannot be read as Inventory: no column headed Quantity on hand\./],
  ["a column of the user's headed like ours", quarter({ INVENTORY: headed({ Warehouse: "Balancing credit" }) }), undefined, /^Inventory already has a column headed "Balancing credit" that Channel Credits did not write/],
])("refused, with the file as it was: %s", async (_story, sheets, choices, message) => {
  const [first] = await refusal(fileOf(sheets), choices ? { choices } : {});
  expect(first).toMatch(message);
});

test("a sheet chosen by hand is read, and the others that fit are left alone", async () => {
  const other: SheetOfCells = { name: "Stock 1 Mar", rows: [QUARTER.INVENTORY.rows[0]!, ["VX-1", "Fremont", 1, 0, day("2000-03-01")]] };
  const file = fileOf([other, ...quarter({ INVENTORY: named("Stock 1 Feb") })]);
  const after = await filled(file, { choices: { Inventory: { sheet: "stock 1 feb" } } });
  expect(figures(after, "Stock 1 Feb")).toEqual(FIGURES);
  expect(sheetNamed(openBook(after), "Stock 1 Mar").used(true)).toEqual(sheetNamed(openBook(file), "Stock 1 Mar").used(true));
});

test("a column chosen by hand is read in the place of the one headed so", async () => {
  const file = fileOf(quarter({ INVENTORY: headed({ "Quantity on hand": "Counted" }) }));
  const after = await filled(file, { choices: { Inventory: { sheet: "Inventory", columns: { quantityOnHand: "counted" } } } });
  expect(figures(after)).toEqual(FIGURES);
});

test("a date for rows without one: the caller's, but for the Terms sheet's own", async () => {
  const undated = quarter({ INVENTORY: without("As-of date") });
  expect(figures(await filled(fileOf(undated), { calculationDate: day("2000-02-01") }))).toEqual(FIGURES);
  const dated = quarter({ INVENTORY: without("As-of date"), TERMS: withRows(["calculation.date", day("2000-02-01")]) });
  expect(figures(await filled(fileOf(dated), { calculationDate: day("2000-07-01") }))).toEqual(FIGURES);
  const { inventory, review } = written(await filled(fileOf(undated)));
  expect(inventory.map((row) => row.join(""))).toEqual(
    Array(2).fill('Left blank: needs an As-of date here or the term "Calculation date" (calculation.date).'),
  );
  expect(review.map((row) => String(row[6])).filter((text) => text.includes("(calculation.date) has"))).toEqual([
    '"Calculation date" (calculation.date) has not been entered, and 2 inventory rows have no As-of date; they stay blank. Enter either.',
  ]);
});
