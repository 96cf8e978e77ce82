import type { Session } from "./options";
import { readRows } from "./readRows";

export interface Used {
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

const cellsPerLook = 20_000;

/**
 * Rows of a used range without the blank ones at its end: Excel counts a cell whose formula yields "" or that was emptied.
 * Looks from below, in steps that grow, and stops at the first row that holds something.
 */
export async function trimmedRowCount(session: Session, sheet: { id: string; name: string }, used: Used): Promise<number> {
  const most = Math.max(1, Math.floor(cellsPerLook / used.columnCount));
  let step = Math.min(most, 20);
  for (let rowCount = used.rowCount; rowCount > 0;) {
    const looked = Math.min(step, rowCount);
    const rows = await readRows(session, sheet, { ...used, top: used.top + rowCount - looked, rowCount: looked });
    const blankRows = rows.reverse().findIndex((row) => row.some((cell) => cell !== ""));
    if (blankRows >= 0) return rowCount - blankRows;
    rowCount -= looked;
    step = Math.min(most, step * 4);
  }
  return 0;
}
