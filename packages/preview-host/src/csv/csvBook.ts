/** One workbook of CSV files, a sheet each. */
import type { Book, BookSheet, BookValue } from "../book/model";
import { newBook, type NewBookOptions } from "../book/open";
import { cellOf, columnKind, type ColumnKind } from "./columnKind";
import { csvRows, type CsvRows } from "./rows";
import { sheetNameOf } from "./sheetName";
import { textOf } from "./text";

export interface CsvFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Throws BookError, with file and line, for what cannot be taken as a sheet. */
export function csvBook(files: readonly CsvFile[], options: NewBookOptions = {}): Book {
  const book = newBook(options);
  const [empty] = book.sheets;
  const names: string[] = [];
  for (const { name, bytes } of files) {
    const rows = csvRows(name, textOf(name, bytes));
    // The sheet that every new workbook has is taken away last: a workbook without sheets is none.
    const sheetName = sheetNameOf(name, [...names, empty?.name ?? ""]);
    names.push(sheetName);
    fillSheet(book.addSheet(sheetName), rows);
  }
  if (empty) book.deleteSheet(empty.id);
  const [first] = book.sheets;
  if (first) book.activeSheet = first;
  return book;
}

const BLOCK_ROWS = 10_000;

function fillSheet(sheet: BookSheet, { rows, headingRow, columnCount }: CsvRows): void {
  const kinds = Array.from({ length: columnCount }, (_, column) => columnKind(fieldsBelow(rows, headingRow, column)));
  for (let row = 0; row < rows.length; row += BLOCK_ROWS) {
    const block = rows.slice(row, row + BLOCK_ROWS).map((fields, n) => cellsOf(fields, kinds, row + n <= headingRow));
    sheet.setValues({ row, column: 0, rowCount: block.length, columnCount }, block);
  }
  const top = headingRow + 1;
  kinds.forEach((kind, column) => {
    if (kind !== "date" || top >= rows.length) return;
    sheet.changeFormat({ row: top, column, rowCount: rows.length - top, columnCount: 1 }, { numberFormat: "yyyy-mm-dd" });
  });
}

function* fieldsBelow(rows: CsvRows["rows"], headingRow: number, column: number): Generator<string> {
  for (let row = headingRow + 1; row < rows.length; row++) yield rows[row]![column] ?? "";
}

/** A row with fewer fields than there are headings ends in blanks. */
const cellsOf = (fields: readonly string[], kinds: readonly ColumnKind[], isHead: boolean): BookValue[] =>
  kinds.map((kind, column) => cellOf(fields[column] ?? "", isHead ? "text" : kind));
