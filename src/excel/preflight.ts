import { markFits } from "../workbook/markFits";
import { WorkbookProblem, type WritePlan, type WrittenBlock } from "../workbook/port";
import { adjacentRuns } from "./columns";
import { HEAD_ROWS } from "./describe";
import { hasExcelApi } from "./gates";
import { askMark, candidatesFor, markIn, type MaybeOwn, type OwnMark } from "./ownMark";
import type { Session } from "./options";
import { areOurHeadings, isSameHeading } from "./ourHeadings";
import { sheetGone, type Place } from "./problems";
import { onlyValue, told, toldArea } from "./replies";
import { send } from "./request";
import { tableGrowth } from "./tableGrowth";
import { cellAddress, lastColumnOfSheet, type Target, type TargetColumn } from "./target";
import { words } from "./words";
import { writingWords } from "./writingWords";

const checking = (): Place => ({ doing: writingWords.checkSheets });

/**
 * Looks at every sheet of a plan before the first write and refuses what would fail half-way or harm the user's cells.
 * Contents of the target columns are looked at by the journal, which has to read them anyway.
 */
export async function preflight(session: Session, plan: WritePlan): Promise<Target[]> {
  return send(session, checking(), async (context) => {
    const { workbook } = context;
    if (hasExcelApi("1.8")) workbook.load("readOnly");
    if (hasExcelApi("1.7")) workbook.protection.load("protected");
    workbook.worksheets.load(["items/id", "items/name", "items/protection/protected"]);
    await context.sync();

    if (hasExcelApi("1.8") && workbook.readOnly) throw readOnly();
    const known = await knownSheets(context, workbook.worksheets.items, plan);
    const sheets = plan.blocks.map((block) => sheetOf(block, known));
    refuseMissing(plan.blocks, sheets);
    refuseProtected(sheets.flatMap((it) => it?.sheet ?? []));
    refuseWithoutRoom(plan.blocks, sheets);
    if (sheets.some((sheet) => sheet === undefined) && hasExcelApi("1.7") && workbook.protection.protected) {
      throw structureProtected(plan.blocks.filter((_, index) => sheets[index] === undefined).map(ownNameOf));
    }
    const looks = plan.blocks.map((block, index) => lookAt(workbook, block, sheets[index]));
    await context.sync();
    return looks.map((look) => ("sheet" in look ? targetOf(look) : look));
  });
}

/** For a restore: the sheets that are still there can be written. One that is gone has nothing to put back. */
export async function refuseUnwritable(session: Session, sheetIds: readonly string[]): Promise<void> {
  await send(session, checking(), async (context) => {
    const { workbook } = context;
    if (hasExcelApi("1.8")) workbook.load("readOnly");
    const sheets = sheetIds.map((id) => workbook.worksheets.getItemOrNullObject(id));
    for (const sheet of sheets) sheet.load(["name", "protection/protected"]);
    await context.sync();
    if (hasExcelApi("1.8") && workbook.readOnly) throw readOnly();
    refuseProtected(sheets.filter(({ isNullObject }) => !isNullObject));
  });
}

interface KnownSheet extends MaybeOwn {
  readonly sheet: Excel.Worksheet;
}

/** All sheets, with their marks where the plan has a sheet that one could be. */
async function knownSheets(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], plan: WritePlan): Promise<KnownSheet[]> {
  const hasOwn = plan.blocks.some(({ ownForm }) => ownForm !== undefined);
  const marks = hasOwn ? sheets.map(askMark) : [];
  const heads = hasOwn ? sheets.map(askHead) : [];
  if (hasOwn) await context.sync();
  return sheets.map((sheet, place) => {
    const mark = markIn(marks[place]);
    return {
      sheet,
      id: told(sheet.id, writingWords.idOfASheet),
      name: told(sheet.name, words.nameOfSheet),
      mark: mark && markFits(mark.of, heads[place]?.values ?? []) ? mark : undefined,
    };
  });
}

/** Enough of a sheet to tell whether it holds what its mark says. */
function askHead(sheet: Excel.Worksheet): Excel.Range {
  const head = sheet.getRangeByIndexes(0, 0, HEAD_ROWS, HEAD_COLUMNS);
  head.load("values");
  return head;
}
const HEAD_COLUMNS = 24;

function sheetOf({ sheet: wanted, ownForm }: WrittenBlock, sheets: readonly KnownSheet[]): KnownSheet | undefined {
  if ("id" in wanted) return sheets.find(({ id }) => id === wanted.id);
  if (ownForm === undefined) return sheets.find(({ name }) => name.toLowerCase() === wanted.ownName.toLowerCase());
  const [found, second] = candidatesFor(wanted.ownName, sheets);
  if (found !== undefined && second !== undefined) throw severalMarked(wanted.ownName, [found.name, second.name]);
  return found;
}

const ownNameOf = (block: WrittenBlock): string => ("ownName" in block.sheet ? block.sheet.ownName : block.sheet.id);

function refuseMissing(blocks: readonly WrittenBlock[], sheets: readonly (KnownSheet | undefined)[]): void {
  blocks.forEach((block, index) => {
    if ("id" in block.sheet && sheets[index] === undefined) throw sheetGone({ doing: writingWords.writeToSheet });
  });
}

function refuseProtected(sheets: readonly Excel.Worksheet[]): void {
  const names = new Set(sheets.filter((sheet) => sheet.protection.protected).map((sheet) => sheet.name));
  if (names.size === 0) return;
  throw new WorkbookProblem("PROTECTED", writingWords.sheetsProtected([...names]));
}

/** A sheet ends at column XFD: what a user keeps there leaves no columns to the right of it. */
function refuseWithoutRoom(blocks: readonly WrittenBlock[], sheets: readonly (KnownSheet | undefined)[]): void {
  blocks.forEach((block, index) => {
    if (Math.max(...block.columnIndexes) < lastColumnOfSheet) return;
    throw new WorkbookProblem("CELLS_TAKEN", writingWords.noRoomAtRight(sheets[index]?.name ?? ownNameOf(block), block.columns.length));
  });
}

const readOnly = (): WorkbookProblem => new WorkbookProblem("READ_ONLY", writingWords.readOnly);

const severalMarked = (own: string, names: readonly string[]): WorkbookProblem =>
  new WorkbookProblem("NAME_TAKEN", writingWords.severalMarked(own, writingWords.both(names)));

const structureProtected = (names: readonly string[]): WorkbookProblem =>
  new WorkbookProblem("STRUCTURE_PROTECTED", writingWords.structureProtected(writingWords.both(names)));

/** What the second round trip loads of a sheet that is there. */
interface Look {
  readonly block: WrittenBlock;
  readonly sheet: Excel.Worksheet;
  readonly mark: OwnMark | undefined;
  readonly used: Excel.Range;
  readonly headings: readonly Excel.Range[];
  readonly merged: readonly Excel.RangeAreas[];
  readonly rows: Excel.Range;
  readonly table: { readonly item: Excel.Table; readonly range: Excel.Range } | undefined;
}

function lookAt(workbook: Excel.Workbook, block: WrittenBlock, known: KnownSheet | undefined): Look | Target {
  if (known === undefined) return targetOnNewSheet(block);
  const { sheet, mark } = known;
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  const headings = block.columnIndexes.map((index) => sheet.getRangeByIndexes(block.top, index, 1, 1));
  for (const heading of headings) heading.load(["values", "formulas"]);
  const merged = hasExcelApi("1.13") ? mergedAreas(sheet, block) : [];
  const { top, rowCount } = rowsOfOurs(block);
  const rows = sheet.getRangeByIndexes(top, 0, rowCount, 1);
  rows.load("rowHidden");
  return { block, sheet, mark, used, headings, merged, rows, table: tableOf(workbook, block) };
}

/** Where anything is written: from the headings down, or below the rows that are kept. */
function rowsOfOurs({ top, rowCount, keptRows = -1 }: WrittenBlock): { readonly top: number; readonly rowCount: number } {
  return { top: top + 1 + keptRows, rowCount: rowCount - keptRows };
}

function mergedAreas(sheet: Excel.Worksheet, block: WrittenBlock): Excel.RangeAreas[] {
  const { top, rowCount } = rowsOfOurs(block);
  return adjacentRuns(block.columnIndexes).map((run) => {
    const areas = sheet.getRangeByIndexes(top, run[0] ?? 0, rowCount, run.length).getMergedAreasOrNullObject();
    areas.load("address");
    return areas;
  });
}

function tableOf(workbook: Excel.Workbook, block: WrittenBlock): Look["table"] {
  if (block.tableId === undefined || !hasExcelApi("1.13")) return undefined;
  const item = workbook.tables.getItemOrNullObject(block.tableId);
  item.load(["id", "name"]);
  const range = item.getRange();
  range.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  return { item, range };
}

function targetOnNewSheet(block: WrittenBlock): Target {
  const sheetName = ownNameOf(block);
  const columns = columnsOf(block, () => true);
  return {
    block,
    sheetId: undefined,
    sheetName,
    mark: undefined,
    columns,
    usedBottom: 0,
    usedRight: 0,
    hasHiddenRows: false,
    table: undefined,
  };
}

function columnsOf(block: WrittenBlock, isNew: (place: number) => boolean): TargetColumn[] {
  const columns = block.columns.map((column, place) => ({ index: block.columnIndexes[place] ?? -1, column, isNew: isNew(place) }));
  return columns.sort((one, other) => one.index - other.index);
}

function targetOf(look: Look): Target {
  const { block, sheet, used, table } = look;
  const headings = look.headings.map((range) => onlyValue(range.values, writingWords.whatHeadingsHold(sheet.name)));
  const columns = columnsOf(block, (place) => headings[place] === "" && block.keptRows === undefined);
  refuseMerged(look);
  if (block.keptRows === undefined) refuseFormulaHeadings(look);
  const area = used.isNullObject ? undefined : toldArea(used, words.cellsInUse(sheet.name));
  if (block.isOwnSheet && !used.isNullObject) refuseTakenName(look, headings);
  else refuseTakenHeadings(look, headings);
  return {
    block,
    sheetId: sheet.id,
    sheetName: sheet.name,
    mark: look.mark,
    columns,
    usedBottom: area === undefined ? 0 : area.top + area.rowCount,
    usedRight: area === undefined ? 0 : area.left + area.columnCount,
    hasHiddenRows: (look.rows.rowHidden as boolean | null) !== false, // null: some rows are hidden, some are not
    table: table && !table.item.isNullObject ? tableGrowth(table.item, table.range, block, columns) : undefined,
  };
}

function refuseMerged({ merged, sheet }: Look): void {
  const areas = merged.find((found) => !found.isNullObject);
  if (areas === undefined) return;
  throw new WorkbookProblem("MERGED_CELLS", writingWords.mergedThere(areas.address, sheet.name));
}

/** Headings that a formula gives, as our own spilled functions do: what stands under them is the formula's, and writing there would break it. */
function refuseFormulaHeadings({ block, sheet, headings }: Look): void {
  headings.forEach((heading, place) => {
    const formula = onlyValue(heading.formulas, writingWords.whatHeadingsHold(sheet.name));
    if (typeof formula !== "string" || !formula.startsWith("=")) return;
    const cell = cellAddress(block.top, block.columnIndexes[place] ?? 0);
    throw new WorkbookProblem("CELLS_TAKEN", writingWords.headedByFormula(cell, sheet.name));
  });
}

/**
 * A sheet with something on it is written over only where it bears all our headings where we put them, and our mark. Fills of earlier
 * versions left no mark, and some programs drop it: without one the name, the headings and the form of every row (asked when the rows are
 * read) stand for it. A sheet that becomes the user's once it is made is not written over at all.
 */
function refuseTakenName({ block, sheet }: Look, headings: readonly unknown[]): void {
  if (block.ownForm === undefined) throw alreadyThere(sheet.name);
  if (areOurHeadings(headings, block.columns)) return;
  throw new WorkbookProblem(
    "NAME_TAKEN",
    writingWords.notOurSheet(sheet.name, block.top + 1, block.columns.map((column) => column.heading).join(", ")),
  );
}

const alreadyThere = (name: string): WorkbookProblem => new WorkbookProblem("NAME_TAKEN", writingWords.sheetAlreadyThere(name));

function refuseTakenHeadings({ block, sheet }: Look, headings: readonly unknown[]): void {
  block.columns.forEach((column, place) => {
    const found = headings[place];
    if (found === "" || isSameHeading(found, column.heading)) return;
    const cell = cellAddress(block.top, block.columnIndexes[place] ?? 0);
    throw new WorkbookProblem("CELLS_TAKEN", writingWords.headingTaken(cell, sheet.name, column.heading));
  });
}
