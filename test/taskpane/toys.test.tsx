/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
/**
 * A right, a sheet with a right and an agreement that stand in the test tree alone, each as one entry of the list that it belongs to: the whole
 * product shows them, in the sheets that a fill writes, in every view of the pane, in functions and in templates.
 */
import { screen } from "@testing-library/react";
import { expectTidyHost, memoryBook, type MemoryBook } from "@channel-credits/preview-host/testing";
import { why } from "../../src/functions/why";
import { SHEET_KINDS, SHEETS, type SheetKind } from "../../src/workbook/sheets";
import { templateSheet } from "../../src/workbook/template";
import { cellsOf, sheetNamed } from "./books";
import { openPane, type OpenPane } from "./openPane";

type Lists = Readonly<Record<string, unknown>>;
type List = readonly unknown[];
function mockRights(): typeof import("../support/toyRight") {
  return jest.requireActual("../support/toyRight");
}
function mockSheet(): typeof import("../support/toySheet") {
  return jest.requireActual("../support/toySheet");
}
function mockLoans(): typeof import("../support/toyLoans") {
  return jest.requireActual("../support/toyLoans");
}
function mockAgreement(): typeof import("../support/toyAgreement") {
  return jest.requireActual("../support/toyAgreement");
}

function mockWith(file: string, more: (actual: Lists) => Lists): Lists {
  const actual = jest.requireActual<Lists>(file);
  return { ...actual, ...more(actual) };
}

jest.mock("../../src/contract/rights", () =>
  mockWith("../../src/contract/rights", ({ RIGHTS }) => ({ RIGHTS: [...(RIGHTS as List), mockRights().STORAGE] })),
);
jest.mock("../../src/contract/rights/sheetRights", () =>
  mockWith("../../src/contract/rights/sheetRights", ({ SHEET_RIGHTS }) => ({
    SHEET_RIGHTS: [...(SHEET_RIGHTS as List), mockSheet().LENDING],
  })),
);
jest.mock("../../src/contract/agreement/agreements", () =>
  mockWith("../../src/contract/agreement/agreements", ({ AGREEMENTS }) => ({
    AGREEMENTS: [...(AGREEMENTS as List), mockAgreement().TOY_AGREEMENT],
  })),
);
jest.mock("../../src/contract/base/records", () =>
  mockWith("../../src/contract/base/records", ({ FURTHER_KINDS }) => ({
    FURTHER_KINDS: { ...(FURTHER_KINDS as Lists), "Toy loans": "toyLoans" },
  })),
);
jest.mock("../../src/workbook/sheets/list", () =>
  mockWith("../../src/workbook/sheets/list", ({ SHEETS: sheets, READ_KINDS }) => ({
    SHEETS: { ...(sheets as Lists), "Toy loans": mockLoans().TOY_LOANS },
    READ_KINDS: [...(READ_KINDS as List), "Toy loans"],
  })),
);
jest.mock("../../src/workbook/decodeFurther", () =>
  mockWith("../../src/workbook/decodeFurther", ({ FURTHER_DECODERS }) => ({
    FURTHER_DECODERS: { ...(FURTHER_DECODERS as Lists), "Toy loans": mockSheet().beginToyLoans },
  })),
);

// A whole pane over a whole host: a busy machine takes its time.
jest.setTimeout(90_000);
afterEach(expectTidyHost);

const FEB_1 = 36557;
const FEB_15 = 36571;

/** A: 7 on hand of which 2 are committed, 3 of them of 1 December; two price falls, one on each side of the amendment. 4 toys lent, 3 of them back. */
const toyBook = (withLoans = true): MemoryBook =>
  memoryBook({
    Inventory: [
      ["Part number", "Quantity on hand", "Committed quantity", "As-of date"],
      ["A", 7, 2, FEB_1],
      ["B", 5, 0, FEB_15],
    ],
    Invoices: [
      ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
      ["1", 36495, "A", 3, 12],
      ["2", 36556, "A", 4, 12],
      ["3", 36509, "B", 5, 12],
    ],
    "Price changes": [
      ["Part number", "Effective date", "New price", "Old price"],
      ["A", FEB_1, 8, 10],
      ["B", FEB_15, 8, 10],
    ],
    ...(withLoans && {
      "Toy loans": [
        ["Part number", "Lent", "Lent on", "Returned"],
        ["A", 3, FEB_1, "yes"],
        ["B", 1, FEB_1, ""],
      ],
    }),
    Terms: [
      ["Term", "Value"],
      ["agreement.id", "TOY-1999"],
    ],
  });

async function filledPane(): Promise<OpenPane> {
  const pane = await openPane(toyBook());
  await pane.press("Preview");
  await pane.press("Fill workbook");
  return pane;
}
const listItem = (name: RegExp) => screen.getAllByRole("listitem").find((it) => name.test(it.textContent ?? ""));

test("the rights stand in the list of rights, and the agreement's name with the figures", async () => {
  await openPane(toyBook());
  expect(listItem(/^Storage allowance T.1: applies/)).toBeDefined();
  expect(listItem(/^Toy lending T.3: applies; 2 rows to read/)).toBeDefined();
});

test("where the sheet is lacking it is offered, and comes with its headings", async () => {
  const { user, settled, book } = await openPane(toyBook(false));
  await user.click(screen.getByText(/more that this workbook has no sheet for/));
  await user.click(screen.getByRole("button", { name: "Add this sheet: Toy loans" }));
  await settled();
  expect(cellsOf(book, "Toy loans")[0]).toEqual(["Part number", "Lent", "Lent on", "Returned"]);
});

const HEADINGS_OF_INVENTORY = ["Stored quantity", "Storage credit", "Credit explanation"];

test("a fill writes their columns, lines, claims and days, by the terms of each day, under the agreement's name", async () => {
  const { book } = await filledPane();
  const [headings, a, b] = cellsOf(book, "Inventory");
  expect(headings!.slice(-3)).toEqual(HEADINGS_OF_INVENTORY);
  expect(a!.slice(-3)).toEqual([1, 1, expect.stringMatching(/ T\.1: 1 stored; /)]);
  const protection = headings!.indexOf("Price protection credit");
  expect([a![protection], b![protection]]).toEqual([(4 + 1) * (12 - 8), 5 * (10 - 8)]);
  expect(cellsOf(book, "Toy loans").map((row) => row.slice(4))).toEqual([
    ["Paid quantity", "Lending credit", "Lending explanation"],
    [3, 3, "T.3: 3 paid."],
    [0, 0, "T.3: 0 paid."],
  ]);
  const detail = cellsOf(book, "Credit detail");
  expect(detail.find(([clause]) => clause === "T.1")!.slice(1, 11)).toEqual([
    "Inventory",
    2,
    "A",
    "1",
    36495,
    1,
    expect.anything(),
    1,
    1,
    1,
  ]);
  expect(detail.find(([clause]) => clause === "T.3")!.slice(1, 11)).toEqual(["Toy loans", 2, "A", "", "", 3, "", 1, 1, 3]);
  expect(cellsOf(book, "Claims").map((row) => row.slice(0, 5))).toContainEqual(["T.3 A", "T.3", "A", 3, 3]);
  const days = cellsOf(book, "Calendar").map((row) => row.join(" | "));
  expect(days).toContainEqual(expect.stringContaining("Storage asked for since 2000-02-01: A"));
  expect(days).toContainEqual(expect.stringContaining("Ask for the money of toys lent: T.3 A"));
  expect(cellsOf(book, "Balancing limits")[1]!.slice(4, 6)).toEqual([0.1, expect.any(Number)]);
  expect(cellsOf(book, "Fill history").flat()).toContain("Distribution agreement of Toymaker and Toyshop, effective 22 December 1999");
});

test("the pane shows them: in the totals, among claims and days, and the agreement on Terms with its amendments", async () => {
  const { goTo } = await filledPane();
  expect(screen.getByRole("row", { name: /^Storage allowance/ })).toHaveTextContent("$6.00");
  expect(screen.getByRole("row", { name: /^Lending credit/ })).toHaveTextContent("$3.00");
  await goTo("Claims");
  expect(screen.getByRole("tabpanel")).toHaveTextContent("T.3 A");
  await goTo("Calendar");
  expect(screen.getByRole("tabpanel")).toHaveTextContent("Ask for the money of toys lent");
  expect(screen.getByRole("tabpanel")).toHaveTextContent("Storage asked for since");
  await goTo("Terms");
  const terms = screen.getByRole("tabpanel");
  expect(terms).toHaveTextContent("Distribution agreement of Toymaker and Toyshop, effective 22 December 1999");
  expect(terms).toHaveTextContent(/Feb 10, 2000/);
});

test("Why explains a row of each", async () => {
  const { host, book, goTo, settled } = await filledPane();
  host.select(sheetNamed(book, "Inventory").id, { row: 1, column: 0, rowCount: 1, columnCount: 1 });
  await settled();
  await goTo("Why");
  const storage = screen.getByRole("region", { name: /^Storage allowance T.1/ });
  expect(storage).toHaveTextContent("Invoice 1");
  expect(storage).toHaveTextContent(/Bought too lately/);
  host.select(sheetNamed(book, "Inventory").id, { row: 2, column: 0, rowCount: 1, columnCount: 1 });
  await settled();
  const protection = screen.getByRole("region", { name: /^Price protection 3.6/ });
  expect(protection).toHaveTextContent(/old-less-new/);
  host.select(sheetNamed(book, "Toy loans").id, { row: 1, column: 0, rowCount: 1, columnCount: 1 });
  await settled();
  expect(screen.getByRole("region", { name: /^Toy lending T.3/ })).toHaveTextContent(/Back.*3/);
});

test("CHANNEL.WHY explains the right, and the amended term", () => {
  const range = (name: string): unknown[][] => cellsOf(toyBook(), name).map((row) => [...row]);
  const [inventory, invoices, changes, terms] = ["Inventory", "Invoices", "Price changes", "Terms"].map(range);
  const ofStorage = why(2, inventory!, invoices!, changes!, [["10%"]]);
  expect(ofStorage).toContainEqual(["T.1", "Storage credit", 1]);
  const ofProtection = why(3, inventory!, invoices!, changes!, terms);
  expect(ofProtection).toContainEqual(["term", "priceProtection.creditBasis from 2000-02-10", "old-less-new"]);
});

test("the template has the sheet", () => {
  expect(SHEET_KINDS).toContain("Toy loans");
  const { columns } = templateSheet(SHEETS["Toy loans" as SheetKind]);
  expect(columns.map(({ heading, format, choices }) => [heading, format, choices])).toEqual([
    ["Part number", "text", undefined],
    ["Lent", "quantity", undefined],
    ["Lent on", "date", undefined],
    ["Returned", "text", ["yes", "no"]],
  ]);
});
