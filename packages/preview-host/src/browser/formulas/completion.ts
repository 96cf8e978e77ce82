import type { FunctionLibrary, WorksheetFunction } from "./functionLibrary";

/** What a formula that is being typed can be completed to. */
export interface Completion {
  /** The stretch of the text that a choice takes the place of. */
  readonly from: number;
  readonly to: number;
  readonly choices: readonly CompletionChoice[];
}

export interface CompletionChoice {
  /** "CHANNEL.TERM". */
  readonly name: string;
  /** "name, [terms]"; what may be left out stands in brackets. */
  readonly parameters: string;
  readonly description: string;
}

/** As few letters as tell a function's name from the column of a cell. */
const LEAST_LETTERS = 2;
/** Fewer letters stand within too many names. */
const LEAST_WITHIN = 3;
const NAME_AT_END = /(?<![\w.!'])[A-Za-z][\w.]*$/;
const REST_OF_NAME = /^[\w.]*/;

/**
 * The functions that the name at the caret may become: those that begin so; after the namespace also those that hold what follows it.
 * Undefined where no name is being typed, as in a constant or within a text in quotes.
 */
export function completionAt(library: FunctionLibrary, text: string, caret: number): Completion | undefined {
  const before = text.slice(0, caret);
  if (!before.startsWith("=") || isInQuotes(before)) return undefined;
  const typed = NAME_AT_END.exec(before)?.[0];
  if (typed === undefined || typed.length < LEAST_LETTERS) return undefined;
  const to = caret + (REST_OF_NAME.exec(text.slice(caret))?.[0].length ?? 0);
  // A name with its bracket is complete.
  if (text[to] === "(" && to === caret) return undefined;
  const choices = choicesFor(library, typed.toUpperCase());
  return choices.length === 0 ? undefined : { from: caret - typed.length, to, choices };
}

const isInQuotes = (text: string): boolean => (text.match(/"/g)?.length ?? 0) % 2 === 1 || (text.match(/'/g)?.length ?? 0) % 2 === 1;

function choicesFor({ namespace, functions }: FunctionLibrary, typed: string): readonly CompletionChoice[] {
  const prefix = `${namespace}.`;
  const rest = typed.startsWith(prefix) ? typed.slice(prefix.length) : "";
  const all = functions.map((it) => choiceOf(prefix, it)).sort((a, b) => a.name.localeCompare(b.name, "en"));
  const beginning = all.filter(({ name }) => name.startsWith(typed));
  const holding =
    rest.length < LEAST_WITHIN ? [] : all.filter((it) => !beginning.includes(it) && it.name.slice(prefix.length).includes(rest));
  return [...beginning, ...holding];
}

function choiceOf(prefix: string, { name, parameters, description }: WorksheetFunction): CompletionChoice {
  const names = parameters.map((it) => (it.isOptional ? `[${it.name}]` : it.name));
  return { name: prefix + name, parameters: names.join(", "), description };
}

/** The text with a choice in its place and its bracket opened, and where the caret goes: to the first argument. */
export function completed(text: string, { from, to }: Completion, { name }: CompletionChoice): { text: string; caret: number } {
  const after = text.slice(to);
  const start = `${text.slice(0, from)}${name}(`;
  return { text: start + (after.startsWith("(") ? after.slice(1) : after), caret: start.length };
}

export type CompletionStep = { readonly to: number } | "accept" | "dismiss" | undefined;

/** What a key does to a list of so many choices of which one is marked; undefined: nothing, the key is the editor's. */
export function stepOf(key: { readonly key: string; readonly shiftKey: boolean }, marked: number, count: number): CompletionStep {
  switch (key.key) {
    case "ArrowDown":
      return { to: (marked + 1) % count };
    case "ArrowUp":
      return { to: (marked + count - 1) % count };
    case "Tab":
      return key.shiftKey ? undefined : "accept";
    case "Enter":
      return "accept";
    case "Escape":
      return "dismiss";
  }
  return undefined;
}
