import { openBook, type BookValue } from "../../src/book";
import { zipSync } from "fflate";
import { area, bookOf, firstSheet, partOf, plainParts, reopened, sheetXml, zipped, type Parts } from "./workbooks";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET = "xl/worksheets/sheet1.xml";

/** Every sheet of the zoo holds 1, "b" in row 1 and 3, 4 in row 3. */
const EXPECTED: BookValue[][] = [[1, "b"], [undefined, undefined], [3, 4]]; // prettier-ignore
const inline = (text: string, attributes = ""): string => `<c${attributes} t="inlineStr"><is><t>${text}</t></is></c>`;

const ZOO: [story: string, sheet: string][] = [
  ["as Excel writes it", sheetXml(`<row r="1"><c r="A1"><v>1</v></c>${inline("b", ' r="B1"')}</row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><v>4</v></c></row>`)],
  ["cells without names", sheetXml(`<row r="1"><c><v>1</v></c>${inline("b")}</row><row r="3"><c><v>3</v></c><c><v>4</v></c></row>`)],
  ["rows and cells without names", sheetXml(`<row><c><v>1</v></c>${inline("b")}</row><row/><row><c><v>3</v></c><c><v>4</v></c></row>`)],
  ["rows without numbers, cells with names", sheetXml(`<row><c r="A1"><v>1</v></c>${inline("b")}</row><row><c r="A3"><v>3</v></c><c><v>4</v></c></row>`)],
  ["rows in the wrong order", sheetXml(`<row r="3"><c r="A3"><v>3</v></c><c r="B3"><v>4</v></c></row><row r="1"><c r="A1"><v>1</v></c>${inline("b")}</row>`)],
  ["the same row twice", sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c><v>3</v></c><c><v>4</v></c></row><row r="1">${inline("b", ' r="B1"')}</row>`)],
  ["cells in the wrong order", sheetXml(`<row r="1">${inline("b", ' r="B1"')}<c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row>`)],
  ["single quotes and blanks", sheetXml(`\n <row r = '1' >\n  <c r='A1' ><v >1</v ></c >${inline("b", " r='B1'")}\n</row >\n<row r='3'><c r='A3'><v>3</v></c><c r='B3' s='0'><v>4</v></c></row>\n`)],
  ["comments and instructions", sheetXml(`<!-- <row r="9"> --><row r="1"><?x y?><c r="A1"><!-- no --><v>1</v></c>${inline("b")}</row><row r="3"><c r="A3"><v>3</v></c><c><v>4</v></c></row>`)],
  ["unknown elements and attributes", sheetXml(`<row r="1" foo:r="7" xmlns:foo="urn:foo"><c r="A1" foo:s="9"><v>1</v><extLst><ext><v>5</v></ext></extLst></c>${inline("b")}</row><row r="3"><c r="A3"><v>3</v></c><c><v>4</v></c></row>`)],
  ["prefixes", `<c:worksheet xmlns:c="${MAIN}"><c:sheetData><c:row r="1"><c:c r="A1"><c:v>1</c:v></c:c><c:c t="inlineStr"><c:is><c:t>b</c:t></c:is></c:c></c:row><c:row r="3"><c:c r="A3"><c:v>3</c:v></c:c><c:c><c:v>4</c:v></c:c></c:row></c:sheetData></c:worksheet>`],
  ["a byte order mark and CRLF", `\uFEFF<?xml version="1.0"?>\r\n${sheetXml(`<row r="1"><c r="A1"><v>1</v></c>${inline("b")}</row>\r\n<row r="3"><c r="A3"><v>3</v></c><c><v>4</v></c></row>`)}`],
  ["lower-case names", sheetXml(`<row r="1"><c r="a1"><v>1</v></c>${inline("b")}</row><row r="3"><c r="a3"><v>3</v></c><c><v>4</v></c></row>`)],
]; // prettier-ignore

describe.each(ZOO)("%s", (_story, sheet) => {
  const open = (): ReturnType<typeof bookOf> => bookOf(plainParts(sheet));

  test("is read", () => expect(firstSheet(open()).values(area(0, 0, 3, 2))).toEqual(EXPECTED));

  test("keeps its cells when others are written between, before and after them", () => {
    const book = open();
    firstSheet(book).setValues(area(1, 0, 1, 2), [["new", 2]]);
    firstSheet(book).setValues(area(2, 3), [["right"]]);
    firstSheet(book).setValues(area(7, 0), [["below"]]);
    firstSheet(book).changeFormat(area(0, 0, 1, 2), { font: { bold: true } });
    for (const it of [book, reopened(book), reopened(reopened(book))]) {
      expect(firstSheet(it).values(area(0, 0, 3, 2))).toEqual([[1, "b"], ["new", 2], [3, 4]]); // prettier-ignore
      expect([firstSheet(it).value(2, 3), firstSheet(it).value(7, 0)]).toEqual(["right", "below"]);
      expect([firstSheet(it).format(0, 0).font.bold, firstSheet(it).format(0, 1).font.bold]).toEqual([true, true]);
    }
  });

  test("has its rows and cells in order after a write", () => {
    const book = open();
    firstSheet(book).setValues(area(0, 2, 3, 1), [["x"], ["y"], ["z"]]);
    const names = [
      ...partOf(book, SHEET)
        .replace(/<!--.*?-->/g, "")
        .matchAll(/[\s]r\s*=\s*["']([A-Za-z]+)(\d+)["']/g),
    ];
    const places = names.map((it) => Number(it[2]) * 100 + (it[1] ?? "").toUpperCase().charCodeAt(0));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(places.length);
  });
});

test("an empty, self-closed <sheetData/> and a sheet without one can be written to", () => {
  const self = `<worksheet xmlns="${MAIN}"><sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></worksheet>`;
  const none = `<worksheet xmlns="${MAIN}"><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></worksheet>`;
  for (const sheet of [self, none]) {
    const book = bookOf(plainParts(sheet));
    expect(firstSheet(book).used(false)).toBeUndefined();
    firstSheet(book).setValues(area(0, 0), [[1]]);
    expect(partOf(book, SHEET)).toMatch(
      /<dimension ref="A1"\/><sheetData><row r="1"><c r="A1"><v>1<\/v><\/c><\/row><\/sheetData><pageMargins/,
    );
  }
});

const strict = (parts: Parts): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [
      name,
      text
        .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    ]),
  );

const PLAIN = plainParts(ZOO[0]?.[1] ?? "");

// prettier-ignore
test.each<[story: string, file: () => Uint8Array]>([
  ["strict namespaces",        () => zipped(strict(PLAIN))],
  ["backslashes in names",     () => zipped(Object.fromEntries(Object.entries(PLAIN).map(([name, text]) => [name.replaceAll("/", "\\"), text])))],
  ["absolute targets",         () => zipped({ ...PLAIN, "xl/_rels/workbook.xml.rels": (PLAIN["xl/_rels/workbook.xml.rels"] ?? "").replace('Target="', 'Target="/xl/') })],
  ["names in other case",      () => zipped(Object.fromEntries(Object.entries(PLAIN).map(([name, text]) => [name.replace("worksheets", "WorkSheets"), text])))],
  ["stored, not packed",       () => zipSync(Object.fromEntries(Object.entries(PLAIN).map(([name, text]) => [name, [new TextEncoder().encode(text), { level: 0 }]])))],
  ["UTF-16",                   () => zipSync({ ...bytesOf(PLAIN), [SHEET]: new Uint8Array(Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${PLAIN[SHEET] ?? ""}`, "utf16le")) })],
])("opens and writes a package with %s", (_story, file) => {
  const book = openBook(file());
  expect(firstSheet(book).values(area(0, 0, 3, 2))).toEqual(EXPECTED);
  firstSheet(book).setValues(area(1, 0), [["new"]]);
  firstSheet(book).changeFormat(area(1, 0), { numberFormat: "@" });
  const sheet = book.addSheet("Two");
  sheet.setValues(area(0, 0), [["there"]]);
  const again = reopened(book);
  expect(again.sheets.map((it) => [it.name, it.value(it.name === "One" ? 1 : 0, 0)])).toEqual([["One", "new"], ["Two", "there"]]); // prettier-ignore
  expect(firstSheet(again).format(1, 0).numberFormat).toBe("@");
});

function bytesOf(parts: Parts): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

test("chart sheets are no worksheets and stay", () => {
  const parts = plainParts(sheetXml(""));
  const chart = '<chartsheet xmlns="x"/>';
  const book = bookOf({
    ...parts,
    "xl/chartsheets/sheet1.xml": chart,
    "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace("<sheets>", '<sheets><sheet name="Chart" sheetId="7" r:id="rId9"/>'),
    "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
    ),
  });
  expect(book.sheets.map((it) => it.name)).toEqual(["One"]);
  expect(() => book.addSheet("chart")).toThrow('There is already a sheet named "Chart"');
  firstSheet(book).setValues(area(0, 0), [[1]]);
  expect(partOf(book, "xl/chartsheets/sheet1.xml")).toBe(chart);
});

test("row marks: spans that no longer hold are dropped, those that do stay, as do heights", () => {
  const rows =
    '<row r="1" spans="1:2" ht="20" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" spans="1:2"><c r="A2"><v>2</v></c></row>';
  const book = bookOf(plainParts(sheetXml(rows)));
  firstSheet(book).setValues(area(0, 3), [[4]]);
  firstSheet(book).setValues(area(1, 1), [[5]]);
  const text = partOf(book, SHEET);
  expect(text).toContain('<row r="1" ht="20" customHeight="1"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row>');
  expect(text).toContain('<row r="2" spans="1:2"><c r="A2"><v>2</v></c><c r="B2"><v>5</v></c></row>');
  expect(firstSheet(book).rowHeight(0)).toBe(20);
});
