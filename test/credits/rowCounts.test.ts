/** How many rows there are to read is counted alike before a fill and by it; what the user keeps beside and below the records is no row. */
import { fillTotals } from "../../src/credits/fillReport";
import { lookAtWorkbook } from "../../src/credits/outlook";
import { prepareFill } from "../../src/credits/prepareFill";
import type { Cell } from "../../src/workbook/port";
import { arrayPort } from "../support/arrayPort";

type Rows = readonly (readonly Cell[])[];
const STOCK: Rows = [
  ["Part number", "Quantity on hand", "As-of date", "My note"],
  ["A", 1, 36557, ""],
  ["B", 2, "", ""],
];
const BILLS: Rows = [
  ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
  ["1", 36526, "A", 1, 1],
  ["2", 36526, "", 1, 5],
];
const DROPS: Rows = [
  ["Part number", "Effective date", "New price"],
  ["A", 36557, 1],
];

// prettier-ignore
test.each<[story: string, more: { stock?: Rows; bills?: Rows; drops?: Rows }, inventory: number]>([
  ["nothing else",                   {}, 2],
  ["blank rows between",             { stock: [["", "", "", ""], ["C", 3, 36557, ""]] }, 3],
  ["notes beside, below the records", { stock: [["", "", "", "counted by Jo"], ["", "", "", ""], ["", "", "", "=SUM"]] }, 2],
  ["a row that cannot be read",      { stock: [["C", "many", 36557, ""]] }, 3],
  ["a total below",                  { stock: [["Total", 3, "", ""]] }, 2],
  ["notes below all sheets",         { stock: [["", "", "", "x"]], bills: [["", "", "", "", "", "see letter"]], drops: [["", "", "", "old list"]] }, 2],
])("%s", async (_story, { stock = [], bills = [], drops = [] }, inventory) => {
  const port = arrayPort([
    { name: "Inventory", rows: [...STOCK, ...stock] },
    { name: "Invoices", rows: [...BILLS, ...bills] },
    { name: "Price changes", rows: [...DROPS, ...drops] },
  ]);
  expect((await lookAtWorkbook(port)).rows).toEqual({ Inventory: inventory, Invoices: 2, "Price changes": 1 });
  const prepared = await prepareFill(port);
  if ("refusals" in prepared) throw new Error(JSON.stringify(prepared.refusals));
  const { rowsFilled, rowsBlank } = fillTotals(prepared);
  expect(rowsFilled + rowsBlank).toBe(inventory);
});
