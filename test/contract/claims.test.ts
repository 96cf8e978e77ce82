/** Rules 8b, "Claims": what is claimed, and how it joins what people keep about it. */
import { NONE } from "../../src/contract/base/records";
import type { Finding } from "../../src/contract/base/finding";
import type { Claim } from "../../src/contract/rights/sheetRight";
import { claimsOf } from "../../src/contract/statement/claims/claims";
import { claimRows, claimTotals, type ClaimRow, type KeptClaim } from "../../src/contract/statement/claims/claimRows";
import { claimsTable } from "../../src/contract/statement/tables/claimsTable";
import { channelStatement } from "./channelFacts";
import { cents, day, isoOf } from "./facts";
import { findingInWords, usd } from "./words";

const claim = (of: Partial<Claim> = {}): Claim => ({
  key: "3.7(D) R-1",
  clause: "3.7(D)",
  part: 0,
  units: 3,
  amount: cents("100"),
  claimBy: day("2000-03-01"),
  record: { kind: "returnRequests", index: 4 },
  creditMemo: "",
  creditedAmount: undefined,
  ...of,
});
const kept = (of: Partial<KeptClaim> = {}): KeptClaim => ({
  key: "3.7(D) R-1",
  clause: "3.7(D)",
  part: "A",
  submittedOn: undefined,
  vendorReference: "",
  creditMemo: "",
  creditedAmount: undefined,
  note: "",
  ...of,
});

const found: Finding[] = [];
beforeEach(() => void (found.length = 0));
const rows = (claims: readonly Claim[], notes: readonly KeptClaim[], today = "2000-03-01"): readonly ClaimRow[] =>
  claimRows(claims, notes, {
    facts: { parts: { keys: ["A"] } },
    today: today === "" ? undefined : day(today),
    found: (it) => void found.push(it),
  });
const said = ({ status, amount, difference }: ClaimRow): string =>
  `${status} ${usd(amount)}${difference === undefined ? "" : `, ${usd(difference)}`}`;

// prettier-ignore
test.each<[string, Partial<Claim>, Partial<KeptClaim>, string, string]>([
  ["nothing entered, on the last day",              {},                                       {},                                                                       "2000-03-01", "ready 100.00"],
  ["nothing entered, the day after",                {},                                       {},                                                                       "2000-03-02", "late 100.00"],
  ["no last day",                                   { claimBy: undefined },                   {},                                                                       "2009-01-01", "ready 100.00"],
  ["submitted, whatever the day",                   {},                                       { submittedOn: day("2000-02-01") },                                       "2000-03-02", "submitted 100.00"],
  ["a memo alone says nothing of the amount",       {},                                       { submittedOn: day("2000-02-01"), creditMemo: "CM 1" },                   "2000-03-02", "submitted 100.00"],
  ["credited to the cent",                          {},                                       { creditedAmount: cents("100") },                                         "2000-03-02", "credited 100.00, 0.00"],
  ["a cent less",                                   {},                                       { creditedAmount: cents("99.99") },                                       "2000-03-02", "short 100.00, -0.01"],
  ["nothing at all",                                {},                                       { creditedAmount: 0 },                                                    "2000-03-02", "short 100.00, -100.00"],
  ["a cent more",                                   {},                                       { creditedAmount: cents("100.01") },                                      "2000-03-02", "over 100.00, 0.01"],
  ["as Return requests says",                       { creditedAmount: cents("100") },         {},                                                                       "2000-03-02", "credited 100.00, 0.00"],
  ["Return requests counts before Claims",          { creditedAmount: cents("100") },         { creditedAmount: cents("90") },                                          "2000-03-02", "credited 100.00, 0.00"],
  ["the key in another case",                       {},                                       { key: "3.7(d)  r-1", submittedOn: day("2000-02-01") },                   "2000-03-02", "submitted 100.00"],
  ["another key is not its row",                    {},                                       { key: "3.7(D) R-2", submittedOn: day("2000-02-01") },                    "2000-03-02", "late 100.00"],
])("%s", (_story, asked, notes, today, status) => expect(said(rows([claim(asked)], [kept(notes)], today)[0]!)).toBe(status));

test("without a day nothing is late", () => expect(rows([claim()], [], "").map(said)).toEqual(["ready 100.00"]));

test("what people entered is kept, and nothing else of the row", () => {
  const notes = { submittedOn: day("2000-02-01"), vendorReference: "V-7", creditMemo: "CM 1", creditedAmount: cents("60"), note: "called" };
  const [row] = rows([claim()], [kept({ ...notes, clause: "old", part: "old" })]);
  expect(row).toMatchObject({ notes, clause: "3.7(D)", part: "A", creditMemo: "CM 1", units: 3 });
  expect(claimsTable([row!]).rows[0]!.cells).toEqual([
    "3.7(D) R-1",
    "3.7(D)",
    "A",
    3,
    10_000,
    day("2000-03-01"),
    "short",
    notes.submittedOn,
    "V-7",
    "CM 1",
    6000,
    "called",
    -4000,
  ]);
});

test("a cell of Return requests never moves into the person's own column", () => {
  const [row] = rows([claim({ creditMemo: "CM 9", creditedAmount: cents("40") })], [kept()]);
  expect(row).toMatchObject({
    creditMemo: "CM 9",
    creditedAmount: 4000,
    difference: -6000,
    notes: { creditMemo: "", creditedAmount: undefined },
  });
});

// prettier-ignore
test.each<[string, Partial<Claim>, Partial<KeptClaim>, number]>([
  ["memos differ",                        { creditMemo: "CM 1" },              { creditMemo: "CM 2" },            1],
  ["memos differ in case and spaces",     { creditMemo: "CM 1" },              { creditMemo: " cm  1" },          0],
  ["only one has a memo",                 { creditMemo: "CM 1" },              {},                                0],
  ["amounts differ",                      { creditedAmount: cents("10") },     { creditedAmount: cents("10.01") }, 1],
  ["amounts are alike",                   { creditedAmount: cents("10") },     { creditedAmount: cents("10") },   0],
  ["an amount of 0 is not a blank",       { creditedAmount: cents("10") },     { creditedAmount: 0 },             1],
  ["both differ, told once",              { creditMemo: "CM 1", creditedAmount: 1 }, { creditMemo: "CM 2", creditedAmount: 2 }, 1],
])("Claims and Return requests: %s", (_story, asked, notes, findings) => {
  rows([claim(asked)], [kept(notes)]);
  expect(found.map(({ code }) => code)).toEqual(Array<string>(findings).fill("CREDIT_CELLS_DIFFER"));
});

test("what the finding says", () => {
  rows([claim({ creditMemo: "CM 1", creditedAmount: cents("10") })], [kept({ creditMemo: "CM 2", creditedAmount: cents("11") })]);
  expect(found.map(findingInWords)).toEqual([
    "Warning CREDIT_CELLS_DIFFER, returnRequests 5, 3.7(D), part 0: Claims and Return requests differ for 3.7(D) R-1: credit memo CM 1 there, CM 2 here; credited amount $10.00 there, $11.00 here. Return requests counts. Correct or empty the cell on Claims.",
  ]);
});

test("a claim whose facts are gone stays as withdrawn, and a second row of one key stays too", () => {
  const notes = [
    kept({ key: "3.6(A) B 2000-02-01", part: "B", creditedAmount: cents("5"), note: "gone" }),
    kept({ note: "first" }),
    kept({ note: "second" }),
  ];
  const all = rows([claim()], notes);
  expect(all.map((it) => `${it.key} ${said(it)} ${it.notes.note}`)).toEqual([
    "3.7(D) R-1 ready 100.00 first",
    "3.6(A) B 2000-02-01 withdrawn 0.00, 5.00 gone",
    "3.7(D) R-1 withdrawn 0.00 second",
  ]);
  expect(all[1]).toMatchObject({ part: "B", units: undefined, claimBy: undefined });
});

test("totals by status are the sums of the columns", () => {
  const claims = [claim(), claim({ key: "b", amount: 1 }), claim({ key: "c", amount: 70 }), claim({ key: "d", amount: 30, part: NONE })];
  const all = rows(claims, [kept({ creditedAmount: 9000 }), kept({ key: "c", submittedOn: 1 }), kept({ key: "gone", creditedAmount: 5 })]);
  expect(claimTotals(all)).toEqual([
    { status: "ready", claims: 2, amount: 31, credited: 0, difference: 0 },
    { status: "submitted", claims: 1, amount: 70, credited: 0, difference: 0 },
    { status: "short", claims: 1, amount: 10_000, credited: 9000, difference: -1000 },
    { status: "withdrawn", claims: 1, amount: 0, credited: 5, difference: 5 },
  ]);
  expect(all[3]!.part).toBe("");
});

test("price protection claims one entry a price change; what comes to nothing is no claim", () => {
  const statement = channelStatement(
    {
      inventory: [{ onHand: 10 }, { onHand: 5 }, { onHand: 10, asOf: "2000-02-15" }, { part: "B", onHand: 3 }],
      invoices: [
        { on: "1999-12-01", quantity: 100, price: "50" },
        { part: "B", on: "1999-12-01", quantity: 3, price: "30" },
      ],
      changes: [
        { on: "2000-02-15", newPrice: "38" },
        { newPrice: "40", noticed: "2000-01-20" },
        { part: "B", newPrice: "30" },
      ],
    },
    { "priceProtection.reportDays": 20 },
  );
  expect(
    claimsOf(statement).map(({ key, units, amount, claimBy, event }) => [key, units, usd(amount), claimBy && isoOf(claimBy), event!.index]),
  ).toEqual([
    ["3.6(A) A 2000-02-15", 10, "20.00", undefined, 0],
    ["3.6(A) A 2000-02-01", 15, "150.00", "2000-02-09", 1],
  ]);
});
