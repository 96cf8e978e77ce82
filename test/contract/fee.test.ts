/** Fees: of which part of a credit, how much, and what a request comes to after one; by hand. Rule text: rules 10, "Fee". */
import { creditWithFee, feeKept, type FeeOn } from "../../src/contract/base/fee";
import { CreditsByDay } from "../../src/contract/base/creditsByDay";
import type { Terms } from "../../src/contract/agreement/terms";
import { requestCells } from "../support/requestCases";
import { day, percent, statementOf, type Asked, type Told } from "./facts";

// prettier-ignore
test.each<[FeeOn, number, number, number, number]>([
  // fee on         credit  orders    limit     bears the fee
  ["none",          10_000, 0,        0,        0],
  ["all",           10_000, 10_000,   10_000,   10_000],
  ["without-order", 10_000, 0,        10_000,   10_000],
  ["without-order", 10_000, 9_999,    10_000,   1],
  ["without-order", 10_000, 10_000,   10_000,   0],
  ["without-order", 10_000, 20_000,   10_000,   0],
  ["above-limit",   10_000, 0,        9_999,    1],
  ["above-limit",   10_000, 0,        10_000,   0],
  ["above-limit",   10_000, 0,        Infinity, 0],
  ["above-limit",   10_000, Infinity, 0,        10_000],
])("%s: of %i, with orders of %i and %i left of the limit", (on, credit, orders, limit, bears) =>
  expect(creditWithFee(on, { credit, orders, limit })).toBe(bears));

// prettier-ignore
test.each<[string, string, number, number, number, number]>([
  // story                                         share   amount  part    credit  kept
  ["a share of all of it",                         "25",   10_000, 10_000, 10_000, 2_500],
  ["half a cent rounds away from zero",            "25",   2,      2,      2,      1],
  ["less than half a cent is dropped",             "25",   1,      1,      1,      0],
  ["of a third of it, rounded once",               "10",   10_000, 1,      3,      333],
  ["of what was paid, which is more",              "25",   10_000, 8_000,  8_000,  2_500],
  ["of what was paid, as far as it is not covered", "25",  10_000, 4_000,  8_000,  1_250],
  ["nothing bears it",                             "25",   10_000, 0,      10_000, 0],
  ["nothing is credited",                          "25",   10_000, 0,      0,      0],
])("%s", (_story, share, amount, part, credit, kept) => expect(feeKept(percent(share), amount, part, credit)).toBe(kept));

test("credits by day are summed between any two days while more are added", () => {
  const credits = new CreditsByDay();
  const between = (from: string, to: string): number => credits.between({ from: day(from), to: day(to) });
  expect(between("1990-01-01", "2100-12-31")).toBe(0);
  credits.add(day("2000-02-10"), 100);
  credits.add(day("2000-02-12"), 30);
  credits.add(day("2000-02-10"), 5);
  expect([between("2000-02-10", "2000-02-10"), between("2000-02-11", "2000-02-11"), between("2000-02-11", "2000-02-12")]).toEqual([
    105, 0, 30,
  ]);
  expect([between("1990-01-01", "2100-12-31"), between("2000-02-12", "2000-02-10"), between("2000-02-13", "2100-12-31")]).toEqual([
    135, 0, 0,
  ]);
});

/** 100 units bought at 50 less 10 each, on 10 November 1999: net sales 4,000.00, of which 20 % are 800.00, or 20 units. */
const BOUGHT: Told = {
  invoices: [{ invoice: "1", on: "1999-11-10", quantity: 100, price: "50", discount: "1000" }],
  inventory: [{ onHand: 100, asOf: "2000-01-03" }],
};
const FREE: Partial<Terms> = {
  "balancing.limitPercent": percent("20"),
  "balancing.creditBasis": "paid",
  "balancing.offsettingOrder": "not required",
  "balancing.timesPerQuarter": 9,
};
const KEPT: Partial<Terms> = { ...FREE, "balancing.feePercent": percent("25") };
const asked = (more: Partial<Asked> = {}): Asked => ({ number: "R-1", right: "Balancing", quantity: 10, on: "2000-02-10", ...more });

function settled(requests: readonly Asked[], terms: Partial<Terms>, more: Told = {}): readonly string[] {
  const statement = statementOf({ ...BOUGHT, ...more, requests }, terms);
  return requests.map((_, row) => {
    const { ["Allowed quantity"]: units, ["Return credit"]: credit, ["Return explanation"]: said } = requestCells(statement, row);
    return units === null ? String(said).replace(/^[^:]*: /, "") : `${units} = ${credit}`;
  });
}

const ALL: Partial<Terms> = { ...KEPT, "balancing.fee": "all" };
const UNCOVERED: Partial<Terms> = { ...KEPT, "balancing.fee": "without-order" };
const ABOVE: Partial<Terms> = { ...KEPT, "balancing.fee": "above-limit" };
const PO = { order: "PO-1" };
const WITHHELD = { "balancing.feePercent": undefined };
const NEEDS = 'blank; needs the term "Balancing fee percent".';
// prettier-ignore
test.each<[string, readonly Asked[], Partial<Terms>, readonly string[]]>([
  ["no fee",                                  [asked()],                                        FREE,                                  ["10 = 400.00"]],
  ["a quarter of everything",                 [asked()],                                        ALL,                                   ["10 = 300.00"]],
  ["the limit counts before the fee",         [asked({ quantity: 21 })],                        ALL,                                   ["20 = 600.00"]],
  ["and so does what was used",               [asked({ quantity: 15 }), asked({ number: "R-2", on: "2000-02-11" })], ALL,              ["15 = 450.00", "5 = 150.00"]],
  ["of the price paid, not of the list's",    [asked()],                                        { ...ALL, "balancing.feeOf": "price-paid" }, ["10 = 300.00"]],
  ["an order of the same amount waives it",   [asked({ ...PO, orderAmount: "400" })],           UNCOVERED,                             ["10 = 400.00"]],
  ["without an order a fee on all",           [asked()],                                        UNCOVERED,                             ["10 = 300.00"]],
  ["an order of a part of it",                [asked({ ...PO, orderAmount: "100" })],           UNCOVERED,                             ["10 = 325.00"]],
  ["what is left of an order",                [asked({ ...PO, orderAmount: "500" }), asked({ ...PO, number: "R-2", on: "2000-02-11", orderAmount: "500" })], UNCOVERED, ["10 = 400.00", "10 = 325.00"]],
  ["an order of one and a half times",        [asked({ ...PO, orderAmount: "600" })],           { ...UNCOVERED, "balancing.orderPercent": 150 }, ["10 = 400.00"]],
  ["a cent short of it covers a cent less",   [asked({ ...PO, orderAmount: "599.99" })],        { ...UNCOVERED, "balancing.orderPercent": 150 }, ["10 = 400.00"]], // 25 % of a cent is none
  ["an order without an amount",              [asked(PO)],                                      UNCOVERED,                             ["blank; needs the amount of offsetting order PO-1."]],
  ["up to the limit none",                    [asked({ quantity: 20 })],                        ABOVE,                                 ["20 = 800.00"]],
  ["above it at the fee, nothing refused",    [asked({ quantity: 21 })],                        ABOVE,                                 ["21 = 830.00"]],
  ["where the limit is used up, too",         [asked({ quantity: 20 }), asked({ number: "R-2", on: "2000-02-11" })], ABOVE,            ["20 = 800.00", "10 = 300.00"]],
  ["a withheld fee where it is due",          [asked()],                                        { ...UNCOVERED, ...WITHHELD },         [NEEDS]],
  ["a withheld fee that is waived",           [asked({ ...PO, orderAmount: "400" })],           { ...UNCOVERED, ...WITHHELD },         ["10 = 400.00"]],
  ["a withheld fee on a part takes no unit",  [asked({ ...PO, orderAmount: "399" }), asked({ quantity: 20, number: "R-2", on: "2000-02-11", order: "PO-2", orderAmount: "800" })], { ...UNCOVERED, ...WITHHELD }, [NEEDS, "20 = 800.00"]],
  ["without the vendor's authorization",      [asked()],                                        { ...FREE, "balancing.approval": "needed" }, ["blank; needs the vendor's authorization: ask for it on Return requests, and enter its RMA date there."]],
  ["with it",                                 [asked({ rmaOn: "2000-02-12" })],                 { ...FREE, "balancing.approval": "needed" }, ["10 = 400.00"]],
])("%s", (_story, requests, terms, expected) => expect(settled(requests, terms)).toEqual(expected));

test("an order that has to come to one and a half times what goes back covers two thirds of it", () => {
  const terms: Partial<Terms> = { ...FREE, "balancing.offsettingOrder": "required", "balancing.orderPercent": 150 };
  const order = { ...PO, orderAmount: "600" };
  expect(settled([asked({ ...order, quantity: 11 })], terms)).toEqual(["10 = 400.00"]);
  expect(settled([asked({ ...order, quantity: 5 }), asked({ ...order, number: "R-2", quantity: 6, on: "2000-02-11" })], terms)).toEqual([
    "5 = 200.00",
    "5 = 200.00",
  ]);
});

test("a fee of what was paid is kept even where less is credited by now", () => {
  const changes = [{ on: "2000-02-01", newPrice: "5", oldPrice: "50" }];
  const terms: Partial<Terms> = { ...ALL, "balancing.creditBasis": "current", "balancing.feeOf": "price-paid" };
  expect(settled([asked()], terms, { changes })).toEqual(["10 = -50.00"]); // 50.00 - 25 % of 400.00
});

test("the fee is a line of its own: lines add up to the credit, and the explanation says how", () => {
  const statement = statementOf({ ...BOUGHT, requests: [asked({ ...PO, orderAmount: "100" })] }, UNCOVERED);
  const figures = statement.sheetFigures.find(({ right }) => right.id === "returnRequests")!;
  expect(figures.lines.map(({ units, credit, isFee }) => [units, credit, isFee ?? false])).toEqual([
    [10, 40_000, false],
    [0, -7_500, true],
  ]);
  expect(figures.claims!.map(({ amount }) => amount)).toEqual([32_500]);
  expect(figures.totals.map(({ cents }) => cents)).toEqual([32_500]);
  const steps = figures.ruling(0).steps.map(({ label, value }) => [label, "cents" in value ? value.cents : undefined]);
  expect(steps).toEqual(
    expect.arrayContaining([
      ["Credit before the fee", 40_000],
      ["Of it that no order covers", 30_000],
      ["Fee", -7_500],
    ]),
  );
  expect(String(figures.cell(0, 6))).toContain("10 of 10 units allowed, $325.00 after a fee of $75.00 on $300.00 that no order covers");
});

const ENDED: Partial<Terms> = { "termination.date": day("2000-06-30"), "termination.feePercent": percent("10") };
const ON_ITS_SIDE: Partial<Terms> = { ...ENDED, "termination.fee": "distributor-ends", "termination.approval": "distributor-ends" };
const AUTHORIZED = { right: "Termination", on: "2000-07-10", rmaOn: "2000-07-20" } as const;
const AWAITED = { right: "Termination", on: "2000-07-10" } as const;
// prettier-ignore
test.each<[string, Partial<Asked>, Partial<Terms>, string]>([
  ["however it ends",                          AWAITED,    { ...ENDED, "termination.fee": "all" },                                                    "10 = 360.00"],
  ["nobody says how it ends",                  AWAITED,    ON_ITS_SIDE,                                                                               'blank; needs the term "Termination kind".'],
  ["by notice, nobody says whose",             AWAITED,    { ...ON_ITS_SIDE, "termination.kind": "convenience" },                                     'blank; needs the term "Termination ended by".'],
  ["by the vendor's notice",                   AWAITED,    { ...ON_ITS_SIDE, "termination.kind": "convenience", "termination.endedBy": "vendor" },     "10 = 400.00"],
  ["by the distributor's, not allowed yet",    AWAITED,    { ...ON_ITS_SIDE, "termination.kind": "convenience", "termination.endedBy": "distributor" }, "blank; needs the vendor's authorization: ask for it on Return requests, and enter its RMA date there."],
  ["by the distributor's, allowed",            AUTHORIZED, { ...ON_ITS_SIDE, "termination.kind": "convenience", "termination.endedBy": "distributor" }, "10 = 360.00"],
  ["for the distributor's breach, allowed",    AUTHORIZED, { ...ON_ITS_SIDE, "termination.kind": "vendor-for-cause" },                                "10 = 360.00"],
  ["for the vendor's breach",                  AWAITED,    { ...ON_ITS_SIDE, "termination.kind": "distributor-for-cause" },                           "10 = 400.00"],
  ["a withheld fee",                           AWAITED,    { ...ENDED, "termination.fee": "all", "termination.feePercent": undefined },               'blank; needs the term "Termination fee percent".'],
  ["after its last day",                       { right: "Termination", on: "2001-07-10" }, ENDED,                                                     "0 = 0.00"],
  ["no last day is stated",                    { right: "Termination", on: "2001-07-10" }, { ...ENDED, "termination.deadline": "none" },              "10 = 400.00"],
])("after the end: %s", (_story, more, terms, expected) => expect(settled([asked(more)], terms)).toEqual([expected]));
