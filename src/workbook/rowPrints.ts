/**
 * A number for each row of cells, by which it is known again: equal rows have equal numbers, and a row with another cell, or the same
 * cells in another order, nearly always has another. Cheap enough to be made of every cell that is read.
 */
import type { Cell, ColumnBlock } from "./port";

const BASIS = 0x811c9dc5;
const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

/** What begins a row's number; `printWith` adds its cells one after the other. */
export const NO_PRINT = BASIS | 0;

/** An error counts as its text, which is how Excel hands it over where its kind was not asked for. */
export function printWith(print: number, cell: Cell): number {
  if (typeof cell === "number") {
    double[0] = cell;
    return mix(mix(mix(print, 1), halves[0]!), halves[1]!);
  }
  const text = typeof cell === "string" ? cell : typeof cell === "boolean" ? (cell ? "\u0001" : "\u0002") : cell.error;
  let mixed = mix(print, 2);
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mix(mixed, text.length);
}

function mix(print: number, value: number): number {
  const mixed = Math.imul(print ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** The numbers of the rows of a block, read column by column. */
export function printsOfBlock({ rowCount, columns }: Pick<ColumnBlock, "rowCount" | "columns">): Int32Array {
  const prints = new Int32Array(rowCount).fill(NO_PRINT);
  for (const column of columns) for (let row = 0; row < rowCount; row++) prints[row] = printWith(prints[row]!, column[row]!);
  return prints;
}

/** The number of a row read in two readings of other columns. */
export const printOfBoth = (one: number, other: number): number => mix(one, other);

export const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Characters of a row's print as it is kept. */
export const PRINT_LENGTH = 4;

/** A row's number as it is kept with a workbook: 24 bits of it. */
export function keptPrint(print: number): string {
  let text = "";
  for (let at = 0; at < PRINT_LENGTH; at++) text += DIGITS[(print >>> (8 + 6 * at)) & 63];
  return text;
}

/** The 24 bits that a kept print is of. */
export const numberOfPrint = (text: string): number => numberOfKept(text);

/** A small number in so many characters, least digit first, and back. */
export const keptNumber = (number: number, length: number): string =>
  Array.from({ length }, (_, at) => DIGITS[(number >>> (6 * at)) & 63]).join("");
export const numberOfKept = (text: string): number => [...text].reduce((sum, digit, at) => sum | (DIGITS.indexOf(digit) << (6 * at)), 0);

/** Kept prints that stand one behind the other. */
export const separatePrints = (prints: string): readonly string[] =>
  Array.from({ length: Math.ceil(prints.length / PRINT_LENGTH) }, (_, at) => prints.slice(at * PRINT_LENGTH, (at + 1) * PRINT_LENGTH));

/** The number of one row, given its cells. */
export const printOfRow = (cells: readonly Cell[]): number => cells.reduce<number>(printWith, NO_PRINT);

/** A number as people compare it by eye: seven letters and digits. */
export const fingerprintText = (print: number): string => (print >>> 0).toString(36).toUpperCase().padStart(7, "0");
