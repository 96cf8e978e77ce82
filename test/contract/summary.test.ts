/** Claims by age, as Summary has them: both sides of every day. Rules 9, "Summary". */
import type { ClaimRow, ClaimStatus } from "../../src/contract/statement/claims/claimRows";
import { claimsByAge } from "../../src/contract/statement/summary/claimAges";
import { day } from "./facts";

const TODAY = day("2000-03-31");
const claim = (status: ClaimStatus, claimBy?: string, submittedOn?: string): ClaimRow =>
  ({
    status,
    amount: 100,
    claimBy: claimBy && day(claimBy),
    notes: { submittedOn: submittedOn && day(submittedOn) },
  }) as unknown as ClaimRow;

// prettier-ignore
test.each([
  ["31 days past",                 claim("late", "2000-02-29"),                      "last day passed more than 30 days ago"],
  ["30 days past",                 claim("late", "2000-03-01"),                      "last day passed up to 30 days ago"],
  ["a day past",                   claim("late", "2000-03-30"),                      "last day passed up to 30 days ago"],
  ["today",                        claim("ready", "2000-03-31"),                     "last day within 30 days"],
  ["in 30 days",                   claim("ready", "2000-04-30"),                     "last day within 30 days"],
  ["in 31 days",                   claim("ready", "2000-05-01"),                     "last day later"],
  ["without a last day",           claim("ready"),                                   "no last day known"],
  ["submitted 30 days ago",        claim("submitted", "2000-01-01", "2000-03-01"),   "submitted up to 30 days ago"],
  ["submitted 31 days ago",        claim("submitted", "2000-01-01", "2000-02-29"),   "submitted more than 30 days ago"],
])("%s", (_story, row, age) => {
  expect(claimsByAge([row], TODAY).filter(({ claims }) => claims > 0)).toEqual([{ age, claims: 1, amount: 100 }]);
});

test("settled and withdrawn claims have no age, and every age has a row", () => {
  const settled = (["credited", "short", "over", "withdrawn"] as const).map((status) => claim(status, "2000-01-01"));
  expect(claimsByAge(settled, TODAY)).toHaveLength(7);
  for (const { claims, amount } of claimsByAge(settled, TODAY)) expect([claims, amount]).toEqual([0, 0]);
});

test("without a day to count from no last day has passed", () => {
  expect(claimsByAge([claim("ready", "2000-01-01")], undefined).find(({ claims }) => claims > 0)?.age).toBe("no last day known");
});
