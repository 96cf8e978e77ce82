/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
/** Sheets, headings and columns chosen by hand. */
import { screen } from "@testing-library/react";
import { expectTidyHost, memoryBook, type MemoryBook } from "@channel-credits/preview-host/testing";
import { cellsOf, DAY, sheetNamed, strangersBook, tradeBook } from "./books";
import { openPane, type OpenPane } from "./openPane";

jest.setTimeout(90_000);

afterEach(expectTidyHost);

const bodyText = (): string => screen.getByRole("main").textContent;

describe("a workbook whose headings say nothing to us", () => {
  const kept = (book: MemoryBook): unknown => JSON.parse(String(book.settings.get("channelCredits.mapping")));
  const choose = async ({ user, settled }: OpenPane, label: string, option: string): Promise<void> => {
    await user.selectOptions(screen.getByLabelText(label), option);
    await settled();
  };

  test("begins with choosing, goes on where it was left after a reload, and fills what was chosen", async () => {
    const book = strangersBook();
    const pane = await openPane(book);
    await pane.press("Choose sheets and columns");
    expect(screen.getByRole("tabpanel")).toHaveFocus();
    await choose(pane, "Sheet to read as Inventory", "Stock");
    expect(screen.getByLabelText("Row of the headings of Inventory")).toHaveDisplayValue("3: Catalogue, Site, Counted, Day");
    expect(screen.getByLabelText("Column to read as Part number of Inventory")).toBeInvalid();
    pane.page.unmount();

    const again = await openPane(book);
    await choose(again, "Column to read as Part number of Inventory", "Catalogue");
    expect(screen.getByLabelText("Column to read as Part number of Inventory")).toBeValid();
    await choose(again, "Column to read as Quantity on hand of Inventory", "Counted");
    await choose(again, "Column to read as As-of date of Inventory", "Day");
    await choose(again, "Sheet to read as Invoices", "Bills");
    for (const [field, heading] of [
      ["Invoice number", "Doc"],
      ["Invoice date", "Posted"],
      ["Part number", "Catalogue"],
      ["Quantity", "Units"],
      ["Unit price", "Each"],
    ] as const)
      await choose(again, `Column to read as ${field} of Invoices`, heading);
    expect(screen.getByLabelText("Column to read as Unit price of Invoices")).toHaveFocus();
    await again.press("Preview");
    await again.press("Fill workbook");
    const [, , headings = [], row = []] = cellsOf(book, "Stock");
    expect(row[headings.indexOf("Price protection credit")]).toBe(120);
  });

  test("columns without a heading, and of one heading, are chosen by their letters, in the row that was seen", async () => {
    const book = memoryBook({
      Stock: [["List"], ["Catalogue", "", "No", "No"], ["VX-1", 3, 1, 2]],
      Invoices: [
        ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
        ["1", DAY["2000-01-10"], "VX-1", 4, 100],
      ],
    });
    const pane = await openPane(book);
    await choose(pane, "Sheet to read as Inventory", "Stock");
    await choose(pane, "Column to read as Part number of Inventory", "Catalogue");
    await choose(pane, "Column to read as Quantity on hand of Inventory", "Column B");
    await choose(pane, "Column to read as Committed quantity of Inventory", "No (column D)");
    expect(kept(book)).toEqual({
      Inventory: {
        sheet: "Stock",
        headingRow: 2,
        columns: { partNumber: "Catalogue", quantityOnHand: "Column B", committedQuantity: "Column D" },
      },
    });
    expect(pane.store.state().outlook?.recognition.sheets.Inventory).toMatchObject({
      headingRow: 1,
      columns: { partNumber: 0, quantityOnHand: 1, committedQuantity: 3 },
    });
    expect(screen.getByLabelText("Column to read as Committed quantity of Inventory")).toHaveDisplayValue("No (column D)");
  });

  test("the row of the headings is chosen, and left to be found again", async () => {
    const book = tradeBook();
    const pane = await openPane(book);
    await choose(pane, "Row of the headings of Inventory", "2: VX-1, Fremont");
    expect(bodyText()).toContain("Headings are read from row 2, as chosen.");
    await choose(pane, "Row of the headings of Inventory", "");
    expect(pane.store.state().refusals).toEqual([]);
    expect(kept(book)).toEqual({ Inventory: { sheet: "Inventory" } });
  });

  test("a sheet that bears the name and lacks a column asks for it at once", async () => {
    const book = tradeBook();
    sheetNamed(book, "Price changes").setValues({ row: 0, column: 2, rowCount: 1, columnCount: 1 }, [["Now"]]);
    const pane = await openPane(book);
    await choose(pane, "Column to read as New price of Price changes", "Now");
    expect(bodyText()).toContain("Price protection 3.6(A): applies; 1 row to read");
  });

  test("a column that was chosen and is gone is named, and can be chosen anew or found again", async () => {
    const book = tradeBook();
    const pane = await openPane(book);
    await choose(pane, "Column to read as Description of Inventory", "Warehouse");
    const [headings = []] = cellsOf(book, "Inventory");
    const column = headings.indexOf("Warehouse");
    sheetNamed(book, "Inventory").setValues({ row: 0, column, rowCount: 1, columnCount: 1 }, [["Place"]]);
    pane.page.unmount();

    const again = await openPane(book);
    expect(bodyText()).toContain(
      'You chose "Warehouse" as Description of Inventory, but the sheet "Inventory" has no column headed so any more.',
    );
    const list = screen.getByLabelText("Column to read as Description of Inventory");
    expect(list).toBeInvalid();
    expect(list).toHaveDisplayValue("Warehouse (not there any more)");
    await choose(again, "Column to read as Description of Inventory", "");
    expect(again.store.state().refusals).toEqual([]);
  });

  test("columns of headings over several rows are told by all of them", async () => {
    const book = memoryBook({
      Stock: [
        ["Part", "Shelf", ""],
        ["number", "count", "day"],
        ["VX-1", 3, DAY["2000-02-01"]],
      ],
      Invoices: [
        ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
        ["1", DAY["2000-01-10"], "VX-1", 4, 100],
      ],
    });
    const pane = await openPane(book);
    await choose(pane, "Sheet to read as Inventory", "Stock");
    await choose(pane, "Column to read as Quantity on hand of Inventory", "Shelf count");
    await choose(pane, "Column to read as As-of date of Inventory", "Shelf day");
    expect(pane.store.state().outlook?.recognition.sheets.Inventory?.columns).toMatchObject({
      partNumber: 0,
      quantityOnHand: 1,
      asOfDate: 2,
    });
  });

  test("a list that may be of sales is offered, and read once it is chosen", async () => {
    const book = memoryBook({
      Inventory: [
        ["Part number", "Quantity on hand"],
        ["VX-1", 3],
      ],
      List: [
        ["Date", "Num", "Item", "Qty", "Rate"],
        [DAY["2000-01-10"], "1", "VX-1", 4, 100],
      ],
    });
    const pane = await openPane(book);
    expect(bodyText()).toContain("it may list what you sold");
    expect(bodyText()).toContain("Choose the sheet to read as Invoices below.");
    await choose(pane, "Sheet to read as Invoices", "List");
    expect(pane.store.state().refusals).toEqual([]);
  });
});
