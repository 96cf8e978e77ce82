import * as calendar from "../../src/contract/base/calendar";
import { FILED_TERMS, withTerms } from "../../src/contract/agreement/terms";
import { day, isoOf } from "./facts";

test.each([
  [1990, 1, 1, 32_874],
  [1999, 12, 22, 36_516],
  [2000, 1, 1, 36_526],
  [2000, 2, 29, 36_585],
  [2000, 3, 1, 36_586],
  [2100, 12, 31, 73_415],
])("%i-%i-%i is day %i, as Excel counts", (year, month, date, expected) => {
  expect(calendar.civilDate(year, month, date)).toBe(expected);
});

test.each([
  [2001, 2, 29],
  [2100, 2, 29], // a century is no leap year
  [2000, 2, 30],
  [2000, 4, 31],
  [2000, 12, 32],
  [2000, 0, 1],
  [2000, 13, 1],
  [2000, 1, 0],
])("there is no day %i-%i-%i", (year, month, date) => expect(calendar.civilDate(year, month, date)).toBeUndefined());

test("every day from 1990 to 2100 goes to text and back", () => {
  expect([isoOf(calendar.EARLIEST_DATE), isoOf(calendar.LATEST_DATE)]).toEqual(["1990-01-01", "2100-12-31"]);
  for (let date = calendar.EARLIEST_DATE; date <= calendar.LATEST_DATE; date++) {
    const { year, month, day: ofMonth } = calendar.yearMonthDay(date);
    if (calendar.isoText(date) !== isoOf(date) || calendar.civilDate(year, month, ofMonth) !== date)
      throw new Error(`day ${date}, ${isoOf(date)}`);
  }
});

// prettier-ignore
test.each([
  // day          first month  quarter      starts        ends
  ["1999-12-31",  10,          "FY2000 Q1", "1999-10-01", "1999-12-31"],
  ["2000-01-01",  10,          "FY2000 Q2", "2000-01-01", "2000-03-31"],
  ["2000-09-30",  10,          "FY2000 Q4", "2000-07-01", "2000-09-30"],
  ["2000-10-01",  10,          "FY2001 Q1", "2000-10-01", "2000-12-31"],
  ["2000-01-01",   1,          "FY2000 Q1", "2000-01-01", "2000-03-31"],
  ["2000-12-31",   1,          "FY2000 Q4", "2000-10-01", "2000-12-31"],
  ["2000-01-31",   2,          "FY2000 Q4", "1999-11-01", "2000-01-31"],
  ["2000-02-01",   2,          "FY2001 Q1", "2000-02-01", "2000-04-30"],
  ["1999-11-30",  12,          "FY1999 Q4", "1999-09-01", "1999-11-30"],
  ["1999-12-01",  12,          "FY2000 Q1", "1999-12-01", "2000-02-29"],
])("%s, with a year that begins in month %i, lies in %s", (date, firstMonth, name, starts, ends) => {
  const quarter = calendar.fiscalQuarter(calendar.quarterOf(day(date), firstMonth), firstMonth);
  expect(quarter).toEqual({ name, starts: day(starts), ends: day(ends) });
});

// prettier-ignore
test.each([
  ["2000-01-01", 1, "2000-01-31"],
  ["2000-01-01", 2, "2000-02-29"], // leap day
  ["2000-01-01", 3, "2000-03-31"],
  ["2001-01-01", 2, "2001-02-28"],
  ["1999-11-30", 2, "1999-11-30"],
])("the quarter of %s: month %i ends on %s", (date, month, lastDay) => {
  expect(isoOf(calendar.lastDayOfMonthIn(calendar.quarterOf(day(date), 10), 10, month))).toBe(lastDay);
});

test.each([1, 2, 3, 10, 12])("every day stands in the table of quarters, with years from month %i", (firstMonth) => {
  const table = calendar.quarterTable(firstMonth);
  expect(table).toHaveLength(calendar.LATEST_DATE - calendar.EARLIEST_DATE + 1);
  const wrong = table.findIndex((quarter, i) => quarter !== calendar.quarterOf(calendar.EARLIEST_DATE + i, firstMonth));
  expect(wrong).toBe(-1);
});

// prettier-ignore
test.each([
  ["",                  "personal"],
  ["  ",                "personal"],
  ["personal",          "personal"],
  ["Mail",              "mail"],
  ["REGISTERED  Mail ", "mail"],
  ["certified mail",    "mail"],
  ["Courier",           "courier"],
  ["e-mail",            undefined],
  ["pigeon",            undefined],
  ["registered",        undefined],
])("the method %p is %p", (word, method) => expect(calendar.noticeMethod(word)).toBe(method));

// prettier-ignore
test.each([
  // sent         by          mail days, courier days   received
  ["2000-02-27",  "personal", 5, 3,                     "2000-02-27"],
  ["2000-02-27",  "mail",     5, 3,                     "2000-03-03"],
  ["2000-02-27",  "courier",  5, 3,                     "2000-03-01"],
  ["2000-02-27",  "mail",     0, 3,                     "2000-02-27"],
  ["2000-02-27",  "courier",  5, 9,                     "2000-03-07"],
] as const)("a notice of %s by %s, with %i and %i days, is received on %s", (sent, by, mailDays, courierDays, received) => {
  const terms = withTerms({ "notices.mailDays": mailDays, "notices.courierDays": courierDays });
  expect(isoOf(calendar.receiptOfNotice(terms, day(sent), by))).toBe(received);
});

test("as filed, mail takes 5 days and a courier 3", () => {
  const took = (by: "mail" | "courier"): number => calendar.receiptOfNotice(FILED_TERMS, 40_000, by) - 40_000;
  expect([took("mail"), took("courier")]).toEqual([5, 3]);
});

// prettier-ignore
test.each([
  ["2000-01-27", 1,  "2000-01-28"], // Thursday to Friday
  ["2000-01-28", 1,  "2000-01-31"], // Friday to Monday
  ["2000-01-29", 1,  "2000-01-31"], // Saturday to Monday
  ["2000-01-30", 1,  "2000-01-31"], // Sunday to Monday
  ["2000-01-27", 10, "2000-02-10"],
  ["2000-01-29", 0,  "2000-01-29"],
])("from %s, %i business days end on %s", (from, days, until) => {
  expect(isoOf(calendar.businessDaysAfter(day(from), days))).toBe(until);
});

// prettier-ignore
test.each([
  ["2000-01-15", 1, "2000-02-01"], // the first day of the month is a Tuesday
  ["2000-02-01", 1, "2000-03-07"], // the first day is a Wednesday
  ["1999-12-31", 1, "2000-01-04"],
  ["2000-05-31", 0, "2000-05-02"], // the first day is a Monday
])("the first Tuesday of the month %s and %i more is %s", (date, months, tuesday) => {
  expect(isoOf(calendar.firstWeekdayOfMonth(day(date), months, calendar.TUESDAY))).toBe(tuesday);
});
