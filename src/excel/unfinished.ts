import {
  WorkbookProblem,
  type OnProgress,
  type UnfinishedFill,
  type WriteOutcome,
  type WritePlan,
  type WrittenBlock,
  type WrittenColumn,
} from "../workbook/port";
import { Gate } from "./gate";
import { beforeImageOf, type Entry, type Journal } from "./journal";
import { Keeper, readKept, removeKept } from "./keeper";
import { KEPT_NAMESPACE, type KeptNamespace } from "./keptForm";
import { cellsOf, keysOf, type KeptEntry, type KeptImage } from "./keptImage";
import { shortenedText } from "./longTexts";
import { oneWriter } from "./oneWriter";
import type { Session } from "./options";
import { LINES_SETTING } from "./ownLines";
import { refuseUnwritable } from "./preflight";
import { placesTold } from "./placesLeft";
import { putBackEntry } from "./putBack";
import { stopped } from "./problems";
import { readSettingText, writeSettingTexts } from "./settings";
import { findSheets, standsThere, type FoundSheet } from "./standing";
import { writtenBlock } from "./writtenBlock";
import { writingWords } from "./writingWords";

/** A fill that a page began and no page ended, of which something stands in the workbook. */
export async function unfinishedFill(session: Session): Promise<UnfinishedFill | undefined> {
  const kept = await readKept(session);
  if (kept === undefined) return undefined;
  const { work, begun, sheets, image } = kept;
  if (typeof image !== "object") return { work, begun, sheets, cannotPutBack: image };
  return (await standsThere(session, image)) ? { work, begun, sheets, cannotPutBack: undefined } : undefined;
}

/**
 * Puts back what an unfinished fill replaced. `plan` has the same figures worked out anew: a cell goes back only where it holds what the
 * plan would write, so whatever a person changed since stays, and so does everything where the inputs are no longer those of the fill.
 */
export function putBackUnfinished(base: Session, plan: WritePlan, onProgress: OnProgress = () => undefined): Promise<WriteOutcome> {
  return oneWriter(async () => {
    const session: Session = { ...base, onWaiting: (activity) => onProgress({ activity, done: 0, total: 1 }) };
    let image: KeptImage;
    let sheets: readonly (FoundSheet | undefined)[];
    try {
      const kept = (await readKept(session))?.image;
      if (typeof kept !== "object") return { outcome: "untouched", problem: nothingKept() };
      image = kept;
      sheets = await findSheets(session, image.entries);
      await refuseUnwritable(session, sheets.flatMap((sheet) => sheet?.id ?? [])); // prettier-ignore
    } catch (problem) {
      if (problem instanceof WorkbookProblem) return { outcome: "untouched", problem };
      throw problem;
    }
    return putBackKept(session, { image, sheets, plan, namespace: KEPT_NAMESPACE, again: writingWords.putBackAgain }, onProgress);
  });
}

interface KeptToPutBack {
  readonly image: KeptImage;
  readonly sheets: readonly (FoundSheet | undefined)[];
  readonly plan: WritePlan;
  readonly namespace: KeptNamespace;
  /** What to do where it did not come to its end. */
  readonly again: string;
}

/** Puts back what an image holds, and removes the image; doing it again after a failure goes on where it ended. */
export async function putBackKept(
  session: Session,
  { image, sheets, plan, namespace, again }: KeptToPutBack,
  onProgress: OnProgress,
): Promise<WriteOutcome> {
  const before = beforeImageOf(emptyJournal(await Keeper.open(session)));
  try {
    const sum = await putBackAll(session, image, sheets, plan, onProgress);
    await removeKept(session, namespace);
    return { outcome: "written", ...sum, before };
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
    const andNow = writingWords.somePutBack(again);
    return { outcome: "interrupted", problem: new WorkbookProblem(error.code, `${error.message} ${andNow}`, error.detail), before };
  }
}

async function putBackAll(
  session: Session,
  image: KeptImage,
  sheets: readonly (FoundSheet | undefined)[],
  plan: WritePlan,
  onProgress: OnProgress,
): Promise<{ cellsChanged: number; cellsLeft: number; leftAt: readonly string[] }> {
  const sum = { cellsChanged: 0, cellsLeft: 0 };
  const leftAt: string[] = [];
  const total = image.entries.reduce((rows, { rowCount }) => rows + rowCount, 0);
  let done = 0;
  for (const [place, kept] of [...image.entries.entries()].reverse()) {
    const sheet = sheets[place];
    if (sheet !== undefined) {
      const { entry, cellsLeft } = entryOf(kept, sheet, plan);
      const {
        cells,
        left,
        leftAt: places,
      } = await putBackEntry(session, entry, "stillOurs", async () => {
        if ((await onProgress({ activity: writingWords.puttingBack(sheet.name), done, total })) === "stop") throw stopped();
      });
      sum.cellsChanged += cells;
      sum.cellsLeft += left + cellsLeft;
      leftAt.push(...places);
    }
    done += kept.rowCount;
  }
  await settingsBack(session, image);
  return { ...sum, leftAt: placesTold(leftAt) };
}

/** A page of the journal as the fill had it, with what it wrote taken from the plan. */
function entryOf(kept: KeptEntry, sheet: FoundSheet, plan: WritePlan): { entry: Entry; cellsLeft: number } {
  const ownName = kept.ownName ?? kept.sheetName;
  const block =
    writtenBlock(kept, sheet) ?? plan.blocks.find((it) => ("id" in it.sheet ? it.sheet.id === sheet.id : it.sheet.ownName === ownName));
  // A column that held something can only go back into the rows it came from; one that was empty, wherever they are now.
  const areRowsSame = kept.keys === null || (block !== undefined && block.rowCount === kept.writtenRows && keysOf(block) === kept.keys);
  const back = kept.columns.filter(({ cells }) => areRowsSame || cells === null);
  const columns = back.map(({ index, heading, isNew }) => ({ index, isNew, column: written(heading, block) }));
  const target = {
    block: {
      sheet: { id: sheet.id },
      top: kept.top,
      columnIndexes: columns.map(({ index }) => index),
      columns: columns.map(({ column }) => column),
      rowCount: areRowsSame ? kept.writtenRows : Math.max(kept.writtenRows, block?.rowCount ?? 0),
      isOwnSheet: block?.isOwnSheet ?? false,
      ...(block?.guard && areRowsSame ? { guard: block.guard } : {}),
      ...(block?.isKeyed && { isKeyed: block.isKeyed }),
      ...(block?.page && { page: block.page }),
      ...(block?.leaves && areRowsSame ? { leaves: block.leaves } : {}),
    },
    sheetId: sheet.id,
    sheetName: sheet.name,
    mark: undefined,
    columns,
    usedBottom: 0,
    usedRight: 0,
    hasHiddenRows: kept.hasHiddenRows,
    table: kept.table ?? undefined,
  };
  const entry: Entry = {
    target,
    rowCount: kept.rowCount,
    columns: back.map(({ cells, formats, look }) => ({
      cells: cells === null ? undefined : cellsOf(cells),
      formats,
      look: look ?? undefined,
    })),
    isReadAtOnce: true,
    sheetId: sheet.id,
    // Of the last fill's sheets an id may be another by now; only one that holds what was written, and nothing else, is removed.
    isSheetAdded: kept.isAdded && (kept.sheetId === sheet.id || kept.last !== undefined),
    isFinished: false,
    isMarkSet: kept.isMarked,
    areFormatsSet: true,
    isTableGrown: kept.table !== null,
    written: { from: 0, to: kept.rowCount },
    ...(kept.last && { isOfLast: true as const }),
    ...(kept.last?.theirRows && { theirRows: new Set(kept.last.theirRows) }),
  };
  return { entry, cellsLeft: (kept.columns.length - back.length) * kept.writtenRows };
}

/** A column that the plan lacks holds nothing that could be told from a person's own. */
function written(heading: string, block: WrittenBlock | undefined): WrittenColumn {
  const column = block?.columns.find((it) => it.heading === heading);
  if (block === undefined || column === undefined) return { heading, format: "note", width: 10, cell: () => "" };
  return { ...column, cell: (row) => (row < block.rowCount ? column.cell(row) : "") };
}

async function settingsBack(session: Session, { entries, settingsBefore, settingsAfter }: KeptImage): Promise<void> {
  const before = new Map(settingsBefore);
  const back = new Map<string, string | undefined>();
  // Whether an unfinished fill came to keep what it had written, nobody knows.
  if (entries.every(({ last }) => last === undefined)) back.set(LINES_SETTING, before.get(LINES_SETTING) ?? undefined);
  for (const [key, after] of settingsAfter) {
    const now = await readSettingText(session, key);
    if ((now ?? null) === after || (now !== undefined && shortenedText(now) === after)) back.set(key, before.get(key) ?? undefined);
  }
  if (back.size > 0) await writeSettingTexts(session, back);
}

const emptyJournal = (keeper: Keeper): Journal => ({
  work: "fill",
  entries: [],
  settingsBefore: new Map(),
  settingsAfter: new Map(),
  linesBefore: undefined,
  keeper,
  gate: new Gate({ blocks: [], settings: {} }, [], () => Promise.resolve()),
  areSettingsWritten: false,
  cellsChanged: 0,
});

const nothingKept = (): WorkbookProblem => new WorkbookProblem("REQUEST_FAILED", writingWords.nothingKept);
