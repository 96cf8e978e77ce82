import { WorkbookProblem } from "../workbook/port";
import { detailOf, kindOf, type ErrorKind, type RequestError } from "./errorCodes";
import { inWords, type Rect } from "./rect";
import { words } from "./words";

/** What a request was about, for the words of its problem: "read rows 2 to 5,001 of column C on the sheet "Invoices"". */
export interface Place {
  readonly doing: string;
  readonly sheetName?: string;
}

export const reading = (rect: Rect): Place => placeOf("read", rect);
export const writing = (rect: Rect): Place => placeOf("write", rect);

/** Words are made when something fails: of thousands of requests hardly one does. */
const placeOf = (doing: "read" | "write", rect: Rect): Place => ({
  get doing() {
    return doing === "read" ? words.reading(inWords(rect)) : words.writingCells(inWords(rect));
  },
  sheetName: rect.sheetName,
});

const sheetOf = (place: Place): string => (place.sheetName === undefined ? words.theWorkbook : words.theSheet(place.sheetName));

/** A failed request in a person's words. */
export function problemOf(error: RequestError, place: Place): WorkbookProblem {
  const kind = kindOf(error);
  // The one message that is passed on: it names the damaged place in the file, and it is ours, not Excel's.
  if (kind === "unreadable") return new WorkbookProblem("FILE_UNREADABLE", error.message, detailOf(error));
  const [code, words] = wordsOf(kind, place);
  return new WorkbookProblem(code, words, detailOf(error));
}

function wordsOf(kind: Exclude<ErrorKind, "unreadable">, place: Place): [WorkbookProblem["code"], string] {
  const could = words.couldNot(place.doing);
  switch (kind) {
    case "editing":
      return ["CELL_BEING_EDITED", words.editing(could)];
    case "inactive":
      return ["OTHER_WORKBOOK_ACTIVE", words.inactive(could)];
    case "transient":
      return ["REQUEST_FAILED", words.transient(could)];
    case "tooLarge":
      return ["TOO_LARGE", words.blockTooLarge(could)];
    case "gone":
      return ["SHEET_GONE", words.partGone(could, sheetOf(place))];
    case "denied":
      return ["PROTECTED", words.denied(could, sheetOf(place))];
    case "nameTaken":
      return ["NAME_TAKEN", words.nameTaken(could)];
    case "merged":
      return ["MERGED_CELLS", words.merged(could)];
    case "filtered":
      return ["FILTERED_ROWS", words.filtered(could)];
    case "oldExcel":
      return ["OLD_EXCEL", words.oldExcel(could)];
    case "formatsFull":
      return ["TOO_LARGE", words.formatsFull(could)];
    case "partOfArray":
      return ["CELLS_TAKEN", words.partOfArray(could)];
    case "other":
      return ["REQUEST_FAILED", words.failed(could)];
  }
}

export const stopped = (): WorkbookProblem => new WorkbookProblem("STOPPED", words.stoppedAsAsked);

export const tooLarge = (rect: Rect, detail?: string): WorkbookProblem =>
  new WorkbookProblem("TOO_LARGE", words.cellsTooLarge(inWords(rect), rect.rowCount), detail);

export const sheetGone = (place: Place): WorkbookProblem => new WorkbookProblem("SHEET_GONE", words.deletedMeanwhile(place.doing));

export const noAnswer = (place: Place, seconds: number): WorkbookProblem =>
  new WorkbookProblem("REQUEST_FAILED", words.unanswered(seconds, place.doing), "no answer");

export const stillNoAnswer = (place: Place): WorkbookProblem =>
  new WorkbookProblem("REQUEST_FAILED", words.stillNoAnswer(place.doing), "earlier request unanswered");

/** Waits for work that a write can do without: an Excel that refuses it for one of these reasons is no reason to fail. */
export async function unlessRefused(work: Promise<void>, ...reasons: readonly WorkbookProblem["code"][]): Promise<void> {
  await work.catch((problem: unknown) => {
    if (!(problem instanceof WorkbookProblem && reasons.includes(problem.code))) throw problem;
  });
}
