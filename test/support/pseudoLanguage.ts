/**
 * A language that nobody speaks: each word of every table in brackets. What is seen without them comes from no table, and would stay English
 * in any language. Values that a text is given stand outside the brackets of that text: a reason within a sentence has to bring its own.
 */
import type { Language } from "../../src/contract/base/language";
import { englishOf, MADE_TABLES } from "./wordTables";

const OPEN = "⟦";
const CLOSE = "⟧";

const bracketed = (text: string): string => (text === "" ? "" : `${OPEN}${text}${CLOSE}`);

const given = (value: unknown): unknown => {
  if (typeof value === "string") return value === "" ? "" : `${CLOSE}${value}${OPEN}`;
  return Array.isArray(value) ? value.map(given) : value;
};

function pseudo(word: unknown, isSaid = false): unknown {
  if (typeof word === "string") return bracketed(word);
  if (Array.isArray(word)) return word.map((inner) => pseudo(inner, isSaid));
  if (typeof word === "function") {
    const said = word as (...values: unknown[]) => unknown;
    return (...values: unknown[]) => pseudo(said(...values.map(given)), true);
  }
  // Values within a text, such as an amount of a step, are said in the reader's own form.
  if (typeof word !== "object" || word === null || (isSaid && "kind" in word)) return word;
  return Object.fromEntries(Object.entries(word).map(([name, inner]) => [name, pseudo(inner, isSaid)]));
}

/** It goes by the code of a language that there is. */
export const pseudoLanguage = (): Language => ({
  code: "de",
  tables: Object.fromEntries(MADE_TABLES.map((table) => [table.name, pseudo(englishOf(table)) as object])),
});

const GONE = "␡";
const SPAN = /⟦[^⟦⟧]*⟧/g;

/** What of a text comes from no table: words outside all brackets. Digits, marks and what `known` takes away count for nothing. */
export function unspoken(text: string, known: (left: string) => string = (left) => left): string {
  const left = known(text.replaceAll(SPAN, GONE).replaceAll(SPAN, GONE))
    .replaceAll(/[␡⟦⟧]+/g, " ")
    .trim();
  return /\p{L}{2,}/u.test(left) ? left.replaceAll(/\s+/g, " ") : "";
}
