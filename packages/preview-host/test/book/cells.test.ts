import { newBook, type BookValue } from "../../src/book";
import { area, bookOf, firstSheet, partOf, plainParts, refusal, reopened, sheetOf, sheetXml } from "./workbooks";

const SST = (items: string): Record<string, string> => ({
  "xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`,
  "xl/_rels/workbook.xml.rels":
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>' +
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>',
});

// prettier-ignore
test.each<[story: string, cell: string, value: BookValue]>([
  ["a whole number",                     '<c r="A1"><v>42</v></c>',                                              42],
  ["a decimal to the last bit",          '<c r="A1"><v>0.30000000000000004</v></c>',                             0.30000000000000004],
  ["seventeen digits",                   '<c r="A1"><v>1481481.4679999999</v></c>',                              1481481.4679999999],
  ["more digits than a number holds",    '<c r="A1"><v>12345678901234567890</v></c>',                            Number("12345678901234567890")],
  ["a negative with exponent",           '<c r="A1"><v>-5e-07</v></c>',                                          -5e-7],
  ["a negative decimal",      '<c r="A1"><v>-0.25</v></c>',                                           -0.25],
  ["a truth value",                      '<c r="A1" t="b"><v>1</v></c>',                                         true],
  ["an error",                           '<c r="A1" t="e"><v>#N/A</v></c>',                                      { error: "#N/A" }],
  ["an inline text",                     '<c r="A1" t="inlineStr"><is><t>a &amp; b</t></is></c>',                "a & b"],
  ["an inline rich text",                '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t> b</t></r></is></c>', "a b"],
  ["phonetic runs are not text",         '<c r="A1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c>', "東京"],
  ["a formula's text",                   '<c r="A1" t="str"><f>B1</f><v>result</v></c>',                         "result"],
  ["a formula's empty text",             '<c r="A1" t="str"><f>B1</f><v></v></c>',                               ""],
  ["an ISO date",                        '<c r="A1" t="d"><v>2000-02-29T12:00:00</v></c>',                       36585.5],
  ["escaped characters",                 '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>',   "a\rb_x0041_"],
  ["numbers as entities",                '<c r="A1" t="inlineStr"><is><t>&#65;&#x1F600;</t></is></c>',           "A😀"],
  ["CDATA",                              '<c r="A1" t="inlineStr"><is><t><![CDATA[1 < 2]]></t></is></c>',        "1 < 2"],
  ["a cell with a format only",          '<c r="A1" s="0"/>',                                                    undefined],
  ["an empty value",                     '<c r="A1"><v></v></c>',                                                undefined],
])("reads %s", (_story, cell, value) => {
  expect(sheetOf(`<row r="1">${cell}</row>`).value(0, 0)).toEqual(value);
});

test("shared texts: plain, rich, spaced and empty", () => {
  const items = '<si><t>one</t></si><si><r><t>ri</t></r><r><t xml:space="preserve">ch </t></r></si><si><t/></si>';
  const row = [0, 1, 2].map((n) => `<c t="s"><v>${n}</v></c>`).join("");
  const sheet = firstSheet(bookOf(plainParts(sheetXml(`<row>${row}</row>`), SST(items))));
  expect(sheet.values(area(0, 0, 1, 4))).toEqual([["one", "rich ", "", undefined]]);
});

test("ISO dates count from 1904 in a workbook that does", () => {
  const parts = plainParts(sheetXml('<row r="1"><c r="A1" t="d"><v>2000-03-01</v></c></row>'));
  const workbook = (parts["xl/workbook.xml"] ?? "").replace("<sheets>", '<workbookPr date1904="true"/><sheets>');
  const book = bookOf({ ...parts, "xl/workbook.xml": workbook });
  expect([book.date1904, firstSheet(book).value(0, 0)]).toEqual([true, 36586 - 1462]);
});

const VALUES: BookValue[][] = [
  ["plain", " edges ", "two\nlines", "tab\tand\rreturn"],
  ["_x0041_ looks escaped", "a < b & c > d \"e\" 'f'", "控制\u0001", "😀 and \uD800 alone"],
  [0, -1.5, 1e21, 5e-324],
  [true, false, { error: "#DIV/0!" }, { error: "#N/A" }],
  ["", undefined, "=not a formula", "x".repeat(32_767)],
  [0.1 + 0.2, Number.MAX_SAFE_INTEGER, -0.01, 123456.789],
];

test("every kind of value comes back from the file as it was written", () => {
  const book = newBook();
  const target = area(2, 3, VALUES.length, 4);
  firstSheet(book).setValues(target, VALUES);
  expect(firstSheet(book).values(target)).toEqual(VALUES);
  expect(firstSheet(reopened(book)).values(target)).toEqual(VALUES);
});

test("the used area follows what is written and cleared", () => {
  const sheet = firstSheet(newBook());
  expect(sheet.used(true)).toBeUndefined();
  sheet.setValues(area(4, 2), [["x"]]);
  expect(sheet.used(true)).toEqual(area(4, 2));
  sheet.setValues(area(1, 5), [[1]]);
  expect(sheet.used(true)).toEqual(area(1, 2, 4, 4));
  sheet.changeFormat(area(9, 9), { fill: "#00FF00" });
  expect([sheet.used(true), sheet.used(false)]).toEqual([area(1, 2, 4, 4), area(1, 2, 9, 8)]);
  sheet.clear(area(4, 2), "contents");
  expect(sheet.used(true)).toEqual(area(1, 5));
  sheet.clear(area(0, 0, 20, 20), "all");
  expect([sheet.used(true), sheet.used(false)]).toEqual([undefined, undefined]);
});

test("emptying a cell keeps its format, clearing takes it away", () => {
  const book = newBook();
  const sheet = firstSheet(book);
  sheet.setValues(area(0, 0, 1, 2), [[1, 2]]);
  sheet.changeFormat(area(0, 0, 1, 2), { numberFormat: "0.00" });
  sheet.setValues(area(0, 0), [[undefined]]);
  sheet.clear(area(0, 1), "all");
  expect([sheet.value(0, 0), sheet.format(0, 0).numberFormat]).toEqual([undefined, "0.00"]);
  expect([sheet.value(0, 1), sheet.format(0, 1).numberFormat]).toEqual([undefined, "General"]);
  expect(partOf(book, "xl/worksheets/sheet1.xml")).toContain('<row r="1"><c r="A1" s="1"/></row>');
});

test("the area in <dimension> follows the cells", () => {
  const book = newBook();
  firstSheet(book).setValues(area(1, 1, 2, 2), [[1, 2], [3, 4]]); // prettier-ignore
  expect(partOf(book, "xl/worksheets/sheet1.xml")).toContain('<dimension ref="B2:C3"/>');
});

test("counts of shared texts stay true", () => {
  const book = newBook();
  firstSheet(book).setValues(area(0, 0, 1, 3), [["a", "b", "a"]]);
  expect(partOf(book, "xl/sharedStrings.xml")).toContain("<si><t>a</t></si><si><t>b</t></si></sst>");
});

// prettier-ignore
test.each<[story: string, value: BookValue, words: string]>([
  ["a text that is too long", "x".repeat(32_768), "text of 32768 characters"],
  ["no number",               NaN,                "NaN, which is not a number"],
  ["infinity",                Infinity,           "Infinity, which is not a number"],
  ["an unknown error",        { error: "#OOPS" }, 'the error "#OOPS"'],
])("refuses %s and writes nothing", (_story, value, words) => {
  const sheet = firstSheet(newBook());
  const { code, message } = refusal(() => sheet.setValues(area(0, 0, 1, 2), [["before", value]]));
  expect(code).toBe("UNSUPPORTED");
  expect(message).toContain("Cell B1");
  expect(message).toContain(words);
  expect(sheet.value(0, 0)).toBeUndefined();
});

test("values of another shape than the area are our own mistake", () => {
  expect(() => firstSheet(newBook()).setValues(area(0, 0, 2, 2), [[1, 2]])).toThrow(RangeError);
});
