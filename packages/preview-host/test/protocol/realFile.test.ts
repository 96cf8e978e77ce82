import { newBook, openBook } from "../../src/book";
import { expectTidyHost, openInExcel } from "../../testing/excelHost";

afterEach(expectTidyHost);

/** Writes through Office.js into a real file, saves it, opens it again and reads it back through Office.js. */
test("what is written through Office.js is in the saved file", async () => {
  const { book } = await openInExcel(newBook());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Credit detail");
    sheet.getRange("A1:C1").values = [["Part number", "Credit", "On"]];
    sheet.getRange("A1:C1").format.font.bold = true;
    sheet.getRange("A2:A3").numberFormat = [["@"], ["@"]];
    sheet.getRange("B2:B3").numberFormat = [["#,##0.00"], ["#,##0.00"]];
    sheet.getRange("A2:C3").values = [
      ["00123", 1234.5, "1999-11-30"],
      ["=A1", 0.1, ""],
    ];
    sheet.freezePanes.freezeRows(1);
    sheet.showGridlines = false;
    sheet.tables.add("A1:C3", true);
    context.workbook.settings.add("channelCredits.mapping", { sheet: "Inventory" });
    await context.sync();
  });
  const { book: reopened } = await openInExcel(openBook(book.save()));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Credit detail").load("showGridlines");
    const range = sheet.getUsedRange(true).load("address,values,text,numberFormat");
    const heading = sheet.getRange("A1").load("format/font/bold");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const columns = sheet.tables.getItemAt(0).columns.load("items/name");
    const setting = context.workbook.settings.getItem("channelCredits.mapping").load("value");
    await context.sync();
    expect(range.address).toBe("'Credit detail'!A1:C3");
    expect(range.values).toStrictEqual([
      ["Part number", "Credit", "On"],
      ["00123", 1234.5, 36494],
      ["=A1", 0.1, ""],
    ]);
    expect(range.text).toStrictEqual([
      ["Part number", "Credit", "On"],
      ["00123", "1,234.50", "11/30/1999"],
      ["=A1", "0.10", ""],
    ]);
    expect(sheet.showGridlines).toBe(false);
    expect(heading.format.font.bold).toBe(true);
    expect(frozen.address).toBe("'Credit detail'!1:1");
    expect(columns.items.map(({ name }) => name)).toStrictEqual(["Part number", "Credit", "On"]);
    expect(setting.value).toStrictEqual({ sheet: "Inventory" });
  });
  expect(reopened.sheets.map(({ name }) => name)).toHaveLength(2);
});

test("a workbook of the 1904 system says so by DATE, and shows its dates right", async () => {
  await openInExcel(newBook({ date1904: true }));
  await Excel.run(async (context) => {
    const probe = context.workbook.functions.date(1904, 1, 1).load("value");
    const range = context.workbook.worksheets.getFirst().getRange("A1");
    range.numberFormat = [["yyyy-mm-dd"]];
    range.values = [[35064]];
    range.load("text");
    const written = context.workbook.worksheets.getFirst().getRange("B1");
    written.values = [["2000-01-01"]];
    written.load("values");
    await context.sync();
    expect(written.values).toStrictEqual([[35064]]);
    expect(probe.value).toBe(0);
    expect(range.text).toStrictEqual([["2000-01-01"]]);
  });
});
