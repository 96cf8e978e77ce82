/**
 * Whether a sheet that bears a mark of ours holds what the mark says. Programs that add or move sheets may leave a hidden name with its place
 * instead of its sheet: then a sheet of the user's bears the mark of ours, and must be read and never written as ours.
 */
import { CLAIMS_SHEET } from "./claimsSheet";
import { FILL_HISTORY } from "./fillHistory";
import { OWN_SHEETS, type OwnSheetName } from "./headers";
import type { KeyedSheet } from "./keyedSheet";
import type { Cell } from "./port";
import { REVIEW_SHEET } from "./reviewSheet";
import { SIGN_OFFS } from "./signOffs";

const keyedHeadings = ({ key, columns }: KeyedSheet): readonly string[] => [key, ...columns].map(({ heading }) => heading);

const HEADINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ...(Object.keys(OWN_SHEETS) as OwnSheetName[]).map((name) => [name, OWN_SHEETS[name]] as const),
  ...[CLAIMS_SHEET, REVIEW_SHEET, FILL_HISTORY, SIGN_OFFS].map((sheet) => [sheet.name, keyedHeadings(sheet)] as const),
]);

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
