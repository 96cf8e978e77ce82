/** Words follow the language, each reader's their own. */
import {
  inEnglish,
  speak,
  spoken,
  wordTable,
  wordTableNames,
  wordTables,
  type Language,
  type Translated,
} from "../../src/contract/base/language";

const english = {
  title: "Claims",
  rows: (count: number) => `${count} rows`,
  groups: { ready: "Ready", late: "Late" },
  steps: ["one", "two"],
};
const german: Translated<typeof english> = {
  title: "Ansprüche",
  rows: (count) => `${count} Zeilen`,
  groups: { ready: "Bereit", late: "Verspätet" },
  steps: ["eins", "zwei"],
};
const words = wordTable("test.words", english);
const forUser = wordTable("test.forUser", english, "user");
const GERMAN: Language = { code: "de", tables: { "test.words": german, "test.forUser": german } };

afterEach(() => {
  speak("user", undefined);
  speak("workbook", undefined);
});

test("English is what a table says first", () => {
  expect([words.title, words.rows(2), words.groups.late, words.steps[1], spoken("workbook")]).toEqual([
    "Claims",
    "2 rows",
    "Late",
    "two",
    "en",
  ]);
});

test("another language is spoken to its reader alone, nested words too, until English is asked for again", () => {
  const { groups } = words;
  speak("workbook", GERMAN);
  expect([words.title, words.rows(2), groups.late, words.steps[1], spoken("workbook")]).toEqual([
    "Ansprüche",
    "2 Zeilen",
    "Verspätet",
    "zwei",
    "de",
  ]);
  expect([forUser.title, spoken("user")]).toEqual(["Claims", "en"]);
  speak("workbook", undefined);
  expect([words.title, groups.late]).toEqual(["Claims", "Late"]);
});

test("names of a table can be gone through as those of the object that it is of", () => {
  expect(Object.keys(words)).toEqual(Object.keys(english));
  expect(Object.entries(words.groups)).toEqual([
    ["ready", "Ready"],
    ["late", "Late"],
  ]);
});

test("a table that is made after a language is spoken speaks it; one that the language lacks stays English", () => {
  speak("user", { code: "de", tables: { "test.late": german } });
  expect(wordTable("test.late", english, "user").title).toBe("Ansprüche");
  expect(forUser.title).toBe("Claims");
});

test("a name is of one table", () => {
  expect(() => wordTable("test.words", english, "user")).toThrow("test.words");
  expect(wordTableNames()).toEqual(expect.arrayContaining(["test.words", "test.forUser", "test.late"]));
});

test("words of both readers are of one name, which the other language has once", () => {
  const { user, workbook } = wordTables("test.both", english);
  speak("user", { code: "de", tables: { "test.both": german } });
  expect([user.title, workbook.title]).toEqual(["Ansprüche", "Claims"]);
  expect(wordTableNames().filter((it) => it === "test.both")).toHaveLength(1);
  expect(() => wordTable("test.both", english)).toThrow("test.both");
});

test("what is done in English is English in between, also where it fails", () => {
  speak("workbook", GERMAN);
  expect(inEnglish("workbook", () => words.title)).toBe("Claims");
  const failing = (): never => {
    throw new Error(words.title);
  };
  expect(() => inEnglish("workbook", failing)).toThrow("Claims");
  expect([words.title, spoken("workbook")]).toEqual(["Ansprüche", "de"]);
});
