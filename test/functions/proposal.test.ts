/** CHANNEL.BALANCING.PROPOSAL: the table that it spills, worked out by hand, and how each argument is taken. */
import { balancingProposal } from "../../src/functions/proposal";
import { errorCell, outcome } from "./asExcelSends";

type Table = unknown[][];

const OCT_15 = 36448;
const NOV_1 = 36465;
const DEC_10 = 36504;
const FEB_1 = 36557;

// Net sales before: 3 x 50 + 4 x 30 + 5 x 20 + 63 x 10 = 1,000.00; 14 % of it is 140.00.
const INVENTORY: Table = [
  ["Part number", "Quantity on hand", "As-of date"],
  ["A-1", 3, FEB_1],
  ["B-2", 4, FEB_1],
  ["C-3", 5, FEB_1],
];
const INVOICES: Table = [
  ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
  ["71", NOV_1, "a-1", 3, 50],
  ["72", DEC_10, "B-2", 4, 30],
  ["73", OCT_15, "C-3", 5, 20],
  ["74", OCT_15, "F", 63, 10],
];
const HEADINGS = [
  "Quarter",
  "Sheet",
  "Row",
  "Part number",
  "Invoice number",
  "Invoice date",
  "Quantity",
  "Unit value",
  "Credit",
  "Remaining after",
];
const Q = "FY2000 Q2";

const proposed = (order: unknown, more: { notices?: unknown; asOf?: unknown; percent?: unknown; inventory?: Table } = {}): unknown =>
  outcome(() =>
    balancingProposal(
      more.inventory ?? INVENTORY,
      INVOICES,
      null as never,
      more.percent ?? "14%",
      (more.notices ?? null) as never,
      order,
      more.asOf ?? null,
    ),
  );

test("the dearest units first unless told otherwise: it opens with the limit and closes with what is left of it", () => {
  const expected = [
    HEADINGS,
    [Q, "", "", "Remaining limit", "", "", "", "", "", 140],
    [Q, "inventory", 2, "A-1", "71", NOV_1, 2, 50, 100, 40],
    [Q, "inventory", 3, "B-2", "72", DEC_10, 1, 30, 30, 10],
    [Q, "", "", "Proposed; left unused", "", "", 3, "", 130, 10],
  ];
  expect(proposed(null)).toEqual(expected);
  expect(proposed("most-credit")).toEqual(expected);
  expect(proposed(" Most credit ", { asOf: FEB_1 + 50 })).toEqual(expected);
});

test.each<[string, Table]>([
  [
    "oldest",
    [
      [Q, "inventory", 4, "C-3", "73", OCT_15, 5, 20, 100, 40],
      [Q, "inventory", 3, "B-2", "72", DEC_10, 1, 30, 30, 10],
      [Q, "", "", "Proposed; left unused", "", "", 6, "", 130, 10],
    ],
  ],
  [
    "whole-rows",
    [
      [Q, "inventory", 3, "B-2", "72", DEC_10, 4, 30, 120, 20],
      [Q, "inventory", 4, "C-3", "73", OCT_15, 1, 20, 20, 0],
      [Q, "", "", "Proposed; left unused", "", "", 5, "", 140, 0],
    ],
  ],
])("%s", (order, rows) => {
  expect((proposed(order) as Table).slice(2)).toEqual(rows);
});

test("units that discontinuation takes are left out", () => {
  const notices = [
    ["Part number", "Notice date"],
    ["A-1", NOV_1 + 30],
  ];
  expect((proposed(null, { notices }) as Table).slice(2)).toEqual([
    [Q, "inventory", 3, "B-2", "72", DEC_10, 4, 30, 120, 20],
    [Q, "inventory", 4, "C-3", "73", OCT_15, 1, 20, 20, 0],
    [Q, "", "", "Proposed; left unused", "", "", 5, "", 140, 0],
  ]);
});

test("where the agreement gives nothing, the closing row says why", () => {
  const late = INVENTORY.map((row, i) => (i === 0 ? row : [row[0], row[1], FEB_1 + 29]));
  expect((proposed(null, { inventory: late }) as Table).slice(1)).toEqual([
    [Q, "", "", "Remaining limit", "", "", "", "", "", 140],
    [Q, "", "", `Proposed; left unused (no inventory report is dated in ${Q} on or before 2000-02-29)`, "", "", 0, "", 0, 140],
  ]);
});

// prettier-ignore
test.each<[string, () => unknown, string]>([
  ["an order that is none",        () => proposed("newest"),                   "#VALUE! order is \"newest\"; it must be one of most-credit, oldest, whole-rows."],
  ["an error for the order",       () => proposed(errorCell("#REF!")),         "#VALUE! order is #REF!; it must be one of most-credit, oldest, whole-rows."],
  ["a day that is none",           () => proposed(null, { asOf: "soon" }),     "#VALUE! asOf is \"soon\"; it must be a date from 1990 to 2100 (a date cell, or text such as 2000-02-29)."],
  ["a quarter without sales before", () => proposed(null, { asOf: DEC_10 }),   "#N/A There is no proposal: it needs invoices of the quarter before FY2000 Q1."],
  ["no percentage",                () => proposed(null, { percent: 0 }),       "#N/A limitPercent is blank: the share of net sales that may go back (term balancing.limitPercent, clause 3.7(A)) is withheld in the filed agreement. Enter it, for example 15%."],
])("%s is a cell error that names the argument", (_story, call, expected) => {
  expect(call()).toBe(expected);
});
