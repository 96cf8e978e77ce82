import type { SheetArea } from "../workbook/port";
import { adjacentRuns } from "./columns";
import type { Session } from "./options";
import { readRows } from "./readRows";
import type { Rect } from "./rect";
import { toldArea } from "./replies";
import { send } from "./request";
import { words } from "./words";

export type Used = SheetArea;

interface Sheet {
  readonly id: string;
  readonly name: string;
}

const cellsPerLook = 20_000;
const rowsToLookAtFirst = 20;

/**
 * Rows of a used range without the blank ones at its end: Excel counts a cell whose formula yields "" or that was emptied.
 * Looks from below, in steps that grow, and stops at the first row that holds something. Between two looks Excel is asked where anything
 * stands above: one such cell in the last row of the sheet must not have us read a million rows, nor all columns up to it.
 */
export async function trimmedRowCount(session: Session, sheet: Sheet, used: Used): Promise<number> {
  let rows = rowsToLookAtFirst;
  for (let rest: Used | undefined = used; rest !== undefined; rows *= 4) {
    const look = await lastRows(session, sheet, rest, rows);
    const cells = await readRows(session, sheet, look);
    const blankRows = cells.reverse().findIndex((row) => row.some((cell) => cell !== ""));
    if (blankRows >= 0) return look.top + look.rowCount - blankRows - used.top;
    rest = await usedWithin(session, sheet, { ...used, rowCount: look.top - used.top });
  }
  return 0;
}

/** So many of the last rows as one look takes, as wide as anything stands in them. */
async function lastRows(session: Session, sheet: Sheet, rest: Used, rows: number): Promise<Used> {
  const last = rowsFromBelow(rest, rows);
  if (last.rowCount * last.columnCount <= cellsPerLook) return last;
  const filled = (await usedWithin(session, sheet, last)) ?? last;
  return rowsFromBelow(filled, Math.max(1, Math.floor(cellsPerLook / filled.columnCount)));
}

function rowsFromBelow(area: Used, rows: number): Used {
  const rowCount = Math.min(rows, area.rowCount);
  return { ...area, top: area.top + area.rowCount - rowCount, rowCount };
}

/** Where anything stands in an area, cut into stretches of so many columns. */
export async function filledColumns(session: Session, sheet: Sheet, area: Used, columnsAtOnce: number): Promise<Used[]> {
  const stretches = Array.from({ length: Math.ceil(area.columnCount / columnsAtOnce) }, (_, n): Used => {
    const left = area.left + n * columnsAtOnce;
    return { ...area, left, columnCount: Math.min(columnsAtOnce, area.left + area.columnCount - left) };
  });
  return (await usedOfEach(session, sheet, stretches)).filter((it) => it !== undefined);
}

/** The first row of columns, from one row to before another, in which anything stands; undefined: nothing does. */
export async function firstRowInUse(
  session: Session,
  { sheetId, sheetName, columns }: Rect,
  from: number,
  to: number,
): Promise<number | undefined> {
  const areas = adjacentRuns(columns).map((run) => ({ top: from, left: run[0] ?? 0, rowCount: to - from, columnCount: run.length }));
  const found = await usedOfEach(session, { id: sheetId, name: sheetName }, areas);
  const tops = found.flatMap((used) => (used === undefined ? [] : [used.top]));
  return tops.length === 0 ? undefined : Math.min(...tops);
}

async function usedWithin(session: Session, sheet: Sheet, area: Used): Promise<Used | undefined> {
  return area.rowCount === 0 ? undefined : (await usedOfEach(session, sheet, [area]))[0];
}

function usedOfEach(session: Session, sheet: Sheet, areas: readonly Used[]): Promise<(Used | undefined)[]> {
  return send(session, { doing: words.lookAtSheet(sheet.name), sheetName: sheet.name }, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const found = areas.map(({ top, left, rowCount, columnCount }) => {
      const used = worksheet.getRangeByIndexes(top, left, rowCount, columnCount).getUsedRangeOrNullObject(true);
      used.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
      return used;
    });
    await context.sync();
    return found.map((used) => (used.isNullObject ? undefined : toldArea(used, inUse(sheet))));
  });
}

const inUse = ({ name }: Sheet): string => words.cellsInUse(name);

/** Where anything stands on a whole sheet. */
export function usedNow(session: Session, sheet: Sheet): Promise<Used | undefined> {
  return send(session, { doing: words.lookAtSheet(sheet.name), sheetName: sheet.name }, async (context) => {
    const used = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
    used.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
    await context.sync();
    return used.isNullObject ? undefined : toldArea(used, inUse(sheet));
  });
}
