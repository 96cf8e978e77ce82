import { WorkbookProblem, type OnProgress, type WriteOutcome, type WritePlan, type WrittenWork } from "../workbook/port";
import { columnsInWords, rowsInWords } from "./columns";
import { Gate } from "./gate";
import { beforeImageOf, noteSetting, openJournal, type Entry, type Journal } from "./journal";
import { Keeper } from "./keeper";
import { oneWriter } from "./oneWriter";
import type { Session } from "./options";
import { LINES_SETTING, linesAfter } from "./ownLines";
import { preflight } from "./preflight";
import { stopped } from "./problems";
import { putBackEntry, putBackSettings } from "./putBack";
import { writeSettingTexts } from "./settings";
import { rowsConcerned, type Target } from "./target";
import { sheetFor, writeEntry } from "./writeBlocks";
import { words } from "./words";
import { writingWords } from "./writingWords";

/** Writes all of a plan, or nothing: everything is looked at and noted first, and a failure part-way puts everything back. */
export function write(base: Session, plan: WritePlan, onProgress: OnProgress = () => undefined): Promise<WriteOutcome> {
  return oneWriter(async () => {
    const steps = new Steps(onProgress);
    const session = steps.tellWaiting(base);
    let journal: Journal;
    try {
      journal = await look(session, plan, steps);
    } catch (error) {
      if (error instanceof WorkbookProblem) return { outcome: "untouched", problem: because(error, writingWords.nothingWritten) };
      throw error;
    }
    let changed: string | undefined;
    try {
      await writeAll(session, journal, steps);
      changed = await journal.gate.atEnd(session, journal);
      await journal.keeper.finish(session, journal);
    } catch (error) {
      return await putAllBack(base, journal, error, onProgress);
    } finally {
      await journal.gate.leave();
    }
    return {
      outcome: "written",
      cellsChanged: journal.cellsChanged,
      before: beforeImageOf(journal),
      ...(changed === undefined ? {} : { changedMeanwhile: changed }),
      ...(journal.replaced && { replaced: journal.replaced }),
    };
  });
}

/** Counts rows over all stages, so that the progress never goes back. */
class Steps {
  private done = 0;
  private total = 0;
  private activity = writingWords.checkingWorkbook;

  constructor(private readonly onProgress: OnProgress) {}

  expect(rows: number): void {
    this.total += rows;
  }

  async advance(activity: string, rows: number): Promise<void> {
    this.activity = activity;
    this.done += rows;
    if ((await this.onProgress(this.progress())) === "stop") throw stopped();
  }

  tellWaiting(session: Session): Session {
    return { ...session, onWaiting: (activity) => this.onProgress({ ...this.progress(), activity }) };
  }

  private progress(): { activity: string; done: number; total: number } {
    return { activity: this.activity, done: this.done, total: Math.max(this.done, this.total) };
  }
}

async function look(session: Session, plan: WritePlan, steps: Steps): Promise<Journal> {
  const targets = await preflight(session, plan);
  for (const read of plan.basis?.reads ?? []) steps.expect(Math.max(0, read.rowCount));
  for (const { block, ...target } of targets) {
    const guarded = block.guard === undefined || plan.basis !== undefined ? 0 : block.rowCount;
    const concerned = rowsConcerned({ block, ...target });
    steps.expect(guarded + concerned + (block.isOwnSheet ? concerned : block.rowCount + 1));
  }
  const checking = (target: Target, rows: number): Promise<void> => steps.advance(writingWords.checking(target.sheetName), rows);
  const gate = new Gate(plan, targets, (name, rows) => steps.advance(writingWords.checking(name), rows));
  return openJournal(session, plan, targets, { keeper: await Keeper.open(session), gate }, checking);
}

async function writeAll(session: Session, journal: Journal, steps: Steps): Promise<void> {
  for (const entry of journal.entries) if (entry.target.block.isFirst) await sheetFor(session, journal, entry);
  for (const entry of journal.entries) {
    await writeEntry(session, journal, entry, (rows) => steps.advance(writingWords.writing(entry.target.sheetName), rows));
  }
  if (journal.linesBefore !== undefined) {
    const keeping = (): Promise<void> => steps.advance(writingWords.keepingWritten, 0);
    const lines = await linesAfter(journal, journal.linesBefore, session.rowsKeptEach, keeping);
    await noteSetting(session, journal, LINES_SETTING, lines);
  }
  if (journal.settingsAfter.size === 0) return;
  await journal.gate.beforeWriting(session, journal);
  journal.areSettingsWritten = true;
  await writeSettingTexts(session, journal.settingsAfter);
}

/** The first error decides what is said; a second one while putting back makes it an interruption. */
async function putAllBack(session: Session, journal: Journal, error: unknown, onProgress: OnProgress): Promise<WriteOutcome> {
  const already = writtenInWords(journal);
  const telling: Session = { ...session, onWaiting: (activity) => void onProgress({ activity, done: 0, total: 1 }) };
  const failures = new Map<Entry | "settings", unknown>();
  const stays: string[] = [];
  await collect(failures, "settings", () => putBackSettings(telling, journal));
  for (const entry of [...journal.entries].reverse()) {
    await collect(failures, entry, async () => {
      const activity = writingWords.puttingBack(entry.target.sheetName);
      const tell = async (): Promise<void> => void (await onProgress({ activity, done: 0, total: 1 }));
      const { left, stays: stay } = await putBackEntry(telling, entry, "everything", tell);
      if (left > 0) throw rowsMoved(entry, left);
      if (stay !== undefined) stays.push(stay);
    });
  }
  if (failures.size === 0) {
    await journal.keeper.end(session, journal);
    if (!(error instanceof WorkbookProblem)) throw error;
    const andNow = already === "" ? writingWords.nothingWritten : writingWords.allPutBack(already);
    return { outcome: "untouched", problem: because(error, `${andNow} ${asItWas(stays)}`) };
  }
  return { outcome: "interrupted", problem: interruption(journal.work, error, failures), before: beforeImageOf(journal) };
}

const rowsMoved = (entry: Entry, cells: number): WorkbookProblem =>
  new WorkbookProblem("CHANGED_MEANWHILE", writingWords.rowsMoved(cells, entry.target.sheetName));

async function collect(failures: Map<Entry | "settings", unknown>, what: Entry | "settings", step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (failure) {
    failures.set(what, failure);
  }
}

const asItWas = (stays: readonly string[]): string =>
  stays.length === 0 ? writingWords.asItWas : writingWords.oursStay(stays.map(words.theSheet).join(", "));

function because(problem: WorkbookProblem, andNow: string): WorkbookProblem {
  return new WorkbookProblem(problem.code, `${problem.message} ${andNow}`, problem.detail, problem.mayStartAgain);
}

/** Says exactly what is in the workbook and should not be. */
function interruption(work: WrittenWork, error: unknown, failures: ReadonlyMap<Entry | "settings", unknown>): WorkbookProblem {
  const places = [...failures.keys()].map((what) => (what === "settings" ? writingWords.settingsKept : entryInWords(what)));
  const first = error instanceof WorkbookProblem ? error : undefined;
  const failure = [...failures.values()][0];
  const detail = [error, failure].map((it) => (it instanceof WorkbookProblem ? it.detail : String(it))).filter((it) => it !== undefined);
  return new WorkbookProblem(
    first?.code ?? "REQUEST_FAILED",
    writingWords.interrupted(
      first?.message ?? writingWords.writingFailed,
      failure instanceof Error ? failure.message : String(failure),
      places.join("; "),
    ) + (work === "fill" ? writingWords.toFinishOrPutBack : writingWords.toPutBack),
    detail.length === 0 ? undefined : detail.join("; "),
  );
}

function entryInWords(entry: Entry): string {
  const { target, written } = entry;
  if (entry.isSheetAdded) return writingWords.sheetWeAdded(target.sheetName);
  const columns = columnsInWords(target.columns.map(({ index }) => index));
  const rows = written === undefined ? writingWords.formats : rowsInWords(target.block.top + written.from, written.to - written.from);
  return words.cellsOfSheet(rows, columns, target.sheetName);
}

function writtenInWords({ entries }: Journal): string {
  return entries
    .filter((entry) => entry.written !== undefined || entry.areFormatsSet || entry.isSheetAdded)
    .map(entryInWords)
    .join("; ");
}
