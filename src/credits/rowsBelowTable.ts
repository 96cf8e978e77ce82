/** Rows that stand below the table of a sheet as if they were its own: nothing below a table is read, so that they are told. Rule text: rules 1. */
import { isBlank } from "../workbook/cells";
import type { WorkbookPort } from "../workbook/port";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import { sheetFinding, type SheetFindings } from "../workbook/sheetFindings";
import { columnsIn, type SheetDeclaration } from "../workbook/sheets/sheet";
import { saysTotal } from "../workbook/totalsRows";
import { creditWords } from "./creditWords";

/** So many rows are looked at: a format in the last row of a sheet makes all above it count as in use. */
const LOOKED_AT = 1_000;

/** Adds a finding that names the first row below the table which has all that is required; none where there is no such row. */
export async function tellRowsBelow(port: WorkbookPort, sheet: RecognisedSheet, findings: SheetFindings): Promise<void> {
  const { belowTable, sheetId, sheetName } = sheet;
  if (belowTable === undefined) return;
  const row = await firstWhole(port, sheetId, requiredColumns(sheet), belowTable);
  if (row === undefined) return;
  const text = creditWords.rowBelowTable(row, sheetName);
  findings.add(sheetFinding("ROWS_BELOW_TABLE", text, { sheet: sheetName, row }));
}

function requiredColumns<Sheet extends SheetDeclaration>({ declared, columns }: RecognisedSheet<Sheet>): readonly number[] {
  const required = columnsIn(declared).filter(([, { isRequired }]) => isRequired);
  return required.map(([field]) => columns[field]!);
}

/** The first row, as Excel numbers it, that has something in each of these columns and is no row of totals. */
async function firstWhole(
  port: WorkbookPort,
  sheetId: string,
  columns: readonly number[],
  { top, rowCount }: { readonly top: number; readonly rowCount: number },
): Promise<number | undefined> {
  let first: number | undefined;
  await port.readColumns(sheetId, columns, top, Math.min(rowCount, LOOKED_AT), (block) => {
    for (let row = 0; row < block.rowCount; row++) {
      const cells = block.columns.map((column) => column[row]!);
      if (cells.some(isBlank) || cells.some(saysTotal)) continue;
      first = block.top + row + 1;
      return "stop";
    }
    return undefined;
  });
  return first;
}
