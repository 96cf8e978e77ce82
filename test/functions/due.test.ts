/** CHANNEL.CLAIMS, CALENDAR and READINGS, ranges as Excel sends them; figures by hand. */
import { calendar, claims, readings } from "../../src/functions/claims";
import { why } from "../../src/functions/why";
import { day } from "../contract/facts";
import "./runtime";

const E = day("2000-02-01");
const INVENTORY = [
  ["Part number", "Quantity on hand", "As-of date"],
  ["VX-1", 10, E],
];
const INVOICES = [
  ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
  ["4101", day("1999-12-01"), "VX-1", 12, 100],
];
const PRICES = [
  ["Part number", "Effective date", "New price", "Notice date"],
  ["VX-1", E, 80, E],
];
const REQUESTS = [
  ["Request number", "Right", "Part number", "Quantity", "Request date"],
  ["R-1", "Defective", "VX-1", 1, E + 3],
];
const TERMS = [
  ["Term", "Value"],
  ["priceProtection.reportDays", 10],
  ["calculation.date", E + 20],
];
const CLAIMS_HEADINGS = ["Claim", "Clause", "Part number", "Submitted on", "Credit memo", "Credited amount", "Note"];
const KEY = "3.6(A) VX-1 2000-02-01";

/** Rows of a spilled table as records by heading. */
function records([headings = [], ...rows]: unknown[][]): readonly Readonly<Record<string, unknown>>[] {
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [String(headings[i]), cell])));
}
const messageOf = (act: () => unknown): string => {
  try {
    return JSON.stringify(act());
  } catch (error) {
    return (error as { message: string }).message;
  }
};

test("a claim a price change and a claim a request, each with its amount and last day", () => {
  // 10 units at 100 less 80; the notice counts as received after 5 business days of mail.
  const [fall, request] = records(
    claims(INVENTORY, INVOICES, PRICES, undefined, REQUESTS, undefined, undefined, undefined, undefined, undefined, TERMS),
  );
  expect(fall).toMatchObject({ Claim: KEY, Clause: "3.6(A)", "Part number": "VX-1", Quantity: 10, Amount: 200, "Credit memo": "" });
  // What was protected is paid for at the new price.
  expect(request).toMatchObject({ Claim: "3.7(B) R-1", Clause: "3.7(B)", Quantity: 1, Amount: 80, Status: "ready" });
});

// prettier-ignore
test.each([
  ["nothing kept",             [],                                                    { Status: "late" }],
  ["submitted",                [[KEY, "3.6(A)", "VX-1", E + 5, "", "", "sent by mail"]],  { Status: "submitted", "Submitted on": E + 5, Note: "sent by mail" }],
  ["credited",                 [[KEY, "3.6(A)", "VX-1", E + 5, "CM-1", 200, ""]],      { Status: "credited", Difference: 0 }],
  ["credited short",           [[KEY, "3.6(A)", "VX-1", E + 5, "CM-1", 150.5, ""]],    { Status: "short", Difference: -49.5 }],
])("what people keep on Claims counts: %s", (_story, rows, expected) => {
  const [fall] = records(claims(INVENTORY, INVOICES, PRICES, [CLAIMS_HEADINGS, ...rows], TERMS));
  expect(fall).toMatchObject({ Claim: KEY, Amount: 200, ...expected });
});

test("a claim whose price change is gone stays as withdrawn", () => {
  const kept = [CLAIMS_HEADINGS, [KEY, "3.6(A)", "VX-1", E + 5, "", "", ""]];
  expect(records(claims(INVENTORY, INVOICES, kept))).toEqual([expect.objectContaining({ Claim: KEY, Status: "withdrawn" })]);
});

test("the calendar has the claim's day, done once it was submitted, and leads to the row of its range", () => {
  const dayOf = (rows: unknown[][]) => records(rows).find(({ What }) => String(What).includes("VX-1"));
  const due = dayOf(calendar(INVENTORY, INVOICES, PRICES, TERMS));
  expect(due).toMatchObject({ Clause: "3.6(A)", "Amount at stake": 200, Status: "overdue", Row: 2 });
  const kept = [CLAIMS_HEADINGS, [KEY, "3.6(A)", "VX-1", E + 5, "", "", ""]];
  expect(dayOf(calendar(INVENTORY, INVOICES, kept, PRICES, TERMS))).toMatchObject({ Date: due!.Date, Status: "done" });
});

test("readings: in force comes to what is claimed; another value with its difference", () => {
  const ofFall = records(readings(INVENTORY, INVOICES, PRICES)).filter(({ Clause }) => Clause === "3.6(A)");
  const inForce = ofFall.filter((it) => it["In force"] === "yes");
  expect(new Set(inForce.map(({ Total }) => Total))).toEqual(new Set([200]));
  expect(inForce.every(({ Difference }) => Difference === 0)).toBe(true);
  for (const { Total, Difference } of ofFall) expect(Number(Total) - Number(Difference)).toBe(200);
  expect(new Set(ofFall.map(({ Term }) => Term))).toContain("priceProtection.creditBasis");
});

// prettier-ignore
test.each([
  ["a range that is none of these", () => claims(INVENTORY, INVOICES, [["Fruit", "Colour"], ["apple", "red"]]),  "argument 3 is no range that claims and days draw on. Give each range with its heading row."],
  ["a single cell",                 () => calendar(INVENTORY, INVOICES, PRICES, [["VX-1"]]),                      "argument 4 is a single cell; give each range with its heading row."],
  ["Claims where nothing is kept",  () => readings(INVENTORY, INVOICES, [CLAIMS_HEADINGS, [KEY, "", "", "", "", "", ""]]), "argument 3 is no range that readings draw on. Give each range with its heading row."],
])("refused in words: %s", (_story, act, message) => {
  expect(messageOf(act)).toBe(message);
});

describe("CHANNEL.WHY of a claim", () => {
  const steps = (name: string) => why(name, INVENTORY, INVOICES, PRICES, undefined, REQUESTS, TERMS);

  test("a price claim: the notice, the stock, each invoice with its arithmetic, and the total, however the name is spelled", () => {
    expect(steps(` ${KEY.toLowerCase()} `)).toEqual([
      ["Clause", "Step", "Value"],
      ["3.6(A)", "Status", "late"],
      ["3.6(A)", "Claim", KEY],
      ["3.6(A)", "Part number", "VX-1"],
      ["3.6(A)", "Quantity", 10],
      ["3.6(A)", "Amount", 200],
      ["3.6(A)", "Claim", "To be claimed by"],
      ["3.6(A)", "Date", "2000-02-11"],
      ["3.6(A)", "Notice", "Notice of the new price sent"],
      ["3.6(A)", "Date", "2000-02-01"],
      ["3.6(A)", "Part number", "VX-1"],
      ["3.6(A)", "Notice", "New price from"],
      ["3.6(A)", "Date", "2000-02-01"],
      ["3.6(A)", "Part number", "VX-1"],
      ["3.6(A)", "New price or unit value", 80],
      ["3.6(A)", "Stock", "On hand, row 2"],
      ["3.6(A)", "Date", "2000-02-01"],
      ["3.6(A)", "Part number", "VX-1"],
      ["3.6(A)", "Quantity", 10],
      ["3.6(A)", "Credit", "Invoice 4101"],
      ["3.6(A)", "Date", "1999-12-01"],
      ["3.6(A)", "Part number", "VX-1"],
      ["3.6(A)", "Quantity", 10],
      ["3.6(A)", "Net unit cost", 100],
      ["3.6(A)", "New price or unit value", 80],
      ["3.6(A)", "Unit credit", 20],
      ["3.6(A)", "Amount", 200],
      ["3.6(A)", "Total", ""],
      ["3.6(A)", "Quantity", 10],
      ["3.6(A)", "Amount", 200],
    ]);
  });

  test("a claim of a request rests on its request", () => {
    const table = steps("3.7(B) R-1");
    expect(table).toContainEqual(["3.7(B)", "Notice", "Return request R-1"]);
    expect(table.slice(-1)).toEqual([["3.7(B)", "Amount", 80]]);
  });

  test("a name of no claim is told with those that there are", () => {
    expect(messageOf(() => steps("3.7(A) R-9"))).toContain(`There is no claim "3.7(A) R-9". Claims are ${KEY} and 3.7(B) R-1.`);
  });
});
