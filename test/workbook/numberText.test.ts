/** Numbers as text, a line a way of writing them: what each can mean, and what it is read as. */
import { BadCell, cellText, readAmount, readQuantity } from "../../src/workbook/cells";
import { looksNegative, numberText } from "../../src/workbook/numberText";
import type { NumberStyle } from "../../src/workbook/textStyle";

const readings = (cell: string): string => {
  const text = numberText(cell);
  if (text === undefined) return "none";
  const { point, comma, isPercent } = text;
  const value = point === comma ? point! : `point ${point ?? "-"}, comma ${comma ?? "-"}`;
  return isPercent ? `${value} %` : value;
};

// prettier-ignore
test.each([
  // plain, and what does not matter around it
  ["12",               "12"],
  [" 12 ",             "12"],
  ["\u00a012\u202f",   "12"],
  ["\u200712",         "12"],
  ["'12",              "12"],
  ["\u201912",         "12"],
  ["\u200b12\ufeff",   "12"],
  ["\u202d12\u202c",   "12"],
  ["0",                "0"],
  ["007",              "007"],
  // signs
  ["-12",              "-12"],
  ["- 12",             "-12"],
  ["12-",              "-12"],
  ["12 -",             "-12"],
  ["\u221212",         "-12"],
  ["12\u2212",         "-12"],
  ["+12",              "12"],
  ["12+",              "12"],
  ["(12)",             "-12"],
  ["( 12 )",           "-12"],
  ["(12.50)",          "point -12.50, comma -"],
  ["12 CR",            "-12"],
  ["12cr",             "-12"],
  ["CR 12",            "none"],
  ["12 DR",            "none"],
  ["--12",             "none"],
  ["-12-",             "none"],
  ["(-12)",            "none"],
  ["(12) CR",          "none"],
  ["(12",              "none"],
  ["12)",              "none"],
  // currencies
  ["$12",              "12"],
  ["12 \u20ac",        "12"],
  ["\u00a312",         "12"],
  ["US$ 12",           "12"],
  ["USD 12",           "12"],
  ["12 eur",           "12"],
  ["EUR12",            "12"],
  ["-$12",             "-12"],
  ["$-12",             "-12"],
  ["($12)",            "-12"],
  ["$(12)",            "-12"],
  ["12 USD CR",        "-12"],
  ["$12 USD",          "none"],
  ["12 PCS",           "none"],
  ["EURO 12",          "none"],
  ["USD",              "none"],
  // percents
  ["15%",              "15 %"],
  ["15 %",             "15 %"],
  ["-15%",             "-15 %"],
  ["15%%",             "none"],
  // decimal marks and groups of three
  ["1,234.50",         "point 1234.50, comma -"],
  ["1.234,50",         "point -, comma 1234.50"],
  ["12,5",             "point -, comma 12.5"],
  ["12.5",             "point 12.5, comma -"],
  ["0.125",            "point 0.125, comma -"],
  ["0,125",            "point -, comma 0.125"],
  [".5",               "point 0.5, comma -"],
  [",5",               "point -, comma 0.5"],
  ["5.",               "point 5, comma -"],
  ["1.234.567",        "point -, comma 1234567"],
  ["1,234,567",        "point 1234567, comma -"],
  ["1,234,567.8",      "point 1234567.8, comma -"],
  ["1,050",            "point 1050, comma 1.050"],
  ["1.100",            "point 1.100, comma 1100"],
  ["-1,050",           "point -1050, comma -1.050"],
  ["999,999",          "point 999999, comma 999.999"],
  ["1234,567",         "point -, comma 1234.567"],
  ["1,0500",           "point -, comma 1.0500"],
  ["1,23.4",           "none"],
  ["1,2345.6",         "none"],
  ["12,34,567",        "none"],
  ["1,234.567,8",      "none"],
  ["1,,234",           "none"],
  ["1 234",            "1234"],
  ["1\u00a0234\u00a0567", "1234567"],
  ["1\u202f234,50",    "point -, comma 1234.50"],
  ["1 234,567",        "point -, comma 1234.567"],
  ["1'234.50",         "point 1234.50, comma -"],
  ["1\u2019234",       "1234"],
  ["12 34",            "none"],
  ["1 234 56",         "none"],
  ["1 234,567.8",      "none"],
  // no numbers
  ["",                 "none"],
  [".",                "none"],
  [",",                "none"],
  ["-",                "none"],
  ["()",               "none"],
  ["ten",              "none"],
  ["1E+05",            "none"],
  ["12a",              "none"],
  ["0x10",             "none"],
  ["1/2",              "none"],
])("%j can mean %s", (cell, expected) => expect(readings(cell)).toBe(expected));

const inWords = (read: unknown): string => (read instanceof BadCell ? `bad: ${read.wanted}` : String(read));
const UNITS = "bad: a whole number of units";
const ONE_WAY = "bad: a number that can be read in one way only";

// prettier-ignore
test.each<[string, NumberStyle, string]>([
  ["1,050",     {},                                   "1050"],
  ["1.050",     {},                                   "1050"],
  ["1,000",     {},                                   `${ONE_WAY} (it is 1000 with a decimal point or 1.000 with a decimal comma; the term "Input decimal mark" (input.decimalMark) settles it)`],
  ["1,050",     { shown: "point" },                   "1050"],
  ["1,050",     { shown: "comma" },                   `${ONE_WAY} (it is 1050 with a decimal point or 1.050 with a decimal comma; other texts here are written with a decimal comma; the term "Input decimal mark" (input.decimalMark) settles it)`],
  ["1,050",     { shown: "both" },                    `${ONE_WAY} (it is 1050 with a decimal point or 1.050 with a decimal comma; other texts here show both; the term "Input decimal mark" (input.decimalMark) settles it)`],
  ["1,050",     { stated: "point", shown: "comma" },  "1050"],
  ["1,050",     { stated: "comma" },                  UNITS],
  ["1.050",     { stated: "comma" },                  "1050"],
  ["12,0",      { stated: "point" },                  `${UNITS} with a decimal point, as the term input.decimalMark states`],
  ["12,0",      { stated: "comma" },                  "12"],
  ["12,0",      {},                                   "12"],
  ["12,5",      {},                                   UNITS],
  ["50.0000000001", {},                               "50"],
  ["-",         {},                                   "undefined"],
  ["\u2014",    {},                                   "undefined"],
  ["\u200b ",   {},                                   "undefined"],
  ["15%",       {},                                   UNITS],
  ["1E+05",     {},                                   `${UNITS}, with all its digits`],
  ["1.2e5",     {},                                   `${UNITS}, with all its digits`],
])("%j as a quantity, %j", (cell, style, expected) => expect(inWords(readQuantity(cell, style))).toBe(expected));

// prettier-ignore
test.each<[string, NumberStyle, string]>([
  ["1,100",     {},                  `${ONE_WAY} (it is 1100 with a decimal point or 1.100 with a decimal comma; the term "Input decimal mark" (input.decimalMark) settles it)`],
  ["1,100",     { shown: "point" },  "1100000000"],
  ["1,100",     { shown: "comma" },  "1100000"],
  ["1,100",     { stated: "comma" }, "1100000"],
  ["1,100.00",  {},                  "1100000000"],
  ["1,100.00",  { shown: "comma" },  "1100000000"],
  ["$1,100.00", {},                  "1100000000"],
  ["(12.50)",   {},                  "-12500000"],
  ["999,999,999,999", {},            "bad: an amount below a billion"],
  ["15%",       {},                  "bad: an amount"],
])("%j as an amount, %j", (cell, style, expected) => {
  expect(inWords(readAmount(cell, () => undefined, style))).toBe(expected);
});

test("a text with two readings names both, by the choices of the term that settles it", () => {
  const read = readAmount("1.100", () => undefined);
  expect(read instanceof BadCell && read.doubt).toEqual({ term: "input.decimalMark", readings: { point: "1.100", comma: "1100" } });
});

// prettier-ignore
test.each<[unknown, boolean]>([
  [-1, true], [1, false], ["-x", true], ["12-", true], ["x \u2212", true], ["(ten)", true], ["12 cr", true], ["$-ten", true], ["12", false], ["1-2", false], ["ten", false], [true, false], ["", false],
])("%j looks like a return: %j", (cell, expected) => expect(looksNegative(cell)).toBe(expected));

// prettier-ignore
test.each<[number, string]>([
  [50, "50"], [0.1 + 0.2, "0.3"], [123456789.1234567, "123456789.123457"], [1e15, "1000000000000000"], [1e20, "100000000000000000000"], [1e21, "1E+21"],
  [1.7976931348623157e308, "1.79769313486232E+308"], [-1e300, "-1E+300"], [1e-7, "0.0000001"], [5e-324, "4.94065645841247E-324"],
])("%p is shown as %s", (value, expected) => expect(cellText(value)).toBe(expected));
