/** The Terms sheet as the pane shows and changes it: every term with what is entered and where. Rule text: rules 2. */
import { dayOf, valueOfRow, type Agreement } from "../contract/agreement/agreement";
import { agreementNamed, AGREEMENTS } from "../contract/agreement/agreements";
import { termMeaning } from "../contract/agreement/vocabulary";
import { isoText, type CivilDate } from "../contract/base/calendar";
import { shareToFraction } from "../contract/base/money";
import { termToEnter } from "../contract/agreement/termWords";
import { TERM_NAMES, termDefinition, type TermDefinition, type TermName, type Terms } from "../contract/agreement/terms";
import { meaningOf } from "../contract/rights/termsRead";
import { BadCell, dateSerial, isBlank, readDate } from "../workbook/cells";
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
  /** Values that hold from a day on, soonest first. */
  readonly amendments: readonly Amendment[];
}

export interface Amendment {
  readonly from: CivilDate;
  readonly value: number | string | undefined;
}

/** A row of the Terms sheet that names a term. */
interface TermRow {
  readonly cell: Cell;
  readonly from: Cell;
  readonly place: NonNullable<TermEntry["place"]>;
}

/**
 * Every term, with what the Terms sheet says of it; the values of the agreement where there is no sheet.
 * @param agreements those that may be named; the first is applied where none is.
 */
export async function readTermEntries(
  port: WorkbookPort,
  sheet: RecognisedSheet | undefined,
  is1904: boolean,
  agreements: readonly Agreement[] = AGREEMENTS,
): Promise<readonly TermEntry[]> {
  const rows = await termRows(port, sheet);
  const readAs = (agreement: Agreement, stated: StatedStyle) => ({ is1904, stated, agreement, agreements });
  const entries = (how: ReadAs): readonly TermEntry[] => TERM_NAMES.map((name) => entryOf(name, rows.get(name) ?? [], how));
  // The terms that settle a value with two readings, and the agreement, may stand below it.
  const first = entries(readAs(agreements[0]!, {}));
  return entries(readAs(agreementOf(first, agreements), statedIn(first)));
}

async function termRows(port: WorkbookPort, sheet: RecognisedSheet | undefined): Promise<ReadonlyMap<TermName, readonly TermRow[]>> {
  const rows = new Map<TermName, TermRow[]>();
  if (sheet === undefined || sheet.rowCount <= 0) return rows;
  const { effectiveFrom } = sheet.columns;
  const asked = [sheet.columns["term"]!, sheet.columns["value"]!, ...(effectiveFrom === undefined ? [] : [effectiveFrom])];
  await port.readColumns(sheet.sheetId, asked, sheet.top, sheet.rowCount, ({ top, rowCount, columns: [names, values, days] }) => {
    for (let i = 0; i < rowCount; i++) {
      const nameCell = names![i]!;
      const name = typeof nameCell === "string" ? termNamed(nameCell) : undefined;
      if (name === undefined) continue;
      const row = { cell: values![i]!, from: days?.[i] ?? "", place: { row: top + i, nameCell } };
      const ofTerm = rows.get(name);
      if (ofTerm) ofTerm.push(row);
      else rows.set(name, [row]);
    }
  });
  return rows;
}

/** The agreement that the entered terms name. */
export const agreementOf = (entries: readonly TermEntry[], agreements: readonly Agreement[] = AGREEMENTS): Agreement =>
  agreementNamed(String(entries.find(({ name }) => name === "agreement.id")?.value), agreements) ?? agreements[0]!;

/** What the entered terms say about the writing of numbers and dates. */
export function statedIn(entries: readonly TermEntry[]): StatedStyle {
  const valueOf = (name: TermName): TermEntry["value"] => entries.find((it) => it.name === name)?.value;
  return statedStyle({
    "input.decimalMark": valueOf("input.decimalMark") as Terms["input.decimalMark"],
    "input.dateOrder": valueOf("input.dateOrder") as Terms["input.dateOrder"],
  });
}

/** How a sheet's values are read. */
interface ReadAs {
  readonly is1904: boolean;
  readonly stated: StatedStyle;
  readonly agreement: Agreement;
  readonly agreements: readonly Agreement[];
}

/** A term from its rows: those without a day say what holds from the beginning, the others are amendments. */
function entryOf(name: TermName, rows: readonly TermRow[], how: ReadAs): TermEntry {
  const definition = termDefinition(name, how.agreement);
  const nothing: TermEntry = {
    name,
    definition,
    value: definition.value,
    isEntered: false,
    invalid: undefined,
    place: undefined,
    amendments: [],
  };
  const undated = rows.filter(({ from }) => isBlank(from)).map((row) => entryOfRow(nothing, row, how));
  const entered = rows.filter(({ from }) => !isBlank(from)).flatMap((row) => amendmentOf(name, row, how));
  const ofFile = amendmentsOf(name, how.agreement).filter(({ from }) => entered.every((it) => it.from !== from));
  const amendments = [...ofFile, ...entered].sort((a, b) => a.from - b.from);
  return { ...undated.reduce(withRow, nothing), amendments };
}

function entryOfRow(nothing: TermEntry, { cell, place }: TermRow, { is1904, stated, agreements }: ReadAs): TermEntry {
  const read = isBlank(cell) ? undefined : readTermValue(nothing.name, cell, is1904, stated, agreements);
  const invalid = read instanceof BadCell ? { found: read.found, wanted: read.wanted } : undefined;
  const entered = read instanceof BadCell ? undefined : read;
  return { ...nothing, value: entered ?? nothing.value, isEntered: entered !== undefined, invalid, place };
}

/** A row with a day; one that cannot be read is no amendment, and a finding of the fill. */
function amendmentOf(name: TermName, { cell, from }: TermRow, { is1904, stated, agreements }: ReadAs): readonly Amendment[] {
  const day = readDate(from, is1904, { stated: stated.dateOrder });
  const value = readTermValue(name, cell, is1904, stated, agreements);
  if (typeof day !== "number" || value instanceof BadCell || termMeaning(name).decidedOn === "wholeAgreement") return [];
  return [{ from: day, value }];
}

const amendmentsOf = (name: TermName, { terms }: Agreement): readonly Amendment[] =>
  terms.flatMap((row) =>
    row.term === name && row.effectiveFrom !== undefined ? [{ from: dayOf(row.effectiveFrom), value: valueOfRow(row) }] : [],
  );

/** A term that stands twice with different values counts as blank, as the fill has it. */
function withRow(before: TermEntry, entry: TermEntry): TermEntry {
  if (!before.isEntered || !entry.isEntered || before.value === entry.value) return before.isEntered ? before : entry;
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
    case "agreement":
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
