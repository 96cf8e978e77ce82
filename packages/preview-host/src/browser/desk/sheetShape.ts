import { contains, MAX_COLUMNS, MAX_ROWS } from "../../book/address";
import type { BookSheet } from "../../book/model";
import { textHeight, textMetrics } from "../../book/rowHeights";
import type { SheetShape } from "./desk";

/** Rows and columns that an empty sheet shows, and that stay free behind the last filled ones. */
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;
const FREE_ROWS = 100;
const FREE_COLUMNS = 8;
const PIXELS_PER_POINT = 4 / 3;
/** Titles and headings stand at the top: only there are rows as high as their texts want, so that large sheets open at once. */
export const FITTED_ROWS = 20;

/** Sizes and panes of a sheet, measured once and again when they change. */
export function sheetShape(sheet: BookSheet): SheetShape {
  const used = sheet.used(false);
  const lastRow = used ? used.row + used.rowCount - 1 : -1;
  const lastColumn = used ? used.column + used.columnCount - 1 : -1;
  const rowCount = Math.min(MAX_ROWS, Math.max(LEAST_ROWS, lastRow + 1 + FREE_ROWS));
  const columnCount = Math.min(MAX_COLUMNS, Math.max(LEAST_COLUMNS, lastColumn + 1 + FREE_COLUMNS));
  return {
    sheetId: sheet.id,
    rowCount,
    columnCount,
    lastRow,
    lastColumn,
    rowHeights: Float64Array.from({ length: rowCount }, (_, row) => inPixels(heightOf(sheet, row, lastColumn))),
    columnWidths: Float64Array.from({ length: columnCount }, (_, column) =>
      sheet.isColumnHidden(column) ? 0 : inPixels(sheet.columnWidth(column)),
    ),
    frozenRows: Math.min(sheet.frozen.rows, rowCount),
    frozenColumns: Math.min(sheet.frozen.columns, columnCount),
    merges: sheet.merges,
  };
}

function inPixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

function heightOf(sheet: BookSheet, row: number, lastColumn: number): number {
  const height = sheet.rowHeight(row);
  if (row >= FITTED_ROWS || sheet.hasOwnHeight(row) || sheet.isRowHidden(row)) return height;
  const [values = []] = sheet.values({ row, column: 0, rowCount: 1, columnCount: lastColumn + 1 });
  const wanted = values.flatMap((value, column) =>
    typeof value === "string" && value !== "" && !isMerged(sheet, row, column)
      ? [textHeight(value, textMetrics(sheet.format(row, column)), sheet.columnWidth(column))]
      : [],
  );
  return Math.max(height, ...wanted);
}

/** As in Excel, no row grows to the text of merged cells. */
const isMerged = (sheet: BookSheet, row: number, column: number): boolean =>
  sheet.merges.some((it) => contains(it, { row, column, rowCount: 1, columnCount: 1 }));
