import { excelWorkbook } from "../../src/excel";
import type { BookValue } from "@channel-credits/preview-host";
import { expectTidyHost, openInExcel, memoryBook } from "@channel-credits/preview-host/testing";
import { inventoryBook, sheetNamed } from "./sheets";

afterEach(expectTidyHost);

const describeBook = () => excelWorkbook({ sleep: () => Promise.resolve() }).describe();

test("sheets with their used range, first rows and tables", async () => {
  const book = inventoryBook(30);
  sheetNamed(book, "Notes").visibility = "Hidden";
  sheetNamed(book, "Notes").isProtected = true;
  book.addSheet("Empty");
  const table = sheetNamed(book, "Inventory").addTable({ row: 0, column: 0, rowCount: 31, columnCount: 3 }, "Stock");
  await openInExcel(book);
  const shape = await describeBook();
  expect(shape).toMatchObject({ dateSystem: "1900", isReadOnly: false, isStructureProtected: false });
  expect(shape.sheets.map(({ name, isHidden, isProtected, hasHiddenRows }) => [name, isHidden, isProtected, hasHiddenRows])).toEqual([
    ["Inventory", false, false, false],
    ["Notes", true, true, false],
    ["Empty", false, false, false],
  ]);
  const [inventory, , empty] = shape.sheets;
  expect(inventory?.used).toEqual({ top: 0, left: 0, rowCount: 31, columnCount: 3 });
  expect(inventory?.head).toHaveLength(20);
  expect(inventory?.head[1]).toEqual(["P-1", 10, 19.99]);
  expect(inventory?.tables).toEqual([
    { id: table.id, name: "Stock", top: 0, left: 0, rowCount: 31, columnCount: 3, hasHeaders: true, hasTotals: false },
  ]);
  expect(empty).toMatchObject({ used: undefined, head: [], tables: [] });
});

test("first rows count from row 1 and column A of the sheet; errors in them are errors", async () => {
  const rows: BookValue[][] = [[], [], [undefined, "Part", { error: "#REF!" }, "#REF!"]];
  await openInExcel(memoryBook({ S: rows.map((row) => [...row, ...Array.from({ length: 4 - row.length }, () => undefined)]) }));
  const [sheet] = (await describeBook()).sheets;
  expect(sheet?.used).toEqual({ top: 2, left: 1, rowCount: 1, columnCount: 3 });
  expect(sheet?.head).toEqual([
    ["", "", "", ""],
    ["", "", "", ""],
    ["", "Part", { error: "#REF!" }, "#REF!"],
  ]);
});

// prettier-ignore
test.each([
  ["a few blank rows",      1],
  ["many blank rows",     900],
])("%s at the end of the used range do not count", async (_story, blank) => {
  const book = inventoryBook(10);
  sheetNamed(book, "Inventory").setFormula(10 + blank, 0, '=""', "");
  await openInExcel(book);
  expect((await describeBook()).sheets[0]?.used).toMatchObject({ rowCount: 11 });
});

test("a wide sheet gives its first rows whole, so that headings of ours are found again at its right end", async () => {
  await openInExcel(memoryBook({ Wide: [Array.from({ length: 300 }, (_, index) => index)] }));
  const [sheet] = (await describeBook()).sheets;
  expect(sheet?.head[0]).toHaveLength(300);
  expect(sheet?.used?.columnCount).toBe(300);
});

test.each([
  ["in column A", 0],
  ["in the last column", 16_383],
])("a cell that yields nothing in the last row of the sheet, %s, costs a few looks, not a million rows", async (_where, column) => {
  const book = inventoryBook(10);
  sheetNamed(book, "Inventory").setFormula(1_048_575, column, '=""', "");
  const { host } = await openInExcel(book);
  expect((await describeBook()).sheets[0]?.used).toMatchObject({ rowCount: 11 });
  expect(host.log.length).toBeLessThan(30); // rather than fifty thousand reads
});

test("of a sheet as wide as can be, only what is filled is read", async () => {
  const book = inventoryBook(10);
  const inventory = sheetNamed(book, "Inventory");
  inventory.setValues({ row: 0, column: 16_383, rowCount: 1, columnCount: 1 }, [["far"]]);
  const read = jest.spyOn(inventory, "values");
  await openInExcel(book);
  const [sheet] = (await describeBook()).sheets;
  expect(sheet?.head[0]).toHaveLength(16_384);
  expect([sheet?.head[0]?.[0], sheet?.head[0]?.[3], sheet?.head[0]?.[16_383]]).toEqual(["Part number", "", "far"]);
  const cells = read.mock.calls.reduce((sum, [area]) => sum + area.rowCount * area.columnCount, 0);
  expect(cells).toBeLessThan(20_000);
});

test("hidden rows, an active filter, read-only, protected structure and 1904 are told", async () => {
  const book = inventoryBook();
  sheetNamed(book, "Inventory").hiddenRows.add(3);
  sheetNamed(book, "Notes").isFiltered = true;
  book.isStructureProtected = true;
  book.date1904 = true;
  await openInExcel(book, { switches: { readOnly: true } });
  const shape = await describeBook();
  expect(shape).toMatchObject({ dateSystem: "1904", isReadOnly: true, isStructureProtected: true });
  expect(shape.sheets.map(({ hasHiddenRows }) => hasHiddenRows)).toEqual([true, true]);
});

test("neither the active sheet nor the selection is asked for, so another workbook in front does no harm", async () => {
  const { host } = await openInExcel(inventoryBook(), { switches: { inactive: true } });
  await describeBook();
  expect(host.log.flatMap((it) => it.actions).filter((action) => /Active|Selected/.test(action))).toEqual([]);
});

test("small replies do", async () => {
  await openInExcel(inventoryBook(500), { switches: { maxResponseBytes: 5_000 } });
  expect((await describeBook()).sheets[0]?.head).toHaveLength(20);
});
