import { formatColor } from "numfmt";
import type { BookValue, CellFormat } from "../../book/model";
import { readable } from "./contrast";
import type { Look } from "./desk";

const DEFAULT_SIZE = 11;
const BLACK = "#000000";
const WHITE = "#ffffff";
/** The colours that number formats name. */
const NAMED: Readonly<Record<string, string>> = {
  black: BLACK,
  blue: "#0000ff",
  cyan: "#00ffff",
  green: "#00ff00",
  magenta: "#ff00ff",
  red: "#ff0000",
  white: WHITE,
  yellow: "#ffff00",
};

/** What a cell has to do with formulas. */
interface FormulaLook {
  readonly isStale: boolean;
  readonly isSpilled: boolean;
}

/** What the grid needs to know of a format, for the value that stands in the cell. */
export function lookOf(format: CellFormat, value: BookValue, { isStale, isSpilled }: FormulaLook): Look {
  const { font, fill } = format;
  const color = textColor(colorByNumberFormat(format.numberFormat, value) ?? font.color, fill);
  const size = font.size === undefined || font.size === DEFAULT_SIZE ? undefined : font.size;
  const vertical = verticalAlignment(format.verticalAlignment);
  return {
    align: alignment(format.horizontalAlignment, value),
    ...(vertical !== undefined && { vertical }),
    ...(color !== undefined && { color }),
    ...(fill !== undefined && { fill }),
    ...(size !== undefined && { size }),
    ...(font.bold && { isBold: true }),
    ...(font.italic && { isItalic: true }),
    ...(font.underline && { isUnderlined: true }),
    ...(format.wrapText && { isWrapped: true }),
    ...(typeof value === "object" && { isError: true }),
    ...(typeof value === "number" && { isNumber: true }),
    ...(isStale && { isStale: true }),
    ...(isSpilled && { isSpilled: true }),
  };
}

/** Undefined: the sheet's own ink. */
function textColor(color: string | undefined, fill: string | undefined): string | undefined {
  const isPlain = color === undefined || color === BLACK;
  return isPlain && fill === undefined ? undefined : readable(color ?? BLACK, fill ?? WHITE);
}

/** "[Red]-#,##0" and the like. */
function colorByNumberFormat(numberFormat: string, value: BookValue): string | undefined {
  if (typeof value !== "number" || !numberFormat.includes("[")) return undefined;
  const color = formatColor(numberFormat, value, { throws: false });
  return typeof color === "string" ? (NAMED[color.toLowerCase()] ?? color) : undefined;
}

function alignment(asked: string | undefined, value: BookValue): Look["align"] {
  switch (asked?.toLowerCase()) {
    case "left":
    case "fill":
    case "justify":
      return "left";
    case "center":
    case "centercontinuous":
    case "distributed":
      return "center";
    case "right":
      return "right";
    case undefined:
      break;
  }
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || typeof value === "object" ? "center" : "left";
}

function verticalAlignment(asked: string | undefined): Look["vertical"] {
  const name = asked?.toLowerCase();
  return name === "top" || name === "center" ? name : undefined;
}
