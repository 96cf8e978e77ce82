import { BookError } from "../model";

/** What goes into the written file: bytes are packed already and are copied as they are. */
export interface PackedEntry {
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: readonly Uint8Array[];
  readonly madeBy: number;
  readonly externalAttributes: number;
}

const NEEDS_DESCRIPTOR = 8;

export function writeZip(entries: readonly PackedEntry[]): Uint8Array {
  const total = entries.reduce((sum, entry) => sum + 76 + 2 * entry.nameBytes.length + packedSize(entry), 22);
  if (total > 0xffffffff || entries.length > 0xfffe) {
    throw new BookError("TOO_LARGE", "The saved workbook would be larger than 4 GB, which Excel cannot open.");
  }
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeFacts(view, at + 4, entry);
    file.set(entry.nameBytes, at + 30);
    at += 30 + entry.nameBytes.length;
    for (const piece of entry.packed) {
      file.set(piece, at);
      at += piece.length;
    }
  }
  const directory = at;
  entries.forEach((entry, n) => (at = writeCentral(file, view, at, entry, offsets[n] ?? 0)));
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return file;
}

function writeCentral(file: Uint8Array, view: DataView, at: number, entry: PackedEntry, offset: number): number {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, entry.madeBy, true);
  writeFacts(view, at + 6, entry);
  view.setUint32(at + 38, entry.externalAttributes, true);
  view.setUint32(at + 42, offset, true);
  file.set(entry.nameBytes, at + 46);
  return at + 46 + entry.nameBytes.length;
}

/** The 26 bytes that local and central headers share. */
function writeFacts(view: DataView, at: number, entry: PackedEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags & ~NEEDS_DESCRIPTOR, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, packedSize(entry), true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

function packedSize(entry: PackedEntry): number {
  return entry.packed.reduce((sum, piece) => sum + piece.length, 0);
}
