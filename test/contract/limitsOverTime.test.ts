/** How long what went back counts against a limit: as long as the period of the right, or, at any time, as the base. Rule text: rules 10, "Rotation". */
import { daysOfSharing, daysOfUse, fiscalPeriod, periodOf, termsOfQuarters } from "../../src/contract/rights/balancing/periods";
import { withTerms, type Terms } from "../../src/contract/agreement/terms";
import { requestCells } from "../support/requestCases";
import { balancingOf } from "../support/rights";
import { day, isoOf, percent, statementOf, undated, type Asked, type Told } from "./facts";

const Q2 = { starts: day("2000-01-01"), ends: day("2000-03-31") };
type Use = [frequency: Terms["balancing.frequency"], last: number, unit: Terms["balancing.baseUnit"], ends: Terms["balancing.baseEnds"]];
const useTerms = (frequency: Use[0], last: number, unit: Use[2], ends: Use[3]) =>
  ({
    "balancing.frequency": frequency,
    "balancing.limitedBy": "percent",
    "balancing.basePeriods": last,
    "balancing.baseUnit": unit,
    "balancing.baseEnds": ends,
  }) as const;

// prettier-ignore
test.each<[...Use, on: string, from: string, to: string, sharedTo: string]>([
  // frequency last unit        ends         day           used from     to            and until
  ["quarter", 6, "months",   "rolling",   "2000-02-10", "2000-01-01", "2000-03-31", "2000-03-31"],
  ["any",     6, "months",   "rolling",   "2000-02-10", "1999-08-10", "2000-02-10", "2000-08-10"],
  ["any",     2, "quarters", "rolling",   "2000-02-10", "1999-08-10", "2000-02-10", "2000-08-10"],
  ["any",     1, "months",   "rolling",   "2000-03-31", "2000-02-29", "2000-03-31", "2000-04-30"], // February has no 31st
  ["any",     1, "quarters", "preceding", "2000-02-10", "2000-01-01", "2000-03-31", "2000-03-31"],
  ["any",     2, "quarters", "preceding", "2000-02-10", "1999-10-01", "2000-03-31", "2000-06-30"],
  ["any",     2, "quarters", "current",   "2000-02-10", "1999-10-01", "2000-03-31", "2000-06-30"],
  ["any",     1, "months",   "preceding", "2000-02-10", "2000-01-01", "2000-03-31", "2000-03-31"], // a limit is a quarter's at least
])("%s, %i %s, %s, on %s: requests from %s to %s, and until %s", (frequency, last, unit, ends, on, from, to, sharedTo) => {
  const terms = useTerms(frequency, last, unit, ends);
  const [use, shared] = [daysOfUse(terms, Q2, day(on)), daysOfSharing(terms, Q2, day(on))];
  expect([isoOf(use.from), isoOf(use.to)]).toEqual([from, to]);
  expect([isoOf(shared.from), isoOf(shared.to)]).toEqual([from, sharedTo]);
});

// prettier-ignore
test.each<[Terms["balancing.frequency"], string, string, string, string]>([
  ["month",     "2000-02-29", "FY2000 M5",  "2000-02-01", "2000-02-29"],
  ["month",     "1999-10-01", "FY2000 M1",  "1999-10-01", "1999-10-31"],
  ["month",     "1999-09-30", "FY1999 M12", "1999-09-01", "1999-09-30"],
  ["quarter",   "2000-02-29", "FY2000 Q2",  "2000-01-01", "2000-03-31"],
  ["half-year", "2000-02-29", "FY2000 H1",  "1999-10-01", "2000-03-31"],
  ["year",      "2000-02-29", "FY2000",     "1999-10-01", "2000-09-30"],
  ["any",       "2000-02-29", "FY2000 Q2",  "2000-01-01", "2000-03-31"],
])("%s: %s lies in %s", (frequency, on, name, starts, ends) => {
  const terms = termsOfQuarters(undated(withTerms({ "balancing.frequency": frequency })));
  const period = fiscalPeriod(terms, periodOf(terms, day(on)));
  expect([period.name, isoOf(period.starts), isoOf(period.ends)]).toEqual([name, starts, ends]);
});

/** 100 units at 10.00 in December, and in May: ten per cent of either are 100.00, or ten units. */
const BOUGHT: Told = {
  invoices: [
    { on: "1999-12-01", quantity: 100, price: "10" },
    { on: "2000-05-01", quantity: 100, price: "10" },
  ],
  inventory: [{ onHand: 200, asOf: "2000-09-01" }],
};
const FREE: Partial<Terms> = {
  "balancing.limitPercent": percent("10"),
  "balancing.creditBasis": "paid",
  "balancing.offsettingOrder": "not required",
  "balancing.exercise": "any",
};
const asked = (number: string, on: string, quantity: number, more: Partial<Asked> = {}): Asked => ({
  number,
  right: "Balancing",
  on,
  quantity,
  ...more,
});

function settled(requests: readonly Asked[], terms: Partial<Terms>): readonly unknown[] {
  const statement = statementOf({ ...BOUGHT, requests }, { ...FREE, ...terms });
  return requests.map((_, row) => requestCells(statement, row)["Allowed quantity"]);
}

const ROLLING = useTerms("any", 6, "months", "rolling");
const PRECEDING = useTerms("any", 2, "quarters", "preceding");
const MONTHLY = { ...useTerms("month", 1, "months", "current"), "balancing.timesPerQuarter": 2 };
const R1 = asked("R-1", "2000-02-10", 5);
const R2 = asked("R-2", "2000-04-10", 10);
// prettier-ignore
test.each<[string, readonly Asked[], Partial<Terms>, readonly number[]]>([
  ["each quarter has a limit of its own where the right comes every quarter", [R1, R2], { ...ROLLING, "balancing.frequency": "quarter" }, [5, 10]],
  ["at any time the months of the base count, whatever quarter they are in", [R1, R2], ROLLING, [5, 5]],
  ["six months later to the day it still counts",                  [R1, R2, asked("R-3", "2000-08-10", 9)], ROLLING, [5, 5, 0]],
  ["the day after it does not",                                    [R1, R2, asked("R-3", "2000-08-11", 9)], ROLLING, [5, 5, 5]],
  ["one of the same day counts",                                   [R1, asked("R-2", "2000-02-10", 9)], ROLLING, [5, 5]],
  ["a later one that left before counts against an earlier one",   [R1, asked("R-2", "2000-04-10", 8, { rmaOn: "2000-04-11", returnedOn: "2000-04-12" })], ROLLING, [2, 8]],
  ["but not where its base does not reach back so far",            [R1, asked("R-2", "2000-08-11", 8, { rmaOn: "2000-08-11", returnedOn: "2000-08-12" })], ROLLING, [5, 8]],
  ["of two quarters: those of two quarters count",                 [R1, R2, asked("R-3", "2000-07-01", 9)], PRECEDING, [5, 5, 5]],
  ["every month: May has sales",                                   [asked("R-1", "2000-05-31", 11)], MONTHLY, [10]],
  ["June has none",                                                [asked("R-1", "2000-06-01", 11)], MONTHLY, [0]],
  ["of the month before: June has a limit",                        [asked("R-1", "2000-05-31", 11), asked("R-2", "2000-06-30", 11)], { ...MONTHLY, "balancing.baseEnds": "preceding" }, [0, 10]],
  ["two a month use one limit, and a third one has no turn",       [asked("R-1", "2000-05-02", 4), asked("R-2", "2000-05-03", 9), asked("R-3", "2000-05-04", 9)], MONTHLY, [4, 6, 0]],
])("%s", (_story, requests, terms, expected) => expect(settled(requests, terms)).toEqual(expected));

test("the table of limits has what stands on the day of the latest report or request of a quarter", () => {
  const requests = [R1, R2];
  const { limits } = balancingOf(statementOf({ ...BOUGHT, requests }, { ...FREE, ...ROLLING }));
  const rows = limits.map(({ quarter, limit, used, remaining, usedFrom }) => [quarter.name, limit, used, remaining, isoOf(usedFrom!)]);
  expect(rows).toEqual([
    ["FY2000 Q1", 0, 0, 0, "1999-04-01"],
    ["FY2000 Q2", 10_000, 5_000, 5_000, "1999-08-10"],
    ["FY2000 Q3", 10_000, 10_000, 0, "1999-10-10"],
    ["FY2000 Q4", 10_000, 5_000, 5_000, "2000-03-01"], // on 1 September: of R-2 alone
  ]);
});

test("every month is a row of the table, and its last day the one to exercise the right where that is a month's end", () => {
  const { limits } = balancingOf(statementOf(BOUGHT, { ...FREE, ...MONTHLY, "balancing.exercise": "month-end" }));
  const ofMay = limits.filter(({ quarter }) => quarter.name === "FY2000 M8");
  expect(ofMay.map(({ limit, exerciseBy }) => [limit, isoOf(exerciseBy!)])).toEqual([[10_000, "2000-05-31"]]);
  expect(limits.map(({ quarter }) => quarter.name)).toEqual(["M3", "M4", "M5", "M6", "M7", "M8", "M9"].map((month) => `FY2000 ${month}`));
});
