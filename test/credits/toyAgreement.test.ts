/** A made-up agreement with two amendments, in the test tree alone: columns, Credit detail, totals, Why and CHANNEL.WHY follow it. */
import { agreementTitle } from "../../src/contract/agreement/agreementTitle";
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { fillTotals } from "../../src/credits/fillReport";
import { prepareFill, type PreparedFill } from "../../src/credits/prepareFill";
import { rowReasons } from "../../src/credits/rowReasons";
import { inventoryBook } from "../../src/functions/inventoryBook";
import { rangeArgument } from "../../src/functions/ranges";
import { termsArgument, termsOf } from "../../src/functions/termsArgument";
import { reasons } from "../../src/functions/whyRows";
import { day, percent } from "../contract/facts";
import { arrayPort } from "../support/arrayPort";
import { TOY_AGREEMENT } from "../support/toyAgreement";

const AGREED = [AGREEMENTS[0]!, TOY_AGREEMENT];
const [FEB_1, FEB_15] = [day("2000-02-01"), day("2000-02-15")];

const INVENTORY = [
  ["Part number", "Quantity on hand", "As-of date"],
  ["A", 5, FEB_1],
  ["B", 5, FEB_15],
];
const INVOICES = [
  ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
  ["1", day("1999-12-15"), "A", 5, 12],
  ["2", day("1999-12-15"), "B", 5, 12],
];
const CHANGES = [
  ["Part number", "Effective date", "New price", "Old price"],
  ["A", FEB_1, 8, 10],
  ["B", FEB_15, 8, 10],
];
const TERMS = [
  ["Term", "Value"],
  ["agreement.id", "TOY-1999"],
];

async function filled(): Promise<PreparedFill> {
  const sheets = { Inventory: INVENTORY, Invoices: INVOICES, "Price changes": CHANGES, Terms: TERMS };
  const prepared = await prepareFill(arrayPort(Object.entries(sheets).map(([name, rows]) => ({ name, rows }))), { agreements: AGREED });
  if ("refusals" in prepared) throw new Error(JSON.stringify(prepared.refusals));
  return prepared;
}
const USED_FROM_FEB_10 = { name: "priceProtection.creditBasis", since: day("2000-02-10"), value: { kind: "text", text: "old-less-new" } };

test("each price fall is credited by the terms of its day: 5 x (12 - 8), then 5 x (10 - 8)", async () => {
  const { plan, statement, ...fill } = await filled();
  const credit = plan.blocks[0]!.columns.find(({ heading }) => heading === "Price protection credit")!;
  expect([credit.cell(0), credit.cell(1)]).toEqual([20, 10]);
  const detail = plan.blocks[2]!.columns.find(({ heading }) => heading === "Unit credit")!;
  expect([detail.cell(0), detail.cell(2)]).toEqual([4, 2]); // the lines between are of balancing
  const totals = fillTotals(fill);
  expect(totals.rights[0]!.cents).toBe(30_00);
  expect(totals.limits.map(({ remaining }) => remaining)).toEqual([12_00]); // 10 % of 120.00
  expect(agreementTitle(totals.agreement)).toBe("Distribution agreement of Toymaker and Toyshop, effective 22 December 1999");
  expect(plan.blocks[1]!.printTitle).toBe(agreementTitle(TOY_AGREEMENT));
  expect(statement.agreed.on("quarter", FEB_1)["balancing.limitPercent"]).toBe(percent("10"));
});

test("Why names the value of its day, and since when it holds", async () => {
  const prepared = await filled();
  const termsOfRow = (row: number) => rowReasons(prepared, row)!.rights[0]!.terms;
  expect(termsOfRow(1)).toContainEqual({ ...USED_FROM_FEB_10, since: undefined, value: { kind: "text", text: "paid-less-new" } });
  expect(termsOfRow(2)).toContainEqual(USED_FROM_FEB_10);
});

test("CHANNEL.WHY, too", async () => {
  const { rights } = (await filled()).statement;
  const range = (name: string, cells: unknown) => rangeArgument(name, cells)!;
  const book = inventoryBook({
    inventory: range("inventory", INVENTORY),
    invoices: range("invoices", INVOICES),
    priceChanges: range("priceChanges", CHANGES),
    notices: undefined,
    agreed: termsArgument(TERMS, false, termsOf(rights[0]!), AGREED),
    is1904: false,
    rights,
  });
  expect(reasons(book, rights[0]!, 3)).toContainEqual(["term", "priceProtection.creditBasis from 2000-02-10", "old-less-new"]);
});
