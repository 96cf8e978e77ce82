import { WorkbookProblem, type LastFill, type OnProgress, type WriteOutcome } from "../workbook/port";
import { readKept, removeKept } from "./keeper";
import { LAST_NAMESPACE } from "./keptForm";
import type { KeptImage } from "./keptImage";
import { oneWriter } from "./oneWriter";
import type { Session } from "./options";
import { refuseUnwritable } from "./preflight";
import { takeRunMark } from "./runMark";
import { findSheets, type FoundSheet } from "./standing";
import { putBackKept, unfinishedFill } from "./unfinished";
import { writingWords } from "./writingWords";

/** What the workbook keeps of its last fill; undefined where it keeps nothing. */
export async function lastFill(session: Session): Promise<LastFill | undefined> {
  const kept = await readKept(session, LAST_NAMESPACE);
  if (kept === undefined) return undefined;
  const { begun, sheets, image, characters } = kept;
  return { begun, sheets, characters, cannotTakeBack: typeof image === "object" ? undefined : image };
}

/** Removes what is kept of the last fill. */
export const forgetLastFill = (session: Session): Promise<void> => oneWriter(() => removeKept(session, LAST_NAMESPACE));

/**
 * Puts back what the last fill replaced. Cell by cell what stands there is held against what was written: what a person changed since stays.
 * Doing it again after a failure goes on where it ended.
 */
export function takeBackLastFill(base: Session, onProgress: OnProgress = () => undefined): Promise<WriteOutcome> {
  return oneWriter(async () => {
    const session: Session = { ...base, onWaiting: (activity) => onProgress({ activity, done: 0, total: 1 }) };
    const begun = await begin(session);
    if (!("image" in begun)) return begun;
    const { image, sheets, giveUpMark } = begun;
    try {
      const kept = {
        image,
        sheets,
        plan: { blocks: [], settings: {} },
        namespace: LAST_NAMESPACE,
        again: writingWords.takeBackAgain,
      } as const;
      return await putBackKept(session, kept, onProgress);
    } finally {
      await giveUpMark();
    }
  });
}

interface Begun {
  readonly image: KeptImage;
  readonly sheets: readonly (FoundSheet | undefined)[];
  readonly giveUpMark: () => Promise<void>;
}

/** All that may refuse it, before anything is written. */
async function begin(session: Session): Promise<Begun | Extract<WriteOutcome, { outcome: "untouched" }>> {
  try {
    const image = (await readKept(session, LAST_NAMESPACE))?.image;
    if (image === undefined) throw nothingKept(writingWords.noLastFill);
    if (image === "tooLarge") throw nothingKept(writingWords.lastFillTooLarge);
    if (image === "damaged") throw nothingKept(writingWords.lastFillDamaged);
    if ((await unfinishedFill(session)) !== undefined) throw nothingKept(writingWords.laterFillUnfinished);
    const sheets = await findSheets(session, image.entries);
    await refuseUnwritable(session, sheets.flatMap((sheet) => sheet?.id ?? [])); // prettier-ignore
    return { image, sheets, giveUpMark: await takeRunMark(session) };
  } catch (problem) {
    if (problem instanceof WorkbookProblem) return { outcome: "untouched", problem };
    throw problem;
  }
}

const nothingKept = (words: string): WorkbookProblem => new WorkbookProblem("NOTHING_KEPT", words);
