import { blocksOf } from "./blocks";
import { sameCell, type HeldCell } from "./cells";
import { heldAt, wantedAt } from "./content";
import type { FormatRun } from "./formats";
import { isAsHeld } from "./inPlace";
import { heldCells, type Entry } from "./journal";
import type { Session } from "./options";
import { putCells, type Sent, type SentCell } from "./putCells";
import { readRect } from "./readRect";
import { typedAgain } from "./stored";
import { rectOf } from "./target";

/**
 * After a failure everything goes back. When the user asks for it later, only cells that still hold what we wrote, in rows
 * that are still the same rows: what a person changed since is theirs.
 */
export type Whose = "everything" | "stillOurs";

/** What putting back rows amounts to. */
export interface Backwards {
  readonly pieces: readonly Sent[];
  readonly cells: number;
  /** Cells left as they are, by column of the entry. */
  readonly left: readonly number[];
}

/** Compares what is there with what was, block by block, over all rows that were written. Writes nothing itself. */
export async function* backwards(session: Session, entry: Entry, sheetId: string, whose: Whose): AsyncGenerator<Backwards> {
  const { target, written } = entry;
  if (written === undefined) return;
  const rect = rectOf(target, sheetId, target.columns, written.from, Math.max(written.to, entry.searchedTo) - written.from);
  for await (const block of blocksOf(session, rect, ["values", "formulas"])) {
    const { top, rowCount } = block.rect;
    const isSameRow = await sameRows(session, entry, sheetId, top, rowCount);
    const fromRow = top - target.block.top;
    const left = target.columns.map(() => 0);
    let cells = 0;
    const sent = target.columns.map((_, place) =>
      heldCells(block.cells.values[place] ?? [], block.cells.formulas[place] ?? []).map((found, offset): SentCell => {
        const row = fromRow + offset;
        const before = heldAt(entry, place, row);
        if (sameCell(found, before) || !isInJournal(entry, place, row)) return null;
        if (!mayGoBack(entry, place, row, found, isSameRow(offset), whose)) {
          left[place] = (left[place] ?? 0) + 1;
          return null;
        }
        cells++;
        return typedAgain(before, formatAt(entry.columns[place]?.formats ?? [], row) === "@");
      }),
    );
    yield { pieces: piecesOf({ rect: block.rect, columns: sent }, target.hasHiddenRows), cells, left };
  }
}

/** Below the rows that we wrote, only a column that was empty can hold something of ours. */
function isInJournal(entry: Entry, place: number, row: number): boolean {
  return row < (entry.written?.to ?? 0) || entry.columns[place]?.cells === undefined;
}

/** A row that has moved must not get another row's value; "nothing", in a column that was empty, fits any row. */
function mayGoBack(entry: Entry, place: number, row: number, found: HeldCell, isSameRow: boolean, whose: Whose): boolean {
  if (whose === "everything") return isSameRow || entry.columns[place]?.cells === undefined;
  const column = entry.target.columns[place];
  const wanted = column === undefined ? undefined : wantedAt(entry, column, row);
  return isSameRow && wanted !== undefined && sameCell(found, wanted);
}

/** Which rows of a block still bear the key that they were written for. */
async function sameRows(
  session: Session,
  entry: Entry,
  sheetId: string,
  top: number,
  rowCount: number,
): Promise<(offset: number) => boolean> {
  const { guard, rowCount: guarded } = entry.target.block;
  if (guard === undefined) return () => true;
  const rect = { ...rectOf(entry.target, sheetId, [], 0, rowCount), columns: [guard.columnIndex], top };
  const keys = (await readRect(session, rect, ["values"])).values[0] ?? [];
  const first = top - entry.target.block.top;
  return (offset) => {
    const row = first + offset - 1;
    const key = keys[offset];
    return row < 0 || row >= guarded || isAsHeld(typeof key === "object" ? key.error : key, guard.holds(row));
  };
}

export async function sendBack(session: Session, pieces: readonly Sent[]): Promise<void> {
  for (const piece of pieces) await putCells(session, piece, "formulas", () => Promise.resolve());
}

/**
 * The part of a block that has cells to send: one piece from the first such row to the last; with hidden rows one piece for
 * each run of such rows, because an Excel that strays under a filter strays again over a hidden row in between.
 */
function piecesOf(sent: Sent, hasHiddenRows: boolean): Sent[] {
  const isSent = Array.from({ length: sent.rect.rowCount }, (_, row) => sent.columns.some((cells) => (cells[row] ?? null) !== null));
  const spans: { from: number; to: number }[] = [];
  isSent.forEach((needed, row) => {
    if (!needed) return;
    const last = spans[spans.length - 1];
    if (last !== undefined && (!hasHiddenRows || last.to === row)) last.to = row + 1;
    else spans.push({ from: row, to: row + 1 });
  });
  return spans.map(({ from, to }) => ({
    rect: { ...sent.rect, top: sent.rect.top + from, rowCount: to - from },
    columns: sent.columns.map((cells) => cells.slice(from, to)),
  }));
}

/** Runs are in row order, each beginning where the one before ends. */
function formatAt(runs: readonly FormatRun[], row: number): string {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.from ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return runs[low]?.format ?? "General";
}
