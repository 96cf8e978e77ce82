import type { SheetCells } from "./cells/sheetCells";
import { EditedCells } from "./cells/store";
import type { StyleSheet } from "./styles/styleSheet";
import type { SheetFrame } from "./sheetFrame";
import { MAX_ROWS } from "./address";
import type { CellFormat } from "./model";

/** Points that a line of the standard font takes; bold is a little wider, and a cell keeps a margin on either side. */
const LINE_POINTS = 15;
const BOLD = 1.05;
const MARGINS = 4;
const STANDARD_SIZE = 11;
const MOST_LINES = 12;

/**
 * Grows edited rows to their wrapped and large texts, as Excel does while nobody has set a row's height. A row whose height somebody has set keeps it; one that an earlier text
 * has grown grows further.
 * The measure is a guess from the usual widths of letters; Excel measures again when it opens the file.
 */
export function fitRows(cells: SheetCells, styles: StyleSheet, frame: SheetFrame): void {
  const { store } = cells;
  const { rows } = store;
  const metrics: TextMetrics[] = [];
  const edited = new EditedCells();
  for (let row = rows.nextTouched(0); row < MAX_ROWS; row = rows.nextTouched(row + 1)) {
    if (rows.isHeightOwn(row)) continue;
    const stood = rows.height(row) ?? LINE_POINTS;
    let height = stood;
    store.edited(row, edited);
    for (let n = 0; n < edited.count; n++) {
      const style = store.style(edited.places[n]!);
      const measured = (metrics[style] ??= textMetrics(styles.format(style)));
      if (!measured.isTall) continue;
      const column = edited.columns[n]!;
      const value = cells.value(row, column);
      if (typeof value === "string") height = Math.max(height, textHeight(value, measured, frame.columnWidth(column)));
    }
    if (height > stood) rows.fit(row, height);
  }
}

/** How texts of a format fill a cell. */
export interface TextMetrics {
  readonly wraps: boolean;
  /** How much wider than the standard font. */
  readonly widthScale: number;
  readonly linePoints: number;
  /** Texts can want more than one standard line. */
  readonly isTall: boolean;
}

export function textMetrics({ wrapText, font }: CellFormat): TextMetrics {
  const size = (font.size ?? STANDARD_SIZE) / STANDARD_SIZE;
  const linePoints = Math.ceil(LINE_POINTS * size);
  return {
    wraps: wrapText,
    widthScale: size * (font.bold ? BOLD : 1),
    linePoints,
    isTall: wrapText || linePoints > LINE_POINTS,
  };
}

/** Points that a text takes in a column of that width. */
export function textHeight(text: string, { wraps, widthScale, linePoints }: TextMetrics, columnWidth: number): number {
  return linePoints * (wraps ? Math.min(MOST_LINES, linesOf(text, (columnWidth - MARGINS) / widthScale)) : 1);
}

/** How many lines a text takes when it breaks between words. */
function linesOf(text: string, points: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(" ")) {
      const wanted = widthOf(word);
      if (used > 0 && used + SPACE + wanted <= points) {
        used += SPACE + wanted;
        continue;
      }
      if (used > 0) lines++;
      // A word that is wider than the column is broken where the line ends.
      const whole = points > 0 && wanted > points ? Math.ceil(wanted / points) - 1 : 0;
      lines += whole;
      used = wanted - whole * points;
    }
  }
  return lines;
}

const SPACE = 2.5;
/** Points of the standard font's letters at 11 points, rounded up to halves; any other takes what a digit does. */
const DIGIT = 5.6;
const WIDTHS = new Float64Array(128).fill(DIGIT);
for (const [letter, points] of Object.entries({
  2.7: "ijlI.,;:'|!",
  3.5: "ftJ()[]{}-`",
  4: "r",
  4.5: 'sz/\\*"',
  5: "ckvxyLFSEg^~",
  6: "bdhnopquTYXZKBPRC&",
  7: "AVDHUN",
  7.5: "GOQ",
  8: "w%",
  9: "mM",
  10: "W@",
}).flatMap(([points, letters]) => [...letters].map((letter) => [letter.charCodeAt(0), Number(points)] as const)))
  WIDTHS[letter] = points;

function widthOf(word: string): number {
  let points = 0;
  for (let i = 0; i < word.length; i++) points += WIDTHS[word.charCodeAt(i)] ?? DIGIT;
  return points;
}
