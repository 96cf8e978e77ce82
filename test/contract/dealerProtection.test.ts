/** 3.6(B): figures worked out by hand. A price falls from 100 to 90 on 31 March 2000, so a unit is credited 10. */
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { inForce } from "../../src/contract/agreement/inForce";
import type { Terms } from "../../src/contract/agreement/terms";
import { channelFacts, channelStatement, sheetFiguresOf, statementUnder, type DealerTold } from "./channelFacts";
import { day, isoOf } from "./facts";
import { findingInWords, stepInWords, usd } from "./words";

const E = "2000-03-31";
const FALL = { part: "K", on: E, newPrice: "90", oldPrice: "100" } as const;
const WINDOW: Partial<Terms> = { "dealerProtection.shipmentWindowDays": 30 };

type Shipment = NonNullable<DealerTold["shipments"]>[number];
type Held = NonNullable<DealerTold["dealerStock"]>[number];
const told = (shipments: readonly Shipment[], dealerStock: readonly Held[], more: DealerTold = {}): DealerTold => ({
  inventory: [{ part: "K", asOf: E }],
  changes: [FALL],
  shipments,
  dealerStock,
  ...more,
});

/** "6 units: 60.00, awaits approval" of each row; "blank". */
function rowsOf(of: DealerTold, terms: Partial<Terms> = WINDOW): readonly string[] {
  const figures = sheetFiguresOf(channelStatement(of, terms), "dealerProtection");
  return of.dealerStock!.map((_, row) => {
    const [units, credit, approval] = [0, 1, 2].map((column) => figures.cell(row, column));
    return units === undefined && credit === undefined && approval === undefined
      ? "blank"
      : `${units} units: ${usd(Number(credit))}, ${approval}`;
  });
}

// prettier-ignore
test.each<[string, readonly Shipment[], readonly string[]]>([
  ["shipped 29 days before the fall",        [["Ash", "K", 6, "2000-03-02"]],                                   ["6 units: 60.00, granted"]],
  ["shipped 30 days before it",              [["Ash", "K", 6, "2000-03-01"]],                                   ["0 units: 0.00, granted"]],
  ["shipped the day before",                 [["Ash", "K", 6, "2000-03-30"]],                                   ["6 units: 60.00, granted"]],
  ["shipped on the day",                     [["Ash", "K", 6, E]],                                              ["0 units: 0.00, granted"]],
  ["no more than the dealer holds",          [["Ash", "K", 11, "2000-03-02"]],                                  ["10 units: 100.00, granted"]],
  ["several shipments add up",               [["Ash", "K", 6, "2000-03-20"], ["Ash", "K", 3, "2000-03-02"]],    ["9 units: 90.00, granted"]],
  ["what came back in the window",           [["Ash", "K", 6, "2000-03-02"], ["Ash", "K", -4, "2000-03-03"]],   ["2 units: 20.00, granted"]],
  ["what came back before the window",       [["Ash", "K", 6, "2000-03-02"], ["Ash", "K", -4, "2000-03-01"]],   ["6 units: 60.00, granted"]],
  ["what came back on the day of the fall",  [["Ash", "K", 6, "2000-03-02"], ["Ash", "K", -4, E]],              ["6 units: 60.00, granted"]],
  ["more came back than was shipped",        [["Ash", "K", 6, "2000-03-02"], ["Ash", "K", -9, "2000-03-03"]],   ["0 units: 0.00, granted"]],
  ["shipped to another dealer",              [["Birch", "K", 6, "2000-03-02"]],                                 ["0 units: 0.00, granted"]],
  ["another part was shipped",               [["Ash", "L", 6, "2000-03-02"]],                                   ["0 units: 0.00, granted"]],
])("10 units held: %s", (_story, shipments, rows) => {
  expect(rowsOf(told(shipments, [["Ash", "K", 10, E, true]]))).toEqual(rows);
});

// prettier-ignore
test.each<[string, readonly Held[], readonly string[]]>([
  ["blank: awaits approval",                     [["Ash", "K", 10, E]],                                ["6 units: 60.00, awaits approval"]],
  ["not granted",                                [["Ash", "K", 10, E, false]],                         ["0 units: 0.00, not granted"]],
  ["rows share the units in sheet order",        [["Ash", "K", 4, E, true], ["Ash", "K", 4, E]],       ["4 units: 40.00, granted", "2 units: 20.00, awaits approval"]],
  ["a row that is not granted takes none",       [["Ash", "K", 4, E, false], ["Ash", "K", 7, E]],      ["0 units: 0.00, not granted", "6 units: 60.00, awaits approval"]],
  ["stock of the day before",                    [["Ash", "K", 10, "2000-03-30", true]],               ["blank"]],
  ["stock of the day after",                     [["Ash", "K", 10, "2000-04-01", true]],               ["blank"]],
  ["stock of a part whose price did not fall",   [["Ash", "L", 10, E, true]],                          ["blank"]],
])("6 units shipped: %s", (_story, held, rows) => {
  expect(rowsOf(told([["Ash", "K", 6, "2000-03-02"]], held))).toEqual(rows);
});

// prettier-ignore
test.each<[string, Partial<Terms>, readonly string[]]>([
  ["gives it without approval",  { ...WINDOW, "dealerProtection.given": "yes" }, ["6 units: 60.00, granted", "0 units: 0.00, not granted"]],
  ["does not give it",           { ...WINDOW, "dealerProtection.given": "no" },  ["blank", "blank"]],
])("an agreement that %s", (_story, terms, rows) => {
  const held: readonly Held[] = [["Ash", "K", 10, E], ["Ash", "K", 4, E, false]];
  const of = told([["Ash", "K", 6, "2000-03-02"]], held);
  expect(rowsOf(of, terms)).toEqual(rows);
  const ruling = sheetFiguresOf(channelStatement(of, terms), "dealerProtection").ruling(0);
  expect(ruling.outcome).toBe(rows[0] === "blank" ? "blank" : "decided");
  if (ruling.outcome === "blank") expect(ruling.needs).toBe("an agreement that protects what dealers hold; this one does not");
});

test("another fall starts anew, with its own old price", () => {
  const changes = [FALL, { part: "K", on: "2000-04-05", newPrice: "70", oldPrice: "95" }];
  const held: readonly Held[] = [
    ["Ash", "K", 6, E, true],
    ["Ash", "K", 6, "2000-04-05", true],
  ];
  const shipments: readonly Shipment[] = [["Ash", "K", 6, "2000-03-20"]];
  expect(rowsOf(told(shipments, held, { changes }))).toEqual(["6 units: 60.00, granted", "6 units: 150.00, granted"]);
});

// prettier-ignore
test.each<[string, NonNullable<DealerTold["changes"]>, Partial<Terms>, readonly string[]]>([
  ["the window is withheld",            [FALL],                                          {},     ["TERM_MISSING"]],
  ["there is no old price",             [{ part: "K", on: E, newPrice: "90" }],          WINDOW, ["OLD_PRICE_MISSING"]],
  ["the price rose",                    [{ ...FALL, newPrice: "100.000001" }],           WINDOW, []],
  ["the price stayed",                  [{ ...FALL, newPrice: "100" }],                  WINDOW, []],
  ["price changes contradict each other", [FALL, { ...FALL, newPrice: "80" }],           WINDOW, ["DUPLICATE_PRICE_CHANGE", "DUPLICATE_PRICE_CHANGE"]],
])("blank: %s", (_story, changes, terms, codes) => {
  const of = told([["Ash", "K", 6, "2000-03-02"]], [["Ash", "K", 10, E, true]], { changes });
  expect(rowsOf(of, terms)).toEqual(["blank"]);
  const found = channelStatement(of, terms).findings.map(findingInWords).filter((it) => !it.includes("balancing.limitPercent"));
  expect(found.map((it) => /[A-Z]+(_[A-Z]+)+/.exec(it)![0])).toEqual(codes);
});

test("a price change entered twice alike counts once", () => {
  expect(rowsOf(told([["Ash", "K", 6, "2000-03-02"]], [["Ash", "K", 10, E, true]], { changes: [FALL, FALL] }))).toEqual([
    "6 units: 60.00, granted",
  ]);
});

test("a window that no dealer's stock needs is not missing, and neither are the days to report", () => {
  const codes = channelStatement(told([], [["Ash", "L", 10, E]]), {}).findings.map(({ text }) => text);
  expect(codes.filter((it) => it.includes("dealerProtection"))).toEqual([]);
  const asked = channelStatement(told([], [["Ash", "K", 10, E]]), {}).findings.map(({ text }) => text);
  expect(asked.filter((it) => it.includes("dealerProtection"))).toEqual([expect.stringContaining("dealerProtection.shipmentWindowDays")]);
});

test("half a cent rounds away from zero, once a row", () => {
  const changes = [{ ...FALL, newPrice: "99.985" }];
  expect(
    rowsOf(
      told(
        [["Ash", "K", 6, "2000-03-02"]],
        [
          ["Ash", "K", 1, E, true],
          ["Ash", "K", 3, E, true],
        ],
        { changes },
      ),
    ),
  ).toEqual(["1 units: 0.02, granted", "3 units: 0.05, granted"]);
});

test("it needs both sheets", () => {
  const { sheetFigures } = channelStatement(
    { inventory: [{ part: "K", asOf: E }], changes: [FALL], dealerStock: [["Ash", "K", 10, E]] },
    WINDOW,
  );
  expect(sheetFigures.map(({ right }) => right.id)).toEqual([]);
});

const BOTH = told(
  [
    ["Ash", "K", 6, "2000-03-02"],
    ["Birch", "K", 5, "2000-03-10"],
  ],
  [
    ["Ash", "K", 10, E],
    ["Birch", "K", 3, E, true],
    ["Birch", "K", 1, E, true],
    ["Cedar", "K", 4, E, true],
  ],
  { changes: [{ ...FALL, noticed: "2000-03-25", by: "mail" }] },
);
const DUE: Partial<Terms> = { ...WINDOW, "dealerProtection.reportDays": 10 };

test("what awaits approval is in no total, and is claimed all the same", () => {
  const figures = sheetFiguresOf(channelStatement(BOTH, DUE), "dealerProtection");
  const name = "Dealer price protection";
  expect(figures.totals).toEqual([{ clause: "3.6(B)", name, englishName: name, units: 4, cents: 4000 }]);
  expect(figures.claims!.map(({ key, units, amount, claimBy }) => [key, units, amount, isoOf(claimBy!)])).toEqual([
    ["3.6(B) Ash K 2000-03-31", 6, 6000, "2000-04-09"], // noticed by mail on 25 March: received on the 30th, and ten days
    ["3.6(B) Birch K 2000-03-31", 4, 4000, "2000-04-09"],
  ]);
});

test("the calendar has the day of the reports, which the claims make done", () => {
  const { calendar } = sheetFiguresOf(channelStatement(BOTH, DUE), "dealerProtection");
  expect(calendar).toEqual([
    expect.objectContaining({
      date: day("2000-04-09"),
      amount: 10_000,
      done: "open",
      claims: ["3.6(B) Ash K 2000-03-31", "3.6(B) Birch K 2000-03-31"],
    }),
  ]);
  expect(sheetFiguresOf(channelStatement(BOTH, WINDOW), "dealerProtection").calendar).toEqual([]);
});

test("the lines add up to the rows", () => {
  const figures = sheetFiguresOf(channelStatement(BOTH, DUE), "dealerProtection");
  expect(figures.lines.map(({ record, units, credit }) => [record, units, credit])).toEqual([
    [0, 6, 6000],
    [1, 3, 3000],
    [2, 1, 1000],
  ]);
});

// prettier-ignore
test("each row says why", () => {
  const figures = sheetFiguresOf(channelStatement(BOTH, DUE), "dealerProtection");
  expect([0, 1, 2, 3].map((row) => figures.cell(row, 3))).toEqual([
    "3.6(B): 6 of 10 units protected; 6 shipped to Ash less than 30 days before 2000-03-31; awaits approval. Reports due by 2000-04-09.",
    "3.6(B): 3 of 3 units protected; 5 shipped to Birch less than 30 days before 2000-03-31; granted. Reports due by 2000-04-09.",
    "3.6(B): 1 of 1 unit protected; 5 shipped to Birch less than 30 days before 2000-03-31, 3 of them covered by earlier rows; granted. Reports due by 2000-04-09.",
    "3.6(B): 0 of 4 units protected; 0 shipped to Cedar less than 30 days before 2000-03-31; granted. Reports due by 2000-04-09.",
  ]);
  const ruling = figures.ruling(2);
  expect(ruling.steps.map(stepInWords)).toEqual([
    "3.6(B) Dealer: Birch", "3.6(B) Effective date: 2000-03-31", "3.6(B) Old price: 100", "3.6(B) New price: 90", "3.6(B) Quantity: 1",
    "3.6(B) Reports due by: 2000-04-09",
    "term dealerProtection.shipmentWindowDays: 30", "term dealerProtection.reportDays: 10", "term dealerProtection.creditBasis: old-less-new",
    "term notices.mailDays: 5",
    "3.6(B) Shipped within the window: 5", "3.6(B) Covered by earlier rows: 3", "3.6(B) Unit credit: 10",
    "3.6(B) Protected quantity: 1", "3.6(B) Price protection credit: 10.00", "3.6(B) Approval: granted",
  ]);
});

test("an amendment counts by the effective date of the price change", () => {
  const amended = (from: string) =>
    inForce(AGREEMENTS[0]!, [
      { term: "dealerProtection.shipmentWindowDays", value: 30 },
      { term: "dealerProtection.shipmentWindowDays", value: 31, from: day(from) },
    ]);
  const of = channelFacts(told([["Ash", "K", 6, "2000-03-01"]], [["Ash", "K", 10, E]]));
  const units = (from: string) => sheetFiguresOf(statementUnder(amended(from), of), "dealerProtection").cell(0, 0);
  expect([units(E), units("2000-04-01")]).toEqual([6, 0]);
});

test("100,000 shipments are added up once, whatever the number of rows", () => {
  const shipments = Array.from({ length: 100_000 }, (_, i): Shipment => ["Ash", "K", 1, isoOf(day("2000-01-01") + (i % 90))]);
  const held = Array.from({ length: 2_000 }, (): Held => ["Ash", "K", 20, E, true]);
  // 2 to 30 March is days 61 to 89 of the 90: 29 days; days 0 to 9 have 1,112 shipments, the others 1,111.
  const figures = sheetFiguresOf(channelStatement(told(shipments, held), WINDOW), "dealerProtection");
  expect(figures.totals[0]).toMatchObject({ units: 29 * 1111, cents: 29 * 1111 * 1000 });
});
