import { hasExcelApi } from "./gates";
import { askColumns } from "./inPlace";
import type { Entry } from "./journal";
import type { Session } from "./options";
import { unlessRefused } from "./problems";
import { send } from "./request";
import { cellAddress, type TargetColumn } from "./target";
import { writingWords } from "./writingWords";

/**
 * What a heading says beside its cell while it is selected: the input message of a data validation, because a note is its author's (a
 * comment would be the user's own) and a message leaves comments and notes of the user's alone. Looks only: an Excel that cannot do it is no
 * reason to fail.
 */
export async function writeHints(session: Session, entry: Entry, sheetId: string): Promise<void> {
  const columns = entry.target.columns.filter(({ column, isNew }) => isNew && column.hint);
  await onHeadings(session, entry, sheetId, columns, (validation, { title, text }) => {
    // A validation of the user's stays, with a rule or without.
    if (validation.type !== "None" || validation.prompt.message !== "") return;
    validation.prompt = { title, message: text, showPrompt: true };
  });
}

/** Takes away those of ours whose columns go back to what they were. */
export async function takeHints(session: Session, entry: Entry, sheetId: string, left: readonly number[]): Promise<void> {
  const columns = entry.target.columns.filter(({ column, isNew }, place) => isNew && column.hint && left[place] === 0);
  await onHeadings(session, entry, sheetId, columns, (validation, { text }) => {
    if (validation.type === "None" && validation.prompt.message === text) validation.clear();
  });
}

type Hint = NonNullable<TargetColumn["column"]["hint"]>;

async function onHeadings(
  session: Session,
  entry: Entry,
  sheetId: string,
  columns: readonly TargetColumn[],
  change: (validation: Excel.DataValidation, hint: Hint) => void,
): Promise<void> {
  if (columns.length === 0 || !hasExcelApi("1.8")) return;
  const { sheetName, block } = entry.target;
  const at = columns.map(({ index }) => cellAddress(block.top, index)).join(", ");
  const changing = send(session, { doing: writingWords.lookAfterHints(at, sheetName), sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const columnsMoved = askColumns(sheet, entry.target);
    const headings = columns.map(({ index }) => sheet.getRangeByIndexes(block.top, index, 1, 1));
    for (const heading of headings) heading.load(["dataValidation/type", "dataValidation/prompt"]);
    await context.sync();
    if (columnsMoved() !== undefined) return;
    columns.forEach(({ column }, place) => change(headings[place]!.dataValidation, column.hint!));
    await context.sync();
  });
  await unlessRefused(changing, "OLD_EXCEL");
}
