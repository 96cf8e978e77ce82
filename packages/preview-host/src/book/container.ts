/** What a file is that is no workbook, told by its first bytes, so that the refusal can say what to do. */
import { BookError } from "./model";
import { latin1 } from "./parts/encoding";

const SAVE_AS_XLSX = "Open it in Excel or another spreadsheet program, save it as .xlsx and give that file.";
/** Enough to tell any of them. */
const HEAD_BYTES = 4096;

export function refuseOtherFiles(bytes: Uint8Array): void {
  const starts = (...signature: number[]): boolean => signature.every((byte, n) => bytes[n] === byte);
  if (bytes.length === 0) throw new BookError("NOT_A_WORKBOOK", "The file is empty. Fetch or save it again.");
  if (starts(0x50, 0x4b)) return refuseOpenDocument(bytes);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw refusedOldContainer(bytes);
  // OneDrive's and other placeholders, and files that were never written, hold zeros alone.
  if (bytes.subarray(0, HEAD_BYTES).every((byte) => byte === 0)) {
    throw new BookError("DAMAGED", "The file is damaged: it holds nothing but zeros. Fetch a fresh copy.");
  }
  throw new BookError("NOT_A_WORKBOOK", wordsFor(headOf(bytes)));
}

/** An OpenDocument file names its kind, unpacked, right after its first header. */
function refuseOpenDocument(bytes: Uint8Array): void {
  const head = latin1(bytes.subarray(0, 160));
  if (!head.includes("mimetypeapplication/vnd.oasis.opendocument")) return;
  throw new BookError("NOT_A_WORKBOOK", `The file is an OpenDocument file (.ods). ${SAVE_AS_XLSX}`);
}

function refusedOldContainer(bytes: Uint8Array): BookError {
  return hasUtf16(bytes, "EncryptedPackage")
    ? new BookError("ENCRYPTED", "The workbook is encrypted with a password. Save it without a password and give that file.")
    : new BookError("BINARY_WORKBOOK", `The file is an old Excel workbook (.xls). ${SAVE_AS_XLSX}`);
}

function wordsFor(head: string): string {
  if (head.startsWith("%PDF")) return "The file is a PDF, not a workbook. Export the sheets as .xlsx or .csv and give those.";
  if (/progid=.Excel\.Sheet|urn:schemas-microsoft-com:office:spreadsheet/i.test(head)) {
    return `The file is XML Spreadsheet 2003, whatever its name ends in. ${SAVE_AS_XLSX}`;
  }
  if (/<(!doctype html|html|head|body|table|meta|style)\b/i.test(head)) {
    return (
      "The file is a web page (HTML), whatever its name ends in: an export of a web application, or its login page. " +
      "If it shows your table, open it in Excel, save it as .xlsx and give that file; else export it again as .xlsx or .csv."
    );
  }
  if (/^\s*<\?xml/.test(head)) return `The file is XML, not an Excel workbook. ${SAVE_AS_XLSX}`;
  if (/^\{\\rtf/.test(head)) return "The file is a text document (RTF), not a workbook. Export the sheets as .xlsx or .csv and give those.";
  if (!isText(head)) return "The file is not an Excel workbook. Choose an Excel workbook (.xlsx or .xlsm).";
  if (/[,;\t]/.test(head)) {
    return (
      "The file is a CSV file (text whose values are separated by commas, semicolons or tabs), not an Excel workbook. " +
      "Rename it so that it ends in .csv and give it as such: each CSV file becomes a sheet."
    );
  }
  return "The file is plain text, not an Excel workbook. Choose an Excel workbook (.xlsx or .xlsm), or a CSV file that ends in .csv.";
}

/** The beginning as letters; which encoding it has does not matter for telling what it is. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD_BYTES);
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!isUtf16) return latin1(head).replace(/^\u00ef\u00bb\u00bf/, "");
  return new TextDecoder(head[0] === 0xff ? "utf-16le" : "utf-16be").decode(head);
}

// eslint-disable-next-line no-control-regex
const isText = (head: string): boolean => !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(head);

/** Names inside old container files are UTF-16. */
function hasUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let n = 1;
    while (n < text.length && bytes[at + 2 * n] === text.charCodeAt(n) && bytes[at + 2 * n - 1] === 0) n++;
    if (n === text.length) return true;
  }
  return false;
}
