import { type Day, daySerial, parseIso, yearOf } from "./day";
import { type Report } from "./findings";
import { type Fraction, isLess, parseDecimal, unsigned, zero } from "./fraction";
import { type Cell, type SheetName, type SheetRow } from "./workbook";

const errorCells = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"];

/** Trimmed, inner spaces collapsed, upper-cased; a number is its shortest decimal text. */
export const partKey = (cell: Cell): string => String(cell).trim().replace(/\s+/g, " ").toUpperCase();

/** What stays when case, spaces, hyphens and leading zeros are of no account. */
export const likeness = (key: string): string => key.replace(/[\s-]/g, "").replace(/^0+/, "");

export const isBlank = (cell: Cell | undefined): cell is undefined => cell === undefined || String(cell).trim() === "";
export const hasFacts = (row: SheetRow): boolean => Object.values(row).some((cell) => !isBlank(cell));

export interface RowReader {
  /** False from the first bad cell on: the row counts as absent. */
  readonly isGood: () => boolean;
  readonly bad: () => void;
  readonly text: (column: string) => string;
  readonly date: (column: string) => Day | undefined;
  readonly count: (column: string) => number | undefined;
  readonly signedCount: (column: string) => number | undefined;
  /** Undefined where the cell is blank. */
  readonly yesNo: (column: string) => boolean | undefined;
  readonly amount: (column: string) => Fraction | undefined;
  /** Of a return line, where the sign of a discount or a credit does not matter. */
  readonly unsignedAmount: (column: string) => Fraction | undefined;
  readonly required: <T>(value: T | undefined) => T;
}

/** Thrown at the first bad cell of a row and caught where the row is left out: a bad row is no half row. */
export class BadRow extends Error {}

export function rowReader(sheet: SheetName, row: SheetRow, rowNumber: number, report: Report): RowReader {
  let isGood = true;
  function bad(): void {
    isGood = false;
    report("BAD_VALUE", sheet, rowNumber);
  }
  function cellOf(column: string): Cell | undefined {
    const cell = row[column];
    return isBlank(cell) ? undefined : cell;
  }
  function read<T>(column: string, parse: (cell: Cell) => T | undefined): T | undefined {
    const cell = cellOf(column);
    if (cell === undefined) return undefined;
    const value = parse(cell);
    if (value === undefined) bad();
    return value;
  }
  const toDate = (cell: Cell): Day | undefined => {
    const day = typeof cell === "number" ? daySerial(cell) : parseIso(String(cell));
    return day === undefined || yearOf(day) < 1990 || yearOf(day) > 2100 ? undefined : day;
  };
  const toCount = (cell: Cell): number | undefined => {
    const value = typeof cell === "boolean" ? undefined : parseDecimal(String(cell));
    if (value === undefined || value.under !== 1n) return undefined;
    if (typeof cell === "string") report("NUMBER_AS_TEXT", sheet, rowNumber);
    return Number(value.over);
  };
  const toAmount = (cell: Cell): Fraction | undefined => (typeof cell === "boolean" ? undefined : parseDecimal(String(cell)));
  const unlessNegative = (amount: Fraction | undefined): Fraction | undefined =>
    amount === undefined || isLess(amount, zero) ? undefined : amount;
  return {
    isGood: () => isGood,
    bad,
    text: (column) => {
      const text = String(cellOf(column) ?? "");
      if (errorCells.includes(text)) bad();
      return text;
    },
    date: (column) => read(column, toDate),
    signedCount: (column) => read(column, toCount),
    count: (column) =>
      read(column, (cell) => {
        const count = toCount(cell);
        return count === undefined || count < 0 ? undefined : count;
      }),
    yesNo: (column) =>
      read(column, (cell) => {
        const text = String(cell).trim().toLowerCase();
        if (text === "yes" || text === "true") return true;
        return text === "no" || text === "false" ? false : undefined;
      }),
    amount: (column) => read(column, (cell) => unlessNegative(toAmount(cell))),
    unsignedAmount: (column) =>
      read(column, (cell) => {
        const amount = toAmount(cell);
        return amount === undefined ? undefined : unsigned(amount);
      }),
    required: (value) => {
      if (value !== undefined) return value;
      bad();
      throw new BadRow();
    },
  };
}
