/** What a publisher hands in: every function with something to try, texts within the store's lengths, words that are true of the build. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "../..");
const { testNotes } = jest.requireActual<{ testNotes(sources?: readonly string[]): string }>("../../scripts/publish/testNotes");
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const notes = testNotes();

test("the notes for testers name every worksheet function with a formula and what it gives", () => {
  const sources = readdirSync(join(ROOT, "src/functions")).filter((name) => name.endsWith(".ts"));
  const ids = sources.flatMap((name) => [...read(`src/functions/${name}`).matchAll(/@customfunction ([A-Z.]+)/g)].map(([, id]) => id!));
  const inNotes = [...notes.matchAll(/^- \*\*CHANNEL\.([A-Z.]+)\*\*: .+\n {2}`=CHANNEL\.\1\(.+` gives `.+`/gm)].map(([, id]) => id!);
  expect(ids.length).toBeGreaterThan(10);
  expect(inNotes.sort()).toEqual(ids.sort());
});

test("a function without an example is told", () => {
  const source = join(ROOT, "test/scripts/fixtures/functionWithoutExample.ts.txt");
  expect(() => testNotes([source])).toThrow("No example to test: BARE");
});

// prettier-ignore
test.each([
  ["Name",      50],
  ["Summary",  100],
])("the listing's %s has at most %d characters", (heading, most) => {
  const [, text] = new RegExp(`\\*\\*${heading}\\.\\*\\* (.+)`).exec(read("docs/publish/listing.md"))!;
  expect(text!.length).toBeLessThanOrEqual(most);
  expect(text!.length).toBeGreaterThan(0);
});

test("the listing's description has at most 4,000 characters", () => {
  const [, text] = /\*\*Description\.\*\*([^]*?)\*\*Categories/.exec(read("docs/publish/listing.md"))!;
  expect(text!.trim().length).toBeLessThanOrEqual(4000);
});

// prettier-ignore
test.each(["README.md", "docs/admin.md", "docs/publish/listing.md", "docs/publish/accessibility.md"])("%s names files and commands that are there", (file) => {
  const text = read(file);
  const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
  for (const [, name] of text.matchAll(/npm run ([a-z:-]+)/g)) expect(Object.keys(scripts)).toContain(name);
  for (const [, link] of text.matchAll(/\]\(([^)#]+)\)/g)) expect([link, existsSync(join(ROOT, dirname(file), link!))]).toEqual([link, true]);
  for (const [, named] of text.matchAll(/`((?:test|assets|scripts)\/(?!\S*\bID\b)[\w./-]+)`/g)) expect([named, existsSync(join(ROOT, named!))]).toEqual([named, true]);
});
