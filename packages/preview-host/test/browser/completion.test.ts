import { completed, completionAt, stepOf } from "../../src/browser/formulas/completion";
import { readFunctionLibrary } from "../../src/browser/formulas/functionLibrary";

const LIBRARY = readFunctionLibrary("channel", {
  functions: [
    { id: "TERM", name: "TERM", description: "The value of a term.", parameters: [{ name: "name" }, { name: "terms", optional: true }] },
    { id: "BALANCINGLIMIT", name: "BALANCINGLIMIT", parameters: [] },
    { id: "BALANCING.ROWS", name: "BALANCING.ROWS", parameters: [] },
  ],
});

/** The formula with the caret where the bar stands. */
function offered(typed: string): readonly string[] {
  const caret = typed.indexOf("|");
  return (completionAt(LIBRARY, typed.replace("|", ""), caret)?.choices ?? []).map(({ name }) => name);
}

const ALL = ["CHANNEL.BALANCING.ROWS", "CHANNEL.BALANCINGLIMIT", "CHANNEL.TERM"];

// prettier-ignore
test.each<[string, string, readonly string[]]>([
  ["the namespace with its point",      "=CHANNEL.|",                ALL],
  ["in any case",                       "=channel.|",                ALL],
  ["the beginning of the namespace",    "=ch|",                      ALL],
  ["one letter may be a column",        "=C|",                       []],
  ["the beginning of a name",           "=CHANNEL.BAL|",             ["CHANNEL.BALANCING.ROWS", "CHANNEL.BALANCINGLIMIT"]],
  ["what stands within a name",         "=CHANNEL.LIMIT|",           ["CHANNEL.BALANCINGLIMIT"]],
  ["nothing is called so",              "=CHANNEL.X|",               []],
  ["within a call",                     "=CHANNEL.TERM(CHANNEL.T|)", ["CHANNEL.TERM"]],
  ["after a name that has its bracket", "=CHANNEL.TERM|(A1)",        []],
  ["in the midst of a name",            "=CHANNEL.T|ERM(A1)",        ["CHANNEL.TERM"]],
  ["a text in quotes",                  '=CHANNEL.TERM("channel.|',  []],
  ["a sheet's name in quotes",          "=CHANNEL.TERM('channel.|",  []],
  ["a name of a sheet before a cell",   "=Sheet1!CH|",               []],
  ["no formula",                        "CHANNEL.|",                 []],
])("%s: %s", (_story, typed, names) => {
  expect(offered(typed)).toEqual(names);
});

test("a choice says what it takes and gives", () => {
  expect(completionAt(LIBRARY, "=CHANNEL.T", 10)?.choices).toEqual([
    { name: "CHANNEL.TERM", parameters: "name, [terms]", description: "The value of a term." },
  ]);
});

// prettier-ignore
test.each([
  ["the name at the end",          "=channel.t|",              "=CHANNEL.TERM(|"],
  ["a name within a formula",      "=CHANNEL.TERM(channel.t|)", "=CHANNEL.TERM(CHANNEL.TERM(|)"],
  ["all of a name, not half",      "=CHANNEL.T|WO+1",          "=CHANNEL.TERM(|+1"],
  ["a bracket that is there",      "=CHANNEL.T|X(A1)",         "=CHANNEL.TERM(|A1)"],
])("completed: %s", (_story, typed, expected) => {
  const caret = typed.indexOf("|");
  const text = typed.replace("|", "");
  const completion = completionAt(LIBRARY, text, caret)!;
  const after = completed(text, completion, completion.choices[0]!);
  expect(`${after.text.slice(0, after.caret)}|${after.text.slice(after.caret)}`).toBe(expected);
});

// prettier-ignore
test.each([
  ["ArrowDown", false, { to: 2 }],
  ["ArrowUp",   false, { to: 0 }],
  ["Tab",       false, "accept"],
  ["Tab",       true,  undefined],
  ["Enter",     false, "accept"],
  ["Escape",    false, "dismiss"],
  ["a",         false, undefined],
  ["Home",      false, undefined],
] as const)("%s (with Shift: %s)", (key, shiftKey, step) => {
  expect(stepOf({ key, shiftKey }, 1, 3)).toEqual(step);
});

test("the marked choice goes round", () => {
  expect([stepOf({ key: "ArrowDown", shiftKey: false }, 2, 3), stepOf({ key: "ArrowUp", shiftKey: false }, 0, 3)]).toEqual([
    { to: 0 },
    { to: 2 },
  ]);
});
