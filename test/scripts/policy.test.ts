/** The preview stands in for Excel, but not for the host of the add-in: its pages come with the policy that a hosted add-in has. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { servePreview } = jest.requireActual<{ servePreview(options: object): Promise<{ url: string; close(): Promise<void> }> }>(
  "../../scripts/serve/preview",
);
const { previewPolicy, hostedPolicy } = jest.requireActual<{
  previewPolicy(page: "addin" | "preview"): string;
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
