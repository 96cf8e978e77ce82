import { newBook, openBook } from "../../src/book";
import { area, bookOf, firstSheet, fixture, partOf, plainParts, refusal, reopened, sheetXml, unzipped } from "./workbooks";

test("a new sheet is known to everything that lists sheets", () => {
  const book = openBook(fixture("rich.xlsx"));
  const sheet = book.addSheet("Credit detail & more");
  sheet.setValues(area(0, 0), [["x"]]);
  const parts = unzipped(book.save());
  expect(parts["xl/workbook.xml"]).toContain('<sheet name="Credit detail &amp; more" sheetId="12" r:id="rId19"/></sheets>');
  expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/worksheets/sheet7.xml"');
  expect(parts["xl/_rels/workbook.xml.rels"]).toContain('Target="worksheets/sheet7.xml"');
  expect(reopened(book).sheets.map((it) => it.name)).toEqual([
    "Invoices",
    "Dashboard",
    "Lookup",
    "Protected",
    "Pivot",
    "Config",
    "Credit detail & more",
  ]);
});

const APP =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="urn:vt"><HeadingPairs><vt:vector size="4" baseType="variant">' +
  "<vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant>" +
  "<vt:variant><vt:lpstr>Named Ranges</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs>" +
  '<TitlesOfParts><vt:vector size="2" baseType="lpstr"><vt:lpstr>One</vt:lpstr><vt:lpstr>Rate</vt:lpstr></vt:vector></TitlesOfParts></Properties>';

test("the titles in the file's properties follow", () => {
  const parts = plainParts(sheetXml(""), { "docProps/app.xml": APP });
  const root = (parts["_rels/.rels"] ?? "").replace(
    "</Relationships>",
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>',
  );
  const book = bookOf({ ...parts, "_rels/.rels": root });
  const sheet = book.addSheet("Two");
  expect(partOf(book, "docProps/app.xml")).toContain(
    '<vt:vector size="3" baseType="lpstr"><vt:lpstr>One</vt:lpstr><vt:lpstr>Two</vt:lpstr><vt:lpstr>Rate</vt:lpstr>',
  );
  expect(partOf(book, "docProps/app.xml")).toContain("<vt:i4>2</vt:i4>");
  book.deleteSheet(sheet.id);
  expect(partOf(book, "docProps/app.xml")).toBe(APP);
});

// prettier-ignore
test.each([
  ["",                      "NAME_INVALID", "empty"],
  ["x".repeat(32),          "NAME_INVALID", "32 characters"],
  ["a/b",                   "NAME_INVALID", "character /"],
  ["a:b",                   "NAME_INVALID", "character :"],
  ["a[b",                   "NAME_INVALID", "character ["],
  ["what?",                 "NAME_INVALID", "character ?"],
  ["'quoted",               "NAME_INVALID", "apostrophe"],
  ["history",               "NAME_INVALID", "keeps that name"],
  ["sheet1",                "NAME_TAKEN",   'already a sheet named "Sheet1"'],
])('a sheet cannot be named "%s"', (name, code, words) => {
  const found = refusal(() => newBook().addSheet(name));
  expect(found.code).toBe(code);
  expect(found.message).toContain(words);
});

test("adding and deleting a sheet leaves the list of sheets as it was", () => {
  const bytes = newBook().save();
  const book = openBook(bytes);
  const sheet = book.addSheet("Gone soon");
  sheet.setValues(area(0, 0, 2, 2), [["a", "b"], ["c", "d"]]); // prettier-ignore
  sheet.addTable(area(0, 0, 2, 2), "Soon");
  sheet.addNote(0, 0, "Me", "note");
  book.save();
  book.deleteSheet(sheet.id);
  const parts = unzipped(book.save());
  expect(Object.keys(parts).filter((name) => /sheet2|table|comments|vmlDrawing/.test(name))).toEqual([]);
  const workbook = (parts["xl/workbook.xml"] ?? "").replace(' fullCalcOnLoad="1"', "");
  expect(workbook).toBe(unzipped(bytes)["xl/workbook.xml"]);
});

test("names of later sheets still belong to their sheets after a deletion", () => {
  const parts = plainParts(sheetXml(""));
  const book = bookOf({
    ...parts,
    "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "")
      .replace(
        "</sheets>",
        '<sheet name="Two" sheetId="2" r:id="rId2"/><sheet name="Three" sheetId="3" r:id="rId3"/></sheets><definedNames><definedName name="Own" localSheetId="1">Two!$A$1</definedName><definedName name="Theirs" localSheetId="2">Three!$A$1</definedName></definedNames>',
      )
      .replace("<sheets>", '<bookViews><workbookView activeTab="2"/></bookViews><sheets>'),
    "xl/worksheets/sheet2.xml": sheetXml(""),
    "xl/worksheets/sheet3.xml": sheetXml(""),
    "xl/_rels/workbook.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      [1, 2, 3]
        .map(
          (n) =>
            `<Relationship Id="rId${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${n}.xml"/>`,
        )
        .join("") +
      "</Relationships>",
  });
  const [, two] = book.sheets;
  book.deleteSheet(two?.id ?? "");
  const again = reopened(book);
  expect(again.names).toEqual([{ name: "Theirs", formula: "=Three!$A$1", scope: "Three", visible: true }]);
  expect(again.activeSheet.name).toBe("Three");
});

// prettier-ignore
test.each([
  ["Invoices", "holds more than cells"],
  ["Lookup",   "is used by"],
])("the sheet %s is not deleted", (name, words) => {
  const book = openBook(fixture("rich.xlsx"));
  const sheet = book.sheets.find((it) => it.name === name);
  const { code, message } = refusal(() => book.deleteSheet(sheet?.id ?? ""));
  expect([code, message.includes(words)]).toEqual(["UNSUPPORTED", true]);
  expect(Buffer.compare(book.save(), fixture("rich.xlsx"))).toBe(0);
});

test("the last visible sheet stays and stays visible", () => {
  const book = newBook();
  const sheet = firstSheet(book);
  expect(refusal(() => book.deleteSheet(sheet.id)).message).toContain("only visible sheet");
  expect(refusal(() => (sheet.visibility = "Hidden")).message).toContain("only visible sheet");
});

test("visibility is read and set", () => {
  const book = openBook(fixture("rich.xlsx"));
  expect(book.sheets.map((it) => it.visibility)).toEqual(["Visible", "Visible", "Hidden", "Visible", "Visible", "VeryHidden"]);
  const [, dashboard, lookup] = book.sheets;
  if (dashboard) dashboard.visibility = "VeryHidden";
  if (lookup) lookup.visibility = "Visible";
  expect(reopened(book).sheets.map((it) => it.visibility)).toEqual([
    "Visible",
    "VeryHidden",
    "Visible",
    "Visible",
    "Visible",
    "VeryHidden",
  ]);
});

test("activating a sheet selects it and no other, so that nothing opens as a group", () => {
  const book = openBook(fixture("rich.xlsx"));
  const [, dashboard] = book.sheets;
  if (dashboard) book.activeSheet = dashboard;
  const parts = unzipped(book.save());
  expect(parts["xl/workbook.xml"]).toContain('activeTab="1"');
  expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("tabSelected");
  expect(parts["xl/worksheets/sheet2.xml"]).toContain('<sheetView workbookViewId="0" tabSelected="1"/>');
  expect(reopened(book).activeSheet.name).toBe("Dashboard");
});

test("names: scope, hidden ones, constants and functions", () => {
  const { names } = openBook(fixture("rich.xlsx"));
  expect(names).toContainEqual({ name: "LocalName", formula: "=Dashboard!$B$2", scope: "Dashboard", visible: true });
  expect(names).toContainEqual({ name: "TaxRate", formula: "=0.2", scope: "Workbook", visible: true });
  expect(names.find((it) => it.name === "_xlnm._FilterDatabase")?.visible).toBe(false);
});

test("ids are stable and have Excel's form", () => {
  const ids = openBook(fixture("rich.xlsx")).sheets.map((it) => it.id);
  expect(new Set(ids).size).toBe(6);
  expect(ids[1]).toBe("{00000000-0001-0000-0003-000000000000}");
});
