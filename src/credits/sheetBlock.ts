/** A block that is a whole sheet of ours, headings in its first row. */
import type { OwnSheet } from "../workbook/encode";
import { OWN_SHEET_FORMS } from "../workbook/ownSheets";
import type { WrittenBlock, WrittenColumn } from "../workbook/port";

export const sheetBlock = (name: string, columns: readonly WrittenColumn[], rowCount: number): WrittenBlock => ({
  sheet: { ownName: name },
  top: 0,
  columnIndexes: columns.map((_, i) => i),
  columns,
  rowCount,
  isOwnSheet: true,
});

/** A sheet of ours says above each printed page whose agreement it is. */
export const ownBlock = (
  { name, columns, rowCount, page }: OwnSheet,
  printTitle: string,
  ownForm = OWN_SHEET_FORMS[name],
): WrittenBlock => ({
  ...sheetBlock(name, columns, rowCount),
  ...(page && { page }),
  ownForm,
  printTitle,
});
