/** 3.7(D): one row a cause; figures worked out by hand. Unless told otherwise the notice of A is received on 2000-01-25. */
import { discontinuationRight, isShortNotice } from "../../src/contract/rights/discontinuation/rule";
import { RIGHT } from "../support/rights";
import { withTerms, type Terms } from "../../src/contract/agreement/terms";
import { day, facts, isoOf, statementOf, undated, type Discontinued, type Stock, type Told } from "./facts";
import { given, linesInWords } from "./words";

const EITHER: Partial<Terms> = { "discontinuation.windowSide": "either" };
const FROM_NOTICE: Partial<Terms> = { "discontinuation.windowFrom": "notice" };

// prettier-ignore
test.each<[string, Omit<Discontinued, "part">, Partial<Terms>, string]>([
  ["in person",                        { sent: "2000-01-25" },                {},                             "2000-01-25: 1999-11-26 to 2000-01-25"],
  ["by courier, from receipt",         { sent: "2000-01-25", by: "courier" }, {},                             "2000-01-28: 1999-11-29 to 2000-01-28"],
  ["by mail, from receipt",            { sent: "2000-01-25", by: "mail" },    {},                             "2000-01-30: 1999-12-01 to 2000-01-30"],
  ["by mail, from the notice's date",  { sent: "2000-01-25", by: "mail" },    FROM_NOTICE,                    "2000-01-30: 1999-11-26 to 2000-01-25"],
  ["on either side",                   { sent: "2000-01-25" },                EITHER,                         "2000-01-25: 1999-11-26 to 2000-03-25"],
  ["on either side of its date",       { sent: "2000-01-25", by: "mail" },    { ...EITHER, ...FROM_NOTICE },  "2000-01-30: 1999-11-26 to 2000-03-25"],
  ["within 30 days",                   { sent: "2000-01-25" },                { "discontinuation.purchasedWithinDays": 30 }, "2000-01-25: 1999-12-26 to 2000-01-25"],
  ["within 0 days",                    { sent: "2000-01-25" },                { "discontinuation.purchasedWithinDays": 0 },  "2000-01-25: 2000-01-25 to 2000-01-25"],
])("the right that a notice gives: %s", (_story, notice, terms, expected) => {
  const right = discontinuationRight(undated(withTerms(terms)), { sent: day(notice.sent), method: notice.by ?? "personal" });
  expect(`${isoOf(right.receivedOn)}: ${isoOf(right.purchasedFrom)} to ${isoOf(right.purchasedTo)}`).toBe(expected);
});

// prettier-ignore
test.each<[string, Omit<Discontinued, "part">, Partial<Terms>, boolean]>([
  ["30 days",                      { sent: "2000-01-25", endsOn: "2000-02-24" },                {}, false],
  ["29 days",                      { sent: "2000-01-25", endsOn: "2000-02-23" },                {}, true],
  ["30 days from receipt by mail", { sent: "2000-01-25", by: "mail", endsOn: "2000-02-29" },    {}, false],
  ["29 days from receipt by mail", { sent: "2000-01-25", by: "mail", endsOn: "2000-02-28" },    {}, true],
  ["after the end",                { sent: "2000-01-25", endsOn: "2000-01-20" },                {}, true],
  ["no date of the end",           { sent: "2000-01-25" },                                      {}, false],
  ["15 days, as amended",          { sent: "2000-01-25", endsOn: "2000-02-09" },                { "discontinuation.noticeDays": 15 }, false],
])("short notice: %s", (_story, notice, terms, isShort) => {
  expect(isShortNotice(undated(withTerms(terms)), facts({ notices: [notice] }).discontinuations![0]!)).toBe(isShort);
});

const NOTICED: Told = { inventory: [{ onHand: 10 }], notices: [{ sent: "2000-01-25" }] };
const returned = (told: Told, terms: Partial<Terms> = {}, row = 0): string =>
  given(statementOf({ ...NOTICED, ...told }, terms), RIGHT.discontinuation, row);
const OUTSIDE = "refused: no unit of this row was purchased in the window";
const NOT_YET = "blank: needs an inventory report dated from the receipt of the notice on";

// prettier-ignore
test.each<[string, string, Partial<Terms>, string]>([
  ["60 days before",                       "1999-11-26", {},                             "10 units: 500.00"],
  ["61 days before",                       "1999-11-25", {},                             OUTSIDE],
  ["on the day of receipt",                "2000-01-25", {},                             "10 units: 500.00"],
  ["the day after",                        "2000-01-26", {},                             OUTSIDE],
  ["the day after, on either side",        "2000-01-26", EITHER,                         "10 units: 500.00"],
  ["60 days before, on either side",       "1999-11-26", EITHER,                         "10 units: 500.00"],
  ["61 days before, on either side",       "1999-11-25", EITHER,                         OUTSIDE],
])("purchased %s", (_story, on, terms, expected) => expect(returned({ invoices: [{ on, quantity: 10 }] }, terms)).toBe(expected));

test.each([
  ["2000-03-25", "10 units: 500.00"],
  ["2000-03-26", OUTSIDE],
])("purchased after the notice on either side, up to the 60th day: %s", (on, expected) => {
  expect(returned({ inventory: [{ asOf: "2000-04-01", onHand: 10 }], invoices: [{ on, quantity: 10 }] }, EITHER)).toBe(expected);
});

const TEN = [{ quantity: 10 }];

// prettier-ignore
test.each<[string, Told, Partial<Terms>, string]>([
  ["a report of the day of receipt",         { inventory: [{ asOf: "2000-01-25", onHand: 10 }] },                    {}, "10 units: 500.00"],
  ["a report of the day before",             { inventory: [{ asOf: "2000-01-24", onHand: 10 }] },                    {}, NOT_YET],
  ["counted from receipt, also where the window is not", { inventory: [{ asOf: "2000-01-27", onHand: 10 }], notices: [{ sent: "2000-01-25", by: "courier" }] }, FROM_NOTICE, NOT_YET],
  ["no notice of this part",                 { notices: [{ part: "B", sent: "2000-01-25" }] },                       {}, "blank: needs a discontinuation notice for this part"],
  ["committed units go back too",            { inventory: [{ onHand: 10, committed: 4 }] },                          {}, "10 units: 500.00"],
  ["goods in transit do not",                { inventory: [{ onHand: 7, fromVendor: 2, betweenWarehouses: 1 }] },    {}, "7 units: 350.00"],
  ["nor units that were not invoiced",       { inventory: [{ onHand: 12 }] },                                        {}, "10 units: 500.00"],
  ["at what they cost net",                  { invoices: [{ quantity: 10, discount: "5", credits: "10" }] },         {}, "10 units: 485.00"],
  ["of 10, 3 at 49.998333 1/3 each",         { inventory: [{ onHand: 3 }], invoices: [{ quantity: 6, discount: "0.01" }] }, {}, "3 units: 150.00"], // 149.995
  ["1 of them",                              { inventory: [{ onHand: 1 }], invoices: [{ quantity: 6, discount: "0.04" }] }, {}, "1 units: 49.99"], // 49.993333
  ["less the price protection they had",     { changes: [{ newPrice: "45" }] },                                      {}, "10 units: 450.00"],
  ["not less one that comes later",          { inventory: [{ onHand: 10 }, { asOf: "2000-03-01", onHand: 10 }], changes: [{ on: "2000-03-01", newPrice: "45" }] }, {}, "10 units: 500.00"],
  ["a limit used up does not touch it",      {},                                                                     { "balancing.limitPercent": 0 }, "10 units: 500.00"],
  ["nothing in stock",                       { inventory: [{ onHand: 0 }] },                                         {}, OUTSIDE],
])("%s", (_story, told, terms, expected) => expect(returned({ invoices: TEN, ...told }, terms)).toBe(expected));

test("units outside the window break a line, and each line rounds once", () => {
  const inventory: Stock[] = [{ onHand: 9 }];
  const invoices = [
    { on: "1999-11-01", quantity: 3 },
    { on: "1999-12-01", quantity: 3, price: "10.005" },
    { on: "2000-01-10", quantity: 3, price: "10.0016" },
  ];
  const statement = statementOf({ ...NOTICED, inventory, invoices });
  expect(linesInWords(statement)).toEqual([
    "row 1, 3.7(D): 3 of line 3 at 10.0016, 10.0016 each = 30.00",
    "row 1, 3.7(D): 3 of line 2 at 10.005, 10.005 each = 30.02",
  ]);
  expect(given(statement, RIGHT.discontinuation)).toBe("6 units: 60.02");
});

test("rows of every later report are filled, each for itself", () => {
  const inventory: Stock[] = [{ asOf: "2000-01-01", onHand: 10 }, { onHand: 10 }, { asOf: "2000-06-01", onHand: 4 }];
  const statement = statementOf({ ...NOTICED, inventory, invoices: TEN });
  expect([0, 1, 2].map((row) => given(statement, RIGHT.discontinuation, row))).toEqual([NOT_YET, "10 units: 500.00", "4 units: 200.00"]);
});
