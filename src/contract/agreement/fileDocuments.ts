/** What is wrong with the texts that an agreement's file names, and with what it says it leaves out. */
import { isObject, isText, shown, textWanted, unknownNames } from "./fileWords";
import { isWrittenDate } from "./termValues";

/** @param of " of source". */
export function sourceProblems(source: unknown, of: string): string[] {
  if (!isObject(source)) return [`"source" is ${shown(source)}: give {"name": …, "sha256": …} of the text that the rows were taken from.`];
  const { name, sha256 } = source;
  return [
    ...unknownNames(source, ["name", "sha256"], `"${of.slice(" of ".length)}"`),
    ...(isText(name) ? [] : [textWanted("name", name, of)]),
    ...(sha256 === undefined || (typeof sha256 === "string" && /^[0-9a-f]{64}$/.test(sha256))
      ? []
      : [
          `"sha256"${of} is ${shown(sha256)}: give the 64 hexadecimal digits of the text's SHA-256, or leave it out where there is no file of the text.`,
        ]),
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
      ...(date === undefined || isWrittenDate(date)
        ? []
        : [`"date"${at} is ${shown(date)}: give the day of the document, as "2000-07-01", or leave it out where the text does not say.`]),
      ...sourceProblems(source, ` of source${at}`),
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
  if (!Array.isArray(found)) return [`"${list}" is ${shown(found)} where a list of ${like} in square brackets belongs.`];
  return found.flatMap((entry: unknown, i) => {
    const at = ` of ${list}, entry ${i + 1}`;
    if (!isObject(entry)) return [`Entry ${i + 1} of ${list} is ${shown(entry)} where ${like} belongs.`];
    return [...unknownNames(entry, names, `Entry ${i + 1} of ${list}`), ...problemsOf(entry, at)];
  });
}
