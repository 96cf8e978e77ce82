import { openBook } from "../../src/book";
import { nodeZip } from "../../src/headless/nodeZip";
import { Parts } from "./parts";
import { bookOf, firstSheet, fixture, plainParts, refusal, sheetXml, zipped } from "./workbooks";

const PLAIN = plainParts(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const broken = (change: (sheet: string) => string): Uint8Array =>
  zipped({ ...PLAIN, "xl/worksheets/sheet1.xml": change(PLAIN["xl/worksheets/sheet1.xml"] ?? "") });

const changed = (part: string, old: string, by: string): Uint8Array => zipped({ ...PLAIN, [part]: (PLAIN[part] ?? "").replace(old, by) });

/** The directory's last entry says that it goes on beyond the file. */
function cutExtraField(): Uint8Array {
  const file = zipped(PLAIN);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let last = 0;
  for (let at = 0; at + 4 <= file.length; at++) if (view.getUint32(at, true) === 0x02014b50) last = at;
  view.setUint16(last + 30, 0xffff, true);
  return file;
}

function flipped(file: Uint8Array, text: string, shift: number): Uint8Array {
  const copy = file.slice();
  const at = Buffer.from(copy).indexOf(text) + shift;
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

// prettier-ignore
test.each<[story: string, file: Uint8Array, code: string, words: string]>([
  ["an empty file",            new Uint8Array(0),                                             "NOT_A_WORKBOOK",  "The file is empty"],
  ["a CSV file",               bytes("a,b\n1,2"),                                             "NOT_A_WORKBOOK",  "is a CSV file"],
  ["a CSV file in UTF-16",     new Uint8Array([0xff, 0xfe, ...Buffer.from("a\tb\n1\t2", "utf16le")]), "NOT_A_WORKBOOK", "ends in .csv"],
  ["plain text",               bytes("Dear Sir or Madam"),                                    "NOT_A_WORKBOOK",  "is plain text"],
  ["a web page",               bytes("\r\n<!DOCTYPE html><html><body>, ; </body></html>"),    "NOT_A_WORKBOOK",  "web page (HTML)"],
  ["a table of a web page",    bytes('<meta charset="utf-8"><table><tr><td>1'),               "NOT_A_WORKBOOK",  "web page (HTML)"],
  ["XML Spreadsheet 2003",     bytes('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'), "NOT_A_WORKBOOK", "XML Spreadsheet 2003"],
  ["other XML",                bytes('<?xml version="1.0"?><a/>'),                            "NOT_A_WORKBOOK",  "is XML"],
  ["a PDF",                    bytes("%PDF-1.7"),                                             "NOT_A_WORKBOOK",  "is a PDF"],
  ["an OpenDocument file",     bytes(`PK\u0003\u0004${"\u0000".repeat(26)}mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK`), "NOT_A_WORKBOOK", "OpenDocument"],
  ["an unknown binary file",   new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]),                "NOT_A_WORKBOOK",  "not an Excel workbook"],
  ["a file of zeros",          new Uint8Array(9000),                                          "DAMAGED",         "nothing but zeros"],
  ["another zip",              zipped({ "word/document.xml": "<a/>" }),                       "NOT_A_WORKBOOK",  "without a workbook"],
  ["an encrypted workbook",    new Uint8Array([...CFB, ...Buffer.from("EncryptedPackage", "utf16le")]), "ENCRYPTED", "encrypted with a password"],
  ["an old .xls",              new Uint8Array([...CFB, ...Buffer.from("Workbook", "utf16le")]), "BINARY_WORKBOOK", "old Excel workbook (.xls)"],
  ["a binary .xlsb",           zipped({ ...PLAIN, "_rels/.rels": (PLAIN["_rels/.rels"] ?? "").replace("workbook.xml", "workbook.bin"), "xl/workbook.bin": "\u0001" }), "BINARY_WORKBOOK", ".xlsb"],
  ["a cut-off download",       fixture("rich.xlsx").subarray(0, 20_000),                      "DAMAGED",         "not copied or downloaded completely"],
  ["a wrong checksum",         flipped(fixture("rich.xlsx"), "xl/workbook.xml", 60),          "DAMAGED",         "xl/workbook.xml"],
  ["a damaged workbook part",  zipped({ ...PLAIN, "xl/workbook.xml": "<workbook><sheets></workbook>" }), "DAMAGED", "xl/workbook.xml"],
  ["a list of sheets with something else in it", changed("xl/workbook.xml", "</sheets>", '<shejt name="B" sheetId="9"/></sheets>'), "DAMAGED", "its list of sheets holds <shejt>"],
  ["a relationship that leads nowhere", changed("_rels/.rels", "</Relationships>", '<Relationship Id="rId9" Type="x/webextensiontaskpanes"/></Relationships>'), "DAMAGED", 'Part "_rels/.rels" of the workbook is damaged: one of its relationships has no Target'],
  ["an extra field beyond the end", cutExtraField(),                                     "DAMAGED",         "its list of parts is cut off"],
  ["a document type",          zipped({ ...PLAIN, "xl/workbook.xml": `<!DOCTYPE a [<!ENTITY b "c">]>${PLAIN["xl/workbook.xml"] ?? ""}` }), "DAMAGED", "document type declaration"],
])("refuses %s", (_story, file, code, words) => {
  const found = refusal(() => openBook(file));
  expect(found.code).toBe(code);
  expect(found.message).toContain(words);
});

// prettier-ignore
test.each<[story: string, change: (sheet: string) => string, words: string]>([
  ["rows that do not end",     (sheet) => sheet.slice(0, sheet.indexOf("</row>")),            "do not end"],
  ["a word for a number",      (sheet) => sheet.replace("<v>1", "<v>one"),                    'cell A1 has "one"'],
  ["an unknown type",          (sheet) => sheet.replace('r="A1"', 'r="A1" t="zz"'),           'the cell type "zz"'],
  ["a shared text that is not", (sheet) => sheet.replace('r="A1"', 'r="A1" t="s"'),           "shared text 1"],
  ["a cell beyond the sheet",  (sheet) => sheet.replace('r="A1"', 'r="XFE1"'),                "beyond the last column"],
  ["a row beyond the sheet",   (sheet) => sheet.replace('row r="1"', 'row r="1048577"'),      "a row number that no sheet has"],
  ["a shared formula without text", (sheet) => sheet.replace("<v>", '<f t="shared" si="3"/><v>'), "shares a formula that no cell has"],
  ["a document type",          (sheet) => `<!DOCTYPE worksheet>${sheet}`,                     "document type declaration"],
])("names the damaged part: %s", (_story, change, words) => {
  const sheet = firstSheet(openBook(broken(change)));
  const found = refusal(() => sheet.value(0, 0));
  expect(found.code).toBe("DAMAGED");
  expect(found.message).toContain(words);
});

describe.each([
  ["fflate", undefined],
  ["zlib", nodeZip],
])("zip bombs (%s)", (_name, codec) => {
  const big = zipped(plainParts(sheetXml(`<!--${" ".repeat(5_000_000)}-->`)));
  const options = { maxInflatedBytes: 1_000_000, ...(codec ? { codec } : {}) };

  test("a part larger than the cap is not unpacked", () => {
    const sheet = firstSheet(openBook(big, options));
    const found = refusal(() => sheet.used(true));
    expect(found).toMatchObject({ code: "TOO_LARGE" });
    expect(found.message).toContain("xl/worksheets/sheet1.xml");
  });

  test("a part that is larger than it says is caught", () => {
    const lying = big.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 30; at++) {
      const isLocal = view.getUint32(at, true) === 0x04034b50 && view.getUint32(at + 22, true) > 4_000_000;
      const isCentral = view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 4_000_000;
      if (isLocal) view.setUint32(at + 22, 1000, true);
      if (isCentral) view.setUint32(at + 24, 1000, true);
    }
    const sheet = firstSheet(openBook(lying, options));
    expect(refusal(() => sheet.used(true)).code).toBe("DAMAGED");
  });
});

// prettier-ignore
test.each([
  ["of a text",  '<si><t xml:space="preserve" xml:space="preserve"> a</t></si>', "xml:space"],
  ["of a run",   '<si><r><rPr><sz val="9" x="1" val="8"/></rPr><t>a</t></r></si>', "val"],
])("refuses an attribute %s that is given twice", (_story, item, name) => {
  const file = new Parts().before("xl/sharedStrings.xml", "</sst>", `<!-- <si a="" a=""/> -->${item}`).file();
  expect(refusal(() => firstSheet(openBook(file)).value(0, 0)).message).toContain(`a tag gives "${name}" twice`);
});

test("an open book can be read though another part is damaged", () => {
  const book = bookOf({ ...PLAIN, "xl/theme/theme1.xml": "<broken" });
  expect(firstSheet(book).value(0, 0)).toBe(1);
});
