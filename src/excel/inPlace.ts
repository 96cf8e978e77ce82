import { WorkbookProblem, type Cell } from "../workbook/port";
import { NO_PRINT, printWith, printsOfBlock } from "../workbook/rowPrints";
import { adjacentRuns } from "./columns";
import { blocksOf } from "./blocks";
import { isErrorCell, isHeldAs } from "./cells";
import { heldAt, wantedAt } from "./content";
import type { Entry } from "./journal";
import type { Session } from "./options";
import { columnsMoved, rowMoved } from "./moved";
import { isSameHeading } from "./ourHeadings";
import { askAround, ownRowsMoved } from "./ownRows";
import { cellAddress, rectOf, type Target } from "./target";
import type { Rect } from "./rect";
import { columnsOf, isWhole } from "./readRect";
import { NULL_VALUES, TooLarge } from "./request";
import { writingWords } from "./writingWords";

/** Before the first write: every row is still where it was when it was read. */
export async function checkGuard(
  session: Session,
  target: Target,
  advance: (target: Target, rows: number) => Promise<void>,
): Promise<void> {
  const { guard } = target.block;
  const rowCount = guard?.prints.length ?? 0;
  if (guard === undefined || target.sheetId === undefined || rowCount === 0) return;
  const columns = [...new Set(guard.columnIndexes)].sort((one, other) => one - other);
  const rect = { ...rectOf(target, target.sheetId, [], 1, rowCount), columns };
  for await (const { rect: block, cells } of blocksOf(session, rect, ["values"])) {
    const asked = guard.columnIndexes.map((index) => cells.values[columns.indexOf(index)] ?? []);
    const prints = printsOfBlock({ rowCount: block.rowCount, columns: asked });
    const from = block.top - target.block.top - 1;
    const moved = prints.findIndex((print, offset) => print !== guard.prints[from + offset]);
    if (moved >= 0) throw rowMoved(target, block.top + moved);
    await advance(target, block.rowCount);
  }
}

/** What was in the way of a write, with what the cells held that it wrote over. */
export class Disturbed {
  constructor(
    readonly problem: WorkbookProblem,
    /** As `formulas` of Excel, column by column of the rect. */
    readonly before: readonly (readonly unknown[])[],
  ) {}
}

/**
 * Looks, in the batch that writes and before it writes: whether rows and columns are where they were when they were read, and whether the
 * cells hold what they did, or what we write (it may be a second attempt). Asked after the sync; until then nobody knows.
 */
export function lookInPlace(context: Excel.RequestContext, entry: Entry, rect: Rect): () => Disturbed | TooLarge | undefined {
  const { target } = entry;
  const sheet = context.workbook.worksheets.getItem(rect.sheetId);
  const columns = askColumns(sheet, target);
  const fromRow = rect.top - target.block.top;
  const rows = target.block.isOwnSheet ? askAround(sheet, entry, fromRow) : askRows(sheet, target, fromRow, rect.rowCount);
  const cells = adjacentRuns(rect.columns).map((run) => {
    const range = sheet.getRangeByIndexes(rect.top, run[0] ?? 0, rect.rowCount, run.length);
    range.load("formulas");
    return { range, count: run.length };
  });
  return () => {
    const before: unknown[][] = [];
    for (const { range, count } of cells) {
      const found: unknown = range.formulas;
      if (!isWhole(found, rect.rowCount)) return NULL_VALUES;
      before.push(...columnsOf(found, count));
    }
    const moved = columns() ?? rows();
    if (moved instanceof TooLarge) return moved;
    const problem = moved ?? typedOver(entry, rect, before);
    return problem && new Disturbed(problem, before);
  };
}

/** Whether the headings stand where they did: ours, and those of the columns that rows are known by. */
export function askColumns(sheet: Excel.Worksheet, target: Target): () => WorkbookProblem | undefined {
  const { guard, top } = target.block;
  const at = (index: number): Excel.Range => {
    const cell = sheet.getRangeByIndexes(top, index, 1, 1);
    cell.load("values");
    return cell;
  };
  const ours = target.columns.map(({ index }) => at(index));
  const guarded = (guard?.columnIndexes ?? []).map(at);
  return () => {
    const isOurs = target.columns.every(({ column, isNew }, place) => {
      const found: unknown = ours[place]?.values[0]?.[0];
      // A new heading may be in already: this batch may be a second attempt.
      return isSameHeading(found, column.heading) || (isNew && found === "");
    });
    const isTheirs = guarded.every((cell, place) => isAsHeld(cell.values[0]?.[0], guard?.headings[place] ?? ""));
    return isOurs && isTheirs ? undefined : columnsMoved(target);
  };
}

/** `fromRow` counts from the heading row. */
function askRows(sheet: Excel.Worksheet, target: Target, fromRow: number, rowCount: number): () => WorkbookProblem | TooLarge | undefined {
  const { guard, top } = target.block;
  const first = Math.max(1, fromRow);
  const count = Math.min(fromRow + rowCount, (guard?.prints.length ?? 0) + 1) - first;
  if (guard === undefined || count <= 0) return () => undefined;
  const columns = guard.columnIndexes.map((index) => {
    const range = sheet.getRangeByIndexes(top + first, index, count, 1);
    range.load("values");
    return range;
  });
  return () => {
    const prints = new Int32Array(count).fill(NO_PRINT);
    for (const { values } of columns) {
      const found: unknown = values;
      if (!isWhole(found, count)) return NULL_VALUES;
      for (let row = 0; row < count; row++) prints[row] = printWith(prints[row]!, (found as Cell[][])[row]![0]!);
    }
    const moved = prints.findIndex((print, row) => print !== guard.prints[first + row - 1]);
    return moved < 0 ? undefined : rowMoved(target, top + first + moved);
  };
}

function typedOver(entry: Entry, rect: Rect, before: readonly (readonly unknown[])[]): WorkbookProblem | undefined {
  const { target } = entry;
  const fromRow = rect.top - target.block.top;
  for (const [at, index] of rect.columns.entries()) {
    const place = target.columns.findIndex((column) => column.index === index);
    const column = target.columns[place]!;
    const changed = before[at]!.findIndex((found, offset) => {
      const row = fromRow + offset;
      return !isHeldAs(found, heldAt(entry, place, row)) && !isHeldAs(found, wantedAt(entry, column, row));
    });
    if (changed < 0) continue;
    const moved = target.block.isOwnSheet ? ownRowsMoved(entry, rect, before) : undefined;
    return (
      moved ??
      new WorkbookProblem(
        "CHANGED_MEANWHILE",
        writingWords.cellChangedWhileWriting(cellAddress(rect.top + changed, index), target.sheetName),
      )
    );
  }
  return undefined;
}

/** Whether a cell as `values` hands it over is what was read. An error comes as its text. */
function isAsHeld(found: unknown, held: Cell): boolean {
  return found === (isErrorCell(held) ? held.error : held);
}
