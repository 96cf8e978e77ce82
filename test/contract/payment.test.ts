/** 3.5: days and amounts of open invoices, those of 12.4 too, worked out by hand with a calendar. */
import type { Terms } from "../../src/contract/agreement/terms";
import { channelStatement, owed, sheetFiguresOf, type Owed } from "./channelFacts";
import { day, isoOf } from "./facts";
import { findingInWords, stepInWords, usd } from "./words";

const DUE: Partial<Terms> = { "payment.dueDays": 45 };
const CAUSE: Partial<Terms> = { "termination.kind": "vendor-for-cause" };
const ends = (iso: string, kind: Partial<Terms> = CAUSE): Partial<Terms> => ({ "termination.date": day(iso), ...kind });

const figures = (invoices: readonly Owed[], terms: Partial<Terms>) =>
  sheetFiguresOf(channelStatement({ openInvoices: invoices.map(owed) }, terms), "payment");
const dueOf = (invoice: Owed, terms: Partial<Terms>): string => {
  const due = figures([invoice], terms).cell(0, 0);
  return due === undefined ? "blank" : isoOf(Number(due));
};

// prettier-ignore
test.each<[string, Owed, Partial<Terms>, string]>([
  ["45 days after the invoice date",                         { on: "2000-01-03" },                      DUE,                                                 "2000-02-17"],
  ["over the leap day",                                      { on: "2000-02-01" },                      DUE,                                                 "2000-03-17"],
  ["from its receipt by mail, five days later",              { on: "2000-01-03" },                      { ...DUE, "payment.dueFrom": "receipt" },            "2000-02-22"],
  ["as the Due date column says",                            { due: "2000-01-31" },                     DUE,                                                 "2000-01-31"],
  ["as the Due date column says, the term withheld",         { due: "2000-01-31" },                     {},                                                  "2000-01-31"],
  ["the term withheld",                                      {},                                        {},                                                  "blank"],
  ["the initial order has days of its own",                  { initial: true },                         { ...DUE, "initialOrder.paymentDays": 90 },          "2000-04-02"],
  ["the initial order's days withheld",                      { initial: true },                         DUE,                                                 "blank"],
  ["others do not wait for the initial order's days",        {},                                        { ...DUE, "initialOrder.paymentDays": undefined },   "2000-02-17"],
  ["ended by the vendor for cause: 30 days, a day earlier",  {},                                        { ...DUE, ...ends("2000-01-17") },                   "2000-02-16"],
  ["ended by the vendor for cause: the same day",            {},                                        { ...DUE, ...ends("2000-01-18") },                   "2000-02-17"],
  ["ended by the vendor for cause: later, it stays",         {},                                        { ...DUE, ...ends("2000-01-19") },                   "2000-02-17"],
  ["ended for cause, and the Due date is later",             { due: "2000-06-30" },                     ends("2000-01-17"),                                  "2000-02-16"],
  ["ended for cause, its own day not known",                 {},                                        ends("2000-01-17"),                                  "blank"],
  ["ended for convenience",                                  {},                                        { ...DUE, ...ends("2000-01-17", { "termination.kind": "convenience" }) }, "2000-02-17"],
  ["ended by the distributor for cause",                     {},                                        { ...DUE, ...ends("2000-01-17", { "termination.kind": "distributor-for-cause" }) }, "2000-02-17"],
  ["ended, nobody says how",                                 {},                                        { ...DUE, ...ends("2000-01-17", {}) },               "2000-02-17"],
  ["of a kind without a day",                                {},                                        { ...DUE, ...CAUSE },                                "2000-02-17"],
])("due: %s", (_story, invoice, terms, due) => expect(dueOf(invoice, terms)).toBe(due));

// prettier-ignore
test.each<[string, Owed, string]>([
  ["nothing paid yet",             { amount: "1200.50" },                                   "1200.50"],
  ["part of it paid",              { amount: "1200.50", paid: "200" },                      "1000.50"],
  ["part of it disputed",          { amount: "1200.50", paid: "200", disputed: "0.50" },    "1000.00"],
  ["paid to the cent",             { amount: "1200.50", paid: "1200.50" },                  "0.00"],
  ["more paid than was billed",    { amount: "100", paid: "120" },                          "-20.00"],
])("payable: %s", (_story, invoice, payable) => {
  const of = figures([invoice], DUE);
  expect(usd(Number(of.cell(0, 1)))).toBe(payable);
  expect(usd(of.totals[0]!.cents)).toBe(payable);
});

test("the payable amount does not wait for the day", () => expect(figures([{}], {}).cell(0, 1)).toBe(10_000));

// prettier-ignore
test.each<[string, readonly Owed[], Partial<Terms>, readonly string[]]>([
  ["the days to pay",                  [{}, {}],             {},                                    ["(payment.dueDays)"]],
  ["the initial order's days to pay",  [{ initial: true }],  DUE,                                   ["(initialOrder.paymentDays)"]],
  ["none: every invoice has its day",  [{ due: "2000-02-01" }], {},                                 []],
  ["none: nothing ends",               [{}],                 DUE,                                   []],
])("missing: %s", (_story, invoices, terms, missing) => {
  const texts = channelStatement({ openInvoices: invoices.map(owed) }, terms).findings.map(findingInWords);
  const found = texts.filter((it) => it.includes("TERM_MISSING") && !it.includes("balancing.limitPercent"));
  expect(found.map((it) => /\([a-zA-Z]+\.[a-zA-Z]+\)/.exec(it)![0])).toEqual(missing);
});

// prettier-ignore
test.each<[string, Owed, Partial<Terms>, string]>([
  ["by the term",            {},                                       DUE,                                    "3.5: due 2000-02-17, 45 days after the invoice date."],
  ["by its column",          { due: "2000-01-31" },                    DUE,                                    "3.5: due 2000-01-31, as the Due date says."],
  ["disputed",               { disputed: "12.5" },                     DUE,                                    "3.5: due 2000-02-17, 45 days after the invoice date. 3.5(A): $12.50 disputed, withheld without default."],
  ["of the initial order",   { initial: true },                        { "initialOrder.paymentDays": 90 },     "3.5: due 2000-04-02, 90 days after the invoice date, initial order."],
  ["after an end for cause", {},                                       { ...DUE, ...ends("2000-01-17") },      "12.4: due 2000-02-16, after the end for cause, instead of 2000-02-17."],
])("says why: %s", (_story, invoice, terms, sentence) => expect(figures([invoice], terms).cell(0, 2)).toBe(sentence));

test("a blank day says what it waits for, and by when it is due at the latest", () => {
  const of = figures([{}], ends("2000-01-17"));
  expect(of.cell(0, 2)).toContain("(payment.dueDays)");
  expect(of.cell(0, 2)).toContain("12.4: at the latest 2000-02-16.");
  expect(of.ruling(0)).toMatchObject({ outcome: "blank", needsTerm: "payment.dueDays" });
});

test("its steps and terms", () => {
  const of = figures([{ paid: "10", disputed: "20" }], { ...DUE, ...ends("2000-01-17") });
  // prettier-ignore
  expect(of.ruling(0).steps.map(stepInWords)).toEqual([
    "3.5 Invoice date: 2000-01-03", "12.4 Due after the end for cause: 2000-02-16",
    "3.5 Amount: 100.00", "3.5 Paid: 10.00", "3.5(A) Disputed: 20.00",
    "term payment.dueDays: 45", "term payment.dueFrom: invoice", "term termination.date: 2000-01-17",
    "term termination.kind: vendor-for-cause", "term termination.paymentDays: 30",
    "3.5 Payable: 70.00", "3.5 Due on: 2000-02-16",
  ]);
  expect([of.clauseOf(0), figures([{}], DUE).clauseOf(0)]).toEqual(["12.4", "3.5"]);
});

// prettier-ignore
test.each<[string, Owed, readonly [string, number, string][]]>([
  ["open",                      {},                     [["2000-02-17", 10_000, "open"]]],
  ["paid",                      { paid: "100" },        [["2000-02-17", 0, "done"]]],
  ["all the rest is disputed",  { disputed: "100" },    [["2000-02-17", 0, "done"]]],
  ["no day is known",           { initial: true },      []],
])("on the calendar: %s", (_story, invoice, lines) => {
  const { calendar } = figures([invoice], DUE);
  expect(calendar!.map(({ date, amount, done }) => [isoOf(date), amount, done])).toEqual(lines);
});
