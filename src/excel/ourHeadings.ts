import type { WrittenColumn } from "../workbook/port";

/** Headings are compared as people read them: case and spacing do not matter. */
export function isSameHeading(found: unknown, heading: string): boolean {
  const plain = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();
  return typeof found === "string" && plain(found) === plain(heading);
}

/**
 * Whether a row of headings is that of a sheet of ours: all of them, or those that an earlier version wrote. It has appended columns since,
 * so what lacks stands at the end, and is less than half.
 */
export function areOurHeadings(found: readonly unknown[], columns: readonly WrittenColumn[]): boolean {
  const lacking = columns.findIndex((_, place) => found[place] === "");
  const there = lacking < 0 ? columns.length : lacking;
  return (
    there * 2 > columns.length &&
    columns.every((column, place) => (place < there ? isSameHeading(found[place], column.heading) : found[place] === ""))
  );
}
