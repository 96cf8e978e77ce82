/** How spilled formulas and array formulas read, as Excel has it: of a file, and of formulas worked out while it is open. */
import { area, bookOf, plainParts, sheetXml } from "../book/workbooks";
import { expectTidyHost, openInExcel } from "../../testing/excelHost";
import { memoryBook } from "../../testing/memoryBook";

afterEach(expectTidyHost);

/** A1:A3 is a spill, C1:D2 an array formula that was entered over these cells. */
const ROWS =
  '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)</f><v>1</v></c><c r="C1"><f t="array" ref="C1:D2">F1:G2</f><v>1</v></c><c r="D1"><v>2</v></c></row>' +
  '<row r="2"><c r="A2"><v>2</v></c><c r="C2"><v>3</v></c><c r="D2"><v>4</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>';

type Ask = (sheet: Excel.Worksheet) => Excel.Range;

async function readOf(ask: Ask, ...names: (keyof Excel.Range)[]): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const range = ask(context.workbook.worksheets.getFirst());
    range.load(names);
    await context.sync();
    return names.map((name) => range[name]);
  });
}

// prettier-ignore
test.each<[string, Ask, (keyof Excel.Range)[], unknown[]]>([
  ["all cells are spilled",               (sheet) => sheet.getRange("A1:A3"), ["hasSpill"],                    [true]],
  ["no cell is",                          (sheet) => sheet.getRange("C1:D2"), ["hasSpill"],                    [false]],
  ["some are",                            (sheet) => sheet.getRange("A1:D9"), ["hasSpill"],                    [null]],
  ["where a formula has spilled",         (sheet) => sheet.getRange("A1").getSpillingToRange(), ["address"],   ["One!A1:A3"]],
  ["… or a null object, of a cell in it", (sheet) => sheet.getRange("A2").getSpillingToRangeOrNullObject(), ["isNullObject"], [true]],
  ["… of an array formula",               (sheet) => sheet.getRange("C1").getSpillingToRangeOrNullObject(), ["isNullObject"], [true]],
  ["the parent of a spilled cell",        (sheet) => sheet.getRange("A3").getSpillParent(), ["address"],       ["One!A1"]],
  ["… or a null object, of another",      (sheet) => sheet.getRange("B3").getSpillParentOrNullObject(), ["isNullObject"], [true]],
  ["formulas of a spill: the first cell", (sheet) => sheet.getRange("A1:A3"), ["formulas"],                    [[["=SEQUENCE(3)"], [2], [3]]]],
  ["formulas of an array: every cell",    (sheet) => sheet.getRange("B1:D3"), ["formulas"],                    [[["", "=F1:G2", "=F1:G2"], ["", "=F1:G2", "=F1:G2"], ["", "", ""]]]],
])("%s", async (_story, ask, names, expected) => {
  await openInExcel(bookOf(plainParts(sheetXml(ROWS))));
  expect(await readOf(ask, ...names)).toEqual(expected);
});

test("there is no spill to be had of a cell that has none", async () => {
  await openInExcel(bookOf(plainParts(sheetXml(ROWS))));
  await expect(readOf((sheet) => sheet.getRange("B1").getSpillingToRange(), "address")).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("a formula that is worked out while the book is open has spilled where its calculation says", async () => {
  const book = memoryBook({
    Sheet1: [
      ["x", 1],
      [undefined, 2],
    ],
  });
  book.sheets[0]!.setFormula(0, 1, "=CHANNEL.GRID(A1)", 1);
  await openInExcel(book, { spillsOn: (sheetId) => (sheetId === book.sheets[0]!.id ? [area(0, 1, 2, 1)] : []) });
  expect(await readOf((sheet) => sheet.getRange("B1").getSpillingToRange(), "address")).toEqual(["Sheet1!B1:B2"]);
  expect(await readOf((sheet) => sheet.getRange("A1:B1"), "hasSpill")).toEqual([null]);
});
