import { columnsInWords, rowsInWords } from "./columns";
import { words } from "./words";

/** Columns of a sheet over a span of rows: the unit that one request reads or writes. Columns ascend. */
export interface Rect {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly columns: readonly number[];
  readonly top: number;
  readonly rowCount: number;
}

export function withRows(rect: Rect, top: number, rowCount: number): Rect {
  return { ...rect, top, rowCount };
}

export function inWords(rect: Rect): string {
  return words.cellsOfSheet(rowsInWords(rect.top, rect.rowCount), columnsInWords(rect.columns), rect.sheetName);
}

export type Halves = { readonly cut: "rows" | "columns"; readonly parts: readonly [Rect, Rect] };

/** Two smaller rects in place of one that is too large: fewer rows first, then fewer columns; undefined when it cannot be cut. */
export function halvesOf(rect: Rect, smallestRows: number): Halves | undefined {
  const { top, rowCount, columns } = rect;
  const rows = Math.ceil(rowCount / 2);
  if (rows >= smallestRows && rowCount > rows) {
    return { cut: "rows", parts: [withRows(rect, top, rows), withRows(rect, top + rows, rowCount - rows)] };
  }
  const middle = Math.ceil(columns.length / 2);
  if (columns.length === middle) return undefined;
  return {
    cut: "columns",
    parts: [
      { ...rect, columns: columns.slice(0, middle) },
      { ...rect, columns: columns.slice(middle) },
    ],
  };
}
