/**
 * Words by language. Whoever says something keeps its English texts in a table; another language brings tables of the same names and shapes,
 * which are loaded late. Headings, codes and names of terms are no words: they are the same in every language, so that workbooks travel.
 */

/** Who reads a text: the person at the pane, or whoever opens the workbook in which it stands. Each is spoken to in a language of its own. */
export type Reader = "user" | "workbook";

/** Languages by their codes, each as it calls itself. */
export const LANGUAGES = { en: "English", de: "Deutsch" } as const;
export type LanguageCode = keyof typeof LANGUAGES;

export const isLanguage = (code: unknown): code is LanguageCode => typeof code === "string" && Object.hasOwn(LANGUAGES, code);

/** The shape that another language's table has to have: the same names, and functions of the same values. */
export type Translated<T> = T extends string
  ? string
  : T extends (...values: infer Values) => infer Said
    ? (...values: Values) => Said extends string ? string : Said
    : { readonly [Name in keyof T]: Translated<T[Name]> };

/** A language: its tables by their names. English is in the code. */
export interface Language {
  readonly code: LanguageCode;
  readonly tables: Readonly<Record<string, object>>;
}

interface Follower {
  readonly english: object;
  readonly follow: (tables: Language["tables"] | undefined) => void;
}
interface Speech {
  language: Language | undefined;
  readonly followers: Map<string, Follower>;
}
const speeches: Readonly<Record<Reader, Speech>> = {
  user: { language: undefined, followers: new Map() },
  workbook: { language: undefined, followers: new Map() },
};

/**
 * A table of words that follows the language. Ask it where a text is made, never while a module loads: there it is still English.
 * @param name one of its own; the other languages have theirs under the same.
 * @throws where the name is taken.
 */
export function wordTable<Table extends object>(name: string, english: Table, reader: Reader = "workbook"): Table {
  refuseTaken(name);
  return followed(name, english, reader);
}

/** Tables of the same words for each reader: of what a sheet says and the pane, too. The other languages have them once. @throws As `wordTable`. */
export function wordTables<Table extends object>(name: string, english: Table): Readonly<Record<Reader, Table>> {
  refuseTaken(name);
  return { user: followed(name, english, "user"), workbook: followed(name, english, "workbook") };
}

function refuseTaken(name: string): void {
  if (Object.values(speeches).some((it) => it.followers.has(name))) throw new Error(`Two tables of words are named ${name}`);
}

function followed<Table extends object>(name: string, english: Table, reader: Reader): Table {
  const { followers, language } = speeches[reader];
  const node = following(english);
  followers.set(name, { english, follow: (tables) => node.speak(tables?.[name] ?? english) });
  if (language !== undefined) node.speak(language.tables[name] ?? english);
  return node.table;
}

interface Node<Table> {
  readonly table: Table;
  readonly speak: (words: object) => void;
}

/** An object of the same names, each of which answers what is said now. */
function following<Table extends object>(english: Table): Node<Table> {
  let now = english as Readonly<Record<string, unknown>>;
  const inner: Node<object>[] = [];
  const names: string[] = [];
  const table = {};
  for (const [name, word] of Object.entries(english) as [string, unknown][]) {
    if (typeof word === "object" && word !== null && !Array.isArray(word)) {
      const node = following(word);
      inner.push(node);
      names.push(name);
      Object.defineProperty(table, name, { enumerable: true, value: node.table });
    } else Object.defineProperty(table, name, { enumerable: true, get: () => now[name] });
  }
  const speak = (words: object): void => {
    now = words as Readonly<Record<string, unknown>>;
    inner.forEach((node, i) => node.speak(now[names[i]!] as object));
  };
  return { table: table as Table, speak };
}

/** From now on texts for this reader are made in a language; in English where none is given. */
export function speak(reader: Reader, language: Language | undefined): void {
  const speech = speeches[reader];
  speech.language = language;
  for (const { follow } of speech.followers.values()) follow(language?.tables);
}

/** The language in which texts for a reader are made now. */
export const spoken = (reader: Reader): LanguageCode => speeches[reader].language?.code ?? "en";

/** Names of all tables of words, for what looks whether a language has them all. */
export const wordTableNames = (): readonly string[] => [
  ...new Set(Object.values(speeches).flatMap(({ followers }) => [...followers.keys()])),
];

/** The English words of a table, for what makes or looks through those of another language. */
export const englishWords = (name: string): object | undefined =>
  Object.values(speeches).flatMap(({ followers }) => followers.get(name)?.english ?? [])[0];

/** Does something in English, whatever is spoken: the values of worksheet functions stay the same whoever opens the workbook. */
export function inEnglish<Done>(reader: Reader, work: () => Done): Done {
  const { language } = speeches[reader];
  if (language === undefined) return work();
  speak(reader, undefined);
  try {
    return work();
  } finally {
    speak(reader, language);
  }
}
