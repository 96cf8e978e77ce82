/**
 * A quarter of an invented distributor's business, January to March 2000, with every situation of the rules in it. The same at every
 * run: quantities come from a small generator with a fixed seed, the special situations are written out by hand below.
 */
import { civilDate } from "../../src/contract/base/calendar";
import type { Row } from "./layout";
import { PRODUCTS, WAREHOUSES, type Product } from "./products";
import type { Illustrations } from "./terms";

const day = (year: number, month: number, dayOfMonth: number): number => civilDate(year, month, dayOfMonth)!;

/** Inventory reports: the effective date of the February price list, the Friday before the balancing date, and one after it. */
export const REPORTS = [day(2000, 2, 1), day(2000, 2, 25), day(2000, 3, 10)] as const;
const FIRST_INVOICE = day(1999, 10, 4);
const LAST_INVOICE = day(2000, 3, 8);
const INVOICE_LINES = 2960;

/** Repeatable numbers: a linear congruential generator, its high bits only. */
function generator(seed: number): (below: number) => number {
  let state = BigInt(seed);
  return (below) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number((state >> 33n) % BigInt(below));
  };
}

/** What a product costs on a day: a price list of 1 February lowers a third of the products, one of 6 March a few of them again. */
export function priceOn({ part, price }: Product, date: number): number {
  const fall = FALLS.find((it) => it.part === part);
  if (fall === undefined) return price;
  if (fall.again !== undefined && date >= SECOND_LIST) return fall.again;
  return date >= FIRST_LIST ? fall.to : price;
}

const FIRST_LIST = day(2000, 2, 1);
const SECOND_LIST = day(2000, 3, 6);

/** Price falls of the two lists; `again` is the second list's price. */
const FALLS: readonly { readonly part: string; readonly to: number; readonly again?: number }[] = [
  { part: "TB-012", to: 579 },
  { part: "TB-024", to: 998.5 },
  { part: "TB-104", to: 349.5, again: 329 },
  { part: "TB-T1", to: 1699 },
  { part: "IP-08", to: 1090, again: 1025.5 },
  { part: "IP-30", to: 2995 },
  { part: "SV-S2", to: 1449 },
  { part: "SW-PBX25", to: 895 },
  { part: "SW-VM25", to: 369 },
  { part: "SW-UM", to: 661.95 },
  { part: "PH-A20", to: 75.666667 },
  { part: "PH-D30", to: 129.95 },
  { part: "CB-25P", to: 24.25 },
];

export const INVOICE_HEADINGS = [
  "Invoice number",
  "Invoice date",
  "Part number",
  "Quantity",
  "Unit price",
  "Discount",
  "Credits received",
  "Original invoice",
  "Ship date",
] as const;

/** About 3,000 invoice lines, by date. */
export function invoiceRows(): readonly Row[] {
  const next = generator(1999);
  const rows: Row[] = [];
  let invoice = 70_100;
  for (let i = 0; i < INVOICE_LINES; i++) {
    const date = FIRST_INVOICE + Math.floor((i * (LAST_INVOICE - FIRST_INVOICE)) / INVOICE_LINES);
    if (next(4) === 0) invoice++;
    const product = PRODUCTS[next(PRODUCTS.length)]!;
    const unitPrice = priceOn(product, date);
    const isReturn = next(25) === 0 && i > 200;
    if (isReturn)
      rows.push([
        `CM-${invoice}`,
        date,
        product.part,
        -(1 + next(3)),
        unitPrice,
        undefined,
        undefined,
        next(2) === 0 ? String(invoice - 20 - next(40)) : undefined,
        undefined,
      ]);
    else {
      const quantity = 1 + next(product.price > 1000 ? 6 : 24);
      const discount = next(6) === 0 ? Math.round(quantity * unitPrice * (2 + next(4))) / 100 : undefined;
      const credit = next(60) === 0 ? 25 : undefined;
      rows.push([String(invoice), date, product.part, quantity, unitPrice, discount, credit, undefined, date + 2 + next(3)]);
    }
    if (next(60) === 0) rows.push([String(invoice), date, undefined, 1, 38.5 + next(40), undefined, undefined, undefined, undefined]);
  }
  return [...rows, ...SPECIAL_INVOICES];
}

/** Lines that show what the Review sheet is for. */
const SPECIAL_INVOICES: readonly Row[] = [
  ["71990", day(2000, 3, 7), "SP-INS", 10, 129.5, 12.35, 100, undefined, day(2000, 3, 9)],
  ["71991", day(2000, 3, 7), "TB-FX", "6", 498, undefined, undefined, undefined, undefined],
  ["71992", "7 March", "CB-RJ", 5, 94.15, undefined, undefined, undefined, undefined],
  ["71993", day(2000, 3, 8), "PH-H50", 0, 72.4, undefined, undefined, undefined, undefined],
  ["CM-71994", day(1999, 10, 4), "SW-DEV", -2, 1950, undefined, undefined, "60001", undefined],
];

export const INVENTORY_HEADINGS = [
  "Part number",
  "Description",
  "Warehouse",
  "Quantity on hand",
  "Committed quantity",
  "In transit from vendor",
  "In transit between warehouses",
  "Transit date",
  "As-of date",
] as const;

/** About 400 inventory rows: three reports, each product in some of the warehouses. */
export function inventoryRows(): readonly Row[] {
  const next = generator(2000);
  const rows: Row[] = [];
  REPORTS.forEach((report, place) => {
    PRODUCTS.forEach((product, p) => {
      WAREHOUSES.forEach((warehouse, w) => {
        const isHeld = (p * 7 + w * 5 + place) % 12 < [8, 8, 4][place]!;
        if (!isHeld) return;
        const onHand = next(product.price > 1000 ? 9 : 42);
        const committed = next(3) === 0 ? next(onHand + 1) : undefined;
        const fromVendor = next(14) === 0 ? 1 + next(6) : undefined;
        const between = next(18) === 0 ? 1 + next(4) : undefined;
        const sent = fromVendor === undefined && between === undefined ? undefined : next(8) === 0 ? undefined : report - 1 - next(45);
        rows.push([product.part, product.description, warehouse, onHand, committed, fromVendor, between, sent, report]);
      });
    });
  });
  return [...rows, [], ...SPECIAL_INVENTORY];
}

const SPECIAL_INVENTORY: readonly Row[] = [
  ["PH-A10", "Phone, analog desk phone", "Fremont CA", 6, 9, undefined, undefined, undefined, REPORTS[1]],
  [
    "PH A10",
    "Phone, analog desk phone (part number typed otherwise)",
    "Memphis TN",
    4,
    undefined,
    undefined,
    undefined,
    undefined,
    REPORTS[1],
  ],
  ["SP-1YL", "Support pack, one year, large", "Norcross GA", "n/a", undefined, undefined, undefined, undefined, REPORTS[1]],
  ["CB-FAN", "Cable and accessory, fan kit", "Richardson TX", 12.5, undefined, undefined, undefined, undefined, REPORTS[1]],
  ["SV-L12", "Telephony server, large, 12 slots", "Fremont CA", 400, undefined, undefined, undefined, undefined, REPORTS[1]],
  ["IP-08", "IP telephony board, 8 channels", "Fremont CA", 11, 2, undefined, undefined, undefined, SECOND_LIST],
  ["TB-104", "Telephony board, 4 analog trunks", "Memphis TN", 18, undefined, undefined, undefined, undefined, SECOND_LIST],
];

export const PRICE_CHANGE_HEADINGS = ["Part number", "Effective date", "New price", "Old price", "Notice date", "Notice method"] as const;

export function priceChangeRows(): readonly Row[] {
  const listPrice = new Map(PRODUCTS.map(({ part, price }) => [part, price]));
  const first = FALLS.map(({ part, to }): Row => [part, FIRST_LIST, to, listPrice.get(part), day(2000, 1, 14), "mail"]);
  const second = FALLS.flatMap(({ part, to, again }): Row[] =>
    again === undefined ? [] : [[part, SECOND_LIST, again, to, day(2000, 2, 18), "courier"]],
  );
  return [
    ...first,
    ...second,
    ["TB-012", FIRST_LIST, 579, 645, day(2000, 1, 14), "mail"],
    ["SW-ACD", FIRST_LIST, 1390, 1460, day(2000, 1, 14), "mail"],
    ["SW-ACD", FIRST_LIST, 1350, 1460, day(2000, 1, 20), "personal"],
    ["SV-M6", FIRST_LIST, 3125, 2965, day(2000, 1, 14), "mail"],
    ["CB-MNT", FIRST_LIST, 29.95, undefined, day(2000, 1, 14), "mail"],
    ["SW-CDR", day(2000, 1, 18), 269, 288, day(2000, 1, 3), "personal"],
    ["PH-C40", FIRST_LIST, 109.95, 119.95, day(2000, 1, 14), "fax"],
  ];
}

export const DISCONTINUATION_HEADINGS = ["Part number", "Notice date", "Notice method", "Discontinuation date"] as const;

export const discontinuationRows = (): readonly Row[] => [
  ["TB-FX", day(2000, 2, 14), "mail", day(2000, 3, 31)],
  ["PH-A10", day(2000, 2, 18), "courier", day(2000, 3, 24)],
  ["SW-VM100", day(2000, 2, 21), "personal", day(2000, 3, 10)],
  ["CB-T1C", day(2000, 2, 1), "personal", undefined],
  ["CB-T1C", day(2000, 2, 8), "certified mail", undefined],
  ["SP-1YM", day(2000, 3, 20), undefined, day(2000, 5, 1)],
];

/** What somebody entered for terms that the filed copy withholds: invented, for this sample only. */
export const ILLUSTRATIONS: Illustrations = {
  "priceProtection.transitWindowDays": 30,
  "priceProtection.reportDays": 30,
  "balancing.limitPercent": 0.15,
  "prices.changeNoticeDays": 30,
  "initialOrder.returnWithinDays": 90,
  "initialOrder.placeWithinDays": 30,
  "initialOrder.paymentDays": 60,
  "payment.dueDays": 45,
  "dealerProtection.shipmentWindowDays": 30,
  "dealerProtection.reportDays": 30,
  "orders.cancelNoticeDays": 10,
  "termination.date": civilDate(2000, 6, 30)!,
};
