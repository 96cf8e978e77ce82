/** Figures of ours beside the user's rows in whose place somebody has typed since: found by what is kept of what was written. */
import { WorkbookProblem, type TypedCell, type WrittenBlock } from "../workbook/port";
import { blocksOf } from "./blocks";
import { heldCells, type HeldCell } from "./cells";
import { recordOf } from "./figuresKept";
import { Keeper } from "./keeper";
import type { Session } from "./options";
import { readLines } from "./ownLines";
import { preflight } from "./preflight";
import { rectOf, type Target } from "./target";
import { typedIn } from "./typedCells";

/** Of blocks that cannot be written to now, the write says so. What an unfinished fill left, nobody can tell from what was typed. */
export async function typedOver(session: Session, blocks: readonly WrittenBlock[]): Promise<readonly TypedCell[]> {
  const lines = await readLines(session);
  const known = blocks.filter((block) => recordOf(lines, block) !== undefined);
  if (known.length === 0 || (await Keeper.open(session)).wasUnfinished) return [];
  try {
    const found: TypedCell[] = [];
    for (const target of await preflight(session, { blocks: known, settings: {} }))
      found.push(...typedIn(target, await cellsOf(session, target), recordOf(lines, target.block)!));
    return found;
  } catch (problem) {
    if (problem instanceof WorkbookProblem && problem.code !== "STOPPED") return [];
    throw problem;
  }
}

/** What Excel does not tell, the write says. */
const told = (cell: HeldCell | null): HeldCell => cell ?? "";

async function cellsOf(session: Session, target: Target): Promise<(row: number) => readonly HeldCell[]> {
  const { block, sheetId } = target;
  const there = target.columns.filter(({ isNew }) => !isNew);
  const cells = new Map(there.map(({ column }) => [column, [] as HeldCell[]]));
  if (sheetId !== undefined && there.length > 0)
    for await (const { cells: read } of blocksOf(session, rectOf(target, sheetId, there, 1, block.rowCount), ["values", "formulas"]))
      there.forEach(({ column }, place) => {
        for (const cell of heldCells(read.values[place] ?? [], read.formulas[place] ?? [])) cells.get(column)!.push(told(cell));
      });
  return (row) => block.columns.map((column) => cells.get(column)?.[row] ?? "");
}
