/** The add-in's own pane in a real browser: the same stories over each route. */
import { openBook } from "@channel-credits/preview-host";
import { day } from "../../contract/facts";
import { cellsOf, figures, sheetNamed, written } from "../../scenarios/files";
import { FIGURES } from "../../scenarios/quarter";
import { DAYS_TO_1904 } from "../../scenarios/richQuarter";
import { changedCells, differingCells, richQuarter } from "./books";
import { startPane, type OpenPane, type PaneServer } from "./ourPane";
import { START_MS, type OpenOptions, type Scheme } from "./preview";

const LIMIT = /Share of the preceding quarter/;

/** A route is a file of its own, so that two workers share them. */
export const paneStories = (scheme: Scheme) => {
  let server: PaneServer;
  let preview: OpenPane | undefined;

  beforeAll(async () => {
    server = await startPane({ scheme });
  }, START_MS);
  afterAll(() => server.close());
  afterEach(async () => {
    const complaints = preview?.complaints();
    await preview?.close();
    preview = undefined;
    expect(complaints).toEqual([]);
  });

  async function open(options?: OpenOptions): Promise<OpenPane> {
    preview = await server.open(options);
    return preview;
  }

  async function openSample(): Promise<OpenPane> {
    const opened = await open();
    await opened.press("Try it with sample data");
    await opened.pane.getByRole("heading", { name: "In this workbook" }).waitFor();
    await opened.idle();
    return opened;
  }

  async function previewed({ press, pane }: OpenPane): Promise<void> {
    await press("Preview");
    await pane.getByRole("heading", { name: "Preview" }).waitFor();
  }

  async function filled({ press, pane }: OpenPane): Promise<void> {
    await press("Fill workbook");
    await pane.getByRole("region", { name: "Filled" }).waitFor();
  }

  /** Until the pane has heard that the workbook is not the one any more that its figures are of. */
  async function outdated({ pane, idle }: OpenPane): Promise<void> {
    await pane.getByRole("region", { name: /was changed since/ }).waitFor();
    await idle();
  }

  async function filledSample(): Promise<OpenPane> {
    const opened = await openSample();
    await previewed(opened);
    await filled(opened);
    return opened;
  }

  test("a newcomer's way: sample, term, preview, fill, why, findings, terms, calendar, claims, restore; accessible on every view", async () => {
    const opened = await openSample();
    const { pane, press, goTo, paneViolations, page } = opened;
    expect(await paneViolations()).toEqual([]);
    await pane.getByRole("textbox", { name: LIMIT }).fill("5%");
    await pane.getByRole("textbox", { name: LIMIT }).press("Enter");
    await page.getByRole("tab", { name: "Terms", exact: true }).first().waitFor();

    await previewed(opened);
    await pane.getByText("at most $7,192.80 in FY2000 Q2").waitFor();
    expect(await paneViolations()).toEqual([]);
    await filled(opened);
    expect(await paneViolations()).toEqual([]);

    await goTo("Why");
    await pane.getByRole("heading", { name: /Row 2 · VX-100/ }).waitFor();
    expect(await paneViolations()).toEqual([]);
    for (const tab of ["Findings", "Terms", "Calendar", "Claims"]) {
      await goTo(tab);
      await pane.getByRole("tabpanel", { name: tab }).waitFor();
      expect(await paneViolations()).toEqual([]);
    }
    await goTo("Terms");
    await pane.getByRole("searchbox").fill("inventory report");
    await pane.getByRole("button", { name: /^Change it from a day on: Days after/ }).click();
    await pane.getByRole("textbox", { name: "From", exact: true }).fill("2000-04-01");
    await pane.getByRole("textbox", { name: "Value", exact: true }).fill("45");
    expect(await paneViolations()).toEqual([]);
    await page.keyboard.press("Enter");
    await pane.getByText("From Apr 1, 2000: 45").waitFor();
    await pane.getByText("Entered from Apr 1, 2000.").waitFor();
    expect(await paneViolations()).toEqual([]);
    await pane.getByRole("button", { name: /^Take back what was entered: / }).click();
    await pane.getByText("From Apr 1, 2000: 45").waitFor({ state: "detached" });
    await goTo("Credits");
    await press("Restore previous values");
    await pane.getByRole("region", { name: "Previous values restored" }).waitFor();
  });

  test("by keyboard alone: the sample, a term, a sheet chosen by hand, preview and fill", async () => {
    const { pane, page, idle } = await open();
    const focused = pane.locator(":focus");
    const tabTo = async (role: "button" | "combobox" | "textbox", name: string | RegExp, key = "Tab"): Promise<void> => {
      const wanted = pane.getByRole(role, { name, exact: true });
      await wanted.waitFor();
      for (let i = 0; i < 60; i++) {
        if ((await wanted.and(focused).count()) === 1) return;
        await page.keyboard.press(key);
      }
      throw new Error(`${String(name)} cannot be reached with ${key}`);
    };
    await tabTo("button", "Try it with sample data");
    await page.keyboard.press("Enter");

    await tabTo("textbox", LIMIT);
    await page.keyboard.type("5%");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Terms", exact: true }).first().waitFor();
    await pane.getByRole("textbox", { name: LIMIT }).and(focused).waitFor();

    const sheets = "Sheet to read as Discontinuations";
    await tabTo("combobox", sheets, "Shift+Tab");
    await page.keyboard.type("Price");
    await pane.getByText("chosen by you").waitFor();
    expect(await pane.getByRole("combobox", { name: sheets }).and(focused).inputValue()).toBe("Price changes");

    // What is under way makes the buttons wait, though they keep the focus.
    const pressOnceEnabled = async (name: string): Promise<void> => {
      await pane.getByRole("button", { name, exact: true, disabled: false }).and(focused).waitFor();
      await page.keyboard.press("Enter");
    };
    await idle();
    await tabTo("button", "Preview");
    await pressOnceEnabled("Preview");
    await pane.getByRole("heading", { name: "Preview" }).waitFor();
    await pane.getByText("at most $7,192.80 in FY2000 Q2").waitFor();
    await pane.getByRole("button", { name: "Preview again" }).and(focused).waitFor();
    await tabTo("button", "Fill workbook", "Shift+Tab");
    await pressOnceEnabled("Fill workbook");
    await pane.getByRole("region", { name: "Filled" }).waitFor();
    expect(await focused.textContent()).toBe("Fill workbook");
  });

  test("a workbook of one's own: dropped, filled and downloaded, all that it held is as it was; restored, it is the same again", async () => {
    const opened = await open();
    const own = richQuarter("rich.xlsx");
    await opened.drop(own);
    await previewed(opened);
    await filled(opened);
    const after = await opened.downloaded();
    expect(after.name).toBe("rich.xlsx");
    expect(figures(after.bytes)).toEqual(FIGURES);
    expect(changedCells(own, after)).toEqual([]);

    await opened.press("Restore previous values");
    await opened.pane.getByRole("region", { name: "Previous values restored" }).waitFor();
    const restored = await opened.downloaded();
    expect(differingCells(own, restored)).toEqual([]);
  });

  test("a workbook with the 1904 date system: the same days in the pane, in a term that is entered, and in what is filled", async () => {
    const opened = await open();
    const { pane, press, goTo } = opened;
    const own = richQuarter("rich1904.xlsx");
    await opened.choose(own);
    await pane.getByText("As of Feb 1, 2000").waitFor();
    await previewed(opened);
    await goTo("Terms");
    const term = pane.getByRole("textbox", { name: /^The day the figures are for/ });
    await term.fill("2000-03-01");
    await term.press("Enter");
    await outdated(opened);
    await goTo("Calendar");
    await pane.getByText("Counted from Mar 1, 2000").waitFor();
    const balancing = (of: string) =>
      pane.getByRole("region", { name: of }).getByRole("listitem").filter({ hasText: "Last day to balance" });
    expect(await balancing("Next").allInnerTexts()).toEqual([expect.stringMatching(/^May 31, 2000\s+.* in FY2000 Q3/)]);
    expect(await balancing("Overdue").allInnerTexts()).toEqual([expect.stringMatching(/^Feb 29, 2000\s+.* in FY2000 Q2/)]);
    await goTo("Why");
    await press("Go to Inventory");
    await pane.getByRole("heading", { name: "Row 2 · VX-1 as of Feb 1, 2000" }).waitFor();
    await pane.getByText("Invoice 4188, Jan 10, 2000").first().waitFor();
    await goTo("Credits");
    await filled(opened);
    const after = await opened.downloaded();
    expect(changedCells(own, after)).toEqual([]);
    expect(figures(after.bytes)).toEqual(FIGURES);
    const in1904 = (date: string): number => day(date) - DAYS_TO_1904;
    expect(written(after.bytes).detail.map((row) => row[5])).toEqual(Array(4).fill(in1904("2000-01-10")));
    expect(cellsOf(sheetNamed(openBook(after.bytes), "Terms"))).toContainEqual(
      expect.arrayContaining(["calculation.date", in1904("2000-03-01")]),
    );
  });

  test("another workbook, opened while the pane is up: the pane starts over with that one and shows nothing of the old", async () => {
    const opened = await filledSample();
    const { pane, goTo } = opened;
    await goTo("Why");
    await pane.getByRole("heading", { name: /Row 2 · VX-100/ }).waitFor();
    const asked = opened.page.waitForEvent("dialog");
    void asked.then((dialog) => dialog.accept());
    await opened.choose(richQuarter("rich.xlsx"));
    expect((await asked).message()).toContain("changes that were not downloaded");
    await pane.getByRole("tab", { name: "Credits", selected: true }).waitFor();
    const invoices = pane.getByRole("row", { name: /^Invoices/ });
    expect(await invoices.getByRole("combobox").locator("option:checked").innerText()).toBe("Vendor bills");
    expect(await invoices.getByRole("cell").last().innerText()).toBe("3");
    expect(await pane.getByRole("main").innerText()).not.toMatch(/Filled|written|15/);
    await previewed(opened);
    await pane.getByText("This is the first fill").waitFor();
    await goTo("Why");
    await pane.getByText("The selected cell is not in a row of Inventory").waitFor();
  });

  test("a finding leads to its cell, from another sheet too; Why says when a selected cell has no reasons, and leads back", async () => {
    const opened = await openSample();
    const { pane, page, goTo, press, enter, selected } = opened;
    await previewed(opened);
    await enter("D8", "many");
    await outdated(opened);
    await page.getByRole("tab", { name: "Invoices" }).click();
    await page.getByRole("grid", { name: "Sheet Invoices" }).waitFor();
    await goTo("Findings");
    await press("Select Inventory, D8");
    await page.getByRole("grid", { name: "Sheet Inventory" }).waitFor();
    await selected("D8");
    await goTo("Why");
    await pane.getByRole("heading", { name: "Row 8" }).waitFor();
    await pane.getByText("Left blank: a cell of this row cannot be read.").waitFor();
    await page.getByRole("tab", { name: "Invoices" }).click();
    await pane.getByText("The selected cell is not in a row of Inventory. Select one of its rows.").waitFor();
    await press("Go to Inventory");
    await page.getByRole("grid", { name: "Sheet Inventory" }).waitFor();
    await selected("A2");
    await pane.getByRole("heading", { name: /Row 2 · VX-100/ }).waitFor();
  });

  test("a term typed wrongly is refused as it is typed, in words, and never reaches the sheet; Esc takes it back, right it counts", async () => {
    const opened = await openSample();
    const { pane, page, goTo, paneViolations } = opened;
    const field = pane.getByRole("textbox", { name: LIMIT });
    await field.fill("five");
    await pane.getByText("Enter a percentage such as 15%").waitFor();
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await paneViolations()).toEqual([]);
    await field.press("Enter");
    await field.press("Tab");
    expect(await field.inputValue()).toBe("five");
    await goTo("Terms");
    await pane.getByText("There is no Terms sheet yet.").waitFor();
    await goTo("Credits");
    await field.fill("500%");
    await pane.getByText("at most 100%").waitFor();
    await field.press("Escape");
    expect(await field.inputValue()).toBe("");
    expect(await field.getAttribute("aria-invalid")).toBe("false");
    await field.fill("5%");
    await field.press("Enter");
    await page.getByRole("tab", { name: "Terms", exact: true }).first().waitFor();
    await previewed(opened);
    await pane.getByText("at most $7,192.80 in FY2000 Q2").waitFor();
  });

  test("the calendar: a blank day names the term that it needs, and is there once that is entered", async () => {
    const opened = await openSample();
    const { pane, goTo, press } = opened;
    const days = pane.getByRole("tabpanel", { name: "Calendar" });
    const next = () => days.getByRole("region", { name: "Next" }).getByRole("listitem").filter({ hasNotText: "Report of sales" });
    await goTo("Calendar");
    await days.getByText("Counted from Feb 1, 2000").waitFor();
    await days.getByText("Claim deadlines are blank").waitFor();
    const exerciseBy = /^Feb 29, 2000\s+Last day to balance inventory in FY2000 Q2/;
    expect((await next().allInnerTexts())[0]).toMatch(exerciseBy);
    await press("Enter it under Terms");
    const term = pane.getByRole("textbox", { name: /^Days after receipt of the notice within which the inventory report is due/ });
    await term.fill("30");
    await term.press("Enter");
    await outdated(opened);
    await goTo("Calendar");
    // By courier on 25 January: there on the 28th, and 30 days from then.
    await days.getByText("Feb 27, 2000").first().waitFor();
    expect((await next().allInnerTexts()).slice(0, 6)).toEqual([
      ...["VX-100", "VX-200", "HS-1"].map((part): unknown =>
        expect.stringMatching(`^Feb 27, 2000\\s+Inventory report due for the new prices of 2000-02-01: ${part} 3.6\\(A\\)`),
      ),
      expect.stringMatching(exerciseBy),
      expect.stringMatching(/^Mar 15, 2000\s+Product discontinued: OLD-7 3.7\(D\)/),
      expect.stringMatching(/^May 31, 2000\s+Last day to balance inventory in FY2000 Q3/),
    ]);
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

  test("the ribbon's commands reach the pane, a closed one too: a preview one key from being written, then the reasons", async () => {
    const { pane, page } = await openSample();
    await page.getByRole("button", { name: "Close the task pane" }).click();
    await page.locator("[data-ribbon]", { hasText: "Preview credits" }).click();
    await pane.getByRole("heading", { name: "Preview" }).waitFor();
    expect(await pane.getByRole("region", { name: "Filled" }).count()).toBe(0);
    await pane.locator(":focus", { hasText: "Fill workbook" }).waitFor();
    await page.keyboard.press("Enter");
    await pane.getByRole("region", { name: "Filled" }).waitFor();
    await page.getByRole("gridcell", { name: "OLD-7" }).first().click();
    await page.locator("[data-ribbon]", { hasText: "Why" }).click();
    await pane.getByRole("heading", { name: /OLD-7/ }).waitFor();
  });

  test("a reload of the pane loses nothing that was entered or chosen", async () => {
    const { pane, goTo, reloadPane } = await filledSample();
    await goTo("Terms");
    // The label is what a mouse meets: it covers the button.
    await pane.locator("label[for$=-lifo]").click();
    await pane.locator("main[aria-busy=false]").waitFor();
    await reloadPane();
    // A workbook that was filled before opens on its claims.
    await pane.getByRole("tab", { name: "Claims", selected: true }).waitFor();
    await goTo("Credits");
    await pane.getByText("Filled before by Channel Credits").waitFor();
    await goTo("Terms");
    await pane.getByRole("radio", { name: /lifo/, checked: true }).waitFor();
  });

  // prettier-ignore
  test.each([
    ["protectedSheet",       "A sheet is protected"],
    ["readOnly",             "The workbook is read-only"],
  ] as const)("simulated %s is said calmly, with a next step; afterwards all goes on", async (simulation, title) => {
    const { pane, press, simulate, paneViolations } = await openSample();
    await press("Preview");
    await pane.getByRole("heading", { name: "Preview" }).waitFor();
    await simulate(simulation, true);
    await press("Fill workbook");
    await pane.getByRole("alert").getByText(title).waitFor();
    expect(await paneViolations()).toEqual([]);
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
    const { pane, paneViolations } = await open({ query: "?workbook=empty&simulate=oldExcel" });
    await pane.getByRole("alert").getByText("This Excel is too old").waitFor();
    expect(await paneViolations()).toEqual([]);
  });

  test.each([
    ["light", "none"],
    ["dark", "none"],
    ["light", "active"],
  ] as const)("%s with forced colours %s at 320 px: nothing is cut off, nothing is wrong", async (colorScheme, forcedColors) => {
    const { pane, page, press, goTo, paneViolations } = await open({ context: { colorScheme, forcedColors, reducedMotion: "reduce" } });
    await page.addStyleTag({ content: "section.pane { width: 320px !important; min-width: 0 !important; }" });
    await press("Try it with sample data");
    await press("Preview");
    await pane.getByRole("heading", { name: "Preview" }).waitFor();
    for (const tab of ["Credits", "Why", "Findings", "Terms", "Calendar", "Claims"]) {
      await goTo(tab);
      await pane.getByRole("tabpanel", { name: tab }).waitFor();
      expect(await pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth)).toBeLessThanOrEqual(0);
      expect(await paneViolations()).toEqual([]);
    }
  });

  test("a slow connection shows how far it is; a preview can be cancelled", async () => {
    const opened = await openSample();
    const { pane, press, simulate } = opened;
    await simulate("slowConnection", true);
    await press("Preview");
    await pane.getByRole("progressbar").waitFor();
    await press("Cancel");
    await pane.getByRole("region", { name: "Stopped" }).getByText("Nothing was written.").waitFor();
  });

  test("a fill that is cancelled when some of it is written leaves the workbook as it was", async () => {
    const opened = await openSample();
    const { pane, cell, press, goToCell, simulate } = opened;
    await previewed(opened);
    const before = await opened.downloaded();
    await goToCell("I1");
    await slowFrom(opened, "Writing Inventory", () =>
      pane.getByRole("button", { name: "Fill workbook", exact: true }).dispatchEvent("click"),
    );
    await cell("I1").filter({ hasText: "Protected quantity" }).waitFor();
    await pane.getByRole("progressbar").waitFor();
    await press("Cancel");
    await pane.getByRole("button", { name: /^Stopping/ }).waitFor();
    await simulate("slowConnection", false);
    await pane.getByRole("region", { name: "Stopped" }).getByText("Nothing of this fill is in the workbook.").waitFor();
    expect(differingCells(before, await opened.downloaded())).toEqual([]);
  });
};

/** Does something, and makes the connection slow in the moment in which the pane tells that it is at a certain step. */
async function slowFrom({ page, pane }: OpenPane, step: string, act: () => Promise<void>): Promise<void> {
  await page.getByRole("button", { name: "Simulate" }).click();
  await page.locator("[data-simulate=slowConnection]").waitFor();
  const slowed = pane.locator("[role=status]").first().evaluate(slowAtStep, step);
  await act();
  await slowed;
  await page.keyboard.press("Escape");
}

/** Runs in the pane. */
function slowAtStep(status: Element, step: string): Promise<void> {
  const slow = window.parent.document.querySelector<HTMLElement>("[data-simulate=slowConnection]");
  return new Promise((resolve) => {
    const look = new MutationObserver(() => {
      if (!status.textContent.includes(step)) return;
      look.disconnect();
      slow?.click();
      resolve();
    });
    look.observe(status, { childList: true, characterData: true, subtree: true });
  });
}
