/** Rows of a sheet of ours: each is known by all of its cells, as it was read or as we write it. */
import type { WorkbookProblem } from "../workbook/port";
import { NO_PRINT, printWith } from "../workbook/rowPrints";
import { blocksOf } from "./blocks";
import { isFormula, isHeldAs, type HeldCell } from "./cells";
import { heldAt, wantedAt } from "./content";
import type { Entry } from "./journal";
import { rowMoved } from "./moved";
import type { Session } from "./options";
import type { Rect } from "./rect";
import { lastRowOfSheet, rectOf } from "./target";

/** The number of a row of cells as they were held; of one as `formulas` of Excel hands it over, it is the same. */
export const printOf = (cells: readonly HeldCell[]): number =>
  cells.reduce<number>((print, cell) => printWith(print, isFormula(cell) ? cell.formula : cell), NO_PRINT);

/** What a cell of ours is to hold in the end. */
export const wantedOrHeld = (entry: Entry, place: number, row: number): HeldCell =>
  wantedAt(entry, entry.target.columns[place]!, row) ?? heldAt(entry, place, row);

/** The number of every row of an entry, from its heading down. */
export function printsOf(entry: Entry, cellAt: (entry: Entry, place: number, row: number) => HeldCell): Int32Array {
  return Int32Array.from({ length: entry.rowCount }, (_, row) =>
    printOf(entry.target.columns.map((__, place) => cellAt(entry, place, row))),
  );
}

/** Whether a row, as `formulas` of Excel hands it over, is `row` of the entry, as it was or as it is to be; any cell of it may be either. */
function isInPlace(entry: Entry, row: number, cells: readonly unknown[]): boolean {
  return cells.every((found, place) => isHeldAs(found, heldAt(entry, place, row)) || isHeldAs(found, wantedOrHeld(entry, place, row)));
}

/** Whether a row that we are past stands as we left it: written, or as it was. */
function isAsLeft(entry: Entry, row: number, cells: readonly unknown[]): boolean {
  const isWritten = entry.written !== undefined && row >= entry.written.from;
  return cells.every((found, place) => isHeldAs(found, (isWritten ? wantedOrHeld : heldAt)(entry, place, row)));
}

/** Whether a row is one of ours that belongs elsewhere, or blank, as inserted rows are. Anything else was typed. */
function asksWhetherOurs(entry: Entry): (cells: readonly unknown[]) => boolean {
  let known: Set<number> | undefined;
  return (cells) => {
    known ??= new Set([...printsOf(entry, heldAt), ...printsOf(entry, wantedOrHeld), printOf(cells.map(() => ""))]);
    return known.has(printOf(cells as readonly HeldCell[]));
  };
}

/**
 * Asks, in the batch that writes rows from `fromRow` on (0 = heading), for what is next to them: the row above, in which what we wrote must
 * still stand, and below our last row, where nothing may have got to since the sheet was read. Asked after the sync.
 */
export function askAround(sheet: Excel.Worksheet, entry: Entry, fromRow: number): () => WorkbookProblem | undefined {
  const { target, rowCount } = entry;
  const { top } = target.block;
  const left = Math.min(...target.columns.map(({ index }) => index));
  const width = Math.max(...target.columns.map(({ index }) => index)) - left + 1;
  const above = fromRow > 1 ? sheet.getRangeByIndexes(top + fromRow - 1, left, 1, width) : undefined;
  above?.load("formulas");
  const end = top + rowCount;
  const below =
    end < lastRowOfSheet ? sheet.getRangeByIndexes(end, left, lastRowOfSheet - end, width).getUsedRangeOrNullObject(true) : undefined;
  below?.load("rowIndex");
  return () => {
    if (below !== undefined && !below.isNullObject) return rowMoved(target, below.rowIndex);
    const found = above?.formulas[0];
    if (found === undefined) return undefined;
    const cells = target.columns.map(({ index }) => found[index - left] as unknown);
    const isMoved = !isAsLeft(entry, fromRow - 1, cells) && asksWhetherOurs(entry)(cells);
    return isMoved ? rowMoved(target, top + fromRow - 1) : undefined;
  };
}

/** For cells to be written over that are no longer what they were: undefined, where anything but rows of ours or blank ones has got there. */
export function ownRowsMoved(entry: Entry, rect: Rect, before: readonly (readonly unknown[])[]): WorkbookProblem | undefined {
  const { target } = entry;
  if (rect.columns.length < target.columns.length) return undefined;
  const isOurs = asksWhetherOurs(entry);
  const rows = Array.from({ length: rect.rowCount }, (_, offset) => before.map((column) => column[offset]));
  const isOther = rows.map((cells, offset) => !isInPlace(entry, rect.top - target.block.top + offset, cells));
  return rows.every((cells, offset) => !isOther[offset] || isOurs(cells)) ? rowMoved(target, rect.top + isOther.indexOf(true)) : undefined;
}

/** Reads a sheet of ours once more: one request tells how things stand at one time, several need not. */
export async function checkOwnRows(session: Session, entry: Entry, advance: (rows: number) => Promise<void>): Promise<void> {
  const { target, rowCount, sheetId } = entry;
  if (sheetId === undefined) return;
  for await (const { rect, cells } of blocksOf(session, rectOf(target, sheetId, target.columns, 0, rowCount), ["formulas"])) {
    const from = rect.top - target.block.top;
    for (let offset = 0; offset < rect.rowCount; offset++) {
      const isSame = cells.formulas.every((column, place) => isHeldAs(column[offset], heldAt(entry, place, from + offset)));
      if (!isSame) throw rowMoved(target, rect.top + offset);
    }
    await advance(rect.rowCount);
  }
}
