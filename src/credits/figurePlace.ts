import type { ReviewLine } from "../workbook/reviewSheet";

/** Where a figure stands: its sheet, its row as Excel numbers it, the right and its clause. */
export interface FigurePlace {
  readonly sheet: string;
  readonly row: number;
  readonly clause: string;
  readonly right: string;
}

/** Whether a line, or a row of the sheet, is of this figure. */
export const isOfFigure = (
  { sheet, row, clause, text }: Pick<ReviewLine, "sheet" | "row" | "clause" | "text">,
  figure: FigurePlace,
): boolean => sheet === figure.sheet && row === figure.row && clause === figure.clause && text.startsWith(`${figure.right}: `);
