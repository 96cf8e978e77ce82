/** The options of a command taken apart, each mistake told with the words that would mend it. */
import { parseArgs } from "node:util";
import { added, instead, nearest, UsageError, without, type Mend } from "./usageError";

/** What an option takes: `true` is a switch; a text stands for its value in a line to try, such as "FILE.xlsx". */
export interface CommandOption {
  readonly takes: true | string;
  /** It may be said more than once. */
  readonly isList?: true;
  readonly short?: string;
}

export interface CommandWords {
  /** Words that are no option nor an option's value. */
  readonly names: readonly string[];
  is(option: string): boolean;
  one(option: string): string | undefined;
  all(option: string): readonly string[];
}

/** @throws UsageError for an unknown option, one without its value, a switch with one, and one said twice that may be said once. */
export function commandWords(words: readonly string[], options: Readonly<Record<string, CommandOption>>): CommandWords {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { takes, short }]) => [
      name,
      { type: takes === true ? "boolean" : "string", multiple: true, ...(short === undefined ? {} : { short }) } as const,
    ]),
  );
  const { tokens, positionals } = parseArgs({ args: [...words], options: config, allowPositionals: true, strict: false, tokens: true });
  const said = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const option = options[name];
    if (option === undefined) throw unknown(rawName, words[token.index]!, options);
    if (option.takes === true && value !== undefined)
      throw new UsageError(`${rawName} takes no value.`, instead(words[token.index]!, rawName));
    if (option.takes !== true && (value === undefined || (inlineValue === false && /^-./.test(value))))
      throw lacking(rawName, option.takes, token.index);
    const values = said.get(name) ?? [];
    if (values.length > 0 && option.takes !== true && !option.isList) throw twice(rawName, values[0]!, value!);
    said.set(name, [...values, value ?? ""]);
  }
  return {
    names: positionals,
    is: (option) => said.has(option),
    one: (option) => said.get(option)?.[0],
    all: (option) => said.get(option) ?? [],
  };
}

function unknown(rawName: string, word: string, options: Readonly<Record<string, CommandOption>>): UsageError {
  const meant = nearest(rawName, Object.keys(options));
  const mend: Mend = meant === undefined ? without(word) : instead(word, word.replace(rawName, `--${meant}`));
  return new UsageError(`There is no option ${rawName}.`, mend);
}

const lacking = (rawName: string, takes: string, index: number): UsageError =>
  new UsageError(`${rawName} lacks its value.`, (words) => [...words.slice(0, index + 1), takes, ...words.slice(index + 1)]);

const twice = (rawName: string, first: string, second: string): UsageError =>
  new UsageError(`${rawName} is given twice, with "${first}" and "${second}": say which one.`, without(rawName, first));

/** Words that a command needs and did not get. */
export const lackingName = (message: string, example: string): UsageError => new UsageError(message, added(example));
