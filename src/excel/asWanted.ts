/**
 * A long sheet of ours, read while it is compared with what it is to hold: as long as every row stands as we would write it, nothing of what was read has
 * to be held, and of its number formats a row a block is looked at. At the first row that differs all is held and looked at as on other sheets.
 */
import { asKept } from "../workbook/figureRecord";
import { NO_PRINT, printWith } from "../workbook/rowPrints";
import type { HeldCell } from "./cells";
import type { Session } from "./options";
import { contentOf } from "./stored";
import { rowsConcerned, type Target, type TargetColumn } from "./target";

/** Rows from which on a sheet is long. */
const LONG = 5_000;

/** What a row of ours is to hold in a column that nobody else writes in. */
const contentAt = ({ column }: TargetColumn, row: number): string | number =>
  contentOf(column.cell(row - 1), column.format === "text", column.heading, row);

export class AsWanted {
  /** Of the rows as they are to be; 0 is the heading, which has none. */
  readonly prints: Int32Array;
  private known = 1;

  /** Undefined of a sheet that is short, or in which something may be another's, and of one that is longer than what is to be written. */
  static of(session: Session, target: Target): AsWanted | undefined {
    const { block, columns } = target;
    const isOurs = block.isOwnSheet && block.ownForm !== undefined && target.mark !== undefined;
    const isAllOurs = block.leaves === undefined && block.keptRows === undefined;
    const isPlain = columns.every(({ isNew, column }) => !isNew && column.leaves === undefined && column.isShared !== true);
    const isLong = block.rowCount > Math.min(LONG, session.rowsKeptEach);
    return isOurs && isAllOurs && isPlain && isLong && rowsConcerned(target) === block.rowCount + 1 ? new AsWanted(target) : undefined;
  }

  private constructor(private readonly target: Target) {
    this.prints = new Int32Array(target.block.rowCount + 1).fill(NO_PRINT);
  }

  get isWhole(): boolean {
    return this.known === this.prints.length;
  }

  /** Whether rows from `fromRow` on (0 = heading), as `formulas` hands them over, are as they are to be. They come in order. */
  take(fromRow: number, formulas: readonly (readonly unknown[])[], rowCount: number): boolean {
    const first = Math.max(1, fromRow);
    if (first !== this.known) return false;
    const { prints, target } = this;
    const end = fromRow + rowCount;
    for (let place = 0; place < target.columns.length; place++) {
      const column = target.columns[place]!;
      const found = formulas[place]!;
      if (fromRow === 0 && mayBeOther(found[0])) return false;
      for (let row = first; row < end; row++) {
        const wanted = contentAt(column, row);
        if (found[row - fromRow] !== wanted || mayBeOther(wanted)) return false;
        prints[row] = printWith(prints[row]!, asKept(wanted));
      }
    }
    this.known = end;
    return true;
  }

  /** What the rows that were taken hold in a column. */
  cells(column: TargetColumn, heading: HeldCell): HeldCell[] {
    return Array.from({ length: this.known }, (_, row) => (row === 0 ? heading : contentAt(column, row)));
  }
}

/** A text that `formulas` hands over for a formula or an error, too. */
const mayBeOther = (text: unknown): boolean => typeof text === "string" && (text.startsWith("=") || text.startsWith("#"));
