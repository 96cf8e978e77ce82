import { heldAt } from "./content";
import { hasExcelApi } from "./gates";
import type { Entry } from "./journal";
import type { Session } from "./options";
import { unlessRefused } from "./problems";
import { send } from "./request";

/**
 * On a sheet of ours that was there, where rows are new at its end: the filter that we once put on its headings reaches over them, too.
 * One that a person took away, put elsewhere or has set to rows of their choice is left as it is. Looks only.
 */
export async function growFilter(session: Session, entry: Entry, sheetId: string): Promise<void> {
  const { sheetName, block } = entry.target;
  if (entry.isSheetAdded || !(block.isOwnSheet || block.isKeyed) || !hasRowsBelow(entry) || !hasExcelApi("1.9")) return;
  const growing = send(
    session,
    { doing: `let the filter reach over the new rows of the sheet "${sheetName}"`, sheetName },
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const { autoFilter } = sheet;
      autoFilter.load("isDataFiltered");
      const range = autoFilter.getRangeOrNullObject();
      range.load(["rowIndex", "rowCount", "columnIndex", "columnCount"]);
      await context.sync();
      if (range.isNullObject || autoFilter.isDataFiltered || range.rowIndex !== block.top || range.rowCount > block.rowCount) return;
      autoFilter.apply(sheet.getRangeByIndexes(block.top, range.columnIndex, block.rowCount + 1, range.columnCount));
      await context.sync();
    },
  );
  await unlessRefused(growing, "OLD_EXCEL");
}

/** Our last row was none of ours before. */
function hasRowsBelow(entry: Entry): boolean {
  const { rowCount } = entry.target.block;
  return rowCount > 0 && entry.columns.every((_, place) => heldAt(entry, place, rowCount) === "");
}
