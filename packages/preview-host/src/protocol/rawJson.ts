/** Parts of a reply that are JSON already: they stand in it as they are, and a mark in their place until the rest of it is text. */
import { textBytes } from "./textBytes";

/** Nobody else can have written it into what a reply holds. */
const MARK = `\u0000${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}:`;

let met: RawJson[] = [];

export class RawJson {
  /** @param json with the bytes that it takes in UTF-8. */
  constructor(readonly json: { readonly text: string; readonly bytes: number }) {}

  toJSON(): string {
    return `${MARK}${met.push(this) - 1}`;
  }
}

/** JSON of what may hold such parts, and how many bytes it takes in UTF-8. */
export function jsonWithRaw(value: unknown): { readonly text: string; readonly bytes: number } {
  met = [];
  const frame = JSON.stringify(value);
  if (met.length === 0) return { text: frame, bytes: textBytes(frame) };
  const pieces: string[] = [];
  let bytes = 0;
  let from = 0;
  met.forEach(({ json }, place) => {
    const mark = JSON.stringify(`${MARK}${place}`);
    const at = frame.indexOf(mark, from);
    const before = frame.slice(from, at);
    pieces.push(before, json.text);
    bytes += textBytes(before) + json.bytes;
    from = at + mark.length;
  });
  met = [];
  const rest = frame.slice(from);
  pieces.push(rest);
  return { text: pieces.join(""), bytes: bytes + textBytes(rest) };
}
