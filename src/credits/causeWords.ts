/** A changed input as people read it. */
import type { InputChange } from "./inputChanges";
import { creditWords } from "./creditWords";

/** As Fill history has it, without its full stop. */
export function inputSentence(change: InputChange): string {
  if (change.is !== "row") return change.words.charAt(0).toUpperCase() + change.words.slice(1);
  const { sheet, row, what } = change;
  return row === undefined ? creditWords.oneRowGone(sheet) : creditWords.rowIs(sheet, row, creditWords.whatOfRow[what]);
}
