/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
/** What a workbook keeps of its last fill: offered by any later pane, and removed on request. */
import { fireEvent, screen, within } from "@testing-library/react";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { cellsOf, tradeBook } from "./books";
import { openPane } from "./openPane";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const TITLE = "Kept of the last fill";
const panel = (): HTMLElement => screen.getByRole("region", { name: TITLE });
const button = (name: string): HTMLElement | null => within(panel()).queryByRole("button", { name });

async function filledBook() {
  const book = tradeBook();
  const before = { cells: cellsOf(book, "Inventory"), sheets: book.sheets.map(({ name }) => name) };
  const pane = await openPane(book);
  expect(screen.queryByRole("region", { name: TITLE })).toBeNull();
  await pane.press("Preview");
  await pane.press("Fill workbook");
  return { pane, book, before };
}

test("the pane that filled says what is kept, and leaves taking back to its own button", async () => {
  const { pane, before } = await filledBook();
  const [part] = pane.book.xmlParts.ids();
  expect(panel()).toHaveTextContent(`${Math.ceil(pane.book.xmlParts.xml(part!)!.length / 1000)} kB`);
  expect(button("Take back the last fill")).toBeNull();
  await pane.press("Restore previous values");
  expect(screen.queryByRole("region", { name: TITLE })).toBeNull();
  expect([cellsOf(pane.book, "Inventory"), pane.book.xmlParts.ids()]).toEqual([before.cells, []]);
});

test("a later pane takes the fill back", async () => {
  const { pane, book, before } = await filledBook();
  pane.page.unmount();
  const later = await openPane(book);
  fireEvent.click(screen.getByRole("tab", { name: "Credits" }));
  expect(panel()).toHaveTextContent("This workbook was last filled on");
  await later.press("Take back the last fill");
  expect(screen.getByRole("region", { name: "Previous values restored" })).toBeInTheDocument();
  expect(screen.queryByRole("region", { name: TITLE })).toBeNull();
  expect({ cells: cellsOf(book, "Inventory"), sheets: book.sheets.map(({ name }) => name) }).toEqual(before);
  expect(book.xmlParts.ids()).toEqual([]);
});

test("what is kept is removed on request, and no cell changes", async () => {
  const { pane, book } = await filledBook();
  const filled = cellsOf(book, "Inventory");
  await pane.press("Remove what is kept");
  expect(screen.queryByRole("region", { name: TITLE })).toBeNull();
  expect([cellsOf(book, "Inventory"), book.xmlParts.ids()]).toEqual([filled, []]);
  // What this page knows by itself is not touched by that.
  expect(screen.getByRole("button", { name: "Restore previous values" })).toBeInTheDocument();
});

test("what is kept and damaged is told, and only removing is offered", async () => {
  const { pane, book } = await filledBook();
  pane.page.unmount();
  const [part] = book.xmlParts.ids();
  book.xmlParts.set(part!, '<lastFill xmlns="urn:channel-credits:last-fill">1 x</lastFill>');
  await openPane(book);
  fireEvent.click(screen.getByRole("tab", { name: "Credits" }));
  expect(panel()).toHaveTextContent("cannot be read any more");
  expect([button("Take back the last fill"), button("Remove what is kept")]).toEqual([null, expect.anything()]);
});
