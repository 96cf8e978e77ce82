/** The days of a base, by hand. Rule text: rules 10, "Base". */
import { basePeriod, type BaseLength } from "../../src/contract/base/basePeriod";
import { day, isoOf } from "./facts";

/** January to March 2000: the second quarter of a year that begins in October. */
const Q = ["2000-01-01", "2000-03-31"] as const;
const HALF = ["2000-04-01", "2000-09-30"] as const;

// prettier-ignore
test.each<[number, BaseLength["unit"], BaseLength["ends"], readonly [string, string], string, string, string]>([
  // last, unit,    ends         period  day           from          to
  [1,  "quarters",  "preceding", Q,      "2000-02-10", "1999-10-01", "1999-12-31"],
  [2,  "quarters",  "preceding", Q,      "2000-02-10", "1999-07-01", "1999-12-31"],
  [6,  "months",    "preceding", Q,      "2000-02-10", "1999-07-01", "1999-12-31"],
  [1,  "months",    "preceding", Q,      "2000-02-10", "1999-12-01", "1999-12-31"],
  [12, "months",    "preceding", HALF,   "2000-05-05", "1999-04-01", "2000-03-31"],
  [1,  "quarters",  "preceding", HALF,   "2000-05-05", "2000-01-01", "2000-03-31"],
  [1,  "quarters",  "current",   Q,      "2000-02-10", "2000-01-01", "2000-03-31"],
  [3,  "months",    "current",   HALF,   "2000-05-05", "2000-07-01", "2000-09-30"],
  [3,  "months",    "rolling",   Q,      "2000-02-10", "1999-11-10", "2000-02-09"],
  [1,  "months",    "rolling",   Q,      "2000-03-31", "2000-02-29", "2000-03-30"], // February has no 31st
  [1,  "months",    "rolling",   Q,      "2000-03-01", "2000-02-01", "2000-02-29"],
  [1,  "quarters",  "rolling",   Q,      "2000-01-01", "1999-10-01", "1999-12-31"],
])("the last %i %s, %s, of %j on %s: %s to %s", (last, unit, ends, [from, to], on, first, end) => {
  const days = basePeriod({ last, unit, ends }, { from: day(from), to: day(to) }, day(on));
  expect([isoOf(days.from), isoOf(days.to)]).toEqual([first, end]);
});
