/**
 * What the invented distributor asks back, has on order, owes, and sells through its dealers: a row for each situation of rules 7 and 8.
 * Everything asked back is asked after the last stock report and from the third quarter's limit, so the stock's own figures stand alone.
 */
import { civilDate } from "../../src/contract/base/calendar";
import type { Row } from "./layout";
import { PRODUCTS, WAREHOUSES } from "./products";

export interface ChannelSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

const on = (month: number, dayOfMonth: number, year = 2000): number => civilDate(year, month, dayOfMonth)!;
const none = undefined;

/**
 * R-100 comes after the second quarter's last day, and R-103 names no order: neither uses up a quarter. R-101 is sealed, open, returned,
 * returned late and cut by its order; R-102 is the third quarter's second request. The agreement is ended for 30 June: T-601 is asked for
 * in time, T-602 the day after the last of sixty, T-603 on the last of ninety, which goods from dealers have.
 */
const RETURN_REQUESTS: ChannelSheet = {
  name: "Return requests",
  headings: [
    "Request number",
    "Right",
    "Part number",
    "Quantity",
    "Request date",
    "RMA number",
    "RMA date",
    "Return date",
    "Invoice number",
    "Offsetting order number",
    "Offsetting order amount",
    "Factory sealed",
    "From dealer",
    "Credit memo",
    "Credited amount",
  ],
  // prettier-ignore
  rows: [
    ["R-100", "Balancing",       "TB-024",   2, on(3, 13), none,    none,      none,      none, "PO-900", 5000, none, none, none,     none],
    ["R-101", "Balancing",       "TB-108",   2, on(4, 3),  none,    none,      none,      none, "PO-901", 9000, "no", none, none,     none],
    ["R-101", "Balancing",       "TB-E1",    1, on(4, 3),  "M-501", on(4, 7),  on(4, 28), none, "PO-901", 9000, none, none, "CM-801", 1857.1],
    ["R-101", "Balancing",       "PH-H50",   4, on(4, 3),  "M-501", on(4, 7),  on(5, 30), none, "PO-901", 9000, none, none, none,     none],
    ["R-101", "Balancing",       "IP-16",    4, on(4, 3),  "M-501", on(4, 7),  none,      none, "PO-901", 9000, none, none, none,     none],
    ["R-102", "Balancing",       "SW-DEV",   1, on(5, 8),  none,    none,      none,      none, "PO-902", 3000, none, none, none,     none],
    ["R-103", "Balancing",       "SW-DEV",   1, on(4, 2),  none,    none,      none,      none, none,     none, none, none, none,     none],
    ["D-201", "Discontinuation", "TB-FX",    4, on(3, 14), none,    none,      on(3, 28), none, none,     none, none, none, "CM-802", 1992],
    ["D-202", "3.7(D)",          "SW-VM100", 2, on(3, 15), none,    none,      none,      none, none,     none, none, none, none,     none],
    ["D-203", "Discontinuation", "SP-1YM",   1, on(3, 15), none,    none,      none,      none, none,     none, none, none, none,     none],
    ["D-204", "Discontinuation", "SV-RPS",   1, on(3, 15), none,    none,      none,      none, none,     none, none, none, none,     none],
    ["F-301", "Defective",       "SV-S2",    1, on(3, 13), "M-502", on(3, 20), on(4, 12), none, none,     none, "no", "yes", none,    none],
    ["F-302", "DOA",             "SV-S2",    1, on(3, 14), "M-503", on(3, 20), on(4, 20), none, none,     none, "no", none, none,     none],
    ["F-303", "Defective",       "PH-CF60",  2, on(3, 16), "M-504", on(3, 22), none,      none, none,     none, "no", "yes", none,    none],
    ["V-401", "Refresh",         "TB-012",   3, on(3, 20), none,    none,      on(3, 30), none, "PO-905", 1500, none, none, none,     none],
    ["V-402", "Refresh",         "TB-012",   1, on(4, 5),  none,    none,      none,      none, "PO-906", 1500, none, none, none,     none],
    ["V-403", "Refresh",         "PH-C40",   2, on(3, 31), none,    none,      none,      none, "PO-907", 500,  "no", none, none,     none],
    ["I-501", "Initial order",   "SW-PBX50", 2, on(3, 24), none,    none,      none,      none, none,     none, none, none, none,     none],
    ["T-601", "Termination",     "TB-108",   3, on(7, 3),  none,    none,      none,      none, none,     none, none, none, none,     none],
    ["T-602", "12.3",            "PH-H50",   2, on(8, 30), none,    none,      none,      none, none,     none, none, none, none,     none],
    ["T-603", "Termination",     "TB-E1",    1, on(9, 28), none,    none,      none,      none, none,     none, none, "yes", none,    none],
  ],
};

const PRODUCT_VERSIONS: ChannelSheet = {
  name: "Product versions",
  headings: ["Part number", "New part number", "First ship date", "Notice date", "Notice method", "New price"],
  rows: [
    ["TB-012", "TB-012B", on(3, 1), on(2, 28), "courier", 612],
    ["PH-C40", "PH-C45", on(3, 6), none, none, 119.95],
  ],
};

/** Around the price list of 1 February, whose notice was received on 19 January. */
const OPEN_ORDERS: ChannelSheet = {
  name: "Open orders",
  headings: [
    "Order number",
    "Part number",
    "Quantity",
    "Received date",
    "Confirmed date",
    "Shipped date",
    "Rejected date",
    "Cancelled date",
    "Requested delivery date",
    "Scheduled ship date",
    "Unit price",
    "Oral",
    "Confirmed in writing date",
  ],
  // prettier-ignore
  rows: [
    ["PO-871", "TB-T1",    4,  on(1, 20), on(1, 24), none,     none,      none,     on(2, 10), on(3, 31), 1895, none,  none],
    ["PO-872", "SW-PBX25", 10, on(1, 26), none,      none,     none,      none,     none,      on(3, 31), 995,  none,  none],
    ["PO-873", "SW-PBX25", 5,  on(1, 27), none,      none,     none,      none,     none,      on(3, 31), 995,  none,  none],
    ["PO-874", "PH-D30",   20, on(1, 21), on(1, 25), none,     none,      none,     on(3, 1),  on(3, 24), 146.25, none, none],
    ["PO-875", "SW-UM",    2,  on(1, 21), none,      none,     on(1, 25), none,     none,      none,      735.5, none, none],
    ["PO-876", "IP-30",    1,  on(1, 10), on(1, 12), on(1, 19), none,     none,     none,      on(1, 19), 3450, none,  none],
    ["PO-876", "IP-30",    2,  on(1, 10), on(1, 12), none,     none,      none,     none,      on(4, 3),  3450, none,  none],
    ["PO-877", "SV-S2",    1,  on(1, 14), on(1, 17), none,     none,      on(2, 22), none,     none,      1580, none,  none],
    ["PO-878", "IP-08",    3,  on(2, 4),  none,      none,     none,      none,     none,      on(4, 10), 1090, "yes", on(2, 18)],
  ],
};

/** Thirty days before 1 February 2000 begin on 3 January. */
const DEALER_SHIPMENTS: ChannelSheet = {
  name: "Dealer shipments",
  headings: ["Dealer", "Part number", "Quantity", "Ship date", "Serial number"],
  rows: [
    ["Bay Telecom", "TB-024", 4, on(1, 10), "TB24-1101"],
    ["Bay Telecom", "TB-024", -1, on(1, 24), "TB24-1101"],
    ["Bay Telecom", "TB-024", 3, on(1, 2), "TB24-1090"],
    ["Prairie Voice", "PH-D30", 30, on(1, 20), none],
    ["Prairie Voice", "SW-VM25", 5, on(1, 25), none],
    ["Hudson Lines", "SW-PBX25", 2, on(1, 31), none],
    ["Hudson Lines", "SW-PBX25", 2, on(2, 1), none],
  ],
};

const DEALER_INVENTORY: ChannelSheet = {
  name: "Dealer inventory",
  headings: ["Dealer", "Part number", "Quantity", "As-of date", "Approved"],
  rows: [
    ["Bay Telecom", "TB-024", 5, on(2, 1), "yes"],
    ["Prairie Voice", "PH-D30", 12, on(2, 1), "yes"],
    ["Prairie Voice", "SW-VM25", 5, on(2, 1), "no"],
    ["Hudson Lines", "SW-PBX25", 4, on(2, 1), none],
  ],
};

const BUYERS = [
  ["Bay Telecom", "Oakland", "CA", "94607", "West", "A-1001"],
  ["Prairie Voice", "Aurora", "IL", "60505", "Midwest", "A-1002"],
  ["Hudson Lines", "Yonkers", "NY", "10701", "East", "A-1003"],
] as const;
/** The first lies before all spans of six months that end with a report of this quarter. */
const SALE_DAYS = [on(7, 30, 1999), on(9, 14, 1999), on(11, 9, 1999), on(1, 11), on(2, 15), on(3, 7)] as const;

/** A product's sales of a day go from one warehouse to one dealer; a few come back. */
function saleRows(): readonly Row[] {
  return SALE_DAYS.flatMap((date, d) =>
    PRODUCTS.map(({ part, price }, p): Row => {
      const isReturn = d > 2 && (p + d) % 17 === 0;
      const quantity = isReturn ? -1 : 1 + ((p * 5 + d * 3) % (price > 1000 ? 6 : 20));
      return [date, part, quantity, WAREHOUSES[(p + d) % WAREHOUSES.length], ...BUYERS[(p * 2 + d) % BUYERS.length]!];
    }),
  );
}

const SALES: ChannelSheet = {
  name: "Sales",
  headings: ["Sale date", "Part number", "Quantity", "Warehouse", "Dealer", "City", "State", "Zip code", "Region", "Authorization number"],
  rows: saleRows(),
};

const OPEN_INVOICES: ChannelSheet = {
  name: "Open invoices",
  headings: ["Invoice number", "Invoice date", "Amount", "Paid", "Disputed", "Due date", "Initial order"],
  rows: [
    ["70480", on(1, 5), 18_400, 6_400, none, none, "yes"],
    ["70702", on(2, 14), 9_310.5, none, none, none, none],
    ["70779", on(2, 28), 4_120, none, 380.25, none, none],
    ["70790", on(3, 1), 2_975, none, none, on(3, 31), none],
    ["70801", on(3, 2), 640, 640, none, none, none],
  ],
};

const OBJECTIVES: ChannelSheet = {
  name: "Objectives",
  headings: ["Quarter", "Part number", "Objective quantity"],
  rows: [
    ["FY2000 Q1", none, 14_000],
    ["FY2000 Q2", none, 12_000],
    ["FY2000 Q2", "TB-024", 150],
    ["FY2000 Q2", "SW-DEV", 0],
  ],
};

export const CHANNEL_SHEETS: readonly ChannelSheet[] = [
  RETURN_REQUESTS,
  PRODUCT_VERSIONS,
  OPEN_ORDERS,
  DEALER_SHIPMENTS,
  DEALER_INVENTORY,
  SALES,
  OPEN_INVOICES,
  OBJECTIVES,
];
