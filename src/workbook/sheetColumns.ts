/** Where a sheet's headings stand and which column is read as what. Rule text: rules 1. */
import { bareHeading, columnLetters, placedColumn } from "./columnNames";
import type { Cell, SheetShape, TableShape } from "./port";
import { headingsAt, ROWS_OF_HEADINGS, type RowHeadings } from "./rowHeadings";
import { sheetFinding, type SheetFinding } from "./sheetFindings";
import { INPUT_SHEETS, type ReadSheet } from "./sheets";
import { columnsIn, type BySheet, type FieldOf, type SheetDeclaration, type SheetFamily } from "./sheets/sheet";
import { readWords } from "./readWords";

/** Headings are looked for in so many rows from the top. */
export const HEADING_ROWS = 20;

/** Where the headings of a sheet stand, and which column is read as what. Rows and columns count from 0. */
export interface SheetColumns<Sheet extends SheetDeclaration = SheetDeclaration> {
  readonly kind: Sheet["kind"];
  readonly sheetId: string;
  readonly sheetName: string;
  readonly headingRow: number;
  /** The column of each field that was found. */
  readonly columns: Readonly<Partial<Record<FieldOf<Sheet>, number>>>;
}

/** Where a sheet's records stand. */
export interface RecognisedSheet<Sheet extends SheetDeclaration = SheetDeclaration> extends SheetColumns<Sheet> {
  readonly declared: Sheet;
  /** What stands over the column of each field in the row of headings itself, as a person sees it. */
  readonly headings?: Readonly<Partial<Record<FieldOf<Sheet>, string>>>;
  /** The columns, whatever they hold, over which a heading stands that compares like this (`bareHeading`). */
  readonly headedAs?: (bare: string) => readonly number[];
  /** First row of records and how many rows down to the last. */
  readonly top: number;
  readonly rowCount: number;
  readonly tableId: string | undefined;
  /** Rows in use below the table that holds the records, down to the next table: nothing there is read. Absent below a row of totals. */
  readonly belowTable?: { readonly top: number; readonly rowCount: number };
}

/** A sheet that was chosen or bears the name, and cannot be read yet: its headings and columns can be chosen by hand. */
export interface IncompleteSheet extends SheetColumns {
  readonly columns: Readonly<Record<string, number>>;
  /** Headings of the columns that are needed and were not found: required ones, and those chosen by hand that are gone. None where it lacks rows. */
  readonly missing: readonly string[];
  /** Of these the ones that were chosen by hand. */
  readonly gone: readonly GoneColumn[];
  /** Other sheets that lack the same, where nothing tells which is meant. */
  readonly alike?: readonly string[];
}

/** A column that was chosen by hand and stands there no more. */
export interface GoneColumn {
  readonly heading: string;
  readonly chosen: string;
}

/** What a user chose by hand; kept with the workbook. */
export interface SheetChoice {
  /** By name. */
  readonly sheet?: string;
  /** As Excel numbers it, from 1. */
  readonly headingRow?: number;
  /** For a field the heading, or the place (`columnByPlace`) of a column whose heading is blank or stands there twice. */
  readonly columns?: Readonly<Record<string, string>>;
}
export type SheetChoices<Sheet extends SheetDeclaration = ReadSheet> = BySheet<Sheet, SheetChoice>;

export class Found<Sheet extends SheetDeclaration = SheetDeclaration> {
  constructor(
    readonly sheet: RecognisedSheet<Sheet>,
    readonly findings: readonly SheetFinding[],
  ) {}
}

/** The rows, from 0, in which headings may stand. */
function headingRows(sheet: SheetShape, choice: SheetChoice | undefined): readonly number[] {
  if (choice?.headingRow !== undefined) return [choice.headingRow - 1];
  return Array.from({ length: Math.min(HEADING_ROWS, sheet.head.length) }, (_, row) => row);
}

/** The sheet's records as this kind: in the first table or row of headings that has every required column. */
export function locate<Sheet extends SheetDeclaration>(
  sheet: SheetShape,
  declared: Sheet,
  choice: SheetChoice | undefined,
  family: SheetFamily = INPUT_SHEETS,
): Found<Sheet> | undefined {
  for (const row of headingRows(sheet, choice)) {
    for (const table of sheet.tables.filter((it) => it.hasHeaders && it.top === row)) {
      const match = matchRow(sheet, row, { declared, family }, choice, { from: table.left, to: table.left + table.columnCount });
      if (match.missing.length === 0) return recognised(sheet, declared, row, match, table);
    }
    const match = matchRow(sheet, row, { declared, family }, choice);
    if (match.missing.length > 0) continue;
    const lowest = choice?.headingRow === undefined ? lowestHeadings(sheet, row, { declared, family }, choice) : undefined;
    return recognised(sheet, declared, lowest?.row ?? row, lowest?.match ?? match, undefined);
  }
  return undefined;
}

/** Of headings over several rows the lowest counts that has a heading of its own; all are rows of nothing but texts, blank ones among them. */
function lowestHeadings(sheet: SheetShape, first: number, wanted: Wanted, choice: SheetChoice | undefined) {
  let lowest: { row: number; match: ColumnMatch } | undefined;
  for (let row = first + 1; row < first + ROWS_OF_HEADINGS && row < sheet.head.length; row++) {
    const cells = sheet.head[row] ?? [];
    const match = matchRow(sheet, row, wanted, choice);
    if (match.missing.length > 0 || !cells.every((cell) => typeof cell === "string")) break;
    if (ownColumns(cells, match) > 0) lowest = { row, match };
  }
  return lowest;
}

/** How many of the columns found have a heading in this row, rather than in one above. */
const ownColumns = (cells: readonly Cell[], { columns }: ColumnMatch): number =>
  Object.values(columns).filter((column) => cells[column] !== undefined && cells[column] !== "").length;

function recognised<Sheet extends SheetDeclaration>(
  sheet: SheetShape,
  declared: Sheet,
  headingRow: number,
  match: ColumnMatch,
  table: TableShape | undefined,
): Found<Sheet> {
  const top = headingRow + 1;
  const usedEnd = sheet.used ? sheet.used.top + sheet.used.rowCount : top;
  const end = table ? table.top + table.rowCount - (table.hasTotals ? 1 : 0) : usedEnd;
  const findings = doublesToTell(match).map(({ heading, used, others, isClear }) =>
    sheetFinding(
      "SEVERAL_COLUMNS",
      readWords.othersWouldFit(columnLetters(used), sheet.name, heading, others.map(columnLetters).join(", ")),
      {
        sheet: sheet.name,
        row: headingRow + 1,
        column: used,
        severity: isClear ? "Info" : "Warning",
      },
    ),
  );
  const at = { sheetId: sheet.id, sheetName: sheet.name, headingRow, top, rowCount: end - top, tableId: table?.id };
  const belowTable = table && !table.hasTotals ? inUseBelow(table, sheet, usedEnd) : undefined;
  const columns = match.columns as RecognisedSheet<Sheet>["columns"];
  const headings = headingsOver(sheet, headingRow, match) as NonNullable<RecognisedSheet<Sheet>["headings"]>;
  const headedAs = (bare: string): readonly number[] => columnsHeaded(sheet.head, headingRow, bare, table);
  const records = { ...at, ...(belowTable ? { belowTable } : {}) };
  return new Found<Sheet>({ kind: declared.kind, declared, ...records, columns, headings, headedAs }, findings);
}

/** The columns under a heading that compares like this: those of the table, where the records stand in one. */
function columnsHeaded(head: SheetShape["head"], headingRow: number, bare: string, table: TableShape | undefined): readonly number[] {
  const cells = (head[headingRow] ?? []).map((_, column) => column);
  const { left = 0, columnCount = cells.length } = table ?? {};
  return cells.filter(
    (column) => column >= left && column < left + columnCount && bareHeading(shownOver(head, headingRow, column)) === bare,
  );
}

/** The rows in use below a table, down to the next table; undefined where there are none. */
function inUseBelow(table: TableShape, { tables }: SheetShape, usedEnd: number): RecognisedSheet["belowTable"] {
  const top = table.top + table.rowCount;
  const next = tables.filter((other) => other.top >= top).map((other) => other.top);
  const rowCount = Math.min(usedEnd, ...next) - top;
  return rowCount > 0 ? { top, rowCount } : undefined;
}

/** Where several columns fit. One that is read as another field is no rival. */
function doublesToTell({ doubles, columns }: ColumnMatch): ColumnMatch["doubles"] {
  const read = new Set(Object.values(columns));
  return doubles.flatMap((it) => {
    const others = it.others.filter((column) => !read.has(column));
    return others.length === 0 ? [] : [{ ...it, others }];
  });
}

function headingsOver({ head }: SheetShape, headingRow: number, { columns }: ColumnMatch): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, shownOver(head, headingRow, column)]));
}

/** What is looked for, and what it is to be told apart from. */
interface Wanted {
  readonly declared: SheetDeclaration;
  readonly family: SheetFamily;
}

interface ColumnMatch {
  readonly columns: Record<string, number>;
  readonly missing: string[];
  readonly gone: GoneColumn[];
  readonly doubles: { heading: string; used: number; others: number[]; isClear: boolean }[];
}

const chosenIn = (choice: SheetChoice | undefined): readonly string[] => Object.values(choice?.columns ?? {});

/** A row as headings (of a table: its part of the row), with the rows above it unless the row alone names more of the needed columns. */
function matchRow(
  sheet: SheetShape,
  row: number,
  wanted: Wanted,
  choice: SheetChoice | undefined,
  { from, to } = { from: 0, to: sheet.head[row]?.length ?? 0 },
): ColumnMatch {
  const over = (rows: number): ColumnMatch =>
    matchColumns(headingsAt(sheet, row, rows, chosenIn(choice), wanted.family), from, to, wanted, choice?.columns);
  const alone = over(1);
  if (row === 0) return alone;
  const joined = over(ROWS_OF_HEADINGS);
  return joined.missing.length <= alone.missing.length ? joined : alone;
}

/** What stands over a column, for a person. */
export interface ShownHeading {
  /** Its own cell, else the one above it that was merged down; "" where there is none. */
  readonly own: string;
  /** With the headings above it. */
  readonly whole: string;
}

/** The headings over the columns of a row. Rows above with a single text are titles and not told. */
export function shownHeadings(head: SheetShape["head"], row: number): readonly ShownHeading[] {
  const groups = [row - 2, row - 1].map((at) => shownAcross(head[at] ?? []));
  return (head[row] ?? []).map((cell, column) => {
    const own = shownOver(head, row, column);
    if (shownText(cell) === "") return { own, whole: own };
    return { own, whole: [...groups.map((group) => group[column] ?? ""), own].filter((it) => it !== "").join(" ") };
  });
}

/** A column's own heading, else the one above it that was merged down; "" where there is none. */
const shownOver = (head: SheetShape["head"], row: number, column: number): string =>
  [row, row - 1, row - 2].map((at) => shownText(head[at]?.[column])).find((it) => it !== "") ?? "";

const shownText = (cell: Cell | undefined): string => (typeof cell === "string" ? cell.trim() : "");

/** A row of headings above others, each over the cells to its right too. */
function shownAcross(cells: readonly Cell[]): readonly string[] {
  if (cells.filter((cell) => shownText(cell) !== "").length < 2) return [];
  let last = "";
  return cells.map((cell) => (last = shownText(cell) || (typeof cell === "string" ? last : "")));
}

function matchColumns(
  headings: RowHeadings,
  from: number,
  to: number,
  { declared, family }: Wanted,
  choice: Readonly<Record<string, string>> | undefined,
): ColumnMatch {
  if (headings.areNone && choice === undefined) return nothingFound(declared);
  const isWithin = (column: number): boolean => column >= from && column < to;
  const match: ColumnMatch = { columns: {}, missing: [], gone: [], doubles: [] };
  for (const [field, column] of columnsIn(declared)) {
    const chosen = choice?.[field];
    // What was chosen by hand and is gone is told: another column that is headed likewise would be a guess.
    const [used, ...others] =
      chosen === undefined
        ? placesNamed(headings, family.namesOf(column)).filter(isWithin)
        : chosenColumns(headings, chosen, isWithin).slice(0, 1);
    if (used === undefined) {
      if (chosen !== undefined) match.gone.push({ heading: column.heading, chosen });
      if (chosen !== undefined || column.isRequired) match.missing.push(column.heading);
      continue;
    }
    match.columns[field] = used;
    if (others.length > 0)
      match.doubles.push({ heading: column.heading, used, others, isClear: headings.likeliest(used) !== headings.likeliest(others[0]!) });
  }
  return match;
}

const withNothing = new WeakMap<SheetDeclaration, ColumnMatch>();

/** What a row of records is as headings: every kind is looked for in every one of the first rows. */
function nothingFound(declared: SheetDeclaration): ColumnMatch {
  const known = withNothing.get(declared);
  if (known !== undefined) return known;
  const missing = columnsIn(declared).flatMap(([, column]) => (column.isRequired ? [column.heading] : []));
  const match: ColumnMatch = { columns: {}, missing, gone: [], doubles: [] };
  withNothing.set(declared, match);
  return match;
}

/** The columns that bear one of a column's names, the likeliest first. */
function placesNamed(headings: RowHeadings, names: readonly string[]): readonly number[] {
  const places = new Set<number>();
  if (!headings.areNone) for (const name of names) for (const place of headings.placesOf(name)) places.add(place);
  return [...places];
}

/** The columns that a choice may mean: those headed so, in their order, else the one that it names by its place. */
function chosenColumns(headings: RowHeadings, chosen: string, isWithin: (column: number) => boolean): readonly number[] {
  const places = headings.placesOf(bareHeading(chosen)).filter(isWithin);
  const placed = placedColumn(chosen);
  return places.length > 0 || placed < 0 ? [...places].sort((a, b) => a - b) : [placed];
}

/** The columns, from 0, that a choice may mean where headings stand in this row: as `locate` takes it, the first counts. */
export const columnsChosen = (sheet: SheetShape, row: number, chosen: string): readonly number[] =>
  chosenColumns(headingsAt(sheet, row, ROWS_OF_HEADINGS, [chosen], INPUT_SHEETS), chosen, () => true);

/** What a sheet lacks of this kind, in the row where its headings most likely stand. */
export function missingColumns(
  sheet: SheetShape,
  declared: SheetDeclaration,
  choice?: SheetChoice,
  family: SheetFamily = INPUT_SHEETS,
): Pick<IncompleteSheet, "missing" | "gone"> {
  const wanted = { declared, family };
  return matchRow(sheet, likelyHeadingRow(sheet, wanted, choice), wanted, choice);
}

/** The columns that a sheet has of this kind, as far as it has them; undefined for an empty one. */
export function columnsBegun(
  sheet: SheetShape,
  declared: SheetDeclaration,
  choice: SheetChoice | undefined,
  family: SheetFamily = INPUT_SHEETS,
): IncompleteSheet | undefined {
  if (sheet.used === undefined) return undefined;
  const wanted = { declared, family };
  const headingRow = likelyHeadingRow(sheet, wanted, choice);
  const { columns, missing, gone } = matchRow(sheet, headingRow, wanted, choice);
  return { kind: declared.kind, sheetId: sheet.id, sheetName: sheet.name, headingRow, columns, missing, gone };
}

/**
 * The row chosen, else the one with most of the columns, most of them headed in it and not above, else the one with most texts. Of rows of
 * headings that name the same columns together the lowest counts.
 */
function likelyHeadingRow(sheet: SheetShape, wanted: Wanted, choice: SheetChoice | undefined): number {
  const rows = headingRows(sheet, choice).map((row) => {
    const match = matchRow(sheet, row, wanted, choice);
    const cells = sheet.head[row] ?? [];
    return {
      row,
      found: Object.keys(match.columns).length,
      own: ownColumns(cells, match),
      texts: cells.filter((cell) => typeof cell === "string" && cell.trim() !== "").length,
    };
  });
  const [best] = [...rows].sort((a, b) => b.found - a.found || b.own - a.own || b.texts - a.texts || a.row - b.row);
  if (best === undefined) return 0;
  const below = rows.filter(({ row, found, own, texts }) => {
    const isNear = row > best.row && row < best.row + ROWS_OF_HEADINGS;
    return isNear && found > 0 && found === best.found && own === best.own && texts === best.texts;
  });
  return below.at(-1)?.row ?? best.row;
}
