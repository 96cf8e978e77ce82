import { crc32 as nodeCrc32 } from "node:zlib";
import { openBook } from "../../src/book";
import { crc32 } from "../../src/book/zip/crc32";
import { fflateCodec } from "../../src/book/zip/codec";
import { readZip } from "../../src/book/zip/readZip";
import { writeZip, type PackedEntry } from "../../src/book/zip/writeZip";
import { nodeZip } from "../../src/headless/nodeZip";
import { area, firstSheet, fixture, reopened } from "./workbooks";

const random = (length: number): Uint8Array => Uint8Array.from({ length }, (_, n) => (n * 2_654_435_761) >>> 24);

test.each([0, 1, 7, 8, 9, 1000])("checksums of %i bytes agree with zlib's, in one go and in two", (length) => {
  const bytes = random(length);
  expect(crc32(bytes)).toBe(nodeCrc32(bytes));
  expect(crc32(bytes.subarray(3), crc32(bytes.subarray(0, 3)))).toBe(nodeCrc32(bytes));
});

// prettier-ignore
test.each([
  ["zlib to fflate", nodeZip, fflateCodec],
  ["fflate to zlib", fflateCodec, nodeZip],
])("packs in pieces what the other unpacks: %s", (_name, from, to) => {
  const pieces = [random(100_000), new Uint8Array(0), random(50_000)];
  const packed = Buffer.concat(from.deflate(pieces));
  expect(Buffer.compare(to.inflate(packed, 150_000), Buffer.concat(pieces))).toBe(0);
  expect(() => to.inflate(packed, 149_999)).toThrow();
  expect(() => to.inflate(packed.subarray(0, packed.length / 2), 150_000)).toThrow();
});

/** The same package with Zip64 sizes, or with sizes after the data, as streaming writers leave it. */
function rewritten(file: Uint8Array, kind: "zip64" | "descriptors"): Uint8Array {
  const entries: PackedEntry[] = readZip(file).map((it) => ({ ...it, packed: [it.packed] }));
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = Buffer.concat(entry.packed);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(kind === "descriptors" ? 8 : 0, 6);
    local.writeUInt16LE(entry.method, 8);
    local.writeUInt16LE(entry.nameBytes.length, 26);
    const descriptor = kind === "descriptors" ? Buffer.alloc(16) : Buffer.alloc(0);
    const extra = kind === "zip64" ? Buffer.alloc(28) : Buffer.alloc(0);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(kind === "descriptors" ? 8 : 0, 8);
    central.writeUInt16LE(entry.method, 10);
    central.writeUInt32LE(entry.crc, 16);
    central.writeUInt32LE(kind === "zip64" ? 0xffffffff : packed.length, 20);
    central.writeUInt32LE(kind === "zip64" ? 0xffffffff : entry.size, 24);
    central.writeUInt16LE(entry.nameBytes.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE(kind === "zip64" ? 0xffffffff : offset, 42);
    if (kind === "zip64") {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      [entry.size, packed.length, offset].forEach((value, n) => extra.writeBigUInt64LE(BigInt(value), 4 + 8 * n));
    }
    pieces.push(local, Buffer.from(entry.nameBytes), packed, descriptor);
    directory.push(central, Buffer.from(entry.nameBytes), extra);
    offset += 30 + entry.nameBytes.length + packed.length + descriptor.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(kind === "zip64" ? 0xffff : entries.length, 10);
  end.writeUInt32LE(kind === "zip64" ? 0xffffffff : offset, 16);
  if (kind === "descriptors") return Buffer.concat([...pieces, list, end]);
  const wide = Buffer.alloc(56 + 20);
  wide.writeUInt32LE(0x06064b50, 0);
  wide.writeBigUInt64LE(BigInt(entries.length), 32);
  wide.writeBigUInt64LE(BigInt(offset), 48);
  wide.writeUInt32LE(0x07064b50, 56);
  wide.writeBigUInt64LE(BigInt(offset + list.length), 64);
  return Buffer.concat([...pieces, list, wide, end]);
}

test.each(["zip64", "descriptors"] as const)("packages with %s open, and are saved plainly", (kind) => {
  const book = openBook(rewritten(fixture("rich.xlsx"), kind));
  firstSheet(book).setValues(area(0, 11), [["new"]]);
  const sheet = firstSheet(reopened(book));
  expect([sheet.value(0, 0), sheet.value(0, 11)]).toEqual(["InvoiceNo", "new"]);
});

test("a written package lists what it holds", () => {
  const entries: PackedEntry[] = readZip(fixture("rich.xlsx")).map((it) => ({ ...it, packed: [it.packed] }));
  const again = readZip(writeZip(entries));
  expect(again.map((it) => [it.name, it.size, it.crc, it.packed.length])).toEqual(
    readZip(fixture("rich.xlsx")).map((it) => [it.name, it.size, it.crc, it.packed.length]),
  );
});
