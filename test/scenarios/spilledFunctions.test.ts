/** Worksheet functions of ours beside Inventory and the fill get on: each has its columns, over the real Office.js. */
import { changesSinceLastFill } from "../../src/credits/changesSinceLastFill";
import { prepareFill } from "../../src/credits/prepareFill";
import { excelWorkbook } from "../../src/excel";
import type { Area, BookValue } from "@channel-credits/preview-host";
import { columnLetters } from "../../src/workbook/columnNames";
import { OUTPUT_HEADINGS } from "../../src/workbook/headers";
import { rewrite, rowsOf } from "../support/actsOfOthers";
import { expectTidyHost, openInExcel, type MemoryBook } from "@channel-credits/preview-host/testing";
import { filling, startBook } from "../support/tryActs";

afterEach(expectTidyHost);

const FORMULA = "=CHANNEL.PRICEPROTECTION.ROWS(A1:E4,Invoices!A:Z,'Price changes'!A:Z)";
const SPILLED: BookValue[][] = [
  ["Protected quantity", "Price protection credit"],
  [1, 2],
  [3, 4],
  [5, 6],
];

interface Shown {
  readonly book: MemoryBook;
  /** Where the formula has spilled by now. */
  readonly spill: { area: Area };
  readonly own: number;
}

/** The quarter's workbook with a formula that has spilled to the right of everything on Inventory. */
async function withSpill(book: MemoryBook): Promise<Shown> {
  const inventory = book.sheets[0]!;
  const own = rowsOf(inventory)[0]!.length;
  const spill = { area: { row: 0, column: own, rowCount: SPILLED.length, columnCount: 2 } };
  inventory.setValues(spill.area, SPILLED);
  inventory.setFormula(0, own, FORMULA, SPILLED[0]![0]);
  await openInExcel(book, { spillsOn: (sheetId) => (sheetId === inventory.id ? [spill.area] : []) });
  return { book, spill, own };
}

const headingsOf = (book: MemoryBook): BookValue[] => rowsOf(book.sheets[0]!)[0]!;
const spilledIn = ({ book, spill }: Shown): BookValue[][] => book.sheets[0]!.values(spill.area);

async function filledPlainly(): Promise<MemoryBook> {
  const book = startBook();
  await openInExcel(book);
  await filling();
  return book;
}

test("a first fill puts its columns to the right of the spill, with the figures that it has anyway", async () => {
  const plain = await filledPlainly();
  const shown = await withSpill(startBook());
  expect(await filling()).toMatchObject({ outcome: "filled" });
  const { book, own } = shown;
  expect(headingsOf(book).slice(own + 2)).toEqual([...OUTPUT_HEADINGS]);
  const ours = (of: MemoryBook, from: number): BookValue[][] => rowsOf(of.sheets[0]!).map((row) => row.slice(from));
  expect(ours(book, own + 2)).toEqual(ours(plain, own));
  expect(spilledIn(shown)).toEqual(SPILLED);
  expect(book.sheets[0]!.formula(0, own)).toBe(FORMULA);
});

test("a second fill finds its columns again, and changes nothing", async () => {
  const shown = await withSpill(startBook());
  await filling();
  const once = rowsOf(shown.book.sheets[0]!);
  expect(await filling()).toMatchObject({ outcome: "filled", written: { cellsChanged: 0 } });
  expect(rowsOf(shown.book.sheets[0]!)).toEqual(once);
});

test("functions that come after a fill stand to the right of its columns and bar no other fill", async () => {
  const shown = await withSpill(await filledPlainly());
  expect(await filling()).toMatchObject({ outcome: "filled", written: { cellsChanged: 0 } });
  expect(spilledIn(shown)).toEqual(SPILLED);
});

test("a heading that any formula gives is not taken for ours, nor written over", async () => {
  const book = startBook();
  const inventory = book.sheets[0]!;
  const own = headingsOf(book).length;
  inventory.setFormula(0, own, '="Balancing credit"', "Balancing credit");
  inventory.setFormula(1, own, "=1+1", 2);
  await openInExcel(book);
  expect(await filling()).toMatchObject({ outcome: "filled" });
  expect([inventory.formula(0, own), inventory.formula(1, own)]).toEqual(['="Balancing credit"', "=1+1"]);
  expect(headingsOf(book).slice(own + 1)).toEqual([...OUTPUT_HEADINGS]);
});

test("what stands before the write says which columns are the formula's", async () => {
  const { own } = await withSpill(startBook());
  const port = excelWorkbook();
  const prepared = await prepareFill(port);
  if (!("plan" in prepared)) throw new Error(prepared.refusals[0]!.message);
  expect((await changesSinceLastFill(port, prepared)).columnsByFormula).toBe(`${columnLetters(own)}:${columnLetters(own + 1)}`);
});

test("an Excel that knows no spills is told apart by the formula's own cell", async () => {
  const book = startBook();
  const inventory = book.sheets[0]!;
  const own = headingsOf(book).length;
  inventory.setFormula(0, own, '="Balancing limit"', "Balancing limit");
  await openInExcel(book, { shimApiLevel: "1.11", switches: { apiLevel: "1.11" } });
  expect(await filling()).toMatchObject({ outcome: "filled" });
});

test("put back after a column was inserted, the spill is no column of ours", async () => {
  const shown = await withSpill(startBook());
  const { book, spill, own } = shown;
  const inventory = book.sheets[0]!;
  const report = await filling();
  if (report.outcome !== "filled") throw new Error(report.outcome);
  rewrite(inventory, (rows) => rows.map((row) => [...row.slice(0, own), undefined, ...row.slice(own)]));
  inventory.setFormula(0, own + 1, FORMULA, SPILLED[0]![0]);
  spill.area = { ...spill.area, column: own + 1 };
  expect(await excelWorkbook().restore(report.written.before)).toMatchObject({ outcome: "written", cellsLeft: 0 });
  expect(spilledIn(shown)).toEqual(SPILLED);
  expect(inventory.formula(0, own + 1)).toBe(FORMULA);
  expect(headingsOf(book)).toHaveLength(own + 3);
});
