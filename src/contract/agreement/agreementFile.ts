/**
 * An agreement from a file: JSON, as somebody wrote it, checked whole before anything is computed by it. Every fault is told, each with the row
 * of `terms` that it is in (the first is row 1), what was found and what to do. Rule text: rules 2.
 */
import { isAsked } from "./askedWhere";
import { isAgreementId } from "./agreementId";
import { dayOf, type Agreement, type TermKind, type TermRow, type WrittenDate } from "./agreement";
import { contradictions } from "./contradictions";
import { documentProblems, leftOutProblems, sourceProblems } from "./fileDocuments";
import { isObject, isText, shown, textWanted, unknownNames } from "./fileWords";
import { mayBeSilent } from "./silence";
import { words } from "./problemWords";
import { fitsTerm, isWrittenDate, writtenAs } from "./termValues";
import { TERM_NAMES, termMeaning, type TermName } from "./vocabulary";

export interface FileFault {
  /** Of `terms`; undefined where it is of the head of the file, or of a row that is not there. */
  readonly row: number | undefined;
  readonly problem: string;
}

/** "Row 3: …". */
export const faultInWords = ({ row, problem }: FileFault): string => (row === undefined ? problem : words.row(row, problem));

/** The agreement that a file states, or all that is wrong with it. @param known agreements whose names are taken. */
export function agreementInFile(
  found: unknown,
  known: readonly Agreement[],
): { readonly agreement: Agreement } | { readonly faults: readonly FileFault[] } {
  if (!isObject(found)) return { faults: [{ row: undefined, problem: words.noObject(words.theFile, shown(found)) }] };
  const faults: FileFault[] = headFaults(found, known);
  const { date, terms } = found;
  if (Array.isArray(terms))
    faults.push(...rowFaults(terms, isWrittenDate(date) ? date : undefined), ...silentFaults(found.silentOn, terms));
  else faults.push({ row: undefined, problem: words.noList(shown(terms)) });
  if (faults.length > 0) return { faults };
  const rows = (terms as readonly WrittenRow[]).map(({ term, value, clause, state, effectiveFrom, checked }): TermRow => ({
    term,
    value,
    clause,
    state,
    effectiveFrom,
    ...(checked && { checked }),
  }));
  const against = contradictions(rows);
  if (against.length > 0) return { faults: against };
  const {
    id,
    kind,
    vendor,
    distributor,
    date: agreed,
    source,
    documents = [],
    leftOut = [],
    silentOn = [],
  } = found as unknown as WrittenFile;
  const silent = silentOn.length > 0 ? { silentOn } : {};
  return { agreement: { id, kind, vendor, distributor, date: agreed, source, documents, leftOut, terms: rows, ...silent } };
}

/** A file once it is known to be right. */
type WrittenFile = Omit<Agreement, "documents" | "leftOut"> & Partial<Pick<Agreement, "documents" | "leftOut">>;
/** A row once it is known to be right. */
type WrittenRow = Partial<Pick<TermRow, "value" | "effectiveFrom" | "checked">> & Pick<TermRow, "term" | "clause" | "state">;

/** `cases` are tried by whoever has a workbook to fill; the agreement is the same without them. */
const HEAD = ["id", "kind", "vendor", "distributor", "date", "source", "documents", "leftOut", "terms", "silentOn", "cases"];
const ROW = ["term", "value", "clause", "state", "effectiveFrom", "checked"];
const STATES: readonly string[] = ["stated", "withheld", "reading", "input"] satisfies readonly TermKind[];

function headFaults(found: Readonly<Record<string, unknown>>, known: readonly Agreement[]): FileFault[] {
  const { id, date, source } = found;
  const problems = [...unknownNames(found, HEAD, words.theFile)];
  if (typeof id !== "string" || !isAgreementId(id)) problems.push(words.noId(shown(id)));
  else if (known.some((it) => it.id === id)) problems.push(words.idTaken(id));
  for (const name of ["kind", "vendor", "distributor"]) if (!isText(found[name])) problems.push(textWanted(name, found[name]));
  if (!isWrittenDate(date)) problems.push(words.noDate(shown(date)));
  problems.push(...sourceProblems(source, words.ofSource), ...documentProblems(found.documents), ...leftOutProblems(found.leftOut));
  return problems.map((problem) => ({ row: undefined, problem }));
}

function rowFaults(rows: readonly unknown[], agreed: WrittenDate | undefined): FileFault[] {
  const faults: FileFault[] = [];
  const seen = new Map<string, number>();
  const fromBeginning = new Map<TermName, string>();
  rows.forEach((found, i) => {
    const row = i + 1;
    const tell = (problem: string): void => void faults.push({ row, problem });
    if (!isObject(found)) return tell(words.noObject(words.it, shown(found)));
    for (const problem of unknownNames(found, ROW, words.it)) tell(problem);
    const { term, clause, effectiveFrom: from } = found;
    if (!isTermName(term)) return tell(words.noTerm(shown(term)));
    if (term === "agreement.id") return tell(words.idIsNoRow);
    if (!isText(clause)) tell(words.noClause(term, shown(clause)));
    const problem = valueFault(term, found) ?? checkedFault(term, found) ?? dayFault(term, from, agreed);
    if (problem !== undefined) tell(problem);
    const key = JSON.stringify([term, from]);
    const before = seen.get(key);
    if (before !== undefined) tell(words.twice(term, before, from === undefined ? undefined : shown(from)));
    seen.set(key, before ?? row);
    if (from === undefined) fromBeginning.set(term, String(found.value));
  });
  const valueOf = (name: TermName): string | undefined => fromBeginning.get(name);
  const missing = TERM_NAMES.filter(
    (name) => name !== "agreement.id" && isNeeded(name) && !fromBeginning.has(name) && isAsked(name, valueOf),
  );
  for (const name of missing) {
    const meaning = termMeaning(name, "user");
    faults.push({ row: undefined, problem: words.noRow(name, meaning.meaning, writtenAs(meaning), meaning.mayBeBlank) });
  }
  return faults;
}

/** Rules need it, or it belongs to what another row states. */
function isNeeded(name: TermName): boolean {
  const { mayBeBlank, without, isInput } = termMeaning(name);
  if (isInput) return false;
  return mayBeBlank ? without === null : without === undefined;
}

/** What is wrong with a row's state, or with its value in that state. */
function valueFault(term: TermName, { state, value }: Readonly<Record<string, unknown>>): string | undefined {
  const meaning = termMeaning(term);
  if (typeof state !== "string" || !STATES.includes(state)) return words.noState(term, shown(state), STATES);
  if (meaning.isInput && state !== "input") return words.isYours(term);
  if (!meaning.isInput && state === "input") return words.isNotYours(term);
  const hasValue = value !== undefined && value !== null;
  if (state === "withheld" || state === "input") {
    if (hasValue) return words.hasValue(term, state, shown(value));
    return meaning.mayBeBlank ? undefined : words.isNeeded(term, writtenAs(meaning));
  }
  return fitsTerm(meaning, value) ? undefined : words.noValue(term, shown(value), writtenAs(meaning));
}

/** Only a reading is held against the text. */
function checkedFault(term: TermName, { state, checked }: Readonly<Record<string, unknown>>): string | undefined {
  if (checked === undefined || (checked === true && state === "reading")) return undefined;
  return words.checkedWrongly(term, shown(checked), shown(state));
}

/** What is wrong with the terms that the text is said to say nothing of. */
function silentFaults(silentOn: unknown, rows: readonly unknown[]): readonly FileFault[] {
  if (silentOn === undefined) return [];
  const problems: string[] = [];
  if (!Array.isArray(silentOn)) problems.push(words.noSilence(shown(silentOn)));
  else
    for (const term of silentOn as readonly unknown[]) {
      if (!isTermName(term)) problems.push(words.silentOnNoTerm(shown(term)));
      else if (!mayBeSilent(term)) problems.push(words.neverSilent(term));
      else if (rows.some((row) => isObject(row) && row.term === term && row.state !== "reading")) problems.push(words.silentAndSaid(term));
    }
  return problems.map((problem) => ({ row: undefined, problem }));
}

/** What is wrong with the day from which a row holds. */
function dayFault(term: TermName, from: unknown, agreed: WrittenDate | undefined): string | undefined {
  if (from === undefined) return undefined;
  if (!isWrittenDate(from)) return words.noFrom(term, shown(from));
  if (agreed !== undefined && dayOf(from) <= dayOf(agreed)) return words.tooEarly(term, from, agreed);
  if (termMeaning(term).decidedOn !== "wholeAgreement") return undefined;
  return words.isWhole(term, from);
}

const isTermName = (found: unknown): found is TermName => (TERM_NAMES as readonly unknown[]).includes(found);
