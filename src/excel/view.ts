import { WorkbookProblem, type Cell } from "../workbook/port";
import type { EnteredRow, RowBefore, SelectedCell, WorkbookView } from "../workbook/workbookView";
import { cellOf, heldCells, type HeldCell } from "./cells";
import { numberFormatOf } from "./formats";
import { columnIndex } from "./columns";
import { hasExcelApi } from "./gates";
import { sessionWith, type ExcelOptions, type Session } from "./options";
import { send } from "./request";
import { typed, typedAgain } from "./stored";
import { isOwnChange } from "./watch";
import { writing } from "./loadedWriting";
import { words } from "./words";

/** The open workbook as a user sees it, over Office.js; shares the queue of `excelWorkbook`. */
export function excelView(options: ExcelOptions = {}): WorkbookView {
  const session = sessionWith(options);
  return {
    onSelection: (heard) => listenToSelection(session, heard),
    onChange: (heard) => listenToChanges(session, heard),
    selection: () => selection(session),
    select: (sheetName, row, column) => select(session, sheetName, row, column),
    comment: async (cell, text) => (await writing()).commentOn(session, cell, text),
    enterRow: (row) => enterRow(session, row),
    takeBackRow: (before) => takeBackRow(session, before),
  };
}

async function listenToSelection(session: Session, heard: (cell: SelectedCell) => void): Promise<boolean> {
  if (!hasExcelApi("1.9")) return false;
  await send(session, { doing: words.followSelection }, async (context) => {
    context.workbook.worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
      heard({ sheetId: worksheetId, ...upperLeft(address) });
      return Promise.resolve();
    });
    await context.sync();
  });
  return true;
}

async function listenToChanges(session: Session, heard: (sheetId: string) => void): Promise<boolean> {
  if (!hasExcelApi("1.9")) return false;
  await send(session, { doing: words.listenToChanges }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(({ worksheetId, triggerSource, source }) => {
      if (!isOwnChange(triggerSource, source)) heard(worksheetId);
      return Promise.resolve();
    });
    worksheets.onDeleted.add(({ worksheetId }) => {
      heard(worksheetId);
      return Promise.resolve();
    });
    await context.sync();
  });
  return true;
}

/** The first cell of an address such as "B5", "A1:C3", "5:7", "C:C" or "B2,D4". */
export function upperLeft(address: string): { row: number; column: number } {
  const [, letters = "A", digits = "1"] = /^(?:.*!)?\$?([A-Z]+)?\$?(\d+)?/i.exec(address) ?? [];
  return { row: Number(digits) - 1, column: columnIndex(letters) };
}

/** A chart may be selected, or another workbook in front: then there is no cell, and nothing to wait for. */
async function selection(session: Session): Promise<SelectedCell | undefined> {
  const atOnce: Session = { ...session, waitForUserMs: 0, retries: 0 };
  const asking = send(atOnce, { doing: words.seeSelection }, async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load(["rowIndex", "columnIndex", "worksheet/id"]);
    await context.sync();
    return { sheetId: range.worksheet.id, row: range.rowIndex, column: range.columnIndex };
  });
  return asking.catch((problem: unknown) => {
    if (problem instanceof WorkbookProblem) return undefined;
    throw problem;
  });
}

async function select(session: Session, sheetName: string, row: number, column: number): Promise<boolean> {
  return send(session, { doing: words.showCell, sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject || sheet.visibility !== "Visible") return false;
    sheet.activate();
    sheet.getRangeByIndexes(row, column, 1, 1).select();
    await context.sync();
    return true;
  });
}

/** Of a cell that was entered: what it held and looked like before, and what it has held since. */
interface CellBefore {
  readonly column: number;
  readonly held: HeldCell;
  readonly numberFormat: string;
  readonly entered: Cell | undefined;
}

interface HeldRow extends RowBefore {
  readonly sheetId: string;
  readonly cells: readonly CellBefore[];
}

async function enterRow(session: Session, { sheetId, sheetName, row, cells, guard }: EnteredRow): Promise<HeldRow> {
  // A batch may be sent twice: what stood there is what the first one saw.
  let before: readonly Omit<CellBefore, "entered">[] | undefined;
  const entered = await send(session, { doing: words.writeRow(row + 1, sheetName), sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.load("protection/protected");
    const guarded = guard && sheet.getRangeByIndexes(row, guard.column, 1, 1);
    guarded?.load(["values", "valueTypes"]);
    const ranges = cells.map(({ column }) => sheet.getRangeByIndexes(row, column, 1, 1));
    for (const range of ranges) range.load(["values", "valueTypes", "formulas", "numberFormat"]);
    await context.sync();
    if (sheet.protection.protected) throw protectedSheet(sheetName);
    if (before === undefined && guard && guarded && !holds(guarded, guard.holds)) throw movedMeanwhile(sheetName, row);
    before ??= ranges.map((range, place) => ({
      column: cells[place]!.column,
      held: heldCells([firstCell(range) ?? ""], range.formulas[0] ?? [])[0]!,
      numberFormat: String(range.numberFormat[0]?.[0]),
    }));
    cells.forEach(({ content, format }, place) => {
      const numberFormat = numberFormatOf(format);
      ranges[place]!.numberFormat = [[numberFormat]];
      ranges[place]!.values = [[typed(content, numberFormat === "@")]];
    });
    for (const range of ranges) range.load(["values", "valueTypes"]);
    await context.sync();
    return ranges.map(firstCell);
  });
  return { sheetId, sheetName, row, cells: before!.map((cell, place) => ({ ...cell, entered: entered[place] })) };
}

async function takeBackRow(session: Session, before: RowBefore): Promise<void> {
  const { sheetId, sheetName, row, cells } = before as HeldRow;
  let isAsEntered = false;
  await send(session, { doing: words.putBackRow(row + 1, sheetName), sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.load("protection/protected");
    const ranges = cells.map(({ column }) => sheet.getRangeByIndexes(row, column, 1, 1));
    for (const range of ranges) range.load(["values", "valueTypes"]);
    await context.sync();
    if (sheet.protection.protected) throw protectedSheet(sheetName);
    isAsEntered ||= cells.every(({ entered }, place) => isSame(firstCell(ranges[place]!), entered));
    if (!isAsEntered) throw movedMeanwhile(sheetName, row);
    cells.forEach(({ held, numberFormat }, place) => {
      ranges[place]!.numberFormat = [[numberFormat]];
      ranges[place]!.formulas = [[typedAgain(held, numberFormat === "@")]];
    });
    await context.sync();
  });
}

const firstCell = ({ values, valueTypes }: Excel.Range): Cell | undefined => cellOf(values[0]?.[0], valueTypes[0]?.[0]);
const isSame = (found: Cell | undefined, expected: Cell | undefined): boolean => JSON.stringify(found) === JSON.stringify(expected);
const holds = (range: Excel.Range, expected: Cell): boolean => isSame(firstCell(range), expected);

const protectedSheet = (name: string): WorkbookProblem => new WorkbookProblem("PROTECTED", words.sheetProtected(name));

const movedMeanwhile = (name: string, row: number): WorkbookProblem =>
  new WorkbookProblem("CHANGED_MEANWHILE", words.rowChangedNothingWritten(row + 1, name));
