import { readCommand } from "../../src/headless/commandLine";
import { UsageError, usageWords } from "../../src/headless/usageError";

test("files alone go to the folder out, with no sheet or date chosen", () => {
  expect(readCommand(["a.xlsx", "b c.xlsm"])).toEqual({
    files: ["a.xlsx", "b c.xlsm"],
    target: { outDir: "out" },
    mappingFile: undefined,
    choices: { sheets: {}, headingRows: {}, columns: {} },
    date: undefined,
    agreement: undefined,
    printCopy: undefined,
    typedOver: undefined,
    language: undefined,
    isTakeBack: false,
    isJson: false,
    papers: {},
  });
});

test("every word is understood, wherever it stands", () => {
  const command = readCommand([
    "--date=2000-02-29",
    "a.xlsx",
    "--out-dir",
    "my out",
    "--sheet",
    "Inventory=Stock = 1 Feb",
    "--sheet",
    "price-changes=P",
    "--heading-row",
    "Inventory=3",
    "--column",
    "Inventory.Quantity on hand=Actual = Qty",
    "--column=inventory.Part number=Column C",
    "--mapping",
    "m.json",
    "--agreement",
    "toy.json",
    "--print-copy",
    "p.xlsx",
    "--typed-over",
    "replace",
    "--language",
    "de",
    "--json",
  ]);
  expect(command).toEqual({
    files: ["a.xlsx"],
    target: { outDir: "my out" },
    mappingFile: "m.json",
    choices: {
      sheets: { Inventory: "Stock = 1 Feb", "price-changes": "P" },
      headingRows: { Inventory: 3 },
      columns: { Inventory: { "Quantity on hand": "Actual = Qty", "Part number": "Column C" } },
    },
    date: "2000-02-29",
    agreement: "toy.json",
    printCopy: "p.xlsx",
    typedOver: "replace",
    language: "de",
    isTakeBack: false,
    isJson: true,
    papers: {},
  });
});

test("--in-place has no folder, and --out is a file", () => {
  expect(readCommand(["--in-place", "a.xlsx"])).toMatchObject({ target: "in place" });
  expect(readCommand(["--out", "b.xlsx", "a.xlsx"])).toMatchObject({ target: { out: "b.xlsx" } });
});

test("--help asks for nothing else", () => {
  expect(readCommand(["--help"])).toBe("help");
});

// prettier-ignore
test.each([
  ["no file",                      [],                                                "at least one workbook"],
  ["an unknown option",            ["a.xlsx", "--fast"],                              "--fast"],
  ["an option without its value",  ["a.xlsx", "--date"],                              "--date"],
  ["a flag with a value",          ["a.xlsx", "--json=yes"],                          "--json"],
  ["neither keep nor replace",     ["a.xlsx", "--typed-over", "replcae"],             "--typed-over says keep or replace"],
  ["taking back and a date",       ["a.xlsx", "--take-back", "--date", "2000-01-31"], "--take-back fills nothing: leave --date out."],
  ["two places to write to",       ["a.xlsx", "--in-place", "--out-dir", "o"],        "exclude each other"],
  ["an empty folder name",         ["a.xlsx", "--out-dir="],                          "--out-dir is empty"],
  ["a sheet without a kind",       ["a.xlsx", "--sheet", "Stock"],                    "KIND=NAME"],
  ["a sheet without a name",       ["a.xlsx", "--sheet", "Inventory="],               "KIND=NAME"],
  ["a file and a folder",          ["a.xlsx", "--out", "b.xlsx", "--out-dir", "o"],   "--out and --out-dir exclude each other"],
  ["an empty file name",           ["a.xlsx", "--out="],                              "--out is empty"],
  ["a row that is no number",      ["a.xlsx", "--heading-row", "Inventory=three"],    "KIND=N"],
  ["row 0",                        ["a.xlsx", "--heading-row", "Inventory=0"],        "KIND=N"],
  ["a row twice",                  ["a.xlsx", "--heading-row", "Terms=1", "--heading-row", "terms=2"], "terms twice"],
  ["a column without a field",     ["a.xlsx", "--column", "Inventory=Qty"],           "KIND.FIELD=HEADING"],
  ["a column without a heading",   ["a.xlsx", "--column", "Inventory.Qty= "],         "KIND.FIELD=HEADING"],
  ["a column twice",               ["a.xlsx", "--column", "Inventory.Qty=A", "--column", "inventory.QTY=B"], "inventory.QTY twice"],
  ["a kind twice",                 ["a.xlsx", "--sheet", "Terms=A", "--sheet", "terms=B"], "terms twice"],
  ["a day in another order",       ["a.xlsx", "--date", "29.02.2000"],                "YYYY-MM-DD"],
  ["a day without leading zeros",  ["a.xlsx", "--date", "2000-2-9"],                  "YYYY-MM-DD"],
  ["no leap day in 2001",          ["a.xlsx", "--date", "2001-02-29"],                "YYYY-MM-DD"],
  ["no leap day in 2100",          ["a.xlsx", "--date", "2100-02-29"],                "YYYY-MM-DD"],
  ["the 31st of April",            ["a.xlsx", "--date", "2000-04-31"],                "YYYY-MM-DD"],
  ["month 13",                     ["a.xlsx", "--date", "2000-13-01"],                "YYYY-MM-DD"],
  ["a year before any sheet's",    ["a.xlsx", "--date", "1989-12-31"],                "YYYY-MM-DD"],
])("wrong usage: %s", (_story, words, told) => {
  expect(() => readCommand(words)).toThrow(UsageError);
  expect(() => readCommand(words)).toThrow(told);
});

function told(words: readonly string[]): string {
  try {
    readCommand(words);
  } catch (error) {
    if (error instanceof UsageError) return usageWords("npm run fill", words, error);
  }
  throw new Error("The words are right.");
}

// prettier-ignore
test.each<[string, readonly string[], string]>([
  ["no file",                      ["--json"],                                          "--json FILE.xlsx"],
  ["a slip of the pen",            ["a.xlsx", "--agrement", "x.json"],                  "a.xlsx --agreement x.json"],
  ["a slip before a value",        ["a.xlsx", "--outdir=o"],                            "a.xlsx --out-dir=o"],
  ["an option like none",          ["my stock.xlsx", "--quietly"],                      '"my stock.xlsx"'],
  ["an option without its value",  ["a.xlsx", "--date", "--json"],                      "a.xlsx --date YYYY-MM-DD --json"],
  ["a flag with a value",          ["a.xlsx", "--json=yes"],                            "a.xlsx --json"],
  ["an agreement twice",           ["a.xlsx", "--agreement", "x", "--agreement=y"],     "a.xlsx --agreement=y"],
  ["one agreement twice",          ["a.xlsx", "--agreement", "x", "--agreement", "x"],  "a.xlsx --agreement x"],
  ["a date twice",                 ["--date", "2000-02-01", "--date", "2000-02-29", "a.xlsx"], "--date 2000-02-29 a.xlsx"],
  ["two places to write to",       ["a.xlsx", "--in-place", "--out-dir", "o"],          "a.xlsx --out-dir o"],
  ["a file and a folder",          ["a.xlsx", "--out", "b.xlsx", "--out-dir", "o"],     "a.xlsx --out b.xlsx"],
  ["an empty folder name",         ["a.xlsx", "--out-dir="],                            "a.xlsx --out-dir DIR"],
  ["a sheet without a kind",       ["a.xlsx", "--sheet", "Stock"],                      'a.xlsx --sheet "Inventory=Stock 1 Feb"'],
  ["a kind twice",                 ["a.xlsx", "--sheet", "Terms=A", "--sheet", "terms=B"], "a.xlsx --sheet Terms=A"],
  ["a row that is no number",      ["a.xlsx", "--heading-row", "Terms=three"],          "a.xlsx --heading-row Terms=3"],
  ["a day without leading zeros",  ["a.xlsx", "--date", "2000/2/9"],                    "a.xlsx --date 2000-02-09"],
  ["a day that is none",           ["a.xlsx", "--date", "2001-02-29"],                  "a.xlsx --date YYYY-MM-DD"],
])("%s is told with the line that would mend it, and where the help is", (_story, words, mended) => {
  const [mistake, ...lines] = told(words).split("\n");
  expect(mistake).toMatch(/\.$/);
  expect(lines).toEqual([`Try:   npm run fill -- ${mended}`, "Help:  npm run fill -- --help", ""]);
});
