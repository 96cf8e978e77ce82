import { applyStyle, takeAside } from "./headingStyle";
import { blocksOf } from "./blocks";
import { heldCells } from "./cells";
import { wantedAt } from "./content";
import { takeChoices } from "./dropDowns";
import { chartsAgain, hasForeignCharts } from "./charts";
import { shrinkFilter } from "./growFilter";
import { takeHints } from "./hints";
import { linkAgain } from "./links";
import { isTouched, type Entry, type Journal } from "./journal";
import type { Session } from "./options";
import { takeMark } from "./ownMark";
import { removeSheet } from "./ownSheet";
import { MOST_PLACES } from "./placesLeft";
import { rowsThatStay } from "./rowsThatStay";
import { backwards, isAsWritten, sendBack, type Whose } from "./putBackCells";
import { send } from "./request";
import { writeSettingTexts } from "./settings";
import { readTableWidth, setTableWidth } from "./tableGrowth";
import { rectOf } from "./target";
import { usedNow } from "./usedRange";
import { whereNow, type EntryNow } from "./whereNow";
import { formatSteps, setNumberFormats, takesLook } from "./writeFormats";
import { words } from "./words";
import { writingWords } from "./writingWords";

export interface PutBack {
  readonly cells: number;
  readonly left: number;
  /** Where they are, and which sheets and rows stay whole. */
  readonly leftAt: readonly string[];
  /** A sheet that we added and that stays, because somebody has put something on it. */
  readonly stays?: string;
}

const nothing: PutBack = { cells: 0, left: 0, leftAt: [] };

/** Hears of each step; may throw to stop. */
export type OnStep = (entry: Entry) => Promise<void>;

/**
 * Puts one block back: table, number formats (they decide how a text is taken), contents, looks; or takes its sheet away, where this run
 * made it and nothing else stands on it.
 */
export async function putBackEntry(session: Session, entry: Entry, whose: Whose, onStep: OnStep): Promise<PutBack> {
  if (!isTouched(entry)) return nothing;
  const sheetId = await findSheet(session, entry);
  if (sheetId === undefined) return nothing;
  const found = await whereNow(session, entry, sheetId);
  const now = whose === "stillOurs" ? { ...found, stays: await rowsThatStay(session, found, sheetId) } : found;
  const { left, leftAt } = await countLeft(session, now, sheetId, whose);
  const leftInAll = left.reduce((sum, count) => sum + count, 0);
  const ours = entry.isSheetAdded && leftInAll === 0 ? await cellsIfWhollyOurs(session, now, sheetId) : undefined;
  if (ours !== undefined) {
    await removeSheet(session, sheetId, entry.target.sheetName);
    markPutBack(entry);
    return { ...nothing, cells: entry.cellsWritten ?? ours };
  }
  await putBackTable(session, entry, whose);
  await takeHints(session, now.entry, sheetId, left);
  await takeChoices(session, now.entry, sheetId, left);
  await putBackNumberFormats(session, now.entry, sheetId, left);
  const cells = await putBackContents(session, now, sheetId, whose, onStep);
  await linkAgain(session, now.entry, sheetId);
  await chartsAgain(session, now.entry, sheetId);
  await shrinkFilter(session, now.entry, sheetId);
  await putBackLooks(session, now.entry, sheetId, left);
  await putBackMark(session, entry, sheetId);
  const stays = entry.isSheetAdded ? entry.target.sheetName : undefined;
  if (leftInAll === 0) markPutBack(entry);
  const isForOthers = stays !== undefined && leftAt.length === 0;
  return { cells, left: leftInAll, leftAt: isForOthers ? [words.theSheet(stays)] : leftAt, ...(stays === undefined ? {} : { stays }) };
}

/**
 * Where adding it never answered, by name: a sheet that was not there before, with nothing on it. A sheet that somebody has deleted takes
 * our cells with it: undefined.
 */
async function findSheet(session: Session, { sheetId, sheetsBefore, target: { sheetName } }: Entry): Promise<string | undefined> {
  return send(session, { doing: words.lookAtSheet(sheetName), sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId ?? sheetName);
    sheet.load("id");
    await context.sync();
    if (sheet.isNullObject || (sheetId === undefined && sheetsBefore?.has(sheet.id))) return undefined;
    if (sheetId !== undefined) return sheet.id;
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    await context.sync();
    return used.isNullObject ? sheet.id : undefined;
  });
}

function markPutBack(entry: Entry): void {
  entry.written = undefined;
  entry.areFormatsSet = false;
  entry.isTableGrown = false;
  entry.isSheetAdded = false;
}

interface Left {
  /** By column of the entry. */
  readonly left: readonly number[];
  readonly leftAt: readonly string[];
}

async function countLeft(session: Session, now: EntryNow, sheetId: string, whose: Whose): Promise<Left> {
  let left = now.entry.target.columns.map(() => 0);
  const leftAt: string[] = [];
  for await (const block of backwards(session, now, sheetId, whose)) {
    left = left.map((count, place) => count + (block.left[place] ?? 0));
    if (leftAt.length < MOST_PLACES) leftAt.push(...block.leftAt);
  }
  return { left, leftAt: leftAt.slice(0, MOST_PLACES) };
}

/** How many cells hold something on a sheet of ours; undefined where anybody put something beside, below or in place of what we wrote. */
async function cellsIfWhollyOurs(session: Session, now: EntryNow, sheetId: string): Promise<number | undefined> {
  const { target } = now.entry;
  const used = await usedNow(session, { id: sheetId, name: target.sheetName });
  const indexes = target.columns.map(({ index }) => index);
  const isWithin =
    used === undefined ||
    (used.top >= target.block.top && used.left >= Math.min(...indexes) && used.left + used.columnCount <= Math.max(...indexes) + 1);
  if (!isWithin || (await hasForeignCharts(session, now.entry, sheetId))) return undefined;
  return cellsIfOurs(session, now, sheetId);
}

async function cellsIfOurs(session: Session, { entry, rowOf, rowCount }: EntryNow, sheetId: string): Promise<number | undefined> {
  const { target } = entry;
  let cellsHeld = 0;
  for await (const { rect, cells } of blocksOf(session, rectOf(target, sheetId, target.columns, 0, rowCount), ["values", "formulas"])) {
    const fromRow = rect.top - target.block.top;
    for (const [place, column] of target.columns.entries()) {
      const held = heldCells(cells.values[place] ?? [], cells.formulas[place] ?? []);
      const isOurs = held.every(
        (found, offset) => found === "" || isAsWritten(entry, found, wantedAt(entry, column, rowOf(fromRow + offset))),
      );
      if (!isOurs) return undefined;
      cellsHeld += held.filter((found) => found !== "").length;
    }
  }
  return cellsHeld;
}

async function putBackMark(session: Session, entry: Entry, sheetId: string): Promise<void> {
  if (!entry.isMarkSet) return;
  const { sheetName } = entry.target;
  await send(session, { doing: writingWords.takeMark(sheetName), sheetName }, (context) =>
    takeMark(context, context.workbook.worksheets.getItem(sheetId)),
  );
  entry.isMarkSet = false;
}

/** A table that somebody has given another width since is left as it is. */
async function putBackTable(session: Session, entry: Entry, whose: Whose): Promise<void> {
  const { table, sheetName } = entry.target;
  if (table === undefined || !entry.isTableGrown) return;
  await send(session, { doing: writingWords.narrowTable(table.name, sheetName), sheetName }, async (context) => {
    const width = await readTableWidth(context, table);
    if (width === undefined || width === table.columnCount) return;
    if (whose === "everything" || width === table.grownColumnCount) await setTableWidth(context, table, table.columnCount);
  });
}

/** Not in a column in which cells stay: a date without its format would turn into a bare number. */
async function putBackNumberFormats(session: Session, entry: Entry, sheetId: string, left: readonly number[]): Promise<void> {
  if (!entry.areFormatsSet) return;
  const steps = formatSteps(entry).filter(({ column }) => left[entry.target.columns.indexOf(column)] === 0);
  await setNumberFormats(
    session,
    entry,
    sheetId,
    steps.map((step) => ({ ...step, format: step.run.format })),
  );
}

async function putBackContents(session: Session, now: EntryNow, sheetId: string, whose: Whose, onStep: OnStep): Promise<number> {
  const { entry } = now;
  let cells = 0;
  for await (const block of backwards(session, now, sheetId, whose)) {
    await onStep(entry);
    await sendBack(session, block.pieces);
    cells += block.cells;
  }
  if (entry.target.hasHiddenRows && whose === "everything") {
    for await (const block of backwards(session, now, sheetId, whose)) {
      if (block.cells > 0) throw new Error(`${block.cells} cells of "${entry.target.sheetName}" did not go back`);
    }
  }
  return cells;
}

async function putBackLooks(session: Session, entry: Entry, sheetId: string, left: readonly number[]): Promise<void> {
  const { target } = entry;
  const looks = target.columns.flatMap((column, place) => {
    const look = entry.columns[place]?.look;
    return look !== undefined && left[place] === 0 ? [{ column, look }] : [];
  });
  if (!entry.areFormatsSet || looks.length === 0) return;
  await send(session, { doing: writingWords.putBackFormats(target.sheetName), sheetName: target.sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const { column, look } of looks) {
      const heading = sheet.getRangeByIndexes(target.block.top, column.index, 1, 1);
      if (takesLook(entry, column)) applyStyle(heading, look.style);
      if (column.column.headingAside !== undefined) takeAside(heading, look.style);
      if (look.isStandardWidth) heading.format.useStandardWidth = true;
      else if (look.width > 0) heading.format.columnWidth = look.width;
    }
    await context.sync();
  });
}

export async function putBackSettings(session: Session, journal: Journal): Promise<void> {
  if (!journal.areSettingsWritten) return;
  await writeSettingTexts(session, journal.settingsBefore);
  journal.areSettingsWritten = false;
}
