import { hasExcelApi } from "./gates";
import type { Entry } from "./journal";
import type { Session } from "./options";
import { send } from "./request";

/**
 * Adds the sheet of an entry and answers its id. The preflight found no sheet of that name, so one that is there now was
 * added by an earlier attempt whose answer was lost.
 */
export async function addSheet(session: Session, entry: Entry): Promise<string> {
  const { sheetName, block } = entry.target;
  return send(session, { doing: `add the sheet "${sheetName}"`, sheetName }, async (context) => {
    const { worksheets } = context.workbook;
    const found = worksheets.getItemOrNullObject(sheetName);
    found.load("id");
    await context.sync();
    const sheet = found.isNullObject ? worksheets.add(sheetName) : found;
    sheet.load("id");
    if (hasExcelApi("1.8")) sheet.showGridlines = false;
    if (hasExcelApi("1.7")) sheet.freezePanes.freezeRows(block.top + 1);
    await context.sync();
    return sheet.id;
  });
}

/** Takes away a sheet that we added, by name where adding it never answered. */
export async function removeSheet(session: Session, entry: Entry): Promise<void> {
  const { sheetName } = entry.target;
  await send(session, { doing: `remove the sheet "${sheetName}"`, sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(entry.sheetId ?? sheetName);
    sheet.load("id");
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.delete();
    await context.sync();
  });
}
