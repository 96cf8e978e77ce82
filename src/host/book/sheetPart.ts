import { BookError } from "./model";
import { isNamed, seek, skipElement, skipMarkup, tagEnd } from "./xml/bytes";
import { asUtf8, decodeXml } from "./parts/package";
import { WORKSHEET_ORDER } from "./sheetFrame";
import { spliceCells, type Splice } from "./cells/spliceCells";
import { pieces } from "./sharedStrings";
import type { XmlDocument } from "./xml/document";
import { child, type XmlElement } from "./xml/tree";

/** A sheet's bytes, cut: the frame around the rows is small and edited as a document, the rows stay bytes. */
export interface SheetBytes {
  readonly bytes: Uint8Array;
  /** Content of <sheetData>; empty when self-closed or missing. */
  readonly from: number;
  readonly to: number;
}

const LT = 60;

const damaged = (part: string, what: string): BookError =>
  new BookError("DAMAGED", `Part "${part}" of the workbook is damaged: ${what}. Open it in Excel and save it again.`);

export function cutSheet(part: string, read: Uint8Array): SheetBytes {
  const bytes = asUtf8(read);
  let at = seek(bytes, LT, 0);
  let depth = 0;
  for (; at < bytes.length; at = seek(bytes, LT, at)) {
    const next = bytes[at + 1];
    if (next === 33 || next === 63) {
      if (next === 33 && bytes[at + 2] === 68) throw damaged(part, "a document type declaration, which workbooks must not have");
      at = skipMarkup(bytes, at);
    } else if (depth === 0) {
      if (next === 47 || !isNamed(bytes, at, "worksheet")) throw damaged(part, "it is not a worksheet");
      depth = 1;
      at = tagEnd(bytes, at);
    } else if (next === 47) break;
    else if (isNamed(bytes, at, "sheetData")) return cutAt(part, bytes, at);
    else at = skipElement(bytes, at);
  }
  if (at >= bytes.length) throw damaged(part, "it does not end");
  return { bytes, from: 0, to: 0 };
}

function cutAt(part: string, bytes: Uint8Array, start: number): SheetBytes {
  const from = tagEnd(bytes, start);
  if (bytes[from - 2] === 47) return { bytes, from: 0, to: 0 };
  const to = closingTag(bytes, from);
  if (to < 0) throw damaged(part, "its rows do not end");
  return { bytes, from, to };
}

/** From behind, since what follows the rows is short: the last closing tag of that name. */
function closingTag(bytes: Uint8Array, from: number): number {
  for (let at = bytes.lastIndexOf(LT); at >= from; at = bytes.lastIndexOf(LT, at - 1)) {
    if (bytes[at + 1] === 47 && isNamed(bytes, at + 1, "sheetData")) return at;
  }
  return -1;
}

/** The sheet without its rows. */
export function frameText(part: string, { bytes, from, to }: SheetBytes): string {
  return decodeXml(bytes.subarray(0, from), part) + decodeXml(bytes.subarray(to), part);
}

/** Frame and rows together again. */
export function* joinSheet(frame: XmlDocument, splice: Splice, hasCellEdits: boolean): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  if (!child(frame.root, "sheetData")) frame.insertInOrder(frame.root, "sheetData", `<${frame.tag("sheetData")}/>`, WORKSHEET_ORDER);
  const element = child(frame.root, "sheetData") as XmlElement;
  const rows = hasCellEdits ? spliceCells(splice) : pieces(splice.bytes.subarray(splice.from, splice.to));
  const { text } = frame;
  // The frame may still be that of the empty sheet whose rows an earlier save put into the part.
  const hasRows = hasCellEdits || splice.from < splice.to;
  if (element.isSelfClosed && !hasRows) yield encoder.encode(text);
  else if (element.isSelfClosed) {
    yield encoder.encode(`${text.slice(0, element.start)}<${element.name}>`);
    yield* rows;
    yield encoder.encode(`</${element.name}>${text.slice(element.end)}`);
  } else {
    yield encoder.encode(text.slice(0, element.openEnd));
    yield* rows;
    yield encoder.encode(text.slice(element.closeStart));
  }
}
