/**
 * Numbers as people's systems write them in text: what such a text can mean, under either decimal mark. Which mark counts is settled
 * elsewhere; nothing here asks the machine for its language. Rule text: rules, conventions, "numbers".
 */
import { withoutCurrency } from "./currencies";
import { plainText } from "./plainText";

export type DecimalMark = "point" | "comma";

/** What a text can mean, as plain decimal text ("-1234.5"): equal where its marks leave no doubt, undefined where a mark cannot be. */
export interface NumberText {
  readonly point: string | undefined;
  readonly comma: string | undefined;
  readonly isPercent: boolean;
}

const PLAIN_DIGITS = /^\d+$/;
const APOSTROPHES_BEFORE = /^['\u2019]+/;

/** Undefined for a text that is no number under either mark. */
export function numberText(cell: string): NumberText | undefined {
  if (PLAIN_DIGITS.test(cell)) return { point: cell, comma: cell, isPercent: false };
  const bare = withoutSigns(plainText(cell).replace(APOSTROPHES_BEFORE, ""));
  if (bare === undefined) return undefined;
  const { digits, isNegative, isPercent } = bare;
  const signed = (decimal: string | undefined): string | undefined =>
    decimal === undefined ? undefined : isNegative ? `-${decimal}` : decimal;
  const point = signed(decimalUnder(digits, ".", ","));
  const comma = signed(decimalUnder(digits, ",", "."));
  return point === undefined && comma === undefined ? undefined : { point, comma, isPercent };
}

interface BareNumber {
  readonly digits: string;
  readonly isNegative: boolean;
  readonly isPercent: boolean;
}

const MINUS_OR_PLUS = /^[+\-\u2212]|[+\-\u2212]$/;
const CREDIT_BEHIND = /(?<![A-Za-z])CR$/i;

/** Takes off what may stand around the digits, each kind once: a sign, brackets or CR; a currency; a percent sign. */
function withoutSigns(text: string): BareNumber | undefined {
  let digits = text;
  let signs = 0;
  let currencies = 0;
  let percents = 0;
  let isNegative = false;
  for (;;) {
    digits = digits.trim();
    const sign = MINUS_OR_PLUS.exec(digits)?.[0];
    const withoutMoney = withoutCurrency(digits);
    if (sign !== undefined) {
      signs++;
      isNegative = sign !== "+";
      digits = digits.replace(MINUS_OR_PLUS, "");
    } else if (digits.startsWith("(") && digits.endsWith(")")) {
      signs++;
      isNegative = true;
      digits = digits.slice(1, -1);
    } else if (CREDIT_BEHIND.test(digits)) {
      signs++;
      isNegative = true;
      digits = digits.slice(0, -2);
    } else if (digits.endsWith("%")) {
      percents++;
      digits = digits.slice(0, -1);
    } else if (withoutMoney !== undefined) {
      currencies++;
      digits = withoutMoney;
    } else return signs > 1 || currencies > 1 || percents > 1 ? undefined : { digits, isNegative, isPercent: percents === 1 };
  }
}

const DIGITS = /^\d*$/;
const ALL_ZERO = /^0+$/;

/** The decimal text that digits are when `mark` is the decimal mark; groups are of three, parted by the other mark, spaces or apostrophes. */
function decimalUnder(digits: string, mark: string, otherMark: string): string | undefined {
  const [whole = "", decimals = "", ...more] = digits.split(mark);
  if (more.length > 0 || !DIGITS.test(decimals) || whole + decimals === "") return undefined;
  const units = DIGITS.test(whole) ? whole : ungrouped(whole, [otherMark, " ", "'", "\u2019"]);
  return units === undefined ? undefined : decimals === "" ? units : `${units === "" ? "0" : units}.${decimals}`;
}

function ungrouped(whole: string, parters: readonly string[]): string | undefined {
  const parter = parters.find((it) => whole.includes(it));
  if (parter === undefined) return undefined;
  const [first = "", ...groups] = whole.split(parter);
  const isGrouped = /^\d{1,3}$/.test(first) && !ALL_ZERO.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return isGrouped ? first + groups.join("") : undefined;
}

const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/i;

/** Whether a text is a number in its short form, such as 1E+05, which may have lost digits. */
export const isScientific = (text: string): boolean => SCIENTIFIC.test(plainText(text));

const LOOKS_NEGATIVE = /^['\u2019]?\s*[\p{Sc}A-Z]{0,4}\s*[-\u2212\u2013(]|[-\u2212\u2013]$|(?<![A-Za-z])CR$/iu;

/** Whether what stands in a quantity's cell looks like a return, readable or not. */
export const looksNegative = (cell: unknown): boolean =>
  typeof cell === "number" ? cell < 0 : typeof cell === "string" && LOOKS_NEGATIVE.test(plainText(cell));
