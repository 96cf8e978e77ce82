/** CSV files as sheets: what becomes a number or a day, what stays text, and what is refused with file and line. */
import { openBook, type BookValue } from "../../src/book";
import { BookError } from "../../src/book/model";
import { csvBook, isCsvName } from "../../src/csv";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const bookOf = (text: string | Uint8Array) => csvBook([{ name: "stock.csv", bytes: typeof text === "string" ? bytes(text) : text }]);

/** Read back from the saved file, as the next program would. */
function cells(text: string | Uint8Array): BookValue[][] {
  const sheet = openBook(bookOf(text).save()).sheets[0]!;
  const used = sheet.used(true);
  return used ? sheet.values(used) : [];
}

function refusal(text: string | Uint8Array): BookError {
  try {
    bookOf(text);
  } catch (error) {
    if (error instanceof BookError) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
}

const WANTED = [
  ["Part", "Qty"],
  ["A;1", 5],
];
// prettier-ignore
test.each([
  ["commas",                       'Part,Qty\nA;1,5\n'],
  ["commas, Windows line ends",    'Part,Qty\r\nA;1,5\r\n'],
  ["semicolons",                   'Part;Qty\n"A;1";5'],
  ["tabs",                         'Part\tQty\nA;1\t5\n'],
  ["a separator named by Excel",   'sep=|\nPart|Qty\nA;1|5\n'],
  ["a byte order mark",            '\ufeffPart,Qty\nA;1,5\n'],
  ["blank lines at the end",       'Part,Qty\nA;1,5\n\n,\n\n'],
])("reads %s", (_story, text) => {
  expect(cells(text)).toEqual(WANTED);
});

test.each([
  ["little", [0xff, 0xfe], (text: Buffer) => text],
  ["big", [0xfe, 0xff], (text: Buffer) => text.swap16()],
])("reads Excel's Unicode text, %s end first", (_story, mark, turned) => {
  const text = turned(Buffer.from("Teil\tMenge\nÄ-1\t5\n", "utf16le"));
  expect(cells(new Uint8Array([...mark, ...text]))).toEqual([
    ["Teil", "Menge"],
    ["Ä-1", 5],
  ]);
});

// prettier-ignore
test.each<[story: string, fields: string[], cells: BookValue[]]>([
  ["whole numbers",                          ["5", "-12", "0"],                  [5, -12, 0]],
  ["decimals that come back the same",       ["80.5", "0.125", "19.99"],         [80.5, 0.125, 19.99]],
  ["fifteen digits",                         ["123456789012345"],                [123456789012345]],
  ["sixteen digits",                         ["1234567890123456"],               ["1234567890123456"]],
  ["leading zeros",                          ["00123", "5"],                     ["00123", "5"]],
  ["zeros at the end",                       ["1.10", "2"],                      ["1.10", "2"]],
  ["prices in full",                         ["100.00", "90.00"],                ["100.00", "90.00"]],
  ["a point that may part thousands",        ["1.125", "2"],                     ["1.125", "2"]],
  ["one word among numbers",                 ["5", "five"],                      ["5", "five"]],
  ["a sign, a power, a space",               ["+5", "1e3", " 7"],                ["+5", "1e3", " 7"]],
  ["minus nothing",                          ["-0"],                             ["-0"]],
  ["days",                                   ["2000-02-29", "1999-12-31"],       [36585, 36525]],
  ["a day that is none",                     ["2000-02-29", "2001-02-29"],       ["2000-02-29", "2001-02-29"]],
  ["days in another order",                  ["29.02.2000"],                     ["29.02.2000"]],
  ["days among numbers",                     ["2000-02-29", "5"],                ["2000-02-29", "5"]],
  ["what looks like formulas",               ["=1+1", "@A", "-A", "+A"],         ["=1+1", "@A", "-A", "+A"]],
])("of a column: %s", (_story, fields, wanted) => {
  const [, ...rows] = cells(`Part,Value\n${fields.map((field) => `x,${field}`).join("\n")}`);
  expect(rows.map((row) => row[1])).toEqual(wanted);
});

test("a text that looks like a formula is none, and a day is shown as a day", () => {
  const [sheet] = openBook(bookOf("Part,Day\n=1+1,2000-02-29\n").save()).sheets;
  expect(sheet?.formula(1, 0)).toBeUndefined();
  expect(sheet?.format(1, 1).numberFormat).toBe("yyyy-mm-dd");
});

test("quotes, line breaks in fields, short rows and lines above the headings", () => {
  const text = 'Stock report\nPart,Note,Qty\n"A ""1""","two\nlines, one field",5\nB\n';
  expect(cells(text)).toEqual([
    ["Stock report", undefined, undefined],
    ["Part", "Note", "Qty"],
    ['A "1"', "two\nlines, one field", 5],
    ["B", undefined, undefined],
  ]);
});

// prettier-ignore
test.each<[story: string, file: string | Uint8Array, code: string, words: string]>([
  ["a Western encoding",           new Uint8Array([...bytes("Part,Qty\nA,1\nCAF"), 0xc9, ...bytes(",2\n")]), "DAMAGED", "stock.csv, line 3, holds a character that is not in the encoding UTF-8"],
  ["UTF-16 without its mark",      new Uint8Array(Buffer.from("Part,Qty\n", "utf16le")),      "NOT_A_WORKBOOK", "byte order mark"],
  ["half a UTF-16 character",      new Uint8Array([0xff, 0xfe, 0x41]),                        "DAMAGED",        "UTF-16LE"],
  ["an empty file",                "",                                                        "NOT_A_WORKBOOK", "stock.csv is empty"],
  ["a letter",                     "Dear Sir or Madam\nYours",                                 "NOT_A_WORKBOOK", "stock.csv is plain text"],
  ["an unquoted 1,050",            'Part,Note,Qty\nA,"x\ny",5\nB,z,1,050\n',                  "DAMAGED",        "stock.csv, line 4: 4 fields under 3 headings"],
  ["the same in every row",        "Part,Qty\nA,1,050\nB,2,100\n",                            "DAMAGED",        "stock.csv, line 2: 3 fields under 2 headings"],
  ["an unclosed quotation mark",   'Part,Qty\nA,5\n"B,6\nC,7\n',                              "DAMAGED",        "stock.csv, line 3: a quotation mark is opened"],
  ["a lone quotation mark",        'Part,Qty\n"A" x,5\n',                                     "DAMAGED",        "stock.csv, line 2: a quotation mark stands inside"],
  ["a cell too long",              `Part,Qty\nA,5\n${"x".repeat(32_768)},5\n`,                "TOO_LARGE",      "stock.csv, line 3: field 1 has 32768 characters"],
  ["too many columns",             `${",".repeat(16_384)}Part\n`,                             "TOO_LARGE",      "stock.csv, line 1: 16385 fields"],
  ["too many rows",                "A,B\n".repeat(1_048_577),                                   "TOO_LARGE",      "stock.csv, line 1048577: a sheet ends"],
])("refuses %s", (_story, file, code, words) => {
  const found = refusal(file);
  expect(found.code).toBe(code);
  expect(found.message).toContain(words);
});

test("sheets bear the names of their files, as Excel allows them", () => {
  const names = ["a/stock.csv", "b/Stock.CSV", "[x] 1:2.csv", "'.csv", "History.txt", "Sheet1.tsv", `${"n".repeat(40)}.csv`];
  const book = csvBook(names.map((name) => ({ name, bytes: bytes("Part,Qty\nA,1\n") })));
  expect(book.sheets.map((sheet) => sheet.name)).toEqual([
    "stock",
    "Stock (2)",
    "_x_ 1_2",
    "Sheet",
    "History_",
    "Sheet1 (2)",
    "n".repeat(31),
  ]);
});

test("which files are CSV files", () => {
  expect(["a.csv", "A.TSV", "b.txt", "c.tab", "d.xlsx", "csv"].filter(isCsvName)).toEqual(["a.csv", "A.TSV", "b.txt", "c.tab"]);
});
