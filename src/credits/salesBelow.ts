/** Below the rows that a sheet is recognised by, a list that looked like purchases may go on with sales: that shows when its column of types is read. */
import type { Cell, WorkbookPort, WorkbookShape } from "../workbook/port";
import { bears } from "../workbook/recognise";
import { mayListSales, type Refusal } from "../workbook/refusal";
import { salesDoubt } from "../workbook/salesList";
import type { RecognisedSheet, SheetChoice } from "../workbook/sheetColumns";
import { SHEETS, type SheetOf } from "../workbook/sheets";

/** Why the sheet read as Invoices may list sales too; undefined where it does not, or where the user has chosen it. */
export async function salesBelow(
  port: WorkbookPort,
  { sheets }: WorkbookShape,
  invoices: RecognisedSheet<SheetOf<"Invoices">>,
  choice: SheetChoice | undefined,
): Promise<Refusal | undefined> {
  const sheet = sheets.find(({ id }) => id === invoices.sheetId);
  if (sheet === undefined || choice?.sheet !== undefined || invoices.top + invoices.rowCount <= sheet.head.length) return undefined;
  const column = invoices.columns.documentType;
  if (column === undefined) return undefined;
  const types = new Set<Cell>();
  await port.readColumns(sheet.id, [column], invoices.top, invoices.rowCount, ({ columns: [cells = []] }) => {
    for (const cell of cells) if (typeof cell === "string") types.add(cell);
  });
  const doubt = salesDoubt(sheet, invoices, bears(sheet, SHEETS.Invoices), [...types]);
  return doubt && mayListSales([{ sheet, doubt }]);
}
