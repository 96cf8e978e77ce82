import { openBook, type BookSheet } from "../../src/book";
import { nodeZip } from "../../src/headless/nodeZip";
import { area, firstSheet, fixture, plainParts, reopened, sheetXml, unzipped, zipped } from "./workbooks";

const FILES = ["rich.xlsx", "rich1904.xlsx", "prefixed.xlsx"];
const SHEET = "xl/worksheets/sheet1.xml";

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipped(before), unzipped(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => old[name] !== now[name]).sort();
}

describe.each(FILES)("%s", (file) => {
  const bytes = fixture(file);

  test.each([
    ["fflate", {}],
    ["zlib", { codec: nodeZip }],
  ])("comes out as it went in when nothing was edited, though everything was read (%s)", (_name, options) => {
    const book = openBook(bytes, options);
    for (const sheet of book.sheets) {
      const used = sheet.used(false);
      if (used) sheet.values(used);
      expect([sheet.format(0, 0).locked, sheet.comments.length, sheet.tables.length, sheet.merges.length]).toBeDefined();
    }
    expect(book.settings.keys()).toEqual([]);
    expect(Buffer.compare(book.save(), bytes)).toBe(0);
  });

  test("values: only the sheet, its new texts and the order to recalculate change", () => {
    const book = openBook(bytes);
    firstSheet(book).setValues(area(0, 11, 2, 1), [["Credit"], [12.5]]);
    expect(changedParts(bytes, book.save())).toEqual(["xl/sharedStrings.xml", "xl/workbook.xml", SHEET].sort());
  });

  test("the written sheet equals the old one but for the new cells", () => {
    const book = openBook(bytes);
    firstSheet(book).setValues(area(1, 11), [[12.5]]);
    const x = file === "prefixed.xlsx" ? "x:" : "";
    const now = unzipped(book.save())[SHEET] ?? "";
    const cell = `<${x}c r="L2"><${x}v>12.5</${x}v></${x}c>`;
    expect(now).toContain(cell);
    expect(now.replace(cell, "")).toBe(unzipped(bytes)[SHEET]);
  });

  test("a format: only the sheet and the styles change, and every old style keeps its place", () => {
    const book = openBook(bytes);
    const before = Array.from({ length: 10 }, (_, row) => firstSheet(book).format(row, 0));
    firstSheet(book).changeFormat(area(1, 3, 3, 1), { fill: "#FFF2CC", numberFormat: "0.000" });
    const changed = changedParts(bytes, book.save());
    expect(changed).toEqual(["xl/styles.xml", SHEET]);
    const sheet = firstSheet(reopened(book));
    expect(Array.from({ length: 10 }, (_, row) => sheet.format(row, 0))).toEqual(before);
    expect(sheet.format(2, 3)).toMatchObject({ fill: "#FFF2CC", numberFormat: "0.000" });
  });

  test("writing what is there already changes nothing", () => {
    const book = openBook(bytes);
    const sheet = firstSheet(book);
    const target = area(0, 0, 10, 5);
    sheet.setValues(target, sheet.values(target));
    expect(Buffer.compare(book.save(), bytes)).toBe(0);
  });

  test("a second save without a further edit gives the same bytes", () => {
    const book = openBook(bytes);
    firstSheet(book).setValues(area(20, 20), [["far away"]]);
    expect(Buffer.compare(book.save(), book.save())).toBe(0);
  });

  test("edits, a save and further edits add up", () => {
    const book = openBook(bytes);
    const sheet = firstSheet(book);
    sheet.setValues(area(0, 11), [["first"]]);
    book.save();
    sheet.setValues(area(1, 11), [["second"]]);
    book.save();
    sheet.changeFormat(area(1, 11), { font: { bold: true } });
    const again = firstSheet(reopened(book));
    expect([again.value(0, 11), again.value(1, 11), again.format(1, 11).font.bold]).toEqual(["first", "second", true]);
  });
});

test.each<[string, (sheet: BookSheet) => void]>([
  ["a column's width", (sheet) => sheet.setColumnWidth(0, 1, 100)],
  ["frozen rows", (sheet) => sheet.freeze(1, 0)],
  ["a table", (sheet) => void sheet.addTable(area(0, 0, 2, 1), "Mine")],
])("a new sheet keeps its cells when after a save nothing but %s changes", (_what, change) => {
  const book = openBook(fixture("rich.xlsx"));
  const sheet = book.addSheet("More");
  sheet.setValues(area(0, 0, 2, 1), [["Heading"], [1]]);
  book.save();
  change(sheet);
  const again = reopened(book).sheets.find(({ name }) => name === "More");
  expect(again?.values(area(0, 0, 2, 1))).toEqual([["Heading"], [1]]);
});

test("parts keep their order; new ones follow", () => {
  const before = fixture("rich.xlsx");
  const book = openBook(before);
  firstSheet(book).setValues(area(0, 11), [["x"]]);
  book.addSheet("More");
  const names = Object.keys(unzipped(book.save()));
  expect(names.slice(0, 55)).toEqual(Object.keys(unzipped(before)));
});

test("macros and parts that nobody knows come out byte for byte", () => {
  const macro = "\u00D0\u00CF\u0011\u00E0 any bytes \u0000\u0001";
  const parts = plainParts(sheetXml(""), { "xl/vbaProject.bin": macro, "odd/part.dat": "x".repeat(5000) });
  const types = (parts["[Content_Types].xml"] ?? "").replace("sheet.main+xml", "sheet.macroEnabled.main+xml");
  const file = zipped({ ...parts, "[Content_Types].xml": types });
  const book = openBook(file);
  firstSheet(book).setValues(area(0, 0), [["x"]]);
  const [old, now] = [unzipped(file), unzipped(book.save())];
  for (const name of ["xl/vbaProject.bin", "odd/part.dat"]) expect(now[name]).toBe(old[name]);
  expect(now["[Content_Types].xml"]).toContain("sheet.macroEnabled.main+xml");
});
