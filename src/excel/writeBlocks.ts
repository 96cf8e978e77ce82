import { WorkbookProblem } from "../workbook/port";
import { BlockSize, type Stretch } from "./blocks";
import { sameCell } from "./cells";
import { changeOf, wantedAt, type Change } from "./content";
import { offerBelowNew } from "./dropDowns";
import { writeCharts } from "./charts";
import { growFilter } from "./growFilter";
import { writeHints } from "./hints";
import { writeLinks } from "./links";
import { lookInPlace } from "./inPlace";
import { putRight } from "./putRight";
import type { Entry, Journal } from "./journal";
import type { Session } from "./options";
import { addSheet, finishSheet } from "./ownSheet";
import { putCells } from "./putCells";
import { readRect } from "./readRect";
import { withRows } from "./rect";
import { send } from "./request";
import { stretchesToWrite } from "./stretches";
import { setTableWidth } from "./tableGrowth";
import { formatSteps, writeFormats } from "./writeFormats";
import { writingWords } from "./writingWords";

/** Hears how many rows are done; throws when the user wants to stop. */
export type Advance = (rows: number) => Promise<void>;

/** Writes one block: sheet, formats, contents, table. What is there already is not written again. */
export async function writeEntry(session: Session, journal: Journal, entry: Entry, advance: Advance): Promise<void> {
  const sheetId = await sheetFor(session, journal, entry);
  if (entry.target.columns.some((column) => column.isNew) || formatSteps(entry).length > 0) {
    await journal.gate.beforeWriting(session, journal);
    await finishOnce(session, entry, sheetId);
    entry.areFormatsSet = true;
    await writeFormats(session, entry, sheetId);
  }
  const size = new BlockSize(session, entry.target.columns.length);
  let done = 0;
  for (const { from, to } of stretchesToWrite(entry, rowsToWrite(entry))) {
    if (from > done) await advance(from - done);
    await writeRows(session, journal, entry, sheetId, { from, to }, size, advance);
    done = to;
  }
  if (entry.written !== undefined) {
    await writeHints(session, entry, sheetId);
    await offerBelowNew(session, entry, sheetId);
    await writeCharts(session, entry, sheetId, journal.keeper.wasUnfinished);
    await growFilter(session, entry, sheetId);
  }
  await growTable(session, journal, entry);
}

async function writeRows(
  session: Session,
  journal: Journal,
  entry: Entry,
  sheetId: string,
  { from, to }: Stretch,
  size: BlockSize,
  advance: Advance,
): Promise<void> {
  for (let row = from; row < to;) {
    const rows = Math.min(size.rows, to - row);
    const change = changeOf(entry, sheetId, row, rows);
    if (change !== undefined && change.bytes > session.blockBytes && rows > session.smallestBlockRows) {
      size.saw(rows, change.bytes);
      if (size.rows < rows) continue;
    }
    if (change !== undefined) await writeChange(session, journal, entry, change);
    size.saw(rows, change?.bytes ?? 0);
    row += rows;
    await advance(rows);
  }
}

/** The sheet of an entry, added where it is not there. */
export async function sheetFor(session: Session, journal: Journal, entry: Entry): Promise<string> {
  if (entry.sheetId !== undefined) return entry.sheetId;
  await journal.gate.beforeWriting(session, journal);
  entry.sheetId = await addSheet(session, entry);
  await journal.keeper.sheetAdded(session, journal);
  await finishOnce(session, entry, entry.sheetId);
  return entry.sheetId;
}

/** Along with the first write: a sheet of which nothing changes is not touched. */
async function finishOnce(session: Session, entry: Entry, sheetId: string): Promise<void> {
  if (entry.isFinished) return;
  entry.isFinished = true;
  await finishSheet(session, entry, sheetId);
}

/** On our own sheet also the rows that a longer fill left behind. */
export function rowsToWrite({ target: { block }, rowCount }: Entry): number {
  return block.isOwnSheet ? rowCount : block.rowCount + 1;
}

async function writeChange(session: Session, journal: Journal, entry: Entry, change: Change): Promise<void> {
  await journal.gate.beforeWriting(session, journal);
  await finishOnce(session, entry, change.sent.rect.sheetId);
  const ended = await putCells(session, change.sent, "values", (context, rect) => {
    noteWritten(entry, rect.top - entry.target.block.top, rect.rowCount);
    return lookInPlace(context, entry, rect);
  });
  if (ended !== undefined) {
    await putRight(session, entry, ended.sent, ended.because.before);
    throw ended.because.problem;
  }
  journal.cellsChanged += change.cellsChanged;
  entry.cellsWritten = (entry.cellsWritten ?? 0) + change.cellsChanged;
  if (entry.target.hasHiddenRows) await refuseStrayed(session, entry, change);
  await writeLinks(session, entry, change.sent.rect.sheetId, change.fromRow, change.rowCount);
}

/** Noted before the cells go out: from then on they may be in. */
function noteWritten(entry: Entry, fromRow: number, rowCount: number): void {
  const { from = fromRow, to = 0 } = entry.written ?? {};
  entry.written = { from: Math.min(from, fromRow), to: Math.max(to, fromRow + rowCount) };
}

/** Under a filter, some desktop builds put values into the visible rows instead. Reading back tells. */
async function refuseStrayed(session: Session, entry: Entry, { sent, fromRow, rowCount }: Change): Promise<void> {
  const columns = entry.target.columns.filter(({ index }) => sent.rect.columns.includes(index));
  const { values } = await readRect(session, withRows(sent.rect, sent.rect.top, rowCount), ["values"]);
  const isStray = columns.some((column, place) =>
    values[place]?.some((found, offset) => {
      const wanted = wantedAt(entry, column, fromRow + offset);
      return wanted !== undefined && !sameCell(wanted, found);
    }),
  );
  if (!isStray) return;
  entry.written = { from: 0, to: entry.rowCount };
  throw new WorkbookProblem("FILTERED_ROWS", writingWords.hiddenRows(entry.target.sheetName));
}

async function growTable(session: Session, journal: Journal, entry: Entry): Promise<void> {
  const { table, sheetName } = entry.target;
  if (table === undefined) return;
  await journal.gate.beforeWriting(session, journal);
  entry.isTableGrown = true;
  await send(session, { doing: writingWords.widenTable(table.name, sheetName), sheetName }, (context) =>
    setTableWidth(context, table, table.grownColumnCount),
  );
}
