/** Workbook files for stories in a browser, and what is in a file afterwards. */
import { openBook, type BookSheet } from "../../../src/host/book";
import { cellName } from "../../../src/host/book/address";
import { addSheet, withPart } from "../../scenarios/files";
import { quarter } from "../../scenarios/quarter";
import { fixtureFile, type WorkbookFile } from "./preview";

/** How much smaller a day's number is in the 1904 date system. */
export const DAYS_TO_1904 = 1462;

/** A file with everything in it, and a quarter of business. Its own Invoices are another kind of list, so ours have another name. */
export function richQuarter(fixture: string): WorkbookFile {
  const { name, bytes } = fixtureFile(fixture);
  const book = openBook(bytes);
  const inItsDays = (cell: string | number): string | number =>
    book.date1904 && typeof cell === "number" && cell > 30_000 ? cell - DAYS_TO_1904 : cell;
  for (const sheet of quarter({ INVOICES: ({ rows }) => ({ name: "Vendor bills", rows }) }))
    addSheet(book, { name: sheet.name, rows: sheet.rows.map((row) => row.map((cell) => inItsDays(cell as string | number))) });
  // The fixture's structure is protected, which keeps sheets from being added.
  return { name, bytes: withPart(book.save(), "xl/workbook.xml", (xml) => xml.replace(/<(x:)?workbookProtection[^>]*>/, "")) };
}

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
