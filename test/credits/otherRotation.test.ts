/** Rotation and discontinuation of other agreements through the whole path: rows of Terms to cells, findings and explanations, by hand. */
import { prepareFill, type PreparedFill } from "../../src/credits/prepareFill";
import type { Cell } from "../../src/workbook/port";
import { day } from "../contract/facts";
import { arrayPort } from "../support/arrayPort";

type Rows = readonly (readonly Cell[])[];

const FEB_1 = day("2000-02-01");

/** 20 on hand of each part; A is family modem, B is cable. */
const INVENTORY: Rows = [
  ["Part number", "Quantity on hand", "As-of date", "Product family"],
  ["A", 20, FEB_1, "Modem"],
  ["B", 20, FEB_1, "Cable"],
];
/** FY2000 Q1: 20 x 10 + 20 x 5 = 300.00; the quarter before: 10 x 10 = 100.00. */
const INVOICES: Rows = [
  ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price", "Source", "Order date", "Date code"],
  ["0", day("1999-08-10"), "A", 10, 10, "vendor", day("1999-07-01"), day("1999-01-31")],
  ["1", day("1999-12-15"), "A", 20, 10, "broker", day("1999-09-30"), day("1999-06-30")],
  ["2", day("1999-12-15"), "B", 20, 5, "vendor", day("1999-10-01"), ""],
];

async function filled(terms: Rows, sheets: Readonly<Record<string, Rows>> = {}): Promise<PreparedFill> {
  const all = { Inventory: INVENTORY, Invoices: INVOICES, Terms: [["Term", "Value"], ...terms], ...sheets };
  const prepared = await prepareFill(arrayPort(Object.entries(all).map(([name, rows]) => ({ name, rows }))), {});
  if ("refusals" in prepared) throw new Error(JSON.stringify(prepared.refusals));
  return prepared;
}

const LIMIT = ["balancing.limitPercent", "50%"] as const;
const COLUMNS = ["Balancing limit", "Balancing returnable quantity", "Balancing credit"] as const;

/** "150 | 15 | 150" of each row. */
async function balanced(...terms: Rows): Promise<readonly string[]> {
  const { plan } = await filled([["balancing.creditBasis", "paid"], ...terms]);
  const columns = COLUMNS.map((name) => plan.blocks[0]!.columns.find(({ heading }) => heading === name)!);
  return [0, 1].map((row) => columns.map((column) => column.cell(row)).join(" | "));
}

async function said(row: number, ...terms: Rows): Promise<string> {
  const { plan } = await filled([["balancing.creditBasis", "paid"], ...terms]);
  return String(plan.blocks[0]!.columns.find(({ heading }) => heading === "Credit explanation")!.cell(row));
}

// prettier-ignore
test.each<[string, Rows, readonly [string, string]]>([
  ["as the first agreement has it",                 [LIMIT],                                                       ["150 | 15 | 150", "150 | 20 | 100"]],
  ["no right is given",                             [LIMIT, ["balancing.given", "no"]],                            [" |  | ", " |  | "]],
  ["no limit",                                      [["balancing.limitedBy", "none"]],                                 [" | 20 | 200", " | 20 | 100"]],
  ["of the two quarters before: 400.00",            [LIMIT, ["balancing.basePeriods", 2]],                         ["200 | 20 | 200", "200 | 20 | 100"]],
  ["of the six months before",                      [LIMIT, ["balancing.basePeriods", 6], ["balancing.baseUnit", "months"]], ["200 | 20 | 200", "200 | 20 | 100"]],
  ["of the month before: December, 300.00",         [LIMIT, ["balancing.baseUnit", "months"]],                     ["150 | 15 | 150", "150 | 20 | 100"]],
  ["of the last two months to the day before",      [LIMIT, ["balancing.baseUnit", "months"], ["balancing.basePeriods", 2], ["balancing.baseEnds", "rolling"]], ["150 | 15 | 150", "150 | 20 | 100"]],
  ["of the last month: nothing was invoiced",       [LIMIT, ["balancing.baseUnit", "months"], ["balancing.baseEnds", "rolling"]], ["0 | 0 | 0", "0 | 0 | 0"]],
  ["of the quarter itself: nothing was invoiced",   [LIMIT, ["balancing.baseEnds", "current"]],                    ["0 | 0 | 0", "0 | 0 | 0"]],
  ["by the day of the order: 100.00 in Oct to Dec", [LIMIT, ["balancing.base", "ordered"]],                        ["50 | 5 | 50", "50 | 10 | 50"]],
  ["every half-year: of Apr to Sep, the quarter before Q1 of FY2000", [LIMIT, ["balancing.frequency", "half-year"], ["balancing.exercise", "any"], ["balancing.basePeriods", 2]], ["50 | 5 | 50", "50 | 10 | 50"]],
  ["of the modems' sales: 200.00",                  [LIMIT, ["balancing.baseOnly", "Product family = modem"]],     ["100 | 10 | 100", "100 | 20 | 100"]],
  ["of all but the modems': 100.00",                [LIMIT, ["balancing.baseExcept", "Product family = modem"]],   ["50 | 5 | 50", "50 | 10 | 50"]],
  ["of the vendor's own goods: 100.00",             [LIMIT, ["balancing.baseOnly", "Source = vendor"]],            ["50 | 5 | 50", "50 | 10 | 50"]],
  ["modems only, of their sales",                   [LIMIT, ["balancing.baseOnly", "Product family = modem"], ["balancing.only", "Product family = modem"]], ["100 | 10 | 100", "100 | 0 | 0"]],
  ["the first 31 days: 31 January has passed",      [LIMIT, ["balancing.exercise", "first-days"], ["balancing.exerciseDays", 31]], ["150 | 0 | 0", "150 | 0 | 0"]],
  ["the first 32 days: 1 February is one",          [LIMIT, ["balancing.exercise", "first-days"], ["balancing.exerciseDays", 32]], ["150 | 15 | 150", "150 | 20 | 100"]],
  ["modems only",                                   [LIMIT, ["balancing.only", "Product family = modem"]],         ["150 | 15 | 150", "150 | 0 | 0"]],
  ["all but modems",                                [LIMIT, ["balancing.except", "Product family = modem"]],       ["150 | 0 | 0", "150 | 20 | 100"]],
  ["goods of the vendor's own, by invoice line",    [LIMIT, ["balancing.only", "Source = vendor"]],                ["150 | 0 | 0", "150 | 20 | 100"]],
  ["no older than 48 days: bought on 15 December",  [LIMIT, ["balancing.age", "younger"], ["balancing.ageLength", 48]], ["150 | 15 | 150", "150 | 20 | 100"]],
  ["no older than 47 days",                         [LIMIT, ["balancing.age", "younger"], ["balancing.ageLength", 47]], ["150 | 0 | 0", "150 | 0 | 0"]],
  ["not of 48 days where exactly so old are out",   [LIMIT, ["balancing.age", "younger"], ["balancing.ageLength", 48], ["balancing.ageEnd", "strict"]], ["150 | 0 | 0", "150 | 0 | 0"]],
  ["only goods older than six months by date code", [LIMIT, ["balancing.age", "older"], ["balancing.ageLength", 6], ["balancing.ageUnit", "months"], ["balancing.ageFrom", "date-code"]], ["150 | 15 | 150", "150 | 0 | 0"]],
  ["only those older than eight months",            [LIMIT, ["balancing.age", "older"], ["balancing.ageLength", 8], ["balancing.ageUnit", "months"], ["balancing.ageFrom", "date-code"]], ["150 | 0 | 0", "150 | 0 | 0"]],
])("%s", async (_story, terms, expected) => {
  expect(await balanced(...terms)).toEqual(expected);
});

// prettier-ignore
test.each<[string, Rows, string]>([
  ["a withheld number of first days", [LIMIT, ["balancing.exercise", "first-days"]], "balancing.exerciseDays"],
  ["a withheld age",                  [LIMIT, ["balancing.age", "younger"]],         "balancing.ageLength"],
  ["a withheld percentage of six months", [["balancing.basePeriods", 2]],            "balancing.limitPercent"],
])("%s leaves the right blank, and is named", async (_story, terms, term) => {
  const { findings } = await filled(terms);
  expect((await balanced(...terms)).map((cells) => cells.replace("150", ""))).toEqual([" |  | ", " |  | "]);
  expect(await said(0, ...terms)).toContain(`3.7(A): blank; needs the term`);
  expect(findings.filter(({ code, text }) => code === "TERM_MISSING" && text.includes(`(${term})`))).toHaveLength(1);
});

describe("no limit", () => {
  /** Stock of May 2000 and of August 2000; invoices of December 1999 do not reach the quarter before either. */
  const later = (asOf: string): Readonly<Record<string, Rows>> => ({
    Inventory: [INVENTORY[0]!, ["A", 20, day(asOf), "Modem"], ["B", 20, day(asOf), "Cable"]],
  });
  const unlimited: Rows = [
    ["balancing.creditBasis", "paid"],
    ["balancing.limitedBy", "none"],
  ];
  const cellsOf = (plan: PreparedFill["plan"]): readonly string[] =>
    [0, 1].map((row) => COLUMNS.map((name) => plan.blocks[0]!.columns.find(({ heading }) => heading === name)!.cell(row)).join(" | "));

  // prettier-ignore
  test.each<[string, string, Rows, readonly string[]]>([
    ["needs no invoices of the quarter before",  "2000-05-01", unlimited,                                              [" | 20 | 200", " | 20 | 100"]],
    ["nor of any quarter near",                  "2000-08-01", unlimited,                                              [" | 20 | 200", " | 20 | 100"]],
    ["every half-year, too",                     "2000-08-01", [...unlimited, ["balancing.frequency", "half-year"], ["balancing.exercise", "any"]], [" | 20 | 200", " | 20 | 100"]],
    ["the day to exercise it holds all the same", "2000-09-01", unlimited,                                             [" | 0 | 0", " | 0 | 0"]],
    ["a limit needs them",                       "2000-08-01", [["balancing.creditBasis", "paid"], LIMIT],             [" |  | ", " |  | "]],
  ])("%s", async (_story, asOf, terms, expected) => expect(cellsOf((await filled(terms, later(asOf))).plan)).toEqual(expected));

  test("a request of a quarter without stock or invoices is settled, without a limit", async () => {
    const requests: Rows = [
      ["Request number", "Right", "Part number", "Quantity", "Request date", "Sealed"],
      ["R1", "Balancing", "A", 5, day("2001-02-01"), "yes"],
    ];
    const terms: Rows = [...unlimited, ["balancing.offsettingOrder", "not required"], ["balancing.timesPerQuarter", 1]];
    const { plan } = await filled(terms, { ...later("2000-05-01"), "Return requests": requests });
    const columns = plan.blocks.flatMap((it) => it.columns);
    const cell = (heading: string) => columns.find((it) => it.heading === heading)!.cell(0);
    expect([cell("Allowed quantity"), cell("Return credit")]).toEqual([5, 50]);
  });
});

test("a filter of the base that names a column that is not there leaves the right blank, by its row", async () => {
  const terms: Rows = [LIMIT, ["balancing.baseOnly", "Colour = red"]];
  const { findings } = await filled(terms);
  expect(findings.filter(({ code }) => code === "TERM_INVALID").map(({ sheet, row }) => [sheet, row])).toEqual([["Terms", 3]]);
  expect(await balanced(...terms)).toEqual([" |  | ", " |  | "]);
  expect(await said(0, ...terms)).toContain("3.7(A): blank; needs the term");
});

test("a filter that names a column that is not there is told by its row, and its right is blank", async () => {
  const terms: Rows = [LIMIT, ["balancing.only", "Colour = red"]];
  const { findings } = await filled(terms);
  expect(findings.filter(({ code }) => code === "TERM_INVALID").map(({ sheet, row, text }) => [sheet, row, text])).toEqual([
    ["Terms", 3, expect.stringContaining('names the column Colour, and neither "Inventory" nor "Invoices" has one headed so.') as string],
  ]);
  expect((await balanced(...terms)).map((cells) => cells.replace("150", ""))).toEqual([" |  | ", " |  | "]);
});

test("a text that is no filter is told as every value that does not fit", async () => {
  const { findings } = await filled([LIMIT, ["balancing.only", "modems"]]);
  expect(findings.find(({ code }) => code === "TERM_INVALID")!.text).toContain('has no =, <> or one of in "modems"');
});

test("an error value in such a column is told, and its row is not let in", async () => {
  const rows: Rows = [INVENTORY[0]!, ["A", 20, FEB_1, "Modem"], ["B", 20, FEB_1, { error: "#N/A" }]];
  const { plan, findings } = await filled([LIMIT, ["balancing.except", "Product family = cable"]], { Inventory: rows });
  const column = plan.blocks[0]!.columns.find(({ heading }) => heading === "Balancing returnable quantity")!;
  expect([column.cell(0), column.cell(1)]).toEqual([15, 0]);
  expect(findings.filter(({ code }) => code === "BAD_VALUE").map(({ sheet, row, severity }) => [sheet, row, severity])).toEqual([
    ["Inventory", 3, "Warning"],
  ]);
});

/** What a sheet of ours would hold: a row's cells by heading, as text. */
function sheetOf({ plan }: PreparedFill, name: string): readonly Readonly<Record<string, string>>[] {
  const block = plan.blocks.find(({ sheet }) => "ownName" in sheet && sheet.ownName === name);
  if (block === undefined) throw new Error(`no sheet ${name}`);
  return Array.from({ length: block.rowCount }, (_, row) =>
    Object.fromEntries(block.columns.map((column) => [column.heading, String(column.cell(row))])),
  );
}

describe("exercised on any day", () => {
  /** Asked for in the quarter's last month; the days are judged on a day of the next one. */
  const requests: Rows = [
    ["Request number", "Right", "Part number", "Quantity", "Request date", "Sealed"],
    ["R1", "Balancing", "A", 5, day("2000-03-20"), "yes"],
  ];
  const TERMS: Rows = [
    ["balancing.creditBasis", "paid"],
    LIMIT,
    ["balancing.offsettingOrder", "not required"],
    ["balancing.timesPerQuarter", 1],
    ["calculation.date", day("2000-04-10")],
  ];
  const of = async (...terms: Rows) => {
    const prepared = await filled([...TERMS, ...terms], { "Return requests": requests });
    const [claim] = sheetOf(prepared, "Claims").filter((row) => row["Claim"] === "3.7(A) R1");
    const allowed = prepared.plan.blocks.flatMap(({ columns }) => columns).find(({ heading }) => heading === "Allowed quantity")!;
    return {
      allowed: allowed.cell(0),
      claimBy: claim?.["Claim by"],
      lastDays: sheetOf(prepared, "Calendar").filter((row) => /balance inventory/.test(JSON.stringify(row))).length,
      exerciseBy: [...new Set(sheetOf(prepared, "Balancing limits").map((row) => row["Exercise by"]))],
    };
  };

  test.each<[string, Rows]>([
    ["of the quarter", [["balancing.exercise", "any"]]],
    [
      "at any time",
      [
        ["balancing.exercise", "any"],
        ["balancing.frequency", "any"],
      ],
    ],
  ])("%s: no sheet tells a last day", async (_story, terms) =>
    expect(await of(...terms)).toEqual({ allowed: 5, claimBy: "", lastDays: 0, exerciseBy: [""] }),
  );

  test("in the first days of the quarter every sheet does", async () => {
    const days = await of(["balancing.exercise", "first-days"], ["balancing.exerciseDays", 90]);
    const last = String(day("2000-03-30"));
    expect(days).toMatchObject({ allowed: 5, claimBy: last });
    expect(days.lastDays).toBeGreaterThan(0);
    expect(days.exerciseBy).toContain(last);
  });
});

describe("why a limit is blank", () => {
  /** Without the column Order date. */
  const undated: Rows = INVOICES.map((row) => [...row.slice(0, 6), row[7]!]);

  // prettier-ignore
  test.each<[string, Rows, Readonly<Record<string, Rows>>, string | undefined]>([
    ["the percentage is withheld",          [],                                                                       {},                    "the limit percent is not entered"],
    ["Invoices has no column Order date",   [LIMIT, ["balancing.base", "ordered"]],                                   { Invoices: undated }, "needs the column Order date on Invoices"],
    ["the limit would make itself",         [LIMIT, ["balancing.netOfReturns", "no"], ["balancing.netOfRotation", "yes"], ["balancing.baseEnds", "current"]], {}, 'needs the term "'],
    ["there is none",                       [["balancing.limitedBy", "none"]],                                        {},                    undefined],
  ])("%s", async (_story, terms, sheets, why) => {
    const { totals } = await filled(terms, sheets);
    const [limit] = totals.limits;
    expect(limit!.remaining).toBeUndefined();
    if (why === undefined) expect(limit!.because).toBeUndefined();
    else expect(limit!.because).toContain(why);
  });

  test("a column Order date that is lacking is told once, where the base goes by it", async () => {
    const told = async (terms: Rows, Invoices: Rows) =>
      (await filled(terms, { Invoices })).findings.filter(({ code, text }) => code === "RIGHT_NOT_USED" && text.includes("Order date"));
    const ordered: Rows = [LIMIT, ["balancing.base", "ordered"]];
    expect(await told(ordered, undated)).toEqual([
      expect.objectContaining({
        severity: "Warning",
        clause: "3.7(A)",
        text: "Not used: Inventory balancing (3.7(A)): the sheet Invoices has no column Order date, by which the agreement counts the sales of its limit. Add the column.",
      }),
    ]);
    expect(await told(ordered, INVOICES)).toEqual([]);
    expect(await told([LIMIT], undated)).toEqual([]);
  });
});
