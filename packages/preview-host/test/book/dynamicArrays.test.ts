/** Formulas that spilled while the workbook was open: the file says so as Excel does, and says it no longer once they do not. */
import { newBook, openBook, type Book } from "../../src/book";
import { area, bookOf, fixture, plainParts, relationships, reopened, sheetXml, unzipped } from "./workbooks";

const SHEET = "xl/worksheets/sheet1.xml";
const METADATA = "xl/metadata.xml";
const CELL = /<c r="B2"[^>]*>.*?<\/c>/;
const SPILLED = '<c r="B2" cm="1"><f t="array" ref="B2:C3">CHANNEL.GRID(A1)</f><v>1</v></c>';

/** A formula in B2 whose result fills B2:C3. */
function spilledBook(book: Book = newBook()): { book: Book; spill: { sheetId: string; area: ReturnType<typeof area> } } {
  const [sheet] = book.sheets;
  sheet!.setFormula(1, 1, "=CHANNEL.GRID(A1)", 1);
  sheet!.setValues(area(1, 2, 2, 1), [[2], [4]]);
  sheet!.setValues(area(2, 1), [[3]]);
  return { book, spill: { sheetId: sheet!.id, area: area(1, 1, 2, 2) } };
}

test("a result that spilled is saved as a dynamic array; its values are plain cells", () => {
  const { book, spill } = spilledBook();
  const parts = unzipped(book.save([spill]));
  expect(CELL.exec(parts[SHEET]!)?.[0]).toBe(SPILLED);
  expect(parts[METADATA]).toContain('<metadataType name="XLDAPR"');
  expect(parts[METADATA]).toContain('<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>');
  expect(parts["[Content_Types].xml"]).toMatch(/PartName="\/xl\/metadata\.xml" ContentType="[^"]*\.sheetMetadata\+xml"/);
  expect(parts["xl/_rels/workbook.xml.rels"]).toMatch(/Type="[^"]*\/sheetMetadata" Target="metadata\.xml"/);
});

test("saved twice, and opened and saved again, nothing changes", () => {
  const { book, spill } = spilledBook();
  const once = book.save([spill]);
  expect(unzipped(book.save([spill]))).toEqual(unzipped(once));
  const again = openBook(once);
  expect(again.sheets[0]!.arraysIn!(area(0, 0, 9, 9))).toEqual([{ area: spill.area, isSpill: true }]);
  expect(unzipped(again.save())).toEqual(unzipped(once));
});

test("a result that grew, and one that spills no more, are written anew", () => {
  const { book, spill } = spilledBook();
  book.save([spill]);
  book.sheets[0]!.setValues(area(3, 1, 1, 2), [[5, 6]]);
  expect(unzipped(book.save([{ ...spill, area: area(1, 1, 3, 2) }]))[SHEET]).toContain('ref="B2:C4"');
  expect(CELL.exec(unzipped(book.save())[SHEET]!)?.[0]).toBe('<c r="B2"><f>CHANNEL.GRID(A1)</f><v>1</v></c>');
});

test("no spill, no metadata", () => {
  expect(Object.keys(unzipped(spilledBook().book.save()))).not.toContain(METADATA);
});

test.each(["rich.xlsx", "prefixed.xlsx"])("%s: metadata that says so already is used as it is", (name) => {
  const before = unzipped(fixture(name));
  const { book, spill } = spilledBook(openBook(fixture(name)));
  const after = unzipped(book.save([spill]));
  expect(after[METADATA]).toBe(before[METADATA]);
  expect(Object.values(after).some((xml) => /r="B2"[^>]* cm="1"/.test(xml))).toBe(true);
});

test("metadata of other kinds stays, with ours after it", () => {
  const other =
    '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes>' +
    '<futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>';
  const book = bookOf(
    plainParts(sheetXml(""), {
      [METADATA]: other,
      "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/sheet1.xml"], ["sheetMetadata", "metadata.xml"]),
    }),
  );
  const { spill } = spilledBook(book);
  const parts = unzipped(book.save([spill]));
  expect(parts[METADATA]).toMatch(
    /<metadataTypes count="2"><metadataType name="XLRICHVALUE"\/><metadataType name="XLDAPR" [^>]*\/><\/metadataTypes>.*<futureMetadata name="XLDAPR" count="1"><bk>.*<cellMetadata count="1"><bk><rc t="2" v="0"\/><\/bk><\/cellMetadata><valueMetadata/,
  );
  expect(parts[SHEET]).toContain('cm="1"');
});

test("once opened, a formula that is written anew takes its values with it; a cell of its area alone is not written", () => {
  const { book, spill } = spilledBook();
  const [sheet] = openBook(book.save([spill])).sheets;
  expect(() => sheet!.setValues(area(2, 2), [[9]])).toThrow(/would break the array formula in B2, which fills B2:C3/);
  sheet!.setFormula(1, 1, "=CHANNEL.ONE(A1)", 7);
  expect(sheet!.values(area(1, 1, 2, 2))).toEqual([
    [7, undefined],
    [undefined, undefined],
  ]);
  sheet!.setValues(area(2, 2), [[9]]);
  expect(sheet!.arraysIn!(area(0, 0, 9, 9))).toEqual([]);
});

test("an array formula that was entered over its area still goes as a whole or not at all", () => {
  const rows = '<row r="1"><c r="A1"><f t="array" ref="A1:A2">1</f><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
  const book = reopened(bookOf(plainParts(sheetXml(rows))));
  expect(() => book.sheets[0]!.setValues(area(0, 0), [[9]])).toThrow(/would break the array formula/);
});
