import { counted } from "../workbook/counted";
import { WorkbookProblem } from "../workbook/port";
import { detailOf, kindOf, type ErrorKind, type RequestError } from "./errorCodes";
import { inWords, type Rect } from "./rect";

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
    return `${doing} ${inWords(rect)}`;
  },
  sheetName: rect.sheetName,
});

export const finishEditing = "Finish editing the cell (press Enter or Esc); we go on by ourselves";
export const returnToWorkbook = "Click into this workbook; we go on by ourselves";

const sheetOf = (place: Place): string => (place.sheetName === undefined ? "the workbook" : `the sheet "${place.sheetName}"`);

/** A failed request in a person's words. */
export function problemOf(error: RequestError, place: Place): WorkbookProblem {
  const kind = kindOf(error);
  // The one message that is passed on: it names the damaged place in the file, and it is ours, not Excel's.
  if (kind === "unreadable") return new WorkbookProblem("FILE_UNREADABLE", error.message, detailOf(error));
  const [code, words] = wordsOf(kind, place);
  return new WorkbookProblem(code, words, detailOf(error));
}

function wordsOf(kind: Exclude<ErrorKind, "unreadable">, place: Place): [WorkbookProblem["code"], string] {
  const could = `Excel could not ${place.doing}`;
  switch (kind) {
    case "editing":
      return ["CELL_BEING_EDITED", `${could}: a cell is still being edited. Press Enter or Esc in that cell, then try again.`];
    case "inactive":
      return ["OTHER_WORKBOOK_ACTIVE", `${could}: another workbook is in front. Click into this workbook, then try again.`];
    case "transient":
      return ["REQUEST_FAILED", `${could}, and trying again did not help. Check the connection, wait a moment, then try again.`];
    case "tooLarge":
      return ["TOO_LARGE", `${could}: even a small block of it is too large. Shorten the texts in these cells, then try again.`];
    case "gone":
      return ["SHEET_GONE", `${could}: ${sheetOf(place)} or a part of it is no longer there. Have the workbook looked at anew.`];
    case "denied":
      return [
        "PROTECTED",
        `${could}: Excel allows no change to ${sheetOf(place)}. It may be protected, read-only or still without its sensitivity label. ` +
          "Lift the protection or choose the label, then try again.",
      ];
    case "nameTaken":
      return ["NAME_TAKEN", `${could}: a sheet of that name is already there. Rename or delete it, then try again.`];
    case "merged":
      return ["MERGED_CELLS", `${could}: merged cells are in the way. Unmerge them, then try again.`];
    case "filtered":
      return ["FILTERED_ROWS", `${could}: a filter hides rows. Clear the filter, then try again.`];
    case "oldExcel":
      return ["OLD_EXCEL", `${could}: this Excel is too old for it. Update Excel or use Excel on the web.`];
    case "formatsFull":
      return [
        "TOO_LARGE",
        `${could}: the workbook already has the most cell formats that Excel allows (65,490). Clear formats that it does not need, then try again.`,
      ];
    case "partOfArray":
      return [
        "CELLS_TAKEN",
        `${could}: an array formula or a data table that begins elsewhere reaches into these cells, and only as a whole can it be changed. ` +
          "Clear it or move it, then try again.",
      ];
    case "other":
      return ["REQUEST_FAILED", `${could}. Try again; if it fails again, send us the details of this message.`];
  }
}

export const stopped = (): WorkbookProblem => new WorkbookProblem("STOPPED", "Stopped, as you asked.");

export const tooLarge = (rect: Rect, detail?: string): WorkbookProblem =>
  new WorkbookProblem(
    "TOO_LARGE",
    `${inWords(rect)}: these cells are too large for Excel to hand over, even ${counted(rect.rowCount, "row")} at a time. ` +
      "Shorten the texts in them, or split the sheet, then try again.",
    detail,
  );

export const sheetGone = (place: Place): WorkbookProblem =>
  new WorkbookProblem("SHEET_GONE", `We could not ${place.doing}: the sheet was deleted meanwhile. Have the workbook looked at anew.`);

export const noAnswer = (place: Place, seconds: number): WorkbookProblem =>
  new WorkbookProblem(
    "REQUEST_FAILED",
    `Excel has not answered for ${counted(seconds, "second")}; we had asked it to ${place.doing}. ` +
      "If a cell is being edited, press Enter or Esc. Otherwise save the workbook, then close and reopen it. We send nothing more until Excel answers.",
    "no answer",
  );

export const stillNoAnswer = (place: Place): WorkbookProblem =>
  new WorkbookProblem(
    "REQUEST_FAILED",
    `We did not ask Excel to ${place.doing}: it has still not answered an earlier request. ` +
      "If a cell is being edited, press Enter or Esc. Otherwise save the workbook, then close and reopen it.",
    "earlier request unanswered",
  );

/** Waits for work that a write can do without: an Excel that refuses it for one of these reasons is no reason to fail. */
export async function unlessRefused(work: Promise<void>, ...reasons: readonly WorkbookProblem["code"][]): Promise<void> {
  await work.catch((problem: unknown) => {
    if (!(problem instanceof WorkbookProblem && reasons.includes(problem.code))) throw problem;
  });
}
