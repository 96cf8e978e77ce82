import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "playwright-core";

const { launchBrowser } = jest.requireActual<{ launchBrowser(): Promise<Browser> }>("../support/browser");
const { answerer } = jest.requireActual<{ answerer(routes: unknown[]): RequestListener }>("../../scripts/serve/files");

const ASSETS = join(__dirname, "..", "..", "assets");
let browser: Browser;
let server: Server;

beforeAll(async () => {
  server = createServer(
    answerer([
      ["/assets/", join(ASSETS, "icons")],
      ["/", join(ASSETS, "pages")],
    ]),
  );
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const PAGES = ["help.html", "support.html", "privacy.html"];

describe.each(PAGES)("%s", (page) => {
  test.each(["light", "dark"] as const)("is accessible and clean in %s, at 320 px", async (colorScheme) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 600 } });
    const tab = await context.newPage();
    const told: string[] = [];
    tab.on("console", (message) => told.push(message.text()));
    tab.on("requestfailed", (request) => told.push(request.url()));
    tab.on("response", (response) => response.status() >= 400 && told.push(response.url()));
    await tab.goto(`http://localhost:${(server.address() as AddressInfo).port}/${page}`);
    const { violations } = await new AxeBuilder({ page: tab }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
    expect(violations).toEqual([]);
    expect(told).toEqual([]);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await context.close();
  });

  test("links lead to pages and places that are there", () => {
    const html = readFileSync(join(ASSETS, "pages", page), "utf8");
    for (const [, file = "", place] of html.matchAll(/href="([\w.]+html)(?:#(\w+))?"/g)) {
      expect(PAGES).toContain(file);
      if (place !== undefined) expect(readFileSync(join(ASSETS, "pages", file), "utf8")).toContain(`id="${place}"`);
    }
  });
});
