import type { HeldCell } from "./cells";
import { checksumOf } from "./keptImage";

/** A longer text is known by a checksum of its own: kept so, an explanation takes no more room than a figure. */
const LONGEST = 24;
/** Begins what stands for a long text; a character for private use, which no sheet's text begins with. */
const MARK = "\ue0c7";

export const shortenedText = (text: string): string => (text.length > LONGEST ? `${MARK}${checksumOf(text)}` : text);

/** The cell, or what stands for a long text. */
export const shortened = (cell: HeldCell): HeldCell => (typeof cell === "string" ? shortenedText(cell) : cell);

/** A cell as an entry knows it: long texts of the last fill are known by what stands for them. */
export function asKnown<C extends HeldCell | undefined>({ isOfLast }: { readonly isOfLast?: true }, cell: C): C | HeldCell {
  return isOfLast === true && cell !== undefined ? shortened(cell) : cell;
}
