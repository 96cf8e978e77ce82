/** A sheet of ours on which people work: their cells stay with their rows, whatever they did to the sheet, and whatever the figures became. */
import type { KeyedSource } from "../../src/credits/keyedSheets";
import { fillInventory } from "../../src/credits/fillInventory";
import { prepareFill } from "../../src/credits/prepareFill";
import { excelWorkbook } from "../../src/excel";
import { openBook, type Book, type BookSheet } from "@channel-credits/preview-host";
import { expectTidyHost, openInExcel } from "@channel-credits/preview-host/testing";
import { cellsOf, changedParts, fileOf, filled, refusal, sheetNamed, type Row } from "./files";
import { quarter } from "./quarter";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

/** A row a part of so many units; the user's note is counted in our column Letters. */
const parts = (...rows: readonly (readonly [string, number])[]): KeyedSource => ({
  sheet: {
    name: "Parts asked",
    form: /^[A-Z]/,
    key: { heading: "Part asked", format: "text", width: 12 },
    columns: [
      { heading: "Units", format: "quantity", width: 8, whenGone: { is: 0 } },
      { heading: "Since", format: "text", width: 8, whenGone: "kept" },
      { heading: "Note", format: "note", width: 30 },
      { heading: "Letters", format: "quantity", width: 8, whenGone: { is: "gone" } },
    ],
  },
  rows: (_, found) =>
    rows.map(([key, units]) => {
      const row = found?.rowOf.get(key);
      const note = row === undefined ? "" : (found!.cell("Note", row) as string);
      return { key, cells: [units, "May", note.length] };
    }),
});
const with_ = (...rows: readonly (readonly [string, number])[]) => ({ addedKeyed: [parts(...rows)] });

const ON_SHEET = "Parts asked";
const rowsOf = (file: Uint8Array): readonly Row[] => cellsOf(sheetNamed(openBook(file), ON_SHEET));
const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });
function changed(file: Uint8Array, change: (sheet: BookSheet, book: Book) => void): Uint8Array {
  const book = openBook(file);
  change(sheetNamed(book, ON_SHEET), book);
  return book.save();
}
const HEADINGS = ["Part asked", "Units", "Since", "Note", "Letters"];
const first = () => filled(fileOf(quarter()), with_(["VX-1", 8], ["OLD-7", 5]));

test("it is added with our columns and the user's", async () => {
  expect(rowsOf(await first())).toEqual([HEADINGS, ["VX-1", 8, "May", "", 0], ["OLD-7", 5, "May", "", 0]]);
});

test("without rows it is not added", async () => {
  const file = await filled(fileOf(quarter()), with_());
  expect(openBook(file).sheets.map(({ name }) => name)).not.toContain(ON_SHEET);
});

test("a second fill changes not one byte", async () => {
  const once = await first();
  expect(changedParts(once, await filled(once, with_(["VX-1", 8], ["OLD-7", 5])))).toEqual([]);
});

test("what the user enters, in columns of theirs and of their own, stays with its row, sorted or not; formulas stay formulas", async () => {
  const entered = changed(await first(), (sheet) => {
    sheet.setValues({ row: 1, column: 0, rowCount: 2, columnCount: 6 }, [
      ["OLD-7", 5, "May", "sent", 0, "mine too"],
      ["VX-1", 8, "May", "", 0, undefined],
    ]);
    sheet.setFormula(2, 5, "=B3*2");
  });
  const after = await filled(entered, with_(["VX-1", 9], ["OLD-7", 5], ["NEW", 1]));
  expect(rowsOf(after).map((row) => row.slice(0, 5))).toEqual([
    HEADINGS,
    ["OLD-7", 5, "May", "sent", 4],
    ["VX-1", 9, "May", "", 0],
    ["NEW", 1, "May", "", 0],
  ]);
  expect(rowsOf(after)[1]![5]).toBe("mine too");
  expect(sheetNamed(openBook(after), ON_SHEET).formula(2, 5)).toBe("=B3*2");
});

test("a row whose key is gone stays with the user's cells, and our columns say so", async () => {
  const noted = changed(await first(), (sheet) => sheet.setValues(cell(1, 3), [["sent"]]));
  expect(rowsOf(await filled(noted, with_(["OLD-7", 5])))).toEqual([
    HEADINGS,
    ["VX-1", 0, "May", "sent", "gone"],
    ["OLD-7", 5, "May", "", 0],
  ]);
});

test("a line of the user's below ours stays, and new rows go below it", async () => {
  const totalled = changed(await first(), (sheet) => sheet.setValues(cell(3, 3), [["checked by Ann"]]));
  expect(rowsOf(await filled(totalled, with_(["VX-1", 8], ["OLD-7", 5], ["NEW", 1]))).slice(3)).toEqual([
    ["", "", "", "checked by Ann", ""],
    ["NEW", 1, "May", "", 0],
  ]);
});

test("columns are found by their headings, wherever they stand", async () => {
  const moved = changed(await first(), (sheet) => {
    sheet.setValues({ row: 0, column: 0, rowCount: 3, columnCount: 5 }, [
      ["Note", "Part asked", "Since", "Units", "Letters"],
      ["a note", "VX-1", "May", 8, 0],
      ["", "OLD-7", "May", 5, 0],
    ]);
  });
  expect(rowsOf(await filled(moved, with_(["VX-1", 7], ["OLD-7", 5])))[1]).toEqual(["a note", "VX-1", "May", 7, 6]);
});

test("two rows of one key, and a key column without its heading, are refused in words", async () => {
  const doubled = changed(await first(), (sheet) => sheet.setValues(cell(3, 0), [["vx-1"]]));
  expect(await refusal(doubled, with_(["VX-1", 8]))).toEqual([
    'The sheet "Parts asked" has "vx-1" in rows 2 and 4 (column A). Delete one of the rows, so that it is clear which is kept. Nothing was written.',
  ]);
  const headless = changed(await first(), (sheet) => sheet.setValues(cell(0, 0), [["Claim"]]));
  expect(await refusal(headless, with_(["VX-1", 8]))).toEqual([
    'The sheet "Parts asked" has no column headed "Part asked" any more, by which its rows are known. Head that column so again, or rename the sheet. Nothing was written.',
  ]);
});

test("a note that is entered while the figures are worked out is not missed, and restore leaves it", async () => {
  const { book } = await openInExcel(await first());
  const port = excelWorkbook({ sleep: () => Promise.resolve() });
  const options = with_(["VX-1", 9], ["OLD-7", 5], ["NEW", 1]);
  const prepared = await prepareFill(port, options);
  if ("refusals" in prepared) throw new Error(JSON.stringify(prepared));
  sheetNamed(book, ON_SHEET).setValues(cell(1, 3), [["late"]]);
  expect(await port.write(prepared.plan)).toMatchObject({ outcome: "untouched", problem: { code: "CHANGED_MEANWHILE" } });
  const report = await fillInventory(port, options);
  if (report.outcome !== "filled") throw new Error(JSON.stringify(report));
  expect(cellsOf(sheetNamed(book, ON_SHEET))[1]).toEqual(["VX-1", 9, "May", "late", 4]);
  await port.restore(report.written.before);
  expect(cellsOf(sheetNamed(book, ON_SHEET)).map((row) => row.slice(0, 4))).toEqual([
    HEADINGS.slice(0, 4),
    ["VX-1", 8, "May", "late"],
    ["OLD-7", 5, "May", ""],
  ]);
});
