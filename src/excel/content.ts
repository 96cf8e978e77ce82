import { bytesOf, sameCell, type HeldCell } from "./cells";
import { numberFormatOf } from "./formats";
import type { Entry } from "./journal";
import type { Sent, SentCell } from "./putCells";
import { contentOf, typed } from "./stored";
import { rectOf, type TargetColumn } from "./target";

/** What a cell of ours is to hold; undefined: it is left as it is. Row 0 is the heading. */
export function wantedAt(entry: Entry, { column, isNew }: TargetColumn, row: number): string | number | undefined {
  const { block } = entry.target;
  if (row === 0) return isNew ? column.heading : undefined;
  if (row <= block.rowCount) return contentOf(column.cell(row - 1), column.format === "text", column.heading, row);
  return block.isOwnSheet ? "" : undefined;
}

export function heldAt(entry: Entry, place: number, row: number): HeldCell {
  return entry.columns[place]?.cells?.[row] ?? "";
}

export interface Change {
  readonly sent: Sent;
  /** Rows as the entry counts them. */
  readonly fromRow: number;
  readonly rowCount: number;
  readonly cellsChanged: number;
  readonly bytes: number;
}

/** What has to be written of rows so that they hold what is wanted; undefined when they do. */
export function changeOf(entry: Entry, sheetId: string, fromRow: number, rowCount: number): Change | undefined {
  const { columns } = entry.target;
  const wanted = columns.map((column) => Array.from({ length: rowCount }, (_, offset) => wantedAt(entry, column, fromRow + offset)));
  let first = rowCount;
  let last = -1;
  let cellsChanged = 0;
  const isChanged = columns.map((_, place) => {
    let changed = false;
    wanted[place]?.forEach((cell, offset) => {
      if (cell === undefined || sameCell(cell, heldAt(entry, place, fromRow + offset))) return;
      changed = true;
      cellsChanged++;
      first = Math.min(first, offset);
      last = Math.max(last, offset);
    });
    return changed;
  });
  if (cellsChanged === 0) return undefined;

  const changed = columns.filter((_, place) => isChanged[place]);
  let bytes = 0;
  const sent = changed.map((column) => {
    const isText = numberFormatOf(column.column.format) === "@";
    const cells = wanted[columns.indexOf(column)] ?? [];
    return cells.slice(first, last + 1).map((cell, offset): SentCell => {
      bytes += bytesOf(cell);
      // A heading's number format is not ours to set, so it never counts as text.
      return cell === undefined ? null : typed(cell, isText && fromRow + first + offset > 0);
    });
  });
  const rows = last - first + 1;
  const rect = rectOf(entry.target, sheetId, changed, fromRow + first, rows);
  return { sent: { rect, columns: sent }, fromRow: fromRow + first, rowCount: rows, cellsChanged, bytes };
}
