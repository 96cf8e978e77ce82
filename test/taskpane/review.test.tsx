/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
/** The worklist: narrowed, gone through and decided on by keyboard, in step with the sheet Review; figures ticked and asked about. */
import { act, screen, within } from "@testing-library/react";
import { expectTidyHost, until, type MemoryBook } from "@channel-credits/preview-host/testing";
import { REVIEW_HEADINGS } from "../../src/workbook/reviewSheet";
import { cellsOf, sheetNamed, tradeBook } from "./books";
import { openPane, type OpenPane } from "./openPane";

// A whole pane over a whole host: a busy machine takes its time.
jest.setTimeout(60_000);

afterEach(expectTidyHost);

const CLAIM = "CLAIM 3.6(A) VX-1 2000-02-01";
const at = (heading: string): number => REVIEW_HEADINGS.indexOf(heading);
const rowOf = (book: MemoryBook, key: string): unknown[] => cellsOf(book, "Review").find((row) => row[at("Key")] === key) ?? [];
const said = (book: MemoryBook, key: string): unknown[] =>
  ["Status", "Reviewer", "Note"].map((heading) => rowOf(book, key)[at(heading)] ?? "");
const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("li.finding")];
const item = (words: RegExp): HTMLElement => items().find((it) => words.test(it.textContent))!;
const head = (words: RegExp): HTMLElement => within(item(words)).getAllByRole("button")[0]!;
const progress = (): string | null => screen.getByLabelText("Progress").textContent;

async function reviewed(): Promise<OpenPane> {
  const pane = await openPane(tradeBook());
  await pane.press("Preview");
  await pane.press("Fill workbook");
  await pane.goTo("Findings");
  return pane;
}

test("before a fill rows are listed, and where they can be decided on is said", async () => {
  const { goTo } = await openPane(tradeBook());
  await goTo("Findings");
  expect(progress()).toMatch(/^0 of \d+ reviewed, \$120\.00 open$/);
  expect(screen.getByText(/^Statuses and notes are kept on the sheet Review: fill the workbook/)).toBeInTheDocument();
  expect(screen.queryByRole("combobox", { name: /^Status of/ })).not.toBeInTheDocument();
});

test("by keyboard: next, previous, accepted, disputed; the sheet and the progress follow", async () => {
  const { user, settled, book } = await reviewed();
  const all = cellsOf(book, "Review").length - 1;
  act(() => head(/Claim 3\.6\(A\) VX-1/).focus());
  await user.keyboard("a");
  await settled();
  expect(said(book, CLAIM)).toEqual(["Accepted", "", ""]);
  expect(progress()).toBe(`1 of ${all} reviewed, $0.00 open`);
  await user.keyboard("{Home}{ArrowDown}");
  const [first, second] = items();
  expect(within(second!).getAllByRole("button")[0]).toHaveFocus();
  await user.keyboard("{ArrowUp}d");
  await settled();
  expect(within(first!).getAllByRole("button")[0]).toHaveFocus();
  expect(cellsOf(book, "Review")[1]![at("Status")]).toBe("Disputed");
  await user.keyboard("o");
  await settled();
  expect(cellsOf(book, "Review")[1]![at("Status")]).toBe("Open");
});

test("reviewer and note are kept on the sheet, and a second fill leaves them", async () => {
  const { user, settled, book, goTo, press } = await reviewed();
  act(() => head(/Claim 3\.6\(A\) VX-1/).focus());
  await user.type(screen.getByRole("textbox", { name: `Reviewer of ${CLAIM}` }), "Ann{Enter}");
  await settled();
  await user.type(screen.getByRole("textbox", { name: `Note on ${CLAIM}` }), "by phone");
  await user.tab();
  await settled();
  await user.selectOptions(screen.getByRole("combobox", { name: `Status of ${CLAIM}` }), "Corrected");
  await settled();
  expect(said(book, CLAIM)).toEqual(["Corrected", "Ann", "by phone"]);
  await goTo("Credits");
  await press("Fill workbook");
  expect(said(book, CLAIM)).toEqual(["Corrected", "Ann", "by phone"]);
});

test("a name said once stands as Reviewer of each row that is decided on and has none; N leads to the note, Enter back, Esc takes back", async () => {
  const { user, settled, book } = await reviewed();
  await user.type(screen.getByRole("textbox", { name: /^Your name/ }), "Ann{Enter}");
  act(() => head(/Claim 3\.6\(A\) VX-1/).focus());
  await user.keyboard("dn");
  await settled();
  expect(screen.getByRole("textbox", { name: `Note on ${CLAIM}` })).toHaveFocus();
  await user.keyboard("which count?{Enter}");
  await settled();
  expect(head(/Claim 3\.6\(A\) VX-1/)).toHaveFocus();
  expect(said(book, CLAIM)).toEqual(["Disputed", "Ann", "which count?"]);
  await user.keyboard("n{End} no{Escape}{Escape}a");
  await settled();
  expect(said(book, CLAIM)).toEqual(["Accepted", "Ann", "which count?"]);
  await user.clear(screen.getByRole("textbox", { name: /^Your name/ }));
  await user.type(screen.getByRole("textbox", { name: /^Your name/ }), "Bob{Enter}");
  act(() => head(/Claim 3\.6\(A\) VX-1/).focus());
  await user.keyboard("c");
  await settled();
  expect(said(book, CLAIM)).toEqual(["Corrected", "Ann", "which count?"]);
});

test("what is chosen on the sheet shows in the pane, and makes no figure stale", async () => {
  const { host, book, settled } = await reviewed();
  const row = cellsOf(book, "Review").findIndex((cells) => cells[at("Key")] === CLAIM);
  await act(async () => {
    host.edit(sheetNamed(book, "Review").id, row, at("Status"), { value: "Disputed" });
    host.edit(sheetNamed(book, "Review").id, row, at("Note"), { value: "see mail" });
    await until(() => /Disputed.*see mail/.test(item(/Claim 3\.6\(A\) VX-1/).textContent));
  });
  await settled();
  expect(item(/Claim 3\.6\(A\) VX-1/)).toHaveTextContent(/Disputed.*see mail/);
  expect(document.body).not.toHaveTextContent(/changed since/);
});

test("filters narrow the list by severity, status, clause, part and reviewer", async () => {
  const { user } = await reviewed();
  const all = items().length;
  await user.selectOptions(screen.getByRole("combobox", { name: "Severity" }), "=Claim");
  expect(items()).toHaveLength(1);
  await user.selectOptions(screen.getByRole("combobox", { name: "Severity" }), "");
  expect(items()).toHaveLength(all);
  await user.click(screen.getByText("More filters"));
  await user.selectOptions(screen.getByRole("combobox", { name: "Clause" }), "=3.6(A)");
  await user.selectOptions(screen.getByRole("combobox", { name: "Part" }), "=VX-1");
  expect(item(/Claim 3\.6\(A\) VX-1/)).toBeInTheDocument();
  expect(screen.getByRole("combobox", { name: "Status" })).toHaveTextContent(/Open \(\d+\)/);
  expect(screen.getByRole("combobox", { name: "Reviewer" })).toHaveTextContent(/\(none\)/);
});

test("Why follows a selected row of Review, Claims and Balancing limits; a figure is accepted there, then asked about", async () => {
  const { host, book, settled, goTo, press, user } = await reviewed();
  await goTo("Why");
  const select = async (name: string, row: number): Promise<void> => {
    host.select(sheetNamed(book, name).id, { row, column: 0, rowCount: 1, columnCount: 1 });
    await settled();
  };
  const isOfVx1 = (): void => expect(screen.getByRole("heading", { name: /Row 2 · VX-1/ })).toBeInTheDocument();
  await select("Claims", 1);
  isOfVx1();
  await select("Invoices", 1);
  expect(screen.queryByRole("heading", { name: /Row 2 · VX-1/ })).not.toBeInTheDocument();
  await select(
    "Review",
    cellsOf(book, "Review").findIndex((row) => row[at("Key")] === CLAIM),
  );
  isOfVx1();
  await select("Invoices", 1);
  await select(
    "Balancing limits",
    cellsOf(book, "Balancing limits").findIndex(([quarter]) => quarter === "FY2000 Q2"),
  );
  isOfVx1();
  await press(/^Accept the figure of Price protection/);
  const KEY = "FIGURE 3.6(A) Inventory VX-1 2000-02-01 Fremont Price protection";
  expect(said(book, KEY)).toEqual(["Accepted", "", ""]);
  expect(rowOf(book, KEY).slice(0, 7)).toEqual([
    "Figure",
    "FIGURE",
    "Inventory",
    2,
    "VX-1",
    "3.6(A)",
    "Price protection: 8 units, $120.00.",
  ]);
  const panel = within(screen.getByRole("region", { name: /^Price protection 3\.6/ }));
  expect(panel.getByText(/^Accepted \(row \d+ of Review\)/)).toBeInTheDocument();
  await press(/^Ask about it the figure of Price protection/);
  await user.type(screen.getByRole("textbox", { name: "What is to be asked" }), "why not ten units?{Enter}");
  await settled();
  expect(said(book, KEY)).toEqual(["Disputed", "", "why not ten units?"]);
  // The question stands on the cell, too, with the steps of the figure; asked again, it is a reply.
  const inventory = book.sheets.find(({ name }) => name === "Inventory")!;
  const credit = cellsOf(book, "Inventory")[0]!.indexOf("Price protection credit");
  expect(inventory.comments).toEqual([expect.objectContaining({ row: 1, column: credit, kind: "thread", replies: [] })]);
  expect(inventory.comments[0]!.text).toMatch(/^why not ten units\?\n\nInventory, row 2\nPrice protection 3\.6\(A\): 8 units, \$120\.00\n/);
  await press(/^Ask about it the figure of Price protection/);
  await user.clear(screen.getByRole("textbox", { name: "What is to be asked" }));
  await user.type(screen.getByRole("textbox", { name: "What is to be asked" }), "and now?{Enter}");
  await settled();
  expect(inventory.comments.map(({ replies }) => replies?.map(({ text }) => text.split("\n")[0]))).toEqual([["and now?"]]);
  const asked = inventory.comments;
  await goTo("Credits");
  await press("Fill workbook");
  expect(inventory.comments).toEqual(asked);
  expect(said(book, KEY)).toEqual(["Disputed", "", "and now?"]);
  expect(rowOf(book, KEY)[at("First seen")]).toBe(rowOf(book, CLAIM)[at("First seen")]);
  const rows = cellsOf(book, "Review").filter((row) => row[at("Key")] === KEY);
  expect(rows).toHaveLength(1);
});
