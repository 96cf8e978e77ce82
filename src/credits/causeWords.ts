/** A changed input as people read it. */
import type { InputChange } from "./inputChanges";

/** Without its full stop. */
export function inputSentence(change: InputChange): string {
  if (change.is !== "row") return change.words.charAt(0).toUpperCase() + change.words.slice(1);
  const { sheet, row, what } = change;
  if (row === undefined) return `"${sheet}": a row is gone`;
  return `"${sheet}" row ${row} ${what === "new" ? "is new" : "changed"}`;
}
