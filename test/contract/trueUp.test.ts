/** 12.4: a balance worked out by hand. The agreement ends on 30 June 2000. */
import type { Claim } from "../../src/contract/rights/sheetRight";
import type { Terms } from "../../src/contract/agreement/terms";
import { withTerms } from "../../src/contract/agreement/terms";
import { claimRows, type KeptClaim } from "../../src/contract/statement/claims/claimRows";
import { trueUp } from "../../src/contract/statement/trueUp";
import { trueUpTable } from "../../src/contract/statement/tables/trueUpTable";
import { owed, type Owed } from "./channelFacts";
import { cents, day, undated } from "./facts";
import { usd } from "./words";

const ENDED: Partial<Terms> = { "termination.date": day("2000-06-30") };

const claim = (key: string, amount: string, of: Partial<Claim> = {}): Claim => ({
  key,
  clause: key.split(" ")[0]!,
  part: 0,
  units: 1,
  amount: cents(amount),
  claimBy: undefined,
  record: { kind: "returnRequests", index: 0 },
  creditMemo: "",
  creditedAmount: undefined,
  ...of,
});

function balance(invoices: readonly Owed[], claims: readonly Claim[], kept: readonly KeptClaim[] = [], terms = ENDED) {
  const rows = claimRows(claims, kept, { facts: { parts: { keys: ["A"] } }, today: undefined, found: () => undefined });
  return trueUp(undated(withTerms(terms)), { openInvoices: invoices.map(owed) }, rows);
}

// prettier-ignore
test.each<[string, readonly Owed[], readonly Claim[], string, string]>([
  ["the distributor pays what is open",                      [{ amount: "500", paid: "100", disputed: "50" }],  [],                                                                  "350.00",  "Balance: the distributor pays"],
  ["returns are credited against it",                        [{ amount: "500" }],                              [claim("12.3 R-1", "200"), claim("3.7(D) R-2", "50")],              "250.00",  "Balance: the distributor pays"],
  ["more is credited than is open",                          [{ amount: "100" }],                              [claim("12.3 R-1", "200")],                                         "-100.00", "Balance: the vendor sends a check"],
  ["to the cent",                                            [{ amount: "200" }],                              [claim("12.3 R-1", "200")],                                         "0.00",    "Balance: nothing is owed"],
  ["defective goods, the initial order, price protection",   [{ amount: "100" }],                              [claim("3.7(B) R-1", "10"), claim("3.4 R-2", "20"), claim("3.6(A) A 2000-02-01", "5")], "65.00", "Balance: the distributor pays"],
  ["balancing and refresh stand apart",                      [{ amount: "100" }],                              [claim("3.7(A) R-1", "40"), claim("3.7(C) R-2", "30")],             "100.00",  "Balance: the distributor pays"],
  ["part of it was credited without a memo",                 [{ amount: "100" }],                              [claim("12.3 R-1", "40", { creditedAmount: cents("15") })],         "75.00",   "Balance: the distributor pays"],
  ["more was credited than asked, without a memo",           [{ amount: "100" }],                              [claim("12.3 R-1", "40", { creditedAmount: cents("45") })],         "105.00",  "Balance: the distributor pays"],
  ["a credit memo settles it, short or not",                 [{ amount: "100" }],                              [claim("12.3 R-1", "40", { creditedAmount: cents("15"), creditMemo: "CM 1" })], "100.00", "Balance: the distributor pays"],
  ["dealers' protection counts as far as it is granted",     [{ amount: "100" }],                              [claim("3.6(B) Ash A 2000-02-01", "40", { granted: cents("25") })], "75.00",   "Balance: the distributor pays"],
  ["nothing of it is granted yet",                           [{ amount: "100" }],                              [claim("3.6(B) Ash A 2000-02-01", "40", { granted: 0 })],           "100.00",  "Balance: the distributor pays"],
])("%s", (_story, invoices, claims, sum, says) => {
  const it = balance(invoices, claims)!;
  expect(usd(it.balance)).toBe(sum);
  const { rows } = trueUpTable(it);
  const amounts = rows.map(({ cells }) => Number(cells[2] ?? 0));
  expect(amounts.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(amounts.at(-1));
  expect(rows.at(-1)!.cells[0]).toBe(`${says}; final on 2000-09-28`);
});

test("each line names its row, and what stands apart is seen", () => {
  const { rows } = trueUpTable(balance([{ number: "7" }], [claim("12.3 R-1", "30"), claim("3.7(A) R-2", "40")])!);
  expect(rows.map(({ cells, record }) => [cells[0], cells[2], cells[3], record?.kind])).toEqual([
    ["Payable of invoice 7", 10_000, undefined, "openInvoices"],
    ["Credit of 12.3 R-1", -3000, undefined, "returnRequests"],
    ["Credit of 3.7(A) R-2, usable on its offsetting order only", undefined, -4000, "returnRequests"],
    ["Balance: the distributor pays; final on 2000-09-28", 7000, undefined, undefined],
  ]);
});

test("without an end there is none", () => expect(balance([{}], [], [], {})).toBeUndefined());
