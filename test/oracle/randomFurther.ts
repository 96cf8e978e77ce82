import fc from "fast-check";
import { discountedWithinLine, maybe, oneOf, withoutBlanks } from "./arbitraries";
import { isoOf, parseIso } from "./day";
import { randomTerms } from "./randomWorkbook";
import type { ExampleWorkbook, SheetRow } from "./workbook";

/**
 * Small workbooks of return requests and open orders, drawn around the days on which their rights begin and end: purchases, requests, notices and
 * versions stand on these days, the day before or the day after.
 */

const often = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 4 });
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const daysAfter = (iso: string, days: number): string => isoOf(parseIso(iso)! + days);
const around = (iso: string, ...offsets: number[]): string[] => offsets.flatMap((it) => [-1, 0, 1].map((by) => daysAfter(iso, it + by)));

const part = oneOf("A", "A", "A", "B");
const price = oneOf("0", "0.005", "8", "9.99", "10", "10", "12.345678", "29.5", "30", "30", "33.333333");
const invoiceNumber = oneOf("1", "2", "2", "3a", "4");
const orderNumber = oneOf("PO-1", "po-1", "PO-2", "PO-3");
const method = oneOf("personal", "mail", "courier");

/** When the notice of discontinuation, the new version and the end of the agreement came. */
const NOTICE = "2000-01-28";
const VERSION = "2000-02-01";
const END = "2000-02-15";
const EFFECTIVE = "1999-12-22";

const lotDay = oneOf(
  "1999-10-15",
  "1999-11-30",
  "1999-12-10",
  "2000-01-10",
  "2000-01-31",
  "2000-02-01",
  "2000-02-10",
  ...around(NOTICE, -60, 0, 60),
  ...around(VERSION, -90, 0),
  ...around(EFFECTIVE, 0, 10),
);
const requestDay = oneOf(
  "2000-01-20",
  "2000-02-10",
  ...around("2000-02-29", 0),
  ...around(NOTICE, 0, 3, 5),
  ...around(VERSION, 0, 5, 30),
  ...around(END, 0, 60, 90),
  ...around(EFFECTIVE, 30, 60),
);
const reportDay = oneOf("2000-01-15", "2000-01-31", "2000-02-01", "2000-02-01", "2000-02-20", "2000-03-05");

const inventoryRow = fc
  .record({
    "Part number": part,
    "Quantity on hand": fc.integer({ min: 0, max: 14 }),
    committed: seldom(fc.integer({ min: 0, max: 4 })),
    "In transit from vendor": seldom(fc.integer({ min: 1, max: 3 })),
    "Transit date": oneOf("2000-01-02", "2000-01-20", "2000-01-31"),
    "As-of date": reportDay,
  })
  .map(({ committed, ...row }) =>
    withoutBlanks({ ...row, "Committed quantity": committed === undefined ? undefined : Math.min(committed, row["Quantity on hand"]) }),
  );

const purchase = fc
  .record({
    "Invoice number": invoiceNumber,
    "Invoice date": lotDay,
    "Ship date": seldom(lotDay),
    "Part number": part,
    Quantity: oneOf(1, 2, 3, 3, 5, 6, 7, 9),
    "Unit price": price,
    Discount: seldom(oneOf("1", "0.01", "5")),
    "Credits received": seldom(oneOf("2", "0.5")),
    "Order number": maybe(orderNumber),
  })
  .map(discountedWithinLine);

const creditMemo = fc
  .record({
    "Invoice number": oneOf("CM1", "CM2"),
    day: requestDay,
    later: oneOf(0, 0, 3, 10, 30),
    "Part number": part,
    Quantity: oneOf(-1, -2, -3, -5, -8),
    "Unit price": price,
    "Original invoice": seldom(invoiceNumber),
  })
  .map(({ day, later, ...row }) => withoutBlanks({ ...row, "Invoice date": daysAfter(day, later) }));

const RIGHTS = {
  Balancing: ["Balancing", "balancing", "3.7(A)", "Stock rotation"],
  Discontinuation: ["Discontinuation", "3.7(d)"],
  Refresh: ["Refresh", "3.7(C)"],
  Defective: ["Defective", "DOA", "3.7(B)"],
  Termination: ["Termination", "12.3"],
  "Initial order": ["Initial order", "INITIAL ORDER"],
} as const;
export type RequestKind = keyof typeof RIGHTS;
export const REQUEST_KINDS = Object.keys(RIGHTS) as RequestKind[];

const request = (kinds: readonly RequestKind[]): fc.Arbitrary<SheetRow> =>
  fc
    .record({
      right: oneOf(...kinds).chain((it) => oneOf<string>(...RIGHTS[it])),
      "Request number": often(oneOf("R-1", "r-1", "R-2", "R-3")),
      "Part number": part,
      Quantity: fc.integer({ min: 1, max: 9 }),
      day: requestDay,
      rma: maybe(oneOf(0, 3, 6, 7, 8, 9)),
      returned: maybe(oneOf(0, 1, 5, 29, 30, 31, 40)),
      "Invoice number": seldom(oneOf("1", "2", "3A", "9")),
      "Offsetting order number": often(oneOf("N-1", "n-1", "N-2")),
      "Offsetting order amount": often(oneOf("0", "7.5", "35", "60", "100", "400")),
      "Factory sealed": seldom(oneOf("no", "yes")),
      "From dealer": seldom(oneOf("yes", "no")),
      "Credit memo": seldom(oneOf("CM1", "CM2")),
      "Credited amount": seldom(oneOf("0", "30", "60")),
    })
    .map(({ right, day, rma, returned, ...row }) => {
      const rmaDay = rma === undefined ? undefined : daysAfter(day, rma);
      return withoutBlanks({
        ...row,
        Right: right,
        "Request date": day,
        "RMA date": rmaDay,
        "Return date": returned === undefined ? undefined : daysAfter(rmaDay ?? day, returned),
      });
    });

const version = fc
  .record({
    "Part number": part,
    "New part number": oneOf("N", "B"),
    "First ship date": oneOf(VERSION, VERSION, "2000-01-25", "2000-02-20"),
    "Notice date": maybe(oneOf(VERSION, "2000-01-27", "2000-02-16")),
    "Notice method": maybe(method),
    "New price": maybe(oneOf("0", "7", "12.5", "33.333333")),
  })
  .map(withoutBlanks);

const notice = fc
  .record({ "Part number": part, "Notice date": oneOf(NOTICE, NOTICE, "2000-02-10"), "Notice method": maybe(method) })
  .map(withoutBlanks);

const priceChange = fc
  .record({
    "Part number": fc.oneof({ weight: 4, arbitrary: part }, { weight: 1, arbitrary: oneOf("N") }),
    "Effective date": oneOf("2000-01-15", "2000-01-31", "2000-02-01", "2000-02-01", "2000-02-03", "2000-02-20", "2000-03-05"),
    "New price": oneOf("0", "7.333333", "8", "9.5", "9.5", "28"),
    "Old price": often(oneOf("9", "34", "40.01")),
    "Notice date": maybe(oneOf("2000-01-10", "2000-01-28", "2000-01-31", "2000-02-01")),
    "Notice method": maybe(method),
  })
  .map(withoutBlanks);

const order = fc
  .record({
    "Order number": orderNumber,
    "Part number": part,
    Quantity: fc.integer({ min: 1, max: 6 }),
    "Received date": oneOf("2000-01-10", "2000-01-26", "2000-01-27", "2000-01-26", "2000-01-28", "2000-02-04", "2000-02-05", "2000-02-06"),
    "Confirmed date": maybe(oneOf("2000-01-12", "2000-01-30", "2000-01-31", "2000-02-01", "2000-02-02", "2000-02-20")),
    "Shipped date": maybe(oneOf("2000-01-20", "2000-01-31", "2000-02-01", "2000-02-02", "2000-02-15", "2000-02-16", "2000-03-06")),
    "Rejected date": seldom(oneOf("2000-01-31", "2000-02-01", "2000-02-09", "2000-02-10")),
    "Cancelled date": seldom(oneOf("2000-01-28", "2000-03-10")),
    "Requested delivery date": maybe(
      oneOf("2000-02-01", "2000-02-10", "2000-02-11", "2000-02-14", "2000-02-15", "2000-02-16", "2000-03-01"),
    ),
    "Scheduled ship date": maybe(oneOf("2000-02-16", "2000-03-01")),
    "Unit price": often(oneOf("8", "10", "12.345678", "30", "33.333333")),
    Oral: seldom(oneOf("yes", "no")),
    "Confirmed in writing date": maybe(oneOf("2000-01-27", "2000-02-08", "2000-02-18", "2000-02-21", "2000-02-22")),
  })
  .map(withoutBlanks);

const furtherTerms = fc
  .record({
    "balancing.limitPercent": often(oneOf("0.1", "0.333333", "0.5", "1")),
    "balancing.timesPerQuarter": maybe(oneOf(1, 2, 3, 9)),
    "balancing.requestCounts": maybe(oneOf("allowed", "made")),
    "refresh.shippedWithinFrom": maybe(oneOf("start", "request")),
    "refresh.windowCounts": maybe(oneOf("request", "return")),
    "termination.date": often(oneOf(END)),
    "termination.kind": maybe(oneOf("convenience", "vendor-for-cause", "distributor-for-cause")),
    "termination.creditBasis": maybe(oneOf("net-cost", "paid", "current")),
    "termination.sealed": maybe(oneOf("all", "from-dealer")),
    "initialOrder.placeWithinDays": often(oneOf(10)),
    "initialOrder.returnWithinDays": often(oneOf(30, 60)),
    "initialOrder.returnRuns": maybe(oneOf("from", "until")),
    "prices.changeNoticeDays": often(oneOf(0, 15)),
    "orders.cancelNoticeDays": maybe(oneOf(10)),
    "orders.acceptedBy": maybe(oneOf("before", "on")),
    "calculation.date": maybe(oneOf("2000-02-18", "2000-02-19", "2000-03-20")),
  })
  .map(withoutBlanks);
/** Those that the sheets of sections 3 to 6 vary, without what another generator covers. */
const stockTerms = randomTerms.map((terms) =>
  Object.fromEntries(
    Object.entries(terms).filter(
      ([name]) => name !== "balancing.limitPercent" && name !== "calculation.date" && name !== "fiscal.firstMonth",
    ),
  ),
);

const sheet = <T>(row: fc.Arbitrary<T>, minLength: number, maxLength: number): fc.Arbitrary<T[]> =>
  fc.array(row, { minLength, maxLength, size: "max" });

/** A sale of the quarter before makes a limit. */
const BEFORE: SheetRow = { "Invoice number": "Z", "Invoice date": "1999-12-02", "Part number": "Z", Quantity: 4, "Unit price": "50" };

const stock = {
  Inventory: sheet(inventoryRow, 1, 5),
  Invoices: fc
    .tuple(sheet(purchase, 1, 7), fc.array(creditMemo, { maxLength: 3 }))
    .map(([purchases, memos]) => [BEFORE, ...purchases, ...memos]),
  "Price changes": fc.array(priceChange, { maxLength: 4 }),
  Discontinuations: fc.array(notice, { maxLength: 2 }),
};
const terms = fc.tuple(stockTerms, furtherTerms).map(([first, second]) => ({ ...first, ...second }));

/** Return requests of some rights, among stock, falls and credit memos. */
export const randomRequests = (kinds: readonly RequestKind[]): fc.Arbitrary<ExampleWorkbook> =>
  fc.record({
    terms,
    sheets: fc.record({
      ...stock,
      "Return requests": sheet(request(kinds), 1, 6),
      "Product versions": fc.array(version, { maxLength: 3 }),
    }),
  });

const openInvoice = fc
  .record({
    "Invoice number": oneOf("1", "2", "3a", "4"),
    "Invoice date": oneOf("2000-01-03", "2000-01-16", "2000-01-17", "2000-02-10"),
    Amount: oneOf("0.01", "100", "333.33"),
    Paid: seldom(oneOf("0", "50", "100")),
    Disputed: seldom(oneOf("0.01", "20")),
    "Due date": seldom(oneOf("2000-02-20", "2000-03-16", "2000-03-17")),
    "Initial order": seldom(oneOf("yes", "no")),
  })
  .map(withoutBlanks);
const objective = fc
  .record({
    Quarter: oneOf("FY2000 Q1", "FY2000 Q2", "fy2000 q2", "FY2000 Q3"),
    "Part number": maybe(part),
    "Objective quantity": oneOf(0, 1, 3, 7, 20),
  })
  .map(withoutBlanks);

/** The end of the agreement: what is owed and claimed on both sides. */
export const randomEnd: fc.Arbitrary<ExampleWorkbook> = fc.record({
  terms: fc
    .tuple(
      terms,
      fc.record({
        "termination.date": often(oneOf(END)),
        "payment.dueDays": often(oneOf(0, 30)),
        "payment.dueFrom": maybe(oneOf("invoice", "receipt")),
        "initialOrder.paymentDays": often(oneOf(45)),
      }),
    )
    .map(([first, second]) => withoutBlanks({ ...first, ...second })),
  sheets: fc.record({
    ...stock,
    "Return requests": fc.array(request(REQUEST_KINDS), { maxLength: 4 }),
    "Product versions": fc.array(version, { maxLength: 2 }),
    "Open orders": fc.array(order, { maxLength: 3 }),
    "Open invoices": sheet(openInvoice, 1, 4),
    Objectives: sheet(objective, 1, 3),
  }),
});

/** Open orders, some of them invoiced, among stock and falls. */
export const randomOrders: fc.Arbitrary<ExampleWorkbook> = fc.record({
  terms,
  sheets: fc.record({ ...stock, "Price changes": sheet(priceChange, 1, 4), "Open orders": sheet(order, 1, 5) }),
});
