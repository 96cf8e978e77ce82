import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../../src/browser/page/addinManifest";

const xml = readFileSync(join(__dirname, "..", "..", "..", "..", "manifest.xml"), "utf8");
const SERVED_AT = "http://localhost:5555/addin/";

test("the pane's page and the icons are found below the address that serves the add-in", () => {
  const { name, paneUrl, buttons } = readManifest(xml, SERVED_AT);
  expect(name).toBe("Channel Credits");
  expect(paneUrl).toBe(`${SERVED_AT}taskpane.html`);
  for (const { icons } of buttons) for (const { url } of icons) expect(url).toMatch(/^http:\/\/localhost:5555\/addin\/assets\/.+\.png$/);
});

test("an add-in built for another address is served from here all the same", () => {
  const hosted = xml.replaceAll("https://localhost:3000/", "https://credits.example.com/addins/channel/");
  expect(readManifest(hosted, SERVED_AT).paneUrl).toBe(`${SERVED_AT}taskpane.html`);
});

test("an add-in on its own host is taken from there", () => {
  const { paneUrl, helpUrl, functions, buttons } = readManifest(xml);
  const urls = [paneUrl, helpUrl, functions?.metadataUrl, ...buttons.flatMap(({ icons }) => icons.map(({ url }) => url))];
  expect(urls.length).toBeGreaterThan(5);
  for (const url of urls) expect(url).toMatch(/^https:\/\/localhost:3000\/\w/);
});

test("help is served beside the pane; an add-in without any has no link to it", () => {
  expect(readManifest(xml, SERVED_AT).helpUrl).toBe(`${SERVED_AT}help.html`);
  expect(readManifest(xml.replace("<LearnMoreUrl", "<Other"), SERVED_AT).helpUrl).toBeUndefined();
});

test("the ribbon has the manifest's buttons, in its order, with what each does", () => {
  const { buttons } = readManifest(xml, SERVED_AT);
  expect(buttons.map(({ label, functionName }) => [label, functionName])).toEqual([
    ["Open", undefined],
    ["Preview credits", "showFill"],
    ["Why", "showWhy"],
  ]);
  for (const { tip } of buttons) expect(tip).not.toBe("");
});

test.each([
  ["no XML at all", "Channel Credits", /is not XML/],
  ["no page", "<OfficeApp><DefaultSettings/></OfficeApp>", /names no page/],
])("%s is an error that says so", (_story, text, words) => {
  expect(() => readManifest(text, SERVED_AT)).toThrow(words);
});
