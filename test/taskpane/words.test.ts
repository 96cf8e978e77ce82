/** Every text of the pane that counts takes the singular of one and the plural of two. */
import { words } from "../../src/taskpane/laterWords";
import { words as previewWords } from "@channel-credits/preview-host/testing";

type Text = (...args: (string | number)[]) => unknown;

/** Each text that takes arguments, with its path. */
function textsIn(value: unknown, path: string): (readonly [path: string, text: Text])[] {
  if (typeof value === "function") return value.length > 0 ? [[path, value as Text]] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path === "" ? key : `${path}.${key}`));
}

const NOUNS = "row|unit|cell|part|column|term|day|date|line|fill|error|warning|note|change|argument|sheet|quarter|report";
const WITH = "(?:(?:more|earlier|price|report) )?";
/** "1 rows", "1 cell were left …". */
const ONE_OF_MANY = new RegExp(`\\b1 ${WITH}(?:${NOUNS})s\\b|\\b1 ${WITH}(?:${NOUNS}) (?:(?!that\\b)[a-z]+ ){0,5}(?:are|were|they)\\b`);
/** "2 row", "2 rows is". */
const MANY_OF_ONE = new RegExp(`\\b2 ${WITH}(?:${NOUNS})\\b(?! (?:${NOUNS}))|\\b2 ${WITH}(?:${NOUNS})s (?:is|was|has)\\b`);

/** These list names of sheets or amounts, and count nothing. */
const LISTS = ["pane.unfinishedWork.text", "pane.why.costApart"];
const TEXTS = [...textsIn(words, "pane"), ...textsIn(previewWords, "preview")].filter(([path]) => !LISTS.includes(path));

test.each(TEXTS)("%s", (path, text) => {
  // The pane's texts take their counts ready-made, the preview's as numbers.
  const counts = (count: string) => Array.from({ length: text.length }, () => (path.startsWith("pane") ? count : Number(count)));
  const of = (count: string): string => String(text(...counts(count)));
  expect(of("1")).not.toMatch(ONE_OF_MANY);
  expect(of("2")).not.toMatch(MANY_OF_ONE);
});

test("the rule can fail", () => {
  expect("1 rows will change").toMatch(ONE_OF_MANY);
  expect("1 cell were left as they are").toMatch(ONE_OF_MANY);
  expect("2 row").toMatch(MANY_OF_ONE);
});
