/**
 * A range with its headings, as a formula hands it over: read like a sheet. Excel hands a blank cell to a function as null, as "" or, in
 * some versions, as 0; so 0 counts as blank wherever it is no sensible value, and a row of nothing but blanks and zeros is a blank row.
 */
import { isBlank } from "./cells";
import type { Cell, ColumnBlock, SheetShape } from "./port";
import { recogniseAs } from "./recognise";
import type { Refusal } from "./refusal";
import type { RecognisedSheet } from "./sheetColumns";
import type { RowReader } from "./rowReader";
import type { SheetFinding } from "./sheetFindings";
import { SHEETS, type ReadKind, type SheetOf } from "./sheets";
import { takesZero } from "./sheets/column";
import { columnsIn } from "./sheets/sheet";

/** The cells of a range, by row and column from 0. */
export interface CellRange {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cell: (row: number, column: number) => Cell;
}

export interface RangeSheet<Kind extends ReadKind> {
  readonly sheet: RecognisedSheet<SheetOf<Kind>>;
  readonly findings: readonly SheetFinding[];
}

const HEADING_ROWS = 20;

/** Whether a blank cell of the range arrived as a blank: then no 0 of it was one. */
export function showsBlanks({ rowCount, columnCount, cell }: CellRange): boolean {
  for (let row = 0; row < rowCount; row++) for (let column = 0; column < columnCount; column++) if (cell(row, column) === "") return true;
  return false;
}

const isBlankOrZero = (cell: Cell): boolean => cell === 0 || isBlank(cell);

/** Finds the headings of a range and where its records stand; blank rows at its end, as in a whole column, are left out. */
export function rangeSheet<Kind extends ReadKind>(kind: Kind, name: string, range: CellRange): RangeSheet<Kind> | Refusal {
  return recogniseAs(SHEETS[kind], shapeOf(name, range));
}

function shapeOf(name: string, range: CellRange): SheetShape {
  const { rowCount, columnCount } = range;
  const head = Array.from({ length: Math.min(rowCount, HEADING_ROWS) }, (_, row) =>
    Array.from({ length: columnCount }, (__, column) => range.cell(row, column)),
  );
  const used = { top: 0, left: 0, rowCount: lastRow(range) + 1, columnCount };
  return { id: name, name, isHidden: false, isProtected: false, hasHiddenRows: false, tables: [], used, head, formulaAreas: [] };
}

function lastRow({ rowCount, columnCount, cell }: CellRange): number {
  for (let row = rowCount - 1; row >= 0; row--)
    for (let column = 0; column < columnCount; column++) if (!isBlankOrZero(cell(row, column))) return row;
  return -1;
}

/** The records of a range as the block that a reader takes. */
export function rangeBlock(range: CellRange, { sheet, columnIndexes }: Pick<RowReader, "sheet" | "columnIndexes">): ColumnBlock {
  const { top, rowCount } = sheet;
  const zeroCounts = columnIndexes.map((column) => zeroIsValue(column, range, sheet));
  const columns = columnIndexes.map(() => new Array<Cell>(rowCount));
  for (let i = 0; i < rowCount; i++) {
    let isBlankRow = true;
    for (let c = 0; c < columns.length; c++) {
      const cell = range.cell(top + i, columnIndexes[c]!);
      columns[c]![i] = cell === 0 && !zeroCounts[c] ? "" : cell;
      if (cell !== 0 && cell !== "" && isBlankRow) isBlankRow = isBlankOrZero(cell);
    }
    if (isBlankRow) for (const column of columns) column[i] = "";
  }
  return { top, rowCount, columns };
}

/** Whether a 0 in a column counts: a doubtful one does where the range shows by a blank cell of its own that blanks do not arrive as 0. */
function zeroIsValue(column: number, range: CellRange, { declared, columns }: RecognisedSheet): boolean {
  const read = columnsIn(declared).flatMap(([field, it]) => (columns[field] === column ? [it] : []));
  return read.some((it) => takesZero(it) && (!it.zeroIsDoubtful || showsBlanks(range)));
}
