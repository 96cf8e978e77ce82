/** Claims, Claim totals, Calendar, True-up and Stock days as a fill writes them, and what people enter on Claims. Rules 8 and 8b. */
import type { Cell } from "../../src/workbook/port";
import { openBook, type BookSheet } from "@channel-credits/preview-host";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { day } from "../contract/facts";
import type { SheetOfCells } from "../support/exampleSheets";
import { addSheet, cellsOf, changedParts, fileOf, filled, refusal, sheetNamed, type Row } from "./files";
import { quarter, withRows } from "./quarter";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const sheet = (name: string, ...rows: readonly (readonly Cell[])[]): SheetOfCells => ({ name, rows });
/** The notice is received on 26 January, so the report is due ten days later, on 5 February. */
const priceChanges = (noticed: boolean): SheetOfCells =>
  sheet(
    "Price changes",
    ["Part number", "Effective date", "New price", "Old price", ...(noticed ? ["Notice date", "Notice method"] : [])],
    ["VX-1", day("2000-02-01"), 80, 95, ...(noticed ? [day("2000-01-26"), "personal"] : [])],
  );
const book = (calculated: string, more: readonly SheetOfCells[] = [], ...terms: readonly (readonly Cell[])[]): Uint8Array => {
  const entered = withRows(["priceProtection.reportDays", 10], ["calculation.date", day(calculated)], ...terms);
  return fileOf([...quarter({ PRICE_CHANGES: () => priceChanges(true), TERMS: entered }), ...more]);
};
const names = (file: Uint8Array): readonly string[] => openBook(file).sheets.map(({ name }) => name);
const rowsOf = (file: Uint8Array, name: string): readonly Row[] => cellsOf(sheetNamed(openBook(file), name));
function editing(file: Uint8Array, name: string, change: (sheet: BookSheet) => void): Uint8Array {
  const opened = openBook(file);
  change(sheetNamed(opened, name));
  return opened.save();
}
const changed = (file: Uint8Array, change: (claims: BookSheet) => void): Uint8Array => editing(file, "Claims", change);
const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });
const put =
  (row: number, column: number, ...cells: readonly (string | number)[]) =>
  (claims: BookSheet) =>
    claims.setValues({ row, column, rowCount: 1, columnCount: cells.length }, [[...cells]]);
const CLAIM = "3.6(A) VX-1 2000-02-01";
const DUE = day("2000-02-05");
/** Columns of Claims. */
const [STATUS, SUBMITTED_ON, CREDITED, DIFFERENCE] = [6, 7, 10, 12];
const [HEADINGS, WITHOUT_NOTES] = [
  ["Claim", "Clause", "Part number", "Quantity", "Amount", "Claim by", "Status", "Submitted on", "Vendor reference", "Credit memo", "Credited amount", "Note", "Difference"],
  ["", "", "", "", "", ""],
]; // prettier-ignore

/** 3.7(A): a request of two units of VX-1 at 80, with its order and, where told, what was credited. */
const request = (number: string, part: string, quantity: number, ...credited: readonly Cell[]): SheetOfCells =>
  sheet(
    "Return requests",
    ["Request number", "Right", "Part number", "Quantity", "Request date", "Offsetting order number", "Offsetting order amount", "Credit memo", "Credited amount"],
    [number, "Balancing", part, quantity, day("2000-02-01"), "PO-9", 500, ...credited],
  ); // prettier-ignore

test("a workbook without further sheets has a row a claim, totals that foot, and its days", async () => {
  const file = await filled(book("2000-02-05"));
  expect(names(file).slice(5)).toEqual([
    "Summary",
    "Balancing limits",
    "Credit detail",
    "Review",
    "Calendar",
    "Claim totals",
    "Claims",
    "Sign-offs",
  ]);
  expect(rowsOf(file, "Claims")).toEqual([HEADINGS, [CLAIM, "3.6(A)", "VX-1", 8, 120, DUE, "ready", ...WITHOUT_NOTES]]);
  expect(rowsOf(file, "Claim totals").slice(1)).toEqual([
    ["ready", 1, 120, 0, 0],
    ["all", 1, 120, 0, 0],
  ]);
  const report = ["Inventory report due for the new prices of 2000-02-01: VX-1", "3.6(A)", "distributor", 120, "Price changes", 2, "due"];
  expect(rowsOf(file, "Calendar").filter(([date]) => date === DUE)).toEqual([[DUE, ...report]]);
});

test("the day after its last day the claim is late, and its line of Calendar overdue", async () => {
  const file = await filled(book("2000-02-06"));
  expect(rowsOf(file, "Claims")[1]![STATUS]).toBe("late");
  expect(
    rowsOf(file, "Calendar")
      .find(([date]) => date === DUE)!
      .at(-1),
  ).toBe("overdue");
});

test("a row of Calendar leads to the row of its record", async () => {
  const calendar = sheetNamed(openBook(await filled(book("2000-02-05"))), "Calendar");
  const at = cellsOf(calendar).findIndex(([date]) => date === DUE);
  const row = cellsOf(calendar)[0]!.indexOf("Row");
  expect(calendar.linkAt?.(at, row)).toBe("'Price changes'!A2");
});

test("a second fill changes not one byte", async () => {
  const once = await filled(book("2000-02-05", [request("R-1", "VX-1", 2)], ["termination.date", day("2000-06-30")]));
  expect(changedParts(once, await filled(once))).toEqual([]);
});

test("a day under Submitted on makes the claim submitted and its line of Calendar done", async () => {
  const entered = changed(await filled(book("2000-02-06")), put(1, SUBMITTED_ON, day("2000-02-03"), "V-7"));
  const after = await filled(entered);
  expect(rowsOf(after, "Claims")[1]).toEqual([CLAIM, "3.6(A)", "VX-1", 8, 120, DUE, "submitted", day("2000-02-03"), "V-7", "", "", "", ""]);
  expect(
    rowsOf(after, "Calendar")
      .find(([date]) => date === DUE)!
      .at(-1),
  ).toBe("done");
});

// prettier-ignore
test.each<[string, string | number, string, number | string, readonly Row[]]>([
  ["to the cent",   120,    "credited", 0,     [["credited", 1, 120, 120, 0],       ["all", 1, 120, 120, 0]]],
  ["a cent less",   119.99, "short",    -0.01, [["short", 1, 120, 119.99, -0.01],   ["all", 1, 120, 119.99, -0.01]]],
  ["a cent more",   120.01, "over",     0.01,  [["over", 1, 120, 120.01, 0.01],     ["all", 1, 120, 120.01, 0.01]]],
  ["as text",       "$100", "short",    -20,   [["short", 1, 120, 100, -20],        ["all", 1, 120, 100, -20]]],
])("credited %s", async (_story, credited, status, difference, totals) => {
  const after = await filled(changed(await filled(book("2000-02-05")), put(1, CREDITED, credited)));
  const claim = rowsOf(after, "Claims")[1]!;
  expect([claim[STATUS], claim[CREDITED], claim[DIFFERENCE]]).toEqual([status, credited, difference]);
  expect(rowsOf(after, "Claim totals").slice(1)).toEqual(totals);
});

test("a cell that cannot be read is named, counts as blank and stays", async () => {
  const after = await filled(changed(await filled(book("2000-02-05")), put(1, SUBMITTED_ON, "soon", "", "", -5)));
  const claim = rowsOf(after, "Claims")[1]!;
  expect([claim[STATUS], claim[SUBMITTED_ON], claim[CREDITED]]).toEqual(["ready", "soon", -5]);
  const found = rowsOf(after, "Review").filter(([, , on]) => on === "Claims");
  expect(found.map((row) => row.slice(0, 5))).toEqual([
    ["Error", "BAD_VALUE", "Claims", 2, "VX-1"],
    ["Error", "BAD_VALUE", "Claims", 2, "VX-1"],
  ]);
  expect(found.map((row) => row[6])).toEqual([
    'Submitted on (H2) is "soon"; it must be a date from 1990 to 2100 (a date cell, or text such as 2000-02-29). It counts as blank; the cell stays as it is.',
    "Credited amount (K2) is -5; it must be 0 or more. It counts as blank; the cell stays as it is.",
  ]);
});

test("a claim whose facts are gone is withdrawn; its row and notes stay, and it comes back with its facts", async () => {
  const noted = changed(await filled(book("2000-02-05")), put(1, SUBMITTED_ON, day("2000-02-03"), "V-7"));
  const withdrawn = await filled(editing(noted, "Price changes", (changes) => changes.setValues(cell(1, 2), [[95]])));
  const kept = [day("2000-02-03"), "V-7", "", "", "", ""];
  expect(rowsOf(withdrawn, "Claims").slice(1)).toEqual([[CLAIM, "3.6(A)", "VX-1", "", 0, "", "withdrawn", ...kept]]);
  const back = await filled(editing(withdrawn, "Price changes", (changes) => changes.setValues(cell(1, 2), [[80]])));
  expect(rowsOf(back, "Claims").slice(1)).toEqual([[CLAIM, "3.6(A)", "VX-1", 8, 120, DUE, "submitted", ...kept]]);
});

test("a total of the user's below our rows, formulas and all, stays whole; new claims go below it", async () => {
  const totalled = changed(await filled(book("2000-02-05")), (claims) => {
    claims.setValues(cell(2, 0), [["Total"]]);
    claims.setFormula(2, 4, "=SUM(E2:E2)");
    claims.setValues(cell(2, STATUS), [["my words"]]);
  });
  const asked = openBook(totalled);
  addSheet(asked, request("R-1", "VX-1", 2));
  const after = await filled(asked.save());
  const claims = sheetNamed(openBook(after), "Claims");
  expect([cellsOf(claims)[2]![0], claims.formula(2, 4), cellsOf(claims)[2]![STATUS]]).toEqual(["Total", "=SUM(E2:E2)", "my words"]);
  expect(cellsOf(claims)[3]!.slice(0, 7)).toEqual(["3.7(A) R-1", "3.7(A)", "VX-1", 2, 160, day("2000-02-29"), "ready"]);
});

test("a request of a day and one that has the day for a number are two claims, and stay two", async () => {
  const asked = (number: string, part: string): readonly Cell[] => [number, "Defective", part, 1, day("2000-02-01")];
  const headings = ["Request number", "Right", "Part number", "Quantity", "Request date"];
  const both = sheet("Return requests", headings, asked("", "VX-1"), asked("2000-02-01", "OLD-7"));
  const once = await filled(book("2000-02-05", [both]));
  expect(rowsOf(once, "Claims").map(([key]) => key)).toEqual(["Claim", CLAIM, "3.7(B) 2000-02-01", "3.7(B) 2000-02-01 (2)"]);
  expect(changedParts(once, await filled(once))).toEqual([]);
});

test("a memo and an amount that differ from those of Return requests are told", async () => {
  const once = await filled(book("2000-02-05", [request("R-1", "VX-1", 2, "CM-1", 150)]));
  expect(rowsOf(once, "Claims")[2]!.slice(STATUS)).toEqual(["short", "", "", "", "", "", -10]);
  const after = await filled(changed(once, put(2, CREDITED, 140)));
  expect(rowsOf(after, "Claims")[2]!.slice(STATUS)).toEqual(["short", "", "", "", 140, "", -10]);
  expect(rowsOf(after, "Review").filter(([, code]) => code === "CREDIT_CELLS_DIFFER").map((row) => row.slice(0, 4))).toEqual([
    ["Warning", "CREDIT_CELLS_DIFFER", "Return requests", 2],
  ]); // prettier-ignore
});

test("with the day of an end there is an account that foots; it is emptied when the day is gone", async () => {
  const owed = sheet("Open invoices", ["Invoice number", "Invoice date", "Amount", "Paid"], ["4188", day("2000-01-10"), 760, 60]);
  const file = await filled(book("2000-02-05", [owed, request("R-1", "VX-1", 2)], ["termination.date", day("2000-06-30")]));
  expect(rowsOf(file, "True-up").slice(1)).toEqual([
    ["Payable of invoice 4188", "3.5", 700, "", "Open invoices", 2],
    [`Credit of ${CLAIM}`, "3.6(A)", -120, "", "Price changes", 2],
    ["Credit of 3.7(A) R-1, usable on its offsetting order only", "3.7(A)", "", -160, "Return requests", 2],
    ["Balance: the distributor pays; final on 2000-09-28", "12.4", 580, "", "", ""],
  ]);
  const without = await filled(editing(file, "Terms", (it) => it.setValues(cell(4, 1), [[""]])));
  expect(rowsOf(without, "True-up").slice(1).flat().filter((it) => it !== "")).toEqual([]); // prettier-ignore
});

test("with sales there are days of stock, to a tenth", async () => {
  const sales = sheet("Sales", ["Sale date", "Part number", "Quantity"], [day("1999-08-02"), "OLD-7", 0], [day("1999-12-01"), "VX-1", 92]);
  const file = await filled(book("2000-02-05", [sales]));
  expect(rowsOf(file, "Stock days")[1]).toEqual([
    "VX-1", "", day("2000-02-01"), 10, 92, 184, 0.5, 20, 30, 5, "6.4: 92 sold in 184 days from 1999-08-02 to 2000-02-01; short by 5 units of 30 days.",
  ]); // prettier-ignore
  expect(sheetNamed(openBook(file), "Stock days").format(1, 7).numberFormat).toBe("#,##0.0");
});

test("a sheet Claims of the user's own is not written to", async () => {
  const own = sheet("Claims", ["Claim", "Status", "Amount"], ["Hail on 3 May", "open", 90]);
  expect(await refusal(book("2000-02-05", [own]))).toEqual([
    'The sheet "Claims" is not one that Channel Credits wrote: it has neither our rows nor all of our columns. Rename that sheet, then fill again. Nothing was written.',
  ]);
  const other = sheet("Claims", ["Policy", "Hail"], ["7", "yes"]);
  expect(await refusal(book("2000-02-05", [other]))).toEqual([
    'The sheet "Claims" has no column headed "Claim" any more, by which its rows are known. Head that column so again, or rename the sheet. Nothing was written.',
  ]);
});
