/** What another person does to an open workbook: cells move in the model as they do in Excel, and those who listen are told. */
import type { Book, BookSheet, BookValue, Host } from "@channel-credits/preview-host";

export type Rows = BookValue[][];

export function rowsOf(sheet: BookSheet): Rows {
  const used = sheet.used(true);
  return used === undefined
    ? []
    : sheet.values({ row: 0, column: 0, rowCount: used.row + used.rowCount, columnCount: used.column + used.columnCount });
}

/** Replaces all cells of a plain sheet; formats stay where they are. */
export function rewrite(sheet: BookSheet, change: (rows: Rows) => Rows): void {
  const before = rowsOf(sheet);
  const after = change(before.map((row) => [...row]));
  const rowCount = Math.max(before.length, after.length);
  const columnCount = Math.max(1, ...before.map((row) => row.length), ...after.map((row) => row.length));
  if (rowCount === 0) return;
  const cells = Array.from({ length: rowCount }, (_, row) => Array.from({ length: columnCount }, (__, column) => after[row]?.[column]));
  sheet.setValues({ row: 0, column: 0, rowCount, columnCount }, cells);
}

export const sheetCalled = (book: Book, name: string): BookSheet | undefined => book.sheets.find((sheet) => sheet.name === name);

/** Tells listeners that something in a sheet changed, as Excel does; an act without it is one that Excel kept to itself. */
export function tell(host: Host, sheet: BookSheet): void {
  const message = {
    changeType: "RangeEdited",
    source: "Remote",
    triggerSource: "Unknown",
    worksheetId: sheet.id,
    address: "A1:Z99",
    shiftDirection: "None",
  };
  host.push({ messageCategory: 65_536, messageType: 10, targetId: "Workbook", message: JSON.stringify(message) });
}
