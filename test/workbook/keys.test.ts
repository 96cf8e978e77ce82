/** Keys that number on from others: those of an invoice range, read once, serve many books. */
import { NONE } from "../../src/contract/base/records";
import { keyOf } from "../../src/workbook/cells";
import { Keys } from "../../src/workbook/columns";

function numbered(): { before: Keys; onFrom: Keys } {
  const before = new Keys(keyOf);
  for (const text of ["A-1", "b 2", "1.5E+11", "Total"]) before.textNumber(text);
  return { before, onFrom: new Keys(keyOf, before) };
}

test("texts and keys that were there keep their numbers, others get the next", () => {
  const { onFrom } = numbered();
  const texts = ["b 2", "A-1", "C", "B 2", "a-1", "C"].map((text) => onFrom.textNumber(text));
  expect(texts).toEqual([1, 0, 4, 5, 6, 4]);
  expect(texts.map((text) => onFrom.keyOf(text))).toEqual([1, 0, 4, 1, 0, 4]);
  expect([onFrom.known("A-1"), onFrom.known("D"), [...onFrom.cutTexts], [...onFrom.totalLabels]]).toEqual([0, NONE, [2], [3]]);
});

test("what is added shows neither in those before nor in others that number on from them", () => {
  const { before, onFrom } = numbered();
  onFrom.textNumber("C", 3);
  const other = new Keys(keyOf, before);
  expect([before.texts.length, before.known("C"), other.known("C"), other.known(3)]).toEqual([4, NONE, NONE, NONE]);
  expect([other.textNumber("D"), other.keys[4], onFrom.keys[4]]).toEqual([4, "D", "C"]);
});

test("a whole number is one text, as a number and in digits; one that is written otherwise is another", () => {
  const keys = new Keys(keyOf);
  const written = [123, "123", "0123", "123.0", 1e14, "100000000000000", "0", 0, "-5", -5, "", "1E3"];
  const numbers = written.map((cell) => keys.textNumber(String(cell), cell));
  expect(numbers).toEqual([0, 0, 1, 2, 3, 3, 4, 4, 5, 5, 6, 7]);
  expect(written.map((cell) => (cell === "" ? 6 : keys.known(cell)))).toEqual(numbers);
  expect([keys.known(124), keys.known("124"), keys.known(1.5), keys.known(2 ** 32 + 123)]).toEqual([NONE, NONE, NONE, NONE]);
  expect(keys.texts).toEqual(["123", "0123", "123.0", "100000000000000", "0", "-5", "", "1E3"]);
});

test("many whole numbers, near each other and far apart, keep the number that each was given", () => {
  const keys = new Keys(keyOf);
  const cells = Array.from({ length: 5_000 }, (_, i) => (i % 2 === 0 ? 100_000 + i : i * 2 ** 32 + 7));
  const numbers = cells.map((cell) => keys.textNumber(String(cell), cell));
  expect(numbers).toEqual(cells.map((_, i) => i));
  expect(cells.map((cell) => keys.known(String(cell)))).toEqual(numbers);
});
