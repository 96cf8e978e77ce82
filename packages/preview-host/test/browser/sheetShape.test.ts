/** @jest-environment node */
import { newBook } from "../../src/book/index";
import type { BookSheet } from "../../src/book/model";
import { FITTED_ROWS, sheetShape } from "../../src/browser/desk/sheetShape";
import { numberText } from "../../src/browser/grid/textFit";

const LONG = "Discontinuation return quantity";
const ONE_LINE = 20;

function sheetWith(row: number, wrapText: boolean): BookSheet {
  const sheet = newBook().sheets[0]!;
  const area = { row, column: 1, rowCount: 1, columnCount: 1 };
  sheet.setValues(area, [[LONG]]);
  sheet.changeFormat(area, { wrapText });
  return sheet;
}

// prettier-ignore
test.each([
  ["a wrapped heading makes its row higher",       0,           true,  true],
  ["the last row that is fitted",                  FITTED_ROWS - 1, true, true],
  ["a row further down keeps to one line",         FITTED_ROWS, true,  false],
  ["a text that does not wrap",                    0,           false, false],
])("%s", (_story, row, wraps, isHigher) => {
  const { rowHeights } = sheetShape(sheetWith(row, wraps));
  expect(rowHeights[row]! > ONE_LINE).toBe(isHigher);
  expect(rowHeights[row + 1]).toBe(ONE_LINE);
});

// prettier-ignore
test.each([
  ["2000-03-31",  85, "2000-03-31"],
  ["2000-03-31",  62, "#######"],
  ["12",          62, "12"],
])("a number or day of %s in %i pixels is shown whole or not at all: %s", (text, width, shown) => {
  expect(numberText({ text }, width, false)).toBe(shown);
});
