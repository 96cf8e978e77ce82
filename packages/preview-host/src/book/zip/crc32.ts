/** Eight tables, so that eight bytes go through at once: several times the speed of one table. */
const tables = makeTables();

function makeTables(): Uint32Array[] {
  const first = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    first[n] = c >>> 0;
  }
  const all = [first];
  for (let t = 1; t < 8; t++) {
    const before = all[t - 1] as Uint32Array;
    all.push(before.map((c) => (first[c & 255] as number) ^ (c >>> 8)));
  }
  return all;
}

/** CRC-32 as zip uses it; `seed` is the checksum of the bytes before. */
export function crc32(bytes: Uint8Array, seed = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  let c = ~seed;
  let i = 0;
  const at = (index: number): number => bytes[index] as number;
  for (const whole = bytes.length - 8; i <= whole; i += 8) {
    const low = c ^ (at(i) | (at(i + 1) << 8) | (at(i + 2) << 16) | (at(i + 3) << 24));
    c =
      (t7[low & 255] as number) ^
      (t6[(low >>> 8) & 255] as number) ^
      (t5[(low >>> 16) & 255] as number) ^
      (t4[low >>> 24] as number) ^
      (t3[at(i + 4)] as number) ^
      (t2[at(i + 5)] as number) ^
      (t1[at(i + 6)] as number) ^
      (t0[at(i + 7)] as number);
  }
  for (; i < bytes.length; i++) c = (t0[(c ^ at(i)) & 255] as number) ^ (c >>> 8);
  return ~c >>> 0;
}
