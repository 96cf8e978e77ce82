/** Sign-offs row by row: for what a signature counts, and what suspends it. */
import { signOffRows, SIGN_OFFS, type ToSign } from "../../src/workbook/signOffs";
import { comparedKey, type KeyedFound } from "../../src/workbook/keyedSheet";
import type { Cell } from "../../src/workbook/port";

const CLAIM = "3.6(A) A 2000-02-01";
const NOW: ToSign = { key: CLAIM, amount: 100, amountText: "$100.00", fingerprint: "AAAA" };
const ANN = { "Prepared by": "Ann", "Prepared as": "analyst", "Prepared on": "2000-02-05" };
const BOB = { "Reviewed by": "Bob", "Reviewed as": "controller", "Reviewed on": "2000-02-06" };
const SEEN = { Amount: 100, Fingerprint: "AAAA" };
const COUNTED = {
  "Preparer signed for": "$100.00 by Ann, analyst, 2000-02-05 [AAAA]",
  "Reviewer signed for": "$100.00 by Bob, controller, 2000-02-06 [AAAA]",
};

type Row = Readonly<Record<string, Cell>>;

/** The sheet with one row, as the last fill and people left it. */
const standing = (row: Row): KeyedFound =>
  ({ rowOf: new Map([[comparedKey(CLAIM), 0]]), cell: (heading: string) => row[heading] ?? "" }) as unknown as KeyedFound;

/** The state, what is open and the counted signatures, after a fill. */
function after(row: Row | undefined, now: Partial<ToSign> = {}, changes: readonly string[] = []): readonly unknown[] {
  const found = row && standing(row);
  const [{ cells } = { cells: [] }] = signOffRows([{ ...NOW, ...now }], found, changes, (dollars) => `$${dollars.toFixed(2)}`);
  return cells.slice(2);
}

test("the columns of a row stand in the order of the sheet's own columns", () => {
  const ours = SIGN_OFFS.columns.filter(({ whenGone }) => whenGone !== undefined).map(({ heading }) => heading);
  expect(ours).toEqual(["Amount", "Fingerprint", "State", "What is open", "Preparer signed for", "Reviewer signed for"]);
});

// prettier-ignore
test.each<[string, Row | undefined, readonly unknown[]]>([
  ["before the sheet is there",         undefined,                            ["open", "", "", ""]],
  ["nobody has signed",                 SEEN,                                 ["open", "", "", ""]],
  ["the preparer has",                  { ...SEEN, ...ANN },                  ["prepared", "", COUNTED["Preparer signed for"], ""]],
  ["both have",                         { ...SEEN, ...ANN, ...BOB },          ["signed", "", COUNTED["Preparer signed for"], COUNTED["Reviewer signed for"]]],
  ["the reviewer alone",                { ...SEEN, ...BOB },                  ["open", "The preparer has not signed.", "", COUNTED["Reviewer signed for"]]],
  ["a name without role and day",       { ...SEEN, "Prepared by": "Ann" },    ["open", "Prepared as and Prepared on are blank.", "", ""]],
  ["one person for both",               { ...SEEN, ...ANN, ...BOB, "Reviewed by": " ann " }, ["prepared", "The reviewer has to be another person than the preparer.", COUNTED["Preparer signed for"], "$100.00 by ann, controller, 2000-02-06 [AAAA]"]],
  ["a day that Excel made a number",    { ...SEEN, ...ANN, "Prepared on": 36561 }, ["prepared", "", "$100.00 by Ann, analyst, 36561 [AAAA]", ""]],
])("%s", (_story, row, expected) => expect(after(row)).toEqual(expected));

const SIGNED = { ...SEEN, ...ANN, ...BOB, ...COUNTED };
const CHANGED = ['"Invoices": row 2 changed', '"Days" is 30; it was 45'];
const ANEW = "Sign anew with another day; on the same day clear the signature, fill, and sign again.";
const SINCE = 'Changed before that: "Invoices": row 2 changed. "Days" is 30; it was 45.';

test("another amount suspends both signatures, says by what, and keeps who signed for what", () => {
  const [state, open, ...counted] = after(SIGNED, { amount: 90, amountText: "$90.00", fingerprint: "BBBB" }, CHANGED);
  expect([state, counted]).toEqual(["suspended", Object.values(COUNTED)]);
  expect(open).toBe(`Prepared for $100.00, and it is $90.00 now. Reviewed for $100.00, and it is $90.00 now. ${ANEW} ${SINCE}`);
});

test("the same amount from other inputs suspends them, too", () => {
  const [state, open] = after(SIGNED, { fingerprint: "BBBB" }, CHANGED);
  expect(state).toBe("suspended");
  expect(open).toMatch(/^Prepared for \$100\.00, and what it rests on has changed\. Reviewed for/);
});

const SUSPENDED = { ...SIGNED, Amount: 90, Fingerprint: "BBBB", State: "suspended", "What is open": `${ANEW} ${SINCE}` };
const LATER = { amount: 90, amountText: "$90.00", fingerprint: "BBBB" };

test("a later fill of the same inputs keeps what suspended them", () => {
  const [state, open] = after(SUSPENDED, LATER, []);
  expect(state).toBe("suspended");
  expect(open).toMatch(/and sign again\. Changed before that: "Invoices": row 2 changed\./);
});

test("what changes after that is said first", () => {
  const [, open] = after(SUSPENDED, { ...LATER, fingerprint: "CCCC" }, ['"Inventory": row 5 gone']);
  expect(open).toMatch(/Changed before that: "Inventory": row 5 gone\. "Invoices": row 2 changed\./);
});

test("inputs that are put back make the signatures count again", () =>
  expect(after(SUSPENDED)).toEqual(["signed", "", ...Object.values(COUNTED)]));

test("who signs anew signs for what stands there now; the other still has to", () => {
  const anew = { ...SUSPENDED, "Prepared on": "2000-02-09" };
  const [state, open, ...counted] = after(anew, LATER);
  expect(state).toBe("suspended");
  expect(open).toMatch(/^Reviewed for \$100\.00, and it is \$90\.00 now\. Sign anew/);
  expect(counted).toEqual(["$90.00 by Ann, analyst, 2000-02-09 [BBBB]", COUNTED["Reviewer signed for"]]);
  const both = { ...anew, "Reviewed on": "2000-02-10", "Preparer signed for": counted[0]! as string };
  expect(after(both, LATER).slice(0, 2)).toEqual(["signed", ""]);
});

test("who signs while the inputs change has signed for what stood in the row, not for what the fill makes of it", () => {
  const [state, open, counted] = after({ ...SEEN, ...ANN }, LATER, CHANGED);
  expect([state, counted]).toEqual(["suspended", COUNTED["Preparer signed for"]]);
  expect(open).toMatch(/^Prepared for \$100\.00, and it is \$90\.00 now\. Sign anew/);
});

test("a name or a day that is mended later is another signature, for what stands there then", () =>
  expect(after({ ...SIGNED, "Prepared as": "senior analyst" })[2]).toBe("$100.00 by Ann, senior analyst, 2000-02-05 [AAAA]"));
