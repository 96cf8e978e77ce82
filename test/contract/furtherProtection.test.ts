/**
 * Price protection of other agreements: one row a cause, figures worked out by hand, both sides of every boundary. Unless told otherwise 50 units
 * bought at 50 on 1999-12-01 meet a fall from 50 to 45 on 2000-02-01.
 */
import { sentenceOf } from "../../src/contract/statement/rowView";
import { RIGHT } from "../support/rights";
import type { Terms } from "../../src/contract/agreement/terms";
import { day, statementOf, type Change, type Line, type Stock, type Told } from "./facts";
import { foundCodes, given } from "./words";

const PP = RIGHT.priceProtection;
const FALL: Change = { newPrice: "45", oldPrice: "50" };
const stock = (more: Partial<Stock> = {}): Told => ({
  inventory: [{ onHand: 50, ...more }],
  invoices: [{ quantity: 50 }],
  changes: [FALL],
});
const bought = (line: Partial<Line>): Told => ({ ...stock(), invoices: [{ quantity: 50, ...line }] });
const protectedBy = (told: Told, terms: Partial<Terms> = {}, row = 0): string => given(statementOf(told, terms), PP, row);
const said = (told: Told, terms: Partial<Terms> = {}, row = 0): string => sentenceOf(statementOf(told, terms), row, PP);
/** Credit of each row, as Inventory shows it: undefined where the cell is blank. */
const cellsOf = (told: Told, terms: Partial<Terms>): readonly (number | undefined)[] => {
  const statement = statementOf(told, terms);
  const [, credit] = statement.rights[PP]!.columns;
  return told.inventory!.map((_, row) => credit!.figure(statement.columns[PP]!, row, statement.bases[PP]));
};

const ALL = "50 units: 250.00";
const NONE_COVERED = "refused: no unit of this row is covered";

describe("kinds of units", () => {
  const mixed = stock({ onHand: 20, fromVendor: 20, betweenWarehouses: 10, sent: "2000-01-20" });
  const window = { "priceProtection.transitWindowDays": 30 } as const;

  // prettier-ignore
  test.each<[string, Partial<Terms>, string]>([
    ["all of them",                    {},                                                        ALL],
    ["not on hand",                    { "priceProtection.onHand": "not-covered" },               "30 units: 150.00"],
    ["not from the vendor",            { "priceProtection.fromVendor": "not-covered" },           "30 units: 150.00"],
    ["not between warehouses",         { "priceProtection.betweenWarehouses": "not-covered" },    "40 units: 200.00"],
    ["on hand alone",                  { "priceProtection.fromVendor": "not-covered", "priceProtection.betweenWarehouses": "not-covered" }, "20 units: 100.00"],
  ])("%s", (_story, terms, expected) => expect(protectedBy(mixed, { ...window, ...terms })).toBe(expected));

  test("goods in transit that are not protected need neither a window nor a date", () => {
    const terms = { "priceProtection.fromVendor": "not-covered", "priceProtection.betweenWarehouses": "not-covered" } as const;
    const statement = statementOf(stock({ onHand: 20, fromVendor: 30 }), terms);
    expect(given(statement, PP)).toBe("20 units: 100.00");
    expect(foundCodes(statement)).not.toContain("TRANSIT_DATE_MISSING");
    expect([...statement.missingTerms]).not.toContain("priceProtection.transitWindowDays");
    expect(sentenceOf(statement, 0, PP)).toContain("; 30 in transit, which is not protected");
  });

  // prettier-ignore
  test.each<[string, Partial<Stock>, string]>([
    ["sent the day before",   { sent: "2000-01-31" }, ALL],
    ["sent long before",      { sent: "1999-12-02" }, ALL],
    ["sent on the day",       { sent: "2000-02-01" }, NONE_COVERED],
    ["without a date",        {},                     ALL],
  ])("an agreement without a window for goods in transit: %s", (_story, row, expected) => {
    expect(protectedBy(stock({ onHand: 0, fromVendor: 50, ...row }), { "priceProtection.transitWindowAppliesTo": "none" })).toBe(expected);
  });
});

describe("age", () => {
  const within = (length: number | undefined, more: Partial<Terms> = {}): Partial<Terms> => ({
    "priceProtection.age": "younger",
    "priceProtection.ageLength": length,
    ...more,
  });
  const fromShip = { "priceProtection.ageFrom": "ship" } as const;

  // 90 days before 2000-02-01 is 1999-11-03; 30 business days before it is 1999-12-21; 3 months before it is 1999-11-01.
  // prettier-ignore
  test.each<[string, Told, Partial<Terms>, string]>([
    ["invoiced 90 days before",                   bought({ on: "1999-11-03" }), within(90), ALL],
    ["invoiced 91 days before",                   bought({ on: "1999-11-02" }), within(90), NONE_COVERED],
    ["less than 90 days: 90",                     bought({ on: "1999-11-03" }), within(90, { "priceProtection.ageEnd": "strict" }), NONE_COVERED],
    ["less than 90 days: 89",                     bought({ on: "1999-11-04" }), within(90, { "priceProtection.ageEnd": "strict" }), ALL],
    ["3 months",                                  bought({ on: "1999-11-01" }), within(3, { "priceProtection.ageUnit": "months" }), ALL],
    ["a day more than 3 months",                  bought({ on: "1999-10-31" }), within(3, { "priceProtection.ageUnit": "months" }), NONE_COVERED],
    ["30 business days",                          bought({ on: "1999-12-21" }), within(30, { "priceProtection.ageUnit": "business-days" }), ALL],
    ["a day more",                                bought({ on: "1999-12-20" }), within(30, { "priceProtection.ageUnit": "business-days" }), NONE_COVERED],
    ["by the ship date, whatever the invoice's",  bought({ on: "1999-10-01", shipped: "1999-11-03" }), within(90, fromShip), ALL],
    ["by the ship date, out",                     bought({ on: "1999-12-01", shipped: "1999-11-02" }), within(90, fromShip), NONE_COVERED],
    ["without a ship date",                       bought({}), within(90, fromShip), "blank: needs the ship date of the invoice, or the notice date of the price change, that age is counted by"],
    ["withheld",                                  bought({}), within(undefined), 'blank: needs the term "Price protection age length"'],
    ["older than 60 days: 60",                    bought({ on: "1999-12-03" }), within(60, { "priceProtection.age": "older" }), ALL],
    ["older than 60 days: 59",                    bought({ on: "1999-12-04" }), within(60, { "priceProtection.age": "older" }), NONE_COVERED],
  ])("%s", (_story, told, terms, expected) => expect(protectedBy(told, terms)).toBe(expected));

  // Noticed on 2000-01-20, received by mail on 2000-01-25: 30 days before these are 1999-12-21 and 1999-12-26.
  // prettier-ignore
  test.each<[string, "notice" | "receipt", string, string]>([
    ["the notice, 30 days before",  "notice",  "1999-12-21", ALL],
    ["the notice, 31 days before",  "notice",  "1999-12-20", NONE_COVERED],
    ["bought after the notice",     "notice",  "2000-01-28", ALL],
    ["its receipt, 30 days before", "receipt", "1999-12-26", ALL],
    ["its receipt, 31 days before", "receipt", "1999-12-25", NONE_COVERED],
  ])("counted up to %s", (_story, ageTo, on, expected) => {
    const told: Told = { ...bought({ on }), changes: [{ ...FALL, noticed: "2000-01-20", by: "mail" }] };
    expect(protectedBy(told, within(30, { "priceProtection.ageTo": ageTo }))).toBe(expected);
  });

  test("counted up to a notice that has no date", () => {
    const statement = statementOf(bought({}), within(90, { "priceProtection.ageTo": "notice" }));
    expect(given(statement, PP)).toContain("blank: needs");
    expect(foundCodes(statement)).toContain("AGE_UNDATED");
  });

  // 30 on hand are the older lot's last units: goods in transit are matched first, to the newer one.
  const both: Told = {
    inventory: [{ onHand: 30, fromVendor: 20, sent: "2000-01-20" }],
    invoices: [
      { on: "1999-10-01", quantity: 30 },
      { on: "1999-10-02", quantity: 20 },
    ],
    changes: [FALL],
  };
  // prettier-ignore
  test.each<[string, Terms["priceProtection.ageBinds"], string]>([
    ["all units",              "all",        NONE_COVERED],
    ["those on hand alone",    "on-hand",    "20 units: 100.00"],
    ["those in transit alone", "in-transit", "30 units: 150.00"],
  ])("it binds %s", (_story, binds, expected) => {
    expect(protectedBy(both, within(90, { "priceProtection.ageBinds": binds, "priceProtection.transitWindowDays": 30 }))).toBe(expected);
  });

  test("units out of it are told with their reason", () => {
    const told: Told = { ...stock(), invoices: [{ on: "1999-10-01", quantity: 20 }, { quantity: 30 }] };
    expect(said(told, within(90))).toBe("3.6(A): 30 of 50 units protected; 20 outside the window of age.");
  });
});

describe("credit basis", () => {
  const lesser = { "priceProtection.creditBasis": "lesser" } as const;
  // prettier-ignore
  test.each<[string, Partial<Line>, Partial<Change>, Partial<Terms>, string]>([
    ["paid more than the list price: the fall of the list counts", { price: "52" }, {},                       lesser, ALL],
    ["paid less: what was paid counts",                            { price: "47" }, {},                       lesser, "50 units: 100.00"],
    ["paid as much",                                               {},              {},                       lesser, ALL],
    ["paid less than the new price",                               { price: "44" }, {},                       lesser, "50 units: 0.00"],
    // 47.00 less 10.00/50 = 46.80; 46.80 - 45 = 1.80
    ["after discount and credits",                                 { price: "47", discount: "6", credits: "4" }, {}, lesser, "50 units: 90.00"],
    // Credits of 1.00 a unit: 49 - 45 = 4.00 net of them, 5.00 before.
    ["net of credits received",                                    { credits: "50" }, {}, {},                                     "50 units: 200.00"],
    ["before credits received",                                    { credits: "50" }, {}, { "priceProtection.netOfCredits": "no" }, ALL],
    // A discount of 1.00 is always off.
    ["but after discounts",                                        { credits: "50", discount: "50" }, {}, { "priceProtection.netOfCredits": "no" }, "50 units: 200.00"],
    // 50 - 10 = 40 would be credited; the unit still costs 50 - 45 = 5.
    ["never more than the unit still costs",                       { credits: "2250" }, { newPrice: "10" }, { "priceProtection.netOfCredits": "no" }, ALL],
  ])("%s", (_story, line, change, terms, expected) => {
    expect(protectedBy({ ...bought(line), changes: [{ ...FALL, ...change }] }, terms)).toBe(expected);
  });

  test("before credits received, earlier price protection is deducted all the same", () => {
    const told: Told = {
      inventory: [{ onHand: 50, asOf: "2000-01-10" }, { onHand: 50 }],
      invoices: [{ quantity: 50, credits: "50" }],
      changes: [{ on: "2000-01-10", newPrice: "48" }, { newPrice: "45" }],
    };
    const terms = { "priceProtection.netOfCredits": "no" } as const;
    // 50 - 48 = 2.00; then 50 - 2 - 45 = 3.00.
    expect([0, 1].map((row) => protectedBy(told, terms, row))).toEqual(["50 units: 100.00", "50 units: 150.00"]);
  });

  test("a discount that does not divide evenly stays exact", () => {
    // 50 less 1/3 of a dollar a unit, and 1/3 of credits: 50 - 1/3 - 45 = 4.666..., x 3 = 14.00.
    const told: Told = { ...stock({ onHand: 3 }), invoices: [{ quantity: 3, discount: "1", credits: "1" }] };
    expect(protectedBy(told, { "priceProtection.netOfCredits": "no" })).toBe("3 units: 14.00");
    expect(protectedBy(told)).toBe("3 units: 13.00");
  });

  test("without an old price the lesser one is not known", () => {
    const statement = statementOf({ ...stock(), changes: [{ newPrice: "45" }] }, lesser);
    expect(foundCodes(statement)).toContain("OLD_PRICE_MISSING");
  });
});

describe("cap on units", () => {
  const last = (length: number | undefined, more: Partial<Terms> = {}): Partial<Terms> => ({
    "priceProtection.unitCap": "shipped",
    "priceProtection.unitCapLast": length,
    ...more,
  });
  /** 30 bought at 50 in December, 20 at 48 in January; 50 on hand. */
  const twoLots: Told = { ...stock(), invoices: [{ quantity: 30 }, { on: "2000-01-10", quantity: 20, price: "48" }] };

  // The newest 20 cost 48: 3.00 each; the older 30 cost 50: 5.00 each.
  // prettier-ignore
  test.each<[string, Partial<Terms>, string]>([
    ["no cap",                                          {},                                                                 "50 units: 210.00"],
    ["shipped in the last month: 20, newest first",     last(1),                                                            "20 units: 60.00"],
    ["oldest first",                                    last(1, { "priceProtection.capOrder": "oldest" }),                  "20 units: 100.00"],
    ["highest credit first",                            last(1, { "priceProtection.capOrder": "highest-credit" }),          "20 units: 100.00"],
    ["in the last 2 months: from 1 December, all",      last(2),                                                            "50 units: 210.00"],
    ["in the last 22 days: from 10 January",            last(22, { "priceProtection.unitCapUnit": "days" }),                "20 units: 60.00"],
    ["in the last 21 days: none",                       last(21, { "priceProtection.unitCapUnit": "days" }),                NONE_COVERED],
    ["in the last fiscal quarter, Oct to Dec: 30",      last(1, { "priceProtection.unitCapUnit": "quarters" }),             "30 units: 110.00"],
  ])("%s", (_story, terms, expected) => expect(protectedBy(twoLots, terms)).toBe(expected));

  test("it holds over all rows of the report, and says so", () => {
    const told: Told = { ...twoLots, inventory: [{ onHand: 15 }, { onHand: 15 }, { onHand: 20 }] };
    expect([0, 1, 2].map((row) => protectedBy(told, last(1), row))).toEqual(["15 units: 45.00", "5 units: 15.00", NONE_COVERED]);
    expect(said(told, last(1), 1)).toBe(
      "3.6(A): 5 of 15 units protected; 10 beyond the cap on units; the part's cap is the 20 shipped in 2000-01-01 to 2000-01-31.",
    );
    // 20 + 30 = 50: what fits and what does not are all units of the report.
    const statement = statementOf(told, last(1));
    const { quantity, notCovered } = statement.columns[PP]!;
    expect([...quantity].map((units, row) => units + notCovered.beyondUnitCap![row]!)).toEqual([15, 15, 20]);
  });

  test("each fall has a cap of its own, and a unit that one of them covers counts once", () => {
    const told: Told = {
      inventory: [{ onHand: 50, asOf: "2000-01-29" }],
      invoices: [{ quantity: 50, on: "2000-01-05" }],
      changes: [{ on: "2000-01-31", newPrice: "48", oldPrice: "50" }, FALL],
    };
    // In the 20 days before 31 January (11 to 30 January) nothing was shipped; in the 30 days before either fall 50.
    const terms = { ...last(30, { "priceProtection.unitCapUnit": "days" }), "priceProtection.snapshotToleranceDays": 5 };
    expect(protectedBy(told, terms)).toBe("50 units: 250.00");
    const short = { ...terms, "priceProtection.unitCapLast": 26 };
    // 5 January is 26 days before 31 January and 27 before 1 February: the second fall has a cap of 0.
    expect(protectedBy(told, short)).toBe("50 units: 100.00");
  });

  test("what it leaves out keeps its cost for other rights", () => {
    const told: Told = { ...twoLots, notices: [{ sent: "2000-01-20" }] };
    // Discontinued, bought within 60 days: 30 at 50 and 20 at 48; only the newest 20 were credited 3.00 each.
    expect(given(statementOf(told, last(1)), RIGHT.discontinuation)).toBe("50 units: 2,400.00".replace(",", ""));
  });

  test("withheld: the cells stay blank and the term is named", () => {
    const terms = last(undefined);
    const statement = statementOf(twoLots, terms);
    expect(given(statement, PP)).toBe('blank: needs the term "Price protection unit cap last"');
    expect(cellsOf(twoLots, terms)).toEqual([undefined]);
    expect([...statement.missingTerms]).toContain("priceProtection.unitCapLast");
    expect(statement.lines.length).toBe(0);
    expect(said(twoLots, terms)).toBe('3.6(A): blank; needs the term "Price protection unit cap last" (priceProtection.unitCapLast).');
  });
});

describe("cap on money", () => {
  const last = (length: number | undefined, more: Partial<Terms> = {}): Partial<Terms> => ({
    "priceProtection.moneyCap": "shipped",
    "priceProtection.moneyCapLast": length,
    ...more,
  });
  // 3 bought at 20 in January less a discount of 1.00: 59.00; 50 at 50 in December. A fall to 10.
  const told: Told = {
    inventory: [{ onHand: 33 }, { onHand: 20 }],
    invoices: [{ quantity: 50 }, { on: "2000-01-10", quantity: 3, price: "20", discount: "1" }],
    changes: [{ newPrice: "10", oldPrice: "50" }],
  };

  // Newest first: 3 at 9.666... = 29.00, then 30.00 are left, not enough for a unit at 40. Credits of all: 29 + 50 x 40 = 2,029.
  // prettier-ignore
  test.each<[string, Partial<Terms>, readonly string[]]>([
    ["no cap",                         {},      ["33 units: 1229.00", "20 units: 800.00"]],
    ["of the last month: 59.00",       last(1), ["3 units: 29.00", NONE_COVERED]],
    ["of the last two months: 2,559",  last(2), ["33 units: 1229.00", "20 units: 800.00"]],
    ["oldest first: 1 unit at 40",     last(1, { "priceProtection.capOrder": "oldest" }), ["1 units: 40.00", NONE_COVERED]],
  ])("%s", (_story, terms, expected) => expect([0, 1].map((row) => protectedBy(told, terms, row))).toEqual(expected));

  test("units before money, each told under its own cap", () => {
    const terms = { ...last(1), "priceProtection.unitCap": "shipped", "priceProtection.unitCapLast": 2 } as const;
    // Units of two months: 53, all of them. Of one month: 3.
    expect(protectedBy(told, terms)).toBe("3 units: 29.00");
    const both = { ...terms, "priceProtection.unitCapLast": 1 } as const;
    expect(said(told, both)).toContain("30 beyond the cap on units");
    expect(said(told, terms)).toContain("30 beyond the cap on money");
  });

  test("withheld: blank and named", () => {
    expect(protectedBy(told, last(undefined))).toBe('blank: needs the term "Price protection money cap last"');
  });
});

describe("a condition that the user states", () => {
  const gate = (met?: "yes" | "no"): Partial<Terms> => ({ "priceProtection.gate": "stated", "priceProtection.gateMet": met });

  test("it is met", () => expect(protectedBy(stock(), gate("yes"))).toBe(ALL));
  test("it is not: nothing is protected, with that reason", () => {
    expect(protectedBy(stock(), gate("no"))).toBe(NONE_COVERED);
    expect(said(stock(), gate("no"))).toBe("3.6(A): 0 of 50 units protected; 50 not protected while its condition is not met.");
    expect(cellsOf(stock(), gate("no"))).toEqual([0]);
  });
  test("nobody said: blank, and asked for", () => {
    const statement = statementOf(stock(), gate());
    expect(given(statement, PP)).toBe('blank: needs the term "Price protection gate met"');
    expect(cellsOf(stock(), gate())).toEqual([undefined]);
    expect([...statement.missingTerms]).toContain("priceProtection.gateMet");
  });
});

describe("a late report of stock", () => {
  const zero = { "priceProtection.late": "zero", "priceProtection.reportDays": 10 } as const;
  const reported = (reportedOn: string | undefined, more: Partial<Change> = {}): Told => ({
    ...stock(),
    changes: [{ ...FALL, noticed: "2000-01-25", ...(reportedOn !== undefined && { reported: reportedOn }), ...more }],
  });
  const today = (iso: string): Partial<Terms> => ({ "calculation.date": day(iso) });
  const NEEDS_DAY = "blank: needs the day under Report sent on of the price change";

  // Received on 2000-01-25, 10 days: 2000-02-04.
  // prettier-ignore
  test.each<[string, Told, Partial<Terms>, string]>([
    ["on the last day",                        reported("2000-02-04"), zero,                                                      ALL],
    ["the day after",                          reported("2000-02-05"), zero,                                                      NONE_COVERED],
    ["the day after, where it is only warned", reported("2000-02-05"), { "priceProtection.reportDays": 10 },                      ALL],
    ["not sent, and no day to go by",          reported(undefined),    zero,                                                      ALL],
    ["not sent, in time yet",                  reported(undefined),    { ...zero, ...today("2000-02-04") },                       ALL],
    ["not sent, and the time is over",         reported(undefined),    { ...zero, ...today("2000-02-05") },                       NEEDS_DAY],
    ["sent in time, whatever the day is",      reported("2000-02-04"), { ...zero, ...today("2000-03-01") },                       ALL],
    ["the days withheld, and sent",            reported("2000-02-04"), { "priceProtection.late": "zero" },                        'blank: needs the term "Price protection report days"'],
    ["the days withheld, not sent",            reported(undefined),    { "priceProtection.late": "zero" },                        ALL],
    ["no notice date, and sent",               { ...stock(), changes: [{ ...FALL, reported: "2000-02-04" }] }, zero,              "blank: needs the notice date of the price change"],
    ["from the effective date: 11 February",   reported("2000-02-11"), { ...zero, "priceProtection.reportFrom": "effective" },    ALL],
    ["a day later",                            reported("2000-02-12"), { ...zero, "priceProtection.reportFrom": "effective" },    NONE_COVERED],
    ["10 business days: 8 February",           reported("2000-02-08"), { ...zero, "priceProtection.reportUnit": "business-days" }, ALL],
    ["a day later, in business days",          reported("2000-02-09"), { ...zero, "priceProtection.reportUnit": "business-days" }, NONE_COVERED],
  ])("%s", (_story, told, terms, expected) => expect(protectedBy(told, terms)).toBe(expected));
});

describe("increases", () => {
  const reverses = { "priceProtection.increase": "reverses" } as const;
  /** A fall of 5.00 on 1 February, a rise on 1 March; 50 on hand then and then. */
  const risen = (rise: Partial<Change>, more: Partial<Told> = {}): Told => ({
    inventory: [{ onHand: 50 }, { onHand: 50, asOf: "2000-03-01" }],
    invoices: [{ quantity: 50 }],
    changes: [FALL, { on: "2000-03-01", newPrice: "48", oldPrice: "45", reverses: true, ...rise }],
    ...more,
  });

  // prettier-ignore
  test.each<[string, Told, Partial<Terms>, string]>([
    ["3.00 of the 5.00 are taken back",               risen({}),                                          reverses, "50 units: -150.00"],
    ["never more than was credited",                  risen({ newPrice: "60" }),                          reverses, "50 units: -250.00"],
    ["an increase that nobody marked",                risen({ reverses: false }),                         reverses, "blank: needs a price decrease whose inventory report this row belongs to"],
    ["an agreement that ignores it",                  risen({}),                                          {},       "blank: needs a price decrease whose inventory report this row belongs to"],
    ["units bought since were never credited",        risen({}, { invoices: [{ quantity: 30 }, { on: "2000-02-10", quantity: 20, price: "45" }] }), reverses, "30 units: -90.00"],
    ["none of them was",                              risen({}, { invoices: [{ on: "2000-02-10", quantity: 50, price: "45" }] }), reverses, NONE_COVERED],
  ])("%s", (_story, told, terms, expected) => expect(protectedBy(told, terms, 1)).toBe(expected));

  test("the unit costs so much more again: the next fall credits it anew", () => {
    const told = risen(
      {},
      {
        inventory: [{ onHand: 50 }, { onHand: 50, asOf: "2000-03-01" }, { onHand: 50, asOf: "2000-04-01" }],
        changes: [
          FALL,
          { on: "2000-03-01", newPrice: "48", oldPrice: "45", reverses: true },
          { on: "2000-04-01", newPrice: "44", oldPrice: "48" },
        ],
      },
    );
    // 50 - 5 + 3 = 48; 48 - 44 = 4.
    expect([0, 1, 2].map((row) => protectedBy(told, reverses, row))).toEqual([ALL, "50 units: -150.00", "50 units: 200.00"]);
  });

  test("thirds of a cent come and go exactly", () => {
    // 50 - 1/3 = 49.666...; credited 4.666..., all of it taken back: 3 x 4.666... = 14.00.
    const told = risen(
      { newPrice: "60" },
      { inventory: [{ onHand: 3 }, { onHand: 3, asOf: "2000-03-01" }], invoices: [{ quantity: 3, discount: "1" }] },
    );
    expect([0, 1].map((row) => protectedBy(told, reverses, row))).toEqual(["3 units: 14.00", "3 units: -14.00"]);
  });

  test("what is owed is said", () => {
    expect(said(risen({}), reverses, 1)).toBe("3.6(A): 50 of 50 units protected; $150.00 of it is owed to the vendor for increases.");
  });
});

describe("book cost", () => {
  const book = { "stock.valuation": "book" } as const;

  // prettier-ignore
  test.each<[string, Told, string]>([
    ["without one invoice",                    { ...stock(), invoices: [] },                                ALL],
    ["whatever was paid",                      bought({ price: "46", discount: "20" }),                     ALL],
    ["bought on the day, or after it",         bought({ on: "2000-02-01" }),                                ALL],
    ["committed units are not protected",      stock({ committed: 10 }),                                    "40 units: 200.00"],
    ["an increase is owed",                    { ...stock(), changes: [{ newPrice: "52", oldPrice: "50" }] }, "50 units: -100.00"],
    ["the same price is no change",            { ...stock(), changes: [{ newPrice: "50", oldPrice: "50" }] }, "blank: needs a price decrease whose inventory report this row belongs to"],
    // 3 x 0.335 = 1.005 is 1.01: rounded once a row.
    ["rounded once a row",                     { ...stock({ onHand: 3 }), changes: [{ newPrice: "49.665", oldPrice: "50" }] }, "3 units: 1.01"],
  ])("%s", (_story, told, expected) => expect(protectedBy(told, book)).toBe(expected));

  test("two lots are one line, which no invoice stands behind", () => {
    const told: Told = {
      ...stock({ onHand: 40, fromVendor: 10, sent: "2000-01-20" }),
      invoices: [{ quantity: 20 }, { on: "2000-01-02", quantity: 30 }],
    };
    const statement = statementOf(told, { ...book, "priceProtection.transitWindowDays": 30 });
    expect(statement.lines.length).toBe(1);
    expect([statement.lines.line[0], statement.lines.units[0], statement.lines.cents[0]]).toEqual([-1, 50, 250_00]);
    expect(sentenceOf(statement, 0, PP)).toBe("3.6(A): 50 of 50 units (40 on hand, 10 in transit) protected at book cost.");
  });

  test("an old price is needed", () => {
    const statement = statementOf({ ...stock(), changes: [{ newPrice: "45" }] }, book);
    expect(foundCodes(statement)).toContain("OLD_PRICE_MISSING");
    expect(given(statement, PP)).toContain("blank");
  });

  test("a cap holds at book cost, too", () => {
    const terms = { ...book, "priceProtection.unitCap": "shipped", "priceProtection.unitCapLast": 1 } as const;
    const told: Told = { ...stock(), inventory: [{ onHand: 30 }, { onHand: 20 }], invoices: [{ on: "2000-01-10", quantity: 40 }] };
    expect([0, 1].map((row) => protectedBy(told, terms, row))).toEqual(["30 units: 150.00", "10 units: 50.00"]);
    expect(said(told, terms, 1)).toContain("10 beyond the cap on units");
  });
});
