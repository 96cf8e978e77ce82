import fc from "fast-check";
import { typed } from "../../src/excel/stored";

/** As the rule reads; on a long text of letters alone it would take its time. */
const THREE_WORDS = /\p{L}{2,}[^\p{L}]+\p{L}{2,}[^\p{L}]+\p{L}{2,}/u;

// prettier-ignore
test.each([
  ["three words are a sentence",     "the new price 4",        false],
  ["two words may be a date",        "4 March noon",           true],
  ["a single letter breaks the row", "one two a three 4",      true],
  ["three in a row behind it",       "one a two three four 4", false],
  ["no digit",                       "March",                  false],
])("an apostrophe keeps a text that Excel might convert: %s", (_story, text, isKept) => {
  expect(typed(text, false)).toBe(isKept ? `'${text}` : text);
});

test("three words in a row are found where the pattern finds them", () => {
  const piece = fc.constantFrom("ab", "a", "é", "\u{10400}\u{10400}", " ", "-", "1", "\n");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const text = `x1${pieces.join("")}`;
      expect(typed(text, false)).toBe(THREE_WORDS.test(text) ? text : `'${text}`);
    }),
    { numRuns: 500 },
  );
});
