import {
  BadCell,
  cellText,
  dateSerial,
  keyOf,
  readAmount,
  readDate,
  readQuantity,
  readText,
  type Notice,
  type Read,
} from "../../src/workbook/cells";
import { plainDecimal } from "../../src/workbook/plainText";
import type { Cell } from "../../src/workbook/port";
import { isoOf } from "../contract/facts";
import { each } from "../contract/words";

/** What a cell is read as: the value, "blank" or "bad: ...", then what was noticed. */
function read<T>(reader: (onNotice: (notice: Notice) => void) => Read<T>, shown: (value: T) => string): string {
  const notices: Notice[] = [];
  const value = reader((notice) => void notices.push(notice));
  const words = value === undefined ? "blank" : value instanceof BadCell ? `bad: ${value.found}, wanted ${value.wanted}` : shown(value);
  return [words, ...notices].join(", ");
}

const UNITS = "wanted a whole number of units";
const ERROR = { error: "#N/A" };

// prettier-ignore
test.each<[string, Cell, string]>([
  ["a number",                     12,            "12"],
  ["zero",                         0,             "0"],
  ["minus zero is zero",           -0,            "0"],
  ["a negative one, for returns",  -5,            "-5"],
  ["blank",                        "",            "blank"],
  ["spaces only",                  "  ",          "blank"],
  ["text that is a number",        " 12 ",        "12"],
  ["with a sign",                  "+12",         "12"],
  ["negative text",                "-12",         "-12"],
  ["text with a point",            "12.0",        "12"],
  ["text of zero with a sign",     "-0",          "0"],
  ["a fraction",                   2.5,           `bad: 2.5, ${UNITS}`],
  ["a fraction as text",           "2.5",         `bad: "2.5", ${UNITS}`],
  ["words",                        "ten",         `bad: "ten", ${UNITS}`],
  ["half a billionth off",         50.0000000005, "50"],
  ["a billionth off",              50.000000001,  "50"],
  ["a little more off",            50.0000000011, `bad: 50.0000000011, ${UNITS}`],
  ["a billionth below",            49.999999999,  "50"],
  ["a dash alone",                 " - ",         "blank"],
  ["an exponent as text",          "1e3",         `bad: "1e3", ${UNITS}, with all its digits`],
  ["a point alone",                ".",           `bad: ".", ${UNITS}`],
  ["true",                         true,          `bad: TRUE, ${UNITS}`],
  ["false",                        false,         `bad: FALSE, ${UNITS}`],
  ["an error cell",                ERROR,         `bad: #N/A, ${UNITS}`],
  ["text that looks like one",     "#N/A",        `bad: "#N/A", ${UNITS}`],
  ["the largest",                  999_999_999,   "999999999"],
  ["a billion",                    1_000_000_000, "bad: 1000000000, wanted fewer than a billion units"],
  ["minus a billion",              -1_000_000_000, "bad: -1000000000, wanted fewer than a billion units"],
])("a quantity: %s", (_story, cell, expected) => expect(read(() => readQuantity(cell), String)).toBe(expected));

const signed = (value: number): string => (value < 0 ? `-${each(-value)}` : each(value));

// prettier-ignore
test.each<[string, Cell, string]>([
  ["whole",                              45,                 "45"],
  ["minus zero is zero",                 -0,                 "0"],
  ["cents that floats cannot hold",      0.1 + 0.2,          "0.3"],
  ["a price in cents",                   19.99,              "19.99"],
  ["six decimals",                       33.333333,          "33.333333"],
  ["seven: rounded half up, and said",   33.3333335,         "33.333334, amountRounded"],
  ["seven: down",                        33.3333334,         "33.333333, amountRounded"],
  ["half a millionth below zero",        -0.0000005,         "-0.000001, amountRounded"],
  ["less than half a millionth",         0.0000004,          "0, amountRounded"],
  ["an exponent in the cell",            1e-7,               "0, amountRounded"],
  ["a large one",                        999_999_999,        "999999999"],
  ["a billion",                          1_000_000_000,      "bad: 1000000000, wanted an amount below a billion"],
  ["negative: the caller judges",        -12.5,              "-12.5"],
  ["blank",                              "",                 "blank"],
  ["as text",                            " 19.99 ",          "19.99"],
  ["text without a whole part",          ".5",               "0.5"],
  ["text without decimals",              "5.",               "5"],
  ["text with seven decimals",           "0.0000005",        "0.000001, amountRounded"],
  ["text with zeros at the end",         "1.5000000000",     "1.5"],
  ["long text, by its digits",           "0.1234564999999999999999", "0.123456, amountRounded"],
  ["negative text",                      "-12.5",            "-12.5"],
  ["text of a billion",                  "1000000000",       "bad: \"1000000000\", wanted an amount below a billion"],
  ["a currency sign",                    "$5",               "5"],
  ["separators",                         "1,000.00",         "1000"],
  ["true",                               true,               "bad: TRUE, wanted an amount"],
  ["an error cell",                      { error: "#REF!" }, "bad: #REF!, wanted an amount"],
])("an amount: %s", (_story, cell, expected) => expect(read((on) => readAmount(cell, on), signed)).toBe(expected));

const A_DATE = "wanted a date from 1990 to 2100 (a date cell, or text such as 2000-02-29)";

// prettier-ignore
test.each<[string, Cell, boolean, string]>([
  ["a serial",                           36_585,                   false, "2000-02-29"],
  ["a serial with a time of day",        36_585.999,               false, "2000-02-29"],
  ["in a workbook from 1904",            35_123,                   true,  "2000-02-29"],
  ["the first day",                      32_874,                   false, "1990-01-01"],
  ["the day before it",                  32_873,                   false, `bad: 32873 (1989-12-31), ${A_DATE}`],
  ["and a moment before it",             32_873.9,                 false, `bad: 32873.9 (1989-12-31), ${A_DATE}`],
  ["the last day",                       73_415,                   false, "2100-12-31"],
  ["the last moment",                    73_415.9,                 false, "2100-12-31"],
  ["the day after it",                   73_416,                   false, `bad: 73416 (2101-01-01), ${A_DATE}`],
  ["the first day from 1904",            31_412,                   true,  "1990-01-01"],
  ["the day before it, from 1904",       31_411,                   true,  `bad: 31411 (1989-12-31), ${A_DATE}`],
  ["blank",                              " ",                      false, "blank"],
  ["ISO text",                           " 2000-02-29 ",           false, "2000-02-29"],
  ["ISO text from 1904",                 "2000-02-29",             true,  "2000-02-29"],
  ["ISO text with a time",               "2000-02-29T23:59",       false, "2000-02-29"],
  ["ISO text with seconds",              "2000-02-29 23:59:59.5",  false, "2000-02-29"],
  ["no such day",                        "2001-02-29",             false, `bad: "2001-02-29", ${A_DATE}`],
  ["ISO text too early",                 "1989-12-31",             false, `bad: "1989-12-31", ${A_DATE}`],
  ["ISO text too late",                  "2101-01-01",             false, `bad: "2101-01-01", ${A_DATE}`],
  ["any other text",                     "soon",                   false, `bad: "soon", ${A_DATE}`],
  ["digits as text are no serial",       "36585",                  false, `bad: "36585", ${A_DATE}`],
  ["a short year",                       "00-02-29",               false, `bad: "00-02-29", wanted a date with the year in four digits`],
  ["zero",                               0,                        false, `bad: 0, ${A_DATE}`],
  ["true",                               true,                     false, `bad: TRUE, ${A_DATE}`],
  ["an error cell",                      { error: "#VALUE!" },     false, `bad: #VALUE!, ${A_DATE}`],
])("a date: %s", (_story, cell, is1904, expected) => expect(read(() => readDate(cell, is1904), isoOf)).toBe(expected));

test.each([
  [false, 36_585],
  [true, 35_123],
])("the serial of 2000-02-29, from 1904: %p", (is1904, serial) => {
  expect(dateSerial(36_585, is1904)).toBe(serial);
});

// prettier-ignore
test.each<[string, Cell, string]>([
  ["text",                            "VX-1",              "VX-1"],
  ["trimmed, inner spaces collapsed", "  VX   1 \n2 ",     "VX 1 2"],
  ["blank",                           "   ",               "blank"],
  ["a number",                        123,                 "123"],
  ["its shortest decimal",            0.1,                 "0.1"],
  ["never with an exponent",          1e21,                "1000000000000000000000, longNumber"],
  ["small, never with an exponent",   1.5e-9,              "0.0000000015"],
  ["15 digits",                       999_999_999_999_999, "999999999999999"],
  ["16 digits",                       1e15,                "1000000000000000, longNumber"],
  ["leading zeros are text's own",    "00123",             "00123"],
  ["true",                            true,                "bad: TRUE, wanted a part number"],
  ["an error cell",                   { error: "#N/A" },   "bad: #N/A, wanted a part number"],
])("a text: %s", (_story, cell, expected) => expect(read((on) => readText(cell, "a part number", on), String)).toBe(expected));

test("keys are upper-cased, and leading zeros tell parts apart", () => {
  expect([keyOf("vx-1"), keyOf("00123") === keyOf("123")]).toEqual(["VX-1", false]);
});

// prettier-ignore
test.each([
  [0, "0"], [1e21, "1000000000000000000000"], [1.25e22, "12500000000000000000000"], [-1.25e-7, "-0.000000125"], [1e-7, "0.0000001"], [123.456, "123.456"], [1.2345678e21, "1234567800000000000000"],
])("%p in plain digits is %s", (value, expected) => expect(plainDecimal(value)).toBe(expected));

test("a long text is cut where a message shows it", () => {
  expect(cellText("x".repeat(60))).toBe(`"${"x".repeat(60)}"`);
  expect(cellText("x".repeat(61))).toBe(`"${"x".repeat(60)}…"`);
});
