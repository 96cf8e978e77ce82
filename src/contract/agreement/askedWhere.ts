/**
 * Which terms are asked of an agreement at all: one that gives no right is not asked about the right. What an agreement need not say, and no
 * rule asks, may be missing from its file. Rule text: rules 2.
 */
import { termMeaning, withoutOf, type TermName } from "./vocabulary";

/** A term is asked where each of these terms has one of its words. */
export type Conditions = Readonly<Partial<Record<TermName, readonly string[]>>>;

/** Of all terms whose names begin so, but for the one of the condition itself. */
const BY_BEGINNING: Readonly<Record<string, Conditions>> = {
  "priceProtection.": { "priceProtection.given": ["yes"] },
  "dealerProtection.": { "dealerProtection.given": ["approval", "yes"] },
  "balancing.": { "balancing.given": ["yes"] },
  "discontinuation.": { "discontinuation.given": ["yes"] },
  "refresh.": { "refresh.given": ["yes"] },
};

const PROTECTED_BY_AGE: Conditions = { "priceProtection.age": ["younger", "older"] };
const UNITS_CAPPED: Conditions = { "priceProtection.unitCap": ["shipped"] };
const MONEY_CAPPED: Conditions = { "priceProtection.moneyCap": ["shipped"] };
const LIMITED: Conditions = { "balancing.limitedBy": ["percent"] };
const AGED: Conditions = { "balancing.age": ["younger", "older"] };
const FEE_OF_ROTATION: Conditions = { "balancing.fee": ["all", "without-order", "above-limit"] };
const RETURNED_AFTER_END: Conditions = { "termination.returnGiven": ["yes"] };
const FEE_AFTER_END: Conditions = { ...RETURNED_AFTER_END, "termination.fee": ["all", "distributor-ends"] };
const WINDOW: Conditions = { "discontinuation.scope": ["window"] };

/** Of single terms, besides those of their beginnings. */
const BY_TERM: Readonly<Partial<Record<TermName, Conditions>>> = {
  "initialOrder.returnRuns": { "initialOrder.given": ["yes"] },
  "initialOrder.returnWithinDays": { "initialOrder.given": ["yes"] },
  "orders.acceptedBy": { "orderProtection.given": ["yes"] },
  "termination.creditBasis": RETURNED_AFTER_END,
  "termination.sealed": RETURNED_AFTER_END,
  "termination.deadline": RETURNED_AFTER_END,
  "termination.approval": RETURNED_AFTER_END,
  "termination.fee": RETURNED_AFTER_END,
  "termination.feePercent": FEE_AFTER_END,
  "termination.feeOf": FEE_AFTER_END,
  "priceProtection.transitWindowDays": { "priceProtection.transitWindowAppliesTo": ["both", "between-warehouses"] },
  "priceProtection.ageLength": PROTECTED_BY_AGE,
  "priceProtection.ageUnit": PROTECTED_BY_AGE,
  "priceProtection.ageFrom": PROTECTED_BY_AGE,
  "priceProtection.ageTo": PROTECTED_BY_AGE,
  "priceProtection.ageEnd": PROTECTED_BY_AGE,
  "priceProtection.ageBinds": PROTECTED_BY_AGE,
  "priceProtection.unitCapLast": UNITS_CAPPED,
  "priceProtection.unitCapUnit": UNITS_CAPPED,
  "priceProtection.moneyCapLast": MONEY_CAPPED,
  "priceProtection.moneyCapUnit": MONEY_CAPPED,
  "priceProtection.gateMet": { "priceProtection.gate": ["stated"] },
  "balancing.limitPercent": LIMITED,
  "balancing.netOfCredits": LIMITED,
  "balancing.base": LIMITED,
  "balancing.basePeriods": LIMITED,
  "balancing.baseUnit": LIMITED,
  "balancing.baseEnds": LIMITED,
  "balancing.baseOnly": LIMITED,
  "balancing.baseExcept": LIMITED,
  "balancing.netOfReturns": LIMITED,
  "balancing.netOfRotation": { ...LIMITED, "balancing.netOfReturns": ["no"] },
  "balancing.secondTier": LIMITED,
  "balancing.secondTierPercent": { ...LIMITED, "balancing.secondTier": ["approval"] },
  "balancing.feePercent": FEE_OF_ROTATION,
  "balancing.feeOf": FEE_OF_ROTATION,
  "balancing.timesPerQuarter": { "balancing.frequency": ["month", "quarter", "half-year", "year"] },
  "balancing.requestCounts": { "balancing.frequency": ["month", "quarter", "half-year", "year"] },
  "balancing.lastMonthOfQuarter": { "balancing.exercise": ["month-end"], "balancing.frequency": ["quarter", "half-year", "year", "any"] },
  "balancing.exerciseDays": { "balancing.exercise": ["first-days"] },
  "balancing.ageLength": AGED,
  "balancing.ageUnit": AGED,
  "balancing.ageFrom": AGED,
  "balancing.ageEnd": AGED,
  "discontinuation.purchasedWithinDays": WINDOW,
  "discontinuation.windowUnit": WINDOW,
  "discontinuation.windowSide": WINDOW,
  "discontinuation.windowFrom": WINDOW,
  "discontinuation.requestWithinDays": { "discontinuation.deadline": ["stated"] },
};

/** Of terms that several others ask for: one of the conditions must be so, besides. */
const BY_ANY: Readonly<Partial<Record<TermName, readonly Conditions[]>>> = {
  "priceProtection.capOrder": [UNITS_CAPPED, MONEY_CAPPED],
  "balancing.orderPercent": [{ "balancing.offsettingOrder": ["required"] }, { "balancing.fee": ["without-order"] }],
  "termination.endedBy": [{ "termination.fee": ["distributor-ends"] }, { "termination.approval": ["distributor-ends"] }],
};

/** What must be so for a single term to be asked, besides that its right is given. */
export const conditionsOf = (name: TermName): Conditions => BY_TERM[name] ?? {};

/** What must be so for a term to be asked. */
export function askedWhere(name: TermName): Conditions {
  const ofBeginning = BY_BEGINNING[name.slice(0, name.indexOf(".") + 1)] ?? {};
  return { ...(name in ofBeginning ? {} : ofBeginning), ...BY_TERM[name] };
}

/** Whether a term is asked, by the values of the others. @param valueOf undefined where a term is blank. */
export const isAsked = (name: TermName, valueOf: (name: TermName) => number | string | undefined): boolean =>
  mayBeAsked(name, (other) => [valueOf(other) ?? withoutOf(other)]);

/** Whether a term is asked in some stretch of days. @param valuesOf every value that the others have, from whatever day. */
export function mayBeAsked(name: TermName, valuesOf: (name: TermName) => readonly (number | string | undefined)[]): boolean {
  const mayBeSo = (conditions: Conditions): boolean =>
    Object.entries(conditions).every(([asked, words]) => valuesOf(asked as TermName).some((value) => words.includes(String(value))));
  return mayBeSo(askedWhere(name)) && (BY_ANY[name] ?? [{}]).some(mayBeSo);
}

/**
 * Whether an agreement may be silent on a term: one that few have, or a number that no right hangs on. What it does not say is not missing, and
 * stands on no list. What a right that it gives hangs on is withheld where the copy does not show it.
 */
export const mayBeUnsaid = (name: TermName): boolean => {
  const { without, mayBeBlank, isInput } = termMeaning(name);
  return without !== undefined || (mayBeBlank && !isInput && Object.keys(askedWhere(name)).length === 0);
};
