/** Keys of findings: several alike are told apart by their words, and keep their numbers when one of them is mended. */
import { findingKeys } from "../../src/workbook/findingKeys";
import { comparedKey } from "../../src/workbook/keyedSheet";
import { sheetFinding } from "../../src/workbook/sheetFindings";

const KEY = "BAD_VALUE Stock A Quantity on hand";
const bad = (row: number, value: string) =>
  sheetFinding("BAD_VALUE", `Quantity on hand (D${row}) is "${value}".`, { sheet: "Stock", row, part: "A", about: "Quantity on hand" });

/** Keys of these values, a row each, with what Review says of each key. */
function keys(values: readonly string[], review: Readonly<Record<string, string>> = {}): readonly string[] {
  const onReview = new Map(Object.entries(review).map(([key, value]) => [comparedKey(key), bad(99, value).text]));
  return findingKeys(
    values.map((value, row) => bad(row + 2, value)),
    (sheet) => sheet,
    (key) => onReview.get(key),
  );
}

test.each<[string, readonly string[], Readonly<Record<string, string>>, readonly string[]]>([
  ["in the order of their words, not of their rows", ["b", "a"], {}, [`${KEY} (2)`, KEY]],
  ["what stands keeps its number", ["a", "b"], { [KEY]: "b", [`${KEY} (2)`]: "a" }, [`${KEY} (2)`, KEY]],
  ["the first is mended", ["b"], { [KEY]: "a", [`${KEY} (2)`]: "b" }, [`${KEY} (2)`]],
  ["all but the last are mended", ["d"], { [KEY]: "a", [`${KEY} (2)`]: "b", [`${KEY} (3)`]: "c", [`${KEY} (4)`]: "d" }, [`${KEY} (4)`]],
  ["one of a lone key changes", ["b"], { [KEY]: "a" }, [KEY]],
  ["one of two changes", ["b", "c"], { [KEY]: "a", [`${KEY} (2)`]: "b" }, [`${KEY} (2)`, KEY]],
  ["two in the same words", ["a", "a"], { [KEY]: "a", [`${KEY} (2)`]: "a" }, [KEY, `${KEY} (2)`]],
  ["a row between was deleted from Review", ["a", "c"], { [KEY]: "a", [`${KEY} (3)`]: "c" }, [KEY, `${KEY} (3)`]],
])("%s", (_story, values, review, expected) => expect(keys(values, review)).toEqual(expected));
