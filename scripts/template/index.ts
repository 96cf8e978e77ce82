/** `npm run template`: a workbook of blank sheets to be filled in, written from the declarations of the sheets. */
import { termsSheet } from "../../src/credits/enterTerm";
import { numberFormatOf, pointsOf } from "../../src/excel/formats";
import { newBook, type Book, type BookSheet } from "@channel-credits/preview-host";
import { commandWords, instead, nearest, UsageError, usageWords, withValue } from "@channel-credits/preview-host/headless";
import { bareHeading } from "../../src/workbook/columnNames";
import type { WrittenBlock, WrittenColumn } from "../../src/workbook/port";
import { listed } from "../../src/workbook/refusal";
import { READ_KINDS, SHEET_KINDS, SHEETS, type SheetDeclaration } from "../../src/workbook/sheets";
import { templateSheet } from "../../src/workbook/template";

export const USAGE = `Usage: npm run template -- [--out FILE] [--sheet KIND]…

  --out FILE     where the workbook goes (default: out/template.xlsx); a file that is there already is never replaced
  --sheet KIND   a sheet to put in, as often as wanted; without it the sheets that a fill reads
                 (KIND is one of ${SHEET_KINDS.join(", ")})
`;

export interface TemplateCommand {
  readonly out: string;
  readonly sheets: readonly SheetDeclaration[];
}

/** @throws UsageError for words that say nothing that can be done. */
export function readCommand(words: readonly string[]): TemplateCommand | "help" {
  const said = commandWords(words, {
    out: { takes: "FILE.xlsx" },
    sheet: { takes: "KIND", isList: true },
    help: { takes: true, short: "h" },
  });
  if (said.is("help")) return "help";
  const [name] = said.names;
  if (name !== undefined)
    throw new UsageError(
      `"${name}" belongs to no option: a kind of sheet is given with --sheet.`,
      instead(name, "--sheet", kindMeant(name)),
    );
  const asked = said.all("sheet");
  const kinds = asked.length === 0 ? SHEET_KINDS.filter((kind) => READ_KINDS.some((it) => it === kind)) : asked.map(kindNamed);
  return { out: said.one("out") ?? "out/template.xlsx", sheets: [...new Set(kinds)].map((kind) => SHEETS[kind]) };
}

const kindMeant = (name: string): string => nearest(name, SHEET_KINDS) ?? "KIND";

function kindNamed(name: string): (typeof SHEET_KINDS)[number] {
  const kind = SHEET_KINDS.find((it) => bareHeading(it) === bareHeading(name));
  if (kind === undefined)
    throw new UsageError(
      `There is no kind of sheet "${name}". Kinds are ${listed(SHEET_KINDS)}.`,
      withValue("--sheet", name, kindMeant(name)),
    );
  return kind;
}

/** What is said of wrong usage. */
export const wrongUsage = (words: readonly string[], error: UsageError): string => usageWords("npm run template", words, error);
export { UsageError };

/** A workbook of these sheets; the caller saves it. */
export function templateBook(sheets: readonly SheetDeclaration[]): Book {
  const book = newBook();
  const first = book.sheets[0]!;
  const added = sheets.map((declared) => {
    const sheet = book.addSheet(declared.kind);
    write(sheet, declared.kind === "Terms" ? termsSheet(false) : templateSheet(declared));
    return sheet;
  });
  book.deleteSheet(first.id);
  book.activeSheet = added[0]!;
  return book;
}

const HEADING = { font: { bold: true }, fill: "#EEF2F6", wrapText: true, verticalAlignment: "top" };

function write(sheet: BookSheet, { columns, rowCount }: WrittenBlock): void {
  const columnCount = columns.length;
  columns.forEach((column, at) => dress(sheet, column, at, rowCount));
  sheet.setValues({ row: 0, column: 0, rowCount: 1, columnCount }, [columns.map(({ heading }) => heading)]);
  const rows = Array.from({ length: rowCount }, (_, row) => columns.map(({ cell }) => cell(row)));
  if (rows.some((cells) => cells.some((cell) => cell !== "")))
    sheet.setValues(
      { row: 1, column: 0, rowCount, columnCount },
      rows.map((cells) => cells.map((cell) => (cell === "" ? undefined : cell))),
    );
  sheet.changeFormat({ row: 0, column: 0, rowCount: 1, columnCount }, HEADING);
  sheet.freeze(1, 0);
}

function dress(sheet: BookSheet, { format, width, hint, choices }: WrittenColumn, column: number, rowCount: number): void {
  const below = { row: 1, column, rowCount, columnCount: 1 };
  sheet.changeFormat(below, { numberFormat: numberFormatOf(format) });
  sheet.setColumnWidth(column, 1, pointsOf(width));
  if (hint) sheet.setInputMessage?.(0, column, hint);
  if (choices) {
    sheet.offerChoices?.(below, choices);
    sheet.refuseOthers?.(below, false);
  }
}
