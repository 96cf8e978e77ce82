import { inExcel } from "../../testing/inExcel";
import { expectTidyHost, openInExcel } from "../../testing/excelHost";
import { memoryBook } from "../../testing/memoryBook";

afterEach(expectTidyHost);

const BOOK = (): ReturnType<typeof memoryBook> =>
  memoryBook({
    Sheet1: [
      ["a", 1],
      ["b", 2],
    ],
  });
const N_A = { error: "#N/A" };

// prettier-ignore
describe("what becomes of a written value", () => {
  test.each([
    // written              held               type       number format
    ["words",               "words",           "String",  "General"],
    [12.5,                  12.5,              "Double",  "General"],
    [true,                  true,              "Boolean", "General"],
    ["",                    undefined,         "Empty",   "General"],
    ["12",                  12,                "Double",  "General"],
    [" 12 ",                12,                "Double",  "General"],
    ["00123",               123,               "Double",  "General"],
    ["1,234.50",            1234.5,            "Double",  "#,##0.00"],
    ["12%",                 0.12,              "Double",  "0%"],
    ["(5)",                 -5,                "Double",  "General"],
    ["3E5",                 300000,            "Double",  "0.00E+00"],
    ["12345678901234567",   12345678901234500, "Double",  "General"],
    ["1999-11-30",          36494,             "Double",  "m/d/yyyy"],
    ["-5",                  -5,                "Double",  "General"],
    ["MAY-2000",            36647,             "Double",  "mmm-yy"],
    ["10:30 PM",            0.9375,            "Double",  "h:mm AM/PM"],
    ["E-5",                 "E-5",             "String",  "General"],
    ["A5",                  "A5",              "String",  "General"],
    ["3D5",                 "3D5",             "String",  "General"],
    ["true",                true,              "Boolean", "General"],
    ["#N/A",                N_A,               "Error",   "General"],
    ["#5 hose",             "#5 hose",         "String",  "General"],
    ["'00123",              "00123",           "String",  "General"],
    ["'=1+1",               "=1+1",            "String",  "General"],
    ["=",                   "=",               "String",  "General"],
    ["-",                   "-",               "String",  "General"],
    ["P-100",               "P-100",           "String",  "General"],
    ["1.2.3",               "1.2.3",           "String",  "General"],
    ["a@b",                 "a@b",             "String",  "General"],
  ])("%j", async (written, held, type, numberFormat) => {
    const { book } = await inExcel(BOOK(), async (sheet, context) => {
      const range = sheet.getRange("D4");
      range.values = [[written]];
      range.load("valueTypes,numberFormat");
      await context.sync();
      expect(range.valueTypes).toStrictEqual([[type]]);
      expect(range.numberFormat).toStrictEqual([[numberFormat]]);
    });
    expect(book.sheets[0]?.value(3, 3)).toStrictEqual(held);
  });

  test.each([
    ["=A1+1",     "=A1+1"],
    ["+A1",       "=+A1"],
    ["-A1-3",     "=-A1-3"],
    ["@SUM(A1)",  "=SUM(A1)"],
  ])("%j is a formula", async (written, formula) => {
    const { book } = await inExcel(BOOK(), (sheet) => {
      sheet.getRange("D4").values = [[written]];
    });
    expect(book.sheets[0]?.formula(3, 3)).toBe(formula);
  });

  test.each([["=A1+1"], ["-A1"], ["00123"], ["1999-11-30"], ["12%"], ["true"], ["'quoted"], ["#N/A"]])("%j stays text in a text cell", async (written) => {
    const { book } = await inExcel(BOOK(), (sheet) => {
      sheet.getRange("D4").numberFormat = [["@"]];
      sheet.getRange("D4").values = [[written]];
    });
    expect(book.sheets[0]?.value(3, 3)).toBe(written);
    expect(book.sheets[0]?.formula(3, 3)).toBeUndefined();
  });
});

test("a number in a text cell becomes text", async () => {
  const { book } = await inExcel(BOOK(), (sheet) => {
    sheet.getRange("D4").numberFormat = [["@"]];
    sheet.getRange("D4").values = [[12.5]];
  });
  expect(book.sheets[0]?.value(3, 3)).toBe("12.5");
});

test("a cell with a number format of its own keeps it when a text converts", async () => {
  const { book } = await inExcel(BOOK(), (sheet) => {
    sheet.getRange("D4").numberFormat = [["0.000"]];
    sheet.getRange("D4").values = [["12%"]];
  });
  expect(book.sheets[0]?.format(3, 3).numberFormat).toBe("0.000");
});

test("a single value fills the range, null leaves a cell alone, an empty text empties it", async () => {
  const { book } = await inExcel(BOOK(), (sheet) => {
    sheet.getRange("D1:E2").values = 7 as unknown as number[][];
    sheet.getRange("A1:B2").values = [
      [null, "=B2"],
      ["", null],
    ];
  });
  const [sheet] = book.sheets;
  expect(sheet?.values({ row: 0, column: 3, rowCount: 2, columnCount: 2 })).toStrictEqual([
    [7, 7],
    [7, 7],
  ]);
  expect(sheet?.values({ row: 0, column: 0, rowCount: 2, columnCount: 2 })).toStrictEqual([
    ["a", undefined],
    [undefined, 2],
  ]);
  expect(sheet?.formula(0, 1)).toBe("=B2");
});

test("formulas come back as formulas, constants as themselves, values by their cached result", async () => {
  const book = BOOK();
  book.sheets[0]?.setFormula(0, 2, "=B1*2", 2);
  await inExcel(book, async (sheet, context) => {
    const range = sheet.getRange("A1:C1").load("formulas,values,text");
    await context.sync();
    expect(range.formulas).toStrictEqual([["a", 1, "=B1*2"]]);
    expect(range.values).toStrictEqual([["a", 1, 2]]);
    expect(range.text).toStrictEqual([["a", "1", "2"]]);
  });
});

test("errors are told by their type alone", async () => {
  const book = BOOK();
  book.sheets[0]?.setValues({ row: 0, column: 2, rowCount: 1, columnCount: 2 }, [[N_A, "#N/A"]]);
  await inExcel(book, async (sheet, context) => {
    const range = sheet.getRange("C1:D1").load("values,valueTypes");
    await context.sync();
    expect(range.values).toStrictEqual([["#N/A", "#N/A"]]);
    expect(range.valueTypes).toStrictEqual([["Error", "String"]]);
  });
});

test("text shows values by their number formats, dates by the workbook's own system", async () => {
  const book = BOOK();
  book.date1904 = true;
  await inExcel(book, async (sheet, context) => {
    const range = sheet.getRange("D1:F1");
    range.numberFormat = [["yyyy-mm-dd", "#,##0.00", "0.####%"]];
    range.values = [[0, 1234.5, 0.125]];
    range.load("text");
    const january = context.workbook.functions.date(1904, 1, 1).load("value");
    await context.sync();
    expect(range.text).toStrictEqual([["1904-01-01", "1,234.50", "12.5%"]]);
    expect(january.value).toBe(0);
  });
});

test("a large matrix goes in bands, in one request, and raises one change for the whole of it", async () => {
  const rows = Array.from({ length: 1_000 }, (_, i) => [i, `row ${i}`, i / 4, "x"]);
  const changes: string[] = [];
  const { book } = await inExcel(BOOK(), async (sheet, context, host) => {
    sheet.onChanged.add(({ address }) => Promise.resolve(void changes.push(address)));
    await context.sync();
    const requests = host.log.length;
    sheet.getRange("D1:G1000").values = rows;
    await context.sync();
    expect(host.log).toHaveLength(requests + 1);
    expect(host.log.at(-1)?.actions.filter((action) => action.endsWith("Values="))).toHaveLength(3);
  });
  expect(book.sheets[0]?.values({ row: 0, column: 3, rowCount: 1_000, columnCount: 4 })).toStrictEqual(rows);
  expect(changes).toStrictEqual(["D1:G1000"]);
});

test("formats change only the sides that are named", async () => {
  const { book } = await inExcel(BOOK(), (sheet) => {
    const heading = sheet.getRange("A1:B1");
    heading.format.font.bold = true;
    heading.format.fill.color = "#DDEBF7";
    heading.format.wrapText = true;
    heading.format.horizontalAlignment = "Right";
    heading.format.verticalAlignment = "Top";
    heading.format.columnWidth = 90;
    heading.format.borders.getItem("EdgeBottom").style = "Continuous";
  });
  const [sheet] = book.sheets;
  expect(sheet?.format(0, 1)).toMatchObject({
    numberFormat: "General",
    font: { bold: true, name: "Calibri" },
    fill: "#DDEBF7",
    wrapText: true,
    horizontalAlignment: "right",
    verticalAlignment: "top",
  });
  expect(sheet?.columnWidth(1)).toBe(90);
  expect(sheet?.format(1, 1).font.bold).toBeUndefined();
});

test("sheets, tables, settings and frozen rows", async () => {
  const { book } = await inExcel(BOOK(), async (_sheet, context) => {
    const made = context.workbook.worksheets.add("Credit detail");
    made.getRange("A1:B2").values = [
      ["Part", "Credit"],
      ["P-100", 5],
    ];
    made.freezePanes.freezeRows(1);
    const table = made.tables.add("A1:B2", true);
    await context.sync();
    made.getRange("C1").values = [["Reason"]];
    table.resize("A1:C2");
    context.workbook.settings.add("channelCredits.mapping", { Inventory: ["a", 1] });
    context.workbook.settings.add("channelCredits.old", 1).delete();
    await context.sync();
    const setting = context.workbook.settings.getItem("channelCredits.mapping").load("value");
    await context.sync();
    expect(setting.value).toStrictEqual({ Inventory: ["a", 1] });
  });
  const made = book.sheets[1];
  expect(made?.name).toBe("Credit detail");
  expect(made?.frozen).toEqual({ rows: 1, columns: 0 });
  expect(made?.tables[0]?.area).toEqual({ row: 0, column: 0, rowCount: 2, columnCount: 3 });
  expect(book.settings.keys()).toStrictEqual(["channelCredits.mapping"]);
});

test("custom XML parts: found by namespace and id, replaced and deleted", async () => {
  const { book } = await inExcel(BOOK(), async (_sheet, context) => {
    const { customXmlParts } = context.workbook;
    const part = customXmlParts.add('<a xmlns="urn:ours">1</a>');
    customXmlParts.add('<b:b xmlns:b="urn:others"/>');
    part.load("id,namespaceUri");
    const ours = customXmlParts.getByNamespace("urn:ours");
    const only = ours.getOnlyItemOrNullObject();
    const none = customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject();
    const count = customXmlParts.getCount();
    ours.load("items/id");
    only.load("id");
    none.load("id");
    await context.sync();
    expect([part.namespaceUri, count.value, none.isNullObject]).toEqual(["urn:ours", 2, true]);
    expect([only.id, ...ours.items.map(({ id }) => id)]).toEqual([part.id, part.id]);
    customXmlParts.getItem(part.id).setXml('<a xmlns="urn:ours">2</a>');
    const xml = part.getXml();
    await context.sync();
    expect(xml.value).toBe('<a xmlns="urn:ours">2</a>');
    part.delete();
    await context.sync();
  });
  expect(book.xmlParts.ids().map((id) => book.xmlParts.xml(id))).toEqual(['<b:b xmlns:b="urn:others"/>']);
});

test("a deleted sheet is gone for the next request", async () => {
  await inExcel(BOOK(), async (_sheet, context) => {
    context.workbook.worksheets.add("Scratch");
    await context.sync();
    context.workbook.worksheets.getItem("Scratch").delete();
    await context.sync();
    const gone = context.workbook.worksheets.getItemOrNullObject("Scratch");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("a name that one sheet alone knows is added, hidden, found by no other sheet, and deleted", async () => {
  const book = BOOK();
  await openInExcel(book);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getFirst();
    sheet.names.add("Ours.sheet", '="Review|1"').visible = false;
    const other = worksheets.add("Other");
    const [there, elsewhere] = [sheet, other].map((it) => it.names.getItemOrNullObject("OURS.SHEET"));
    there!.load(["formula", "visible", "scope"]);
    await context.sync();
    expect([there!.formula, there!.visible, there!.scope, elsewhere!.isNullObject]).toEqual(['="Review|1"', false, "Worksheet", true]);
    await expect(adds(context, sheet, "Ours.sheet")).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(adds(context, sheet, "A1")).rejects.toMatchObject({ code: "InvalidArgument" });
    sheet.names.getItem("Ours.sheet").delete();
    await context.sync();
  });
  expect(book.names).toEqual([]);
});

async function adds(context: Excel.RequestContext, sheet: Excel.Worksheet, name: string): Promise<void> {
  sheet.names.add(name, "=1");
  await context.sync();
}
