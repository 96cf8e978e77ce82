import { newBook, openBook } from "../../src/book";
import { fixture, partOf, plainParts, reopened, sheetXml, unzipped, zipped } from "./workbooks";

const XML = '<note xmlns="urn:ours">a &amp; b</note>';
const FILES: [string, () => Uint8Array][] = [
  ["a new workbook", () => newBook().save()],
  ["rich.xlsx", () => fixture("rich.xlsx")],
  ["prefixed.xlsx", () => fixture("prefixed.xlsx")],
];

describe.each(FILES)("XML kept in %s", (_name, file) => {
  test("comes back, is replaced, and goes without a trace", () => {
    const bytes = file();
    const before = openBook(bytes);
    const others = before.xmlParts.ids();
    const id = before.xmlParts.add(XML);
    const second = reopened(before);
    expect([second.xmlParts.ids(), second.xmlParts.xml(id)]).toEqual([[...others, id], XML]);
    second.xmlParts.set(id, '<note xmlns="urn:ours"/>');
    const third = reopened(second);
    expect(third.xmlParts.xml(id)).toBe('<note xmlns="urn:ours"/>');
    third.xmlParts.remove(id);
    const parts = unzipped(third.save());
    expect(parts).toEqual(unzipped(openBook(bytes).save()));
  });

  test("reading alone changes nothing", () => {
    const bytes = file();
    const book = openBook(bytes);
    for (const id of book.xmlParts.ids()) book.xmlParts.xml(id);
    book.xmlParts.remove("{never there}");
    expect(Buffer.compare(book.save(), bytes)).toBe(0);
  });
});

test("every part has its kind, the item its id in a part beside it, and the workbook leads to it", () => {
  const book = openBook(zipped(plainParts(sheetXml(""))));
  const id = book.xmlParts.add(XML);
  expect(partOf(book, "customXml/item1.xml")).toBe(XML);
  expect(partOf(book, "customXml/itemProps1.xml")).toContain(`<ds:datastoreItem ds:itemID="${id}"`);
  expect(partOf(book, "customXml/itemProps1.xml")).toContain('<ds:schemaRef ds:uri="urn:ours"/>');
  expect(partOf(book, "customXml/_rels/item1.xml.rels")).toMatch(/relationships\/customXmlProps" Target="itemProps1\.xml"/);
  expect(partOf(book, "xl/_rels/workbook.xml.rels")).toMatch(/relationships\/customXml" Target="\.\.\/customXml\/item1\.xml"/);
  expect(partOf(book, "[Content_Types].xml").match(/customXml[^>]*/g)).toEqual([
    'customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/',
  ]);
});

test("where xml files are of another kind by default, the item says its own", () => {
  const parts = plainParts(sheetXml(""));
  const types = "[Content_Types].xml";
  parts[types] = parts[types]!.replace('Extension="xml" ContentType="application/xml"', 'Extension="xml" ContentType="text/xml"');
  const book = openBook(zipped(parts));
  const id = book.xmlParts.add(XML);
  expect(partOf(book, types)).toContain('PartName="/customXml/item1.xml" ContentType="application/xml"');
  book.xmlParts.remove(id);
  expect(partOf(book, types)).toBe(parts[types]);
});

test("one part goes, another stays", () => {
  const book = openBook(zipped(plainParts(sheetXml(""))));
  const ids = [book.xmlParts.add("<a/>"), book.xmlParts.add("<b/>")];
  const again = reopened(book);
  again.xmlParts.remove(ids[0]!);
  expect([again.xmlParts.ids(), again.xmlParts.xml(ids[1]!), again.xmlParts.xml(ids[0]!)]).toEqual([[ids[1]], "<b/>", undefined]);
});

test("what is no XML is refused, with nothing kept", () => {
  const book = newBook();
  expect(() => book.xmlParts.add("<a>")).toThrow("The XML to be kept is not well formed");
  expect(book.xmlParts.ids()).toEqual([]);
});
