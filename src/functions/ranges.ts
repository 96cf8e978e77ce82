/**
 * Ranges as Excel hands them over, and what was made of them. Every call gets its own copy of a range, so the same range is told by its
 * cells: all of them are compared, which costs far less than reading them as records again and never takes one range for another.
 */
import type { CellRange } from "../workbook/rangeSheet";
import { refuse } from "./answers";
import { cellOf } from "./cells";
import { keptBytes } from "./keptBytes";

type Rows = readonly (readonly unknown[])[];

/** A range argument. The same cells give the same object for as long as it is remembered. */
export class KnownRange implements CellRange {
  readonly rowCount: number;
  readonly columnCount: number;
  private readonly made = new Map<string, unknown>();
  /** About how many bytes are kept for it: its cells, by which it is told, and what was made of them. */
  bytes: number;

  constructor(
    readonly number: number,
    readonly rows: Rows,
  ) {
    this.rowCount = rows.length;
    this.columnCount = rows[0]?.length ?? 0;
    this.bytes = this.rowCount * this.columnCount * BYTES_A_CELL;
  }

  cell = (row: number, column: number) => cellOf(this.rows[row]![column]);

  /** What `make` gives, worked out once. */
  once<T>(what: string, make: () => T): T {
    if (!this.made.has(what)) {
      const made = make();
      this.made.set(what, made);
      this.bytes += keptBytes(made);
    }
    return this.made.get(what) as T;
  }
}

/** A number that stands by itself and the place that refers to it; texts are mostly written many times and kept once. */
const BYTES_A_CELL = 24;
/** A call has fourteen ranges at most: these are in use, and are kept whatever their size. */
const IN_USE = 14;
/** How much is remembered beyond that: enough for the sheets of a few workbooks. */
const MOST_RANGES = 32;
const MOST_BYTES = 256e6;

let lastNumber = 0;
/** Newest last. */
const remembered: KnownRange[] = [];

/** The range of an argument, or undefined for one that is left out or is a single blank cell. */
export function rangeArgument(name: string, value: unknown): KnownRange | undefined {
  const rows = (Array.isArray(value) ? value : [[value]]) as Rows;
  if (rows.length === 0 || !Array.isArray(rows[0])) return refuse(`${name} must be a range.`);
  if (rows.length === 1 && rows[0].length === 1) return singleCell(name, rows);
  const place = placeOf(rows);
  const [known = new KnownRange(++lastNumber, rows)] = place < 0 ? [] : remembered.splice(place, 1);
  remembered.push(known);
  forgetOldest();
  return known;
}

function placeOf(rows: Rows): number {
  let place = remembered.length - 1;
  while (place >= 0 && !hasCells(remembered[place]!, rows)) place--;
  return place;
}

/** Whether the same cells would give this range again. */
export const isRemembered = (range: KnownRange): boolean => remembered.includes(range);

function singleCell(name: string, rows: Rows): undefined {
  const cell = cellOf(rows[0]![0]);
  if (cell === 0 || (typeof cell === "string" && cell.trim() === "")) return undefined;
  return refuse(`${name} is a single cell; it must be a range with its heading row.`);
}

function forgetOldest(): void {
  const isTooMuch = (): boolean => remembered.length > MOST_RANGES || remembered.reduce((sum, it) => sum + it.bytes, 0) > MOST_BYTES;
  while (remembered.length > IN_USE && isTooMuch()) remembered.shift();
}

function hasCells({ rows, rowCount, columnCount }: KnownRange, other: Rows): boolean {
  if (rows === other) return true;
  if (rowCount !== other.length || columnCount !== other[0]!.length) return false;
  for (let row = 0; row < rowCount; row++) {
    const ours = rows[row]!;
    const theirs = other[row]!;
    for (let column = 0; column < columnCount; column++)
      if (ours[column] !== theirs[column] && !isSameObject(ours[column], theirs[column])) return false;
  }
  return true;
}

/** Error cells and rich values are objects of their own in every call. */
function isSameObject(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  return JSON.stringify(cellOf(a)) === JSON.stringify(cellOf(b));
}
