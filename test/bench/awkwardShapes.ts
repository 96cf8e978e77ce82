/**
 * Shapes of data that a quick way for ordinary data could be slow on: many records that meet in one part, invoice, request, order or dealer.
 */
import type { Cell } from "../../src/workbook/port";

export type Rows = readonly (readonly Cell[])[];

export interface Shape {
  readonly name: string;
  /** The count that is measured, and its double. */
  readonly count: number;
  readonly sheets: (count: number) => Readonly<Record<string, Rows>>;
}

const STOCK = ["Part number", "Quantity on hand", "Committed quantity", "In transit between warehouses", "Transit date", "As-of date"];
const BILLS = ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price", "Original invoice"];
const FALLS = ["Part number", "Effective date", "New price", "Old price"];
const REQUESTS = [
  "Request number",
  "Right",
  "Part number",
  "Quantity",
  "Request date",
  "RMA date",
  "Return date",
  "Invoice number",
  "Offsetting order number",
  "Offsetting order amount",
];
const ORDERS = ["Order number", "Part number", "Quantity", "Received date", "Confirmed date", "Unit price"];
const ORDERS_SHIPPED = ["Order number", "Part number", "Quantity", "Received date", "Confirmed date", "Shipped date", "Unit price"];
const FIRST_DAY = 33_000;
const LAST_DAY = 73_000;
const times = (count: number, row: (n: number) => readonly Cell[]): Rows => Array.from({ length: count }, (_, n) => row(n));

export const SHAPES: readonly Shape[] = [
  {
    name: "stock reports of one part, as many lots that all went back",
    count: 8_000,
    sheets: (count) => ({
      Inventory: [STOCK, ...times(count, (n) => ["A", 1, 0, 0, "", LAST_DAY - count + n])],
      Invoices: [
        BILLS,
        ["first", FIRST_DAY, "A", 10, 10, ""],
        ...times(count, (n) => [`I${n}`, FIRST_DAY + 1 + (n >> 3), "A", 5, 10, ""]),
        ...times(count, (n) => [`R${n}`, FIRST_DAY + 9_000, "A", -5, 10, `I${n}`]),
      ],
    }),
  },
  {
    name: "rows of one large lot, every other stretch covered, at three falls of the price",
    count: 16_000,
    sheets: (count) => ({
      Inventory: [
        STOCK,
        ...[0, 1, 2].flatMap((fall) =>
          times(count, (n) => ["A", 1 + ((n * (fall + 3)) % 5), 0, 1 + (n % 3), FIRST_DAY + 10, FIRST_DAY + 100 + fall * 10]),
        ),
      ],
      Invoices: [BILLS, ["I", FIRST_DAY, "A", count * 12, 100, ""]],
      "Price changes": [FALLS, ...[0, 1, 2].map((fall) => ["A", FIRST_DAY + 100 + fall * 10, 90 - fall * 10, ""])],
    }),
  },
  {
    name: "falls of the price of one part, each with its stock report",
    count: 8_000,
    sheets: (count) => ({
      Inventory: [STOCK, ...times(count, (n) => ["A", 5, 0, 0, "", LAST_DAY - count + n])],
      Invoices: [BILLS, ["I", FIRST_DAY, "A", 10, 100_000, ""]],
      "Price changes": [FALLS, ...times(count, (n) => ["A", LAST_DAY - count + n, 90_000 - n, ""])],
    }),
  },
  {
    name: "return lines that name one invoice with as many lots of their part",
    count: 2_000,
    sheets: (count) => ({
      Inventory: [STOCK, ["A", 5, 0, 0, "", LAST_DAY]],
      Invoices: [
        BILLS,
        ...times(count, () => ["I", FIRST_DAY, "A", 5, 10, ""]),
        ...times(count, (n) => [`R${n}`, FIRST_DAY + 9_000, "A", -5, 10, "I"]),
      ],
    }),
  },
  {
    name: "return lines that name one invoice with as many lots of their part, in other days' order",
    count: 8_000,
    sheets: (count) => ({
      Inventory: [STOCK, ["A", 5, 0, 0, "", LAST_DAY]],
      Invoices: [
        BILLS,
        ...times(count, (n) => ["I", FIRST_DAY + (n >> 2), "A", 5, 10, ""]),
        ...times(count, (n) => [`R${n}`, FIRST_DAY + (n >> 2) + 1, "A", -4, 10, n % 2 === 0 ? "I" : ""]),
      ],
    }),
  },
  {
    name: "stock reports and falls of one part, as many lots that all went back, and a request",
    count: 2_000,
    sheets: (count) => ({
      Inventory: [STOCK, ...times(count, (n) => ["A", 1, 0, 0, "", LAST_DAY - count + n])],
      Invoices: [
        BILLS,
        ["first", FIRST_DAY, "A", 10, 100_000, ""],
        ...times(count, (n) => [`I${n}`, FIRST_DAY + 1 + (n >> 3), "A", 5, 10, ""]),
        ...times(count, (n) => [`R${n}`, FIRST_DAY + 9_000, "A", -5, 10, `I${n}`]),
      ],
      "Price changes": [FALLS, ...times(count, (n) => ["A", LAST_DAY - count + n, 90_000 - n, ""])],
      "Return requests": [REQUESTS, ["Q", "Defective", "A", 1, LAST_DAY, "", "", "", "", ""]],
    }),
  },
  {
    name: "requests that name one invoice with as many lots of their part",
    count: 8_000,
    sheets: (count) => ({
      Inventory: [STOCK, ["A", 5, 0, 0, "", LAST_DAY]],
      Invoices: [BILLS, ...times(count, () => ["I", FIRST_DAY, "A", 5, 10, ""])],
      "Return requests": [
        REQUESTS,
        ...times(count, (n) => [`Q${n}`, "Defective", "A", 5, FIRST_DAY + 9_000, FIRST_DAY + 9_000, FIRST_DAY + 9_001, "I", "", ""]),
      ],
    }),
  },
  {
    name: "pending requests of one part, as many return lines that name one invoice with as many lots",
    count: 4_000,
    sheets: (count) => ({
      Inventory: [STOCK, ["A", 5, 0, 0, "", LAST_DAY]],
      Invoices: [
        BILLS,
        ...times(count, () => ["I", FIRST_DAY, "A", 10, 10, ""]),
        ...times(count, (n) => [`R${n}`, FIRST_DAY + 9_000, "A", -7, 10, "I"]),
      ],
      "Return requests": [REQUESTS, ...times(count, (n) => [`Q${n}`, "Defective", "A", 5, FIRST_DAY + 8_000, "", "", "I", "", ""])],
    }),
  },
  {
    name: "rows of one request, each with an offsetting order",
    count: 8_000,
    sheets: (count) => ({
      Inventory: [STOCK, ["A", 5, 0, 0, "", LAST_DAY]],
      Invoices: [BILLS, ["I", FIRST_DAY, "A", count * 10, 10, ""]],
      "Return requests": [
        REQUESTS,
        ...times(count, (n) => ["Q", "Balancing", "A", 1, FIRST_DAY + 70, FIRST_DAY + 70, FIRST_DAY + 71, "", `PO${n}`, 10]),
      ],
    }),
  },
  {
    name: "requests that share one offsetting order",
    count: 8_000,
    sheets: (count) => ({
      Inventory: [STOCK, ["A", 5, 0, 0, "", LAST_DAY]],
      Invoices: [BILLS, ["I", FIRST_DAY, "A", count * 10, 10, ""]],
      "Return requests": [
        REQUESTS,
        ...times(count, (n) => [`Q${n}`, "Balancing", "A", 1, FIRST_DAY + 70 + n, "", "", "", "PO", count * 20]),
      ],
    }),
  },
  {
    name: "falls of the price of one part, as many requests and stock reports",
    count: 2_000,
    sheets: (count) => ({
      Inventory: [STOCK, ...times(count, (n) => ["A", 5, 0, 0, "", LAST_DAY - count + n])],
      Invoices: [BILLS, ["I", FIRST_DAY, "A", count * 3, 100_000, ""]],
      "Price changes": [FALLS, ...times(count, (n) => ["A", LAST_DAY - count + n, 90_000 - n, ""])],
      "Return requests": [
        REQUESTS,
        ...times(count, (n) => [`Q${n}`, "Defective", "A", 1, LAST_DAY - count + n, "", LAST_DAY - count + n, "", "", ""]),
      ],
    }),
  },
  {
    name: "lots that name one open order number, as many open orders of it",
    count: 4_000,
    sheets: (count) => ({
      Inventory: [STOCK, ["A", 5, 0, 0, "", LAST_DAY]],
      Invoices: [[...BILLS, "Order number"], ...times(count, (n) => [`I${n}`, FIRST_DAY + 100 + (n >> 3), "A", 5, 95, "", "PO"])],
      "Price changes": [FALLS, ["A", FIRST_DAY + 90, 90, 100]],
      "Open orders": [ORDERS, ...times(count, () => ["PO", "A", 5, FIRST_DAY, FIRST_DAY + 1, 100])],
    }),
  },
  {
    name: "open orders of one part, as many falls of its price",
    count: 8_000,
    sheets: (count) => ({
      Inventory: [STOCK, ["A", 5, 0, 0, "", LAST_DAY]],
      Invoices: [BILLS, ["I", FIRST_DAY, "A", 5, 10, ""]],
      "Price changes": [FALLS, ...times(count, (n) => ["A", FIRST_DAY + 100 + n * 2, 90_000 - n, ""])],
      "Open orders": [
        ORDERS_SHIPPED,
        ...times(count, (n) => [`PO${n}`, "A", 5, FIRST_DAY + 91 + n * 2, FIRST_DAY + 92 + n * 2, FIRST_DAY + 101 + n * 2, 100_000]),
      ],
    }),
  },
  {
    name: "rows of one dealer's stock of one part on the day of a fall, as many shipments",
    count: 16_000,
    sheets: (count) => ({
      Inventory: [STOCK, ["A", 5, 0, 0, "", LAST_DAY]],
      Invoices: [BILLS, ["I", FIRST_DAY, "A", 5, 10, ""]],
      "Price changes": [FALLS, ["A", FIRST_DAY + 100, 90, 100]],
      "Dealer shipments": [
        ["Dealer", "Part number", "Quantity", "Ship date"],
        ...times(count, (n) => ["D", "A", 2, FIRST_DAY + 80 + (n % 20)]),
      ],
      "Dealer inventory": [["Dealer", "Part number", "Quantity", "As-of date"], ...times(count, () => ["D", "A", 1, FIRST_DAY + 100])],
    }),
  },
  {
    name: "notices of discontinuation of one part, as many stock reports and lots",
    count: 4_000,
    sheets: (count) => ({
      Inventory: [STOCK, ...times(count, (n) => ["A", 5, 0, 0, "", LAST_DAY - count + n])],
      Invoices: [BILLS, ...times(count, (n) => [`I${n}`, LAST_DAY - count - 100 + n, "A", 1, 10, ""])],
      Discontinuations: [
        ["Part number", "Notice date", "Discontinuation date"],
        ...times(count, (n) => ["A", LAST_DAY - count + n, LAST_DAY + n]),
      ],
    }),
  },
  {
    name: "falls of the price of one part, rolled from one report over as many sales",
    count: 2_000,
    sheets: (count) => ({
      Inventory: [STOCK, ["A", count * 4, 0, 0, "", LAST_DAY]],
      Invoices: [BILLS, ["I", FIRST_DAY, "A", count * 10, 100_000, ""]],
      "Price changes": [FALLS, ...times(count, (n) => ["A", LAST_DAY - 25 + (n % 25), 90_000 - n, ""])],
      Sales: [["Sale date", "Part number", "Quantity"], ...times(count, (n) => [LAST_DAY - 40 + (n % 40), "A", 1])],
    }),
  },
  {
    name: "parts, each with a row, a lot and a fall",
    count: 20_000,
    sheets: (count) => ({
      Inventory: [STOCK, ...times(count, (n) => [`P${n}`, 5, 0, 0, "", LAST_DAY])],
      Invoices: [BILLS, ...times(count, (n) => [`I${n}`, FIRST_DAY, `P${n}`, 10, 100, ""])],
      "Price changes": [FALLS, ...times(count, (n) => [`P${n}`, LAST_DAY, 90, ""])],
    }),
  },
];
