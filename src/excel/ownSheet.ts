import { WorkbookProblem } from "../workbook/port";
import { hasExcelApi } from "./gates";
import type { Entry } from "./journal";
import type { Session } from "./options";
import { told } from "./replies";
import { send } from "./request";

/**
 * Adds the sheet of an entry and answers its id. A sheet of that name that is there by now was added by an earlier attempt whose answer
 * was lost, or by somebody else: that one is not ours, and nothing is written to it.
 */
export async function addSheet(session: Session, entry: Entry): Promise<string> {
  const { sheetName, block } = entry.target;
  let isTried = false;
  return send(session, { doing: `add the sheet "${sheetName}"`, sheetName }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(["items/id", "items/name"]);
    await context.sync();
    const found = worksheets.items.find(({ name }) => told(name, "what the sheets are called").toLowerCase() === sheetName.toLowerCase());
    if (found !== undefined && (!isTried || entry.sheetsBefore?.has(found.id))) throw takenMeanwhile(sheetName);
    if (!isTried) entry.sheetsBefore = new Set(worksheets.items.map(({ id }) => id));
    isTried = true;
    entry.isSheetAdded = true;
    const sheet = found ?? worksheets.add(sheetName);
    sheet.load("id");
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
  new WorkbookProblem(
    "NAME_TAKEN",
    `A sheet "${sheetName}" was added by somebody else while we wrote; it is left as it is. Rename or delete it, then fill again.`,
  );

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

/** Takes away a sheet that this run added, by its id. */
export async function removeSheet(session: Session, sheetId: string, sheetName: string): Promise<void> {
  await send(session, { doing: `remove the sheet "${sheetName}"`, sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load("id");
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.delete();
    await context.sync();
  });
}
