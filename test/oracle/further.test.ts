/** That random workbooks of requests, orders and open invoices come to every reason, cut and boundary, so that agreement about them says something. */
import fc from "fast-check";
import { oracle, type ExampleWorkbook, type FurtherRow, type OracleAnswer } from ".";
import { randomEnd, randomOrders, randomRequests, REQUEST_KINDS, type RequestKind } from "./randomFurther";

const SEED = 20_000_207;
const answersOf = (workbooks: fc.Arbitrary<ExampleWorkbook>, numRuns: number): readonly OracleAnswer[] =>
  fc.sample(workbooks, { numRuns, seed: SEED }).map(oracle);

function countsOf(rows: readonly FurtherRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { columns, reasons, lines } of rows) {
    for (const reason of Object.keys(reasons)) count(reason);
    if (Object.values(columns).every((it) => it === null)) count("blank");
    if (lines.length > 0) count("a line");
    if (lines.length > 1) count("several lines");
    if (Number(columns["Allowed quantity"]) > 0 && Number(columns["Refused quantity"]) > 0) count("allowed in part");
    if (Number(columns["Exchange quantity"]) > 0) count("an exchange");
  }
  return counts;
}

/** What at least some of the sampled rows of each right come to. */
const REACHED: Readonly<Record<RequestKind, readonly string[]>> = {
  Balancing: [
    "several lines",
    "not sealed",
    "no such invoice",
    "second request of the quarter",
    "after exercise by",
    "no order",
    "returned late",
    "not bought or returned already",
    "above the limit or the order",
    "blank",
  ],
  Discontinuation: ["several lines", "no notice", "no such invoice", "outside its days", "not bought or returned already"],
  Refresh: [
    "several lines",
    "not sealed",
    "no version",
    "outside its days",
    "no order",
    "above the limit or the order",
    "an exchange",
    "blank",
  ],
  Defective: ["several lines", "no such invoice", "returned late", "not bought or returned already"],
  Termination: ["several lines", "not sealed", "outside its days", "blank"],
  "Initial order": ["outside its days", "not bought or returned already", "blank"],
};

test.each(REQUEST_KINDS)("requests under %s", (kind) => {
  const counts = countsOf(answersOf(randomRequests([kind]), 250).flatMap((it) => it["Return requests"]));
  const reached = [...REACHED[kind], "a line", "allowed in part"];
  expect(reached.filter((it) => (counts.get(it) ?? 0) < 5)).toEqual([]);
});

test("open orders", () => {
  const counts = countsOf(answersOf(randomOrders, 300).flatMap((it) => it["Open orders"]));
  const reached = ["cancelled", "not accepted", "shipped before", "charged at the new price", "a line", "several lines"];
  expect(reached.filter((it) => (counts.get(it) ?? 0) < 8)).toEqual([]);
});

test.each([
  [randomRequests(REQUEST_KINDS), "RETURN_DATE_MISSING RMA_MISSING RMA_LATE REQUEST_EXCEEDS_STOCK INVOICE_NOT_FOUND CREDIT_DIFFERS"],
  [randomRequests(REQUEST_KINDS), "REQUEST_DATES_DIFFER ORDER_AMOUNTS_DIFFER ORDER_AMOUNT_MISSING RETURN_UNMATCHED"],
  [randomRequests(["Refresh"]), "DUPLICATE_VERSION NEW_PRICE_MISSING"],
  [
    randomOrders,
    "ORDER_PRICE_MISSING ORDER_INVOICE_UNKNOWN ORDER_INVOICED_BEFORE ORAL_ORDER_UNCONFIRMED TERM_MISSING:prices.changeNoticeDays",
  ],
])("findings of %#", (workbooks, codes) => {
  const found = answersOf(workbooks, 200).flatMap((it) => it.findings);
  expect(codes.split(" ").filter((code) => found.filter((it) => it === code).length < 4)).toEqual([]);
});

test("what is owed at the end", () => {
  const balances = answersOf(randomEnd, 150).flatMap((it) => it["True-up"] ?? []);
  const share = (holds: (it: (typeof balances)[number]) => boolean): number => balances.filter(holds).length / balances.length;
  expect(share(({ balance }) => Number(balance) < 0)).toBeGreaterThan(0.05);
  expect(share(({ balance }) => Number(balance) > 0)).toBeGreaterThan(0.05);
  expect(share(({ apart }) => Number(apart) < 0)).toBeGreaterThan(0.02);
});
