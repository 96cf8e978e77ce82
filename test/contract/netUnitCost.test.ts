import fc from "fast-check";
import { Lots } from "../../src/contract/stock/lots";
import { NetUnitCosts, stretchAt } from "../../src/contract/stock/netUnitCost";
import { day, invoiceLines, micros, type Line } from "./facts";
import { each, exactly } from "./words";

function costsOf(line: Line): { costs: NetUnitCosts; quantity: number } {
  const lots = new Lots({ "stock.acquiredOn": "invoice" }, invoiceLines(line), 1);
  lots.turnTo(0);
  return { costs: new NetUnitCosts(lots), quantity: line.quantity };
}

// prettier-ignore
test.each<[string, Line, string]>([
  ["the unit price",                                    { quantity: 3, price: "10" },                                  "10"],
  ["less the discount, spread over the line",           { quantity: 3, price: "10", discount: "0.05" },                "9.983333 1/3"],
  ["less credits received, spread over the line",       { quantity: 3, price: "10", credits: "0.06" },                 "9.98"],
  ["less both, without a rounding between",             { quantity: 3, price: "10", discount: "0.05", credits: "0.05" }, "9.966666 2/3"],
  ["two parts of a cent that make a whole one",         { quantity: 3, price: "10", discount: "0.01", credits: "0.02" }, "9.99"],
  ["never below 0",                                     { quantity: 3, price: "10", discount: "20", credits: "10.01" }, "0"],
  ["just above 0",                                      { quantity: 3, price: "10", discount: "20", credits: "9.99" },  "0.003333 1/3"],
])("a unit costs %s", (_story, line, expected) => {
  const { costs, quantity } = costsOf(line);
  expect(exactly(costs.paidWhole(0), costs.paidRest(0), quantity)).toBe(expected);
});

type Lowering = readonly [from: number, units: number, to: string];

// prettier-ignore
test.each<[string, readonly Lowering[], string]>([
  ["the first units of a lot",             [[0, 4, "45"]],                              "0-4 at 45, 4-10 at 50"],
  ["units in the middle",                  [[3, 4, "45"]],                              "0-3 at 50, 3-7 at 45, 7-10 at 50"],
  ["the last units",                       [[6, 4, "45"]],                              "0-6 at 50, 6-10 at 45"],
  ["all of them",                          [[0, 10, "45"]],                             "0-10 at 45"],
  ["neighbours to the same cost",          [[0, 4, "45"], [4, 2, "45"]],                "0-6 at 45, 6-10 at 50"],
  ["some of them again",                   [[0, 6, "45"], [0, 4, "40"]],                "0-4 at 40, 4-6 at 45, 6-10 at 50"],
  ["some inside, again",                   [[0, 10, "45"], [2, 3, "40"]],               "0-2 at 45, 2-5 at 40, 5-10 at 45"],
  ["across a boundary",                    [[0, 5, "45"], [3, 4, "40"]],                "0-3 at 45, 3-7 at 40, 7-10 at 50"],
  ["one unit",                             [[9, 1, "45"]],                              "0-9 at 50, 9-10 at 45"],
  ["the same units to the same cost",      [[2, 2, "45"], [2, 2, "45"]],                "0-2 at 50, 2-4 at 45, 4-10 at 50"],
])("lowering %s", (_story, lowerings, expected) => {
  const { costs } = costsOf({ quantity: 10, price: "50" });
  for (const [from, units, to] of lowerings) costs.lower(0, from, units, micros(to), 0, day("2000-02-01"));
  const { upTo, whole } = costs.stretchesOf(0)!;
  expect(upTo.map((end, i) => `${upTo[i - 1] ?? 0}-${end} at ${each(whole[i]!)}`).join(", ")).toBe(expected);
});

test("lowered time and again, in any order, every unit costs what it was lowered to last", () => {
  const lowering = fc.record({
    lot: fc.nat(1),
    from: fc.nat(9),
    units: fc.integer({ min: 1, max: 10 }),
    to: fc.integer({ min: 0, max: 3 }),
    isRead: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(lowering, { maxLength: 30 }), (lowerings) => {
      const lots = new Lots(
        { "stock.acquiredOn": "invoice" },
        invoiceLines({ quantity: 10, price: "50" }, { quantity: 10, price: "50" }),
        1,
      );
      lots.turnTo(0);
      const costs = new NetUnitCosts(lots);
      const units = [0, 1].map(() => new Array<number>(10).fill(micros("50")));
      for (const { lot, from, units: asked, to, isRead } of lowerings) {
        const end = Math.min(10, from + asked);
        costs.lower(lot, from, end - from, to, 0, day("2000-02-01"));
        units[lot]!.fill(to, from, end);
        if (isRead) costs.stretchesOf(lot);
      }
      for (const lot of [0, 1]) {
        const stretches = costs.stretchesOf(lot) ?? { upTo: [10], whole: [micros("50")], rest: [0] };
        expect(units[lot]!.map((_, unit) => stretches.whole[stretchAt(stretches, unit)])).toEqual(units[lot]);
        expect(stretches.upTo.at(-1)).toBe(10);
      }
    }),
  );
});

test("stretches keep what is left of a millionth", () => {
  const { costs } = costsOf({ quantity: 3, price: "10", discount: "0.05" });
  costs.lower(0, 0, 1, micros("4.983333"), 1, day("2000-02-01"));
  expect(costs.stretchesOf(0)).toEqual({ upTo: [1, 3], whole: [micros("4.983333"), micros("9.983333")], rest: [1, 1] });
});

test("alike in whole millionths but not in the rest is not alike", () => {
  const { costs } = costsOf({ quantity: 3, price: "10" });
  costs.lower(0, 0, 1, micros("5"), 1, day("2000-02-01"));
  costs.lower(0, 1, 1, micros("5"), 2, day("2000-02-01"));
  expect(costs.stretchesOf(0)!.upTo).toEqual([1, 2, 3]);
});

test("the next part begins without the credits of the one before", () => {
  const { costs } = costsOf({ quantity: 3 });
  costs.lower(0, 0, 1, 1, 0, day("2000-02-01"));
  costs.nextPart();
  expect(costs.stretchesOf(0)).toBeUndefined();
});
