import { damage } from "../damage";
import { joined } from "./joined";

const PIECE = 1 << 16;
const XML_START = /^<\?xml(?=\s)[^>]*?\sencoding\s*=\s*["']([^"'<>]*)["']/;

/**
 * XML as UTF-8 bytes, whatever encoding the part is written in. What it cannot hold or we cannot read is damage:
 * a letter that is replaced makes one part number out of two.
 */
export function asUtf8(bytes: Uint8Array, place: string): Uint8Array {
  const encoding = encodingOf(bytes, place);
  if (encoding === "utf-8") {
    checkUtf8(bytes, place);
    return bytes;
  }
  return encoded(decoded(bytes, encoding, place));
}

/** As the XML standard finds it out: by a byte order mark, by how the first "<" is written, by what the part declares. */
function encodingOf(bytes: Uint8Array, place: string): string {
  const starts = (...signature: number[]): boolean => signature.every((byte, n) => bytes[n] === byte);
  if (starts(0xff, 0xfe, 0, 0) || starts(0, 0, 0xfe, 0xff) || starts(0x3c, 0, 0, 0) || starts(0, 0, 0, 0x3c))
    throw unknown(place, "UTF-32");
  if (starts(0xef, 0xbb, 0xbf)) return "utf-8";
  if (starts(0xff, 0xfe) || starts(0x3c, 0)) return "utf-16le";
  if (starts(0xfe, 0xff) || starts(0, 0x3c)) return "utf-16be";
  const declared = XML_START.exec(latin1(bytes.subarray(0, 256)))?.[1]
    ?.trim()
    .toLowerCase();
  if (declared === undefined || declared === "utf-8" || declared === "utf8") return "utf-8";
  if (/^(utf-?16|utf-?32|ucs-?[24]|iso-10646-ucs-[24])/.test(declared)) {
    throw damage(place, `it says that it is written in ${declared.toUpperCase()}, but it is not`);
  }
  return declared;
}

const unknown = (place: string, encoding: string): Error =>
  damage(place, `it is written in the encoding "${encoding}", which cannot be read here`);

/** In pieces: the text of a large sheet does not fit into one string. */
function* decoded(bytes: Uint8Array, encoding: string, place: string): Generator<string> {
  const decode = decoderOf(encoding, place);
  let isFirst = true;
  for (let at = 0; at < bytes.length; at += PIECE) {
    const text = checkCharacters(decode(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length), place);
    yield isFirst ? text.replace(/^(<\?xml(?=\s)[^>]*?\sencoding\s*=\s*["'])[^"'<>]*/, "$1UTF-8") : text;
    isFirst = false;
  }
}

type Decode = (piece: Uint8Array, isLast: boolean) => string;

/**
 * The single-byte ones are read here: what the platform calls ISO-8859-1 and ASCII is Windows-1252, and some versions
 * of Node read that wrongly in turn.
 */
function decoderOf(encoding: string, place: string): Decode {
  const notAllowed = (): Error => damage(place, `it holds bytes that its encoding, ${encoding.toUpperCase()}, does not have`);
  if (/^(iso[-_]?8859-?1|latin-?1|l1|iso-ir-100|cp819|ibm819)$/.test(encoding)) return latin1;
  if (/^(us-ascii|ascii|ansi_x3\.4-1968|iso646-us|iso-ir-6|us|cp367|ibm367)$/.test(encoding)) {
    return (piece) => {
      if (piece.some((byte) => byte > 127)) throw notAllowed();
      return latin1(piece);
    };
  }
  if (/^(windows-?1252|cp-?1252|x-cp1252)$/.test(encoding)) {
    return (piece) => latin1(piece).replace(/[\u0080-\u009f]/g, (c) => WINDOWS[c.charCodeAt(0) - 0x80] ?? c);
  }
  const decoder = platformDecoder(encoding, place);
  return (piece, isLast) => {
    try {
      return decoder.decode(piece, { stream: !isLast });
    } catch {
      throw notAllowed();
    }
  };
}

function platformDecoder(encoding: string, place: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw unknown(place, encoding);
  }
}

/** Windows-1252 from 80 to 9F; its five empty places are control characters. */
const WINDOWS = [
  ...("\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
    "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178"),
];

/** Each byte is the character of that number. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

function encoded(texts: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  return joined([...texts].map((text) => encoder.encode(text)));
}

/** Pieces of plain characters, which nearly all of a sheet is, are checked as bytes; to make texts of them all would cost more than to read the cells. */
function checkUtf8(bytes: Uint8Array, place: string): void {
  for (let at = 0; at < bytes.length;) {
    const end = endOfPiece(bytes, at);
    if (!isPlain(bytes, at, end)) checkCharacters(decodedPiece(bytes.subarray(at, end), place), place);
    at = end;
  }
}

/** Where a piece ends: no character reaches over it. */
function endOfPiece(bytes: Uint8Array, from: number): number {
  let end = Math.min(bytes.length, from + PIECE);
  while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end++;
  return end;
}

/** Whether all bytes are characters from blank to tilde, and line ends and tabs. Four at a time, as far as none of them is a line end or tab. */
function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  const start = bytes.byteOffset + from;
  if ((start & 3) !== 0) return isPlainEach(bytes, from, to);
  const words = new Int32Array(bytes.buffer, start, (to - from) >> 2);
  for (let n = 0; n < words.length; n++) {
    const word = words[n]!;
    // The highest bit of a byte is set where it is no ASCII, or where taking a blank from it borrows from the next.
    if (((word | ((word - BLANKS) & ~word)) & HIGH_BITS) !== 0 && !isPlainEach(bytes, from + 4 * n, from + 4 * n + 4)) return false;
  }
  return isPlainEach(bytes, from + 4 * words.length, to);
}

const BLANKS = 0x20202020;
const HIGH_BITS = 0x80808080 | 0;

function isPlainEach(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x80 || (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) return false;
  }
  return true;
}

function decodedPiece(piece: Uint8Array, place: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(piece);
  } catch {
    throw damage(place, "its text is not valid UTF-8");
  }
}

function checkCharacters(text: string, place: string): string {
  // eslint-disable-next-line no-control-regex
  const [character] = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(text) ?? [];
  if (character !== undefined)
    throw damage(
      place,
      `it holds the character ${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}, which XML does not allow`,
    );
  return text;
}

/** The text of XML that `asUtf8` has gone over. */
export const textOfXml = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
