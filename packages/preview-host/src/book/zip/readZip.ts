import { inWords, MOST_PARTS, tooMuch } from "../limits";
import { BookError } from "../model";
import { latin1 } from "../parts/encoding";

/** One entry as the central directory lists it; `packed` is a view into the file, not a copy. */
export interface ZipEntry {
  readonly nameBytes: Uint8Array;
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly madeBy: number;
  readonly externalAttributes: number;
}

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

const damaged = (what: string): BookError =>
  new BookError("DAMAGED", `The file is damaged: ${what}. Open it in Excel and save it again, or fetch a fresh copy.`);

export function readZip(file: Uint8Array): ZipEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const directory = findDirectory(view);
  if (directory.count > MOST_PARTS) throw tooMuch("The file", `lists more than ${inWords(MOST_PARTS)} parts`);
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  for (let n = 0; n < directory.count; n++) {
    if (at + 46 > file.length || view.getUint32(at, true) !== CENTRAL) throw damaged("its list of parts is cut off");
    entries.push(readEntry(file, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  checkOverlaps(entries);
  return entries;
}

/** One stretch of a file as many parts: a small file would unpack to as much as it likes. */
function checkOverlaps(entries: readonly ZipEntry[]): void {
  const sorted = [...entries].sort((a, b) => a.packed.byteOffset - b.packed.byteOffset);
  sorted.forEach(({ name, packed }, n) => {
    const before = sorted[n - 1];
    if (before && packed.length > 0 && before.packed.byteOffset + before.packed.length > packed.byteOffset)
      throw damaged(`parts "${before.name}" and "${name}" lie over each other`);
  });
}

function findDirectory(view: DataView): { offset: number; count: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const wide = at >= 20 && view.getUint32(at - 20, true) === END64_LOCATOR;
    return wide && (count === 0xffff || offset === 0xffffffff) ? findWideDirectory(view, at - 20) : { offset, count };
  }
  throw damaged("the end of the zip package is missing, so it was probably not copied or downloaded completely");
}

function findWideDirectory(view: DataView, locator: number): { offset: number; count: number } {
  const at = wideNumber(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64) throw damaged("its Zip64 directory is missing");
  return { count: wideNumber(view, at + 32), offset: wideNumber(view, at + 48) };
}

function wideNumber(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged("a size in its zip directory is impossible");
  return Number(value);
}

function readEntry(file: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const nameBytes = file.subarray(at + 46, at + 46 + nameLength);
  const name = nameOf(nameBytes, (flags & 0x800) !== 0);
  if (flags & 1) throw new BookError("ENCRYPTED", "The file is a zip with a password. Save the workbook without one and try again.");
  const wide = wideSizes(view, at, nameLength);
  const start = packedStart(view, wide.offset, name);
  if (start + wide.packedSize > file.length) throw damaged(`part "${name}" is cut off`);
  return {
    nameBytes,
    name,
    flags,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: wide.size,
    packed: file.subarray(start, start + wide.packedSize),
    madeBy: view.getUint16(at + 4, true),
    externalAttributes: view.getUint32(at + 38, true),
  };
}

/** Many writers put UTF-8 without saying so; what is not, is read letter by byte, so that no two names become one. */
function nameOf(bytes: Uint8Array, isSaidUtf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    if (!isSaidUtf8) return latin1(bytes);
    throw damaged("the name of one of its parts is not valid UTF-8");
  }
}

/** Sizes and offset, from the Zip64 extra field where the plain ones say "too large". */
function wideSizes(view: DataView, at: number, nameLength: number): { size: number; packedSize: number; offset: number } {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  let field = at + 46 + nameLength;
  const end = field + view.getUint16(at + 30, true);
  if (end > view.byteLength) throw damaged("its list of parts is cut off");
  while (field + 4 <= end) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let next = field + 4;
      const take = (): number => wideNumber(view, (next += 8) - 8);
      if (size === 0xffffffff) size = take();
      if (packedSize === 0xffffffff) packedSize = take();
      if (offset === 0xffffffff) offset = take();
    }
    field += 4 + length;
  }
  return { size, packedSize, offset };
}

function packedStart(view: DataView, offset: number, name: string): number {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL)
    throw damaged(`part "${name}" is not where the file says it is`);
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}
