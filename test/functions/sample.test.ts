/** The sample workbook, rebuilt by formula over the whole sheets as the help says, equals what the fill writes: the same cents in every row. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { prepareFill } from "../../src/credits/prepareFill";
import { balancingRows } from "../../src/functions/balancing";
import { discontinuationRows } from "../../src/functions/discontinuation";
import { priceProtectionRows } from "../../src/functions/priceProtection";
import { openBook, type BookSheet } from "@channel-credits/preview-host";
import type { Cell } from "../../src/workbook/port";
import { arrayPort, cellsOf } from "../support/arrayPort";

const book = openBook(readFileSync(join(__dirname, "..", "..", "assets", "sample.xlsx")));

/** All cells of a sheet from A1 on. */
function cellsOfSheet(sheet: BookSheet): Cell[][] {
  const used = sheet.used(true)!;
  const area = { row: 0, column: 0, rowCount: used.row + used.rowCount, columnCount: used.column + used.columnCount };
  return sheet.values(area).map((row) => row.map((cell): Cell => (cell === undefined ? "" : cell)));
}

const SHEETS = book.sheets.map((sheet) => ({ name: sheet.name, rows: cellsOfSheet(sheet) }));
const range = (name: string): unknown[][] =>
  SHEETS.find((sheet) => sheet.name === name)!.rows.map((row) => row.map((cell) => (cell === "" ? null : cell)));

test("formulas over the sample's sheets spill what the fill writes", async () => {
  const prepared = await prepareFill(arrayPort(SHEETS, { blockRows: 1000 }));
  if ("refusals" in prepared) throw new Error(JSON.stringify(prepared.refusals));
  const [block] = prepared.plan.blocks;
  const filled = cellsOf(block!);
  const [inventory, invoices, changes, notices, terms] = ["Inventory", "Invoices", "Price changes", "Discontinuations", "Terms"].map(range);
  const protection = priceProtectionRows(inventory!, invoices!, changes!, terms);
  const balancing = balancingRows(inventory!, invoices!, changes!, null, terms);
  const returned = discontinuationRows(inventory!, invoices!, notices!, changes, terms);
  const spilled = protection.map((row, i) => [...row, ...balancing[i]!, ...returned[i]!]).slice(block!.top + 1);
  expect(spilled).toEqual(filled.slice(0, spilled.length).map((row) => row.slice(0, 7)));
  expect(spilled.length).toBeGreaterThan(350);
  for (const column of [1, 4, 6]) expect(spilled.filter((row) => Number(row[column]) > 0).length).toBeGreaterThan(3);
});
