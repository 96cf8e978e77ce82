/** Figures beside the rows of a further sheet, through the whole path: placed, found again, guarded, put back; its lines in Credit detail. */
import { fillInventory } from "../../src/credits/fillInventory";
import type { AddedRight } from "../../src/contract/statement/addedRight";
import { prepareFill } from "../../src/credits/prepareFill";
import { excelWorkbook } from "../../src/excel";
import { openBook, type Book } from "@channel-credits/preview-host";
import type { Cell } from "../../src/workbook/port";
import { day } from "../contract/facts";
import { expectTidyHost, openInExcel } from "@channel-credits/preview-host/testing";
import type { SheetOfCells } from "../support/exampleSheets";
import { HANDLING, HANDLING_OF_SALES } from "../support/toySheetRight";
import { addSheet, cellsOf, changedParts, fileOf, fill, filled, refusal, sheetNamed, written, type Row } from "./files";
import { quarter } from "./quarter";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const WITH = { addedRights: [HANDLING] };
const JAN_3 = day("2000-01-03");

const shipments = (...rows: readonly (readonly Cell[])[]): SheetOfCells => ({
  name: "Dealer shipments",
  rows: [["Dealer", "Part number", "Quantity", "Ship date", "Remark"], ...rows],
});
const SHIPMENTS = shipments(
  ["Acme", "VX-1", 4, JAN_3, "mine"],
  ["Bolt", "vx-1", "four", JAN_3, ""],
  ["", "", "", "", ""],
  ["Cord", "NEW", 2, JAN_3, ""],
);
const KEPT_PART = "customXml/item2.xml";
const BAD = "Left blank: a cell of this row cannot be read; see Review.";

const workbook = (...more: readonly SheetOfCells[]): Uint8Array => fileOf([...quarter(), ...more]);
const shipmentsOf = (file: Uint8Array): readonly Row[] => cellsOf(sheetNamed(openBook(file), "Dealer shipments"));
const changed = (file: Uint8Array, change: (book: Book) => void): Uint8Array => {
  const book = openBook(file);
  change(book);
  return book.save();
};
const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });

test("the columns stand to the right of the sheet's data, a row that cannot be read is blank and says why", async () => {
  const file = await filled(workbook(SHIPMENTS), WITH);
  expect(shipmentsOf(file).map((row) => row.slice(4))).toEqual([
    ["Remark", "Handled quantity", "Handling credit", "Handling by", "Handling explanation"],
    ["mine", 4, 4, JAN_3 + 10, "T.2: 4 handled."],
    ["", "", "", "", BAD],
    ["", "", "", "", ""],
    ["", 2, 2, JAN_3 + 10, "T.2: 2 handled."],
  ]);
});

test("a workbook without the sheet is filled as if there were no such right", async () => {
  const [plain, withRight] = [await filled(workbook()), await filled(workbook(), WITH)];
  // What a fill replaced is kept with the moment at which it began.
  expect(changedParts(plain, withRight).filter((part) => part !== KEPT_PART)).toEqual([]);
});

test("its lines stand in Credit detail behind those of Inventory, and are in the totals", async () => {
  const { report, file } = await fill(workbook(SHIPMENTS), WITH);
  const { detail } = written(file);
  const before = written(await filled(workbook())).detail;
  expect(detail.slice(0, before.length)).toEqual(before);
  expect(detail.slice(before.length)).toEqual([
    ["T.2", "Dealer shipments", 2, "VX-1", "4101", day("1999-11-22"), 4, "", 1, 1, 4, "", "", "", "", "", JAN_3, 2, 2],
    ["T.2", "Dealer shipments", 5, "NEW", "", "", 2, "", 1, 1, 2, "", "", "", "", "", JAN_3, 5, ""],
  ]);
  expect(report).toMatchObject({
    totals: { further: [{ right: "Handling", sheet: "Dealer shipments", clause: "T.2", name: "Handling credit", units: 6, cents: 600 }] },
  });
});

test("a second fill changes not one byte, and its own columns are not read", async () => {
  const once = await filled(workbook(SHIPMENTS), WITH);
  const { report, file } = await fill(once, WITH);
  expect(changedParts(once, file)).toEqual([]);
  expect(report).toMatchObject({ outcome: "filled", written: { cellsChanged: 0 } });
});

test("columns are found again where the user has moved them, and only what hangs on a change changes", async () => {
  const once = await filled(workbook(SHIPMENTS), WITH);
  const moved = changed(once, (book) => {
    const sheet = sheetNamed(book, "Dealer shipments");
    const area = { row: 0, column: 5, rowCount: 5, columnCount: 2 };
    sheet.setValues(area, sheet.values(area).map(([first, second]) => [second, first])); // prettier-ignore
    sheet.setValues(cell(1, 2), [[9]]);
  });
  expect(shipmentsOf(await filled(moved, WITH)).map((row) => row.slice(5, 7))).toEqual([
    ["Handling credit", "Handled quantity"],
    [9, 9],
    ["", ""],
    ["", ""],
    [2, 2],
  ]);
});

test("a total of the user's below our figures stays", async () => {
  const once = await filled(workbook(SHIPMENTS), WITH);
  const totalled = changed(once, (book) => sheetNamed(book, "Dealer shipments").setValues(cell(7, 6), [[1234]]));
  expect(shipmentsOf(await filled(totalled, WITH))[7]![6]).toBe(1234);
});

test("columns of the user's that are headed like ours are refused, and those of a copy of ours are taken", async () => {
  const theirs = workbook({ ...SHIPMENTS, rows: SHIPMENTS.rows.map((row, i) => [...row, i === 0 ? "Handling credit" : 7]) });
  expect(await refusal(theirs, WITH)).toEqual([
    'Dealer shipments already has a column headed "Handling credit" that Channel Credits did not write. Rename it, so that it is not overwritten. Nothing was written.',
  ]);
  const copy = shipmentsOf(await filled(workbook(SHIPMENTS), WITH));
  expect(shipmentsOf(await filled(workbook({ name: "Dealer shipments", rows: copy }), WITH))).toEqual(copy);
});

const sales: SheetOfCells = {
  name: "Sales",
  rows: [
    ["Sale date", "Part number", "Quantity"],
    [JAN_3, "VX-1", 1],
  ],
};
const OF_SALES = { addedRights: [HANDLING_OF_SALES] };

test("without a sheet that it needs nothing is filled, and that is listed", async () => {
  const file = await filled(workbook(SHIPMENTS), OF_SALES);
  expect(shipmentsOf(file)[0]).toHaveLength(5);
  expect(
    written(file)
      .review.filter(([, code]) => code === "RIGHT_NOT_USED")
      .map((row) => String(row[6]))
      .filter((text) => text.includes("Handling")),
  ).toEqual(["Not used: Handling (T.2): no sheet Sales. Add the sheet where the right applies."]);
});

test("when such a sheet is gone later, no figure of an earlier fill stays", async () => {
  const once = await filled(workbook(SHIPMENTS, sales), OF_SALES);
  const gone = changed(once, (book) => book.deleteSheet(sheetNamed(book, "Sales").id));
  expect(shipmentsOf(await filled(gone, OF_SALES)).map((row) => row.slice(5))).toEqual([
    ["Handled quantity", "Handling credit", "Handling by", "Handling explanation"],
    ["", "", "", "Not used: no sheet Sales."],
    ["", "", "", BAD],
    ["", "", "", ""],
    ["", "", "", "Not used: no sheet Sales."],
  ]);
});

test("two kinds of sheet that are one by choice are refused", async () => {
  const rows = [
    ["Part number", "Quantity on hand", "As-of date", ...SHIPMENTS.rows[0]!],
    ["VX-1", 1, JAN_3, ...SHIPMENTS.rows[1]!],
  ];
  const file = fileOf([...quarter().filter(({ name }) => name !== "Inventory"), { name: "Both", rows }]);
  const choices = { Inventory: { sheet: "Both" }, "Dealer shipments": { sheet: "Both" } };
  expect(await refusal(file, { ...WITH, choices })).toEqual([
    'The sheet "Both" is to be read as both Inventory and Dealer shipments, and the figures of both would stand at its right. Move one of them to a sheet of its own. Nothing was written.',
  ]);
});

async function open(file: Uint8Array) {
  const { book } = await openInExcel(file);
  return { book, port: excelWorkbook({ sleep: () => Promise.resolve() }) };
}

async function plan(port: Parameters<typeof prepareFill>[0], addedRights: readonly AddedRight[]) {
  const prepared = await prepareFill(port, { addedRights });
  if ("refusals" in prepared) throw new Error(JSON.stringify(prepared.refusals));
  return prepared.plan;
}

test("nothing is written where a row of the sheet was changed after it was read", async () => {
  const { book, port } = await open(workbook(SHIPMENTS));
  const prepared = await plan(port, [HANDLING]);
  sheetNamed(book, "Dealer shipments").setValues(cell(1, 2), [[5]]);
  const before = cellsOf(sheetNamed(book, "Dealer shipments"));
  expect(await port.write(prepared)).toMatchObject({ outcome: "untouched", problem: { code: "CHANGED_MEANWHILE" } });
  expect(cellsOf(sheetNamed(book, "Dealer shipments"))).toEqual(before);
});

test("restore puts the sheet back as it was", async () => {
  const { book, port } = await open(workbook(SHIPMENTS));
  const before = cellsOf(sheetNamed(book, "Dealer shipments"));
  const report = await fillInventory(port, WITH);
  if (report.outcome !== "filled") throw new Error(JSON.stringify(report));
  expect(cellsOf(sheetNamed(book, "Dealer shipments"))).not.toEqual(before);
  expect(await port.restore(report.written.before)).toMatchObject({ outcome: "written", cellsLeft: 0 });
  expect(cellsOf(sheetNamed(book, "Dealer shipments"))).toEqual(before);
});

test("a table grows by the columns", async () => {
  const file = fileOf(quarter(), {
    arrange: (book) => {
      const sheet = addSheet(book, shipments(["Acme", "VX-1", 4, JAN_3, "mine"]));
      sheet.addTable({ row: 0, column: 0, rowCount: 2, columnCount: 5 }, "Orders");
    },
  });
  const after = openBook(await filled(file, WITH));
  expect(cellsOf(sheetNamed(after, "Dealer shipments"))[1]!.slice(5)).toEqual([4, 4, JAN_3 + 10, "T.2: 4 handled."]);
  expect(sheetNamed(after, "Dealer shipments").tables[0]!.area.columnCount).toBe(9);
});
