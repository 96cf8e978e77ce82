import type { Locator } from "playwright-core";
import { openBook } from "@channel-credits/preview-host";
import { fixtureFile, ROUTES, START_MS, type PreviewPage } from "./support/preview";
import { violationsIn } from "./support/violations";
import { startStandIn, type StandInServer } from "./support/standIn";

let preview: StandInServer;
let opened: PreviewPage | undefined;

afterEach(async () => {
  const complaints = opened?.complaints();
  await opened?.close();
  opened = undefined;
  expect(complaints).toEqual([]);
});

async function open(options: Parameters<StandInServer["open"]>[0] = {}): Promise<PreviewPage> {
  opened = await preview.open(options);
  return opened;
}

const shown = async (it: PreviewPage, address: string): Promise<string> => (await it.cell(address).innerText()).trim();

describe("the page around it", () => {
  beforeAll(async () => {
    preview = await startStandIn();
  }, START_MS);
  afterAll(() => preview.close());

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
      const { downloaded } = await open({ file: "rich.xlsx" });
      const { name, bytes } = await downloaded();
      expect(name).toBe("rich.xlsx");
      expect(Buffer.compare(bytes, fixtureFile("rich.xlsx").bytes)).toBe(0);
    });

    test("opens when it is dropped anywhere on the page", async () => {
      const { page, drop } = await open();
      await drop({ ...fixtureFile("prefixed.xlsx"), name: "dropped.xlsx" });
      await page.getByRole("tab", { name: "Dashboard" }).waitFor();
    });

    test("is what was asked for last, though a workbook before it takes longer to come", async () => {
      const it = await open();
      let goOn: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      await it.page.route("**/sample.xlsx", (route) => held.then(() => route.continue()));
      const isAsked = it.page.waitForRequest("**/sample.xlsx");
      await it.page.getByRole("button", { name: "Sample workbook" }).click();
      await isAsked;
      await it.page.evaluate(() => {
        const [label, shown] = [document.querySelector("[data-file-name]")!, new Set<string>()];
        Object.assign(window, { shown });
        new MutationObserver(() => shown.add(label.textContent)).observe(label, { childList: true, characterData: true, subtree: true });
      });
      const { name, bytes } = fixtureFile("rich.xlsx");
      await it.page.setInputFiles("[data-file-chooser]", { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
      goOn();
      await it.page.waitForFunction(() => [...(window as unknown as { shown: Set<string> }).shown].join() === "sample.xlsx,rich.xlsx");
    });

    test("is made of CSV files that are opened together", async () => {
      const it = await open();
      const csv = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
      await it.page.setInputFiles("[data-file-chooser]", [
        csv("stock.csv", "Part number,Quantity on hand\n00123,5\n"),
        csv("bills.csv", "Invoice;Part number\nI-1;00123\n"),
      ]);
      await it.page.getByRole("tab", { name: "bills" }).waitFor();
      await it.cell("A2").filter({ hasText: "00123" }).waitFor();
      expect(await shown(it, "B2")).toBe("5");
      expect((await it.downloaded()).name).toBe("stock.xlsx");
    });

    test.each([
      ["a text file", "notes.txt", "is plain text"],
      ["another file", "notes.docx", "is not an Excel workbook"],
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
    const TYPED: readonly (readonly [story: string, typed: string, text: string])[] = [
      ["a number",                      "1234.5",      "1234.5"],
      ["a percentage",                  "12.5%",       "12.50%"],
      ["text that looks like nothing",  "warehouse 6", "warehouse 6"],
      ["text by an apostrophe",         "'007",        "007"],
      ["an error",                      "#N/A",        "#N/A"],
    ];

    test(`${TYPED.map(([story]) => story).join(", ")}: each is kept as Excel would, and Enter goes down`, async () => {
      const it = await open();
      await it.cell("B2").click();
      for (const [place, [, typed, text]] of TYPED.entries()) {
        await it.page.keyboard.type(typed);
        await it.page.keyboard.press("Enter");
        await it
          .cell(`B${place + 2}`)
          .filter({ hasText: text })
          .waitFor();
        expect(await shown(it, `B${place + 2}`)).toBe(text);
        await it.selected(`B${place + 3}`);
      }
    });

    test("Escape gives up, Tab goes right, F2 goes on with what is there, Delete empties", async () => {
      const it = await open();
      const { page } = it;
      await it.cell("B2").click();
      await page.keyboard.type("one");
      await page.keyboard.press("Tab");
      await it.selected("C2");
      await page.keyboard.type("never");
      await page.keyboard.press("Escape");
      expect(await shown(it, "C2")).toBe("");
      await page.keyboard.press("ArrowLeft");
      await it.page.getByRole("combobox", { name: "Formula bar" }).and(page.locator("[value=one]")).waitFor();
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
      expect(openBook((await it.downloaded()).bytes).sheets[0]?.formula(1, 1)).toBe("=1+1");
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
      await it.selected(to);
    });

    test("the name box leads to a cell, and says so when there is none", async () => {
      const it = await open();
      await it.goToCell("C120");
      await it.selected("C120");
      await it.cell("C120").waitFor();
      const box = it.page.getByRole("textbox", { name: "Name box" });
      await box.fill("nowhere");
      await box.press("Enter");
      await it.page.getByText("“nowhere” is not a cell of this sheet").waitFor();
    });
  });

  describe("everyone can use it", () => {
    test("the pane is from 320 to 500 px wide, by keyboard too", async () => {
      const { page } = await open();
      const edge = page.getByRole("separator", { name: "Width of the task pane" });
      await edge.press("Home");
      expect((await page.locator("[data-pane]").boundingBox())?.width).toBe(320);
      await edge.press("End");
      expect((await page.locator("[data-pane]").boundingBox())?.width).toBe(500);
    });

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

    test("F6 leads from the sheet to the ribbon, the pane and on, Shift+F6 back, and neither into a closed pane", async () => {
      const { page, pane, cell } = await open();
      const [grid, ribbon] = [page.getByRole("grid"), page.getByRole("region", { name: "Ribbon" }).getByRole("button").first()];
      const isIn = (place: Locator) => place.and(page.locator(":focus")).waitFor();
      const isInPane = () => pane.locator("button:focus").waitFor();
      await cell("A1").click();
      await page.keyboard.press("F6");
      await isIn(ribbon);
      await page.keyboard.press("F6");
      await isInPane();
      await page.keyboard.press("F6");
      await isIn(grid);
      await page.keyboard.press("Shift+F6");
      await isInPane();
      await page.keyboard.press("Shift+F6");
      await isIn(ribbon);
      await page.keyboard.press("Shift+F6");
      await isIn(grid);
      await page.getByRole("button", { name: "Close the task pane" }).click();
      await grid.focus();
      await page.keyboard.press("Shift+F6");
      await isIn(ribbon);
    });

    test.each([1280, 700])("the Simulate menu leaves the pane to be seen in a window of %i px", async (width) => {
      const { page } = await open({ context: { viewport: { width, height: 600 } } });
      await page.getByRole("button", { name: "Simulate" }).click();
      const menu = await page.getByRole("group", { name: "Simulate a situation" }).boundingBox();
      const pane = await page.locator("[data-pane]").boundingBox();
      expect(menu?.x).toBeGreaterThanOrEqual(0);
      expect((menu?.x ?? 0) + (menu?.width ?? 0)).toBeLessThan(pane?.x ?? 0);
    });

    test("lines of the grid are fainter than its text in forced colours too", async () => {
      const { cell } = await open({ context: { forcedColors: "active" } });
      const colors = await cell("B2").evaluate((it) => {
        const { borderRightColor, color } = getComputedStyle(it);
        return { borderRightColor, color };
      });
      expect(colors.borderRightColor).not.toBe(colors.color);
      expect(colors.borderRightColor).toMatch(/^color\(srgb/);
    });

    test("Help of the add-in opens in a tab of its own", async () => {
      const { page } = await open();
      const link = page.getByRole("link", { name: "Help" });
      expect(await link.getAttribute("target")).toBe("_blank");
      expect(await link.evaluate((it: HTMLAnchorElement) => new URL(it.href).pathname)).toBe("/addin/help.html");
    });

    test("every part of the page lies in a landmark with a name of its own", async () => {
      const { page } = await open();
      expect(await violationsIn(page, ["best-practice"])).toEqual([]);
      const pane = page.getByRole("region", { name: /task pane$/ });
      expect(await pane.getByRole("separator").count()).toBe(1);
    });

    test("another workbook may be opened while one is open", async () => {
      const it = await open({ file: "rich.xlsx" });
      await it.choose(fixtureFile("rich1904.xlsx"));
      await it.cell("C2").filter({ hasText: "1-Jan-25" }).waitFor();
    });
  });
});

describe.each(ROUTES)("the add-in over %s", (scheme) => {
  beforeAll(async () => {
    preview = await startStandIn(scheme);
  }, START_MS);
  afterAll(() => preview.close());

  test("is in Excel on the web, as far as Office.js knows", async () => {
    const { pane } = await open();
    const host = await pane.locator("html").evaluate(() => (window as unknown as { readonly Office: typeof Office }).Office.onReady());
    expect(host).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
  });

  test("lets the keyboard in and out again, on both sides", async () => {
    const { page, pane } = await open();
    const [first, last] = [pane.getByRole("button").first(), pane.getByRole("button").last()];
    const closer = page.getByRole("button", { name: "Close the task pane" });
    await closer.focus();
    await page.keyboard.press("Tab");
    await first.and(pane.locator(":focus")).waitFor();
    await page.keyboard.press("Shift+Tab");
    await closer.and(page.locator(":focus")).waitFor();
    await last.focus();
    await page.keyboard.press("Tab");
    await page.waitForFunction(() => document.activeElement?.tagName !== "IFRAME");
    await last.focus();
    await page.keyboard.press("F6");
    await page.getByRole("grid").and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Shift+F6");
    await last.and(pane.locator(":focus")).waitFor();
  });

  test("hears of selections and edits", async () => {
    const { pane, enter } = await open();
    await enter("C120", "7");
    await pane.getByText("C120 was changed").waitFor();
    await pane.getByText("Sheet1!C121").waitFor();
  });

  test("selects a cell, of another sheet too, and the grid follows", async () => {
    const it = await open({ file: "rich.xlsx" });
    await it.page.getByRole("tab", { name: "Dashboard" }).click();
    await it.page.getByRole("grid", { name: "Sheet Dashboard" }).waitFor();
    await it.pane.getByRole("button", { name: "Select the last cell" }).click();
    await it.pane.getByText("selected the last cell").waitFor();
    await it.page.locator(".cell.active").waitFor();
    expect(await it.page.getByRole("textbox", { name: "Name box" }).inputValue()).not.toBe("A1");
  });

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
    const sheet = openBook((await it.downloaded()).bytes).sheets[0];
    expect(sheet?.values(sheet.used(true) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 }).flat()).toContain("because of 1");
  });

  test("has its buttons in the ribbon; a command runs in the pane, and Open shows a closed one", async () => {
    const { page, pane } = await open();
    await page.getByRole("button", { name: "Close the task pane" }).click();
    expect(await page.locator("[data-pane]").isVisible()).toBe(false);
    await page.getByRole("region", { name: "Ribbon" }).getByRole("button", { name: "Preview credits" }).click();
    await page.getByRole("region", { name: "Ribbon" }).getByRole("button", { name: "Open" }).click();
    await pane.getByText("asked to fill by the ribbon").waitFor();
  });

  // prettier-ignore
  test.each([
    ["cellBeingEdited",  "failed: InvalidOperationInCellEditMode"],
    ["readOnly",         "failed: AccessDenied"],
    ["protectedSheet",   "failed: AccessDenied"],
    ["nextRequestFails", "failed: GeneralException"],
  ])("meets a simulated %s", async (name, outcome) => {
    const { pane, simulate } = await open({ file: "prefixed.xlsx" });
    await simulate(name, true);
    await pane.getByRole("button", { name: "Fill two columns" }).click();
    await pane.getByText(outcome).waitFor();
  });

  test("starts anew on an old Excel", async () => {
    const { pane, simulate } = await open();
    await pane.getByText("ready on a new Excel").waitFor();
    await simulate("oldExcel", true);
    await pane.getByText("ready on an old Excel").waitFor();
  });

  test("hears nothing while the connection is lost, and goes on when it is back", async () => {
    const { pane, simulate, enter, cell } = await open({ file: "prefixed.xlsx" });
    const select = pane.getByRole("button", { name: "Select the last cell" });
    await simulate("lostConnection", true);
    await select.click();
    // The workbook takes what is sent to it in turn: once it has this, it has had the add-in's request.
    await enter("B20", "later");
    await cell("B20").filter({ hasText: "later" }).waitFor();
    expect(await pane.locator("#outcome").innerText()).toMatch(/^ready/);
    await simulate("lostConnection", false);
    await select.click();
    await pane.getByText("selected the last cell").waitFor();
  });
});
