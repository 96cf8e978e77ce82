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

/** A number that does not fit is never cut, which would make it another number: Excel fills the cell with #. */
export function numberText(text: string, width: number, isBold: boolean): string {
  // Few digits always fit: no need to measure them.
  if (text.length * 8 + PADDING < width || textWidth(text, isBold) <= width + 1) return text;
  return "#".repeat(Math.max(1, Math.floor((width - PADDING) / (GRID_FONT_PIXELS * USUAL_SHARE))));
}
