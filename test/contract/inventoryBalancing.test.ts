/** 3.7(A): limits, and what a row may take of them. Figures worked out by hand; the year begins in October unless told otherwise. */
import { fiscalQuarter, quarterOf } from "../../src/contract/base/calendar";
import { inventoryBalancingLimit, inventoryBalancingLimits, netSalesByQuarter } from "../../src/contract/rights/balancing/limit";
import { whyLimitBlank } from "../../src/contract/rights/balancing/reasons";
import { termsOfQuarters } from "../../src/contract/rights/balancing/periods";
import { balancingOf, RIGHT } from "../support/rights";
import { BrokenPremise } from "../../src/contract/base/errors";
import { withTerms, type Terms } from "../../src/contract/agreement/terms";
import { cents, day, invoiceLines, isoOf, percent, statementOf, undated, type Line, type Told } from "./facts";
import { found, given, linesInWords, usd } from "./words";

const quarter = (date: string, firstMonth = 10): number => quarterOf(day(date), firstMonth);
const Q2 = quarter("2000-02-01");
const nameOf = (number: number): string => fiscalQuarter(number, 10).name;

const limitOf = (sales: string, limitPercent: string, used: string, quarterNumber = Q2, lastMonthOfQuarter = 2) =>
  inventoryBalancingLimit(
    withTerms({
      "balancing.limitPercent": limitPercent === "-" ? undefined : percent(limitPercent),
      "balancing.lastMonthOfQuarter": lastMonthOfQuarter,
    }),
    { unit: "quarter", quarters: 1 },
    { quarterNumber, base: { days: undefined, sales: cents(sales) }, used: cents(used) },
  );
const amount = (it: number | undefined): string => (it === undefined ? "blank" : usd(it));

// prettier-ignore
test.each([
  // story                                         net sales before  percent  used         limit        remaining
  ["nothing used yet",                             "200,000.00",     "5",     "0.00",      "10000.00",  "10000.00"],
  ["an earlier request uses part of it",           "200,000.00",     "5",     "4,000.00",  "10000.00",  "6000.00"],
  ["used to the last cent",                        "200,000.00",     "5",     "10,000.00", "10000.00",  "0.00"],
  ["a quarter of net returns gives no limit",      "-8,000.00",      "5",     "0.00",      "0.00",      "0.00"],
  ["a quarter without sales gives none",           "0.00",           "5",     "0.00",      "0.00",      "0.00"],
  ["half a cent rounds away from zero",            "100.10",         "5",     "0.00",      "5.01",      "5.01"],
  ["less than half a cent is dropped",             "100.08",         "5",     "0.00",      "5.00",      "5.00"],
  ["a percentage with decimals",                   "1,000.00",       "12.34567", "0.00",   "123.46",    "123.46"],
  ["all of it",                                    "1,000.01",       "100",   "0.00",      "1000.01",   "1000.01"],
  ["none of it",                                   "1,000.01",       "0",     "0.00",      "0.00",      "0.00"],
  ["the percentage is still withheld",             "200,000.00",     "-",     "0.00",      "blank",     "blank"],
])("the limit: %s", (_story, sales, limitPercent, used, limit, remaining) => {
  const answer = limitOf(sales, limitPercent, used);
  expect([amount(answer.limit), amount(answer.remaining)]).toEqual([limit, remaining]);
  expect([answer.precedingNetSales, answer.used]).toEqual([cents(sales), cents(used)]);
});

test("more used than the limit is our own mistake", () => {
  expect(() => limitOf("200,000.00", "5", "10,000.01")).toThrow(BrokenPremise);
  expect(() => limitOf("200,000.00", "5", "10,000.01")).toThrow("FY2000 Q2: used 1000001 > limit 1000000");
});

// prettier-ignore
test.each([
  // a day of     month  quarter       exercise by
  ["1999-12-01",  2,     "FY2000 Q1",  "1999-11-30"],
  ["2000-02-01",  2,     "FY2000 Q2",  "2000-02-29"], // leap day
  ["2001-02-01",  2,     "FY2001 Q2",  "2001-02-28"],
  ["2000-02-01",  1,     "FY2000 Q2",  "2000-01-31"],
  ["2000-02-01",  3,     "FY2000 Q2",  "2000-03-31"],
])("the quarter of %s, exercised in its month %i: %s by %s", (date, month, name, lastDay) => {
  const answer = limitOf("1.00", "5", "0.00", quarter(date), month);
  expect([answer.quarter.name, isoOf(answer.exerciseBy!)]).toEqual([name, lastDay]);
});

const netSales = (lines: readonly Line[], terms: Partial<Terms> = {}): readonly string[] =>
  [...netSalesByQuarter(termsOfQuarters(undated(withTerms(terms))), invoiceLines(...lines))].map(
    ([number, sum]) => `${nameOf(number)} ${usd(sum)}`,
  );

// prettier-ignore
test.each<[string, readonly Line[], Partial<Terms>, readonly string[]]>([
  ["quantity times price",                  [{ quantity: 50 }],                                                              {}, ["FY2000 Q1 2500.00"]],
  ["less discount and credits",             [{ quantity: 50, discount: "10", credits: "0.01" }],                             {}, ["FY2000 Q1 2489.99"]],
  ["less the discount only, by that reading", [{ quantity: 50, discount: "10", credits: "0.01" }],                           { "balancing.netOfCredits": "no" }, ["FY2000 Q1 2490.00"]],
  ["each line is rounded, then added",      [{ quantity: 1, price: "0.005" }, { quantity: 1, price: "0.005" }],              {}, ["FY2000 Q1 0.02"]],
  ["and 0.004 twice is nothing",            [{ quantity: 1, price: "0.004" }, { quantity: 1, price: "0.004" }],              {}, ["FY2000 Q1 0.00"]],
  ["a line discounted below nothing counts against", [{ quantity: 1, price: "1", discount: "1.50" }],                        {}, ["FY2000 Q1 -0.50"]],
  ["a return counts against its own quarter", [{ quantity: 50 }, { on: "2000-01-01", quantity: -10 }],                       {}, ["FY2000 Q1 2500.00", "FY2000 Q2 -500.00"]],
  ["net of its discount and credits",       [{ quantity: -10, discount: "20", credits: "30" }],                              {}, ["FY2000 Q1 -450.00"]],
  ["half a cent of a return rounds away from zero", [{ quantity: -1, price: "0.005" }],                                      {}, ["FY2000 Q1 -0.01"]],
  ["the last day of a quarter",             [{ on: "1999-12-31", quantity: 1 }],                                             {}, ["FY2000 Q1 50.00"]],
  ["the first day of the next",             [{ on: "2000-01-01", quantity: 1 }],                                             {}, ["FY2000 Q2 50.00"]],
  ["all parts together",                    [{ quantity: 1 }, { part: "B", quantity: 1 }],                                   {}, ["FY2000 Q1 100.00"]],
  ["lines that cancel out still are a quarter", [{ quantity: 1 }, { quantity: -1 }],                                         {}, ["FY2000 Q1 0.00"]],
])("net sales: %s", (_story, lines, terms, expected) => expect(netSales(lines, terms)).toEqual(expected));

test("net sales of the same lines follow each reading and year, whichever was asked for before", () => {
  const lines = invoiceLines({ on: "2000-01-31", quantity: 50, discount: "10", credits: "5" });
  const sumOf = (terms: Partial<Terms>): string =>
    [...netSalesByQuarter(termsOfQuarters(undated(withTerms(terms))), lines)]
      .map(([number, sum]) => `${fiscalQuarter(number, terms["fiscal.firstMonth"] ?? 10).name} ${usd(sum)}`)
      .join();
  const readings: readonly Partial<Terms>[] = [{}, { "balancing.netOfCredits": "no" }, { "fiscal.firstMonth": 2 }, {}];
  expect(readings.map(sumOf)).toEqual(["FY2000 Q2 2485.00", "FY2000 Q2 2490.00", "FY2000 Q4 2485.00", "FY2000 Q2 2485.00"]);
});

test("net sales go by the invoice date, also where lots go by ship date", () => {
  expect(netSales([{ on: "1999-12-31", shipped: "2000-01-05", quantity: 1 }], { "stock.acquiredOn": "ship" })).toEqual(["FY2000 Q1 50.00"]);
});

test("the year of the quarters begins where the term says", () => {
  const [[number]] = [
    ...netSalesByQuarter(termsOfQuarters(undated(withTerms({ "fiscal.firstMonth": 2 }))), invoiceLines({ on: "2000-01-31", quantity: 1 })),
  ] as [[number, number]];
  expect(fiscalQuarter(number, 2).name).toBe("FY2000 Q4");
});

// prettier-ignore
test.each<[string, readonly string[], readonly string[]]>([
  ["none without invoices",                        [],                           []],
  ["the quarter after the only one",               ["1999-12-31"],               ["FY2000 Q2 50.00"]],
  ["one without lines between them had no sales",  ["1999-12-31", "2000-05-01"], ["FY2000 Q2 50.00", "FY2000 Q3 0.00", "FY2000 Q4 50.00"]],
  ["whatever the order of the sheet",              ["2000-05-01", "1999-12-31"], ["FY2000 Q2 50.00", "FY2000 Q3 0.00", "FY2000 Q4 50.00"]],
])("limits: %s", (_story, dates, expected) => {
  const { limits } = balancingOf(statementOf({ invoices: dates.map((on) => ({ on, quantity: 1 })) }));
  expect(limits.map((it) => `${it.quarter.name} ${usd(it.precedingNetSales!)}`)).toEqual(expected);
});

test("a limit carries what requests of its quarter used", () => {
  const terms = termsOfQuarters(undated(withTerms({ "balancing.limitPercent": percent("10") })));
  const invoices = invoiceLines({ on: "1999-12-31", quantity: 2 }); // net sales 100.00
  const limits = inventoryBalancingLimits(terms, { invoices, used: ({ from }) => (from === fiscalQuarter(Q2, 10).starts ? 300 : 0) });
  expect(limits.map(({ used, remaining }) => [used, remaining])).toEqual([[300, 700]]);
});

const TEN: Partial<Terms> = { "balancing.limitPercent": percent("10") };
/** 50 units bought at 50 in FY2000 Q1: net sales 2,500.00, so that 10 % are 250.00, or five units. */
const STOCK: Told = { inventory: [{ onHand: 50 }], invoices: [{ quantity: 50 }] };
const balanced = (told: Told, terms: Partial<Terms> = {}): string =>
  given(statementOf({ ...STOCK, ...told }, { ...TEN, ...terms }), RIGHT.balancing);

// prettier-ignore
test.each<[string, Told, Partial<Terms>, string]>([
  ["as much as the limit bears",             {},                                               {},                                             "5 units: 250.00"],
  ["a cent more does not bear one more",     {},                                               { "balancing.limitPercent": percent("11.9996") }, "5 units: 250.00"], // 299.99
  ["a limit of six to the cent",             {},                                               { "balancing.limitPercent": percent("12") },    "6 units: 300.00"],
  ["a cent short of one unit",               {},                                               { "balancing.limitPercent": percent("1.9996") }, "refused: not one unit fits the remaining limit"], // 49.99
  ["all there is, under the limit",          { inventory: [{ onHand: 4 }] },                   {},                                             "4 units: 200.00"],
  ["on the last day to exercise",            { inventory: [{ onHand: 50, asOf: "2000-02-29" }] }, {},                                          "5 units: 250.00"],
  ["the day after it",                       { inventory: [{ onHand: 50, asOf: "2000-03-01" }] }, {},                                          "refused: the right had to be exercised by 2000-02-29; this row is dated 2000-03-01"],
  ["exercised in the third month, by amendment", { inventory: [{ onHand: 50, asOf: "2000-03-01" }] }, { "balancing.lastMonthOfQuarter": 3 },   "5 units: 250.00"],
  ["on the quarter's last day, where any day will do", { inventory: [{ onHand: 50, asOf: "2000-03-31" }] }, { "balancing.exercise": "any", "balancing.lastMonthOfQuarter": undefined }, "5 units: 250.00"],
  ["the limit withheld",                     {},                                               { "balancing.limitPercent": undefined },        "blank: needs the term \"Balancing limit percent\""],
  ["a limit of 0 %",                         {},                                               { "balancing.limitPercent": 0 },                "refused: nothing is left of the limit of FY2000 Q2"],
  ["a quarter of net returns before",         { invoices: [{ on: "1999-12-15", quantity: 10 }, { on: "1999-12-16", quantity: -12 }, { on: "2000-01-15", quantity: 9 }] }, {}, "refused: net sales of the quarter before FY2000 Q2 were negative, so its limit is 0.00"],
  ["the limit used up by requests",          { used: new Map([[Q2, 25_000]]) },                {},                                             "refused: nothing is left of the limit of FY2000 Q2"],
  ["a cent of it left",                      { used: new Map([[Q2, 24_999]]) },                {},                                             "refused: not one unit fits the remaining limit"],
  ["part of it used",                        { used: new Map([[Q2, 10_000]]) },                {},                                             "3 units: 150.00"],
  ["a report of the quarter of the invoices itself", { inventory: [{ onHand: 50, asOf: "1999-12-31" }] }, {},                                  "blank: needs invoices of the quarter before the row's as-of date"],
  ["a report two quarters after the last invoice",   { inventory: [{ onHand: 50, asOf: "2000-04-01" }] }, {},                                  "blank: needs invoices of the quarter before the row's as-of date"],
  ["the first day of the quarter",           { inventory: [{ onHand: 50, asOf: "2000-01-01" }] }, {},                                          "5 units: 250.00"],
  ["units in transit stay",                  { inventory: [{ onHand: 0, fromVendor: 3, betweenWarehouses: 2, sent: "2000-01-20" }] }, {},      "refused: no unit of this row is on hand"],
  ["committed units stay",                   { inventory: [{ onHand: 3, committed: 2 }] },     {},                                             "1 units: 50.00"],
  ["committed units too, by the other reading", { inventory: [{ onHand: 3, committed: 2 }] },  { "balancing.committed": "included" },          "3 units: 150.00"],
  ["units that were not invoiced stay",      { invoices: [{ quantity: 2, price: "1000" }] },   { "balancing.limitPercent": percent("100") },   "2 units: 2000.00"],
])("a row may take %s", (_story, told, terms, expected) => expect(balanced(told, terms)).toBe(expected));

// prettier-ignore
test.each<[string, Partial<Terms>, readonly [string | undefined, string | undefined]]>([
  ["by the end of a month",          {},                                                                    ["2000-02-29", undefined]],
  ["of a month that is withheld",    { "balancing.lastMonthOfQuarter": undefined },                         [undefined, "balancing.lastMonthOfQuarter"]],
  ["in first days",                  { "balancing.exercise": "first-days", "balancing.exerciseDays": 45 },  ["2000-02-14", undefined]],
  ["that are withheld",              { "balancing.exercise": "first-days" },                                [undefined, "balancing.exerciseDays"]],
  ["on any day: there is no last one, and nothing is missing", { "balancing.exercise": "any" },             [undefined, undefined]],
])("exercised %s", (_story, terms, expected) => {
  const [limit] = balancingOf(statementOf(STOCK, { ...TEN, ...terms })).limits;
  expect([limit!.exerciseBy && isoOf(limit!.exerciseBy), limit!.needs]).toEqual(expected);
});

// prettier-ignore
test.each<[string, Partial<Terms>, string]>([
  ["the percentage is withheld", { "balancing.limitPercent": undefined }, "the limit percent is not entered"],
  ["the base is withheld",       { "balancing.basePeriods": undefined },  "needs the term \"Balancing base periods\" (balancing.basePeriods)"],
  ["no line has an order date",  { "balancing.base": "ordered" },         "needs the column Order date on Invoices"],
])("a limit is blank: %s", (_story, terms, why) => {
  const statement = statementOf(STOCK, { ...TEN, ...terms });
  expect(balancingOf(statement).limits.map(({ needs }) => needs && whyLimitBlank(needs))).toEqual([why]);
});

/** Newest first: two units at 100, then fifty at 10; net sales 700.00. */
const TWO_LOTS: Told = {
  inventory: [{ onHand: 52 }],
  invoices: [
    { quantity: 50, price: "10" },
    { on: "1999-12-10", quantity: 2, price: "100" },
  ],
};

// prettier-ignore
test.each([
  // percent of 700.00  what fits
  ["30",                "3 units: 210.00"],  // both dear ones and one cheap one
  ["20",                "1 units: 100.00"],  // cut in the first line; the rest is left though cheap ones would fit
  ["10",                "refused: not one unit fits the remaining limit"],
  ["100",               "52 units: 700.00"],
])("a limit of %s %% over two lines: %s", (limitPercent, expected) => {
  expect(balanced(TWO_LOTS, { "balancing.limitPercent": percent(limitPercent), "balancing.creditBasis": "paid" })).toBe(expected);
});

test("the limit is one for the quarter: each row shows what it could take by itself", () => {
  const statement = statementOf({ ...STOCK, inventory: [{ onHand: 20 }, { onHand: 30 }] }, TEN);
  expect([0, 1].map((row) => given(statement, RIGHT.balancing, row))).toEqual(["5 units: 250.00", "5 units: 250.00"]);
  expect(linesInWords(statement)).toEqual([
    "row 1, 3.7(A): 5 of line 1 at 50, 50 each = 250.00",
    "row 2, 3.7(A): 5 of line 1 at 50, 50 each = 250.00",
  ]);
});

test("a line fits by its rounded value", () => {
  const told: Told = { inventory: [{ onHand: 3 }], invoices: [{ quantity: 3, price: "33.335" }] }; // net sales 100.01 (100.005)
  expect(balanced(told, { "balancing.limitPercent": percent("100") })).toBe("3 units: 100.01");
  expect(balanced(told, { "balancing.limitPercent": percent("99.99") })).toBe("2 units: 66.67"); // 100.00 does not bear 100.01
});

test("units sold under a price fall go back at what they still cost, by the basis paid", () => {
  const told: Told = {
    inventory: [{ onHand: 4 }, { onHand: 4, asOf: "2000-02-02" }],
    invoices: [{ quantity: 50 }],
    changes: [{ newPrice: "45" }],
  };
  const statement = statementOf(told, { ...TEN, "balancing.creditBasis": "paid" });
  expect([0, 1].map((row) => given(statement, RIGHT.balancing, row))).toEqual(["4 units: 180.00", "4 units: 180.00"]); // the fall of the day itself counts
});

test("a withheld limit is always one finding, also without inventory", () => {
  const { findings } = statementOf({ invoices: [{ quantity: 1 }] });
  expect(findings.map(({ code, clause, text }) => `${code} ${clause}: ${text}`)).toEqual([
    'TERM_MISSING 3.7(A): "Balancing limit percent" (balancing.limitPercent) has not been entered (Share of the preceding quarter\'s net sales that may go back). Enter it on the Terms sheet; what needs it stays blank.',
  ]);
  expect(statementOf({ invoices: [{ quantity: 1 }] }, TEN).findings).toEqual([]);
  expect(found(statementOf(STOCK, TEN))).toEqual([]);
});
