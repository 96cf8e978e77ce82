/**
 * What a term is called and counted in where others are answered: the share "of the preceding quarter's net sales" may be one of three months'
 * orders, and a length "days or months" is one of them. For whoever states an agreement; rules do not read it.
 */
import { meaningWords as say } from "./inUseWords";
import { termMeaning, unitInWords, withoutOf, type TermName } from "./vocabulary";
import type { TermUnit } from "./vocabulary/meaning";

type ValueOf = (name: TermName) => number | string | undefined;

/** The term that says what a length of time is counted in. */
const COUNTED_IN: Readonly<Partial<Record<TermName, TermName>>> = {
  "priceProtection.ageLength": "priceProtection.ageUnit",
  "priceProtection.unitCapLast": "priceProtection.unitCapUnit",
  "priceProtection.moneyCapLast": "priceProtection.moneyCapUnit",
  "priceProtection.reportDays": "priceProtection.reportUnit",
  "balancing.basePeriods": "balancing.baseUnit",
  "balancing.ageLength": "balancing.ageUnit",
  "discontinuation.purchasedWithinDays": "discontinuation.windowUnit",
};

const UNITS = { days: "days", "business-days": "business days", months: "months", quarters: "quarters" } as const;
type Chosen = keyof typeof UNITS;

/** Months, where a term beside it says so; the unit of the vocabulary elsewhere. */
export function unitInUse(name: TermName, valueOf: ValueOf): TermUnit {
  const by = COUNTED_IN[name];
  const chosen = by && (valueOf(by) ?? withoutOf(by));
  return chosen === undefined ? termMeaning(name).unit : UNITS[chosen as Chosen];
}

/** What a term settles, where other answers make it something else than in most agreements. */
export function meaningInUse(name: TermName, valueOf: ValueOf): string {
  const value = <Name extends TermName>(of: Name): number | string | undefined => valueOf(of) ?? withoutOf(of);
  const frequency = String(value("balancing.frequency"));
  switch (name) {
    case "balancing.limitPercent":
      return isOfPrecedingQuarter(value) ? termMeaning(name, "user").meaning : say.share(salesInUse(value));
    case "balancing.creditBasis":
      return say.creditBasis;
    case "balancing.timesPerQuarter":
      return isSpan(frequency) ? say.times[frequency] : termMeaning(name, "user").meaning;
    case "balancing.requestCounts":
      return isSpan(frequency) ? say.counts[frequency] : termMeaning(name, "user").meaning;
    default:
      return termMeaning(name, "user").meaning;
  }
}

const isSpan = (frequency: string): frequency is keyof typeof say.times => frequency === "half-year" || frequency === "year";

const isOfPrecedingQuarter = (value: ValueOf): boolean =>
  value("balancing.base") === "invoiced" &&
  value("balancing.basePeriods") === 1 &&
  value("balancing.baseUnit") === "quarters" &&
  value("balancing.baseEnds") === "preceding" &&
  value("balancing.frequency") === "quarter";

/** "the orders of the last 3 months". */
function salesInUse(value: ValueOf): string {
  const sales = say.sales[value("balancing.base") as keyof typeof say.sales];
  const unit = value("balancing.baseUnit") as "months" | "quarters";
  const periods = Number(value("balancing.basePeriods"));
  const span = periods === 1 ? say.one[unit] : say.some(periods, unitInWords({ unit: UNITS[unit] }, "user"));
  return say.ends[value("balancing.baseEnds") as keyof typeof say.ends](sales, span);
}
