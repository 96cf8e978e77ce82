/** Rules 8a: a report of another day is rolled to the effective date. Figures worked out by hand; a fall from 100 to 90 on 2000-02-10, the report 10 days off at most. */
import { sentenceOf } from "../../src/contract/statement/rowView";
import type { Terms } from "../../src/contract/agreement/terms";
import { RIGHT } from "../support/rights";
import { percent, statementOf, type Change, type Line, type Sold, type Stock, type Told } from "./facts";
import { found, foundCodes, given, linesInWords } from "./words";

const E = "2000-02-10";
const FALL: Change = { on: E, newPrice: "90", oldPrice: "100" };
const BOUGHT: Line = { quantity: 100, price: "100" };
/** Before every report and effective date. */
const FIRST_SALE: Sold = { quantity: 0, on: "1999-12-15" };
const ROLLED: Partial<Terms> = {
  "priceProtection.snapshotRoll": "sales",
  "priceProtection.snapshotToleranceDays": 10,
  "priceProtection.transitWindowDays": 30,
};
const NOT_MET = "blank: needs a price decrease whose inventory report this row belongs to";

const rolled = (inventory: readonly Stock[], sales: readonly Sold[] = [], lines: readonly Line[] = []): Told => ({
  inventory,
  sales: [FIRST_SALE, ...sales],
  invoices: [BOUGHT, ...lines],
  changes: [FALL],
});
const protectedIn = (told: Told, terms: Partial<Terms> = {}): readonly string[] => {
  const statement = statementOf(told, { ...ROLLED, ...terms });
  return told.inventory!.map((_, row) => given(statement, RIGHT.priceProtection, row));
};
const explained = (told: Told, row = 0): string => sentenceOf(statementOf(told, ROLLED), row, RIGHT.priceProtection);

const AFTER: Stock = { asOf: "2000-02-13", onHand: 15 };
const BEFORE: Stock = { asOf: "2000-02-07", onHand: 15 };
const sold = (quantity: number, on: string): Sold => ({ quantity, on });
const bought = (quantity: number, on: string): Line => ({ quantity, on, price: "100" });

// prettier-ignore
test.each<[string, Stock, readonly Sold[], readonly Line[], string]>([
  ["nothing happened",                                AFTER,  [],                       [],                            "15 units: 150.00"],
  ["later report: sold since",                        AFTER,  [sold(5, "2000-02-11")],  [],                            "20 units: 200.00"],
  ["later report: sold on the day itself",            AFTER,  [sold(5, E)],             [],                            "20 units: 200.00"],
  ["later report: sold the day before",               AFTER,  [sold(5, "2000-02-09")],  [],                            "15 units: 150.00"],
  ["later report: sold on the day of the report",     AFTER,  [sold(5, "2000-02-13")],  [],                            "20 units: 200.00"],
  ["later report: sold the day after it",             AFTER,  [sold(5, "2000-02-14")],  [],                            "15 units: 150.00"],
  ["later report: a customer's return since",         AFTER,  [sold(-5, "2000-02-11")], [],                            "10 units: 100.00"],
  ["later report: bought on the day itself",          AFTER,  [],                       [bought(5, E)],                "10 units: 100.00"],
  ["later report: bought the day before",             AFTER,  [],                       [bought(5, "2000-02-09")],     "15 units: 150.00"],
  ["later report: bought on the day of the report",   AFTER,  [],                       [bought(5, "2000-02-13")],     "10 units: 100.00"],
  ["later report: bought the day after it",           AFTER,  [],                       [bought(5, "2000-02-14")],     "15 units: 150.00"],
  ["later report: returned on the day itself",        AFTER,  [],                       [{ quantity: -5, on: E }],     "20 units: 200.00"],
  ["later report: returned the day before",           AFTER,  [],                       [{ quantity: -5, on: "2000-02-09" }], "15 units: 150.00"],
  ["later report: returned on the day of the report", AFTER,  [],                       [{ quantity: -5, on: "2000-02-13" }], "20 units: 200.00"],
  ["earlier report: sold the day after it",           BEFORE, [sold(5, "2000-02-08")],  [],                            "10 units: 100.00"],
  ["earlier report: sold on the day of the report",   BEFORE, [sold(5, "2000-02-07")],  [],                            "15 units: 150.00"],
  ["earlier report: sold the day before E",           BEFORE, [sold(5, "2000-02-09")],  [],                            "10 units: 100.00"],
  ["earlier report: sold on E",                       BEFORE, [sold(5, E)],             [],                            "15 units: 150.00"],
  ["earlier report: a customer's return",             BEFORE, [sold(-5, "2000-02-09")], [],                            "20 units: 200.00"],
  ["earlier report: bought the day before E",         BEFORE, [],                       [bought(5, "2000-02-09")],     "20 units: 200.00"],
  ["earlier report: bought on E",                     BEFORE, [],                       [bought(5, E)],                "15 units: 150.00"],
  ["earlier report: bought on the day of the report", BEFORE, [],                       [bought(5, "2000-02-07")],     "15 units: 150.00"],
  ["earlier report: returned the day before E",       BEFORE, [],                       [{ quantity: -5, on: "2000-02-09" }], "10 units: 100.00"],
  ["earlier report: returned on E",                   BEFORE, [],                       [{ quantity: -5, on: E }],     "15 units: 150.00"],
  ["earlier report of the eve: no day between",       { ...BEFORE, asOf: "2000-02-09" }, [sold(5, "2000-02-09"), sold(3, E)], [], "15 units: 150.00"],
  ["all at once",                                     AFTER,  [sold(9, "2000-02-11")],  [bought(4, "2000-02-12"), { quantity: -2, on: "2000-02-12" }], "22 units: 220.00"],
])("%s", (_story, row, sales, lines, expected) => expect(protectedIn(rolled([row], sales, lines))).toEqual([expected]));

// prettier-ignore
test.each<[string, readonly Stock[], Partial<Terms>, readonly string[]]>([
  ["a report of the day is used as it is",   [BEFORE, { asOf: E, onHand: 7 }, AFTER],                  {}, [NOT_MET, "7 units: 70.00", NOT_MET]],
  ["the nearer one, after",                  [{ ...BEFORE, asOf: "2000-02-06" }, AFTER],               {}, [NOT_MET, "20 units: 200.00"]],
  ["the nearer one, before",                 [BEFORE, { ...AFTER, asOf: "2000-02-14" }],               {}, ["14 units: 140.00", NOT_MET]],
  ["of two as near, the earlier",            [AFTER, BEFORE],                                          {}, [NOT_MET, "14 units: 140.00"]],
  ["just within the tolerance, after",       [AFTER],                 { "priceProtection.snapshotToleranceDays": 3 }, ["20 units: 200.00"]],
  ["just beyond it, after",                  [AFTER],                 { "priceProtection.snapshotToleranceDays": 2 }, [NOT_MET]],
  ["just within it, before",                 [BEFORE],                { "priceProtection.snapshotToleranceDays": 3 }, ["14 units: 140.00"]],
  ["just beyond it, before",                 [BEFORE],                { "priceProtection.snapshotToleranceDays": 2 }, [NOT_MET]],
  ["without a tolerance none is rolled",     [BEFORE, AFTER],         { "priceProtection.snapshotToleranceDays": 0 }, [NOT_MET, NOT_MET]],
  ["unless rolled, as reported before",      [BEFORE, AFTER],         { "priceProtection.snapshotRoll": "none" },     ["15 units: 150.00", NOT_MET]],
])("which report: %s", (_story, inventory, terms, expected) => {
  expect(protectedIn(rolled(inventory, [sold(1, "2000-02-09"), sold(5, E)]), terms)).toEqual(expected);
});

// prettier-ignore
test.each<[string, readonly Stock[], readonly Sold[], readonly Line[], readonly string[]]>([
  ["additions go to the first row",            [AFTER, AFTER],                             [sold(5, E)],  [],              ["20 units: 200.00", "15 units: 150.00"]],
  ["what comes off comes off the last",        [AFTER, AFTER],                             [],            [bought(4, E)],  ["15 units: 150.00", "11 units: 110.00"]],
  ["and goes on to the row above",             [AFTER, AFTER],                             [],            [bought(20, E)], ["10 units: 100.00", "refused: no unit of this row is covered"]],
  ["both, each at its own end",                [AFTER, AFTER],                             [sold(5, E)],  [bought(5, E)],  ["20 units: 200.00", "10 units: 100.00"]],
  ["committed units stay",                     [{ ...AFTER, committed: 5 }],               [],            [bought(4, E)],  ["6 units: 60.00"]],
  ["at most those on hand",                    [{ ...AFTER, committed: 12 }],              [],            [bought(5, E)],  ["refused: no unit of this row is covered"]],
  ["committed units are of the rolled stock",  [{ ...AFTER, committed: 5 }],               [sold(5, E)],  [],              ["15 units: 150.00"]],
  ["goods in transit go first",                [{ ...AFTER, fromVendor: 6, sent: "2000-02-09" }], [],     [bought(4, E)],  ["17 units: 170.00"]], // 15 + 2
  ["only the rest comes off on hand",          [{ ...AFTER, fromVendor: 3, sent: "2000-02-09" }], [],     [bought(4, E)],  ["14 units: 140.00"]],
  ["a row's own before the row above",         [{ ...AFTER, fromVendor: 3, sent: "2000-02-09" }, AFTER], [], [bought(4, E)], ["18 units: 180.00", "11 units: 110.00"]],
  ["customers' returns never come off transit", [{ ...AFTER, fromVendor: 6, sent: "2000-02-09" }], [sold(-4, E)], [],     ["17 units: 170.00"]], // 11 + 6
  ["an earlier report's transit stays",        [{ ...BEFORE, fromVendor: 6, sent: "2000-02-09" }], [sold(5, "2000-02-08")], [bought(2, "2000-02-09")], ["18 units: 180.00"]], // 15 - 5 + 2 + 6
  ["between warehouses stays",                 [{ ...AFTER, betweenWarehouses: 6, sent: "2000-02-09" }], [], [bought(4, E)], ["17 units: 170.00"]], // 11 + 6
])("rows: %s", (_story, inventory, sales, lines, expected) => {
  expect(protectedIn(rolled(inventory, sales, lines))).toEqual(expected);
});

test("a lot's day is its ship date, by that reading", () => {
  const told = rolled([AFTER], [], [{ ...bought(5, "2000-02-01"), shipped: "2000-02-11" }]);
  expect(protectedIn(told)).toEqual(["15 units: 150.00"]);
  expect(protectedIn(told, { "stock.acquiredOn": "ship" })).toEqual(["10 units: 100.00"]);
});

test("units are matched to the lots of the morning of the effective date", () => {
  // 15 + 3 returned since - 6 bought = 12: what was bought on the day is not among them, and what went back since is still in its lot.
  const lines: Line[] = [
    { quantity: 4, on: "2000-02-09", price: "95", invoice: "N" },
    { quantity: 6, on: E, price: "93" },
    { quantity: -3, on: "2000-02-12", original: "N" },
  ];
  expect(linesInWords(statementOf(rolled([AFTER], [], lines), ROLLED))).toEqual([
    "row 1, 3.6(A): 4 of line 2 at 95, 5 each = 20.00",
    "row 1, 3.6(A): 8 of line 1 at 100, 10 each = 80.00",
  ]);
});

test("what went back before the effective date has left its lot", () => {
  const lines: Line[] = [
    { quantity: 4, on: "2000-02-08", price: "95", invoice: "N" },
    { quantity: -3, on: "2000-02-09", original: "N" },
  ];
  expect(linesInWords(statementOf(rolled([AFTER], [], lines), ROLLED))).toEqual([
    "row 1, 3.6(A): 1 of line 2 at 95, 5 each = 5.00",
    "row 1, 3.6(A): 14 of line 1 at 100, 10 each = 140.00",
  ]);
});

test("two falls rolled from one report: a unit counts once, and is credited for each", () => {
  // 15 reported on the 13th; 20 on the 10th, 18 on the 12th: the first 18 of the 20 fall twice.
  const told: Told = {
    ...rolled([AFTER], [sold(2, "2000-02-11"), sold(3, "2000-02-12")]),
    changes: [FALL, { on: "2000-02-12", newPrice: "85", oldPrice: "90" }],
  };
  const statement = statementOf(told, ROLLED);
  expect(linesInWords(statement)).toEqual([
    "row 1, 3.6(A): 20 of line 1 at 100, 10 each = 200.00",
    "row 1, 3.6(A): 18 of line 1 at 90, 5 each = 90.00",
  ]);
  expect(given(statement, RIGHT.priceProtection)).toBe("20 units: 290.00");
});

test("a report that stands for its own day and is rolled to another counts a unit once", () => {
  const told: Told = {
    ...rolled([{ asOf: E, onHand: 15 }], [sold(4, "2000-02-11")]),
    changes: [FALL, { on: "2000-02-12", newPrice: "85", oldPrice: "90" }],
  };
  expect(protectedIn(told)).toEqual(["15 units: 205.00"]); // 15 x 10 + 11 x 5
  expect(explained(told)).toBe("3.6(A): 15 of 15 units protected; rolled from 15 on 2000-02-10: - 4 sold before 2000-02-12.");
});

test("units of which one fall covers some count once by their last reason", () => {
  const told: Told = {
    ...rolled([AFTER], [sold(5, "2000-02-12")], [bought(12, E)]),
    changes: [FALL, { on: "2000-02-12", newPrice: "85", oldPrice: "90" }],
    invoices: [{ ...BOUGHT, quantity: 10 }, bought(12, E)],
  };
  // 8 on the 10th of the first lot; 20 on the 12th: 12 of the second lot and the same 8 of the first.
  expect(linesInWords(statementOf(told, ROLLED))).toEqual([
    "row 1, 3.6(A): 8 of line 1 at 100, 10 each = 80.00",
    "row 1, 3.6(A): 12 of line 2 at 100, 15 each = 180.00",
    "row 1, 3.6(A): 8 of line 1 at 90, 5 each = 40.00",
  ]);
  expect(protectedIn(told)).toEqual(["20 units: 300.00"]);
});

test("units beyond what was invoiced by that morning are not covered", () => {
  const told: Told = { ...rolled([AFTER], [sold(5, E)]), invoices: [{ ...BOUGHT, quantity: 18 }] };
  expect(protectedIn(told)).toEqual(["18 units: 180.00"]);
  expect(explained(told)).toBe(
    "3.6(A): 18 of 20 units protected; 2 not invoiced; rolled from 15 on 2000-02-13: + 5 sold since 2000-02-10.",
  );
});

test("balancing and discontinuation keep to the report", () => {
  const told: Told = { ...rolled([AFTER], [sold(5, E)]), notices: [{ sent: "2000-01-10" }] };
  const statement = statementOf(told, { ...ROLLED, "balancing.limitPercent": percent("20") });
  // The 15 units of the report, at the lowest price and at what they cost since the fall: 15 x 90.
  for (const right of [RIGHT.balancing, RIGHT.discontinuation]) expect(given(statement, right)).toBe("15 units: 1350.00");
});

// prettier-ignore
test.each<[string, Stock, readonly Sold[], readonly Line[], string]>([
  ["sold since",            AFTER,  [sold(5, E)],             [],                             "rolled from 15 on 2000-02-13: + 5 sold since 2000-02-10"],
  ["sold before",           BEFORE, [sold(5, "2000-02-08")],  [],                             "rolled from 15 on 2000-02-07: - 5 sold before 2000-02-10"],
  ["nothing",               AFTER,  [],                       [],                             "rolled from 15 on 2000-02-13: no change since 2000-02-10"],
  ["everything",            AFTER,  [sold(9, E)],             [bought(4, E), { quantity: -2, on: E }], "rolled from 15 on 2000-02-13: + 9 sold, + 2 returned to the vendor, - 4 bought since 2000-02-10"],
  ["customers brought back", AFTER, [sold(-2, E)],            [],                             "rolled from 15 on 2000-02-13: - 2 returned by customers since 2000-02-10"],
  ["brought back before",   BEFORE, [sold(-2, "2000-02-08")], [],                             "rolled from 15 on 2000-02-07: + 2 returned by customers before 2000-02-10"],
  ["in transit",            { ...AFTER, fromVendor: 3, sent: "2000-02-09" }, [], [bought(4, E)], "rolled from 15 on 2000-02-13: - 3 bought and in transit, - 1 bought since 2000-02-10"],
])("the explanation says %s", (_story, row, sales, lines, expected) => expect(explained(rolled([row], sales, lines))).toContain(`protected; ${expected}.`));

const BELOW =
  "Warning ROLL_BELOW_ZERO, priceChanges 1, 3.6(A), part 0: The stock of A is rolled to 2000-02-10 from the report of 2000-02-13, which has 3 units too few for what was sold, bought and returned between; they are left out. Check that report, the sheet Sales and the invoices of those days.";

// prettier-ignore
test.each<[string, number, readonly string[]]>([
  ["as many as there are", 15, []],
  ["three more",           18, [BELOW]],
])("never below 0: bought %s", (_story, quantity, findings) => {
  const told = rolled([AFTER], [], [bought(quantity, E)]);
  expect(found(statementOf(told, ROLLED)).filter((it) => it.includes("3.6(A)"))).toEqual(findings);
  expect(protectedIn(told)).toEqual(["refused: no unit of this row is covered"]);
});

// prettier-ignore
test.each<[string, Stock, readonly Sold[], readonly string[]]>([
  ["on E, the report later",            AFTER,  [sold(1, E)],            []],
  ["a day after E, the report later",   AFTER,  [sold(1, "2000-02-11")], ["SALES_SHORT"]],
  ["on the day of the earlier report",  BEFORE, [sold(1, "2000-02-07")], []],
  ["a day after the earlier report",    BEFORE, [sold(1, "2000-02-08")], ["SALES_SHORT"]],
  ["nowhere",                           AFTER,  [],                      ["SALES_SHORT"]],
  ["late, with a report of the day",    { ...AFTER, asOf: E }, [sold(1, "2000-02-11")], []],
])("sales that start %s", (_story, row, sales, codes) => {
  const told: Told = { ...rolled([row]), sales };
  expect(statementOf(told, ROLLED).findings.filter(({ clause }) => clause === "3.6(A)").map(({ code }) => code)).toEqual(codes);
});

describe("without a sheet Sales", () => {
  const told: Told = { inventory: [BEFORE, AFTER], invoices: [BOUGHT], changes: [FALL] };

  test("reports are used as they are, and that is told once", () => {
    const changes = [FALL, { ...FALL, on: "2000-02-11" }];
    expect(protectedIn({ ...told, changes })).toEqual(["15 units: 150.00", NOT_MET]);
    expect(foundCodes(statementOf({ ...told, changes }, ROLLED)).filter((code) => code !== "TERM_MISSING")).toEqual(["SALES_MISSING"]);
  });

  test("a later report does not stand for the day", () => {
    expect(protectedIn({ ...told, inventory: [AFTER] })).toEqual([NOT_MET]);
    expect(foundCodes(statementOf({ ...told, inventory: [AFTER] }, ROLLED))).toEqual(
      expect.arrayContaining(["SALES_MISSING", "NO_INVENTORY_AT_EFFECTIVE_DATE"]),
    );
  });

  test("nothing is missing where a report of the day stands, or nothing is rolled", () => {
    expect(foundCodes(statementOf({ ...told, inventory: [{ asOf: E, onHand: 5 }] }, ROLLED))).not.toContain("SALES_MISSING");
    expect(foundCodes(statementOf(told, { ...ROLLED, "priceProtection.snapshotRoll": "none" }))).not.toContain("SALES_MISSING");
  });
});

describe("with return requests of the part", () => {
  const asked = { right: "Defective", quantity: 4, on: "2000-02-20" } as const;

  test("the cost of what goes back later is that of the rolled fall", () => {
    // 20 on the 10th: units 1 to 20 cost 90 from then on; the 4 that go back on the 20th are the first of them.
    const told: Told = { ...rolled([AFTER], [sold(5, E)]), requests: [{ ...asked, returnedOn: "2000-02-20" }] };
    expect(protectedIn(told)).toEqual(["20 units: 200.00"]);
    const [requests] = statementOf(told, ROLLED).sheetFigures;
    expect(requests!.totals.map(({ name, cents }) => [name, cents])).toEqual([["Return credit", 4 * 90_00]]);
  });

  test("what left before the effective date is not there; what left on it is not covered", () => {
    const left = (on: string): Told => ({
      ...rolled([AFTER]),
      invoices: [{ ...BOUGHT, quantity: 15 }],
      requests: [{ ...asked, on: "2000-02-01", returnedOn: on }],
    });
    expect(protectedIn(left("2000-02-09"))).toEqual(["11 units: 110.00"]);
    expect(protectedIn(left(E))).toEqual(["11 units: 110.00"]);
    expect(protectedIn(left("2000-02-11"))).toEqual(["15 units: 150.00"]);
  });
});
