/** Where the columns of a fill go on a sheet of the user's, and what bars them. */
import { bareHeading } from "../workbook/columnNames";
import { isOne } from "../workbook/counted";
import { isWithin, type SheetShape } from "../workbook/port";
import { listed } from "../workbook/refusal";
import { userWords } from "./userWords";

/** Where the output columns stand on a sheet: found again by heading, or to the right of the sheet's data. */
export interface OutputPlace {
  readonly columnIndexes: readonly number[];
  /** The headings of ours, and those of them that were there already. */
  readonly headings: readonly string[];
  readonly present: readonly string[];
  /** Headings of ours that stand there more than once: which column is ours cannot be told. */
  readonly doubled: readonly string[];
  /** The table that grows by the new columns: the records' own, where nothing stands between it and them. */
  readonly growsTable: string | undefined;
  /** Columns that a formula heads as ours. What stands there is the formula's. */
  readonly byFormula: readonly number[];
}

/** @param ours the headings of the output columns. */
export function placeOutput(sheet: SheetShape, headingRow: number, tableId: string | undefined, ours: readonly string[]): OutputPlace {
  const bareOurs = new Set(ours.map(bareHeading));
  const shown = (sheet.head[headingRow] ?? []).map((cell) => (typeof cell === "string" ? bareHeading(cell) : ""));
  const isByFormula = (column: number): boolean => sheet.formulaAreas.some((area) => isWithin(area, headingRow, column));
  const headings = shown.map((heading, column) => (isByFormula(column) ? "" : heading));
  const found = ours.map((heading) => headings.lastIndexOf(bareHeading(heading)));
  const table = sheet.tables.find((it) => it.id === tableId);
  const right = Math.max(sheet.used ? sheet.used.left + sheet.used.columnCount : 0, ...sheet.tables.map((it) => it.left + it.columnCount));
  let next = right;
  const columnIndexes = found.map((place) => (place >= 0 ? place : next++));
  return {
    columnIndexes,
    headings: ours,
    present: ours.filter((_, i) => found[i]! >= 0),
    doubled: ours.filter((heading, i) => headings.indexOf(bareHeading(heading)) !== found[i]),
    growsTable: table && next > right && table.left + table.columnCount === right ? table.id : undefined,
    byFormula: shown.flatMap((heading, column) => (bareOurs.has(heading) && headings[column] === "" ? [column] : [])),
  };
}

/**
 * Columns headed like ours on a sheet that we never filled are the user's own, and not touched, unless all of ours are there: then the
 * sheet is a copy of one that we filled.
 * @param sheet as the message calls it.
 */
export function foreignColumn({ present, headings }: OutputPlace, isFilled: boolean, sheet = "Inventory"): string | undefined {
  if (isFilled || present.length === 0 || present.length === headings.length) return undefined;
  const found = listed(present.map((heading) => `"${heading}"`));
  return isOne(present.length) ? userWords.columnThere(sheet, found) : userWords.columnsThere(sheet, found);
}

/** A copy that a user made of a column of ours, to keep last month's figures perhaps, is the user's own. */
export function doubledColumn({ doubled }: OutputPlace, sheet = "Inventory"): string | undefined {
  if (doubled.length === 0) return undefined;
  return userWords.columnDoubled(sheet, doubled[0]!);
}
