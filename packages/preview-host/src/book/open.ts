import { BookError, type Book } from "./model";
import { WorkbookBook } from "./book";
import { refuseOtherFiles } from "./container";
import { emptyWorkbook } from "./emptyWorkbook";
import { MOST_UNPACKED_BYTES } from "./limits";
import { Package } from "./parts/package";
import { isOfType, Relationships } from "./parts/relationships";
import { WorkbookFile } from "./workbookFile";
import { fflateCodec, type ZipCodec } from "./zip/codec";

export interface OpenOptions {
  readonly codec?: ZipCodec;
  /** Most bytes that the parts may unpack to, all together. */
  readonly maxInflatedBytes?: number;
}

export interface NewBookOptions extends OpenOptions {
  readonly date1904?: boolean;
}

/** Opens the bytes of an .xlsx, .xlsm, .xltx or .xltm file. Throws BookError for anything else. */
export function openBook(bytes: Uint8Array, options: OpenOptions = {}): Book {
  refuseOtherFiles(bytes);
  const parts = new Package(bytes, options.codec ?? fflateCodec, options.maxInflatedBytes ?? MOST_UNPACKED_BYTES);
  return bookOf(parts);
}

/** An empty workbook with one sheet, "Sheet1". */
export function newBook(options: NewBookOptions = {}): Book {
  const parts = new Package(new Uint8Array(0), options.codec ?? fflateCodec, options.maxInflatedBytes ?? MOST_UNPACKED_BYTES);
  for (const [name, xml] of emptyWorkbook(options.date1904 ?? false)) parts.create(name, xml);
  parts.flush();
  return bookOf(parts);
}

function bookOf(parts: Package): Book {
  const part = new Relationships(parts, "").all.find((it) => isOfType(it, "officeDocument"))?.part;
  if (!part || !parts.has(part)) {
    throw new BookError("NOT_A_WORKBOOK", "The file is a zip package without a workbook in it. Choose an Excel workbook (.xlsx or .xlsm).");
  }
  if (/\.bin$/i.test(part))
    throw new BookError("BINARY_WORKBOOK", "The file is a binary workbook (.xlsb). Save it in Excel as .xlsx or .xlsm and give that file.");
  return new WorkbookBook(new WorkbookFile(parts, part));
}
