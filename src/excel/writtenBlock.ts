import type { Cell, WrittenBlock, WrittenColumn } from "../workbook/port";
import { printOfRow } from "../workbook/rowPrints";
import { cellsOf, type KeptColumn, type KeptEntry, type KeptOfLast } from "./keptImage";
import { printsOfText } from "./printsText";
import type { FoundSheet } from "./standing";
import { lastRowOfSheet } from "./target";

/** What was written, of work whose image keeps it: other work than a fill, and the last fill that ended well. Undefined of an unfinished fill. */
export function writtenBlock({ columns, top, writtenRows, last }: KeptEntry, { id }: FoundSheet): WrittenBlock | undefined {
  if (columns.some(({ wrote }) => wrote === undefined)) return undefined;
  const cells = columns.map(({ wrote = [] }) => cellsOf(wrote) as (string | number | null)[]);
  return {
    sheet: { id },
    top,
    columnIndexes: columns.map(({ index }) => index),
    columns: columns.map((column, place) => writtenColumn(column, cells[place]!, linkOf(last, place))),
    rowCount: writtenRows,
    isOwnSheet: last?.isOwnSheet ?? true,
    ...(last?.isKeyed && { isKeyed: last.isKeyed }),
    ...(last?.page && { page: last.page }),
    ...(last && { leaves: (row: number) => cells.every((column) => column[row] === null) }),
    ...(last?.guard && { guard: { ...last.guard, prints: printsOfText(last.guard.prints, lastRowOfSheet) } }),
  };
}

/** `null` among the cells: one that was left as it is. */
const writtenColumn = (
  { heading, format = "note", hint, choices, hasAside, marksRows }: KeptColumn,
  cells: readonly (string | number | null)[],
  link: WrittenColumn["link"],
): WrittenColumn => ({
  heading,
  format,
  width: 10,
  cell: (row) => cells[row] ?? "",
  leaves: (row) => cells[row] === null,
  ...(hint !== undefined && { hint: { title: heading, text: hint } }),
  ...(choices && { choices, isShared: true as const }),
  ...(hasAside && { headingAside: "" }),
  ...(marksRows && { marksRows: true as const }),
  ...(link && { link }),
});

/** A row that is back leads where it led. */
function linkOf(last: KeptOfLast | undefined, place: number): WrittenColumn["link"] {
  const kept = last?.links?.find(({ column }) => column === place);
  if (kept === undefined) return undefined;
  const places = new Map(kept.rows.map(([print, sheet, row]) => [print, { sheet: kept.sheets[sheet]!, row }]));
  return (cells: readonly Cell[]) => places.get(printOfRow(cells));
}
