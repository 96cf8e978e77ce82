import { newBook, openBook, type Book, type BookSheet } from "../../src/book";
import { area, bookOf, firstSheet, fixture, partOf, plainParts, refusal, relationships, reopened, sheetXml, unzipped } from "./workbooks";

const FILES = ["rich.xlsx", "prefixed.xlsx"];

describe.each(FILES)("tables of %s", (file) => {
  const open = (): { book: Book; sheet: BookSheet; budget: BookSheet } => {
    const book = openBook(fixture(file));
    const [sheet, budget] = book.sheets as [BookSheet, BookSheet];
    return { book, sheet, budget };
  };

  test("are read with columns, totals and filter", () => {
    const { sheet, budget } = open();
    expect(sheet.tables[0]).toMatchObject({
      name: "Invoices",
      area: area(0, 0, 11, 10),
      hasHeaders: true,
      hasTotals: false,
      hasFilter: true,
    });
    expect(budget.tables[0]).toMatchObject({ name: "Budget", area: area(0, 0, 6, 3), hasTotals: true });
  });

  test("grow to the right; new columns take their names from their headings, the calculated column stays", () => {
    const { book, sheet } = open();
    sheet.setValues(area(0, 10, 1, 3), [["Credit", undefined, "credit"]]);
    sheet.resizeTable("1", area(0, 0, 11, 13));
    expect(sheet.values(area(0, 10, 1, 3))).toEqual([["Credit", "Column12", "credit2"]]);
    const table = firstSheet(reopened(book)).tables[0];
    expect(table?.area).toEqual(area(0, 0, 11, 13));
    expect(table?.columns.slice(9)).toEqual([{ id: 10, name: "Ratio" }, { id: 11, name: "Credit" }, { id: 12, name: "Column12" }, { id: 13, name: "credit2" }]); // prettier-ignore
    const part = partOf(book, "xl/tables/table1.xml");
    expect(part).toContain('ref="A1:M11"');
    expect(part).toMatch(/autoFilter ref="A1:M11"/);
    expect(part).toMatch(/tableColumns count="13"/);
    expect(part).toContain("calculatedColumnFormula>Invoices[[#This Row],[Amount]]+Invoices[[#This Row],[Tax]]<");
  });

  test("grow beside a totals row, whose filter ends above it", () => {
    const { book, budget } = open();
    budget.setValues(area(0, 3), [["Credit"]]);
    budget.resizeTable("2", area(0, 0, 6, 4));
    expect(partOf(book, "xl/tables/table2.xml")).toMatch(/autoFilter ref="A1:D5"/);
    const { code } = refusal(() => budget.resizeTable("2", area(0, 0, 7, 4)));
    expect(code).toBe("UNSUPPORTED");
  });

  test("values beside a totals row are not taken for totals", () => {
    const { budget } = open();
    budget.setValues(area(5, 3), [[1]]);
    expect(refusal(() => budget.resizeTable("2", area(0, 0, 6, 4))).message).toContain("would become totals");
  });

  test("shrink again, but not over a column that a formula uses", () => {
    const { book, sheet } = open();
    sheet.setValues(area(0, 10), [["Credit"]]);
    sheet.resizeTable("1", area(0, 0, 11, 11));
    sheet.resizeTable("1", area(0, 0, 11, 10));
    expect(firstSheet(reopened(book)).tables[0]?.columns).toHaveLength(10);
    const { message } = refusal(() => sheet.resizeTable("1", area(0, 0, 11, 5)));
    expect(message).toContain('The column "Total" of the table "Invoices" is used by the formula "=SUBTOTAL(109,Invoices[Total])"');
  });

  test("a heading written over renames its column, unless a formula uses it", () => {
    const { book, sheet } = open();
    sheet.setValues(area(0, 7, 1, 2), [["Line\nbreak", 2001]]);
    expect(sheet.values(area(0, 7, 1, 2))).toEqual([["Line\nbreak", "2001"]]);
    expect(
      firstSheet(reopened(book))
        .tables[0]?.columns.slice(7, 9)
        .map((it) => it.name),
    ).toEqual(["Line\nbreak", "2001"]);
    expect(partOf(book, "xl/tables/table1.xml")).toContain('name="Line_x000a_break"');
    expect(refusal(() => sheet.setValues(area(0, 4), [["VAT"]])).message).toContain('column "Tax"');
  });

  test("headings are not emptied nor made formulas", () => {
    const { sheet } = open();
    expect(refusal(() => sheet.clear(area(0, 0, 5, 5), "contents")).message).toContain("would empty headings");
    expect(refusal(() => sheet.setFormula(0, 0, "=1")).message).toContain("heading of a table");
  });
});

test("a new table is complete and its headings are texts, each once", () => {
  const book = openBook(fixture("rich.xlsx"));
  const sheet = book.addSheet("Limits");
  sheet.setValues(area(1, 1, 3, 4), [["Quarter", 2000, undefined, "quarter"], ["Q1", 1, 2, 3], ["Q2", 4, 5, 6]]); // prettier-ignore
  const table = sheet.addTable(area(1, 1, 3, 4), "Balancing_limits", "TableStyleLight9");
  expect(table).toMatchObject({ id: "3", name: "Balancing_limits", area: area(1, 1, 3, 4), style: "TableStyleLight9", hasFilter: true });
  expect(sheet.values(area(1, 1, 1, 4))).toEqual([["Quarter", "2000", "Column3", "quarter2"]]);
  const parts = unzipped(book.save());
  expect(parts["xl/worksheets/sheet7.xml"]).toMatch(
    /<pageMargins [^>]*\/><tableParts count="1"><tablePart r:id="rId1"\/><\/tableParts><\/worksheet>$/,
  );
  expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/tables/table3.xml"');
  expect(reopened(book).sheets[6]?.tables[0]?.columns.map((it) => it.name)).toEqual(["Quarter", "2000", "Column3", "quarter2"]);
});

// prettier-ignore
test.each([
  ["a name that is taken, in any case", area(0, 5, 3, 2), "INVOICES",  "NAME_TAKEN"],
  ["a defined name",                    area(0, 5, 3, 2), "taxrate",   "NAME_TAKEN"],
  ["a name like a cell",                area(0, 5, 3, 2), "AB12",      "NAME_INVALID"],
  ["a name with a blank",               area(0, 5, 3, 2), "My table",  "NAME_INVALID"],
  ["headings alone",                    area(0, 5, 1, 2), "Fine",      "UNSUPPORTED"],
  ["cells of another table",            area(2, 2, 3, 4), "Fine",      "UNSUPPORTED"],
])("refuses a table with %s", (_story, where, name, code) => {
  const book = openBook(fixture("rich.xlsx"));
  const budget = book.sheets[1] as BookSheet;
  expect(refusal(() => budget.addTable(where, name)).code).toBe(code);
  expect(Buffer.compare(book.save(), fixture("rich.xlsx"))).toBe(0);
});

test("a filtered table is told, and a query's table is not resized", () => {
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:B3" tableType="queryTable"><autoFilter ref="A1:B3">' +
    '<filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>';
  const sheet = firstSheet(
    bookOf(
      plainParts(sheetXml(""), {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(["table", "../tables/table1.xml"]),
        "xl/tables/table1.xml": table,
      }),
    ),
  );
  expect(sheet.isFiltered).toBe(true);
  expect(refusal(() => sheet.resizeTable("1", area(0, 0, 3, 3))).message).toContain("filled by a query");
});

describe("notes", () => {
  test("notes and threads are read with author and text", () => {
    expect(firstSheet(openBook(fixture("rich.xlsx"))).comments).toEqual([
      { row: 3, column: 3, author: "Alice Auditor", text: "Alice Auditor:\nCredit note?", kind: "note" },
      expect.objectContaining({ row: 4, column: 1, author: "Alice Auditor", text: "Which entity is this?", kind: "thread" }),
    ]);
  });

  test("a note beside others leaves those and the threads as they are", () => {
    const bytes = fixture("rich.xlsx");
    const book = openBook(bytes);
    const sheet = firstSheet(book);
    sheet.addNote(6, 5, "Channel Credits", " <b> & two\nlines ");
    expect(sheet.comments).toHaveLength(3);
    const parts = unzipped(book.save());
    expect(parts["xl/threadedComments/threadedComment1.xml"]).toBe(unzipped(bytes)["xl/threadedComments/threadedComment1.xml"]);
    expect(parts["xl/worksheets/sheet1.xml"]).toBe(unzipped(bytes)["xl/worksheets/sheet1.xml"]);
    expect(parts["xl/drawings/vmlDrawing1.vml"]).toContain("_x0000_s1027");
    expect(parts["xl/comments1.xml"]).toContain(
      "<author>tc={77777777-1111-4222-8333-444444444444}</author><author>Channel Credits</author></authors>",
    );
    expect(firstSheet(reopened(book)).comments[2]).toEqual({
      row: 6,
      column: 5,
      author: "Channel Credits",
      text: " <b> & two\nlines ",
      kind: "note",
    });
  });

  test("a first note makes its three places", () => {
    const book = newBook();
    firstSheet(book).addNote(0, 0, "Me", "hello");
    const parts = unzipped(book.save());
    expect(parts["xl/comments1.xml"]).toContain('<comment ref="A1" authorId="0"><text><t>hello</t></text></comment>');
    expect(parts["xl/drawings/vmlDrawing1.vml"]).toContain("<x:Row>0</x:Row><x:Column>0</x:Column>");
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/<pageMargins [^>]*\/><legacyDrawing r:id="rId\d"\/><\/worksheet>$/);
    expect(parts["[Content_Types].xml"]).toContain('Extension="vml"');
  });

  test("a cell has one note", () => {
    const sheet = firstSheet(openBook(fixture("rich.xlsx")));
    expect(refusal(() => sheet.addNote(4, 1, "Me", "again")).message).toContain("Cell B5 has a note or comment already");
  });

  test("two thousand notes get shapes of their own", () => {
    const book = newBook();
    for (let row = 0; row < 2000; row++) firstSheet(book).addNote(row, 0, "Me", `note ${row}`);
    const drawing = partOf(book, "xl/drawings/vmlDrawing1.vml");
    expect(new Set(drawing.match(/_x0000_s\d+/g)).size).toBe(2000);
    expect(drawing).toContain('data="1,2"');
    expect(firstSheet(reopened(book)).comments).toHaveLength(2000);
  });
});
