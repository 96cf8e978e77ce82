import type { Entry } from "./journal";

export const hasDropDowns = ({ target: { block, columns } }: Entry): boolean =>
  block.rowCount > 0 && columns.some(({ column }) => column.choices !== undefined);

/** On a sheet that we added: the words that a column's cells take. Another word is not refused as it is typed; a fill says what is wrong with it. */
export function offerChoices(sheet: Excel.Worksheet, { target: { block, columns } }: Entry): void {
  for (const { index, column } of columns) {
    if (column.choices === undefined) continue;
    const { dataValidation } = sheet.getRangeByIndexes(block.top + 1, index, block.rowCount, 1);
    dataValidation.rule = { list: { inCellDropDown: true, source: column.choices.join(",") } };
    dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  }
}
