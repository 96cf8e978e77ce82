/** Rows and columns that are not where they were when they were read: whoever reads anew can go on. */
import { WorkbookProblem } from "../workbook/port";
import type { Target } from "./target";
import { writingWords } from "./writingWords";

export function rowMoved(target: Target, row: number): WorkbookProblem {
  return new WorkbookProblem("CHANGED_MEANWHILE", writingWords.rowMoved(row + 1, target.sheetName), undefined, true);
}

export const columnsMoved = (target: Target): WorkbookProblem =>
  new WorkbookProblem("CHANGED_MEANWHILE", writingWords.columnsMoved(target.sheetName), undefined, true);
