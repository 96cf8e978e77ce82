import type { HeadingStyle } from "./formats";
import { onlyValue, told } from "./replies";
import { writingWords } from "./writingWords";

/** Asks for the look of a heading cell; `readStyle` after the sync. */
export function loadStyle(cell: Excel.Range): void {
  cell.load([
    "numberFormat",
    "format/wrapText",
    "format/horizontalAlignment",
    "format/verticalAlignment",
    "format/columnWidth",
    "format/font/bold",
    "format/fill/color",
  ]);
}

export function readStyle({ format, numberFormat }: Excel.Range): HeadingStyle {
  // Excel answers white for a cell without a fill; either way taking the fill away looks the same.
  const color = told(format.fill.color, writingWords.fillOfHeading);
  const hasFill = color !== "" && color.toUpperCase() !== "#FFFFFF";
  return {
    bold: format.font.bold,
    fill: hasFill ? color : undefined,
    wrap: format.wrapText,
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
    numberFormat: String(onlyValue(numberFormat, writingWords.formatOfHeading)),
  };
}

export function applyStyle({ format }: Excel.Range, style: HeadingStyle): void {
  format.font.bold = style.bold;
  if (style.fill === undefined) format.fill.clear();
  else format.fill.color = style.fill;
  format.wrapText = style.wrap;
  format.horizontalAlignment = style.horizontal as Excel.HorizontalAlignment;
  format.verticalAlignment = style.vertical as Excel.VerticalAlignment;
}

/** Only on a sheet that we added: what a user's cell had for a border, and in which theme colour, cannot be put back exactly. */
export function underline({ format }: Excel.Range): void {
  const border = format.borders.getItem("EdgeBottom");
  border.style = "Continuous";
  border.color = "#9AA5B1";
}

/** Shows words behind a heading; the cell goes on holding the heading alone, by which it is found again. */
export function showAside(cell: Excel.Range, aside: string): void {
  cell.numberFormat = [[`@" ${aside}"`]];
}

export function takeAside(cell: Excel.Range, { numberFormat = "General" }: HeadingStyle): void {
  cell.numberFormat = [[numberFormat]];
}
