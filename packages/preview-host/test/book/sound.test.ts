/** Files in which something is amiss or unusual: read for what they mean, or refused as damaged with the place. */
import { unzipSync, zipSync } from "fflate";
import { openBook, type Book } from "../../src/book";
import { packageFaults } from "../../testing/packageFaults";
import { rawZip, type Entry } from "../../testing/fuzz/rawZip";
import { area, bookOf, firstSheet, fixture, partOf, plainParts, refusal, relationships, reopened, sheetOf, sheetXml, zipped, type Parts } from "./workbooks"; // prettier-ignore

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET = "xl/worksheets/sheet1.xml";
const PLAIN = plainParts(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
const inline = (text: string): string => sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`);

/** A workbook whose part is these bytes, everything else as usual. */
function withBytes(name: string, bytes: Uint8Array | Buffer, parts: Parts = PLAIN): Uint8Array {
  const others = Object.entries(parts).map(([other, text]): [string, Uint8Array] => [other, new TextEncoder().encode(text)]);
  return zipSync({ ...Object.fromEntries(others), [name]: new Uint8Array(bytes) });
}

/** Opens a book and reads all of it, as a fill does. */
function readThrough(file: Uint8Array): Book {
  const book = openBook(file);
  for (const sheet of book.sheets) {
    const used = sheet.used(true);
    if (used) sheet.values(used);
  }
  return book;
}

const declared = (encoding: string, xml: string): string => `<?xml version="1.0" encoding="${encoding}" standalone="yes"?>${xml}`;

describe("encodings", () => {
  // prettier-ignore
  test.each<[string, () => Buffer, string]>([
    ["ISO-8859-1",               () => Buffer.from(declared("ISO-8859-1", inline("CAFÉ CAFÈ")), "latin1"),                        "CAFÉ CAFÈ"],
    ["latin1, in single quotes", () => Buffer.from(declared("x", inline("É")).replace('"x"', "'latin1'"), "latin1"),              "É"],
    ["Windows-1252",             () => Buffer.from(declared("windows-1252", inline("\x80 \x97 É")), "latin1"),                    "€ — É"],
    ["US-ASCII",                 () => Buffer.from(declared("US-ASCII", inline("plain &#201;"))),                                 "plain É"],
    ["ISO-8859-15",              () => Buffer.from(declared("ISO-8859-15", inline("\xa4")), "latin1"),                            "€"],
    ["UTF-16LE with a mark",     () => Buffer.from(`\uFEFF${declared("UTF-16", inline("Ωé"))}`, "utf16le"),                       "Ωé"],
    ["UTF-16BE with a mark",     () => Buffer.from(`\uFEFF${declared("UTF-16", inline("Ωé"))}`, "utf16le").swap16(),              "Ωé"],
    ["UTF-16LE without one",     () => Buffer.from(declared("UTF-16LE", inline("Ωé")), "utf16le"),                                "Ωé"],
    ["UTF-8 with a mark",        () => Buffer.from(`\uFEFF${declared("UTF-8", inline("Ωé"))}`),                                   "Ωé"],
    ["nothing declared",         () => Buffer.from(inline("Ωé")),                                                                "Ωé"],
  ])("a sheet in %s is read, and written as UTF-8 once it is edited", (_story, bytes, text) => {
    const book = openBook(withBytes(SHEET, bytes()));
    expect(firstSheet(book).value(0, 0)).toBe(text);
    firstSheet(book).setValues(area(1, 0), [["à côté"]]);
    const written = partOf(book, SHEET);
    expect(/encoding\s*=\s*["']([^"']*)/.exec(written)?.[1] ?? "UTF-8").toBe("UTF-8");
    const again = firstSheet(reopened(book));
    expect([again.value(0, 0), again.value(1, 0)]).toEqual([text, "à côté"]);
    expect(packageFaults(book.save())).toEqual([]);
  });

  test("a large sheet whose letters lie across the pieces it is read in", () => {
    const text = "é".repeat(20_000) + "Ω€";
    const rows = Array.from(
      { length: 6 },
      (_, n) => `<row r="${n + 1}"><c r="A${n + 1}" t="inlineStr"><is><t>${"x".repeat(n)}${text}</t></is></c></row>`,
    );
    for (const encoding of ["utf16le", "utf8"] as const) {
      const bytes = Buffer.from(`\uFEFF${sheetXml(rows.join(""))}`, encoding);
      const sheet = firstSheet(openBook(withBytes(SHEET, bytes)));
      expect([0, 1, 5].map((row) => sheet.value(row, 0))).toEqual([text, `x${text}`, `xxxxx${text}`]);
    }
  });

  // prettier-ignore
  test.each<[string, () => Buffer, string]>([
    ["bytes that are no UTF-8",            () => Buffer.from(inline("CAFÉ"), "latin1"),                              "its text is not valid UTF-8"],
    ["ASCII with other bytes in it",       () => Buffer.from(declared("US-ASCII", inline("É")), "latin1"),           "bytes that its encoding, US-ASCII, does not have"],
    ["an encoding that nobody knows",      () => Buffer.from(declared("x-nobody", inline("a"))),                     'in the encoding "x-nobody"'],
    ["an encoding that it is not in",      () => Buffer.from(declared("UTF-16", inline("a"))),                       "it says that it is written in UTF-16, but it is not"],
    ["UTF-32",                             () => Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from("a")]), 'in the encoding "UTF-32"'],
    ["half a UTF-16 pair",                 () => Buffer.from(`\uFEFF${inline("\ud83d")}`, "utf16le"),                "bytes that its encoding"],
    ["half a character before a plain one, far down", () => Buffer.concat([Buffer.from(inline("x".repeat(200_000))), Buffer.from([0xc3, 0x0a])]), "its text is not valid UTF-8"],
    ["half a character at the very end",   () => Buffer.concat([Buffer.from(inline("a")), Buffer.from([0xe2, 0x82])]), "its text is not valid UTF-8"],
    ["what is no character, among others", () => Buffer.from(inline(`${"é".repeat(100_000)}\uffff`)),              "it holds the character FFFF"],
    ["a control character, far down",      () => Buffer.from(inline(`${"x".repeat(200_000)}\u0001`)),              "it holds the character 0001"],
    ["a control character",                () => Buffer.from(inline("a\u0001b")),                                    "it holds the character 0001"],
  ])("%s: the sheet is named as damaged", (_story, bytes, words) => {
    const found = refusal(() => readThrough(withBytes(SHEET, bytes())));
    expect(found.code).toBe("DAMAGED");
    expect(found.message).toContain(`The sheet "One" (part "${SHEET}" of the workbook) is damaged`);
    expect(found.message).toContain(words);
  });

  test("two names of parts in an old code page stay two", () => {
    const entries = Object.entries(PLAIN).map(([name, text]): Entry => ({ name, bytes: new TextEncoder().encode(text) }));
    const zip = rawZip([
      ...entries,
      { name: "xl/media/caf1.bin", bytes: new Uint8Array([1]) },
      { name: "xl/media/caf2.bin", bytes: new Uint8Array([2]) },
    ]);
    const rename = (from: string, byte: number): void => {
      for (let at = zip.indexOf(0); at >= 0 && at < zip.length; at++)
        if (from.split("").every((c, n) => zip[at + n] === c.charCodeAt(0))) zip[at + 3] = byte;
    };
    rename("caf1", 0xe9);
    rename("caf2", 0xe8);
    const flagged = zip.slice();
    const view = new DataView(zip.buffer);
    for (let at = 0; at + 10 < zip.length; at++) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint16(at + 6, 0, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 0, true);
    }
    expect(firstSheet(openBook(zip)).value(0, 0)).toBe(1);
    expect(refusal(() => openBook(flagged)).message).toContain("not valid UTF-8");
  });
});

describe("content types", () => {
  const TYPES = "[Content_Types].xml";
  const types = PLAIN[TYPES] ?? "";
  const withTypes = (xml: string): Parts => ({ ...PLAIN, [TYPES]: xml });

  // prettier-ignore
  test.each<[string, string]>([
    ["no default for relationships",            types.replace(/<Default Extension="rels"[^>]*>/, "")],
    ["types of parts that are not there",       types.replace("</Types>", '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="a/b"/><Override PartName="/XL/sharedstrings.xml" ContentType="a/b"/></Types>')],
    ["an override that is there twice",         types.replace(/(<Override PartName="\/xl\/workbook[^>]*>)/, "$1$1")],
    ["a default that is there twice",           types.replace(/(<Default Extension="xml"[^>]*>)/, "$1$1")],
    ["names in another case",                   types.replace("/xl/workbook.xml", "/XL/Workbook.XML").replace('"xml"', '"XML"')],
    ["a comment behind the root",               `${types}<!-- made by hand -->\n`],
  ])("%s: every part of the written file has one", (_story, xml) => {
    const book = bookOf(withTypes(xml));
    firstSheet(book).setValues(area(0, 1), [["text"]]);
    book.addSheet("Two");
    book.settings.set("key", 1);
    const file = book.save();
    expect(packageFaults(file)).toEqual([]);
    expect(openBook(file).sheets.map((it) => it.name)).toEqual(["One", "Two"]);
  });

  test("two different types for one part are damage", () => {
    const xml = types.replace(/(<Override PartName="\/xl\/workbook[^>]*>)/, '$1<Override PartName="/xl/workbook.xml" ContentType="a/b"/>');
    expect(refusal(() => bookOf(withTypes(xml))).message).toContain('gives the part "/xl/workbook.xml" two types');
  });

  test("a file that is not edited comes out byte for byte, whatever its types say", () => {
    const file = zipped(withTypes(types.replace(/(<Default Extension="xml"[^>]*>)/, "$1$1")));
    expect(Buffer.compare(openBook(file).save(), file)).toBe(0);
  });
});

describe("entries of the zip", () => {
  const entries = Object.entries(PLAIN).map(([name, text]): Entry => ({ name, bytes: new TextEncoder().encode(text) }));
  const sheet = entries.find((it) => it.name === SHEET)!;

  // prettier-ignore
  test.each<[string, readonly Entry[], string]>([
    ["one name twice",              [...entries, sheet],                                  `it holds the part "${SHEET}" twice`],
    ["names that differ in case",   [...entries, { ...sheet, name: "xl/worksheets/SHEET1.xml" }], `it holds "${SHEET}" and "xl/worksheets/SHEET1.xml"`],
    ["with and without a root",     [...entries, { ...sheet, name: `/${SHEET}` }],         "twice"],
    ["a name outside the package",  [...entries, { ...sheet, name: "../evil.xml" }],       '"../evil.xml", which lies outside'],
  ])("%s: refused with the name", (_story, zip, words) => {
    const found = refusal(() => openBook(rawZip(zip)));
    expect(found.code).toBe("DAMAGED");
    expect(found.message).toContain(words);
  });

  test("backslashes and slashes in front are gone once the file is written anew", () => {
    const book = openBook(
      rawZip(entries.map((it) => ({ ...it, name: it.name === SHEET ? it.name.replaceAll("/", "\\") : `/${it.name}` }))),
    );
    firstSheet(book).setValues(area(0, 1), [[2]]);
    const names = Object.keys(unzipSync(book.save()));
    expect(names.filter((name) => /^\/|\\/.test(name))).toEqual([]);
    expect(firstSheet(reopened(book)).values(area(0, 0, 1, 2))).toEqual([[1, 2]]);
  });

  test("a name with a percent escape is found by a target with or without one", () => {
    const parts = { ...PLAIN, "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/my%20sheet.xml"]) };
    for (const name of ["xl/worksheets/my sheet.xml", "xl/worksheets/my%20sheet.xml"])
      expect(firstSheet(bookOf({ ...parts, [name]: PLAIN[SHEET] ?? "" })).value(0, 0)).toBe(1);
  });
});

describe("rows and cells", () => {
  // prettier-ignore
  test.each<[string, string, string]>([
    ["a cell twice in a row",          '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',                                   "cell A1 is there twice"],
    ["a row twice with the same cell", '<row r="2"><c r="B2"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>',                  "cell B2 is there twice"],
    ["a cell of another row",          '<row r="2"><c r="A3"><v>1</v></c></row>',                                                        "cell A3 stands in row 2"],
    ["a hexadecimal number",           '<row r="1"><c r="A1"><v>0x10</v></c></row>',                                                      'cell A1 has "0x10" where a number belongs'],
    ["a number too large",             '<row r="1"><c r="A1"><v>1e999</v></c></row>',                                                     'cell A1 has "1e999"'],
    ["a lone decimal point",           '<row r="1"><c r="A1"><v>.</v></c></row>',                                                         'cell A1 has "."'],
    ["infinity",                       '<row r="1"><c r="A1"><v>Infinity</v></c></row>',                                                  'cell A1 has "Infinity"'],
    ["a truth that is none",           '<row r="1"><c r="A1" t="b"><v>yes</v></c></row>',                                                 'cell A1 has "yes" where 1 or 0 belongs'],
    ["a day that no month has",        '<row r="1"><c r="A1" t="d"><v>2000-02-30</v></c></row>',                                          'cell A1 has "2000-02-30" where a date belongs'],
    ["a name that is none",            '<row r="1"><c r="A1B"><v>1</v></c></row>',                                                        'the cell name "A1B"'],
    ["a value twice in a cell",        '<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>',                                                 "a cell's value or formula that is there twice"],
    ["an empty value before a value",  '<row r="1"><c r="A1"><v/><v>2</v></c></row>',                                                     "a cell's value or formula that is there twice"],
    ["a formula twice in a cell",      '<row r="1"><c r="A1"><f>1+1</f><f>1+2</f><v>2</v></c></row>',                                     "a cell's value or formula that is there twice"],
    ["an inline text twice",           '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is><is><t>b</t></is></c></row>',                 "a cell's value or formula that is there twice"],
    ["an attribute twice",             '<row r="1"><c r="A1" r="A2"><v>1</v></c></row>',                                                  "an attribute that is there twice"],
    ["a cell format that is not",      '<row r="1"><c r="A1"/><c r="C1" s="7"/></row>',                                                   "cell C1 asks for cell format 7, but the workbook has 1"],
    ["a shared text that is not",      '<row r="1"><c r="A1" t="s"><v>4</v></c></row>',                                                   "cell A1 asks for shared text 4, but the workbook has 0"],
    ["rows in several versions",       '<mc:AlternateContent xmlns:mc="m"><mc:Fallback><row r="1"/></mc:Fallback></mc:AlternateContent>', "in several versions"],
    ["an undeclared entity",           '<row r="1"><c r="A1" t="str"><v>&b;</v></c></row>',                                               'it uses the entity "&b;"'],
    ["a bare ampersand",               '<row r="1"><c r="A1" t="str"><v>A&B</v></c></row>',                                               'an "&" that begins no entity'],
    ["half a character",               '<row r="1"><c r="A1" t="str"><v>&#xD800;</v></c></row>',                                          '"&#xD800;", which is no character'],
  ])("%s: refused with sheet and place when the sheet is first looked at", (_story, rows, words) => {
    const found = refusal(() => sheetOf(rows).used(true));
    expect(found.code).toBe("DAMAGED");
    expect(found.message).toMatch(/^The sheet "One" \(part "xl\/worksheets\/sheet1\.xml" of the workbook\) is damaged: /);
    expect(found.message).toContain(words);
  });

  // prettier-ignore
  test.each<[string, string, number | string]>([
    ["a day",                        "2000-02-01",                36557],
    ["a day and a time",             "2000-02-01T12:00:00",       36557.5],
    ["with a zone",                  "2000-02-01T18:00:00.000Z",  36557.75],
    ["with another zone",            "2000-02-01T06:00:00+01:00", 36557.25],
    ["a time",                       "08:30:00",                  8.5 / 24],
    ["a time with its letter",       "T08:30",                    8.5 / 24],
    ["the day that Excel invented",  "1900-02-29",                60],
    ["the day before it",            "1900-02-28",                59],
    ["a day before all of them",     "1853-06-01",                "1853-06-01"],
  ])("a date as ISO text: %s", (_story, text, value) => {
    expect(sheetOf(`<row r="1"><c r="A1" t="d"><v>${text}</v></c></row>`).value(0, 0)).toBe(value);
  });

  test("comments, instructions and CDATA within values and behind the roots", () => {
    const texts = `<sst xmlns="${MAIN}" count="1" uniqueCount="1"><si><t>a<!-- no -->b<?x no?><![CDATA[<&>]]></t></si></sst><!-- </sst> -->\n`;
    const sheet = `${sheetXml('<row r="1"><c r="A1"><v>4<!-- 5 -->2</v></c><c r="B1" t="s"><v>0</v></c></row>')}<!-- </sheetData></worksheet> --><?end?>`;
    const links = relationships(["worksheet", "worksheets/sheet1.xml"], ["sharedStrings", "sharedStrings.xml"]);
    const parts = { ...PLAIN, [SHEET]: sheet, "xl/sharedStrings.xml": texts, "xl/_rels/workbook.xml.rels": links };
    const book = bookOf(parts);
    firstSheet(book).setValues(area(0, 2), [["new"]]);
    for (const it of [book, reopened(book)]) expect(firstSheet(it).values(area(0, 0, 1, 3))).toEqual([[42, "ab<&>", "new"]]);
    expect(packageFaults(book.save())).toEqual([]);
    expect(partOf(book, "xl/sharedStrings.xml")).toContain("<!-- </sst> -->");
  });

  test("cells that stand in any order are in order once their sheet is edited", () => {
    const book = bookOf({
      ...PLAIN,
      [SHEET]: sheetXml('<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>'),
    });
    firstSheet(book).setValues(area(1, 1), [[4]]);
    expect(packageFaults(book.save())).toEqual([]);
    expect(firstSheet(reopened(book)).values(area(0, 0, 2, 2))).toEqual([[1, 2], [3, 4]]); // prettier-ignore
  });
});

describe("what several programs would read differently", () => {
  const VERSIONS = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:zz="urn:zz"';
  const versions = (choice: string, fallback: string): string =>
    `<mc:AlternateContent ${VERSIONS}><mc:Choice Requires="zz">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
  const styled = (cellXfs: string): Parts => ({
    ...plainParts(sheetXml('<row r="1"><c r="A1" s="1"><v>0.5</v></c></row>')),
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${cellXfs}</styleSheet>`,
    "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]),
  });
  const [general, percent, time] = [0, 9, 20].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/>`) as [
    string,
    string,
    string,
  ];

  test("cell formats in versions of one length are counted by the version that Excel takes", () => {
    const book = bookOf(styled(`<cellXfs count="2">${general}${versions(time, percent)}</cellXfs>`));
    expect(firstSheet(book).format(0, 0).numberFormat).toBe("0%");
    firstSheet(book).changeFormat(area(0, 1), { numberFormat: "@" });
    const again = firstSheet(reopened(book));
    expect([again.format(0, 0).numberFormat, again.format(0, 1).numberFormat]).toEqual(["0%", "@"]);
  });

  // prettier-ignore
  test.each<[string, Parts, string]>([
    ["cell formats in versions of two lengths", styled(`<cellXfs>${versions(general + percent, general)}</cellXfs>`), "differ in number"],
    ["the list of cell formats",                styled(versions(`<cellXfs>${general}</cellXfs>`, `<cellXfs>${general}${percent}</cellXfs>`)), "<cellXfs> in several versions"],
    ["the rows of a sheet",                     { ...PLAIN, [SHEET]: `<worksheet xmlns="${MAIN}">${versions("<sheetData/>", '<sheetData><row r="1"/></sheetData>')}</worksheet>` }, "<sheetData> in several versions"],
    ["a sheet of the workbook",                 { ...PLAIN, "xl/workbook.xml": (PLAIN["xl/workbook.xml"] ?? "").replace(/(<sheet .*?\/>)/, (it) => versions("", it)) }, "<sheet> in several versions"],
  ])("%s: refused with the reason", (_story, parts, words) => {
    const found = refusal(() => readThrough(zipped(parts)));
    expect(found.code).toBe("DAMAGED");
    expect(found.message).toContain(words);
  });

  test("what we only pass by may be there in versions, and what we add stands before it", () => {
    const controls = versions("<controls/>", "");
    const book = bookOf({ ...PLAIN, [SHEET]: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', controls) });
    firstSheet(book).addNote(0, 0, "Ann", "look here");
    const text = partOf(book, SHEET);
    expect(text).toContain(controls);
    expect(text.indexOf("<legacyDrawing")).toBeLessThan(text.indexOf("<mc:AlternateContent"));
    expect(packageFaults(book.save())).toEqual([]);
  });
});

describe("the list of sheets", () => {
  const workbook = PLAIN["xl/workbook.xml"] ?? "";
  const second = (attributes: string): string => workbook.replace("</sheets>", `<sheet ${attributes}/></sheets>`);

  // prettier-ignore
  test.each<[string, string, string]>([
    ["a sheet without a part",    second('name="Two" sheetId="2" r:id="rId9"'),  'the part of the sheet "Two" is missing'],
    ["two sheets of one name",    second('name="ONE" sheetId="2" r:id="rId1"'),  'two sheets named "ONE"'],
    ["two sheets of one number",  second('name="Two" sheetId="1" r:id="rId1"'),  "the number 1 to two sheets"],
    ["one part as two sheets",    second('name="Two" sheetId="2" r:id="rId1"'),  `part "${SHEET}" as two sheets`],
    ["a number that is none",     workbook.replace('sheetId="1"', 'sheetId="x"'), 'the sheet "One" the number "x"'],
  ])("%s: refused", (_story, xml, words) => {
    const found = refusal(() => bookOf({ ...PLAIN, "xl/workbook.xml": xml }));
    expect(found.code).toBe("DAMAGED");
    expect(found.message).toContain(words);
  });

  test("a part that lies in the file unused is not written over", () => {
    const book = bookOf({
      ...PLAIN,
      "xl/styles.xml": "<somebody/>",
      "xl/sharedStrings.xml": "<somebody/>",
      "xl/webextensions/taskpanes.xml": "<somebody/>",
    });
    firstSheet(book).setValues(area(0, 1), [["text"]]);
    firstSheet(book).changeFormat(area(0, 1), { font: { bold: true } });
    book.settings.set("key", 1);
    for (const part of ["xl/styles.xml", "xl/sharedStrings.xml", "xl/webextensions/taskpanes.xml"])
      expect(partOf(book, part)).toBe("<somebody/>");
    expect(packageFaults(book.save())).toEqual([]);
    expect([firstSheet(reopened(book)).value(0, 1), firstSheet(reopened(book)).format(0, 1).font.bold]).toEqual(["text", true]);
  });
});

describe("calculation", () => {
  const withCalculation = (calcPr: string): Book => {
    const parts = plainParts(sheetXml('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>'));
    return bookOf({ ...parts, "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace("</sheets>", `</sheets>${calcPr}`) });
  };

  // prettier-ignore
  test.each([
    ["by hand stays so",     '<calcPr calcId="1" calcMode="manual"/>', '<calcPr calcId="1" calcMode="manual" calcCompleted="0"/>'],
    ["by itself is asked for", '<calcPr calcId="1"/>',                 '<calcPr calcId="1" fullCalcOnLoad="1"/>'],
  ])("%s", (_story, before, after) => {
    const book = withCalculation(before);
    firstSheet(book).setValues(area(0, 0), [[2]]);
    expect(partOf(book, "xl/workbook.xml")).toContain(after);
  });
});

test("the most cell formats that Excel allows: one that is there already can be used, a new one is refused", () => {
  const xfs = Array.from(
    { length: 65_490 },
    (_, n) =>
      `<xf numFmtId="${n === 1 ? 9 : 0}" fontId="0" fillId="0" borderId="0"${n > 1 ? ` xfId="${n}"` : ""}${n === 1 ? ' applyNumberFormat="1"' : ""}/>`,
  );
  const parts = {
    ...PLAIN,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><cellXfs count="65490">${xfs.join("")}</cellXfs></styleSheet>`,
    "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]),
  };
  const book = bookOf(parts);
  firstSheet(book).changeFormat(area(0, 0), { numberFormat: "0%" });
  expect(firstSheet(book).format(0, 0).numberFormat).toBe("0%");
  const found = refusal(() => firstSheet(book).changeFormat(area(0, 0), { numberFormat: "@" }));
  expect(found).toEqual({
    code: "TOO_MANY_FORMATS",
    message: "The workbook already has the most cell formats that Excel allows (65,490).",
  });
  expect(partOf(book, "xl/styles.xml").match(/<xf /g)).toHaveLength(65_490);
});

test("a document type or an entity in shared texts is told as what it is", () => {
  const parts = (texts: string): Parts => ({
    ...plainParts(sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')),
    "xl/sharedStrings.xml": texts,
    "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/sheet1.xml"], ["sharedStrings", "sharedStrings.xml"]),
  });
  const said = (texts: string): string => refusal(() => firstSheet(bookOf(parts(texts))).used(true)).message;
  expect(said(`<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY b "c">]><sst><si><t>&b;</t></si></sst>`)).toContain(
    'Part "xl/sharedStrings.xml" of the workbook is damaged: it has a document type declaration, which workbooks must not have',
  );
  expect(said(`<sst><si><t>&b;</t></si></sst>`)).toContain(
    'Part "xl/sharedStrings.xml" of the workbook is damaged: it uses the entity "&b;", which XML does not have',
  );
});

test("the handed workbooks are what they are called", () => {
  expect(packageFaults(fixture("real/p01_rels_only_overrides.xlsx"))).toEqual([]);
  expect(packageFaults(fixture("rich.xlsx"))).toEqual([]);
});
