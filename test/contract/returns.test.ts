import { groupingByPart, Lots, sortByDate } from "../../src/contract/stock/lots";
import { ReturnedUnits } from "../../src/contract/stock/returns";
import { runThrough } from "../../src/contract/base/steps";
import { figuresOf, RIGHT } from "../support/rights";
import { facts, isoOf, statementOf, type Line } from "./facts";
import { found } from "./words";

/** What returns take: "5 of line 2 on 2000-02-01", and what finds nothing: "2 of line 3 unmatched". */
function taken(...lines: readonly Line[]): readonly string[] {
  const { invoices, parts } = facts({ invoices: lines });
  const lots = new Lots({ "stock.acquiredOn": "invoice" }, invoices, parts.keys.length);
  const ofReturns = { of: invoices.quantity, sign: -1 } as const;
  const returns = runThrough(groupingByPart(invoices.part, invoices.count, parts.keys.length, ofReturns));
  const returned = new ReturnedUnits(lots);
  return parts.keys.flatMap((_, part) => {
    lots.turnTo(part);
    const ofPart = returns.items.subarray(returns.start[part], returns.start[part + 1]);
    sortByDate(ofPart, 0, ofPart.length, invoices.invoiceDate);
    const unmatched = returned.take(ofPart);
    const { taken: out } = returned;
    return [
      ...Array.from({ length: out.count }, (_, i) => `${out.units[i]!} of line ${lots.line[out.lot[i]!]! + 1} on ${isoOf(out.date[i]!)}`),
      ...unmatched.map(({ line, units }) => `${units} of line ${line + 1} unmatched`),
    ];
  });
}

const OLD: Line = { invoice: "1", on: "1999-12-01", quantity: 10 };
const NEW: Line = { invoice: "2", on: "2000-01-10", quantity: 10 };
const back = (quantity: number, more: Partial<Line> = {}): Line => ({ invoice: "CM", on: "2000-02-01", quantity: -quantity, ...more });

// prettier-ignore
test.each<[string, readonly Line[], readonly string[]]>([
  ["the newest lot first",                              [OLD, NEW, back(4)],                          ["4 of line 2 on 2000-02-01"]],
  ["then the next",                                     [OLD, NEW, back(14)],                         ["10 of line 2 on 2000-02-01", "4 of line 1 on 2000-02-01"]],
  ["to the last unit",                                  [OLD, NEW, back(20)],                         ["10 of line 2 on 2000-02-01", "10 of line 1 on 2000-02-01"]],
  ["and one more finds nothing",                        [OLD, NEW, back(21)],                         ["10 of line 2 on 2000-02-01", "10 of line 1 on 2000-02-01", "1 of line 3 unmatched"]],
  ["the lot that the return names first",               [OLD, NEW, back(4, { original: "1" })],       ["4 of line 1 on 2000-02-01"]],
  ["then the others, newest first",                     [OLD, NEW, back(14, { original: "1" })],      ["10 of line 1 on 2000-02-01", "4 of line 2 on 2000-02-01"]],
  ["a name that no invoice bears names nothing",        [OLD, NEW, back(4, { original: "9" })],       ["4 of line 2 on 2000-02-01"]],
  ["of several lots that it names, the newest first",   [OLD, { ...NEW, invoice: "1" }, { ...NEW, on: "2000-01-20" }, back(14, { original: "1" })], ["10 of line 2 on 2000-02-01", "4 of line 1 on 2000-02-01"]],
  ["a lot dated on the day of the return",              [OLD, { ...NEW, on: "2000-02-01" }, back(4)], ["4 of line 2 on 2000-02-01"]],
  ["not a lot of the day after",                        [OLD, { ...NEW, on: "2000-02-02" }, back(4)], ["4 of line 1 on 2000-02-01"]],
  ["not even when it is named",                         [OLD, { ...NEW, on: "2000-02-02" }, back(4, { original: "2" })], ["4 of line 1 on 2000-02-01"]],
  ["no lot of another part, though it is named",        [{ ...OLD, part: "B" }, back(4, { original: "1" })], ["4 of line 2 unmatched"]],
  ["a return before every purchase finds nothing",      [OLD, back(4, { on: "1999-11-30" })],         ["4 of line 2 unmatched"]],
  ["returns go by date, not by sheet order",            [OLD, back(8, { on: "2000-02-02" }), back(8)], ["8 of line 1 on 2000-02-01", "2 of line 1 on 2000-02-02", "6 of line 2 unmatched"]],
  ["returns of one day go in sheet order",              [OLD, back(8), back(8, { original: "1" })],   ["8 of line 1 on 2000-02-01", "2 of line 1 on 2000-02-01", "6 of line 3 unmatched"]],
  ["an earlier return leaves a later purchase alone",   [OLD, NEW, back(4, { on: "1999-12-15" })],    ["4 of line 1 on 1999-12-15"]],
  ["lots that ran out are passed over",                 [OLD, NEW, back(10), back(3), back(3)],       ["10 of line 2 on 2000-02-01", "3 of line 1 on 2000-02-01", "3 of line 1 on 2000-02-01"]],
  ["a lot filled up between returns counts again",      [OLD, back(10, { on: "1999-12-05" }), NEW, back(3)], ["10 of line 1 on 1999-12-05", "3 of line 3 on 2000-02-01"]],
])("returned units leave %s", (_story, lines, expected) => expect(taken(...lines)).toEqual(expected));

test.each([300, 500])("of %i lots that ran out in whatever order, the one that is left is found", (count) => {
  const purchases = Array.from({ length: count }, (_, i): Line => ({ invoice: `${i}`, on: "1999-12-01", quantity: 1 }));
  const named = Array.from({ length: count - 1 }, (_, i): Line => back(1, { original: `${(i * 7) % count}` }));
  const left = ((count - 1) * 7) % count;
  const words = taken(...purchases, ...named, back(1));
  expect([words[1], words.at(-1)]).toEqual(["1 of line 8 on 2000-02-01", `1 of line ${left + 1} on 2000-02-01`]);
  expect(taken(...purchases, ...named, back(2)).at(-1)).toBe(`1 of line ${2 * count} unmatched`);
});

test.each([3, 500])("of several lots of the invoice it names, with %i lots in all, the newest that is no later", (count) => {
  const purchases = Array.from({ length: count }, (_, i): Line => ({
    invoice: i % 2 === 0 ? "even" : "odd",
    on: "1999-12-01",
    quantity: 2,
  }));
  const returns = Array.from({ length: count }, (_, i): Line => back(1, { original: i % 2 === 0 ? "odd" : "even" }));
  const lastOdd = count % 2 === 0 ? count : count - 1;
  const lastEven = count % 2 === 0 ? count - 1 : count;
  expect(taken(...purchases, ...returns).slice(0, 3)).toEqual([
    `1 of line ${lastOdd} on 2000-02-01`,
    `1 of line ${lastEven} on 2000-02-01`,
    `1 of line ${lastOdd} on 2000-02-01`,
  ]);
});

test("an invoice is named of each part by itself, and what is let in later stands on top", () => {
  const words = taken(
    { part: "A", invoice: "1", on: "1999-12-01", quantity: 2 },
    { part: "B", invoice: "1", on: "1999-12-01", quantity: 2 },
    { part: "A", invoice: "1", on: "1999-12-20", quantity: 2 },
    { part: "A", invoice: "2", on: "1999-12-25", quantity: 2 },
    back(1, { part: "A", original: "1", on: "1999-12-10" }),
    back(3, { part: "A", original: "1" }),
    back(3, { part: "B", original: "2" }),
  );
  expect(words).toEqual([
    "1 of line 1 on 1999-12-10",
    "2 of line 3 on 2000-02-01",
    "1 of line 1 on 2000-02-01",
    "2 of line 2 on 2000-02-01",
    "1 of line 7 unmatched",
  ]);
});

test("more takings than the columns first hold, and parts apart", () => {
  const lines = Array.from({ length: 100 }, (): Line => ({ quantity: 1 }));
  const words = taken(...lines, back(100), { part: "B", quantity: 5 }, back(2, { part: "B" }));
  expect([words.length, words[99], words[100]]).toEqual([101, "1 of line 1 on 2000-02-01", "2 of line 102 on 2000-02-01"]);
});

// prettier-ignore
test.each<[string, string, string]>([
  ["the day before the report", "2000-01-31", "6 units: 30.00"],
  ["the day of the report",     "2000-02-01", "6 units: 30.00"],
  ["the day after it",          "2000-02-02", "10 units: 50.00"],
])("units returned %s: what the report's price fall protects", (_story, on, expected) => {
  const statement = statementOf({ inventory: [{ onHand: 10 }], invoices: [OLD, back(4, { on })], changes: [{ newPrice: "45" }] });
  const { quantity, cents } = figuresOf(statement, RIGHT.priceProtection);
  expect(`${quantity[0]!} units: ${(cents[0]! / 100).toFixed(2)}`).toBe(expected);
});

test("units that find no lot are a finding on the return line", () => {
  expect(found(statementOf({ invoices: [OLD, back(12)] }))).toEqual([
    "Warning RETURN_UNMATCHED, invoices 2, 3.7, part 0: Returned units of A (2) find no invoice line dated on or before 2000-02-01 to come out of. Check the return's date, part and original invoice.",
  ]);
});
