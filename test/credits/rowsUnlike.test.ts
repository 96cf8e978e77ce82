/** Which rows are others than at an earlier fill: of rows that hold the same the one that was edited is named, not another. */
import { unlike } from "../../src/credits/rowsUnlike";

test.each<[string, readonly string[], readonly string[], readonly number[], readonly number[]]>([
  ["nothing", ["a", "b"], ["a", "b"], [], []],
  ["the first of two equal rows is edited", ["a", "a", "b"], ["c", "a", "b"], [0], [0]],
  ["the second is", ["a", "a", "b"], ["a", "c", "b"], [1], [1]],
  ["one more of equal rows", ["a", "b"], ["a", "a", "b"], [1], []],
  ["one of them is gone", ["a", "a", "b"], ["a", "b"], [], [1]],
  ["sorted", ["a", "b", "c"], ["c", "a", "b"], [], []],
  ["sorted and edited", ["a", "b", "c"], ["c", "d", "a"], [1], [1]],
])("%s", (_story, before, now, come, gone) => expect(unlike(before, now)).toEqual({ come, gone }));
