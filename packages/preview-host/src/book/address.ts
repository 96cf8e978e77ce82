import type { Area } from "./model";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** "A" for column 0, "XFD" for the last one. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** "B2" for one cell, "B2:D9" for more. */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  const last = cellName(area.row + area.rowCount - 1, area.column + area.columnCount - 1);
  return first === last ? first : `${first}:${last}`;
}

/** "$B$2:$D$9": it stays when it is copied. */
export const absoluteName = (area: Area): string => areaName(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** "'Bob''s stock'!": a sheet's name as formulas put it before an address, in the quotes that every name may have. */
export const sheetPrefix = (name: string): string => `'${name.replace(/'/g, "''")}'!`;

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function parseCell(text: string): CellPlace | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text.trim());
  if (!match) return undefined;
  const place = { row: Number(match[2]) - 1, column: columnNumber(match[1] ?? "") };
  return place.row >= 0 && place.row < MAX_ROWS && place.column < MAX_COLUMNS ? place : undefined;
}

/** "A1:C5", "A1", and whole columns or rows such as "A:C" or "1:3". */
export function parseArea(text: string): Area | undefined {
  const [from = "", to = from] = text.trim().split(":");
  const first = parseCell(from) ?? parseEdge(from, 0, 0);
  const last = parseCell(to) ?? parseEdge(to, MAX_ROWS - 1, MAX_COLUMNS - 1);
  if (!first || !last) return undefined;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return { row, column, rowCount: Math.abs(last.row - first.row) + 1, columnCount: Math.abs(last.column - first.column) + 1 };
}

function parseEdge(text: string, row: number, column: number): CellPlace | undefined {
  const letters = /^\$?([A-Za-z]{1,3})$/.exec(text);
  if (letters) return { row, column: columnNumber(letters[1] ?? "") };
  const digits = /^\$?(\d{1,7})$/.exec(text);
  return digits ? { row: Number(digits[1]) - 1, column } : undefined;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

export function intersects(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rowCount && b.row < a.row + a.rowCount && a.column < b.column + b.columnCount && b.column < a.column + a.columnCount
  );
}

/** The smallest area that holds both. */
export const around = (a: Area, b: Area): Area =>
  between(Math.min(a.row, b.row), Math.min(a.column, b.column), Math.max(endRow(a), endRow(b)), Math.max(endColumn(a), endColumn(b)));

/** What two areas that meet have in common. */
export const shared = (a: Area, b: Area): Area =>
  between(Math.max(a.row, b.row), Math.max(a.column, b.column), Math.min(endRow(a), endRow(b)), Math.min(endColumn(a), endColumn(b)));

const endRow = ({ row, rowCount }: Area): number => row + rowCount;
const endColumn = ({ column, columnCount }: Area): number => column + columnCount;
const between = (top: number, left: number, end: number, endOfRow: number): Area => ({
  row: top,
  column: left,
  rowCount: end - top,
  columnCount: endOfRow - left,
});
