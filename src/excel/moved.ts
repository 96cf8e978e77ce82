/** Rows and columns that are not where they were when they were read: whoever reads anew can go on. */
import { WorkbookProblem } from "../workbook/port";
import type { Target } from "./target";

export function rowMoved(target: Target, row: number): WorkbookProblem {
  return new WorkbookProblem(
    "CHANGED_MEANWHILE",
    `Row ${(row + 1).toLocaleString("en-US")} of the sheet "${target.sheetName}" has changed since it was read ` +
      "(rows were sorted, inserted, deleted or edited). Have the workbook read anew, then try again.",
    undefined,
    true,
  );
}

export const columnsMoved = (target: Target): WorkbookProblem =>
  new WorkbookProblem(
    "CHANGED_MEANWHILE",
    `The columns of the sheet "${target.sheetName}" have changed since it was read. Have the workbook read anew, then try again.`,
    undefined,
    true,
  );
