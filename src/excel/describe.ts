import { markFits } from "../workbook/markFits";
import { WorkbookProblem, type Cell, type SheetShape, type TableShape, type WorkbookShape } from "../workbook/port";
import { areasOfFormulas, readRowsAndFormulas, type RowsAndFormulas } from "./formulaAreas";
import { hasExcelApi } from "./gates";
import type { Session } from "./options";
import { askMark, isCopy, markIn } from "./ownMark";
import { told, toldArea } from "./replies";
import { send } from "./request";
import { filledColumns, trimmedRowCount, type Used } from "./usedRange";
import { words } from "./words";

/** Headings are looked for in so many first rows. */
export const HEAD_ROWS = 20;
/** Of a wider sheet only the columns in which anything stands are read: one cell at the right edge is no reason to read all before it. */
const columnsAtOnce = 512;

/** What sheets, tables and first rows there are. Never looks at the active sheet: another workbook may be in front. */
export async function describe(session: Session): Promise<WorkbookShape> {
  const { sheets, ...book } = await send(session, { doing: words.lookAtWorkbook }, lookAtWorkbook);
  const shapes: SheetShape[] = [];
  for (const { used, ...sheet } of sheets) {
    const trimmed = used && (await trimmedUsed(session, sheet, used));
    const { rows, formulaCells } = trimmed ? await headOf(session, sheet, trimmed) : NO_HEAD;
    const shape = { ...sheet, used: trimmed, head: rows, formulaAreas: await areasOfFormulas(session, sheet, formulaCells) };
    shapes.push(withFittingMark(shape));
  }
  return { ...book, sheets: shapes };
}

/** A mark on a sheet that holds something else is none. */
function withFittingMark(shape: SheetShape): SheetShape {
  if (shape.mark === undefined || markFits(shape.mark.of, shape.head)) return shape;
  const unmarked = { ...shape };
  delete unmarked.mark;
  return unmarked;
}

const NO_HEAD: RowsAndFormulas = { rows: [], formulaCells: [] };

type Untrimmed = Omit<SheetShape, "used" | "head" | "formulaAreas"> & { readonly used: Used | undefined };

async function lookAtWorkbook(context: Excel.RequestContext): Promise<Omit<WorkbookShape, "sheets"> & { sheets: Untrimmed[] }> {
  const { workbook } = context;
  if (hasExcelApi("1.8")) workbook.load("readOnly");
  if (hasExcelApi("1.7")) workbook.protection.load("protected");
  // The only documented way to learn the date system: in one that starts in 1904 its first day is 0.
  const firstOf1904 = workbook.functions.date(1904, 1, 1);
  firstOf1904.load("value");
  workbook.worksheets.load(["id", "name", "visibility", "protection/protected"]);
  await context.sync();

  const looks = workbook.worksheets.items.map(lookAtSheet);
  await context.sync();
  const tables = looks.map(({ sheet }) => sheet.tables.items.map(lookAtTable));
  await context.sync();
  return {
    sheets: looks.map((look, index) => sheetShape(look, tables[index] ?? [])),
    dateSystem: dateSystemOf(firstOf1904.value),
    isReadOnly: hasExcelApi("1.8") && workbook.readOnly,
    isStructureProtected: hasExcelApi("1.7") && workbook.protection.protected,
  };
}

function dateSystemOf(firstOf1904: unknown): "1900" | "1904" {
  if (firstOf1904 === 1462) return "1900";
  if (firstOf1904 === 0) return "1904";
  throw new WorkbookProblem("REQUEST_FAILED", words.dateSystemUntold, `DATE(1904,1,1) is not 1462 or 0`);
}

interface SheetLook {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly mark: Excel.NamedItem | undefined;
}

interface TableLook {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

function lookAtSheet(sheet: Excel.Worksheet): SheetLook {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(["rowIndex", "columnIndex", "rowCount", "columnCount", "rowHidden"]);
  sheet.tables.load(["id", "name", "showHeaders", "showTotals"]);
  if (knowsFilters()) sheet.autoFilter.load("isDataFiltered");
  return { sheet, used, mark: askMark(sheet) };
}

function lookAtTable(table: Excel.Table): TableLook {
  const range = table.getRange();
  range.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  if (knowsFilters()) table.autoFilter.load("isDataFiltered");
  return { table, range };
}

function sheetShape({ sheet, used, ...look }: SheetLook, tables: readonly TableLook[]): Untrimmed {
  const name = told(sheet.name, words.nameOfSheet);
  const id = told(sheet.id, words.idOfSheet(name));
  const mark = markIn(look.mark);
  return {
    id,
    name,
    ...(mark === undefined ? {} : { mark: { of: mark.of, isCopy: isCopy({ id, name, mark }) } }),
    isHidden: sheet.visibility !== "Visible",
    isProtected: sheet.protection.protected,
    hasHiddenRows: hidesRows(used) || (knowsFilters() && isFiltered(sheet, tables)),
    used: used.isNullObject ? undefined : toldArea(used, words.cellsInUse(name)),
    tables: tables.map(tableShape),
  };
}

const knowsFilters = (): boolean => hasExcelApi("1.9");

function isFiltered(sheet: Excel.Worksheet, tables: readonly TableLook[]): boolean {
  return sheet.autoFilter.isDataFiltered || tables.some(({ table }) => table.autoFilter.isDataFiltered);
}

/** null says that some rows are hidden and some are not. */
function hidesRows(used: Excel.Range): boolean {
  return !used.isNullObject && (used.rowHidden as boolean | null) !== false;
}

function tableShape({ table, range }: TableLook): TableShape {
  return {
    id: table.id,
    name: table.name,
    ...toldArea(range, words.whereTableStands(table.name)),
    hasHeaders: table.showHeaders,
    hasTotals: table.showTotals,
  };
}

async function trimmedUsed(session: Session, sheet: { id: string; name: string }, used: Used): Promise<Used | undefined> {
  const rowCount = await trimmedRowCount(session, sheet, used);
  return rowCount === 0 ? undefined : { ...used, rowCount };
}

/**
 * The first rows from row 0 and column 0 on, wherever the used range begins, and their whole width: a heading of ours that is
 * not seen, however far to the right, would be written a second time.
 */
async function headOf(session: Session, sheet: { id: string; name: string }, used: Used): Promise<RowsAndFormulas> {
  const head = { top: 0, left: 0, rowCount: Math.min(HEAD_ROWS, used.top + used.rowCount), columnCount: used.left + used.columnCount };
  if (head.columnCount <= columnsAtOnce) return readRowsAndFormulas(session, sheet, head);
  const rows = Array.from({ length: head.rowCount }, () => new Array<Cell>(head.columnCount).fill(""));
  const formulaCells = [];
  for (const part of await filledColumns(session, sheet, head, columnsAtOnce)) {
    const read = await readRowsAndFormulas(session, sheet, part);
    read.rows.forEach((row, r) => row.forEach((cell, c) => (rows[part.top + r]![part.left + c] = cell)));
    formulaCells.push(...read.formulaCells);
  }
  return { rows, formulaCells };
}
