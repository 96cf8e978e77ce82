import { crc32, deflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";

/** One entry of a zip, which may be there twice. */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isStored?: boolean;
}

export const entriesOf = (file: Uint8Array): Entry[] => Object.entries(unzipSync(file)).map(([name, bytes]) => ({ name, bytes }));

/** A zip of these entries as they come: a library would not put one name in twice. */
export function rawZip(entries: readonly Entry[]): Uint8Array {
  const directory: Buffer[] = [];
  const body: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, isStored = false } of entries) {
    const packed = isStored ? Buffer.from(bytes) : deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800, 2);
    facts.writeUInt16LE(isStored ? 0 : 8, 4);
    facts.writeUInt32LE(0x00210000, 6);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000"), facts, rest, nameBytes);
    body.push(Buffer.from("PK\u0003\u0004"), facts, nameBytes, packed);
    offset += 30 + nameBytes.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...body, ...directory, Buffer.from("PK\u0005\u0006"), end]));
}
