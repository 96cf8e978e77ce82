import type { Area, BookSheet, BookValue } from "../book/model";
import { cellCount, intersection, isUnbounded } from "./areas";
import { UNCALCULATED } from "./assumptions";
import { displayText } from "./displayText";
import { RawJson } from "./rawJson";
import type { HostState } from "./state";

/** A matrix of one thing about cells; null, as Excel answers, where the range is unbounded or too large for one read. */
export type CellMatrix = unknown[][] | null;

/** Cells from which on a block is written as JSON at once. */
const MANY = 500;

export function readValues(host: HostState, sheet: BookSheet, area: Area): CellMatrix | RawJson {
  if (isTooLarge(host, area)) return null;
  if (cellCount(area) >= MANY && !mayHaveFormulas(sheet) && sheet.valuesJson) return new RawJson(sheet.valuesJson(area));
  const values: unknown[][] = calculated(host, sheet, area);
  for (const row of values) for (let i = 0; i < row.length; i += 1) row[i] = asRead(row[i] as BookValue);
  return values;
}

/** Values, with an error in the place of every formula that has none: a blank there would pass for an empty cell. */
function calculated(host: HostState, sheet: BookSheet, area: Area): BookValue[][] {
  const values = sheet.values(area);
  if (!mayHaveFormulas(sheet)) return values;
  values.forEach((row, i) => {
    for (let j = 0; j < row.length; j += 1)
      if (row[j] === undefined && isUncalculated(sheet, area.row + i, area.column + j)) row[j] = UNCALCULATED;
  });
  for (const { row, column, error } of host.errorsIn(sheet, area)) {
    const cells = values[row - area.row];
    if (cells) cells[column - area.column] = { error };
  }
  return values;
}

const mayHaveFormulas = ({ hasFormulas = true }: BookSheet): boolean => hasFormulas;

const isUncalculated = (sheet: BookSheet, row: number, column: number): boolean => sheet.formula(row, column) !== undefined;

export function readValueTypes(host: HostState, sheet: BookSheet, area: Area): CellMatrix {
  return isTooLarge(host, area) ? null : calculated(host, sheet, area).map((row) => row.map(valueType));
}

export function readFormulas(host: HostState, sheet: BookSheet, area: Area): CellMatrix | RawJson {
  // Without formulas each cell has its value in the place of one.
  if (!mayHaveFormulas(sheet) && !sheet.arraysIn?.(area).length) return readValues(host, sheet, area);
  const formulas = perCell(host, area, (row, column) => sheet.formula(row, column) ?? asRead(sheet.value(row, column)));
  if (formulas !== null) spreadArrayFormulas(formulas, sheet, area);
  return formulas;
}

/** Every cell of an array formula that was entered over an area has its text; cells that one spilled into have values. */
function spreadArrayFormulas(formulas: unknown[][], sheet: BookSheet, area: Area): void {
  for (const array of sheet.arraysIn?.(area) ?? []) {
    const shared = intersection(array.area, area);
    if (array.isSpill || shared === undefined) continue;
    const text = sheet.formula(array.area.row, array.area.column);
    for (let row = shared.row; row < shared.row + shared.rowCount; row += 1)
      formulas[row - area.row]?.fill(text, shared.column - area.column, shared.column - area.column + shared.columnCount);
  }
}

/** Without the rest of the format, where the book can tell it so. */
export const numberFormatAt = (sheet: BookSheet, row: number, column: number): string =>
  sheet.numberFormat?.(row, column) ?? sheet.format(row, column).numberFormat;

export function readTexts(host: HostState, sheet: BookSheet, area: Area): CellMatrix {
  const { date1904 } = host.book;
  return perCell(host, area, (row, column) => {
    const value = sheet.value(row, column) ?? (isUncalculated(sheet, row, column) ? UNCALCULATED : undefined);
    return value === undefined ? "" : displayText(value, sheet.format(row, column).numberFormat, date1904);
  });
}

export function readNumberFormats(host: HostState, sheet: BookSheet, area: Area): CellMatrix {
  return perCell(host, area, (row, column) => numberFormatAt(sheet, row, column));
}

export function valueType(value: BookValue): string {
  if (value === undefined) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** As `values` gives it: an error as its text, a blank as "". */
export function asRead(value: BookValue): string | number | boolean {
  if (value === undefined) return "";
  return typeof value === "object" ? value.error : value;
}

function isTooLarge(host: HostState, area: Area): boolean {
  return isUnbounded(area) || cellCount(area) > host.switches.maxCellsPerRead;
}

function perCell(host: HostState, area: Area, read: (row: number, column: number) => unknown): CellMatrix {
  if (isTooLarge(host, area)) return null;
  const rows: unknown[][] = [];
  for (let i = 0; i < area.rowCount; i += 1) {
    const cells = new Array<unknown>(area.columnCount);
    for (let j = 0; j < area.columnCount; j += 1) cells[j] = read(area.row + i, area.column + j);
    rows.push(cells);
  }
  return rows;
}

/**
 * What all cells of an area have in common, or null when they differ, as Excel answers for a format of a range.
 * Beyond the used cells one cell stands for all the others.
 */
export function common<T>(sheet: BookSheet, area: Area, read: (row: number, column: number) => T): T | null {
  const last = read(area.row + area.rowCount - 1, area.column + area.columnCount - 1);
  const used = sheet.used(false);
  const looked = used && intersection(used, area);
  if (!looked) return last;
  for (let row = looked.row; row < looked.row + looked.rowCount; row += 1) {
    for (let column = looked.column; column < looked.column + looked.columnCount; column += 1) {
      if (read(row, column) !== last) return null;
    }
  }
  return last;
}

/** The same for rows or columns alone. Rows far below the used ones share their properties, so they are not walked. */
export function commonAlong<T>(from: number, count: number, usedEnd: number, read: (index: number) => T): T | null {
  const first = read(from);
  const end = Math.min(from + count, Math.max(usedEnd + 1, from + 1));
  for (let index = from + 1; index < end; index += 1) if (read(index) !== first) return null;
  return first;
}
