import { counted, isOne } from "../../src/contract/base/counted";

// prettier-ignore
test.each([
  [0,       "row",    undefined,   "0 rows"],
  [1,       "row",    undefined,   "1 row"],
  ["1",     "entry",  "entries",   "1 entry"],
  [2,       "entry",  "entries",   "2 entries"],
  ["1,001", "row",    undefined,   "1,001 rows"],
] as const)("%s of %s", (count, one, many, text) => {
  expect(counted(count, one, many)).toBe(text);
  expect(isOne(count)).toBe(String(count) === "1");
});
