import { excelWorkbook } from "../../src/excel";
import { newBook, openBook, type Book } from "@channel-credits/preview-host";
import type { WriteOutcome, WritePlan } from "../../src/workbook/port";
import { expectTidyHost, openInExcel } from "@channel-credits/preview-host/testing";
import { detailBlock, inventoryBlock } from "./sheets";

// Many whole fills in one test; a busy machine needs longer than the default.
jest.setTimeout(60_000);

afterEach(expectTidyHost);

const port = () => excelWorkbook({ sleep: () => Promise.resolve() });

function inventoryFile(rows: number): Uint8Array {
  const book = newBook();
  const lines = Array.from({ length: rows }, (_, row) => [`P-${row + 1}`, (row + 1) * 10, 19.99]);
  const area = { row: 0, column: 0, rowCount: rows + 1, columnCount: 3 };
  book.addSheet("Inventory").setValues(area, [["Part number", "On hand", "Price"], ...lines]);
  return book.save();
}

function planFor(book: Book, rows: number): WritePlan {
  const inventory = book.sheets.find(({ name }) => name === "Inventory");
  if (inventory === undefined) throw new Error("There is no Inventory");
  return { blocks: [inventoryBlock(inventory, rows), detailBlock(rows)], settings: { lastFill: rows } };
}

function writtenBy(outcome: WriteOutcome): Extract<WriteOutcome, { outcome: "written" }> {
  if (outcome.outcome !== "written") throw outcome.problem;
  return outcome;
}

const cellsOf = (book: Book): unknown =>
  book.sheets.map((sheet) => ({
    name: sheet.name,
    cells: sheet.values(sheet.used(true) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 }),
  }));

test("a fill survives saving and opening, and the next fill finds everything as it is", async () => {
  const { book } = await openInExcel(openBook(inventoryFile(300)));
  writtenBy(await port().write(planFor(book, 300)));
  const reopened = await openInExcel(openBook(book.save()));
  expect(cellsOf(reopened.book)).toEqual(cellsOf(book));
  expect(writtenBy(await port().write(planFor(reopened.book, 300))).cellsChanged).toBe(0);
  await expect(port().readSetting("lastFill")).resolves.toBe(300);
});

test("a restore leaves the cells of a workbook file as they were", async () => {
  const { book } = await openInExcel(openBook(inventoryFile(300)));
  const before = cellsOf(book);
  const { before: image } = writtenBy(await port().write(planFor(book, 300)));
  expect(writtenBy(await port().restore(image)).cellsLeft).toBe(0);
  expect(cellsOf(openBook(book.save()))).toEqual(before);
});
