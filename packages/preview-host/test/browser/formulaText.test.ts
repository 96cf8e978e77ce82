/** @jest-environment node */
import { readFormula, referencesOf, withNamesInCapitals, type Expression } from "../../src/browser/formulas/formulaText";
import { areaName } from "../../src/book/address";

/** An argument in a few letters: what it is and what it holds. */
function inShort(it: Expression): unknown {
  switch (it.kind) {
    case "omitted":
      return "left out";
    case "literal":
      return it.value;
    case "call":
      return { [it.name]: it.args.map(inShort) };
    case "reference":
      return `${it.sheetName === undefined ? "" : `[${it.sheetName}]`}${areaName(it.area)}`;
  }
}

// prettier-ignore
test.each<[string, string, unknown[]]>([
  ["no argument",                       "()",                             []],
  ["whole and broken numbers",          "(50, 0.5, .25, 3.)",             [50, 0.5, 0.25, 3]],
  ["signs and exponents",               "(-5, +2, --3, 1e3, 2.5E-1)",     [-5, 2, 3, 1000, 0.25]],
  ["percentages, to the last bit",      "(15%, 0.7%, 7.1%, 100%%)",       [0.15, 0.007, 0.071, 0.01]],
  ["text with quotes, commas, brackets", '("a ""b"", c)", "")',           ['a "b", c)', ""]],
  ["TRUE and FALSE in any case",        "(true, FALSE)",                  [true, false]],
  ["errors",                            "(#N/A, #div/0!)",                [{ error: "#N/A" }, { error: "#DIV/0!" }]],
  ["arguments left out",                "(1,,3,)",                        [1, "left out", 3, "left out"]],
  ["cells and ranges, fixed or not",    "(b2, $C$3, A1:B2, $b$9:A1)",     ["B2", "C3", "A1:B2", "A1:B9"]],
  ["other sheets",                      "(Invoices!A1:I3020, Ärger_1!B2)", ["[Invoices]A1:I3020", "[Ärger_1]B2"]],
  ["quoted sheets",                     "('Price changes'!A1, 'it''s, (so)'!B2)", ["[Price changes]A1", "[it's, (so)]B2"]],
  ["whole columns and rows",            "(A:H, 'a b'!$c:$D, 2:3)",        ["A1:H1048576", "[a b]C1:D1048576", "A2:XFD3"]],
  ["a call within a call",              "(DATE(2000, 1, 15), 5)",         [{ DATE: [2000, 1, 15] }, 5]],
  ["blanks anywhere",                   " ( 1 ,  A1 : B2 ) ".replace(" : ", ":"), [1, "A1:B2"]],
])("reads %s", (_story, args, expected) => {
  expect(readFormula(`=channel.Some${args.trimStart()}`)?.args.map(inShort)).toEqual(expected);
});

// prettier-ignore
test.each([
  ["a constant",                 "CHANNEL.TERM(1)"],
  ["a sum",                      "=CHANNEL.TERM(1)+1"],
  ["arithmetic in an argument",  "=CHANNEL.TERM(A1*2)"],
  ["a name",                     "=CHANNEL.TERM(limit)"],
  ["a table",                    "=CHANNEL.TERM(Invoices[#All])"],
  ["a spill reference",          "=CHANNEL.TERM(A1#)"],
  ["a bracket that never ends",  "=CHANNEL.TERM(1"],
  ["a text that never ends",     '=CHANNEL.TERM("a)'],
  ["a bracket too many",         "=CHANNEL.TERM(1))"],
  ["semicolons",                 "=CHANNEL.TERM(1;2)"],
  ["a cell off the sheet",       "=CHANNEL.TERM(XFE1)"],
  ["a row off the sheet",        "=CHANNEL.TERM(A1048577)"],
  ["row 0",                      "=CHANNEL.TERM(A0)"],
  ["no bracket",                 "=CHANNEL.TERM"],
])("leaves %s to Excel", (_story, formula) => {
  expect(readFormula(formula)).toBeUndefined();
});

test("names of functions are told whatever their letters", () => {
  expect(readFormula("=Channel.PriceProtection.Rows(1)")?.name).toBe("CHANNEL.PRICEPROTECTION.ROWS");
  expect(withNamesInCapitals(`=channel.why(date(1,2,3), "say date(x)", 'my sheet (old)'!a1)`)).toBe(
    `=CHANNEL.WHY(DATE(1,2,3), "say date(x)", 'my sheet (old)'!a1)`,
  );
});

test("references are found at any depth", () => {
  const call = readFormula("=CHANNEL.A(B1, CHANNEL.B(Other!C1:C2, 5), DATE(D1, 1, 1))");
  expect(call && referencesOf(call).map(inShort)).toEqual(["B1", "[Other]C1:C2", "D1"]);
});
