import { WorkbookProblem, type BeforeImage, type Cell, type ReplacedRows, type WritePlan, type WrittenWork } from "../workbook/port";
import { blocksOf } from "./blocks";
import { heldCells, type HeldCell } from "./cells";
import { extendRuns, type FormatRun, type GrowingRun, type HeadingStyle } from "./formats";
import { loadStyle, readStyle } from "./headingStyle";
import { hasExcelApi } from "./gates";
import type { Gate } from "./gate";
import type { Keeper } from "./keeper";
import { columnsMoved } from "./moved";
import type { Session } from "./options";
import { isSameHeading } from "./ourHeadings";
import { LINES_SETTING, readLines, theirRows, type KeptLines } from "./ownLines";
import { preflight } from "./preflight";
import { keptAside } from "./replacedRows";
import { typedRowsReplaced } from "./typedCells";
import { send } from "./request";
import { readSettingText, settingText } from "./settings";
import { headingAndFilled } from "./stretches";
import { cellAddress, rectOf, rowsConcerned, rowsToBeFree, type Target, type TargetColumn } from "./target";

/** What a column held, from its heading down. */
export interface ColumnBefore {
  /** Undefined: every cell was empty. */
  readonly cells: readonly HeldCell[] | undefined;
  /** Of all rows that held anything or that we fill. */
  readonly formats: readonly FormatRun[];
  /** Of a new column on a sheet that was there: look of the heading cell, width in points. */
  readonly look: { readonly style: HeadingStyle; readonly width: number; readonly isStandardWidth?: true } | undefined;
}

/** One block's page of the journal: what was there, and how far writing got. */
export interface Entry {
  readonly target: Target;
  readonly rowCount: number;
  readonly columns: readonly ColumnBefore[];
  /** All cells were read in one request, so they stood there at one time. */
  readonly isReadAtOnce: boolean;
  /** The sheet once it is there. */
  sheetId: string | undefined;
  /** Set before the request goes out: from then on the thing may have happened. */
  isSheetAdded: boolean;
  /** The sheets that were there just before ours was added: none of these is ours. */
  sheetsBefore?: ReadonlySet<string>;
  /** It has its looks and its mark, where it is a sheet of ours. */
  isFinished: boolean;
  /** A sheet that was there without our mark got it. */
  isMarkSet: boolean;
  areFormatsSet: boolean;
  isTableGrown: boolean;
  /** Rows (0 = heading) into which cells may have been written, `to` exclusive. */
  written: { readonly from: number; readonly to: number } | undefined;
  /** On a sheet of ours the rows (0 = heading) below our last that a person typed: they stay. */
  theirRows?: ReadonlySet<number>;
  /** How many cells this page has written; undefined where none, or where another page did and did not tell. */
  cellsWritten?: number;
  /** Of the image of the last fill, in which long texts stand as short prints (`longTexts.ts`). */
  readonly isOfLast?: true;
}

export function isTouched(entry: Entry): boolean {
  return entry.isSheetAdded || entry.isMarkSet || entry.written !== undefined || entry.areFormatsSet || entry.isTableGrown;
}

export interface Journal {
  readonly work: WrittenWork;
  readonly entries: readonly Entry[];
  readonly settingsBefore: Map<string, string | undefined>;
  /** Only those that differ from what is kept. */
  readonly settingsAfter: Map<string, string | undefined>;
  /** What was kept of the rows that earlier fills wrote on our sheets; undefined where none of ours is written. */
  readonly linesBefore: KeptLines | undefined;
  /** What is kept aside of rows that may be a person's. */
  readonly replaced?: ReplacedRows;
  /** Of the image that outlives this page. */
  readonly keeper: Keeper;
  readonly gate: Gate;
  areSettingsWritten: boolean;
  cellsChanged: number;
}

const journals = new WeakMap<BeforeImage, Journal>();

/** The journal as callers hold it: a count, and a key to the rest. */
export function beforeImageOf(journal: Journal): BeforeImage {
  const before: BeforeImage = { cellsChanged: journal.cellsChanged };
  journals.set(before, journal);
  return before;
}

export function journalOf(before: BeforeImage): Journal {
  const journal = journals.get(before);
  if (journal === undefined) throw new Error("This before-image was not made by a write of this page");
  return journal;
}

/** `advance` hears how many rows have been read; it may throw to stop. */
export async function openJournal(
  session: Session,
  plan: WritePlan,
  targets: readonly Target[],
  guards: Pick<Journal, "keeper" | "gate">,
  advance: (target: Target, rows: number) => Promise<void>,
): Promise<Journal> {
  const linesBefore = plan.blocks.some(({ ownForm }) => ownForm !== undefined) ? await readLines(session) : undefined;
  const lines = guards.keeper.wasUnfinished ? undefined : linesBefore;
  const entries: Entry[] = [];
  for (const target of targets) {
    const entry = await openEntry(session, target, advance);
    entry.theirRows = await theirRows(entry, lines, () => advance(target, 0));
    entries.push(entry);
  }
  const pause = (): Promise<void> => (targets[0] ? advance(targets[0], 0) : Promise.resolve());
  const typed = typedRowsReplaced(entries, plan, lines);
  const aside = await keptAside(session, entries, linesBefore, guards.keeper.wasUnfinished, pause, typed);
  if (aside !== undefined) {
    const [target] = await preflight(session, { blocks: [aside.block], settings: {} });
    entries.unshift(await openEntry(session, target!, advance));
  }

  const journal: Journal = {
    work: plan.work ?? "fill",
    entries,
    settingsBefore: new Map(),
    settingsAfter: new Map(),
    linesBefore,
    ...(aside && { replaced: aside.told }),
    ...guards,
    areSettingsWritten: false,
    cellsChanged: 0,
  };
  for (const [key, value] of Object.entries(plan.settings)) await noteSetting(session, journal, key, settingText(value));
  // What will be kept of rows is known once they are written; what was is put back with them.
  if (linesBefore !== undefined) journal.settingsBefore.set(LINES_SETTING, await readSettingText(session, LINES_SETTING));
  return journal;
}

/** A setting is written at the end, where it differs from what is kept. */
export async function noteSetting(
  session: Session,
  { settingsBefore, settingsAfter }: Journal,
  key: string,
  after: string | undefined,
): Promise<void> {
  const before = await readSettingText(session, key);
  if (before === after) return;
  settingsBefore.set(key, before);
  settingsAfter.set(key, after);
}

async function openEntry(session: Session, target: Target, advance: (target: Target, rows: number) => Promise<void>): Promise<Entry> {
  const rowCount = rowsConcerned(target);
  const before =
    target.sheetId === undefined
      ? { columns: emptyColumns(target, rowCount), isReadAtOnce: true }
      : await readBefore(session, target, target.sheetId, advance);
  if (target.sheetId === undefined) await advance(target, rowCount);
  return {
    target,
    rowCount,
    ...before,
    sheetId: target.sheetId,
    isSheetAdded: false,
    isFinished: false,
    isMarkSet: false,
    areFormatsSet: false,
    isTableGrown: false,
    written: undefined,
  };
}

function emptyColumns(target: Target, rowCount: number): ColumnBefore[] {
  const formats = [{ from: 0, count: rowCount, format: "General" }];
  return target.columns.map(() => ({ cells: undefined, formats, look: undefined }));
}

async function readBefore(
  session: Session,
  target: Target,
  sheetId: string,
  advance: (target: Target, rows: number) => Promise<void>,
): Promise<Pick<Entry, "columns" | "isReadAtOnce">> {
  // Beyond the used range every cell is empty; reading it would only tell us so at length.
  const isHeld = (column: TargetColumn): boolean => !column.isNew || column.index < target.usedRight;
  const held = target.columns.filter(isHeld);
  const bare = target.columns.filter((column) => !isHeld(column));
  const rows = rowsConcerned(target);
  const rowsToRead = held.some((column) => column.isNew) ? rowsToBeFree(target) : rows;

  const cells = new Map<TargetColumn, HeldCell[]>(held.map((column) => [column, []]));
  const formats = new Map<TargetColumn, GrowingRun[]>(target.columns.map((column) => [column, []]));
  const noteFormats = (column: TargetColumn, top: number, read: readonly unknown[] = []): void => {
    const from = top - target.block.top;
    extendRuns(formats.get(column)!, from, read.slice(0, Math.max(0, rows - from)));
  };
  const filled = headingAndFilled(target.block);
  const heldRect = rectOf(target, sheetId, held, 0, held.length === 0 ? 0 : rowsToRead);
  const wanted = filled.map(({ from, to }) => ({ from: target.block.top + from, to: target.block.top + to }));
  let isReadAtOnce = true;
  for await (const { rect, cells: read } of blocksOf(session, heldRect, ["values", "formulas", "numberFormat"], wanted)) {
    isReadAtOnce &&= read.isAtOnce && rect.rowCount === heldRect.rowCount;
    if (rect.top === target.block.top) refuseMovedHeadings(target, held, read.values);
    held.forEach((column, place) => {
      const block = heldCells(read.values[place] ?? [], read.formulas[place] ?? []);
      if (column.index === target.block.columnIndexes[0]) refuseOtherForm(target, column, rect.top, block);
      if (column.isNew) refuseTaken(target, column, rect.top, block);
      if (target.block.keptRows !== undefined) refuseTypedBelow(target, rect.top, block);
      append(cells.get(column), block);
      noteFormats(column, rect.top, read.numberFormat[place]);
    });
    await advance(target, bare.length === 0 ? rect.rowCount : 0);
  }
  if (bare.length > 0) {
    for (const { from, to } of filled)
      for await (const { rect, cells: read } of blocksOf(session, rectOf(target, sheetId, bare, from, to - from), ["numberFormat"])) {
        bare.forEach((column, place) => noteFormats(column, rect.top, read.numberFormat[place]));
        await advance(target, rect.rowCount);
      }
    await advance(target, rows - filled.reduce((sum, { from, to }) => sum + to - from, 0));
  }
  const looks = await readLooks(session, target, sheetId);
  const columns = target.columns.map((column) => ({
    cells: column.isNew ? undefined : cells.get(column)?.slice(0, rows),
    formats: formats.get(column)!,
    look: looks.get(column),
  }));
  return { columns, isReadAtOnce };
}

function append<T>(to: T[] | undefined, more: readonly T[]): void {
  if (to !== undefined) for (const item of more) to.push(item);
}

/** Headings were looked at in another request, and what stands below them is taken for what is theirs. */
function refuseMovedHeadings(target: Target, held: readonly TargetColumn[], cells: readonly (readonly Cell[])[]): void {
  const isThere = ({ column, isNew }: TargetColumn, place: number): boolean => isNew || isSameHeading(cells[place]?.[0], column.heading);
  if (target.block.keptRows === undefined && !held.every(isThere)) throw columnsMoved(target);
}

function refuseTaken(target: Target, { index, column }: TargetColumn, top: number, cells: readonly HeldCell[]): void {
  const row = cells.findIndex((cell) => cell !== "");
  if (row < 0) return;
  throw new WorkbookProblem(
    "CELLS_TAKEN",
    `Cell ${cellAddress(top + row, index)} on the sheet "${target.sheetName}" is in use, but its column was to hold "${column.heading}". ` +
      "Clear that column or move its cells elsewhere, then try again.",
  );
}

/** A sheet without our mark, with our name and headings, is ours where its first column holds what ours holds. */
function refuseOtherForm({ block, mark, sheetName }: Target, { index }: TargetColumn, top: number, cells: readonly HeldCell[]): void {
  const { ownForm } = block;
  if (ownForm === undefined || mark !== undefined) return;
  const hasForm = (cell: HeldCell): boolean => (typeof cell === "string" || typeof cell === "number") && ownForm.test(String(cell));
  const row = cells.findIndex((cell, at) => top + at > block.top && cell !== "" && !hasForm(cell));
  if (row < 0) return;
  throw new WorkbookProblem(
    "NAME_TAKEN",
    `The sheet "${sheetName}" has the name and the headings of ours, but ${cellAddress(top + row, index)} holds something that Channel Credits ` +
      "does not write there, so the sheet is taken for your own. Rename that sheet, then try again.",
  );
}

/** Rows are added below everything that was there when the sheet was read. */
function refuseTypedBelow({ sheetName, block: { top, keptRows = 0, rowCount } }: Target, from: number, cells: readonly HeldCell[]): void {
  const typed = cells.findIndex((cell, offset) => cell !== "" && from + offset > top + keptRows && from + offset <= top + rowCount);
  if (typed < 0) return;
  throw new WorkbookProblem(
    "CHANGED_MEANWHILE",
    `Row ${from + typed + 1} of the sheet "${sheetName}" was filled in meanwhile. Try again: the sheet is read anew.`,
  );
}

async function readLooks(session: Session, target: Target, sheetId: string): Promise<Map<TargetColumn, NonNullable<ColumnBefore["look"]>>> {
  const fresh = target.columns.filter((column) => column.isNew);
  if (fresh.length === 0) return new Map();
  return send(session, { doing: `read the formats of the sheet "${target.sheetName}"`, sheetName: target.sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const cells = fresh.map((column) => sheet.getRangeByIndexes(target.block.top, column.index, 1, 1));
    for (const cell of cells) loadStyle(cell);
    const isWidthTold = hasExcelApi("1.7");
    if (isWidthTold) for (const cell of cells) cell.load("format/useStandardWidth");
    await context.sync();
    return new Map(
      fresh.map((column, place) => {
        const cell = cells[place] as Excel.Range;
        const isStandard = isWidthTold && cell.format.useStandardWidth;
        return [column, { style: readStyle(cell), width: cell.format.columnWidth, ...(isStandard && { isStandardWidth: true as const }) }];
      }),
    );
  });
}
