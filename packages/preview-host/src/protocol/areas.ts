import type { Area } from "../book/model";
import { failure } from "./hostError";

/** Addresses and rectangles of cells. Rows and columns count from 0 here, from 1 and "A" in addresses. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** Excel refuses longer address texts. */
const LONGEST_ADDRESS = 8_192;

export const WHOLE_SHEET: Area = { row: 0, column: 0, rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS };

export interface Address {
  readonly sheetName: string | undefined;
  readonly area: Area;
}

export function cellCount(area: Area): number {
  return area.rowCount * area.columnCount;
}

export function isEntireColumn(area: Area): boolean {
  return area.rowCount === SHEET_ROWS;
}

export function isEntireRow(area: Area): boolean {
  return area.columnCount === SHEET_COLUMNS;
}

export function isUnbounded(area: Area): boolean {
  return isEntireColumn(area) || isEntireRow(area);
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

/** An area that must lie on the sheet and hold at least one cell. */
export function checkedArea(row: number, column: number, rowCount: number, columnCount: number, where: string): Area {
  const isOnSheet =
    row >= 0 && column >= 0 && rowCount >= 1 && columnCount >= 1 && row + rowCount <= SHEET_ROWS && column + columnCount <= SHEET_COLUMNS;
  if (!isOnSheet) {
    throw failure(
      "InvalidArgument",
      `${where}: ${rowCount} rows by ${columnCount} columns from row ${row}, column ${column} is not on the sheet.`,
      where,
    );
  }
  return { row, column, rowCount, columnCount };
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** "B2:C9", "A:F", "2:2": the area without its sheet. */
export function areaText(area: Area): string {
  const lastRow = area.row + area.rowCount;
  const lastColumn = columnLetters(area.column + area.columnCount - 1);
  if (isEntireRow(area)) return `${area.row + 1}:${lastRow}`;
  if (isEntireColumn(area)) return `${columnLetters(area.column)}:${lastColumn}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return cellCount(area) === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

/** "Inventory!A1:B1", with quotes where the name needs them. */
export function addressText(sheetName: string, area: Area): string {
  return `${quotedSheetName(sheetName)}!${areaText(area)}`;
}

export function quotedSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^[Rr]\d*([Cc]\d*)?$/.test(name) || /^[Cc]\d*$/.test(name);
  return isPlain && !looksLikeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function corner(text: string): Corner | undefined {
  const cell = CELL.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnNumber(cell[1] ?? "") };
  const column = COLUMN.exec(text);
  if (column) return { row: undefined, column: columnNumber(column[1] ?? "") };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1, column: undefined } : undefined;
}

/** Splits "'My sheet'!A1" into the sheet's name and the rest. */
function splitSheet(text: string): { sheetName: string | undefined; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheetName: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const mark = text.indexOf("!");
  return mark < 0 ? { sheetName: undefined, rest: text } : { sheetName: text.slice(0, mark), rest: text.slice(mark + 1) };
}

/** Reads an address; undefined when the text is none (it may be a name). Several areas at once are not one range. */
export function parseAddress(text: string, where: string): Address | undefined {
  if (text.length > LONGEST_ADDRESS) {
    throw failure("InvalidArgument", `${where}: an address of ${text.length} characters; Excel takes ${LONGEST_ADDRESS}.`, where);
  }
  const { sheetName, rest } = splitSheet(text.trim());
  const [from = "", to = from, ...more] = rest.split(":");
  const first = corner(from);
  const last = corner(to);
  if (more.length > 0 || !first || !last) return undefined;
  if ((first.row === undefined) !== (last.row === undefined) || (first.column === undefined) !== (last.column === undefined))
    return undefined;
  if (rest.indexOf(":") < 0 && (first.row === undefined || first.column === undefined)) return undefined;
  const [top, bottom] = ordered(first.row ?? 0, last.row ?? SHEET_ROWS - 1);
  const [left, right] = ordered(first.column ?? 0, last.column ?? SHEET_COLUMNS - 1);
  return { sheetName, area: checkedArea(top, left, bottom - top + 1, right - left + 1, where) };
}

function ordered(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}
