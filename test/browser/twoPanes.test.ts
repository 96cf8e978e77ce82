/** Two people with a pane each on one workbook, in a real browser: what one does the other is told, and both end with one complete fill. */
import type { FrameLocator } from "playwright-core";
import { openBook } from "@channel-credits/preview-host";
import { cellsOf, fileOf, sheetNamed } from "../scenarios/files";
import { quarter } from "../scenarios/quarter";
import { startPane, type OpenPane, type PaneServer } from "./support/ourPane";
import { ROUTES, START_MS, type WorkbookFile } from "./support/preview";
import { violationsIn, WCAG } from "./support/violations";

const FILLED = ["Inventory", "Credit detail", "Balancing limits", "Claims", "Sign-offs", "Review", "Summary"];
const figuresOf = ({ bytes }: WorkbookFile) => FILLED.map((name) => cellsOf(sheetNamed(openBook(bytes), name)));

describe.each(ROUTES)("over %s", (scheme) => {
  let server: PaneServer;
  beforeAll(async () => {
    server = await startPane({ scheme });
  }, START_MS);
  afterAll(() => server.close());

  interface TwoPanes {
    readonly mine: OpenPane;
    readonly theirs: FrameLocator;
    readonly pressThere: (name: string) => Promise<void>;
  }

  async function open(): Promise<TwoPanes> {
    const mine = await server.open();
    await mine.drop({ name: "quarter.xlsx", bytes: fileOf(quarter()) });
    await mine.idle();
    await mine.simulate("anotherPerson", true);
    const theirs = mine.page.frameLocator("[data-other-pane]");
    await theirs.locator("main[aria-busy=false]").waitFor();
    return { mine, theirs, pressThere: (name) => theirs.getByRole("button", { name, exact: true }).click() };
  }

  test("what one fills the other is told; their words on Review meet, and a signature of one is suspended by a change of the other", async () => {
    const { mine, theirs, pressThere } = await open();
    await pressThere("Preview");
    await theirs.getByRole("heading", { name: "Preview" }).waitFor();
    await mine.press("Preview");
    await mine.press("Fill workbook");
    await mine.pane.getByRole("region", { name: "Filled" }).waitFor();
    await theirs.getByRole("tabpanel").getByText("The workbook was changed since these figures were worked out.").waitFor();

    await theirs.getByRole("tab", { name: /^Findings/ }).click();
    await theirs.locator("main[aria-busy=false]").waitFor();
    const claim = theirs.locator("li.finding", { hasText: "Claim" }).first().getByRole("button").first();
    await claim.focus();
    await claim.press("d");
    await theirs.getByLabel("Progress").getByText(/^1 of/).waitFor();
    await mine.goTo("Findings");
    await mine.pane.getByLabel("Progress").getByText(/^1 of/).waitFor();
    expect(await violationsIn(theirs, [...WCAG, "best-practice"])).toEqual([]);

    await mine.goTo("Claims");
    await mine.pane.getByText(/^Sign-offs: 0 of/).click();
    await mine.pane.getByLabel("Name").fill("Ana");
    await mine.pane.getByLabel("Role").fill("analyst");
    await mine.pane
      .getByRole("button", { name: /^Sign 3.6\(A\) .* as preparer$/ })
      .first()
      .click();
    await mine.pane.getByText(/^Prepared by Ana/).waitFor();
    await theirs.getByRole("tab", { name: "Claims" }).click();
    await theirs.getByText(/^Sign-offs: /).click();
    await theirs.getByText(/^Prepared by Ana/).waitFor();

    // Behind their back: the count of a part goes down, and the other one fills.
    await mine.page.getByRole("tab", { name: "Inventory" }).click();
    await mine.enter("C2", "9");
    await theirs.getByRole("tab", { name: "Credits" }).click();
    await pressThere("Preview again");
    await pressThere("Fill workbook");
    await theirs.getByRole("region", { name: "Filled" }).waitFor();
    await theirs.getByRole("tab", { name: "Claims" }).click();
    await theirs.getByText(/^Sign-offs: .*, 1 suspended$/).waitFor();
    await mine.pane.getByText(/^Sign-offs: .*, 1 suspended$/).waitFor();
    const complaint = mine.complaints();
    await mine.close();
    expect(complaint).toEqual([]);
  });

  test("both fill at once: one fill stands, complete, and each is told", async () => {
    const { mine, theirs, pressThere } = await open();
    await mine.press("Preview");
    await pressThere("Preview");
    await theirs.getByRole("heading", { name: "Preview" }).waitFor();
    await Promise.all([mine.press("Fill workbook"), pressThere("Fill workbook")]);
    const told = (pane: FrameLocator) => pane.getByRole("region", { name: "Filled" }).or(pane.getByRole("alert")).first().waitFor();
    await Promise.all([told(mine.pane), told(theirs)]);
    await Promise.all([mine.idle(), theirs.locator("main[aria-busy=false]").waitFor()]);
    const twice = await mine.downloaded();
    await mine.close();

    const alone = await server.open();
    await alone.drop({ name: "quarter.xlsx", bytes: fileOf(quarter()) });
    await alone.press("Preview");
    await alone.press("Fill workbook");
    await alone.pane.getByRole("region", { name: "Filled" }).waitFor();
    expect(figuresOf(twice)).toEqual(figuresOf(await alone.downloaded()));
    await alone.close();
  });
});
