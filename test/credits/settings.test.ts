/** What is kept with a workbook may have been changed by anybody: it is read as far as it can be, and never stops a fill. */
import fc from "fast-check";
import { lookAtWorkbook } from "../../src/credits/outlook";
import { prepareFill } from "../../src/credits/prepareFill";
import { fillMark, keptChoices } from "../../src/credits/settings";
import { arrayPort } from "../support/arrayPort";

const SHEETS = [
  {
    name: "Stock",
    rows: [
      ["Part number", "Quantity on hand", "As-of date"],
      ["A", 5, 36557],
    ],
  },
  {
    name: "Bills",
    rows: [
      ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
      ["1", 36500, "A", 9, 10],
    ],
  },
];

// prettier-ignore
test.each<[string, unknown, unknown, boolean]>([
  ["nothing kept",                          undefined,                                          {},                                        false],
  ["no choice made",                        {},                                                 {},                                        false],
  ["a sheet",                               { Inventory: { sheet: "Stock" } },                  { Inventory: { sheet: "Stock" } },          false],
  ["all of a choice",                       { Terms: { sheet: "T", headingRow: 3, columns: { value: "Amount" } } }, { Terms: { sheet: "T", headingRow: 3, columns: { value: "Amount" } } }, false],
  ["null",                                  null,                                               {},                                        true],
  ["a number",                              7,                                                  {},                                        true],
  ["a text, as broken JSON comes",          "{\"Inventory\":",                                  {},                                        true],
  ["a list",                                [{ sheet: "Stock" }],                               {},                                        true],
  ["a kind that is not read",               { Hires: { sheet: "S" } },                          {},                                        true],
  ["null for a sheet",                      { Inventory: null, Invoices: { sheet: "Bills" } },  { Invoices: { sheet: "Bills" } },           true],
  ["a sheet that is no name",               { Inventory: { sheet: 4, headingRow: 2 } },         { Inventory: { headingRow: 2 } },           true],
  ["a row that is none",                    { Inventory: { sheet: "Stock", headingRow: 0.5 } }, { Inventory: { sheet: "Stock" } },          true],
  ["a row before the first",                { Inventory: { headingRow: 0 } },                   { Inventory: {} },                          true],
  ["a row in words",                        { Inventory: { headingRow: "2" } },                 { Inventory: {} },                          true],
  ["one column of two that is no heading",  { Inventory: { columns: { partNumber: "SKU", description: null } } }, { Inventory: { columns: { partNumber: "SKU" } } }, true],
  ["columns in a list",                     { Inventory: { columns: ["SKU"] } },                { Inventory: {} },                          true],
])("choices: %s", (_story, kept, choices, isDamaged) => expect(keptChoices(kept)).toEqual({ choices, isDamaged }));

// prettier-ignore
test.each<[string, unknown, unknown]>([
  ["as a fill leaves it",     { sheet: "Stock", headings: ["a"] },      { sheet: "Stock", headings: ["a"] }],
  ["null",                    null,                                     undefined],
  ["a text",                  "filled",                                 undefined],
  ["headings of other kinds", { sheet: "Stock", headings: ["a", 1] },   undefined],
  ["without a sheet",         { headings: [] },                         undefined],
])("the mark of a fill: %s", (_story, kept, mark) => expect(fillMark(kept)).toEqual(mark));

/** Any JSON, and JSON that begins like ours. */
const kept = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom("Terms", "Inventory", "Invoices", "__proto__", "constructor", "sheet", "headings"),
    fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom("sheet", "headingRow", "columns", "__proto__"), fc.jsonValue())),
  ),
);

test("whatever is kept, the workbook is looked at and filled or refused in words", async () => {
  await fc.assert(
    fc.asyncProperty(kept, kept, async (mapping, fill) => {
      const port = arrayPort(SHEETS);
      await port.writeSetting("mapping", mapping);
      await port.writeSetting("fill", fill);
      const { choices, hasDamagedChoices } = await lookAtWorkbook(port);
      expect(keptChoices(JSON.parse(JSON.stringify(choices)))).toEqual({ choices, isDamaged: false });
      const prepared = await prepareFill(port);
      const isSaid =
        "refusals" in prepared ? prepared.refusals.length > 0 : prepared.findings.some(({ code }) => code === "CHOICES_DAMAGED");
      expect(isSaid).toBe("refusals" in prepared || hasDamagedChoices);
    }),
    { numRuns: 300 },
  );
});
