import { isDeepStrictEqual } from "node:util";
import type { BookSheet, BookValue, CellFormat } from "@channel-credits/preview-host";
import type { RowGuard, WrittenBlock, WrittenColumn, WritePlan } from "../../src/workbook/port";
import { printOfRow } from "../../src/workbook/rowPrints";
import { memoryBook, type MemoryBook, type MemorySheet } from "@channel-credits/preview-host/testing";

/** A workbook like those that people have, small: an inventory of `rows` rows under a heading row. */
export function inventoryBook(rows = 6): MemoryBook {
  const lines = Array.from({ length: rows }, (_, row): BookValue[] => [`P-${row + 1}`, (row + 1) * 10, 19.99]);
  return withGridlines(memoryBook({ Inventory: [["Part number", "On hand", "Price"], ...lines], Notes: [["Mine"], ["keep this"]] }));
}

/** The book in memory knows no gridlines; a sheet that is added has them until told otherwise. */
function withGridlines(book: MemoryBook): MemoryBook {
  const { addSheet } = book;
  book.addSheet = (name) => {
    const state = { shown: true };
    const setGridlines = (shown: boolean): void => void (state.shown = shown);
    const sheet = Object.assign(addSheet(name), { setGridlines });
    return Object.defineProperty(sheet, "showsGridlines", { get: () => state.shown });
  };
  return book;
}

export function sheetNamed(book: MemoryBook, name: string): MemorySheet {
  const sheet = book.sheets.find((it) => it.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

export const putCell = (sheet: BookSheet, row: number, column: number, value: BookValue): void =>
  sheet.setValues({ row, column, rowCount: 1, columnCount: 1 }, [[value]]);

export const column = (heading: string, format: WrittenColumn["format"], cell: WrittenColumn["cell"], width = 12): WrittenColumn => ({
  heading,
  format,
  width,
  cell,
});

/** Rows known by their part number, in column A. */
export const partGuard = (rows: number, part: (row: number) => string, heading = "Part number"): RowGuard => ({
  columnIndexes: [0],
  headings: [heading],
  prints: Int32Array.from({ length: rows }, (_, row) => printOfRow([part(row)])),
});

/** Result columns to the right of the inventory, as a fill writes them. */
export function inventoryBlock(sheet: BookSheet, rows = 6, more: Partial<WrittenBlock> = {}): WrittenBlock {
  return {
    sheet: { id: sheet.id },
    top: 0,
    columnIndexes: [3, 4, 5],
    columns: [
      column("Protected quantity", "quantity", (row) => row + 1),
      column("Price protection credit", "money", (row) => (row % 3 === 2 ? "" : (row + 1) * 1.25)),
      column("Credit explanation", "note", (row) => `3.6(A): ${row + 1} of ${(row + 1) * 10} units protected`, 60),
    ],
    rowCount: rows,
    isOwnSheet: false,
    guard: partGuard(rows, (row) => `P-${row + 1}`),
    ...more,
  };
}

/** A sheet of ours, made when missing. */
export function detailBlock(lines: number): WrittenBlock {
  return {
    sheet: { ownName: "Credit detail" },
    top: 0,
    columnIndexes: [0, 1, 2, 3],
    columns: [
      column("Clause", "text", () => "3.6(A)"),
      column("Part number", "text", (row) => (row === 1 ? "=1+1" : `00${row}`)),
      column("Invoice date", "date", (row) => 36526 + row),
      column("Credit", "money", (row) => row + 0.1),
    ],
    rowCount: lines,
    isOwnSheet: true,
    ownForm: /^3\.6\(A\)$/,
  };
}

export function fillPlan(book: MemoryBook, rows = 6, lines = 4): WritePlan {
  return { blocks: [inventoryBlock(sheetNamed(book, "Inventory"), rows), detailBlock(lines)], settings: { lastFill: { rows } } };
}

const LAST_ROW = 1_048_575;

/** Everything that a person could see or a file would hold, to compare whole. */
export function stateOf(book: MemoryBook): unknown {
  return {
    sheets: book.sheets.map((sheet) => {
      const used = sheet.used(false);
      const rows = used === undefined ? 0 : used.row + used.rowCount;
      const columns = used === undefined ? 0 : used.column + used.columnCount;
      const cells: Record<string, unknown> = {};
      for (let row = 0; row < rows; row++) {
        for (let index = 0; index < columns; index++) {
          const formula = sheet.formula(row, index);
          // What a formula yields is Excel's to work out.
          const value = formula === undefined ? sheet.value(row, index) : undefined;
          const looks = looksOf(sheet.format(row, index));
          // An empty cell that looks like its whole column is no other than one that was never touched.
          const isBare = value === undefined && formula === undefined && isDeepStrictEqual(looks, looksOf(sheet.format(LAST_ROW, index)));
          const cell = isBare ? {} : { value, formula, ...looks };
          const shown = Object.entries(cell).filter(([, side]) => side !== undefined);
          if (shown.length > 0) cells[`${row},${index}`] = Object.fromEntries(shown);
        }
      }
      const widths = Array.from({ length: 30 }, (_, index) => sheet.columnWidth(index));
      return { name: sheet.name, frozen: { ...sheet.frozen }, gridlines: sheet.showsGridlines, widths, tables: sheet.tables, cells };
    }),
    names: book.names.map(({ scope, name, formula, visible }) => {
      const id = book.sheets.find((sheet) => sheet.name === scope)?.id ?? scope;
      return { scope, name, formula: formula.replace(id, "its id"), visible };
    }),
    // The mark of a run that was cut off says nothing of the workbook; it goes stale.
    settings: Object.fromEntries(book.settings.keys().flatMap((key) => (key.endsWith(".run") ? [] : [[key, book.settings.get(key)]]))),
  };
}

/** The sides of a format that differ from a plain cell's: what is tacit and what is stated as the same look alike. */
function looksOf(format: CellFormat): Partial<Record<string, unknown>> {
  return {
    numberFormat: format.numberFormat === "General" ? undefined : format.numberFormat,
    bold: format.font.bold === true ? true : undefined,
    color: format.font.color,
    fill: format.fill,
    horizontal: format.horizontalAlignment === "general" ? undefined : format.horizontalAlignment,
    vertical: format.verticalAlignment === "bottom" ? undefined : format.verticalAlignment,
    wrap: format.wrapText ? true : undefined,
  };
}
