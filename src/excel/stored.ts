import { BrokenColumn } from "./brokenColumn";
import { isErrorCell, isFormula, type HeldCell } from "./cells";

const charactersPerCell = 32_767;

/** Characters that a workbook file cannot hold, NUL among them. Tab, LF and CR are dealt with apart. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const unstorable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Most texts hold none of these, and a fill asks a million times. */
// eslint-disable-next-line no-control-regex -- as above
const mayHarm = /[\u0000-\u001f\ufffe\uffff]/;

function withoutHarm(text: string): string {
  return text
    .replace(unstorable, "")
    .replace(/\r\n?/g, "\n")
    .replace(/^[\t\n]+/, "");
}

/**
 * What a cell will hold, as it is read back: a finite number, or text that can do no harm. A leading tab, CR or LF goes
 * (a CSV export would let the text behind it run as a formula); CR LF is one line break, as Excel stores it.
 */
export function contentOf(cell: string | number, isTextColumn: boolean, heading: string, row: number): string | number {
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) throw new BrokenColumn(heading, row, cell);
    return isTextColumn ? String(cell) : cell + 0; // -0 reads back as 0
  }
  // A cell that is neither would be sent as null, and null leaves the old value standing.
  if (typeof cell !== "string") throw new BrokenColumn(heading, row, cell);
  const text = mayHarm.test(cell) ? withoutHarm(cell) : cell;
  // Half of a character in two parts, as emoji are, is none.
  return text.length <= charactersPerCell ? text : `${text.slice(0, charactersPerCell - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/**
 * What to send so that the cell holds `content`. In a cell of text format any text stays text; elsewhere an apostrophe keeps
 * a text from turning into a formula, number, date, truth value or error, or from losing a leading apostrophe of its own.
 */
export function typed(content: string | number | boolean, isTextFormat: boolean): string | number | boolean {
  if (typeof content !== "string" || content === "" || isTextFormat) return content;
  return mightConvert(content) ? `'${content}` : content;
}

/** What to send to the `formulas` of a cell so that it holds again what it held. */
export function typedAgain(held: HeldCell | undefined, isTextFormat: boolean): string | number | boolean {
  if (held === undefined) return "";
  if (isFormula(held)) return held.formula;
  if (isErrorCell(held)) return held.error;
  return typed(held, isTextFormat);
}

const startsSpecially = /^[=+\-@#']/;
const truthValue = /^\s*(true|false)\s*$/i;
const digit = /\p{Nd}/u;
/** One after the other, never together: a pattern for all three would look for the third anew from every letter of a long text. */
const word = /\p{L}{2,}/gu;

/**
 * Whether Excel might take a text for something else. Numbers, dates and times have a digit and never three words; an
 * apostrophe too many is invisible, one too few changes what the cell says.
 */
function mightConvert(text: string): boolean {
  if (startsSpecially.test(text) || truthValue.test(text)) return true;
  return digit.test(text) && !hasThreeWords(text);
}

/** Three words in a row, with no single letter between them. */
function hasThreeWords(text: string): boolean {
  let words = 0;
  let end = 0;
  for (const { 0: letters, index } of text.matchAll(word)) {
    words = words > 0 && /\p{L}/u.test(text.slice(end, index)) ? 1 : words + 1;
    if (words === 3) return true;
    end = index + letters.length;
  }
  return false;
}
