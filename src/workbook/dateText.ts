/**
 * Dates as people's systems write them in text: what such a text can mean, with the day first or the month first. Which order counts is
 * settled elsewhere; nothing here asks the machine for its language. Rule text: rules, conventions, "dates".
 */
import { civilDate, EARLIEST_DATE, LATEST_DATE, type CivilDate } from "../contract/base/calendar";
import { plainText } from "./plainText";

export type DateOrder = "day-first" | "month-first";

/** What a text can mean: equal where the order leaves no doubt, undefined where an order gives no day. */
export interface DateText {
  readonly "day-first": CivilDate | undefined;
  readonly "month-first": CivilDate | undefined;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const PART = "[ ,./-]*";
const TIME =
  /(?:[T ]|, ?)(?:[01]?\d|2[0-4])[:.][0-5]\d(?:[:.][0-5]\d(?:[.,]\d+)?)?(?: ?[AP]\.?M\.?)?(?: ?(?:Z|UTC|GMT|[+-][01]\d:?\d\d))?$/i;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /i;
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2}) ?([-/.]| ) ?(\d{1,2}) ?\2 ?(\d{4})$/;
const DAY_MONTH_YEAR = new RegExp(`^${DAY}${PART}${MONTH_NAMES}${PART}(\\d{4})$`, "i");
const MONTH_DAY_YEAR = new RegExp(`^${MONTH_NAMES}${PART}${DAY}[ ,./-]+(\\d{4})$`, "i");
const YEAR_MONTH_DAY = new RegExp(`^(\\d{4})${PART}${MONTH_NAMES}${PART}${DAY}$`, "i");
const SHORT_YEAR = [
  /^\d{1,2} ?([-/.]) ?\d{1,2} ?\1 ?\d{2}$/,
  new RegExp(`^'?${DAY}${PART}${MONTH_NAMES}${PART}'?\\d{2}$`, "i"),
  new RegExp(`^${MONTH_NAMES}${PART}${DAY}[ ,./-]+'?\\d{2}$`, "i"),
];

/** Undefined for a text that is no day of 1990 to 2100 in either order. */
export function dateText(cell: string): DateText | undefined {
  const dated = withoutTime(cell);
  const text = dated.replace(WEEKDAY, "");
  const readings = readingsOf(text);
  const weekday = dated === text ? -1 : WEEKDAYS.indexOf(dated.slice(0, 3).toLowerCase());
  return readings && weekday >= 0 ? onWeekday(readings, weekday) : readings;
}

/** Whether a text would be a date if its year had four digits. */
export const hasShortYear = (cell: string): boolean => SHORT_YEAR.some((form) => form.test(withoutTime(cell).replace(WEEKDAY, "")));

const withoutTime = (cell: string): string =>
  plainText(cell)
    .replace(/^['\u2019]+/, "")
    .replace(TIME, "")
    .trim();

function readingsOf(text: string): DateText | undefined {
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return certain(year, Number(month), day!);
  const digits = EIGHT_DIGITS.exec(text);
  if (digits) return certain(digits[1]!, Number(digits[2]), digits[3]!);
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  if (dayFirst) return certain(dayFirst[3]!, monthNumber(dayFirst[2]!), dayFirst[1]!);
  const monthFirst = MONTH_DAY_YEAR.exec(text);
  if (monthFirst) return certain(monthFirst[3]!, monthNumber(monthFirst[1]!), monthFirst[2]!);
  const yearFirst = YEAR_MONTH_DAY.exec(text);
  if (yearFirst) return certain(yearFirst[1]!, monthNumber(yearFirst[2]!), yearFirst[3]!);
  const [, first, , second, lastYear] = YEAR_LAST.exec(text) ?? [];
  if (lastYear === undefined) return undefined;
  return either(dayOf(lastYear, Number(second), first!), dayOf(lastYear, Number(first), second!));
}

const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function dayOf(year: string, month: number, day: string): CivilDate | undefined {
  const date = civilDate(Number(year), month, Number(day));
  return date !== undefined && date >= EARLIEST_DATE && date <= LATEST_DATE ? date : undefined;
}

function either(dayFirst: CivilDate | undefined, monthFirst: CivilDate | undefined): DateText | undefined {
  return dayFirst === undefined && monthFirst === undefined ? undefined : { "day-first": dayFirst, "month-first": monthFirst };
}

function certain(year: string, month: number, day: string): DateText | undefined {
  const date = dayOf(year, month, day);
  return either(date, date);
}

/** A weekday that is written beside a date must be that date's own. 2000-01-01, day 36526, was a Saturday. */
function onWeekday(readings: DateText, weekday: number): DateText | undefined {
  const ifOn = (date: CivilDate | undefined): CivilDate | undefined =>
    date !== undefined && (date + 5) % 7 === weekday ? date : undefined;
  return either(ifOn(readings["day-first"]), ifOn(readings["month-first"]));
}
