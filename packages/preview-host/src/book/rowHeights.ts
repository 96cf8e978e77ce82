import type { SheetCells } from "./cells/sheetCells";
import type { StyleSheet } from "./styles/styleSheet";
import type { SheetFrame } from "./sheetFrame";
import { MAX_ROWS } from "./address";
import type { CellFormat } from "./model";

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
  const metrics = new Map<number, TextMetrics>();
  const metricsOf = (style: number): TextMetrics => {
    const known = metrics.get(style) ?? textMetrics(styles.format(style));
    metrics.set(style, known);
    return known;
  };
  for (let row = rows.nextTouched(0); row < MAX_ROWS; row = rows.nextTouched(row + 1)) {
    if (rows.height(row) !== undefined) continue;
    let height = LINE_POINTS;
    for (const column of cells.store.editedColumns(row)) {
      const measured = metricsOf(cells.style(row, column));
      const value = measured.isTall ? cells.value(row, column) : undefined;
      if (typeof value === "string") height = Math.max(height, textHeight(value, measured, frame.columnWidth(column)));
    }
    if (height > LINE_POINTS) rows.fit(row, height);
  }
}

/** How texts of a format fill a cell. */
export interface TextMetrics {
  readonly wraps: boolean;
  readonly characterPoints: number;
  readonly linePoints: number;
  /** Texts can want more than one standard line. */
  readonly isTall: boolean;
}

export function textMetrics({ wrapText, font }: CellFormat): TextMetrics {
  const size = (font.size ?? STANDARD_SIZE) / STANDARD_SIZE;
  const linePoints = Math.ceil(LINE_POINTS * size);
  return {
    wraps: wrapText,
    characterPoints: CHARACTER_POINTS * size * (font.bold ? BOLD : 1),
    linePoints,
    isTall: wrapText || linePoints > LINE_POINTS,
  };
}

/** Points that a text takes in a column of that width. */
export function textHeight(text: string, { wraps, characterPoints, linePoints }: TextMetrics, columnWidth: number): number {
  return linePoints * (wraps ? Math.min(MOST_LINES, linesOf(text, columnWidth / characterPoints)) : 1);
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
