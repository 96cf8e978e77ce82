/** Packages made to cost much, each by its count. `npm run bench -- --hostile` says what doubling the count costs. */
import { Parts } from "./parts";

export interface Shape {
  readonly name: string;
  /** The count that is measured, and its double. */
  readonly count: number;
  readonly make: (count: number) => Uint8Array;
}

const many = (count: number, line: (n: number) => string): string => Array.from({ length: count }, (_, n) => line(n)).join("");
const ROWS = "<sheetData/>";

/** A sheet beside the others that holds this in the place of, or around, its rows. */
const sheet = (inner: string | readonly string[]): Uint8Array => {
  const parts = new Parts();
  parts.addSheet(inner);
  return parts.file();
};

const nested = (count: number): string => "<a>".repeat(count) + "</a>".repeat(count);

const INVENTORY = "xl/worksheets/sheet2.xml";

/** A cell of its own in the last row of the stock, far below its data. */
function lastRowCell(column: string): Uint8Array {
  const cell = `<row r="1048576"><c r="${column}1048576"><v>1</v></c></row>`;
  return new Parts().before(INVENTORY, "</sheetData>", cell).file();
}

export const SHAPES: readonly Shape[] = [
  { name: "nested tags beside the rows", count: 500_000, make: (n) => sheet(ROWS + `<extLst>${nested(n)}</extLst>`) },
  { name: "nested tags among the rows", count: 500_000, make: (n) => sheet(`<sheetData>${nested(n)}</sheetData>`) },
  { name: "nested tags in styles", count: 500_000, make: (n) => new Parts().before("xl/styles.xml", "</styleSheet>", nested(n)).file() },
  { name: "sheets", count: 500, make: sheets },
  { name: "sheets, thousands", count: 2500, make: sheets },
  {
    name: "cell formats",
    count: 500_000,
    make: (n) => styles("cellXfs", n, () => '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'),
  },
  {
    name: "cell formats, allowed",
    count: 30_000,
    make: (n) => styles("cellXfs", n, () => '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'),
  },
  { name: "fonts", count: 30_000, make: (n) => styles("fonts", n, (it) => `<font><sz val="${it}"/></font>`) },
  {
    name: "number formats",
    count: 100_000,
    make: (n) => styles("numFmts", n, (it) => `<numFmt numFmtId="${it + 200}" formatCode="0.${it}"/>`),
  },
  {
    name: "number formats, allowed",
    count: 30_000,
    make: (n) => styles("numFmts", n, (it) => `<numFmt numFmtId="${it + 200}" formatCode="0.${it}"/>`),
  },
  { name: "one cell in the last row, A", count: 1, make: () => lastRowCell("A") },
  { name: "one cell in the last row, XFD", count: 1, make: () => lastRowCell("XFD") },
  {
    name: "cells far below one another, on the stock",
    count: 50,
    make: (n) =>
      new Parts()
        .before(
          INVENTORY,
          "</sheetData>",
          many(n, (it) => `<row r="${(it + 1) * 10_000}"><c r="A${(it + 1) * 10_000}"><v>${it}</v></c></row>`),
        )
        .file(),
  },
  {
    name: "texts far to the right, in the rows of headings",
    count: 10,
    make: (n) =>
      sheet(`<sheetData>${many(n, (it) => `<row r="${it + 1}"><c r="XFD${it + 1}" t="str"><v>Part number</v></c></row>`)}</sheetData>`),
  },
  {
    name: "headings, all the same",
    count: 8_000,
    make: (n) =>
      sheet(
        `<sheetData>${many(20, (row) => `<row r="${row + 1}">${many(n, () => '<c t="str"><v>Part number</v></c>')}</row>`)}</sheetData>`,
      ),
  },
  {
    name: "headings, long",
    count: 50,
    make: (n) =>
      sheet(
        `<sheetData>${many(20, (row) => `<row r="${row + 1}">${many(n, () => `<c t="str"><v>${"Part - number ".repeat(2_000)}</v></c>`)}</row>`)}</sheetData>`,
      ),
  },
  {
    name: "merged areas",
    count: 200_000,
    make: (n) => sheet(ROWS + `<mergeCells>${many(n, (it) => `<mergeCell ref="A${2 * it + 1}:A${2 * it + 2}"/>`)}</mergeCells>`),
  },
  {
    name: "merged areas on the stock",
    count: 200_000,
    make: (n) =>
      new Parts()
        .before(
          INVENTORY,
          "</worksheet>",
          `<mergeCells>${many(n, (it) => `<mergeCell ref="Z${2 * it + 1}:Z${2 * it + 2}"/>`)}</mergeCells>`,
        )
        .file(),
  },
  { name: "conditional formats", count: 100_000, make: (n) => new Parts().before(INVENTORY, "</worksheet>", conditional(n)).file() },
  {
    name: "data validations",
    count: 100_000,
    make: (n) =>
      new Parts()
        .before(
          INVENTORY,
          "</worksheet>",
          `<dataValidations>${many(n, (it) => `<dataValidation type="list" sqref="Z${it + 1}"><formula1>"a,b"</formula1></dataValidation>`)}</dataValidations>`,
        )
        .file(),
  },
  { name: "hyperlinks", count: 60_000, make: (n) => hyperlinks(n) },
  {
    name: "column definitions",
    count: 500_000,
    make: (n) => sheet(`<cols>${many(n, (it) => `<col min="${(it % 16384) + 1}" max="${(it % 16384) + 1}" width="9"/>`)}</cols>${ROWS}`),
  },
  {
    name: "rows that hold nothing",
    count: 500_000,
    make: (n) => sheet(`<sheetData>${many(n, (it) => `<row r="${it + 1}"/>`)}</sheetData>`),
  },
  {
    name: "rows with a format only",
    count: 500_000,
    make: (n) =>
      sheet(`<sheetData>${many(n, (it) => `<row r="${it + 1}" s="0" customFormat="1"><c r="A${it + 1}" s="0"/></row>`)}</sheetData>`),
  },
  {
    name: "rows with a format only, on the stock",
    count: 500_000,
    make: (n) =>
      new Parts()
        .before(
          INVENTORY,
          "</sheetData>",
          many(n, (it) => `<row r="${it + 100}" s="0" customFormat="1"><c r="A${it + 100}" s="0"/></row>`),
        )
        .file(),
  },
  { name: "a row number again and again", count: 500_000, make: (n) => sheet(`<sheetData>${many(n, () => `<row r="7"/>`)}</sheetData>`) },
  {
    name: "cells of a shared formula",
    count: 250_000,
    make: (n) =>
      sheet(
        `<sheetData>${many(n, (it) => `<row r="${it + 1}"><c r="B${it + 1}"><f t="shared" si="0"${it === 0 ? ` ref="B1:B${n}">A1+1</f>` : "/>"}<v>1</v></c></row>`)}</sheetData>`,
      ),
  },
  {
    name: "shared formulas, each its own text",
    count: 100_000,
    make: (n) =>
      sheet(
        `<sheetData>${many(n, (it) => `<row r="${it + 1}"><c r="B${it + 1}"><f t="shared" si="0" ref="B1:B2">A1+${it}</f><v>1</v></c></row>`)}</sheetData>`,
      ),
  },
  {
    name: "array formulas on the stock",
    count: 50_000,
    make: (n) =>
      new Parts()
        .before(
          INVENTORY,
          "</sheetData>",
          many(
            n,
            (it) => `<row r="${it + 100}"><c r="Z${it + 100}"><f t="array" ref="Z${it + 100}:AA${it + 100}">A1</f><v>1</v></c></row>`,
          ),
        )
        .file(),
  },
  {
    name: "defined names",
    count: 100_000,
    make: (n) =>
      new Parts()
        .before("xl/workbook.xml", "</sheets>", "")
        .set(
          "xl/workbook.xml",
          new Parts()
            .text("xl/workbook.xml")
            .replace(
              "</sheets>",
              `</sheets><definedNames>${many(n, (it) => `<definedName name="name${it}">Inventory!$A$${it + 1}</definedName>`)}</definedNames>`,
            ),
        )
        .file(),
  },
  { name: "tables", count: 500, make: tables },
  { name: "comments", count: 50_000, make: comments },
  {
    name: "relationships",
    count: 100_000,
    make: (n) =>
      new Parts()
        .before(
          "xl/_rels/workbook.xml.rels",
          "</Relationships>",
          many(n, (it) => `<Relationship Id="x${it}" Type="http://example.com/x" Target="x${it}.xml"/>`),
        )
        .file(),
  },
  {
    name: "relationships, allowed",
    count: 60_000,
    make: (n) =>
      new Parts()
        .before(
          "xl/_rels/workbook.xml.rels",
          "</Relationships>",
          many(n, (it) => `<Relationship Id="x${it}" Type="http://example.com/x" Target="x${it}.xml"/>`),
        )
        .file(),
  },
  {
    name: "content types",
    count: 100_000,
    make: (n) =>
      new Parts()
        .before(
          "[Content_Types].xml",
          "</Types>",
          many(n, (it) => `<Override PartName="/x${it}.xml" ContentType="application/xml"/>`),
        )
        .file(),
  },
  { name: "zip entries", count: 30_000, make: zipEntries },
  { name: "empty shared texts", count: 500_000, make: (n) => withTexts("<si/>".repeat(n)) },
  { name: "comments among shared texts", count: 500_000, make: (n) => withTexts("<!---->".repeat(n)) },
  { name: "one shared text", count: 100_000_000, make: (n) => withTexts(`<si><t>${"x".repeat(n)}</t></si>`) },
  { name: "one shared text of runs", count: 1_000_000, make: (n) => withTexts(`<si>${"<r><t>x</t></r>".repeat(n)}</si>`) },
  {
    name: "one attribute, long",
    count: 50_000_000,
    make: (n) => new Parts().before("xl/styles.xml", "</styleSheet>", `<extLst uri="${"x".repeat(n)}"/>`).file(),
  },
  {
    name: "attributes of one tag",
    count: 20_000,
    make: (n) => new Parts().before("xl/styles.xml", "</styleSheet>", `<extLst ${many(n, (it) => ` a${it}=""`)}/>`).file(),
  },
  {
    name: "blanks in one tag",
    count: 500_000,
    make: (n) => new Parts().before("xl/styles.xml", "</styleSheet>", `<extLst${" ".repeat(n)}a/>`).file(),
  },
  { name: "ampersands in one CDATA section", count: 100_000, make: (n) => withTexts(`<si><t><![CDATA[${"&".repeat(n)}]]></t></si>`) },
  {
    name: "ampersands and brackets in one CDATA section",
    count: 20_000,
    make: (n) => withTexts(`<si><t><![CDATA[${"<&".repeat(n)}]]></t></si>`),
  },
  { name: "comments after the rows", count: 20_000, make: (n) => sheet(`<sheetData></sheetData>${"<!--</sheetData>-->".repeat(n)}`) },
  {
    name: "inline texts, all different",
    count: 200_000,
    make: (n) =>
      sheet(
        `<sheetData>${many(n, (it) => `<row r="${it + 1}"><c r="A${it + 1}" t="inlineStr"><is><t>text ${it}</t></is></c></row>`)}</sheetData>`,
      ),
  },
  {
    name: "cells far to the right",
    count: 8_000,
    make: (n) => sheet(`<sheetData>${many(n, (it) => `<row r="${64 * it + 1}"><c r="XFD${64 * it + 1}"><v>1</v></c></row>`)}</sheetData>`),
  },
  {
    name: "cells far apart",
    count: 50_000,
    make: (n) =>
      sheet(
        `<sheetData>${many(n >> 3, (it) => `<row r="${64 * it + 1}">${many(8, (c) => `<c r="${"ABCDEFGH"[c]}${64 * it + 1}"><v>1</v></c>`)}</row>`)}</sheetData>`,
      ),
  },
];

function conditional(count: number): string {
  return many(
    count,
    (it) =>
      `<conditionalFormatting sqref="Z${it + 1}"><cfRule type="expression" priority="${it + 1}"><formula>Z${it + 1}&gt;1</formula></cfRule></conditionalFormatting>`,
  );
}

function sheets(count: number): Uint8Array {
  const parts = new Parts();
  const added = Array.from({ length: count }, (_, n) => ({ name: `S${n}`, number: 1000 + n }));
  parts.listSheets(added);
  for (const { number } of added)
    parts.set(
      `xl/worksheets/sheet${number}.xml`,
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    );
  return parts.file();
}

function styles(list: string, count: number, line: (n: number) => string): Uint8Array {
  const text = new Parts().text("xl/styles.xml");
  const present = new RegExp(`<${list}\\b[^>]*>[\\s\\S]*?</${list}>`);
  const xml = `<${list}>${many(count, line)}</${list}>`;
  const edited = present.test(text) ? text.replace(present, xml) : text.replace(/(<styleSheet[^>]*>)/, `$1${xml}`);
  return new Parts().set("xl/styles.xml", edited).file();
}

function hyperlinks(count: number): Uint8Array {
  const parts = new Parts();
  const part = parts.addSheet(`${ROWS}<hyperlinks>${many(count, (it) => `<hyperlink ref="A${it + 1}" r:id="h${it}"/>`)}</hyperlinks>`);
  return parts
    .relate(
      part,
      Array.from({ length: count }, (_, n) => ({ id: `h${n}`, type: "hyperlink", target: `http://example.com/${n}`, isOutside: true })),
    )
    .file();
}

function tables(count: number): Uint8Array {
  const parts = new Parts();
  const part = parts.addSheet(`${ROWS}<tableParts>${many(count, (it) => `<tablePart r:id="t${it}"/>`)}</tableParts>`);
  parts.relate(
    part,
    Array.from({ length: count }, (_, n) => ({ id: `t${n}`, type: "table", target: `../tables/table${n + 1}.xml` })),
  );
  for (let n = 0; n < count; n++) {
    const name = `xl/tables/table${n + 1}.xml`;
    const ref = `A${3 * n + 1}:A${3 * n + 2}`;
    parts.set(
      name,
      `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${n + 1}" name="T${n}" displayName="T${n}" ref="${ref}"><tableColumns count="1"><tableColumn id="1" name="a"/></tableColumns></table>`,
    );
    parts.setType(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml");
  }
  return parts.file();
}

function comments(count: number): Uint8Array {
  const parts = new Parts();
  const part = parts.addSheet(ROWS);
  const xml = many(count, (it) => `<comment ref="A${it + 1}" authorId="0"><text><t>note ${it}</t></text></comment>`);
  return parts
    .relate(part, [{ id: "c1", type: "comments", target: "../comments1.xml" }])
    .set(
      "xl/comments1.xml",
      `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>a</author></authors><commentList>${xml}</commentList></comments>`,
    )
    .setType("xl/comments1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml")
    .file();
}

function zipEntries(count: number): Uint8Array {
  const parts = new Parts();
  for (let n = 0; n < count; n++) parts.set(`custom/x${n}.bin`, "x");
  return parts.file();
}

function withTexts(inner: string): Uint8Array {
  return new Parts().before("xl/sharedStrings.xml", "</sst>", inner).file();
}
