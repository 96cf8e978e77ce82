import type { Cell } from "../workbook/port";
import type { Session } from "./options";
import { readRect } from "./readRect";
import type { Used } from "./usedRange";

/** Cells of an area, row by row. */
export async function readRows(session: Session, sheet: { id: string; name: string }, area: Used): Promise<Cell[][]> {
  const columns = Array.from({ length: area.columnCount }, (_, index) => area.left + index);
  const { values } = await readRect(
    session,
    { sheetId: sheet.id, sheetName: sheet.name, columns, top: area.top, rowCount: area.rowCount },
    ["values"],
  );
  return Array.from({ length: area.rowCount }, (_, row) => values.map((column) => column[row] ?? ""));
}
