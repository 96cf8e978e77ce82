import { newBook, openBook, type BookSheet, type BookValue } from "../../src/book";
import { nodeZip } from "../../src/headless/nodeZip";
import { area, firstSheet } from "./workbooks";

/** What a reply says of values: blanks as "", errors as their texts. */
const asRead = (value: BookValue): unknown => (value === undefined ? "" : typeof value === "object" ? value.error : value);
const jsonOf = (sheet: BookSheet, rows: number, columns: number): string =>
  JSON.stringify(sheet.values(area(0, 0, rows, columns)).map((row) => row.map(asRead)));

function expectSame(sheet: BookSheet, rows: number, columns: number): void {
  const { text, bytes } = sheet.valuesJson!(area(0, 0, rows, columns));
  expect(text).toBe(jsonOf(sheet, rows, columns));
  expect(bytes).toBe(new TextEncoder().encode(text).length);
}

// prettier-ignore
const NUMBERS = [
  0, -0, 1, -1, 9, 10, 99, 100, -100, 2147483646, 2147483647, 2147483648, -2147483647, 0.1, 0.5, -0.05, 0.01, 12.3, 12.34, -12.30, 99.99, 100.01, 1234567.89, 21474836.46, 21474836.47,
  21474836.48, 0.001, 1.005, 0.30000000000000004, 1e-7, 1.5e300, 123456789012345680, 1e21, 36525, 5e-324, Number.MAX_VALUE, 1 / 3,
];
const TEXTS = [
  'a"b\\c',
  "line\nbreak\ttab",
  "Zürich – 5 €",
  "😀",
  "\ud800 alone",
  "\u0001",
  "\u2028",
  "x".repeat(5000),
  "ALT-000001",
  "é".repeat(300),
];

test("values are written as JSON.stringify writes them", () => {
  const sheet = firstSheet(newBook({ codec: nodeZip }));
  const rows = Math.max(NUMBERS.length, TEXTS.length);
  const others: BookValue[] = [true, false, { error: "#N/A" }, undefined];
  sheet.setValues(
    area(0, 0, rows, 5),
    Array.from({ length: rows }, (_, n) => [NUMBERS[n], TEXTS[n % TEXTS.length], others[n % 4], undefined, TEXTS[(n * 7) % TEXTS.length]]),
  );
  expectSame(sheet, rows + 70, 20);
  expect(sheet.valuesJson!(area(1_000, 3, 1, 1)).text).toBe('[[""]]');
});

test("amounts of cents and numbers of every size keep their digits", () => {
  const sheet = firstSheet(newBook({ codec: nodeZip }));
  const numbers = Array.from({ length: 4_000 }, (_, n) => [
    Math.round(Math.sin(n) * 10 ** (n % 11)) / 100,
    Math.cos(n) * 10 ** ((n % 40) - 20),
  ]);
  sheet.setValues(area(0, 0, numbers.length, 2), numbers);
  expectSame(sheet, numbers.length, 2);
});

test("what is written after a first reading is read", () => {
  const sheet = firstSheet(newBook({ codec: nodeZip }));
  sheet.setValues(area(0, 0, 2, 1), [["one"], ["two"]]);
  expectSame(sheet, 2, 1);
  sheet.setValues(area(0, 0, 3, 1), [["three"], [4], ["one"]]);
  expectSame(sheet, 3, 1);
});

test("a saved and opened workbook reads the same, texts and numbers of its file too", () => {
  const book = newBook({ codec: nodeZip });
  const rows = NUMBERS.length;
  const cells = NUMBERS.map((number, n) => [number, TEXTS[n % TEXTS.length], n % 3 === 0 ? true : { error: "#REF!" }]);
  firstSheet(book).setValues(area(0, 0, rows, 3), cells);
  const before = firstSheet(book).valuesJson!(area(0, 0, rows, 3)).text;
  const sheet = firstSheet(openBook(book.save(), { codec: nodeZip }));
  expectSame(sheet, rows, 4);
  expect(sheet.valuesJson!(area(0, 0, rows, 3)).text).toBe(before);
});
