import { startPreview, type Preview, type PreviewPage } from "./support/preview";

let preview: Preview;
let opened: PreviewPage;

beforeAll(async () => {
  preview = await startPreview();
}, 240_000);
afterAll(() => preview.close());
afterEach(async () => {
  const { complaints, page } = opened;
  await page.context().close();
  expect(complaints).toEqual([]);
});

async function enter({ cell, page }: PreviewPage, address: string, text: string): Promise<void> {
  await cell(address).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

const shows = ({ cell }: PreviewPage, address: string, text: string) =>
  cell(address)
    .filter({ hasText: new RegExp(`^${text}$`) })
    .waitFor();

test("a function of the add-in runs in its own runtime, and again when its cells change", async () => {
  opened = await preview.open();
  await enter(opened, "B2", "21");
  await enter(opened, "C2", "=channel.double(b2)");
  await shows(opened, "C2", "42");
  await enter(opened, "B2", "4");
  await shows(opened, "C2", "8");
  await opened.cell("C2").click();
  await opened.page.locator('.formulaText[value="=CHANNEL.DOUBLE(b2)"]').waitFor();
});

test("an error shows with its message on hover and in the formula bar", async () => {
  opened = await preview.open();
  await enter(opened, "C2", '=CHANNEL.DOUBLE("none")');
  await opened.cell("C2").filter({ hasText: "#VALUE!, value must be a number" }).waitFor();
  expect(await opened.cell("C2").getAttribute("title")).toBe("value must be a number");
  await opened.cell("C2").click();
  await opened.page.locator('.formulaText[title="value must be a number"]').waitFor();
  expect(await opened.violations()).toEqual([]);
});

test("a range spills over other cells, stops at what is in the way, and goes on once it is gone", async () => {
  opened = await preview.open();
  await enter(opened, "A1", "part");
  await enter(opened, "A2", "7");
  await enter(opened, "D1", "=CHANNEL.ROWS(Sheet1!A1:B2)");
  await shows(opened, "D1", "part");
  await shows(opened, "D2", "7");
  expect(await opened.cell("D2").getAttribute("class")).toContain("spilled");
  await enter(opened, "D2", "mine");
  await opened.cell("D1").filter({ hasText: "#SPILL!, D2 is in the way" }).waitFor();
  await opened.cell("D2").click();
  await opened.page.keyboard.press("Delete");
  await shows(opened, "D1", "part");
  await shows(opened, "D2", "7");
});

test("a pane that is loaded anew goes on working formulas out", async () => {
  opened = await preview.open();
  await enter(opened, "B2", "5");
  await enter(opened, "C2", "=CHANNEL.DOUBLE(B2)");
  await shows(opened, "C2", "10");
  await opened.page.locator("[data-pane]").evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.reload());
  await enter(opened, "B2", "6");
  await shows(opened, "C2", "12");
});
