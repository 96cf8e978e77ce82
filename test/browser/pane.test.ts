import { startPreview, type OpenPreview, type PreviewServer } from "./previewPage";

let server: PreviewServer;
let preview: OpenPreview;

beforeAll(async () => {
  server = await startPreview();
}, 240_000);
afterAll(() => server.close());
afterEach(() => preview.close());

const LIMIT = /Share of the preceding quarter/;

async function openSample(query?: string): Promise<OpenPreview> {
  preview = await server.open(query);
  await preview.press("Try it with sample data");
  await preview.pane.getByRole("heading", { name: "In this workbook" }).waitFor();
  await preview.pane.locator("main[aria-busy=false]").waitFor();
  return preview;
}

async function filledSample(): Promise<OpenPreview> {
  const opened = await openSample();
  await opened.press("Preview");
  await opened.press("Fill");
  await opened.pane.getByRole("region", { name: "Filled" }).waitFor();
  return opened;
}

test("a newcomer's way: sample, term, preview, fill, why, findings, dates, restore; clean and accessible on every view", async () => {
  const { pane, press, goTo, violations, complaints, page } = await openSample();
  expect(await violations()).toEqual([]);
  await pane.getByRole("textbox", { name: LIMIT }).fill("5%");
  await pane.getByRole("textbox", { name: LIMIT }).press("Enter");
  await page.getByRole("tab", { name: "Terms", exact: true }).first().waitFor();

  await press("Preview");
  await pane.getByRole("heading", { name: "Preview" }).waitFor();
  await pane.getByText("at most $7,192.80 in FY2000 Q2").waitFor();
  expect(await violations()).toEqual([]);
  await press("Fill");
  await pane.getByRole("region", { name: "Filled" }).waitFor();
  expect(await violations()).toEqual([]);

  await goTo("Why");
  await pane.getByRole("heading", { name: /Row 2 · VX-100/ }).waitFor();
  expect(await violations()).toEqual([]);
  for (const tab of ["Findings", "Terms", "Dates"]) {
    await goTo(tab);
    await pane.getByRole("tabpanel", { name: tab }).waitFor();
    expect(await violations()).toEqual([]);
  }
  await goTo("Fill");
  await press("Restore previous values");
  await pane.getByRole("region", { name: "Previous values restored" }).waitFor();
  expect(complaints()).toEqual([]);
});

test("by keyboard alone: preview and fill, the focus never lost", async () => {
  const { pane, page } = await openSample();
  await pane.getByRole("tab", { name: "Fill" }).focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  const press = async (name: string): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      const focused = await pane.locator(":focus").textContent({ timeout: 5_000 });
      if (focused === name) return page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
    }
    throw new Error(`${name} cannot be reached with the Tab key`);
  };
  await press("Preview");
  await pane.getByRole("heading", { name: "Preview" }).waitFor();
  await pane.getByRole("button", { name: "Preview again" }).and(pane.locator(":focus")).waitFor();
  await page.keyboard.press("Shift+Tab");
  await press("Fill");
  await pane.getByRole("region", { name: "Filled" }).waitFor();
  expect(await pane.locator(":focus").textContent()).toBe("Fill");
});

test("a click on a row shows its reasons; a change in a cell marks the figures", async () => {
  const { pane, page, goTo } = await filledSample();
  await goTo("Why");
  await page.getByRole("gridcell", { name: "OLD-7" }).first().click();
  await pane.getByRole("heading", { name: /OLD-7/ }).waitFor();
  await pane
    .getByRole("region", { name: /^Discontinuation/ })
    .getByText("Purchased outside the window")
    .waitFor();
  await page.getByRole("gridcell", { name: "240" }).first().click();
  await page.keyboard.type("250");
  await page.keyboard.press("Enter");
  await pane.getByRole("region", { name: /was changed since/ }).waitFor();
});

test("the ribbon fills, and shows the result", async () => {
  const { pane, page } = await openSample();
  await page.locator("[data-ribbon]", { hasText: "Fill" }).click();
  await pane.getByRole("region", { name: "Filled" }).waitFor();
  await page.locator("[data-ribbon]", { hasText: "Why" }).click();
  await pane.getByRole("heading", { name: /Row 2/ }).waitFor();
});

test("a reload of the pane loses nothing that was entered or chosen", async () => {
  const { pane, page, goTo } = await filledSample();
  await goTo("Terms");
  await pane.getByRole("radio", { name: /lifo/ }).check();
  await page.getByRole("tab", { name: "Terms", exact: true }).first().waitFor();
  await page.locator("iframe[data-pane]").evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.reload());
  await pane.getByText("Filled before by Channel Credits").waitFor();
  await goTo("Terms");
  await pane.getByRole("radio", { name: /lifo/, checked: true }).waitFor();
});

// prettier-ignore
test.each([
  ["protectedSheet",       "A sheet is protected"],
  ["readOnly",             "The workbook is read-only"],
] as const)("simulated %s is said calmly, with a next step; afterwards all goes on", async (simulation, title) => {
  const { pane, press, simulate, violations } = await openSample();
  await press("Preview");
  await pane.getByRole("heading", { name: "Preview" }).waitFor();
  await simulate(simulation, true);
  await press("Fill");
  await pane.getByRole("alert").getByText(title).waitFor();
  expect(await violations()).toEqual([]);
  await simulate(simulation, false);
  await press("Try again");
  await pane.getByRole("region", { name: "Filled" }).waitFor();
});

test.each(["cellBeingEdited", "otherWorkbookActive", "lostConnection"])(
  "simulated %s: explained while it lasts, and work goes on after it",
  async (simulation) => {
    const { pane, press, simulate } = await openSample();
    await simulate(simulation, true);
    await press("Preview");
    if (simulation !== "otherWorkbookActive") await pane.getByText("Excel is taking long to answer.").waitFor();
    await simulate(simulation, false);
    if (simulation !== "lostConnection") await pane.getByRole("heading", { name: "Preview" }).waitFor();
  },
);

test("one failed request is tried again by itself", async () => {
  const { pane, press, simulate } = await openSample();
  await simulate("nextRequestFails", true);
  await press("Preview");
  await pane.getByRole("heading", { name: "Preview" }).waitFor();
});

test("an old Excel is told what it needs when the pane opens", async () => {
  preview = await server.open("?workbook=empty&simulate=oldExcel");
  await preview.pane.getByRole("alert").getByText("This Excel is too old").waitFor();
  expect(await preview.violations()).toEqual([]);
});

test("a slow connection shows how far it is, and can be cancelled", async () => {
  const { pane, press, simulate } = await openSample();
  await simulate("slowConnection", true);
  await press("Preview");
  await pane.getByRole("progressbar").waitFor();
  await press("Cancel");
  await pane.getByRole("region", { name: "Stopped" }).waitFor();
});

test.each([
  ["light", "none"],
  ["dark", "none"],
  ["light", "active"],
] as const)("%s with forced colours %s at 320 px: nothing is cut off, nothing is wrong", async (colorScheme, forcedColors) => {
  preview = await server.open("?workbook=empty", { colorScheme, forcedColors, reducedMotion: "reduce" });
  const { pane, page, press, goTo, violations } = preview;
  await page.addStyleTag({ content: "section.pane { width: 320px !important; min-width: 0 !important; }" });
  await press("Try it with sample data");
  await press("Preview");
  await pane.getByRole("heading", { name: "Preview" }).waitFor();
  for (const tab of ["Fill", "Why", "Findings", "Terms", "Dates"]) {
    await goTo(tab);
    await pane.getByRole("tabpanel", { name: tab }).waitFor();
    expect(await pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth)).toBeLessThanOrEqual(0);
    expect(await violations()).toEqual([]);
  }
});
