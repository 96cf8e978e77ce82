import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, FrameLocator, Page } from "playwright-core";

const { launchBrowser } = jest.requireActual<{ launchBrowser(): Promise<Browser> }>("../support/browser");
const { buildIfStale } = jest.requireActual<{ buildIfStale(names: string[], say: (line: string) => void): Promise<void> }>(
  "../../scripts/bundle/build",
);
const { servePreview } = jest.requireActual<{
  servePreview(options: { addin?: string; scheme: Scheme }): Promise<{ url: string; close(): Promise<void> }>;
}>("../../scripts/serve/preview");

/** Over http our bridge carries Office.js's texts; over https Office.js speaks as in Excel on the web. */
export type Scheme = "http" | "https";

export interface PreviewServer {
  readonly open: (query?: string, options?: BrowserContextOptions) => Promise<OpenPreview>;
  readonly close: () => Promise<void>;
}

export interface OpenPreview {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly goTo: (tab: string) => Promise<void>;
  readonly simulate: (name: string, on: boolean) => Promise<void>;
  /** What axe finds wrong in the pane. */
  readonly violations: () => Promise<unknown[]>;
  /** Errors, warnings and failed requests of the page so far. */
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** The preview as `npm start` serves it, in a real browser; with the add-in built into another folder where one is named. */
export async function startPreview(addin?: string, scheme: Scheme = "http"): Promise<PreviewServer> {
  await buildIfStale(["addin", "preview"], () => undefined);
  const server = await servePreview({ scheme, ...(addin !== undefined && { addin }) });
  const browser = await launchBrowser();
  return {
    open: (query = "?workbook=empty", options = {}) => openPreview(browser, server.url + query, options),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function openPreview(browser: Browser, url: string, options: BrowserContextOptions): Promise<OpenPreview> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ignoreHTTPSErrors: true, ...options });
  // Said sooner than the test itself is given up, so that a failure names what was waited for.
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const told: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && told.push(message.text()));
  page.on(
    "request",
    (request) => /^(?:blob|data):/.test(request.url()) || request.url().startsWith(new URL(url).origin) || told.push(request.url()),
  );
  page.on("pageerror", (error) => told.push(error.message));
  await page.goto(url);
  const pane = page.frameLocator("iframe[data-pane]");
  await pane.getByRole("main").waitFor();
  return {
    page,
    pane,
    press: (name) => pane.getByRole("button", { name, exact: true }).click(),
    goTo: (tab) => pane.getByRole("tab", { name: tab }).click(),
    simulate: async (name, on) => {
      await page.getByRole("button", { name: /^Simulate/ }).click();
      await page.locator(`[data-simulate=${name}]`).setChecked(on);
      await page.keyboard.press("Escape");
    },
    violations: async () => {
      const axe = new AxeBuilder({ page })
        .include("iframe[data-pane]")
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
      const { violations } = await axe.analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    },
    complaints: () => told,
    close: () => context.close(),
  };
}
