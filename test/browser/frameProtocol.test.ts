import { startPreview as startWithPane, type OpenPreview, type PreviewServer, type Scheme } from "./previewPage";
import { startPreview as startStandIn, type Preview, type PreviewPage } from "./support/preview";

/** The same stories over both routes: our bridge, and the frame protocol of Excel on the web with Microsoft's own office.js. */
const ROUTES: readonly Scheme[] = ["http", "https"];

interface OfficeWindow {
  readonly Office: typeof Office;
}

describe.each(ROUTES)("the pane over %s", (scheme) => {
  let server: PreviewServer;
  let preview: OpenPreview;

  beforeAll(async () => {
    server = await startWithPane(undefined, scheme);
  }, 240_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    preview = await server.open("");
  });
  afterEach(async () => {
    const complaints = preview.complaints();
    await preview.close();
    expect(complaints).toEqual([]);
  });

  test("opens in Excel on the web", async () => {
    const host = await preview.pane.locator("html").evaluate(() => (window as unknown as OfficeWindow).Office.onReady());
    expect(host).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
  });

  test("previews, fills and shows the result; the selected row's reasons follow; all is put back", async () => {
    const { pane, page, press, goTo } = preview;
    await press("Preview");
    await pane.getByRole("heading", { name: "Preview" }).waitFor();
    await press("Fill");
    await pane.getByRole("region", { name: "Filled" }).waitFor();
    await goTo("Why");
    await page.locator("#cell-6-1").click();
    await pane.getByRole("heading", { name: /^Row 7 / }).waitFor();
    await page.locator("#cell-8-1").click();
    await pane.getByRole("heading", { name: /^Row 9 / }).waitFor();
    await goTo("Fill");
    await press("Restore previous values");
    await pane.getByRole("region", { name: "Previous values restored" }).waitFor();
  });

  test("takes the ribbon's commands, with its pane closed too", async () => {
    const { pane, page } = preview;
    await page.getByRole("button", { name: "Close the task pane" }).click();
    await page.locator("[data-ribbon]", { hasText: "Fill" }).click();
    await pane.getByRole("region", { name: "Filled" }).waitFor();
    await page.locator("#cell-6-1").click();
    await page.locator("[data-ribbon]", { hasText: "Why" }).click();
    await pane.getByRole("heading", { name: /^Row 7 / }).waitFor();
  });

  test("says what Excel refuses", async () => {
    const { pane, press, simulate } = preview;
    await press("Preview");
    await pane.getByRole("heading", { name: "Preview" }).waitFor();
    await simulate("readOnly", true);
    await press("Fill");
    await pane.getByRole("alert").getByText("The workbook is read-only").waitFor();
  });
});

describe.each(ROUTES)("an add-in's page over %s", (scheme) => {
  let preview: Preview;
  let opened: PreviewPage;

  beforeAll(async () => {
    preview = await startStandIn(scheme);
  }, 240_000);
  afterAll(() => preview.close());
  beforeEach(async () => {
    opened = await preview.open();
  });
  afterEach(async () => {
    const { complaints, page } = opened;
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  const enter = async (address: string, text: string): Promise<void> => {
    await opened.cell(address).click();
    await opened.page.keyboard.type(text);
    await opened.page.keyboard.press("Enter");
  };

  test("hears of selections and edits", async () => {
    await opened.cell("C5").click();
    await opened.pane.getByText("Sheet1!C5").waitFor();
    await enter("C5", "7");
    await opened.pane.getByText("C5 was changed").waitFor();
  });

  test("is told of an older Excel", async () => {
    await opened.pane.getByText("ready on a new Excel").waitFor();
    await opened.page.getByRole("button", { name: /^Simulate/ }).click();
    await opened.page.locator("[data-simulate=oldExcel]").check();
    await opened.pane.getByText("ready on an old Excel").waitFor();
  });

  test("works formulas out, and again when their cells change", async () => {
    await enter("B2", "21");
    await enter("C2", "=CHANNEL.DOUBLE(B2)");
    await opened.cell("C2").filter({ hasText: /^42$/ }).waitFor();
    await enter("B2", "5");
    await opened.cell("C2").filter({ hasText: /^10$/ }).waitFor();
  });
});

test("settings of the document stay with the workbook, and are the same as the workbook's own", async () => {
  const preview = await startStandIn("https");
  const { page, pane } = await preview.open();
  const saved = await pane.locator("html").evaluate(async () => {
    const { settings } = (window as unknown as OfficeWindow).Office.context.document;
    const save = () => new Promise((resolve) => settings.saveAsync(({ status }) => resolve(status)));
    settings.set("terms", { limit: 5 });
    settings.set("passing", "x");
    await save();
    settings.remove("passing");
    return save();
  });
  expect(saved).toBe("succeeded");
  const read = () =>
    pane.locator("html").evaluate(async () => {
      const { Office: office } = window as unknown as OfficeWindow;
      const own = await Excel.run(async (context) => {
        const items = context.workbook.settings.load("items/key,items/value");
        await context.sync();
        return items.items.map(({ key, value }) => [key, value as unknown]);
      });
      await new Promise((resolve) => office.context.document.settings.refreshAsync(resolve));
      return [own, office.context.document.settings.get("terms") as unknown];
    });
  expect(await read()).toEqual([[["terms", { limit: 5 }]], { limit: 5 }]);
  await page.locator("[data-pane]").evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.reload());
  await pane.getByText("ready on").waitFor();
  expect(await read()).toEqual([[["terms", { limit: 5 }]], { limit: 5 }]);
  await preview.close();
}, 120_000);
