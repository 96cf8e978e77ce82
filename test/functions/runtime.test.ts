/** Functions through Microsoft's own runtime: names, arguments, results and errors as they cross the wire. */
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { callAll, type Call } from "./runtime";

afterEach(expectTidyHost);
// The runtime looks at the realm once more, half a second after it has handed in results.
beforeAll(() => void jest.useFakeTimers({ advanceTimers: true }));
afterAll(() => jest.runOnlyPendingTimersAsync());

const INVENTORY = [
  ["Part number", "Quantity on hand", "As-of date"],
  ["T-100", 50, 36557],
  [null, null, null],
];
const INVOICES = [
  ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
  ["1001", 36535, "T-100", 60, 100],
  ["1002", 36536, "T-100", 10, { error: "#N/A" }],
];
const PRICE_CHANGES = [
  ["Part number", "Effective date", "New price", "Old price"],
  ["T-100", 36557, 90, 100],
];
const NA = { error: "#N/A" };

test("calls of one turn come back with values, spills and errors that name the argument", async () => {
  const results = await callAll([
    ["PRICEPROTECTION", 50, 100, 90, null],
    ["PRICEPROTECTION", 50, 100, NA, null],
    ["PRICEPROTECTION.ROWS", INVENTORY, INVOICES, PRICE_CHANGES, null, null],
    ["TERM", "balancing.limitPercent", null, null],
    ["FISCALQUARTER", 36557, null, null],
    ["PRICEPROTECTION.ROWS", INVENTORY, [[NA]], PRICE_CHANGES, null, null],
  ]);
  expect(results).toEqual([
    500,
    { error: "#VALUE!", message: "newPrice is #N/A; it must be an amount." },
    [
      ["Protected quantity", "Price protection credit"],
      [50, 500],
    ],
    { error: "#N/A", message: expect.stringContaining("withheld in the filed agreement (clause 3.7(A))") as string },
    "FY2000 Q2",
    { error: "#VALUE!", message: "invoices is a single cell; it must be a range with its heading row." },
  ]);
});

test("every function is found under its name", async () => {
  const [limit, limits, ...others] = await callAll([
    ["BALANCINGLIMIT", INVOICES, 36617, 0.5, null, null, null],
    ["BALANCINGLIMITS", INVOICES, 0.5, null, null, null],
    ["BALANCING.ROWS", INVENTORY, INVOICES, PRICE_CHANGES, 0.5, null, null],
    [
      "DISCONTINUATION.ROWS",
      INVENTORY,
      INVOICES,
      [
        ["Part", "Notice date"],
        ["T-100", 36550],
      ],
      PRICE_CHANGES,
      null,
      null,
    ],
    ["RETURNCREDIT", 10, 95, 20, null, null],
    ["LOWESTPRICE", 100, 36535, 36557, [[36540]], [[88]], null],
    ["EXCHANGEQUANTITY", 1000, 120],
    ["EXERCISEBY", 36540, null, null, null],
    ["NOTICERECEIVED", 36552, "mail", null, null],
    ["RETURNBY", 36557, null, null],
    ["REFRESHBY", 36557, 36556, "mail", null, null],
    ["REPORTDUE", 36556, null],
    ["ORDERACCEPTED", 36535, null, null, null, null, null],
    ["BALANCING.PROPOSAL", INVENTORY, INVOICES, PRICE_CHANGES, 0.5, null, null, null, null, null],
    ["WHY", 2, INVENTORY, INVOICES, PRICE_CHANGES, null, null, null, null, null],
  ]);
  expect(limit).toBe(3000);
  expect(limits).toHaveLength(2);
  const why = others.pop();
  const proposal = others.pop();
  expect(others).toEqual([
    [
      ["Balancing limit", "Balancing returnable quantity", "Balancing credit"],
      ["", "", ""],
    ],
    [
      ["Discontinuation return quantity", "Discontinuation return credit"],
      [50, 4500],
    ],
    930,
    88,
    8,
    36585,
    36557,
    36587,
    36591,
    36557,
    36540,
  ]);
  expect(proposal).toEqual({ error: "#N/A", message: "There is no proposal: it needs invoices of the quarter before FY2000 Q2." });
  expect(why).toContainEqual(["3.6(A)", "Price protection credit", 500]);
});

test("a thousand calls of one turn are all answered", async () => {
  const calls = Array.from({ length: 1000 }, (_, i): Call => ["PRICEPROTECTION", i, 100, 90, null]);
  expect(await callAll(calls)).toEqual(calls.map((_, i) => i * 10));
});
