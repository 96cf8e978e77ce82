/**
 * What terms are called and mean, in the language of whoever reads: on sheets that of the workbook, in the pane the user's. English stands in the
 * vocabulary itself; another language has a table of the same shape beside each of its files. Rule text: rules 2.
 */
import { wordTables, type Reader } from "../../base/language";
import type { TermMeaning, TermUnit } from "./meaning";

/** What a language says of one term. */
interface WordsOfTerm {
  /** As people call it. Its name, `balancing.limitPercent`, is the same in every language. */
  readonly called: string;
  readonly meaning: string;
}

/** What a language says of terms: of a choice also what each of its words means. */
export type WordsOfTerms<Terms> = {
  readonly [Name in keyof Terms]: WordsOfTerm &
    (Terms[Name] extends { readonly choices: infer Choices } ? { readonly choices: Readonly<Record<keyof Choices, string>> } : unknown);
};

/** A term as it is told to somebody. */
export type SaidTerm = TermMeaning & Pick<WordsOfTerm, "called">;

type Words = WordsOfTerm & { readonly choices?: Readonly<Record<string, string>> };

/** All terms, with texts that follow the language of each reader, however long somebody keeps them. */
export function saidTerms<Name extends string>(
  terms: Readonly<Record<Name, TermMeaning>>,
): Readonly<Record<Reader, Readonly<Record<Name, SaidTerm>>>> {
  const english = byName<Name, TermMeaning, Words>(terms, englishOf);
  const words = wordTables("terms", english);
  const said = (reader: Reader): Readonly<Record<Name, SaidTerm>> =>
    byName<Name, TermMeaning, SaidTerm>(terms, (term, name) => following(term, words[reader][name]));
  return { workbook: said("workbook"), user: said("user") };
}

function englishOf(term: TermMeaning, name: string): Words {
  const words = { called: calledInEnglish(name), meaning: term.meaning };
  return term.type === "choice" ? { ...words, choices: term.choices } : words;
}

/** "Balancing limit percent" for `balancing.limitPercent`. */
function calledInEnglish(name: string): string {
  const words = name.replaceAll(".", " ").replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function following(term: TermMeaning, words: Words): SaidTerm {
  const said = { ...term, called: words.called, ...(words.choices && { choices: words.choices }) };
  return Object.defineProperties(said, {
    called: { enumerable: true, get: () => words.called },
    meaning: { enumerable: true, get: () => words.meaning },
  });
}

const byName = <Name extends string, From, To>(all: Readonly<Record<Name, From>>, to: (from: From, name: Name) => To): Record<Name, To> =>
  Object.fromEntries(Object.entries<From>(all).map(([name, from]) => [name, to(from, name as Name)])) as Record<Name, To>;

/** In English they are their own names. */
const UNITS: Readonly<Record<TermUnit, string>> = {
  days: "days",
  "business days": "business days",
  months: "months",
  quarters: "quarters",
  years: "years",
  times: "times",
  "days or months": "days or months",
  "days or months or quarters": "days or months or quarters",
  "months or quarters": "months or quarters",
  "month of the year": "month of the year",
  "month of the quarter": "month of the quarter",
  date: "date",
  "%": "%",
  $: "$",
  "": "",
};
export type UnitWords = typeof UNITS;

const units = wordTables("terms.units", UNITS);

/** What a term's value counts: "days"; "" where it counts nothing. */
export const unitInWords = ({ unit }: Pick<TermMeaning, "unit">, reader: Reader = "workbook"): string => units[reader][unit];
