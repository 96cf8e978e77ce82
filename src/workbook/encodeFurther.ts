/** Figures on the rows of further sheets as cells: the columns beside their data. Rule text: rules 7, 8 and 9. */
import { MICROS_PER_DOLLAR, shareToFraction } from "../contract/base/money";
import type { FurtherSheet } from "../contract/base/records";
import type { SheetFigures, SheetRight, SheetRightColumn } from "../contract/rights/sheetRight";
import { dateSerial } from "./cells";
import type { DecodedWorkbook } from "./decodedWorkbook";
import { badRow, leftOutside } from "./encode";
import type { FurtherRows } from "./furtherRecords";
import type { WrittenColumn } from "./port";
import { readWords } from "./readWords";

/** A right whose columns stand on a sheet: with its figures, or why it has none. */
export interface PlacedRight {
  readonly right: SheetRight;
  readonly figures: SheetFigures | undefined;
  /** Where it has no figures: "no sheet Dealer shipments". */
  readonly why: string | undefined;
}

/**
 * The columns appended to a further sheet, right by right; `row` counts from the sheet's first row of records.
 * @param placed of each book by vendor its rights, with its figures: each fills the rows of its records.
 */
export function furtherColumns(decoded: DecodedWorkbook, kind: FurtherSheet, placed: readonly PlacedBook[]): readonly WrittenColumn[] {
  const { top, rowCount } = decoded.sheets[kind]!;
  const rows = placed.map(({ decoded: { further } }) => recordsByRow(further[kind]!, top, rowCount));
  const columns = placed[0]!.rights.flatMap(({ right }, at) =>
    right.columns.map((column, place): WrittenColumn => {
      const cells = placed.map(({ rights }) => cellOfRight(decoded, rights[at]!, column, place));
      const cell = (row: number): string | number => {
        for (const [book, record] of rows.entries()) if (record[row]! >= 0) return cells[book]!(record[row]!);
        return column.format === "note" ? whyBlank(decoded, kind, top + row + 1) : "";
      };
      const { heading, format, width, hint } = column;
      return { heading, format, width, cell, ...(hint && { hint }) };
    }),
  );
  const mark = columns.map(({ format }) => format).lastIndexOf("note");
  return columns.map((column, i) => (i === mark ? { ...column, marksRows: true } : column));
}

/** The rights whose columns stand on a sheet, with the figures of a book. */
export interface PlacedBook {
  readonly decoded: DecodedWorkbook;
  readonly rights: readonly PlacedRight[];
}

const whyBlank = (decoded: DecodedWorkbook, kind: FurtherSheet, sheetRow: number): string =>
  decoded.further[kind]!.badRows.has(sheetRow) ? badRow() : leftOutside(decoded, kind, sheetRow);

/** The record of each row, or a number below 0. */
function recordsByRow({ sheetRow }: FurtherRows, top: number, rowCount: number): Int32Array {
  const record = new Int32Array(Math.max(0, rowCount)).fill(-1);
  sheetRow.forEach((row, i) => void (record[row - 1 - top] = i));
  return record;
}

/** A cell of a right's column, by record. */
function cellOfRight(
  { is1904 }: DecodedWorkbook,
  { figures, why }: PlacedRight,
  { format }: SheetRightColumn,
  place: number,
): (record: number) => string | number {
  const shown = cellIn(format, is1904);
  return (record) => {
    if (figures === undefined) return format === "note" ? readWords.notUsed(why) : "";
    const found = figures.cell(record, place);
    return found === undefined ? "" : typeof found === "string" ? found : shown(found);
  };
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
