/**
 * Rows of plain cells, read without a question asked: numbers that stand as numbers, texts seen before. That is what nearly all rows of a
 * large sheet are. A row with any other cell is left to the row reader, which reads these the same.
 */
import { plainAmount, plainDate, plainNumberText, plainQuantity } from "./cells";
import { NO_DATE, NONE } from "../contract/base/records";
import type { Keys } from "./columns";
import type { Cell } from "./port";

/** Said of a key that is not known yet. */
export const NOT_PLAIN = -2;

/** Units; none for a blank cell. NaN where the cell is not plain. */
export const plainUnits = (cell: Cell): number => (cell === "" ? 0 : plainQuantity(cell));

/** Millionths; none for a blank cell. NaN where the cell is not plain. */
export const plainMicros = (cell: Cell): number => (cell === "" ? 0 : plainAmount(cell));

/** A day; `blank` for a blank cell. NaN where the cell is not plain. */
export const plainDay = (cell: Cell, is1904: boolean, blank: number = NO_DATE): number => (cell === "" ? blank : plainDate(cell, is1904));

/** The number of a name's text: NONE for a blank cell, NOT_PLAIN for a text that comes for the first time or that is told of. */
export function plainKey(cell: Cell, keys: Keys): number {
  if (cell === "") return NONE;
  if (typeof cell !== "string" && typeof cell !== "number") return NOT_PLAIN;
  const known = keys.known(cell);
  if (known !== NONE) return keys.cutTexts.size > 0 && keys.cutTexts.has(known) ? NOT_PLAIN : known;
  const text = plainNumberText(cell);
  return text === undefined ? NOT_PLAIN : keys.textNumber(text, cell);
}

/** The number of a part's text, which no row may lack; NOT_PLAIN too where it reads like the label of a totals row. */
export function plainPart(cell: Cell, parts: Keys): number {
  const part = plainKey(cell, parts);
  return part === NONE || (parts.totalLabels.size > 0 && parts.totalLabels.has(part)) ? NOT_PLAIN : part;
}
