/** The periods in which 3.7(A) is exercised, and the terms of each: fiscal quarters, or as other agreements have it. Rule text: rules 5; 10, "Rotation". */
import { fiscalQuarter, lastDayOfMonthIn, quarterOf, type CivilDate, type FiscalQuarter, type QuarterNumber } from "../../base/calendar";
import type { Agreed, TermsOn } from "../../agreement/inForce";
import type { Terms } from "../../agreement/terms";

/**
 * The terms of each period in which the right is exercised: those in force on its first day. Its limit is one for the whole period. A period
 * is named by the number of its first fiscal quarter.
 */
export interface TermsOfQuarters {
  readonly firstMonth: number;
  /** Fiscal quarters in a period. */
  readonly quarters: number;
  readonly of: (period: QuarterNumber) => TermsOn<"quarter">;
}

/** @source 3.7(A), first sentence: a limit a quarter. */
export const termsOfQuarters = (agreed: Agreed): TermsOfQuarters => {
  const firstMonth = agreed.whole["fiscal.firstMonth"];
  return {
    firstMonth,
    quarters: QUARTERS[agreed.whole["balancing.frequency"]],
    of: (period) => agreed.on("quarter", fiscalQuarter(period, firstMonth).starts),
  };
};

const QUARTERS: Readonly<Record<Terms["balancing.frequency"], number>> = { quarter: 1, "half-year": 2, year: 4, any: 1 };

type PeriodLength = Pick<TermsOfQuarters, "firstMonth" | "quarters">;

/** The period that a quarter is part of. Fiscal years begin with a quarter whose number four divides. */
export const periodWith = ({ quarters }: Pick<TermsOfQuarters, "quarters">, quarter: QuarterNumber): QuarterNumber =>
  Math.floor(quarter / quarters) * quarters;

/** The period in which a day lies. */
export const periodOf = (length: PeriodLength, date: CivilDate): QuarterNumber => periodWith(length, quarterOf(date, length.firstMonth));

/** A period's name and days: "FY2000 Q2", "FY2000 H1" or "FY2000". */
export function fiscalPeriod({ firstMonth, quarters }: PeriodLength, period: QuarterNumber): FiscalQuarter {
  const first = fiscalQuarter(period, firstMonth);
  if (quarters === 1) return first;
  const [year = ""] = first.name.split(" ");
  const ofYear = (((period % 4) + 4) % 4) / quarters + 1;
  const name = quarters === 4 ? year : `${year} H${ofYear}`;
  return { name, starts: first.starts, ends: fiscalQuarter(period + quarters - 1, firstMonth).ends };
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
