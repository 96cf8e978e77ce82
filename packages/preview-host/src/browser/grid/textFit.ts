import { generalNumberText } from "./generalNumber";

/** Widths of text in the grid's font, well enough to decide what is cut off without measuring every cell in the page. */
const NARROW = /[.,:;'|ijlt!()[\] ]/;
const WIDE = /[mwMW@%#]/;
const NARROW_SHARE = 0.33;
const USUAL_SHARE = 0.56;
const WIDE_SHARE = 0.86;
const BOLD_FACTOR = 1.07;
export const GRID_FONT_PIXELS = 13;
/** Space that a cell keeps free at its two sides. */
const PADDING = 8;

export function textWidth(text: string, isBold: boolean, fontPixels = GRID_FONT_PIXELS): number {
  let shares = 0;
  for (const letter of text) shares += NARROW.test(letter) ? NARROW_SHARE : WIDE.test(letter) ? WIDE_SHARE : USUAL_SHARE;
  return shares * fontPixels * (isBold ? BOLD_FACTOR : 1) + PADDING;
}

export interface ShownNumber {
  readonly text: string;
  /** The number itself where it is in the General format, which a column's width rounds. */
  readonly general?: number | undefined;
}

/** A number that does not fit is never cut, which would make it another number: Excel rounds it or fills the cell with #. */
export function numberText({ text, general }: ShownNumber, width: number, isBold: boolean): string {
  const fits = (it: string): boolean => textWidth(it, isBold) <= width + 1;
  // Few digits always fit: no need to measure them.
  if (text.length * 8 + PADDING < width || fits(text)) return text;
  const rounded = general === undefined ? undefined : generalNumberText(general, fits);
  return rounded ?? "#".repeat(Math.max(1, Math.floor((width - PADDING) / (GRID_FONT_PIXELS * USUAL_SHARE))));
}
