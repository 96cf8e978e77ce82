/** What is wrong with the texts that an agreement's file names, and with what it says it leaves out. */
import { isObject, isText, shown, textWanted, unknownNames } from "./fileWords";
import { words } from "./problemWords";
import { isWrittenDate } from "./termValues";

/** @param of " of source". */
export function sourceProblems(source: unknown, of: string): string[] {
  if (!isObject(source)) return [words.noSource(shown(source))];
  const { name, sha256 } = source;
  return [
    ...unknownNames(source, ["name", "sha256"], words.named(of)),
    ...(isText(name) ? [] : [textWanted("name", name, of)]),
    ...(sha256 === undefined || (typeof sha256 === "string" && /^[0-9a-f]{64}$/.test(sha256)) ? [] : [words.noSum(of, shown(sha256))]),
  ];
}

/** @param found nothing, or a list of amendments. */
export function documentProblems(found: unknown): string[] {
  return listProblems(
    "documents",
    found,
    '{"name": …, "date": …, "source": …}',
    ["name", "date", "source"],
    ({ name, date, source }, at) => [
      ...(isText(name) ? [] : [textWanted("name", name, at)]),
      ...(date === undefined || isWrittenDate(date) ? [] : [words.noDocumentDate(at, shown(date))]),
      ...sourceProblems(source, `${words.ofSource}${at}`),
    ],
  );
}

/** @param found nothing, or a list of what no row states. */
export function leftOutProblems(found: unknown): string[] {
  return listProblems("leftOut", found, '{"clause": …, "what": …}', ["clause", "what"], ({ clause, what }, at) => [
    ...(isText(clause) ? [] : [textWanted("clause", clause, at)]),
    ...(isText(what) ? [] : [textWanted("what", what, at)]),
  ]);
}

/** @param like what an entry is like, @param names those that an entry may have. */
function listProblems(
  list: string,
  found: unknown,
  like: string,
  names: readonly string[],
  problemsOf: (entry: Readonly<Record<string, unknown>>, at: string) => string[],
): string[] {
  if (found === undefined) return [];
  if (!Array.isArray(found)) return [words.noEntries(list, shown(found), like)];
  return found.flatMap((entry: unknown, i) => {
    const at = words.ofEntry(i + 1, list);
    if (!isObject(entry)) return [words.noEntry(words.entry(i + 1, list), shown(entry), like)];
    return [...unknownNames(entry, names, words.entry(i + 1, list)), ...problemsOf(entry, at)];
  });
}
