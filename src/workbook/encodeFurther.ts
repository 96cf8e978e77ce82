/** Figures on the rows of further sheets as cells: the columns beside their data. Rule text: rules 7, 8 and 9. */
import { MICROS_PER_DOLLAR, shareToFraction } from "../contract/base/money";
import type { FurtherSheet } from "../contract/base/records";
import type { SheetFigures, SheetRight, SheetRightColumn } from "../contract/rights/sheetRight";
import { dateSerial } from "./cells";
import type { DecodedWorkbook } from "./decodedWorkbook";
import type { FurtherRows } from "./furtherRecords";
import type { WrittenColumn } from "./port";

/** A right whose columns stand on a sheet: with its figures, or why it has none. */
export interface PlacedRight {
  readonly right: SheetRight;
  readonly figures: SheetFigures | undefined;
  /** Where it has no figures: "no sheet Dealer shipments". */
  readonly why: string | undefined;
}

const BAD_ROW = "Left blank: a cell of this row cannot be read; see Review.";

/** The columns appended to a further sheet, right by right; `row` counts from the sheet's first row of records. */
export function furtherColumns(decoded: DecodedWorkbook, kind: FurtherSheet, placed: readonly PlacedRight[]): readonly WrittenColumn[] {
  const { top, rowCount } = decoded.sheets[kind]!;
  const rows = decoded.further[kind]!;
  const record = recordsByRow(rows, top, rowCount);
  const columns = placed.flatMap((it) =>
    it.right.columns.map((column, place) => sheetColumn(decoded, it, column, place, record, top, rows)),
  );
  const mark = columns.map(({ format }) => format).lastIndexOf("note");
  return columns.map((column, i) => (i === mark ? { ...column, marksRows: true } : column));
}

/** The record of each row, or a number below 0. */
function recordsByRow({ sheetRow }: FurtherRows, top: number, rowCount: number): Int32Array {
  const record = new Int32Array(Math.max(0, rowCount)).fill(-1);
  sheetRow.forEach((row, i) => void (record[row - 1 - top] = i));
  return record;
}

function sheetColumn(
  { is1904 }: DecodedWorkbook,
  { figures, why }: PlacedRight,
  { heading, format, width, hint }: SheetRightColumn,
  place: number,
  record: Int32Array,
  top: number,
  { badRows }: FurtherRows,
): WrittenColumn {
  const shown = cellIn(format, is1904);
  const cell = (row: number): string | number => {
    const of = record[row]!;
    if (of >= 0) {
      if (figures === undefined) return format === "note" ? `Not used: ${why ?? "there are no figures"}.` : "";
      const found = figures.cell(of, place);
      return found === undefined ? "" : typeof found === "string" ? found : shown(found);
    }
    return format === "note" && badRows.has(top + row + 1) ? BAD_ROW : "";
  };
  return { heading, format, width, cell, ...(hint && { hint }) };
}

/** A figure as a cell of its column holds it. */
function cellIn(format: SheetRightColumn["format"], is1904: boolean): (figure: number) => number {
  switch (format) {
    case "money":
      return (cents) => cents / 100;
    case "unitAmount":
      return (micros) => micros / MICROS_PER_DOLLAR;
    case "percent":
      return shareToFraction;
    case "date":
      return (date) => dateSerial(date, is1904);
    case "quantity":
    case "text":
    case "note":
      return (figure) => figure;
  }
}
