/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
/** Values of terms that hold from a day on: shown in time order, added, mended and taken back, each a row of the sheet Terms. */
import { fireEvent, screen, within } from "@testing-library/react";
import { expectTidyHost, type MemoryBook } from "@channel-credits/preview-host/testing";
import { cellsOf, sheetNamed, tradeBook } from "./books";
import { openPane, type OpenPane } from "./openPane";

// A whole pane over a whole host: a busy machine takes its time.
jest.setTimeout(120_000);

afterEach(expectTidyHost);

const APRIL = 36617; // 1 April 2000
const JULY = 36708; // 1 July 2000
const DAYS = /inventory report is due/;
const amend = (term: RegExp): HTMLElement => screen.getByRole("button", { name: new RegExp(`^Change it from a day on: .*${term.source}`) });

/** A sheet of a person's own, with a column of theirs between ours. */
function withTerms(rows: readonly (readonly (string | number)[])[]): MemoryBook {
  const book = tradeBook();
  const cells = [["Term", "Value", "Remark", "Effective from"], ...rows];
  book.addSheet("Terms").setValues({ row: 0, column: 0, rowCount: cells.length, columnCount: 4 }, cells);
  return book;
}

/** The view Terms, narrowed to what is sought: a page of few terms is soon looked through. */
async function terms(book: MemoryBook, sought = "inventory report"): Promise<OpenPane> {
  const pane = await openPane(book);
  await pane.goTo("Terms");
  seek(sought);
  return pane;
}

const seek = (sought: string): boolean => fireEvent.change(screen.getByRole("searchbox"), { target: { value: sought } });
const put = (label: string, value: string): boolean => fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function enter({ user, settled }: OpenPane, from: string, value: string): Promise<void> {
  put("From", from);
  put("Value", value);
  await user.type(screen.getByLabelText("Value"), "{Enter}");
  await settled();
}

test("one is added below the sheet's rows, mended in its own row, and both are taken back; all else stays", async () => {
  const book = withTerms([
    ["priceProtection.reportDays", 20, "as agreed", ""],
    ["priceProtection.reportDays", 30, "2nd amendment", JULY],
  ]);
  const before = cellsOf(book, "Terms");
  const pane = await terms(book);
  const { user, settled } = pane;
  await user.click(amend(DAYS));
  await enter(pane, "2000-04-01", "45");
  expect(cellsOf(book, "Terms")).toEqual([...before, ["priceProtection.reportDays", 45, "", APRIL]]);
  expect(sheetNamed(book, "Terms").format(3, 3).numberFormat).toMatch(/yy/);
  expect(screen.getAllByText(/^From (Apr|Jul) 1, 2000: /).map((it) => it.textContent)).toEqual([
    expect.stringContaining("From Apr 1, 2000: 45"),
    expect.stringContaining("From Jul 1, 2000: 30"),
  ]);
  expect(amend(DAYS)).toHaveFocus();
  expect(screen.getByText("Entered from Apr 1, 2000.")).toHaveAttribute("role", "status");

  await user.click(screen.getByRole("button", { name: /^Change the value from 2000-07-01: / }));
  await enter(pane, "2000-07-01", "25");
  expect(cellsOf(book, "Terms")[2]).toEqual(["priceProtection.reportDays", 25, "2nd amendment", JULY]);
  for (const left of [4, 3]) {
    await user.click(screen.getByRole("button", { name: /^Take back what was entered: / }));
    await settled();
    expect(cellsOf(book, "Terms").filter((row) => row[0] !== "")).toHaveLength(left);
  }
  expect(cellsOf(book, "Terms").slice(0, 3)).toEqual(before);
  expect(sheetNamed(book, "Terms").format(2, 1).numberFormat).toBe("General");
  expect(screen.queryByRole("button", { name: /^Take back/ })).not.toBeInTheDocument();
});

test("a workbook without the sheet gets it, with the column, and is without it again when that is taken back", async () => {
  const book = tradeBook();
  const sheets = book.sheets.map(({ name }) => name);
  const pane = await terms(book);
  await pane.user.click(amend(DAYS));
  await enter(pane, "2000-04-01", "45");
  const cells = cellsOf(book, "Terms");
  expect(cells[0]).toEqual(["Term", "Value", "Unit", "Clause", "Source", "Description", "Effective from"]);
  expect(cells.at(-1)).toEqual(["priceProtection.reportDays", 45, "days", "3.6(A)", "amendment", expect.stringMatching(DAYS), APRIL]);
  await pane.user.click(screen.getByRole("button", { name: /^Take back what was entered: / }));
  await pane.settled();
  expect(book.sheets.map(({ name }) => name)).toEqual(sheets);
});

test("what cannot be is said before anything is written, and what was typed stays", async () => {
  const book = withTerms([["priceProtection.reportDays", 30, "", JULY]]);
  const before = cellsOf(book, "Terms");
  const pane = await terms(book);
  await pane.user.click(amend(DAYS));
  const form = screen.getByRole("form", { name: /inventory report is due/ });
  for (const [from, value, said] of [
    ["soon", "45", "Enter a date"],
    ["1999-12-22", "45", "the agreement begins on 1999-12-22"],
    ["2000-07-01", "45", "row 2 of the sheet has a value from that day; change that one"],
    ["2000-04-01", "many", "Enter a whole number of days from 0 to 36500."],
  ] as const) {
    await enter(pane, from, value);
    expect(form).toHaveTextContent(said);
    expect(within(form).getByRole("button", { name: "Enter" })).toHaveAttribute("aria-disabled", "true");
    expect(screen.getByLabelText("From")).toHaveValue(from);
  }
  await pane.user.keyboard("{Escape}");
  expect(form).not.toBeInTheDocument();
  expect(cellsOf(book, "Terms")).toEqual(before);
});

test("a term of the whole agreement offers none; a row that says otherwise is named with why it is not used", async () => {
  const rows = [
    ["stock.flow", "lifo", "", JULY],
    ["priceProtection.reportDays", 30, "", "soon"],
  ];
  await terms(withTerms(rows), "stock.flow");
  expect(screen.getByText("It holds for the whole agreement and cannot change on a day.")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^Change it from a day on/ })).not.toBeInTheDocument();
  expect(screen.getByText(/^Row 2 \(from 2000-07-01: lifo\) is not used: it holds for the whole agreement/)).toBeInTheDocument();
  seek("inventory report");
  expect(screen.getByText(/^Row 3 \(from "soon": 30\) is not used: enter a date/)).toBeInTheDocument();
});
