/**
 * Whether a sheet that bears a mark of ours holds what the mark says. Programs that add or move sheets may leave a hidden name with its place
 * instead of its sheet: then a sheet of the user's bears the mark of ours, and must be read and never written as ours.
 */
import { KEYED_HEADINGS, OWN_SHEETS } from "./headers";
import type { Cell } from "./port";

const HEADINGS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({ ...OWN_SHEETS, ...KEYED_HEADINGS }));

/** So many of our headings in one row are no chance. */
const ENOUGH = 2;

/**
 * @param of the name under which the marked sheet was added.
 * @param head its first rows.
 * @returns true where nobody can tell: nothing stands on the sheet, or an unknown version added it.
 */
export function markFits(of: string, head: readonly (readonly Cell[])[]): boolean {
  const headings = HEADINGS.get(of);
  if (headings === undefined || head.every((row) => row.every((cell) => cell === ""))) return true;
  return head.some((row) => {
    const filled = row.filter((cell) => cell !== "").length;
    return filled > 0 && headings.filter((heading) => row.includes(heading)).length >= Math.min(ENOUGH, filled);
  });
}
