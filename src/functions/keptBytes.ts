/** About how much memory records take: their columns of numbers to the byte, texts and other lists by their length. */

/** A place in a list with what stands there: a short text or a small record. */
const BYTES_AN_ITEM = 40;

/** @param kept what is counted elsewhere already, or is kept in any case. */
export function keptBytes(value: unknown, kept: ReadonlySet<unknown> = new Set()): number {
  const counted = new Set(kept);
  const bytesOf = (it: unknown): number => {
    if (typeof it !== "object" || it === null || counted.has(it)) return 0;
    counted.add(it);
    if (ArrayBuffer.isView(it)) return counted.has(it.buffer) ? 0 : (counted.add(it.buffer), it.buffer.byteLength);
    if (Array.isArray(it)) return it.length * BYTES_AN_ITEM;
    if (it instanceof Map || it instanceof Set) return it.size * BYTES_AN_ITEM;
    return Object.values(it).reduce<number>((sum, part) => sum + bytesOf(part), 0);
  };
  return bytesOf(value);
}
