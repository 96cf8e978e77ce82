/**
 * Cells as nearly all programs write them, `<c r="A1" s="2" t="s"><v>3</v></c>` or without a value, one after the other in order of their columns: read in one go. Whatever is written otherwise,
 * or is damaged, ends the run and is left to the reading by the rules.
 */
import { numberOf } from "../xml/bytes";
import { BLANK, NUMBER, SHARED_TEXT } from "./store";

const [SPACE, QUOTE, SLASH, LESS, EQUALS, MORE, A, Z, C, R, S, T, V] = [...' "/<=>AZcrstv'].map((it) => it.charCodeAt(0)) as [
  number, number, number, number, number, number, number, number, number, number, number, number, number,
]; // prettier-ignore
const [ZERO, NINE, DOT, MINUS] = [48, 57, 46, 45];
const COLUMNS = 16_384;
const STYLES = 0xffff;
/** So many digits are exact as one whole number. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, n) => Number(`1e${n}`));

export interface TakesCells {
  /** @param kind BLANK, NUMBER or SHARED_TEXT. */
  keep(row: number, column: number, kind: number, number: number, style: number): void;
}

/** Where a run of usual cells has ended, and its last column. */
export interface RunEnd {
  at: number;
  column: number;
}

/**
 * @param end says where the run begins and what column stands before it, and afterwards where it has ended.
 * @param limit no cell that ends behind it is taken.
 */
export function readUsualCells(bytes: Uint8Array, limit: number, row: number, end: RunEnd, taker: TakesCells): void {
  const named = row + 1;
  for (;;) {
    let at = end.at;
    if (bytes[at] !== LESS || bytes[at + 1] !== C || bytes[at + 2] !== SPACE) return;
    if (bytes[at + 3] !== R || bytes[at + 4] !== EQUALS || bytes[at + 5] !== QUOTE) return;
    at += 6;
    let letters = 0;
    let byte = bytes[at]!;
    for (; byte >= A && byte <= Z; byte = bytes[++at]!) letters = letters * 26 + byte - A + 1;
    let cellRow = 0;
    for (; byte >= ZERO && byte <= NINE; byte = bytes[++at]!) cellRow = cellRow * 10 + byte - ZERO;
    if (byte !== QUOTE || cellRow !== named || letters - 1 <= end.column || letters > COLUMNS) return;
    at++;
    let style = 0;
    if (bytes[at] === SPACE && bytes[at + 1] === S) {
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE || bytes[at + 4] === QUOTE) return;
      at += 4;
      for (byte = bytes[at]!; byte >= ZERO && byte <= NINE; byte = bytes[++at]!) style = style * 10 + byte - ZERO;
      if (byte !== QUOTE || style > STYLES) return;
      at++;
    }
    let kind = NUMBER;
    if (bytes[at] === SPACE) {
      if (bytes[at + 1] !== T || bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE || bytes[at + 4] !== S || bytes[at + 5] !== QUOTE)
        return;
      kind = SHARED_TEXT;
      at += 6;
    }
    let number = 0;
    if (bytes[at] === SLASH && bytes[at + 1] === MORE) {
      kind = BLANK;
      at += 2;
    } else {
      if (bytes[at] !== MORE || bytes[at + 1] !== LESS || bytes[at + 2] !== V || bytes[at + 3] !== MORE) return;
      at += 4;
      const from = at;
      byte = bytes[at]!;
      const isBelow = byte === MINUS;
      if (isBelow) byte = bytes[++at]!;
      const digits = at;
      for (; byte >= ZERO && byte <= NINE; byte = bytes[++at]!) number = number * 10 + byte - ZERO;
      let count = at - digits;
      if (byte === DOT) {
        const decimals = ++at;
        for (byte = bytes[at]!; byte >= ZERO && byte <= NINE; byte = bytes[++at]!) number = number * 10 + byte - ZERO;
        count += at - decimals;
        if (count <= EXACT_DIGITS) number /= POWERS[at - decimals]!;
        if (kind === SHARED_TEXT) return;
      }
      if (count === 0 || (kind === SHARED_TEXT && (isBelow || count > EXACT_DIGITS))) return;
      if (isBelow) number = -number;
      if (byte !== LESS || count > EXACT_DIGITS) {
        while (at < limit && bytes[at] !== LESS) at++;
        number = numberOf(bytes, from, at);
        if (kind === SHARED_TEXT || !Number.isFinite(number)) return;
      }
      const isClosed =
        bytes[at + 1] === SLASH && bytes[at + 2] === V && bytes[at + 3] === MORE &&
        bytes[at + 4] === LESS && bytes[at + 5] === SLASH && bytes[at + 6] === C && bytes[at + 7] === MORE; // prettier-ignore
      if (!isClosed) return;
      at += 8;
    }
    if (at > limit) return;
    taker.keep(row, letters - 1, kind, number, style);
    end.at = at;
    end.column = letters - 1;
  }
}
