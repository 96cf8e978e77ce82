/** The preview as `npm start` serves it, in a real browser: what every story needs, whatever pane is in it. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fixture } from "@channel-credits/preview-host/testing";
import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";
import { violationsIn } from "./violations";

const { launchBrowser } = jest.requireActual<{ launchBrowser(): Promise<Browser> }>("../../support/browser");
const { servePreview } = jest.requireActual<{
  servePreview(options: { addin?: string; scheme: Scheme }): Promise<{ url: string; close(): Promise<void> }>;
}>("../../../scripts/serve/preview");
const { buildIfStale } = jest.requireActual<{ buildIfStale(names: string[], say: (line: string) => void): Promise<void> }>(
  "../../../scripts/bundle/build",
);

/** Over http our bridge carries Office.js's texts; over https Office.js speaks as in Excel on the web. */
export type Scheme = "http" | "https";
export const ROUTES: readonly Scheme[] = ["http", "https"];

/** For `beforeAll`: it may have to build first. */
export const START_MS = 240_000;

export interface WorkbookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A workbook of packages/preview-host/testing/fixtures. */
export const fixtureFile = (name: string): WorkbookFile => ({ name, bytes: fixture(name) });

export interface OpenOptions {
  readonly query?: string;
  readonly context?: BrowserContextOptions;
}

export interface Preview {
  open(options?: OpenOptions): Promise<PreviewPage>;
  close(): Promise<void>;
}

export interface PreviewPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** A cell of the sheet that is shown. */
  cell(address: string): Locator;
  /** Goes to a cell of the sheet that is shown, by the name box. */
  goToCell(address: string): Promise<void>;
  /** Types into a cell of the sheet that is shown. */
  enter(address: string, text: string): Promise<void>;
  /** What the name box shows. */
  selected(address: string): Promise<void>;
  /** Opens a workbook by the button. */
  choose(file: WorkbookFile): Promise<void>;
  /** Drops a workbook on the page. */
  drop(file: WorkbookFile): Promise<void>;
  downloaded(): Promise<WorkbookFile>;
  simulate(name: string, on: boolean): Promise<void>;
  reloadPane(): Promise<void>;
  /** What axe finds wrong in the page around the pane. */
  violations(): Promise<readonly string[]>;
  /** Console errors and warnings, failed requests, and requests that left this machine. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

export interface StartOptions {
  readonly scheme?: Scheme;
  /** The folder of a built add-in; ours unless named. */
  readonly addin?: string | undefined;
}

export async function startPreview({ scheme = "http", addin }: StartOptions = {}): Promise<Preview> {
  await buildIfStale(addin === undefined ? ["addin", "preview"] : ["preview"], () => undefined);
  const [served, browser] = await Promise.all([servePreview({ scheme, ...(addin !== undefined && { addin }) }), launchBrowser()]);
  return {
    open: ({ query = "?workbook=empty", context = {} } = {}) => openPage(browser, served.url, query, context),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

/** @param others addresses besides `url` that the page may ask; `routed` takes them where no server does. */
export async function openPage(
  browser: Browser,
  url: string,
  query: string,
  options: BrowserContextOptions,
  others: readonly string[] = [],
  routed: (context: BrowserContext) => Promise<void> = () => Promise.resolve(),
): Promise<PreviewPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ignoreHTTPSErrors: true, ...options });
  await routed(context);
  // Said sooner than the test itself is given up, so that a failure names what was waited for.
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  const told = complaintsOf(page, [url, ...others]);
  await page.goto(url + query);
  await opened(page);
  return { ...handsOn(page), complaints: () => told, close: () => context.close() };
}

function handsOn(page: Page): Omit<PreviewPage, "complaints" | "close"> {
  const nameBox = page.getByRole("textbox", { name: "Name box" });
  const goToCell = async (address: string): Promise<void> => {
    await nameBox.fill(address);
    await nameBox.press("Enter");
    await page.locator("[role=grid]:focus").waitFor();
  };
  return {
    page,
    pane: page.frameLocator("[data-pane]"),
    cell: (address) => page.locator(cellSelector(address)),
    goToCell,
    enter: async (address, text) => {
      await goToCell(address);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    selected: (address) => page.locator(`.nameBox[value="${address}"]`).waitFor(),
    choose: async ({ name, bytes }) => {
      await page.setInputFiles("[data-file-chooser]", { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
      await opened(page, name);
    },
    drop: async ({ name, bytes }) => {
      await page.evaluate(dropFile, [name, Buffer.from(bytes).toString("base64")] as const);
      await opened(page, name);
    },
    downloaded: async () => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download" }).click()]);
      return { name: basename(download.suggestedFilename()), bytes: readFileSync(await download.path()) };
    },
    simulate: async (name, on) => {
      await page.getByRole("button", { name: /^Simulate/ }).click();
      await page.locator(`[data-simulate=${name}]`).setChecked(on);
      await page.keyboard.press("Escape");
    },
    reloadPane: () => page.locator("[data-pane]").evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.reload()),
    violations: () => violationsIn(page),
  };
}

async function opened(page: Page, name = ""): Promise<void> {
  await page.locator("[data-file-name]").filter({ hasText: name }).waitFor();
  await page.locator("[data-ready=true][data-busy=false]").waitFor();
}

/** Runs in the page. */
function dropFile([name, base64]: readonly [string, string]): void {
  const files = new DataTransfer();
  files.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
}

function complaintsOf(page: Page, ours: readonly string[]): readonly string[] {
  const told: string[] = [];
  page.on("console", (message) => /error|warning/.test(message.type()) && told.push(message.text()));
  page.on("pageerror", (error) => told.push(error.message));
  page.on("requestfailed", (request) => {
    // What the page itself gave up, by closing or opening another workbook, has not failed.
    const reason = request.failure()?.errorText ?? "for no stated reason";
    if (reason !== "net::ERR_ABORTED") told.push(`failed: ${request.url()} (${reason})`);
  });
  const isOurs = (url: string): boolean => /^(?:blob|data):/.test(url) || ours.some((it) => url.startsWith(it));
  page.on("request", (request) => isOurs(request.url()) || told.push(request.url()));
  page.on("response", (response) => response.status() >= 400 && told.push(`${response.status()} ${response.url()}`));
  return told;
}

/** "B3" as the grid's own id counts it. */
function cellSelector(address: string): string {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return `#cell-${Number(digits) - 1}-${column}`;
}
