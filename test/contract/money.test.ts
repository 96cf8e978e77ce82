import { BrokenPremise } from "../../src/contract/base/errors";
import * as money from "../../src/contract/base/money";
import { cents, micros, percent } from "./facts";
import { each, exactly, usd } from "./words";

// prettier-ignore
test.each([
  // story                                             units  each         rest/parts  line
  ["whole cents stay",                                     3, "12.34",       0, 1,     "37.02"],
  ["half a cent rounds away from zero",                    1, "2.005",       0, 1,     "2.01"],
  ["less than half a cent is dropped",                     1, "2.004999",    0, 1,     "2.00"],
  ["the smallest half",                                    1, "0.005",       0, 1,     "0.01"],
  ["units are multiplied before rounding",                 2, "0.0025",      0, 1,     "0.01"],
  ["and not after it",                                     3, "0.004",       0, 1,     "0.01"],
  ["thirds add up to the whole",                           3, "33.333333",   1, 3,     "100.00"],
  ["thirds lift a line to half a cent: 3 x 0.005/3",       3, "0.001666",    2, 3,     "0.01"],
  ["a third less does not",                                3, "0.001666",    1, 3,     "0.00"],
  ["a rest alone cannot reach half a cent",                1, "0.004999",    2, 3,     "0.00"],
  ["no units come to nothing",                             0, "99.99",       1, 3,     "0.00"],
  ["beyond plain numbers: 999,999,999 x 999.999999",       999_999_999, "999.999999", 0, 1, "999999998000.00"],
  ["half a cent beyond plain numbers",                     20_000_000_001, "0.505", 0, 1,   "10100000000.51"],
  ["rests beyond plain numbers",                           4_000_000_000, "0", 2_999_999, 3_000_000, "4000.00"],
])("a line: %s", (_story, units, unit, rest, parts, line) => {
  expect(usd(money.lineCents(units, micros(unit), rest, parts))).toBe(line);
});

// prettier-ignore
test.each([
  // story                                    quantity  price         deducted    net
  ["price times quantity",                          50, "10",         "0",        "500.00"],
  ["less the line's discount",                      50, "10",         "0.05",     "499.95"],
  ["rounded once",                                   3, "33.333333",  "0",        "100.00"],
  ["half a cent up",                                 1, "1.015",      "0",        "1.02"],
  ["below zero",                                     1, "10",         "12.34",    "-2.34"],
  ["half a cent below zero rounds away from it",     1, "0.10",       "0.105",    "-0.01"],
  ["less than half a cent below zero is zero",       1, "0.10",       "0.104999", "0.00"],
  ["beyond plain numbers",                 999_999_999, "999.999999", "0.01",     "999999997999.99"],
  ["half a cent below zero, beyond plain numbers", 20_000_000_001, "0.505", "10100000000.51", "-0.01"],
])("an invoice line: %s", (_story, quantity, price, deducted, net) => {
  const line = money.netLineCents(quantity, micros(price), micros(deducted));
  expect(usd(line)).toBe(net);
  expect(Object.is(line, -0)).toBe(false);
});

test.each([
  ["15", "100.10", "15.02"], // 15.015
  ["5", "100.10", "5.01"], // 5.005
  ["5", "100.08", "5.00"], // 5.004
  ["100", "0.01", "0.01"],
  ["33.3333", "1.00", "0.33"],
  ["0", "200,000.00", "0.00"],
  ["7", "90,000,000,000.00", "6300000000.00"],
])("%s %% of %s is %s", (share, amount, expected) => {
  expect(usd(money.shareOf(percent(share), cents(amount)))).toBe(expected);
});

test.each([0, 0.05, 0.07, 0.15, 0.333333, 0.57, 1])("a cell that holds %p gives the same share back", (fraction) => {
  const share = money.shareFromFraction(fraction);
  expect(Number.isInteger(share)).toBe(true);
  expect(money.shareToFraction(share)).toBe(fraction);
});

test("15 % is 0.15 to the last digit", () => expect(money.shareFromFraction(0.15)).toBe(percent("15")));

// prettier-ignore
test.each([
  // story                                      price   deducted    units  each
  ["nothing deducted",                          "10",   "0",        3,     "10"],
  ["a deduction that divides",                  "10",   "0.06",     3,     "9.98"],
  ["a deduction that does not: 10 - 0.05/3",    "10",   "0.05",     3,     "9.983333 1/3"],
  ["one unit bears it all",                     "10",   "0.05",     1,     "9.95"],
  ["a millionth short of the whole price",      "1",    "2.999999", 3,     "0 1/3"],
  ["the whole price",                           "1",    "3",        3,     "0"],
  ["a millionth more than the price",           "1",    "3.000001", 3,     "0"],
  ["more than the price: never below 0",        "1",    "5",        3,     "0"],
])("a deduction spread over a line: %s", (_story, price, deducted, units, expected) => {
  const { whole, rest, parts } = money.spread(micros(price), micros(deducted), units);
  expect(exactly(whole, rest, parts)).toBe(expected);
});

// prettier-ignore
test.each([
  ["whole amounts",            [5, 0, 1],    [4, 0, 1],    ">"],
  ["alike",                    [5, 0, 1],    [5, 0, 7],    "="],
  ["a third is two sixths",    [5, 1, 3],    [5, 2, 6],    "="],
  ["a third and a half",       [5, 1, 3],    [5, 1, 2],    "<"],
  ["rests of the same line",   [5, 2, 3],    [5, 1, 3],    ">"],
  ["nearly alike, and beyond plain numbers", [5, 2_147_483_645, 2_147_483_646], [5, 2_147_483_646, 2_147_483_647], "<"],
  ["the same the other way",   [5, 2_147_483_646, 2_147_483_647], [5, 2_147_483_645, 2_147_483_646], ">"],
  ["alike beyond plain numbers", [5, 2_147_483_646, 2_147_483_647], [5, 2_147_483_646, 2_147_483_647], "="],
  ["alike in other parts beyond plain numbers", [5, 1_000_000_000, 2_000_000_000], [5, 1_073_741_823, 2_147_483_646], "="],
] as const)("comparing unit amounts: %s", (_story, [a, b, c], [d, e, f], expected) => {
  const sign = Math.sign(money.compareAmounts(a, b, c, d, e, f));
  expect(sign < 0 ? "<" : sign > 0 ? ">" : "=").toBe(expected);
});

// prettier-ignore
test.each([
  // story                                       budget    units  each      fits
  ["to the last cent",                           "100.00", 10,    "10",     10],
  ["one unit too many",                          "100.00", 11,    "10",     10],
  ["one cent short",                             "99.99",  10,    "10",      9],
  ["not even one",                               "9.99",   10,    "10",      0],
  ["one of two",                                 "10.00",   2,    "10",      1],
  ["a line fits while it rounds to the budget",  "33.33",   1,    "33.334",  1],
  ["half a cent does not",                       "33.33",   1,    "33.335",  0],
  ["a price below half a cent fits into nothing","0.00",    5,    "0.004",   1],
  ["units without value all fit",                "0.00",    5,    "0",       5],
])("units within a budget: %s", (_story, budget, units, unit, fits) => {
  expect(money.mostUnitsWithin(cents(budget), units, micros(unit), 0, 1)).toBe(fits);
});

test.each([
  ["1.000001", 1, 2, "1.000002"], // half a millionth is shown rounded up
  ["1.000001", 1, 3, "1.000001"],
  ["1.000001", 2, 3, "1.000002"],
  ["1.000001", 0, 1, "1.000001"],
])("%s and %i/%i are shown as %s", (whole, rest, parts, shown) => {
  expect(each(money.shownMicros(micros(whole), rest, parts))).toBe(shown);
});

test("an amount that plain numbers cannot hold is a broken premise, not a wrong figure", () => {
  expect(() => money.lineCents(1e12, 1e12, 0, 1)).toThrow(BrokenPremise);
  expect(() => money.lineCents(1e12, 1e12, 0, 1)).toThrow("amount beyond exact arithmetic: 100000000000000000000 cents");
});
