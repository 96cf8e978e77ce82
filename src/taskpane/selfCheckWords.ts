import { wordTable } from "../contract/base/language";
import { counted } from "../workbook/counted";
import type { Tried, Verdict } from "../workbook/selfCheck";

/** Words of "Check this Excel". */
export const english = {
  text:
    "Asks your Excel what Channel Credits takes for granted of it: how it keeps texts, dates and formats, what it refuses and how it says so, and what it " +
    "tells of changes. It works on a sheet that it adds and removes, reads nothing of yours, and takes about two minutes. Excel may then have nothing left to undo.",
  start: "Check this Excel",
  again: "Check again",
  stop: "Stop",
  stopping: "Stopping",
  progress: (done: string, of: string) => `Question ${done} of ${of}`,
  verdicts: {
    passed: "as expected",
    differs: "differs",
    unavailable: "not available here",
    told: "for the record",
  } satisfies Record<Verdict, string>,
  summary: (differing: number, asked: string) =>
    differing === 0
      ? `Nothing differs, of ${asked} questions.`
      : `${counted(differing, "answer", "answers")} of ${asked} ${differing === 1 ? "differs" : "differ"}.`,
  stopped: "Stopped before every question was asked.",
  leftBehind: (sheet: string) => `The sheet "${sheet}" could not be removed: delete it by hand.`,
  headings: { asks: "Question and answer", verdict: "Result" },
  expected: (answers: readonly string[]) => `Expected: ${answers.join(" or ")}`,
  came: (answer: string) => `Came: ${answer}`,
  all: "All answers",
  byHand: "To be tried by hand",
  byHandText: "What nobody can ask of Excel alone. Each says what should happen; what you say of it goes into the report.",
  byHandLabel: (todo: string) => `What came of it: ${todo}`,
  tried: { no: "not tried", asSaid: "as described", otherwise: "otherwise" } satisfies Record<Tried, string>,
  copy: "Copy the report",
  reportText: "Send it to support. It holds which Excel this is and the answers: no contents of cells, no names of sheets.",
  reportLabel: "Report of the check",
} as const;

export const selfCheckWords = wordTable("pane.selfCheck", english, "user");
