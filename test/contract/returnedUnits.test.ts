/** 3.7(A) lowest price, 3.7(B) and (D) credit, 3.7(C) exchange: amounts worked out by hand. */
import { returnCredit } from "../../src/contract/rights/defectiveReturn/rule";
import { lowestPrice } from "../../src/contract/rights/balancing/lowestPrice";
import { exchangeQuantity } from "../../src/contract/rights/productRefresh/rule";

const micros = (dollars: number): number => Math.round(dollars * 1e6);

// prettier-ignore
test.each([
  // story                                     units price   discount credits invoiced  cents
  ["the whole line",                           10,   95,     20,      0,      10,       93_000],
  ["a part bears its share",                   4,    95,     20,      0,      10,       37_200],
  ["the share is not rounded by itself",       2,    10,     1,       0,      3,        1_933],   // 20 - 2/3 = 19.33333
  ["half a cent rounds away from zero",        1,    10.005, 0,       0,      1,        1_001],
  ["less than half a cent is dropped",         1,    10.004, 0,       0,      1,        1_000],
  ["discount and credits",                     3,    100,    30,      15,     6,        27_750],
  ["never below nothing",                      1,    5,      4,       2,      1,        0],
  ["no units",                                 0,    5,      0,       0,      10,       0],
])("%s", (_story, units, price, discount, credits, invoicedUnits, cents) => {
  const line = { units, unitPrice: micros(price), discount: micros(discount), creditsReceived: micros(credits), invoicedUnits };
  expect(returnCredit(line)).toBe(cents);
});

// prettier-ignore
test.each([
  ["a remainder buys no unit",   100_000, 120,      8],
  ["exactly eight",              96_000,  120,      8],
  ["a cent short of eight",      95_999,  120,      7],
  ["beyond plain numbers",       9_000_000_000_000_000, 0.000001, 90_000_000_000_000_000_000],
])("an exchange gives whole units: %s", (_story, credit, price, units) => {
  expect(exchangeQuantity(credit, micros(price))).toBe(units);
});

const BOUGHT = 100;
// prettier-ignore
test.each<[string, number, (readonly [from: number, price: number])[], number]>([
  ["nothing but the purchase",              110, [],                        50],
  ["a fall since",                          110, [[105, 40]],               40],
  ["a fall on the last day",                105, [[105, 40]],               40],
  ["a fall the day after",                  104, [[105, 40]],               50],
  ["in force on the day of purchase",       110, [[100, 45]],               45],
  ["in force since before",                 110, [[90, 45]],                45],
  ["an older price that had risen",         110, [[80, 30], [90, 60]],      50],
  ["a rise and a fall, in any order",       110, [[106, 45], [103, 70]],    45],
  ["two prices of one day before",          110, [[90, 48], [90, 60]],      48],
])("the lowest price: %s", (_story, asOf, prices, lowest) => {
  const dated = prices.map(([from, price]) => ({ from, price: micros(price) }));
  expect(lowestPrice(micros(50), BOUGHT, asOf, dated)).toBe(micros(lowest));
});
