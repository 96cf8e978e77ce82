import type { SheetCells } from "./cells/sheetCells";
import type { StyleSheet } from "./styles/styleSheet";
import type { SheetFrame } from "./sheetFrame";
import { MAX_ROWS } from "./address";

/** Points that a line of the standard font takes, and what one of its characters takes in width; bold is a little wider. */
const LINE_POINTS = 15;
const CHARACTER_POINTS = 5.6;
const BOLD = 1.05;
const STANDARD_SIZE = 11;
const MOST_LINES = 12;

/**
 * Grows edited rows to their wrapped and large texts, as Excel does while nobody has set a row's height. A row with a height of its own keeps it.
 * The measure is a guess from the number of characters; Excel measures again when it opens the file.
 */
export function fitRows(cells: SheetCells, styles: StyleSheet, frame: SheetFrame): void {
  const { rows } = cells.store;
  const looks = new Map<number, { readonly wraps: boolean; readonly characterPoints: number; readonly linePoints: number }>();
  const lookOf = (style: number) => {
    let look = looks.get(style);
    if (look === undefined) {
      const { wrapText, font } = styles.format(style);
      const size = (font.size ?? STANDARD_SIZE) / STANDARD_SIZE;
      look = {
        wraps: wrapText,
        characterPoints: CHARACTER_POINTS * size * (font.bold ? BOLD : 1),
        linePoints: Math.ceil(LINE_POINTS * size),
      };
      looks.set(style, look);
    }
    return look;
  };
  for (let row = rows.nextTouched(0); row < MAX_ROWS; row = rows.nextTouched(row + 1)) {
    if (rows.height(row) !== undefined) continue;
    let height = LINE_POINTS;
    for (const column of cells.store.editedColumns(row)) {
      const { wraps, characterPoints, linePoints } = lookOf(cells.style(row, column));
      const value = wraps || linePoints > LINE_POINTS ? cells.value(row, column) : undefined;
      if (typeof value !== "string") continue;
      const lines = wraps ? Math.min(MOST_LINES, linesOf(value, frame.columnWidth(column) / characterPoints)) : 1;
      height = Math.max(height, lines * linePoints);
    }
    if (height > LINE_POINTS) rows.fit(row, height);
  }
}

/** How many lines a text takes when it breaks between words. */
function linesOf(text: string, characters: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(" ")) {
      const wanted = used === 0 ? word.length : used + 1 + word.length;
      if (wanted <= characters || used === 0) used = wanted;
      else {
        lines++;
        used = word.length;
      }
    }
  }
  return lines;
}
