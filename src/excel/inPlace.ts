import { WorkbookProblem, type Cell } from "../workbook/port";
import { isErrorCell } from "./cells";
import { send } from "./request";
import { onlyValue } from "./replies";
import type { Session } from "./options";
import { blocksOf } from "./blocks";
import { rectOf, type Target } from "./target";

/** Headings are compared as people read them: case and spacing do not matter. */
export function isSameHeading(found: unknown, heading: string): boolean {
  const plain = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();
  return typeof found === "string" && plain(found) === plain(heading);
}

/** Whether a cell as Excel hands it over is what the guard holds. An error comes as its text. */
export function isAsHeld(found: unknown, held: Cell): boolean {
  return found === (isErrorCell(held) ? held.error : held);
}

/** Before the first write: every row is still where it was when it was read. */
export async function checkGuard(
  session: Session,
  target: Target,
  advance: (target: Target, rows: number) => Promise<void>,
): Promise<void> {
  const { guard, rowCount } = target.block;
  if (guard === undefined || target.sheetId === undefined) return;
  const rect = { ...rectOf(target, target.sheetId, [], 1, rowCount), columns: [guard.columnIndex] };
  for await (const { rect: block, cells } of blocksOf(session, rect, ["values"])) {
    const found = (cells.values[0] ?? []).map((cell) => (isErrorCell(cell) ? cell.error : cell));
    refuseMoved(target, block.top - target.block.top, found);
    await advance(target, block.rowCount);
  }
}

/**
 * Asks, in the batch that is about to write, whether the rows and columns it aims at are still the same: somebody may have
 * sorted, inserted or deleted some since. `fromRow` counts from the heading row.
 */
export async function checkInPlace(
  context: Excel.RequestContext,
  target: Target,
  sheetId: string,
  fromRow: number,
  rowCount: number,
): Promise<"too large" | void> {
  if (target.block.isOwnSheet) return;
  const { guard, top } = target.block;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const headings = target.columns.map(({ index }) => sheet.getRangeByIndexes(top, index, 1, 1));
  for (const heading of headings) heading.load("values");
  const first = Math.max(1, fromRow);
  const count = Math.min(fromRow + rowCount, target.block.rowCount + 1) - first;
  const keys = guard !== undefined && count > 0 ? sheet.getRangeByIndexes(top + first, guard.columnIndex, count, 1) : undefined;
  keys?.load("values");
  await context.sync();

  target.columns.forEach(({ column, isNew }, place) => {
    const found = onlyValue(headings[place]?.values, `what our heading cells on the sheet "${target.sheetName}" hold`);
    // A new heading may be in already: this batch may be a second attempt.
    if (!isSameHeading(found, column.heading) && !(isNew && found === "")) throw columnsMoved(target);
  });
  if (keys === undefined) return;
  const found: unknown = keys.values;
  if (!Array.isArray(found)) return "too large"; // a silent null
  refuseMoved(
    target,
    first,
    (found as readonly (readonly unknown[])[]).map((row) => row[0]),
  );
}

/** For putting back after a failure: a batch of its own, and a new heading may or may not have been written. */
export async function checkColumns(session: Session, target: Target, sheetId: string): Promise<void> {
  const place = { doing: `check the headings of the sheet "${target.sheetName}"`, sheetName: target.sheetName };
  await send(session, place, (context) => checkInPlace(context, target, sheetId, 0, 1));
}

/** `fromRow` counts from the heading row, so row 1 is the guard's row 0. */
function refuseMoved(target: Target, fromRow: number, found: readonly unknown[]): void {
  const { guard, top } = target.block;
  if (guard === undefined) return;
  const moved = found.findIndex((cell, offset) => !isAsHeld(cell, guard.holds(fromRow + offset - 1)));
  if (moved < 0) return;
  throw new WorkbookProblem(
    "CHANGED_MEANWHILE",
    `Row ${(top + fromRow + moved + 1).toLocaleString("en-US")} of the sheet "${target.sheetName}" has changed since it was read ` +
      "(rows were sorted, inserted, deleted or edited). Have the workbook read anew, then try again.",
  );
}

const columnsMoved = (target: Target): WorkbookProblem =>
  new WorkbookProblem(
    "CHANGED_MEANWHILE",
    `The columns of the sheet "${target.sheetName}" have changed since it was read. Have the workbook read anew, then try again.`,
  );
