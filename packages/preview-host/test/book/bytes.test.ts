import { seekFar } from "../../src/book/xml/bytes";

/** Bytes with values beside the sought one, and with its neighbours in every bit, at every offset of a buffer. */
function bytesOf(length: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(new ArrayBuffer(length + offset), offset);
  bytes.forEach((_, n) => (bytes[n] = [37, 39, 166, 0, 255, 6, 102, 32][(n * 5) % 8]!));
  return bytes;
}

test.each([0, 1, 2, 3])("a byte is found wherever it stands, in bytes that begin at offset %i", (offset) => {
  const bytes = bytesOf(150, offset);
  for (let from = 0; from <= bytes.length; from++) expect(seekFar(bytes, 38, from)).toBe(-1);
  for (let at = 0; at < bytes.length; at++) {
    const before = bytes[at]!;
    bytes[at] = 38;
    for (let from = 0; from <= bytes.length; from += 3) expect(seekFar(bytes, 38, from)).toBe(bytes.indexOf(38, from));
    bytes[at] = before;
  }
});
