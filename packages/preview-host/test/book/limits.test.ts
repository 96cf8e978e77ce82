import { openBook } from "../../src/book";
import {
  MOST_ATTRIBUTE_LENGTH,
  MOST_ATTRIBUTES,
  MOST_BETWEEN_TAGS,
  MOST_ELEMENTS,
  MOST_NESTED,
  MOST_PARTS,
  MOST_RELATIONSHIPS,
  MOST_STYLES,
  MOST_TEXT_BYTES,
} from "../../src/book/limits";
import { BookError } from "../../src/book/model";
import { work } from "../../src/book/xml/tree";
import { Parts } from "./parts";
import { rawZip, type Entry } from "../../testing/fuzz/rawZip";

const STYLES = "xl/styles.xml";
const INVENTORY = "xl/worksheets/sheet2.xml";
const nested = (count: number): string => "<a>".repeat(count) + "</a>".repeat(count);

function refusal(file: Uint8Array): BookError {
  try {
    openBook(file).check?.();
  } catch (error) {
    if (error instanceof BookError) return error;
    throw error;
  }
  throw new Error("it was opened");
}

const inStyles = (xml: string): Uint8Array => new Parts().before(STYLES, "</styleSheet>", xml).file();
const list = (local: string, entry: string, count: number): string => `<${local}>${entry.repeat(count)}</${local}>`;

/** Styles with a list of our making in the place of theirs. */
function withList(local: string, entry: string, count: number): Uint8Array {
  const parts = new Parts();
  const text = parts.text(STYLES);
  const present = new RegExp(`<${local}\\b[^>]*>[\\s\\S]*?</${local}>`);
  const xml = list(local, entry, count);
  return parts.set(STYLES, present.test(text) ? text.replace(present, xml) : text.replace(/(<styleSheet[^>]*>)/, `$1${xml}`)).file();
}

const LINKS = "xl/_rels/workbook.xml.rels";
const LINK = '<Relationship Id="x" Type="http://example.com/x" Target="x.xml"/>';
const OVERRIDE = '<Override PartName="/x.xml" ContentType="application/xml"/>';
const links = (count: number): string => Array.from({ length: count }, (_, n) => LINK.replace('"x"', `"x${n}"`)).join("");

const XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

// prettier-ignore
test.each<[string, () => Uint8Array, RegExp]>([
  ["nesting in a part",         () => inStyles(nested(MOST_NESTED)),                    /^Part "xl\/styles\.xml" of the workbook nests its elements more than 256 deep\./],
  ["nesting around the rows",   () => new Parts().before(INVENTORY, "</worksheet>", `<extLst>${nested(MOST_NESTED)}</extLst>`).file(), /^Part "xl\/worksheets\/sheet2\.xml".* more than 256 deep\./],
  ["nesting among the rows",    () => new Parts().before(INVENTORY, "</sheetData>", nested(MOST_NESTED + 1)).file(), /^The sheet "Inventory" .* nests its elements more than 256 deep\./],
  ["elements",                  () => inStyles(`<extLst>${"<a/>".repeat(MOST_ELEMENTS)}</extLst>`), /^Part "xl\/styles\.xml" .* more than 1,000,000 elements\./],
  ["attributes of a tag",       () => inStyles(`<extLst${Array.from({ length: MOST_ATTRIBUTES + 1 }, (_, n) => ` a${n}=""`).join("")}/>`), /has a tag of more than 1,024 attributes\./],
  ["an attribute",              () => inStyles(`<extLst uri="${"x".repeat(MOST_ATTRIBUTE_LENGTH)}"/>`), /^Part "xl\/styles\.xml" .* has an attribute of more than 8,388,608 characters\./],
  ["a comment",                 () => inStyles(`<!--${"x".repeat(MOST_BETWEEN_TAGS)}-->`), /^Part "xl\/styles\.xml" .* has a stretch of more than 8,388,608 characters without a tag\./],
  ["blanks before the rows",    () => new Parts().before(INVENTORY, "<sheetData", " ".repeat(MOST_BETWEEN_TAGS + 1)).file(), /^Part "xl\/worksheets\/sheet2\.xml" .* has a stretch of more than/],
  ["content types",             () => new Parts().before("[Content_Types].xml", "</Types>", OVERRIDE.repeat(MOST_PARTS)).file(), /^Part "\[Content_Types\]\.xml" .* lists more than 65,535 content types/],
  ["relationships",             () => new Parts().before(LINKS, "</Relationships>", LINK.repeat(MOST_RELATIONSHIPS)).file(), /^Part "xl\/_rels\/workbook\.xml\.rels" .* lists more than 131,065 relationships/],
  ["cell formats",              () => withList("cellXfs", XF, MOST_STYLES + 1),          /lists more than 65,490 cell formats, the most that Excel allows\./],
  ["number formats",            () => withList("numFmts", '<numFmt numFmtId="200" formatCode="0"/>', MOST_STYLES + 1), /lists more than 65,490 number formats/],
  ["fonts",                     () => withList("fonts", "<font/>", MOST_STYLES + 1),     /lists more than 65,490 fonts/],
  ["columns",                   () => new Parts().before(INVENTORY, "<sheetData", `<cols>${'<col min="1" max="1" width="9"/>'.repeat(16_385)}</cols>`).file(), /^Part "xl\/worksheets\/sheet2\.xml" .* defines more columns than the 16,384 that a sheet has\./],
  ["one shared text",           () => new Parts().before("xl/sharedStrings.xml", "</sst>", `<si><t>${"x".repeat(MOST_TEXT_BYTES)}</t></si>`).file(), /^Part "xl\/sharedStrings\.xml" .* holds a text of 16 MB .* a cell holds 32,767 characters\./],
])("%s beyond the end are refused with the place and what to do", (_what, make, words) => {
  const { code, message } = refusal(make());
  expect(code).toBe("TOO_LARGE");
  expect(message).toMatch(words);
  expect(message).toContain("open it there, take out what you do not need and save it as .xlsx");
});

// prettier-ignore
test.each<[string, () => Uint8Array]>([
  ["nesting in a part",      () => inStyles(nested(MOST_NESTED - 1))],
  ["nesting among the rows", () => new Parts().before(INVENTORY, "</sheetData>", nested(MOST_NESTED)).file()],
  ["an attribute",           () => inStyles(`<extLst uri="${"x".repeat(MOST_ATTRIBUTE_LENGTH - 10)}"/>`)],
  ["relationships",          () => new Parts().before(LINKS, "</Relationships>", links(MOST_STYLES * 1.5)).file()],
  ["cell formats",           () => withList("cellXfs", XF, MOST_STYLES)],
  ["attributes of a tag",    () => inStyles(`<extLst${Array.from({ length: MOST_ATTRIBUTES }, (_, n) => ` a${n}=""`).join("")}/>`)],
])("%s up to the end are read", (_what, make) => {
  expect(() => openBook(make()).check?.()).not.toThrow();
});

test("what is refused is not built up first", () => {
  const elementsRead = (file: Uint8Array): number => {
    const before = work.elements;
    refusal(file);
    return work.elements - before;
  };
  const bare = work.elements;
  openBook(new Parts().file()).check?.();
  const ordinary = work.elements - bare;
  expect(elementsRead(inStyles(nested(100_000)))).toBeLessThan(ordinary + MOST_NESTED + 10);
  expect(elementsRead(inStyles(`<extLst>${"<a/>".repeat(MOST_ELEMENTS)}</extLst>`))).toBeLessThanOrEqual(ordinary);
  expect(elementsRead(withList("cellXfs", XF, MOST_STYLES * 3))).toBeLessThan(ordinary + MOST_STYLES + 10);
});

test("edits read what they meet, however much stands beside it", () => {
  const file = new Parts().before(INVENTORY, "</worksheet>", `<rowBreaks>${'<brk id="1"/>'.repeat(20_000)}</rowBreaks>`).file();
  const book = openBook(file);
  const sheet = book.sheets.find((it) => it.name === "Inventory")!;
  sheet.columnWidth(0);
  const before = work.elements;
  for (let column = 0; column < 20; column++) sheet.setColumnWidth(column, 1, 100 + column);
  sheet.freeze(1, 0);
  expect(work.elements - before).toBeLessThan(1_000);
  expect(book.save().length).toBeGreaterThan(0);
});

test("entries that unpack to more than they can, or to suspiciously much, are refused before memory is taken", () => {
  const bomb = new Parts().set("xl/theme/theme1.xml", Buffer.alloc(2 ** 26 + 1, 32));
  expect(
    refusal(
      bomb
        .before(INVENTORY, "</worksheet>", "")
        .set(STYLES, Buffer.alloc(2 ** 26 + 1, 32))
        .file(),
    ),
  ).toMatchObject({
    code: "TOO_LARGE",
    message: expect.stringMatching(
      /^Part "xl\/styles\.xml" of the workbook unpacks to 64 MB, more than 250 times what it is packed in\./,
    ) as string,
  });
  const lying = Buffer.from(new Parts().file());
  const entry = lying.lastIndexOf(Buffer.from("xl/workbook.xml")) - 46;
  lying.writeUInt32LE(2 ** 30 - 1, entry + 24);
  expect(refusal(new Uint8Array(lying))).toMatchObject({
    code: "DAMAGED",
    message: expect.stringMatching(/^Part "xl\/workbook\.xml" .* packed bytes are 1,073,741,823, which they cannot be\./) as string,
  });
});

test("entries that lie over each other are refused", () => {
  const entries: Entry[] = ["a.xml", "b.xml"].map((name) => ({ name, bytes: Buffer.from("<a/>"), isStored: true }));
  const zip = Buffer.from(rawZip(entries));
  const second = zip.lastIndexOf(Buffer.from("b.xml")) - 46;
  zip.writeUInt32LE(0, second + 42); // where its first header stands
  expect(refusal(new Uint8Array(zip))).toMatchObject({
    code: "DAMAGED",
    message: expect.stringContaining('"a.xml" and "b.xml" lie over each other') as string,
  });
});

test("a hundred and thirty thousand entries in one list do not overflow the stack", () => {
  const areas = Array.from({ length: 130_000 }, (_, n) => `<mergeCell ref="Z${2 * n + 1}:Z${2 * n + 2}"/>`).join("");
  const book = openBook(new Parts().before(INVENTORY, "</worksheet>", `<mergeCells>${areas}</mergeCells>`).file());
  const { merges } = book.sheets.find((it) => it.name === "Inventory")!;
  expect(merges).toHaveLength(130_000);
});

test("cells far to the right and far below are kept, found, edited and written", () => {
  const rows = [1, 65, 1_048_576]
    .map((row) => `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="XFD${row}"><v>${row}</v></c></row>`)
    .join("");
  const parts = new Parts();
  parts.addSheet(`<sheetData>${rows}</sheetData>`);
  const open = (file: Uint8Array) => openBook(file).sheets.find((it) => it.name === "Hostile")!;
  const book = openBook(parts.file());
  const sheet = book.sheets.find((it) => it.name === "Hostile")!;
  expect(sheet.used(true)).toEqual({ row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 });
  expect(sheet.usedIn({ row: 1, column: 1, rowCount: 1_000_000, columnCount: 16_383 }, true)).toEqual({
    row: 64,
    column: 16_383,
    rowCount: 1,
    columnCount: 1,
  });
  sheet.setValues({ row: 64, column: 16_382, rowCount: 1, columnCount: 2 }, [[7, 8]]);
  const saved = open(book.save());
  expect([16_381, 16_382, 16_383].map((column) => saved.value(64, column))).toEqual([undefined, 7, 8]);
  expect(saved.value(1_048_575, 16_383)).toBe(1_048_576);
});

test("a CDATA section full of ampersands is text, a comment that speaks of one is none", () => {
  const parts = new Parts().before("xl/sharedStrings.xml", "</sst>", "<!-- <![CDATA[x]]> & --><si><t><![CDATA[<&<&]]></t></si>");
  expect(() => openBook(parts.file()).check?.()).not.toThrow();
  expect(refusal(new Parts().before("xl/sharedStrings.xml", "</sst>", "<!-- & --><si><t>a & b</t></si>").file()).message).toContain(
    '"&" that begins no entity',
  );
});

test("closing tags in many comments behind the rows do not end them", () => {
  const parts = new Parts().before(INVENTORY, "</worksheet>", "<!--</sheetData>-->".repeat(50));
  const plain = openBook(new Parts().file()).sheets.find((it) => it.name === "Inventory")!;
  expect(
    openBook(parts.file())
      .sheets.find((it) => it.name === "Inventory")!
      .used(true),
  ).toEqual(plain.used(true));
});
