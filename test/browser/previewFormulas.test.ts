import { ROUTES, START_MS, type PreviewPage } from "./support/preview";
import { startStandIn, type StandInServer } from "./support/standIn";

describe.each(ROUTES)("over %s", (scheme) => {
  let preview: StandInServer;
  let opened: PreviewPage;

  beforeAll(async () => {
    preview = await startStandIn(scheme);
  }, START_MS);
  afterAll(() => preview.close());
  beforeEach(async () => {
    opened = await preview.open();
  });
  afterEach(async () => {
    const complaints = opened.complaints();
    await opened.close();
    expect(complaints).toEqual([]);
  });

  const shows = (address: string, text: string) =>
    opened
      .cell(address)
      .filter({ hasText: new RegExp(`^${text}$`) })
      .waitFor();

  test("a function of the add-in runs in its own runtime, and again when its cells change", async () => {
    await opened.enter("B2", "21");
    await opened.enter("C2", "=channel.double(b2)");
    await shows("C2", "42");
    await opened.enter("B2", "4");
    await shows("C2", "8");
    await opened.cell("C2").click();
    await opened.page.locator('.formulaText[value="=CHANNEL.DOUBLE(b2)"]').waitFor();
  });

  test("an error shows with its message on hover and in the formula bar", async () => {
    await opened.enter("C2", '=CHANNEL.DOUBLE("none")');
    await opened.cell("C2").filter({ hasText: "#VALUE!, value must be a number" }).waitFor();
    expect(await opened.cell("C2").getAttribute("title")).toBe("value must be a number");
    await opened.cell("C2").click();
    await opened.page.locator('.formulaText[title="value must be a number"]').waitFor();
    expect(await opened.violations()).toEqual([]);
  });

  test("a range spills over other cells, stops at what is in the way, and goes on once it is gone", async () => {
    await opened.enter("A1", "part");
    await opened.enter("A2", "7");
    await opened.enter("D1", "=CHANNEL.ROWS(Sheet1!A1:B2)");
    await shows("D1", "part");
    await shows("D2", "7");
    expect(await opened.cell("D2").getAttribute("class")).toContain("spilled");
    await opened.enter("D2", "mine");
    await opened.cell("D1").filter({ hasText: "#SPILL!, D2 is in the way" }).waitFor();
    await opened.cell("D2").click();
    await opened.page.keyboard.press("Delete");
    await shows("D1", "part");
    await shows("D2", "7");
  });

  test("a pane that is loaded anew goes on working formulas out", async () => {
    await opened.enter("B2", "5");
    await opened.enter("C2", "=CHANNEL.DOUBLE(B2)");
    await shows("C2", "10");
    await opened.reloadPane();
    await opened.enter("B2", "6");
    await shows("C2", "12");
  });

  test("no function is called while the pane's page is still loading, for it does not know its functions yet", async () => {
    await opened.enter("B2", "5");
    await opened.enter("C2", "=CHANNEL.DOUBLE(B2)");
    await shows("C2", "10");
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await opened.page.route("**/pane.js", (route) => held.then(() => route.continue()));
    const asksForItsScript = opened.page.waitForRequest("**/pane.js");
    await opened.reloadPane();
    await asksForItsScript;
    await opened.enter("B2", "6");
    await opened.enter("D2", "=CHANNEL.DOUBLE(B2)");
    await opened.cell("D2").filter({ hasText: "#BUSY!" }).waitFor();
    goOn();
    await shows("D2", "12");
    await shows("C2", "12");
  });
});
