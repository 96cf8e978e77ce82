/** Writes what an agreement of the user's own says of a term, piece by piece: its value, its clause, and how the text has it. Rule text: rules 2. */
import { heldWhereSilent, isTakenByRow } from "../contract/agreement/silence";
import { termDefinition, type TermName } from "../contract/agreement/terms";
import { termToEnter } from "../contract/agreement/termWords";
import type { StateWord } from "../workbook/ownAgreement";
import { WorkbookProblem, type WorkbookPort } from "../workbook/port";
import type { WorkbookView } from "../workbook/workbookView";
import { SOURCE } from "./agreementSheet";
import { added, contentOf, formatOf, mended, type CellsOfRow, type Entered } from "./enterTerm";
import { lookAtWorkbook, type Outlook } from "./outlook";
import type { TermEntry } from "./termEntries";
import { userWords } from "./userWords";

/** One of them; a value that is undefined takes the answer back. */
export type Answer =
  | { readonly to: "value"; readonly value: number | string | undefined }
  | { readonly to: "clause"; readonly clause: string }
  | { readonly to: "state"; readonly state: AnsweredState };

/** How the text has a term, as a user answers it. */
export type AnsweredState = Exclude<StateWord, "input">;

/** What the workbook says of a term; of one that it says nothing of, that. */
export function entryOf({ terms, agreement }: Pick<Outlook, "terms" | "agreement">, name: TermName): TermEntry {
  const entry = terms.find((it) => it.name === name);
  if (entry) return entry;
  const definition = termDefinition(name, agreement);
  const { value } = definition;
  return { name, definition, value, isEntered: false, invalid: undefined, place: undefined, amendments: [], unused: [] };
}

/**
 * Writes an answer in the term's row, or in a new row below the last.
 * @throws WorkbookProblem where there is no sheet of terms any more, or it cannot be written.
 */
export async function answerTerm(port: WorkbookPort, view: WorkbookView, name: TermName, answer: Answer): Promise<Entered> {
  const outlook = await lookAtWorkbook(port);
  const sheet = outlook.recognition.sheets.Terms;
  if (sheet === undefined) throw new WorkbookProblem("SHEET_GONE", userWords.ownTermsGone);
  const entry = entryOf(outlook, name);
  const cells = cellsOf(answer, entry, outlook.shape.dateSystem === "1904");
  return [await view.enterRow(entry.place ? mended(sheet, entry.place, cells) : added(sheet, entry, cells))];
}

function cellsOf(answer: Answer, entry: TermEntry, is1904: boolean): CellsOfRow {
  switch (answer.to) {
    case "clause":
      return { clause: [answer.clause, "text"] };
    case "value":
      return { value: valueCell(entry, answer.value, is1904), ...stateCells(answer.value === undefined ? "" : stateAnswered(entry)) };
    case "state":
      return { ...valueOfState(answer.state, entry, is1904), ...stateCells(answer.state) };
  }
}

/** Whoever gives a reading a value has looked at it; what is taken though the text is silent stays a reading. */
function stateAnswered({ name, said }: TermEntry): StateWord {
  const isReading = said?.state === "reading" || said?.state === "checked" || (said?.state === "silent" && isTakenByRow(name));
  return isReading ? "checked" : "stated";
}

/** What is withheld has no value; what holds where nobody says anything is written once somebody says so. */
function valueOfState(state: AnsweredState, entry: TermEntry, is1904: boolean): CellsOfRow {
  const { name, value, isEntered } = entry;
  if (state === "withheld" || (state === "silent" && !isTakenByRow(name))) return { value: ["", "text"] };
  if (state === "silent") return { value: valueCell(entry, value ?? heldWhereSilent(name), is1904) };
  return isEntered || value === undefined ? {} : { value: valueCell(entry, value, is1904) };
}

const valueCell = ({ definition }: TermEntry, value: number | string | undefined, is1904: boolean) =>
  [contentOf(definition, value, is1904), formatOf(definition)] as const;

const stateCells = (state: StateWord | ""): CellsOfRow => ({
  state: [state, "text"],
  source: [state === "" ? "" : SOURCE[state], "note"],
});

/** After answering: whether the sheet now says so. A table that ends above a new row does not grow in every Excel. */
export function expectAnswered(outlook: Outlook, name: TermName, answer: Answer): void {
  const { value, said, place } = entryOf(outlook, name);
  const stands = answer.to === "value" ? answer.value === undefined || value === answer.value : said?.[answer.to] === wordOf(answer);
  if (place !== undefined && stands) return;
  const sheet = outlook.recognition.sheets.Terms?.sheetName ?? "Terms";
  throw new WorkbookProblem("CELLS_TAKEN", userWords.notPartOfTableOrColumn(termToEnter(name), sheet));
}

const wordOf = (answer: Exclude<Answer, { to: "value" }>): string => (answer.to === "clause" ? answer.clause.trim() : answer.state);
