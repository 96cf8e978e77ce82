/** The Terms sheet as the pane shows it: every term with what is entered and where; `enterTerm.ts` changes it. Rule text: rules 2. */
import { dayOf, valueOfRow, type Agreement } from "../contract/agreement/agreement";
import { AGREEMENTS } from "../contract/agreement/agreements";
import { agreementNamed } from "../contract/agreement/agreements/agreementNamed";
import { termText } from "../contract/agreement/termText";
import { termMeaning } from "../contract/agreement/vocabulary";
import { isoText, type CivilDate } from "../contract/base/calendar";
import { TERM_NAMES, termDefinition, termsOfAgreement, type TermDefinition, type TermName, type Terms } from "../contract/agreement/terms";
import { BadCell, cellText, isBlank, readDate } from "../workbook/cells";
import { readTermValue, termNamed, wantedValue } from "../workbook/decodeTerms";
import { headNamed, wordsIn } from "../workbook/ownAgreement";
import { loadedPart } from "../workbook/loadedPart";
import type { Cell, WorkbookPort } from "../workbook/port";
import type { VendorOnTerms } from "./vendorsOnTerms";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import { statedStyle, type StatedStyle } from "../workbook/textStyle";
import { lookWords } from "./lookWords";

export { termText };

/** Few workbooks state an agreement of their own. */
const vendors = () => loadedPart(() => import(/* webpackChunkName: "work" */ "./vendorsOnTerms"));
const stating = () => loadedPart(() => import(/* webpackChunkName: "work" */ "./statedBySheet"));

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
  /** Rows with a day that the fill does not use. */
  readonly unused: readonly UnusedRow[];
  /** What its row says beside the value. */
  readonly said?: SaidOfTerm;
}

/** The words of a row's columns Clause and State, as they stand. */
export interface SaidOfTerm {
  readonly clause: string;
  readonly state: string;
}

/** Where a row of the Terms sheet stands. */
export type TermPlace = NonNullable<TermEntry["place"]>;

export interface Amendment {
  readonly from: CivilDate;
  readonly value: number | string | undefined;
  /** Undefined where no one row of the sheet says so: it is the agreement's own. */
  readonly place: TermPlace | undefined;
  /** What the sheet has for a value that does not count, and what would. */
  readonly invalid?: { readonly found: string; readonly wanted: string };
}

/** A row with a day that is no amendment, what it says, and why it is not used. */
export interface UnusedRow {
  readonly place: TermPlace;
  readonly from: string;
  readonly value: string;
  readonly why: string;
}

/** A row of the Terms sheet that names a term. */
interface TermRow {
  readonly cell: Cell;
  readonly from: Cell;
  readonly place: TermPlace;
  readonly said: SaidOfTerm;
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
  return (await readTerms(port, sheet, is1904, agreements)).entries;
}

/** What the Terms sheet says, as a fill reads it. */
export interface ReadTerms {
  readonly entries: readonly TermEntry[];
  /** The agreement that they name. */
  readonly agreement: Agreement;
  /** Where it is the user's own, the terms that rules need and it lacks; undefined for one that is known. */
  readonly lacks: readonly TermName[] | undefined;
  /** Those that rows name, whose terms are none of these. */
  readonly vendors: readonly VendorOnTerms[];
}

/** As `readTermEntries`, with the agreement that the sheet names or states itself. */
export async function readTerms(
  port: WorkbookPort,
  sheet: RecognisedSheet | undefined,
  is1904: boolean,
  known: readonly Agreement[] = AGREEMENTS,
): Promise<ReadTerms> {
  const { rows, hasHead, hasVendors } = await termRows(port, sheet);
  const named = hasVendors ? await (await vendors()).vendorsOnTerms(port, sheet!, is1904, known) : [];
  const own = hasHead ? await (await stating()).statedBySheet(port, sheet!, is1904, known) : undefined;
  const agreements = own ? [...known, own.agreement] : known;
  const readAs = (agreement: Agreement, stated: StatedStyle) => ({ is1904, stated, agreement, agreements });
  const entries = (how: ReadAs): readonly TermEntry[] => {
    const ofAgreement = new Set(termsOfAgreement(how.agreement));
    const listed = TERM_NAMES.filter((name) => ofAgreement.has(name) || rows.has(name));
    return listed.map((name) => entryOf(name, rows.get(name) ?? [], how));
  };
  // The terms that settle a value with two readings, and the agreement, may stand below it.
  const first = entries(readAs(agreements[0]!, {}));
  const agreement = agreementOf(first, agreements);
  return {
    entries: entries(readAs(agreement, statedIn(first))),
    agreement,
    lacks: own?.agreement === agreement ? own.missing : undefined,
    vendors: named,
  };
}

interface TermRows {
  readonly rows: ReadonlyMap<TermName, readonly TermRow[]>;
  /** Some row says whose agreement it is. */
  readonly hasHead: boolean;
  readonly hasVendors: boolean;
}

async function termRows(port: WorkbookPort, sheet: RecognisedSheet | undefined): Promise<TermRows> {
  const rows = new Map<TermName, TermRow[]>();
  let hasHead = false;
  let hasVendors = false;
  if (sheet === undefined || sheet.rowCount <= 0) return { rows, hasHead, hasVendors };
  const fields = ["term", "value", "effectiveFrom", "clause", "state", "vendor"].filter((field) => sheet.columns[field] !== undefined);
  const asked = fields.map((field) => sheet.columns[field]!);
  await port.readColumns(sheet.sheetId, asked, sheet.top, sheet.rowCount, ({ top, rowCount, columns }) => {
    const [names, values, days, clauses, states, vendors] = ["term", "value", "effectiveFrom", "clause", "state", "vendor"].map(
      (field) => columns[fields.indexOf(field)],
    );
    for (let i = 0; i < rowCount; i++) {
      // A row of a vendor is none of the agreement of rows without one.
      if (vendors !== undefined && !isBlank(vendors[i]!)) {
        hasVendors = true;
        continue;
      }
      const nameCell = names![i]!;
      if (typeof nameCell === "string" && headNamed(nameCell)) hasHead = true;
      const name = typeof nameCell === "string" ? termNamed(nameCell) : undefined;
      if (name === undefined) continue;
      const said = { clause: wordsIn(clauses?.[i]), state: wordsIn(states?.[i]).toLowerCase() };
      const row = { cell: values![i]!, from: days?.[i] ?? "", place: { row: top + i, nameCell }, said };
      const ofTerm = rows.get(name);
      if (ofTerm) ofTerm.push(row);
      else rows.set(name, [row]);
    }
  });
  return { rows, hasHead, hasVendors };
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
  const definition = termDefinition(name, how.agreement, "user");
  const nothing: TermEntry = {
    name,
    definition,
    value: definition.value,
    isEntered: false,
    invalid: undefined,
    place: undefined,
    amendments: [],
    unused: [],
  };
  const read = rows.map((row) => ({ row, dated: isBlank(row.from) ? undefined : datedRow(name, row, how) }));
  const undated = read
    .filter(({ dated }) => dated === undefined || dated === "fromBeginning")
    .map(({ row }) => entryOfRow(nothing, row, how));
  const dated = read.flatMap(({ dated: it }) => (typeof it === "object" ? [it] : []));
  const { amendments: entered, unused } = contradictionsOut(name, dated);
  const ofFile = amendmentsOf(name, how.agreement).filter(({ from }) => entered.every((it) => it.from !== from));
  const amendments = [...ofFile, ...entered].sort((a, b) => a.from - b.from);
  return { ...undated.reduce(withRow, nothing), amendments, unused };
}

function entryOfRow(nothing: TermEntry, { cell, place, said }: TermRow, { is1904, stated, agreements }: ReadAs): TermEntry {
  const read = isBlank(cell) ? undefined : readTermValue(nothing.name, cell, is1904, stated, agreements);
  const invalid = read instanceof BadCell ? { found: read.found, wanted: read.wanted } : undefined;
  const entered = read instanceof BadCell ? undefined : read;
  return { ...nothing, value: entered ?? nothing.value, isEntered: entered !== undefined, invalid, place, said };
}

/** A row with a day, as the fill reads it (rules 2): an amendment, a row that holds from the beginning all the same, or one that is not used. */
function datedRow(name: TermName, { cell, from, place }: TermRow, how: ReadAs): Amendment | UnusedRow | "fromBeginning" {
  const { is1904, stated, agreement, agreements } = how;
  const day = readDate(from, is1904, { stated: stated.dateOrder });
  const value = readTermValue(name, cell, is1904, stated, agreements);
  const unused = (why: string): UnusedRow => ({
    place,
    from: typeof day === "number" ? isoText(day) : cellText(from),
    value: value instanceof BadCell ? cellText(cell) : termText(termMeaning(name), value),
    why,
  });
  if (typeof day !== "number") return unused(lookWords.enterAsEffectiveFrom(day instanceof BadCell ? day.wanted : "a date"));
  if (day <= dayOf(agreement.date)) return "fromBeginning";
  const why = amendmentRefused(name, day, value, agreement);
  if (why !== undefined) return unused(why);
  if (!(value instanceof BadCell)) return { from: day, value, place };
  return { from: day, value: undefined, place, invalid: { found: value.found, wanted: value.wanted } };
}

/**
 * Why a term cannot have another value from a day on, in words; undefined where it can. Rule text: rules 2.
 * @param value undefined: it is blank from that day on.
 */
export function amendmentRefused(
  name: TermName,
  from: CivilDate,
  value: TermEntry["value"] | BadCell,
  agreement: Agreement,
): string | undefined {
  const meaning = termMeaning(name);
  if (meaning.decidedOn === "wholeAgreement") return lookWords.wholeAgreement(isoText(from));
  const begins = dayOf(agreement.date);
  if (from <= begins) return lookWords.agreementBegins(isoText(begins));
  if (meaning.mayBeBlank) return undefined;
  if (value instanceof BadCell) return lookWords.doesNotCount(value.found, value.wanted);
  return value === undefined ? lookWords.needAValue(wantedValue(meaning)) : undefined;
}

/** A value and the day from which it holds; of an amendment that is mended, the day that it had before. */
export interface AmendmentWish {
  readonly name: TermName;
  readonly from: CivilDate;
  /** Undefined: it is blank from that day on. */
  readonly value: number | string | undefined;
  readonly instead: CivilDate | undefined;
}

/**
 * Why a wish cannot be written, in words that follow "it cannot be entered:"; undefined where it can.
 * @param entry the term as it stands.
 */
export function wishRefused({ name, from, value, instead }: AmendmentWish, entry: TermEntry, agreement: Agreement): string | undefined {
  const refused = amendmentRefused(name, from, value, agreement);
  if (refused !== undefined) return refused;
  const taken = entry.amendments.find((it) => it.from === from && it.from !== instead && it.place !== undefined);
  return taken && lookWords.valueFromThatDay(taken.place!.row + 1);
}

/** Rows that give the same day different values are not used; a term that may be blank is blank from that day on. */
function contradictionsOut(name: TermName, rows: readonly (Amendment | UnusedRow)[]): Pick<TermEntry, "amendments" | "unused"> {
  const byDay = new Map<CivilDate, Amendment[]>();
  for (const row of rows) if (!("why" in row)) byDay.set(row.from, [...(byDay.get(row.from) ?? []), row]);
  const amendments: Amendment[] = [];
  const unused = rows.filter((it): it is UnusedRow => "why" in it);
  for (const [from, ofDay] of byDay) {
    const [first] = ofDay;
    if (ofDay.every(({ value }) => value === first!.value)) {
      amendments.push(first!);
      continue;
    }
    if (termMeaning(name).mayBeBlank) amendments.push({ from, value: undefined, place: undefined });
    const why = lookWords.differentValues;
    const text = (value: TermEntry["value"]): string => termText(termMeaning(name), value);
    unused.push(...ofDay.map(({ value, place }) => ({ place: place!, from: isoText(from), value: text(value), why })));
  }
  return { amendments, unused };
}

const amendmentsOf = (name: TermName, { terms }: Agreement): readonly Amendment[] =>
  terms.flatMap((row) =>
    row.term === name && row.effectiveFrom !== undefined
      ? [{ from: dayOf(row.effectiveFrom), value: valueOfRow(row), place: undefined }]
      : [],
  );

/** A term that stands twice with different values counts as blank, as the fill has it. */
function withRow(before: TermEntry, entry: TermEntry): TermEntry {
  if (!before.isEntered || !entry.isEntered || before.value === entry.value) return before.isEntered ? before : entry;
  const wanted = lookWords.givenTwice;
  return {
    ...before,
    value: before.definition.value,
    isEntered: false,
    invalid: { found: lookWords.rowAndRow(before.place!.row + 1, entry.place!.row + 1), wanted },
  };
}

/**
 * What a user typed for a term: its value, undefined to leave it blank, or what is wrong with it.
 * @param stated how the workbook's terms say that numbers and dates are written.
 */
export function typedTerm(name: TermName, text: string, is1904: boolean, stated: StatedStyle = {}): number | string | undefined | BadCell {
  return text.trim() === "" ? undefined : readTermValue(name, text, is1904, stated);
}
