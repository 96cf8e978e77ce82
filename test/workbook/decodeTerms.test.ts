/** Rows of Terms to terms: every type, invalid values, unknown names, one term twice. */
import { TermDecoder, readTermValue, termNamed, wantedValue } from "../../src/workbook/decodeTerms";
import { BadCell } from "../../src/workbook/cells";
import { FILED_TERMS, termDefinition, type TermName, type Terms } from "../../src/contract/agreement/terms";
import type { Cell } from "../../src/workbook/port";
import { day, percent } from "../contract/facts";
import { inWords, reading } from "./sheets";

// prettier-ignore
const GOOD: readonly (readonly [TermName, Cell, number | string])[] = [
  ["notices.mailDays",              7,                 7],
  ["notices.mailDays",              0,                 0],
  ["notices.mailDays",              "7",               7],
  ["notices.mailDays",              " +7.0 ",          7],
  ["notices.mailDays",              36_500,            36_500],
  ["fiscal.firstMonth",             1,                 1],
  ["fiscal.firstMonth",             12,                12],
  ["balancing.lastMonthOfQuarter",  3,                 3],
  ["balancing.timesPerQuarter",     0,                 0],
  ["calculation.date",              36_557.5,          day("2000-02-01")],
  ["calculation.date",              "2000-02-01",      day("2000-02-01")],
  ["balancing.limitPercent",        0.15,              percent("15")],
  ["balancing.limitPercent",        "15%",             percent("15")],
  ["balancing.limitPercent",        " 12.5 % ",        percent("12.5")],
  ["balancing.limitPercent",        ".5%",             percent("0.5")],
  ["balancing.limitPercent",        "0.15",            percent("15")],
  ["balancing.limitPercent",        0,                 0],
  ["balancing.limitPercent",        1,                 percent("100")],
  ["balancing.limitPercent",        "100%",            percent("100")],
  ["balancing.limitPercent",        "7%",              percent("7")],
  ["initialOrder.amount",           50_000.5,          5_000_050],
  ["initialOrder.amount",           "50000.50",        5_000_050],
  ["initialOrder.amount",           0.005,             1],
  ["balancing.creditBasis",         " PAID ",          "paid"],
  ["balancing.netOfCredits",        true,              "yes"],
  ["balancing.netOfCredits",        false,             "no"],
  ["balancing.netOfCredits",        "No",              "no"],
  ["termination.kind",              "vendor-for-cause", "vendor-for-cause"],
];

test.each(GOOD)("%s of %p is %p", (name, cell, expected) => expect(readTermValue(name, cell, false)).toBe(expected));

const PERCENT = "a percentage such as 15%";
const DAYS = "a whole number of days from 0 to 36500";

// prettier-ignore
const BAD: readonly (readonly [TermName, Cell, string, string])[] = [
  ["notices.mailDays",             -1,                 "-1",          DAYS],
  ["notices.mailDays",             36_501,             "36501",       DAYS],
  ["notices.mailDays",             2.5,                "2.5",         DAYS],
  ["notices.mailDays",             "soon",             '"soon"',      DAYS],
  ["notices.mailDays",             true,               "TRUE",        DAYS],
  ["notices.mailDays",             { error: "#N/A" },  "#N/A",        DAYS],
  ["fiscal.firstMonth",            0,                  "0",           "a whole number of month of the year from 1 to 12"],
  ["fiscal.firstMonth",            13,                 "13",          "a whole number of month of the year from 1 to 12"],
  ["balancing.lastMonthOfQuarter", 4,                  "4",           "a whole number of month of the quarter from 1 to 3"],
  ["balancing.limitPercent",       15,                 "15",          "15%, not 15"],
  ["balancing.limitPercent",       1.0001,             "1.0001",      "1.0001%, not 1.0001"],
  ["balancing.limitPercent",       100.5,              "100.5",       "at most 100%"],
  ["balancing.limitPercent",       "15",               '"15"',        "15%, not 15"],
  ["balancing.limitPercent",       "100.1%",           '"100.1%"',    "at most 100%"],
  ["balancing.limitPercent",       -0.1,               "-0.1",        "a percentage of 0% or more"],
  ["balancing.limitPercent",       "-5%",              '"-5%"',       "a percentage of 0% or more"],
  ["balancing.limitPercent",       "a lot",            '"a lot"',     PERCENT],
  ["balancing.limitPercent",       true,               "TRUE",        PERCENT],
  ["initialOrder.amount",          -1,                 "-1",          "an amount of 0 or more"],
  ["initialOrder.amount",          "a lot",            '"a lot"',     "an amount of 0 or more"],
  ["balancing.creditBasis",        "cheapest",         '"cheapest"',  "one of lowest, paid, current, last-or-current"],
  ["balancing.creditBasis",        1,                  "1",           "one of lowest, paid, current, last-or-current"],
  ["balancing.creditBasis",        true,               "TRUE",        "one of lowest, paid, current, last-or-current"],
  ["calculation.date",             "1 Feb",            '"1 Feb"',     "a date from 1990 to 2100 (a date cell, or text such as 2000-02-29)"],
];

test.each(BAD)("%s of %p is invalid", (name, cell, found, wanted) => {
  const read = readTermValue(name, cell, false);
  if (!(read instanceof BadCell)) throw new Error(`it was read as ${String(read)}`);
  expect([read.found, read.wanted]).toEqual([found, wanted]);
});

test("a date of a workbook that counts from 1904", () => expect(readTermValue("calculation.date", 35_095, true)).toBe(day("2000-02-01")));

function decoded(...rows: readonly (readonly Cell[])[]) {
  const { reader, findings, block } = reading("Terms", [["Term", "Value"], ...rows]);
  const decoder = new TermDecoder(reader, false, findings);
  decoder.take(block);
  const terms = decoder.agreed().on("asOf", 0) as Terms;
  const changed = (Object.keys(terms) as TermName[])
    .filter((name) => terms[name] !== FILED_TERMS[name])
    .map((name) => `${name} = ${String(terms[name])}`);
  return { changed, findings: findings.all().map((it) => `${inWords(it)} (${it.clause})`), invalid: [...decoder.invalidTerms.keys()] };
}

// prettier-ignore
test.each<[string, readonly (readonly Cell[])[], readonly string[], readonly string[]]>([
  ["an entered term",                  [["notices.mailDays", 7]],                       ["notices.mailDays = 7"], []],
  ["case and spaces do not matter",    [[" Notices . MAILdays ", 7]],                   ["notices.mailDays = 7"], []],
  ["a blank value leaves the filed one", [["notices.mailDays", " "]],                   [], []],
  ["a blank name is no term",          [["", 7]],                                       [], []],
  ["blank rows between",               [[], ["notices.mailDays", 7], [], ["stock.flow", "lifo"]], ["notices.mailDays = 7", "stock.flow = lifo"], []],
  ["an invalid one leaves the filed one", [["notices.mailDays", -1]],                   [], ["Error TERM_INVALID Terms 2: \"Notices mail days\" (notices.mailDays) is -1; enter a whole number of days from 0 to 36500. It counts as blank until then. (13.6)"]],
  ["an invalid percentage stays blank", [["balancing.limitPercent", 15]],               [], ["Error TERM_INVALID Terms 2: \"Balancing limit percent\" (balancing.limitPercent) is 15; enter 15%, not 15. It counts as blank until then. (3.7(A))"]],
  ["an unknown name",                  [["notices.mailday", 7]],                        [], ["Warning UNKNOWN_TERM Terms 2: There is no term named notices.mailday; the row is not used. Check the spelling. (-)"]],
  ["twice alike",                      [["notices.mailDays", 7], ["notices.mailDays", "7"]], ["notices.mailDays = 7"], []],
  ["twice, once blank",                [["notices.mailDays", 7], ["notices.mailDays", ""]],  ["notices.mailDays = 7"], []],
  ["twice with different values",      [["notices.mailDays", 7], ["notices.mailDays", 8]],   [], ["Error TERM_INVALID Terms 3: \"Notices mail days\" (notices.mailDays) is given twice with different values; keep one row. It counts as blank until then. (13.6)"]],
  ["the other terms are used",         [["notices.mailDays", "x"], ["stock.flow", "lifo"]],  ["stock.flow = lifo"], ["Error TERM_INVALID Terms 2: \"Notices mail days\" (notices.mailDays) is \"x\"; enter a whole number of days from 0 to 36500. It counts as blank until then. (13.6)"]],
  ["a name that is an error cell",     [[{ error: "#N/A" }, 7]],                        [], ["Error BAD_VALUE Terms 2: Term (A2) is #N/A; it must be the name of a term. This row is left out. (-)"]],
])("%s", (_story, rows, changed, findings) => {
  const answer = decoded(...rows);
  expect([answer.changed, answer.findings]).toEqual([changed, findings]);
});

test("invalid terms are kept by name, for the pane", () => {
  expect(decoded(["stock.flow", "sideways"], ["notices.mailDays", 1], ["notices.mailDays", 2]).invalid).toEqual([
    "stock.flow",
    "notices.mailDays",
  ]);
});

test("a name finds its term whatever its case", () => {
  expect([termNamed("BALANCING.limitpercent"), termNamed("balancing limitPercent")]).toEqual(["balancing.limitPercent", undefined]);
});

test.each<[TermName, string]>([
  ["calculation.date", "a date"],
  ["balancing.limitPercent", "a percentage such as 15%, at most 100%"],
  ["initialOrder.amount", "an amount of 0 or more"],
  ["stock.flow", "one of fifo, lifo"],
  ["notices.mailDays", DAYS],
])("%s wants %s", (name, words) => expect(wantedValue(termDefinition(name))).toBe(words));
