/** Every table of words of every folder has its German, name for name. */
import { speak, wordTableNames } from "../../src/contract/base/language";
import { languageOf, loadLanguage } from "../../src/languages";
import { german } from "../../src/languages/german";
import { englishOf, MADE_TABLES } from "../support/wordTables";

/** The names of a table, nested ones with their path, each with what it is: a text, or a function of so many values. */
function names(table: object, at = ""): readonly string[] {
  return Object.entries(table).flatMap(([name, word]: [string, unknown]) => {
    if (typeof word === "object" && word !== null) return names(word, `${at}${name}.`);
    return [`${at}${name}: ${typeof word}`];
  });
}

test("there are tables, each of a name of its own", () => {
  expect(MADE_TABLES.length).toBeGreaterThan(3);
  expect(new Set(MADE_TABLES.map(({ name }) => name)).size).toBe(MADE_TABLES.length);
});

test("German has a table for each, and none besides", () => {
  expect(Object.keys(german.tables).sort()).toEqual(MADE_TABLES.map(({ name }) => name).sort());
});

test.each(MADE_TABLES)("$name says the same things in German", (table) => {
  const english = englishOf(table);
  expect(wordTableNames()).toContain(table.name);
  expect(names(german.tables[table.name]!)).toEqual(names(english));
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
