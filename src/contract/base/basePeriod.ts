/** The days whose sales a share is taken of: so many months or quarters before a period, up to its end, or up to a day. Rule text: rules 10, "Base". */
import { monthsLater, type CivilDate } from "./calendar";

/** How much time a base takes in, and where it ends. */
export interface BaseLength {
  readonly last: number;
  readonly unit: "months" | "quarters";
  /**
   * preceding  on the day before the period in which the right is exercised.
   * current    on that period's last day.
   * rolling    on the day before the one that is asked about.
   */
  readonly ends: "preceding" | "current" | "rolling";
}

/** Days, both included. */
export interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * The days of a base.
 * @param period begins on the first of a month and ends on the last of one.
 * @units Quarters are three months; a month back from a day that the month lacks is that month's last.
 */
export function basePeriod({ last, unit, ends }: BaseLength, period: Days, day: CivilDate): Days {
  const after = dayAfterBase(ends, period, day);
  return { from: monthsLater(after, -monthsOf({ last, unit })), to: after - 1 };
}

/** How many months a base takes in. */
export const monthsOf = ({ last, unit }: Pick<BaseLength, "last" | "unit">): number => (unit === "quarters" ? last * 3 : last);

function dayAfterBase(ends: BaseLength["ends"], { from, to }: Days, day: CivilDate): CivilDate {
  switch (ends) {
    case "preceding":
      return from;
    case "current":
      return to + 1;
    case "rolling":
      return day;
  }
}
