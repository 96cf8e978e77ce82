/** Which rows of a sheet of ours are which by now: somebody may have inserted, deleted or sorted some since they were read or written. */
import { printOfRow } from "../workbook/rowPrints";
import { blocksOf } from "./blocks";
import { heldAt } from "./content";
import { heldCells } from "./cells";
import type { Entry } from "./journal";
import { asKnown } from "./longTexts";
import type { Session } from "./options";
import { printOf, printsOf, wantedOrHeld } from "./ownRows";
import { rectOf } from "./target";

export interface RowsNow {
  /** Which row of the entry (0 = heading) a row of the sheet is, counted from the heading row down; -1: none that we know. */
  readonly rowOf: (row: number) => number;
  /** Rows from the heading down that hold anything or are ours: those that we emptied count, wherever they have got to. */
  readonly rowCount: number;
}

export async function ownRowsNow(session: Session, entry: Entry, sheetId: string, rowCount: number): Promise<RowsNow> {
  const prints = await printsThere(session, entry, sheetId, rowCount);
  const blank = printOfRow(entry.target.columns.map(() => ""));
  const rows = matchRows(prints, printsOf(entry, known(heldAt)), printsOf(entry, known(wantedOrHeld)), blank);
  const isMoved = rows.some((original, row) => original !== undefined && original !== row);
  return { rowOf: (row) => rows[row] ?? (isMoved ? -1 : row), rowCount: Math.max(rowCount, rows.length) };
}

const known =
  (cellAt: typeof heldAt): typeof heldAt =>
  (entry, place, row) =>
    asKnown(entry, cellAt(entry, place, row));

async function printsThere(session: Session, entry: Entry, sheetId: string, rowCount: number): Promise<number[]> {
  const { target } = entry;
  const prints: number[] = [];
  for await (const { rect, cells } of blocksOf(session, rectOf(target, sheetId, target.columns, 0, rowCount), ["values", "formulas"])) {
    const held = target.columns.map((_, place) =>
      heldCells(cells.values[place] ?? [], cells.formulas[place] ?? []).map((cell) => asKnown(entry, cell)),
    );
    for (let row = 0; row < rect.rowCount; row++) prints.push(printOf(held.map((column) => column[row]!)));
  }
  return prints;
}

/**
 * A row is known by its number before or after we wrote it: where it was, else as the next of the row above, else wherever it may be. Blank
 * rows are all alike: one counts as a row that we emptied only where that row was, or behind the row that it followed.
 * @param prints of the rows that are there, from the headings down.
 * @returns by row of the sheet the row that it was; undefined: none of ours.
 */
export function matchRows(
  prints: readonly number[],
  before: Int32Array,
  after: Int32Array,
  blank: number,
): readonly (number | undefined)[] {
  const rows: (number | undefined)[] = [0];
  const taken = new Set([0]);
  const isRow = (print: number, row: number): boolean =>
    row < before.length && !taken.has(row) && (print === before[row] || print === after[row]);
  const take = (row: number, original: number): void => {
    rows[row] = original;
    taken.add(original);
  };
  prints.forEach((print, row) => {
    if (row > 0 && isRow(print, row)) take(row, row);
  });
  const elsewhere = rowsByPrint(before, after);
  let last = 0;
  const goesOn = (row: number): boolean => row < prints.length || (after[last + 1] === blank && isRow(blank, last + 1));
  for (let row = 1; goesOn(row); row++) {
    const print = prints[row] ?? blank;
    if (rows[row] === undefined && isRow(print, last + 1)) take(row, last + 1);
    if (rows[row] === undefined && print !== blank) {
      const places = elsewhere.get(print) ?? [];
      while (places.length > 0 && taken.has(places[places.length - 1]!)) places.pop();
      const original = places.pop();
      if (original !== undefined) take(row, original);
    }
    last = rows[row] ?? last;
  }
  return rows;
}

/** The rows that have a number, the first of them last. */
function rowsByPrint(before: Int32Array, after: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let row = before.length - 1; row > 0; row--)
    for (const print of new Set([before[row]!, after[row]!])) {
      const there = places.get(print);
      if (there === undefined) places.set(print, [row]);
      else there.push(row);
    }
  return places;
}
