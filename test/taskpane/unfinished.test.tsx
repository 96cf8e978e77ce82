/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
/** A fill that lost its page: the next pane finds it, and finishes it or puts back. */
import { screen, within } from "@testing-library/react";
import type { Host, RequestRecord } from "@channel-credits/preview-host";
import { excelWorkbook } from "../../src/excel";
import { KEPT_NAMESPACE } from "../../src/excel/keptForm";
import { expectTidyHost, openInExcel, type MemoryBook } from "@channel-credits/preview-host/testing";
import { cellsOf, tradeBook } from "./books";
import { openPane, type OpenPane } from "./openPane";

jest.setTimeout(90_000);
afterEach(expectTidyHost);

const TITLE = "A fill was not finished";
const unfinishedIn = ({ xmlParts }: MemoryBook): readonly string[] =>
  xmlParts.ids().filter((id) => xmlParts.xml(id)!.includes(KEPT_NAMESPACE));
const sheetsOf = (book: MemoryBook): string[] => book.sheets.map(({ name }) => name);

function refuseAfterFigures(host: Host): void {
  let areFiguresIn = false;
  const afterFigures = ({ actions }: RequestRecord): boolean => {
    const isAfter = areFiguresIn;
    areFiguresIn ||= actions.some((action) => action.endsWith("Values="));
    return isAfter;
  };
  host.switches.faults = [{ when: { matching: afterFigures }, how: "action", afterActions: 0, code: "AccessDenied" }];
}

/** Excel refuses everything once the first figures are in, so that nothing can be put back either; then the pane is closed. */
async function cutOff(book: MemoryBook): Promise<void> {
  const { host, press, page } = await openPane(book);
  await press("Preview");
  refuseAfterFigures(host);
  await press("Fill workbook");
  expect(screen.getByRole("alert")).toHaveTextContent("reload this pane, which then offers to finish the fill or to put back");
  page.unmount();
}

async function laterPane(): Promise<{ pane: OpenPane; before: unknown; sheets: string[] }> {
  const book = tradeBook();
  const before = cellsOf(book, "Inventory");
  const sheets = sheetsOf(book);
  await cutOff(book);
  return { pane: await openPane(book), before, sheets };
}

test("a later pane says so, and puts back", async () => {
  const { pane, before, sheets } = await laterPane();
  const banner = screen.getByRole("region", { name: TITLE });
  expect(banner).toHaveTextContent("It was begun");
  await pane.press("Put back");
  expect(screen.queryByRole("region", { name: TITLE })).toBeNull();
  expect(screen.getByRole("region", { name: "Previous values restored" })).toBeInTheDocument();
  expect(cellsOf(pane.book, "Inventory")).toEqual(before);
  expect([sheetsOf(pane.book), unfinishedIn(pane.book)]).toEqual([sheets, []]);
});

test("or finishes", async () => {
  const fresh = await openPane(tradeBook());
  await fresh.press("Preview");
  await fresh.press("Fill workbook");
  const filled = cellsOf(fresh.book, "Inventory");
  fresh.page.unmount();
  const { pane } = await laterPane();
  await pane.press("Finish: fill again");
  expect(screen.queryByRole("region", { name: TITLE })).toBeNull();
  expect([cellsOf(pane.book, "Inventory"), unfinishedIn(pane.book)]).toEqual([filled, []]);
});

test("where what stood there is not kept, only finishing is offered, with the reason", async () => {
  const book = tradeBook();
  await cutOff(book);
  book.xmlParts.set(book.xmlParts.ids()[0]!, '<unfinishedFill xmlns="urn:channel-credits:unfinished-fill">1 x</unfinishedFill>');
  await openPane(book);
  const banner = screen.getByRole("region", { name: TITLE });
  expect(banner).toHaveTextContent("in a form that cannot be read");
  expect(within(banner).getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Finish: fill again"]); // prettier-ignore
});

test("a sheet added on its own is told as that, and put back without a fill's figures", async () => {
  const book = tradeBook();
  const before = sheetsOf(book);
  const { host } = await openInExcel(book);
  refuseAfterFigures(host);
  const numbers = { heading: "Number", format: "quantity", width: 10, cell: (row: number) => row + 1 } as const;
  const block = { sheet: { ownName: "Terms" }, top: 0, columnIndexes: [0], columns: [numbers], rowCount: 9, isOwnSheet: true };
  const port = excelWorkbook({ blockBytes: 40, smallestBlockRows: 1, sleep: () => Promise.resolve() });
  const outcome = await port.write({ work: "terms", blocks: [block], settings: {} });
  expect(outcome).toMatchObject({ outcome: "interrupted" });
  expect((outcome as { problem: Error }).problem.message).toMatch(/reload this pane, which then offers to put it back\.$/);
  const pane = await openPane(book);
  const banner = screen.getByRole("region", { name: "Adding the sheet of terms was not finished" });
  expect(banner).toHaveTextContent('Part of it may stand in this workbook: "Terms".');
  expect(within(banner).getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Put back"]); // prettier-ignore
  await pane.press("Put back");
  expect([sheetsOf(pane.book), unfinishedIn(pane.book)]).toEqual([before, []]);
});
