/** What the columns of a sheet may be headed: rows of headings as texts to compare, alone or joined with the rows above them. */
import { bareHeading } from "./columnNames";
import type { Cell, SheetShape } from "./port";
import type { SheetFamily } from "./sheets/sheet";

/** A heading may stand over so many rows. */
export const ROWS_OF_HEADINGS = 3;

const NO_PLACES: readonly number[] = [];

/**
 * Columns by what they may be headed. It keeps names that mean a column of ours alone, and costs by the headings, not by the columns: a
 * sheet may be 16,384 wide for one cell.
 */
export class RowHeadings {
  private readonly columns = new Map<string, { readonly column: number; readonly rank: number }[]>();
  private readonly first = new Map<number, string>();

  constructor(private readonly isName: (bare: string) => boolean) {}

  /** No column bears a name of ours: most rows that are looked at hold records. */
  get areNone(): boolean {
    return this.columns.size === 0;
  }

  /** A column's names, the likeliest first. */
  add(column: number, names: readonly string[]): void {
    names.forEach((name, rank) => {
      if (!this.isName(name)) return;
      this.first.set(column, names[0]!);
      const known = this.columns.get(name);
      if (known) known.push({ column, rank });
      else this.columns.set(name, [{ column, rank }]);
    });
  }

  /** Columns that are headed so; those whose own cell says it before those that say it with the cells above. */
  placesOf(name: string): readonly number[] {
    const places = this.columns.get(name);
    if (places === undefined) return NO_PLACES;
    return [...places].sort((a, b) => a.rank - b.rank || a.column - b.column).map(({ column }) => column);
  }

  /** The likeliest name of a column that has one of the names. */
  likeliest = (column: number): string | undefined => this.first.get(column);
}

/** A sheet is looked at for every kind that it may be. */
const known = new WeakMap<SheetFamily, WeakMap<SheetShape, Map<string, RowHeadings>>>();

function knownOf(family: SheetFamily, sheet: SheetShape): Map<string, RowHeadings> {
  const ofFamily = known.get(family) ?? new WeakMap<SheetShape, Map<string, RowHeadings>>();
  known.set(family, ofFamily);
  const ofSheet = ofFamily.get(sheet) ?? new Map<string, RowHeadings>();
  ofFamily.set(sheet, ofSheet);
  return ofSheet;
}

/**
 * What the columns of a row may be headed, the likeliest first: the cell itself, else the cell joined with those above it, `rows` in all.
 * A blank cell under a heading belongs to it, as where headings were merged down; a blank beside one, as where they were merged across.
 * `chosen` are names beside those of the family.
 */
export function headingsAt(sheet: SheetShape, row: number, rows: number, chosen: readonly string[], family: SheetFamily): RowHeadings {
  const ofSheet = knownOf(family, sheet);
  const key = chosen.length === 0 ? `${row} ${rows}` : JSON.stringify([row, rows, chosen]);
  const known = ofSheet.get(key);
  if (known !== undefined) return known;
  const isChosen = new Set(chosen.map(bareHeading));
  const found = joinedHeadings(sheet, row, rows, new RowHeadings((it) => family.isName(it) || isChosen.has(it)));
  ofSheet.set(key, found);
  return found;
}

function joinedHeadings({ head }: SheetShape, row: number, rows: number, headings: RowHeadings): RowHeadings {
  const above = Array.from({ length: Math.min(rows - 1, row) }, (_, i) => filledAcross(head[row - 1 - i] ?? []));
  (head[row] ?? []).forEach((cell, column) => {
    if (typeof cell === "string") headings.add(column, joinedNames(bare(cell), column, above));
  });
  return headings;
}

function joinedNames(own: string, column: number, above: readonly FilledAcross[]): readonly string[] {
  if (own === "" && above.every((cells) => (cells.own[column] ?? "") === "")) return NONE;
  const names = own === "" ? [] : [own];
  let joined = own;
  for (const cells of above) {
    const text = (own === "" ? cells.own : cells.across)[column] ?? "";
    if (text === "") continue;
    joined = text + joined;
    names.push(joined);
  }
  return names;
}

const NONE: readonly string[] = [];

/** A row above headings: each cell by itself, and as a heading merged over the cells to its right. */
interface FilledAcross {
  readonly own: readonly string[];
  readonly across: readonly string[];
}

function filledAcross(cells: readonly Cell[]): FilledAcross {
  const own = cells.map((cell) => (typeof cell === "string" ? bare(cell) : ""));
  let last = "";
  const across = cells.map((cell, column) => {
    if (own[column] !== "" || typeof cell !== "string") last = own[column]!;
    return last;
  });
  return { own, across };
}

/** So many characters tell whether a text is a name of ours; a cell may hold 32,767. */
const MOST_COMPARED = 255;

const bare = (text: string): string => (text === "" ? "" : bareHeading(text.slice(0, MOST_COMPARED)));
