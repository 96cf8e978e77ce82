/** A list that begins with bills and goes on with sales, further down than a sheet is looked at to recognise it. */
import { prepareFill } from "../../src/credits/prepareFill";
import type { SheetChoices } from "../../src/workbook/sheetColumns";
import { arrayPort } from "../support/arrayPort";

const STOCK = { name: "Inventory", rows: [["Part number", "Quantity on hand", "As-of date"], ["A", 1, 36557]] }; // prettier-ignore

const OF_ANY_DOCUMENT = ["Type", "Date", "Num", "Item", "Qty", "Sales Price"];
const AS_WE_HEAD_IT = ["Type", "Invoice date", "Invoice number", "Part number", "Quantity", "Unit price"];

/** Rows of one type down to 30, and one of another below. */
const list = (name: string, headings: readonly string[], first: string, last: string) => ({
  name,
  rows: [headings, ...Array.from({ length: 29 }, (_, i) => [first, 36526, String(i), "A", 1, 10]), [last, 36526, "S-1", "A", 5, 20]],
});
const listEndingIn = (type: string) => list("List", OF_ANY_DOCUMENT, "Bill", type);

const refusals = (type: string, choices: SheetChoices = {}): Promise<readonly string[]> => refusalsOf(listEndingIn(type), choices);

async function refusalsOf(sheet: ReturnType<typeof list>, choices: SheetChoices = {}): Promise<readonly string[]> {
  const answer = await prepareFill(arrayPort([STOCK, sheet]), { choices });
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

test("invoices as we head them, then sales receipts: the user is asked, unless the sheet bears the name", async () => {
  expect(await refusalsOf(list("List", AS_WE_HEAD_IT, "Invoice", "Sales Receipt"))).toEqual([
    'The sheet "List" has the columns of Invoices, but it may list what you sold: its column "Type" has "Sales Receipt", "Invoice". Invoices are what the vendor has invoiced to you.',
  ]);
  expect(await refusalsOf(list("List", AS_WE_HEAD_IT, "Invoice", "Credit Memo"))).toEqual([]);
  expect(await refusalsOf(list("Invoices", AS_WE_HEAD_IT, "Invoice", "Sales Receipt"))).toEqual([]);
});
