/** Dates as text, a line a way of writing them: the day, or both days that it can mean. */
import { BadCell, readDate } from "../../src/workbook/cells";
import { dateText } from "../../src/workbook/dateText";
import type { DateStyle } from "../../src/workbook/textStyle";
import { isoOf } from "../contract/facts";

const shown = (date: number | undefined): string => (date === undefined ? "-" : isoOf(date));
const readings = (cell: string): string => {
  const text = dateText(cell);
  if (text === undefined) return "none";
  const { "day-first": day, "month-first": month } = text;
  return day === month ? shown(day) : `day first ${shown(day)}, month first ${shown(month)}`;
};

// prettier-ignore
test.each([
  // ISO, its day as written
  ["2000-02-29",                     "2000-02-29"],
  ["2000-02-29T23:59:59Z",           "2000-02-29"],
  ["2000-02-29T00:30:00.123+14:00",  "2000-02-29"],
  ["2000-02-29 23:59",               "2000-02-29"],
  ["2000-02-29T24:00",               "2000-02-29"],
  ["2000-02-29T25:00",               "none"],
  ["2001-02-29",                     "none"],
  // year first
  ["2000/02/29",                     "2000-02-29"],
  ["2000.2.9",                       "2000-02-09"],
  ["2000-2-9",                       "2000-02-09"],
  ["2000/02-29",                     "none"],
  ["2000-29-02",                     "none"],
  // a month in letters
  ["22-Dec-1999",                    "1999-12-22"],
  ["22 dec 1999",                    "1999-12-22"],
  ["22 December, 1999",              "1999-12-22"],
  ["22Dec1999",                      "1999-12-22"],
  ["22.DEC.1999",                    "1999-12-22"],
  ["Dec 22, 1999",                   "1999-12-22"],
  ["December 22 1999",               "1999-12-22"],
  ["Dec. 22nd, 1999",                "1999-12-22"],
  ["1999-Dec-22",                    "1999-12-22"],
  ["Sept 1, 2000",                   "2000-09-01"],
  ["Feb 1, 2000",                    "2000-02-01"],
  ["Feb\u00a01,\u00a02000",          "2000-02-01"],
  ["Feb 30, 2000",                   "none"],
  ["22 Dez 1999",                    "none"],
  ["Tuesday, February 1, 2000",      "2000-02-01"],
  ["Tue 1 Feb 2000",                 "2000-02-01"],
  ["Mon 1 Feb 2000",                 "none"],
  ["Tue 02/01/2000",                 "day first -, month first 2000-02-01"],
  // eight digits
  ["19991222",                       "1999-12-22"],
  ["19991322",                       "none"],
  ["22121999",                       "none"],
  ["1999122",                        "none"],
  // a four-digit year last
  ["02/03/2000",                     "day first 2000-03-02, month first 2000-02-03"],
  ["2.3.2000",                       "day first 2000-03-02, month first 2000-02-03"],
  ["2-3-2000",                       "day first 2000-03-02, month first 2000-02-03"],
  ["12/12/2000",                     "2000-12-12"],
  ["13/12/2000",                     "day first 2000-12-13, month first -"],
  ["12/13/2000",                     "day first -, month first 2000-12-13"],
  ["2/29/2000 12:00:00 AM",          "day first -, month first 2000-02-29"],
  ["13/13/2000",                     "none"],
  ["31/04/2000",                     "none"],
  ["29/02/2001",                     "none"],
  ["02/03-2000",                     "none"],
  // years
  ["31/12/1989",                     "none"],
  ["01/01/1990",                     "1990-01-01"],
  ["31/12/2100",                     "day first 2100-12-31, month first -"],
  ["01/01/2101",                     "none"],
  ["2/29/00",                        "none"],
  ["22-Dec-99",                      "none"],
  // no dates
  ["36585",                          "none"],
  ["Feb 2000",                       "none"],
  ["soon",                           "none"],
  ["",                               "none"],
])("%j can mean %s", (cell, expected) => expect(readings(cell)).toBe(expected));

const A_DATE = "bad: a date from 1990 to 2100 (a date cell, or text such as 2000-02-29)";
const ONE_WAY = "bad: a date that can be read in one way only (it is 2000-03-02 with the day first or 2000-02-03 with the month first";

// prettier-ignore
test.each<[string | number, DateStyle, string]>([
  ["02/03/2000",  {},                                              `${ONE_WAY}; the term "Input date order" (input.dateOrder) settles it)`],
  ["02/03/2000",  { stated: "day-first" },                         "2000-03-02"],
  ["02/03/2000",  { stated: "month-first", shown: "day-first" },   "2000-02-03"],
  ["02/03/2000",  { shown: "month-first" },                        "2000-02-03"],
  ["02/03/2000",  { shown: "both" },                               `${ONE_WAY}; other texts here show both; the term "Input date order" (input.dateOrder) settles it)`],
  ["13/03/2000",  { stated: "month-first" },                       "2000-03-13"],
  ["2/29/00",     {},                                              "bad: a date with the year in four digits"],
  ["22-Dec-99",   {},                                              "bad: a date with the year in four digits"],
  ["Dec 22, 99",  {},                                              "bad: a date with the year in four digits"],
  ["soon",        {},                                              A_DATE],
  ["-",           {},                                              "blank"],
  [19_991_222,    {},                                              "1999-12-22"],
  [19_900_101,    {},                                              "1990-01-01"],
  [19_891_231,    {},                                              A_DATE],
  [21_001_231,    {},                                              "2100-12-31"],
  [21_010_101,    {},                                              A_DATE],
  [19_991_322,    {},                                              A_DATE],
  [19_991_222.5,  {},                                              A_DATE],
])("%j as a date, %j", (cell, style, expected) => {
  const read = readDate(cell, false, style);
  expect(read === undefined ? "blank" : read instanceof BadCell ? `bad: ${read.wanted}` : isoOf(read)).toBe(expected);
});

test("eight digits mean the same day in a workbook that counts from 1904", () => {
  expect(readDate(19_991_222, true)).toBe(readDate("1999-12-22", true));
});
