/** A blank sheet of a kind that the workbook lacks, ready to be filled in; in one write that can be taken back. Rule text: rules 1. */
import { WorkbookProblem, type BeforeImage, type OnProgress, type WorkbookPort } from "../workbook/port";
import type { SheetDeclaration } from "../workbook/sheets";
import { templateSheet } from "../workbook/template";
import { userWords } from "./userWords";

export interface SheetAdded {
  readonly sheet: string;
  readonly before: BeforeImage;
  readonly cellsChanged: number;
}

/**
 * Adds the sheet with its headings, formats and drop-downs.
 * @throws WorkbookProblem when a sheet of that name is there, whatever it holds, or when the workbook cannot take one.
 */
export async function addBlankSheet(port: WorkbookPort, declared: SheetDeclaration, onProgress?: OnProgress): Promise<SheetAdded> {
  const sheet = declared.kind;
  const { sheets } = await port.describe();
  if (sheets.some(({ name }) => name.toLowerCase() === sheet.toLowerCase())) throw nameTaken(sheet);
  const written = await port.write({ work: "sheet", blocks: [templateSheet(declared)], settings: {} }, onProgress);
  if (written.outcome !== "written") throw written.problem;
  return { sheet, before: written.before, cellsChanged: written.cellsChanged };
}

const nameTaken = (sheet: string): WorkbookProblem => new WorkbookProblem("NAME_TAKEN", userWords.sheetThere(sheet));
