/** Workbook files for stories: made from cells, filled by the add-in over the real Office.js against our host, read back from the bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fillInventory, type FillOptions, type FillReport } from "../../src/credits/fillInventory";
import { excelWorkbook } from "../../src/excel";
import { newBook, openBook, type Book, type BookSheet, type BookValue } from "@channel-credits/preview-host";
import { OUTPUT_HEADINGS, OWN_SHEETS, REVIEW_SHEET_NAME, type OwnSheetName } from "../../src/workbook/headers";
import type { Cell } from "../../src/workbook/port";
import { REVIEW_HEADINGS, REVIEW_SHEET } from "../../src/workbook/reviewSheet";
import { openInExcel, newFaults } from "@channel-credits/preview-host/testing";
import type { SheetOfCells } from "../support/exampleSheets";

export { fixture } from "@channel-credits/preview-host/testing";

export type Row = readonly (string | number)[];

const held = (cell: Cell): BookValue => (cell === "" ? undefined : cell);

/** Puts a sheet with these cells into a book, from A1 or further down and to the right. */
export function addSheet(book: Book, { name, rows }: SheetOfCells, at: { row: number; column: number } = { row: 0, column: 0 }): BookSheet {
  const sheet = book.addSheet(name);
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const area = { ...at, rowCount: rows.length, columnCount };
  const whole = rows.map((row) => Array.from({ length: columnCount }, (_, i) => held(row[i] ?? "")));
  if (rows.length > 0) sheet.setValues(area, whole);
  return sheet;
}

/** A workbook file of these sheets. `arrange` may change the book before it is saved. */
export function fileOf(
  sheets: readonly SheetOfCells[],
  { date1904 = false, arrange }: { date1904?: boolean; arrange?: (book: Book) => void } = {},
): Uint8Array {
  const book = newBook({ date1904 });
  const [first] = book.sheets;
  for (const sheet of sheets) addSheet(book, sheet);
  arrange?.(book);
  book.deleteSheet(first!.id);
  return book.save();
}

export interface Filled {
  readonly report: FillReport;
  readonly file: Uint8Array;
}

/** The whole path: a file is opened by the host, the add-in fills it over Office.js, and the host saves it. */
export async function fill(file: Uint8Array, options: FillOptions = {}): Promise<Filled> {
  const { book } = await openInExcel(file);
  const report = await fillInventory(excelWorkbook({ sleep: () => Promise.resolve() }), options);
  const after = book.save();
  const faults = newFaults(file, after);
  if (faults.length > 0) throw new Error(`the written file is not sound: ${faults.slice(0, 5).join("; ")}`);
  return { report, file: after };
}

/** As `fill`, for a file that must be filled. */
export async function filled(file: Uint8Array, options: FillOptions = {}): Promise<Uint8Array> {
  const answer = await fill(file, options);
  if (answer.report.outcome !== "filled") throw new Error(JSON.stringify(answer.report));
  return answer.file;
}

/** Why a file was refused; the file itself must come out as it went in. */
export async function refusal(file: Uint8Array, options: FillOptions = {}): Promise<readonly string[]> {
  const { report, file: after } = await fill(file, options);
  if (Buffer.compare(after, file) !== 0) throw new Error("a refused file was changed");
  if (report.outcome !== "refused") throw new Error(`it was ${report.outcome}`);
  return report.refusals.map(({ message, detail }) => (detail === undefined ? message : `${message} ${detail}`));
}

export function sheetNamed(book: Book, name: string): BookSheet {
  const sheet = book.sheets.find((it) => it.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name} among ${book.sheets.map((it) => it.name).join(", ")}`);
  return sheet;
}

/** All cells of a sheet from A1 on, blanks as "". */
export function cellsOf(sheet: BookSheet): Row[] {
  const used = sheet.used(true);
  if (used === undefined) return [];
  const rows = sheet.values({ row: 0, column: 0, rowCount: used.row + used.rowCount, columnCount: used.column + used.columnCount });
  return rows.map((row) =>
    row.map((cell) => (typeof cell === "object" ? cell.error : typeof cell === "boolean" ? String(cell) : (cell ?? ""))),
  );
}

export interface WrittenFile {
  readonly inventory: readonly Row[];
  readonly limits: readonly Row[];
  readonly detail: readonly Row[];
  readonly review: readonly Row[];
}

/** What a fill wrote, read from the file: the output columns found by their headings, and our own sheets below theirs. */
export function written(file: Uint8Array, inventorySheet = "Inventory"): WrittenFile {
  const book = openBook(file);
  const rows = cellsOf(sheetNamed(book, inventorySheet));
  const headingRow = rows.findIndex((row) => row.includes(OUTPUT_HEADINGS[0]!));
  const places = OUTPUT_HEADINGS.map((heading) => rows[headingRow]!.indexOf(heading));
  if (places.includes(-1)) throw new Error(`not all output columns are there: ${rows[headingRow]!.join(", ")}`);
  const own = (name: OwnSheetName): readonly Row[] => {
    const [headings, ...below] = cellsOf(sheetNamed(book, name));
    expect(headings).toEqual(OWN_SHEETS[name]);
    return below;
  };
  return {
    inventory: rows.slice(headingRow + 1).map((row) => places.map((place) => row[place] ?? "")),
    limits: own("Balancing limits"),
    detail: own("Credit detail"),
    review: findingsOn(cellsOf(sheetNamed(book, REVIEW_SHEET_NAME))),
  };
}

/** The findings on Review, as far as figures make them: claims stand below, and what people write beside. */
export function findingsOn([headings, ...below]: readonly Row[]): readonly Row[] {
  expect(headings!.slice(0, REVIEW_HEADINGS.length)).toEqual(REVIEW_HEADINGS);
  const width = REVIEW_SHEET.withoutKeys!.length;
  return below.filter(([severity]) => severity !== "Claim").map((row) => row.slice(0, width));
}

/** The figures of a filled Inventory without the explanations. */
export const figures = (file: Uint8Array, inventorySheet?: string): readonly Row[] =>
  written(file, inventorySheet).inventory.map((row) => row.slice(0, 7));

export type Parts = Readonly<Record<string, Uint8Array>>;
export const partsOf = (file: Uint8Array): Parts => unzipSync(file);

/** The parts that one file has otherwise than the other. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const isSame = (name: string): boolean =>
    old[name] !== undefined && now[name] !== undefined && Buffer.compare(old[name], now[name]) === 0;
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => !isSame(name)).sort();
}

/** The file with a part's text changed. */
export function withPart(file: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const parts = partsOf(file);
  return zipSync({ ...parts, [name]: strToU8(change(parts[name] ? strFromU8(parts[name]) : "")) });
}

/** The file with one of its sheets changed as by hand. */
export function changed(file: Uint8Array, sheet: string, change: (sheet: BookSheet) => void): Uint8Array {
  const book = openBook(file);
  change(sheetNamed(book, sheet));
  return book.save();
}

/** A cell typed into a sheet. */
export const put = (row: number, column: number, cell: string | number) => (sheet: BookSheet) =>
  sheet.setValues({ row, column, rowCount: 1, columnCount: 1 }, [[cell]]);
