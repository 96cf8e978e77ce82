/** What terms are called, and counted in, where other answers change it. */
import { meaningInUse, unitInUse } from "../../src/contract/agreement/inUse";
import type { TermName } from "../../src/contract/agreement/vocabulary";

type Answers = Readonly<Partial<Record<TermName, number | string>>>;

// prettier-ignore
test.each<readonly [string, Answers, string]>([
  ["as in most agreements",      {}, "Share of the preceding quarter's net sales that may go back"],
  ["orders of the last months",  { "balancing.base": "ordered", "balancing.basePeriods": 3, "balancing.baseUnit": "months", "balancing.baseEnds": "rolling" }, "Share of the net orders of the last 3 months that may go back"],
  ["two quarters before",        { "balancing.basePeriods": 2 }, "Share of the net sales of the 2 quarters before that may go back"],
  ["the quarter itself",         { "balancing.baseEnds": "current", "balancing.base": "shipped" }, "Share of the net sales by day of shipment of the quarter up to the end of the period itself that may go back"],
  ["a right of every half-year", { "balancing.frequency": "half-year" }, "Share of the net sales of the quarter before that may go back"],
])("the limit: %s", (_story, answers, told) => {
  expect(meaningInUse("balancing.limitPercent", (name) => answers[name])).toBe(told);
});

// prettier-ignore
test.each<readonly [TermName, Answers, string]>([
  ["balancing.ageLength",                 {}, "days"],
  ["balancing.ageLength",                 { "balancing.ageUnit": "months" }, "months"],
  ["priceProtection.ageLength",           { "priceProtection.ageUnit": "business-days" }, "business days"],
  ["priceProtection.unitCapLast",         {}, "months"],
  ["priceProtection.moneyCapLast",        { "priceProtection.moneyCapUnit": "quarters" }, "quarters"],
  ["balancing.basePeriods",               { "balancing.baseUnit": "months" }, "months"],
  ["priceProtection.reportDays",          { "priceProtection.reportUnit": "months" }, "months"],
  ["discontinuation.purchasedWithinDays", { "discontinuation.windowUnit": "months" }, "months"],
  ["balancing.exerciseDays",              {}, "days"],
])("%s is counted in what is answered beside it", (name, answers, unit) => {
  expect(unitInUse(name, (of) => answers[of])).toBe(unit);
});

test.each(["half-year", "year"])("of a right of every %s nothing is called a quarter's", (frequency) => {
  const told = (name: TermName) => meaningInUse(name, (of) => (of === "balancing.frequency" ? frequency : undefined));
  expect([told("balancing.timesPerQuarter"), told("balancing.requestCounts")].join()).not.toContain("quarter");
  expect(told("balancing.creditBasis")).not.toContain("withheld");
});
