/**
 * What the pane needs of the workbook beside reading and writing columns: where the user is, what changed, and single cells entered on
 * the user's word. `excel/` answers it over Office.js. Rows and columns count from 0.
 */
import type { Cell, ColumnFormat } from "./port";

export interface SelectedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface EnteredCell {
  readonly column: number;
  readonly content: string | number;
  readonly format: ColumnFormat;
}

/** Cells of one row, entered together; `guard` is a cell that must still hold what was read. */
export interface EnteredRow {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly cells: readonly EnteredCell[];
  readonly guard?: { readonly column: number; readonly holds: Cell };
}

/** A cell that is commented on, while it holds what is said of it. */
export interface CommentedCell {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly holds: Cell;
}

/** What cells of a row held before they were entered, enough to put it back. Lives in memory only. */
export interface RowBefore {
  readonly sheetName: string;
  readonly row: number;
}

export interface WorkbookView {
  /** Tells of every new selection, by its upper left cell, for as long as the page lives. Answers whether this Excel can tell. */
  onSelection(heard: (cell: SelectedCell) => void): Promise<boolean>;
  /** Tells of every change of cells or sheets that is not our own, and of which sheet. A hint: Excel drops some. Answers whether this Excel can tell. */
  onChange(heard: (sheetId: string) => void): Promise<boolean>;
  /** Where the user is; undefined where no cell is selected (a chart, another workbook). */
  selection(): Promise<SelectedCell | undefined>;
  /** Shows a cell to the user. Resolves to false where the sheet is gone or hidden. */
  select(sheetName: string, row: number, column: number): Promise<boolean>;
  /**
   * Puts a threaded comment on a cell, or a reply where it has one. Resolves to false where this Excel has no comments.
   * @throws WorkbookProblem where the cell holds something else by now, or its sheet is protected; no comment is made then.
   */
  comment(cell: CommentedCell, text: string): Promise<boolean>;
  enterRow(row: EnteredRow): Promise<RowBefore>;
  /**
   * Puts back what `enterRow` replaced, formats too.
   * @throws WorkbookProblem CHANGED_MEANWHILE where a cell is not as it was entered any more; nothing is written then.
   */
  takeBackRow(before: RowBefore): Promise<void>;
}
