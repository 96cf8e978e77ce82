/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
/** Agreements in the view Terms: one of the user's own stated question by question, saved and loaded as a file, and two compared. */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expectTidyHost, type MemoryBook } from "@channel-credits/preview-host/testing";
import { agreementInFile } from "../../src/contract/agreement/agreementFile";
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { prepareFill } from "../../src/credits/prepareFill";
import { saveFile } from "../../src/taskpane/saveFile";
import { excelWorkbook } from "../../src/excel";
import { cellsOf, sheetNamed, tradeBook } from "./books";
import { openPane, type OpenPane } from "./openPane";

// A whole pane over a whole host: a busy machine takes its time.
jest.setTimeout(120_000);
jest.mock("../../src/taskpane/saveFile", () => ({ saveFile: jest.fn() }));

afterEach(expectTidyHost);

const type = (label: string | RegExp, value: string): boolean => fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function terms(book: MemoryBook): Promise<OpenPane> {
  const pane = await openPane(book);
  await pane.goTo("Terms");
  return pane;
}

async function open({ user, settled }: OpenPane, title: string | RegExp): Promise<void> {
  await user.click(screen.getByText(title));
  await settled();
}

async function started(book: MemoryBook, like = ""): Promise<OpenPane> {
  const pane = await terms(book);
  await open(pane, "Start one of your own");
  type("Vendor", "Toymaker");
  type("Distributor", "Toyshop & Söhne");
  expect(screen.getByText("Still needed: Holds from.")).toBeInTheDocument();
  type("Holds from", "1999-12-01");
  type("Its text", "our copy");
  if (like !== "") type("Begin with", like);
  expect(screen.getByLabelText("Short name")).toHaveAttribute("placeholder", "toymaker-toyshop-sohne-1999");
  await pane.press("Start");
  return pane;
}

const row = (book: MemoryBook, name: string, sheet = "Terms"): unknown[] => cellsOf(book, sheet).find(([term]) => term === name) ?? [];

test("it is started with whose it is; what rules need is asked, nothing is computed before, and nothing is guessed", async () => {
  const book = tradeBook();
  const { store, goTo, press } = await started(book);
  expect(row(book, "agreement.id")[1]).toBe("toymaker-toyshop-sohne-1999");
  expect(row(book, "agreement.vendor")[1]).toBe("Toymaker");
  expect(row(book, "agreement.distributor")[1]).toBe("Toyshop & Söhne");
  expect(row(book, "agreement.effectiveDate")[1]).toBe("1999-12-01");
  // Words that rules need are readings, to be looked through; numbers are blank.
  for (const [term, value, , , state] of cellsOf(book, "Terms").slice(6))
    if (typeof value === "number") throw new Error(`${String(term)} has the number ${value}, ${String(state)}`);
  expect(screen.getByText("Distribution agreement of Toymaker and Toyshop & Söhne, effective 1 December 1999")).toBeInTheDocument();
  if (store.state().outlook!.lacks!.length > 0) {
    expect(screen.getByRole("region", { name: "Nothing is computed yet" })).toBeInTheDocument();
    await goTo("Credits");
    await press("Preview");
    expect(store.state().trouble?.code).toBe("AGREEMENT_INCOMPLETE");
  }
});

test("a term is answered with its clause and state; what hangs on a right that is not given is asked no more; all is taken back", async () => {
  const book = tradeBook();
  const pane = await started(book, AGREEMENTS[0]!.id);
  const { user, settled } = pane;
  // What another agreement states is to be checked, and no statement of this one; its first day alone is.
  expect(row(book, "refresh.windowDays").slice(1, 5)).toEqual([30, "days", "3.7(C)", "reading"]);
  await open(pane, /^When a price falls \(/);
  const reports = screen.getByRole("region", { name: "How is the stock of the day reported?" });
  const days = within(reports).getByLabelText(/^Days after receipt of the notice/);
  expect(within(reports).getByText(/While it is blank, days of Price protection/)).toBeInTheDocument();
  fireEvent.change(days, { target: { value: "20" } });
  await user.type(days, "{Enter}");
  await settled();
  const clause = within(reports).getByLabelText(/^Clause: Days after receipt of the notice/);
  fireEvent.change(clause, { target: { value: "6.10" } });
  await user.type(clause, "{Enter}");
  await settled();
  expect(row(book, "priceProtection.reportDays").slice(0, 7)).toEqual([
    "priceProtection.reportDays",
    20,
    "days",
    "6.10",
    "stated",
    "",
    "stated in the agreement",
  ]);
  await user.selectOptions(within(reports).getByLabelText(/^How the text has it: Days after receipt of the notice/), "withheld in my copy");
  await settled();
  expect(row(book, "priceProtection.reportDays").slice(1, 5)).toEqual(["", "days", "6.10", "withheld"]);
  await user.click(within(reports).getByRole("button", { name: /^Take back what was entered: Days after/ }));
  await settled();
  expect(row(book, "priceProtection.reportDays")[1]).toBe(20);

  const given = screen.getByRole("region", { name: "Does the vendor credit stock when it lowers a price?" });
  await user.selectOptions(within(given).getByLabelText(/^How the text has it: /), "stated");
  await settled();
  expect(row(book, "priceProtection.given").slice(0, 5)).toEqual(["priceProtection.given", "yes", "", "", "stated"]);
  await user.click(within(given).getByRole("radio", { name: /^no/ }));
  await settled();
  expect(row(book, "priceProtection.given").slice(0, 5)).toEqual(["priceProtection.given", "no", "", "", "stated"]);
  expect(screen.queryByRole("region", { name: "How is the stock of the day reported?" })).not.toBeInTheDocument();
});

test("answered, silent and not answered yet are three things: silence and checked readings stand on the sheet", async () => {
  const book = tradeBook();
  const pane = await terms(book);
  await open(pane, "Start one of your own");
  type("Vendor", "Toymaker");
  type("Distributor", "Toyshop");
  // Two readings: which day is meant is asked.
  type("Holds from", "7/1/1998");
  expect(screen.getByText("Start").closest("button")).toHaveAttribute("aria-disabled", "true");
  await pane.user.click(within(screen.getByRole("group", { name: "Which day is meant?" })).getByRole("button", { name: "Jul 1, 1998" }));
  await pane.press("Start");
  expect(row(book, "agreement.effectiveDate")[1]).toBe("1998-07-01");
  // The form has done its work; the questions are what is next.
  expect(screen.queryByLabelText("Holds from")).not.toBeInTheDocument();
  expect(screen.getByRole("heading", { name: "Questions" })).toHaveFocus();

  const month = screen.getByRole("region", { name: /^Month in which the vendor's fiscal year begins/ });
  expect(within(month).getByText("Not answered: needed")).toBeInTheDocument();
  await pane.press(/^My text says nothing of it: Month in which/);
  expect(row(book, "fiscal.firstMonth").slice(0, 7)).toEqual([
    "fiscal.firstMonth",
    1,
    "month of the year",
    "",
    "silent",
    "",
    "the text says nothing of it",
  ]);
  expect(within(month).getByText(/and rules need a value; this is taken: 1\. Change it/)).toBeInTheDocument();

  await open(pane, /^Stock and reports \(/);
  const flow = screen.getByRole("region", { name: "How is stock matched to purchases?" });
  await pane.press("Checked against my text: Which units are sold first");
  expect(row(book, "stock.flow").slice(1, 5)).toEqual(["fifo", "", "", "checked"]);
  expect(within(flow).getByText("Reading, checked")).toBeInTheDocument();
  // The reading that stands is confirmed by choosing it, too.
  await pane.user.click(within(flow).getByRole("radio", { name: /^invoice/ }));
  await pane.settled();
  expect(row(book, "stock.acquiredOn").slice(1, 5)).toEqual(["invoice", "", "", "checked"]);
  // What holds unsaid is chosen by nobody yet, and stands on no row.
  const valuation = within(flow).getByRole("radio", { name: /^lots/ });
  expect(valuation).not.toBeChecked();
  expect(within(flow).getByText(/^Until you answer, this holds: lots/)).toBeInTheDocument();
  await pane.press(/^My text says nothing of it: What price protection takes a unit to have cost/);
  expect(row(book, "stock.valuation").slice(1, 5)).toEqual(["", "", "", "silent"]);
  expect(within(flow).getByText(/^Your text says nothing of it; this holds: lots/)).toBeInTheDocument();
  expect(
    screen.getByText(/^1 stated or withheld, 2 checked readings, 2 on which the text is silent, \d+ not answered yet$/),
  ).toBeInTheDocument();
  await pane.user.click(valuation);
  await pane.settled();
  expect(row(book, "stock.valuation").slice(1, 5)).toEqual(["lots", "", "", "stated"]);
});

test("saved as a file it is accepted, loaded into another workbook it gives the same figures, and so does the workbook without the pane", async () => {
  const book = tradeBook();
  const pane = await started(book, AGREEMENTS[0]!.id);
  await open(pane, "As a file");
  await pane.press("Save it as a file");
  const [name, , text] = (saveFile as jest.Mock<void, [string, string, string]>).mock.calls.at(-1)!;
  expect(name).toBe("toymaker-toyshop-sohne-1999.json");
  const read = agreementInFile(JSON.parse(text), AGREEMENTS);
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  expect(read.agreement).toMatchObject({ vendor: "Toymaker", date: "1999-12-01", source: { name: "our copy" } });
  // Besides the terms that it is like: that no day of a monthly report is known.
  expect(read.agreement.terms.filter(({ value }) => value !== undefined)).toHaveLength(
    1 + AGREEMENTS[0]!.terms.filter(({ value, effectiveFrom }) => value !== undefined && effectiveFrom === undefined).length,
  );
  const filled = await prepareFill(excelWorkbook({ sleep: () => Promise.resolve(), waitForUserMs: 2_000, retries: 1 }));
  if ("refusals" in filled) throw new Error(JSON.stringify(filled.refusals));
  expect(filled.totals.agreement.id).toBe("toymaker-toyshop-sohne-1999");
  // 8 x (95 - 80), as by the agreement that it began with.
  expect(filled.totals.rights[0]!.cents).toBe(120_00);
});

test("a file is loaded, or every fault of it is told by row and nothing is written", async () => {
  const book = tradeBook();
  const sheets = book.sheets.map(({ name }) => name);
  const pane = await terms(book);
  await open(pane, "As a file");
  const load = async (content: string): Promise<void> => {
    const file = Object.assign(new File([content], "mine.json"), { text: () => Promise.resolve(content) });
    fireEvent.change(screen.getByLabelText("Agreement file"), { target: { files: [file] } });
    await pane.settled();
  };
  await load("{");
  expect(screen.getByRole("alert")).toHaveTextContent(/^mine.json is no agreement's file: /);
  const mine = { ...AGREEMENTS[0]!, id: "mine-2000" };
  await load(JSON.stringify({ ...mine, terms: [...mine.terms, { term: "no.such", clause: "1", state: "stated", value: 1 }] }));
  expect(screen.getByRole("alert")).toHaveTextContent(`Row ${mine.terms.length + 1}: there is no term "no.such"`);
  expect(book.sheets.map(({ name }) => name)).toEqual(sheets);
  const checked = mine.terms.map((it) => (it.term === "stock.flow" ? { ...it, checked: true } : it));
  await load(JSON.stringify({ ...mine, terms: checked, silentOn: ["stock.acquiredOn", "stock.valuation"] }));
  const states = ["stock.flow", "stock.acquiredOn", "stock.valuation"].map((name) => [row(book, name)[1], row(book, name)[4]]);
  expect(states).toEqual([
    ["fifo", "checked"],
    ["invoice", "silent"],
    ["", "silent"],
  ]);
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  expect(row(book, "agreement.id")[1]).toBe("mine-2000");
  expect(row(book, "refresh.windowDays").slice(1, 5)).toEqual([30, "days", "3.7(C)", "stated"]);
});

test("a sheet of terms that is there stays as it is, is read again once the new one is taken back", async () => {
  const book = tradeBook();
  const cells = [
    ["Term", "Value"],
    ["balancing.limitPercent", "15%"],
    ["calculation.date", "2000-02-01"],
  ];
  book.addSheet("Terms").setValues({ row: 0, column: 0, rowCount: 3, columnCount: 2 }, cells);
  const pane = await started(book);
  expect(cellsOf(book, "Terms")).toEqual(cells);
  expect(row(book, "balancing.limitPercent", "Terms 2").slice(1, 2)).toEqual([""]);
  expect(row(book, "calculation.date", "Terms 2")[1]).toBe("2000-02-01");
  expect(pane.store.state().outlook!.recognition.sheets.Terms!.sheetName).toBe("Terms 2");
  await pane.press("Take back: another sheet of terms");
  expect(() => sheetNamed(book, "Terms 2")).toThrow();
  expect(pane.store.state().outlook!.agreement).toBe(AGREEMENTS[0]);
  expect(pane.store.state().outlook!.terms.find(({ name }) => name === "balancing.limitPercent")!.isEntered).toBe(true);
});

test("with and without an amendment: the term, the total and the figure, which leads to its row", async () => {
  const book = tradeBook();
  const cells = [
    ["Term", "Value", "Effective from"],
    ["priceProtection.committed", "included", 36_550], // 25 January 2000
  ];
  book.addSheet("Terms").setValues({ row: 0, column: 0, rowCount: 2, columnCount: 3 }, cells);
  const pane = await terms(book);
  await open(pane, "Compare two agreements");
  await pane.user.selectOptions(screen.getByLabelText("B"), "This workbook's terms without the change of 2000-01-25");
  await pane.press("Compare");
  const result = await waitFor(() => screen.getByRole("region", { name: "A and B compared" }));
  const [term] = within(within(result).getByRole("table", { name: "Terms that differ: 1" }))
    .getAllByRole("row")
    .slice(1);
  expect(term).toHaveTextContent(
    /Price protection committed.*from Jan 25, 2000: committed units on hand are protected too.*Clause 3\.6\(A\)/,
  );
  // All 10 units, 8 at 95 and 2 at 100: 8 x 15 + 2 x 20 = 160; without the 2 committed ones 120.
  const totals = within(result).getByRole("table", { name: "Totals that differ" });
  expect(within(totals).getByRole("row", { name: /^Price protection/ })).toHaveTextContent("Price protection160.00120.00B less A: -40.00");
  await pane.user.click(within(result).getByRole("button", { name: "Select Inventory, row 2" }));
  await pane.settled();
  expect(pane.store.state().selection).toMatchObject({ row: 1 });
  await pane.press("Close the comparison");
  expect(screen.queryByRole("region", { name: "A and B compared" })).not.toBeInTheDocument();
});
