/** The Terms sheet as the pane shows and changes it: every term with what is entered and where. Rule text: rules 2. */
import { isoText } from "../contract/base/calendar";
import { shareToFraction } from "../contract/base/money";
import { termToEnter } from "../contract/agreement/termWords";
import { TERM_NAMES, termDefinition, type TermDefinition, type TermName, type Terms } from "../contract/agreement/terms";
import { BadCell, dateSerial, isBlank } from "../workbook/cells";
import { clauseText } from "../workbook/encode";
import { readTermValue, termNamed } from "../workbook/decodeTerms";
import { SHEETS } from "../workbook/sheets";
import { WorkbookProblem, type Cell, type ColumnFormat, type WorkbookPort, type WrittenBlock, type WrittenColumn } from "../workbook/port";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import { statedStyle, type StatedStyle } from "../workbook/textStyle";
import { templateColumn } from "../workbook/template";
import { sheetBlock } from "./sheetBlock";
import type { EnteredCell, WorkbookView } from "../workbook/workbookView";

export interface TermEntry {
  readonly name: TermName;
  readonly definition: TermDefinition;
  /** What the fill reckons with: the entered value, else the filed one. */
  readonly value: number | string | undefined;
  readonly isEntered: boolean;
  /** Why an entered value does not count, and what would. */
  readonly invalid: { readonly found: string; readonly wanted: string } | undefined;
  /** Row of the sheet and its name cell as read; undefined where the sheet lacks the term. */
  readonly place: { readonly row: number; readonly nameCell: Cell } | undefined;
}

/** Every term, with what the Terms sheet says of it; the filed values where there is no sheet. */
export async function readTermEntries(
  port: WorkbookPort,
  sheet: RecognisedSheet | undefined,
  is1904: boolean,
): Promise<readonly TermEntry[]> {
  const found = new Map<TermName, TermEntry>();
  const doubtful: { readonly name: TermName; readonly cell: Cell; readonly place: TermEntry["place"] }[] = [];
  if (sheet !== undefined && sheet.rowCount > 0) {
    await port.readColumns(
      sheet.sheetId,
      [sheet.columns["term"]!, sheet.columns["value"]!],
      sheet.top,
      sheet.rowCount,
      ({ top, rowCount, columns }) => {
        for (let i = 0; i < rowCount; i++) {
          const nameCell = columns[0]![i]!;
          const name = typeof nameCell === "string" ? termNamed(nameCell) : undefined;
          if (name === undefined) continue;
          const cell = columns[1]![i]!;
          const place = { row: top + i, nameCell };
          if (isDoubtful(name, cell, is1904)) doubtful.push({ name, cell, place });
          else found.set(name, withRow(found.get(name), entryOf(name, cell, is1904, place)));
        }
      },
    );
  }
  // The terms that settle a value with two readings may stand below it.
  const stated = statedIn([...found.values()]);
  for (const { name, cell, place } of doubtful) found.set(name, withRow(found.get(name), entryOf(name, cell, is1904, place, stated)));
  return TERM_NAMES.map((name) => found.get(name) ?? entryOf(name, "", is1904, undefined));
}

/** What the entered terms say about the writing of numbers and dates. */
export function statedIn(entries: readonly TermEntry[]): StatedStyle {
  const valueOf = (name: TermName): TermEntry["value"] => entries.find((it) => it.name === name)?.value;
  return statedStyle({
    "input.decimalMark": valueOf("input.decimalMark") as Terms["input.decimalMark"],
    "input.dateOrder": valueOf("input.dateOrder") as Terms["input.dateOrder"],
  });
}

function isDoubtful(name: TermName, cell: Cell, is1904: boolean): boolean {
  const read = readTermValue(name, cell, is1904);
  return read instanceof BadCell && read.doubt !== undefined;
}

function entryOf(name: TermName, cell: Cell, is1904: boolean, place: TermEntry["place"], stated: StatedStyle = {}): TermEntry {
  const definition = termDefinition(name);
  const read = isBlank(cell) ? undefined : readTermValue(name, cell, is1904, stated);
  const invalid = read instanceof BadCell ? { found: read.found, wanted: read.wanted } : undefined;
  const entered = read instanceof BadCell ? undefined : read;
  return { name, definition, value: entered ?? definition.value, isEntered: entered !== undefined, invalid, place };
}

/** A term that stands twice with different values counts as blank, as the fill has it. */
function withRow(before: TermEntry | undefined, entry: TermEntry): TermEntry {
  if (before === undefined || !before.isEntered || !entry.isEntered || before.value === entry.value)
    return before?.isEntered ? before : entry;
  const wanted = "one row only; it is given twice with different values";
  return {
    ...before,
    value: before.definition.value,
    isEntered: false,
    invalid: { found: `row ${before.place!.row + 1} and row ${entry.place!.row + 1}`, wanted },
  };
}

/** What a user typed for a term: its value, undefined to leave it blank, or what is wrong with it. */
export function typedTerm(name: TermName, text: string, is1904: boolean): number | string | undefined | BadCell {
  return text.trim() === "" ? undefined : readTermValue(name, text, is1904);
}

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
    ...at("description", definition.meaning, "note"),
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
      return value;
  }
}

function formatOf({ type }: TermDefinition): ColumnFormat {
  return ({ date: "date", share: "percent", amount: "money", wholeNumber: "quantity", choice: "text" } as const)[type];
}

/** A sheet with every term: filed values entered, withheld ones blank. */
export function termsSheet(is1904: boolean): WrittenBlock {
  const definitions = TERM_NAMES.map(termDefinition);
  const { term, value, unit, clause, source, description } = SHEETS.Terms.columns;
  const columns: readonly WrittenColumn[] = [
    { ...templateColumn(term), width: 36, cell: (i) => TERM_NAMES[i]! },
    { ...templateColumn(value), width: 20, cell: (i) => plainContent(definitions[i]!, is1904) },
    { ...templateColumn(unit), width: 18, cell: (i) => definitions[i]!.unit },
    { ...templateColumn(clause), width: 14, cell: (i) => clauseText(definitions[i]!.clause) },
    { ...templateColumn(source), width: 26, cell: (i) => SOURCES[definitions[i]!.kind] },
    { ...templateColumn(description), width: 70, cell: (i) => definitions[i]!.meaning },
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

/** A term's value as a user types it: 15%, 2000-02-29, 30, paid-less-new. It reads back as the same value. */
export function termText(definition: TermDefinition, value: number | string | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  switch (definition.type) {
    case "date":
      return isoText(value);
    case "share":
      return `${decimal(BigInt(value), SHARE_DIGITS - 2)}%`;
    case "amount":
      return decimal(BigInt(value), 2);
    case "wholeNumber":
    case "choice":
      return String(value);
  }
}

/** Shares are whole quadrillionths. */
const SHARE_DIGITS = 15;

/** A whole number with its decimal point so many places from the right, without zeros at the end. */
function decimal(amount: bigint, places: number): string {
  const digits = amount.toString().padStart(places + 1, "0");
  const decimals = digits.slice(-places).replace(/0+$/, "");
  return decimals === "" ? digits.slice(0, -places) : `${digits.slice(0, -places)}.${decimals}`;
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
