/**
 * What holds of a term where an agreement's text says nothing of it: what holds without it, or what is taken because rules need something; else
 * it is blank. Rule text: rules 2, "An agreement of your own on the sheet Terms".
 */
import { termIn } from "./agreement";
import { AGREEMENTS } from "./agreements";
import { TERM_NAMES, termMeaning, withoutOf, type TermName } from "./vocabulary";

/** Numbers that rules need of every agreement: the calendar year, the day itself, no days on the way, and half a year of sales. */
const TAKEN: Readonly<Partial<Record<TermName, number>>> = {
  "fiscal.firstMonth": 1,
  "priceProtection.snapshotToleranceDays": 0,
  "reports.trailingMonths": 6,
  "notices.mailDays": 0,
  "notices.courierDays": 0,
};

/**
 * Whether a text can be silent on a term. It is on no length of time that something else it says hangs on: that one is withheld, or is not there
 * because the other is not.
 */
export function mayBeSilent(name: TermName): boolean {
  const { isInput, without } = termMeaning(name);
  return isInput !== true && without !== null && name !== "agreement.id" && name !== "agreement.effectiveDate";
}

/** What then holds; undefined where the term is blank. In the term's own unit: a share, days, a word. */
export const heldWhereSilent = (name: TermName): number | string | undefined =>
  withoutOf(name) ?? TAKEN[name] ?? (isReading(name) ? termIn(AGREEMENTS[0]!, name).value : undefined);

/** Whether that is taken by a row, because rules need a value and none holds without one. */
export const isTakenByRow = (name: TermName): boolean => withoutOf(name) === undefined && heldWhereSilent(name) !== undefined;

function isReading(name: TermName): boolean {
  const { type, mayBeBlank, isInput, without } = termMeaning(name);
  return type === "choice" && !mayBeBlank && isInput !== true && without === undefined;
}

/** Words that rules need of every agreement and that stand in none of its own: our readings of the first one. */
export const READ_TERMS: readonly TermName[] = TERM_NAMES.filter(isReading);
