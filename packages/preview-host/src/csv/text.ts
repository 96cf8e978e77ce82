/** The bytes of a text file as text. An encoding that cannot be told is refused: a replaced letter makes two parts one. */
import { BookError } from "../book/model";

/** Longer texts than a JavaScript string and its rows can hold together. */
const MOST_BYTES = 256 * 2 ** 20;

const SAVE_AS_UTF8 = "Save it as “CSV UTF-8” (or “Unicode text”) and give it again.";

/** UTF-8 with or without its mark, or UTF-16 with its mark (what Excel calls “Unicode text”). Throws BookError. */
export function textOf(fileName: string, bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES) throw new BookError("TOO_LARGE", `${fileName} is larger than 256 MB. Split it into several files.`);
  const encoding = encodingOf(bytes);
  const text = decoded(bytes, encoding) ?? refuseEncoding(fileName, bytes, encoding);
  if (text.includes("\u0000")) {
    throw new BookError("NOT_A_WORKBOOK", `${fileName} is no text file, or one in UTF-16 without its byte order mark. ${SAVE_AS_UTF8}`);
  }
  if (text.trim() === "") throw new BookError("NOT_A_WORKBOOK", `${fileName} is empty.`);
  return text;
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/** The mark at the beginning is no part of the text. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refuseEncoding(fileName: string, bytes: Uint8Array, encoding: string): never {
  const place = encoding === "utf-8" ? `${fileName}, line ${firstBadLine(bytes)}, ` : `${fileName} `;
  throw new BookError("DAMAGED", `${place}holds a character that is not in the encoding ${encoding.toUpperCase()}. ${SAVE_AS_UTF8}`);
}

const LINE_FEED = 10;

/** No byte of a longer UTF-8 character is a line feed, so lines can be looked at one by one. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = end < 0 ? bytes.length : end;
    if (decoded(bytes.subarray(from, to), "utf-8") === undefined) break;
    from = to + 1;
  }
  return line;
}
