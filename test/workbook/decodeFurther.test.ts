/** Rows of the further sheets to records: one cause a row. */
import { ALTIGEN_SYNNEX_1999 } from "../../src/contract/agreement/agreements/altigenSynnex1999";
import { inForce } from "../../src/contract/agreement/inForce";
import { NONE, type FurtherFacts, type FurtherSheet } from "../../src/contract/base/records";
import { BeginDecoder, FURTHER_DECODERS, furtherFacts, nameKeys } from "../../src/workbook/decodeFurther";
import { FURTHER_KINDS } from "../../src/contract/base/records";
import type { Cell } from "../../src/workbook/port";
import { inWords, reading, type Rows } from "./sheets";

const AGREED = inForce(ALTIGEN_SYNNEX_1999);
const FEB_1 = 36_557;
const A_DATE = "a date from 1990 to 2100 (a date cell, or text such as 2000-02-29)";

function read<Kind extends FurtherSheet>(kind: Kind, rows: Rows) {
  const { reader, findings, block, parts, invoices } = reading(kind, rows);
  const keys = nameKeys(parts, invoices);
  const begin: BeginDecoder<Kind> = FURTHER_DECODERS[kind];
  const decoder = begin(reader, keys, findings, AGREED);
  decoder.take(block);
  const decoded = decoder.decoded();
  const { facts } = furtherFacts({ [kind]: decoded }, keys);
  return {
    records: facts[FURTHER_KINDS[kind]] as NonNullable<FurtherFacts[(typeof FURTHER_KINDS)[Kind]]>,
    decoded,
    facts,
    findings: findings.all().map(inWords),
    keys,
  };
}

type Cells = Readonly<Record<string, Cell>>;
const GOOD: Readonly<Record<FurtherSheet, Cells>> = {
  "Return requests": {
    "Request number": "r-1",
    Right: "balancing",
    "Part number": "VX-1",
    Quantity: 3,
    "Request date": FEB_1,
    "RMA number": "RMA 7",
    "RMA date": FEB_1,
    "Return date": FEB_1 + 2,
    "Invoice number": "i-1",
    "Offsetting order number": "po 9",
    "Offsetting order amount": 100.5,
    "Factory sealed": "no",
    "From dealer": "Yes",
    "Credit memo": "I-1",
    "Credited amount": 12.34,
  },
  "Product versions": {
    "Part number": "VX-1",
    "New part number": "VX-2",
    "First ship date": FEB_1,
    "Notice date": FEB_1 - 9,
    "Notice method": "Mail",
    "New price": 99.5,
  },
  "Open orders": { "Order number": "po 9", "Part number": "VX-1", Quantity: 5, "Received date": FEB_1, "Unit price": 50, Oral: "yes" },
  "Dealer shipments": { Dealer: "North", "Part number": "VX-1", Quantity: 5, "Ship date": FEB_1 },
  "Dealer inventory": { Dealer: "North", "Part number": "VX-1", Quantity: 5, "As-of date": FEB_1, Approved: "no" },
  Sales: { "Sale date": FEB_1, "Part number": "VX-1", Quantity: 5, Warehouse: "East" },
  "Open invoices": { "Invoice number": "i-1", "Invoice date": FEB_1, Amount: 100, Paid: 40.005, Disputed: 10, "Due date": FEB_1 + 30 },
  Objectives: { Quarter: "fy2000 q2", "Part number": "VX-1", "Objective quantity": 500 },
};

const rowsOf = (kind: FurtherSheet, ...changed: readonly Cells[]): Rows => {
  const headings = Object.keys(GOOD[kind]);
  return [headings, ...changed.map((cells) => headings.map((heading) => ({ ...GOOD[kind], ...cells })[heading]!))];
};

const REQUEST = {
  right: "Balancing",
  requestNumber: "R-1",
  part: 0,
  quantity: 3,
  requestDate: FEB_1,
  rmaNumber: "RMA 7",
  rmaDate: FEB_1,
  returnDate: FEB_1 + 2,
  invoice: 0,
  offsettingOrder: "PO 9",
  offsettingAmount: 10_050,
  factorySealed: false,
  fromDealer: true,
  creditMemo: 0,
  creditedAmount: 1234,
};

test("a return request: texts as keys, the credit memo with the numbers of the invoices, amounts to the cent", () => {
  const { records, findings, facts } = read("Return requests", rowsOf("Return requests", {}));
  expect([records, findings, facts.invoiceNumbers]).toEqual([[REQUEST], [], ["i-1"]]);
});

test("a return request of which only what is needed is there", () => {
  const rows = [
    ["Right", "Part number", "Quantity", "Request date"],
    ["Refresh", "VX-1", 1, FEB_1],
  ];
  const blank = {
    rmaNumber: "",
    rmaDate: undefined,
    returnDate: undefined,
    offsettingOrder: "",
    offsettingAmount: undefined,
    creditedAmount: undefined,
  };
  const expected = {
    ...REQUEST,
    ...blank,
    right: "Refresh",
    requestNumber: "",
    quantity: 1,
    invoice: NONE,
    creditMemo: NONE,
    factorySealed: true,
    fromDealer: false,
  };
  expect(read("Return requests", rows).records).toEqual([expected]);
});

// prettier-ignore
test.each<[Cell, string]>([
  ["Balancing", "Balancing"],     ["STOCK ROTATION", "Balancing"], ["3.7(A)", "Balancing"],      ["3.7(a)", "Balancing"],
  ["defective", "Defective"],     ["doa", "Defective"],            ["3.7 (B)", "Defective"],     ["3.7(C)", "Refresh"],
  ["3.7(D)", "Discontinuation"],  ["12.3", "Termination"],         [12.3, "Termination"],        ["initial  order", "Initial order"],
])("a right written as %p is %s", (written, right) => {
  expect(read("Return requests", rowsOf("Return requests", { Right: written })).records[0]?.right).toBe(right);
});

test("records of sheets that are one a row", () => {
  expect(read("Product versions", rowsOf("Product versions", {})).records).toEqual([
    { part: 0, newPart: 1, firstShipDate: FEB_1, notice: { sent: FEB_1 - 9, method: "mail" }, newPrice: 99_500_000 },
  ]);
  const order = read("Open orders", rowsOf("Open orders", {}));
  expect(order.records[0]).toMatchObject({
    order: 0,
    part: 0,
    quantity: 5,
    receivedDate: FEB_1,
    unitPrice: 50_000_000,
    isOral: true,
    confirmedDate: undefined,
  });
  expect(order.facts.orders).toEqual(["po 9"]);
  expect(
    read("Dealer inventory", rowsOf("Dealer inventory", {}, { Approved: "" }, { Approved: "YES" })).records.map(({ approved }) => approved),
  ).toEqual([false, undefined, true]);
  expect(read("Open invoices", rowsOf("Open invoices", {})).records).toEqual([
    { invoiceNumber: "i-1", invoiceDate: FEB_1, amount: 10_000, paid: 4001, disputed: 1000, dueDate: FEB_1 + 30, isInitialOrder: false },
  ]);
});

test("the quarter of an objective, whose year is named after that in which it ends; a blank part is all parts", () => {
  const { records } = read("Objectives", rowsOf("Objectives", {}, { Quarter: "FY2000 Q1", "Part number": "" }));
  // From 10: FY2000 Q1 is October to December 1999.
  expect(records).toEqual([
    { quarter: 1999 * 4 + 1, part: 0, quantity: 500 },
    { quarter: 1999 * 4, part: NONE, quantity: 500 },
  ]);
});

test("where a sale went is kept as it is written first; a cell there that cannot be read is told, and the sale counts", () => {
  const { records, facts, findings } = read("Sales", [
    ["Sale date", "Part number", "Quantity", "Dealer", "Region", "Zip code"],
    [FEB_1, "VX-1", 5, "Ash", "West", "01970"],
    [FEB_1, "VX-1", 5, "ASH", { error: "#N/A" }, 1970],
  ]);
  const { dealer, region, zipCode, city, quantity } = records as unknown as Record<string, Int32Array | undefined>;
  expect([...dealer!].map((it) => facts.dealers![it])).toEqual(["Ash", "Ash"]);
  expect([...region!].map((it) => facts.saleTexts![it])).toEqual(["West", undefined]);
  expect([...zipCode!].map((it) => facts.saleTexts![it])).toEqual(["01970", "1970"]);
  expect([city, [...quantity!]]).toEqual([undefined, [5, 5]]);
  expect(findings).toEqual([expect.stringMatching(/Region \(E3\) is #N\/A; it must be a text\. It counts as blank\./)]);
});

test("a zip code that lost its zeros as a number has them again where the state says so, and nowhere else", () => {
  const { records, facts, findings } = read("Sales", [
    ["Sale date", "Part number", "Quantity", "State", "Zip code"],
    [FEB_1, "VX-1", 5, "MA", "02134"],
    [FEB_1, "VX-1", 5, "ma ", 2134],
    [FEB_1, "VX-1", 5, "PR", 907],
    [FEB_1, "VX-1", 5, "CA", 2134],
    [FEB_1, "VX-1", 5, "", 2134],
    [FEB_1, "VX-1", 5, "NY", 10001],
  ]);
  const { zipCode } = records as unknown as Record<string, Int32Array>;
  expect([...zipCode!].map((it) => facts.saleTexts![it])).toEqual(["02134", "02134", "00907", "2134", "2134", "10001"]);
  expect(findings).toEqual([]);
});

test("shipments and sales stand in columns; a dealer and a warehouse are told by their keys; returns are negative", () => {
  const shipped = read("Dealer shipments", rowsOf("Dealer shipments", {}, { Dealer: "NORTH", Quantity: -2 }, { Dealer: "South" }));
  expect(shipped.records).toMatchObject({ count: 3, dealer: Int32Array.of(0, 0, 1), quantity: Int32Array.of(5, -2, 5) });
  expect(shipped.facts.dealers).toEqual(["North", "South"]);
  const sold = read("Sales", rowsOf("Sales", {}, { Warehouse: "" }, { Warehouse: "east", Quantity: -1 }));
  expect(sold.records).toMatchObject({ count: 3, warehouse: Int32Array.of(0, NONE, 0), quantity: Int32Array.of(5, 5, -1) });
  expect(sold.facts.warehouses).toEqual(["East"]);
});

// prettier-ignore
test.each<[FurtherSheet, Cells, string]>([
  ["Return requests",  { Right: "Gift" },                     'Right (B3) is "Gift"; it must be Balancing, Discontinuation, Refresh, Defective, Termination or Initial order.'],
  ["Return requests",  { Right: "" },                         "Right (B3) is blank; it must be Balancing, Discontinuation, Refresh, Defective, Termination or Initial order."],
  ["Return requests",  { Quantity: 0 },                       "Quantity (D3) is 0; it must be 1 or more units."],
  ["Return requests",  { Quantity: -1 },                      "Quantity (D3) is -1; it must be 0 or more units."],
  ["Return requests",  { Quantity: 1.5 },                     "Quantity (D3) is 1.5; it must be a whole number of units."],
  ["Return requests",  { "Request date": "" },                "Request date (E3) is blank; it must be a date."],
  ["Return requests",  { "RMA date": FEB_1 - 1 },             "RMA date (G3) is 2000-01-31; it must be on or after the day of the request."],
  ["Return requests",  { "Return date": FEB_1 - 1 },          "Return date (H3) is 2000-01-31; it must be on or after the day of the request."],
  ["Return requests",  { "Offsetting order amount": -1 },     "Offsetting order amount (K3) is -1; it must be 0 or more."],
  ["Return requests",  { "Credited amount": -0.01 },          "Credited amount (O3) is -0.01; it must be 0 or more."],
  ["Return requests",  { "Factory sealed": "perhaps" },       'Factory sealed (L3) is "perhaps"; it must be blank, yes or no.'],
  ["Return requests",  { "Credit memo": { error: "#N/A" } },  "Credit memo (N3) is #N/A; it must be a text."],
  ["Product versions", { "New part number": "" },             "New part number (B3) is blank; it must be a part number."],
  ["Product versions", { "First ship date": "soon" },         `First ship date (C3) is "soon"; it must be ${A_DATE}.`],
  ["Open orders",      { "Order number": "" },                "Order number (A3) is blank; it must be an order number."],
  ["Open orders",      { "Received date": true },             `Received date (D3) is TRUE; it must be ${A_DATE}.`],
  ["Open orders",      { "Unit price": -1 },                  "Unit price (E3) is -1; it must be 0 or more."],
  ["Dealer shipments", { Dealer: "" },                        "Dealer (A3) is blank; it must be the dealer's name."],
  ["Dealer inventory", { Quantity: -1 },                      "Quantity (C3) is -1; it must be 0 or more units."],
  ["Sales",            { "Part number": "" },                 "Part number (B3) is blank; it must be a part number."],
  ["Open invoices",    { Amount: "" },                        "Amount (C3) is blank; it must be an amount."],
  ["Objectives",       { Quarter: "Q2 2000" },                'Quarter (A3) is "Q2 2000"; it must be a fiscal quarter such as FY2000 Q2.'],
  ["Objectives",       { Quarter: "FY2000 Q5" },              'Quarter (A3) is "FY2000 Q5"; it must be a fiscal quarter such as FY2000 Q2.'],
  ["Objectives",       { "Objective quantity": "" },          "Objective quantity (C3) is blank; it must be a whole number of units."],
])("a bad cell of %s: %p", (kind, cells, text) => {
  const { decoded, findings } = read(kind, rowsOf(kind, {}, cells, {}));
  expect([...decoded.rows.sheetRow]).toEqual([2, 4]);
  expect([...decoded.rows.badRows]).toEqual([3]);
  expect(findings.map((it) => it.replace(/^.*?: /, ""))).toEqual([expect.stringMatching(/^.* This row('s figures are left blank| is left out)\./)]);
  expect(findings[0]).toContain(`: ${text} This row`);
});

const requestRows = (...rows: readonly Cells[]) => read("Return requests", rowsOf("Return requests", ...rows));

// prettier-ignore
test.each<[string, readonly Cells[], readonly number[]]>([
  ["counts from the earliest row of its request",           [{ "Request date": FEB_1 - 5 }, { "RMA date": FEB_1 - 1 }],                         [2, 3]],
  ["is bad before that, too",                               [{ "Request date": FEB_1 - 5 }, { "RMA date": FEB_1 - 6 }],                         [2]],
  ["of another request does not",                           [{ "Request date": FEB_1 - 5, "Request number": "R-2" }, { "RMA date": FEB_1 - 1 }], [2]],
  ["of another right does not",                             [{ "Request date": FEB_1 - 5, Right: "DOA" }, { "RMA date": FEB_1 - 1 }],           [2]],
  ["without a number is that of its own day",               [{ "Request date": FEB_1 - 5, "Request number": "" }, { "Request number": "", "RMA date": FEB_1 - 1 }], [2]],
  ["is not lent by a row that is bad itself",               [{ "Request date": FEB_1 - 5, "RMA date": FEB_1 - 6 }, { "RMA date": FEB_1 - 1 }],   []],
])("the day before which no authorization or return may be %s", (_story, rows, kept) => {
  expect([...requestRows(...rows).decoded.rows.sheetRow]).toEqual(kept);
});
