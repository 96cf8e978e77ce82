/**
 * What is to be released, as Excel on the web will load it: from its own address, over https, with the headers of its host. `npm run
 * test:https` runs it on dist/, for whatever address that was built.
 */
import { startHosted, type HostedAddin, type HostedOptions } from "./support/hosted";
import type { OpenPane, PaneServer } from "./support/ourPane";
import { START_MS } from "./support/preview";

describe("with the headers of assets/hosting", () => {
  let hosted: HostedAddin;
  let opened: OpenPane | undefined;

  beforeAll(async () => {
    hosted = await startHosted();
  }, START_MS);
  afterAll(() => hosted.close());
  afterEach(async () => {
    const complaints = opened?.complaints();
    await opened?.close();
    opened = undefined;
    expect(complaints).toEqual([]);
  });

  const open = async (): ReturnType<PaneServer["open"]> => (opened = await hosted.open());

  test("the sample is filled and explained; nothing is refused, and nothing is asked of anybody else", async () => {
    const { pane, page, press, goTo, idle } = await open();
    expect(page.frames().map((it) => it.url())).toContain(`${hosted.address}taskpane.html`);
    await press("Try it with sample data");
    await pane.getByRole("heading", { name: "In this workbook" }).waitFor();
    await idle();
    await press("Preview");
    await pane.getByRole("heading", { name: "Preview" }).waitFor();
    await press("Fill workbook");
    await pane.getByRole("region", { name: "Filled" }).waitFor();
    await idle();
    for (const tab of ["Why", "Findings", "Terms", "Calendar", "Claims"]) {
      await goTo(tab);
      await pane.getByRole("tabpanel", { name: tab }).waitFor();
    }
  });

  test("worksheet functions are known from the host, and answer", async () => {
    const { enter, cell } = await open();
    await enter("B1", "=CHANNEL.PRICEPROTECTION(50, 100, 90)");
    await cell("B1").filter({ hasText: /^500$/ }).waitFor();
    await enter("B2", '=CHANNEL.TERM("balancing.limitPercent")');
    await cell("B2").filter({ hasText: "#N/A" }).waitFor();
  });

  test("the ribbon shows the icons of the host, and its buttons reach the pane", async () => {
    const { pane, page, press } = await open();
    await press("Try it with sample data");
    await pane.getByRole("heading", { name: "In this workbook" }).waitFor();
    const widths = await page
      .locator(`img[src^="${hosted.address}"]`)
      .evaluateAll((all) => all.map((it) => (it as HTMLImageElement).naturalWidth));
    expect(widths.length).toBeGreaterThan(2);
    expect(widths.every((it) => it > 0)).toBe(true);
    await page.getByRole("button", { name: "Preview credits" }).click();
    await pane.getByRole("heading", { name: "Preview", exact: true }).waitFor();
  });

  test("a pane that is loaded anew comes up with what is in the workbook", async () => {
    const { pane, press, idle } = await open();
    await press("Try it with sample data");
    await pane.getByRole("heading", { name: "In this workbook" }).waitFor();
    await idle();
    await pane.locator("html").evaluate(() => window.location.reload());
    await pane.getByRole("heading", { name: "In this workbook" }).waitFor();
    await idle();
  });

  test("help, support, privacy, notices and each function's page are there and refuse nothing", async () => {
    const { page } = await open();
    const help = await page.context().newPage();
    const told: string[] = [];
    help.on("console", (message) => told.push(message.text()));
    for (const path of [
      "help.html",
      "support.html",
      "privacy.html",
      "third-party-notices.txt",
      "help/index.html",
      "help/priceprotection.html",
    ]) {
      const response = await help.goto(hosted.address + path);
      expect([path, response?.status(), response?.headers()["strict-transport-security"]]).toEqual([path, 200, "max-age=31536000"]);
    }
    expect(told).toEqual([]);
  });
});

/** The policy with other sources in the place of one directive's. */
const policy =
  (directive: string, sources: string): HostedOptions["headers"] =>
  (hosted) => ({
    ...hosted,
    "Content-Security-Policy": hosted["Content-Security-Policy"]!.replace(new RegExp(`${directive} [^;]*`), `${directive} ${sources}`),
  });
const scriptsAs =
  (type: string): HostedOptions["headers"] =>
  (hosted, path) =>
    path.endsWith(".js") ? { ...hosted, "Content-Type": type } : hosted;

test(
  "where Microsoft's library does not come the pane says what it waits for",
  async () => {
    const hosted = await startHosted({ headers: policy("script-src", "'self'")! });
    try {
      const { pane } = await hosted.openPage();
      await pane.getByText("ask your administrator whether https://appsforoffice.microsoft.com").waitFor();
    } finally {
      await hosted.close();
    }
  },
  START_MS,
);

// prettier-ignore
test.each<[string, HostedOptions["headers"], RegExp]>([
  // Beside frame-ancestors browsers pass over it.
  ["frames are forbidden",                     () => ({ "X-Frame-Options": "DENY" }),                              /X-Frame-Options/],
  ["Excel's own page is not among the frames", policy("frame-ancestors", "https://*.sharepoint.com"),              /frame-ancestors/],
  ["our scripts are not allowed",              policy("script-src", "https://appsforoffice.microsoft.com"),        /script-src/],
  ["Microsoft's library is not allowed",       policy("script-src", "'self'"),                                     /script-src/],
  ["styles are not allowed",                   policy("style-src", "'self'"),                                      /style-src/],
  ["scripts come as plain text",               scriptsAs("text/plain"),                                            /MIME type/],
  ["nobody else may read the functions",       (hosted) => ({ ...hosted, "Access-Control-Allow-Origin": "https://addins.example.com" }), /CORS|Access-Control-Allow-Origin/],
])("a host by whose headers %s is told", async (_story, headers, words) => {
  const hosted = await startHosted({ headers: headers! });
  try {
    const { page, complaints } = await hosted.openPage();
    const isTold = (): boolean => complaints().some((it) => words.test(it));
    if (!isTold()) await page.waitForEvent("console", isTold);
  } finally {
    await hosted.close();
  }
}, START_MS);
