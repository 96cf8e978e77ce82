/** What Microsoft's own samples take for granted of Excel, in words of our own. */
import { expectTidyHost, inExcel, memoryBook, turns } from "../../testing";

afterEach(expectTidyHost);

const book = () => memoryBook({ Stock: [["Part", "Qty"], ["A", 1]] }); // prettier-ignore

test("deleting what may not be there does nothing where it is not, and deletes where it is", async () => {
  const held = book();
  held.addSheet("Old");
  await inExcel(held, async (_sheet, context) => {
    context.workbook.worksheets.getItemOrNullObject("Never").delete();
    context.workbook.worksheets.getItemOrNullObject("Old").delete();
    await context.sync();
  });
  expect(held.sheets.map(({ name }) => name)).toEqual(["Stock"]);
});

test("a write to what is not there is still refused", async () => {
  await inExcel(book(), async (_sheet, context) => {
    const none = context.workbook.worksheets.getItemOrNullObject("Never").getUsedRangeOrNullObject();
    none.values = [[1]];
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

// prettier-ignore
test.each([
  ["lightblue",  "#ADD8E6"],
  ["LightBlue",  "#ADD8E6"],
  ["DarkMagenta","#8B008B"],
  ["#1f4e79",    "#1F4E79"],
])("the colour %s is %s", async (name, colour) => {
  const { book: held } = await inExcel(book(), (sheet) => void (sheet.getRange("A1").format.fill.color = name));
  expect(held.sheets[0]!.format(0, 0).fill).toBe(colour);
});

test("a name that is no colour is refused", async () => {
  await inExcel(book(), async (sheet, context) => {
    sheet.getRange("A1").format.font.color = "constructor";
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("one number format in a matrix stands for all cells; one value does not", async () => {
  const { book: held } = await inExcel(book(), async (sheet, context) => {
    sheet.getRange("A1:B2").numberFormat = [["0.00"]];
    await context.sync();
    sheet.getRange("A1:B2").values = [["x"]];
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
  expect([held.sheets[0]!.format(1, 1).numberFormat, held.sheets[0]!.value(0, 0)]).toEqual(["0.00", "Part"]);
});

test("a name can be given to a range", async () => {
  const held = memoryBook({ "Stock 2": [["Part"]] });
  await inExcel(held, (sheet) => void sheet.names.add("Parts", sheet.getRange("A1:B9")));
  expect(held.names).toMatchObject([{ name: "Parts", formula: "='Stock 2'!$A$1:$B$9" }]);
});

test("a load of nothing is no property that is missing", async () => {
  await inExcel(book(), async (sheet, context) => {
    sheet.load("NoPropertiesNeeded");
    await context.sync();
    sheet.load("noSuchProperty");
    await expect(context.sync()).rejects.toMatchObject({ code: "NotImplemented" });
  });
});

test("a table hears of a selection that comes into it, moves in it and leaves it", async () => {
  const said: string[] = [];
  await inExcel(book(), async (sheet, context) => {
    sheet.tables.add("A1:B2", true).onSelectionChanged.add(({ address, isInsideTable }) => {
      said.push(`${address} ${isInsideTable}`);
      return Promise.resolve();
    });
    await context.sync();
    for (const cells of ["A2:D9", "B1", "E9", "F9"]) sheet.getRange(cells).select();
    await context.sync();
    await turns(3);
  });
  expect(said).toEqual(["A2:B2 true", "B1 true", " false"]);
});

test("protecting a sheet is told, and so is lifting it", async () => {
  const said: boolean[] = [];
  await inExcel(book(), async (sheet, context) => {
    sheet.onProtectionChanged.add(({ isProtected }) => {
      said.push(isProtected);
      return Promise.resolve();
    });
    await context.sync();
    sheet.protection.protect();
    sheet.protection.unprotect();
    await context.sync();
    await turns(3);
  });
  expect(said).toEqual([true, false]);
});

test("who would wait in vain is refused: nothing is calculated here", async () => {
  await inExcel(book(), async (sheet, context) => {
    sheet.onCalculated.add(() => Promise.resolve());
    await expect(context.sync()).rejects.toMatchObject({ code: "NotImplemented" });
  });
});
