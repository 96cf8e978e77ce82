import { keptBytes } from "../../src/functions/keptBytes";

const column = new Float64Array(100);

// prettier-ignore
test.each<[string, unknown, number]>([
  ["a column of numbers",                    { column },                                        800],
  ["the same column twice",                  { column, again: column },                         800],
  ["two stretches of one column",            [column.subarray(0, 10)].concat(column).reduce((all, it, i) => ({ ...all, [i]: it }), {}), 800],
  ["columns of records within records",      { lines: { part: new Int32Array(10), price: new Float64Array(10) } }, 120],
  ["a list, by its length",                  { texts: ["A", "B", "C"] },                        120],
  ["a map, by its size",                     { byKey: new Map([["A", 1]]) },                     40],
  ["numbers, texts and nothing",             { count: 5, name: "x", none: undefined, no: null },  0],
])("%s", (_what, value, bytes) => {
  expect(keptBytes(value)).toBe(bytes);
});

test("what is counted elsewhere is not counted again", () => {
  expect(keptBytes({ column, more: new Int32Array(5) }, new Set([column]))).toBe(20);
});
