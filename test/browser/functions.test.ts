import { openBook, type BookValue } from "@channel-credits/preview-host";
import { sheetNamed } from "../scenarios/files";
import { startPane, type OpenPane, type PaneServer } from "./support/ourPane";
import { ROUTES, START_MS } from "./support/preview";

describe.each(ROUTES)("over %s", (scheme) => {
  let server: PaneServer;
  let preview: OpenPane;

  beforeAll(async () => {
    server = await startPane({ scheme });
  }, START_MS);
  afterAll(() => server.close());
  afterEach(async () => {
    const complaints = preview.complaints();
    await preview.close();
    expect(complaints).toEqual([]);
  });

  // prettier-ignore
  test("the functions of one cell answer in the preview as their help says", async () => {
  preview = await server.open();
  const calls: readonly (readonly [string, string])[] = [
    ["=CHANNEL.PRICEPROTECTION(50, 100, 90)",                        "500"],
    ["=CHANNEL.PRICEPROTECTION(50, 100, 90, 4)",                     "300"],
    ["=CHANNEL.FISCALQUARTER(DATE(2000,2,1))",                       "FY2000 Q2"],
    ["=CHANNEL.TERM(\"returns.shipWithinDays\")",                    "30"],
    ["=CHANNEL.EXCHANGEQUANTITY(1000, 120)",                         "8"],
    // 1 February 2000, as a serial number: a result brings no format along.
    ["=CHANNEL.NOTICERECEIVED(DATE(2000,1,27), \"mail\")",           "36557"],
  ];
  for (const [n, [formula]] of calls.entries()) await preview.enter(`B${n + 1}`, formula);
  for (const [n, [, shown]] of calls.entries()) await preview.cell(`B${n + 1}`).filter({ hasText: new RegExp(`^${shown}$`) }).waitFor();
});

  test("a withheld term is #N/A, and says why on hover", async () => {
    preview = await server.open();
    await preview.enter("B1", '=CHANNEL.TERM("balancing.limitPercent")');
    await preview.cell("B1").filter({ hasText: "#N/A" }).waitFor();
    expect(await preview.cell("B1").getAttribute("title")).toMatch(/3\.7\(A\)/);
  });

  test("price protection of the sample, filled by the pane and spilled by a formula: the same figures in every row", async () => {
    preview = await server.open({ query: "" });
    const { pane, press } = preview;
    await press("Preview");
    await pane.getByRole("heading", { name: "Preview" }).waitFor();
    await press("Fill workbook");
    await pane.getByRole("region", { name: "Filled" }).waitFor();
    await preview.enter("Y1", "=CHANNEL.PRICEPROTECTION.ROWS(A:I, Invoices!A:I, 'Price changes'!A:F, Terms!A:F)");
    await preview.page.getByRole("gridcell", { name: "Price protection credit" }).last().waitFor();

    const inventory = sheetNamed(openBook((await preview.downloaded()).bytes), "Inventory");
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
});
