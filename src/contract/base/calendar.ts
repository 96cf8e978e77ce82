/**
 * Civil dates, fiscal quarters and the receipt of a notice (13.6). A `CivilDate` is a whole number of days, without time or zone:
 * the serial number of Excel's 1900 system (2000-01-01 is 36526), so that days are counted by subtraction. Valid from 1990 to 2100.
 */

/** A day, as a whole number of days; see the head of this file. */
export type CivilDate = number;

/** Days from 1 March of the year 0 (as the Gregorian calendar counts back) to day 0 of `CivilDate`. */
const DAYS_BEFORE_DAY_0 = 693_899;
const DAYS_IN_400_YEARS = 146_097;

/** Days up to the first of a month, counted in years that begin in March, so that a leap day is a year's last. */
function firstOfMonth(monthCount: number): CivilDate {
  const marchCount = monthCount - 2;
  const year = Math.floor(marchCount / 12);
  const month = marchCount - year * 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((month * 153 + 2) / 5) - DAYS_BEFORE_DAY_0;
}

/** The day of a year, month (1 to 12) and day of the month. Undefined where the calendar has no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const first = firstOfMonth(year * 12 + month - 1);
  return first + day > firstOfMonth(year * 12 + month) ? undefined : first + day - 1;
}

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function yearMonthDay(date: CivilDate): YearMonthDay {
  const days = date + DAYS_BEFORE_DAY_0;
  const cycle = Math.floor(days / DAYS_IN_400_YEARS);
  const inCycle = days - cycle * DAYS_IN_400_YEARS;
  const yearOfCycle = Math.floor(
    (inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) / 365,
  );
  const dayOfYear = inCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** "2000-02-29". */
export function isoText(date: CivilDate): string {
  const { year, month, day } = yearMonthDay(date);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export const EARLIEST_DATE: CivilDate = 32874; // 1990-01-01
export const LATEST_DATE: CivilDate = 73415; // 2100-12-31

/** Months since the year 0, for arithmetic on months. */
const monthCountOf = (date: CivilDate): number => {
  const { year, month } = yearMonthDay(date);
  return year * 12 + month - 1;
};

/**
 * The same day of the month so many months later, earlier where negative; in a month without such a day, that month's last.
 * 31 August less six months is 29 February in a leap year.
 */
export function monthsLater(date: CivilDate, months: number): CivilDate {
  const month = monthCountOf(date) + months;
  return Math.min(firstOfMonth(month) + yearMonthDay(date).day, firstOfMonth(month + 1)) - 1;
}

/** Fiscal quarters in a row; two quarters in a row differ by 1, whatever the year. */
export type QuarterNumber = number;

export interface FiscalQuarter {
  /** "FY2000 Q2". */
  readonly name: string;
  readonly starts: CivilDate;
  readonly ends: CivilDate;
}

/** The number of the quarter in which a date lies; quarters are three-month blocks from `firstMonth` (Exhibit C). */
export function quarterOf(date: CivilDate, firstMonth: number): QuarterNumber {
  return Math.floor((monthCountOf(date) - (firstMonth - 1)) / 3);
}

/** A quarter's name and days. A fiscal year is named after the calendar year in which it ends. */
export function fiscalQuarter(quarter: QuarterNumber, firstMonth: number): FiscalQuarter {
  const firstMonthCount = quarter * 3 + firstMonth - 1;
  const ofYear = ((quarter % 4) + 4) % 4;
  const lastMonthOfYear = firstMonthCount - ofYear * 3 + 11;
  return {
    name: `FY${Math.floor(lastMonthOfYear / 12)} Q${ofYear + 1}`,
    starts: firstOfMonth(firstMonthCount),
    ends: firstOfMonth(firstMonthCount + 3) - 1,
  };
}

/** The number of the month in which a date lies, counted so that the third part of it, rounded down, is its quarter's. */
export const monthOf = (date: CivilDate, firstMonth: number): number => monthCountOf(date) - (firstMonth - 1);

/** A month's days, and its name by its place in the fiscal year: "FY2000 M5". */
export function fiscalMonth(month: number, firstMonth: number): FiscalQuarter {
  const starts = firstOfMonth(month + firstMonth - 1);
  const [year = ""] = fiscalQuarter(Math.floor(month / 3), firstMonth).name.split(" ");
  return { name: `${year} M${(((month % 12) + 12) % 12) + 1}`, starts, ends: firstOfMonth(month + firstMonth) - 1 };
}

/** The quarter that a name such as "FY2000 Q2" is of, however it is spaced; undefined for any other text. */
export function quarterNamed(name: string, firstMonth: number): QuarterNumber | undefined {
  const [, year, ofYear] = /^FY\s*(\d{4})\s*Q\s*([1-4])$/i.exec(name.trim()) ?? [];
  if (year === undefined) return undefined;
  const yearItBegins = Number(year) - (firstMonth === 1 ? 0 : 1);
  return yearItBegins * 4 + Number(ofYear) - 1;
}

/** Last day of a quarter's n-th month (1 to 3). */
export function lastDayOfMonthIn(quarter: QuarterNumber, firstMonth: number, monthOfQuarter: number): CivilDate {
  return firstOfMonth(quarter * 3 + firstMonth - 1 + monthOfQuarter) - 1;
}

/** The quarter of every day from 1990 to 2100, for loops over many lines: `quarters[date - EARLIEST_DATE]`. */
export function quarterTable(firstMonth: number): Int32Array {
  const table = new Int32Array(LATEST_DATE - EARLIEST_DATE + 1);
  let quarter = quarterOf(EARLIEST_DATE, firstMonth);
  let next = fiscalQuarter(quarter, firstMonth).ends + 1;
  for (let date = EARLIEST_DATE; date <= LATEST_DATE; date++) {
    if (date === next) {
      quarter++;
      next = fiscalQuarter(quarter, firstMonth).ends + 1;
    }
    table[date - EARLIEST_DATE] = quarter;
  }
  return table;
}

/** Days of the week, Monday to Sunday. */
export const TUESDAY = 1;
export const FRIDAY = 4;
const SATURDAY = 5;

/** 0 for a Monday to 6 for a Sunday; 2000-01-01, day 36526, was a Saturday. */
const weekdayOf = (date: CivilDate): number => (date + 5) % 7;

/** The day so many business days later. Monday to Friday count; the day itself does not. */
export function businessDaysAfter(date: CivilDate, businessDays: number): CivilDate {
  let day = date;
  for (let counted = 0; counted < businessDays;) {
    day++;
    if (weekdayOf(day) < SATURDAY) counted++;
  }
  return day;
}

/** The day so many business days earlier. Monday to Friday count; the day itself does not. */
export function businessDaysBefore(date: CivilDate, businessDays: number): CivilDate {
  let day = date;
  for (let counted = 0; counted < businessDays;) {
    day--;
    if (weekdayOf(day) < SATURDAY) counted++;
  }
  return day;
}

/** The first Monday, Tuesday ... of the month that comes so many months after the month of a day. */
export function firstWeekdayOfMonth(date: CivilDate, monthsLater: number, weekday: number): CivilDate {
  const first = firstOfMonth(monthCountOf(date) + monthsLater);
  return first + ((weekday - weekdayOf(first) + 7) % 7);
}

/** How a notice was sent, as 13.6 tells the ways apart. */
export type NoticeMethod = "personal" | "mail" | "courier";

const METHOD_WORDS: Readonly<Record<string, NoticeMethod>> = {
  "": "personal",
  personal: "personal",
  mail: "mail",
  "registered mail": "mail",
  "certified mail": "mail",
  courier: "courier",
};

/** The method that a word names, in any case; undefined for any other word. */
export const noticeMethod = (word: string): NoticeMethod | undefined => METHOD_WORDS[word.trim().replace(/\s+/g, " ").toLowerCase()];

/**
 * The day on which a notice takes effect: at once when delivered in person, else so many days after it was sent.
 * @source 13.6, second sentence.
 */
export function receiptOfNotice(
  terms: { readonly "notices.mailDays": number; readonly "notices.courierDays": number },
  sent: CivilDate,
  method: NoticeMethod,
): CivilDate {
  switch (method) {
    case "personal":
      return sent;
    case "mail":
      return sent + terms["notices.mailDays"];
    case "courier":
      return sent + terms["notices.courierDays"];
  }
}
