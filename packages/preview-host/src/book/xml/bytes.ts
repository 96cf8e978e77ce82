import { MOST_NESTED, tooMuch } from "../limits";
import { contentText } from "./text";

const LT = 60;
const GT = 62;

/** Position of a byte, or the end of the bytes. A plain loop: what is sought is mostly a few bytes away. */
export function seek(bytes: Uint8Array, byte: number, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== byte) at++;
  return at;
}

const ONES = 0x01010101;
const HIGH_BITS = 0x80808080 | 0;
/** What is sought is near, or nowhere near. */
const NEAR = 32;

/** Position of a byte that a large part may lack altogether, -1 where it does. Beyond the next few bytes four are looked at at once. */
export function seekFar(bytes: Uint8Array, byte: number, from: number): number {
  let at = from;
  for (const end = Math.min(bytes.length, from + NEAR); at < end || (at < bytes.length && ((bytes.byteOffset + at) & 3) !== 0); at++)
    if (bytes[at] === byte) return at;
  const words = new Int32Array(bytes.buffer, at < bytes.length ? bytes.byteOffset + at : 0, Math.max(0, bytes.length - at) >> 2);
  const pattern = Math.imul(byte, ONES);
  for (let n = 0; n < words.length; n++) {
    const differs = words[n]! ^ pattern;
    // Some byte of it is zero.
    if (((differs - ONES) & ~differs & HIGH_BITS) !== 0) return seek(bytes, byte, at + 4 * n);
  }
  at = seek(bytes, byte, at + 4 * words.length);
  return at < bytes.length ? at : -1;
}

const decoder = new TextDecoder();

/** Text of XML bytes, entities resolved, line ends as XML reads them. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  const raw = rawTextOf(bytes, from, to);
  const text = contentText(raw);
  return text.includes("\r") && raw.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Bytes as they stand. Short plain ones, which most are, do without the decoder and its overhead. */
export function rawTextOf(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 48) return decoder.decode(bytes.subarray(from, to));
  let text = "";
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte > 127) return decoder.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** After a comment, CDATA section, instruction or declaration that starts at `at`. */
export function skipMarkup(bytes: Uint8Array, at: number): number {
  if (bytes[at + 1] === 63) return after(bytes, at + 2, [63, GT]); // <? ... ?>
  if (bytes[at + 2] === 45) return after(bytes, at + 4, [45, 45, GT]); // <!-- ... -->
  if (bytes[at + 2] === 91) return after(bytes, at + 9, [93, 93, GT]); // <![CDATA[ ... ]]>
  return seek(bytes, GT, at) + 1;
}

function after(bytes: Uint8Array, from: number, end: readonly [number, ...number[]]): number {
  for (let at = bytes.indexOf(end[0], from); at >= 0; at = bytes.indexOf(end[0], at + 1)) {
    if (end.every((byte, n) => bytes[at + n] === byte)) return at + end.length;
  }
  return bytes.length + 1;
}

/** After the ">" of the tag that starts at `at`; a ">" within quotes does not count. */
export function tagEnd(bytes: Uint8Array, at: number): number {
  let quote = 0;
  for (let i = at; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (quote !== 0) quote = byte === quote ? 0 : quote;
    else if (byte === 34 || byte === 39) quote = byte;
    else if (byte === GT) return i + 1;
  }
  return bytes.length + 1;
}

/** After the whole element that starts at `at`. `place` names what it stands in to a person. */
export function skipElement(bytes: Uint8Array, at: number, place: string): number {
  let depth = 0;
  for (let i = at; i < bytes.length; i = seek(bytes, LT, i)) {
    const next = bytes[i + 1];
    if (next === 33 || next === 63) {
      i = skipMarkup(bytes, i);
      continue;
    }
    const end = tagEnd(bytes, i);
    if (next === 47) depth--;
    else if (bytes[end - 2] !== 47 && ++depth > MOST_NESTED) throw tooMuch(place, `nests its elements more than ${MOST_NESTED} deep`);
    if (depth === 0) return end;
    i = end;
  }
  return bytes.length + 1;
}

/** Start of the name without prefix, for the tag whose name starts at `at`. */
export function localNameStart(bytes: Uint8Array, at: number): number {
  for (let i = at; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte === 58) return i + 1;
    if (byte <= 32 || byte === 47 || byte === GT) return at;
  }
  return at;
}

/** Whether the tag at `at` (its "<") bears that local name. */
export function isNamed(bytes: Uint8Array, at: number, local: string): boolean {
  const start = localNameStart(bytes, at + 1);
  for (let n = 0; n < local.length; n++) if (bytes[start + n] !== local.charCodeAt(n)) return false;
  const next = bytes[start + local.length] as number;
  return next <= 32 || next === 47 || next === GT;
}

const MARKUP = [["<!--", "-->"], ["<![CDATA[", "]]>"], ["<?", "?>"]] as const; // prettier-ignore

/** So many closing tags are looked at from behind before the whole content is walked through instead. */
const MOST_SURROUNDED = 4;

/** The "<" of the last closing tag of that name, -1 where there is none. From behind, since little follows what we look for. */
export function lastClosingTag(bytes: Uint8Array, local: string, from: number, place: string): number {
  let surrounded = 0;
  for (let at = bytes.lastIndexOf(LT); at >= from; at = at === 0 ? -1 : bytes.lastIndexOf(LT, at - 1)) {
    if (bytes[at + 1] !== 47 || !isNamed(bytes, at + 1, local)) continue;
    const after = decoder.decode(bytes.subarray(at));
    // What ends after it without having begun after it surrounds it.
    const isSurrounded = MARKUP.some(([open, close]) => {
      const end = after.indexOf(close);
      return end >= 0 && !after.slice(0, end).includes(open);
    });
    if (!isSurrounded) return at;
    if (++surrounded === MOST_SURROUNDED) return contentEnd(bytes, from, place);
  }
  return -1;
}

/** The "<" of the closing tag that ends what begins at `from`; -1 where there is none. */
function contentEnd(bytes: Uint8Array, from: number, place: string): number {
  for (let at = seek(bytes, LT, from); at < bytes.length; at = seek(bytes, LT, at)) {
    const next = bytes[at + 1];
    if (next === 47) return at;
    at = next === 33 || next === 63 ? skipMarkup(bytes, at) : skipElement(bytes, at, place);
  }
  return -1;
}

const POWERS = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`));

/**
 * A number as written. Up to 15 digits or so are exact as one whole number and one power of ten, so that
 * their quotient is rounded once, just as Number() would; anything else goes to Number().
 */
export function numberOf(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === 45;
  if (negative) at++;
  let mantissa = 0;
  let decimals = -1;
  let digits = 0;
  for (; at < to; at++) {
    const digit = (bytes[at] as number) - 48;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (bytes[at] === 46 && decimals < 0) decimals = 0;
    else break;
  }
  if (at !== to || digits === 0 || mantissa > Number.MAX_SAFE_INTEGER || decimals > 22) return plainNumber(textOf(bytes, from, to).trim());
  const value = decimals > 0 ? mantissa / (POWERS[decimals] as number) : mantissa;
  return negative ? -value : value;
}

/** NaN for what only a programming language takes for a number, such as 0x10. */
const plainNumber = (text: string): number => (/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text) ? Number(text) : NaN);
