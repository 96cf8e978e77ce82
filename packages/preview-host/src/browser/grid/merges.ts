import { MAX_COLUMNS } from "../../book/address";
import type { Area } from "../../book/model";

/** Larger merged areas are shown as separate cells: nobody reads a merge of a whole column. */
const MOST_CELLS = 20_000;

export interface Merges {
  /** The merged area that a cell belongs to. */
  at(row: number, column: number): Area | undefined;
}

export function indexMerges(areas: readonly Area[]): Merges {
  const places = new Map<number, Area>();
  let cells = 0;
  for (const area of areas) {
    cells += area.rowCount * area.columnCount;
    if (cells > MOST_CELLS) break;
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1) places.set(row * MAX_COLUMNS + column, area);
    }
  }
  return { at: (row, column) => (places.size === 0 ? undefined : places.get(row * MAX_COLUMNS + column)) };
}
