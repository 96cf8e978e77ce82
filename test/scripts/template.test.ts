/** The workbook that `npm run template` writes, and the words that the command knows. */
import { readCommand, templateBook, TemplateUsage } from "../../scripts/template/index";
import { openBook } from "@channel-credits/preview-host";
import { TERM_NAMES } from "../../src/contract/agreement/terms";
import { columnsOf, SHEETS, type SheetKind } from "../../src/workbook/sheets";

const saved = (...words: string[]) => {
  const command = readCommand(words);
  if (command === "help") throw new Error("asked for help");
  return openBook(templateBook(command.sheets).save());
};
const kindsOf = (...words: string[]): readonly string[] => saved(...words).sheets.map(({ name }) => name);

// prettier-ignore
test.each([
  ["the sheets that a fill reads, where none is named", [],                                                      ["Inventory", "Invoices", "Price changes", "Discontinuations", "Terms", "Return requests", "Product versions", "Open orders", "Dealer shipments", "Dealer inventory", "Sales", "Open invoices", "Objectives"]],
  ["those that are named, each once",                   ["--sheet", "sales", "--sheet", "Return requests", "--sheet", "Sales"], ["Sales", "Return requests"]],
])("%s", (_story, words, kinds) => expect(kindsOf(...words)).toEqual(kinds));

// prettier-ignore
test.each([
  ["an unknown kind",   ["--sheet", "Stock"], 'There is no kind of sheet "Stock". Kinds are Inventory, '],
  ["an unknown option", ["--shet", "Sales"],  "Unknown option '--shet'"],
  ["a word too many",   ["Sales"],            "Unexpected argument 'Sales'"],
])("%s is wrong usage", (_story, words, message) => {
  expect(() => readCommand(words)).toThrow(TemplateUsage);
  expect(() => readCommand(words)).toThrow(message);
});

test.each(Object.keys(SHEETS).filter((kind) => kind !== "Terms") as SheetKind[])(
  "%s: headings, a line of help each, drop-downs",
  (kind) => {
    const [sheet] = saved("--sheet", kind).sheets;
    const columns = columnsOf(kind)
      .map(([, it]) => it)
      .filter((it) => !it.isForExports);
    expect(sheet!.values({ row: 0, column: 0, rowCount: 1, columnCount: columns.length })).toEqual([columns.map(({ heading }) => heading)]);
    columns.forEach(({ help, choices }, column) => {
      expect(sheet!.inputOf?.(0, column).message?.text).toContain(help);
      expect(sheet!.inputOf?.(1, column).isRuled).toBe(choices !== undefined);
    });
  },
);

test("Terms lists every term", () => {
  const [sheet] = saved("--sheet", "Terms").sheets;
  const names = sheet!.values({ row: 1, column: 0, rowCount: TERM_NAMES.length, columnCount: 1 }).map(([name]) => name);
  expect(names).toEqual(TERM_NAMES);
});
