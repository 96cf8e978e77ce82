/** Exhibit C: units counted by hand. FY2000 Q2 runs from January to March 2000. */
import { quarterOf } from "../../src/contract/base/calendar";
import { NONE } from "../../src/contract/base/records";
import { withTerms, type Terms } from "../../src/contract/agreement/terms";
import { sheetFiguresOf, statementUnder } from "./channelFacts";
import { day, facts, undated, type Line } from "./facts";
import { stepInWords } from "./words";

const Q2 = quarterOf(day("2000-01-01"), 10);

function figures(lines: readonly Line[], part: "A" | "all", quantity: number, entered: Partial<Terms> = {}, quarter = Q2) {
  const of = facts({ invoices: [{ on: "1995-01-01", quantity: 1 }, ...lines] });
  const objectives = [{ quarter, part: part === "all" ? NONE : of.parts.keys.indexOf(part), quantity }];
  return sheetFiguresOf(statementUnder(undated(withTerms(entered)), { ...of, objectives }), "objectives");
}

// prettier-ignore
test.each<[string, readonly Line[], "A" | "all", number, [number, number, number | undefined]]>([
  ["the first and last day of the quarter",   [{ on: "2000-01-01", quantity: 30 }, { on: "2000-03-31", quantity: 10 }],   "A",   50, [40, -10, 0.8]],
  ["the days before and after it",            [{ on: "1999-12-31", quantity: 30 }, { on: "2000-04-01", quantity: 10 }],   "A",   50, [0, -50, 0]],
  ["what went back in the quarter",           [{ on: "2000-01-01", quantity: 30 }, { on: "2000-02-01", quantity: -5 }],   "A",   20, [25, 5, 1.25]],
  ["more went back than was bought",          [{ on: "2000-02-01", quantity: -5 }],                                       "A",   20, [-5, -25, -0.25]],
  ["another part does not count",             [{ part: "B", on: "2000-01-01", quantity: 30 }],                            "A",   10, [0, -10, 0]],
  ["all parts together",                      [{ on: "2000-01-01", quantity: 7 }, { part: "B", on: "2000-01-01", quantity: 30 }], "all", 37, [37, 0, 1]],
  ["an objective of 0 has no share",          [{ on: "2000-01-01", quantity: 7 }],                                        "A",   0,  [7, 7, undefined]],
])("%s", (_story, lines, part, objective, [actual, difference, share]) => {
  const of = figures(lines, part, objective);
  expect([of.cell(0, 0), of.cell(0, 1)]).toEqual([actual, difference]);
  expect(of.cell(0, 2)).toBe(share === undefined ? undefined : share * 1e15);
});

test("quarters begin in the vendor's fiscal month", () => {
  const january = { "fiscal.firstMonth": 1 };
  expect(figures([{ on: "2000-03-31", quantity: 4 }], "A", 8, january, quarterOf(day("2000-01-01"), 1)).cell(0, 0)).toBe(4);
});

test("its steps", () => {
  expect(
    figures([{ on: "2000-01-01", quantity: 30 }], "all", 40)
      .ruling(0)
      .steps.map(stepInWords),
  ).toEqual([
    "Ex. C Quarter: FY2000 Q2",
    "Ex. C Part number: all parts",
    "Ex. C Objective quantity: 40",
    "term fiscal.firstMonth: 10",
    "Ex. C Actual quantity: 30",
    "Ex. C Difference: -10",
    "Ex. C Share reached: 75%",
  ]);
});
