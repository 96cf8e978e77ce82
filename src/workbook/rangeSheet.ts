/**
 * A range with its headings, as a formula hands it over: read like a sheet. Excel hands a blank cell to a function as null, as "" or, in
 * some versions, as 0; so 0 counts as blank wherever it is no sensible value, and a row of nothing but blanks and zeros is a blank row.
 */
import { isBlank } from "./cells";
import type { ReadKind } from "./headers";
import type { Cell, ColumnBlock, SheetShape } from "./port";
import { recogniseAs, type Refusal } from "./recognise";
import type { RecognisedSheet } from "./sheetColumns";
import type { RowReader } from "./rowReader";
import type { SheetFinding } from "./sheetFindings";

/** The cells of a range, by row and column from 0. */
export interface CellRange {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cell: (row: number, column: number) => Cell;
}

export interface RangeSheet {
  readonly sheet: RecognisedSheet;
  readonly findings: readonly SheetFinding[];
}

const HEADING_ROWS = 20;

/** Fields in which 0 is a value of its own. In all others (dates, names) it can only be a blank cell. */
const ZERO_COUNTS = new Set([
  "quantityOnHand",
  "committedQuantity",
  "inTransitFromVendor",
  "inTransitBetweenWarehouses",
  "quantity",
  "unitPrice",
  "discount",
  "creditsReceived",
  "newPrice",
  "value",
]);
/** Fields in which a 0 is doubtful: it counts where the range shows by a blank cell of its own that blanks do not arrive as 0. */
const ZERO_IS_DOUBTFUL = new Set(["oldPrice"]);

/** Whether a blank cell of the range arrived as a blank: then no 0 of it was one. */
export function showsBlanks({ rowCount, columnCount, cell }: CellRange): boolean {
  for (let row = 0; row < rowCount; row++) for (let column = 0; column < columnCount; column++) if (cell(row, column) === "") return true;
  return false;
}

const isBlankOrZero = (cell: Cell): boolean => cell === 0 || isBlank(cell);

/** Finds the headings of a range and where its records stand; blank rows at its end, as in a whole column, are left out. */
export function rangeSheet(kind: ReadKind, name: string, range: CellRange): RangeSheet | Refusal {
  return recogniseAs(kind, shapeOf(name, range));
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
export function rangeBlock(range: CellRange, reader: RowReader): ColumnBlock {
  const { sheet, columnIndexes } = reader;
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

function zeroIsValue(column: number, range: CellRange, { columns }: RecognisedSheet): boolean {
  const fields = Object.keys(columns).filter((field) => columns[field] === column);
  return fields.some((field) => ZERO_COUNTS.has(field)) || (fields.some((field) => ZERO_IS_DOUBTFUL.has(field)) && showsBlanks(range));
}
