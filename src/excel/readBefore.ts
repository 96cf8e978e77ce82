/** What stood in the columns of a target before they are written: read, and looked at for what must not be written over. */
import { WorkbookProblem } from "../workbook/port";
import { AsWanted } from "./asWanted";
import { blocksOf } from "./blocks";
import type { HeldCell } from "./cells";
import { extendRuns, type GrowingRun } from "./formats";
import { hasExcelApi } from "./gates";
import { loadStyle, readStyle } from "./headingStyle";
import { heldBlocksOf } from "./heldBlocks";
import type { ColumnBefore, Entry } from "./journal";
import { columnsMoved } from "./moved";
import type { Session } from "./options";
import { isSameHeading } from "./ourHeadings";
import { send } from "./request";
import { headingAndFilled } from "./stretches";
import { cellAddress, rectOf, rowsConcerned, rowsToBeFree, type Target, type TargetColumn } from "./target";
import { writingWords } from "./writingWords";

/** `advance` hears how many rows have been read. */
export async function readBefore(
  session: Session,
  target: Target,
  sheetId: string,
  advance: (target: Target, rows: number) => Promise<void>,
): Promise<Pick<Entry, "columns" | "isReadAtOnce" | "asWanted">> {
  // Beyond the used range every cell is empty; reading it would only tell us so at length.
  const isHeld = (column: TargetColumn): boolean => !column.isNew || column.index < target.usedRight;
  const held = target.columns.filter(isHeld);
  const bare = target.columns.filter((column) => !isHeld(column));
  const rows = rowsConcerned(target);
  const rowsToRead = held.some((column) => column.isNew) ? rowsToBeFree(target) : rows;

  const cells = new Map<TargetColumn, HeldCell[]>(held.map((column) => [column, []]));
  const formats = new Map<TargetColumn, GrowingRun[]>(target.columns.map((column) => [column, []]));
  const noteFormats = (column: TargetColumn, top: number, read: readonly unknown[] = [], rowCount = read.length): void => {
    const from = top - target.block.top;
    const concerned = Math.max(0, rows - from);
    extendRuns(formats.get(column)!, from, read.slice(0, concerned), Math.min(rowCount, concerned));
  };
  const filled = headingAndFilled(target.block);
  const heldRect = rectOf(target, sheetId, held, 0, held.length === 0 ? 0 : rowsToRead);
  const wanted = filled.map(({ from, to }) => ({ from: target.block.top + from, to: target.block.top + to }));
  const asWanted = AsWanted.of(session, target);
  let isReadAtOnce = true;
  let headings: readonly HeldCell[] = [];
  for await (const { rect, columns, first, formats: read, isAtOnce } of heldBlocksOf(session, target, heldRect, wanted, asWanted)) {
    isReadAtOnce &&= isAtOnce && rect.rowCount === heldRect.rowCount;
    if (rect.top === target.block.top) refuseMovedHeadings(target, held, (headings = first));
    held.forEach((column, place) => {
      noteFormats(column, rect.top, read[place], columns === undefined ? rect.rowCount : undefined);
      const block = columns?.[place];
      if (block === undefined) return;
      if (column.index === target.block.columnIndexes[0]) refuseOtherForm(target, column, rect.top, block);
      if (column.isNew) refuseTaken(target, column, rect.top, block);
      if (target.block.keptRows !== undefined) refuseTypedBelow(target, rect.top, block);
      const above = cells.get(column)!;
      if (above.length < rect.top - target.block.top) append(above, asWanted!.cells(column, headings[place]!));
      append(above, block);
    });
    await advance(target, bare.length === 0 ? rect.rowCount : 0);
  }
  if (bare.length > 0) {
    for (const { from, to } of filled)
      for await (const { rect, cells: read } of blocksOf(session, rectOf(target, sheetId, bare, from, to - from), ["numberFormat"])) {
        bare.forEach((column, place) => noteFormats(column, rect.top, read.numberFormat[place]));
        await advance(target, rect.rowCount);
      }
    await advance(target, rows - filled.reduce((sum, { from, to }) => sum + to - from, 0));
  }
  const looks = await readLooks(session, target, sheetId);
  const isAsWanted = asWanted?.isWhole === true;
  const columns = target.columns.map((column, place) => {
    const rest = { formats: formats.get(column)!, look: looks.get(column) };
    if (isAsWanted) return columnAsWanted(asWanted, column, headings[place]!, rest);
    return { cells: column.isNew ? undefined : cells.get(column)?.slice(0, rows), ...rest };
  });
  return { columns, isReadAtOnce, ...(isAsWanted && { asWanted }) };
}

/** Its cells are made where somebody asks for them after all: where nothing of the sheet is written, nobody does. */
function columnAsWanted(
  asWanted: AsWanted,
  column: TargetColumn,
  heading: HeldCell,
  { formats, look }: Omit<ColumnBefore, "cells">,
): ColumnBefore {
  let made: HeldCell[] | undefined;
  return {
    get cells() {
      return (made ??= asWanted.cells(column, heading));
    },
    formats,
    look,
  };
}

function append<T>(to: T[] | undefined, more: readonly T[]): void {
  if (to !== undefined) for (const item of more) to.push(item);
}

/** Headings were looked at in another request, and what stands below them is taken for what is theirs. */
function refuseMovedHeadings(target: Target, held: readonly TargetColumn[], headings: readonly HeldCell[]): void {
  const isThere = ({ column, isNew }: TargetColumn, place: number): boolean => isNew || isSameHeading(headings[place], column.heading);
  if (target.block.keptRows === undefined && !held.every(isThere)) throw columnsMoved(target);
}

function refuseTaken(target: Target, { index, column }: TargetColumn, top: number, cells: readonly HeldCell[]): void {
  const row = cells.findIndex((cell) => cell !== "");
  if (row < 0) return;
  throw new WorkbookProblem("CELLS_TAKEN", writingWords.columnInUse(cellAddress(top + row, index), target.sheetName, column.heading));
}

/** A sheet without our mark, with our name and headings, is ours where its first column holds what ours holds. */
function refuseOtherForm({ block, mark, sheetName }: Target, { index }: TargetColumn, top: number, cells: readonly HeldCell[]): void {
  const { ownForm } = block;
  if (ownForm === undefined || mark !== undefined) return;
  const hasForm = (cell: HeldCell): boolean => (typeof cell === "string" || typeof cell === "number") && ownForm.test(String(cell));
  const row = cells.findIndex((cell, at) => top + at > block.top && cell !== "" && !hasForm(cell));
  if (row < 0) return;
  throw new WorkbookProblem("NAME_TAKEN", writingWords.takenForOwn(sheetName, cellAddress(top + row, index)));
}

/** Rows are added below everything that was there when the sheet was read. */
function refuseTypedBelow({ sheetName, block: { top, keptRows = 0, rowCount } }: Target, from: number, cells: readonly HeldCell[]): void {
  const typed = cells.findIndex((cell, offset) => cell !== "" && from + offset > top + keptRows && from + offset <= top + rowCount);
  if (typed < 0) return;
  throw new WorkbookProblem("CHANGED_MEANWHILE", writingWords.rowFilledMeanwhile(from + typed + 1, sheetName));
}

async function readLooks(session: Session, target: Target, sheetId: string): Promise<Map<TargetColumn, NonNullable<ColumnBefore["look"]>>> {
  const fresh = target.columns.filter((column) => column.isNew);
  if (fresh.length === 0) return new Map();
  return send(session, { doing: writingWords.readFormats(target.sheetName), sheetName: target.sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const cells = fresh.map((column) => sheet.getRangeByIndexes(target.block.top, column.index, 1, 1));
    for (const cell of cells) loadStyle(cell);
    const isWidthTold = hasExcelApi("1.7");
    if (isWidthTold) for (const cell of cells) cell.load("format/useStandardWidth");
    await context.sync();
    return new Map(
      fresh.map((column, place) => {
        const cell = cells[place] as Excel.Range;
        const isStandard = isWidthTold && cell.format.useStandardWidth;
        return [column, { style: readStyle(cell), width: cell.format.columnWidth, ...(isStandard && { isStandardWidth: true as const }) }];
      }),
    );
  });
}
