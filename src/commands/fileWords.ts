/** What the add-in says to a person in Excel, said of a file: what stands in the way and where, and what to do with the file. */
import { WorkbookProblem, type ProblemCode } from "../workbook/port";

const OPEN_AND_SAVE = "Open the file in a spreadsheet program, save it and give it again.";
const REPORT = "Please report this, with the details.";

/** What to do, by what is wrong. */
const TO_DO: Readonly<Record<ProblemCode, string>> = {
  PROTECTED: "Open the file, take the protection off that sheet, save it and give it again.",
  READ_ONLY: "Save a copy of the file that may be changed, and give that one.",
  STRUCTURE_PROTECTED: "Open the file, take the protection off the workbook's structure, save it and give it again.",
  NAME_TAKEN: "Open the file, rename that sheet, save it and give it again.",
  CELLS_TAKEN: "Open the file, move those cells elsewhere or clear them, save it and give it again.",
  MERGED_CELLS: "Open the file, unmerge those cells, save it and give it again.",
  FILTERED_ROWS: "Open the file, clear the filter and show all rows, save it and give it again.",
  TOO_LARGE: "Shorten the texts in these cells, or split the sheet, and give the file again.",
  CELL_BEING_EDITED: OPEN_AND_SAVE,
  CHANGED_MEANWHILE: OPEN_AND_SAVE,
  FILL_UNDER_WAY: OPEN_AND_SAVE,
  SHEET_GONE: OPEN_AND_SAVE,
  OTHER_WORKBOOK_ACTIVE: REPORT,
  OLD_EXCEL: REPORT,
  OTHER_AGREEMENT: "",
  AGREEMENT_INCOMPLETE: "",
  NOTHING_KEPT: "",
  STOPPED: "",
  REQUEST_FAILED: REPORT,
  PART_NOT_LOADED: REPORT,
  FILE_UNREADABLE: "",
};

/** Sentences that tell a person what to do in Excel, or that speak of its connection: nothing that a file has. */
const OF_EXCEL =
  /\bExcel\b|\btry again\b|\bconnection\b|\blooked at anew\b|\bread anew\b|\bPress Enter\b|\bpress Enter\b|\bClick into\b|\breopen\b|\bRestore previous\b/;
const NOTHING_WRITTEN = /^(Nothing was written\.|Until then |The workbook is as it was)/;

export function forFile(problem: WorkbookProblem): WorkbookProblem {
  const said = sentences(problem.message.replaceAll(/\bExcel (could not|did not|has not|allows)\b/g, "This program $1"));
  const kept = said.map(withoutAdvice).filter((sentence) => sentence !== "" && !NOTHING_WRITTEN.test(sentence));
  const words = [...kept, TO_DO[problem.code]].filter((it) => it !== "");
  return new WorkbookProblem(problem.code, words.join(" "), problem.detail);
}

/** "could not read column C, and trying again did not help." says what happened in its first half. */
const withoutAdvice = (sentence: string): string => {
  const happened = sentence.replace(/, and trying again did not help\.$/, ".");
  return OF_EXCEL.test(withoutNames(happened)) ? "" : happened;
};

const withoutNames = (sentence: string): string => sentence.replace(/"[^"]*"/g, '""');

/** Names of sheets stand in quotation marks and may hold full stops. */
function sentences(message: string): readonly string[] {
  return message.match(/(?:"[^"]*"|[^".!?]|[.!?](?!\s|$))+(?:[.!?]|$)/g)?.map((it) => it.trim()) ?? [message];
}
