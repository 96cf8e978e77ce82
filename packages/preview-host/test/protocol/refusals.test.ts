import type { HostSwitches } from "../../src/protocol";
import { expectTidyHost, type ExcelHostOptions } from "../../testing/excelHost";
import { inExcel } from "../../testing/inExcel";
import { memoryBook, type MemoryBook } from "../../testing/memoryBook";
import { turns, until } from "../../testing/turns";

afterEach(expectTidyHost);

type Call = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** The code and the place of the error that a call ends in, or "done". */
async function outcome(call: Call, options: ExcelHostOptions = {}, book: MemoryBook = BOOK()): Promise<string> {
  try {
    await inExcel(book, call, options);
    return "done";
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return `${error.code} ${String(error.debugInfo.errorLocation ?? "")}`.trim();
  }
}

const BOOK = (change: (book: MemoryBook) => void = () => undefined): MemoryBook => {
  const book = memoryBook({
    Sheet1: [
      ["a", 1],
      ["b", 2],
    ],
  });
  change(book);
  return book;
};

// prettier-ignore
describe("what this host does not serve is refused by name", () => {
  test.each<[string, Call, string]>([
    ["inserting rows",        (sheet) => void sheet.getRange("1:1").insert("Down"),                           "NotImplemented Range.insert"],
    ["deleting rows",         (sheet) => void sheet.getRange("1:1").delete("Up"),                             "NotImplemented Range.delete"],
    ["pivot tables",          (sheet) => void sheet.pivotTables.getCount(),                                   "NotImplemented Worksheet.pivotTables"],
    ["pivot tables",          (sheet) => void sheet.pivotTables.getCount(),                                   "NotImplemented Worksheet.pivotTables"],
    ["a scalar",              (sheet) => void sheet.load("standardHeight"),                                   "NotImplemented Worksheet.standardheight"],
    ["a scalar by a path",    (sheet) => void sheet.getRange("A1").load("format/readingOrder"),               "NotImplemented RangeFormat.readingorder"],
    ["setting a scalar",      (sheet) => { sheet.getRange("A1").rowHidden = true; },                          "NotImplemented Range.rowHidden"],
    ["copying to the front",  (sheet) => void sheet.copy("Beginning"),                                        "NotImplemented Worksheet.copy"],
    ["filtering by a top ten", (sheet) => void sheet.autoFilter.apply("A1:B3", 0, { filterOn: "TopItems", criterion1: "10" }), "NotImplemented AutoFilter.apply"],
    ["turning into a range",  (sheet, context) => { sheet.tables.add("A1:B2", true); void context.workbook.tables.getItem("Table1").convertToRange(); }, "NotImplemented Table.convertToRange"],
    ["custom properties",     (sheet) => void sheet.customProperties.getItemOrNullObject("x").load("value"),  "NotImplemented Worksheet.customProperties"],
    ["other functions",       (_sheet, context) => void context.workbook.functions.sum(1, 2).load("value"),   "NotImplemented Functions.sum"],
  ])("%s", async (_story, call, expected) => {
    expect(await outcome(call)).toBe(expected);
  });
});

// prettier-ignore
describe("what Excel refuses", () => {
  test.each<[string, Call, string]>([
    ["no such sheet",                (_sheet, context) => void context.workbook.worksheets.getItem("Nowhere").load("name"),  "ItemNotFound WorksheetCollection.getItem"],
    ["an address that is none",      (sheet) => void sheet.getRange("A1:").load("values"),                                   "InvalidArgument Worksheet.getRange"],
    ["an address of another sheet",  (sheet) => void sheet.getRange("Other!A1").load("values"),                              "InvalidArgument Worksheet.getRange"],
    ["too long an address",          (sheet) => void sheet.getRange("A1,".repeat(3_000)).load("values"),                     "InvalidArgument Worksheet.getRange"],
    ["beyond the sheet",             (sheet) => void sheet.getRange("A1048577").load("values"),                              "InvalidArgument Worksheet.getRange"],
    ["above the first row",          (sheet) => void sheet.getRange("A1").getOffsetRange(-1, 0).load("values"),              "InvalidArgument Range.getOffsetRange"],
    ["a matrix of another shape",    (sheet) => { sheet.getRange("A1:B2").values = [[1, 2, 3]]; },                           "InvalidArgument Range.values"],
    ["a large one of another shape", (sheet) => { sheet.getRange("A1:B2").values = Array.from({ length: 800 }, () => [1, 2]); }, "InvalidArgument Range._ValidateArraySize"],
    ["values into whole columns",    (sheet) => { sheet.getRange("A:B").values = 1 as unknown as number[][]; },              "InvalidArgument Range.values"],
    ["too many cells at once",       (sheet) => { sheet.getRange("A1:AZ1000000").values = 1 as unknown as number[][]; },     "OperationCellsExceedLimit Range.values"],
    ["an object into a cell",        (sheet) => { sheet.getRange("A1").values = [[{ a: 1 }]]; },    "InvalidArgument Range.values"],
    ["too long a text",              (sheet) => { sheet.getRange("A1").values = [["x".repeat(32_768)]]; },                   "InvalidArgument Range.values"],
    ["a sheet's name twice",         (_sheet, context) => void context.workbook.worksheets.add("sheet1"),                    "ItemAlreadyExists WorksheetCollection.add"],
    ["a sheet's name with a colon",  (_sheet, context) => void context.workbook.worksheets.add("a:b"),                       "InvalidArgument WorksheetCollection.add"],
    ["the last sheet",               (sheet) => sheet.delete(),                                                              "InvalidOperation Worksheet.delete"],
    ["the used range of nothing",    (sheet) => void sheet.getRange("F5:G6").getUsedRange(true).load("values"),              "ItemNotFound Range.getUsedRange"],
    ["no totals row",                (sheet) => void sheet.tables.add("A1:B2", true).getTotalRowRange().load("values"),      "ItemNotFound Table.getTotalRowRange"],
    ["no such setting",              (_sheet, context) => void context.workbook.settings.getItem("x").load("value"),         "ItemNotFound SettingCollection.getItem"],
  ])("%s", async (_story, call, expected) => {
    expect(await outcome(call)).toBe(expected);
  });
});

const writes: Call = (sheet) => {
  sheet.getRange("A1").values = [[5]];
};
const formats: Call = (sheet) => {
  sheet.getRange("A1").format.font.bold = true;
};
const reads: Call = (sheet) => void sheet.getRange("A1").load("values");
const addsSheet: Call = (_sheet, context) => void context.workbook.worksheets.add("New");

// prettier-ignore
describe("switches", () => {
  test.each<[string, Partial<HostSwitches>, Call, string]>([
    ["read-only refuses writes",             { readOnly: true },                writes,      "AccessDenied Range.values"],
    ["read-only refuses formats",            { readOnly: true },                formats,     "AccessDenied RangeFont.bold"],
    ["read-only reads",                      { readOnly: true },                reads,       "done"],
    ["cell editing stops reads",             { cellEditMode: true },            reads,       "InvalidOperationInCellEditMode"],
    ["cell editing stops writes",            { cellEditMode: true },            writes,      "InvalidOperationInCellEditMode"],
    ["another workbook: no selection",       { inactive: true },                (_sheet, context) => void context.workbook.getSelectedRange().load("address"), "InactiveWorkbook Workbook.getSelectedRange"],
    ["another workbook: no active sheet",    { inactive: true },                (_sheet, context) => void context.workbook.worksheets.getActiveWorksheet().load("name"), "InactiveWorkbook WorksheetCollection.getActiveWorksheet"],
    ["another workbook: by name it works",   { inactive: true },                writes,      "done"],
    ["an old Excel lacks a member",          { apiLevel: "1.8" },               (sheet) => void sheet.autoFilter.load("enabled"), "ApiNotFound Worksheet.autoFilter"],
    ["1.10 is later than 1.9",               { apiLevel: "1.9" },               (_sheet, context) => void context.workbook.comments.getCount(), "ApiNotFound Workbook.comments"],
    ["a newer one has it",                   { apiLevel: "1.10" },              (_sheet, context) => void context.workbook.comments.getCount(), "done"],
    ["a request too large",                  { maxRequestBytes: 2_000 },        (sheet) => { sheet.getRange("A1:A100").values = Array.from({ length: 100 }, () => ["x".repeat(30)]); }, "RequestPayloadSizeLimitExceeded"],
    ["a response too large",                 { maxResponseBytes: 2_000 },       (sheet) => void sheet.getRange("A1:Z100").load("values"), "ResponsePayloadSizeLimitExceeded"],
    ["small ones pass",                      { maxRequestBytes: 2_000, maxResponseBytes: 2_000 }, writes, "done"],
  ])("%s", async (_story, switches, call, expected) => {
    expect(await outcome(call, { switches })).toBe(expected);
  });

  test.each<[string, (book: MemoryBook) => void, Partial<HostSwitches>, Call, string]>([
    ["a protected sheet refuses values",      (book) => book.sheets[0]?.protect(true),                 {},                            writes,    "AccessDenied Range.values"],
    ["a protected sheet refuses formats",     (book) => book.sheets[0]?.protect(true),                 {},                            formats,   "AccessDenied RangeFont.bold"],
    ["a protected sheet takes unlocked ones", (book) => { book.sheets[0]?.changeFormat({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, { locked: false }); book.sheets[0]?.protect(true); }, {}, writes, "done"],
    ["protection may be off",                 (book) => book.sheets[0]?.protect(true),                 { protectionEnforced: false }, writes,    "done"],
    ["a protected structure refuses sheets",  (book) => { book.isStructureProtected = true; },         {},                            addsSheet, "AccessDenied WorksheetCollection.add"],
    ["a protected structure takes values",    (book) => { book.isStructureProtected = true; },         {},                            writes,    "done"],
  ])("%s", async (_story, change, switches, call, expected) => {
    expect(await outcome(call, { switches }, BOOK(change))).toBe(expected);
  });

  test("a read of too many cells answers null", async () => {
    await inExcel(BOOK(), async (sheet, context) => {
      const small = sheet.getRange("A1:B2").load("values");
      const large = sheet.getRange("A1:B3").load("values,text,formulas,numberFormat,valueTypes");
      await context.sync();
      expect(small.values).toStrictEqual([["a", 1], ["b", 2]]);
      expect([large.values, large.text, large.formulas, large.numberFormat, large.valueTypes]).toStrictEqual([null, null, null, null, null]);
    }, { switches: { maxCellsPerRead: 4 } });
  });

  test("writes under a filter land in visible rows, when that bug is on", async () => {
    const { book } = await inExcel(BOOK((made) => {
      const [sheet] = made.sheets;
      if (sheet) sheet.isFiltered = true;
      sheet?.hiddenRows.add(1);
    }), (sheet) => {
      sheet.getRange("C1:C3").values = [[1], [2], [3]];
    }, { switches: { writesUnderFilterGoWrong: true } });
    expect(book.sheets[0]?.values({ row: 0, column: 2, rowCount: 4, columnCount: 1 })).toStrictEqual([[1], [undefined], [2], [3]]);
  });

  test("a request that may wait is answered when the edit is over", async () => {
    const { host } = await inExcel(BOOK(), () => undefined);
    host.switches.cellEditMode = true;
    host.switches.delayIsHonoured = true;
    jest.useFakeTimers();
    const done = Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("B1").load("values");
      await context.sync();
      return range.values;
    });
    await jest.advanceTimersByTimeAsync(60_000);
    host.switches.cellEditMode = false;
    await jest.advanceTimersByTimeAsync(60);
    jest.useRealTimers();
    await expect(done).resolves.toStrictEqual([[1]]);
  });

  test("a lost connection never answers and does nothing", async () => {
    const { host, book } = await inExcel(BOOK(), () => undefined);
    host.switches.silent = true;
    const settled = jest.fn();
    void Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [[9]];
      await context.sync();
    }).then(settled, settled);
    await until(() => host.log.at(-1)?.outcome === "no reply");
    await turns();
    expect(settled).not.toHaveBeenCalled();
    expect(host.log.at(-1)?.outcome).toBe("no reply");
    expect(book.sheets[0]?.value(0, 0)).toBe("a");
  });
});
