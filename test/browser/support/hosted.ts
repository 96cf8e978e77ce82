/**
 * The built add-in as it will be hosted: dist/ at the address of its manifest, over https, with the headers of assets/hosting, in a page at
 * one of the addresses at which Excel on the web stands. The browser takes both addresses for this machine; Microsoft's library is
 * answered from the package that holds it.
 */
import { readFileSync } from "node:fs";
import type { Server } from "node:https";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { withHands, type OpenPane } from "./ourPane";
import { openPage, type PreviewPage } from "./preview";

type Headers = Readonly<Record<string, string>>;

const { launchBrowser } = jest.requireActual<{ launchBrowser(args: readonly string[]): Promise<Browser> }>("../../support/browser");
const { headersOf } = jest.requireActual<{ headersOf(path: string): Headers }>("../../../scripts/serve/hostedHeaders");
const { serveOverHttps } = jest.requireActual<{
  serveOverHttps(folder: string, port: number, headers: (path: string) => Headers, under: string): Promise<Server>;
}>("../../../scripts/serve/https");
const { servePreview } = jest.requireActual<{
  servePreview(options: { scheme: "https"; addinOrigin: string }): Promise<{ url: string; close(): Promise<void> }>;
}>("../../../scripts/serve/preview");

const DIST = join(__dirname, "..", "..", "..", "dist");
const EXCEL = "https://excel.officeapps.live.com/";
const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const LIBRARY = dirname(require.resolve("@microsoft/office-js/dist/office.js"));

export interface HostedAddin {
  /** Where the manifest says that it is. */
  readonly address: string;
  /** With the pane up. */
  open(): Promise<OpenPane>;
  /** Whatever becomes of the pane. */
  openPage(): Promise<PreviewPage>;
  close(): Promise<void>;
}

export interface HostedOptions {
  /** What a host sends in the place of the headers of assets/hosting. */
  readonly headers?: (hosted: Headers, path: string) => Headers;
}

export async function startHosted({ headers = (hosted) => hosted }: HostedOptions = {}): Promise<HostedAddin> {
  const address = addressOf(readFileSync(join(DIST, "manifest.xml"), "utf8"));
  const { origin, host, pathname } = new URL(address);
  const [addin, preview] = await Promise.all([
    serveOverHttps(DIST, 0, (path) => headers(headersOf(path), path), pathname),
    servePreview({ scheme: "https", addinOrigin: origin }),
  ]);
  const rules = [
    [host, (addin.address() as AddressInfo).port],
    [new URL(EXCEL).host, new URL(preview.url).port],
  ].map(([name, port]) => `MAP ${name} localhost:${port}`);
  const browser = await launchBrowser([`--host-resolver-rules=${rules.join(",")}`]);
  const page = () => openPage(browser, EXCEL, "?workbook=empty", {}, [address, MICROSOFT], withLibrary);
  return {
    address,
    openPage: page,
    open: async () => withHands(await page()),
    close: async () => {
      await browser.close();
      await preview.close();
      addin.closeAllConnections();
      await new Promise((resolve) => addin.close(resolve));
    },
  };
}

/** The folder of the page that the manifest names. */
function addressOf(manifest: string): string {
  const page = /<SourceLocation DefaultValue="([^"]+)"/.exec(manifest)?.[1];
  if (page === undefined) throw new Error("dist/manifest.xml names no page.");
  return new URL(".", page).href;
}

async function withLibrary(context: BrowserContext): Promise<void> {
  const { pathname: under } = new URL(MICROSOFT);
  await context.route(`${MICROSOFT}**`, (route) =>
    route.fulfill({ path: join(LIBRARY, new URL(route.request().url()).pathname.slice(under.length)) }),
  );
}
