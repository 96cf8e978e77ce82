/** A sheet that is declared here alone is recognised, read and made as a template: nothing else has to know it. */
import { keyOf } from "../../src/workbook/cells";
import { Keys } from "../../src/workbook/columns";
import type { Cell } from "../../src/workbook/port";
import { recognise } from "../../src/workbook/recognise";
import { RowReader } from "../../src/workbook/rowReader";
import { SheetFindings } from "../../src/workbook/sheetFindings";
import { optional, partNumber, required, yesOrNo } from "../../src/workbook/sheets/column";
import { declareSheet, sheetFamily } from "../../src/workbook/sheets/sheet";
import { SHEET_KINDS, SHEETS } from "../../src/workbook/sheets";
import { templateSheet } from "../../src/workbook/template";
import { inWords, workbookOf } from "./sheets";

const TOY = declareSheet("Toy loans", "One row a toy that was lent.", {
  partNumber: partNumber(),
  lent: required("units", "Lent", "Whole toys.", { aliases: ["given out"] }),
  lentDate: required("date", "Lent on", "The day."),
  deposit: optional("price", "Deposit", "Dollars."),
  mood: optional("choice", "Mood", "How the child looked.", { choices: ["happy", "sad"] }),
  returned: yesOrNo("Returned", "Whether it is back."),
});
const FAMILY = sheetFamily([TOY, SHEETS.Inventory], [TOY]);

const HEADINGS = ["SKU", "Given out", "Lent on", "Deposit", "Mood"];

function read(rows: readonly (readonly Cell[])[]) {
  const { sheets } = recognise(workbookOf({ List: [["Toys of May"], HEADINGS, ...rows] }), {}, FAMILY);
  const findings = new SheetFindings();
  const reader = new RowReader(sheets["Toy loans"]!, false, findings);
  const columns = reader.columnIndexes.map((column) => rows.map((row) => row[column] ?? ""));
  const parts = new Keys(keyOf);
  const records = rows.map((_, row) => {
    reader.at({ top: 2, rowCount: rows.length, columns }, row);
    const part = reader.neededKey("partNumber", parts);
    const values = [reader.needed("lent"), reader.needed("lentDate"), reader.read("deposit"), reader.read("mood"), reader.read("returned")];
    return reader.isBad ? "bad" : [part, ...values];
  });
  return { records, findings: findings.all().map(inWords) };
}

test("it is recognised by its headings and aliases, under a title", () => {
  const { sheets } = recognise(workbookOf({ List: [["Toys of May"], HEADINGS, ["A", 1, 36_500, 2, "sad"]] }), {}, FAMILY);
  expect(sheets["Toy loans"]).toMatchObject({
    headingRow: 1,
    rowCount: 1,
    columns: { partNumber: 0, lent: 1, lentDate: 2, deposit: 3, mood: 4 },
  });
});

test("its cells are read as what they are declared to hold", () => {
  expect(
    read([
      ["A", 3, 36_500, 2.5, "Happy"],
      ["B", "1", "2000-02-29", "", ""],
    ]),
  ).toEqual({
    records: [
      [0, 3, 36_500, 2_500_000, "happy", undefined],
      [1, 1, 36_585, undefined, undefined, undefined],
    ],
    findings: [
      'Info NUMBER_AS_TEXT List 4: Lent: 1 number stands there as text (B4); "1" was read as 1.',
      'Info DATE_AS_TEXT List 4: Lent on: 1 date stands there as text (C4); "2000-02-29" was read as 2000-02-29.',
    ],
  });
});

// prettier-ignore
test.each<[string, readonly Cell[], string]>([
  ["no part",            ["", 1, 36_500],               "Part number (A3) is blank; it must be a part number."],
  ["no quantity",        ["A", "", 36_500],             "Lent (B3) is blank; it must be a whole number of units."],
  ["less than nothing",  ["A", -1, 36_500],             "Lent (B3) is -1; it must be 0 or more units."],
  ["no day",             ["A", 1, ""],                  "Lent on (C3) is blank; it must be a date."],
  ["a price below 0",    ["A", 1, 36_500, -2],          "Deposit (D3) is -2; it must be 0 or more."],
  ["an unknown choice",  ["A", 1, 36_500, 2, "bored"],  "Mood (E3) is \"bored\"; it must be blank, happy or sad."],
])("a bad cell leaves its row out: %s", (_story, row, finding) => {
  const { records, findings } = read([row]);
  expect(records).toEqual(["bad"]);
  expect(findings).toEqual([expect.stringContaining(`${finding} This row is left out.`)]);
});

test("a field that the sheet does not have does not compile", () => {
  const { sheets } = recognise(workbookOf({ List: [HEADINGS, ["A", 1, 36_500]] }), {}, FAMILY);
  const sheet = sheets["Toy loans"]!;
  const reader = new RowReader(sheet, false, new SheetFindings());
  // @ts-expect-error: a slip of the pen
  expect(reader.has("lentt")).toBe(false);
  // @ts-expect-error: a slip of the pen
  expect(sheet.columns["deposits"]).toBeUndefined();
  // @ts-expect-error: a part is read by its keys
  const asPlain = (): unknown => reader.read("partNumber");
  expect(asPlain).toBeInstanceOf(Function);
});

test("its template has headings, formats, drop-downs and help", () => {
  const { sheet, columns, rowCount } = templateSheet(TOY);
  expect(sheet).toEqual({ ownName: "Toy loans" });
  expect(columns.map(({ heading, format, choices }) => [heading, format, choices])).toEqual([
    ["Part number", "text", undefined],
    ["Lent", "quantity", undefined],
    ["Lent on", "date", undefined],
    ["Deposit", "unitAmount", undefined],
    ["Mood", "text", ["happy", "sad"]],
    ["Returned", "text", ["yes", "no"]],
  ]);
  expect(columns.map(({ hint }) => hint?.text).slice(1, 4)).toEqual(["Needed. Whole toys.", "Needed. The day.", "Dollars."]);
  expect(columns.every(({ cell }) => cell(0) === "" && cell(rowCount - 1) === "")).toBe(true);
});

test.each(SHEET_KINDS)("the template of %s is within what Excel takes, and is recognised as that sheet", (kind) => {
  const { columns } = templateSheet(SHEETS[kind]);
  for (const { heading, hint, choices } of columns) {
    expect([heading, hint!.title.length <= 32, hint!.text.length <= 255]).toEqual([heading, true, true]);
    expect((choices ?? []).join(",").length).toBeLessThanOrEqual(255);
  }
  const family = sheetFamily(
    SHEET_KINDS.map((it) => SHEETS[it]),
    [SHEETS[kind]],
  );
  const { sheets, incomplete } = recognise(
    workbookOf({ Sheet1: [columns.map(({ heading }) => heading), columns.map(() => 1)] }),
    {},
    family,
  );
  expect([Object.keys(sheets), Object.keys(incomplete)]).toEqual([[kind], []]);
});
