import { damage, partPlace } from "./damage";
import { inWords, MOST_TEXT_BYTES, tooMuch } from "./limits";
import type { BookError } from "./model";
import { isNamed, lastClosingTag, rawTextOf, seek, skipElement, skipMarkup, tagEnd, textOf } from "./xml/bytes";
import { escapeAttribute, escapeCellText, spaceAttribute, unescapeCellText } from "./xml/text";
import { checkAttributes } from "./xml/wellFormed";

const LT = 60;

/**
 * The texts that cells share. Those of the file are only located at first and read when a cell asks for them;
 * new ones are appended, so that no place ever changes.
 */
export class SharedStrings {
  private readonly places: Uint32Array;
  private readonly known: (string | undefined)[] = [];
  private readonly newPlaces = new Map<string, number>();
  private saved: number;
  private total: number;
  /** By how much the number of cells that use shared texts has changed since the file was written. */
  references = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly part: string,
  ) {
    this.places = locate(bytes, part);
    this.saved = this.total = this.places.length;
  }

  get count(): number {
    return this.total;
  }

  get isChanged(): boolean {
    return this.total > this.saved;
  }

  text(place: number): string {
    const known = this.known[place];
    if (known !== undefined) return known;
    const start = this.places[place];
    if (start === undefined) throw damaged(this.part, `a cell asks for text ${place}, but there are only ${this.total}`);
    return (this.known[place] = richText(this.bytes, start, skipElement(this.bytes, start, partPlace(this.part)), partPlace(this.part)));
  }

  /** The place of a plain text. An entry of the file is never reused: it may carry rich text. */
  intern(text: string): number {
    const known = this.newPlaces.get(text);
    if (known !== undefined) return known;
    const place = this.total++;
    this.known[place] = text;
    this.newPlaces.set(text, place);
    return place;
  }

  /** The part with the new texts at its end; `base` is the part as it stands. */
  *appended(base: Uint8Array): Generator<Uint8Array> {
    const open = rootTag(base, this.part);
    const end = tagEnd(base, open);
    const isSelfClosed = base[end - 2] === 47;
    const tag = rawTextOf(base, open, end).replace(/\s*\/?>$/, "");
    const name = /^<([^\s]+)/.exec(tag)?.[1] ?? "sst";
    const prefix = name.slice(0, name.indexOf(":") + 1);
    const encoder = new TextEncoder();
    yield base.subarray(0, open);
    yield encoder.encode(`${this.withCounts(tag)}>`);
    const close = isSelfClosed ? end : lastClosingTag(base, "sst", end, partPlace(this.part));
    if (!isSelfClosed) yield* pieces(base.subarray(end, close));
    let batch: string[] = [];
    for (let place = this.saved; place < this.total; place++) {
      batch.push(item(prefix, this.text(place)));
      if (batch.length < 8192) continue;
      yield encoder.encode(batch.join(""));
      batch = [];
    }
    yield encoder.encode(`${batch.join("")}</${name}>`);
    yield base.subarray(isSelfClosed ? end : tagEnd(base, close)); // comments may follow the list
  }

  markSaved(): void {
    this.saved = this.total;
    this.references = 0;
  }

  private withCounts(tag: string): string {
    const uses = /\scount\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
    const withUses = uses === undefined ? tag : withAttribute(tag, "count", Math.max(0, Number(uses) + this.references));
    return /\suniqueCount\s*=/.test(tag) ? withAttribute(withUses, "uniqueCount", this.total) : withUses;
  }
}

function withAttribute(tag: string, name: string, value: number): string {
  return tag.replace(new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`), `$1"${escapeAttribute(String(value))}"`);
}

function item(prefix: string, text: string): string {
  return `<${prefix}si><${prefix}t${spaceAttribute(text)}>${escapeCellText(text)}</${prefix}t></${prefix}si>`;
}

/** A long stretch in pieces that a packer takes one at a time. */
export function* pieces(bytes: Uint8Array, size = 1 << 22): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, Math.min(bytes.length, at + size));
}

function rootTag(bytes: Uint8Array, part: string): number {
  let at = seek(bytes, LT, 0);
  while (bytes[at + 1] === 33 || bytes[at + 1] === 63) {
    at = seek(bytes, LT, skipMarkup(bytes, at));
  }
  if (at >= bytes.length || !isNamed(bytes, at, "sst")) throw damaged(part, "it has no list of texts");
  return at;
}

const damaged = (part: string, what: string): BookError => damage(partPlace(part), what);

/** Where each text starts, in one pass. */
function locate(bytes: Uint8Array, part: string): Uint32Array {
  const open = rootTag(bytes, part);
  let places = new Uint32Array(1024);
  let count = 0;
  let at = tagEnd(bytes, open);
  if (bytes[at - 2] === 47) return places.subarray(0, 0);
  for (;;) {
    at = seek(bytes, LT, at);
    if (at >= bytes.length) throw damaged(part, "its list of texts does not end");
    if (bytes[at + 1] === 47) return places.slice(0, count);
    if (bytes[at + 1] === 33 || bytes[at + 1] === 63) {
      at = skipMarkup(bytes, at);
      continue;
    }
    if (isNamed(bytes, at, "AlternateContent")) throw damaged(part, "it has texts in several versions (AlternateContent)");
    if (isNamed(bytes, at, "si")) {
      if (count === places.length) {
        const longer = new Uint32Array(count * 2);
        longer.set(places);
        places = longer;
      }
      places[count++] = at;
    }
    const end = skipElement(bytes, at, partPlace(part));
    checkAttributes(bytes, at, end, partPlace(part));
    if (end - at > MOST_TEXT_BYTES) {
      const mebi = Math.round((end - at) / 2 ** 20);
      throw tooMuch(partPlace(part), `holds a text of ${inWords(mebi)} MB (number ${inWords(count)}); a cell holds 32,767 characters`);
    }
    at = end;
  }
}

/** Plain or rich text of an element, without the phonetic runs that only say how it sounds. */
export function richText(bytes: Uint8Array, start: number, end: number, place: string): string {
  let text = "";
  let at = tagEnd(bytes, start);
  while (at < end) {
    at = seek(bytes, LT, at);
    if (at >= end) break;
    if (bytes[at + 1] === 33 || bytes[at + 1] === 63) at = skipMarkup(bytes, at);
    else if (isNamed(bytes, at, "AlternateContent")) throw damage(place, "it has a text in several versions (AlternateContent)");
    else if (isNamed(bytes, at, "rPh") || isNamed(bytes, at, "phoneticPr")) at = skipElement(bytes, at, place);
    else if (bytes[at + 1] !== 47 && isNamed(bytes, at, "t")) {
      const from = tagEnd(bytes, at);
      if (bytes[from - 2] !== 47) text += textOf(bytes, from, contentEnd(bytes, from));
      at = from;
    } else at = tagEnd(bytes, at);
  }
  return unescapeCellText(text);
}

function contentEnd(bytes: Uint8Array, from: number): number {
  let at = seek(bytes, LT, from);
  while (bytes[at + 1] === 33 || bytes[at + 1] === 63) at = seek(bytes, LT, skipMarkup(bytes, at));
  return at;
}
