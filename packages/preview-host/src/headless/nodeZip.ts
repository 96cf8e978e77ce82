import { constants, crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import type { ZipCodec } from "../book";

const PIECE = 1 << 20;
/** Of 9: files a tenth larger than at 3, for half of the work of packing them. The preview's packer would gain nothing by it. */
const PACKING_LEVEL = 1;

/** Node's own zlib behind the book's zip codec. */
export const nodeZip: ZipCodec = {
  inflate(packed, size) {
    // A chunk one byte larger than the whole keeps zlib from growing and joining buffers.
    const plain = inflateRawSync(packed, { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(1, size) });
    if (plain.length !== size) throw new RangeError(`inflates to ${plain.length} bytes, ${size} declared`);
    return new Uint8Array(plain.buffer, plain.byteOffset, plain.length);
  },
  deflate(pieces) {
    // Each piece ends at a byte boundary (full flush), so that the packed pieces simply follow one another.
    const packed: Uint8Array[] = [];
    for (const piece of pieces)
      packed.push(deflateRawSync(piece, { level: PACKING_LEVEL, chunkSize: PIECE, finishFlush: constants.Z_FULL_FLUSH }));
    packed.push(deflateRawSync(new Uint8Array(0), { finishFlush: constants.Z_FINISH }));
    return packed;
  },
  crc32: (bytes, seed) => crc32(bytes, seed),
};
