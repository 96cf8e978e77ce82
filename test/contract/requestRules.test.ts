/** Return requests: both sides of every day, cap and reason; figures worked out by hand. Part A, 100 units bought at 50 on 1999-11-10. */
import type { Terms } from "../../src/contract/agreement/terms";
import { sentenceOf } from "../../src/contract/statement/rowView";
import { requestCells } from "../support/requestCases";
import { RIGHT } from "../support/rights";
import { day, percent, statementOf, type Asked, type Told } from "./facts";
import { foundCodes } from "./words";

const BOUGHT: Told = {
  invoices: [{ invoice: "1", on: "1999-11-10", quantity: 100, price: "50" }],
  inventory: [{ onHand: 100, asOf: "2000-01-03" }],
};
const LIMITED: Partial<Terms> = { "balancing.limitPercent": percent("20") }; // of 5,000.00: 1,000.00, 20 units

const asked = (more: Partial<Asked>): Asked => ({ number: "R-1", right: "Defective", quantity: 10, on: "2000-02-10", ...more });
const balancing = (more: Partial<Asked> = {}): Asked => asked({ right: "Balancing", order: "PO-1", orderAmount: "5000", ...more });

/** "10 = 500.00", "7 = 350.00, 3 above the order", or why nothing is known. */
function given(requests: readonly Asked[], terms: Partial<Terms> = {}, more: Told = {}): readonly string[] {
  const statement = statementOf({ ...BOUGHT, ...more, requests }, terms);
  return requests.map((_, row) => {
    const cells = requestCells(statement, row);
    const said = String(cells["Return explanation"]).replace(/^[^:]*: /, "");
    if (cells["Allowed quantity"] === null) return said;
    const rest =
      Number(cells["Refused quantity"]) > 0
        ? `, ${said.replace(/^.*(?:allowed|refused): /, "").replace(/(?:; not returned yet)?\.$/, "")}`
        : "";
    return `${cells["Allowed quantity"]} = ${cells["Return credit"]}${rest}`;
  });
}

const LATE = "returned late";
// prettier-ignore
test.each<[string, Asked, string]>([
  ["balancing on the last day to exercise",        balancing({ on: "2000-02-29" }),                                                  "10 = 500.00"],
  ["balancing the day after",                      balancing({ on: "2000-03-01" }),                                                  "0 = 0.00, the right had to be exercised by 2000-02-29"],
  ["balancing, a quarter that invoices do not reach", balancing({ on: "2000-04-01" }),                                               "blank; needs invoices of the quarter before the request."],
  ["balancing up to the limit",                    balancing({ quantity: 20 }),                                                      "20 = 1000.00"],
  ["balancing above the limit",                    balancing({ quantity: 21 }),                                                      "20 = 1000.00, above the limit of the quarter"],
  ["balancing up to its order",                    balancing({ orderAmount: "500" }),                                                "10 = 500.00"],
  ["a cent less of the order",                     balancing({ orderAmount: "499.99" }),                                             "9 = 450.00, above what is left of offsetting order PO-1"],
  ["an amount without a number",                   balancing({ order: "", orderAmount: "100" }),                                     "2 = 100.00, above the offsetting order"],
  ["no order",                                     asked({ right: "Balancing" }),                                                    "0 = 0.00, no offsetting order"],
  ["an order without an amount anywhere",          asked({ right: "Balancing", order: "PO-1" }),                                     "blank; needs the amount of offsetting order PO-1."],
  ["balancing, not sealed",                        balancing({ sealed: false }),                                                     "0 = 0.00, not factory sealed"],
  ["defective, not sealed",                        asked({ sealed: false }),                                                         "10 = 500.00"],
  ["returned on the thirtieth day",                asked({ on: "2000-02-01", rmaOn: "2000-02-01", returnedOn: "2000-03-02" }),        "10 = 500.00"],
  ["returned the day after",                       asked({ on: "2000-02-01", rmaOn: "2000-02-01", returnedOn: "2000-03-03" }),        `0 = 0.00, ${LATE}`],
  ["returned without an authorization",            asked({ returnedOn: "2000-05-01" }),                                              "10 = 500.00"],
  ["more than was bought",                         asked({ quantity: 101 }),                                                         "100 = 5000.00, not bought, or already returned"],
  ["requested on the day of the purchase",         asked({ on: "1999-11-10" }),                                                      "10 = 500.00"],
  ["requested the day before",                     asked({ on: "1999-11-09" }),                                                      "0 = 0.00, not bought, or already returned"],
  ["of an invoice of the part",                    asked({ invoice: "1" }),                                                          "10 = 500.00"],
  ["of an invoice that there is not",              asked({ invoice: "9" }),                                                          "0 = 0.00, no such invoice of this part"],
  ["discontinuation without a notice",             asked({ right: "Discontinuation" }),                                              "0 = 0.00, no notice of discontinuation"],
  ["refresh without a version",                    asked({ right: "Refresh", order: "PO-1", orderAmount: "1" }),                     "0 = 0.00, no new version of the product"],
  ["termination without its day",                  asked({ right: "Termination" }),                                                  'blank; needs the term "Termination date".'],
])("%s", (_story, request, expected) => {
  expect(given([request], LIMITED)).toEqual([expected]);
});

const ENDED: Partial<Terms> = { "termination.date": day("2000-06-30") };
const OUTSIDE_SELL_OFF = "0 = 0.00, it had to be requested from 2000-06-30 to 2000-08-29";
// prettier-ignore
test.each<[string, Partial<Asked>, Partial<Terms>, string]>([
  ["on the day of the end",                 { on: "2000-06-30" },                                  {}, "10 = 500.00"],
  ["the day before",                        { on: "2000-06-29" },                                  {}, OUTSIDE_SELL_OFF],
  ["on the sixtieth day",                   { on: "2000-08-29" },                                  {}, "10 = 500.00"],
  ["the day after",                         { on: "2000-08-30" },                                  {}, OUTSIDE_SELL_OFF],
  ["from a dealer on the ninetieth day",    { on: "2000-09-28", fromDealer: true },                {}, "10 = 500.00"],
  ["from a dealer the day after",           { on: "2000-09-29", fromDealer: true },                {}, "0 = 0.00, it had to be requested from 2000-06-30 to 2000-09-28"],
  ["not sealed",                            { on: "2000-07-01", sealed: false },                   {}, "0 = 0.00, not factory sealed"],
  ["not sealed, which only dealers' must be", { on: "2000-07-01", sealed: false },                 { "termination.sealed": "from-dealer" }, "10 = 500.00"],
  ["not sealed, from a dealer",             { on: "2000-07-01", sealed: false, fromDealer: true }, { "termination.sealed": "from-dealer" }, "0 = 0.00, not factory sealed"],
  ["at the price in force",                 { on: "2000-07-01" },                                  { "termination.creditBasis": "current" }, "10 = 450.00"],
  ["at what was paid",                      { on: "2000-07-01" },                                  { "termination.creditBasis": "paid" }, "10 = 500.00"],
])("termination: %s", (_story, more, terms, expected) => {
  const changes = [{ on: "2000-03-01", newPrice: "45", oldPrice: "50" }];
  expect(given([asked({ right: "Termination", ...more })], { ...ENDED, ...terms }, { changes })).toEqual([expected]);
});

const FIRST: Partial<Terms> = { "initialOrder.placeWithinDays": 10, "initialOrder.returnWithinDays": 60 };
// prettier-ignore
test.each<[string, string, Partial<Terms>, string]>([
  ["from the sixtieth day on",  "2000-02-28", {}, "4 = 200.00"],
  ["the day before",            "2000-02-27", {}, "0 = 0.00, it had to be requested from 2000-02-28"],
  ["until it",                  "2000-02-28", { "initialOrder.returnRuns": "until" }, "4 = 200.00"],
  ["the day after it",          "2000-02-29", { "initialOrder.returnRuns": "until" }, "0 = 0.00, it had to be requested to 2000-02-28"],
])("initial order: %s", (_story, on, terms, expected) => {
  const invoices = [{ on: "1999-12-30", quantity: 4 }, { on: "2000-01-02", quantity: 9 }];
  expect(given([asked({ right: "Initial order", quantity: 4, on })], { ...FIRST, ...terms }, { invoices })).toEqual([expected]);
});

// prettier-ignore
test.each<[string, readonly Asked[], Partial<Terms>, readonly string[]]>([
  ["the first of a quarter has its turn",   [balancing(), balancing({ number: "R-2", on: "2000-02-11" })], {}, ["10 = 500.00", "0 = 0.00, the right of the quarter is used by R-1"]],
  ["by date, not by row",                   [balancing(), balancing({ number: "R-2", on: "2000-02-09" })], {}, ["0 = 0.00, the right of the quarter is used by R-2", "10 = 500.00"]],
  ["a first one without a number",          [balancing({ number: "" }), balancing({ number: "R-2", on: "2000-02-11" })], {}, ["10 = 500.00", "0 = 0.00, the right of the quarter is used by the request of 2000-02-10"]],
  ["one refused whole does not count",      [balancing({ sealed: false }), balancing({ number: "R-2", on: "2000-02-11" })], {}, ["0 = 0.00, not factory sealed", "10 = 500.00"]],
  ["unless every one does that is made",    [balancing({ sealed: false }), balancing({ number: "R-2", on: "2000-02-11" })], { "balancing.requestCounts": "made" }, ["0 = 0.00, not factory sealed", "0 = 0.00, the right of the quarter is used by R-1"]],
  ["twice a quarter, within one limit",     [balancing({ quantity: 15 }), balancing({ number: "R-2", on: "2000-02-11" })], { "balancing.timesPerQuarter": 2 }, ["15 = 750.00", "5 = 250.00, above the limit of the quarter"]],
  ["an order serves all rows of a request", [balancing({ orderAmount: "600" }), balancing({ order: "" , orderAmount: undefined as never })], {}, ["10 = 500.00", "2 = 100.00, above what is left of offsetting order PO-1"]],
  ["the smallest amount of an order counts",[balancing({ orderAmount: "600" }), balancing({ orderAmount: "550", quantity: 5 })], {}, ["10 = 500.00", "1 = 50.00, above what is left of offsetting order PO-1"]],
])("several rows: %s", (_story, requests, terms, expected) => {
  expect(given(requests, { ...LIMITED, ...terms })).toEqual(expected);
});

test("initial order: all terms that are withheld are named at once", () => {
  const { findings } = statementOf({ ...BOUGHT, requests: [asked({ right: "Initial order" })] }, LIMITED);
  const named = findings.filter(({ code }) => code === "TERM_MISSING").map(({ text }) => /\((initialOrder\.\w+)\)/.exec(text)?.[1]);
  expect(named).toEqual(["initialOrder.placeWithinDays", "initialOrder.returnWithinDays"]);
});

// prettier-ignore
test.each<[string, Partial<Asked>[], Told, readonly string[]]>([
  ["dates that differ",                  [{}, { on: "2000-02-11" }], {}, ["REQUEST_DATES_DIFFER"]],
  ["a memo without a return date",       [{ memo: "CM" }], { invoices: [...BOUGHT.invoices!, { invoice: "CM", on: "2000-02-20", quantity: -10 }] }, ["RETURN_DATE_MISSING"]],
  ["an unknown invoice",                 [{ invoice: "9" }], {}, ["INVOICE_NOT_FOUND"]],
  ["two amounts of an order",            [{ right: "Balancing", order: "P", orderAmount: "1" }, { right: "Balancing", order: "P", orderAmount: "2" }], {}, ["ORDER_AMOUNTS_DIFFER"]],
  ["no amount of an order",              [{ right: "Balancing", order: "P" }], {}, ["ORDER_AMOUNT_MISSING"]],
  ["a return without authorization",     [{ returnedOn: "2000-02-20" }], {}, ["RMA_MISSING"]],
  ["a return before it",                 [{ rmaOn: "2000-02-20", returnedOn: "2000-02-19" }], {}, ["RMA_MISSING"]],
  ["an authorization on the eighth day", [{ right: "Balancing", order: "P", orderAmount: "1", rmaOn: "2000-02-18" }], {}, ["RMA_LATE"]],
  ["more than is on hand",               [{ right: "Termination", quantity: 101 }], {}, ["REQUEST_EXCEEDS_STOCK"]],
  ["a credit that differs",              [{ credited: "499.99" }], {}, ["CREDIT_DIFFERS"]],
  ["two versions from one day",          [{ right: "Refresh", order: "P", orderAmount: "1" }], { versions: [{ newPart: "B", shippedOn: "2000-02-01", newPrice: "1" }, { newPart: "C", shippedOn: "2000-02-01", newPrice: "1" }] }, ["DUPLICATE_VERSION"]],
  ["a version without a price",          [{ right: "Refresh", order: "P", orderAmount: "1" }], { versions: [{ newPart: "B", shippedOn: "2000-02-01" }] }, ["NEW_PRICE_MISSING"]],
])("found: %s", (_story, requests, more, codes) => {
  const statement = statementOf({ ...BOUGHT, ...more, requests: requests.map(asked) }, { ...LIMITED, "termination.date": day("2000-01-01") });
  expect(foundCodes(statement)).toEqual(codes);
});

// prettier-ignore
test.each<[string, Partial<Asked>, Told, string]>([
  // All 100 were bought and shipped on 10 November 1999.
  ["bought on the first day of the window",  { right: "Discontinuation" }, { notices: [{ sent: "2000-01-09" }] }, "10 = 500.00"],
  ["bought the day before it",               { right: "Discontinuation" }, { notices: [{ sent: "2000-01-10" }] },
    "0 = 0.00, not bought from 1999-11-11 to 2000-01-10, or already returned"],
  ["shipped on the first day of the window", { right: "Refresh", order: "P", orderAmount: "500" }, { versions: [{ newPart: "B", shippedOn: "2000-02-08", newPrice: "600" }] },
    "10 = 500.00"],
  ["shipped the day before it",              { right: "Refresh", order: "P", orderAmount: "500" }, { versions: [{ newPart: "B", shippedOn: "2000-02-09", newPrice: "600" }] },
    "0 = 0.00, not shipped from 1999-11-11 to 2000-02-09, or already returned"],
])("units outside the days of their right are named with these days: %s", (_story, request, more, expected) => {
  expect(given([asked(request)], {}, more)).toEqual([expect.stringMatching(new RegExp(`^${expected.replaceAll(".", "\\.")}`))]);
});

test.each([
  ["on the seventh day the vendor is in time", { right: "Balancing", order: "P", orderAmount: "1", rmaOn: "2000-02-17" }],
  ["as many as are on hand", { right: "Termination", quantity: 100 }],
  ["defective units are not in stock", { quantity: 101 }],
] as const)("nothing is found: %s", (_story, request) => {
  const statement = statementOf({ ...BOUGHT, requests: [asked(request)] }, { ...LIMITED, "termination.date": day("2000-01-01") });
  expect(foundCodes(statement)).toEqual([]);
});

test("rows of a used quarter show 0 and name the request; units that a pending one holds are left out and named", () => {
  const told: Told = { ...BOUGHT, inventory: [{ onHand: 100, asOf: "2000-02-15" }], notices: [{ sent: "1999-12-01" }] };
  const sentences = (requests: readonly Asked[], terms: Partial<Terms>) => {
    const statement = statementOf({ ...told, requests }, { ...LIMITED, ...terms });
    return [RIGHT.balancing, RIGHT.discontinuation].map((right) => sentenceOf(statement, 0, right));
  };
  expect(sentences([balancing()], {})[0]).toBe("3.7(A): 0; used by request R-1.");
  expect(sentences([asked({ quantity: 5 })], { "balancing.limitPercent": percent("100") })).toEqual([
    "3.7(A): by itself this row could send back 95 of 100 on hand in FY2000 Q2; 5 already requested by R-1.",
    "3.7(D): 95 of 100 bought within 60 days of notice; 5 already requested by R-1.",
  ]);
  const after = asked({ quantity: 5, on: "2000-02-16" });
  expect(sentences([after], {})[1]).toBe("3.7(D): 100 of 100 bought within 60 days of notice.");
});
