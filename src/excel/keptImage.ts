import type { Cell, ColumnFormat, RowGuard, WrittenBlock, WrittenColumn, WrittenPage, WrittenWork } from "../workbook/port";
import type { HeldCell } from "./cells";
import type { FormatRun } from "./formats";
import type { ColumnBefore, Entry, Journal } from "./journal";
import { contentOf } from "./stored";
import type { TableGrowth } from "./target";

/**
 * The before-image as it is kept in the workbook while a fill is unfinished: a page that goes with its memory leaves this to the next
 * one. What a fill writes is not kept, because it can be worked out again; only what stood there cannot. Other work is small, and what it
 * writes is kept too: nobody knows later what a person asked for.
 */
export interface KeptImage {
  readonly entries: readonly KeptEntry[];
  readonly settingsBefore: readonly KeptSetting[];
  readonly settingsAfter: readonly KeptSetting[];
}

/** undefined as null: JSON knows no other. */
export type KeptSetting = readonly [key: string, text: string | null];

export interface KeptEntry {
  /** null: the sheet was still to be added. */
  readonly sheetId: string | null;
  /** The fill found no sheet of the name and added one. */
  readonly isAdded: boolean;
  readonly sheetName: string;
  /** Of a sheet of ours the name under which it is added; it may be called otherwise. */
  readonly ownName?: string;
  /** The sheet was there without our mark, and gets it. */
  readonly isMarked: boolean;
  readonly top: number;
  /** Rows from the heading down that concerned the fill, and those below the heading that it wrote. */
  readonly rowCount: number;
  readonly writtenRows: number;
  /** Checksum of the cells that the rows were known by; null where rows have none. */
  readonly keys: string | null;
  readonly hasHiddenRows: boolean;
  readonly table: TableGrowth | null;
  readonly columns: readonly KeptColumn[];
  /** Of the last fill: long texts stand as short prints, and what was written and how rows are known is kept, too (`lastImage.ts`). */
  readonly last?: KeptOfLast;
}

/** What working a fill out anew would tell; of the last fill it is kept, because on another day other figures come of it. */
export interface KeptOfLast {
  readonly isOwnSheet: boolean;
  readonly isKeyed?: true | "bound";
  /** Tables and charts of a page. */
  readonly page?: WrittenPage;
  /** What the rows of a sheet of the user's are known by; each print in digits, one behind the other. */
  readonly guard?: { readonly columnIndexes: readonly number[]; readonly headings: readonly Cell[]; readonly prints: string };
  /** Rows of a sheet of ours that a person had typed. */
  readonly theirRows?: readonly number[];
  /** Where rows led before, by the print of their cells. */
  readonly links?: readonly { readonly column: number; readonly sheets: readonly string[]; readonly rows: readonly KeptLink[] }[];
}

type KeptLink = readonly [print: number, sheet: number, row: number];

export interface KeptColumn {
  readonly index: number;
  readonly heading: string;
  readonly isNew: boolean;
  readonly format?: ColumnFormat;
  /** What was to be written below the heading; absent for a fill. */
  readonly wrote?: readonly CellRun[];
  /** Runs of equal cells; null: every cell was empty. */
  readonly cells: readonly CellRun[] | null;
  readonly formats: readonly FormatRun[];
  readonly look: NonNullable<ColumnBefore["look"]> | null;
  /** Of the last fill: what the column's heading and cells got beside their contents. */
  readonly hint?: string;
  readonly choices?: readonly string[];
  readonly hasAside?: true;
  readonly marksRows?: true;
}

export type CellRun = readonly [count: number, cell: HeldCell];

/** Characters of cells that are kept at most: well within what Excel takes in one request and a workbook bears. */
export const MOST_CHARACTERS = 1_500_000;

/** Undefined: too much stood in the columns to be kept. */
export function imageOf(journal: Journal, mostCharacters = MOST_CHARACTERS): KeptImage | undefined {
  const budget = { left: mostCharacters };
  const entries = journal.entries.map((entry) => keptEntry(entry, journal.work, budget));
  if (budget.left < 0) return undefined;
  return { entries, settingsBefore: keptSettings(journal.settingsBefore), settingsAfter: keptSettings(journal.settingsAfter) };
}

export const keptSettings = (texts: ReadonlyMap<string, string | undefined>): KeptSetting[] =>
  [...texts].map(([key, text]) => [key, text ?? null]);

export function keptEntry({ target, sheetId, rowCount, columns }: Entry, work: WrittenWork, budget: { left: number }): KeptEntry {
  const { block } = target;
  return {
    ...("ownName" in block.sheet ? { ownName: block.sheet.ownName } : {}),
    sheetId: sheetId ?? null,
    isAdded: target.sheetId === undefined,
    sheetName: target.sheetName,
    isMarked: target.sheetId !== undefined && target.block.ownForm !== undefined && target.mark === undefined,
    top: target.block.top,
    rowCount,
    writtenRows: target.block.rowCount,
    keys: keysOf(target.block),
    hasHiddenRows: target.hasHiddenRows,
    table: target.table ?? null,
    columns: target.columns.map(({ index, column, isNew }, place) => {
      const { cells, formats = [], look } = columns[place] ?? {};
      budget.left -= formats.length * 40;
      return {
        index,
        heading: column.heading,
        isNew,
        ...(work === "fill" ? {} : { format: column.format, wrote: runsOf(contentsOf(column, block.rowCount), budget) }),
        cells: cells === undefined ? null : runsOf(cells, budget),
        formats,
        look: look ?? null,
      };
    }),
  };
}

const contentsOf = ({ cell, format, heading }: WrittenColumn, rowCount: number): HeldCell[] =>
  Array.from({ length: rowCount }, (_, row) => contentOf(cell(row), format === "text", heading, row + 1));

/** Stops when the budget is spent: what is too large is not worked out to its end. */
export function runsOf(cells: readonly HeldCell[], budget: { left: number }): CellRun[] {
  const runs: [number, HeldCell][] = [];
  let last = "";
  for (const cell of cells) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[1] === cell) {
      run[0]++;
      continue;
    }
    const text = JSON.stringify(cell);
    if (run !== undefined && text === last) run[0]++;
    else {
      runs.push([1, cell]);
      last = text;
      budget.left -= text.length + 5;
      if (budget.left < 0) return [];
    }
  }
  return runs;
}

export const cellsOf = (runs: readonly CellRun[]): HeldCell[] => runs.flatMap(([count, cell]) => Array<HeldCell>(count).fill(cell));

/** The image of a fill is made anew with each sheet that it adds; its rows stay the same. */
const keysKnown = new WeakMap<RowGuard, string>();

/** What tells whether the rows of a block are the same, and in the same order. */
export function keysOf({ guard, rowCount }: Pick<WrittenBlock, "guard" | "rowCount">): string | null {
  if (guard === undefined) return null;
  const known = keysKnown.get(guard);
  if (known !== undefined) return known;
  const sum = new Checksum();
  for (let row = 0; row < rowCount; row++) sum.add(String(guard.prints[row]));
  keysKnown.set(guard, sum.text());
  return sum.text();
}

export function checksumOf(text: string): string {
  const sum = new Checksum();
  sum.add(text);
  return sum.text();
}

/** Finds damage and change, not malice: two sums of 32 bits over the same characters, each with a step of its own. */
class Checksum {
  private one = 0x811c9dc5;
  private other = 0x2545f491;

  add(text: string): void {
    // Numbers of an object that do not fit 31 bits cost an allocation a step; those of a call do not.
    let { one, other } = this;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, 0x01000193);
      other = Math.imul(other + code, 0x5bd1e995) ^ (other >>> 15);
    }
    // Where one text ends and the next begins counts too.
    this.one = Math.imul(one ^ 0xffff, 0x01000193);
    this.other = other;
  }

  text(): string {
    return [this.one, this.other].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
  }
}
