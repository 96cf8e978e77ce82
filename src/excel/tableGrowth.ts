import type { WrittenBlock } from "../workbook/port";
import type { TableGrowth, TargetColumn } from "./target";

/**
 * How far a table grows to take in our columns: as far to its right as they stand without a gap. Undefined when none joins,
 * or when the table's heading row is not ours. Whether the space is free is checked with the columns' contents.
 */
export function tableGrowth(
  item: Excel.Table,
  range: Excel.Range,
  block: WrittenBlock,
  columns: readonly TargetColumn[],
): TableGrowth | undefined {
  if (range.rowIndex !== block.top) return undefined;
  const ours = new Set(columns.map(({ index }) => index));
  let right = range.columnIndex + range.columnCount;
  while (ours.has(right)) right++;
  const grownColumnCount = right - range.columnIndex;
  if (grownColumnCount === range.columnCount) return undefined;
  return {
    id: item.id,
    name: item.name,
    top: range.rowIndex,
    left: range.columnIndex,
    rowCount: range.rowCount,
    columnCount: range.columnCount,
    grownColumnCount,
  };
}

/** Gives a table the width that it is to have. Harmless when it has it already. */
export async function setTableWidth(context: Excel.RequestContext, table: TableGrowth, columnCount: number): Promise<void> {
  const item = context.workbook.tables.getItem(table.id);
  item.resize(item.worksheet.getRangeByIndexes(table.top, table.left, table.rowCount, columnCount));
  await context.sync();
}

/** Undefined when the table is gone. */
export async function readTableWidth(context: Excel.RequestContext, table: TableGrowth): Promise<number | undefined> {
  const item = context.workbook.tables.getItemOrNullObject(table.id);
  const range = item.getRange();
  range.load("columnCount");
  await context.sync();
  return item.isNullObject ? undefined : range.columnCount;
}
