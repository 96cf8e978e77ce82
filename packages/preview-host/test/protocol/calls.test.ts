import { expectTidyHost, openInExcel } from "../../testing/excelHost";
import { memoryBook } from "../../testing/memoryBook";

afterEach(expectTidyHost);

const INVENTORY = [
  ["Part number", "Quantity", "Price"],
  ["P-100", 5, 12.5],
  ["P-200", 7, 3],
];

type Call = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>;

/** Loads the named properties of an object and answers with them. */
async function loaded<T extends { load(names: string[]): unknown }>(
  context: Excel.RequestContext,
  object: T,
  ...names: (keyof T & string)[]
): Promise<unknown[]> {
  object.load(names);
  await context.sync();
  return names.map((name) => object[name]);
}

/** Answers with one thing that a call gives once synced. */
async function result(context: Excel.RequestContext, answer: OfficeExtension.ClientResult<unknown>): Promise<unknown> {
  await context.sync();
  return answer.value;
}

// prettier-ignore
test.each<[string, Call, unknown]>([
  ["values of a range",              async (context, sheet) => loaded(context, sheet.getRange("A2:B3"), "values"),                    [[["P-100", 5], ["P-200", 7]]]],
  ["address and place of a range",   async (context, sheet) => loaded(context, sheet.getRange("B2:C3"), "address", "rowIndex", "columnIndex", "rowCount", "columnCount", "cellCount"), ["Inventory!B2:C3", 1, 1, 2, 2, 4]],
  ["a range by indexes",             async (context, sheet) => loaded(context, sheet.getRangeByIndexes(1, 0, 2, 3), "address"),       ["Inventory!A2:C3"]],
  ["one cell",                       async (context, sheet) => loaded(context, sheet.getCell(1, 2), "address", "values"),             ["Inventory!C2", [[12.5]]]],
  ["value types",                    async (context, sheet) => loaded(context, sheet.getRange("A2:D2"), "valueTypes"),                [[["String", "Double", "Double", "Empty"]]]],
  ["the used range",                 async (context, sheet) => loaded(context, sheet.getUsedRange(true), "address"),                  ["Inventory!A1:C3"]],
  ["the used range, or none",        async (context, sheet) => loaded(context, sheet.getUsedRangeOrNullObject(true), "isNullObject", "address"), [false, "Inventory!A1:C3"]],
  ["of a blank sheet, or none",      async (context) => { const used = context.workbook.worksheets.getItem("Blank").getUsedRangeOrNullObject(true); await context.sync(); return used.isNullObject; }, true],
  ["of a blank sheet it is A1",      async (context) => loaded(context, context.workbook.worksheets.getItem("Blank").getUsedRange(), "address"), ["Blank!A1"]],
  ["an offset",                      async (context, sheet) => loaded(context, sheet.getRange("A1:B1").getOffsetRange(2, 1), "address"), ["Inventory!B3:C3"]],
  ["a resize by difference",         async (context, sheet) => loaded(context, sheet.getRange("A1").getResizedRange(2, 1), "address"),  ["Inventory!A1:B3"]],
  ["a resize to a size",             async (context, sheet) => loaded(context, sheet.getRange("A1").getAbsoluteResizedRange(3, 2), "address"), ["Inventory!A1:B3"]],
  ["a bounding range",               async (context, sheet) => loaded(context, sheet.getRange("A1").getBoundingRect("C3"), "address"),   ["Inventory!A1:C3"]],
  ["an intersection",                async (context, sheet) => loaded(context, sheet.getRange("A:B").getIntersection("B2:C9"), "address"), ["Inventory!B2:B9"]],
  ["an intersection, or none",       async (context, sheet) => { const none = sheet.getRange("A1").getIntersectionOrNullObject("C3"); await context.sync(); return none.isNullObject; }, true],
  ["entire columns",                 async (context, sheet) => loaded(context, sheet.getRange("B2").getEntireColumn(), "address", "isEntireColumn"), ["Inventory!B:B", true]],
  ["values of whole columns are null", async (context, sheet) => loaded(context, sheet.getRange("A:B"), "values"),                     [null]],
  ["the last row",                   async (context, sheet) => loaded(context, sheet.getRange("A1:C3").getLastRow(), "address"),       ["Inventory!A3:C3"]],
  ["rows hidden in part",            async (context, sheet) => loaded(context, sheet.getRange("A1:A3"), "rowHidden"),                  [null]],
  ["a column's width",               async (context, sheet) => loaded(context, sheet.getRange("A1").format, "columnWidth"),            [48]],
  ["whether that is the standard",   async (context, sheet) => { sheet.getRange("B1").format.columnWidth = 90; return [await loaded(context, sheet.getRange("A1").format, "useStandardWidth"), await loaded(context, sheet.getRange("A1:B1").format, "useStandardWidth")]; }, [[true], [null]]],
  ["the standard again",             async (context, sheet) => { const { format } = sheet.getRange("B1"); format.columnWidth = 90; format.useStandardWidth = true; return loaded(context, format, "columnWidth"); }, [48]],
  ["a fill through a path",          async (context, sheet) => { const range = sheet.getRange("A1"); range.load("format/fill/color"); await context.sync(); return range.format.fill.color; }, "#FFFFFF"],
  ["sheets by items",                async (context) => { const { worksheets } = context.workbook; worksheets.load("items/name,items/visibility"); await context.sync(); return worksheets.items.map((item) => item.name); }, ["Inventory", "Blank"]],
  ["sheets counted",                 async (context) => result(context, context.workbook.worksheets.getCount()),                        2],
  ["a sheet's tables by a path",     async (context) => { const { worksheets } = context.workbook; worksheets.load("items/name,items/tables/items/name"); await context.sync(); return worksheets.items.map((item) => item.tables.items.map((table) => table.name)); }, [["Stock"], []]],
  ["a sheet, or none",               async (context) => { const none = context.workbook.worksheets.getItemOrNullObject("Nowhere"); await context.sync(); return none.isNullObject; }, true],
  ["the active sheet",               async (context) => loaded(context, context.workbook.worksheets.getActiveWorksheet(), "name"),     ["Inventory"]],
  ["a table's parts",                async (context) => loaded(context, context.workbook.tables.getItem("Stock").getDataBodyRange(), "address"), ["Inventory!A2:C3"]],
  ["a table's headings",             async (context) => loaded(context, context.workbook.tables.getItem("Stock").getHeaderRowRange(), "values"), [[["Part number", "Quantity", "Price"]]]],
  ["a table's columns",              async (context) => { const { columns } = context.workbook.tables.getItem("Stock"); columns.load("items/name"); await context.sync(); return columns.items.map((column) => column.name); }, ["Part number", "Quantity", "Price"]],
  ["tables counted",                 async (context) => loaded(context, context.workbook.tables, "count"),                             [1]],
  ["a named range",                  async (context) => loaded(context, context.workbook.names.getItem("Prices").getRange(), "address"), ["Inventory!C2:C3"]],
  ["a range by its name",            async (context, sheet) => loaded(context, sheet.getRange("Prices"), "address"),                   ["Inventory!C2:C3"]],
  ["merged areas",                   async (context, sheet) => loaded(context, sheet.getRange("A1:J9").getMergedAreasOrNullObject(), "isNullObject", "areaCount", "address"), [false, 1, "Inventory!E5:F6"]],
  ["no merged areas",                async (context, sheet) => { const none = sheet.getRange("A1:C3").getMergedAreasOrNullObject(); await context.sync(); return none.isNullObject; }, true],
  ["the workbook",                   async (context) => loaded(context, context.workbook, "name", "readOnly"),                         ["Stock.xlsx", false]],
  ["structure protection",           async (context) => loaded(context, context.workbook.protection, "protected"),                     [false]],
  ["a sheet's protection",           async (context, sheet) => loaded(context, sheet.protection, "protected"),                         [false]],
  ["a sheet's filter",               async (context, sheet) => loaded(context, sheet.autoFilter, "enabled", "isDataFiltered"),         [true, false]],
  ["a table's filter",               async (context) => loaded(context, context.workbook.tables.getItem("Stock").autoFilter, "enabled", "isDataFiltered"), [true, false]],
  ["DATE in the 1900 system",        async (context) => loaded(context, context.workbook.functions.date(1904, 1, 1), "value"),         [1462]],
  ["the selected range",             async (context) => loaded(context, context.workbook.getSelectedRange(), "address"),               ["Inventory!A1"]],
  ["the active cell",                async (context) => loaded(context, context.workbook.getActiveCell(), "address"),                  ["Inventory!A1"]],
  ["the calculation mode",           async (context) => loaded(context, context.application, "calculationMode"),                       ["Automatic"]],
  ["the separators",                 async (context) => loaded(context, context.application, "decimalSeparator", "thousandsSeparator"), [".", ","]],
  ["no frozen panes",                async (context, sheet) => { const none = sheet.freezePanes.getLocationOrNullObject(); await context.sync(); return none.isNullObject; }, true],
])("%s", async (_story, call, expected) => {
  const book = memoryBook({ Inventory: INVENTORY, Blank: [] });
  const [sheet] = book.sheets;
  sheet?.addTable({ row: 0, column: 0, rowCount: 3, columnCount: 3 }, "Stock");
  sheet?.merges.push({ row: 4, column: 4, rowCount: 2, columnCount: 2 });
  sheet?.hiddenRows.add(1);
  book.names.push({ name: "Prices", formula: "=Inventory!$C$2:$C$3", scope: "Workbook", visible: true });
  await openInExcel(book, { name: "Stock.xlsx" });
  await Excel.run(async (context) => {
    expect(await call(context, context.workbook.worksheets.getItem("Inventory"))).toStrictEqual(expected);
  });
});
