import { BookError } from "../model";
import { joined } from "../parts/joined";

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

/** The whole file. */
export const writeZip = (entries: readonly PackedEntry[]): Uint8Array => joined(zipPieces(entries));

/** The file in pieces, one after the other: what is packed is not copied. */
export function zipPieces(entries: readonly PackedEntry[]): readonly Uint8Array[] {
  const total = entries.reduce((sum, entry) => sum + 76 + 2 * entry.nameBytes.length + packedSize(entry), 22);
  if (total > 0xffffffff || entries.length > 0xfffe) {
    throw new BookError("TOO_LARGE", "The saved workbook would be larger than 4 GB, which Excel cannot open.");
  }
  const pieces: Uint8Array[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    pieces.push(localHeader(entry), ...entry.packed);
    at += 30 + entry.nameBytes.length + packedSize(entry);
  }
  const directory = at;
  entries.forEach((entry, n) => {
    const header = centralHeader(entry, offsets[n] ?? 0);
    pieces.push(header);
    at += header.length;
  });
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, at - directory, true);
  end.setUint32(16, directory, true);
  pieces.push(new Uint8Array(end.buffer));
  return pieces;
}

function localHeader(entry: PackedEntry): Uint8Array {
  const bytes = new Uint8Array(30 + entry.nameBytes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  writeFacts(view, 4, entry);
  bytes.set(entry.nameBytes, 30);
  return bytes;
}

function centralHeader(entry: PackedEntry, offset: number): Uint8Array {
  const bytes = new Uint8Array(46 + entry.nameBytes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, entry.madeBy, true);
  writeFacts(view, 6, entry);
  view.setUint32(38, entry.externalAttributes, true);
  view.setUint32(42, offset, true);
  bytes.set(entry.nameBytes, 46);
  return bytes;
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
