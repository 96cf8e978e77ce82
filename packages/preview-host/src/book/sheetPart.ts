import { damage } from "./damage";
import { isNamed, lastClosingTag, seek, skipElement, skipMarkup, tagEnd } from "./xml/bytes";
import { textOfXml } from "./parts/encoding";
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
const SLASH = 47;

/** `place` names the sheet to a person. */
export function cutSheet(bytes: Uint8Array, place: string): SheetBytes {
  let at = seek(bytes, LT, 0);
  let depth = 0;
  for (; at < bytes.length; at = seek(bytes, LT, at)) {
    const next = bytes[at + 1];
    if (next === 33 || next === 63) at = skipMarkup(bytes, at);
    else if (depth === 0) {
      if (next === 47 || !isNamed(bytes, at, "worksheet")) throw damage(place, "it is not a worksheet");
      depth = 1;
      at = tagEnd(bytes, at);
      if (bytes[at - 2] === SLASH) return { bytes, from: 0, to: 0 };
    } else if (next === SLASH) break;
    else if (isNamed(bytes, at, "sheetData")) return cutAt(bytes, at, place);
    else at = skipElement(bytes, at, place);
  }
  if (at >= bytes.length) throw damage(place, "it does not end");
  return { bytes, from: 0, to: 0 };
}

function cutAt(bytes: Uint8Array, start: number, place: string): SheetBytes {
  const from = tagEnd(bytes, start);
  if (bytes[from - 2] === SLASH) return { bytes, from: 0, to: 0 };
  const to = lastClosingTag(bytes, "sheetData", from, place);
  if (to < 0) throw damage(place, "its rows do not end");
  return { bytes, from, to };
}

/** The sheet without its rows. */
export const frameText = ({ bytes, from, to }: SheetBytes): string => textOfXml(bytes.subarray(0, from)) + textOfXml(bytes.subarray(to));

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
