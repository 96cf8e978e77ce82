/** 3.4: figures worked out by hand. The agreement takes effect on 22 December 1999. */
import { withTerms, type Terms } from "../../src/contract/agreement/terms";
import {
  firstOfInitialOrder,
  initialOrderReturnDay,
  isInitialOrder,
  mayReturnInitialOrder,
} from "../../src/contract/rights/initialOrder/rule";
import { day, invoiceLines, isoOf, statementOf, type Told } from "./facts";
import { usd } from "./words";

const PLACED: Partial<Terms> = { "initialOrder.placeWithinDays": 10, "initialOrder.returnWithinDays": 60 };

// prettier-ignore
test.each<[string, string, Partial<Terms>, boolean | undefined]>([
  ["the day before the agreement",   "1999-12-21", PLACED, false],
  ["its first day",                  "1999-12-22", PLACED, true],
  ["ten days later",                 "2000-01-01", PLACED, true],
  ["eleven days later",              "2000-01-02", PLACED, false],
  ["the days are withheld",          "1999-12-22", {},     undefined],
])("an invoice of %s", (_story, on, terms, is) => expect(isInitialOrder(withTerms(terms), day(on))).toBe(is));

test("its first invoice is counted from, whatever the order of rows; returns and other invoices are not of it", () => {
  const lines = invoiceLines(
    { on: "2000-01-01", quantity: 1 },
    { on: "1999-12-24", quantity: 1 },
    { on: "1999-12-23", quantity: -1 },
    { on: "1999-12-01", quantity: 1 },
  );
  expect(isoOf(firstOfInitialOrder(withTerms(PLACED), lines)!)).toBe("1999-12-24");
  expect(firstOfInitialOrder(withTerms({}), lines)).toBeUndefined();
  expect(isoOf(initialOrderReturnDay(withTerms(PLACED), day("1999-12-24"))!)).toBe("2000-02-22");
  expect(initialOrderReturnDay(withTerms({}), day("1999-12-24"))).toBeUndefined();
});

// prettier-ignore
test.each<[Terms["initialOrder.returnRuns"], boolean, boolean, boolean]>([
  ["from",  false, true, true],
  ["until", true,  true, false],
])("asked to go back, reading %s: the day before, on the day, the day after", (runs, before, on, after) => {
  const may = (date: string) => mayReturnInitialOrder(withTerms({ "initialOrder.returnRuns": runs }), day("2000-02-22"), day(date));
  expect([may("2000-02-21"), may("2000-02-22"), may("2000-02-23")]).toEqual([before, on, after]);
});

const lineOf = (told: Told, terms: Partial<Terms> = PLACED): readonly string[] =>
  statementOf(told, terms).initialOrder.map(({ date, what, amount }) => `${isoOf(date)} ${usd(amount!)} ${what}`);

const FROM = "Unsold goods of the initial order may go back from now on";

// prettier-ignore
test.each<[string, Told, string]>([
  ["what is on hand, newest first",            { inventory: [{ onHand: 12 }], invoices: [{ on: "1999-12-24", quantity: 20, price: "10" }, { on: "2000-01-20", quantity: 5 }] },                         "70.00"],
  ["committed units count, goods in transit not", { inventory: [{ onHand: 4, committed: 3, fromVendor: 2, sent: "2000-01-30" }], invoices: [{ on: "1999-12-24", quantity: 20, price: "10" }] },        "40.00"],
  ["after discount and credits",               { inventory: [{ onHand: 3 }], invoices: [{ on: "1999-12-24", quantity: 20, price: "10", discount: "10", credits: "1" }] },                               "28.35"],
  ["the latest report of several",             { inventory: [{ onHand: 9, asOf: "2000-01-05" }, { onHand: 2 }], invoices: [{ on: "1999-12-24", quantity: 20, price: "10" }] },                          "20.00"],
  ["each part's latest report",                { inventory: [{ onHand: 2 }, { part: "B", onHand: 1, asOf: "2000-01-05" }], invoices: [{ on: "1999-12-24", quantity: 20, price: "10" }, { part: "B", on: "1999-12-24", quantity: 1, price: "7" }] }, "27.00"],
  ["after price protection",                   { inventory: [{ onHand: 3 }], invoices: [{ on: "1999-12-24", quantity: 20, price: "10" }], changes: [{ newPrice: "8" }] },                               "24.00"],
  ["all sold",                                 { inventory: [{ onHand: 0 }], invoices: [{ on: "1999-12-24", quantity: 20, price: "10" }] },                                                             "0.00"],
])("on the calendar: %s", (_story, told, amount) => expect(lineOf(told)).toEqual([`2000-02-22 ${amount} ${FROM}`]));

test("the other reading names a last day; a withheld term leaves no line", () => {
  const told: Told = { inventory: [{ onHand: 1 }], invoices: [{ on: "1999-12-24", quantity: 20, price: "10" }] };
  expect(lineOf(told, { ...PLACED, "initialOrder.returnRuns": "until" })).toEqual([
    "2000-02-22 10.00 Last day to return unsold goods of the initial order",
  ]);
  expect(lineOf(told, { "initialOrder.placeWithinDays": 10 })).toEqual([]);
  expect(lineOf(told, { "initialOrder.returnWithinDays": 60 })).toEqual([]);
});
