import type { ColumnFormat } from "../workbook/port";

/** Number formats, spelled as Excel's en-US twin of the property wants them whatever the user's locale is. */
const numberFormats: Readonly<Record<ColumnFormat, string>> = {
  quantity: "#,##0",
  tenths: "#,##0.0",
  money: "#,##0.00",
  unitAmount: "#,##0.00####",
  percent: "0.####%",
  date: "yyyy-mm-dd",
  text: "@",
  note: "General", // a text format would show ##### beyond 255 characters
};

export function numberFormatOf(format: ColumnFormat): string {
  return numberFormats[format];
}

export function isNumeric(format: ColumnFormat): boolean {
  return format !== "text" && format !== "note";
}

/** Excel measures a width in points: 7 pixels a character and 5 around, at 0.75 points a pixel. */
export function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** The look of a heading cell, as read and as set. */
export interface HeadingStyle {
  readonly bold: boolean;
  /** Undefined: no fill. */
  readonly fill: string | undefined;
  readonly wrap: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  /** As read; it is set only to show words behind a heading, and to take them away. */
  readonly numberFormat?: string;
}

export function headingStyleOf(format: ColumnFormat): HeadingStyle {
  return {
    bold: true,
    fill: "#EEF2F6",
    wrap: true,
    horizontal: isNumeric(format) ? "Right" : "Left",
    vertical: "Top",
  };
}

/** Rows of a column that share a number format. */
export interface FormatRun {
  readonly from: number;
  readonly count: number;
  readonly format: string;
}

export interface GrowingRun extends FormatRun {
  count: number;
}

/**
 * Takes in the formats of rows that come after those of `runs`: a column is read block by block, and held as runs only.
 * @param rowCount of formats that were read of the first rows only: those below have the last one.
 */
export function extendRuns(runs: GrowingRun[], from: number, formats: readonly unknown[], rowCount = formats.length): void {
  let last = runs[runs.length - 1];
  formats.forEach((format, offset) => {
    const row = from + offset;
    if (last !== undefined && last.format === format && last.from + last.count === row) last.count++;
    else runs.push((last = { from: row, count: 1, format: String(format) }));
  });
  if (last !== undefined && rowCount > formats.length) last.count += rowCount - formats.length;
}

/**
 * The rows whose number format has to change. A column that is new takes our format. In a column of ours a format that the
 * user chose stays, unless it is a text format, or ours is: those decide how a cell is stored, not only how it looks.
 */
export function runsToFormat(before: readonly FormatRun[], wanted: string, isNew: boolean): FormatRun[] {
  return before.filter(({ format }) => {
    if (format === wanted) return false;
    return isNew || format === "General" || format === "@" || wanted === "@";
  });
}
