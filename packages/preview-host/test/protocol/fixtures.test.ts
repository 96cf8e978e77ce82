import { openBook } from "../../src/book";
import { expectTidyHost, openInExcel } from "../../testing/excelHost";
import { fixture } from "../../testing/fixture";

afterEach(expectTidyHost);

const open = (name: string): ReturnType<typeof openInExcel> => openInExcel(openBook(fixture(name)));

// prettier-ignore
const SHEETS = [
  ["Invoices",  "Visible",    false, "Invoices!A1:N15"],
  ["Dashboard", "Visible",    false, "Dashboard!A1:C6"],
  ["Lookup",    "Hidden",     false, "Lookup!A1:B4"],
  ["Protected", "Visible",    true,  "Protected!A1:B1"],
  ["Pivot",     "Visible",    false, "Pivot!A3:B5"],
  ["Config",    "VeryHidden", false, "Config!A1"],
];

const INVOICE = {
  values: ["00005", "  Leading space Inc", 45_670, 0, 0, 0, "Paid", "line1\rline2 é 😀", false, "#DIV/0!"],
  valueTypes: ["String", "String", "Double", "Double", "Double", "Double", "String", "String", "Boolean", "Error"],
  text: ["00005", "  Leading space Inc", "13-Jan-25", "0.00 ", "0.00 ", "0.00 ", "Paid", "line1\rline2 é 😀", "FALSE", "#DIV/0!"],
  formulas: ["00005", "  Leading space Inc", 45_670, 0, 0, "=D6+E6", "Paid", "line1\rline2 é 😀", false, "=E6/D6"],
};

test.each([
  ["rich.xlsx", 1462],
  ["rich1904.xlsx", 0],
  ["prefixed.xlsx", 1462],
])("%s is read whole, through every scalar of every used range", async (name, january1904) => {
  await open(name);
  await Excel.run(async (context) => {
    const { worksheets, tables, names, comments } = context.workbook;
    worksheets.load("items/name,items/visibility,items/protection/protected");
    tables.load("items/name,items/showTotals,items/columns/items/name");
    names.load("items/name,items/formula");
    comments.load("items/content");
    context.workbook.protection.load("protected");
    const probe = context.workbook.functions.date(1904, 1, 1).load("value");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject().load());
    const merged = worksheets.getItem("Invoices").getRange().getMergedAreasOrNullObject().load("address");
    const invoice = worksheets.getItem("Invoices").getRange("A6:J6").load("values,valueTypes,text,formulas");
    await context.sync();

    const seen = worksheets.items.map((sheet, i) => [sheet.name, sheet.visibility, sheet.protection.protected, used[i]?.address]);
    expect(seen).toStrictEqual(SHEETS);
    expect(tables.items.map((table) => [table.name, table.showTotals, table.columns.items.length])).toStrictEqual([
      ["Invoices", false, 10],
      ["Budget", true, 3],
    ]);
    expect(names.items.find((item) => item.name === "VendorList")?.formula).toBe("=Lookup!$A$2:$A$4");
    expect(comments.items.map(({ content }) => content)).toStrictEqual(["Which entity is this?"]);
    expect(context.workbook.protection.protected).toBe(true);
    expect(merged.address).toBe("Invoices!A15:D15");
    expect(probe.value).toBe(january1904);
    const serial = Number(INVOICE.values[2]) - (january1904 === 0 ? 1462 : 0);
    const own = (row: readonly unknown[]): unknown[] => row.map((cell) => (cell === INVOICE.values[2] ? serial : cell));
    expect(invoice.values).toStrictEqual([own(INVOICE.values)]);
    expect(invoice.formulas).toStrictEqual([own(INVOICE.formulas)]);
    expect(invoice.valueTypes).toStrictEqual([INVOICE.valueTypes]);
    expect(invoice.text).toStrictEqual([INVOICE.text]);
  });
});

// prettier-ignore
test.each<[string, (context: Excel.RequestContext) => void, string]>([
  ["a cell of the protected sheet",     (context) => { context.workbook.worksheets.getItem("Protected").getRange("A1").values = [["x"]]; }, "AccessDenied"],
  ["a sheet more, its structure being protected", (context) => void context.workbook.worksheets.add("More"),                              "AccessDenied"],
  ["a cell inside an array formula",    (context) => { context.workbook.worksheets.getItem("Invoices").getRange("N4").values = [["x"]]; }, "PartOfArray"],
])("a real file refuses %s", async (_story, write, code) => {
  await open("rich.xlsx");
  const written = Excel.run(async (context) => {
    write(context);
    await context.sync();
  });
  await expect(written).rejects.toMatchObject({ code });
});
