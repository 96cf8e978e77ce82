import type { Session } from "./options";
import { readRect, type Property, type RectCells } from "./readRect";
import { withRows, type Rect } from "./rect";
import { firstRowInUse } from "./usedRange";

const rowsToStartWith = 5_000;
const bytesOfUnseenCell = 20;
/** Excel refuses to read more cells at once, on every platform. */
const cellsPerRead = 5_000_000;

/** How many rows the next block takes, by the bytes that the rows before took. */
export class BlockSize {
  private rowCount: number;
  private readonly most: number;

  constructor(
    private readonly session: Session,
    columnCount: number,
    propertyCount = 1,
    mostRows = rowsToStartWith,
  ) {
    this.most = Math.floor(cellsPerRead / Math.max(1, columnCount));
    const unseenRow = bytesOfUnseenCell * Math.max(1, columnCount * propertyCount);
    this.rowCount = this.within(Math.min(mostRows, session.blockBytes / unseenRow));
  }

  get rows(): number {
    return this.rowCount;
  }

  /** At most four times the block before: rows further down may be longer. */
  saw(rows: number, bytes: number): void {
    if (rows === 0 || bytes === 0) return;
    const fitting = (this.session.blockBytes / bytes) * rows;
    this.rowCount = this.within(Math.min(fitting, this.rowCount * 4));
  }

  private within(rows: number): number {
    return Math.max(1, Math.min(this.most, Math.max(this.session.smallestBlockRows, Math.floor(rows))));
  }
}

export interface ReadBlock {
  readonly rect: Rect;
  /** Of rows that were not read, because nothing stands there, without number formats. */
  readonly cells: RectCells;
}

/** Rows, from one to before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where at least so many rows were jumped, the next block is small: what stands there may be a single cell. */
const LONG_JUMP = 2_000;
const rowsAfterJump = 250;
/** So many blank rows are handed over at once. */
const blankRowsAtOnce = 20_000;

/**
 * Reads a rect block by block, in row order; the next block is asked for only when this one has been dealt with. Where a block ends in
 * blank rows Excel is asked which row is the next with anything in it, and those before it are handed over as blank without being read:
 * a cell in the last row of the sheet must not have us read a million rows. Rows in `wanted` (of the sheet) are read all the same; number
 * formats of other blank rows are not.
 */
export async function* blocksOf(
  session: Session,
  rect: Rect,
  properties: readonly Property[],
  wanted: readonly Stretch[] = [],
): AsyncGenerator<ReadBlock> {
  let size = new BlockSize(session, rect.columns.length, properties.length);
  const end = rect.top + rect.rowCount;
  for (let top = rect.top; top < end;) {
    const block = withRows(rect, top, Math.min(size.rows, end - top));
    const cells = await readRect(session, block, properties);
    size.saw(block.rowCount, cells.bytes);
    yield { rect: block, cells };
    top += block.rowCount;
    const next = endsBlank(cells, block.rowCount) ? await nextToRead(session, rect, top, end, wanted) : top;
    yield* blankBlocks(withRows(rect, top, next - top), properties);
    if (next - top >= LONG_JUMP) size = new BlockSize(session, rect.columns.length, properties.length, rowsAfterJump);
    top = next;
  }
}

/** Whether nothing stands in the lower half of a block: less is not worth a question. */
function endsBlank({ values, formulas }: RectCells, rowCount: number): boolean {
  const columns = [...values, ...formulas];
  if (columns.length === 0) return false;
  const from = rowCount >> 1;
  return columns.every((column) => {
    for (let row = column.length - 1; row >= from; row--) if (column[row] !== "") return false;
    return true;
  });
}

async function nextToRead(session: Session, rect: Rect, top: number, end: number, wanted: readonly Stretch[]): Promise<number> {
  const nextWanted = Math.min(end, ...wanted.filter(({ to }) => to > top).map(({ from }) => Math.max(top, from)));
  return nextWanted <= top ? top : ((await firstRowInUse(session, rect, top, nextWanted)) ?? nextWanted);
}

function* blankBlocks(rect: Rect, properties: readonly Property[]): Generator<ReadBlock> {
  const blanks = new Array<"">(Math.min(rect.rowCount, blankRowsAtOnce)).fill("");
  for (let done = 0; done < rect.rowCount; done += blankRowsAtOnce) {
    const rowCount = Math.min(blankRowsAtOnce, rect.rowCount - done);
    const column = rowCount === blanks.length ? blanks : blanks.slice(0, rowCount);
    const columnsFor = (property: Property): ""[][] => (properties.includes(property) ? rect.columns.map(() => column) : []);
    const cells = { values: columnsFor("values"), formulas: columnsFor("formulas"), numberFormat: [], bytes: 0, isAtOnce: true };
    yield { rect: withRows(rect, rect.top + done, rowCount), cells };
  }
}
