/** Writes terms: one that a user enters, or a new Terms sheet with all of them. Rule text: rules 2. */
import { shareToFraction } from "../contract/base/money";
import { termToEnter } from "../contract/agreement/termWords";
import { TERM_NAMES, termDefinition, termsOfAgreement, type TermDefinition, type TermName } from "../contract/agreement/terms";
import { termMeaning, unitInWords } from "../contract/agreement/vocabulary";
import { meaningOf } from "../contract/rights/termsRead";
import { dateSerial } from "../workbook/cells";
import { clauseText } from "../workbook/encode";
import { SHEETS, type Field } from "../workbook/sheets";
import {
  WorkbookProblem,
  type BeforeImage,
  type Cell,
  type ColumnFormat,
  type WorkbookPort,
  type WrittenBlock,
  type WrittenColumn,
} from "../workbook/port";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import { templateColumn } from "../workbook/template";
import { sheetBlock } from "./sheetBlock";
import { termText, type TermEntry, type TermPlace } from "./termEntries";
import type { EnteredRow, RowBefore, WorkbookView } from "../workbook/workbookView";
import { userWords } from "./userWords";

/** What was written of a term, last piece last, each enough to take it back. */
export type Entered = readonly (RowBefore | BeforeImage)[];

/**
 * Writes one term on the Terms sheet: in its row, in a new row below the last, or on a new sheet that lists every term.
 * @throws WorkbookProblem when nothing could be written, or when what was written is not in the sheet's table.
 */
export async function enterTerm(
  port: WorkbookPort,
  view: WorkbookView,
  sheet: RecognisedSheet | undefined,
  entry: TermEntry,
  value: number | string | undefined,
  is1904: boolean,
): Promise<Entered> {
  if (sheet === undefined) return addTermsSheet(port, view, entry.name, value, is1904);
  const { place } = entry;
  const cells: CellsOfRow = { value: [contentOf(entry.definition, value, is1904), formatOf(entry.definition)] };
  return [await (place ? view.enterRow(mended(sheet, place, cells)) : view.enterRow(added(sheet, entry, cells)))];
}

/** By the fields of the sheet; those that it lacks a column for are left out. */
export type CellsOfRow = Readonly<Partial<Record<Field<"Terms">, readonly [content: string | number, format: ColumnFormat]>>>;

/** Cells of a row that names a term. */
export const mended = (sheet: RecognisedSheet, { row, nameCell }: TermPlace, cells: CellsOfRow): EnteredRow =>
  rowOf(sheet, row, cells, nameCell);

/** A new row below the last, with what is known of the term. */
export const added = (sheet: RecognisedSheet, { name, definition }: TermEntry, cells: CellsOfRow): EnteredRow =>
  rowOf(
    sheet,
    sheet.top + sheet.rowCount,
    {
      term: [name, "text"],
      ...cells,
      unit: [unitInWords(definition), "text"],
      clause: cells.clause ?? [clauseText(definition.clause), "text"],
      source: cells.source ?? [SOURCES[definition.kind], "note"],
      description: [meaningOf(name, termMeaning(name).meaning), "note"],
    },
    "",
  );

const rowOf = ({ sheetId, sheetName, columns }: RecognisedSheet, row: number, cells: CellsOfRow, names: Cell): EnteredRow => ({
  sheetId,
  sheetName,
  row,
  cells: Object.entries(cells).flatMap(([field, [content, format]]) => {
    const column = columns[field];
    return column === undefined ? [] : [{ column, content, format }];
  }),
  guard: { column: columns["term"]!, holds: names },
});

/**
 * Takes back what was entered, the last piece first.
 * @throws WorkbookProblem CHANGED_MEANWHILE where a cell is not as it was entered any more.
 */
export async function takeBackEntered(port: WorkbookPort, view: WorkbookView, entered: Entered): Promise<void> {
  for (const piece of [...entered].reverse()) {
    if ("sheetName" in piece) await view.takeBackRow(piece);
    else {
      const put = await port.restore(piece);
      if (put.outcome !== "written") throw put.problem;
    }
  }
}

const SOURCES: Readonly<Record<TermDefinition["kind"], string>> = {
  stated: "stated in the agreement",
  withheld: "withheld in the filed copy",
  reading: "our reading of an open text",
  input: "yours",
  absent: "not said; this holds without it",
};

export function contentOf(definition: TermDefinition, value: number | string | undefined, is1904: boolean): string | number {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  switch (definition.type) {
    case "date":
      return dateSerial(value, is1904);
    case "share":
      return shareToFraction(value);
    case "amount":
      return value / 100;
    case "wholeNumber":
    case "choice":
    case "agreement":
    case "filter":
      return value;
  }
}

export function formatOf({ type }: TermDefinition): ColumnFormat {
  return (
    { date: "date", share: "percent", amount: "money", wholeNumber: "quantity", choice: "text", agreement: "text", filter: "text" } as const
  )[type];
}

/** A sheet with every term of the agreement, and one more where it is none: filed values entered, withheld ones blank. */
export function termsSheet(is1904: boolean, more?: TermName): WrittenBlock {
  const names = namesOnSheet(more);
  const definitions = names.map((it) => termDefinition(it));
  const { term, value, unit, clause, source, description } = SHEETS.Terms.columns;
  const columns: readonly WrittenColumn[] = [
    { ...templateColumn(term), width: 36, cell: (i) => names[i]! },
    { ...templateColumn(value), width: 20, cell: (i) => plainContent(definitions[i]!, is1904) },
    { ...templateColumn(unit), width: 18, cell: (i) => unitInWords(definitions[i]!) },
    { ...templateColumn(clause), width: 14, cell: (i) => clauseText(definitions[i]!.clause) },
    { ...templateColumn(source), width: 26, cell: (i) => SOURCES[definitions[i]!.kind] },
    { ...templateColumn(description), width: 70, cell: (i) => meaningOf(names[i]!, definitions[i]!.meaning) },
  ];
  return sheetBlock("Terms", columns, names.length);
}

const namesOnSheet = (more?: TermName): readonly TermName[] => {
  const ofAgreement = termsOfAgreement();
  return more === undefined || ofAgreement.includes(more)
    ? ofAgreement
    : TERM_NAMES.filter((it) => it === more || ofAgreement.includes(it));
};

/** A new sheet with every term; then the value of the user's in its own format. */
async function addTermsSheet(
  port: WorkbookPort,
  view: WorkbookView,
  name: TermName,
  value: number | string | undefined,
  is1904: boolean,
): Promise<Entered> {
  const before = await writeTermsSheet(port, is1904, name);
  const definition = termDefinition(name);
  if (value === definition.value) return [before];
  const sheet = (await port.describe()).sheets.find((it) => it.name === "Terms");
  if (sheet === undefined) throw new WorkbookProblem("SHEET_GONE", userWords.newTermsGone);
  const row = await view.enterRow({
    sheetId: sheet.id,
    sheetName: sheet.name,
    row: 1 + namesOnSheet(name).indexOf(name),
    cells: [{ column: 1, content: contentOf(definition, value, is1904), format: formatOf(definition) }],
    guard: { column: 0, holds: name },
  });
  return [before, row];
}

/** @throws WorkbookProblem where it could not be added. */
export async function writeTermsSheet(port: WorkbookPort, is1904: boolean, more?: TermName): Promise<BeforeImage> {
  const written = await port.write({ work: "terms", blocks: [termsSheet(is1904, more)], settings: {} });
  if (written.outcome !== "written") throw written.problem;
  return written.before;
}

/** A column of many kinds of values has no one number format: days and percentages stand there as text, which reads back the same. */
function plainContent(definition: TermDefinition, is1904: boolean): string | number {
  const { value } = definition;
  if (value === undefined || typeof value === "string") return value ?? "";
  if (definition.type === "date") return termText(definition, value);
  if (definition.type === "share") return termText(definition, value);
  return contentOf(definition, value, is1904);
}

/** After entering: whether the sheet now says so. A table that ends above a new row does not grow in every Excel. */
export function expectEntered(entries: readonly TermEntry[], name: TermName, value: number | string | undefined, sheetName: string): void {
  const entry = entries.find((it) => it.name === name);
  if (value === undefined ? !entry?.isEntered : entry?.value === value) return;
  throw new WorkbookProblem("CELLS_TAKEN", userWords.notPartOfTable(termToEnter(name), sheetName));
}
