/**
 * Cases of an agreement: a workbook's sheets as somebody would key them, and the cells that a fill by the agreement must write, worked out by
 * hand. A text that is a day, such as "2000-02-01", stands in its cell as that day.
 */
import { newBook, type Book, type BookSheet, type BookValue } from "@channel-credits/preview-host";
import type { CivilDate } from "../../src/contract/base/calendar";
import { dayOf } from "../../src/contract/agreement/agreement";
import { isObject, isText, shown, unknownNames } from "../../src/contract/agreement/fileWords";
import { isWrittenDate } from "../../src/contract/agreement/termValues";

export type CaseCell = string | number | null;
/** By heading. A cell that must be blank is null; one whose text must hold others is the list of them. */
export type ExpectedCells = Readonly<Record<string, CaseCell | readonly string[]>>;

export interface AgreementCase {
  readonly name: string;
  /** How the expected figures come about, by hand. */
  readonly reckoning: string;
  /** By the sheet's name: rows of cells, the headings first. */
  readonly sheets: Readonly<Record<string, readonly (readonly CaseCell[])[]>>;
  /** By the sheet's name, then by the number of the row: "2" is the first below the headings. */
  readonly expected: Readonly<Record<string, Readonly<Record<string, ExpectedCells>>>>;
}

const PARTS = ["name", "reckoning", "sheets", "expected"];

/** The cases of a file, or what is wrong with them. @param found what stands there as `cases`. */
export function casesIn(found: unknown): { readonly cases: readonly AgreementCase[] } | { readonly problems: readonly string[] } {
  if (found === undefined) return { cases: [] };
  if (!Array.isArray(found)) return { problems: [`"cases" is ${shown(found)} where a list in square brackets belongs.`] };
  const problems = found.flatMap((entry: unknown, i) => caseProblems(entry).map((problem) => `Case ${i + 1}: ${problem}`));
  return problems.length > 0 ? { problems } : { cases: found as readonly AgreementCase[] };
}

function caseProblems(found: unknown): string[] {
  if (!isObject(found)) return [`it is ${shown(found)} where an object in braces belongs.`];
  const { name, reckoning, sheets, expected } = found;
  return [
    ...unknownNames(found, PARTS, "it"),
    ...(isText(name) ? [] : [`"name" is ${shown(name)} where words belong.`]),
    ...(isText(reckoning) ? [] : [`"reckoning" is ${shown(reckoning)}: say how the figures come about.`]),
    ...(isObject(sheets) && Object.values(sheets).every(isRows) ? [] : ['"sheets" must give rows of cells by the names of sheets.']),
    ...(isObject(expected) && Object.keys(expected).length > 0 && Object.values(expected).every(isExpected)
      ? []
      : ['"expected" must give cells by sheet, number of the row and heading.']),
  ];
}

const isCell = (found: unknown): boolean => found === null || typeof found === "string" || typeof found === "number";
const isRows = (found: unknown): boolean => Array.isArray(found) && found.every((row) => Array.isArray(row) && row.every(isCell));
const isExpected = (rows: unknown): boolean =>
  isObject(rows) &&
  Object.entries(rows).every(
    ([row, cells]) =>
      /^[1-9]\d*$/.test(row) &&
      isObject(cells) &&
      Object.values(cells).every((it) => isCell(it) || (Array.isArray(it) && it.every(isText))),
  );

/** The workbook of a case, before a fill. */
export function bookOf({ sheets }: AgreementCase): Book {
  const book = newBook();
  const [blank] = book.sheets;
  for (const [name, rows] of Object.entries(sheets)) {
    const columnCount = Math.max(...rows.map((row) => row.length), 1);
    const cells = rows.map((row) => Array.from({ length: columnCount }, (_, i) => held(row[i] ?? null)));
    const sheet = book.addSheet(name);
    if (rows.length > 0) sheet.setValues({ row: 0, column: 0, rowCount: rows.length, columnCount }, cells);
  }
  book.deleteSheet(blank!.id);
  return book;
}

const held = (cell: CaseCell): BookValue => (cell === null ? undefined : (dayIn(cell) ?? cell));

/** Days of 1900 and later, as Excel counts them. */
const dayIn = (cell: CaseCell): CivilDate | undefined => (isWrittenDate(cell) ? dayOf(cell) : undefined);

/** What a filled workbook holds otherwise than its case expects, a sentence each. */
export function differences({ expected }: AgreementCase, book: Book): readonly string[] {
  return Object.entries(expected).flatMap(([name, rows]) => {
    const sheet = book.sheets.find((it) => it.name === name);
    return sheet === undefined ? [`There is no sheet ${name}.`] : sheetDifferences(sheet, rows);
  });
}

function sheetDifferences(sheet: BookSheet, rows: Readonly<Record<string, ExpectedCells>>): string[] {
  const used = sheet.used(true);
  const cells =
    used && sheet.values({ row: 0, column: 0, rowCount: used.row + used.rowCount, columnCount: used.column + used.columnCount });
  const headings = cells?.[0] ?? [];
  return Object.entries(rows).flatMap(([row, wanted]) =>
    Object.entries(wanted).flatMap(([heading, want]) => {
      const place = headings.indexOf(heading);
      const at = `${sheet.name}, row ${row}, ${heading}`;
      if (place < 0) return [`${at}: there is no such column.`];
      const is = cells?.[Number(row) - 1]?.[place];
      return fits(want, is)
        ? []
        : [`${at}: ${wordsOf(is)}, expected ${Array.isArray(want) ? want.map(wordsOf).join(" and ") : wordsOf(want)}.`];
    }),
  );
}

function fits(want: ExpectedCells[string], is: BookValue): boolean {
  if (Array.isArray(want)) return want.every((part: string) => typeof is === "string" && is.includes(part));
  if (want === null) return is === undefined || is === "";
  return is === (dayIn(want as CaseCell) ?? want);
}

const wordsOf = (value: unknown): string => (value === undefined || value === null || value === "" ? "blank" : JSON.stringify(value));
