/** A civil date as a count of days, so that windows are plain subtraction. */
export type Day = number;

const millisecondsPerDay = 86_400_000;
/** The day that Excel's 1900 system would call 0, right for every date after February 1900. */
const serialZero: Day = Date.UTC(1899, 11, 30) / millisecondsPerDay;

export const dayOf = (year: number, month: number, dayOfMonth: number): Day => Date.UTC(year, month - 1, dayOfMonth) / millisecondsPerDay;
export const isoOf = (day: Day): string => new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
export const daySerial = (serial: number): Day => serialZero + Math.floor(serial);
export const yearOf = (day: Day): number => new Date(day * millisecondsPerDay).getUTCFullYear();
export const monthOf = (day: Day): number => new Date(day * millisecondsPerDay).getUTCMonth() + 1;

/** `undefined` unless the text is ISO and the date exists. */
export function parseIso(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (parts === null) return undefined;
  const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return isoOf(day) === text.trim() ? day : undefined;
}

export interface Quarter {
  readonly name: string;
  readonly starts: Day;
  readonly ends: Day;
}

/** The three-month block that holds the day, counted from the first month of the fiscal year. */
export function quarterOf(day: Day, firstMonth: number): Quarter {
  const monthsIntoYear = (monthOf(day) - firstMonth + 12) % 12;
  const monthsIntoQuarter = monthsIntoYear % 3;
  const year = yearOf(day);
  const starts = dayOf(year, monthOf(day) - monthsIntoQuarter, 1);
  const ends = dayOf(year, monthOf(day) - monthsIntoQuarter + 3, 1) - 1;
  const yearEnds = dayOf(year, monthOf(day) - monthsIntoYear + 12, 1) - 1;
  return { name: `FY${yearOf(yearEnds)} Q${Math.floor(monthsIntoYear / 3) + 1}`, starts, ends };
}

export const quarterAfter = (quarter: Quarter, firstMonth: number): Quarter => quarterOf(quarter.ends + 1, firstMonth);

/** The last day of the quarter's first, second or third month. */
export const lastDayOfMonthIn = (quarter: Quarter, which: number): Day =>
  dayOf(yearOf(quarter.starts), monthOf(quarter.starts) + which, 1) - 1;
