/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
/** Why: from a lot to its invoice and back, how a net cost arises, and one explanation as text. */
import { screen, within } from "@testing-library/react";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { sheetNamed, tradeBook } from "./books";
import { openPane, type OpenPane } from "./openPane";

// A whole pane over a whole host: a busy machine takes its time.
jest.setTimeout(90_000);

afterEach(expectTidyHost);

/** The reasons of VX-1, whose lot of 95 each has a discount of 16.00 and credits of 8.00: 2.00 and 1.00 a unit. */
async function whyOfVx1(): Promise<OpenPane> {
  const book = tradeBook();
  const more = [
    ["Discount", "Credits received"],
    [0, 0],
    [16, 8],
    [0, 0],
  ];
  sheetNamed(book, "Invoices").setValues({ row: 0, column: 5, rowCount: 4, columnCount: 2 }, more);
  const pane = await openPane(book);
  pane.host.select(sheetNamed(book, "Inventory").id, { row: 1, column: 0, rowCount: 1, columnCount: 1 });
  await pane.settled();
  await pane.goTo("Why");
  return pane;
}

const protection = () => within(screen.getByRole("region", { name: /^Price protection 3\.6/ }));
const isOfVx1 = (): void => expect(screen.getByRole("heading", { name: /Row 2 · VX-1/ })).toBeInTheDocument();
const LOT = "Invoice 4188, Jan 10, 2000";

test("a lot leads to its invoice and back, by keyboard alone", async () => {
  const { user, settled, book } = await whyOfVx1();
  protection().getByRole("button", { name: LOT }).focus();
  await user.keyboard("{Enter}");
  await settled();
  expect(book.activeSheet.name).toBe("Invoices");
  isOfVx1();
  await user.tab();
  expect(protection().getByRole("button", { name: "Back to row 2 of Inventory" })).toHaveFocus();
  await user.keyboard("{Enter}");
  await settled();
  expect(book.activeSheet.name).toBe("Inventory");
  isOfVx1();
  expect(screen.queryByRole("button", { name: /^Back to/ })).not.toBeInTheDocument();
});

test("by mouse from a line of Credit detail: back leads to that line; another cell of Invoices explains nothing", async () => {
  const { host, book, press, goTo, settled } = await whyOfVx1();
  await goTo("Credits");
  await press("Fill workbook");
  await goTo("Why");
  host.select(sheetNamed(book, "Credit detail").id, { row: 1, column: 6, rowCount: 1, columnCount: 1 });
  await settled();
  await press(LOT);
  expect(book.activeSheet.name).toBe("Invoices");
  await press("Back to row 2 of Credit detail");
  expect(book.activeSheet.name).toBe("Credit detail");
  isOfVx1();
  host.select(sheetNamed(book, "Invoices").id, { row: 1, column: 0, rowCount: 1, columnCount: 1 });
  await settled();
  expect(screen.getByText("The selected cell is not in a row of Inventory. Select one of its rows.")).toBeInTheDocument();
});

test("the net cost is taken apart where anything was taken off the price", async () => {
  const { host, book, settled } = await whyOfVx1();
  const apart = "Unit price 95.00, less Discount per unit 2.00, less Credits per unit 1.00: net cost 92.00";
  expect(protection().getByText(apart)).toBeInTheDocument();
  host.select(sheetNamed(book, "Inventory").id, { row: 2, column: 0, rowCount: 1, columnCount: 1 });
  await settled();
  const discontinuation = screen.getByRole("region", { name: /^Discontinuation 3\.7/ });
  expect(discontinuation).toHaveTextContent("Invoice 4190");
  expect(discontinuation).not.toHaveTextContent("Unit price");
});

const EXPLAINED = [
  "Row 2 · VX-1",
  "Price protection 3.6(A): 8 units, $96.00",
  "Invoice 4188, Jan 10, 2000: Unit price 95.00; Discount per unit 2.00; Credits per unit 1.00; Net cost 92.00; New price 80.00; Unit credit 12.00; 8 x 12.00 = 96.00",
  "Not covered: Under a contract for sale 2 units",
  "Terms and readings used: Price protection credit basis paid-less-new; Price protection snapshot tolerance days 0; Price protection committed excluded; Stock flow fifo; Stock acquired on invoice",
].join("\n");

test("one explanation is copied as text, and another row's says nothing of it", async () => {
  const { press, host, book, settled } = await whyOfVx1();
  await press("Copy as text the reasons for Price protection 3.6(A)");
  expect(await navigator.clipboard.readText()).toBe(EXPLAINED);
  expect(protection().getByRole("status")).toHaveTextContent("Copied.");
  host.select(sheetNamed(book, "Inventory").id, { row: 2, column: 0, rowCount: 1, columnCount: 1 });
  await settled();
  expect(protection().getByRole("status")).toHaveTextContent("");
});

test("where the pane has no clipboard, the text stands there to be copied by hand", async () => {
  const { press } = await whyOfVx1();
  Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
  await press("Copy as text the reasons for Price protection 3.6(A)");
  expect(protection().getByRole("textbox", { name: "the reasons for Price protection 3.6(A)" })).toHaveValue(EXPLAINED);
});
