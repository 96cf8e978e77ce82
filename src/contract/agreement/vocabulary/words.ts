/**
 * What terms are called and mean, in the language of whoever reads: on sheets that of the workbook, in the pane the user's. English stands in the
 * vocabulary itself; another language has a table of the same shape beside each of its files. Rule text: rules 2.
 */
import type { Reader } from "../../base/language";
import type { TermMeaning } from "./meaning";

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

/** The words of any term. */
export type AnyWords = WordsOfTerm & { readonly choices?: Readonly<Record<string, string>> };

/** What the vocabulary itself says of its terms. */
export const englishOf = <Name extends string>(terms: Readonly<Record<Name, TermMeaning>>): Readonly<Record<Name, AnyWords>> =>
  byName<Name, TermMeaning, AnyWords>(terms, (term, name) => {
    const words = { called: calledInEnglish(name), meaning: term.meaning };
    return term.type === "choice" ? { ...words, choices: term.choices } : words;
  });

/** "Balancing limit percent" for `balancing.limitPercent`. */
function calledInEnglish(name: string): string {
  const words = name.replaceAll(".", " ").replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** All terms with their words, which follow the language of each reader however long somebody keeps a term. */
export function saidTerms<Name extends string>(
  terms: Readonly<Record<Name, TermMeaning>>,
  words: Readonly<Record<Reader, Readonly<Record<Name, AnyWords>>>>,
): Readonly<Record<Reader, Readonly<Record<Name, SaidTerm>>>> {
  const said = (reader: Reader): Readonly<Record<Name, SaidTerm>> =>
    byName<Name, TermMeaning, SaidTerm>(terms, (term, name) => following(term, words[reader][name]));
  return { workbook: said("workbook"), user: said("user") };
}

function following(term: TermMeaning, words: AnyWords): SaidTerm {
  const said = { ...term, called: words.called, ...(words.choices && { choices: words.choices }) };
  return Object.defineProperties(said, {
    called: { enumerable: true, get: () => words.called },
    meaning: { enumerable: true, get: () => words.meaning },
  });
}

const byName = <Name extends string, From, To>(all: Readonly<Record<Name, From>>, to: (from: From, name: Name) => To): Record<Name, To> =>
  Object.fromEntries(Object.entries<From>(all).map(([name, from]) => [name, to(from, name as Name)])) as Record<Name, To>;
