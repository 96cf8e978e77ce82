import { WorkbookProblem } from "../workbook/port";
import { hasDropDowns, offerChoices } from "./dropDowns";
import { isNumeric } from "./formats";
import { hasExcelApi } from "./gates";
import { underline } from "./headingStyle";
import type { Entry } from "./journal";
import type { Session } from "./options";
import { isUndressed, markNew, putMark } from "./ownMark";
import { unlessRefused } from "./problems";
import { told } from "./replies";
import { setUpPages } from "./printSetup";
import { lastRowOfSheet } from "./target";
import { send } from "./request";
import { writingWords } from "./writingWords";

/**
 * Adds the sheet of an entry and answers its id. A sheet of that name that is there by now was added by an earlier attempt whose answer
 * was lost, or by somebody else: that one is not ours, and nothing is written to it.
 */
export async function addSheet(session: Session, entry: Entry): Promise<string> {
  const { sheetName, block } = entry.target;
  let isTried = false;
  return send(session, { doing: writingWords.addSheet(sheetName), sheetName }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(["items/id", "items/name"]);
    await context.sync();
    const found = worksheets.items.find(({ name }) => told(name, writingWords.namesOfSheets).toLowerCase() === sheetName.toLowerCase());
    if (found !== undefined && (!isTried || entry.sheetsBefore?.has(found.id))) throw takenMeanwhile(sheetName);
    if (!isTried) entry.sheetsBefore = new Set(worksheets.items.map(({ id }) => id));
    isTried = true;
    entry.isSheetAdded = true;
    const sheet = found ?? worksheets.add(sheetName);
    sheet.load("id");
    if (found === undefined && block.ownForm !== undefined) markNew(sheet, sheetName);
    if (hasExcelApi("1.7")) sheet.freezePanes.freezeRows(block.top + 1);
    await context.sync();
    return sheet.id;
  }).catch((problem: unknown) => {
    // Somebody was quicker by one request: what stands there is theirs.
    if (problem instanceof WorkbookProblem && problem.code === "NAME_TAKEN") entry.isSheetAdded = false;
    throw problem;
  });
}

const takenMeanwhile = (sheetName: string): WorkbookProblem =>
  new WorkbookProblem("NAME_TAKEN", writingWords.sheetAddedMeanwhile(sheetName));

/** Gives a sheet that we made its looks and then its mark: one that a fill made and left on its way is dressed by the next. */
export async function finishSheet(session: Session, entry: Entry, sheetId: string): Promise<void> {
  const { block, mark, sheetName } = entry.target;
  if (entry.isSheetAdded || isUndressed(mark)) await dressSheet(session, entry, sheetId);
  if (block.ownForm === undefined || !("ownName" in block.sheet) || mark?.id === sheetId) return;
  const { ownName } = block.sheet;
  entry.isMarkSet = mark === undefined && !entry.isSheetAdded;
  await send(session, { doing: writingWords.markAsOurs(sheetName), sheetName }, (context) =>
    putMark(context, context.workbook.worksheets.getItem(sheetId), { of: ownName, id: sheetId }),
  );
}

/** Looks that a sheet of ours is better with, each by itself: an Excel that cannot do one of them is no reason to fail. */
async function dressSheet(session: Session, entry: Entry, sheetId: string): Promise<void> {
  if (hasExcelApi("1.8")) await dress(session, entry, writingWords.hideGridlines, (sheet) => void (sheet.showGridlines = false), sheetId);
  if (hasExcelApi("1.8") && hasDropDowns(entry))
    await dress(session, entry, writingWords.offerChoices, (sheet) => offerChoices(sheet, entry), sheetId);
  if (!hasExcelApi("1.9")) return;
  await dress(session, entry, writingWords.setUpPages, (sheet) => setUpPages(sheet, entry), sheetId);
  await dress(session, entry, writingWords.spaceColumns, (sheet) => spaceColumns(sheet, entry), sheetId);
  if (entry.target.block.page) return dress(session, entry, writingWords.headTables, (sheet) => headTables(sheet, entry), sheetId);
  await dress(session, entry, writingWords.filterHeadings, (sheet) => sheet.autoFilter.apply(wholeOf(sheet, entry)), sheetId);
}

async function dress(
  session: Session,
  entry: Entry,
  what: string,
  change: (sheet: Excel.Worksheet) => void,
  sheetId: string,
): Promise<void> {
  const { sheetName } = entry.target;
  const dressing = send(session, { doing: writingWords.whatOfSheet(what, sheetName), sheetName }, async (context) => {
    change(context.workbook.worksheets.getItem(sheetId));
    await context.sync();
  });
  await unlessRefused(dressing, "OLD_EXCEL");
}

/**
 * A text to the right of a number does not touch it; a sentence is shown whole, and what stands beside it at its beginning. Whole columns:
 * rows of later fills look the same, those cells in which people write among them.
 */
function spaceColumns(sheet: Excel.Worksheet, { target: { columns } }: Entry): void {
  columns.forEach(({ index, column }, place) => {
    const { format } = sheet.getRangeByIndexes(0, index, lastRowOfSheet, 1);
    const left = columns[place - 1];
    format.verticalAlignment = "Top";
    if (column.format === "note") format.wrapText = true;
    if (left === undefined || isNumeric(column.format) || !isNumeric(left.column.format)) return;
    format.horizontalAlignment = "Left";
    format.indentLevel = 1;
  });
}

/** On a page of several tables each has its own headings. */
function headTables(sheet: Excel.Worksheet, { target: { block, columns } }: Entry): void {
  const rowAt = (row: number): Excel.Range => sheet.getRangeByIndexes(block.top + 1 + row, 0, 1, columns.length);
  for (const row of block.page?.titles ?? []) {
    underline(rowAt(row));
    rowAt(row).format.font.bold = true;
    for (const { index, column } of columns)
      if (isNumeric(column.format)) sheet.getRangeByIndexes(block.top + 1 + row, index, 1, 1).format.horizontalAlignment = "Right";
  }
  for (const row of block.page?.totals ?? []) rowAt(row).format.font.bold = true;
}

function wholeOf(sheet: Excel.Worksheet, { target: { block, columns } }: Entry): Excel.Range {
  return sheet.getRangeByIndexes(block.top, 0, block.rowCount + 1, columns.length);
}

/** Takes away a sheet that this run added, by its id. */
export async function removeSheet(session: Session, sheetId: string, sheetName: string): Promise<void> {
  await send(session, { doing: writingWords.removeSheet(sheetName), sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load("id");
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.delete();
    await context.sync();
  });
}
