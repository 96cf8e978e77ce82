/** Workbook files for stories in a browser, and what is in a file afterwards. */
import { openBook, type BookSheet, cellName } from "@channel-credits/preview-host";
import { openRichQuarter } from "../../scenarios/richQuarter";
import type { WorkbookFile } from "./preview";

/** `openRichQuarter` as a file to open. */
export const richQuarter = (name: string): WorkbookFile => ({ name, bytes: openRichQuarter(name) });

/** What each cell of a file holds: value, formula and number format, by sheet and place. Cells with nothing in them are left out. */
function contents({ bytes }: WorkbookFile): ReadonlyMap<string, string> {
  const held = new Map<string, string>();
  for (const sheet of openBook(bytes).sheets)
    for (const { row, column } of cellsOf(sheet)) {
      const [value, formula, { numberFormat }] = [sheet.value(row, column), sheet.formula(row, column), sheet.format(row, column)];
      if (value === undefined && formula === undefined && numberFormat === "General") continue;
      held.set(`${sheet.name}!${cellName(row, column)}`, [JSON.stringify(value), formula, numberFormat].join(" "));
    }
  return held;
}

function* cellsOf(sheet: BookSheet): Generator<{ readonly row: number; readonly column: number }> {
  const used = sheet.used(false);
  if (used === undefined) return;
  for (let row = used.row; row < used.row + used.rowCount; row++)
    for (let column = used.column; column < used.column + used.columnCount; column++) yield { row, column };
}

/** The cells that held something before and are not the same after. What came in besides them is not asked. */
export function changedCells(before: WorkbookFile, after: WorkbookFile): readonly string[] {
  const now = contents(after);
  return [...contents(before)].filter(([place, text]) => now.get(place) !== text).map(([place, text]) => `${place}: ${text}`);
}

/** As `changedCells`, and the cells that hold something after and did not before. */
export const differingCells = (before: WorkbookFile, after: WorkbookFile): readonly string[] => [
  ...changedCells(before, after),
  ...changedCells(after, before),
];
