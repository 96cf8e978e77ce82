import { DIGITS } from "../workbook/rowPrints";

/**
 * Whole numbers of rows as text, six characters each, because a row is known by all of its number. Rows with the same number one below the
 * other, as blank ones are, take it once, with how many there are: "AAAAAA*59990;".
 */
const LENGTH = 6;
const BITS = 6;

export function textOfPrints(prints: Int32Array): string {
  let text = "";
  for (let row = 0; row < prints.length;) {
    let end = row + 1;
    while (end < prints.length && prints[end] === prints[row]) end++;
    text += textOf(prints[row]!) + (end - row > 1 ? `*${end - row};` : "");
    row = end;
  }
  return text;
}

const textOf = (print: number): string => Array.from({ length: LENGTH }, (_, at) => DIGITS[(print >>> (BITS * at)) & 63]).join("");

/** @param most rows; a text that says more is none of ours. */
export function printsOfText(text: string, most: number): Int32Array {
  const prints = new Int32Array(most);
  let row = 0;
  for (const [, print, count = "1"] of text.matchAll(/([\w-]{6})(?:\*(\d+);)?/g)) {
    const end = Math.min(most, row + Number(count));
    prints.fill(printOf(print!), row, end);
    row = end;
  }
  return prints.subarray(0, row);
}

function printOf(text: string): number {
  let print = 0;
  for (let at = 0; at < LENGTH; at++) print |= DIGITS.indexOf(text[at]!) << (BITS * at);
  return print;
}
