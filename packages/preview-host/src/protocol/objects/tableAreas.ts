import type { Area, BookTable } from "../../book/model";
import { failure } from "../hostError";

/** The parts of a table, as areas of its sheet. */
export function headerOf(table: BookTable, where: string): Area {
  if (!table.hasHeaders) throw failure("InvalidOperation", `${where}: the table "${table.name}" shows no header row.`, where);
  return { ...table.area, rowCount: 1 };
}

export function bodyOf(table: BookTable): Area {
  const above = table.hasHeaders ? 1 : 0;
  const below = table.hasTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + above, rowCount: table.area.rowCount - above - below };
}

export function totalsOf(table: BookTable, where: string): Area {
  if (!table.hasTotals) throw failure("ItemNotFound", `${where}: the table "${table.name}" shows no totals row.`, where);
  return { ...table.area, row: table.area.row + table.area.rowCount - 1, rowCount: 1 };
}
