import type { Area, BookSheet, BookValue } from "../book/model";
import { cellCount, isUnbounded } from "./areas";
import { WRITE_TO_UNBOUNDED_RANGE, WRONG_SHAPE } from "./assumptions";
import { asRead, numberFormatAt, valueType } from "./cellReads";
import type { CellBefore } from "./events";
import { requireOperationSize, requireUnlocked, requireUnprotected } from "./guards";
import { failure } from "./hostError";
import type { HostState } from "./state";
import { asCellText, isPlainText, typed, type Typed } from "./typedText";

/** What a cell is to hold as it is, a formula, a converted text with its number format, or `null` for a cell that is left alone. Most of a million cells are the first. */
type Write = BookValue | Converted | null;
type Converted = Extract<Typed, { kind: "formula" }> | (Extract<Typed, { kind: "value" }> & { readonly numberFormat: string });

/** Values or formulas into a range, coerced as Excel does when a user types them. */
export function writeCells(host: HostState, sheet: BookSheet, area: Area, given: unknown, where: string): void {
  const matrix = asMatrix(area, given, where);
  requireUnlocked(host, sheet, area, where);
  const { date1904 } = host.book;
  let arePlain = true;
  const writes = matrix.map((row, i) =>
    row.map((value, j) => {
      const write = readWrite(date1904, sheet, area.row + i, area.column + j, value, where);
      if (!isPlain(write)) arePlain = false;
      return write;
    }),
  );
  const single = cellCount(area) === 1;
  const before = single ? stateOf(sheet, area) : undefined;
  for (const { rows, target } of targets(host, sheet, area, writes))
    if (arePlain) sheet.setValues(target, rows as readonly (readonly BookValue[])[]);
    else putRows(sheet, target, rows);
  host.events.cellsChanged(single && before ? { sheet, area, before, after: stateOf(sheet, area) } : { sheet, area });
}

export function writeNumberFormats(host: HostState, sheet: BookSheet, area: Area, given: unknown, where: string): void {
  const matrix = asMatrix(area, onlyOne(given), where);
  requireUnprotected(host, sheet, where);
  // Neighbours that get the same format are changed at once: a column of 100,000 cells is one change.
  for (let j = 0; j < area.columnCount; j += 1) {
    let from = 0;
    for (let i = 1; i <= area.rowCount; i += 1) {
      if (i < area.rowCount && matrix[i]?.[j] === matrix[from]?.[j]) continue;
      const numberFormat = matrix[from]?.[j] ?? null;
      if (numberFormat !== null && typeof numberFormat !== "string") throw wrongValue(where, "a number format", numberFormat);
      const part = { row: area.row + from, column: area.column + j, rowCount: i - from, columnCount: 1 };
      if (numberFormat !== null) sheet.changeFormat(part, { numberFormat });
      from = i;
    }
  }
}

/** A matrix of one number format stands for all cells, as in Microsoft's own samples; a matrix of one value does not. */
function onlyOne(given: unknown): unknown {
  if (!Array.isArray(given) || given.length !== 1) return given;
  const row: unknown = given[0];
  return Array.isArray(row) && row.length === 1 ? (row[0] as unknown) : given;
}

export function requireShape(area: Area, rows: number, columns: number, where: string): void {
  if (rows === area.rowCount && columns === area.columnCount) return;
  throw failure(
    WRONG_SHAPE,
    `${where}: ${rows} rows by ${columns} columns of values for a range of ${area.rowCount} by ${area.columnCount}.`,
    where,
  );
}

/** The matrix as given, checked; a single value stands for every cell. */
function asMatrix(area: Area, given: unknown, where: string): readonly (readonly unknown[])[] {
  if (isUnbounded(area)) throw failure(WRITE_TO_UNBOUNDED_RANGE, `${where}: the range is unbounded (whole rows or columns).`, where);
  requireOperationSize(area, where);
  if (!Array.isArray(given)) {
    const row = new Array<unknown>(area.columnCount).fill(given);
    return new Array<unknown[]>(area.rowCount).fill(row);
  }
  const matrix = given as readonly unknown[];
  const first = matrix[0];
  requireShape(area, matrix.length, Array.isArray(first) ? first.length : 0, where);
  for (const row of matrix) requireShape(area, matrix.length, Array.isArray(row) ? row.length : 0, where);
  return matrix as readonly (readonly unknown[])[];
}

function readWrite(date1904: boolean, sheet: BookSheet, row: number, column: number, value: unknown, where: string): Write {
  const isTextCell = (): boolean => numberFormatAt(sheet, row, column) === "@";
  if (value === null) return null;
  if (typeof value === "string") {
    if (isPlainText(value)) return value;
    const write = typed(value, date1904, isTextCell);
    return write.kind === "value" && write.numberFormat === undefined ? write.value : (write as Converted);
  }
  if (typeof value === "number" || typeof value === "boolean") return isTextCell() ? asCellText(value) : value;
  throw wrongValue(where, "a text, number or Boolean", value);
}

function wrongValue(where: string, expected: string, found: unknown): Error {
  return failure("InvalidArgument", `${where}: a cell takes ${expected}, found ${JSON.stringify(found).slice(0, 60)}.`, where);
}

interface Target {
  readonly target: Area;
  readonly rows: readonly (readonly Write[])[];
}

/** Where the rows land: as addressed, or, with the bug of 2018, in the rows that the filter leaves visible. */
function targets(host: HostState, sheet: BookSheet, area: Area, rows: readonly (readonly Write[])[]): Target[] {
  const goesWrong = host.switches.writesUnderFilterGoWrong && sheet.isFiltered;
  if (!goesWrong) return [{ target: area, rows }];
  let row = area.row - 1;
  return rows.map((written) => {
    do row += 1;
    while (sheet.isRowHidden(row));
    return { target: { ...area, row, rowCount: 1 }, rows: [written] };
  });
}

function putRows(sheet: BookSheet, area: Area, rows: readonly (readonly Write[])[]): void {
  if (rows.every((row) => row.every(isConstant))) {
    sheet.setValues(
      area,
      rows.map((row) => row.map(constantOf)),
    );
  } else {
    rows.forEach((row, i) => putMixedRow(sheet, area.row + i, area.column, row));
  }
  rows.forEach((row, i) => row.forEach((write, j) => takeFormat(sheet, area.row + i, area.column + j, write)));
}

/** A row with formulas in it, or with cells to be left alone: its runs of constants go in one by one. */
function putMixedRow(sheet: BookSheet, row: number, column: number, writes: readonly Write[]): void {
  for (let j = 0; j < writes.length;) {
    const write = writes[j];
    if (!isConstant(write)) {
      if (isFormula(write)) sheet.setFormula(row, column + j, write.formula);
      j += 1;
      continue;
    }
    let end = j;
    while (end < writes.length && isConstant(writes[end])) end += 1;
    sheet.setValues({ row, column: column + j, rowCount: 1, columnCount: end - j }, [writes.slice(j, end).map(constantOf)]);
    j = end;
  }
}

const isConverted = (write: Write): write is Converted => typeof write === "object" && write !== null && "kind" in write;

/** Whether it goes in as it is, without a number format of its own. */
const isPlain = (write: Write): boolean => write !== null && !isConverted(write);

const isFormula = (write: Write): write is Extract<Converted, { kind: "formula" }> => isConverted(write) && write.kind === "formula";

const isConstant = (write: Write): boolean => write !== null && !isFormula(write);

function constantOf(write: Write): BookValue {
  if (write === null || isFormula(write)) return undefined;
  return isConverted(write) ? write.value : write;
}

/** A converted text brings its number format along, unless the cell already has one of its own. */
function takeFormat(sheet: BookSheet, row: number, column: number, write: Write): void {
  if (!isConverted(write) || write.kind !== "value") return;
  if (numberFormatAt(sheet, row, column) !== "General") return;
  sheet.changeFormat({ row, column, rowCount: 1, columnCount: 1 }, { numberFormat: write.numberFormat });
}

function stateOf(sheet: BookSheet, cell: Area): CellBefore {
  const value = sheet.value(cell.row, cell.column);
  return { value: asRead(value), type: valueType(value) };
}
