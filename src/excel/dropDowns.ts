import { hasExcelApi } from "./gates";
import { askColumns } from "./inPlace";
import type { Entry } from "./journal";
import type { Session } from "./options";
import { unlessRefused } from "./problems";
import { send } from "./request";
import { lastRowOfSheet, type TargetColumn } from "./target";
import { writingWords } from "./writingWords";

export const hasDropDowns = ({ target: { block, columns } }: Entry): boolean =>
  columns.some(({ column }) => column.choices !== undefined && (block.rowCount > 0 || column.isShared));

/** On a sheet that we added: the words that a column's cells take. Another word is not refused as it is typed; a fill says what is wrong with it. */
export function offerChoices(sheet: Excel.Worksheet, { target }: Entry): void {
  for (const column of target.columns) if (column.column.choices) offer(cellsBelow(sheet, target.block, column), column.column.choices);
}

/** Rows that later fills add have their drop-down already where people write in the column, too. */
function cellsBelow(
  sheet: Excel.Worksheet,
  { top, rowCount }: Entry["target"]["block"],
  { index, column }: TargetColumn,
): Excel.DataValidation {
  return sheet.getRangeByIndexes(top + 1, index, column.isShared ? lastRowOfSheet - top - 1 : rowCount, 1).dataValidation;
}

function offer(validation: Excel.DataValidation, choices: readonly string[]): void {
  validation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
  validation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
}

/** On a sheet that was there: below a heading of ours that is new. A validation of the user's stays. */
export async function offerBelowNew(session: Session, entry: Entry, sheetId: string): Promise<void> {
  await belowNew(session, entry, sheetId, (validation, choices) => {
    if (validation.type === "None") offer(validation, choices);
  });
}

/** Takes away those of ours whose columns go back to what they were. */
export async function takeChoices(session: Session, entry: Entry, sheetId: string, left: readonly number[]): Promise<void> {
  const goes = (column: TargetColumn): boolean => left[entry.target.columns.indexOf(column)] === 0;
  const take = (validation: Excel.DataValidation, choices: readonly string[]): void => {
    // One that a person has put in the place of ours stays.
    if (validation.type === "List" && validation.rule.list?.source === choices.join(",")) validation.clear();
  };
  await belowNew(session, entry, sheetId, take, goes);
}

async function belowNew(
  session: Session,
  entry: Entry,
  sheetId: string,
  change: (validation: Excel.DataValidation, choices: readonly string[]) => void,
  which: (column: TargetColumn) => boolean = () => true,
): Promise<void> {
  const columns = entry.target.columns.filter((it) => it.isNew && it.column.isShared && it.column.choices && which(it));
  if (columns.length === 0 || entry.isSheetAdded || !hasExcelApi("1.8")) return;
  const { sheetName, block } = entry.target;
  const changing = send(session, { doing: writingWords.offerChoicesOf(sheetName), sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const columnsMoved = askColumns(sheet, entry.target);
    const validations = columns.map((it) => cellsBelow(sheet, block, it));
    for (const validation of validations) validation.load(["type", "rule"]);
    await context.sync();
    if (columnsMoved() !== undefined) return;
    columns.forEach(({ column }, place) => change(validations[place]!, column.choices!));
    await context.sync();
  });
  await unlessRefused(changing, "OLD_EXCEL");
}
