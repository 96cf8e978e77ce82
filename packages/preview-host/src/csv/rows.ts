/** A CSV text as rows of fields: which mark separates them, where the headings stand, and what no sheet could hold. */
import Papa from "papaparse";
import { MAX_COLUMNS, MAX_ROWS } from "../book/address";
import { BookError } from "../book/model";

export interface CsvRows {
  readonly rows: readonly (readonly string[])[];
  /** The row, from 0, that is taken for the headings: rows below it are data. */
  readonly headingRow: number;
  readonly columnCount: number;
}

const SEPARATORS = [",", ";", "\t"] as const;
/** The add-in looks for headings in so many rows. */
const HEAD_ROWS = 20;
const MOST_CHARACTERS = 32_767;

/** Throws BookError with file and line. */
export function csvRows(fileName: string, text: string): CsvRows {
  // Excel's own way to name the separator in the file's first line.
  const [stated, named] = /^sep=(.)(?:\r\n|\r|\n)/.exec(text) ?? [];
  const body = stated === undefined ? text : text.slice(stated.length);
  const separator = named ?? separatorOf(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: separator, skipEmptyLines: false });
  const rows = withoutLastBlanks(data);
  const lineOf = (row: number): number => (stated === undefined ? 1 : 2) + linesBefore(rows, row);
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken) {
    const what =
      broken.code === "MissingQuotes" ? "a quotation mark is opened and never closed" : "a quotation mark stands inside a quoted value";
    throw refused(
      "DAMAGED",
      fileName,
      lineOf(Math.min(broken.row ?? 0, rows.length)),
      `${what}. Inside quotation marks write two ("") for one.`,
    );
  }
  const { headingRow, width } = headOf(rows);
  if (width < 2) {
    throw new BookError("NOT_A_WORKBOOK", `${fileName} is plain text: it has no values separated by commas, semicolons or tabs.`);
  }
  refuseOverlong(fileName, rows, lineOf);
  refuseShifted(fileName, rows, headingRow, width, lineOf);
  return { rows, headingRow, columnCount: rows.reduce((most, row) => Math.max(most, row.length), 0) };
}

const refused = (code: "DAMAGED" | "TOO_LARGE", fileName: string, line: number, what: string): BookError =>
  new BookError(code, `${fileName}, line ${line}: ${what}`);

/** The mark that gives the most columns in the most of the first rows. */
function separatorOf(text: string): string {
  const scores = SEPARATORS.map((separator) => {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: HEAD_ROWS });
    const { width } = headOf(data);
    return { separator, score: (width - 1) * data.filter((row) => row.length === width).length };
  });
  return scores.reduce((best, it) => (it.score > best.score ? it : best)).separator;
}

/** Where headings stand: the widest of the first rows without a figure in it, else the widest of them. */
function headOf(rows: readonly (readonly string[])[]): { headingRow: number; width: number } {
  const head = rows.slice(0, HEAD_ROWS).map((row, index) => ({ index, width: row.length, isWords: isWords(row) }));
  const widest = (some: typeof head) => some.reduce((best, it) => (it.width > best.width ? it : best), { index: 0, width: 0 });
  const words = head.filter(({ isWords }) => isWords);
  const { index, width } = widest(words.length > 0 ? words : head);
  return { headingRow: index, width };
}

/** Headings are words: no field of theirs is made of digits and marks alone. */
const isWords = (row: readonly string[]): boolean =>
  row.some((it) => it.trim() !== "") && row.every((it) => it === "" || /\p{L}/u.test(it));

function withoutLastBlanks(rows: readonly string[][]): readonly string[][] {
  let end = rows.length;
  while (end > 0 && rows[end - 1]!.every((field) => field === "")) end--;
  return rows.slice(0, end);
}

/** A quoted field may go over several lines. */
function linesBefore(rows: readonly (readonly string[])[], row: number): number {
  let lines = row;
  for (const fields of rows.slice(0, row)) for (const field of fields) lines += field.match(/\r\n|\r|\n/g)?.length ?? 0;
  return lines;
}

function refuseOverlong(fileName: string, rows: readonly (readonly string[])[], lineOf: (row: number) => number): void {
  if (rows.length > MAX_ROWS) {
    throw refused("TOO_LARGE", fileName, lineOf(MAX_ROWS), "a sheet ends after 1,048,576 rows. Split the file.");
  }
  rows.forEach((fields, row) => {
    if (fields.length > MAX_COLUMNS)
      throw refused("TOO_LARGE", fileName, lineOf(row), `${fields.length} fields, and a sheet has 16,384 columns.`);
    const long = fields.findIndex((field) => field.length > MOST_CHARACTERS);
    if (long >= 0) {
      const length = fields[long]!.length;
      throw refused("TOO_LARGE", fileName, lineOf(row), `field ${long + 1} has ${length} characters, and a cell holds 32,767. Shorten it.`);
    }
  });
}

/** A separator inside an unquoted value (1,050 in a comma file) moves all that follows it one column on: never read as it stands. */
function refuseShifted(
  fileName: string,
  rows: readonly (readonly string[])[],
  headingRow: number,
  width: number,
  lineOf: (row: number) => number,
): void {
  for (let row = headingRow + 1; row < rows.length; row++) {
    const fields = rows[row]!;
    if (fields.length <= width || fields.slice(width).every((field) => field.trim() === "")) continue;
    throw refused(
      "DAMAGED",
      fileName,
      lineOf(row),
      `${fields.length} fields under ${width} headings. A value that holds the separating mark must stand in quotation marks ("1,050").`,
    );
  }
}
