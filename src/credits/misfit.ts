/** Whether a plan still fits the workbook that it is to be written to: the same sheets, read from the same places. */
import { READ_KINDS } from "../workbook/sheets";
import type { WorkbookShape } from "../workbook/port";
import { recognise, type Recognition } from "../workbook/recognise";
import type { RecognisedSheet, SheetChoices } from "../workbook/sheetColumns";
import { userWords } from "./userWords";

/** What has changed since `read` was recognised, in words; undefined: nothing that matters. */
export function misfit(read: Recognition["sheets"], choices: SheetChoices, shape: WorkbookShape): string | undefined {
  const now = recognise(shape, choices).sheets;
  for (const kind of READ_KINDS) {
    const [before, after] = [read[kind], now[kind]];
    const words = before === undefined ? added(after) : changed(before, after, shape);
    if (words !== undefined) return words;
  }
  return undefined;
}

const added = (sheet: RecognisedSheet | undefined): string | undefined => sheet && userWords.sheetHasCome(sheet.sheetName, sheet.kind);

function changed(before: RecognisedSheet, after: RecognisedSheet | undefined, shape: WorkbookShape): string | undefined {
  const { sheetId, sheetName, kind } = before;
  const there = shape.sheets.find(({ id }) => id === sheetId);
  if (there === undefined) return userWords.sheetDeleted(sheetName);
  if (there.name !== sheetName) return userWords.sheetRenamed(sheetName, there.name);
  if (after?.sheetId !== sheetId) return userWords.sheetNoLonger(sheetName, kind);
  if (after.headingRow !== before.headingRow || JSON.stringify(after.columns) !== JSON.stringify(before.columns))
    return userWords.columnsMoved(sheetName);
  if (after.rowCount !== before.rowCount || after.top !== before.top || after.tableId !== before.tableId)
    return userWords.rowsComeOrGone(sheetName);
  return undefined;
}
