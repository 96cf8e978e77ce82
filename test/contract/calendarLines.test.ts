/** Rules 8, "Calendar": every kind of line, its amount and how it stands. Days and figures worked out by hand. */
import type { Terms } from "../../src/contract/agreement/terms";
import { calendarLines, todayOf } from "../../src/contract/statement/calendar/lines";
import { calendarRows } from "../../src/contract/statement/calendar/status";
import { calendarTable } from "../../src/contract/statement/tables/calendarTable";
import { channelStatement, owed, type DealerTold } from "./channelFacts";
import { day, isoOf } from "./facts";
import { usd } from "./words";

/** "2000-02-11 3.6(A) distributor 100.00 due: what" of the lines of a clause. */
function lines(told: DealerTold, clause: string, terms: Partial<Terms> = {}, submitted: readonly string[] = []): readonly string[] {
  const statement = channelStatement(told, terms);
  return calendarRows(calendarLines(statement), todayOf(statement), (key) => submitted.includes(key))
    .filter((it) => it.clause === clause)
    .map(({ date, by, amount, status, what }) => `${isoOf(date)} ${by} ${amount === undefined ? "-" : usd(amount)} ${status}: ${what}`);
}

/** Ten units bought at 50 in December; the price falls to 40 on 1 February, noticed on 20 January. */
const TOLD: DealerTold = {
  inventory: [{ onHand: 10 }],
  invoices: [{ on: "1999-12-01", quantity: 100, price: "50" }],
  changes: [{ newPrice: "40", oldPrice: "50", noticed: "2000-01-20" }],
};
const REPORT = { "priceProtection.reportDays": 20 };
const DUE = "Inventory report due for the new prices of 2000-02-01: A";

// prettier-ignore
test.each<[string, Partial<Terms>, readonly string[], readonly string[]]>([
  ["open on its last day",          { ...REPORT, "calculation.date": day("2000-02-09") }, [],                      [`2000-02-09 distributor 100.00 due: ${DUE}`]],
  ["not submitted the day after",   { ...REPORT, "calculation.date": day("2000-02-10") }, [],                      [`2000-02-09 distributor 100.00 overdue: ${DUE}`]],
  ["submitted",                     { ...REPORT, "calculation.date": day("2000-02-10") }, ["3.6(A) A 2000-02-01"], [`2000-02-09 distributor 100.00 done: ${DUE}`]],
  ["today is the latest report",    REPORT,                                               [],                      [`2000-02-09 distributor 100.00 due: ${DUE}`]],
  ["the days are withheld",         {},                                                   [],                      []],
])("a claim report %s", (_story, terms, submitted, said) => expect(lines(TOLD, "3.6(A)", terms, submitted)).toEqual(said));

test("a price fall without a claim is past, never overdue", () => {
  const told = { ...TOLD, inventory: [{ onHand: 0 }] };
  expect(lines(told, "3.6(A)", { ...REPORT, "calculation.date": day("2000-03-01") })).toEqual([`2000-02-09 distributor 0.00 past: ${DUE}`]);
});

const LAST_DAY = "Last day to balance inventory in FY2000 Q2";

// prettier-ignore
test.each<[string, Partial<Terms>, Partial<DealerTold>, string]>([
  ["to be exercised",             { "balancing.limitPercent": 5e13 },                                          {},                                                    `2000-02-29 distributor 250.00 due: ${LAST_DAY}`],
  ["on its last day",             { "balancing.limitPercent": 5e13, "calculation.date": day("2000-02-29") },   {},                                                    `2000-02-29 distributor 250.00 due: ${LAST_DAY}`],
  ["missed",                      { "balancing.limitPercent": 5e13, "calculation.date": day("2000-03-01") },   {},                                                    `2000-02-29 distributor 250.00 overdue: ${LAST_DAY}`],
  ["nothing to exercise",         { "balancing.limitPercent": 5e13, "calculation.date": day("2000-03-01") },   { invoices: [{ on: "1999-12-01", quantity: -1 }] },    `2000-02-29 distributor 0.00 past: ${LAST_DAY}`],
  ["withheld",                    {},                                                                          {},                                                    `2000-02-29 distributor - due: ${LAST_DAY}`],
])("balancing, %s", (_story, terms, told, said) => expect(lines({ ...TOLD, ...told }, "3.7(A)", terms)).toEqual([said]));

test("balancing on any day has no last day", () => {
  const terms: Partial<Terms> = { "balancing.limitPercent": 5e13, "balancing.exercise": "any", "calculation.date": day("2000-04-01") };
  expect(lines(TOLD, "3.7(A)", terms)).toEqual([]);
  expect(lines(TOLD, "3.7(A)", { ...terms, "balancing.frequency": "any" })).toEqual([]);
});

test("discontinuation days have the credits of the latest report", () => {
  const told: DealerTold = {
    inventory: [{ onHand: 10, asOf: "2000-01-05" }, { onHand: 4 }, { onHand: 2 }],
    invoices: [{ on: "1999-12-01", quantity: 100, price: "50" }],
    notices: [{ sent: "1999-12-20", endsOn: "2000-06-30" }],
  };
  expect(lines(told, "3.7(D)", { "discontinuation.windowSide": "either" })).toEqual([
    "2000-02-18 distributor 300.00 due: Last purchases that may go back: A",
    "2000-06-30 vendor 300.00 due: Product discontinued: A",
  ]);
});

// prettier-ignore
test.each<[string, string, string]>([
  ["open on the day",       "0",   "2000-02-17 distributor 100.00 due: Payment of invoice 1 due"],
  ["paid",                  "100", "2000-02-17 distributor 0.00 done: Payment of invoice 1 due"],
])("a payment, %s", (_story, paid, said) => {
  expect(lines({ openInvoices: [owed({ paid })] }, "3.5", { "payment.dueDays": 45, "calculation.date": day("2000-02-17") })).toEqual([said]);
  expect(lines({ openInvoices: [owed({})] }, "3.5", { "payment.dueDays": 45, "calculation.date": day("2000-02-18") })[0]).toContain("overdue");
});

test("the monthly report, from the month of the first record to twelve months after today", () => {
  const reports = lines({ inventory: [{ asOf: "2000-03-15" }], sold: [["A", 1, "2000-02-29"]] }, "6.5", {
    "calculation.date": day("2000-04-04"),
  });
  expect(reports).toHaveLength(15);
  expect([reports[0], reports[1], reports[2], reports[3], reports[14]]).toEqual([
    "2000-02-01 distributor - past: Report of sales and stock due for 2000-01",
    "2000-03-07 distributor - past: Report of sales and stock due for 2000-02",
    "2000-04-04 distributor - due: Report of sales and stock due for 2000-03",
    "2000-05-02 distributor - due: Report of sales and stock due for 2000-04",
    "2001-04-03 distributor - due: Report of sales and stock due for 2001-03",
  ]);
});

test("a first Tuesday later than twelve months after today is not listed, and none after the month of an end", () => {
  const told: DealerTold = { inventory: [{ asOf: "2000-03-15" }] };
  expect(lines(told, "6.5", { "calculation.date": day("2000-04-02") }).at(-1)).toContain("2001-03-06");
  expect(lines(told, "6.5", { "calculation.date": day("2000-04-03") }).at(-1)).toContain("2001-04-03");
  expect(lines(told, "6.5", { "termination.date": day("2000-06-30") }).at(-1)).toContain("2000-07-04");
});

test("renewals, from the first record to twelve months after today", () => {
  expect(lines({ inventory: [{ asOf: "2000-02-01" }] }, "12.1")).toEqual([
    "2000-09-22 distributor - due: Last day for notice not to renew the term that ends 2000-12-21",
    "2000-12-22 distributor - due: Agreement renews for another term",
  ]);
});

test("an end, the initial order, and the latest shipment report", () => {
  const told: DealerTold = {
    inventory: [{ onHand: 2 }],
    invoices: [{ on: "1999-12-24", quantity: 5, price: "10" }],
    shipments: [
      ["Ash", "A", 1, "2000-01-31"],
      ["Ash", "A", 1, "1999-12-31"],
    ],
    dealerStock: [],
  };
  expect(lines(told, "6.6")).toEqual(["2005-01-31 distributor - due: Shipment reports are kept until this day"]);
  expect(lines(told, "3.4", { "initialOrder.placeWithinDays": 10, "initialOrder.returnWithinDays": 60 })).toEqual([
    "2000-02-22 distributor 20.00 due: Unsold goods of the initial order may go back from now on",
  ]);
  expect(lines(told, "12.4", { "termination.date": day("2000-06-30") })).toEqual([
    "2000-09-28 distributor - due: Final true-up of stock and money",
  ]);
});

test("no record and no day: no line comes again", () => expect(lines({}, "6.5")).toEqual([]));

test("the sheet is in order of date, each row with its record", () => {
  const statement = channelStatement({ ...TOLD, openInvoices: [owed({ on: "2000-01-01" })] }, { ...REPORT, "payment.dueDays": 10 });
  const { rows, columns } = calendarTable(calendarRows(calendarLines(statement), todayOf(statement), () => false));
  const dates = rows.map(({ cells }) => Number(cells[0]));
  expect(dates).toEqual([...dates].sort((a, b) => a - b));
  expect(columns.map(({ heading }) => heading)).toEqual(["Date", "What", "Clause", "By whom", "Amount at stake", "Sheet", "Row", "Status"]);
  const records = rows.flatMap(({ record }) => (record ? [record] : []));
  expect(records).toEqual([
    { kind: "openInvoices", index: 0 },
    { kind: "priceChanges", index: 0 },
  ]);
});
