import { blocksOf } from "./blocks";
import { heldCells, sameCell, type HeldCell } from "./cells";
import { heldAt, wantedAt } from "./content";
import type { FormatRun } from "./formats";
import type { Entry } from "./journal";
import { asKnown } from "./longTexts";
import type { Session } from "./options";
import { PlacesLeft } from "./placesLeft";
import { putCells, type Sent, type SentCell } from "./putCells";
import { typedAgain } from "./stored";
import { rectOf, type TargetColumn } from "./target";
import type { EntryNow } from "./whereNow";

/**
 * Only what is still as we wrote it goes back: what a person changed since is theirs. After a failure cells of ours are also looked for in
 * rows that nobody knows again; when the user asks for it later, they are left, and counted.
 */
export type Whose = "everything" | "stillOurs";

/** What putting back rows amounts to. */
export interface Backwards {
  readonly pieces: readonly Sent[];
  readonly cells: number;
  /** Cells left as they are, by column of the entry. */
  readonly left: readonly number[];
  /** The first of them. */
  readonly leftAt: readonly string[];
}

/** Compares what is there with what was, block by block, over all rows that hold anything. Writes nothing itself. */
export async function* backwards(
  session: Session,
  { entry, rowOf, rowCount, stays }: EntryNow & { readonly stays?: ReadonlySet<number> },
  sheetId: string,
  whose: Whose,
): AsyncGenerator<Backwards> {
  const { target, written } = entry;
  if (written === undefined) return;
  const rows = Math.max(rowCount, written.to);
  const ours = target.columns.map((column) => whatWeWrote(entry, column));
  for await (const block of blocksOf(session, rectOf(target, sheetId, target.columns, 0, rows), ["values", "formulas"])) {
    const fromRow = block.rect.top - target.block.top;
    const left = target.columns.map(() => 0);
    const places = new PlacesLeft(target);
    let cells = 0;
    const sent = target.columns.map((column, place) =>
      heldCells(block.cells.values[place] ?? [], block.cells.formulas[place] ?? []).map((found, offset): SentCell => {
        const row = rowOf(fromRow + offset);
        const isKnown = row >= written.from && row < written.to;
        const before = row < 0 ? "" : heldAt(entry, place, row);
        const wanted = isKnown ? wantedAt(entry, column, row) : undefined;
        // A cell that is empty is ours only where we emptied it.
        if (isAsWritten(entry, found, before) || (found === "" && wanted !== "")) return null;
        const isOurs = isAsWritten(entry, found, wanted);
        const isLeft = stays?.has(fromRow + offset) === true;
        if (isLeft || (!isOurs && !(whose === "everything" && isStray(entry, place, isKnown, ours[place]!(), found)))) {
          const isOfAny = (): boolean => row < 0 && ours[place]!().has(asKnown(entry, found));
          if (isLeft || (whose === "stillOurs" && isKnown) || isOfAny()) {
            left[place] = left[place]! + 1;
            if (row !== 0) places.add(block.rect.top + offset, column.index, isLeft);
          }
          return null;
        }
        cells++;
        return typedAgain(before, formatAt(entry.columns[place]?.formats ?? [], row) === "@");
      }),
    );
    yield { pieces: piecesOf({ rect: block.rect, columns: sent }, target.hasHiddenRows), cells, left, leftAt: places.told };
  }
}

/** Whether a cell holds what it is known to have held, or to have got. */
export const isAsWritten = (entry: Entry, found: HeldCell, known: HeldCell | undefined): boolean =>
  known !== undefined && sameCell(asKnown(entry, found), asKnown(entry, known));

/** In a column that was empty, a figure of ours that stands in a row of another, or of none, goes away. */
const isStray = (entry: Entry, place: number, isKnown: boolean, ours: ReadonlySet<unknown>, found: HeldCell): boolean =>
  ours.has(found) && (entry.columns[place]?.cells === undefined || (isKnown && entry.target.hasHiddenRows));

/** All that we may have put into a column; worked out when it is first asked for. */
function whatWeWrote(entry: Entry, column: TargetColumn): () => ReadonlySet<unknown> {
  let known: Set<unknown> | undefined;
  return () => {
    if (known !== undefined) return known;
    known = new Set();
    for (let row = 0; row <= entry.target.block.rowCount; row++) known.add(wantedAt(entry, column, row));
    known.delete(undefined);
    known.delete("");
    return known;
  };
}

export async function sendBack(session: Session, pieces: readonly Sent[]): Promise<void> {
  for (const piece of pieces) await putCells<never>(session, piece, "formulas", () => () => undefined);
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
