import { readFileSync } from "node:fs";
import { openBook } from "../../src/host/book/index";
import type { BookSheet, BookValue } from "../../src/host/book/model";
import { startPreview, type OpenPreview, type PreviewServer } from "./previewPage";

let server: PreviewServer;
let preview: OpenPreview;

beforeAll(async () => {
  server = await startPreview();
}, 240_000);
afterAll(() => server.close());
afterEach(async () => {
  const complaints = preview.complaints();
  await preview.close();
  expect(complaints).toEqual([]);
});

async function enter(address: string, text: string): Promise<void> {
  const { page } = preview;
  const box = page.getByRole("textbox", { name: "Name box" });
  await box.fill(address);
  await box.press("Enter");
  await page.locator("[role=grid]:focus").waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

const cell = (row: number, column: number) => preview.page.locator(`#cell-${row - 1}-${column - 1}`);

async function downloaded(): Promise<BookSheet> {
  const { page } = preview;
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download" }).click()]);
  return openBook(readFileSync(await download.path())).sheets.find(({ name }) => name === "Inventory")!;
}

// prettier-ignore
test("the functions of one cell answer in the preview as their help says", async () => {
  preview = await server.open("?workbook=empty");
  const calls: readonly (readonly [string, string])[] = [
    ["=CHANNEL.PRICEPROTECTION(50, 100, 90)",                        "500"],
    ["=CHANNEL.PRICEPROTECTION(50, 100, 90, 4)",                     "300"],
    ["=CHANNEL.FISCALQUARTER(DATE(2000,2,1))",                       "FY2000 Q2"],
    ["=CHANNEL.TERM(\"returns.shipWithinDays\")",                    "30"],
    ["=CHANNEL.EXCHANGEQUANTITY(1000, 120)",                         "8"],
    // 1 February 2000, as a serial number: a result brings no format along.
    ["=CHANNEL.NOTICERECEIVED(DATE(2000,1,27), \"mail\")",           "36557"],
  ];
  for (const [n, [formula]] of calls.entries()) await enter(`B${n + 1}`, formula);
  for (const [n, [, shown]] of calls.entries()) await cell(n + 1, 2).filter({ hasText: new RegExp(`^${shown}$`) }).waitFor();
});

test("a withheld term is #N/A, and says why on hover", async () => {
  preview = await server.open("?workbook=empty");
  await enter("B1", '=CHANNEL.TERM("balancing.limitPercent")');
  await cell(1, 2).filter({ hasText: "#N/A" }).waitFor();
  expect(await cell(1, 2).getAttribute("title")).toMatch(/3\.7\(A\)/);
});

test("price protection of the sample, filled by the pane and spilled by a formula: the same figures in every row", async () => {
  preview = await server.open("");
  const { pane, press } = preview;
  await press("Preview");
  await pane.getByRole("heading", { name: "Preview" }).waitFor();
  await press("Fill");
  await pane.getByRole("region", { name: "Filled" }).waitFor();
  await enter("Y1", "=CHANNEL.PRICEPROTECTION.ROWS(A:I, Invoices!A:I, 'Price changes'!A:F, Terms!A:F)");
  await preview.page.getByRole("gridcell", { name: "Price protection credit" }).last().waitFor();

  const inventory = await downloaded();
  const headings = inventory.values({ row: 3, column: 0, rowCount: 1, columnCount: 40 })[0] ?? [];
  const column = (at: number): BookValue[] =>
    inventory.values({ row: 4, column: at, rowCount: 408, columnCount: 1 }).map(([value]) => (value === "" ? undefined : value));
  for (const heading of ["Protected quantity", "Price protection credit"]) {
    const filled = column(headings.indexOf(heading));
    expect(column(headings.lastIndexOf(heading))).toEqual(filled);
    expect(headings.indexOf(heading)).toBeLessThan(headings.lastIndexOf(heading));
    expect(filled.filter((value) => Number(value) > 0).length).toBeGreaterThan(40);
  }
});
