/** The periods in which 3.7(A) is exercised, and the terms of each: fiscal quarters, or as other agreements have it. Rule text: rules 5; 10, "Rotation". */
import {
  fiscalMonth,
  fiscalQuarter,
  lastDayOfMonthIn,
  monthOf,
  monthsLater,
  quarterOf,
  type CivilDate,
  type FiscalQuarter,
  type QuarterNumber,
} from "../../base/calendar";
import { monthsOf, type Days } from "../../base/basePeriod";
import type { Agreed, TermsOn } from "../../agreement/inForce";
import type { Terms } from "../../agreement/terms";

/**
 * The terms of each period in which the right is exercised: those in force on its first day. Its limit is one for the whole period. A period
 * is named by the number of its first fiscal quarter; where the right comes every month, by the number of the month.
 */
export interface TermsOfQuarters {
  readonly firstMonth: number;
  readonly unit: "month" | "quarter";
  /** Fiscal quarters, or months, in a period. */
  readonly quarters: number;
  readonly of: (period: QuarterNumber) => TermsOn<"quarter">;
}

/** @source 3.7(A), first sentence: a limit a quarter. */
export const termsOfQuarters = (agreed: Agreed): TermsOfQuarters => {
  const length = { firstMonth: agreed.whole["fiscal.firstMonth"], ...LENGTHS[agreed.whole["balancing.frequency"]] };
  return { ...length, of: (period) => agreed.on("quarter", fiscalPeriod(length, period).starts) };
};

const LENGTHS: Readonly<Record<Terms["balancing.frequency"], Pick<TermsOfQuarters, "unit" | "quarters">>> = {
  month: { unit: "month", quarters: 1 },
  quarter: { unit: "quarter", quarters: 1 },
  "half-year": { unit: "quarter", quarters: 2 },
  year: { unit: "quarter", quarters: 4 },
  any: { unit: "quarter", quarters: 1 },
};

export type PeriodLength = Pick<TermsOfQuarters, "firstMonth" | "unit" | "quarters">;

/** The period in which a day lies. Fiscal years begin with a quarter whose number four divides. */
export const periodOf = ({ firstMonth, unit, quarters }: PeriodLength, date: CivilDate): QuarterNumber =>
  unit === "month" ? monthOf(date, firstMonth) : Math.floor(quarterOf(date, firstMonth) / quarters) * quarters;

/** A period's name and days: "FY2000 M5", "FY2000 Q2", "FY2000 H1" or "FY2000". */
export function fiscalPeriod({ firstMonth, unit, quarters }: PeriodLength, period: QuarterNumber): FiscalQuarter {
  if (unit === "month") return fiscalMonth(period, firstMonth);
  const first = fiscalQuarter(period, firstMonth);
  if (quarters === 1) return first;
  const [year = ""] = first.name.split(" ");
  const ofYear = (((period % 4) + 4) % 4) / quarters + 1;
  const name = quarters === 4 ? year : `${year} H${ofYear}`;
  return { name, starts: first.starts, ends: fiscalQuarter(period + quarters - 1, firstMonth).ends };
}

type UseTerms = Pick<
  Terms,
  "balancing.frequency" | "balancing.limitedBy" | "balancing.basePeriods" | "balancing.baseUnit" | "balancing.baseEnds"
>;

/**
 * The days of the requests that use a limit, as it stands on a day: those of its period. Where the right may be used at any time they are as
 * long as the base: up to the day where that rolls, else up to the end of the quarter.
 * @param upTo a later day whose requests count, too, where the base rolls.
 * @source 3.7(A), first sentence; of other agreements, that what went back before counts.
 */
export function daysOfUse(terms: UseTerms, { starts, ends }: PeriodDays, day: CivilDate, upTo: CivilDate = day): Days {
  const months = monthsOfUse(terms);
  if (months === undefined) return { from: starts, to: ends };
  if (terms["balancing.baseEnds"] === "rolling") return { from: monthsLater(day, -months), to: Math.max(day, upTo) };
  return { from: Math.min(starts, monthsLater(ends + 1, -months)), to: ends };
}

/** The same, up to the last day whose requests count that of this day: they may have been settled before it. */
export function daysOfSharing(terms: UseTerms, period: PeriodDays, day: CivilDate): Days {
  const { from, to } = daysOfUse(terms, period, day);
  const months = monthsOfUse(terms);
  if (months === undefined) return { from, to };
  if (terms["balancing.baseEnds"] === "rolling") return { from, to: monthsLater(day, months) };
  return { from, to: Math.max(to, monthsLater(period.starts, months) - 1) };
}

type PeriodDays = Pick<FiscalQuarter, "starts" | "ends">;

/** Whether a limit is not of one period alone, but of as long a time as its base. */
export const outlastsPeriod = (terms: UseTerms): boolean => monthsOfUse(terms) !== undefined;

function monthsOfUse(terms: UseTerms): number | undefined {
  const last = terms["balancing.basePeriods"];
  const isOfBase = terms["balancing.frequency"] === "any" && terms["balancing.limitedBy"] === "percent" && last !== undefined;
  return isOfBase ? monthsOf({ last, unit: terms["balancing.baseUnit"] }) : undefined;
}

type ExerciseTerms = Pick<Terms, "balancing.exercise" | "balancing.exerciseDays" | "balancing.lastMonthOfQuarter">;

/**
 * The last day to exercise the right of a period.
 * @source 3.7(A), third sentence: the last day of the quarter's second month.
 * @blank  Undefined while the term that says it is withheld, and where the right may be exercised on any day: `exerciseTerm` tells which.
 */
export function exerciseByOf(terms: ExerciseTerms, length: PeriodLength, period: QuarterNumber): CivilDate | undefined {
  switch (terms["balancing.exercise"]) {
    case "month-end": {
      if (length.unit === "month") return fiscalPeriod(length, period).ends;
      const month = terms["balancing.lastMonthOfQuarter"];
      return month === undefined ? undefined : lastDayOfMonthIn(period, length.firstMonth, month);
    }
    case "first-days": {
      const days = terms["balancing.exerciseDays"];
      return days === undefined ? undefined : fiscalPeriod(length, period).starts - 1 + days;
    }
    case "any":
      return undefined;
  }
}

/** The term that says the last day; undefined where the right may be exercised on any day. */
export function exerciseTerm(
  terms: Pick<Terms, "balancing.exercise">,
): "balancing.lastMonthOfQuarter" | "balancing.exerciseDays" | undefined {
  switch (terms["balancing.exercise"]) {
    case "month-end":
      return "balancing.lastMonthOfQuarter";
    case "first-days":
      return "balancing.exerciseDays";
    case "any":
      return undefined;
  }
}
