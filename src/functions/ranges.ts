/**
 * Ranges as Excel hands them over, and what was made of them. Every call gets its own copy of a range, so the same range is told by its
 * cells: all of them are compared, which costs far less than reading them as records again and never takes one range for another.
 */
import type { CellRange } from "../workbook/rangeSheet";
import { refuse } from "./answers";
import { cellOf } from "./cells";

type Rows = readonly (readonly unknown[])[];

/** A range argument. The same cells give the same object for as long as it is remembered. */
export class KnownRange implements CellRange {
  readonly rowCount: number;
  readonly columnCount: number;
  private readonly made = new Map<string, unknown>();

  constructor(
    readonly number: number,
    readonly rows: Rows,
  ) {
    this.rowCount = rows.length;
    this.columnCount = rows[0]?.length ?? 0;
  }

  cell = (row: number, column: number) => cellOf(this.rows[row]![column]);

  /** What `make` gives, worked out once. */
  once<T>(what: string, make: () => T): T {
    if (!this.made.has(what)) this.made.set(what, make());
    return this.made.get(what) as T;
  }
}

/** How much is remembered: enough for the sheets of a few workbooks. */
const MOST_RANGES = 16;
const MOST_CELLS = 4_000_000;

let lastNumber = 0;
/** Newest last. */
const remembered: KnownRange[] = [];

/** The range of an argument, or undefined for one that is left out or is a single blank cell. */
export function rangeArgument(name: string, value: unknown): KnownRange | undefined {
  const rows = (Array.isArray(value) ? value : [[value]]) as Rows;
  if (rows.length === 0 || !Array.isArray(rows[0])) return refuse(`${name} must be a range.`);
  if (rows.length === 1 && rows[0].length === 1) return singleCell(name, rows);
  const place = remembered.findIndex((known) => hasCells(known, rows));
  const [known = new KnownRange(++lastNumber, rows)] = place < 0 ? [] : remembered.splice(place, 1);
  remembered.push(known);
  forgetOldest();
  return known;
}

function singleCell(name: string, rows: Rows): undefined {
  const cell = cellOf(rows[0]![0]);
  if (cell === 0 || (typeof cell === "string" && cell.trim() === "")) return undefined;
  return refuse(`${name} is a single cell; it must be a range with its heading row.`);
}

function forgetOldest(): void {
  const cells = (): number => remembered.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  while (remembered.length > 1 && (remembered.length > MOST_RANGES || cells() > MOST_CELLS)) remembered.shift();
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
