import { Deflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";

/** How entries are packed. The browser uses fflate; the Node runner passes its own, which needs a third of the time. */
export interface ZipCodec {
  /** Raw deflate back to exactly `size` bytes. Throws when the packed bytes are broken or give more than `size`. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** Pieces of one entry to raw deflate, piece by piece, so that a large sheet is never held twice. */
  deflate(pieces: Iterable<Uint8Array>): Uint8Array[];
  crc32(bytes: Uint8Array, seed: number): number;
}

/** Of 9: files a little larger than at the usual 6, for half of the work of packing them. */
const PACKING_LEVEL = 3;

export const fflateCodec: ZipCodec = {
  inflate(packed, size) {
    // One byte of room more than declared: output that fills it shows an entry larger than it says.
    const room = inflateSync(packed, { out: new Uint8Array(size + 1) });
    if (room.length !== size) throw new RangeError(`inflates to ${room.length} bytes, ${size} declared`);
    return room;
  },
  deflate(pieces) {
    const packed: Uint8Array[] = [];
    const stream = new Deflate({ level: PACKING_LEVEL }, (piece) => packed.push(piece));
    for (const piece of pieces) stream.push(piece);
    stream.push(new Uint8Array(0), true);
    return packed;
  },
  crc32,
};
