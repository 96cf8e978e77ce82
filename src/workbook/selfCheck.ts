/**
 * "Check this Excel": on which points the Excel that is open differs from what Channel Credits takes for granted. `excel/selfCheck` asks it, on a
 * sheet that it makes and removes. Nothing of the workbook's own cells is read, and no answer holds any of them.
 */

/** One thing that is taken for granted of Excel. */
export interface Assumption {
  /** "text.equals": the same in every version, for reports are held against each other by it. */
  readonly id: string;
  readonly area: string;
  /** In a person's words. */
  readonly asks: string;
  /** Any of these answers will do. None: the answer is told and nothing hangs on it. */
  readonly expects: readonly string[];
  /** Which of these answers comes hangs on the platform, the file or the build: two Excels may differ in it. */
  readonly varies?: true;
  /** What it means for the user where another answer comes. */
  readonly matters: string;
}

/** passed: as taken for granted. differs: another answer. unavailable: this Excel has not what the question needs. told: nothing hangs on it. */
export type Verdict = "passed" | "differs" | "unavailable" | "told";

export interface CheckedAssumption extends Assumption {
  readonly verdict: Verdict;
  /** "" where it is unavailable. */
  readonly came: string;
}

export interface SelfCheckResult {
  readonly checked: readonly CheckedAssumption[];
  /** The user stopped it before every question was asked. */
  readonly isStopped: boolean;
  /** The name of the scratch sheet where it could not be removed. */
  readonly leftBehind: string | undefined;
}

export interface SelfCheck {
  /**
   * Asks every question, one after the other.
   *
   * @param onProgress told before each question how many are done, and of how many; answering "stop" ends the check, and the sheet goes.
   * @throws WorkbookProblem where no scratch sheet can be made (protected or read-only workbook; nothing was changed then), or where Excel
   *         stops answering: the message says whether the scratch sheet is left.
   */
  run(onProgress: OnQuestion): Promise<SelfCheckResult>;
}

export type OnQuestion = (done: number, of: number) => "stop" | void;

/** What is not asked of Excel without a second person or a hand at the mouse. */
export interface ByHand {
  readonly id: string;
  readonly todo: string;
  readonly expects: string;
}

/** What somebody says of it. */
export type Tried = "no" | "asSaid" | "otherwise";

export const TO_BE_TRIED_BY_HAND: readonly ByHand[] = [
  {
    id: "hand.editing",
    todo: "Begin to type in a cell, leave it open, and press Preview.",
    expects: "The pane asks you to finish editing the cell and goes on by itself once you do.",
  },
  {
    id: "hand.undo",
    todo: "Fill the sample, then press Ctrl+Z in the grid a few times, then Preview.",
    expects: "The pane says that something has changed; Preview answers, and a second fill is complete.",
  },
  {
    id: "hand.other",
    todo: "With the workbook shared, let somebody else change a quantity on hand while the pane shows a preview.",
    expects: "The pane says within a few seconds that the preview is out of date.",
  },
  {
    id: "hand.editingDuring",
    todo: "Begin to type in a cell of another sheet while a fill is under way, and leave it open for ten seconds.",
    expects: "The fill waits, says so, and is complete once you finish editing.",
  },
  {
    id: "hand.undone",
    todo: "With a preview in the pane, change a quantity on hand, wait until the preview is called out of date, preview again, then press Ctrl+Z.",
    expects: "The quantity is as before, and the pane says within a few seconds that the preview is out of date.",
  },
  {
    id: "hand.selection",
    todo: "Select a few cells of Inventory, fill, and watch the selection and the sheet in front.",
    expects: "Neither moves while the fill is under way.",
  },
  {
    id: "hand.life",
    todo: "Choose a heading by hand, save the workbook, close it, open it again and open the pane.",
    expects: "The pane still knows your choice.",
  },
  {
    id: "hand.functions",
    todo: "Enter =CHANNEL.FISCALQUARTER(DATE(2000,2,1),1) in an empty cell, save, close the pane, and reload the workbook.",
    expects: "FY2000 Q1 without #BUSY! after a few seconds, and after reloading again.",
  },
  {
    id: "hand.readOnly",
    todo: "Open the workbook read-only and press Fill.",
    expects: "The pane says that the workbook is read-only; nothing is written.",
  },
  {
    id: "hand.otherBook",
    todo: "Open a second workbook and click into it while a fill of the first one is under way.",
    expects: "The fill waits, says so, and goes on once you click into the first workbook.",
  },
];

/**
 * The report to send: which Excel, and every answer by its name. No cell contents of the workbook, no names of sheets.
 * @param about which Excel this is.
 * @param tried what was tried by hand, by its name.
 */
export function selfCheckReport(
  product: { readonly name: string; readonly version: string },
  about: Readonly<Record<string, string>>,
  { checked, isStopped }: SelfCheckResult,
  tried: Readonly<Record<string, Tried>> = {},
): string {
  const answers = Object.fromEntries(checked.map(({ id, verdict, came }) => [id, verdict === "unavailable" ? null : came]));
  const differs = checked.filter(({ verdict }) => verdict === "differs").map(({ id }) => id);
  return JSON.stringify({ report: `${product.name} ${product.version}`, ...about, isStopped, differs, answers, byHand: tried }, null, 2);
}

/** A question to which a reported Excel answered otherwise than this one, or than we expect. */
export interface Difference {
  readonly id: string;
  readonly reported: string;
  readonly here: string;
}

/**
 * Holds a report against the answers of another Excel, question by question: an answer that we do not expect is a difference, and so is one
 * that is not given here, unless the question varies. What could not be asked there, and what only tells, is none.
 * @throws Error where the text is no report of ours.
 */
export function differencesFrom(report: string, { checked }: SelfCheckResult): readonly Difference[] {
  const { answers } = JSON.parse(report) as { readonly answers?: Readonly<Record<string, string | null>> };
  if (typeof answers !== "object") throw new Error("This is no report of a check of Excel: it has no answers.");
  const asked = new Map(checked.map((it) => [it.id, it]));
  return Object.entries(answers).flatMap(([id, reported]) => {
    const here = asked.get(id);
    if (here === undefined) return [{ id, reported: String(reported), here: "no such question" }];
    return reported === null || here.verdict === "told" || isAlike(reported, here) ? [] : [{ id, reported, here: saidHere(here) }];
  });
}

const isAlike = (reported: string, { expects, varies, verdict, came }: CheckedAssumption): boolean =>
  expects.includes(reported) && (varies === true || verdict === "unavailable" || reported === came);

const saidHere = ({ verdict, came, expects }: CheckedAssumption): string =>
  verdict === "unavailable" ? `not available; expected ${expects.join(" or ")}` : came;
