/**
 * Which terms are asked of an agreement at all: one that gives no right is not asked about the right. What an agreement need not say, and no
 * rule asks, may be missing from its file. Rule text: rules 2.
 */
import { termMeaning, type TermName } from "./vocabulary";

/** A term is asked where each of these terms has one of its words. */
export type Conditions = Readonly<Partial<Record<TermName, readonly string[]>>>;

/** Of all terms whose names begin so, but for the one of the condition itself. */
const BY_BEGINNING: Readonly<Record<string, Conditions>> = {
  "priceProtection.": { "priceProtection.given": ["yes"] },
  "dealerProtection.": { "dealerProtection.given": ["approval", "yes"] },
  "balancing.": { "balancing.given": ["yes"] },
  "discontinuation.": { "discontinuation.given": ["yes"] },
};

/** Of single terms, besides those of their beginnings. */
const BY_TERM: Readonly<Partial<Record<TermName, Conditions>>> = {
  "priceProtection.transitWindowDays": { "priceProtection.transitWindowAppliesTo": ["both", "between-warehouses"] },
  "priceProtection.ageLength": { "priceProtection.age": ["younger", "older"] },
  "priceProtection.unitCapLast": { "priceProtection.unitCap": ["shipped"] },
  "priceProtection.moneyCapLast": { "priceProtection.moneyCap": ["shipped"] },
  "priceProtection.gateMet": { "priceProtection.gate": ["stated"] },
};

/** What must be so for a term to be asked. */
export function askedWhere(name: TermName): Conditions {
  const ofBeginning = BY_BEGINNING[name.slice(0, name.indexOf(".") + 1)] ?? {};
  return { ...(name in ofBeginning ? {} : ofBeginning), ...BY_TERM[name] };
}

/** Whether a term is asked, by the values of the others. @param valueOf undefined where a term is blank. */
export const isAsked = (name: TermName, valueOf: (name: TermName) => number | string | undefined): boolean =>
  Object.entries(askedWhere(name)).every(([asked, words]) =>
    words.includes(String(valueOf(asked as TermName) ?? termMeaning(asked as TermName).without)),
  );

/**
 * Whether an agreement may be silent on a term: one that few have, or a number that no right hangs on. What it does not say is not missing, and
 * stands on no list. What a right that it gives hangs on is withheld where the copy does not show it.
 */
export const mayBeUnsaid = (name: TermName): boolean => {
  const { without, mayBeBlank, isInput } = termMeaning(name);
  return without !== undefined || (mayBeBlank && !isInput && Object.keys(askedWhere(name)).length === 0);
};
