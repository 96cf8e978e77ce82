/** The columns of a right on a further sheet beside its range, and CHANNEL.WHY for its rows: with a right that only the test tree has. */
import { columnsOfSheet, whyOfSheet } from "../../src/functions/columnsOfSheet";
import { whyTable } from "../../src/functions/whyTable";
import { RIGHTS } from "../../src/contract/rights";
import { HANDLING, HANDLING_OF_SALES } from "../support/toySheetRight";
import "./runtime";

const JAN_3 = 36_528;
const SHIPMENTS = [
  ["Shipments of ours", null, null, null],
  ["Dealer", "Part number", "Quantity", "Ship date"],
  ["Acme", "VX-1", 4, JAN_3],
  ["Bolt", "VX-1", "four", JAN_3],
  [null, null, null, null],
  ["Cord", "new", 2, JAN_3],
];
const INVENTORY = [
  ["Part number", "Quantity on hand", "As-of date"],
  ["VX-1", 10, 36_557],
];
const INVOICES = [
  ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
  ["4101", 36_486, "VX-1", 4, 100],
];
const SALES = [
  ["Sale date", "Part number", "Quantity"],
  [JAN_3, "VX-1", 1],
];
const PRICES = [
  ["Part number", "Effective date", "New price"],
  ["VX-1", 36_557, 80],
];
const TERMS = [
  ["Term", "Value"],
  ["stock.flow", "lifo"],
];

const sent = (...others: readonly unknown[]) => ({ range: SHIPMENTS, inventory: INVENTORY, invoices: INVOICES, others });
const FIGURES = [
  ["", "", "", ""],
  ["Handled quantity", "Handling credit", "Handling by", "Handling explanation"],
  [4, 4, JAN_3 + 10, "T.2: 4 handled."],
  ["", "", "", "Left blank: a cell of this row cannot be read; see Review."],
  ["", "", "", ""],
  [2, 2, JAN_3 + 10, "T.2: 2 handled."],
];

const messageOf = (act: () => unknown): string => {
  try {
    return JSON.stringify(act());
  } catch (error) {
    return (error as { message: string }).message;
  }
};

test("a row for each row of the range, headings beside its headings", () => {
  expect(columnsOfSheet("Dealer shipments", sent(), [HANDLING])).toEqual(FIGURES);
});

test("other ranges come in any order, blanks among them; which is which shows in their headings", () => {
  expect(columnsOfSheet("Dealer shipments", sent(TERMS, null, PRICES, SALES, [[1900]]), [HANDLING])).toEqual(FIGURES);
});

test("a range that it needs and lacks is named, and so is one that has no place here", () => {
  expect(messageOf(() => columnsOfSheet("Dealer shipments", sent(PRICES), [HANDLING_OF_SALES]))).toBe(
    "It needs the range of sales too, with its heading row.",
  );
  expect(columnsOfSheet("Dealer shipments", sent(SALES), [HANDLING_OF_SALES])).toEqual(FIGURES);
  expect(
    messageOf(() =>
      columnsOfSheet(
        "Dealer shipments",
        sent([
          ["Name", "City"],
          ["A", "B"],
        ]),
        [HANDLING],
      ),
    ),
  ).toBe("argument 4 is no range that figures of dealer shipments draw on. Give each range with its heading row.");
});

test("CHANNEL.WHY with the same arguments: the outcome and steps of a row, why one is blank, and every finding", () => {
  const why = (row: number) => whyTable(RIGHTS, row, SHIPMENTS, INVENTORY, [INVOICES, PRICES, TERMS], [HANDLING]).slice(1);
  expect(why(3)).toEqual([
    ["T.2", "Outcome", "Decided"],
    ["T.2", "Shipped", 4],
  ]);
  expect(why(2)).toEqual([["T.2", "Outcome", "Blank: this is the heading row, or above it"]]);
  expect(why(5)).toEqual([["T.2", "Outcome", "Blank: this row is empty"]]);
  expect(why(4)[0]).toEqual(["T.2", "Outcome", "Blank: a cell of this row cannot be read"]);
  const bad = 'dealer shipments, row 4: Quantity (row 4) is "four"; it must be a whole number of units. This row is left out.';
  expect(why(4)[1]).toEqual(["-", "Finding (Error)", bad]);
  expect(why(0)).toContainEqual(["-", "Finding (Error)", bad]);
  expect(messageOf(() => whyOfSheet("Dealer shipments", 7, sent(), [HANDLING]))).toBe(
    "row is 7; the range of dealer shipments has 6 rows.",
  );
});
