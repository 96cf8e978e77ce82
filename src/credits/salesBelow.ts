/** Below the rows that a sheet is recognised by, a list that looked like purchases may go on with sales: that shows when its column of types is read. */
import type { Cell, WorkbookPort, WorkbookShape } from "../workbook/port";
import { bears, mayListSales, type Refusal } from "../workbook/recognise";
import { salesDoubt, typeColumn } from "../workbook/salesList";
import { shownHeadings, type RecognisedSheet, type SheetChoice } from "../workbook/sheetColumns";

/** Why the sheet read as Invoices may list sales too; undefined where it does not, or where the user has chosen it. */
export async function salesBelow(
  port: WorkbookPort,
  { sheets }: WorkbookShape,
  invoices: RecognisedSheet,
  choice: SheetChoice | undefined,
): Promise<Refusal | undefined> {
  const sheet = sheets.find(({ id }) => id === invoices.sheetId);
  if (sheet === undefined || choice?.sheet !== undefined || invoices.top + invoices.rowCount <= sheet.head.length) return undefined;
  const headings = shownHeadings(sheet.head, invoices.headingRow).map(({ own }) => own);
  const column = typeColumn(headings);
  if (column < 0) return undefined;
  const types = new Set<Cell>();
  await port.readColumns(sheet.id, [column], invoices.top, invoices.rowCount, ({ columns: [cells = []] }) => {
    for (const cell of cells) if (typeof cell === "string") types.add(cell);
  });
  const doubt = salesDoubt(sheet, invoices, bears(sheet, "Invoices"), [...types]);
  return doubt && mayListSales("Invoices", [{ sheet, doubt }]);
}
