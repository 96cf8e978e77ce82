/** Tables of the contract (`contract/statement/tables`) as sheets of ours: cells as a workbook holds them, and where records stand. */
import { MICROS_PER_DOLLAR, shareToFraction } from "../contract/base/money";
import type { OwnCell, OwnColumn, OwnRow, OwnTable } from "../contract/statement/tables/ownTable";
import { dateSerial } from "./cells";
import { whereIs, type DecodedWorkbook } from "./decodedWorkbook";
import type { OwnSheet } from "./encode";
import type { OwnSheetName } from "./headers";
import type { ColumnFormat, WrittenColumn } from "./port";

const FORMATS = { sheet: "text", row: "quantity" } as const;

/** How a column of a table is headed, stored and shown. */
export const columnOfTable = ({
  heading,
  format,
  width,
}: OwnColumn): { readonly heading: string; readonly format: ColumnFormat; readonly width: number } => ({
  heading,
  format: format === "sheet" || format === "row" ? FORMATS[format] : format,
  width,
});

/** A cell of a table as the workbook holds it; "" for a blank. Columns of the record's place have none by themselves. */
export function cellOfTable({ format }: Pick<OwnColumn, "format">, cell: OwnCell, is1904: boolean): string | number {
  if (cell === undefined) return "";
  if (typeof cell === "string") return cell;
  switch (format) {
    case "money":
      return cell / 100;
    case "tenths":
      return cell / 10;
    case "unitAmount":
      return cell / MICROS_PER_DOLLAR;
    case "percent":
      return shareToFraction(cell);
    case "date":
      return dateSerial(cell, is1904);
    default:
      return cell;
  }
}

/** A table as a sheet, with the sheet and the row of each record, which lead there. */
export function tableSheet(decoded: DecodedWorkbook, name: OwnSheetName, { columns, rows }: OwnTable): OwnSheet {
  const sheetAt = columns.findIndex(({ format }) => format === "sheet");
  return { name, rowCount: rows.length, columns: columns.map((column, place) => sheetColumn(decoded, rows, column, place, sheetAt)) };
}

function sheetColumn(decoded: DecodedWorkbook, rows: readonly OwnRow[], column: OwnColumn, place: number, sheetAt: number): WrittenColumn {
  const shown = columnOfTable(column);
  switch (column.format) {
    case "sheet":
      return { ...shown, cell: (row) => placeOf(decoded, rows[row]!)?.sheet ?? "" };
    case "row":
      return { ...shown, cell: (row) => placeOf(decoded, rows[row]!)?.row ?? "", link: (cells) => placeIn(cells[sheetAt], cells[place]) };
    default:
      return { ...shown, cell: (row) => cellOfTable(column, rows[row]!.cells[place], decoded.is1904) };
  }
}

/** Where a row's record stands; undefined where it has none. */
function placeOf(decoded: DecodedWorkbook, { record }: OwnRow): { readonly sheet: string; readonly row: number } | undefined {
  const place = record && whereIs(decoded, record);
  return place === undefined || place.row === 0 ? undefined : place;
}

const placeIn = (sheet: unknown, row: unknown): { readonly sheet: string; readonly row: number } | undefined =>
  typeof sheet === "string" && sheet !== "" && typeof row === "number" ? { sheet, row } : undefined;
