/** Rows of Inventory to stock records: one cause a row; a bad row leaves the others as if it were not there. */
import { InventoryDecoder } from "../../src/workbook/decodeInventory";
import type { Cell } from "../../src/workbook/port";
import { isoOf } from "../contract/facts";
import { inWords, reading } from "./sheets";

const HEADINGS = [
  "Part number",
  "Warehouse",
  "Quantity on hand",
  "Committed quantity",
  "In transit from vendor",
  "In transit between warehouses",
  "Transit date",
  "As-of date",
];
const GOOD = ["VX-1", "Fremont", 10, 2, 3, 4, 36_540, 36_557] as const;
const record = (row: number, words = "VX-1: 10, 2 committed, 3 + 4 in transit since 2000-01-15, as of 2000-02-01"): string =>
  `row ${row} ${words}`;

/** A good row with some cells changed, by heading. */
const row = (cells: Readonly<Record<string, Cell>>): readonly Cell[] => HEADINGS.map((heading, i) => cells[heading] ?? GOOD[i]!);

interface Read {
  readonly records: readonly string[];
  readonly findings: readonly string[];
  readonly badRows: readonly number[];
  readonly undatedRows: readonly number[];
}

function read(
  rows: readonly (readonly Cell[])[],
  options: { calculationDate?: number; is1904?: boolean; headings?: readonly string[] } = {},
): Read {
  const { reader, findings, block, parts } = reading("Inventory", [options.headings ?? HEADINGS, ...rows], options.is1904);
  const decoder = new InventoryDecoder(reader, parts, options.calculationDate, findings);
  decoder.take(block);
  const { rows: it, sheetRow, partText, badRows, undatedRows } = decoder.records();
  const since = (date: number): string => (date === 0 ? "no day" : isoOf(date));
  const records = Array.from(
    { length: it.count },
    (_, i) =>
      `row ${sheetRow[i]!} ${parts.texts[partText[i]!]!}: ${it.onHand[i]!}, ${it.committed[i]!} committed, ${it.inTransitFromVendor[i]!} + ${it.inTransitBetweenWarehouses[i]!} in transit since ${since(it.transitDate[i]!)}, as of ${isoOf(it.asOfDate[i]!)}`,
  );
  return { records, findings: findings.all().map(inWords), badRows: [...badRows], undatedRows: [...undatedRows] };
}

test("a good row", () => expect(read([GOOD])).toEqual({ records: [record(2)], findings: [], badRows: [], undatedRows: [] }));

const UNITS = "a whole number of units";
const BLANK = "This row's figures are left blank.";
const bad = (what: string, part = " VX-1"): string => `Error BAD_VALUE Inventory 3${part}: ${what} ${BLANK}`;
const A_DATE = "a date from 1990 to 2100 (a date cell, or text such as 2000-02-29).";

// prettier-ignore
test.each<[string, Readonly<Record<string, Cell>>, string]>([
  ["no part number",              { "Part number": "" },                             bad("Part number (A3) is blank; it must be a part number.", "")],
  ["a part number of spaces",     { "Part number": "  " },                           bad("Part number (A3) is blank; it must be a part number.", "")],
  ["a Boolean part number",       { "Part number": true },                           bad("Part number (A3) is TRUE; it must be a part number.", " TRUE")],
  ["an error part number",        { "Part number": { error: "#REF!" } },             bad("Part number (A3) is #REF!; it must be a part number.", " #REF!")],
  ["no quantity",                 { "Quantity on hand": "" },                        bad(`Quantity on hand (C3) is blank; it must be ${UNITS} (0 where there are none).`)],
  ["a quantity in words",         { "Quantity on hand": "ten" },                     bad(`Quantity on hand (C3) is "ten"; it must be ${UNITS}.`)],
  ["a fraction of a unit",        { "Quantity on hand": 2.5 },                       bad(`Quantity on hand (C3) is 2.5; it must be ${UNITS}.`)],
  ["a negative quantity",         { "Quantity on hand": -1 },                        bad("Quantity on hand (C3) is -1; it must be 0 or more units.")],
  ["a Boolean quantity",          { "Quantity on hand": true },                      bad(`Quantity on hand (C3) is TRUE; it must be ${UNITS}.`)],
  ["an error quantity",           { "Quantity on hand": { error: "#N/A" } },         bad(`Quantity on hand (C3) is #N/A; it must be ${UNITS}.`)],
  ["negative committed units",    { "Committed quantity": -2 },                      bad("Committed quantity (D3) is -2; it must be 0 or more units.")],
  ["committed units in words",    { "Committed quantity": "some" },                  bad(`Committed quantity (D3) is "some"; it must be ${UNITS}.`)],
  ["negative goods from vendor",  { "In transit from vendor": -1 },                  bad("In transit from vendor (E3) is -1; it must be 0 or more units.")],
  ["half a unit on its way",      { "In transit between warehouses": 0.5 },          bad(`In transit between warehouses (F3) is 0.5; it must be ${UNITS}.`)],
  ["a transit date in words",     { "Transit date": "soon" },                        bad(`Transit date (G3) is "soon"; it must be ${A_DATE}`)],
  ["an as-of date before 1990",   { "As-of date": 32_873 },                          bad(`As-of date (H3) is 32873 (1989-12-31); it must be ${A_DATE}`)],
  ["an as-of date in 9999",       { "As-of date": 2_958_465 },                       bad(`As-of date (H3) is 2958465 (9999-12-31); it must be ${A_DATE}`)],
  ["a day before March 1900",     { "As-of date": 60 },                              bad(`As-of date (H3) is 60; it must be ${A_DATE}`)],
  ["an as-of date after 2100",    { "As-of date": "2101-01-01" },                    bad(`As-of date (H3) is "2101-01-01"; it must be ${A_DATE}`)],
])("a bad row: %s", (_story, cells, finding) => {
  expect(read([GOOD, row(cells), GOOD])).toEqual({ records: [record(2), record(4)], findings: [finding], badRows: [3], undatedRows: [] });
});

test("every bad cell of a row is named", () => {
  const { findings, records } = read([row({ "Quantity on hand": "ten", "Committed quantity": -1, "As-of date": "soon" })]);
  expect(findings.map((it) => /\((\w+)\)/.exec(it)![1])).toEqual(["C2", "D2", "H2"]);
  expect(records).toEqual([]);
});

// prettier-ignore
test.each<[string, Readonly<Record<string, Cell>>, string, readonly string[]]>([
  ["optional cells are blank",       { "Committed quantity": "", "In transit from vendor": "", "In transit between warehouses": "", "Transit date": "" }, "row 2 VX-1: 10, 0 committed, 0 + 0 in transit since no day, as of 2000-02-01", []],
  ["nothing on hand",                { "Quantity on hand": 0, "Committed quantity": 0 }, "row 2 VX-1: 0, 0 committed, 3 + 4 in transit since 2000-01-15, as of 2000-02-01", []],
  ["all of it committed",            { "Committed quantity": 10 }, "row 2 VX-1: 10, 10 committed, 3 + 4 in transit since 2000-01-15, as of 2000-02-01", []],
  ["more than that committed",       { "Committed quantity": 11 }, "row 2 VX-1: 10, 10 committed, 3 + 4 in transit since 2000-01-15, as of 2000-02-01",
    ["Warning COMMITTED_EXCEEDS_ON_HAND Inventory 2 VX-1: 11 units are committed but 10 are on hand; committed counts as 10. Check both quantities."]],
  ["a quantity as text",             { "Quantity on hand": "10" }, record(2),
    ["Info NUMBER_AS_TEXT Inventory 2: Quantity on hand: 1 number stands there as text (C2); \"10\" was read as 10."]],
  ["a part number of 16 digits",     { "Part number": 1e15 }, "row 2 1000000000000000: 10, 2 committed, 3 + 4 in transit since 2000-01-15, as of 2000-02-01",
    ["Warning LONG_NUMBER Inventory 2 1000000000000000: Part number (A2), 1000000000000000, has more than 15 digits, which Excel does not keep in a number. Store it as text."]],
])("a good row: %s", (_story, cells, expected, findings) => {
  expect(read([row(cells)])).toEqual({ records: [expected], findings, badRows: [], undatedRows: [] });
});

test("blank rows are no rows", () => {
  expect(read([[], GOOD, ["", "  "], GOOD]).records).toEqual([record(3), record(5)]);
});

test("columns that the sheet lacks are blank", () => {
  const { records, findings } = read([["A", 1]], { headings: ["Part number", "Quantity on hand"], calculationDate: 36_557 });
  expect([records, findings]).toEqual([["row 2 A: 1, 0 committed, 0 + 0 in transit since no day, as of 2000-02-01"], []]);
});

// prettier-ignore
test.each<[string, Cell, number | undefined, readonly string[], readonly number[]]>([
  ["its own",                        36_557, 36_600,    ["2000-02-01"], []],
  ["the calculation date",           "",     36_557,    ["2000-02-01"], []],
  ["none: the row stays blank",      "",     undefined, [],             [2]],
])("the day of a row: %s", (_story, cell, calculationDate, days, undated) => {
  const { records, undatedRows, findings } = read([row({ "As-of date": cell })], calculationDate === undefined ? {} : { calculationDate });
  expect([records.map((it) => it.slice(-10)), undatedRows, findings]).toEqual([days, undated, []]);
});

test("a bad row without a day is bad, not undated", () => {
  const { badRows, undatedRows } = read([row({ "As-of date": "", "Quantity on hand": "ten" })]);
  expect([badRows, undatedRows]).toEqual([[2], []]);
});

test("days of a workbook that counts from 1904", () => {
  expect(read([row({ "Transit date": 36_540 - 1462, "As-of date": 36_557 - 1462 })], { is1904: true }).records).toEqual([record(2)]);
});

test("parts written alike but for case and spaces are one part, each written as it stands", () => {
  const { reader, findings, block, parts } = reading("Inventory", [
    HEADINGS,
    row({ "Part number": "vx  1" }),
    row({ "Part number": " VX 1 " }),
    row({ "Part number": "VX1" }),
  ]);
  const decoder = new InventoryDecoder(reader, parts, undefined, findings);
  decoder.take(block);
  const { rows, partText } = decoder.records();
  expect([[...rows.part], [...partText].map((text) => parts.texts[text]), parts.keys]).toEqual([
    [0, 0, 1],
    ["vx 1", "VX 1", "VX1"],
    ["VX 1", "VX1"],
  ]);
});

test("numbers as text are one finding a column: how many, the first three cells, one read", () => {
  const { findings, records } = read(Array.from({ length: 1_025 }, () => row({ "Quantity on hand": "10", "Committed quantity": "2" })));
  expect(records).toHaveLength(1_025);
  expect(findings).toEqual([
    'Info NUMBER_AS_TEXT Inventory 2: Quantity on hand: 1,025 numbers stand there as text (C2, C3, C4, ...); "10" was read as 10.',
    'Info NUMBER_AS_TEXT Inventory 2: Committed quantity: 1,025 numbers stand there as text (D2, D3, D4, ...); "2" was read as 2.',
  ]);
});

test("bad values are all listed", () => {
  expect(read(Array.from({ length: 25 }, () => row({ "Quantity on hand": "ten" }))).findings).toHaveLength(25);
});
