/** Caps of units and of money, and what was shipped before a day: worked out by hand, both sides of every boundary. */
import { fillOrder, unitsWithin, unitsWorth, type CapOrder } from "../../src/contract/base/caps";
import { civilDate, isoText } from "../../src/contract/base/calendar";
import { NO_DATE, type InvoiceLines } from "../../src/contract/base/records";
import { linesWithin, type WithinCaps } from "../../src/contract/rights/withinCaps";
import { lastBefore, ShippedOfPart, type LastPeriods } from "../../src/contract/stock/shipped";

const day = (iso: string): number => {
  const [year, month, date] = iso.split("-").map(Number);
  return civilDate(year!, month!, date!)!;
};
const dollars = (each: number, rest = 0, parts = 1) => ({ whole: each * 1_000_000, rest, parts });

// Lot 0 is the oldest. Lines in the order of rows.
const LINES = [
  { lot: 2, value: dollars(5), units: 10 },
  { lot: 0, value: dollars(9), units: 10 },
  { lot: 1, value: dollars(5, 1, 3), units: 10 },
  { lot: 2, value: dollars(5), units: 10 },
];

// prettier-ignore
test.each<[CapOrder, readonly number[]]>([
  ["newest",         [0, 3, 2, 1]],
  ["oldest",         [1, 2, 0, 3]],
  ["highest-credit", [1, 2, 0, 3]], // 9; 5 and a third of a millionth; 5; 5
])("%s first", (order, places) => expect(fillOrder(LINES, order)).toEqual(places));

test("an amount above another by less than a millionth is the higher one", () => {
  const lines = [
    { lot: 0, value: dollars(5, 1, 4) },
    { lot: 0, value: dollars(5, 1, 3) },
    { lot: 0, value: dollars(5, 2, 6) },
  ];
  expect(fillOrder(lines, "highest-credit")).toEqual([1, 2, 0]);
});

// Four lines of 10 units, filled newest first: 0, 3, 2, 1.
// prettier-ignore
test.each<[number, readonly number[]]>([
  [40, [10, 10, 10, 10]],
  [50, [10, 10, 10, 10]],
  [39, [10, 9, 10, 10]],
  [25, [10, 0, 5, 10]],
  [10, [10, 0, 0, 0]],
  [1,  [1, 0, 0, 0]],
  [0,  [0, 0, 0, 0]],
])("a cap of %i units", (most, fits) => {
  expect(unitsWithin(most, LINES.map(({ units }) => units), fillOrder(LINES, "newest"))).toEqual(fits);
});

// Newest first: 10 at 5.00, 10 at 5.00, 10 at 5.00 and a third of a millionth, 10 at 9.00.
// prettier-ignore
test.each<[string, number, readonly number[]]>([
  ["all of it",                           240_00, [10, 10, 10, 10]],
  ["a cent less",                         239_99, [10, 9, 10, 10]],
  ["what fits whole units only",          158_99, [10, 0, 10, 10]],
  ["one unit of the last",                159_00, [10, 1, 10, 10]],
  ["nothing after a line that is cut",     54_00, [10, 0, 0, 0]],
  ["less than one unit",                    4_99, [0, 0, 0, 0]],
  ["nothing at all",                           0, [0, 0, 0, 0]],
])("a cap of money: %s", (_story, most, fits) => {
  expect(unitsWorth(most, LINES, fillOrder(LINES, "newest"))).toEqual(fits);
});

test("a line that rounds to what is left still fits", () => {
  const line = { lot: 0, value: { whole: 1_004_000, rest: 0, parts: 1 }, units: 1 }; // 1.004 is 1.00
  expect(unitsWorth(1_00, [line], [0])).toEqual([1]);
  expect(unitsWorth(99, [line], [0])).toEqual([0]);
});

const FISCAL: Pick<LastPeriods, "firstMonth"> = { firstMonth: 10 };
// prettier-ignore
test.each<[number, LastPeriods["unit"], string, string, string]>([
  [1,  "months",   "2000-02-01", "2000-01-01", "2000-01-31"],
  [1,  "months",   "2000-03-31", "2000-02-29", "2000-03-30"],
  [3,  "months",   "2000-02-15", "1999-11-15", "2000-02-14"],
  [30, "days",     "2000-02-01", "2000-01-02", "2000-01-31"],
  [1,  "quarters", "2000-02-01", "1999-10-01", "1999-12-31"],
  [2,  "quarters", "2000-03-31", "1999-07-01", "1999-12-31"],
  [1,  "quarters", "2000-04-01", "2000-01-01", "2000-03-31"],
])("the last %i %s before %s", (last, unit, before, from, to) => {
  const span = lastBefore({ last, unit, ...FISCAL }, day(before));
  expect([isoText(span.first), isoText(span.last)]).toEqual([from, to]);
});

test("calendar quarters, where the fiscal year is the calendar year", () => {
  const span = lastBefore({ last: 1, unit: "quarters", firstMonth: 1 }, day("2000-02-01"));
  expect([isoText(span.first), isoText(span.last)]).toEqual(["1999-10-01", "1999-12-31"]);
});

describe("what was shipped", () => {
  // Line 1 was invoiced later than shipped, line 2 has no ship date; they stand out of order.
  const invoices = {
    invoiceDate: Int32Array.of(day("2000-01-10"), day("2000-02-03"), day("2000-01-01"), day("1999-12-31")),
    shipDate: Int32Array.of(day("2000-01-12"), day("2000-01-31"), NO_DATE, NO_DATE),
    quantity: Int32Array.of(10, 20, 5, 7),
    unitPrice: Float64Array.of(50_000_000, 45_000_000, 50_005_000, 50_000_000),
    discount: Float64Array.of(0, 100_000_000, 0, 0),
  } as Partial<InvoiceLines> as InvoiceLines;
  const shipped = new ShippedOfPart(invoices, [0, 1, 2, 3]);
  const in_ = (first: string, last: string) => ({ first: day(first), last: day(last) });

  // prettier-ignore
  test.each<[string, string, string, number, number]>([
    ["the month before 1 February",   "2000-01-01", "2000-01-31", 35, 500_00 + 800_00 + 250_03],
    ["a day less at its end",         "2000-01-01", "2000-01-30", 15, 500_00 + 250_03],
    ["a day less at its begin",       "2000-01-02", "2000-01-31", 30, 500_00 + 800_00],
    ["a day more at its begin",       "1999-12-31", "2000-01-31", 42, 500_00 + 800_00 + 250_03 + 350_00],
    ["days without a shipment",       "2000-02-01", "2000-02-28", 0,  0],
    ["no day at all",                 "2000-01-31", "2000-01-12", 0,  0],
  ])("%s", (_story, first, last, units, cents) => {
    expect(shipped.unitsIn(in_(first, last))).toBe(units);
    expect(shipped.centsIn(in_(first, last))).toBe(cents);
  });
});

describe("both caps, and what a right refuses", () => {
  const inOrder = LINES.map(({ lot, value, units }) => ({ lot, value, units }));
  const units = { most: 25, beyond: "beyondUnits" };
  const money = { most: 30_00, beyond: "beyondMoney" };

  // Newest first: 0, 3, 2, 1; 25 units reach into line 2; $30.00 pays for 6 units of line 0.
  // prettier-ignore
  test.each<[string, Parameters<typeof linesWithin>[0], readonly string[]]>([
    ["neither",      { order: "newest" },               ["10", "10", "10", "10"]],
    ["units alone",  { order: "newest", units },        ["10", "0, 10 beyondUnits", "5, 5 beyondUnits", "10"]],
    ["money alone",  { order: "newest", money },        ["6, 4 beyondMoney", "0, 10 beyondMoney", "0, 10 beyondMoney", "0, 10 beyondMoney"]],
    ["both",         { order: "newest", units, money }, ["6, 4 beyondMoney", "0, 10 beyondUnits", "0, 5 beyondMoney, 5 beyondUnits", "0, 10 beyondMoney"]],
  ])("%s", (_story, caps, expected) => expect(linesWithin(caps, inOrder).map(told)).toEqual(expected));

  test("lines that are refused take up neither units nor money", () => {
    const lines = inOrder.map((line, i) => (i === 0 ? { ...line, value: { ...line.value, refused: "neverCredited" } } : line));
    expect(linesWithin({ order: "newest", units }, lines).map(told)).toEqual(["0, 10 neverCredited", "5, 5 beyondUnits", "10", "10"]);
  });
});

const told = ({ fits, beyond }: WithinCaps): string => [fits, ...beyond.map(({ units, reason }) => `${units} ${reason}`)].join(", ");
