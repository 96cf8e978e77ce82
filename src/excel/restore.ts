import { WorkbookProblem, type BeforeImage, type OnProgress, type WriteOutcome } from "../workbook/port";
import { beforeImageOf, journalOf, type Journal } from "./journal";
import { oneWriter } from "./oneWriter";
import type { Session } from "./options";
import { refuseUnwritable } from "./preflight";
import { takeRunMark } from "./runMark";
import { stopped } from "./problems";
import { placesTold } from "./placesLeft";
import { putBackEntry } from "./putBack";
import { readSettingText, writeSettingTexts } from "./settings";
import { writingWords } from "./writingWords";

/**
 * Puts back what a write replaced, when the user asks for it: only cells that still hold what we wrote. Doing it again after
 * a failure goes on where it ended.
 */
export function restore(base: Session, before: BeforeImage, onProgress: OnProgress = () => undefined): Promise<WriteOutcome> {
  return oneWriter(async () => {
    const journal = journalOf(before);
    const session: Session = { ...base, onWaiting: (activity) => onProgress({ activity, done: 0, total: 1 }) };
    let giveUpMark: () => Promise<void>;
    try {
      await refuseUnwritable(session, sheetIdsOf(journal));
      giveUpMark = await takeRunMark(session);
    } catch (problem) {
      if (problem instanceof WorkbookProblem) return { outcome: "untouched", problem };
      throw problem;
    }
    try {
      const sum = await restoreAll(session, journal, onProgress);
      await journal.keeper.takenBack(session, journal);
      return {
        outcome: "written",
        cellsChanged: sum.cells,
        cellsLeft: sum.left,
        leftAt: placesTold(sum.leftAt),
        before: beforeImageOf({ ...journal, entries: [] }),
      };
    } catch (error) {
      if (!(error instanceof WorkbookProblem)) throw error;
      const andNow = writingWords.someRestored;
      return { outcome: "interrupted", problem: new WorkbookProblem(error.code, `${error.message} ${andNow}`, error.detail), before };
    } finally {
      await giveUpMark();
    }
  });
}

function sheetIdsOf({ entries }: Journal): string[] {
  return entries.flatMap(({ sheetId }) => (sheetId === undefined ? [] : [sheetId]));
}

async function restoreAll(
  session: Session,
  journal: Journal,
  onProgress: OnProgress,
): Promise<{ cells: number; left: number; leftAt: string[] }> {
  const total = journal.entries.reduce((rows, { rowCount }) => rows + rowCount, 0);
  const sum = { cells: 0, left: 0, leftAt: [] as string[] };
  let done = 0;
  for (const entry of [...journal.entries].reverse()) {
    const activity = writingWords.restoring(entry.target.sheetName);
    const { cells, left, leftAt } = await putBackEntry(session, entry, "stillOurs", async () => {
      if ((await onProgress({ activity, done, total })) === "stop") throw stopped();
    });
    sum.cells += cells;
    sum.left += left;
    sum.leftAt.push(...leftAt);
    done += entry.rowCount;
  }
  await restoreSettings(session, journal);
  return sum;
}

/** A choice made since the write stays. */
async function restoreSettings(session: Session, journal: Journal): Promise<void> {
  if (!journal.areSettingsWritten) return;
  const back = new Map<string, string | undefined>();
  for (const [key, after] of journal.settingsAfter) {
    if ((await readSettingText(session, key)) === after) back.set(key, journal.settingsBefore.get(key));
  }
  if (back.size > 0) await writeSettingTexts(session, back);
  journal.areSettingsWritten = false;
}
