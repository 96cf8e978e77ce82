/**
 * Which sheet plays which part, and where its columns stand: found by headings in the first 20 rows, in a table or a plain range.
 * Rule text: rules 1.
 */
import {
  bareHeading,
  columnLetters,
  columnsOf,
  isOwnSheetName,
  isRequiredKind,
  READ_KINDS,
  SHEET_KINDS,
  type ReadKind,
  type SheetKind,
} from "./headers";
import type { Cell, SheetShape, TableShape, WorkbookShape } from "./port";
import { sheetFinding, type SheetFinding } from "./sheetFindings";

const HEADING_ROWS = 20;

/** Where a sheet's records stand. Rows and columns count from 0. */
export interface RecognisedSheet {
  readonly kind: SheetKind;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly headingRow: number;
  /** First row of records and how many rows down to the last. */
  readonly top: number;
  readonly rowCount: number;
  /** The column of each field that was found. */
  readonly columns: Readonly<Record<string, number>>;
  readonly tableId: string | undefined;
}

/** What a user chose by hand, kept with the workbook: a sheet by name, and headings (or, for a blank heading, letters) for fields. */
export interface SheetChoice {
  readonly sheet?: string;
  readonly columns?: Readonly<Record<string, string>>;
}
export type SheetChoices = Partial<Record<ReadKind, SheetChoice>>;

export interface Recognition {
  readonly sheets: Partial<Record<ReadKind, RecognisedSheet>>;
  /** Why nothing can be filled; empty when all required sheets were found. */
  readonly refusals: readonly Refusal[];
  readonly findings: readonly SheetFinding[];
}

export interface Refusal {
  readonly kind: ReadKind;
  readonly message: string;
  /** Sheets to choose from, where that would help. */
  readonly candidates: readonly string[];
}

/** Finds the sheets of every kind that the fill reads. */
export function recognise(workbook: WorkbookShape, choices: SheetChoices = {}): Recognition {
  const inputs = workbook.sheets.filter((sheet) => !isOwnSheetName(sheet.name));
  const chosen = new Set(Object.values(choices).flatMap((choice) => (choice.sheet === undefined ? [] : [choice.sheet.toLowerCase()])));
  const played = new Map(
    inputs.filter((sheet) => !chosen.has(sheet.name.toLowerCase())).map((sheet) => [sheet.id, kindPlayed(sheet, choices)]),
  );
  const sheets: Partial<Record<ReadKind, RecognisedSheet>> = {};
  const refusals: Refusal[] = [];
  const findings: SheetFinding[] = [];
  for (const kind of READ_KINDS) {
    const result = findKind(kind, inputs, played, choices[kind]);
    if (result instanceof Found) {
      if (result.sheet.rowCount <= 0 && isRequiredKind(kind)) refusals.push(noRows(kind, result.sheet));
      else sheets[kind] = result.sheet;
      findings.push(...result.findings);
    } else if (result) refusals.push(result);
  }
  return { sheets, refusals, findings };
}

class Found {
  constructor(
    readonly sheet: RecognisedSheet,
    readonly findings: readonly SheetFinding[],
  ) {}
}

const bears = (sheet: SheetShape, kind: SheetKind): boolean => bareHeading(sheet.name) === bareHeading(kind);

/** The one kind that a sheet plays: the one whose name it bears, else the one most of whose columns it has. */
function kindPlayed(sheet: SheetShape, choices: SheetChoices): SheetKind | undefined {
  const fits = SHEET_KINDS.flatMap((kind) => {
    const found = locate(sheet, kind, columnChoice(choices, kind));
    return found ? [{ kind, columns: Object.keys(found.sheet.columns).length }] : [];
  });
  const named = fits.find(({ kind }) => bears(sheet, kind));
  return (named ?? fits.sort((a, b) => b.columns - a.columns)[0])?.kind;
}

const columnChoice = (choices: SheetChoices, kind: SheetKind): Readonly<Record<string, string>> | undefined =>
  choices[kind as ReadKind]?.columns;

function findKind(
  kind: ReadKind,
  inputs: readonly SheetShape[],
  played: ReadonlyMap<string, SheetKind | undefined>,
  choice: SheetChoice | undefined,
): Found | Refusal | undefined {
  if (choice?.sheet !== undefined) return chosenSheet(kind, inputs, choice.sheet, choice.columns);
  const fits = inputs.filter((sheet) => played.get(sheet.id) === kind);
  const [only] = fits;
  if (only === undefined) return isRequiredKind(kind) ? noSheet(kind, inputs) : undefined;
  const named = fits.filter((sheet) => bears(sheet, kind));
  const used = fits.length === 1 ? only : named.length === 1 ? named[0]! : undefined;
  if (used === undefined) return severalSheets(kind, fits);
  const found = locate(used, kind, choice?.columns)!;
  return new Found(found.sheet, [...found.findings, ...otherSheets(kind, used, fits, inputs)]);
}

function otherSheets(
  kind: ReadKind,
  used: SheetShape,
  fits: readonly SheetShape[],
  inputs: readonly SheetShape[],
): readonly SheetFinding[] {
  const others = fits.filter((sheet) => sheet !== used).map((sheet) => sheet.name);
  if (others.length > 0)
    return [
      sheetFinding(
        "SEVERAL_SHEETS",
        `${listed([used.name, ...others])} all have the columns of ${kind}; ${used.name} bears the name and is used.`,
        { sheet: used.name },
      ),
    ];
  const namesake = inputs.find((sheet) => bears(sheet, kind) && sheet !== used);
  if (namesake === undefined) return [];
  const text = `${used.name} is read as ${kind}: the sheet named ${namesake.name} lacks ${listed(missingColumns(namesake, kind))}.`;
  return [sheetFinding("SEVERAL_SHEETS", text, { sheet: used.name, severity: "Warning" })];
}

function chosenSheet(
  kind: ReadKind,
  inputs: readonly SheetShape[],
  name: string,
  columns: Readonly<Record<string, string>> | undefined,
): Found | Refusal {
  const sheet = inputs.find((it) => it.name.toLowerCase() === name.toLowerCase());
  const names = inputs.map((it) => it.name);
  if (sheet === undefined)
    return { kind, message: `There is no sheet named "${name}" to read as ${kind}. The workbook has ${listed(names)}.`, candidates: names };
  const found = locate(sheet, kind, columns);
  if (found) return new Found(found.sheet, found.findings);
  return { kind, message: `"${sheet.name}" cannot be read as ${kind}: ${lacking(sheet, kind)} ${HOW_FOUND}`, candidates: names };
}

/** Reads one sheet as a kind, whatever its name: where its records stand, or why it cannot be read so. */
export const recogniseAs = (kind: ReadKind, sheet: SheetShape): Pick<Found, "sheet" | "findings"> | Refusal =>
  chosenSheet(kind, [sheet], sheet.name, undefined);

const HOW_FOUND = "Headings are looked for in the first 20 rows, all in one row.";

const noRows = (kind: ReadKind, sheet: RecognisedSheet): Refusal => ({
  kind,
  message: `"${sheet.sheetName}" has the headings of ${kind} in row ${sheet.headingRow + 1} but no rows below them. Nothing was written.`,
  candidates: [],
});

const severalSheets = (kind: ReadKind, fits: readonly SheetShape[]): Refusal => ({
  kind,
  message: `Several sheets have the columns of ${kind}: ${listed(fits.map((sheet) => sheet.name))}. None bears the name ${kind}; choose which one to read.`,
  candidates: fits.map((sheet) => sheet.name),
});

function noSheet(kind: ReadKind, inputs: readonly SheetShape[]): Refusal {
  const wanted = columnsOf(kind)
    .filter(([, column]) => column.isRequired)
    .map(([, column]) => (column.aliases.length > 0 ? `${column.heading} (or ${column.aliases.join(", ")})` : column.heading));
  const found =
    inputs.length === 0
      ? "The workbook has no sheets to read."
      : `Found: ${inputs.map((sheet) => `${sheet.name}: ${lacking(sheet, kind)}`).join(" ")}`;
  return {
    kind,
    message: `No sheet can be read as ${kind}. Looked for ${listed(wanted)}, headed in one row among the first 20. ${found}`,
    candidates: inputs.filter((sheet) => sheet.used).map((sheet) => sheet.name),
  };
}

function lacking(sheet: SheetShape, kind: SheetKind): string {
  if (sheet.used === undefined) return "it is empty.";
  const missing = missingColumns(sheet, kind);
  return missing.length === 0 ? "its headings are not in one row." : `no column headed ${listed(missing)}.`;
}

function missingColumns(sheet: SheetShape, kind: SheetKind): readonly string[] {
  const best = sheet.head
    .slice(0, HEADING_ROWS)
    .map((row) => matchColumns(row, 0, row.length, kind, undefined).missing)
    .sort((a, b) => a.length - b.length)[0];
  return best ?? columnsOf(kind).flatMap(([, column]) => (column.isRequired ? [column.heading] : []));
}

/** The sheet's records as this kind: in the first table or row of headings that has every required column. */
function locate(sheet: SheetShape, kind: SheetKind, choice: Readonly<Record<string, string>> | undefined): Found | undefined {
  for (let row = 0; row < Math.min(HEADING_ROWS, sheet.head.length); row++) {
    const cells = sheet.head[row]!;
    for (const table of sheet.tables.filter((it) => it.hasHeaders && it.top === row)) {
      const match = matchColumns(cells, table.left, table.left + table.columnCount, kind, choice);
      if (match.missing.length === 0) return recognised(sheet, kind, row, match, table);
    }
    const match = matchColumns(cells, 0, cells.length, kind, choice);
    if (match.missing.length === 0) return recognised(sheet, kind, row, match, undefined);
  }
  return undefined;
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

function matchColumns(
  cells: readonly Cell[],
  from: number,
  to: number,
  kind: SheetKind,
  choice: Readonly<Record<string, string>> | undefined,
): ColumnMatch {
  const bare = cells.map((cell, i) => (typeof cell === "string" && i >= from && i < to ? bareHeading(cell) : ""));
  const match: ColumnMatch = { columns: {}, missing: [], doubles: [] };
  for (const [field, column] of columnsOf(kind)) {
    const chosen = choice?.[field];
    const byHand = chosen === undefined ? -1 : chosenColumn(bare, chosen);
    const ranked = byHand >= 0 ? [byHand] : [column.heading, ...column.aliases].flatMap((name) => placesOf(bare, bareHeading(name)));
    const [used, ...others] = ranked;
    if (used === undefined) {
      if (column.isRequired) match.missing.push(column.heading);
      continue;
    }
    match.columns[field] = used;
    if (others.length > 0) match.doubles.push({ heading: column.heading, used, others, isClear: bare[used] !== bare[others[0]!] });
  }
  return match;
}

/** The column of a heading chosen by hand; "column F" where the heading cell is blank. */
function chosenColumn(bare: readonly string[], chosen: string): number {
  const wanted = bareHeading(chosen);
  const place = bare.indexOf(wanted);
  if (place >= 0) return place;
  const letters = /^column([a-z]{1,3})$/.exec(wanted)?.[1];
  return letters === undefined ? -1 : [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 96, 0) - 1;
}

const placesOf = (bare: readonly string[], name: string): number[] => bare.flatMap((it, i) => (it === name ? [i] : []));

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "nothing") : `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]!}`;
}
