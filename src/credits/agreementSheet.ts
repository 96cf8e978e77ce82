/**
 * Puts an agreement into the workbook: a new sheet of its terms, which is read as Terms from then on. A sheet of terms that is there stays as it
 * is. Rule text: rules 2.
 */
import { dayOf, termIn, type Agreement, type TermRow, type WrittenDate } from "../contract/agreement/agreement";
import { AGREEMENTS } from "../contract/agreement/agreements";
import { isAgreementId } from "../contract/agreement/agreementId";
import { READ_TERMS } from "../contract/agreement/silence";
import { TERM_NAMES, termMeaning, unitInWords, type TermName } from "../contract/agreement/vocabulary";
import { isoText, yearMonthDay, type CivilDate } from "../contract/base/calendar";
import { meaningOf } from "../contract/rights/termsRead";
import { dateSerial } from "../workbook/cells";
import { clauseText } from "../workbook/encode";
import { freeName } from "../workbook/freeName";
import { HEAD_ROWS, stateWord, type HeadRow, type StateWord } from "../workbook/ownAgreement";
import { WorkbookProblem, type WorkbookPort, type WrittenBlock } from "../workbook/port";
import { SHEETS } from "../workbook/sheets";
import { templateColumn } from "../workbook/template";
import type { Entered } from "./enterTerm";
import { lookAtWorkbook } from "./outlook";
import { MAPPING_SETTING } from "./settings";
import { sheetBlock } from "./sheetBlock";
import { termText, type TermEntry } from "./termEntries";
import { userWords } from "./userWords";

/** What a user says of an agreement before any of its terms. */
export interface AgreementStart {
  readonly id: string;
  readonly kind: string;
  readonly vendor: string;
  readonly distributor: string;
  readonly date: CivilDate;
  readonly source: string;
  /** Whose terms it begins with, as readings to be checked; undefined: with none but our readings of what rules need. */
  readonly like: Agreement | undefined;
}

/** "vendor-distributor-2003". */
export function idFor(vendor: string, distributor: string, date: CivilDate | undefined): string {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
  const year = date === undefined ? "" : String(yearMonthDay(date).year);
  return [bare(vendor), bare(distributor), year].filter((it) => it !== "").join("-");
}

/** Why an agreement cannot be named so; undefined where it can. */
export function idRefused(id: string, known: readonly Agreement[] = AGREEMENTS): string | undefined {
  if (!isAgreementId(id)) return userWords.nameBadlyFormed;
  return known.some((it) => it.id === id) ? userWords.nameKnown : undefined;
}

/**
 * The agreement as it begins. Without one that it is like, words that rules need are our readings, to be looked through; no number is taken
 * from anywhere.
 */
export function startedAgreement({ like, date, source, ...head }: AgreementStart): Agreement {
  const agreed = isoText(date) as WrittenDate;
  const rows = like === undefined ? READINGS : like.terms.filter((row) => isLaterThan(row, date) && row.state !== "input").map(toBeChecked);
  const first: TermRow = { term: DATE, value: agreed, clause: "-", state: "stated", effectiveFrom: undefined };
  const said = rows.some(({ term }) => term === NO_MONTHLY_REPORT.term) ? rows : [...rows, NO_MONTHLY_REPORT];
  const terms = [first, ...said.filter(({ term }) => term !== DATE)];
  return { ...head, date: agreed, source: { name: source }, documents: [], leftOut: like?.leftOut ?? [], terms };
}

const DATE = "agreement.effectiveDate";
/** What another agreement states is no statement of this one. */
const toBeChecked = ({ checked: _, ...row }: TermRow): TermRow => (row.state === "stated" ? { ...row, state: "reading" } : row);
const isLaterThan = ({ effectiveFrom }: TermRow, day: CivilDate): boolean => effectiveFrom === undefined || dayOf(effectiveFrom) > day;

/** A day that the first agreement has; nobody is told of it who did not say so. */
const NO_MONTHLY_REPORT: TermRow = { term: "reports.monthlyDue", value: "none", clause: "-", state: "reading", effectiveFrom: undefined };

const READINGS: readonly TermRow[] = READ_TERMS.map((term) => ({
  term,
  value: termIn(AGREEMENTS[0]!, term).value,
  clause: "-",
  state: "reading",
  effectiveFrom: undefined,
}));

export interface AgreementWritten {
  readonly sheet: string;
  readonly entered: Entered;
}

/**
 * Writes the sheet, with the user's own terms (such as the calculation date) of the one before.
 * @param isOwn the sheet states the agreement itself; else it names it, and shows its values.
 * @throws WorkbookProblem where it cannot be written; nothing is in the workbook then.
 */
export async function writeAgreement(port: WorkbookPort, agreement: Agreement, isOwn: boolean): Promise<AgreementWritten> {
  const { shape, terms, choices, recognition, vendors } = await lookAtWorkbook(port);
  const [first] = vendors;
  if (first) throw hasVendors(recognition.sheets.Terms!.sheetName, first.vendor);
  const sheet = freeName(
    "Terms",
    shape.sheets.map(({ name }) => name),
  );
  const isFirst = recognition.sheets.Terms === undefined && choices.Terms === undefined && sheet === "Terms";
  const rows = sheetRows(agreement, isOwn, terms.filter(isTheUsers), shape.dateSystem === "1904");
  const settings = isFirst ? {} : { [MAPPING_SETTING]: { ...choices, Terms: { sheet } } };
  const written = await port.write({ work: "terms", blocks: [blockOf(sheet, rows)], settings });
  if (written.outcome !== "written") throw written.problem;
  return { sheet, entered: [written.before] };
}

/** The new sheet would be read in the place of the one that has the terms of vendors. */
const hasVendors = (sheet: string, vendor: string): WorkbookProblem =>
  new WorkbookProblem("CELLS_TAKEN", userWords.termsOfVendors(sheet, vendor));

const isTheUsers = ({ definition, isEntered, name }: TermEntry): boolean =>
  definition.isInput === true && isEntered && name !== "agreement.id";

interface SheetRow {
  readonly term: string;
  readonly value: string | number;
  readonly unit: string;
  readonly clause: string;
  readonly state: string;
  readonly from: number | "";
  readonly source: string;
  readonly description: string;
}

function sheetRows(agreement: Agreement, isOwn: boolean, inputs: readonly TermEntry[], is1904: boolean): readonly SheetRow[] {
  const head = (term: string, value: string, description: string): SheetRow => ({ ...NOTHING, term, value, description });
  return [
    head("agreement.id", agreement.id, termMeaning("agreement.id").meaning),
    ...(isOwn ? headRows(agreement).map(([name, value]) => head(name, value, HEAD_ROWS[name])) : []),
    ...inputs.map(({ name, definition, value }) => ({
      ...termRow(name),
      value: termText(definition, value),
      state: "",
      source: SOURCE.input,
    })),
    ...TERM_NAMES.flatMap((name) => rowsOfTerm(name, agreement, isOwn, is1904)),
  ];
}

const headRows = ({ vendor, distributor, kind, source }: Agreement): readonly (readonly [HeadRow, string])[] => [
  ["agreement.vendor", vendor],
  ["agreement.distributor", distributor],
  ["agreement.kind", kind],
  ["agreement.source", source.name],
];

/** A known agreement has its amendments itself; of a new one, terms that every agreement has wait for a value. */
function rowsOfTerm(name: TermName, { terms, silentOn }: Agreement, isOwn: boolean, is1904: boolean): readonly SheetRow[] {
  const { without, isInput } = termMeaning(name);
  if (isInput) return [];
  const isSilent = isOwn && silentOn?.includes(name) === true;
  const rows = terms.filter(({ term, effectiveFrom }) => term === name && (isOwn || effectiveFrom === undefined));
  if (rows.length === 0 && isSilent) return [{ ...termRow(name), state: "silent", source: SOURCE.silent }];
  if (rows.length === 0) return without === undefined ? [termRow(name)] : [];
  return rows.map((row) => {
    const word = isSilent && row.effectiveFrom === undefined ? "silent" : stateWord(row);
    return {
      ...termRow(name),
      value: row.value ?? "",
      clause: clauseText(row.clause),
      state: isOwn ? word : "",
      from: row.effectiveFrom === undefined ? "" : dateSerial(dayOf(row.effectiveFrom), is1904),
      source: SOURCE[isOwn ? word : row.state],
    };
  });
}

const NOTHING: SheetRow = { term: "", value: "", unit: "", clause: "", state: "", from: "", source: "", description: "" };
const termRow = (name: TermName): SheetRow => ({
  ...NOTHING,
  term: name,
  unit: unitInWords(termMeaning(name)),
  description: meaningOf(name, termMeaning(name).meaning),
});

/** What the column Source says of a row. */
export const SOURCE: Readonly<Record<StateWord, string>> = {
  stated: "stated in the agreement",
  withheld: "withheld in the copy at hand",
  reading: "a reading of an open text",
  checked: "a reading, checked against the text",
  silent: "the text says nothing of it",
  input: "yours",
};

function blockOf(sheet: string, rows: readonly SheetRow[]): WrittenBlock {
  const { term, value, unit, clause, state, effectiveFrom, source, description } = SHEETS.Terms.columns;
  const columns = [
    { ...templateColumn(term), width: 36, cell: (i: number) => rows[i]!.term },
    { ...templateColumn(value), width: 20, cell: (i: number) => rows[i]!.value },
    { ...templateColumn(unit), width: 18, cell: (i: number) => rows[i]!.unit },
    { ...templateColumn(clause), width: 14, cell: (i: number) => rows[i]!.clause },
    { ...templateColumn(state), width: 12, cell: (i: number) => rows[i]!.state },
    { ...templateColumn(effectiveFrom), width: 14, cell: (i: number) => rows[i]!.from },
    { ...templateColumn(source), width: 26, cell: (i: number) => rows[i]!.source },
    { ...templateColumn(description), width: 70, cell: (i: number) => rows[i]!.description },
  ];
  return sheetBlock(sheet, columns, rows.length);
}
