/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
/** Figures typed over are listed before a fill, and kept or replaced as the user decides, by keyboard too. */
import { act, screen, within } from "@testing-library/react";
import { expectTidyHost, type MemoryBook } from "@channel-credits/preview-host/testing";
import { cellsOf, tradeBook } from "./books";
import { openPane } from "./openPane";

jest.setTimeout(90_000);
afterEach(expectTidyHost);

const panel = (): HTMLElement => screen.getByRole("region", { name: /figures? typed over/ });
const box = (name: RegExp): HTMLElement => within(panel()).getByRole("checkbox", { name });
const inventory = (book: MemoryBook) => book.sheets.find(({ name }) => name === "Inventory")!;

function cellUnder(book: MemoryBook, row: number, heading: string) {
  const column = cellsOf(book, "Inventory")[0]!.indexOf(heading);
  expect(column).toBeGreaterThanOrEqual(0);
  const area = { row, column, rowCount: 1, columnCount: 1 };
  return { read: () => inventory(book).value(row, column), type: (cell: number) => inventory(book).setValues(area, [[cell]]) };
}

async function typedOver() {
  const book = tradeBook();
  const pane = await openPane(book);
  await pane.press("Preview");
  await pane.press("Fill workbook");
  expect(screen.queryByRole("region", { name: /figures? typed over/ })).toBeNull();
  const [credit, returned] = [cellUnder(book, 1, "Price protection credit"), cellUnder(book, 2, "Discontinuation return credit")];
  const computed = [credit.read(), returned.read()];
  act(() => {
    credit.type(125);
    returned.type(90);
  });
  await pane.press(/^Preview/);
  return { pane, credit, returned, computed };
}

test("each is listed with what stands and what is computed, and stays where nothing is chosen", async () => {
  const { pane, credit, returned } = await typedOver();
  expect(panel()).toHaveAccessibleName("2 figures typed over");
  expect(panel()).toHaveTextContent("Stands: $125.00. Computed: $120.00.");
  expect(panel()).toHaveTextContent("Kept: 2. Replaced: 0.");
  await pane.press("Fill workbook");
  expect([credit.read(), returned.read()]).toEqual([125, 90]);
  expect(JSON.stringify(cellsOf(pane.book, "Review"))).toContain("computed $120.00, stands $125.00");
});

test("one is chosen by keyboard, and it alone is written anew", async () => {
  const { pane, credit, returned, computed } = await typedOver();
  box(/^Replace Inventory!\w+2, Price protection credit$/).focus();
  await pane.user.keyboard(" ");
  expect(panel()).toHaveTextContent("Kept: 1. Replaced: 1.");
  await pane.press("Fill workbook");
  expect([credit.read(), returned.read()]).toEqual([computed[0], 90]);
  expect(screen.getByRole("region", { name: "Filled" })).not.toHaveTextContent("differ");
  expect(screen.getByRole("region", { name: "Filled" })).toHaveTextContent("Replaced lines");
  expect(panel()).toHaveAccessibleName("1 figure typed over");
});

test("all are, or none again", async () => {
  const { pane, credit, returned, computed } = await typedOver();
  await pane.press("Replace all");
  expect(panel()).toHaveTextContent("Kept: 0. Replaced: 2.");
  await pane.press("Keep all");
  expect(panel()).toHaveTextContent("Kept: 2. Replaced: 0.");
  await pane.press("Replace all");
  await pane.press("Fill workbook");
  expect([credit.read(), returned.read()]).toEqual(computed);
});
