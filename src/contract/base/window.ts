/**
 * Lengths of time, windows and deadlines, of whatever agreement: a day stands in a window or does not, and is not decided while the window's
 * length is withheld or the day is not given. Rule text: rules 10, "windows and deadlines".
 */
import { businessDaysAfter, businessDaysBefore, monthsLater, type CivilDate } from "./calendar";
import { NO_DATE } from "./records";

/** What a length of time is counted in. Business days are Monday to Friday. */
export type LengthUnit = "days" | "business-days" | "months";

/**
 * The day so long after another, which itself does not count.
 * @units Months: the same day of the month, else that month's last.
 */
export function daysLater(from: CivilDate, length: number, unit: LengthUnit): CivilDate {
  switch (unit) {
    case "days":
      return from + length;
    case "business-days":
      return businessDaysAfter(from, length);
    case "months":
      return monthsLater(from, length);
  }
}

/** The day so long before another, which itself does not count. @units As `daysLater`. */
export function daysEarlier(to: CivilDate, length: number, unit: LengthUnit): CivilDate {
  switch (unit) {
    case "days":
      return to - length;
    case "business-days":
      return businessDaysBefore(to, length);
    case "months":
      return monthsLater(to, -length);
  }
}

/**
 * The last day on which something is in time.
 * @blank While the length is withheld, or without the day that it runs from.
 */
export const deadline = (from: CivilDate | undefined, length: number | undefined, unit: LengthUnit): CivilDate | undefined =>
  from === undefined || length === undefined ? undefined : daysLater(from, length, unit);

/** The later of two days, of which both have to be known: without one of them nobody knows which it is. */
export const laterOfBoth = (a: CivilDate | undefined, b: CivilDate | undefined): CivilDate | undefined =>
  a === undefined || b === undefined ? undefined : Math.max(a, b);

/** How long before its end a window reaches, and on which side of that what is asked about has to stand. */
export interface WindowLength {
  /** Undefined while it is withheld. */
  readonly length: number | undefined;
  readonly unit: LengthUnit;
  /** `younger`: no longer ago than the length; `older`: at least as long ago. */
  readonly age: "younger" | "older";
  /** Whether exactly the length ago is out (`strict`) or in (`inclusive`). */
  readonly end: "strict" | "inclusive";
}

/** The days of a window, worked out once for all that is asked about it. */
export interface Window {
  /** The first day that is in, -Infinity for no first; undefined while the length is withheld. */
  readonly first: CivilDate | undefined;
  /** The last day that is in; while the length is withheld, the last that might be. */
  readonly last: CivilDate;
}

/**
 * The window that ends on a day.
 * @param to the day back from which its length is counted.
 * @param last the last day that can be in at all: the end itself, unless a right says the day before or another one.
 * @units Counted back from the end: a month before 31 March is 28 (or 29) February.
 */
export function windowBefore({ length, unit, age, end }: WindowLength, to: CivilDate, last: CivilDate = to): Window {
  if (length === undefined) return { first: undefined, last };
  const boundary = daysEarlier(to, length, unit);
  const strict = end === "strict" ? 1 : 0;
  return age === "younger" ? { first: boundary + strict, last } : { first: -Infinity, last: Math.min(last, boundary - strict) };
}

/** Whether a day stands in a window, or why nobody can say. A day that no length would let in is out. */
export function standsIn({ first, last }: Window, day: CivilDate): "in" | "out" | "withheld" | "undated" {
  if (day === NO_DATE) return "undated";
  if (day > last) return "out";
  if (first === undefined) return "withheld";
  return day >= first ? "in" : "out";
}
