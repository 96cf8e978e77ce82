/** Text as it counts and as a message shows it: without what nobody sees. Rule text: rules, conventions and section 1, "part key". */

/**
 * Characters that show nothing: zero-width ones, soft hyphens, byte-order marks, and those that turn the direction of writing round, which
 * would make a line of a sheet of ours say something else than it holds.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;
const SPACES = /[\s\u0085]+/g;
/** Letters, digits and marks that everybody sees: most texts are of these alone. */
const PLAIN = /^[!-~]*$/;

/** A text without invisible characters, trimmed, spaces of every kind collapsed to one. */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(INVISIBLE, "").replace(SPACES, " ").trim();
}

const NOTHING = /^(?:[\s\u0085\p{Default_Ignorable_Code_Point}]*)[\p{Pd}\u2212]?(?:[\s\u0085\p{Default_Ignorable_Code_Point}]*)$/u;
const FIRST_SEEN = 0x2e;
const LAST_SEEN = 0x7e;

/** Whether a text says nothing: empty, blanks, or a dash alone. */
export function saysNothing(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= FIRST_SEEN && first <= LAST_SEEN) return false;
  return NOTHING.test(text);
}

/** A number as its shortest decimal text, never with an exponent. */
export function plainDecimal(value: number): string {
  const text = String(value);
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!parts) return text;
  const [, sign = "", first = "", more = "", exponent = ""] = parts;
  const digits = first + more;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return digits.length <= point ? sign + digits.padEnd(point, "0") : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** As many digits as a cell shows. */
const SHOWN_DIGITS = 15;
const LONGEST_SHOWN = 21;

/** A number as a user sees it: 15 digits at most, with an exponent (1E+20) where it is longer. */
export function shownNumber(value: number): string {
  const kept = Number(value.toPrecision(SHOWN_DIGITS));
  const plain = plainDecimal(kept);
  if (Number.isFinite(kept) && plain.length <= LONGEST_SHOWN) return plain;
  const [digits = "", exponent = ""] = value.toExponential(SHOWN_DIGITS - 1).split("e");
  return `${digits.replace(/\.?0+$/, "")}E${exponent[0]!}${exponent.slice(1).padStart(2, "0")}`;
}
