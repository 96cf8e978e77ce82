/** The cell of a figure, where a comment on it belongs: that of its amount, as the last fill wrote it. */
import type { SheetShape } from "../workbook/port";
import type { CommentedCell } from "../workbook/workbookView";
import type { FigurePlace } from "./figurePlace";
import type { PreparedFill } from "./prepareFill";

/**
 * @param sheets as they stand by now.
 * @returns undefined where the sheet does not hold the column, for it was not filled yet.
 */
export function figureCell(
  { plan, statement }: Pick<PreparedFill, "plan" | "statement">,
  sheets: readonly SheetShape[],
  { sheet: name, row, right }: FigurePlace,
): CommentedCell | undefined {
  const sheet = sheets.find((it) => it.name === name);
  const block = sheet && plan.blocks.find((it) => "id" in it.sheet && it.sheet.id === sheet.id);
  if (!sheet || !block) return undefined;
  const ofRight = [...statement.rights, ...statement.sheetFigures.map((it) => it.right)].filter((it) => it.name === right);
  const headings = new Set(
    ofRight.flatMap(({ columns }) => columns.filter(({ format }) => format === "money").map(({ heading }) => heading)),
  );
  // The last amount of a right is its credit; a limit stands before it.
  const place = block.columns.reduce((last, { heading }, at) => (headings.has(heading) ? at : last), -1);
  const column = block.columnIndexes[place];
  if (column === undefined || sheet.head[block.top]?.[column] !== block.columns[place]!.heading) return undefined;
  const at = row - 1;
  return { sheetId: sheet.id, sheetName: name, row: at, column, holds: block.columns[place]!.cell(at - block.top - 1) };
}
