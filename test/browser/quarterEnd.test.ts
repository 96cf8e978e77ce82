/** A quarter's end in a real browser: filled, the claims looked through, a credit memo with a difference entered and kept, the calendar saved. */
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import type { Page } from "playwright-core";
import { startPane, type OpenPane, type PaneServer } from "./support/ourPane";
import { START_MS } from "./support/preview";

let server: PaneServer;
beforeAll(async () => {
  server = await startPane();
}, START_MS);
afterAll(() => server.close());

const PICTURES = process.env["PICTURES"];
const picture = async (page: Page, name: string): Promise<void> => {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png` });
};

/** Everything there, in a pane no wider than Excel's narrowest. */
async function expectNothingCut({ pane }: OpenPane): Promise<void> {
  const [inside, wide] = await pane.locator("html").evaluate((html) => [html.clientWidth, html.scrollWidth]);
  expect(wide).toBeLessThanOrEqual(inside);
}

test("sample in, filled, claims looked through, a short credit kept and told, the calendar saved and read back", async () => {
  const opened = await server.open();
  const { pane, page, press, goTo, idle, paneViolations, complaints, close } = opened;
  await press("Try it with sample data");
  await pane.getByRole("heading", { name: "In this workbook" }).waitFor();
  await idle();
  await press("Preview");
  await press("Fill workbook");
  await pane.getByRole("region", { name: "Filled" }).waitFor();
  await idle();

  await goTo("Claims");
  const ready = pane.getByRole("region", { name: /^Can be claimed now/ });
  const first = ready.getByRole("listitem").first();
  const claim = await first.locator("strong").innerText();
  await picture(page, "claims");
  expect(await paneViolations()).toEqual([]);
  await expectNothingCut(opened);

  await first.getByRole("button", { name: /^The count/ }).click();
  await page.getByRole("tab", { name: "Inventory", selected: true }).waitFor();
  await first.getByRole("button", { name: /^The proof/ }).click();
  await page.getByRole("tab", { name: "Price changes", selected: true }).waitFor();
  await first.getByRole("button", { name: /^Row on Claims/ }).click();
  await page.getByRole("tab", { name: "Claims", selected: true }).first().waitFor();
  const row = Number((await page.getByRole("textbox", { name: "Name box" }).inputValue()).slice(1));
  await opened.enter(`J${row}`, "CM-77");
  await opened.enter(`K${row}`, "1");
  await pane.getByRole("region", { name: /was changed since/ }).waitFor();
  await picture(page, "memo entered");

  await goTo("Credits");
  await press("Fill workbook");
  await pane.getByRole("region", { name: "Filled" }).waitFor();
  await idle();
  expect(await opened.cell(`J${row}`).innerText()).toBe("CM-77");
  await goTo("Claims");
  const differing = pane.getByRole("region", { name: "Credited otherwise than claimed (1)" });
  await differing.getByText(claim, { exact: true }).first().waitFor();
  await differing.getByText(/^Credited \$1\.00 · memo CM-77 · \$.* less than claimed$/).waitFor();
  await picture(page, "claims after");
  expect(await paneViolations()).toEqual([]);
  await differing.getByRole("button", { name: /^Why/ }).click();
  await pane.getByRole("heading", { name: /^Row \d+ · / }).waitFor();

  await goTo("Calendar");
  await pane.getByRole("region", { name: "Next" }).waitFor();
  await picture(page, "calendar");
  expect(await paneViolations()).toEqual([]);
  await expectNothingCut(opened);
  const [download] = await Promise.all([page.waitForEvent("download"), press("Save calendar")]);
  expect(download.suggestedFilename()).toBe("Channel Credits.ics");
  const file = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), "utf8")) as unknown[]);
  const events = file.getAllSubcomponents("vevent").map((it) => new ICAL.Event(it));
  expect(events.map(({ summary }) => summary)).toContainEqual(expect.stringMatching(/^Last day to balance inventory in FY2000 Q2/));
  const due = await pane
    .getByRole("region", { name: /^(?:Next|Overdue)$/ })
    .getByRole("listitem")
    .count();
  expect(events).toHaveLength(due);
  await pane.getByText(/was handed to the browser/).waitFor();
  expect(await paneViolations()).toEqual([]);

  await goTo("Terms");
  await pane.getByText("What is each reading worth?", { exact: true }).first().click();
  await press("Work it out");
  await pane.getByText(/other readings change no total here|other reading changes no total here/).waitFor();
  await picture(page, "readings");
  expect(await paneViolations()).toEqual([]);
  await expectNothingCut(opened);
  const complaint = complaints();
  await close();
  expect(complaint).toEqual([]);
}, 120_000);

test("by keyboard alone: from the claims to the row of one", async () => {
  const { pane, page, press, goTo, idle, close } = await server.open();
  await press("Try it with sample data");
  await pane.getByRole("heading", { name: "In this workbook" }).waitFor();
  await idle();
  await press("Preview");
  await press("Fill workbook");
  await pane.getByRole("region", { name: "Filled" }).waitFor();
  await idle();
  await goTo("Claims");
  const link = pane.getByRole("button", { name: /^Row on Claims/ }).first();
  await link.waitFor();
  await pane.getByRole("tab", { name: "Claims" }).focus();
  for (let i = 0; i < 40 && (await link.and(pane.locator(":focus")).count()) === 0; i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Claims", selected: true }).first().waitFor();
  await close();
}, 60_000);
