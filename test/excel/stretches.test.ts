/** Which rows of a long block matter: gaps of more than 10,000 blank rows are left out, shorter ones are not. */
import { filledStretches } from "../../src/excel/stretches";
import type { WrittenBlock } from "../../src/workbook/port";

/** A block of which these rows (1 = the first below the heading) are filled; `asked` counts the cells that were made. */
function blockOf(rowCount: number, isFilled: (row: number) => boolean): { block: WrittenBlock; asked: () => number } {
  let asked = 0;
  const cell = (row: number): string => {
    asked++;
    return isFilled(row + 1) ? "x" : "";
  };
  return { block: { rowCount, columns: [{ cell }] } as unknown as WrittenBlock, asked: () => asked };
}

const at = (...rows: readonly number[]) => {
  const all = new Set(rows);
  return (row: number): boolean => all.has(row);
};

// prettier-ignore
test.each<[string, number, (row: number) => boolean, readonly [number, number][]]>([
  ["no row is filled",                              30_000, at(),                         [[1, 1]]],
  ["none of few rows is filled",                     9_999, at(),                         [[1, 10_000]]],
  ["all are",                                       30_000, () => true,                   [[1, 30_001]]],
  ["the first and the last, far apart",             30_000, at(1, 30_000),                [[1, 2], [30_000, 30_001]]],
  ["a gap that is just not long",                   30_000, at(1, 10_001, 20_001, 30_000), [[1, 30_001]]],
  ["a gap that just is",                            30_000, at(1, 10_002, 20_000),        [[1, 2], [10_002, 20_001]]],
  ["the first filled row comes late",               30_000, at(10_001, 25_000),           [[10_001, 10_002], [25_000, 30_001]]],
  ["a gap at the end that is just not long",        20_000, at(5, 10_001),                [[1, 20_001]]],
  ["a gap at the end that just is",                 20_000, at(5, 10_000),                [[1, 10_001]]],
  ["every row but those of a gap in the middle",    40_000, (row) => row < 7_000 || row > 20_000, [[1, 7_000], [20_001, 40_001]]],
])("%s", (_story, rowCount, isFilled, expected) => {
  expect(filledStretches(blockOf(rowCount, isFilled).block).map(({ from, to }) => [from, to])).toEqual(expected);
});

test("of a long column without gaps few cells are made, and of none more than one a row", () => {
  const full = blockOf(100_000, () => true);
  filledStretches(full.block);
  expect(full.asked()).toBeLessThan(20);
  const empty = blockOf(100_000, at(40_000));
  filledStretches(empty.block);
  expect(empty.asked()).toBeLessThanOrEqual(130_000);
});
