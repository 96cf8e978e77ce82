/** Every table of words of every folder has its German, name for name. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { speak, wordTableNames } from "../../src/contract/base/language";
import { languageOf, loadLanguage } from "../../src/languages";
import { german } from "../../src/languages/german";

const SOURCE = path.join(__dirname, "../../src");
const sources = (readdirSync(SOURCE, { recursive: true }) as string[]).filter((file) => /\.tsx?$/.test(file));

/** Tables as they are made in the code: `wordTable("pane", english, "user")` of a file that exports `english`. */
const MADE = /\bwordTable\(\s*"([^"]+)"/g;
const makers = sources.flatMap((file) =>
  [...readFileSync(path.join(SOURCE, file), "utf8").matchAll(MADE)].map(([, name]) => ({ file, name: name! })),
);

/** The names of a table, nested ones with their path, each with what it is: a text, or a function of so many values. */
function names(table: object, at = ""): readonly string[] {
  return Object.entries(table).flatMap(([name, word]: [string, unknown]) => {
    if (typeof word === "object" && word !== null) return names(word, `${at}${name}.`);
    return [`${at}${name}: ${typeof word}`];
  });
}

test("there are tables, each of a name of its own, in a file of its own", () => {
  expect(makers.length).toBeGreaterThan(3);
  expect(new Set(makers.map(({ file }) => file)).size).toBe(makers.length);
  expect(new Set(makers.map(({ name }) => name)).size).toBe(makers.length);
});

test("German has a table for each, and none besides", () => {
  expect(Object.keys(german.tables).sort()).toEqual(makers.map(({ name }) => name).sort());
});

test.each(makers)("$name says the same things in German", ({ file, name }) => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the file is one of a list
  const { english } = require(path.join(SOURCE, file)) as { english?: object };
  if (english === undefined) throw new Error(`${file} does not export its words as "english"`);
  expect(wordTableNames()).toContain(name);
  expect(names(german.tables[name]!)).toEqual(names(english));
});

test("a tag names the language that it begins with; English stands for those that we lack", () => {
  expect(["de", "de-DE", "DE-at", "de_CH", "en-US", "fr-FR", "den", "", undefined].map(languageOf)).toEqual([
    "de",
    "de",
    "de",
    "de",
    "en",
    "en",
    "en",
    "en",
    "en",
  ]);
});

test("a language is loaded by its code, and spoken from then on", async () => {
  expect(await loadLanguage("en")).toBeUndefined();
  const loaded = await loadLanguage("de");
  expect(loaded).toBe(german);
  speak("user", loaded);
  const { reviewWords } = await import("../../src/taskpane/reviewWords");
  expect(reviewWords.progress("2", "9", "7")).toBe("2 von 9 geprüft, 7 offen");
  speak("user", undefined);
  expect(reviewWords.progress("2", "9", "7")).toBe("2 of 9 reviewed, 7 open");
});
