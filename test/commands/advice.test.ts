/** The options that a refusal advises: each, given, mends it. */
import { adviceOn, missingChoices } from "../../src/commands/advice";
import { recognise } from "../../src/workbook/recognise";
import { workbookOf, type Rows } from "../workbook/sheets";

const INVENTORY: Rows = [
  ["Part number", "Quantity on hand"],
  ["A", 1],
];
const INVOICES: Rows = [
  ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
  ["1", 36526, "A", 1, 1],
];
type Sheets = Parameters<typeof workbookOf>[0];

function advice(sheets: Sheets, choices = {}): string {
  const shape = workbookOf(sheets);
  return recognise(shape, choices)
    .refusals.map((refusal) => adviceOn(refusal, shape, choices))
    .join(" ");
}

// prettier-ignore
test.each<[story: string, sheets: Sheets, expected: string]>([
  ["a list that may be of sales",        { Inventory: INVENTORY, "My list": [["Date", "Num", "Item", "Qty", "Rate"], [36526, "1", "A", 1, 1]] },
    'If it holds that, add --sheet "Invoices=My list".'],
  ["a heading over two rows",            { Inventory: [["Part", "Shelf"], ["number", "count"], ["A", 1]], Invoices: INVOICES },
    'Add --column "Inventory.Quantity on hand=count". If the headings stand in another row, add --heading-row Inventory=N.'],
  ["a heading whose lowest part stands twice", { Inventory: [["Part", "Shelf", "", "Note"], ["number", "count", "day", "count"], ["A", 1]], Invoices: INVOICES },
    'Add --column "Inventory.Quantity on hand=HEADING" with the heading in place of HEADING: row 2 of "Inventory" has "Shelf count", "day", "Note count". If the headings stand in another row, add --heading-row Inventory=N.'],
  ["two sheets that lack the same",      { "Stock 1": [["Part number", "Count", "Warehouse"], ["A", 1, "W"]], "Stock 2": [["Part number", "Count", "Warehouse"], ["A", 1, "W"]], Invoices: INVOICES },
    'Add --sheet "Inventory=Stock 1" --column "Inventory.Quantity on hand=Count". If the headings stand in another row, add --heading-row Inventory=N. Or, to read the other sheet: Add --sheet "Inventory=Stock 2" --column "Inventory.Quantity on hand=Count". If the headings stand in another row, add --heading-row Inventory=N.'],
])("%s", (_story, sheets, expected) => expect(advice(sheets)).toBe(expected));

const CUT: Rows = [
  ["Part", "Shelf", ""],
  ["number", "count", "day"],
  ["A", 1, 2],
];

// prettier-ignore
test.each<[chosen: string, isThere: boolean]>([
  ["count", true], ["Shelf count", true], ["Shelf day", true], ["Column C", true], ["Shelf number", false], ["counted", false],
])("a heading over several rows: %s", (chosen, isThere) => {
  const choices = { Inventory: { sheet: "Stock", columns: { quantityOnHand: chosen } } };
  const shape = workbookOf({ Stock: CUT, Invoices: INVOICES });
  expect(missingChoices(shape, choices).length === 0).toBe(isThere);
  // What the command line takes for there is what is read.
  expect(recognise(shape, choices).sheets.Inventory !== undefined).toBe(isThere);
});

test("what is not there is told with all of each heading", () => {
  const choices = { Inventory: { sheet: "Stock", columns: { quantityOnHand: "counted" } } };
  expect(missingChoices(workbookOf({ Stock: CUT, Invoices: INVOICES }), choices)).toEqual([
    'The sheet "Stock" has no column "counted" to read as Quantity on hand of Inventory: row 2 has "Part number", "Shelf count", "Shelf day".',
  ]);
});
