/** Where a sheet's headings stand and which column is read as what. Rule text: rules 1. */
import { bareHeading, columnLetters, columnsOf, placedColumn, type ReadKind, type SheetKind } from "./headers";
import type { Cell, SheetShape, TableShape } from "./port";
import { headingsAt, namesOf, ROWS_OF_HEADINGS, type RowHeadings } from "./rowHeadings";
import { sheetFinding, type SheetFinding } from "./sheetFindings";

/** Headings are looked for in so many rows from the top. */
export const HEADING_ROWS = 20;

/** Where the headings of a sheet stand, and which column is read as what. Rows and columns count from 0. */
export interface SheetColumns {
  readonly kind: SheetKind;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly headingRow: number;
  /** The column of each field that was found. */
  readonly columns: Readonly<Record<string, number>>;
}

/** Where a sheet's records stand. */
export interface RecognisedSheet extends SheetColumns {
  /** First row of records and how many rows down to the last. */
  readonly top: number;
  readonly rowCount: number;
  readonly tableId: string | undefined;
}

/** A sheet that was chosen or bears the name, and cannot be read yet: its headings and columns can be chosen by hand. */
export interface IncompleteSheet extends SheetColumns {
  /** Headings of the required columns that were not found; none where it lacks rows. */
  readonly missing: readonly string[];
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
export type SheetChoices = Partial<Record<ReadKind, SheetChoice>>;

export class Found {
  constructor(
    readonly sheet: RecognisedSheet,
    readonly findings: readonly SheetFinding[],
  ) {}
}

/** The rows, from 0, in which headings may stand. */
function headingRows(sheet: SheetShape, choice: SheetChoice | undefined): readonly number[] {
  if (choice?.headingRow !== undefined) return [choice.headingRow - 1];
  return Array.from({ length: Math.min(HEADING_ROWS, sheet.head.length) }, (_, row) => row);
}

/** The sheet's records as this kind: in the first table or row of headings that has every required column. */
export function locate(sheet: SheetShape, kind: SheetKind, choice: SheetChoice | undefined): Found | undefined {
  for (const row of headingRows(sheet, choice)) {
    for (const table of sheet.tables.filter((it) => it.hasHeaders && it.top === row)) {
      const match = matchColumns(
        headingsAt(sheet, row, 1, chosenIn(choice)),
        table.left,
        table.left + table.columnCount,
        kind,
        choice?.columns,
      );
      if (match.missing.length === 0) return recognised(sheet, kind, row, match, table);
    }
    const match = matchRow(sheet, row, kind, choice);
    if (match.missing.length > 0) continue;
    const lowest = choice?.headingRow === undefined ? lowestHeadings(sheet, row, kind, choice) : undefined;
    return recognised(sheet, kind, lowest?.row ?? row, lowest?.match ?? match, undefined);
  }
  return undefined;
}

/** Of headings over several rows the lowest row counts: each a row of nothing but texts, with a heading of its own. */
function lowestHeadings(sheet: SheetShape, first: number, kind: SheetKind, choice: SheetChoice | undefined) {
  let lowest: { row: number; match: ColumnMatch } | undefined;
  for (let row = first + 1; row < first + ROWS_OF_HEADINGS && row < sheet.head.length; row++) {
    const cells = sheet.head[row] ?? [];
    const match = matchRow(sheet, row, kind, choice);
    const isOwn = Object.values(match.columns).some((column) => cells[column] !== undefined && cells[column] !== "");
    if (match.missing.length > 0 || !isOwn || !cells.every((cell) => typeof cell === "string")) break;
    lowest = { row, match };
  }
  return lowest;
}

function recognised(sheet: SheetShape, kind: SheetKind, headingRow: number, match: ColumnMatch, table: TableShape | undefined): Found {
  const top = headingRow + 1;
  const usedEnd = sheet.used ? sheet.used.top + sheet.used.rowCount : top;
  const end = table ? table.top + table.rowCount - (table.hasTotals ? 1 : 0) : usedEnd;
  const findings = match.doubles.map(({ heading, used, others, isClear }) =>
    sheetFinding(
      "SEVERAL_COLUMNS",
      `Column ${columnLetters(used)} of ${sheet.name} is read as ${heading}; ${others.map(columnLetters).join(", ")} would fit too.`,
      {
        sheet: sheet.name,
        row: headingRow + 1,
        column: used,
        severity: isClear ? "Info" : "Warning",
      },
    ),
  );
  return new Found(
    { kind, sheetId: sheet.id, sheetName: sheet.name, headingRow, top, rowCount: end - top, columns: match.columns, tableId: table?.id },
    findings,
  );
}

interface ColumnMatch {
  readonly columns: Record<string, number>;
  readonly missing: string[];
  readonly doubles: { heading: string; used: number; others: number[]; isClear: boolean }[];
}

const chosenIn = (choice: SheetChoice | undefined): readonly string[] => Object.values(choice?.columns ?? {});

/** The whole of a row as headings, with the rows above it unless the row alone names more of the required columns. */
function matchRow(sheet: SheetShape, row: number, kind: SheetKind, choice: SheetChoice | undefined): ColumnMatch {
  const width = sheet.head[row]?.length ?? 0;
  const alone = matchColumns(headingsAt(sheet, row, 1, chosenIn(choice)), 0, width, kind, choice?.columns);
  if (row === 0) return alone;
  const joined = matchColumns(headingsAt(sheet, row, ROWS_OF_HEADINGS, chosenIn(choice)), 0, width, kind, choice?.columns);
  return joined.missing.length <= alone.missing.length ? joined : alone;
}

/** What stands over a column, for a person: its own heading, else the one above it that was merged down. */
export function shownHeadings(head: readonly (readonly Cell[])[], row: number): readonly string[] {
  const text = (cell: Cell | undefined): string => (typeof cell === "string" ? cell.trim() : "");
  return (head[row] ?? []).map((cell, column) => text(cell) || text(head[row - 1]?.[column]) || text(head[row - 2]?.[column]));
}

function matchColumns(
  headings: RowHeadings,
  from: number,
  to: number,
  kind: SheetKind,
  choice: Readonly<Record<string, string>> | undefined,
): ColumnMatch {
  const placesOf = (name: string): readonly number[] => headings.placesOf(name).filter((column) => column >= from && column < to);
  const match: ColumnMatch = { columns: {}, missing: [], doubles: [] };
  for (const [field, column] of columnsOf(kind)) {
    const chosen = choice?.[field];
    const byHand = chosen === undefined ? -1 : chosenColumn(placesOf(bareHeading(chosen)), chosen);
    const ranked = byHand >= 0 ? [byHand] : [...new Set(namesOf(column).flatMap(placesOf))];
    const [used, ...others] = ranked;
    if (used === undefined) {
      if (column.isRequired) match.missing.push(column.heading);
      continue;
    }
    match.columns[field] = used;
    if (others.length > 0)
      match.doubles.push({ heading: column.heading, used, others, isClear: headings.likeliest(used) !== headings.likeliest(others[0]!) });
  }
  return match;
}

/** The column chosen by hand: the first that is headed so, else the one whose place is meant. */
function chosenColumn(places: readonly number[], chosen: string): number {
  return places.length > 0 ? Math.min(...places) : placedColumn(chosen);
}

export function missingColumns(sheet: SheetShape, kind: SheetKind, choice?: SheetChoice): readonly string[] {
  const best = headingRows(sheet, choice)
    .map((row) => matchRow(sheet, row, kind, choice).missing)
    .sort((a, b) => a.length - b.length)[0];
  return best ?? columnsOf(kind).flatMap(([, column]) => (column.isRequired ? [column.heading] : []));
}

/** The columns that a sheet has of this kind, as far as it has them; undefined for an empty one. */
export function columnsBegun(sheet: SheetShape, kind: ReadKind, choice: SheetChoice | undefined): IncompleteSheet | undefined {
  if (sheet.used === undefined) return undefined;
  const headingRow = likelyHeadingRow(sheet, kind, choice);
  const { columns, missing } = matchRow(sheet, headingRow, kind, choice);
  return { kind, sheetId: sheet.id, sheetName: sheet.name, headingRow, columns, missing };
}

/** The row chosen, else the one with most of the columns, else the one with most texts. */
function likelyHeadingRow(sheet: SheetShape, kind: SheetKind, choice: SheetChoice | undefined): number {
  const rows = headingRows(sheet, choice).map((row) => ({
    row,
    found: Object.keys(matchRow(sheet, row, kind, choice).columns).length,
    texts: (sheet.head[row] ?? []).filter((cell) => typeof cell === "string" && cell.trim() !== "").length,
  }));
  return rows.sort((a, b) => b.found - a.found || b.texts - a.texts || a.row - b.row)[0]?.row ?? 0;
}
