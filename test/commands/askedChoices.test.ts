/** Which of the mapping file, the kept choices and the options wins. */
import { askedChoices, WrongUsage } from "../../src/commands/askedChoices";
import type { SheetChoices } from "../../src/workbook/sheetColumns";

const KEPT: SheetChoices = {
  Inventory: { sheet: "Stock", headingRow: 2, columns: { quantityOnHand: "Count" } },
  Invoices: { sheet: "Bills" },
};
const NEXT = { headingRows: { inventory: 5 } };

// prettier-ignore
test.each<[story: string, asked: Parameters<typeof askedChoices>[0], wanted: SheetChoices | undefined]>([
  ["nothing asked",                   {},                                                     undefined],
  ["a row on top of what is kept",    NEXT,                                                   { ...KEPT, Inventory: { ...KEPT.Inventory, headingRow: 5 } }],
  ["a column beside the kept ones",   { columns: { Inventory: { "part-number": "SKU 2" } } }, { ...KEPT, Inventory: { ...KEPT.Inventory, columns: { quantityOnHand: "Count", partNumber: "SKU 2" } } }],
  ["another sheet drops its columns", { sheets: { Inventory: "Other" } },                     { ...KEPT, Inventory: { sheet: "Other" } }],
  ["the same sheet keeps them",       { sheets: { Inventory: "STOCK" } },                     KEPT],
  ["a file in place of the kept",     { mapping: { terms: { sheet: "T" } } },                 { Terms: { sheet: "T" } }],
  ["an option on top of a file",      { mapping: { Inventory: { sheet: "S" } }, ...NEXT },    { Inventory: { sheet: "S", headingRow: 5 } }],
])("%s", (_story, asked, wanted) => {
  expect(askedChoices(asked, KEPT)).toEqual(wanted);
});

// prettier-ignore
test.each([
  ["a kind twice",   { mapping: { Inventory: {}, INVENTORY: {} } },                                              "Inventory twice"],
  ["a field twice",  { mapping: { Inventory: { columns: { partNumber: "A", "Part number": "B" } } } },           "chosen twice"],
  ["no text",        { mapping: { Inventory: { columns: { partNumber: 7 } } } },                                 '"partNumber" of Inventory in the mapping is 7'],
  ["half a row",     { mapping: { Inventory: { headingRow: 1.5 } } },                                            "is 1.5"],
  ["a word",         { mapping: "Inventory" },                                                                   'The mapping is "Inventory"'],
  ["no kind",        { sheets: { Stock: "A" } },                                                                 "Kinds are Terms, Inventory, Invoices, Price changes, Discontinuations, Return requests,"],
])("no mapping: %s", (_story, asked, told) => {
  expect(() => askedChoices(asked, {})).toThrow(WrongUsage);
  expect(() => askedChoices(asked, {})).toThrow(told);
});
