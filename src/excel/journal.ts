import type { BeforeImage, ReplacedRows, WritePlan, WrittenWork } from "../workbook/port";
import type { AsWanted } from "./asWanted";
import type { HeldCell } from "./cells";
import type { FormatRun, HeadingStyle } from "./formats";
import type { Gate } from "./gate";
import type { Keeper } from "./keeper";
import type { Session } from "./options";
import { LINES_SETTING, readLines, theirRows, type KeptLines } from "./ownLines";
import { preflight } from "./preflight";
import { readBefore } from "./readBefore";
import { keptAside } from "./replacedRows";
import { typedRowsReplaced } from "./typedCells";
import { readSettingText, settingText } from "./settings";
import { rowsConcerned, type Target } from "./target";

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
  /** Every row below the heading stands as it is to be. */
  readonly asWanted?: AsWanted;
  /** Numbers of the rows as they are to be, noted as they are compared; 0 in `isNoted`: not yet. */
  wantedPrints?: { readonly prints: Int32Array; readonly isNoted: Uint8Array };
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
