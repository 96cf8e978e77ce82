/** A stranger's workbook in a real browser: sheets, headings and columns are chosen by hand, over both routes. */
import { openBook } from "@channel-credits/preview-host";
import { day } from "../contract/facts";
import { fileOf, sheetNamed } from "../scenarios/files";
import { changedCells } from "./support/books";
import { startPane, type OpenPane, type PaneServer } from "./support/ourPane";
import { ROUTES, START_MS, type WorkbookFile } from "./support/preview";

const REPORT = day("2000-02-01");

/** The quarter of test/scenarios under headings of somebody else's, below a title, with a total of their own and an errant date. */
const MESSY: WorkbookFile = {
  name: "quarter close.xlsx",
  bytes: fileOf(
    [
      { name: "Read me", rows: [["Stock list from the warehouse system, bills from accounts payable"]] },
      {
        name: "WH stock",
        rows: [
          ["Stock by warehouse, 1 Feb 2000"],
          [],
          ["Catalogue", "Site", "Counted", "Held", "", "Counted"],
          ["VX-1", "Fremont", 10, 2, REPORT, "twice"],
          ["OLD-7 ", "Memphis", "5", "", REPORT, ""],
        ],
      },
      {
        name: "AP export",
        rows: [
          ["Doc", "Posted", "Vendor", "Catalogue", "Units", "Each"],
          ["4101", day("1999-11-22"), "V", "VX-1", 4, 100],
          ["4188", "2000-01-10", "V", "vx-1", 8, 95],
          ["4190", day("2000-01-10"), "V", "OLD-7", 5, 20],
          ["4191", "31/02/2000", "V", "OLD-7", 5, 20],
        ],
      },
      {
        name: "From March",
        rows: [
          ["Part number", "Effective date", "Now"],
          ["VX-1", REPORT, 80],
        ],
      },
    ],
    { arrange: (book) => book.sheets.find(({ name }) => name === "WH stock")!.setFormula(6, 2, "=SUM(C4:C5)", 10) },
  ),
};

describe.each(ROUTES)("over %s", (scheme) => {
  let server: PaneServer;
  let opened: OpenPane;

  beforeAll(async () => {
    server = await startPane({ scheme });
  }, START_MS);
  afterAll(() => server.close());
  beforeEach(async () => {
    opened = await server.open();
  });
  afterEach(async () => {
    const complaints = opened.complaints();
    await opened.close();
    expect(complaints).toEqual([]);
  });

  const choose = async (label: string, option: string): Promise<void> => {
    await opened.pane.getByLabel(label, { exact: true }).selectOption({ label: option });
    await opened.idle();
  };

  test("a messy workbook is chosen column by column, filled, explained and downloaded; a reload forgets no choice", async () => {
    const { pane, press, goTo, page, selected } = opened;
    await opened.drop(MESSY);
    await choose("Sheet to read as Inventory", "WH stock");
    await pane.getByText('"WH stock" cannot be read as Inventory').waitFor();
    expect(await pane.getByLabel("Row of the headings of Inventory").locator("option:checked").innerText()).toMatch(/^3: Catalogue, Site/);
    expect(await opened.paneViolations()).toEqual([]);
    await choose("Column to read as Part number of Inventory", "Catalogue");
    await choose("Column to read as Quantity on hand of Inventory", "Counted (column C)");
    await choose("Column to read as Committed quantity of Inventory", "Held");
    await choose("Column to read as As-of date of Inventory", "Column E");
    await pane.getByText("As of Feb 1, 2000").waitFor();
    await choose("Sheet to read as Invoices", "AP export");
    for (const [field, heading] of [
      ["Invoice number", "Doc"],
      ["Invoice date", "Posted"],
      ["Part number", "Catalogue"],
      ["Quantity", "Units"],
      ["Unit price", "Each"],
    ] as const)
      await choose(`Column to read as ${field} of Invoices`, heading);
    await choose("Sheet to read as Price changes", "From March");
    await choose("Column to read as New price of Price changes", "Now");

    await opened.reloadPane();
    await pane.getByRole("button", { name: "Preview", exact: true }).click();
    await pane.getByText("Columns G:N of WH stock").waitFor();
    await press("Fill workbook");
    await pane.getByRole("region", { name: "Filled" }).waitFor();
    await press("Go to the figures in WH stock");
    await page.getByRole("grid", { name: "Sheet WH stock" }).waitFor();
    await selected("G3");
    await goTo("Findings");
    await press("Select AP export, B5");
    await selected("B5");

    const after = await opened.downloaded();
    expect(sheetNamed(openBook(after.bytes), "WH stock").values({ row: 3, column: 6, rowCount: 2, columnCount: 2 })).toEqual([
      [8, 120],
      [undefined, undefined],
    ]);
    expect(changedCells(MESSY, after)).toEqual([]);
  });

  test("by keyboard: a fold is reached and opened, and a column is chosen in it", async () => {
    const { pane, page, press, idle } = opened;
    await press("Try it with sample data");
    await pane.getByText("As of Feb 1, 2000").waitFor();
    await idle();
    await pane.getByLabel("Sheet to read as Terms").focus();
    await page.keyboard.press("Tab");
    await pane.locator("summary", { hasText: "Other sheets" }).and(pane.locator(":focus")).waitFor();
    await page.keyboard.press("Tab");
    await pane.locator("summary", { hasText: "Columns of Inventory" }).and(pane.locator(":focus")).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await pane.getByLabel("Row of the headings of Inventory").and(pane.locator(":focus")).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Warehouse");
    await idle();
    const description = pane.getByLabel("Column to read as Description of Inventory");
    await description.and(pane.locator(":focus")).waitFor();
    expect(await description.locator("option:checked").innerText()).toBe("Warehouse");
  });
});
