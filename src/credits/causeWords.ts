/** A changed input as people read it. */
import type { InputChange } from "./inputChanges";

/** As Fill history has it, without its full stop. */
export function inputSentence(change: InputChange): string {
  if (change.is !== "row") return change.words.charAt(0).toUpperCase() + change.words.slice(1);
  const { sheet, row, what } = change;
  return row === undefined ? `"${sheet}": 1 row gone` : `"${sheet}": row ${row} ${what}`;
}
