import { damage } from "../damage";
import { rawTextOf, seek, seekFar, skipMarkup, tagEnd } from "./bytes";

const LT = 60;
const EQUALS = 61;
const AMPERSAND = 38;
const HASH = 35;
const SEMICOLON = 59;
const LONGEST_ENTITY = 12;

/** What no reader of ours would notice: a document type, and entities that only one could declare. */
export function checkMarkup(bytes: Uint8Array, place: string): void {
  for (let at = seek(bytes, LT, 0); bytes[at + 1] === 33 || bytes[at + 1] === 63; at = seek(bytes, LT, skipMarkup(bytes, at))) {
    if (startsWith(bytes, at, "<!DOCTYPE")) throw damage(place, "it has a document type declaration, which workbooks must not have");
  }
  let next = 0;
  let outside = 0; // a place that is known to lie outside of comments and the like
  for (let at = seekFar(bytes, AMPERSAND, 0); at >= 0; at = seekFar(bytes, AMPERSAND, next)) {
    next = at + 1;
    const fault = faultOfEntity(bytes, at);
    if (fault === undefined) continue;
    next = outside = markupEnd(bytes, outside, at);
    if (next < 0) throw damage(place, `${fault}, at byte ${at}`);
  }
}

function faultOfEntity(bytes: Uint8Array, at: number): string | undefined {
  if (isPlainReference(bytes, at)) return undefined;
  let end = at + 1;
  while (end < bytes.length && end <= at + LONGEST_ENTITY && isNameByte(bytes[end] as number)) end++;
  const name = String.fromCharCode(...bytes.subarray(at + 1, end));
  if (bytes[end] !== 59 || name === "") return 'it has an "&" that begins no entity';
  if (!name.startsWith("#"))
    return /^(lt|gt|amp|quot|apos)$/.test(name) ? undefined : `it uses the entity "&${name};", which XML does not have`;
  const code = /^#x[0-9A-Fa-f]+$/.test(name) ? parseInt(name.slice(2), 16) : /^#\d+$/.test(name) ? Number(name.slice(1)) : 0;
  const isCharacter = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0xd800) || (code >= 0xe000 && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff); // prettier-ignore
  return isCharacter ? undefined : `it uses "&${name};", which is no character`;
}

/** "&#65;" and the like, which a text may be full of, told without a text of their own. */
function isPlainReference(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + 1] !== HASH) return false;
  let end = at + 2;
  let code = 0;
  for (; end <= at + LONGEST_ENTITY && bytes[end]! >= 48 && bytes[end]! <= 57; end++) code = code * 10 + bytes[end]! - 48;
  return bytes[end] === SEMICOLON && code >= 0x20 && code < 0xd800;
}

/** Of tags that are passed over, in a stretch of markup: none gives an attribute twice. Other programs refuse the whole part for it. */
export function checkAttributes(bytes: Uint8Array, from: number, to: number, place: string): void {
  for (let at = seek(bytes, LT, from); at < to; at = seek(bytes, LT, at)) {
    if (bytes[at + 1] === 33 || bytes[at + 1] === 63) {
      at = skipMarkup(bytes, at);
      continue;
    }
    const end = tagEnd(bytes, at);
    if (hasTwoAttributes(bytes, at, end)) {
      const names = [...rawTextOf(bytes, at, end).matchAll(ATTRIBUTE)].map(([, name]) => name);
      const twice = names.find((name, place) => names.indexOf(name) !== place);
      if (twice !== undefined) throw damage(place, `a tag gives "${twice}" twice, at byte ${at}`);
    }
    at = end;
  }
}

const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

function hasTwoAttributes(bytes: Uint8Array, at: number, end: number): boolean {
  let found = 0;
  for (let i = at; i < end && found < 2; i++) if (bytes[i] === EQUALS) found++;
  return found === 2;
}

/** Letters, digits and "#". */
const isNameByte = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte === 35;

/** The end of the comment, CDATA section or instruction around a place, which may hold an "&" as it is; -1 where there is none. */
function markupEnd(bytes: Uint8Array, from: number, at: number): number {
  let start = seek(bytes, LT, from);
  while (start < at) {
    const isMarkup = startsWith(bytes, start, "<!--") || startsWith(bytes, start, "<![CDATA[") || bytes[start + 1] === 63;
    const end = isMarkup ? skipMarkup(bytes, start) : start + 1;
    if (end > at) return end;
    start = seek(bytes, LT, end);
  }
  return -1;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let n = 0; n < text.length; n++) if (bytes[at + n] !== text.charCodeAt(n)) return false;
  return true;
}
