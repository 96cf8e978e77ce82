/** Looks that come with a write and go with it: words behind headings, hints beside them, links from rows. */
import { excelWorkbook } from "../../src/excel";
import type { BeforeImage, WritePlan, WrittenBlock } from "../../src/workbook/port";
import { expectTidyHost, openInExcel, type MemoryBook } from "@channel-credits/preview-host/testing";
import { column, inventoryBlock, inventoryBook, sheetNamed, stateOf } from "./sheets";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const port = () => excelWorkbook({ sleep: () => Promise.resolve(), waitForUserMs: 2_000 });
const HINT = { title: "By itself", text: "Not to be added up." };

async function written(plan: WritePlan): Promise<BeforeImage> {
  const outcome = await port().write(plan);
  if (outcome.outcome !== "written") throw outcome.problem;
  return outcome.before;
}

const plan = (...blocks: readonly WrittenBlock[]): WritePlan => ({ blocks, settings: {} });
const headed = (book: MemoryBook, heading: string): WrittenBlock => ({
  ...inventoryBlock(sheetNamed(book, "Inventory")),
  columnIndexes: [3],
  columns: [{ ...column(heading, "money", (row) => row + 1), headingAside: "by itself", hint: HINT }],
});
const headingOf = (book: MemoryBook): unknown => sheetNamed(book, "Inventory").value(0, 3);
const hintOf = (book: MemoryBook): unknown => sheetNamed(book, "Inventory").inputOf?.(0, 3).message;

test("words behind a new heading are part of its looks, and go with it", async () => {
  const book = inventoryBook();
  await openInExcel(book);
  const start = stateOf(book);
  const before = await written(plan(headed(book, "Credit")));
  expect([headingOf(book), sheetNamed(book, "Inventory").format(0, 3).numberFormat]).toEqual(["Credit", '@" by itself"']);
  await port().restore(before);
  expect(stateOf(book)).toEqual(start);
});

test("a hint comes with a new heading and goes with it; one of the user's stays", async () => {
  const book = inventoryBook();
  await openInExcel(book);
  const before = await written(plan(headed(book, "Credit")));
  expect(hintOf(book)).toEqual(HINT);
  await port().restore(before);
  expect(hintOf(book)).toBeUndefined();
  sheetNamed(book, "Inventory").setInputMessage?.(0, 3, { title: "", text: "mine" });
  await port().restore(await written(plan(headed(book, "Credit"))));
  expect(hintOf(book)).toEqual({ title: "", text: "mine" });
});

const linked = (...rows: readonly (number | "")[]): WrittenBlock => ({
  sheet: { ownName: "Credit detail" },
  top: 0,
  columnIndexes: [0, 1],
  columns: [
    column("Clause", "text", () => "3.6(A)"),
    {
      ...column("Row", "quantity", (row) => rows[row]!),
      link: ([, row]) => (typeof row === "number" ? { sheet: "Dan's", row } : undefined),
    },
  ],
  rowCount: rows.length,
  isOwnSheet: true,
  ownForm: /^3\.6\(A\)$/,
});
const linksOf = (book: MemoryBook): unknown[] => [1, 2, 3].map((row) => sheetNamed(book, "Credit detail").linkAt?.(row, 1));

test("links follow the rows, also back; a row that is gone leads nowhere", async () => {
  const book = inventoryBook();
  await openInExcel(book);
  await written(plan(linked(5, "", 7)));
  expect(linksOf(book)).toEqual(["'Dan''s'!A5", undefined, "'Dan''s'!A7"]);
  const before = await written(plan(linked(5, 6)));
  expect(linksOf(book)).toEqual(["'Dan''s'!A5", "'Dan''s'!A6", undefined]);
  await port().restore(before);
  expect(linksOf(book)).toEqual(["'Dan''s'!A5", undefined, "'Dan''s'!A7"]);
});

test("a sheet of ours with fewer columns, as an earlier version wrote it, gets the others; one with other headings is refused", async () => {
  const book = inventoryBook();
  await openInExcel(book);
  const one = linked(5, 6);
  const more = { ...one, columnIndexes: [0, 1, 2], columns: [...one.columns, column("Credit", "money", (row) => row)] };
  await written(plan(one));
  await written(plan(more));
  expect(sheetNamed(book, "Credit detail").values({ row: 0, column: 0, rowCount: 1, columnCount: 3 })).toEqual([
    ["Clause", "Row", "Credit"],
  ]);
  sheetNamed(book, "Credit detail").setValues({ row: 0, column: 1, rowCount: 1, columnCount: 2 }, [["Mine", undefined]]);
  expect(await port().write(plan(more))).toMatchObject({ outcome: "untouched", problem: { code: "NAME_TAKEN" } });
});

test("rows are added below those that are kept, and go again; a cell that was typed there meanwhile is not written over", async () => {
  const book = inventoryBook();
  await openInExcel(book);
  const sheet = sheetNamed(book, "Inventory");
  const start = stateOf(book);
  const added: WrittenBlock = {
    sheet: { id: sheet.id },
    top: 0,
    columnIndexes: [0, 1],
    columns: [
      column("Part number", "text", (row) => ["0012", "P-8"][row - 6] ?? ""),
      column("On hand", "quantity", (row) => (row < 6 ? "" : row)),
    ],
    rowCount: 8,
    isOwnSheet: false,
    keptRows: 6,
  };
  const before = await written(plan(added));
  expect(sheet.values({ row: 6, column: 0, rowCount: 3, columnCount: 3 })).toEqual([
    ["P-6", 60, 19.99],
    ["0012", 6, undefined],
    ["P-8", 7, undefined],
  ]);
  await port().restore(before);
  expect(stateOf(book)).toEqual(start);
  sheet.setValues({ row: 8, column: 1, rowCount: 1, columnCount: 1 }, [["mine"]]);
  expect(await port().write(plan(added))).toMatchObject({ outcome: "untouched", problem: { code: "CHANGED_MEANWHILE" } });
  expect(sheet.value(7, 0)).toBeUndefined();
});
