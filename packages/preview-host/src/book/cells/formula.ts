import type { Area } from "../model";
import { cellName, columnName, columnNumber, MAX_COLUMNS, MAX_ROWS } from "../address";

/** Formulas that share one text, kept at its first cell. */
export interface SharedFormula {
  readonly kind: "shared";
  readonly index: number;
  text: string;
  row: number;
  column: number;
  /** Cells that use it, as `cellKey`s. */
  readonly members: number[];
}

/** A formula that fills an area: array formula, spilled formula or data table. The area's other cells hold values only. */
export interface ArrayFormula {
  readonly kind: "array" | "dataTable";
  /** It spills: Excel chose the area. The area of any other array formula is the one it was entered over. */
  readonly isDynamic: boolean;
  readonly text: string;
  readonly area: Area;
  readonly row: number;
  readonly column: number;
}

export type Formula = string | SharedFormula | ArrayFormula;

export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;
export const rowOfKey = (key: number): number => Math.floor(key / MAX_COLUMNS);
export const columnOfKey = (key: number): number => key % MAX_COLUMNS;

// Texts, sheet names in quotes and structured references are passed over as they are; what may be a reference is caught.
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!])|[\w.\\\u0080-\uFFFF]+/g;

/** The text that a shared formula has `rows` further down and `columns` further right. */
export function shiftFormula(text: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  return text.replace(PIECES, (whole: string, ...found: (string | undefined)[]) => {
    const [fixC, letters, fixR, digits, fixFrom, from, fixTo, to, fixTop, top, fixBottom, bottom] = found;
    if (letters !== undefined && digits !== undefined) {
      if (columnNumber(letters) >= MAX_COLUMNS || Number(digits) > MAX_ROWS) return whole;
      return shiftColumn(fixC, letters, columns) + shiftRow(fixR, digits, rows);
    }
    if (from !== undefined && to !== undefined) return `${shiftColumn(fixFrom, from, columns)}:${shiftColumn(fixTo, to, columns)}`;
    if (top !== undefined && bottom !== undefined) return `${shiftRow(fixTop, top, rows)}:${shiftRow(fixBottom, bottom, rows)}`;
    return whole;
  });
}

// References run around the edge of the sheet, as Excel has it.
function shiftColumn(fixed: string | undefined, letters: string, by: number): string {
  if (fixed) return fixed + letters;
  return columnName((((columnNumber(letters) + by) % MAX_COLUMNS) + MAX_COLUMNS) % MAX_COLUMNS);
}

function shiftRow(fixed: string | undefined, digits: string, by: number): string {
  if (fixed) return fixed + digits;
  return String(((((Number(digits) - 1 + by) % MAX_ROWS) + MAX_ROWS) % MAX_ROWS) + 1);
}

/** What a person would see in the formula bar, without "=". */
export function formulaText(formula: Formula, row: number, column: number): string {
  if (typeof formula === "string") return formula;
  if (formula.kind === "shared") return shiftFormula(formula.text, row - formula.row, column - formula.column);
  // A file holds a data table's area and input cells, and no text.
  return formula.kind === "dataTable" ? "TABLE()" : formula.text;
}

export function describeFormula(formula: ArrayFormula): string {
  const at = cellName(formula.row, formula.column);
  return formula.kind === "array" ? `the array formula in ${at}` : `the data table in ${at}`;
}
