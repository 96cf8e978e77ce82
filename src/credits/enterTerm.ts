/** Writes terms: one that a user enters, or a new Terms sheet with all of them. Rule text: rules 2. */
import { shareToFraction } from "../contract/base/money";
import { termToEnter } from "../contract/agreement/termWords";
import { TERM_NAMES, termDefinition, type TermDefinition, type TermName } from "../contract/agreement/terms";
import { meaningOf } from "../contract/rights/termsRead";
import { dateSerial } from "../workbook/cells";
import { clauseText } from "../workbook/encode";
import { SHEETS } from "../workbook/sheets";
import { WorkbookProblem, type ColumnFormat, type WorkbookPort, type WrittenBlock, type WrittenColumn } from "../workbook/port";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import { templateColumn } from "../workbook/template";
import { sheetBlock } from "./sheetBlock";
import { termText, type TermEntry } from "./termEntries";
import type { EnteredCell, WorkbookView } from "../workbook/workbookView";

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
): Promise<void> {
  if (sheet === undefined) return addTermsSheet(port, view, entry.name, value, is1904);
  const { name, definition, place } = entry;
  const at = (field: string, content: string | number, format: ColumnFormat): readonly EnteredCell[] => {
    const column = sheet.columns[field];
    return column === undefined ? [] : [{ column, content, format }];
  };
  const valueCells = at("value", contentOf(definition, value, is1904), formatOf(definition));
  const address = { sheetId: sheet.sheetId, sheetName: sheet.sheetName };
  if (place)
    return view.enterRow({
      ...address,
      row: place.row,
      cells: valueCells,
      guard: { column: sheet.columns["term"]!, holds: place.nameCell },
    });
  const more = [
    ...at("unit", definition.unit, "text"),
    ...at("clause", clauseText(definition.clause), "text"),
    ...at("source", SOURCES[definition.kind], "note"),
    ...at("description", meaningOf(name, definition.meaning), "note"),
  ];
  const row = sheet.top + sheet.rowCount;
  await view.enterRow({
    ...address,
    row,
    cells: [...at("term", name, "text"), ...valueCells, ...more],
    guard: { column: sheet.columns["term"]!, holds: "" },
  });
}

const SOURCES: Readonly<Record<TermDefinition["kind"], string>> = {
  stated: "stated in the agreement",
  withheld: "withheld in the filed copy",
  reading: "our reading of an open text",
  input: "yours",
};

function contentOf(definition: TermDefinition, value: number | string | undefined, is1904: boolean): string | number {
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
      return value;
  }
}

function formatOf({ type }: TermDefinition): ColumnFormat {
  return ({ date: "date", share: "percent", amount: "money", wholeNumber: "quantity", choice: "text", agreement: "text" } as const)[type];
}

/** A sheet with every term: filed values entered, withheld ones blank. */
export function termsSheet(is1904: boolean): WrittenBlock {
  const definitions = TERM_NAMES.map((it) => termDefinition(it));
  const { term, value, unit, clause, source, description } = SHEETS.Terms.columns;
  const columns: readonly WrittenColumn[] = [
    { ...templateColumn(term), width: 36, cell: (i) => TERM_NAMES[i]! },
    { ...templateColumn(value), width: 20, cell: (i) => plainContent(definitions[i]!, is1904) },
    { ...templateColumn(unit), width: 18, cell: (i) => definitions[i]!.unit },
    { ...templateColumn(clause), width: 14, cell: (i) => clauseText(definitions[i]!.clause) },
    { ...templateColumn(source), width: 26, cell: (i) => SOURCES[definitions[i]!.kind] },
    { ...templateColumn(description), width: 70, cell: (i) => meaningOf(TERM_NAMES[i]!, definitions[i]!.meaning) },
  ];
  return sheetBlock("Terms", columns, TERM_NAMES.length);
}

/** A new sheet with every term; then the value of the user's in its own format. */
async function addTermsSheet(
  port: WorkbookPort,
  view: WorkbookView,
  name: TermName,
  value: number | string | undefined,
  is1904: boolean,
): Promise<void> {
  const written = await port.write({ work: "terms", blocks: [termsSheet(is1904)], settings: {} });
  if (written.outcome !== "written") throw written.problem;
  const definition = termDefinition(name);
  if (value === definition.value) return;
  const added = (await port.describe()).sheets.find((sheet) => sheet.name === "Terms");
  if (added === undefined) throw new WorkbookProblem("SHEET_GONE", 'The new sheet "Terms" is gone again. Enter the term once more.');
  await view.enterRow({
    sheetId: added.id,
    sheetName: added.name,
    row: 1 + TERM_NAMES.indexOf(name),
    cells: [{ column: 1, content: contentOf(definition, value, is1904), format: formatOf(definition) }],
    guard: { column: 0, holds: name },
  });
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
  const entry = entries.find((it) => it.name === name)!;
  if (value === undefined ? !entry.isEntered : entry.value === value) return;
  throw new WorkbookProblem(
    "CELLS_TAKEN",
    `${termToEnter(name)} was entered on the sheet "${sheetName}", but is not part of its table. Let the table reach that row, then look again.`,
  );
}
