/** Which rows of a sheet are others than at an earlier fill, by their prints. */

export const rowsByPrint = (prints: readonly string[]): Map<string, number[]> => {
  const rows = new Map<string, number[]>();
  prints.forEach((print, at) => void (rows.get(print)?.push(at) ?? rows.set(print, [at])));
  return rows;
};

/** Rows that have come and gone: what stands alike above and below them has stayed, and so have equal rows between, wherever they stand. */
export function unlike(
  before: readonly string[],
  now: readonly string[],
): { readonly come: readonly number[]; readonly gone: readonly number[] } {
  const shorter = Math.min(before.length, now.length);
  const above = before.slice(0, shorter).findIndex((print, at) => print !== now[at]);
  const from = above < 0 ? shorter : above;
  let below = 0;
  while (below < shorter - from && before[before.length - 1 - below] === now[now.length - 1 - below]) below++;
  const stayed = rowsByPrint(before.slice(from, before.length - below));
  // The first of equal rows is the first that stays.
  for (const rows of stayed.values()) rows.reverse();
  const come: number[] = [];
  for (let at = from; at < now.length - below; at++) if (stayed.get(now[at]!)?.pop() === undefined) come.push(at);
  const gone = [...stayed.values()].flat().map((at) => from + at);
  return { come, gone: gone.sort((a, b) => a - b) };
}
