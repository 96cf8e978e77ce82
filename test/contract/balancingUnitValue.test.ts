/** 3.7(A), second sentence: at what price a unit goes back, valued on 2000-02-01. */
import fc from "fast-check";
import { spread } from "../../src/contract/base/money";
import { lowestPriceSince } from "../../src/contract/rights/balancing/lowestPrice";
import { UnitValues } from "../../src/contract/rights/balancing/unitValue";
import { Lots } from "../../src/contract/stock/lots";
import type { Terms } from "../../src/contract/agreement/terms";
import { withTerms } from "../../src/contract/agreement/terms";
import { day, invoiceLines, micros, priceChanges, type Change, type Line } from "./facts";
import { OWN_COST, priceChangeOf } from "../../src/contract/stock/detailLines";
import { exactly } from "./words";

const TODAY = "2000-02-01";

interface Valued {
  readonly basis: Terms["balancing.creditBasis"];
  readonly never?: Terms["balancing.neverAboveNetCost"];
  readonly lots: readonly Line[];
  readonly changes?: readonly Change[];
  /** Net unit cost of the units asked for; the lots' own price where it does not matter. */
  readonly cost?: readonly [micros: string, rest: number];
}

/** Values of the part's lots up to the day, oldest first; asked newest first, as units are attributed. */
function valuesOf(valued: Valued): readonly string[] {
  return eachLot(valued, (values) => exactly(values.whole, values.rest, values.parts));
}

/** Which price made each of them: of which line, of which change, or the unit's own cost. */
function sourcesOf(valued: Valued): readonly string[] {
  return eachLot(valued, ({ from }) =>
    from >= 0 ? `line ${from + 1}` : from === OWN_COST ? "its cost" : `change ${priceChangeOf(from) + 1}`,
  );
}

function eachLot<T>(
  { basis, never = "no", lots: lines, changes = [], cost = ["50", 0] }: Valued,
  told: (values: UnitValues) => T,
): readonly T[] {
  const lots = new Lots({ "stock.acquiredOn": "invoice" }, invoiceLines(...lines), 1);
  lots.turnTo(0);
  const count = lots.upTo(day(TODAY));
  const values = new UnitValues(lots);
  const inOrder = priceChanges(...changes)
    .map((change, index) => ({ ...change, index }))
    .sort((a, b) => a.effectiveDate - b.effectiveDate);
  values.turnTo({ "balancing.creditBasis": basis, "balancing.neverAboveNetCost": never }, count, inOrder, day(TODAY));
  return Array.from({ length: count }, (_, i) => {
    values.find(count - 1 - i, micros(cost[0]), cost[1]);
    return told(values);
  }).reverse();
}

const LOT: Line = { on: "2000-01-10", quantity: 50, price: "50" };
const at = (on: string, price: string, more: Partial<Line> = {}): Line => ({ on, quantity: 3, price, ...more });

// prettier-ignore
test.each<[string, readonly Line[], readonly Change[], readonly string[]]>([
  ["alone, what was paid",                            [LOT],                                              [], ["50"]],
  ["after the line's discount",                       [{ ...LOT, discount: "25" }],                       [], ["49.5"]],
  ["a discount in thirds stays exact",                [at("2000-01-10", "50", { discount: "0.05" })],     [], ["49.983333 1/3"]],
  ["credits received do not lower it",                [{ ...LOT, credits: "25" }],                        [], ["50"]],
  ["a later lot was cheaper",                         [LOT, at("2000-01-20", "48")],                      [], ["48", "48"]],
  ["a later lot was dearer",                          [LOT, at("2000-01-20", "52")],                      [], ["50", "52"]],
  ["an earlier one does not matter",                  [at("2000-01-01", "40"), LOT],                      [], ["40", "50"]],
  ["not even one of the day before",                  [at("2000-01-09", "40"), LOT],                      [], ["40", "50"]],
  ["one of the same day does, later on the sheet",    [LOT, at("2000-01-10", "48")],                      [], ["48", "48"]],
  ["and earlier on the sheet",                        [at("2000-01-10", "48"), LOT],                      [], ["48", "48"]],
  ["one bought on the day itself",                    [LOT, at("2000-02-01", "48")],                      [], ["48", "48"]],
  ["not one bought the day after",                    [LOT, at("2000-02-02", "48")],                      [], ["50"]],
  ["the least of several later ones",                 [LOT, at("2000-01-15", "47"), at("2000-01-20", "48")], [], ["47", "47", "48"]],
  ["a later lot cheaper by its discount",             [LOT, at("2000-01-20", "50", { discount: "0.01" })], [], ["49.996666 2/3", "49.996666 2/3"]],
  ["a new price on the day itself",                   [LOT], [{ on: "2000-02-01", newPrice: "45" }],          ["45"]],
  ["not one of the day after",                        [LOT], [{ on: "2000-02-02", newPrice: "45" }],          ["50"]],
  ["a new price the day after the purchase",          [LOT], [{ on: "2000-01-11", newPrice: "45" }],          ["45"]],
  ["the price in force on the day of purchase",       [LOT], [{ on: "2000-01-10", newPrice: "45" }],          ["45"]],
  ["in force since long before",                      [LOT], [{ on: "1999-06-01", newPrice: "45" }],          ["45"]],
  ["a price no longer in force at the purchase",      [LOT], [{ on: "1999-06-01", newPrice: "45" }, { on: "1999-07-01", newPrice: "51" }], ["50"]],
  ["a price in force that is higher",                 [LOT], [{ on: "1999-06-01", newPrice: "51" }],          ["50"]],
  ["a passing low between purchase and return",       [LOT], [{ on: "2000-01-15", newPrice: "44" }, { on: "2000-01-20", newPrice: "49" }], ["44"]],
  ["a passing low before the later lot",              [LOT, at("2000-01-20", "50")], [{ on: "2000-01-15", newPrice: "44" }, { on: "2000-01-18", newPrice: "49" }], ["44", "49"]],
  ["rises count too: a change is a price",            [LOT], [{ on: "2000-01-15", oldPrice: "40", newPrice: "45" }], ["45"]],
  ["the price in force equals the price paid",        [at("2000-01-10", "50", { discount: "0.05" })], [{ on: "1999-06-01", newPrice: "49.983333" }], ["49.983333"]],
  ["a price above it by less than a millionth",       [at("2000-01-10", "50", { discount: "0.05" })], [{ on: "1999-06-01", newPrice: "49.983334" }], ["49.983333 1/3"]],
])("lowest: %s", (_story, lots, changes, expected) => expect(valuesOf({ basis: "lowest", lots, changes })).toEqual(expected));

// prettier-ignore
test.each<[string, Omit<Valued, "lots"> & { lots?: readonly Line[] }, readonly string[]]>([
  ["paid: what the unit costs net",                    { basis: "paid", cost: ["48.333333", 17] },                                    ["48.333333 17/50"]],
  ["current: the newest price in force",               { basis: "current", changes: [{ on: "2000-02-01", newPrice: "45" }, { on: "2000-01-15", newPrice: "40" }] }, ["45"]],
  ["current: not one of the day after",                { basis: "current", changes: [{ on: "2000-02-02", newPrice: "45" }] },         ["50"]],
  ["current: without one, the newest lot's unit price", { basis: "current", lots: [LOT, at("2000-01-20", "52", { discount: "3" })] }, ["52", "52"]],
  ["current: not of a lot of the day after",           { basis: "current", lots: [LOT, at("2000-02-02", "52")] },                     ["50"]],
  ["current: a price above cost counts",               { basis: "current", changes: [{ newPrice: "60" }] },                           ["60"]],
  ["last or current: the price in force is lower",     { basis: "last-or-current", lots: [LOT, at("2000-01-20", "48")], changes: [{ newPrice: "45" }] }, ["45", "45"]],
  ["last or current: the last purchase is lower",      { basis: "last-or-current", lots: [LOT, at("2000-01-20", "48")], changes: [{ newPrice: "49" }] }, ["48", "48"]],
  ["last or current: an earlier, cheaper one does not count", { basis: "last-or-current", lots: [LOT, at("2000-01-20", "52")], changes: [{ newPrice: "60" }] }, ["52", "52"]],
  ["last or current: nor one of the day after",        { basis: "last-or-current", lots: [LOT, at("2000-02-02", "40")], changes: [{ newPrice: "60" }] }, ["50"]],
  ["last or current: after its discount, without a price change", { basis: "last-or-current", lots: [LOT, at("2000-01-20", "50", { discount: "0.05" })] }, ["49.983333 1/3", "49.983333 1/3"]],
  ["last or current: never above net cost",            { basis: "last-or-current", never: "yes", cost: ["40", 0] },                   ["40"]],
  ["never above net cost: the price was lower",        { basis: "lowest", never: "yes", cost: ["51", 0] },                            ["50"]],
  ["never above net cost: just the cost",              { basis: "lowest", never: "yes", cost: ["50", 0] },                            ["50"]],
  ["never above net cost: the cost was lower",         { basis: "lowest", never: "yes", cost: ["48.5", 0] },                          ["48.5"]],
  ["never above net cost: lower by part of a millionth", { basis: "current", never: "yes", cost: ["49.999999", 49] },                 ["49.999999 49/50"]],
  ["never above net cost, current price above it",     { basis: "current", never: "yes", cost: ["48.5", 0], changes: [{ newPrice: "60" }] }, ["48.5"]],
])("%s", (_story, { lots = [LOT], ...more }, expected) => expect(valuesOf({ ...more, lots })).toEqual(expected));

test("only lots asked for are valued, and each keeps its value", () => {
  const lots = new Lots({ "stock.acquiredOn": "invoice" }, invoiceLines(at("2000-01-01", "40"), LOT), 1);
  lots.turnTo(0);
  const values = new UnitValues(lots);
  const terms = withTerms({ "balancing.creditBasis": "lowest", "balancing.neverAboveNetCost": "no" });
  values.turnTo(terms, 2, [], day(TODAY));
  const asked = [1, 0, 1].map((lot) => {
    values.find(lot, 0, 0);
    return exactly(values.whole, values.rest, values.parts);
  });
  expect(asked).toEqual(["50", "40", "50"]);
  values.turnTo(terms, 1, [], day("2000-01-05"));
  values.find(0, 0, 0);
  expect(exactly(values.whole, values.rest, values.parts)).toBe("40");
});

// prettier-ignore
test.each<[string, Valued, readonly string[]]>([
  ["alone, its own invoice",                         { basis: "lowest", lots: [LOT] },                                                          ["line 1"]],
  ["a cheaper later lot",                            { basis: "lowest", lots: [LOT, at("2000-01-20", "48")] },                                  ["line 2", "line 2"]],
  ["one as cheap later: each its own",               { basis: "lowest", lots: [LOT, at("2000-01-20", "50")] },                                  ["line 1", "line 2"]],
  ["a new price since",                              { basis: "lowest", lots: [LOT], changes: [{ on: "2000-01-15", newPrice: "44" }] },         ["change 1"]],
  ["the price in force on the day of purchase",      { basis: "lowest", lots: [LOT], changes: [{ on: "1999-06-01", newPrice: "45" }] },         ["change 1"]],
  ["a price in force that is no lower",              { basis: "lowest", lots: [LOT], changes: [{ on: "1999-06-01", newPrice: "50" }] },         ["line 1"]],
  ["what it cost",                                   { basis: "paid", lots: [LOT] },                                                            ["its cost"]],
  ["today's price",                                  { basis: "current", lots: [LOT], changes: [{ on: "2000-01-15", newPrice: "44" }] },        ["change 1"]],
  ["today's price, where none is announced",         { basis: "current", lots: [LOT, at("2000-01-20", "48")] },                                 ["line 2", "line 2"]],
  ["the last purchase, where it is lower",           { basis: "last-or-current", lots: [LOT, at("2000-01-20", "48")], changes: [{ newPrice: "49" }] }, ["line 2", "line 2"]],
  ["the price in force, where it is",                { basis: "last-or-current", lots: [LOT, at("2000-01-20", "48")], changes: [{ newPrice: "45" }] }, ["change 1", "change 1"]],
  ["capped by what it cost",                         { basis: "lowest", never: "yes", lots: [LOT], cost: ["40", 0] },                           ["its cost"]],
])("which price it was: %s", (_story, valued, sources) => expect(sourcesOf(valued)).toEqual(sources));

const someDay = fc.constantFrom("1999-12-31", "2000-01-01", "2000-01-10", "2000-01-11", "2000-01-31", "2000-02-01", "2000-02-02");
const somePrice = fc.constantFrom("8", "9.99", "10", "10.000001", "30");

test("the lowest price of columns is the plain rule's, lot by lot", () => {
  const lot = fc.record({ on: someDay, quantity: fc.constantFrom(1, 3, 7), price: somePrice, discount: fc.constantFrom("0", "0.01", "1") });
  // Of changes that start on one day none counts, so the columns are given each day once.
  const changes = fc.uniqueArray(fc.record({ on: someDay, newPrice: somePrice }), { maxLength: 4, selector: ({ on }) => on });
  fc.assert(
    fc.property(fc.array(lot, { minLength: 1, maxLength: 6 }), changes, (lots, told) => {
      const upToDay = [...lots].filter(({ on }) => on <= TODAY).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
      const purchases = upToDay.map(({ on, price, discount, quantity }) => ({
        on: day(on),
        price: spread(micros(price), micros(discount), quantity),
      }));
      const prices = told.map(({ on, newPrice }) => ({ from: day(on), price: micros(newPrice) }));
      const plain = purchases.map(({ on }) => {
        const { whole, rest, parts } = lowestPriceSince(on, purchases, prices, day(TODAY));
        return Number(whole) + rest / parts;
      });
      const inColumns = eachLot({ basis: "lowest", lots, changes: told }, ({ whole, rest, parts }) => whole + rest / parts);
      expect(inColumns).toEqual(plain);
    }),
    { numRuns: 500 },
  );
});
