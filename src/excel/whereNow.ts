import { isWithin, type Cell, type SheetArea } from "../workbook/port";
import { printsOfBlock } from "../workbook/rowPrints";
import { sameCell } from "./cells";
import { areasOfFormulas, readRowsAndFormulas } from "./formulaAreas";
import type { Entry } from "./journal";
import type { Session } from "./options";
import { findByKeys } from "./keyedRowsNow";
import { isSameHeading } from "./ourHeadings";
import { ownRowsNow, type RowsNow } from "./ownRowsNow";
import { readColumns } from "./readColumns";
import type { TargetColumn } from "./target";
import { usedNow } from "./usedRange";

/** Headings are looked for so many rows below where they stood: rows may have been inserted above them. */
const ROWS_BELOW = 40;

/** An entry with its columns and rows where they stand by now: somebody may have moved them since it was opened. */
export interface EntryNow extends RowsNow {
  readonly entry: Entry;
}

export async function whereNow(session: Session, entry: Entry, sheetId: string): Promise<EntryNow> {
  const sheet = { id: sheetId, name: entry.target.sheetName };
  const used = await usedNow(session, sheet);
  if (used === undefined) return { entry, rowOf: (row) => row, rowCount: 0 };
  const { top } = entry.target.block;
  const rows = Math.min(used.top + used.rowCount, top + ROWS_BELOW);
  const area = { top: 0, left: 0, rowCount: rows, columnCount: used.left + used.columnCount };
  const { rows: head, formulaCells } = await readRowsAndFormulas(session, sheet, area);
  const formulaAreas = await areasOfFormulas(session, sheet, formulaCells);
  const moved = movedEntry(entry, head, withoutFormulas(head, formulaAreas));
  const rowCount = Math.max(0, used.top + used.rowCount - moved.entry.target.block.top);
  if (entry.target.block.isOwnSheet && entry.written !== undefined)
    return { entry: moved.entry, ...(await ownRowsNow(session, moved.entry, sheetId, rowCount)) };
  const rowOf = await rowsNow(session, moved, sheetId, rowCount);
  return { entry: moved.entry, rowOf, rowCount };
}

interface Moved {
  readonly entry: Entry;
  /** Where the columns that rows are known by stand; undefined where they cannot be told. */
  readonly guardColumns: readonly number[] | undefined;
}

/** What is headed as ours by a formula, as what a worksheet function of ours spills, is not ours. */
function withoutFormulas(head: readonly (readonly Cell[])[], formulaAreas: readonly SheetArea[]): readonly (readonly Cell[])[] {
  if (formulaAreas.length === 0) return head;
  return head.map((cells, row) => cells.map((cell, column) => (formulaAreas.some((area) => isWithin(area, row, column)) ? "" : cell)));
}

/**
 * Headings tell where columns have gone. A heading that is nowhere, as one not written yet, moved with its neighbours.
 * @param typed the same rows without what formulas give.
 */
function movedEntry(entry: Entry, head: readonly (readonly Cell[])[], typed: readonly (readonly Cell[])[]): Moved {
  const { target } = entry;
  const { block, columns } = target;
  const { guard } = block;
  const ours = columns.map(({ index, column }) => ({
    index,
    in: typed,
    is: (cell: Cell | undefined) => isSameHeading(cell, column.heading),
  }));
  const theirs = (guard?.columnIndexes ?? []).map((index, place) => {
    const heading = guard?.headings[place] ?? "";
    return { index, in: head, is: (cell: Cell | undefined) => heading !== "" && sameCell(cell, heading) };
  });
  const known = [...theirs, ...ours];
  const top = rowOfHeadings(known, head.length, block.top);
  const found = known.map(({ index, in: cells, is }) => (is(cells[top]?.[index]) ? index : (cells[top] ?? []).findIndex(is)));
  const place = (at: number): number => (found[at]! >= 0 ? found[at]! : known[at]!.index + shiftNear(known, found, at));
  const indexes = ours.map((_, at) => place(theirs.length + at));
  const order = indexes.map((_, at) => at).sort((one, other) => indexes[one]! - indexes[other]!);
  const target2 = {
    ...target,
    block: { ...block, top },
    columns: order.map((at): TargetColumn => ({ ...columns[at]!, index: indexes[at]! })),
  };
  // A page of the journal in its own right: what is noted on the way back is noted on the original.
  const moved: Entry = { ...entry, target: target2, columns: order.map((at) => entry.columns[at]!) };
  // A column without a heading in this row, as under a merged one, moved with its neighbours.
  const isKnown = (at: number): boolean => found[at]! >= 0 || guard?.headings[at] === "";
  return { entry: moved, guardColumns: theirs.every((_, at) => isKnown(at)) ? theirs.map((_, at) => place(at)) : undefined };
}

/** A heading that is looked for, and the rows of cells that it is looked for in. */
interface KnownHeading {
  readonly in: readonly (readonly Cell[])[];
  readonly is: (cell: Cell | undefined) => boolean;
}

/** The row in which most of the headings stand; where it stood, when none does. */
function rowOfHeadings(known: readonly KnownHeading[], rowCount: number, before: number): number {
  const count = (row: number): number => known.filter((it) => it.in[row]?.some(it.is)).length;
  let best = before;
  let most = count(before);
  for (let row = 0; row < rowCount; row++) {
    const here = count(row);
    if (here > most) [best, most] = [row, here];
  }
  return best;
}

/** How far the nearest heading to the left that was found has moved, else the nearest to the right. */
function shiftNear(known: readonly { readonly index: number }[], found: readonly number[], at: number): number {
  const others = known.flatMap(({ index }, place) => (found[place]! >= 0 ? [{ index, shift: found[place]! - index }] : []));
  const left = others.filter(({ index }) => index < known[at]!.index).sort((a, b) => b.index - a.index)[0];
  const right = others.filter(({ index }) => index > known[at]!.index).sort((a, b) => a.index - b.index)[0];
  return (left ?? right)?.shift ?? 0;
}

/**
 * Rows are known by the cells that their figures come from; of rows with the same cells the first is taken for the first. Of a sheet on which
 * people work those in which they typed since are known by their keys.
 */
async function rowsNow(
  session: Session,
  { entry, guardColumns }: Moved,
  sheetId: string,
  rowCount: number,
): Promise<(row: number) => number> {
  const { guard, top } = entry.target.block;
  if (guard === undefined) return (row) => row;
  const guarded = guard.prints.length;
  const rows = new Int32Array(Math.max(1, rowCount)).fill(-1);
  rows[0] = 0;
  const sheet = { id: sheetId, name: entry.target.sheetName };
  if (guardColumns !== undefined && rowCount > 1) {
    const prints = new Int32Array(rowCount - 1);
    await readColumns(session, sheet, guardColumns, top + 1, rowCount - 1, (block) => {
      prints.set(printsOfBlock(block), block.top - top - 1);
    });
    findByPrints(prints, guard.prints, rows);
  }
  await findByKeys(session, entry, sheetId, rows);
  // Where no row has moved, what stands below those that are known is where it was, too.
  const isMoved = rows.some((original, row) => row <= guarded && original !== row);
  return (row) => (!isMoved && row > guarded ? row : (rows[row] ?? -1));
}

/** Rows that are where they were come before those that are elsewhere. */
function findByPrints(prints: Int32Array, before: Int32Array, rows: Int32Array): void {
  const isTaken = new Uint8Array(before.length);
  for (let row = 0; row < prints.length && row < before.length; row++) {
    if (prints[row] !== before[row]) continue;
    rows[row + 1] = row + 1;
    isTaken[row] = 1;
  }
  const free = new Map<number, number[]>();
  for (let row = before.length - 1; row >= 0; row--) {
    if (isTaken[row]) continue;
    const same = free.get(before[row]!);
    if (same) same.push(row);
    else free.set(before[row]!, [row]);
  }
  for (let row = 0; row < prints.length; row++) {
    if (rows[row + 1]! >= 0) continue;
    const original = free.get(prints[row]!)?.pop();
    if (original !== undefined) rows[row + 1] = original + 1;
  }
}
