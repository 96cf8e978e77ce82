import { ADD_IN_ID, newBook, openBook } from "../../src/book";
import { fixture, reopened, unzipped } from "./workbooks";

const FILES: [string, () => Uint8Array][] = [
  ["a new workbook", () => newBook().save()],
  ["rich.xlsx, which has another add-in's settings", () => fixture("rich.xlsx")],
  ["prefixed.xlsx", () => fixture("prefixed.xlsx")],
];

describe.each(FILES)("settings in %s", (_name, file) => {
  test("come back, whatever JSON can say", () => {
    const values = { text: 'a "b" & <c>\n', number: 1.5, list: [1, null, { deep: true }], none: null, "key with spaces": "" };
    const book = openBook(file());
    for (const [key, value] of Object.entries(values)) book.settings.set(key, value);
    const { settings } = reopened(book);
    expect(settings.keys()).toEqual(Object.keys(values));
    for (const [key, value] of Object.entries(values)) expect(settings.get(key)).toEqual(value);
  });

  test("are changed and deleted, and add no second part", () => {
    const book = openBook(file());
    book.settings.set("a", 1);
    const second = reopened(book);
    second.settings.set("a", 2);
    second.settings.set("b", 3);
    second.settings.delete("b");
    const third = reopened(second);
    expect([third.settings.keys(), third.settings.get("a"), third.settings.get("b")]).toEqual([["a"], 2, undefined]);
    third.settings.delete("a");
    expect(reopened(third).settings.keys()).toEqual([]);
    const ours = Object.entries(unzipped(third.save())).filter(([, text]) => text.includes(ADD_IN_ID));
    expect(ours).toHaveLength(1);
  });

  test("leave no trace when none is written", () => {
    const bytes = file();
    const book = openBook(bytes);
    book.settings.delete("never there");
    expect([book.settings.keys(), book.settings.get("x")]).toEqual([[], undefined]);
    expect(Buffer.compare(book.save(), bytes)).toBe(0);
  });
});

test("another add-in's part is untouched", () => {
  const book = openBook(fixture("rich.xlsx"));
  book.settings.set("a", 1);
  const name = "xl/webextensions/webextension1.xml";
  expect(unzipped(book.save())[name]).toBe(unzipped(fixture("rich.xlsx"))[name]);
});

test("what has no JSON is our own mistake", () => {
  expect(() => newBook().settings.set("a", undefined)).toThrow(TypeError);
});
