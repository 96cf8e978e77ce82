import { finding } from "../../src/contract/base/finding";
import { inReviewOrder, placed, sheetFinding, SheetFindings } from "../../src/workbook/sheetFindings";
import { inWords } from "./sheets";

test("the order of Review: gravest first, then by sheet as in the workbook, then by row, then as found", () => {
  const findings = [
    sheetFinding("NUMBER_AS_TEXT", "a", { sheet: "Invoices", row: 2 }),
    sheetFinding("TERM_MISSING", "b", {}),
    sheetFinding("BAD_VALUE", "c", { sheet: "Invoices", row: 9 }),
    sheetFinding("UNITS_NOT_INVOICED", "d", { sheet: "Invoices", row: 3 }),
    sheetFinding("BAD_VALUE", "e", { sheet: "Inventory", row: 10 }),
    sheetFinding("BAD_VALUE", "f", { sheet: "Invoices", row: 2 }),
    sheetFinding("BAD_VALUE", "g", { sheet: "Inventory", row: 10 }),
    sheetFinding("SHORT_NOTICE", "h", { sheet: "Inventory", row: 4 }),
  ];
  expect(inReviewOrder(findings, ["Invoices", "Inventory"]).map(({ text }) => text)).toEqual(["f", "c", "e", "g", "b", "d", "h", "a"]);
  expect(findings[0]!.text).toBe("a");
});

test("a finding has its code's severity, no sheet, no row and no clause unless told", () => {
  expect(sheetFinding("SHORT_NOTICE", "x")).toEqual({
    code: "SHORT_NOTICE",
    severity: "Warning",
    sheet: "",
    row: 0,
    part: "",
    clause: "-",
    text: "x",
  });
  expect(sheetFinding("SEVERAL_COLUMNS", "x", { severity: "Info", column: 0 })).toMatchObject({ severity: "Info", column: 0 });
});

test("a finding of the contract gets its place", () => {
  const told = finding("DUPLICATE_PRICE_CHANGE", "3.6(A)", "twice", { severity: "Info", part: 1 });
  expect(inWords(placed(told, () => ({ sheet: "Price changes", row: 4, part: "VX-1" })))).toBe(
    "Info DUPLICATE_PRICE_CHANGE Price changes 4 VX-1: twice",
  );
});

test("repeats are counted by code, sheet and column", () => {
  const findings = new SheetFindings();
  const add = (times: number, column: string, sheet: string): void => {
    for (let row = 2; row < times + 2; row++)
      findings.addRepeating(column, sheetFinding("NUMBER_AS_TEXT", `${column} ${row}`, { sheet, row }));
  };
  add(20, "Quantity", "Invoices");
  add(21, "Price", "Invoices");
  add(22, "Quantity", "Inventory");
  findings.add(sheetFinding("BAD_VALUE", "bad"));
  const all = findings.all();
  expect(all).toHaveLength(20 + 20 + 20 + 1 + 2);
  expect(all.slice(-2).map(inWords)).toEqual([
    "Info NUMBER_AS_TEXT Invoices 22: 1 more like the 20 above in this column, the last in row 22.",
    "Info NUMBER_AS_TEXT Inventory 23: 2 more like the 20 above in this column, the last in row 23.",
  ]);
});
