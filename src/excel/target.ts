import type { WrittenBlock, WrittenColumn } from "../workbook/port";
import { columnName } from "./columns";
import type { OwnMark } from "./ownMark";
import type { Rect } from "./rect";

export interface TargetColumn {
  readonly index: number;
  readonly column: WrittenColumn;
  /** The heading was not there yet, so everything in the column must be free. */
  readonly isNew: boolean;
}

/** A table that grows to the right so that it holds our columns, and what it covered before. */
export interface TableGrowth {
  readonly id: string;
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly grownColumnCount: number;
}

/** A block as it meets the workbook: where it goes, and what of it is there already. */
export interface Target {
  readonly block: WrittenBlock;
  /** Undefined while the sheet is still to be added. */
  readonly sheetId: string | undefined;
  readonly sheetName: string;
  /** Of a sheet that is there; undefined where it has none. */
  readonly mark: OwnMark | undefined;
  /** From left to right, whatever order the block has them in. */
  readonly columns: readonly TargetColumn[];
  /** First row and column beyond everything that holds a value; 0 on an empty sheet. */
  readonly usedBottom: number;
  readonly usedRight: number;
  readonly hasHiddenRows: boolean;
  readonly table: TableGrowth | undefined;
}

export const lastRowOfSheet = 1_048_576;
export const lastColumnOfSheet = 16_384;

/**
 * How many rows from the heading down concern us: the block's own, what an earlier fill left below them on our sheet, and
 * where rows are hidden, the rows in which Excel could wrongly put ours.
 */
export function rowsConcerned(target: Target): number {
  const { block, usedBottom, hasHiddenRows } = target;
  const written = block.rowCount + 1;
  const used = Math.max(0, usedBottom - block.top);
  const concerned = block.isOwnSheet ? Math.max(written, used) : hasHiddenRows ? Math.max(written, used) + written : written;
  return Math.min(concerned, lastRowOfSheet - block.top);
}

/** How many rows of a new column must be free: all that the sheet uses, not only those we fill. */
export function rowsToBeFree(target: Target): number {
  return Math.max(rowsConcerned(target), target.usedBottom - target.block.top);
}

/** Rows of the sheet as rows of the target: 0 is the heading row. */
export function rectOf(target: Target, sheetId: string, columns: readonly TargetColumn[], fromRow: number, rowCount: number): Rect {
  return {
    sheetId,
    sheetName: target.sheetName,
    columns: columns.map(({ index }) => index),
    top: target.block.top + fromRow,
    rowCount,
  };
}

export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}
