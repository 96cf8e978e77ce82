import { newBook, openBook, type FormatChange } from "../../src/book";
import { area, bookOf, firstSheet, fixture, partOf, plainParts, refusal, reopened, sheetXml } from "./workbooks";

const MAX_ROWS = 1_048_576;

// prettier-ignore
test.each<[story: string, change: FormatChange, shown: object]>([
  ["a built-in number format",   { numberFormat: "#,##0.00" },                     { numberFormat: "#,##0.00" }],
  ["a number format of its own", { numberFormat: '#,##0.00 "USD"' },               { numberFormat: '#,##0.00 "USD"' }],
  ["text",                       { numberFormat: "@" },                            { numberFormat: "@" }],
  ["a fill",                     { fill: "#ddebf7" },                              { fill: "#DDEBF7" }],
  ["no fill",                    { fill: null },                                   { fill: undefined }],
  ["a font",                     { font: { bold: true, italic: true, underline: true, color: "#C00000", name: "Georgia", size: 14 } },
                                 { font: { bold: true, italic: true, underline: true, color: "#C00000", name: "Georgia", size: 14 } }],
  ["alignment",                  { horizontalAlignment: "right", verticalAlignment: "top", wrapText: true },
                                 { horizontalAlignment: "right", verticalAlignment: "top", wrapText: true }],
  ["an unlocked cell",           { locked: false },                                { locked: false }],
])("a cell gets %s and keeps every other side", (_story, change, shown) => {
  for (const bytes of [newBook().save(), fixture("rich.xlsx"), fixture("prefixed.xlsx")]) {
    const book = openBook(bytes);
    const before = firstSheet(book).format(1, 3);
    firstSheet(book).changeFormat(area(1, 3), change);
    const expected = { ...before, ...shown };
    expect(firstSheet(book).format(1, 3)).toEqual(expected);
    expect(firstSheet(reopened(book)).format(1, 3)).toEqual(expected);
  }
});

test("borders are laid over those that are there", () => {
  const book = openBook(fixture("rich.xlsx"));
  firstSheet(book).changeFormat(area(0, 0), { borders: [{ side: "bottom", style: "medium", color: "#336699" }] });
  const styles = partOf(book, "xl/styles.xml");
  expect(styles).toContain(
    '<border><left style="thin"><color auto="1"/></left><right/><top style="double"><color rgb="FF00FF00"/></top>' +
      '<bottom style="medium"><color rgb="FF336699"/></bottom><diagonal style="hair"><color auto="1"/></diagonal></border>',
  );
});

test("the same change on many cells adds one style, counted", () => {
  const book = openBook(fixture("rich.xlsx"));
  firstSheet(book).changeFormat(area(20, 0, 50, 3), { fill: "#FFF2CC" });
  firstSheet(book).changeFormat(area(80, 0, 50, 3), { fill: "#FFF2CC" });
  const styles = partOf(book, "xl/styles.xml");
  expect(/<cellXfs count="(\d+)">/.exec(styles)?.[1]).toBe(
    String(styles.split("<cellXfs")[1]?.split("</cellXfs>")[0]?.match(/<xf /g)?.length),
  );
  expect(styles.match(/FFFFF2CC/g)).toHaveLength(1);
});

test("themes, tints and palettes become plain colours", () => {
  const sheet = firstSheet(openBook(fixture("rich.xlsx")));
  expect(sheet.format(0, 0)).toMatchObject({ fill: "#156082", font: { color: "#FFFFFF", bold: true } });
  expect(sheet.format(14, 0).font).toMatchObject({ name: "Georgia", size: 16, color: "#104862" });
});

test("a cell that is not there has the format of its row, else of its column", () => {
  const sheet = firstSheet(openBook(fixture("rich.xlsx")));
  expect(sheet.format(500, 2).numberFormat).toBe("[$-409]d\\-mmm\\-yy;@");
  expect(sheet.format(14, 9).font.name).toBe("Georgia");
  sheet.setValues(area(500, 2), [[45658]]);
  expect(sheet.format(500, 2).numberFormat).toBe("[$-409]d\\-mmm\\-yy;@");
});

test("a whole column is formatted without making a cell", () => {
  const book = newBook();
  const sheet = firstSheet(book);
  sheet.setValues(area(0, 1), [[1]]);
  sheet.changeFormat(area(0, 1, MAX_ROWS, 2), { numberFormat: "0.000" });
  expect([sheet.format(0, 1), sheet.format(9, 1), sheet.format(9, 2), sheet.format(9, 3)].map((it) => it.numberFormat)).toEqual([
    "0.000",
    "0.000",
    "0.000",
    "General",
  ]);
  expect(sheet.used(false)).toEqual(area(0, 1));
  expect(partOf(book, "xl/worksheets/sheet1.xml")).toMatch(/<cols><col min="2" max="2" [^>]*style="1"[^>]*\/><col min="3" max="3"/);
  expect(firstSheet(reopened(book)).format(9, 2).numberFormat).toBe("0.000");
});

test("a whole row is formatted without making a cell", () => {
  const book = newBook();
  firstSheet(book).changeFormat(area(4, 0, 1, 16_384), { fill: "#EEEEEE" });
  const again = firstSheet(reopened(book));
  expect([again.format(4, 77).fill, again.used(false)]).toEqual(["#EEEEEE", undefined]);
});

test("column widths in points, hidden columns and rows", () => {
  const book = openBook(fixture("rich.xlsx"));
  const sheet = firstSheet(book);
  expect([sheet.columnWidth(0), sheet.columnWidth(3), sheet.columnWidth(4), sheet.columnWidth(30), sheet.columnWidth(10)]).toEqual([
    66.75, 78.75, 78.75, 48, 0,
  ]);
  sheet.setColumnWidth(4, 3, 90);
  sheet.setColumnHidden(5, 1, true);
  const again = firstSheet(reopened(book));
  expect([3, 4, 5, 6, 7].map((column) => again.columnWidth(column))).toEqual([78.75, 90, 0, 90, 210]);
  expect([again.isColumnHidden(5), again.isColumnHidden(6), again.isRowHidden(9), again.isRowHidden(8)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect([again.rowHeight(0), again.rowHeight(1), again.rowHeight(9)]).toEqual([24, 15, 0]);
});

test("a row grows to a wrapped text, further than an earlier one, and never where somebody has set its height", () => {
  const book = openBook(fixture("rich.xlsx"));
  const sheet = firstSheet(book);
  const heightAfter = (row: number, text: string): number => {
    sheet.changeFormat({ row, column: 20, rowCount: 1, columnCount: 1 }, { wrapText: true });
    sheet.setValues({ row, column: 20, rowCount: 1, columnCount: 1 }, [[text]]);
    return firstSheet(reopened(book)).rowHeight(row);
  };
  sheet.setColumnWidth(20, 1, 100);
  const two = "eighteen letters or more";
  expect(heightAfter(40, "a few words")).toBe(15);
  expect(heightAfter(41, two)).toBe(30);
  const again = openBook(reopened(book).save());
  firstSheet(again).setValues({ row: 41, column: 20, rowCount: 1, columnCount: 1 }, [[`${two}, ${two}`]]);
  expect(firstSheet(openBook(again.save())).rowHeight(41)).toBe(45);
  expect(heightAfter(0, two)).toBe(24); // somebody set 24 points
  expect(heightAfter(42, "I".repeat(30))).toBe(15); // thirty narrow letters
  expect(heightAfter(43, "W".repeat(15))).toBe(30); // a word wider than the column
});

test("a column as wide as by itself again, and a cell emptied and looking like one that is not there, leave nothing in the file", () => {
  const book = newBook();
  firstSheet(book).setValues(area(0, 0, 1, 1), [["A"]]);
  const before = partOf(book, "xl/worksheets/sheet1.xml");
  const sheet = firstSheet(book);
  const plain = {
    font: { bold: false },
    wrapText: false,
    verticalAlignment: "bottom",
    horizontalAlignment: "general",
    numberFormat: "General",
  };
  expect(sheet.hasStandardWidth(3)).toBe(true);
  sheet.setColumnWidth(3, 2, 90);
  sheet.changeFormat(area(0, 3, 2, 1), { font: { bold: true }, wrapText: true, verticalAlignment: "top", numberFormat: "0.00" });
  sheet.setValues(area(0, 3, 2, 1), [[1], [2]]);
  expect([sheet.hasStandardWidth(3), sheet.used(false)?.columnCount]).toEqual([false, 4]);
  sheet.changeFormat(area(0, 3, 1, 1), plain);
  sheet.setValues(area(0, 3, 2, 1), [[undefined], [undefined]]);
  sheet.changeFormat(area(1, 3, 1, 1), plain);
  sheet.setStandardWidth(3, 2);
  expect(partOf(book, "xl/worksheets/sheet1.xml")).toBe(before);
});

test("widths come back as they were set", () => {
  const book = newBook();
  for (let column = 0; column < 40; column++) firstSheet(book).setColumnWidth(column, 1, 15 + column * 0.75 * 7);
  const again = firstSheet(reopened(book));
  for (let column = 0; column < 40; column++) expect(again.columnWidth(column)).toBe(15 + column * 0.75 * 7);
});

test("freeze panes: set, changed, taken away", () => {
  const book = openBook(fixture("rich.xlsx"));
  const sheet = firstSheet(book);
  for (const [rows, columns] of [
    [3, 2],
    [1, 0],
    [0, 1],
    [0, 0],
  ] as const) {
    // prettier-ignore
    sheet.freeze(rows, columns);
    expect(sheet.frozen).toEqual({ rows, columns });
    expect(firstSheet(reopened(book)).frozen).toEqual({ rows, columns });
  }
});

test("protection is read, set and taken away, but never without its password", () => {
  const book = newBook();
  const sheet = firstSheet(book);
  sheet.protect(true);
  expect(partOf(book, "xl/worksheets/sheet1.xml")).toMatch(/<sheetData\/><sheetProtection sheet="1"[^>]*\/><pageMargins/);
  expect(firstSheet(reopened(book)).isProtected).toBe(true);
  sheet.protect(false);
  expect(firstSheet(reopened(book)).isProtected).toBe(false);
  const locked = openBook(fixture("rich.xlsx")).sheets.find((it) => it.name === "Protected");
  expect([locked?.isProtected, locked?.format(0, 0).locked, locked?.format(0, 1).locked]).toEqual([true, true, false]);
  expect(refusal(() => locked?.protect(false)).message).toContain("protected with a password");
});

test("a workbook without styles gets them with the first format", () => {
  const book = bookOf(plainParts(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>')));
  expect(firstSheet(book).format(0, 0)).toMatchObject({ numberFormat: "General", locked: true });
  firstSheet(book).changeFormat(area(0, 0), { fill: "#112233", numberFormat: "0.0" });
  expect(firstSheet(reopened(book)).format(0, 0)).toMatchObject({ fill: "#112233", numberFormat: "0.0" });
});

test("filters in force are told from filters that only offer themselves", () => {
  const filter = (inner: string): string => `<autoFilter ref="A1:B9">${inner}</autoFilter>`;
  const withFilter = (inner: string): boolean => firstSheet(bookOf(plainParts(sheetXml("", filter(inner))))).isFiltered;
  expect([withFilter(""), withFilter('<filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn>')]).toEqual([
    false,
    true,
  ]);
});
