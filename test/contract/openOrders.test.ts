/**
 * 3.6(A) for open orders: one row a cause; figures worked out by hand. Unless told otherwise 10 units ordered at 50 and accepted on
 * 2000-01-04 meet a fall from 50 to 45 on 2000-02-01.
 */
import { creditStatement } from "../../src/contract/statement/creditStatement";
import { runThrough } from "../../src/contract/base/steps";
import { withTerms, type Terms } from "../../src/contract/agreement/terms";
import type { CreditStatement } from "../../src/contract/statement/statement";
import { RIGHT } from "../support/rights";
import { facts, isoOf, statementOf, undated, type Change, type Line, type Ordered, type Stock, type Told } from "./facts";
import { findingInWords, given, linesInWords, stepInWords, usd } from "./words";

const FALL: Change = { newPrice: "45", oldPrice: "50" };
const NEXT: Change = { on: "2000-03-01", newPrice: "40", oldPrice: "45" };

const of = (statement: CreditStatement) => statement.sheetFigures.find(({ right }) => right.sheet === "Open orders")!;
const money = (cents: number | string | undefined): string => (cents === undefined ? "blank" : usd(Number(cents)));
/** "10 units: 50.00", each blank where the cell is. */
const creditOf = (statement: CreditStatement, record = 0): string =>
  `${of(statement).cell(record, 1) ?? "blank"} units: ${money(of(statement).cell(record, 2))}`;
const dayOf = (statement: CreditStatement, column: number, record = 0): string => {
  const day = of(statement).cell(record, column);
  return day === undefined ? "blank" : isoOf(Number(day));
};
const explanationOf = (statement: CreditStatement, record = 0): unknown => of(statement).cell(record, 6);
const ordered = (orders: readonly Ordered[], changes: readonly Change[] = [FALL], more: Told = {}, terms: Partial<Terms> = {}) =>
  statementOf({ ...more, orders, changes }, terms);
const creditBy = (order: Ordered, change: Change = FALL, terms: Partial<Terms> = {}): string =>
  creditOf(ordered([order], [change], {}, terms));

const ALL = "10 units: 50.00";
const NOTHING = "0 units: 0.00";

// prettier-ignore
test.each<[string, Ordered, string]>([
  ["accepted and open",                              {},                                                          ALL],
  ["accepted the day before",                        { confirmed: "2000-01-31", received: "2000-01-30" },         ALL],
  ["accepted on the effective date",                 { confirmed: "2000-02-01", received: "2000-01-30" },         NOTHING],
  ["accepted by lapse the day before",               { confirmed: undefined, received: "2000-01-26" },            ALL],
  ["accepted by lapse on the effective date",        { confirmed: undefined, received: "2000-01-27" },            NOTHING],
  ["rejected on the last day",                       { confirmed: undefined, received: "2000-01-26", rejected: "2000-01-31" }, NOTHING],
  ["rejected a day too late",                        { confirmed: undefined, received: "2000-01-26", rejected: "2000-02-01" }, ALL],
  ["shipped the day before",                         { shipped: "2000-01-31" },                                   NOTHING],
  ["shipped on the effective date",                  { shipped: "2000-02-01" },                                   ALL],
  ["never confirmed and shipped on that day",        { confirmed: undefined, rejected: "2000-01-05", shipped: "2000-02-01" }, NOTHING],
  ["cancelled, long after",                          { cancelled: "2000-05-01" },                                 NOTHING],
  ["oral, and never in writing",                     { confirmed: undefined, oral: true },                        NOTHING],
  ["oral, in writing five days before the fall",     { confirmed: undefined, oral: true, inWriting: "2000-01-26" }, ALL],
  ["oral, in writing four days before the fall",     { confirmed: undefined, oral: true, inWriting: "2000-01-27" }, NOTHING],
  ["oral, confirmed by the vendor all the same",     { oral: true },                                              ALL],
  ["at the new price already",                       { price: "45" },                                             "10 units: 0.00"],
  ["at an odd price: rounded once",                  { price: "45.0005", quantity: 3 },                           "3 units: 0.00"],
  ["half a cent rounds up",                          { price: "45.005", quantity: 1 },                            "1 units: 0.01"],
  ["without a price: the old price",                 { price: undefined },                                        ALL],
  ["of another part",                                { part: "B" },                                               "blank units: blank"],
])("an order %s", (_story, order, expected) => expect(creditBy(order)).toBe(expected));

test("an order that is accepted on the effective date, by that reading", () => {
  const order = { confirmed: "2000-02-01", received: "2000-01-30" };
  expect(creditBy(order, FALL, { "orders.acceptedBy": "on" })).toBe(ALL);
  expect(creditBy({ ...order, confirmed: "2000-02-02" }, FALL, { "orders.acceptedBy": "on" })).toBe(NOTHING);
});

// prettier-ignore
test.each<[string, string | undefined, string | undefined, string]>([
  ["the vendor ends it for cause before it ships",  "vendor-for-cause",      undefined,    NOTHING],
  ["shipped a day after that",                      "vendor-for-cause",      "2000-06-02", NOTHING],
  ["shipped on that day",                           "vendor-for-cause",      "2000-06-01", ALL],
  ["the distributor ends it",                       "distributor-for-cause", undefined,    ALL],
  ["it ends by notice",                             "convenience",           undefined,    ALL],
])("the agreement ends on 2000-06-01: %s", (_story, kind, shipped, expected) => {
  const terms = { "termination.date": 36678, "termination.kind": kind } as Partial<Terms>;
  expect(creditBy(shipped === undefined ? {} : { shipped }, FALL, terms)).toBe(expected);
});

// prettier-ignore
test.each<[string, Ordered, Partial<Change>, number | undefined, string]>([
  ["delivery asked for on the last day of notice",   { delivery: "2000-01-31" }, { noticed: "2000-01-01" },              30,        ALL],
  ["and a day after it",                             { delivery: "2000-02-01" }, { noticed: "2000-01-01" },              30,        NOTHING],
  ["a mailed notice is received five days later",    { delivery: "2000-02-05" }, { noticed: "2000-01-01", by: "mail" },  30,        ALL],
  ["and a day after that",                           { delivery: "2000-02-06" }, { noticed: "2000-01-01", by: "mail" },  30,        NOTHING],
  ["no notice date",                                 { delivery: "2000-12-31" }, {},                                     30,        ALL],
  ["no delivery date",                               {},                         { noticed: "2000-01-01" },              30,        ALL],
  ["days withheld, delivery on the receipt",         { delivery: "2000-01-01" }, { noticed: "2000-01-01" },              undefined, ALL],
  ["days withheld, delivery after it",               { delivery: "2000-01-02" }, { noticed: "2000-01-01" },              undefined, "blank units: blank"],
  ["days withheld where the order is out anyway",    { delivery: "2000-01-02", cancelled: "2000-01-09" }, { noticed: "2000-01-01" }, undefined, NOTHING],
])("charged at the new price (3.1): %s", (_story, order, change, days, expected) => {
  const statement = ordered([order], [{ ...FALL, ...change }], {}, { "prices.changeNoticeDays": days });
  expect(creditOf(statement)).toBe(expected);
  const isMissing = statement.findings.some(({ code, text }) => code === "TERM_MISSING" && text.includes("prices.changeNoticeDays"));
  expect(isMissing).toBe(expected.startsWith("blank"));
});

// prettier-ignore
test.each<[string, Ordered, Change, string]>([
  ["old price less the new one, whatever was ordered at", { price: "60" },    FALL,                                "10 units: 50.00"],
  ["never more than the order price",                     { price: "3" },     FALL,                                "10 units: 30.00"],
  ["without an order price the old one bounds nothing",   { price: undefined }, FALL,                              "10 units: 50.00"],
  ["without an old price the change is not used",         {},                 { newPrice: "45" },                  "blank units: blank"],
])("by old-less-new: %s", (_story, order, change, expected) => {
  expect(creditBy(order, change, { "priceProtection.creditBasis": "old-less-new" })).toBe(expected);
});

test("no price anywhere: the quantity stands, the credit is blank, and an Error says so", () => {
  const statement = ordered([{ price: undefined }], [{ newPrice: "45" }]);
  expect(creditOf(statement)).toBe("10 units: blank");
  expect(statement.findings.map(findingInWords)).toContain(
    "Error ORDER_PRICE_MISSING, openOrders 1, 3.6(A), part 0: Order PO-1 of A is protected and has no price: neither its Unit price nor the Old price of the price change is given. Its credit stays blank. Enter the Unit price.",
  );
});

// prettier-ignore
test.each<[string, Ordered, readonly Change[], string]>([
  ["each fall credits what is left of the price",       {},                                 [FALL, NEXT],                             "10 units: 100.00"],
  ["in order of effective date, not of the sheet",      {},                                 [NEXT, FALL],                             "10 units: 100.00"],
  ["shipped between them",                              { shipped: "2000-02-15" },          [FALL, NEXT],                             "10 units: 50.00"],
  ["accepted between them",                             { confirmed: "2000-02-15", received: "2000-02-12" }, [FALL, NEXT],            "10 units: 100.00"],
  ["a rise between them raises no order price",         {},                                 [FALL, { on: "2000-02-15", newPrice: "60", oldPrice: "45" }, NEXT], "10 units: 100.00"],
  ["a fall that contradicts another is not used",       {},                                 [FALL, { newPrice: "44" }],               "blank units: blank"],
  ["a fall that is told twice counts once",             {},                                 [FALL, FALL],                             "10 units: 50.00"],
  ["charged at the first new price, protected from the second", { delivery: "2000-02-20" }, [{ ...FALL, noticed: "2000-01-01" }, NEXT], "10 units: 50.00"],
])("two falls: %s", (_story, order, changes, expected) => {
  expect(creditOf(ordered([order], changes, {}, { "prices.changeNoticeDays": 30 }))).toBe(expected);
});

// prettier-ignore
test.each<[string, Ordered, readonly [cancelBy: string, changeLocationBy: string, confirmBy: string]]>([
  ["scheduled",                 { scheduled: "2000-03-15" },                 ["2000-03-05", "2000-02-29", "blank"]],
  ["without a scheduled day",   {},                                          ["blank", "blank", "blank"]],
  ["oral, of a Friday",         { oral: true, received: "2000-02-04" },      ["blank", "blank", "2000-02-18"]],
  ["oral, of a Saturday",       { oral: true, received: "2000-02-05" },      ["blank", "blank", "2000-02-18"]],
  ["oral, of a Monday",         { oral: true, received: "2000-02-07" },      ["blank", "blank", "2000-02-21"]],
])("days of an order: %s", (_story, order, days) => {
  const statement = ordered([order], [], {}, { "orders.cancelNoticeDays": 10 });
  expect([3, 4, 5].map((column) => dayOf(statement, column))).toEqual(days);
});

test("the last day to cancel stays blank while its term is withheld, and the term is named", () => {
  const statement = ordered([{ scheduled: "2000-03-15" }]);
  expect(dayOf(statement, 3)).toBe("blank");
  expect(statement.findings.filter(({ text }) => text.includes("orders.cancelNoticeDays")).map(({ code }) => code)).toEqual([
    "TERM_MISSING",
  ]);
});

// prettier-ignore
test.each<[string, Ordered, number | undefined, boolean]>([
  ["confirmed on the last day",                 { oral: true, received: "2000-02-04", inWriting: "2000-02-18" }, undefined, false],
  ["confirmed a day later",                     { oral: true, received: "2000-02-04", inWriting: "2000-02-19" }, undefined, true],
  ["not confirmed, and it is the last day",     { oral: true, received: "2000-02-04" },                          36574,     false],
  ["not confirmed, and the day after",          { oral: true, received: "2000-02-04" },                          36575,     true],
  ["not confirmed, and nobody says what day",   { oral: true, received: "2000-02-04" },                          undefined, false],
  ["not oral",                                  { received: "2000-02-04" },                                      36600,     false],
])("ORAL_ORDER_UNCONFIRMED: %s", (_story, order, today, expected) => {
  const { findings } = ordered([order], [], {}, { "calculation.date": today });
  expect(findings.some(({ code }) => code === "ORAL_ORDER_UNCONFIRMED")).toBe(expected);
});

/** The order's lot of 2000-02-03, in a report of the second fall's day. */
const lot = (more: Partial<Line> = {}): Line => ({ on: "2000-02-03", quantity: 10, order: "PO-1", ...more });
const SHIPPED: Ordered = { shipped: "2000-02-03" };
const REPORT: Stock = { asOf: "2000-03-01", onHand: 10 };
const followed = (invoices: readonly Line[], orders: readonly Ordered[] = [SHIPPED], changes: readonly Change[] = [FALL, NEXT]) => {
  const statement = ordered(orders, changes, { inventory: [REPORT], invoices });
  return [...orders.map((_, i) => creditOf(statement, i)), given(statement, RIGHT.priceProtection)];
};

// prettier-ignore
test.each<[string, readonly Line[], readonly string[]]>([
  ["its lot starts lower",                           [lot()],                                        ["10 units: 50.00", "10 units: 50.00"]],
  ["a lot that names no order starts as it is",      [lot({ order: "PO-2" })],                       ["10 units: 50.00", "10 units: 100.00"]],
  ["only its lowest units, as many as were ordered", [lot({ quantity: 14 })],                        ["10 units: 50.00", "10 units: 50.00"]],
  ["invoiced in two parts",                          [lot({ quantity: 4 }), lot({ on: "2000-02-10", quantity: 6 })], ["10 units: 50.00", "10 units: 50.00"]],
  ["invoiced at the new price",                      [lot({ price: "45" })],                         ["10 units: 0.00", "10 units: 50.00"]],
  ["invoiced below it",                              [lot({ price: "44" })],                         ["10 units: 0.00", "10 units: 40.00"]],
  ["invoiced a millionth above it",                  [lot({ price: "45.000001" })],                  ["10 units: 50.00", "10 units: 0.00"]],
  ["half of it invoiced at the new price",           [lot({ quantity: 5 }), lot({ quantity: 5, price: "45" })], ["10 units: 25.00", "10 units: 50.00"]],
  ["never below 0",                                  [lot({ discount: "480" })],                     ["10 units: 50.00", "10 units: 0.00"]],
])("the credit follows the order to its invoice: %s", (_story, invoices, expected) => expect(followed(invoices)).toEqual(expected));

test("units of a larger lot beyond the order cost what was paid", () => {
  const statement = ordered([SHIPPED], [FALL, NEXT], { inventory: [{ ...REPORT, onHand: 14 }], invoices: [lot({ quantity: 14 })] });
  expect(linesInWords(statement)).toEqual([
    "row 1, 3.6(A): 10 of line 1 at 45, 5 each = 50.00",
    "row 1, 3.6(A): 4 of line 1 at 50, 10 each = 40.00",
  ]);
});

test("of a part-shipped order the portion shipped before the fall leaves the later lot to the other", () => {
  const portions: Ordered[] = [
    { quantity: 4, shipped: "2000-01-20" },
    { quantity: 6, shipped: "2000-02-03" },
  ];
  const invoices = [lot({ on: "2000-01-20", quantity: 4 }), lot({ quantity: 6 })];
  // 6 at 45 and, of the older lot, 4 at 50 fall to 40; at the first fall no report shows the older 4.
  expect(followed(invoices, portions)).toEqual(["0 units: 0.00", "6 units: 30.00", "10 units: 70.00"]);
});

test("a portion that was shipped earlier is invoiced first, wherever its row stands", () => {
  const portions: Ordered[] = [
    { quantity: 6, shipped: "2000-02-20", price: "48" },
    { quantity: 4, shipped: "2000-02-03", price: "50" },
  ];
  const invoices = [lot({ quantity: 4, price: "50" }), lot({ on: "2000-02-20", quantity: 6, price: "48" })];
  expect(followed(invoices, portions)).toEqual(["6 units: 18.00", "4 units: 20.00", "10 units: 50.00"]);
});

test("goods that go back are credited at what they cost after the credit of their order", () => {
  const requests = [{ right: "Defective", quantity: 10, on: "2000-02-10", returned: "2000-02-12" }] as const;
  const statement = statementOf({ orders: [SHIPPED], changes: [FALL], invoices: [lot()], requests });
  const returned = statement.sheetFigures.find(({ right }) => right.sheet === "Return requests")!;
  expect(returned.totals.map(({ cents }) => usd(cents))).toContain("450.00");
  expect(creditOf(statement)).toBe(ALL);
});

test("the law: an order credited and then invoiced gives no more than its price fell", () => {
  for (const price of ["50", "47", "45", "42", "40", "38"]) {
    const [order = "", stock = ""] = followed([lot({ price })]);
    const credited = [order, stock].reduce((sum, text) => sum + Number(text.split(": ")[1]), 0);
    expect(credited).toBeLessThanOrEqual(Math.max(50, 10 * (Number(price) - 40)));
  }
});

// prettier-ignore
test.each<[string, Ordered, readonly Line[], boolean]>([
  ["shipped, protected, in no invoice",  SHIPPED,                                  [],                          true],
  ["named by another part's line",       SHIPPED,                                  [lot({ part: "B" })],        true],
  ["named by a return only",             SHIPPED,                                  [lot({ quantity: -1 })],     true],
  ["named",                              SHIPPED,                                  [lot()],                     false],
  ["not shipped yet",                    {},                                       [],                          false],
  ["not protected",                      { ...SHIPPED, shipped: "2000-01-20" },    [],                          false],
])("ORDER_INVOICE_UNKNOWN: %s", (_story, order, invoices, expected) => {
  const { findings } = ordered([order], [FALL], { invoices });
  expect(findings.some(({ code }) => code === "ORDER_INVOICE_UNKNOWN")).toBe(expected);
});

// prettier-ignore
test.each<[string, readonly Ordered[], readonly Line[], boolean]>([
  ["a lot of the day before names it",                 [{}],                                                            [lot({ on: "2000-01-31" })],                          true],
  ["of the day of the fall",                           [{}],                                                            [lot({ on: "2000-02-01" })],                          false],
  ["of another part",                                  [{}],                                                            [lot({ on: "2000-01-31", part: "B" })],               false],
  ["of a portion that was shipped before",             [{ shipped: "2000-01-20" }, {}],                                 [lot({ on: "2000-01-20" })],                          false],
  ["of that portion, and a unit more",                 [{ shipped: "2000-01-20" }, {}],                                 [lot({ on: "2000-01-20", quantity: 11 })],            true],
  ["shipped on the day, invoiced before",              [{ shipped: "2000-02-01" }],                                     [lot({ on: "2000-01-31" })],                          true],
  ["not protected",                                    [{ shipped: "2000-01-20" }],                                     [lot({ on: "2000-01-31" })],                          false],
])("ORDER_INVOICED_BEFORE: %s", (_story, portions, invoices, expected) => {
  const { findings } = ordered(portions, [FALL], { invoices });
  expect(findings.some(({ code }) => code === "ORDER_INVOICED_BEFORE")).toBe(expected);
});

const DAYS = ["2000-02-01", "2000-03-01", "2000-04-01", "2000-05-01", "2000-06-01"];
const falls = (count: number): readonly Change[] => DAYS.slice(0, count).map((on, n) => ({ ...FALL, on, newPrice: String(45 - n) }));

// prettier-ignore
test.each<[string, Ordered, readonly Change[], string]>([
  ["protected",        {},                                    [FALL],       "5.2: accepted on 2000-01-04. 3.6(A): 10 of 10 units protected."],
  ["too late",         { confirmed: "2000-02-01", received: "2000-01-30" }, [FALL], "5.2: accepted on 2000-02-01. 3.6(A): 0 of 10 units protected; accepted too late for the new price of 2000-02-01."],
  ["not accepted",     { confirmed: undefined, oral: true },  [FALL],       "5.2: not accepted. 3.6(A): 0 of 10 units protected; not accepted for the new price of 2000-02-01."],
  ["no fall",          {},                                    [],           "5.2: accepted on 2000-01-04."],
  ["undecided",        { delivery: "2000-02-02" },            [{ ...FALL, noticed: "2000-01-01" }], "5.2: accepted on 2000-01-04. 3.6(A): 10 units not decided without the days of notice before a new price."],
  ["four missed",      { confirmed: undefined, oral: true },  falls(4),     `5.2: not accepted. 3.6(A): 0 of 10 units protected${DAYS.slice(0, 4).map((day) => `; not accepted for the new price of ${day}`).join("")}.`],
  ["five missed",      { confirmed: undefined, oral: true },  falls(5),     "5.2: not accepted. 3.6(A): 0 of 10 units protected; not accepted for 5 new prices from 2000-02-01 to 2000-06-01."],
  ["before and after", { confirmed: "2000-02-02", received: "2000-02-02", shipped: "2000-03-15" }, falls(5), "5.2: accepted on 2000-02-02. 3.6(A): 10 of 10 units protected; accepted too late for the new price of 2000-02-01; shipped before for the new price of 2000-04-01; shipped before for the new price of 2000-05-01; shipped before for the new price of 2000-06-01."],
])("order explanation: %s", (_story, order, changes, expected) => expect(explanationOf(ordered([order], changes))).toBe(expected));

test("invoiced at the new price is said", () => {
  const statement = ordered([SHIPPED], [FALL], { invoices: [lot({ price: "45" })] });
  expect(explanationOf(statement)).toBe(
    "5.2: accepted on 2000-01-04. 3.6(A): 10 of 10 units protected; 10 invoiced at the new price of 2000-02-01.",
  );
});

test("falls that an order's days rule out are steps of its ruling, and the terms that rule them out are named", () => {
  const order = { confirmed: "2000-02-02", received: "2000-02-02", shipped: "2000-03-15" };
  const steps = of(ordered([order], falls(3)))
    .ruling(0)
    .steps.map(stepInWords);
  expect(steps).toEqual([
    "5.2 Accepted on: 2000-02-02",
    "3.6(A) Effective date: 2000-02-01",
    "3.6(A) New price: 45",
    "3.6(A) Accepted too late for the effective date: 10",
    "3.6(A) Effective date: 2000-03-01",
    "3.6(A) New price: 44",
    "3.6(A) Order price: 50",
    "3.6(A) Quantity: 10",
    "3.6(A) Unit credit: 6",
    "3.6(A) Credit: 60.00",
    "3.6(A) Effective date: 2000-04-01",
    "3.6(A) New price: 43",
    "3.6(A) Shipped before the effective date: 10",
    ...steps.slice(13),
  ]);
  expect(of(ordered([order], falls(1))).termsUsed(0)).toContainEqual({ name: "orders.acceptedBy", value: "before", from: undefined });
});

test("the ruling's steps, the terms that were asked, and the detail line", () => {
  const figures = of(ordered([{ scheduled: "2000-03-15" }]));
  expect(figures.ruling(0).steps.map(stepInWords)).toEqual([
    "5.2 Accepted on: 2000-01-04",
    "5.7 Change location by: 2000-02-29",
    "3.6(A) Effective date: 2000-02-01",
    "3.6(A) New price: 45",
    "3.6(A) Order price: 50",
    "3.6(A) Quantity: 10",
    "3.6(A) Unit credit: 5",
    "3.6(A) Credit: 50.00",
    "term priceProtection.creditBasis: paid-less-new",
    "term orders.acceptedBy: before",
    "term orders.deemedAcceptedDays: 5",
    "term delivery.locationChangeDays: 15",
    "3.6(A) Protected quantity: 10",
    "3.6(A) Price protection credit: 50.00",
  ]);
  expect(figures.lines).toMatchObject([
    { record: 0, units: 10, netCost: 50_000_000, value: 45_000_000, unitCredit: 5_000_000, credit: 5000 },
  ]);
  const name = "Price protection of open orders";
  expect(figures.totals).toEqual([{ clause: "3.6(A)", name, englishName: name, units: 10, cents: 5000 }]);
});

test("claims: one an order, part and fall, portions together; nothing for a credit of 0", () => {
  const orders: Ordered[] = [{ quantity: 4 }, { quantity: 6 }, { order: "PO-2", price: "45" }];
  const changes: Change[] = [{ ...FALL, noticed: "2000-01-20" }, NEXT];
  const { claims = [] } = of(ordered(orders, changes, {}, { "priceProtection.reportDays": 30 }));
  expect(claims.map(({ key, units, amount, claimBy }) => [key, units, amount, claimBy === undefined ? "blank" : isoOf(claimBy)])).toEqual([
    ["3.6(A) order PO-1 A 2000-02-01", 10, 5000, "2000-02-19"],
    ["3.6(A) order PO-1 A 2000-03-01", 10, 5000, "blank"],
    ["3.6(A) order PO-2 A 2000-03-01", 10, 5000, "blank"],
  ]);
});

test("calendar: the days of an order, none of a cancelled one, and keys that do not hang on the row", () => {
  const oral: Ordered = { oral: true, confirmed: undefined, inWriting: "2000-01-10", scheduled: "2000-03-15" };
  const inWords = (orders: readonly Ordered[]) =>
    of(ordered(orders, [], {}, { "orders.cancelNoticeDays": 10 })).calendar!.map(
      ({ date, clause, by, done }) => `${isoOf(date)} ${clause} ${by} ${done}`,
    );
  expect(inWords([oral, { cancelled: "2000-01-09" }])).toEqual([
    "2000-01-17 5.1 distributor done",
    "2000-01-15 5.2 vendor never",
    "2000-03-05 5.5 distributor never",
    "2000-02-29 5.7 distributor never",
  ]);
  const keys = (orders: readonly Ordered[]) => of(ordered(orders)).calendar!.map(({ key }) => key);
  expect(keys([{ order: "PO-9" }, oral]).slice(1)).toEqual(keys([oral]));
});

test("no term is missed that an order does not need: not how and when the agreement ends, nor the day that figures are for", () => {
  const { findings } = ordered([{ oral: true, inWriting: "2000-01-05" }, { cancelled: "2000-01-09" }]);
  const missing = findings.filter(({ code }) => code === "TERM_MISSING").map(({ text }) => /\((\w+\.\w+)\)/.exec(text)?.[1]);
  expect(missing).toEqual(["balancing.limitPercent"]);
});

test("no open orders: no figures, and the statement's own are untouched by an order number on an invoice", () => {
  const told: Told = { inventory: [REPORT], invoices: [lot()], changes: [NEXT] };
  const statement = statementOf(told);
  expect(statement.sheetFigures).toEqual([]);
  expect(given(statement, RIGHT.priceProtection)).toBe("10 units: 100.00");
  const empty = runThrough(creditStatement(undated(withTerms({})), { ...facts(told), openOrders: [] }));
  expect(given(empty, RIGHT.priceProtection)).toBe("10 units: 100.00");
});

// prettier-ignore
test.each<[string, Partial<Terms>, string, string]>([
  ["no open order is protected",                  { "orderProtection.given": "no" }, "blank units: blank", "5.2: accepted on 2000-01-04."],
  ["nor under one without price protection",      { "priceProtection.given": "no" }, "blank units: blank", "5.2: accepted on 2000-01-04."],
  ["by the lesser of two bases, the order's price", { "priceProtection.creditBasis": "lesser" }, "10 units: 50.00", "5.2: accepted on 2000-01-04. 3.6(A): 10 of 10 units protected."],
  ["its condition is met",                        { "priceProtection.gate": "stated", "priceProtection.gateMet": "yes" }, "10 units: 50.00", "5.2: accepted on 2000-01-04. 3.6(A): 10 of 10 units protected."],
  ["its condition is not met",                    { "priceProtection.gate": "stated", "priceProtection.gateMet": "no" }, "0 units: 0.00", "5.2: accepted on 2000-01-04. 3.6(A): 0 of 10 units protected; not protected while its condition is not met for the new price of 2000-02-01."],
  ["nobody said whether its condition is met",    { "priceProtection.gate": "stated" }, "blank units: blank", '5.2: accepted on 2000-01-04. 3.6(A): 10 units not decided without the term "Price protection gate met" (priceProtection.gateMet).'],
])("another agreement: %s", (_story, terms, credit, sentence) => {
  const statement = ordered([{}], [FALL], {}, terms);
  expect(creditOf(statement)).toBe(credit);
  expect(explanationOf(statement)).toBe(sentence);
});

test("a blank of another agreement says what it needs", () => {
  const rulingUnder = (terms: Partial<Terms>) => of(ordered([{}], [FALL], {}, terms)).ruling(0);
  expect(rulingUnder({ "orderProtection.given": "no" })).toMatchObject({
    outcome: "blank",
    needs: "an agreement that protects open orders; this one does not",
  });
  expect(rulingUnder({ "priceProtection.gate": "stated" })).toMatchObject({ outcome: "blank", needsTerm: "priceProtection.gateMet" });
});
