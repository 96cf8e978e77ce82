import type { Direction, SheetShape } from "../desk/desk";
import type { Area } from "../../book/model";
import { holds, isOneCell, type CellPlace, type GridSelection } from "./selection";

/** Where a key leads. "edge" needs the cells themselves, which the worker has. */
export type Move = { readonly to: CellPlace } | { readonly edge: Direction };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/** The keys of Excel that move the active cell; undefined for all others. */
export function moveFor({ key, ctrlKey, metaKey }: KeyPress, from: CellPlace, shape: SheetShape, rowsPerPage: number): Move | undefined {
  const isFar = ctrlKey || metaKey;
  const arrow = ARROWS[key];
  if (arrow !== undefined) return isFar ? { edge: arrow } : { to: stepped(from, arrow, shape) };
  switch (key) {
    case "PageDown":
      return isFar ? undefined : { to: { ...from, row: shownNear(shape.rowHeights, from.row + rowsPerPage, -1) } };
    case "PageUp":
      return isFar ? undefined : { to: { ...from, row: shownNear(shape.rowHeights, from.row - rowsPerPage, 1) } };
    case "Home":
      return { to: homeOf(from, shape, isFar) };
    case "End":
      return { to: endOf(from, shape, isFar) };
  }
  return undefined;
}

/** One cell on, over hidden rows and columns; the edge of the sheet holds. A merged area is left as the one cell it is. */
export function stepped(from: CellPlace, direction: Direction, shape: SheetShape): CellPlace {
  const { row, column, rowCount, columnCount } = mergeAt(shape.merges, from) ?? { ...from, rowCount: 1, columnCount: 1 };
  switch (direction) {
    case "up":
      return { ...from, row: nextShown(shape.rowHeights, row, -1) };
    case "down":
      return { ...from, row: nextShown(shape.rowHeights, row + rowCount - 1, 1) };
    case "left":
      return { ...from, column: nextShown(shape.columnWidths, column, -1) };
    case "right":
      return { ...from, column: nextShown(shape.columnWidths, column + columnCount - 1, 1) };
  }
}

/** Inside a merged area only its first cell can be active. */
export function ontoAnchor(selection: GridSelection, shape: SheetShape): GridSelection {
  const merge = mergeAt(shape.merges, selection.active);
  if (!merge) return selection;
  const anchor = { row: merge.row, column: merge.column };
  return isOneCell(selection) ? { active: anchor, far: anchor } : { ...selection, active: anchor };
}

function mergeAt(merges: readonly Area[], { row, column }: CellPlace): Area | undefined {
  return merges.find((area) => holds(area, row, column));
}

function nextShown(sizes: Float64Array, from: number, step: 1 | -1): number {
  for (let index = from + step; index >= 0 && index < sizes.length; index += step) if (sizes[index] !== 0) return index;
  return from;
}

/** The index itself, brought onto the sheet, or the next one that is not hidden. */
function shownNear(sizes: Float64Array, index: number, step: 1 | -1): number {
  const onSheet = Math.max(0, Math.min(sizes.length - 1, index));
  return sizes[onSheet] !== 0 ? onSheet : nextShown(sizes, onSheet, step);
}

function homeOf(from: CellPlace, shape: SheetShape, isFar: boolean): CellPlace {
  const column = shownNear(shape.columnWidths, isFar ? shape.frozenColumns : 0, 1);
  return { row: isFar ? shownNear(shape.rowHeights, shape.frozenRows, 1) : from.row, column };
}

function endOf(from: CellPlace, shape: SheetShape, isFar: boolean): CellPlace {
  const column = shownNear(shape.columnWidths, Math.max(0, shape.lastColumn), -1);
  return { row: isFar ? shownNear(shape.rowHeights, Math.max(0, shape.lastRow), -1) : from.row, column };
}
