/** Whether a plan still fits the workbook that it is to be written to: the same sheets, read from the same places. */
import { READ_KINDS } from "../workbook/sheets";
import type { WorkbookShape } from "../workbook/port";
import { recognise, type Recognition } from "../workbook/recognise";
import type { RecognisedSheet, SheetChoices } from "../workbook/sheetColumns";

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

const added = (sheet: RecognisedSheet | undefined): string | undefined =>
  sheet && `the sheet "${sheet.sheetName}" has come, to be read as ${sheet.kind}`;

function changed(before: RecognisedSheet, after: RecognisedSheet | undefined, shape: WorkbookShape): string | undefined {
  const { sheetId, sheetName, kind } = before;
  const there = shape.sheets.find(({ id }) => id === sheetId);
  if (there === undefined) return `the sheet "${sheetName}" was deleted`;
  if (there.name !== sheetName) return `the sheet "${sheetName}" is called "${there.name}" now`;
  if (after?.sheetId !== sheetId) return `the sheet "${sheetName}" is no longer the one to be read as ${kind}`;
  if (after.headingRow !== before.headingRow || JSON.stringify(after.columns) !== JSON.stringify(before.columns))
    return `columns or headings of the sheet "${sheetName}" have moved or changed`;
  if (after.rowCount !== before.rowCount || after.top !== before.top || after.tableId !== before.tableId)
    return `rows of the sheet "${sheetName}" have come or gone`;
  return undefined;
}
