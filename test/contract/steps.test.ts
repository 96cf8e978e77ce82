import { groupingByPart } from "../../src/contract/stock/lots";
import { inStretches, runThrough } from "../../src/contract/base/steps";

// prettier-ignore
test.each([
  // story                          records   steps
  ["none",                          0,        0],
  ["one",                           1,        1],
  ["exactly one step's records",    50_000,   1],
  ["one record more",               50_001,   2],
  ["several steps' records",        120_000,  3],
])("%s: every record is met once, in order", (_story, records, steps) => {
  const met: number[] = [];
  const work = inStretches(records, (from, to) => {
    for (let i = from; i < to; i++) met.push(i);
  });
  expect([...work]).toHaveLength(steps);
  expect(met).toEqual(Array.from({ length: records }, (_, i) => i));
});

test("the result of the steps is what running through gives", () => {
  function* counting(): Generator<undefined, string> {
    yield* inStretches(120_000, () => undefined);
    return "done";
  }
  expect(runThrough(counting())).toBe("done");
});

test("records are grouped alike however many steps that takes", () => {
  const part = Int32Array.from({ length: 120_000 }, (_, i) => i % 3);
  const { start, items } = runThrough(groupingByPart(part, part.length, 3));
  expect([...start]).toEqual([0, 40_000, 80_000, 120_000]);
  expect(items.every((item, place) => item === (place % 40_000) * 3 + Math.floor(place / 40_000))).toBe(true);
});
