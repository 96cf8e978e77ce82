/** Wrong usage: what is wrong with a command's words, the line that would mend it, and how to get the help. */

/** The words of the command as they should have been; undefined where no line can be given. */
export type Mend = (words: readonly string[]) => readonly string[] | undefined;

/** Nothing was read and nothing was written. */
export class UsageError extends Error {
  override readonly name = "UsageError";

  constructor(
    message: string,
    readonly mend?: Mend,
  ) {
    super(message);
  }
}

/**
 * @param command as it is typed, such as "npm run fill".
 * @returns the mistake, then a line to try, where there is one that differs from what was typed, then where the help is.
 */
export function usageWords(command: string, words: readonly string[], { message, mend }: UsageError): string {
  const mended = mend?.(words);
  const isOther = mended !== undefined && mended.join("\0") !== words.join("\0");
  const lines = isOther ? [`Try:   ${[command, "--", ...mended.map(shellWord)].join(" ")}`] : [];
  return `${[message, ...lines, `Help:  ${command} -- --help`].join("\n")}\n`;
}

/** A word as every shell reads it: see `src/commands/shellWords.ts`, which this package may not import. */
function shellWord(text: string): string {
  if (/^[\w.,:/=+-]+$/.test(text)) return text;
  return /["$`\\!%]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}

/** Puts other words in the place of the last one that reads `word`. */
export const instead =
  (word: string, ...others: readonly string[]): Mend =>
  (words) => {
    const at = words.lastIndexOf(word);
    return at < 0 ? undefined : [...words.slice(0, at), ...others, ...words.slice(at + 1)];
  };

export const added =
  (...more: readonly string[]): Mend =>
  (words) => [...words, ...more];

/** Gives the value of an option another value, wherever the option stands with it: `--date X` or `--date=X`. */
export const withValue =
  (option: string, value: string, other: string): Mend =>
  (words) => {
    const at = words.map((word, i) => words[i - 1] === option && word === value).lastIndexOf(true);
    if (at >= 0) return [...words.slice(0, at), other, ...words.slice(at + 1)];
    return instead(`${option}=${value}`, option, other)(words);
  };

/** Gives an option that is said once another value, or puts it at the end. */
export const valued =
  (option: string, value: string): Mend =>
  (words) => {
    const at = words.findIndex((word) => word === option || word.startsWith(`${option}=`));
    if (at < 0) return [...words, option, value];
    return [...words.slice(0, at), option, value, ...words.slice(at + (words[at] === option ? 2 : 1))];
  };

/** Leaves out an option with its value; without a value, the option alone. */
export const without =
  (option: string, value?: string): Mend =>
  (words) => {
    if (value === undefined) return words.filter((word) => word !== option);
    if (words.includes(`${option}=${value}`)) return words.filter((word) => word !== `${option}=${value}`);
    const at = words.map((word, i) => word === option && words[i + 1] === value).lastIndexOf(true);
    return at < 0 ? undefined : words.filter((_, i) => i !== at && i !== at + 1);
  };

/** The one of these names that somebody who typed `said` most likely meant; undefined where none is near. */
export function nearest(said: string, known: readonly string[]): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const asked = plain(said);
  const near = known.flatMap((name) => {
    const it = plain(name);
    const isPart = asked.length > 2 && (it.startsWith(asked) || asked.startsWith(it));
    const steps = isPart && asked !== it ? 1 : stepsBetween(asked, it);
    return steps <= Math.max(1, Math.floor(it.length / 3)) ? [{ name, steps }] : [];
  });
  return near.sort((a, b) => a.steps - b.steps)[0]?.name;
}

/** Letters to change, put in, leave out, or exchange with their neighbour. */
function stepsBetween(a: string, b: string): number {
  const first = Array.from({ length: b.length + 1 }, (_, i) => i);
  const rows: number[][] = [first];
  for (let i = 1; i <= a.length; i++) {
    const [before, row] = [rows[i - 1]!, [i]];
    for (let j = 1; j <= b.length; j++) {
      const changed = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(row[j - 1]! + 1, before[j]! + 1, changed, isSwap ? rows[i - 2]![j - 2]! + 1 : Infinity));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
