import { format } from "numfmt";
import type { BookValue } from "../book/model";

/** Days between the two date systems: the same serial means a day that much later in a 1904 workbook. */
export const DAYS_1904 = 1_462;

/** Are any of a number format's letters those of a date or a time? Quoted text and colours do not count. */
export function showsDate(numberFormat: string): boolean {
  return /[dmyhs]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").replace(/General/gi, ""));
}

/** What a cell displays, as `Range.text` gives it: by its number format, whatever the column's width. */
export function displayText(value: BookValue, numberFormat: string, date1904: boolean): string {
  if (value === undefined) return "";
  if (typeof value === "object") return value.error;
  const shown = typeof value === "number" && date1904 && showsDate(numberFormat) ? value + DAYS_1904 : value;
  return format(numberFormat, shown, { throws: false, dateSpanLarge: false, dateErrorNumber: false });
}
