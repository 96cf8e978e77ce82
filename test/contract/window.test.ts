/** Windows and deadlines of any agreement: days worked out by hand with a calendar, both sides of every boundary. */
import { civilDate, isoText } from "../../src/contract/base/calendar";
import { NO_DATE } from "../../src/contract/base/records";
import {
  daysEarlier,
  deadline,
  laterOfBoth,
  standsIn,
  windowBefore,
  type LengthUnit,
  type WindowLength,
} from "../../src/contract/base/window";

const day = (iso: string): number => {
  const [year, month, date] = iso.split("-").map(Number);
  return civilDate(year!, month!, date!)!;
};

// prettier-ignore
test.each<[string, number, LengthUnit, string]>([
  ["2000-02-01",  30, "days",          "2000-03-02"], // a leap year
  ["2000-02-01",   0, "days",          "2000-02-01"],
  ["2000-02-04",   1, "business-days", "2000-02-07"], // Friday to Monday
  ["2000-02-05",   1, "business-days", "2000-02-07"], // Saturday
  ["2000-02-06",   5, "business-days", "2000-02-11"], // Sunday to Friday
  ["2000-02-01",  30, "business-days", "2000-03-14"], // six weeks
  ["2000-01-31",   1, "months",        "2000-02-29"],
  ["2001-01-31",   1, "months",        "2001-02-28"],
  ["2000-02-29",  12, "months",        "2001-02-28"],
  ["1999-11-15",   3, "months",        "2000-02-15"],
])("from %s, %i %s: in time until %s", (from, length, unit, last) => {
  expect(isoText(deadline(day(from), length, unit)!)).toBe(last);
});

test("a deadline of a withheld length, or from a day that is not known, is not known", () => {
  expect(deadline(day("2000-02-01"), undefined, "days")).toBeUndefined();
  expect(deadline(undefined, 30, "days")).toBeUndefined();
});

test("the later of two days is known where both are", () => {
  expect(laterOfBoth(day("2000-02-01"), day("2000-02-03"))).toBe(day("2000-02-03"));
  expect(laterOfBoth(day("2000-02-04"), day("2000-02-03"))).toBe(day("2000-02-04"));
  expect(laterOfBoth(undefined, day("2000-02-03"))).toBeUndefined();
  expect(laterOfBoth(day("2000-02-04"), undefined)).toBeUndefined();
});

// prettier-ignore
test.each<[string, number, LengthUnit, string]>([
  ["2000-03-02",  30, "days",          "2000-02-01"],
  ["2000-02-07",   1, "business-days", "2000-02-04"], // Monday to Friday
  ["2000-02-06",   1, "business-days", "2000-02-04"], // Sunday
  ["2000-02-05",   5, "business-days", "2000-01-31"], // Saturday: Friday back to Monday
  ["2000-03-31",   1, "months",        "2000-02-29"],
  ["2000-08-31",   6, "months",        "2000-02-29"],
])("before %s, %i %s: %s", (to, length, unit, first) => {
  expect(isoText(daysEarlier(day(to), length, unit))).toBe(first);
});

const younger = (length: number | undefined, more: Partial<WindowLength> = {}): WindowLength => ({
  length,
  unit: "days",
  age: "younger",
  end: "inclusive",
  ...more,
});
const older = (length: number | undefined, more: Partial<WindowLength> = {}): WindowLength => younger(length, { age: "older", ...more });

// Windows that end on 1 February 2000, a Tuesday.
// prettier-ignore
test.each<[string, WindowLength, string, string]>([
  // 90 days before 2000-02-01 is 1999-11-03
  ["no more than 90 days ago",         younger(90),                                            "1999-11-03", "in"],
  ["a day longer",                     younger(90),                                            "1999-11-02", "out"],
  ["less than 90 days ago",            younger(90, { end: "strict" }),                         "1999-11-03", "out"],
  ["a day less",                       younger(90, { end: "strict" }),                         "1999-11-04", "in"],
  ["on the day of its end",            younger(90),                                            "2000-02-01", "in"],
  ["the day after its end",            younger(90),                                            "2000-02-02", "out"],
  ["no more than 0 days ago",          younger(0),                                             "2000-02-01", "in"],
  ["less than 0 days ago",             younger(0, { end: "strict" }),                          "2000-02-01", "out"],
  ["at least 365 days ago",            older(365),                                             "1999-02-01", "in"],
  ["a day less than 365",              older(365),                                             "1999-02-02", "out"],
  ["more than 365 days ago",           older(365, { end: "strict" }),                          "1999-02-01", "out"],
  ["a day more than 365",              older(365, { end: "strict" }),                          "1999-01-31", "in"],
  ["long ago",                         older(365),                                             "1990-01-01", "in"],
  ["no more than 3 months ago",        younger(3, { unit: "months" }),                         "1999-11-01", "in"],
  ["a day more than 3 months",         younger(3, { unit: "months" }),                         "1999-10-31", "out"],
  ["12 months ago or more",            older(12, { unit: "months" }),                          "1999-02-01", "in"],
  ["not yet 12 months ago",            older(12, { unit: "months" }),                          "1999-02-02", "out"],
  ["no more than 2 business days ago", younger(2, { unit: "business-days" }),                  "2000-01-28", "in"],  // Friday
  ["on the Thursday before",           younger(2, { unit: "business-days" }),                  "2000-01-27", "out"],
  ["withheld",                         younger(undefined),                                     "2000-01-31", "withheld"],
  ["withheld, and after its end",      younger(undefined),                                     "2000-02-02", "out"],
  ["older, withheld",                  older(undefined),                                       "1990-01-01", "withheld"],
])("%s", (_story, length, on, expected) => {
  expect(standsIn(windowBefore(length, day("2000-02-01")), day(on))).toBe(expected);
});

// prettier-ignore
test.each<[string, WindowLength, string]>([
  ["a day that is not given",                 younger(90),        "undated"],
  ["neither a day nor a length",              younger(undefined), "undated"],
])("%s", (_story, length, expected) => {
  expect(standsIn(windowBefore(length, day("2000-02-01")), NO_DATE)).toBe(expected);
});

test("the last day that can be in may be another one than that back from which the length is counted", () => {
  const [end, dayBefore] = [day("2000-02-01"), day("2000-01-31")];
  const inTransit = windowBefore(younger(30, { end: "strict" }), end, dayBefore);
  expect([day("2000-01-02"), day("2000-01-03"), dayBefore, end].map((it) => standsIn(inTransit, it))).toEqual(["out", "in", "in", "out"]);
  const old = windowBefore(older(0), end, dayBefore);
  expect([dayBefore, end].map((it) => standsIn(old, it))).toEqual(["in", "out"]);
});
