/** The preview stands in for Excel, but not for the host of the add-in: its pages come with the policy that a hosted add-in has. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { servePreview } = jest.requireActual<{ servePreview(options: object): Promise<{ url: string; close(): Promise<void> }> }>(
  "../../scripts/serve/preview",
);
const { previewPolicy, hostedPolicy } = jest.requireActual<{
  previewPolicy(page: "addin" | "preview", addinOrigin?: string): string;
  hostedPolicy(): readonly string[];
}>("../../scripts/serve/policy");

const differences = (page: "addin" | "preview"): readonly string[] => {
  const [hosted, served] = [hostedPolicy(), previewPolicy(page).split("; ")];
  const missing = hosted.filter((it) => !served.includes(it)).map((it) => `- ${it.split(" ")[0]}`);
  return [...missing, ...served.filter((it) => !hosted.includes(it)).map((it) => `+ ${it}`)];
};

test("the add-in's pages differ by who may frame them", () => {
  expect(differences("addin")).toEqual(["- frame-ancestors", "+ frame-ancestors 'self'"]);
});

test("the preview's own page frames the pane, and is framed by nobody", () => {
  expect(differences("preview")).toEqual(["- frame-ancestors", "+ frame-ancestors 'none'", "+ frame-src 'self'"]);
});

test("where the add-in is on its own host, the preview's page may frame it, show its icons and read its functions, and no more", () => {
  const [here, hosted] = [previewPolicy("preview"), previewPolicy("preview", "https://addins.example.com")].map((it) => it.split("; "));
  expect(hosted!.filter((it) => !here!.includes(it))).toEqual([
    "img-src 'self' data: https://addins.example.com",
    "connect-src 'self' https://addins.example.com",
    "frame-src 'self' https://addins.example.com",
  ]);
});

test("scripts come from our own origin and Microsoft's addresses, and none may be written into a page", () => {
  const scripts = hostedPolicy().find((it) => it.startsWith("script-src "));
  expect(scripts).toBe("script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com");
});

test("every page of the preview comes with it", async () => {
  const addin = mkdtempSync(join(tmpdir(), "channel credits "));
  writeFileSync(join(addin, "page.html"), "a page of the add-in");
  const { url, close } = await servePreview({ addin });
  const policies = await Promise.all(
    ["addin/page.html", "index.html"].map(async (page) => (await fetch(url + page)).headers.get("content-security-policy")),
  );
  await close();
  rmSync(addin, { recursive: true });
  expect(policies).toEqual([previewPolicy("addin"), previewPolicy("preview")]);
});
