/** 3.6(A): one row a cause; figures worked out by hand. Unless told otherwise 50 units bought at 50 meet a fall to 45 on 2000-02-01. */
import { reportDueBy } from "../../src/contract/rights/priceProtection/report";
import { RIGHT } from "../support/rights";
import { withTerms, type Terms } from "../../src/contract/agreement/terms";
import { isoOf, priceChanges, statementOf, undated, type Change, type Line, type Stock, type Told } from "./facts";
import { found, given, linesInWords } from "./words";

const BOUGHT: Line = { quantity: 50 };
const FALL: Change = { newPrice: "45", oldPrice: "50" };
const stock = (more: Partial<Stock> = {}): Told => ({ inventory: [{ onHand: 50, ...more }], invoices: [BOUGHT], changes: [FALL] });
const protectedBy = (told: Told, terms: Partial<Terms> = {}): string => given(statementOf(told, terms), RIGHT.priceProtection);

const ALL = "50 units: 250.00";
const NONE_COVERED = "refused: no unit of this row is covered";
// A blank is never told as a refusal.
const NEEDS_DATE = "blank: needs the transit date of units in transit";
const NEEDS_WINDOW = 'blank: needs the term "Price protection transit window days"';
const NOT_MET = "blank: needs a price decrease whose inventory report this row belongs to";

// prettier-ignore
test.each<[string, Told, string]>([
  ["bought the day before",           { ...stock(), invoices: [{ ...BOUGHT, on: "2000-01-31" }] },    ALL],
  ["bought on the effective date",    { ...stock(), invoices: [{ ...BOUGHT, on: "2000-02-01" }] },    NONE_COVERED],
  ["some before and some on the day", { ...stock(), invoices: [{ quantity: 30 }, { on: "2000-02-01", quantity: 20 }] }, "30 units: 150.00"],
  ["not invoiced at all",             { ...stock(), invoices: [] },                                   NONE_COVERED],
  ["invoiced only in part",           { ...stock(), invoices: [{ quantity: 20 }] },                   "20 units: 100.00"],
  ["nothing in stock",                stock({ onHand: 0 }),                                           NONE_COVERED],
])("acquired before the effective date: %s", (_story, told, expected) => expect(protectedBy(told)).toBe(expected));

test("acquired when shipped, by that reading", () => {
  const told: Told = { ...stock(), invoices: [{ quantity: 50, on: "2000-01-20", shipped: "2000-02-01" }] };
  expect(protectedBy(told)).toBe(ALL);
  expect(protectedBy(told, { "stock.acquiredOn": "ship" })).toBe(NONE_COVERED);
});

// prettier-ignore
test.each<[string, Partial<Change>, string]>([
  ["a fall by a millionth",                    { newPrice: "45", oldPrice: "45.000001" },        ALL],
  ["the same price is no decrease",            { newPrice: "45", oldPrice: "45" },               NOT_MET],
  ["a rise is none",                           { newPrice: "45", oldPrice: "44.999999" },        NOT_MET],
  ["without an old price it counts as a fall", { newPrice: "45" },                               ALL],
  ["and what was paid decides the credit",     { newPrice: "50.01" },                            "50 units: 0.00"],
])("is it a decrease: %s", (_story, change, expected) => {
  expect(protectedBy({ ...stock(), changes: [{ newPrice: "45", ...change }] })).toBe(expected);
});

// prettier-ignore
test.each([
  // as of         tolerance
  ["2000-02-01",   0, ALL],
  ["2000-01-31",   0, NOT_MET],
  ["2000-02-02",   0, NOT_MET],
  ["2000-01-29",   3, ALL],
  ["2000-01-28",   3, NOT_MET],
  ["2000-02-02",   3, NOT_MET], // a report after the day never stands for it
])("a report of %s with a tolerance of %i days: %s", (asOf, days, expected) => {
  expect(protectedBy(stock({ asOf }), { "priceProtection.snapshotToleranceDays": days })).toBe(expected);
});

test("of several reports within the tolerance the latest stands, and the others are not met", () => {
  const told: Told = {
    ...stock(),
    inventory: [
      { asOf: "2000-01-30", onHand: 50 },
      { asOf: "2000-01-31", onHand: 20 },
      { asOf: "2000-02-02", onHand: 9 },
    ],
  };
  const statement = statementOf(told, { "priceProtection.snapshotToleranceDays": 3 });
  expect([0, 1, 2].map((row) => given(statement, RIGHT.priceProtection, row))).toEqual([NOT_MET, "20 units: 100.00", NOT_MET]);
});

// prettier-ignore
test.each([
  // returned on   covered
  ["2000-01-30",   "42 units: 210.00"],
  ["2000-02-01",   "42 units: 210.00"],
  ["2000-02-02",   ALL],
])("eight of the fifty of a report of 2000-01-29 went back on %s: %s", (on, expected) => {
  const told = stock({ asOf: "2000-01-29" });
  const returned: Told = { ...told, invoices: [...told.invoices!, { on, quantity: -8 }] };
  const terms = { "priceProtection.snapshotToleranceDays": 3 };
  expect(protectedBy(returned, terms)).toBe(expected);
  // A request of the part for which nothing can be returned changes nothing.
  const requests = [{ right: "Discontinuation", quantity: 1, on: "2000-01-20" }] as const;
  expect(protectedBy({ ...returned, requests }, terms)).toBe(expected);
});

test("units that went back before the fall bear a price credit of an earlier one only", () => {
  const told: Told = {
    ...stock({ asOf: "2000-01-29" }),
    invoices: [{ quantity: 50 }, { on: "2000-01-30", quantity: -8 }],
    changes: [{ on: "2000-01-29", newPrice: "48" }, { newPrice: "45" }],
  };
  // 50 x 2.00, then 42 x 3.00.
  expect(protectedBy(told, { "priceProtection.snapshotToleranceDays": 3 })).toBe("50 units: 226.00");
});

const VENDOR = { onHand: 0, fromVendor: 50 };
const BETWEEN = { onHand: 0, betweenWarehouses: 50 };
const ONLY_BETWEEN = "between-warehouses" as const;
const MISSING_WINDOW =
  'Warning TERM_MISSING, no record, 3.6(A), part -1: "Price protection transit window days" (priceProtection.transitWindowDays) has not been entered (Goods in transit count when sent less than this many days before the new price). Enter it on the Terms sheet; what needs it stays blank.';
const UNDATED =
  "Warning TRANSIT_DATE_MISSING, inventory 1, 3.6(A), part 0: Units of A are in transit without a transit date, so they are not protected. Enter the day they were sent.";

// prettier-ignore
test.each<[string, Partial<Stock>, "both" | typeof ONLY_BETWEEN, number | undefined, string, readonly string[]]>([
  ["sent the day before",                              { ...VENDOR, sent: "2000-01-31" },  "both", 30, ALL, []],
  ["sent on the effective date",                       { ...VENDOR, sent: "2000-02-01" },  "both", 30, NONE_COVERED, []],
  ["sent the day after",                               { ...VENDOR, sent: "2000-02-02" },  "both", 30, NONE_COVERED, []],
  ["29 days in transit, window 30",                    { ...VENDOR, sent: "2000-01-03" },  "both", 30, ALL, []],
  ["30 days in transit, window 30",                    { ...VENDOR, sent: "2000-01-02" },  "both", 30, NONE_COVERED, []],
  ["between warehouses, 29 days",                      { ...BETWEEN, sent: "2000-01-03" }, "both", 30, ALL, []],
  ["between warehouses, 30 days",                      { ...BETWEEN, sent: "2000-01-02" }, "both", 30, NONE_COVERED, []],
  ["a window of a day lets nothing in",                { ...VENDOR, sent: "2000-01-31" },  "both", 1, NONE_COVERED, []],
  ["a window of two days lets one in",                 { ...VENDOR, sent: "2000-01-31" },  "both", 2, ALL, []],
  ["no transit date",                                  VENDOR,                             "both", 30, NEEDS_DATE, [UNDATED]],
  ["no transit date, between warehouses",              BETWEEN,                            "both", 30, NEEDS_DATE, [UNDATED]],
  ["both kinds without a date are one finding",        { onHand: 0, fromVendor: 25, betweenWarehouses: 25 }, "both", 30, NEEDS_DATE, [UNDATED]],
  ["no date, and the window withheld: the date first", VENDOR,                             "both", undefined, NEEDS_DATE, [UNDATED]],
  ["the window withheld",                              { ...VENDOR, sent: "2000-01-31" },  "both", undefined, NEEDS_WINDOW, [MISSING_WINDOW]],
  ["withheld, but sent on the day: no term is needed", { ...VENDOR, sent: "2000-02-01" },  "both", undefined, NONE_COVERED, []],
  ["the window for the other kind only: any day before", { ...VENDOR, sent: "1999-12-02" }, ONLY_BETWEEN, 30, ALL, []],
  ["but not the day itself",                           { ...VENDOR, sent: "2000-02-01" },  ONLY_BETWEEN, 30, NONE_COVERED, []],
  ["nor without a date",                               VENDOR,                             ONLY_BETWEEN, 30, NEEDS_DATE, [UNDATED]],
  ["and needs no window",                              { ...VENDOR, sent: "2000-01-31" },  ONLY_BETWEEN, undefined, ALL, []],
  ["the window still counts between warehouses",       { ...BETWEEN, sent: "2000-01-02" }, ONLY_BETWEEN, 30, NONE_COVERED, []],
  ["and is needed there",                              { ...BETWEEN, sent: "2000-01-31" }, ONLY_BETWEEN, undefined, NEEDS_WINDOW, [MISSING_WINDOW]],
])("in transit: %s", (_story, row, appliesTo, window, expected, findings) => {
  const statement = statementOf(stock(row), { "priceProtection.transitWindowAppliesTo": appliesTo, "priceProtection.transitWindowDays": window });
  expect(given(statement, RIGHT.priceProtection)).toBe(expected);
  expect(found(statement)).toEqual(findings);
});

test("goods in transit that no fall meets are no finding", () => {
  expect(found(statementOf({ ...stock(VENDOR), changes: [] }))).toEqual([]);
});

test("an undated row is one finding however many falls meet it", () => {
  const changes: Change[] = [FALL, { on: "2000-02-03", newPrice: "40" }];
  expect(found(statementOf({ ...stock(VENDOR), changes }, { "priceProtection.snapshotToleranceDays": 5 }))).toEqual([UNDATED]);
});

// prettier-ignore
test.each<[string, number, "excluded" | "included", string]>([
  ["none committed",                        0,  "excluded", ALL],
  ["ten under a contract for sale",         10, "excluded", "40 units: 200.00"],
  ["all of them",                           50, "excluded", NONE_COVERED],
  ["ten, by the reading that counts them",  10, "included", ALL],
])("committed units: %s", (_story, committed, reading, expected) => {
  expect(protectedBy(stock({ committed }), { "priceProtection.committed": reading })).toBe(expected);
});

const OLD_LESS_NEW: Partial<Terms> = { "priceProtection.creditBasis": "old-less-new" };

// prettier-ignore
test.each<[string, Partial<Terms>, Partial<Line>, Partial<Change>, string]>([
  ["what was paid less the new price",              {},           {},                                   {},                                  "50 units: 250.00"],
  ["paid net of the discount",                      {},           { discount: "25.00" },                {},                                  "50 units: 225.00"],
  ["and of credits received",                       {},           { discount: "25.00", credits: "50" }, {},                                  "50 units: 175.00"],
  ["paid the new price",                            {},           { price: "45" },                      {},                                  "50 units: 0.00"],
  ["paid less than the new price",                  {},           { price: "44" },                      {},                                  "50 units: 0.00"],
  ["half a cent on the line",                       {},           { price: "45.0001" },                 {},                                  "50 units: 0.01"],
  ["less than half a cent on the line",             {},           { price: "45.000099" },               {},                                  "50 units: 0.00"],
  ["the whole price when the new one is 0",         {},           {},                                   { newPrice: "0" },                   "50 units: 2500.00"],
  ["the list price's fall, whatever was paid",      OLD_LESS_NEW, { price: "46" },                      {},                                  "50 units: 250.00"],
  ["never more than the unit still costs",          OLD_LESS_NEW, { price: "2" },                       {},                                  "50 units: 100.00"],
  ["just what it still costs",                      OLD_LESS_NEW, { price: "5" },                       {},                                  "50 units: 250.00"],
  ["a millionth less than that",                    OLD_LESS_NEW, { price: "4.9999" },                  {},                                  "50 units: 250.00"], // 249.995
  ["and half a cent less again",                    OLD_LESS_NEW, { price: "4.999899" },                {},                                  "50 units: 249.99"], // 249.99495
  ["nor more than it costs net",                    OLD_LESS_NEW, { price: "5", discount: "50" },       {},                                  "50 units: 200.00"],
])("credits %s", (_story, terms, line, change, expected) => {
  expect(protectedBy({ ...stock(), invoices: [{ ...BOUGHT, ...line }], changes: [{ ...FALL, ...change }] }, terms)).toBe(expected);
});

test("a cost in thirds is credited exactly", () => {
  const told: Told = { inventory: [{ onHand: 3 }], invoices: [{ quantity: 3, price: "46", discount: "0.01" }], changes: [FALL] };
  // 46 - 0.01/3 - 45 = 0.996666 2/3 each; three of them are 2.99
  expect(linesInWords(statementOf(told))).toEqual(["row 1, 3.6(A): 3 of line 1 at 45.996666 2/3, 0.996666 2/3 each = 2.99"]);
});

test("what is left of a millionth counts where units are many", () => {
  const told: Told = {
    inventory: [{ onHand: 30_000 }],
    invoices: [{ quantity: 30_000, price: "45.000001", discount: "0.01" }],
    changes: [FALL],
  };
  // 45.000001 - 0.01/30,000 - 45 = 2/3 of a millionth each; 30,000 of them are 0.02
  expect(linesInWords(statementOf(told))).toEqual(["row 1, 3.6(A): 30000 of line 1 at 45 20000/30000, 0 20000/30000 each = 0.02"]);
});

test("units that differ by less than a millionth are lines of their own", () => {
  const told: Told = {
    inventory: [{ onHand: 10_000 }, { asOf: "2000-03-01", onHand: 30_000 }],
    invoices: [{ quantity: 30_000, price: "45.000001", discount: "0.01" }],
    changes: [FALL, { on: "2000-03-01", newPrice: "44" }],
  };
  expect(linesInWords(statementOf(told))).toEqual([
    "row 1, 3.6(A): 10000 of line 1 at 45 20000/30000, 0 20000/30000 each = 0.01",
    "row 2, 3.6(A): 10000 of line 1 at 45, 1 each = 10000.00",
    "row 2, 3.6(A): 20000 of line 1 at 45 20000/30000, 1 20000/30000 each = 20000.01",
  ]);
});

test("each detail line rounds once, and the row adds rounded lines", () => {
  const told: Told = {
    inventory: [{ onHand: 2 }],
    invoices: [
      { quantity: 1, price: "45.005" },
      { quantity: 1, price: "45.015" },
    ],
    changes: [FALL],
  };
  const statement = statementOf(told);
  expect(linesInWords(statement)).toEqual([
    "row 1, 3.6(A): 1 of line 2 at 45.015, 0.015 each = 0.02",
    "row 1, 3.6(A): 1 of line 1 at 45.005, 0.005 each = 0.01",
  ]);
  expect(given(statement, RIGHT.priceProtection)).toBe("2 units: 0.03");
});

test("units that are not covered break a line; kinds do not", () => {
  const told: Told = {
    inventory: [{ onHand: 4, committed: 2, fromVendor: 2, betweenWarehouses: 1, sent: "2000-01-31" }],
    invoices: [BOUGHT],
    changes: [FALL],
  };
  const all = statementOf(told, { "priceProtection.transitWindowDays": 30, "priceProtection.committed": "included" });
  expect(linesInWords(all)).toEqual(["row 1, 3.6(A): 7 of line 1 at 50, 5 each = 35.00"]);
  const vendorToo = statementOf(told, {
    "priceProtection.transitWindowAppliesTo": ONLY_BETWEEN,
    "priceProtection.transitWindowDays": 1,
    "priceProtection.committed": "included",
  });
  expect(linesInWords(vendorToo)).toEqual([
    "row 1, 3.6(A): 4 of line 1 at 50, 5 each = 20.00",
    "row 1, 3.6(A): 2 of line 1 at 50, 5 each = 10.00",
  ]);
});

// prettier-ignore
test.each<[string, readonly Stock[], readonly Change[], Partial<Terms>, readonly string[]]>([
  ["each fall credits what is left of the cost",
    [{ onHand: 50 }, { asOf: "2000-03-01", onHand: 50 }], [FALL, { on: "2000-03-01", newPrice: "42" }], {},
    ["50 units: 250.00", "50 units: 150.00"]],
  ["a second fall that is not below the first credits nothing more",
    [{ onHand: 50 }, { asOf: "2000-03-01", onHand: 50 }], [FALL, { on: "2000-03-01", newPrice: "45" }], {},
    ["50 units: 250.00", "50 units: 0.00"]],
  ["units that are left are the first of their lot",
    [{ onHand: 20 }, { asOf: "2000-03-01", onHand: 30 }], [FALL, { on: "2000-03-01", newPrice: "42" }], {},
    ["20 units: 100.00", "30 units: 140.00"]], // 20 x 3 + 10 x 8
  ["falls come in order of date, not of the sheet",
    [{ onHand: 50 }, { asOf: "2000-03-01", onHand: 50 }], [{ on: "2000-03-01", newPrice: "42" }, FALL], {},
    ["50 units: 250.00", "50 units: 150.00"]],
  ["two falls on one report count a unit once",
    [{ onHand: 50 }], [FALL, { on: "2000-02-03", newPrice: "42" }], { "priceProtection.snapshotToleranceDays": 2 },
    ["50 units: 400.00"]],
  ["a later fall on an old report covers what was bought between them",
    [{ onHand: 50, asOf: "2000-02-02" }], [{ on: "2000-02-02", newPrice: "45" }, { on: "2000-02-03", newPrice: "42" }], { "priceProtection.snapshotToleranceDays": 1 },
    ["50 units: 400.00"]],
  ["old less new never goes below what the unit still costs",
    [{ onHand: 50 }, { asOf: "2000-03-01", onHand: 50 }], [{ newPrice: "10", oldPrice: "50" }, { on: "2000-03-01", newPrice: "0", oldPrice: "50" }], OLD_LESS_NEW,
    ["50 units: 2000.00", "50 units: 500.00"]],
])("several falls: %s", (_story, inventory, changes, terms, expected) => {
  const statement = statementOf({ inventory, invoices: [BOUGHT], changes }, terms);
  expect(inventory.map((_, row) => given(statement, RIGHT.priceProtection, row))).toEqual(expected);
});

test("a unit that only the second fall covers counts too", () => {
  const told: Told = {
    inventory: [{ onHand: 50, asOf: "2000-02-01" }],
    invoices: [{ quantity: 30 }, { on: "2000-02-01", quantity: 20 }],
    changes: [FALL, { on: "2000-02-03", newPrice: "45" }],
  };
  const statement = statementOf(told, { "priceProtection.snapshotToleranceDays": 2 });
  expect(given(statement, RIGHT.priceProtection)).toBe("50 units: 250.00"); // 30 x 5 at first, then 20 x 5
  expect(linesInWords(statement)).toEqual([
    "row 1, 3.6(A): 30 of line 1 at 50, 5 each = 150.00",
    "row 1, 3.6(A): 20 of line 2 at 50, 5 each = 100.00",
    "row 1, 3.6(A): 30 of line 1 at 45, 0 each = 0.00",
  ]);
});

const noReport = (tolerance: string): string =>
  `Warning NO_INVENTORY_AT_EFFECTIVE_DATE, priceChanges 1, 3.6(A), part 0: No inventory row of A is dated 2000-02-01${tolerance}, so no stock can be protected. Add the inventory report of that day.`;
const NO_OLD_PRICE =
  "Error OLD_PRICE_MISSING, priceChanges 1, 3.6(A), part 0: The price change of A on 2000-02-01 has no old price, which the credit basis old-less-new needs; it is not used for price protection. Enter the old price.";
const EARLIER =
  "Warning EARLIER_CREDIT, invoices 1, 3.6(A), part 0: Protected units of A come from an invoice line that already had credits. Check that those credits do not contain this price fall.";

// prettier-ignore
test.each<[string, Told, Partial<Terms>, string, readonly string[]]>([
  ["no report of the day",                    stock({ asOf: "2000-01-31" }),                              {}, NOT_MET, [noReport("")]],
  ["none within the tolerance",               stock({ asOf: "2000-01-28" }),                              { "priceProtection.snapshotToleranceDays": 3 }, NOT_MET, [noReport(" or up to 3 days before")]],
  ["no report needed where it is no decrease", { ...stock({ asOf: "2000-01-31" }), changes: [{ newPrice: "45", oldPrice: "45" }] }, {}, NOT_MET, []],
  ["old price missing",                       { ...stock(), changes: [{ newPrice: "45" }] },              OLD_LESS_NEW, NOT_MET, [NO_OLD_PRICE]],
  ["old price missing, and no report: once",  { ...stock({ asOf: "2000-01-31" }), changes: [{ newPrice: "45" }] }, OLD_LESS_NEW, NOT_MET, [NO_OLD_PRICE]],
  ["earlier credits on a protected lot",      { ...stock(), invoices: [{ ...BOUGHT, credits: "50" }] },   {}, "50 units: 200.00", [EARLIER]],
  ["also where nothing more is credited",     { ...stock(), invoices: [{ ...BOUGHT, credits: "250" }] },  {}, "50 units: 0.00", [EARLIER]],
  ["not where no unit of the lot is covered", { ...stock(), invoices: [{ ...BOUGHT, on: "2000-02-01", credits: "50" }] }, {}, NONE_COVERED, []],
])("findings: %s", (_story, told, terms, expected, findings) => {
  const statement = statementOf(told, terms);
  expect(given(statement, RIGHT.priceProtection)).toBe(expected);
  expect(found(statement)).toEqual(findings);
});

test("earlier credits of a lot are one finding however many falls meet it", () => {
  const told: Told = { ...stock(), invoices: [{ ...BOUGHT, credits: "50" }], changes: [FALL, { on: "2000-02-03", newPrice: "40" }] };
  expect(found(statementOf(told, { "priceProtection.snapshotToleranceDays": 5 }))).toEqual([EARLIER]);
});

test("a fall of another part changes nothing", () => {
  expect(protectedBy({ ...stock(), changes: [{ ...FALL, part: "B" }] })).toBe(NOT_MET);
});

// prettier-ignore
test.each<[string, Partial<Change>, number | undefined, string]>([
  ["personal",           { noticed: "2000-02-18", by: "personal" }, 10,        "2000-02-28"],
  ["by courier",         { noticed: "2000-02-18", by: "courier" },  10,        "2000-03-02"],
  ["by mail",            { noticed: "2000-02-18", by: "mail" },     10,        "2000-03-04"],
  ["on the very day",    { noticed: "2000-02-18" },                 0,         "2000-02-18"],
  ["days withheld",      { noticed: "2000-02-18" },                 undefined, "not known"],
  ["no notice date",     {},                                        10,        "not known"],
])("the inventory report is due, notice %s", (_story, change, reportDays, expected) => {
  const dueBy = reportDueBy(undated(withTerms({ "priceProtection.reportDays": reportDays })), priceChanges({ newPrice: "45", ...change })[0]!);
  expect(dueBy === undefined ? "not known" : isoOf(dueBy)).toBe(expected);
});
