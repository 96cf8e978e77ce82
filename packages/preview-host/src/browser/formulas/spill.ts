import { cellName, intersects, MAX_COLUMNS, MAX_ROWS } from "../../book/address";
import type { Area, BookSheet, BookValue } from "../../book/model";
import type { FunctionResult, FunctionValue } from "../../protocol/index";
import { words } from "../words";

/** Values of a result, a rectangle of at least one cell, and the messages that errors among them carry. */
export interface ResultBlock {
  readonly values: readonly (readonly BookValue[])[];
  /** By place in the block, row by row. */
  readonly messages: ReadonlyMap<number, string>;
}

/** What a formula wrote beside its own cell. The first value is the formula's own. */
export interface Spill {
  readonly area: Area;
  readonly values: ResultBlock["values"];
}

export function resultBlock(result: FunctionResult): ResultBlock {
  const rows = Array.isArray(result) ? (result as readonly (readonly FunctionValue[])[]) : [[result as FunctionValue]];
  const columnCount = Math.max(0, ...rows.map(({ length }) => length));
  if (columnCount === 0) return resultBlock({ error: "#VALUE!", message: words.noResult });
  const messages = new Map<number, string>();
  const values = rows.map((row, r) =>
    Array.from({ length: columnCount }, (_, c): BookValue => {
      const value = c < row.length ? (row[c] ?? null) : { error: "#N/A" };
      // A function that gives nothing shows 0, as a reference to a blank cell does.
      if (value === null) return 0;
      if (typeof value !== "object") return value;
      if (value.message !== undefined) messages.set(r * columnCount + c, value.message);
      return { error: value.error };
    }),
  );
  return { values, messages };
}

export function areaOf(row: number, column: number, { values }: Pick<ResultBlock, "values">): Area {
  return { row, column, rowCount: values.length, columnCount: values[0]?.length ?? 1 };
}

/** Why the area cannot be spilled into, in words for the person; undefined when it can. Cells of the formula's last spill are free. */
export function whatIsInTheWay(sheet: BookSheet, area: Area, before: Spill | undefined): string | undefined {
  if (area.rowCount === 1 && area.columnCount === 1) return undefined;
  if (area.row + area.rowCount > MAX_ROWS || area.column + area.columnCount > MAX_COLUMNS) return words.spillTooLarge;
  if (sheet.tables.some((table) => intersects(table.area, area))) return words.spillIntoTable;
  if (sheet.merges.some((merge) => intersects(merge, area))) return words.spillIntoMerge;
  const values = sheet.values(area);
  for (let r = 0; r < area.rowCount; r += 1) {
    for (let c = r === 0 ? 1 : 0; c < area.columnCount; c += 1) {
      const [row, column] = [area.row + r, area.column + c];
      const isBlank = values[r]?.[c] === undefined && sheet.formula(row, column) === undefined;
      if (!isBlank && !isOfSpill(sheet, before, row, column)) return words.spillBlocked(cellName(row, column));
    }
  }
  return undefined;
}

/** Does the cell still hold what the formula spilled into it? */
function isOfSpill(sheet: BookSheet, spill: Spill | undefined, row: number, column: number): boolean {
  if (!spill || sheet.formula(row, column) !== undefined) return false;
  const { area, values } = spill;
  const written = values[row - area.row]?.[column - area.column];
  return written !== undefined && isSame(sheet.value(row, column), written);
}

/** Takes away what a formula spilled, but for cells of `kept` and cells that have been written over since. */
export function clearSpill(sheet: BookSheet, spill: Spill, kept?: Area): void {
  const { area } = spill;
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      const cell = { row, column, rowCount: 1, columnCount: 1 };
      const isAnchor = row === area.row && column === area.column;
      if (isAnchor || (kept && intersects(kept, cell)) || !isOfSpill(sheet, spill, row, column)) continue;
      sheet.setValues(cell, [[undefined]]);
    }
  }
}

/** Writes all values but the first, which is the formula's own; cells that hold their value already are not touched. */
export function writeSpill(sheet: BookSheet, { area, values }: Spill): void {
  const now = sheet.values(area);
  values.forEach((row, r) => {
    const from = r === 0 ? 1 : 0;
    const isWritten = row.every((value, c) => c < from || isSame(now[r]?.[c], value));
    const columnCount = area.columnCount - from;
    if (isWritten || columnCount === 0) return;
    sheet.setValues({ row: area.row + r, column: area.column + from, rowCount: 1, columnCount }, [row.slice(from)]);
  });
}

export function isSame(a: BookValue, b: BookValue): boolean {
  if (typeof a === "object" && typeof b === "object") return a.error === b.error;
  return a === b;
}
