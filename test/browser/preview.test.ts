import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBook } from "../../src/host/book/index";
import { choose, startPreview, type Preview, type PreviewPage } from "./support/preview";

let preview: Preview;
let opened: PreviewPage | undefined;

jest.setTimeout(60_000);
beforeAll(async () => {
  preview = await startPreview();
}, 240_000);
afterAll(() => preview.close());
afterEach(async () => {
  const complaints = opened?.complaints;
  await opened?.page.context().close();
  opened = undefined;
  expect(complaints ?? []).toEqual([]);
});

async function open(options: Parameters<Preview["open"]>[0] = {}): Promise<PreviewPage> {
  opened = await preview.open(options);
  return opened;
}

const shown = async (it: PreviewPage, address: string): Promise<string> => (await it.cell(address).innerText()).trim();
const active = (it: PreviewPage): Promise<string> => it.page.getByRole("textbox", { name: "Name box" }).inputValue();

describe("a workbook of one's own", () => {
  test("shows values by their formats, and leaves out hidden rows and sheets", async () => {
    const it = await open({ file: "rich.xlsx" });
    await it.cell("D4").filter({ hasText: "(2,500.00)" }).waitFor();
    expect(await shown(it, "C2")).toBe("1-Jan-25");
    expect(await it.cell("A10").count()).toBe(0);
    expect(await it.page.getByRole("tab").allInnerTexts()).toEqual(expect.not.arrayContaining([expect.stringMatching(/hidden/i)]));
    expect(await it.page.getByRole("grid").getAttribute("aria-rowcount")).toBe("201");
    expect(await it.cell("D4").getAttribute("title")).not.toBeNull();
  });

  test("is saved with every part that nobody touched byte for byte", async () => {
    const { page } = await open({ file: "rich.xlsx" });
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download" }).click()]);
    expect(download.suggestedFilename()).toBe("rich.xlsx");
    expect(readFileSync(await download.path())).toEqual(readFileSync(join(__dirname, "..", "fixtures", "rich.xlsx")));
  });

  test("opens when it is dropped anywhere on the page", async () => {
    const { page } = await open();
    const bytes = readFileSync(join(__dirname, "..", "fixtures", "prefixed.xlsx")).toString("base64");
    await page.evaluate((text) => {
      const files = new DataTransfer();
      files.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], "dropped.xlsx"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
    }, bytes);
    await page.locator("[data-file-name]").filter({ hasText: "dropped.xlsx" }).waitFor();
  });

  test.each([
    ["a text file", "notes.txt", "is not an Excel workbook"],
    ["a broken workbook", "broken.xlsx", ""],
  ])("%s is refused in words, and the open workbook stays", async (_story, name, words) => {
    const { page } = await open({ file: "rich.xlsx" });
    await page.setInputFiles("[data-file-chooser]", { name, mimeType: "text/plain", buffer: Buffer.from("not a workbook") });
    const message = page.locator("[data-message]");
    await message.waitFor();
    expect(await message.innerText()).toContain(words);
    expect(await message.innerText()).not.toMatch(/Something went wrong|Error:| at /);
    expect(await page.locator("[data-file-name]").innerText()).toBe("rich.xlsx");
    await page.getByRole("button", { name: "Dismiss" }).click();
    expect(await message.count()).toBe(0);
  });
});

describe("editing", () => {
  // prettier-ignore
  test.each([
    ["a number",                      "1234.5",      "1234.5"],
    ["a percentage",                  "12.5%",       "12.50%"],
    ["text that looks like nothing",  "warehouse 6", "warehouse 6"],
    ["text by an apostrophe",         "'007",        "007"],
    ["an error",                      "#N/A",        "#N/A"],
  ])("%s is kept as Excel would", async (_story, typed, text) => {
    const it = await open();
    await it.cell("B2").click();
    await it.page.keyboard.type(typed);
    await it.page.keyboard.press("Enter");
    await it.cell("B2").filter({ hasText: text }).waitFor();
    expect(await shown(it, "B2")).toBe(text);
    expect(await active(it)).toBe("B3");
  });

  test("Escape gives up, Tab goes right, F2 goes on with what is there, Delete empties", async () => {
    const it = await open();
    const { page } = it;
    await it.cell("B2").click();
    await page.keyboard.type("one");
    await page.keyboard.press("Tab");
    expect(await active(it)).toBe("C2");
    await page.keyboard.type("never");
    await page.keyboard.press("Escape");
    expect(await shown(it, "C2")).toBe("");
    await page.keyboard.press("ArrowLeft");
    await it.page.getByRole("textbox", { name: "Formula bar" }).and(page.locator("[value=one]")).waitFor();
    await page.keyboard.press("F2");
    await page.keyboard.type(" more");
    await page.keyboard.press("Enter");
    await it.cell("B2").filter({ hasText: "one more" }).waitFor();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Delete");
    await it.cell("B2").filter({ hasNotText: "one" }).waitFor();
  });

  test("a formula that is not ours is kept and marked as not recalculated", async () => {
    const it = await open();
    await it.cell("B2").click();
    await it.page.keyboard.type("=1+1");
    await it.page.keyboard.press("Enter");
    await it.cell("B2").filter({ hasText: "(not recalculated)" }).waitFor();
    const [download] = await Promise.all([it.page.waitForEvent("download"), it.page.getByRole("button", { name: "Download" }).click()]);
    expect(openBook(readFileSync(await download.path())).sheets[0]?.formula(1, 1)).toBe("=1+1");
  });

  test("the add-in hears of it", async () => {
    const it = await open();
    await it.cell("C5").click();
    await it.page.keyboard.type("7");
    await it.page.keyboard.press("Enter");
    await it.pane.getByText("C5 was changed").waitFor();
  });
});

describe("moving about", () => {
  // prettier-ignore
  test.each([
    ["an arrow",            "D3", ["ArrowRight"],               "E3"],
    ["an arrow over a hidden row", "A9", ["ArrowDown"],         "A11"],
    ["Shift and arrows",    "B2", ["Shift+ArrowDown", "Shift+ArrowRight"], "B2:C3"],
    ["Home",                "D3", ["Home"],                     "A3"],
    ["Ctrl+Home, below the frozen row", "D9", ["Control+Home"], "B2"],
    ["Ctrl+arrow, to the last filled cell", "A2", ["Control+ArrowDown"], "A12"],
    ["a step out of a merged area", "A15", ["ArrowRight"],      "E15"],
  ])("%s", async (_story, from, keys, to) => {
    const it = await open({ file: "rich.xlsx" });
    await it.cell(from).click();
    for (const key of keys) await it.page.keyboard.press(key);
    await it.page.locator(`.nameBox[value="${to}"]`).waitFor();
  });

  test("the name box leads to a cell, and says so when there is none", async () => {
    const it = await open();
    const box = it.page.getByRole("textbox", { name: "Name box" });
    await box.fill("C120");
    await box.press("Enter");
    await it.pane.getByText("Sheet1!C120").waitFor();
    await it.cell("C120").waitFor();
    await box.fill("nowhere");
    await box.press("Enter");
    await it.page.getByText("“nowhere” is not a cell of this sheet").waitFor();
  });

  test("the add-in's own selection is followed, to another sheet too", async () => {
    const it = await open({ file: "rich.xlsx" });
    await it.page.getByRole("tab", { name: "Dashboard" }).click();
    await it.page.getByRole("grid", { name: "Sheet Dashboard" }).waitFor();
    await it.pane.getByRole("button", { name: "Select the last cell" }).click();
    await it.pane.getByText("selected the last cell").waitFor();
    await it.page.locator(".cell.active").waitFor();
    expect(await active(it)).not.toBe("A1");
  });
});

describe("the add-in", () => {
  test("fills columns, which light up and are in the saved file", async () => {
    const it = await open();
    await it.cell("A1").click();
    for (const typed of ["Part", "P-1", "P-2"]) {
      await it.page.keyboard.type(typed);
      await it.page.keyboard.press("Enter");
    }
    await it.cell("A3").filter({ hasText: "P-2" }).waitFor();
    // Waited for from before the click: the light goes out by itself.
    const lit = it.page.locator("#cell-1-1.fresh").waitFor();
    await it.pane.getByRole("button", { name: "Fill two columns" }).click();
    await it.pane.getByText("filled 3 rows").waitFor();
    await lit;
    await it.page.locator(".cell", { hasText: "because of 1" }).first().waitFor();
    const [download] = await Promise.all([it.page.waitForEvent("download"), it.page.getByRole("button", { name: "Download" }).click()]);
    const sheet = openBook(readFileSync(await download.path())).sheets[0];
    expect(sheet?.values(sheet.used(true) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 }).flat()).toContain("because of 1");
  });

  test("has its buttons in the ribbon; a command runs in the pane, and Open shows a closed one", async () => {
    const { page, pane } = await open();
    await page.getByRole("button", { name: "Close the task pane" }).click();
    expect(await page.locator("[data-pane]").isVisible()).toBe(false);
    await page.getByRole("toolbar", { name: "Ribbon" }).getByRole("button", { name: "Fill" }).click();
    await page.getByRole("toolbar", { name: "Ribbon" }).getByRole("button", { name: "Open" }).click();
    await pane.getByText("asked to fill by the ribbon").waitFor();
  });

  test("has a pane from 320 to 500 px wide, by keyboard too", async () => {
    const { page } = await open();
    const edge = page.getByRole("separator", { name: "Width of the task pane" });
    await edge.press("Home");
    expect((await page.locator("[data-pane]").boundingBox())?.width).toBe(320);
    await edge.press("End");
    expect((await page.locator("[data-pane]").boundingBox())?.width).toBe(500);
  });

  // prettier-ignore
  test.each([
    ["cellBeingEdited",  "failed: InvalidOperationInCellEditMode"],
    ["readOnly",         "failed: AccessDenied"],
    ["protectedSheet",   "failed: AccessDenied"],
    ["nextRequestFails", "failed: GeneralException"],
  ])("meets a simulated %s", async (name, outcome) => {
    const { page, pane } = await open({ file: "prefixed.xlsx" });
    await page.getByRole("button", { name: "Simulate" }).click();
    await page.locator(`[data-simulate=${name}]`).check();
    await pane.getByRole("button", { name: "Fill two columns" }).click();
    await pane.getByText(outcome).waitFor();
  });

  test("starts anew on an old Excel", async () => {
    const { page, pane } = await open();
    await pane.getByText("ready on a new Excel").waitFor();
    await page.getByRole("button", { name: "Simulate" }).click();
    await page.locator("[data-simulate=oldExcel]").check();
    await pane.getByText("ready on an old Excel").waitFor();
  });

  test("hears nothing while the connection is lost, and goes on when it is back", async () => {
    const { page, pane } = await open({ file: "prefixed.xlsx" });
    await page.getByRole("button", { name: "Simulate" }).click();
    await page.locator("[data-simulate=lostConnection]").check();
    await page.keyboard.press("Escape");
    await pane.getByRole("button", { name: "Select the last cell" }).click();
    await page.waitForTimeout(300);
    expect(await pane.locator("#outcome").innerText()).toMatch(/^ready/);
    await page.getByRole("button", { name: /Simulate/ }).click();
    await page.locator("[data-simulate=lostConnection]").uncheck();
    await page.keyboard.press("Escape");
    await pane.getByRole("button", { name: "Select the last cell" }).click();
    await pane.getByText("selected the last cell").waitFor();
  });
});

describe("everyone can use it", () => {
  test.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["high contrast", { forcedColors: "active" }],
    ["a narrow window", { viewport: { width: 700, height: 600 } }],
  ] as const)(
    "no accessibility violations: %s",
    async (_story, context) => {
      const it = await open({ file: "rich.xlsx", context });
      await it.cell("B3").click();
      await it.page.getByRole("button", { name: "Simulate" }).click();
      expect(await it.violations()).toEqual([]);
    },
    180_000,
  );

  test("the keyboard leads from the sheet to the pane", async () => {
    const it = await open();
    await it.cell("A1").click();
    const grid = it.page.getByRole("grid");
    await grid.focus();
    const seen: string[] = [];
    for (let step = 0; step < 5 && !seen.includes("IFRAME"); step += 1) {
      await it.page.keyboard.press("Tab");
      seen.push(await it.page.evaluate(() => document.activeElement?.getAttribute("role") ?? document.activeElement?.tagName ?? ""));
    }
    expect(seen).toEqual(["tab", "separator", "BUTTON", "IFRAME"]);
  });

  test("another workbook may be opened while one is open", async () => {
    const it = await open({ file: "rich.xlsx" });
    await choose(it.page, "rich1904.xlsx");
    await it.cell("C2").filter({ hasText: "1-Jan-25" }).waitFor();
  });
});
