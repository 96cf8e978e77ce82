/** What an agreement is asked and does not answer, and which figures that leaves blank. Rule text: rules 2. */
import type { Agreement } from "../contract/agreement/agreement";
import { termIn } from "../contract/agreement/agreement";
import { isAsked } from "../contract/agreement/askedWhere";
import { TERM_NAMES, termMeaning, type TermName } from "../contract/agreement/vocabulary";
import { RIGHTS } from "../contract/rights";
import { SHEET_RIGHTS } from "../contract/rights/sheetRights";
import { TERMS_OF_CALENDAR, TERMS_OF_DATES } from "../contract/rights/termsRead";

type ValueOf = (name: TermName) => number | string | undefined;

/** The terms that an agreement is asked, by what it says so far; the user's own are no part of it. */
export const askedOf = (valueOf: ValueOf): readonly TermName[] =>
  TERM_NAMES.filter((name) => name !== "agreement.id" && !termMeaning(name).isInput && isAsked(name, valueOf));

/** Those of them without a value. */
export const blankOf = (valueOf: ValueOf): readonly TermName[] => askedOf(valueOf).filter((name) => valueOf(name) === undefined);

/** The terms that an agreement leaves blank from its beginning on. */
export const blankIn = (agreement: Agreement): readonly TermName[] => blankOf((name) => termIn(agreement, name).value);

export interface Blanks {
  /** Names of rights whose figures stay blank, or may. */
  readonly figures: readonly string[];
  /** Names of rights of which only a day is not known. */
  readonly days: readonly string[];
  /** Days of the calendar that no right owns. */
  readonly calendar: boolean;
}

/** What stays blank while a term is. */
export function blanksOf(name: TermName): Blanks {
  const reading = [...RIGHTS, ...SHEET_RIGHTS].filter(({ terms }) => terms.includes(name));
  const isForDay = ({ askedTerms }: (typeof reading)[number]): boolean =>
    askedTerms.some(({ term, isForFigures }) => term === name && !isForFigures);
  return {
    figures: reading.filter((right) => !isForDay(right)).map(({ name: right }) => right),
    days: reading.filter(isForDay).map(({ name: right }) => right),
    calendar: TERMS_OF_CALENDAR.includes(name) || TERMS_OF_DATES.includes(name),
  };
}
