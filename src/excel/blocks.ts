import type { Session } from "./options";
import { readRect, type Property, type RectCells } from "./readRect";
import { withRows, type Rect } from "./rect";

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
  ) {
    this.most = Math.floor(cellsPerRead / Math.max(1, columnCount));
    const unseenRow = bytesOfUnseenCell * Math.max(1, columnCount * propertyCount);
    this.rowCount = this.within(Math.min(rowsToStartWith, session.blockBytes / unseenRow));
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
  readonly cells: RectCells;
}

/** Reads a rect block by block, in row order; the next block is asked for only when this one has been dealt with. */
export async function* blocksOf(session: Session, rect: Rect, properties: readonly Property[]): AsyncGenerator<ReadBlock> {
  const size = new BlockSize(session, rect.columns.length, properties.length);
  const end = rect.top + rect.rowCount;
  for (let top = rect.top; top < end;) {
    const block = withRows(rect, top, Math.min(size.rows, end - top));
    const cells = await readRect(session, block, properties);
    size.saw(block.rowCount, cells.bytes);
    yield { rect: block, cells };
    top += block.rowCount;
  }
}
