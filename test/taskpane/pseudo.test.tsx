/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
/** The whole pane in a language that nobody speaks: what is seen without its brackets comes from no table, and would stay English. */
import { screen } from "@testing-library/react";
import { termDefinition, TERM_NAMES } from "../../src/contract/agreement/terms";
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { FINDING_CODES } from "../../src/contract/base/finding";
import { LANGUAGES, speak } from "../../src/contract/base/language";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { KEYED_HEADINGS, OUTPUT_HEADINGS, OWN_SHEETS } from "../../src/workbook/headers";
import { columnsOf, READ_KINDS } from "../../src/workbook/sheets";
import { pseudoLanguage, unspoken } from "../support/pseudoLanguage";
import { cellsOf, sheetNamed, tradeBook } from "./books";
import { openPane } from "./openPane";

jest.setTimeout(90_000);

beforeEach(() => {
  speak("user", pseudoLanguage());
  speak("workbook", pseudoLanguage());
});
afterEach(() => {
  speak("user", undefined);
  speak("workbook", undefined);
});
afterEach(expectTidyHost);

function seen(): readonly string[] {
  const main = screen.getByRole("main");
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.parentElement?.closest("style") === null) texts.push(node.textContent ?? "");
  for (const element of main.querySelectorAll("*"))
    for (const name of ["aria-label", "placeholder", "title"]) texts.push(element.getAttribute(name) ?? "");
  return texts;
}

const choicesOf = (name: (typeof TERM_NAMES)[number]): readonly string[] => {
  const definition = termDefinition(name);
  return definition.type === "choice" ? Object.keys(definition.choices) : [];
};
/** The same in every language, so that workbooks travel: sheets, headings, codes, terms and their values, what stands in the user's own cells. */
const NAMES = [
  ...READ_KINDS.flatMap((kind) => [kind, ...columnsOf(kind).map(([, { heading }]) => heading)]),
  ...Object.entries({ ...OWN_SHEETS, ...KEYED_HEADINGS }).flatMap(([name, headings]) => [name, ...headings]),
  ...OUTPUT_HEADINGS,
  ...TERM_NAMES.flatMap((name) => [name, ...choicesOf(name)]),
  ...Object.keys(FINDING_CODES),
  ...Object.values(LANGUAGES),
  ...AGREEMENTS.flatMap(({ id, source, kind, vendor, distributor }) => [id, source.name, kind, vendor, distributor]),
  ...["Inventory", "Invoices", "Price changes", "Discontinuations"].flatMap((sheet) => cellsOf(tradeBook(), sheet).flat().map(String)),
  "Notes",
];
/** Days, quarters, times, columns and clauses; yes and no as values. */
const FORMS =
  /\b[A-Z][a-z]{2} \d{1,2}, \d{4}\b|\bFY\d{4} Q\d\b|\b[AP]M\b|\b[A-Z]{1,2}(:[A-Z]{1,2}|\d+)\b|\bEx\. [A-Z]\b|\bpreamble\b|\b(yes|no|none)\b/g;
const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
const ALL_NAMES = new RegExp(
  `(?<![\\p{L}\\d])(?:${[...new Set(NAMES)]
    .filter((it) => /\p{L}/u.test(it))
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|")})(?![\\p{L}\\d])`,
  "gu",
);
const known = (left: string): string => left.replaceAll(ALL_NAMES, " ").replaceAll(FORMS, " ");

test("every view", async () => {
  const book = tradeBook();
  book.settings.set("channelCredits.language", JSON.stringify("de"));
  const { press, goTo, host } = await openPane(book);
  const left = new Set<string>();
  const look = (view: string) => {
    for (const text of seen()) {
      const words = unspoken(text, known);
      if (words !== "") left.add(`${view}: ${words}`);
    }
  };
  look("start");
  await press(/Preview/);
  look("preview");
  await press(/Fill workbook/);
  look("filled");
  host.select(sheetNamed(book, "Inventory").id, { row: 1, column: 0, rowCount: 1, columnCount: 1 });
  for (const tab of ["⟦Claims", "⟦Why", "⟦Findings", "⟦Terms", "⟦Calendar"]) {
    await goTo(tab);
    look(tab.slice(1));
  }
  expect([...left]).toEqual([]);
});
