import { unzipSync, zipSync } from "fflate";
import { openBook, type Area, type Book, type BookErrorCode, type BookSheet } from "../../src/book";
import { BookError } from "../../src/book";

export { fixture } from "../../testing/fixture";

export type Parts = Record<string, string>;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export function unzipped(file: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, Buffer.from(bytes).toString("latin1")]));
}

/** Text of one part of a saved book. */
export function partOf(book: Book, name: string): string {
  const bytes = unzipSync(book.save())[name];
  if (!bytes) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(bytes);
}

/** Parts of a plain workbook with one sheet, written by hand. */
export function plainParts(sheet: string, more: Parts = {}): Parts {
  return {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/></Types>`,
    "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/sheet1.xml"]),
    "xl/worksheets/sheet1.xml": sheet,
    ...more,
  };
}

export function relationships(...links: [type: string, target: string][]): string {
  const items = links.map(([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

/** A sheet with these rows; `after` follows them. */
export function sheetXml(rows: string, after = "", before = ""): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function zipped(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])));
}

export function bookOf(parts: Parts): Book {
  return openBook(zipped(parts));
}

export function firstSheet(book: Book): BookSheet {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

export function sheetOf(rows: string, after = "", before = ""): BookSheet {
  return firstSheet(bookOf(plainParts(sheetXml(rows, after, before))));
}

export function area(row: number, column: number, rowCount = 1, columnCount = 1): Area {
  return { row, column, rowCount, columnCount };
}

/** The book after a save, read anew from the bytes. */
export function reopened(book: Book): Book {
  return openBook(book.save());
}

/** Runs what must be refused and gives the refusal: its code and its words. */
export function refusal(run: () => unknown): { code: BookErrorCode; message: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof BookError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("it was not refused");
}
