/** Sign-offs row by row: for what a signature counts, and what suspends it. */
import { signOffRows, SIGN_OFFS, type ToSign } from "../../src/workbook/signOffs";
import { comparedKey, type KeyedFound } from "../../src/workbook/keyedSheet";
import type { CivilDate } from "../../src/contract/base/calendar";
import { readDate } from "../../src/workbook/cells";
import type { Cell } from "../../src/workbook/port";

const CLAIM = "3.6(A) A 2000-02-01";
const NOW: ToSign = { key: CLAIM, amount: 100, amountText: "$100.00", fingerprint: "AAAA", changes: [] };
const ANN = { "Prepared by": "Ann", "Prepared as": "analyst", "Prepared on": "2000-02-05" };
const BOB = { "Reviewed by": "Bob", "Reviewed as": "controller", "Reviewed on": "2000-02-06" };
const SEEN = { Amount: 100, Fingerprint: "AAAA", State: "open" };
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
  return rowsAfter([{ ...NOW, ...now, changes }], row && standing(row))[0]!;
}

/** 36570 is 2000-02-14 as Excel counts days. */
const DAYS = { is1904: false, today: readDate(36570, false) as CivilDate };
const rowsAfter = (claims: readonly ToSign[], found: KeyedFound | undefined): readonly (readonly unknown[])[] =>
  signOffRows(claims, found, (dollars) => `$${dollars.toFixed(2)}`, DAYS).map(({ cells }) => cells.slice(2));

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
  ["a day that Excel made a number",    { ...SEEN, ...ANN, "Prepared on": 36561 }, ["prepared", "", COUNTED["Preparer signed for"], ""]],
  ["a day by an earlier version",       { ...SEEN, ...ANN, "Prepared on": 36561, "Preparer signed for": "$100.00 by Ann, analyst, 36561 [AAAA]" }, ["prepared", "", COUNTED["Preparer signed for"], ""]],
  ["a day that is none",                { ...SEEN, ...ANN, "Prepared on": "yesterday" }, ["open", "Prepared on is no day: write it as 2000-02-29.", "", ""]],
  ["a day that can be read in two ways", { ...SEEN, ...ANN, "Prepared on": "02/05/2000" }, ["prepared", "", "$100.00 by Ann, analyst, 02/05/2000 [AAAA]", ""]],
  ["today",                             { ...SEEN, ...ANN, "Prepared on": 36570 }, ["prepared", "", "$100.00 by Ann, analyst, 2000-02-14 [AAAA]", ""]],
  ["a day to come",                     { ...SEEN, ...ANN, "Prepared on": 36571 }, ["prepared", "Prepared on lies in the future.", "$100.00 by Ann, analyst, 2000-02-15 [AAAA]", ""]],
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

test("a suspended signature in other letters, or in another role, is no new one", () => {
  const inLetters = { ...SUSPENDED, "Prepared by": "ANN", "Prepared as": "Senior analyst", "Reviewed as": "Controller" };
  const [state, open, ...counted] = after(inLetters, LATER);
  expect(state).toBe("suspended");
  expect(open).toMatch(/^Prepared for \$100\.00, and it is \$90\.00 now\. Reviewed for \$100\.00/);
  expect(counted[0]).toMatch(/^\$100\.00 by ANN, Senior analyst, 2000-02-05 \[AAAA\]$/);
});

test("who signs while the inputs change has signed for what stood in the row, not for what the fill makes of it", () => {
  const [state, open, counted] = after({ ...SEEN, ...ANN }, LATER, CHANGED);
  expect([state, counted]).toEqual(["suspended", COUNTED["Preparer signed for"]]);
  expect(open).toMatch(/^Prepared for \$100\.00, and it is \$90\.00 now\. Sign anew/);
});

test("a name or a day that is mended later is another signature, for what stands there then", () =>
  expect(after({ ...SIGNED, "Prepared as": "senior analyst" })[2]).toBe("$100.00 by Ann, senior analyst, 2000-02-05 [AAAA]"));

describe("a suspended signature whose count somebody has cleared", () => {
  const left = after(SIGNED, LATER, CHANGED);
  const row = { ...SEEN, ...ANN, ...BOB, Amount: 90, Fingerprint: "BBBB", State: left[0] as string, "What is open": left[1] as string };

  // prettier-ignore
  test.each<[string, Row]>([
    ["alone",                         row],
    ["with what was open",            { ...row, "What is open": "" }],
    ["with the state",                { ...row, State: "", "What is open": "" }],
  ])("%s, is no new one, fill after fill", (_story, cleared) => {
    const [state, open, ...counted] = after(cleared, LATER);
    expect(state).toBe("suspended");
    expect(open).toMatch(/^Prepared for an amount that is no longer known\. Reviewed for an amount that is no longer known\. Sign anew/);
    const again = { ...cleared, State: state as string, "What is open": open as string, "Preparer signed for": counted[0] as string };
    expect(after({ ...again, "Reviewer signed for": counted[1] as string }, LATER)[0]).toBe("suspended");
  });

  test("signed anew after a fill without it, it counts", () => {
    const bare = { Amount: 90, Fingerprint: "BBBB", State: row.State, "What is open": row["What is open"] };
    const [state, open] = after(bare, LATER);
    expect([state, open]).toEqual(["open", ""]);
    expect(after({ ...bare, ...ANN, ...BOB, State: "open", "What is open": "" }, LATER)[0]).toBe("signed");
  });

  test("the other's first signature beside a suspended one counts", () => {
    const [state, open, counted] = after({ ...SEEN, ...ANN, ...COUNTED, "Reviewer signed for": "" }, LATER, CHANGED);
    const bob = { ...ANN, ...BOB, Amount: 90, Fingerprint: "BBBB", State: state as string, "What is open": open as string };
    const both = after({ ...bob, "Preparer signed for": counted as string }, LATER);
    expect(both.slice(2)).toEqual([COUNTED["Preparer signed for"], "$90.00 by Bob, controller, 2000-02-06 [BBBB]"]);
  });
});

test("the cells of a signature that were moved to another row bring along what they were signed for, and do not sign it", () => {
  const OTHER = "3.6(A) B 2000-02-01";
  const rows: readonly Row[] = [
    { ...SEEN, State: "signed", ...COUNTED },
    { Amount: 100, Fingerprint: "BBBB", State: "open", ...ANN, ...BOB },
  ];
  const found = {
    rowOf: new Map([CLAIM, OTHER].map((key, row) => [comparedKey(key), row])),
    cell: (heading: string, row: number) => rows[row]![heading] ?? "",
  } as unknown as KeyedFound;
  const [from, to] = rowsAfter([NOW, { ...NOW, key: OTHER, fingerprint: "BBBB" }], found);
  expect(from).toEqual(["open", "", "", ""]);
  expect([to![0], ...to!.slice(2)]).toEqual(["suspended", ...Object.values(COUNTED)]);
});
