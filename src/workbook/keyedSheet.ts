/**
 * A sheet of ours on which people work: its rows have keys, some of its columns are ours and some theirs, and they may add more. A fill
 * finds rows by their keys where they stand by now, writes our cells in them and puts new rows below everything else. It never writes into
 * a column of theirs, so their cells, formulas, formats and comments stay with their row however the sheet was sorted.
 */
import { bareHeading, columnLetters } from "./columnNames";
import { isBlank, keyOf } from "./cells";
import { ownSheetIn } from "./ownSheets";
import { plainText } from "./plainText";
import type { Cell, ColumnFormat, RowGuard, SheetShape, WorkbookPort, WrittenBlock, WrittenColumn } from "./port";
import { NO_PRINT, printOfRow } from "./rowPrints";
import { refusalWords } from "./refusalWords";

export interface KeyedColumn {
  readonly heading: string;
  readonly format: ColumnFormat;
  /** In characters. */
  readonly width: number;
  readonly hint?: { readonly title: string; readonly text: string };
  readonly choices?: readonly string[];
  /** Of a column of ours: what a row holds whose key is gone; "kept" leaves what stands there. Absent: the column is the user's. */
  readonly whenGone?: { readonly is: string | number } | "kept";
  /** Of a column of ours: people write there, too, and a fill goes on from what they wrote. */
  readonly isShared?: true;
  /** A sheet of ours may be without it. */
  readonly isOptional?: true;
  readonly link?: WrittenColumn["link"];
}

/** A column that a fill writes; what stands there stays where a row's key is gone. */
export const ourColumn = <Heading extends string>(
  heading: Heading,
  format: ColumnFormat,
  width: number,
  more: Partial<KeyedColumn> = {},
): KeyedColumn => ({ heading, format, width, whenGone: "kept", ...more });

/** A column of the user's, with what its heading says while it is selected. */
export const theirColumn = <Heading extends string>(heading: Heading, format: ColumnFormat, width: number, text: string): KeyedColumn => ({
  heading,
  format,
  width,
  hint: { title: heading, text },
});

export interface KeyedSheet {
  /** The name under which it is added. */
  readonly name: string;
  /** The form of our keys in capitals: a row without it is the user's, and the sheet is known by it where its mark was lost. */
  readonly form: RegExp;
  /** The heading of the key. */
  readonly key: Omit<KeyedColumn, "whenGone">;
  /** What people write in a row is about the cells of ours beside it, as a signature is. */
  readonly isBound?: true;
  /** Where the key stands among the columns when the sheet is added: first, where nothing is said. */
  readonly keyPlace?: number;
  readonly columns: readonly KeyedColumn[];
  /** The headings of an earlier version that had no keys: such a sheet is taken over, and its rows are given keys. */
  readonly withoutKeys?: readonly string[];
}

/** What a row of ours holds: the key, and the cells of our columns in their order. */
export interface KeyedRow {
  readonly key: string;
  readonly cells: readonly KeyedCell[];
}
/** undefined: what stands there is left as it is. */
export type KeyedCell = string | number | undefined;

/** A keyed sheet as it stands in the workbook. */
export interface KeyedFound {
  readonly sheet: SheetShape;
  /** Row of the headings, and how many rows are in use below it. */
  readonly headingRow: number;
  readonly rowCount: number;
  /** Columns by heading, of those that are there. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** The row below the headings (from 0) in which a key stands. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** How the key of each row is written; "" where a row has none. */
  readonly keys: readonly string[];
  /** A cell of a column by its heading; "" where there is no such column. */
  readonly cell: (heading: string, row: number) => Cell;
  readonly guard: RowGuard;
  /** An earlier version wrote it: its rows have no keys yet. */
  readonly isWithoutKeys: boolean;
}

const isOurs = ({ whenGone }: KeyedColumn): boolean => whenGone !== undefined;
/** How the key of a row is written; "" where it has none. */
export const keyText = (cell: Cell): string => (isBlank(cell) || typeof cell === "object" ? "" : String(cell));
/** What a person reads in a cell. */
export const shownText = (cell: Cell): string => (typeof cell === "object" ? cell.error : plainText(String(cell)));
/** Keys are the same whatever their case and spaces. */
export const comparedKey = (text: string): string => keyOf(plainText(text));

/** Whether a key is one of ours; a row with another, or with none, is the user's. */
export const hasForm = ({ form }: Pick<KeyedSheet, "form">, key: string): boolean => form.test(comparedKey(key));

export type KeyedReaders = Readonly<Record<"noting" | "rewriting" | "plain", WorkbookPort>>;

/**
 * Reads what stands on the sheet; undefined where there is none yet; words why it cannot be written to.
 * @param readers `noting` remembers what it read, so that nothing is written from cells that have changed since; `rewriting` does so of cells
 * that we write ourselves, going on from what they hold; all else that we rewrite is read by `plain`.
 */
export async function readKeyed(
  readers: KeyedReaders,
  sheets: readonly SheetShape[],
  declared: KeyedSheet,
): Promise<KeyedFound | string | undefined> {
  const sheet = ownSheetIn(sheets, declared.name);
  if (sheet?.used === undefined) return undefined;
  const keyed = sheet.head.findIndex((row) => columnHeaded(row, declared.key.heading) !== undefined);
  const isWithoutKeys = keyed < 0 && hasNoKeysYet(sheet, declared);
  const headingRow = isWithoutKeys ? 0 : keyed;
  if (headingRow < 0) return refusalWords.keyColumnGone(sheet.name, declared.key.heading);
  const headings = sheet.head[headingRow]!;
  const columnOf = new Map<string, number>();
  for (const { heading } of [declared.key, ...declared.columns]) {
    const column = columnHeaded(headings, heading);
    if (column !== undefined) columnOf.set(heading, column);
  }
  const top = headingRow + 1;
  const rowCount = Math.max(0, sheet.used.top + sheet.used.rowCount - top);
  const rows = { top, rowCount };
  const headed = (which: (it: KeyedColumn) => boolean): string[] => declared.columns.filter(which).map(({ heading }) => heading);
  const theirs = [declared.key.heading, ...headed((it) => !isOurs(it))];
  const cells = new Map<string, Cell[]>();
  // Without keys a row is known by all that an earlier version wrote in it.
  const known = isWithoutKeys ? declared.withoutKeys! : theirs;
  const prints = await readInto(isWithoutKeys ? readers.rewriting : readers.noting, sheet, known, columnOf, rows, cells);
  await readInto(
    readers.rewriting,
    sheet,
    headed((it) => it.isShared === true),
    columnOf,
    rows,
    cells,
  );
  await readInto(
    readers.plain,
    sheet,
    headed((it) => isOurs(it) && !it.isShared && !cells.has(it.heading)),
    columnOf,
    rows,
    cells,
  );
  const keys = isWithoutKeys ? new Array<string>(rowCount).fill("") : cells.get(declared.key.heading)!.map(keyText);
  const rowOf = new Map<string, number>();
  for (const [row, key] of keys.entries()) {
    if (!hasForm(declared, key)) continue;
    const before = rowOf.get(comparedKey(key));
    if (before !== undefined)
      return refusalWords.keyTwice(sheet.name, key, top + before + 1, top + row + 1, columnLetters(columnOf.get(declared.key.heading)!));
    rowOf.set(comparedKey(key), row);
  }
  const lacksColumn = declared.columns.some(({ heading, isOptional }) => !isOptional && !columnOf.has(heading));
  if (sheet.mark === undefined && !isWithoutKeys && rowOf.size === 0 && lacksColumn) return refusalWords.notOurs(sheet.name);
  const columnIndexes = known.flatMap((heading) => columnOf.get(heading) ?? []);
  const guard = { columnIndexes, prints, headings: columnIndexes.map((column) => headings[column] ?? "") };
  const cell = (heading: string, row: number): Cell => cells.get(heading)?.[row] ?? "";
  return { sheet, headingRow, rowCount, columnOf, rowOf, keys, cell, guard, isWithoutKeys };
}

/** Whether the first row holds the headings of an earlier version. */
const hasNoKeysYet = ({ head }: SheetShape, { withoutKeys = [] }: KeyedSheet): boolean =>
  withoutKeys.length > 0 && withoutKeys.every((heading, place) => head[0]?.[place] === heading);

/** The sheet with keys for the rows that had none: one a row, "" for a row of the user's. */
export const withKeys = (found: KeyedFound, keys: readonly string[]): KeyedFound => ({
  ...found,
  keys,
  rowOf: new Map(keys.flatMap((key, row) => (key === "" ? [] : [[comparedKey(key), row] as const]))),
});

const columnHeaded = (row: readonly Cell[], heading: string): number | undefined => {
  const found = row.findIndex((cell) => typeof cell === "string" && bareHeading(cell) === bareHeading(heading));
  return found < 0 ? undefined : found;
};

/** Reads the columns that are there, and answers the number of each row of them. */
async function readInto(
  port: WorkbookPort,
  { id }: SheetShape,
  headings: readonly string[],
  columnOf: ReadonlyMap<string, number>,
  { top, rowCount }: { readonly top: number; readonly rowCount: number },
  cells: Map<string, Cell[]>,
): Promise<Int32Array> {
  const there = headings.filter((heading) => columnOf.has(heading));
  for (const heading of there) cells.set(heading, []);
  const prints = new Int32Array(rowCount).fill(NO_PRINT);
  if (rowCount === 0 || there.length === 0) return prints;
  const indexes = there.map((heading) => columnOf.get(heading)!);
  await port.readColumns(id, indexes, top, rowCount, (block) => {
    there.forEach((heading, place) => cells.get(heading)!.push(...block.columns[place]!));
    for (let i = 0; i < block.rowCount; i++) prints[block.top - top + i] = printOfRow(block.columns.map((column) => column[i]!));
  });
  return prints;
}

/** The block that brings a keyed sheet up to date: all of it where there is none yet, else our columns of it. */
export function keyedBlock(declared: KeyedSheet, found: KeyedFound | undefined, rows: readonly KeyedRow[]): WrittenBlock {
  return found === undefined ? newSheet(declared, rows) : updated(declared, found, rows);
}

function newSheet({ name, form, key, keyPlace = 0, columns }: KeyedSheet, rows: readonly KeyedRow[]): WrittenBlock {
  const ours = columns.filter(isOurs);
  const written = columns.map((it) => {
    const place = ours.indexOf(it);
    return writtenColumn(it, (row) => (place < 0 ? "" : (rows[row]!.cells[place] ?? "")));
  });
  written.splice(keyPlace, 0, { ...writtenColumn(key, (row) => rows[row]!.key), marksRows: true });
  const columnIndexes = written.map((_, i) => i);
  return { sheet: { ownName: name }, top: 0, columnIndexes, columns: written, rowCount: rows.length, isOwnSheet: true, ownForm: form };
}

function updated(declared: KeyedSheet, found: KeyedFound, rows: readonly KeyedRow[]): WrittenBlock {
  const { key, keyPlace = 0, columns } = declared;
  const byKey = new Map(rows.map((row) => [comparedKey(row.key), row]));
  const added = rows.filter((row) => !found.rowOf.has(comparedKey(row.key)));
  const { rowCount, keys, columnOf, headingRow, sheet, guard } = found;
  const keyAt = (row: number): string => (row < rowCount ? keys[row]! : added[row - rowCount]!.key);
  const ours = columns.filter(isOurs);
  const rowAt = (row: number): KeyedRow | undefined => byKey.get(comparedKey(keyAt(row)));
  const cellOf =
    (it: KeyedColumn, place: number) =>
    (row: number): string | number => {
      if (keyAt(row) === "") return "";
      const of = rowAt(row);
      return of === undefined ? goneCell(found, it, row) : (of.cells[place] ?? heldCell(found, it, row));
    };
  const leaves = (place: number) => (row: number) => {
    const of = row < rowCount ? rowAt(row) : undefined;
    return of !== undefined && of.cells[place] === undefined;
  };
  let next = sheet.used!.left + sheet.used!.columnCount;
  const unordered = [
    { heading: key.heading, column: { ...writtenColumn(key, keyAt), marksRows: true } },
    ...ours.map((it, i) => ({ heading: it.heading, column: { ...writtenColumn(it, cellOf(it, i)), leaves: leaves(i) } })),
    // What people's columns are headed is ours to say, once: on a sheet that an earlier version wrote.
    ...(found.isWithoutKeys ? columns.filter((it) => !isOurs(it)) : []).map((it) => ({
      heading: it.heading,
      column: writtenColumn(it, () => ""),
    })),
  ];
  // Columns that are new stand in the order in which they are added to a new sheet.
  const order = columns.map(({ heading }) => heading);
  order.splice(keyPlace, 0, key.heading);
  const placed = found.isWithoutKeys ? order.flatMap((it) => unordered.filter(({ heading }) => heading === it)) : unordered;
  return {
    sheet: { id: sheet.id },
    top: headingRow,
    columnIndexes: placed.map(({ heading }) => columnOf.get(heading) ?? next++),
    columns: placed.map(({ column }) => column),
    rowCount: rowCount + added.length,
    isOwnSheet: false,
    isKeyed: declared.isBound ? "bound" : true,
    leaves: (row) => row < rowCount && !hasForm(declared, keys[row]!),
    guard,
  };
}

function goneCell(found: KeyedFound, column: KeyedColumn, row: number): string | number {
  const { whenGone } = column;
  return whenGone === "kept" ? heldCell(found, column, row) : (whenGone?.is ?? "");
}

function heldCell({ cell }: KeyedFound, { heading }: KeyedColumn, row: number): string | number {
  const held = cell(heading, row);
  return typeof held === "string" || typeof held === "number" ? held : "";
}

function writtenColumn(column: Omit<KeyedColumn, "whenGone">, cell: WrittenColumn["cell"]): WrittenColumn {
  const { heading, format, width, hint, choices, isShared, link } = column;
  return {
    heading,
    format,
    width,
    cell,
    ...(hint && { hint }),
    ...(choices && { choices }),
    ...(isShared && { isShared }),
    ...(link && { link }),
  };
}
