import { newBook, openBook, type BookSheet } from "../../src/book";
import { shiftFormula } from "../../src/book/cells/formula";
import { area, bookOf, firstSheet, fixture, partOf, plainParts, refusal, reopened, sheetOf, sheetXml, unzipped } from "./workbooks";

// prettier-ignore
test.each([
  // formula                                   rows  columns  result
  ["A1+B2",                                    1,    1,       "B2+C3"],
  ["$A1+B$2+$C$3",                             2,    3,       "$A3+E$2+$C$3"],
  ["SUM(A1:B2)",                               1,    0,       "SUM(A2:B3)"],
  ["SUM(A:B)+SUM($C:D)",                       5,    1,       "SUM(B:C)+SUM($C:E)"],
  ["SUM(1:2)+SUM($3:4)",                       2,    5,       "SUM(3:4)+SUM($3:6)"],
  ['"A1"&A1&"say ""A1"""',                     1,    0,       '"A1"&A2&"say ""A1"""'],
  ["Sheet1!A1+'My A1 sheet'!B2",               1,    1,       "Sheet1!B2+'My A1 sheet'!C3"],
  ["'It''s A1'!A1",                            1,    0,       "'It''s A1'!A2"],
  ["LOG10(A1)+ATAN2(B1,C1)",                   1,    0,       "LOG10(A2)+ATAN2(B2,C2)"],
  ["TaxRate*Q1_total+A1B2",                    1,    1,       "TaxRate*Q1_total+A1B2"],
  ["Table1[[#This Row],[A1]]+A1",              1,    0,       "Table1[[#This Row],[A1]]+A2"],
  ["[1]Budget!$B$2*B2",                        1,    1,       "[1]Budget!$B$2*C3"],
  ["A1048576+XFD1",                            1,    1,       "B1+A2"],
  ["1E5+A1*2.5",                               1,    0,       "1E5+A2*2.5"],
  ["IF(TRUE,A1,#REF!)",                        1,    0,       "IF(TRUE,A2,#REF!)"],
])("%s moved by %i rows and %i columns", (formula, rows, columns, result) => {
  expect(shiftFormula(formula, rows, columns)).toBe(result);
});

const SHARED =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
  '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
  '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';
const formulas = (sheet: BookSheet): unknown[] => [0, 1, 2].map((row) => sheet.formula(row, 1) ?? sheet.value(row, 1));

// prettier-ignore
test.each([
  ["the first cell, which holds the text", 0, [9, "=A2*2", "=A3*2"]],
  ["another cell",                         1, ["=A1*2", 9, "=A3*2"]],
  ["the last cell",                        2, ["=A1*2", "=A2*2", 9]],
])("a shared formula outlives a constant over %s", (_story, row, expected) => {
  const book = bookOf(plainParts(sheetXml(SHARED)));
  const sheet = firstSheet(book);
  expect(formulas(sheet)).toEqual(["=A1*2", "=A2*2", "=A3*2"]);
  sheet.setValues(area(row, 1), [[9]]);
  expect(formulas(sheet)).toEqual(expected);
  const again = firstSheet(reopened(book));
  expect(formulas(again)).toEqual(expected);
  const kept = [2, 4, 6].map((result, at) => (at === row ? 9 : result));
  expect(again.values(area(0, 1, 3, 1)).flat()).toEqual(kept);
});

test("a shared formula that is overwritten whole leaves nothing behind", () => {
  const book = bookOf(plainParts(sheetXml(SHARED)));
  firstSheet(book).setValues(area(0, 1, 3, 1), [[7], [8], [9]]);
  expect(partOf(book, "xl/worksheets/sheet1.xml")).not.toContain("<f");
});

const SPILL =
  '<row r="1"><c r="A1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)</f><v>1</v></c><c r="C1"><f t="array" ref="C1">SUM(A1:A3*2)</f><v>12</v></c></row>' +
  '<row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>';

// prettier-ignore
test.each([
  ["the first cell",        (sheet: BookSheet) => sheet.setValues(area(0, 0), [[1]])],
  ["a cell inside",         (sheet: BookSheet) => sheet.setValues(area(1, 0), [[1]])],
  ["a part of it",          (sheet: BookSheet) => sheet.setValues(area(1, 0, 2, 2), [[1, 1], [1, 1]])],
  ["a formula inside",      (sheet: BookSheet) => sheet.setFormula(1, 0, "=1")],
  ["clearing a part",       (sheet: BookSheet) => sheet.clear(area(2, 0), "contents")],
])("an array formula is not torn: %s", (_story, write) => {
  const sheet = sheetOf(SPILL);
  const { code, message } = refusal(() => write(sheet));
  expect(code).toBe("PART_OF_ARRAY");
  expect(message).toContain("the array formula in A1, which fills A1:A3");
  expect(sheet.values(area(0, 0, 3, 1)).flat()).toEqual([1, 2, 3]);
});

test("cells of an array formula or a data table are in use though the file has none but the first", () => {
  const sheet = sheetOf(
    '<row r="2"><c r="B2"><f t="array" ref="B2:C4">A1:A3</f></c><c r="F2"><f t="dataTable" ref="F2:F3" dt2D="1" r1="A1" r2="A2"/><v>1</v></c></row>',
  );
  expect(sheet.used(true)).toEqual(area(1, 1, 3, 5));
  expect(sheet.usedIn(area(2, 2, 9, 2), true)).toEqual(area(2, 2, 2, 1));
  expect(sheet.usedIn(area(9, 0, 2, 9), true)).toBeUndefined();
  expect(sheet.arraysIn!(area(2, 5))).toEqual([{ area: area(1, 5, 2, 1), isSpill: false }]);
  expect(sheet.formula(1, 5)).toBe("=TABLE()");
});

test("an array formula goes as a whole, and one of a single cell like any other", () => {
  const sheet = sheetOf(SPILL);
  sheet.setValues(area(0, 0, 3, 1), [[7], [8], [9]]);
  sheet.setValues(area(0, 2), [["gone"]]);
  expect([sheet.formula(0, 0), sheet.formula(0, 2), sheet.value(0, 2)]).toEqual([undefined, undefined, "gone"]);
});

test("formulas are shown as typed, and written as the file wants them", () => {
  const book = newBook();
  const sheet = firstSheet(book);
  const typed = ['=XLOOKUP("UNIQUE(",A1:A2,B1:B2)', "=SORT(UNIQUE(A1:A3))", "=SUM(A1,2)&\"<x>\""]; // prettier-ignore
  typed.forEach((formula, row) => sheet.setFormula(row, 3, formula, row === 2 ? "3<x>" : row));
  const text = partOf(book, "xl/worksheets/sheet1.xml");
  expect(text).toContain('<f>_xlfn.XLOOKUP("UNIQUE(",A1:A2,B1:B2)</f>');
  expect(text).toContain("<f>_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A3))</f>");
  expect(text).toContain('<c r="D3" t="str"><f>SUM(A1,2)&amp;"&lt;x&gt;"</f><v>3&lt;x&gt;</v></c>');
  const again = firstSheet(reopened(book));
  expect(typed.map((_, row) => again.formula(row, 3))).toEqual(typed);
  expect(again.values(area(0, 3, 3, 1)).flat()).toEqual([0, 1, "3<x>"]);
});

// prettier-ignore
test.each([
  ["LET needs names that only Excel can write", "=LET(x,1,x)",          "uses LET"],
  ["an empty formula",                          "=",                    "has 0 characters"],
  ["a formula beyond Excel's length",           `="${"x".repeat(8200)}"`, "Excel takes 1 to 8192"],
])("refuses %s", (_story, formula, words) => {
  const { code, message } = refusal(() => firstSheet(newBook()).setFormula(0, 0, formula));
  expect([code, message.includes(words)]).toEqual(["UNSUPPORTED", true]);
});

describe("results that may be stale", () => {
  test("a constant where formulas are makes Excel recalculate; the setting stands at its place", () => {
    const book = bookOf(plainParts(sheetXml(SHARED)));
    firstSheet(book).setValues(area(0, 0), [[5]]);
    expect(partOf(book, "xl/workbook.xml")).toMatch(/<\/sheets><calcPr fullCalcOnLoad="1"\/><\/workbook>$/);
  });

  test("a workbook without formulas needs none", () => {
    const book = newBook();
    firstSheet(book).setValues(area(0, 0), [[5]]);
    expect(partOf(book, "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  });

  test("the order of calculation goes, with all that names it, when a formula goes", () => {
    const book = openBook(fixture("rich.xlsx"));
    firstSheet(book).setValues(area(2, 9), [[5]]);
    const parts = unzipped(book.save());
    expect(parts["xl/calcChain.xml"]).toBeUndefined();
    expect(parts["[Content_Types].xml"]).not.toContain("calcChain");
    expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
    expect(parts["xl/workbook.xml"]).toContain('<calcPr calcId="191029" iterate="1" iterateCount="50" fullCalcOnLoad="1"/>');
  });

  test("the order of calculation stays when only constants are written", () => {
    const book = openBook(fixture("rich.xlsx"));
    firstSheet(book).setValues(area(2, 3), [[5]]);
    expect(unzipped(book.save())["xl/calcChain.xml"]).toBe(unzipped(fixture("rich.xlsx"))["xl/calcChain.xml"]);
  });
});
