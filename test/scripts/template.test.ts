/** The workbook that `npm run template` writes, and the words that the command knows. */
import { readCommand, templateBook, UsageError, wrongUsage } from "../../scripts/template/index";
import { openBook } from "@channel-credits/preview-host";
import { termsOfAgreement } from "../../src/contract/agreement/terms";
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
  ["an unknown kind",   ["--sheet", "Price chnges"], 'There is no kind of sheet "Price chnges". Kinds are Inventory, ', '--sheet "Price changes"'],
  ["an unknown option", ["--shet", "Sales"],         "There is no option --shet.",                                    "--sheet Sales"],
  ["a word too many",   ["Sales"],                   '"Sales" belongs to no option',                                  "--sheet Sales"],
  ["a file twice",      ["--out", "a", "--out", "b"], '--out is given twice, with "a" and "b"',                       "--out b"],
])("%s is wrong usage, told with the line that would mend it", (_story, words, message, mended) => {
  expect(() => readCommand(words)).toThrow(UsageError);
  expect(() => readCommand(words)).toThrow(message);
  expect(said(words)).toMatch(new RegExp(`\nTry:   npm run template -- ${mended}\nHelp:  npm run template -- --help\n$`));
});

function said(words: readonly string[]): string {
  try {
    readCommand(words);
  } catch (error) {
    if (error instanceof UsageError) return wrongUsage(words, error);
  }
  throw new Error("The words are right.");
}

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
  const names = sheet!.values({ row: 1, column: 0, rowCount: termsOfAgreement().length, columnCount: 1 }).map(([name]) => name);
  expect(names).toEqual(termsOfAgreement());
});
