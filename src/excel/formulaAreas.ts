import type { Cell, SheetArea } from "../workbook/port";
import { hasExcelApi } from "./gates";
import type { Session } from "./options";
import { readRect } from "./readRect";
import { toldArea } from "./replies";
import { send } from "./request";

interface Sheet {
  readonly id: string;
  readonly name: string;
}

/** Cells of an area, row by row, and those of them that hold a formula (a spilled one: the cell that it stands in). */
export interface RowsAndFormulas {
  readonly rows: Cell[][];
  readonly formulaCells: readonly FormulaCell[];
}

interface FormulaCell {
  readonly row: number;
  readonly column: number;
}

export async function readRowsAndFormulas(session: Session, sheet: Sheet, area: SheetArea): Promise<RowsAndFormulas> {
  const { top, left, rowCount, columnCount } = area;
  const columns = Array.from({ length: columnCount }, (_, index) => left + index);
  const rect = { sheetId: sheet.id, sheetName: sheet.name, columns, top, rowCount };
  const { values, formulas } = await readRect(session, rect, ["values", "formulas"]);
  const rows = Array.from({ length: rowCount }, (_, row) => values.map((column) => column[row] ?? ""));
  const formulaCells = formulas.flatMap((column, c) =>
    column.flatMap((cell, r) => (isFormula(cell) ? [{ row: top + r, column: left + c }] : [])),
  );
  return { rows, formulaCells };
}

const isFormula = (cell: unknown): boolean => typeof cell === "string" && cell.startsWith("=");

/** Excel is asked of so many formulas at once where they have spilled. */
const formulasAtOnce = 500;

/** The cells that each formula fills: all that it spilled over where this Excel tells (ExcelApi 1.12), else its own. */
export async function areasOfFormulas(session: Session, sheet: Sheet, formulaCells: readonly FormulaCell[]): Promise<SheetArea[]> {
  const own = formulaCells.map(({ row, column }): SheetArea => ({ top: row, left: column, rowCount: 1, columnCount: 1 }));
  if (own.length === 0 || !hasExcelApi("1.12")) return own;
  return send(session, { doing: `look at the sheet "${sheet.name}"`, sheetName: sheet.name }, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const around = rangeOf(worksheet, areaAround(own));
    around.load("hasSpill");
    await context.sync();
    if ((around.hasSpill as boolean | null) === false) return own;
    const areas: SheetArea[] = [];
    for (let from = 0; from < own.length; from += formulasAtOnce)
      areas.push(...(await spilledFrom(context, worksheet, sheet, own.slice(from, from + formulasAtOnce))));
    return areas;
  });
}

async function spilledFrom(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  sheet: Sheet,
  own: readonly SheetArea[],
): Promise<SheetArea[]> {
  const spills = own.map((cell) => {
    const spill = rangeOf(worksheet, cell).getSpillingToRangeOrNullObject();
    spill.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
    return spill;
  });
  await context.sync();
  const what = `which cells a formula of the sheet "${sheet.name}" fills`;
  return own.map((cell, n) => (spills[n]!.isNullObject ? cell : toldArea(spills[n]!, what)));
}

const rangeOf = (worksheet: Excel.Worksheet, { top, left, rowCount, columnCount }: SheetArea): Excel.Range =>
  worksheet.getRangeByIndexes(top, left, rowCount, columnCount);

/** The smallest area that holds all these cells. */
function areaAround(cells: readonly SheetArea[]): SheetArea {
  const [rows, columns] = [cells.map(({ top }) => top), cells.map(({ left }) => left)];
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return { top, left, rowCount: Math.max(...rows) - top + 1, columnCount: Math.max(...columns) - left + 1 };
}
