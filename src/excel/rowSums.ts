/**
 * What is kept of the rows of a long sheet: sums over rows in place of a print of each. A row counts to a sum by its own print and not by its
 * place, so sorting changes none; from two sums of a group follows which row was put into it, and whether one has gone from it.
 */
import { keptPrint, numberOfPrint, PRINT_LENGTH, separatePrints } from "../workbook/rowPrints";

/** Begins what is kept of a sheet in this way; by itself, as earlier versions left it, it keeps nothing. */
export const SUMS_MARK = "*";
/** Rows whose prints are summed up together, on average: a full sheet takes 84 kB. */
const ROWS_A_GROUP = 100;

interface Sums {
  readonly one: Int32Array;
  readonly other: Int32Array;
}

/** Rounds a number to the 24 bits that are kept. */
const kept = (sum: number): number => sum & 0xffffff;
/** Another number for the same print: a print that is missing has to fit both sums. */
function spread(print: number): number {
  const mixed = Math.imul(print ^ (print >>> 11), 0x9e3779b1);
  return kept(Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 7);
}

function sumsOf(prints: readonly number[], groups: number): Sums {
  const one = new Int32Array(groups);
  const other = new Int32Array(groups);
  for (const print of prints) {
    const group = print % groups;
    one[group] = kept(one[group]! + print);
    other[group] = kept(other[group]! + spread(print));
  }
  return { one, other };
}

/** The text to keep of rows. @param prints of 24 bits each. */
export function keptSums(prints: readonly number[]): string {
  const groups = Math.max(1, Math.ceil(prints.length / ROWS_A_GROUP));
  const { one, other } = sumsOf(prints, groups);
  return SUMS_MARK + Array.from(one, (sum, group) => keptPrint(sum << 8) + keptPrint(other[group]! << 8)).join("");
}

function readSums(text: string): Sums | undefined {
  const numbers = separatePrints(text.slice(SUMS_MARK.length)).map(numberOfPrint);
  const isWhole = numbers.length > 0 && (text.length - SUMS_MARK.length) % (2 * PRINT_LENGTH) === 0;
  if (!isWhole) return undefined;
  const each = (from: number): Int32Array => Int32Array.from({ length: numbers.length / 2 }, (_, group) => numbers[2 * group + from]!);
  return { one: each(0), other: each(1) };
}

/**
 * Which of the prints that stand there are of those that were summed up; undefined where no sums are kept. In a group from which one row has
 * gone and to which one was put this is known of each row; where more has changed none of its rows is known.
 */
export function knownBySums(text: string, prints: readonly number[]): ((print: number) => boolean) | undefined {
  const sums = readSums(text);
  if (sums === undefined) return undefined;
  const groups = sums.one.length;
  const now = sumsOf(prints, groups);
  const changed = new Map<number, number[]>();
  for (let group = 0; group < groups; group++)
    if (now.one[group] !== sums.one[group] || now.other[group] !== sums.other[group]) changed.set(group, []);
  for (const print of prints) changed.get(print % groups)?.push(print);
  const others = new Set<number>();
  const unknown = new Set<number>();
  for (const [group, there] of changed) {
    const gone = kept(sums.one[group]! - now.one[group]!);
    const goneToo = kept(sums.other[group]! - now.other[group]!);
    // Nothing was put in and one row has gone; else one row was put in, and one has gone or none.
    if (spread(gone) === goneToo) continue;
    const isPutIn = (print: number): boolean => {
      const [left, leftToo] = [kept(gone + print), kept(goneToo + spread(print))];
      return (left === 0 && leftToo === 0) || spread(left) === leftToo;
    };
    const putIn = there.find(isPutIn);
    if (putIn === undefined) unknown.add(group);
    else others.add(putIn);
  }
  return (print) => !others.has(print) && !unknown.has(print % groups);
}
