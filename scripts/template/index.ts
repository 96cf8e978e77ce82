/** `npm run template`: a workbook of blank sheets to be filled in, written from the declarations of the sheets. */
import { parseArgs } from "node:util";
import { termsSheet } from "../../src/credits/enterTerm";
import { numberFormatOf, pointsOf } from "../../src/excel/formats";
import { newBook, type Book, type BookSheet } from "@channel-credits/preview-host";
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

/** Words that are no command. */
export class TemplateUsage extends Error {
  override readonly name = "TemplateUsage";
}

export interface TemplateCommand {
  readonly out: string;
  readonly sheets: readonly SheetDeclaration[];
}

export function readCommand(words: readonly string[]): TemplateCommand | "help" {
  const { values } = parsed(words);
  if (values.help === true) return "help";
  const kinds =
    values.sheet === undefined ? SHEET_KINDS.filter((kind) => READ_KINDS.some((it) => it === kind)) : values.sheet.map(kindNamed);
  return { out: values.out ?? "out/template.xlsx", sheets: [...new Set(kinds)].map((kind) => SHEETS[kind]) };
}

function parsed(words: readonly string[]) {
  try {
    const options = { out: { type: "string" }, sheet: { type: "string", multiple: true }, help: { type: "boolean", short: "h" } } as const;
    return parseArgs({ args: [...words], options });
  } catch (error) {
    throw new TemplateUsage(error instanceof Error ? error.message : String(error));
  }
}

function kindNamed(name: string): (typeof SHEET_KINDS)[number] {
  const kind = SHEET_KINDS.find((it) => bareHeading(it) === bareHeading(name));
  if (kind === undefined) throw new TemplateUsage(`There is no kind of sheet "${name}". Kinds are ${listed(SHEET_KINDS)}.`);
  return kind;
}

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
