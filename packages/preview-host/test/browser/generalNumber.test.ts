import { generalNumberText } from "../../src/browser/grid/generalNumber";
import { numberText } from "../../src/browser/grid/textFit";

/** Room for so many letters. */
const room =
  (letters: number) =>
  (text: string): boolean =>
    text.length <= letters;

describe("a General number is rounded to the width of its column", () => {
  test.each<[string, number, number, string | undefined]>([
    ["fits as it is", 1234.5678, 9, "1234.5678"],
    ["loses decimals", 1234.5678, 7, "1234.57"],
    ["is rounded, not cut", 1234.5678, 6, "1234.6"],
    ["becomes whole", 1234.5678, 5, "1235"],
    ["keeps no zeros at the end", 2.5004, 5, "2.5"],
    ["is rounded once, from the value itself", 0.4499999999999999, 3, "0.4"],
    ["is negative", -7.777, 4, "-7.8"],
    ["is whole and too long: a power of ten", 123456789, 7, "1.2E+08"],
    ["is whole and longer than any width shows", 123456789012345, 11, "1.23457E+14"],
    ["is small: a power of ten says more than zero", 0.0000123, 7, "1.2E-05"],
    ["is small and fits no other way", 0.0000123, 2, "0"],
    ["has no room for its whole digits", 123456, 3, undefined],
  ])("%s", (_story, value, letters, shown) => {
    expect(generalNumberText(value, room(letters))).toBe(shown);
  });

  test("a number of another format is never rounded: # says that it does not fit", () => {
    expect(numberText({ text: "1,234.57" }, 40, false)).toMatch(/^#+$/);
    expect(numberText({ text: "1234.5678", general: 1234.5678 }, 40, false)).toBe("1235");
    expect(numberText({ text: "1234.5678", general: 1234.5678 }, 200, false)).toBe("1234.5678");
    expect(numberText({ text: "123456", general: 123456 }, 20, false)).toMatch(/^#+$/);
  });
});
