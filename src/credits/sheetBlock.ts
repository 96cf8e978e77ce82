/** A block that is a whole sheet of ours, headings in its first row. */
import type { WrittenBlock, WrittenColumn } from "../workbook/port";

export const sheetBlock = (name: string, columns: readonly WrittenColumn[], rowCount: number): WrittenBlock => ({
  sheet: { ownName: name },
  top: 0,
  columnIndexes: columns.map((_, i) => i),
  columns,
  rowCount,
  isOwnSheet: true,
});
