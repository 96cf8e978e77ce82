/** What a fill keeps of what it was made from, and how the next one tells what has changed since. */
import type { FillHistory } from "../../src/credits/fillHistory";
import { fillRecord, MOST_PRINTS, RECORD_SETTING } from "../../src/credits/fillRecord";
import { prepareFill, type PreparedFill } from "../../src/credits/prepareFill";
import { sinceLastFill } from "../../src/credits/sinceLastFill";
import type { Cell } from "../../src/workbook/port";
import { day } from "../contract/facts";
import { arrayPort } from "../support/arrayPort";

type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

const FEB_1 = day("2000-02-01");
const BASE = {
  Inventory: [
    ["Part number", "Quantity on hand", "As-of date"],
    ["A", 5, FEB_1],
    ["B", 5, FEB_1],
  ],
  Invoices: [
    ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
    ["1", day("1999-12-15"), "A", 5, 12],
    ["2", day("1999-12-15"), "B", 5, 12],
    ["3", day("1999-12-16"), "B", 1, 12],
  ],
  "Price changes": [
    ["Part number", "Effective date", "New price", "Old price"],
    ["A", FEB_1, 8, 12],
  ],
  Terms: [
    ["Term", "Value"],
    ["balancing.limitPercent", 0.1],
  ],
} satisfies Sheets;

const at = (time: string) => () => new Date(time);

async function prepared(sheets: Sheets, kept?: unknown, now = at("2026-11-28T09:05:00")): Promise<PreparedFill> {
  const port = arrayPort(Object.entries(sheets).map(([name, rows]) => ({ name, rows })));
  if (kept !== undefined) await port.writeSetting(RECORD_SETTING, kept);
  const fill = await prepareFill(port, { now });
  if ("refusals" in fill) throw new Error(JSON.stringify(fill.refusals));
  return fill;
}

const history = async (sheets: Sheets, kept?: unknown, now?: () => Date): Promise<FillHistory> =>
  (await prepared(sheets, kept, now)).history;
/** What is kept, as it comes back from the workbook. */
const recordOf = async (sheets: Sheets): Promise<unknown> => JSON.parse(JSON.stringify((await history(sheets)).record));
const with_ = (changed: Partial<Record<keyof typeof BASE, readonly (readonly Cell[])[]>>): Sheets => ({ ...BASE, ...changed });
const [HEAD, FIRST, SECOND, THIRD] = BASE.Invoices as [Cell[], Cell[], Cell[], Cell[]];
const NEW_LINE = ["4", day("1999-12-17"), "A", 2, 11];

test("the first fill of which a record is kept has its row: time, agreement, figures by clause", async () => {
  const { record, row, changes, last } = await history(BASE);
  expect(last).toBeUndefined();
  expect(changes).toEqual([]);
  expect(record).toMatchObject({ number: 1, at: "2026-11-28 09:05" });
  expect(row).toMatchObject({ number: 1, rows: 2, changes: "first fill of which a record is kept" });
  expect(row!.figures).toMatch(/^Price protection \(3\.6\(A\)\) \$20\.00; Discontinuation \(3\.7\(D\)\) \$0\.00; Limit left FY2000 Q2 /); // 5 x (12 - 8)
});

test("nothing changed: number and time stay, so that the workbook does", async () => {
  const { record, row } = await history(BASE, await recordOf(BASE), at("2026-11-29T10:00:00"));
  expect(record).toMatchObject({ number: 1, at: "2026-11-28 09:05" });
  expect(row).toMatchObject({ number: 1 });
});

// prettier-ignore
test.each<[string, Sheets, readonly string[]]>([
  ["an amount",             with_({ Invoices: [HEAD, FIRST, SECOND, ["3", day("1999-12-16"), "B", 1, 11]] }), ['"Invoices": row 4 changed']],
  ["a new row",             with_({ Invoices: [HEAD, FIRST, NEW_LINE, SECOND, THIRD] }),                     ['"Invoices": row 3 new']],
  ["a row gone",            with_({ Invoices: [HEAD, FIRST, SECOND] }),                                      ['"Invoices": 1 row gone']],
  ["one new, two gone",     with_({ Invoices: [HEAD, FIRST, NEW_LINE] }),                                    ['"Invoices": row 3 changed, 1 row gone']],
  ["two new, one gone",     with_({ Invoices: [HEAD, FIRST, SECOND, NEW_LINE, ["5", day("1999-12-17"), "A", 1, 11]] }), ['"Invoices": rows 4 and 5 new or changed']],
  ["rows in another order", with_({ Invoices: [HEAD, THIRD, SECOND, FIRST] }),                               []],
  ["a term",                with_({ Terms: [["Term", "Value"], ["balancing.limitPercent", 0.2]] }),          ['"Balancing limit percent" is 20%; it was 10%']],
  ["a term taken out",      with_({ Terms: [["Term", "Value"]] }),                                           ['"Balancing limit percent" is blank; it was 10%']],
])("%s is told", async (_story, sheets, changes) => {
  expect((await history(sheets, await recordOf(BASE))).changes).toEqual(changes);
});

test("what changed stands in the row of the new fill", async () => {
  const sheets = with_({ Invoices: [HEAD, FIRST, NEW_LINE, SECOND, THIRD] });
  const { record, row } = await history(sheets, await recordOf(BASE), at("2026-12-01T08:00:00"));
  expect(record).toMatchObject({ number: 2, at: "2026-12-01 08:00" });
  expect(row!.changes).toBe('"Invoices": row 3 new.');
});

test("a sheet that comes and one that goes", async () => {
  const without = Object.fromEntries(Object.entries(BASE).filter(([name]) => name !== "Price changes"));
  expect((await history(without, await recordOf(BASE))).changes).toEqual(['"Price changes" is not read any more']);
  expect((await history(BASE, await recordOf(without))).changes).toEqual(['"Price changes" is read (1 row); it was not']);
});

test("an earlier release is told, and so is another agreement", async () => {
  const before = { ...((await recordOf(BASE)) as object), release: "0.9.0", agreement: "another" };
  const { changes } = await history(BASE, before);
  expect(changes).toEqual([
    "The agreement is altigen-synnex-1999; it was another",
    expect.stringMatching(/^Channel Credits is release \S+; it was 0\.9\.0$/),
  ]);
});

test("of a sheet too long for prints of its rows, that it changed", async () => {
  const lines = (price: number): readonly (readonly Cell[])[] => [
    HEAD,
    ...Array.from({ length: MOST_PRINTS + 1 }, (_, line): readonly Cell[] => [
      `I${line}`,
      day("1999-12-15"),
      "A",
      1,
      line === 7 ? price : 12,
    ]),
  ];
  const kept = await recordOf(with_({ Invoices: lines(12) }));
  expect((kept as { inputs: object }).inputs).toHaveProperty("Inventory.prints");
  expect((await history(with_({ Invoices: lines(11) }), kept)).changes).toEqual([
    `"Invoices": some of its ${MOST_PRINTS + 1} rows are others`,
  ]);
  expect((await history(with_({ Invoices: lines(12).slice(0, -1) }), kept)).changes).toEqual([
    `"Invoices": ${MOST_PRINTS} rows; there were ${MOST_PRINTS + 1}`,
  ]);
});

test("many rows are counted", async () => {
  const lines = Array.from({ length: 8 }, (_, line): readonly Cell[] => [`N${line}`, day("1999-12-17"), "A", 1, 12]);
  const { changes } = await history(with_({ Invoices: [...BASE.Invoices, ...lines] }), await recordOf(BASE));
  expect(changes).toEqual(['"Invoices": rows 5, 6, 7, 8, 9 and 3 more new']);
});

test.each([
  [null],
  ["text"],
  [7],
  [{}],
  [{ number: 0 }],
  [{ number: 1, at: "", release: "1", agreement: "a", inputs: {}, terms: [1], totals: [] }],
])("a record that cannot be read, %j, is none", async (kept) => {
  expect(fillRecord(kept)).toBeUndefined();
  expect((await history(BASE, kept)).record).toMatchObject({ number: 1 });
});

test("of a damaged record what can be read counts", async () => {
  const kept = (await recordOf(BASE)) as { inputs: Record<string, object> };
  kept.inputs.Invoices = { sheet: 3 };
  kept.inputs.Weather = { sheet: "Weather", rows: 1, sum: 1 };
  expect(Object.keys(fillRecord(kept)!.inputs)).toEqual(["Terms", "Inventory", "Price changes"]);
});

test("without a clock nothing is kept, and what has changed is told all the same", async () => {
  const port = arrayPort(Object.entries(BASE).map(([name, rows]) => ({ name, rows })));
  const fill = (await prepareFill(port)) as PreparedFill;
  expect(fill.history).toMatchObject({ record: undefined, row: undefined });
  expect(fill.plan.settings).not.toHaveProperty(RECORD_SETTING);
  const record = fillRecord(await recordOf(BASE))!;
  expect(sinceLastFill(record, { ...record, release: "2" }, () => 2)).toEqual([expect.stringContaining("release 2")]);
});
