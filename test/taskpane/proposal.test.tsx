/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
import { screen } from "@testing-library/react";
import { expectTidyHost, type MemoryBook } from "@channel-credits/preview-host/testing";
import { cellsOf, DAY, sheetNamed, tradeBook } from "./books";
import { openPane, type OpenPane } from "./openPane";

// A whole pane over a whole host: a busy machine takes its time.
jest.setTimeout(90_000);

afterEach(expectTidyHost);

const section = (): HTMLElement => screen.getByRole("region", { name: "Propose a return" });
const names = (book: MemoryBook): readonly string[] => book.sheets.map(({ name }) => name);
const WRITE = "Write sheet Return proposal";
const ADD = "Add as rows of Return requests";

function withTerms(book: MemoryBook, ...terms: readonly (readonly [string, number | string])[]): MemoryBook {
  const rows = [["Term", "Value"], ...terms];
  book.addSheet("Terms").setValues({ row: 0, column: 0, rowCount: rows.length, columnCount: 2 }, rows);
  return book;
}

/** Net sales before are 4 x 100 = 400.00, half of it 200.00. VX-1's eight uncommitted units are worth 80 each; discontinuation takes OLD-7's. */
const HALF = ["balancing.limitPercent", 0.5] as const;
const halfBook = (): MemoryBook => withTerms(tradeBook(), HALF);

async function proposed(book: MemoryBook): Promise<OpenPane> {
  const pane = await openPane(book);
  await pane.press("Preview");
  await pane.press("Propose");
  return pane;
}

/** By which order, and for which day. */
const MADE = ["Most credit first", DAY["2000-02-01"]];
const LINES = [
  [
    "Quarter",
    "Sheet",
    "Row",
    "Part number",
    "Invoice number",
    "Invoice date",
    "Quantity",
    "Unit value",
    "Credit",
    "Remaining after",
    "Order",
    "As of",
  ],
  ["FY2000 Q2", "", "", "Remaining limit", "", "", "", "", "", 200, ...MADE],
  ["FY2000 Q2", "Inventory", 2, "VX-1", "4188", DAY["2000-01-10"], 2, 80, 160, 40, ...MADE],
  ["FY2000 Q2", "", "", "Proposed; left unused", "", "", 2, "", 160, 40, ...MADE],
];

test("a proposal shows its totals, its lines and what stays behind, and writes nothing", async () => {
  const { book } = await proposed(halfBook());
  for (const said of [
    "FY2000 Q2: $200.00 left",
    "Remaining limit$200.00",
    "Proposed, 2 units$160.00",
    "Left unused$40.00",
    "6 units that may go back would not fit.",
    "5 units left to discontinuation",
    "VX-1, invoice 4188",
    "Requested on Feb 1, 2000.",
  ])
    expect(section()).toHaveTextContent(said.replace("invoice 4188", "invoice 4188 · row 2"));
  expect(names(book)).not.toContain("Return proposal");
});

test("the order is chosen, with its rule", async () => {
  const { user, press } = await proposed(halfBook());
  await user.selectOptions(screen.getByLabelText("Order"), "Oldest first");
  expect(screen.getByLabelText("Order")).toHaveAccessibleDescription(/The lots acquired first, .* no single unit more would fit/);
  await press("Propose");
  expect(screen.getByRole("heading", { name: "FY2000 Q2, Oldest first" })).toBeInTheDocument();
});

test("the sheet is written, foots with the limit, stays as it is the second time, and can be taken back", async () => {
  const { book, press } = await proposed(halfBook());
  await press(WRITE);
  expect(cellsOf(book, "Return proposal")).toEqual(LINES);
  expect(section()).toHaveTextContent("The sheet Return proposal stands in the workbook: 36 cells written.");
  await press("Go to Return proposal");
  expect(book.activeSheet.name).toBe("Return proposal");
  await press(WRITE);
  expect(section()).toHaveTextContent("The sheet Return proposal held these lines already.");
  await press("Fill workbook");
  await press("Preview again");
  expect(cellsOf(book, "Return proposal")).toEqual(LINES);
  await press("Restore previous values");
  await press("Restore previous values");
  expect(names(book)).not.toContain("Return proposal");
});

test("it is worked out anew before it is written", async () => {
  const { book, press } = await proposed(halfBook());
  sheetNamed(book, "Inventory").setValues({ row: 1, column: 3, rowCount: 1, columnCount: 1 }, [[9]]);
  await press(WRITE);
  // One uncommitted unit is left of VX-1.
  expect(cellsOf(book, "Return proposal")[2]?.slice(3)).toEqual(["VX-1", "4188", DAY["2000-01-10"], 1, 80, 80, 120, ...MADE]);
  expect(section()).toHaveTextContent("Proposed, 1 unit$80.00");
});

test("rows of requests make the sheet, then stand below what is there as the next request", async () => {
  const { book, press } = await proposed(halfBook());
  await press(ADD);
  const [headings, ...rows] = cellsOf(book, "Return requests");
  expect(headings?.slice(0, 6)).toEqual(["Request number", "Right", "Part number", "Quantity", "Request date", "RMA number"]);
  const cell = (row: unknown[] | undefined, heading: string): unknown => row?.[headings!.indexOf(heading)];
  expect(rows).toHaveLength(1);
  const wanted = { "Request number": "R-1", Right: "Balancing", "Part number": "VX-1", Quantity: 2, "Request date": DAY["2000-02-01"] };
  for (const [heading, content] of Object.entries(wanted)) expect(cell(rows[0], heading)).toBe(content);
  expect(cell(rows[0], "Invoice number")).toBe("4188");
  expect(cell(rows[0], "Offsetting order number")).toBe("");
  expect(section()).toHaveTextContent(
    "1 row added to Return requests as request R-1. It is noted, and not yet counted by a fill. Enter the offsetting order beside it.",
  );
  await press(ADD);
  const again = cellsOf(book, "Return requests");
  expect(again.slice(0, 2)).toEqual([headings, rows[0]]);
  expect(again.slice(2).map((row) => [cell(row, "Request number"), cell(row, "Quantity")])).toEqual([["R-2", 2]]);
  await press("Restore previous values");
  expect(cellsOf(book, "Return requests")).toEqual([headings, rows[0]]);
  await press("Restore previous values");
  expect(names(book)).not.toContain("Return requests");
});

test("a sheet of the user's takes the rows by its own columns, below its last record, over nothing", async () => {
  const book = halfBook();
  const sheet = book.addSheet("Return requests");
  const rows = [
    ["Our requests", "", "", "", "", ""],
    ["", "", "", "", "", ""],
    ["Note", "Quantity", "SKU", "Right", "Request number", "Request date"],
    ["", 3, "VX-9", "Defective", "R-7", DAY["2000-01-25"]],
    ["see mail", "", "", "", "", ""],
    ["and phone", "", "", "", "", ""],
  ];
  sheet.setValues({ row: 0, column: 0, rowCount: rows.length, columnCount: 6 }, rows);
  const { press } = await proposed(book);
  await press(ADD);
  expect(cellsOf(book, "Return requests")).toEqual([
    ...rows.slice(0, 4),
    ["see mail", 2, "VX-1", "Balancing", "R-8", DAY["2000-02-01"]],
    rows[5],
  ]);
  expect(sheet.format(4, 5).numberFormat).toBe("yyyy-mm-dd");
  await press("Restore previous values");
  expect(cellsOf(book, "Return requests")).toEqual(rows);
  expect(sheet.format(4, 5).numberFormat).toBe("General");
});

test("a sheet of that name without the headings is refused, and left as it is", async () => {
  const book = halfBook();
  const sheet = book.addSheet("Return requests");
  sheet.setValues({ row: 0, column: 0, rowCount: 1, columnCount: 2 }, [["Part number", "Why"]]);
  const { press } = await proposed(book);
  await press(ADD);
  expect(screen.getByRole("alert")).toHaveTextContent("has no row headed Right, Part number, Quantity and Request date");
  expect(cellsOf(book, "Return requests")).toEqual([["Part number", "Why"]]);
});

test.each([
  ["2000-02-29", 36585, "Requested on Feb 29, 2000.", true],
  ["2000-03-01", 36586, "It cannot be requested: the right of FY2000 Q2 had to be exercised by 2000-02-29.", false],
  ["2000-04-01", 36617, "It cannot be requested: a request of 2000-04-01 does not lie in FY2000 Q2.", false],
])("with a calculation date of %s", async (_day, date, said, canAdd) => {
  await proposed(withTerms(tradeBook(), HALF, ["calculation.date", date]));
  expect(section()).toHaveTextContent(said);
  expect(screen.queryByRole("button", { name: ADD }) !== null).toBe(canAdd);
});

test("without the percentage it says what it needs, and offers nothing to write", async () => {
  await proposed(tradeBook());
  expect(section()).toHaveTextContent('There is no proposal: it needs the term "Balancing limit percent".');
  expect(screen.queryByRole("button", { name: WRITE })).not.toBeInTheDocument();
});

test("where nothing may go back it says why", async () => {
  const book = halfBook();
  sheetNamed(book, "Inventory").setValues({ row: 1, column: 3, rowCount: 1, columnCount: 1 }, [[10]]);
  await proposed(book);
  expect(section()).toHaveTextContent("There is nothing to propose: discontinuation takes every unit that may go back.");
});
