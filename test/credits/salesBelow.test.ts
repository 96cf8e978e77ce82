/** A list that begins with bills and goes on with sales, further down than a sheet is looked at to recognise it. */
import { prepareFill } from "../../src/credits/prepareFill";
import type { SheetChoices } from "../../src/workbook/sheetColumns";
import { arrayPort } from "../support/arrayPort";

const STOCK = { name: "Inventory", rows: [["Part number", "Quantity on hand", "As-of date"], ["A", 1, 36557]] }; // prettier-ignore

/** Bills in the rows down to 30, and one of this type below. */
const listEndingIn = (type: string) => ({
  name: "List",
  rows: [
    ["Type", "Date", "Num", "Item", "Qty", "Sales Price"],
    ...Array.from({ length: 29 }, (_, i) => ["Bill", 36526, String(i), "A", 1, 10]),
    [type, 36526, "S-1", "A", 5, 20],
  ],
});

async function refusals(type: string, choices: SheetChoices = {}): Promise<readonly string[]> {
  const answer = await prepareFill(arrayPort([STOCK, listEndingIn(type)]), { choices });
  return "refusals" in answer ? answer.refusals.map(({ message }) => message) : [];
}

test.each(["Invoice", "Sales Receipt", "Credit Memo"])("bills, then %s: the user is asked", async (type) => {
  expect(await refusals(type)).toEqual([
    `The sheet "List" has the columns of Invoices, but it may list what you sold: its column "Type" has "Bill", "${type}". Invoices are what the vendor has invoiced to you.`,
  ]);
});

test.each(["Bill", "Bill Credit", "Vendor Credit", ""])("bills, then %p: read", async (type) => expect(await refusals(type)).toEqual([]));

test("a list that the user has chosen is read", async () => {
  expect(await refusals("Invoice", { Invoices: { sheet: "List" } })).toEqual([]);
});
