/** A threaded comment on a cell, or a reply to the one that is there. */
import type { CommentedCell } from "../workbook/workbookView";
import { WorkbookProblem } from "../workbook/port";
import { cellOf } from "./cells";
import { hasExcelApi } from "./gates";
import type { Session } from "./options";
import { send } from "./request";
import { writingWords } from "./writingWords";

/** @returns whether this Excel has comments. */
export async function commentOn(
  session: Session,
  { sheetId, sheetName, row, column, holds }: CommentedCell,
  text: string,
): Promise<boolean> {
  if (!hasExcelApi("1.10")) return false;
  await send(session, { doing: writingWords.commentOnCell(sheetName), sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const cell = sheet.getRangeByIndexes(row, column, 1, 1);
    cell.load(["values", "valueTypes"]);
    sheet.load("protection/protected");
    const { comments } = sheet;
    comments.load("items/content");
    await context.sync();
    if (sheet.protection.protected) throw protectedSheet(sheetName);
    if (cellOf(cell.values[0]?.[0], cell.valueTypes[0]?.[0]) !== holds) throw movedMeanwhile(sheetName, row);
    const places = comments.items.map((comment) => comment.getLocation().load(["rowIndex", "columnIndex"]));
    for (const { replies } of comments.items) replies.load("items/content");
    await context.sync();
    const at = places.findIndex(({ rowIndex, columnIndex }) => rowIndex === row && columnIndex === column);
    const thread = comments.items[at];
    // A batch may be sent twice: what the first one said stands there.
    if (thread && [thread, ...thread.replies.items].some(({ content }) => content === text)) return;
    if (thread) thread.replies.add(text);
    else comments.add(cell, text);
    await context.sync();
  });
  return true;
}

const protectedSheet = (name: string): WorkbookProblem => new WorkbookProblem("PROTECTED", writingWords.commentProtected(name));

const movedMeanwhile = (name: string, row: number): WorkbookProblem =>
  new WorkbookProblem("CHANGED_MEANWHILE", writingWords.commentMoved(row + 1, name));
