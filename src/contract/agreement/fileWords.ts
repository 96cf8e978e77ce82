/** What a faulty agreement's file is told in: what was found, in few words, and the names that would have meant something. */
import { words } from "./problemWords";

export const isText = (found: unknown): found is string => typeof found === "string" && found.trim() !== "";

export const isObject = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === "object" && found !== null && !Array.isArray(found);

export const unknownNames = (found: object, names: readonly string[], what: string): string[] =>
  Object.keys(found)
    .filter((name) => !names.includes(name))
    .map((name) => words.unknownName(what, name, names));

export const textWanted = (name: string, found: unknown, of = ""): string => words.textWanted(name, of, shown(found));

/** What stands in a file, short enough for a sentence. */
export function shown(found: unknown): string {
  if (found === undefined) return words.found.nothing;
  if (Array.isArray(found)) return words.found.list;
  if (isObject(found)) return words.found.object;
  const text = JSON.stringify(found);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
