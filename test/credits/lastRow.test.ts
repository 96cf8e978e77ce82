/** A sheet ends at row 1,048,576. What does not fit is never left out without a word. */
import { prepareFill } from "../../src/credits/prepareFill";
import { detailTooLong } from "../../src/credits/lastRow";
import { reviewSheet } from "../../src/workbook/encode";
import { sheetFinding } from "../../src/workbook/sheetFindings";
import { arrayPort } from "../support/arrayPort";

jest.setTimeout(60_000);

const cellsOf = ({ columns, rowCount }: ReturnType<typeof reviewSheet>): unknown[][] =>
  Array.from({ length: rowCount }, (_, row) => columns.map(({ cell }) => cell(row)));

const findings = (count: number) =>
  Array.from({ length: count }, (_, i) => sheetFinding("LONG_NUMBER", `finding ${i + 1}`, { sheet: "Invoices", row: i + 2 }));

test("Review as long as a sheet lists them all", () => {
  expect(cellsOf(reviewSheet(findings(4), 4)).map((row) => row[6])).toEqual(["finding 1", "finding 2", "finding 3", "finding 4"]);
});

test("a longer Review ends with how many more there are", () => {
  const rows = cellsOf(reviewSheet(findings(1_204), 4));
  expect(rows.slice(0, 3).map((row) => row[6])).toEqual(["finding 1", "finding 2", "finding 3"]);
  expect(rows.slice(3)).toEqual([
    [
      "Warning",
      "LONG_NUMBER",
      "",
      "",
      "",
      "",
      "There are 1,201 more findings, none graver than this, for which this sheet has no rows left. Mend those above, then fill again.",
    ],
  ]);
});

/** One part, bought by the unit: as many detail lines as units are on hand. */
const boughtByTheUnit = (units: number) => [
  {
    name: "Inventory",
    rows: [
      ["Part number", "Quantity on hand", "As-of date"],
      ["A", units, 36557],
    ],
  },
  {
    name: "Invoices",
    rows: [
      ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
      ...Array.from({ length: units }, () => ["1", 36500, "A", 1, 10]),
    ],
  },
  {
    name: "Price changes",
    rows: [
      ["Part number", "Effective date", "New price"],
      ["A", 36557, 9],
    ],
  },
];

test.each([
  [1_048_575, undefined],
  [1_048_576, "Credit detail would need 1,048,576 rows, and a sheet holds 1,048,575 below its headings. Nothing was written."],
])("%i detail lines fit, or are told not to", (lines, words) => {
  expect(detailTooLong(lines)?.split(" Fill two copies")[0]).toBe(words);
});

test("a fill whose detail does not fit is refused before anything is written", async () => {
  const prepared = await prepareFill(arrayPort(boughtByTheUnit(1_048_576), { blockRows: 100_000 }));
  expect(prepared).toEqual({ refusals: [{ kind: "Inventory", message: detailTooLong(1_048_576), candidates: [] }] });
});
