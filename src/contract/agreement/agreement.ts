/** An agreement is data: who agreed it and when, where its text is, and what it says of each term. Rule text: rules 2. */
import { mayBeUnsaid } from "./askedWhere";
import { civilDate, type CivilDate } from "../base/calendar";
import { BrokenPremise } from "../base/errors";
import { shareFromFraction } from "../base/money";
import { TERMS, termMeaning, withoutOf, type TermMeaning, type TermName, type Terms } from "./vocabulary";

/**
 * stated    the agreement states the value.
 * withheld  the copy at hand does not show it: blank until somebody enters it. Nothing is ever guessed.
 * reading   the text is open; the value is our reading, and a user may choose another of the allowed ones.
 * input     the user's own: no agreement fixes it.
 */
export type TermKind = "stated" | "withheld" | "reading" | "input";

/** A day as 1999-12-22. */
export type WrittenDate = `${number}-${number}-${number}`;
/** A value as an agreement's file has it: a whole number, a word of the vocabulary, 1999-12-22, 15% or 1000.00. */
type Written<Name extends TermName> = (typeof TERMS)[Name] extends { readonly type: "date" }
  ? WrittenDate
  : (typeof TERMS)[Name] extends { readonly type: "share" }
    ? `${number}%`
    : (typeof TERMS)[Name] extends { readonly type: "amount" }
      ? `${number}`
      : NonNullable<Terms[Name]>;

/** What an agreement, or an amendment of it, says of a term. */
export interface TermRow {
  readonly term: TermName;
  /** Undefined where it is withheld or the user's own. */
  readonly value: string | number | undefined;
  readonly clause: string;
  readonly state: TermKind;
  /** The first day of an amendment; undefined from the agreement's beginning on. */
  readonly effectiveFrom: WrittenDate | undefined;
  /** A reading that somebody has held against the text. */
  readonly checked?: true;
}

/** A text that rows were taken from. */
export interface AgreementSource {
  readonly name: string;
  /** Undefined where it is no file, such as a contract on paper. */
  readonly sha256?: string;
}

/** The agreement's own text, or a later one that amends it. */
export interface AgreementDocument {
  /** "Amendment 3". */
  readonly name: string;
  /** The day from which it holds; undefined where the text at hand does not say. */
  readonly date: WrittenDate | undefined;
  readonly source: AgreementSource;
}

/** What the agreement says of credits, returns or their days and no row states: told, so that nobody takes the rows for the whole. */
export interface LeftOut {
  readonly clause: string;
  /** What it says, and why no term states it, in our own words. */
  readonly what: string;
}

export interface Agreement {
  /** Names it on the Terms sheet. */
  readonly id: string;
  /** "Distribution agreement". */
  readonly kind: string;
  readonly vendor: string;
  readonly distributor: string;
  readonly date: WrittenDate;
  /** The text that the rows were taken from. */
  readonly source: AgreementSource;
  /** Beside the one of `source`: amendments, in order of their days. */
  readonly documents: readonly AgreementDocument[];
  readonly leftOut: readonly LeftOut[];
  readonly terms: readonly TermRow[];
  /** Terms of which somebody has found that the text says nothing: a row of one of them is what is taken all the same. No rule asks for it. */
  readonly silentOn?: readonly TermName[];
}

type NeededTerm = { [Name in TermName]: (typeof TERMS)[Name]["mayBeBlank"] extends true ? never : Name }[TermName];
type BlankTerm = Exclude<TermName, NeededTerm>;

const valued =
  (state: TermKind) =>
  <Name extends TermName>(term: Name, value: Written<Name>, clause: string, effectiveFrom?: WrittenDate): TermRow => ({
    term,
    value,
    clause,
    state,
    effectiveFrom,
  });
const unvalued =
  (state: TermKind) =>
  (term: BlankTerm, clause: string, effectiveFrom?: WrittenDate): TermRow => ({ term, value: undefined, clause, state, effectiveFrom });

/** Rows of an agreement's file; with a day at the end, of an amendment that holds from it on. */
export const stated = valued("stated");
export const reading = valued("reading");
export const withheld = unvalued("withheld");
/** Where a term that is the user's own stands in the agreement. */
export const entered = unvalued("input");

/** @throws BrokenPremise where the calendar has no such day. */
export function dayOf(written: WrittenDate): CivilDate {
  const [year = 0, month = 0, day = 0] = written.split("-").map(Number);
  const date = civilDate(year, month, day);
  if (date === undefined) throw new BrokenPremise(`${written} is no day of the calendar`);
  return date;
}

/** A row's value as rules read it. */
export function valueOfRow({ term, value }: Pick<TermRow, "term" | "value">): number | string | undefined {
  if (value === undefined || typeof value === "number") return value;
  switch (termMeaning(term).type) {
    case "date":
      return dayOf(value as WrittenDate);
    case "share":
      return shareFromFraction(Number(`${value.slice(0, -1)}e-2`));
    case "amount":
      return Math.round(Number(value) * 100);
    case "wholeNumber":
    case "choice":
    case "agreement":
    case "filter":
      return value;
  }
}

/** What an agreement says of a term from its beginning on, apart from its value. */
export interface TermInAgreement {
  readonly clause: string;
  /** Absent: it says nothing of the term, and what holds without it does. */
  readonly kind: TermKind | "absent";
  readonly value: number | string | undefined;
  /** A reading that somebody has held against the text. */
  readonly isChecked?: true;
}

export function termIn(agreement: Agreement, name: TermName): TermInAgreement {
  if (name === "agreement.id") return { clause: "-", kind: "input", value: agreement.id };
  const row = agreement.terms.find(({ term, effectiveFrom }) => term === name && effectiveFrom === undefined);
  if (row) return { clause: row.clause, kind: row.state, value: valueOfRow(row), ...(row.checked && { isChecked: true }) };
  const meaning: TermMeaning = termMeaning(name);
  if (mayBeUnsaid(name)) return { clause: "-", kind: "absent", value: withoutOf(name) };
  return { clause: "-", kind: meaning.isInput ? "input" : "withheld", value: undefined };
}
