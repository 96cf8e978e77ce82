import { asKept } from "../workbook/figureRecord";
import { NO_PRINT, printWith } from "../workbook/rowPrints";
import { bytesOf, isFormula, sameCell, type HeldCell } from "./cells";
import { numberFormatOf } from "./formats";
import type { Entry } from "./journal";
import type { Sent, SentCell } from "./putCells";
import { contentOf, typed } from "./stored";
import { rectOf, type TargetColumn } from "./target";

/** What a cell of ours is to hold; undefined: it is left as it is. Row 0 is the heading. */
export function wantedAt(entry: Entry, target: TargetColumn, row: number): string | number | undefined {
  const { block } = entry.target;
  const { column, isNew } = target;
  if (row === 0) return isNew ? column.heading : undefined;
  if (row <= (block.keptRows ?? 0)) return undefined;
  if (block.leaves?.(row - 1)) return undefined;
  if (row <= block.rowCount && (column.leaves?.(row - 1) || isFormulaOfTheirs(entry, target, row))) return undefined;
  if (row > block.rowCount) return block.isOwnSheet && !entry.theirRows?.has(row) ? "" : undefined;
  const content = contentOf(column.cell(row - 1), column.format === "text", column.heading, row);
  return content === "" && isUsers(entry, target, row) ? undefined : content;
}

const isFormulaOfTheirs = (entry: Entry, target: TargetColumn, row: number): boolean =>
  target.column.isShared === true && isFormula(heldAt(entry, entry.target.columns.indexOf(target), row));

/**
 * What a user put into a row of which we have nothing to say, such as a total below our figures. A formula is never ours; anything else
 * is theirs where the column that marks our rows is blank.
 */
function isUsers(entry: Entry, target: TargetColumn, row: number): boolean {
  const { block, columns } = entry.target;
  const held = heldAt(entry, columns.indexOf(target), row);
  if (block.isOwnSheet || held === "") return false;
  const mark = columns.findIndex(({ column }) => column.marksRows);
  const isNotOurs = isFormula(held) || (mark >= 0 && heldAt(entry, mark, row) === "");
  // Asked last: what a row is to hold is worked out cell by cell.
  return isNotOurs && block.columns.every(({ cell }) => cell(row - 1) === "");
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
  if (entry.asWanted !== undefined) return undefined;
  const compared = entry.target.columns.map((column, place) => compare(entry, column, place, fromRow, rowCount));
  if (entry.target.block.ownForm !== undefined) notePrints(entry, compared, fromRow, rowCount);
  const different = compared.filter(({ cellsChanged }) => cellsChanged > 0);
  if (different.length === 0) return undefined;
  // A sheet of ours is written in whole rows: nothing but all of their cells tells whether they are where they were.
  const changed = entry.target.block.isOwnSheet ? compared : different;

  const first = Math.min(...changed.map((it) => it.first));
  const rows = Math.max(...changed.map((it) => it.last)) - first + 1;
  let bytes = 0;
  const sent = changed.map(({ column, wanted }) => {
    const isText = numberFormatOf(column.column.format) === "@";
    const cells: SentCell[] = [];
    for (let offset = first; offset < first + rows; offset++) {
      const cell = wanted[offset];
      bytes += bytesOf(cell);
      // A heading's number format is not ours to set, so it never counts as text.
      cells.push(cell === undefined ? null : typed(cell, isText && fromRow + offset > 0));
    }
    return cells;
  });
  const columns = changed.map(({ column }) => column);
  return {
    sent: { rect: rectOf(entry.target, sheetId, columns, fromRow + first, rows), columns: sent },
    fromRow: fromRow + first,
    rowCount: rows,
    cellsChanged: changed.reduce((sum, it) => sum + it.cellsChanged, 0),
    bytes,
  };
}

/** What is kept of the rows once they are written is worked out while their cells are at hand. */
function notePrints(entry: Entry, compared: readonly Compared[], fromRow: number, rowCount: number): void {
  const rows = entry.target.block.rowCount + 1;
  const { prints, isNoted } = (entry.wantedPrints ??= { prints: new Int32Array(rows), isNoted: new Uint8Array(rows) });
  const end = Math.min(rows, fromRow + rowCount);
  for (let row = fromRow; row < end; row++) {
    let print = NO_PRINT;
    for (const { wanted } of compared) print = printWith(print, asKept(wanted[row - fromRow] ?? ""));
    prints[row] = print;
    isNoted[row] = 1;
  }
}

interface Compared {
  readonly column: TargetColumn;
  readonly wanted: readonly (string | number | undefined)[];
  readonly cellsChanged: number;
  /** First and last row that differs, from the first compared. */
  readonly first: number;
  readonly last: number;
}

function compare(entry: Entry, column: TargetColumn, place: number, fromRow: number, rowCount: number): Compared {
  const held = entry.columns[place]?.cells;
  const wanted: (string | number | undefined)[] = [];
  let cellsChanged = 0;
  let first = rowCount;
  let last = -1;
  for (let offset = 0; offset < rowCount; offset++) {
    const cell = wantedAt(entry, column, fromRow + offset);
    wanted.push(cell);
    if (cell === undefined || sameCell(cell, held?.[fromRow + offset] ?? "")) continue;
    cellsChanged++;
    if (last < 0) first = offset;
    last = offset;
  }
  return { column, wanted, cellsChanged, first, last };
}
