/** What a fill leaves alone: files with everything in them, macros, a second fill, and cells that look like formulas. */
import { openBook, type Book } from "@channel-credits/preview-host";
import { day } from "../contract/facts";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { cellsOf, changedParts, fileOf, fill, filled, figures, fixture, partsOf, sheetNamed, withPart, written } from "./files";
import { FIGURES, quarter, withRows } from "./quarter";
import { openRichQuarter, richQuarter } from "./richQuarter";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

/** Parts in which a fill has to write: sheets and their list, texts, styles, and our settings. */
const OURS =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|docProps\/app\.xml|xl\/webextensions\/.*|customXml\/.*|_rels\/\.rels)$/;

test("a workbook whose structure is protected stays as it is, byte for byte", async () => {
  const before = richQuarter("rich.xlsx");
  const { report, file } = await fill(before);
  expect(report).toMatchObject({ outcome: "failed", written: { outcome: "untouched", problem: { code: "STRUCTURE_PROTECTED" } } });
  expect(Buffer.compare(file, before)).toBe(0);
});

test.each(["rich.xlsx", "rich1904.xlsx", "prefixed.xlsx"])(
  "%s: filled, and every part that is not ours comes out byte for byte",
  async (name) => {
    const before = openRichQuarter(name);
    const after = await filled(before);
    expect(figures(after)).toEqual(FIGURES);
    const sheetsBefore = openBook(before).sheets.length;
    const inventory = `xl/worksheets/sheet${Object.keys(partsOf(fixture(name))).filter((part) => /^xl\/worksheets\/sheet\d+\.xml$/.test(part)).length + 1}.xml`;
    // Sheets of ours, and the charts of Summary.
    const isNew = (part: string): boolean => partsOf(before)[part] === undefined && /^xl\/(?:worksheets|charts|drawings)\//.test(part);
    expect(changedParts(before, after).filter((part) => !OURS.test(part) && !isNew(part))).toEqual([inventory]);
    expect(
      openBook(after)
        .sheets.slice(0, sheetsBefore)
        .map((sheet) => sheet.name),
    ).toEqual(openBook(before).sheets.map((sheet) => sheet.name));
  },
);

test("the sheet that bears the name but is another list is left alone, and named", async () => {
  const { review } = written(await filled(openRichQuarter("rich.xlsx")));
  const several = review.find(([, code]) => code === "SEVERAL_SHEETS")!;
  expect([several[0], several[2], several[6]]).toEqual([
    "Warning",
    "Vendor bills",
    "The sheet Vendor bills is read as Invoices: the sheet named Invoices lacks Part number, Quantity and Unit price.",
  ]);
});

test.each(["rich.xlsx", "prefixed.xlsx"])("%s: a second fill changes not one byte", async (name) => {
  const once = await filled(openRichQuarter(name));
  expect(changedParts(once, await filled(once))).toEqual([]);
});

test("a second fill of a plain workbook changes not one byte", async () => {
  const once = await filled(fileOf(quarter()));
  const { report, file } = await fill(once);
  expect(changedParts(once, file)).toEqual([]);
  expect(report).toMatchObject({ outcome: "filled", written: { cellsChanged: 0 } });
});

test("macros come out byte for byte, and the file stays one with macros", async () => {
  const plain = fileOf(quarter());
  const typed = withPart(plain, "[Content_Types].xml", (xml) =>
    xml
      .replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      )
      .replace("<Default ", '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default '),
  );
  const macros = withPart(typed, "xl/vbaProject.bin", () => "\u00d0\u00cf any bytes \u0000\u0001");
  const after = await filled(macros);
  expect(figures(after)).toEqual(FIGURES);
  expect(Buffer.compare(partsOf(after)["xl/vbaProject.bin"]!, partsOf(macros)["xl/vbaProject.bin"]!)).toBe(0);
  expect(Buffer.from(partsOf(after)["[Content_Types].xml"]!).toString()).toContain("sheet.macroEnabled.main+xml");
});

/** A filled file after a user's change. */
function changed(file: Uint8Array, change: (book: Book) => void): Uint8Array {
  const book = openBook(file);
  change(book);
  return book.save();
}
const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });

test("after a change only what hangs on it changes, in the same columns", async () => {
  const once = await filled(fileOf(quarter()));
  const edited = changed(once, (book) => sheetNamed(book, "Inventory").setValues(cell(2, 2), [[4]])); // OLD-7: 4 on hand
  const twice = await filled(edited);
  expect(figures(twice)).toEqual([FIGURES[0], ["", "", 200, 4, 80, 4, 80]]);
  const sheet = sheetNamed(openBook(twice), "Inventory");
  expect(sheet.used(true)!.columnCount).toBe(13);
  const parts = changedParts(edited, twice).filter((part) => !/sharedStrings|workbook\.xml/.test(part));
  expect(parts).toEqual([
    "customXml/item2.xml", // what this fill replaced
    "xl/webextensions/webextension1.xml", // what is kept of the rows of Credit detail
    ...["sheet1", "sheet2", "sheet8"].map((sheet) => `xl/worksheets/${sheet}.xml`), // Inventory, Summary, Credit detail
  ]);
});

test("fewer detail lines than before leave none of the old behind", async () => {
  const once = await filled(fileOf(quarter()));
  const fewer = await filled(changed(once, (book) => sheetNamed(book, "Inventory").setValues(cell(2, 2), [[0]])));
  expect(written(fewer).detail.map((row) => [row[0], row[2], row[6], row[10]])).toEqual([
    ["3.6(A)", 2, 8, 120],
    ["3.7(A)", 2, 2, 160],
  ]);
});

test("output columns that a user moved are found by their headings", async () => {
  const book = openBook(await filled(fileOf(quarter())));
  const sheet = sheetNamed(book, "Inventory");
  const swap = (row: number): void => {
    const [[first, second]] = sheet.values({ row, column: 5, rowCount: 1, columnCount: 2 }) as [[string, string]];
    sheet.setValues({ row, column: 5, rowCount: 1, columnCount: 2 }, [[second, first]]);
  };
  for (const row of [0, 1, 2]) swap(row);
  const moved = book.save();
  const after = await filled(moved);
  expect(cellsOf(sheetNamed(openBook(after), "Inventory"))[1]!.slice(5, 7)).toEqual([120, 8]);
  expect(figures(after)).toEqual(FIGURES);
});

test("a part number that looks like a formula is written as text", async () => {
  const formula = "=1+1";
  const sheets = quarter({
    INVENTORY: withRows([formula, "Reno", 2, 0, day("2000-02-01")]),
    INVOICES: withRows(["=2+2", day("2000-01-10"), formula, 2, 1]),
    PRICE_CHANGES: withRows([formula, day("2000-02-01"), 0.5, 1]),
  });
  const after = await filled(fileOf(sheets));
  const detail = sheetNamed(openBook(after), "Credit detail");
  const row = cellsOf(detail).findIndex((cells) => cells[3] === formula);
  expect(row).toBeGreaterThan(0);
  expect([detail.formula(row, 3), detail.value(row, 3), detail.formula(row, 4), detail.value(row, 4)]).toEqual([
    undefined,
    formula,
    undefined,
    "=2+2",
  ]);
});

test("the look: number formats, frozen headings, dates as dates", async () => {
  const after = openBook(await filled(fileOf(quarter())));
  const inventory = sheetNamed(after, "Inventory");
  expect([inventory.format(1, 5).numberFormat, inventory.format(1, 6).numberFormat]).toEqual(["#,##0", "#,##0.00"]);
  const detail = sheetNamed(after, "Credit detail");
  expect(detail.frozen.rows).toBe(1);
  expect([detail.value(1, 5), detail.format(1, 5).numberFormat]).toEqual([day("2000-01-10"), "yyyy-mm-dd"]);
  expect(detail.format(1, 7).numberFormat).toBe("#,##0.00####");
});

test("the detail, the limits and the explanations of the quarter, as they stand in the file", async () => {
  const { inventory, limits, detail, review } = written(await filled(fileOf(quarter())));
  expect(detail).toEqual([
    ["3.6(A)", "Inventory", 2, "VX-1", "4188", day("2000-01-10"), 8, 95, 80, 15, 120, 95, 0, 0, 0, "", day("2000-02-01"), 2, 3],
    [
      "3.7(A)",
      "Inventory",
      2,
      "VX-1",
      "4188",
      day("2000-01-10"),
      2,
      80,
      80,
      80,
      160,
      95,
      0,
      0,
      15,
      "new price of 2000-02-01, row 2",
      "",
      "",
      3,
    ],
    ["3.7(A)", "Inventory", 3, "OLD-7", "4190", day("2000-01-10"), 5, 20, 20, 20, 100, 20, 0, 0, 0, "its own invoice price", "", "", 4],
    ["3.7(D)", "Inventory", 3, "OLD-7", "4190", day("2000-01-10"), 5, 20, 20, 20, 100, 20, 0, 0, 0, "", day("2000-01-26"), 2, 4],
  ]);
  expect(limits).toEqual([
    ["FY2000 Q2", day("2000-01-01"), day("2000-03-31"), 400, 0.5, 200, 0, 200, day("2000-02-29")],
    ["FY2000 Q3", day("2000-04-01"), day("2000-06-30"), 860, 0.5, 430, 0, 430, day("2000-05-31")],
  ]);
  expect(inventory.map((row) => row[7])).toEqual([
    "3.6(A): 8 of 10 units protected; 2 under contract for sale. 3.7(A): by itself this row could send back 2 of 10 on hand in FY2000 Q2; 2 committed; 6 above the remaining limit of $200.00.",
    "3.7(A): by itself this row could send back 5 of 5 on hand in FY2000 Q2. 3.7(D): 5 of 5 bought within 60 days of notice. Counted under both 3.7(A) and 3.7(D): 5; a unit goes back once.",
  ]);
  expect(review).toEqual([]);
});

test("rights whose sheet is missing fill nothing and are listed", async () => {
  const after = await filled(
    fileOf(quarter({ PRICE_CHANGES: () => undefined, DISCONTINUATIONS: () => undefined, TERMS: () => undefined })),
  );
  expect(figures(after)).toEqual([Array(7).fill(""), Array(7).fill("")]);
  expect(written(after).review.map((row) => [row[1], row[5], row[6]])).toEqual([
    [
      "TERM_MISSING",
      "3.7(A)",
      expect.stringContaining('"Balancing limit percent" (balancing.limitPercent) has not been entered') as string,
    ],
    ["RIGHT_NOT_USED", "3.6(A)", "Not used: Price protection (3.6(A)): no sheet Price changes. Add the sheet where the right applies."],
    ["RIGHT_NOT_USED", "3.7(D)", "Not used: Discontinuation (3.7(D)): no sheet Discontinuations. Add the sheet where the right applies."],
  ]);
});
