import { heldAt } from "./content";
import { hasExcelApi } from "./gates";
import type { Entry } from "./journal";
import type { Session } from "./options";
import { unlessRefused } from "./problems";
import { send } from "./request";
import { writingWords } from "./writingWords";

/**
 * On a sheet of ours that was there, where rows are new at its end: the filter that we once put on its headings reaches over them, too.
 * One that a person took away, put elsewhere or has set to rows of their choice is left as it is. Looks only.
 */
export async function growFilter(session: Session, entry: Entry, sheetId: string): Promise<void> {
  const { sheetName, block } = entry.target;
  if (!canFollow(entry)) return;
  const growing = send(session, { doing: writingWords.growFilter(sheetName), sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { autoFilter } = sheet;
    autoFilter.load("isDataFiltered");
    const range = autoFilter.getRangeOrNullObject();
    range.load(["rowIndex", "rowCount", "columnIndex", "columnCount"]);
    await context.sync();
    if (range.isNullObject || autoFilter.isDataFiltered || range.rowIndex !== block.top || range.rowCount > block.rowCount) return;
    autoFilter.apply(sheet.getRangeByIndexes(block.top, range.columnIndex, block.rowCount + 1, range.columnCount));
    await context.sync();
  });
  await unlessRefused(growing, "OLD_EXCEL");
}

/** After those rows are gone again, it ends where it did. One that somebody has set since, or that rows hang on, stays. */
export async function shrinkFilter(session: Session, entry: Entry, sheetId: string): Promise<void> {
  const { sheetName, block } = entry.target;
  if (!canFollow(entry)) return;
  const rows = rowsHeld(entry);
  const shrinking = send(session, { doing: writingWords.shrinkFilter(sheetName), sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { autoFilter } = sheet;
    autoFilter.load("isDataFiltered");
    const range = autoFilter.getRangeOrNullObject();
    range.load(["rowIndex", "rowCount", "columnIndex", "columnCount"]);
    const below = sheet
      .getRangeByIndexes(block.top + rows, 0, block.rowCount + 1 - rows, 1)
      .getEntireRow()
      .getUsedRangeOrNullObject(true);
    below.load("address");
    await context.sync();
    if (range.isNullObject || autoFilter.isDataFiltered || !below.isNullObject) return;
    if (range.rowIndex !== block.top || range.rowCount !== block.rowCount + 1) return;
    autoFilter.apply(sheet.getRangeByIndexes(block.top, range.columnIndex, rows, range.columnCount));
    await context.sync();
  });
  await unlessRefused(shrinking, "OLD_EXCEL");
}

/** Rows from the heading to the last that held anything of ours. */
function rowsHeld(entry: Entry): number {
  let rows = entry.target.block.rowCount + 1;
  while (rows > 1 && entry.columns.every((_, place) => heldAt(entry, place, rows - 1) === "")) rows--;
  return rows;
}

/** A sheet of ours that was there, whose last row was none of ours before. */
function canFollow(entry: Entry): boolean {
  const { isOwnSheet, isKeyed, rowCount } = entry.target.block;
  if (entry.isSheetAdded || !(isOwnSheet || isKeyed) || !hasExcelApi("1.9")) return false;
  return rowCount > 0 && entry.columns.every((_, place) => heldAt(entry, place, rowCount) === "");
}
