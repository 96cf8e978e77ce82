/** A sheet ends at row 1,048,576. What does not fit is never left out without a word. */
import { prepareFill } from "../../src/credits/prepareFill";
import { detailTooLong } from "../../src/credits/lastRow";
import { fittingLines, type ReviewLine } from "../../src/workbook/reviewSheet";
import { arrayPort } from "../support/arrayPort";

jest.setTimeout(60_000);

const findings = (count: number): readonly ReviewLine[] =>
  Array.from({ length: count }, (_, i) => ({
    key: `LONG_NUMBER Invoices ${i + 1}`,
    severity: "Warning",
    code: "LONG_NUMBER",
    sheet: "Invoices",
    row: i + 2,
    part: "",
    clause: "-",
    text: `finding ${i + 1}`,
    amount: undefined,
  }));
const textsOf = (lines: readonly ReviewLine[]): readonly string[] => lines.map(({ text }) => text);

test("Review as long as a sheet lists them all", () => {
  expect(textsOf(fittingLines(findings(4), undefined, 4))).toEqual(["finding 1", "finding 2", "finding 3", "finding 4"]);
});

test("a longer Review ends with how many more there are", () => {
  const lines = fittingLines(findings(1_204), undefined, 4);
  expect(textsOf(lines.slice(0, 3))).toEqual(["finding 1", "finding 2", "finding 3"]);
  expect(lines.slice(3)).toMatchObject([
    {
      key: "MORE_FINDINGS",
      severity: "Warning",
      code: "LONG_NUMBER",
      row: 0,
      text: "There are 1,201 more findings, none graver than this, for which this sheet has no rows left. Mend those above, then fill again.",
    },
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
