import { progressLine } from "../../src/headless/progressLine";
import { inJson, inWords } from "../../src/headless/summary";

const job = { input: "stock.xlsx", output: "out/stock.xlsx" };
const filled = {
  outcome: "filled" as const,
  agreement: {
    id: "vend-dist-2001",
    title: "Distribution agreement of Vend and Dist, effective 1 May 2001",
    vendor: "Vend",
    distributor: "Dist",
    date: "2001-05-01",
  },
  rowsFilled: 1200,
  rowsBlank: 34,
  cellsChanged: 7,
  totals: [
    { right: "Price protection", clause: "3.6(A)", rows: 1, quantity: 4321, credit: "1234567.50" },
    { right: "Inventory balancing", clause: "3.7(A)", rows: 2, quantity: 1, credit: "0.00" },
    { right: "Discontinuation", clause: "3.7(D)", rows: 0, quantity: 0, credit: "0.00" },
  ],
  limits: [
    { quarter: "FY2000 Q2", remaining: "10000.00" },
    { quarter: "FY2000 Q3", remaining: null },
  ],
  findings: { error: 1, warning: 2, info: 0 },
  ownSheets: ["Summary", "Review"],
  notUsed: ["Discontinuation (3.7(D)): no sheet Discontinuations"],
};

test("what had changed since the fill before is told, a line each", () => {
  const changes = ['"Price changes": row 3 changed', '"Balancing limit percent" is 20%; it was 10%'];
  expect(
    inWords(job, { ...filled, changes })
      .split("\n")
      .slice(-3),
  ).toEqual(['  Changed      "Price changes": row 3 changed', '  Changed      "Balancing limit percent" is 20%; it was 10%', ""]);
});

test("a fill in words: a right without its sheet has no total", () => {
  expect(inWords(job, filled)).toBe(
    [
      "stock.xlsx -> out/stock.xlsx",
      "  Agreement    Distribution agreement of Vend and Dist, effective 1 May 2001 (vend-dist-2001)",
      "  Rows filled  1,200, and 34 left blank (see Review)",
      "  Credit       Price protection (3.6(A))     1,234,567.50  4,321 units in 1 row",
      "  Credit       Inventory balancing (3.7(A))          0.00  1 unit in 2 rows",
      "  Limit left   FY2000 Q2  10,000.00",
      "  Limit left   FY2000 Q3  not known (see Review)",
      "  Findings     1 error, 2 warnings, 0 info",
      "  Not used     Discontinuation (3.7(D)): no sheet Discontinuations",
      "",
    ].join("\n"),
  );
});

test("a right that no row meets has no sum", () => {
  const none = { ...filled, totals: [{ right: "Price protection", clause: "3.6(A)", rows: 0, quantity: 0, credit: "0.00" }] };
  expect(inWords(job, none)).toContain("  Credit       Price protection (3.6(A))  no rows\n");
});

test("a fill that changed nothing says so", () => {
  expect(inWords(job, { ...filled, cellsChanged: 0 })).toContain("Nothing has changed since the last fill.");
});

test("lines that were kept aside are named with their sheet", () => {
  const replaced = { sheet: "Replaced lines", rows: 2, from: ["Credit detail", "Review"] };
  expect(inWords(job, { ...filled, replaced })).toContain(
    'what stood in 2 lines of Credit detail, Review is on the sheet "Replaced lines"',
  );
});

test("a fill as one line of JSON", () => {
  const line = inJson(job, filled);
  expect(line.indexOf("\n")).toBe(line.length - 1);
  expect(JSON.parse(line)).toEqual({ file: "stock.xlsx", output: "out/stock.xlsx", ...filled });
});

test("a refusal as JSON names no output", () => {
  const refused = { outcome: "refused" as const, code: "ENCRYPTED", reason: "It has a password." };
  expect(JSON.parse(inJson(job, refused))).toEqual({ file: "stock.xlsx", ...refused });
});

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, columns: 30, write: (text: string) => void written.push(text) };
}

test("progress is shown on a terminal, cut to its width, and wiped at the end", () => {
  const out = terminal(true);
  const line = progressLine(out, "stock.xlsx");
  line.show({ activity: "Reading Invoices of the whole year", done: 1, total: 3 });
  line.clear();
  expect(out.written).toEqual(["\r\u001b[2Kstock.xlsx: Reading Invoices ", "\r\u001b[2K"]);
});

test("nothing is written where no person looks", () => {
  const out = terminal(false);
  const line = progressLine(out, "stock.xlsx");
  line.show({ activity: "Reading", done: 1, total: 3 });
  line.clear();
  expect(out.written).toEqual([]);
});

test("figures on further sheets are named with their sheet and clause", () => {
  const further = [
    { right: "Return requests", clause: "3.7(B)", sheet: "Requests 2000", figure: "Return credit", quantity: 12, credit: "1200.00" },
  ];
  expect(inWords(job, { ...filled, further })).toContain("  On Requests 2000: Return credit (3.7(B))  1,200.00  12 units\n");
  expect(inWords(job, filled)).not.toContain("  On ");
});

test("a copy to be printed is told with what it shows", () => {
  const printed = { ...job, printCopy: "out/print.xlsx" };
  expect(inWords(printed, filled)).toContain("  To print     out/print.xlsx: 2 sheets, the others are hidden\n");
  expect(JSON.parse(inJson(printed, filled))).toMatchObject({ printCopy: "out/print.xlsx", ownSheets: ["Summary", "Review"] });
});
