/** What stands in the columns of a target, read block by block: of a long sheet of ours no more than tells that it stands as it is to be. */
import type { Cell } from "../workbook/port";
import type { AsWanted } from "./asWanted";
import { blocksOf, type ReadBlock, type Stretch } from "./blocks";
import { heldCells, type HeldCell } from "./cells";
import { numberFormatOf, runsToFormat } from "./formats";
import type { Session } from "./options";
import { readRect } from "./readRect";
import { withRows, type Rect } from "./rect";
import type { Target } from "./target";

export interface HeldBlock {
  readonly rect: Rect;
  /** Column by column; undefined: the rows are as they are to be. */
  readonly columns: readonly (readonly HeldCell[])[] | undefined;
  /** What the cells of the first row show. */
  readonly first: readonly Cell[];
  /** Column by column, of the first rows; those below have the last one. */
  readonly formats: readonly (readonly unknown[])[];
  /** All cells were read in one request. */
  readonly isAtOnce: boolean;
}

export async function* heldBlocksOf(
  session: Session,
  target: Target,
  rect: Rect,
  wanted: readonly Stretch[],
  asWanted: AsWanted | undefined,
): AsyncGenerator<HeldBlock> {
  const end = rect.top + rect.rowCount;
  let top = rect.top;
  if (asWanted !== undefined) {
    for await (const block of blocksOf(session, rect, ["formulas"], wanted)) {
      const fromRow = block.rect.top - target.block.top;
      if (!asWanted.take(fromRow, block.cells.formulas, block.rect.rowCount)) break;
      yield await blockAsWanted(session, target, block);
      top = block.rect.top + block.rect.rowCount;
    }
  }
  const rest = withRows(rect, top, end - top);
  for await (const block of blocksOf(session, rest, ["values", "formulas", "numberFormat"], wanted)) yield wholeBlock(block);
}

function wholeBlock({ rect, cells }: ReadBlock): HeldBlock {
  const columns = rect.columns.map((_, place) => heldCells(cells.values[place] ?? [], cells.formulas[place] ?? []));
  return { rect, columns, first: cells.values.map(([cell]) => cell ?? ""), formats: cells.numberFormat, isAtOnce: cells.isAtOnce };
}

/** The formats of all rows are asked for only where those of the first are not as we leave them. */
async function blockAsWanted(session: Session, target: Target, { rect, cells }: ReadBlock): Promise<HeldBlock> {
  const headingRows = rect.top === target.block.top ? 1 : 0;
  const top = withRows(rect, rect.top, Math.min(headingRows + 1, rect.rowCount));
  const { numberFormat: some } = await readRect(session, top, ["numberFormat"]);
  const isOurs = target.columns.every(({ column }, place) => {
    const format = String(some[place]?.[headingRows]);
    return runsToFormat([{ from: 0, count: 1, format }], numberFormatOf(column.format), false).length === 0;
  });
  const formats = isOurs ? some : (await readRect(session, rect, ["numberFormat"])).numberFormat;
  const first = cells.formulas.map(([cell]) => cell as Cell);
  return { rect, columns: undefined, first, formats, isAtOnce: cells.isAtOnce };
}
