import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, FrameLocator, Page } from "playwright-core";

const ROOT = join(__dirname, "..", "..", "..");
const STAND_IN = join(__dirname, "..", "fixtures", "standIn");
const FIXTURES = join(ROOT, "test", "fixtures");

interface Served {
  readonly url: string;
  close(): Promise<void>;
}

const { launchBrowser } = jest.requireActual<{ launchBrowser(): Promise<Browser> }>("../../support/browser");
const { servePreview } = jest.requireActual<{ servePreview(options: { addin: string; scheme: "http" | "https" }): Promise<Served> }>(
  "../../../scripts/serve/preview",
);
const { buildIfStale } = jest.requireActual<{ buildIfStale(names: string[], say: (line: string) => void): Promise<void> }>(
  "../../../scripts/bundle/build",
);

export interface PreviewPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Console errors and warnings, failed requests, and requests that left this machine. */
  readonly complaints: readonly string[];
  violations(): Promise<string[]>;
  cell(address: string): ReturnType<Page["locator"]>;
}

export interface Preview {
  open(options?: { query?: string; context?: BrowserContextOptions; file?: string }): Promise<PreviewPage>;
  close(): Promise<void>;
}

/** The preview with a stand-in for the pane: its own manifest, icons and address, but a page of a few lines. */
export async function startPreview(scheme: "http" | "https" = "http"): Promise<Preview> {
  await buildIfStale(["preview"], () => undefined);
  const addin = mkdtempSync(join(tmpdir(), "channel-credits-preview-"));
  cpSync(STAND_IN, addin, { recursive: true });
  cpSync(join(ROOT, "manifest.xml"), join(addin, "manifest.xml"));
  cpSync(join(ROOT, "assets", "icons"), join(addin, "assets"), { recursive: true });
  const [served, browser] = await Promise.all([servePreview({ addin, scheme }), launchBrowser()]);
  return {
    open: ({ query = "?workbook=empty", context = {}, file } = {}) => openPage(browser, served.url, query, context, file),
    close: async () => {
      await browser.close();
      await served.close();
      rmSync(addin, { recursive: true });
    },
  };
}

async function openPage(browser: Browser, url: string, query: string, options: BrowserContextOptions, file?: string): Promise<PreviewPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 }, ignoreHTTPSErrors: true, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => /error|warning/.test(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => {
    // What the page itself gave up, by closing or opening another workbook, has not failed.
    const reason = request.failure()?.errorText ?? "for no stated reason";
    if (reason !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()} (${reason})`);
  });
  page.on("request", (request) => /^(blob|data):/.test(request.url()) || request.url().startsWith(url) || complaints.push(request.url()));
  page.on("response", (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`));
  await page.goto(url + query);
  const pane = page.frameLocator("[data-pane]");
  await page.locator("[data-ready=true][data-busy=false]").waitFor();
  if (file !== undefined) await choose(page, file);
  await pane.locator("#outcome").filter({ hasText: /./ }).waitFor();
  const cell = (address: string) => page.locator(cellSelector(address));
  return { page, pane, complaints, cell, violations: () => violationsOf(page) };
}

/** Opens a workbook of test/fixtures by the button. */
export async function choose(page: Page, file: string): Promise<void> {
  await page.setInputFiles("[data-file-chooser]", join(FIXTURES, file));
  await page.locator("[data-file-name]").filter({ hasText: file }).waitFor();
  await page.locator("[data-ready=true][data-busy=false]").waitFor();
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** "B3" as the grid's own id counts it. */
function cellSelector(address: string): string {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return `#cell-${Number(digits) - 1}-${column}`;
}
