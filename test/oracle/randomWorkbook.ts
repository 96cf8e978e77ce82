import fc from "fast-check";
import { discountedWithinLine, maybe, oneOf, withoutBlanks } from "./arbitraries";

import { type Cell, type ExampleWorkbook, type SheetName, type SheetRow } from "./workbook";

/**
 * Small workbooks, drawn close around a few dates so that windows, quarters, lots and snapshots touch each other.
 * Discounts stay within their line: the rules do not say what a line is worth that was discounted below nothing.
 */

const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

/** Three parts, two of them spelled in several ways that are one key; `42` is not `042`. */
const part = fc.oneof(
  { weight: 16, arbitrary: oneOf("A", "A", "A", "a", " A ") },
  { weight: 3, arbitrary: oneOf("B 1", "b  1") },
  { weight: 1, arbitrary: oneOf("042", "42") },
);

const lotDate = oneOf(
  "1999-09-30",
  "1999-11-28",
  "1999-12-01",
  "1999-12-01",
  "1999-12-31",
  "2000-01-01",
  "2000-01-02",
  "2000-01-28",
  "2000-01-31",
  "2000-01-31",
  "2000-02-01",
  "2000-02-29",
  "2000-03-01",
  "2000-07-01",
);
const snapshotDate = oneOf(
  "1999-12-31",
  "2000-01-28",
  "2000-02-01",
  "2000-02-01",
  "2000-02-01",
  "2000-02-01",
  "2000-02-29",
  "2000-02-29",
  "2000-03-01",
  "2000-04-01",
);
const effectiveDate = oneOf(
  "1999-12-31",
  "2000-01-31",
  "2000-02-01",
  "2000-02-01",
  "2000-02-01",
  "2000-02-03",
  "2000-02-29",
  "2000-02-29",
  "2000-03-01",
  "2000-03-05",
);
const transitDate = oneOf("1999-12-02", "2000-01-01", "2000-01-02", "2000-01-22", "2000-01-31", "2000-02-01", "2000-02-28", "2000-03-01");
const noticeDate = oneOf("1999-12-27", "1999-12-31", "2000-01-25", "2000-01-27", "2000-01-28", "2000-01-31", "2000-02-01", "2000-02-27");
const noticeMethod = oneOf("personal", "mail", "Registered Mail", "certified mail", "courier", "COURIER");

const price = oneOf("0", "0.005", "8", "9.99", "10", "10", "12.345678", "29.5", "30", "30", "33.333333");
const invoiceNumber = oneOf("1", "2", "2", "3a", "4", "5");

const inventoryRow = fc
  .record({
    "Part number": part,
    Warehouse: maybe(oneOf("Fremont", "Memphis")),
    "Quantity on hand": fc.integer({ min: 0, max: 12 }),
    committed: seldom(fc.integer({ min: 0, max: 5 })),
    isOvercommitted: fc.integer({ min: 0, max: 15 }).map((it) => it === 0),
    "In transit from vendor": seldom(fc.integer({ min: 0, max: 4 })),
    "In transit between warehouses": seldom(fc.integer({ min: 0, max: 3 })),
    "Transit date": fc.oneof({ weight: 3, arbitrary: transitDate }, { weight: 1, arbitrary: fc.constant(undefined) }),
    "As-of date": fc.oneof({ weight: 12, arbitrary: snapshotDate }, { weight: 1, arbitrary: fc.constant(undefined) }),
  })
  .map(({ committed, isOvercommitted, ...row }) => {
    const onHand = row["Quantity on hand"];
    const within = committed === undefined ? undefined : Math.min(committed, onHand);
    return withoutBlanks({ ...row, "Committed quantity": isOvercommitted ? onHand + 2 : within });
  });

const purchase = fc
  .record({
    "Invoice number": invoiceNumber,
    "Invoice date": lotDate,
    "Ship date": seldom(lotDate),
    "Part number": part,
    Quantity: oneOf(1, 2, 3, 3, 5, 6, 7, 7, 9),
    "Unit price": price,
    Discount: seldom(oneOf("1", "0.01", "5")),
    "Credits received": seldom(oneOf("2", "0.5", "20")),
  })
  .map(discountedWithinLine);

const creditMemo = fc
  .record({
    "Invoice number": oneOf("CM1", "CM2"),
    "Invoice date": lotDate,
    "Part number": part,
    Quantity: oneOf(-1, -2, -3, -8),
    "Unit price": price,
    Discount: seldom(oneOf("1", "-1")),
    "Credits received": seldom(oneOf("0.5", "-0.5")),
    "Original invoice": maybe(oneOf("1", " 2 ", "3A", "5", "99")),
  })
  .map(withoutBlanks);

const oddLine = oneOf<SheetRow>(
  { "Invoice number": "F", "Invoice date": "2000-01-05", Quantity: 1, "Unit price": "25" },
  { "Invoice number": "Z", "Invoice date": "2000-08-05", "Part number": "A", Quantity: 0, "Unit price": "10" },
);

const invoiceLine = fc.oneof({ weight: 12, arbitrary: purchase }, { weight: 4, arbitrary: creditMemo }, { weight: 1, arbitrary: oddLine });

const priceChange = fc
  .record({
    "Part number": part,
    "Effective date": effectiveDate,
    "New price": fc.oneof({ weight: 2, arbitrary: price }, { weight: 3, arbitrary: oneOf("7.333333", "8", "9.5", "28") }),
    "Old price": fc.oneof(
      { weight: 3, arbitrary: price },
      { weight: 6, arbitrary: oneOf("34", "40.01") },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
    "Notice date": seldom(noticeDate),
    "Notice method": seldom(noticeMethod),
  })
  .map(withoutBlanks);

/** Now and then the same change twice, so that likeness is met as often as contradiction. */
const priceChanges = fc
  .tuple(fc.array(priceChange, { minLength: 1, maxLength: 5, size: "max" }), fc.integer({ min: 0, max: 9 }))
  .map(([changes, die]) => (die === 0 ? [...changes, ...changes.slice(0, 1)] : changes));

const notice = fc
  .record({
    "Part number": part,
    "Notice date": noticeDate,
    "Notice method": maybe(noticeMethod),
    "Discontinuation date": maybe(oneOf("2000-02-15", "2000-02-29", "2000-03-01", "2000-04-15")),
  })
  .map(withoutBlanks);

export const randomTerms: fc.Arbitrary<Readonly<Record<string, Cell>>> = fc
  .record({
    "calculation.date": seldom(snapshotDate),
    "fiscal.firstMonth": seldom(oneOf(1, 2, 10, 12)),
    "priceProtection.creditBasis": maybe(oneOf("paid-less-new", "old-less-new")),
    "priceProtection.transitWindowDays": fc.oneof(
      { weight: 3, arbitrary: oneOf(1, 10, 29, 30, 31) },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
    "priceProtection.transitWindowAppliesTo": maybe(oneOf("both", "between-warehouses")),
    "priceProtection.snapshotToleranceDays": maybe(oneOf(1, 4, 7, 40)),
    "priceProtection.committed": seldom(oneOf("included", "excluded")),
    "balancing.limitPercent": fc.oneof(
      { weight: 5, arbitrary: oneOf("0.05", "0.1", "15%", "0.333333", "0.5", "1") },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
    "balancing.lastMonthOfQuarter": seldom(oneOf(1, 2, 3)),
    "balancing.creditBasis": maybe(oneOf("lowest", "paid", "current")),
    "balancing.netOfCredits": seldom(oneOf("yes", "no")),
    "balancing.committed": seldom(oneOf("included", "excluded")),
    "balancing.neverAboveNetCost": seldom(oneOf("yes", "no")),
    "discontinuation.noticeDays": seldom(oneOf(30, 15)),
    "discontinuation.purchasedWithinDays": seldom(oneOf(0, 30, 60)),
    "discontinuation.windowSide": maybe(oneOf("before", "either")),
    "discontinuation.windowFrom": maybe(oneOf("receipt", "notice")),
    "notices.mailDays": seldom(oneOf(0, 5, 10)),
    "stock.flow": maybe(oneOf("fifo", "lifo")),
    "stock.acquiredOn": maybe(oneOf("invoice", "ship")),
  })
  .map(withoutBlanks);

export const randomWorkbook: fc.Arbitrary<ExampleWorkbook> = fc.record({
  terms: randomTerms,
  sheets: fc.record({
    Inventory: fc.array(inventoryRow, { minLength: 1, maxLength: 6, size: "max" }),
    Invoices: fc.array(invoiceLine, { minLength: 1, maxLength: 12, size: "max" }),
    "Price changes": priceChanges,
    Discontinuations: fc.array(notice, { maxLength: 3, size: "max" }),
  }),
});

const sale = fc
  .record({
    "Sale date": oneOf(
      "1999-11-01",
      "1999-12-31",
      "2000-01-28",
      "2000-01-30",
      "2000-01-31",
      "2000-02-01",
      "2000-02-02",
      "2000-02-28",
      "2000-02-29",
      "2000-03-01",
      "2000-03-03",
    ),
    "Part number": part,
    Quantity: oneOf(-2, 1, 1, 2, 3, 5),
  })
  .map(withoutBlanks);

/** The same with sales, by which reports of other days are rolled; now and then the sheet is missing. */
export const randomRolledWorkbook: fc.Arbitrary<ExampleWorkbook> = fc
  .record({
    workbook: randomWorkbook,
    sales: fc.array(sale, { minLength: 1, maxLength: 8, size: "max" }),
    hasSales: fc.integer({ min: 0, max: 9 }).map((it) => it > 0),
    tolerance: oneOf(0, 1, 3, 5, 10, 40),
  })
  .map(({ workbook: { terms, sheets }, sales, hasSales, tolerance }) => ({
    terms: { ...terms, "priceProtection.snapshotRoll": "sales", "priceProtection.snapshotToleranceDays": tolerance },
    sheets: hasSales ? { ...sheets, Sales: sales } : sheets,
  }));

/** Rows that are certainly bad: put anywhere in their sheet, they must leave every other row as it was. */
export const randomBadRow: fc.Arbitrary<{ readonly sheet: SheetName; readonly row: SheetRow }> = oneOf<{
  readonly sheet: SheetName;
  readonly row: SheetRow;
}>(
  { sheet: "Inventory", row: { "Part number": "A", "Quantity on hand": "ten", "As-of date": "2000-02-01" } },
  { sheet: "Inventory", row: { "Part number": "A", "Quantity on hand": 2.5, "As-of date": "2000-02-01" } },
  { sheet: "Inventory", row: { "Part number": "A", "Quantity on hand": -1, "As-of date": "2000-02-01" } },
  { sheet: "Inventory", row: { "Part number": "A", "Quantity on hand": true, "As-of date": "2000-02-01" } },
  { sheet: "Inventory", row: { "Part number": "A", "Quantity on hand": 4, "As-of date": "1 February" } },
  { sheet: "Inventory", row: { "Part number": "A", "Quantity on hand": 4, "As-of date": "1989-12-31" } },
  { sheet: "Inventory", row: { "Part number": "A", "Quantity on hand": 4, "Committed quantity": "#N/A", "As-of date": "2000-02-01" } },
  { sheet: "Inventory", row: { "Quantity on hand": 4, "As-of date": "2000-02-01" } },
  { sheet: "Invoices", row: { "Invoice number": "9", "Invoice date": "2000-01-02", "Part number": "A", Quantity: 1.5, "Unit price": "7" } },
  { sheet: "Invoices", row: { "Invoice number": "9", "Invoice date": "2000-01-02", "Part number": "A", Quantity: 3, "Unit price": "-7" } },
  { sheet: "Invoices", row: { "Invoice number": "9", "Invoice date": "soon", "Part number": "A", Quantity: 3, "Unit price": "7" } },
  {
    sheet: "Invoices",
    row: { "Invoice number": "9", "Invoice date": "2000-01-02", "Part number": "A", Quantity: 3, "Unit price": "7", Discount: "-1" },
  },
  { sheet: "Invoices", row: { "Invoice number": "9", "Invoice date": "2101-01-01", "Part number": "A", Quantity: 3, "Unit price": "7" } },
  { sheet: "Price changes", row: { "Part number": "A", "Effective date": "2000-02-01", "New price": "cheap", "Old price": "10" } },
  { sheet: "Price changes", row: { "Part number": "A", "Effective date": "2000-02-01", "New price": "-1", "Old price": "10" } },
  { sheet: "Discontinuations", row: { "Part number": "A", "Notice date": "1999-12-27", "Notice method": "pigeon" } },
);

/** A workbook with one bad row put in at some place of its sheet. */
export const withBadRow = (
  { terms, sheets }: ExampleWorkbook,
  { sheet, row }: { sheet: SheetName; row: SheetRow },
  at: number,
): ExampleWorkbook => {
  const rows = sheets[sheet] ?? [];
  const place = Math.min(at, rows.length);
  return { terms, sheets: { ...sheets, [sheet]: [...rows.slice(0, place), row, ...rows.slice(place)] } };
};
