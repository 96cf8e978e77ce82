import type { Area } from "../../book/model";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** `active` is the cell with the outline, `far` the opposite corner of what is selected. */
export interface GridSelection {
  readonly active: CellPlace;
  readonly far: CellPlace;
  /** Whole rows, columns or sheets: selecting them leaves the view where it is. */
  readonly isWhole?: true;
}

export function selectionOf(area: Area): GridSelection {
  return {
    active: { row: area.row, column: area.column },
    far: { row: area.row + area.rowCount - 1, column: area.column + area.columnCount - 1 },
  };
}

export function areaOf({ active, far }: GridSelection): Area {
  const row = Math.min(active.row, far.row);
  const column = Math.min(active.column, far.column);
  return {
    row,
    column,
    rowCount: Math.abs(active.row - far.row) + 1,
    columnCount: Math.abs(active.column - far.column) + 1,
  };
}

export function singleCell(row: number, column: number): GridSelection {
  return { active: { row, column }, far: { row, column } };
}

export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;
}

export function isOneCell({ active, far }: GridSelection): boolean {
  return active.row === far.row && active.column === far.column;
}
