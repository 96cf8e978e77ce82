import { WorkbookProblem } from "../workbook/port";
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
    if (hasExcelApi("1.7")) sheet.freezePanes.freezeRows(block.top + 1);
    await context.sync();
    return sheet.id;
  });
}

/** Our sheets are tables to read, without the noise of gridlines. An Excel that cannot do that shows them: no reason to fail. */
export async function hideGridlines(session: Session, entry: Entry, sheetId: string): Promise<void> {
  if (!hasExcelApi("1.8")) return;
  const { sheetName } = entry.target;
  const hiding = send(session, { doing: `hide the gridlines of the sheet "${sheetName}"`, sheetName }, async (context) => {
    context.workbook.worksheets.getItem(sheetId).showGridlines = false;
    await context.sync();
  });
  await hiding.catch((problem: unknown) => {
    if (!(problem instanceof WorkbookProblem && problem.code === "OLD_EXCEL")) throw problem;
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
