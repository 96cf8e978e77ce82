/** A release: the version where it stands, the heading over its changes, or a refusal with nothing changed; and what a host sends. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const { releasedTexts } = jest.requireActual<{
  releasedTexts(version: string, day: string, read: (file: string) => string): Readonly<Record<string, string>>;
}>("../../scripts/release/texts");
const { headerBlocks, headersOf } = jest.requireActual<{
  headerBlocks(text?: string): readonly (readonly [string, Readonly<Record<string, string>>])[];
  headersOf(path: string): Readonly<Record<string, string>>;
}>("../../scripts/serve/hostedHeaders");

const read = (file: string): string => readFileSync(join(__dirname, "../..", file), "utf8");
const with99 = releasedTexts("99.0.1", "2026-11-29", read);
/** The lines that a release changes in a file. */
const changedIn = (file: string): readonly string[] => {
  const before = new Set(read(file).split("\n"));
  return with99[file]!.split("\n")
    .filter((line) => !before.has(line))
    .map((line) => line.trim());
};

test("the version is raised in each file, and nowhere else in it", () => {
  expect(Object.keys(with99).sort()).toEqual([
    "CHANGELOG.md",
    "manifest.xml",
    "package-lock.json",
    "package.json",
    "src/credits/product.ts",
  ]);
  expect(changedIn("package.json")).toEqual(['"version": "99.0.1",']);
  expect(changedIn("package-lock.json")).toEqual(['"version": "99.0.1",', '"version": "99.0.1",']);
  expect(changedIn("manifest.xml")).toEqual(["<Version>99.0.1.0</Version>"]);
  expect(changedIn("src/credits/product.ts").join()).toContain('version: "99.0.1"');
});

test("what was unreleased stands under the version and its day", () => {
  expect(changedIn("CHANGELOG.md")).toEqual(["## 99.0.1, 2026-11-29"]);
  expect(with99["CHANGELOG.md"]).toMatch(/## Unreleased\n\n## 99\.0\.1, 2026-11-29\n\n- /);
});

// prettier-ignore
test.each<[string, string, Readonly<Record<string, string>>, string]>([
  ["no version",            "1.1",    {},                                                          "1.1 is no version: give three numbers, such as 1.1.0."],
  ["the version it has",    "1.0.0",  { "package.json": '{\n  "version": "1.0.0"\n}' },           "1.0.0 is not above 1.0.0, the version that stands in package.json."],
  ["an older one",          "1.9.9",  { "package.json": '{\n  "version": "1.10.0"\n}' },          "1.9.9 is not above 1.10.0, the version that stands in package.json."],
  ["nothing to release",    "99.0.0", { "CHANGELOG.md": "# Changes\n\n## Unreleased\n\n## 1.0.0\n" },  "CHANGELOG.md has nothing under Unreleased: say what changed first."],
  ["a manifest without",    "99.0.0", { "manifest.xml": "<OfficeApp/>" },                          "manifest.xml has no version where it is sought; nothing was changed."],
])("%s is refused", (_story, version, texts, told) => {
  expect(() => releasedTexts(version, "2026-11-29", (file) => texts[file] ?? read(file))).toThrow(told);
});

test("every page is sent with the policy, icons may be kept, the pane is asked for anew", () => {
  for (const page of ["/taskpane.html", "/help/index.html", "/assets/icon-32.png"])
    expect(headersOf(page)["Content-Security-Policy"]).toMatch(/^default-src 'none'; script-src 'self'/);
  expect(headersOf("/assets/icon-32.png")["Cache-Control"]).toBe("public, max-age=86400");
  expect(headersOf("/taskpane.html")["Cache-Control"]).toBe("no-cache");
  expect(headersOf("/taskpane.js")["Cache-Control"]).toBeUndefined();
});

test("a line of the headers' file that a host would not understand is told", () => {
  expect(() => headerBlocks("/*\n  X: 1\nCache-Control no-cache")).toThrow(
    '"Cache-Control no-cache" is neither a path nor a header of one',
  );
});
