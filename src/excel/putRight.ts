import { isHeldAs } from "./cells";
import { numberFormatOf } from "./formats";
import type { Entry } from "./journal";
import type { Session } from "./options";
import { putCells, type Sent, type SentCell } from "./putCells";
import { readRect } from "./readRect";
import { contentOf, typed } from "./stored";

/**
 * Takes back a write that met what it should not have: each cell that still holds what was sent gets again what it held just before, as
 * the write's own batch saw it. What somebody has put there since stays.
 */
export async function putRight(session: Session, entry: Entry, sent: Sent, before: readonly (readonly unknown[])[]): Promise<void> {
  const { rect } = sent;
  const { formulas: found } = await readRect(session, rect, ["formulas"]);
  const columns = sent.columns.map((cells, at) => {
    const column = entry.target.columns.find(({ index }) => index === rect.columns[at])!.column;
    // Formats went before contents; a heading's is not ours.
    const isText = (row: number): boolean => numberFormatOf(column.format) === "@" && rect.top + row > entry.target.block.top;
    return cells.map((cell, row) => backTo(cell, found[at]?.[row], before[at]?.[row], isText(row)));
  });
  if (columns.every((cells) => cells.every((cell) => cell === null))) return;
  await putCells<never>(session, { rect, columns }, "formulas", () => () => undefined);
}

function backTo(sent: SentCell, found: unknown, before: unknown, isText: boolean): SentCell {
  if (sent === null || found === before || !isHeldAs(found, asRead(sent))) return null;
  if (typeof before === "number" || typeof before === "boolean") return before;
  if (typeof before !== "string") return null;
  // What begins with "=" was a formula, or a text that a text format or an apostrophe kept; only a formula reads so in most cells.
  return before.startsWith("=") || before.startsWith("#") ? before : typed(before, isText);
}

/** What a cell reads as once it has been sent: an apostrophe in front is never read back. */
function asRead(sent: string | number | boolean): string | number | boolean {
  return typeof sent === "string" && sent.startsWith("'") ? contentOf(sent.slice(1), false, "", 0) : sent;
}
