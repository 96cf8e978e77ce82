/** Which rows of a block matter: a cell in the sheet's last row must not make us read, format or write all above it. */
import type { WrittenBlock } from "../workbook/port";
import type { Stretch } from "./blocks";
import type { Entry } from "./journal";

/** So many rows of which we have nothing to say are left alone. */
const LONG_GAP = 10_000;
const stretchesOf = new WeakMap<WrittenBlock, readonly Stretch[]>();

/** The rows below the heading (row 0) that we fill, without long gaps. */
export function filledStretches(block: WrittenBlock): readonly Stretch[] {
  const known =
    stretchesOf.get(block) ?? (isOneStretch(block) ? [{ from: 1 + (block.keptRows ?? 0), to: block.rowCount + 1 }] : findStretches(block));
  stretchesOf.set(block, known);
  return known;
}

const isOneStretch = ({ rowCount, keptRows }: WrittenBlock): boolean => rowCount <= LONG_GAP || keptRows !== undefined;

/** The same with the heading. */
export function headingAndFilled(block: WrittenBlock): readonly Stretch[] {
  const [first, ...others] = filledStretches(block);
  return first?.from === 1 ? [{ from: 0, to: first.to }, ...others] : [{ from: 0, to: 1 }, ...(first ? [first] : []), ...others];
}

function findStretches(block: WrittenBlock): Stretch[] {
  const { rowCount } = block;
  const isFilled = filledTest(block);
  const lastFilled = (from: number, to: number): number | undefined => {
    for (let row = to; row >= from; row--) if (isFilled(row)) return row;
    return undefined;
  };
  const stretches: Stretch[] = [];
  let [from, filled] = [1, 0]; // where the present stretch begins, and its last filled row known so far
  while (filled < rowCount) {
    // Asked from the far end: of a column of texts without gaps, one in thousands is made for this.
    const next = lastFilled(filled + 1, Math.min(rowCount, filled + LONG_GAP));
    if (next !== undefined) filled = next;
    else {
      let row = filled + LONG_GAP + 1;
      while (row <= rowCount && !isFilled(row)) row++;
      if (row > rowCount) break;
      if (filled > 0) stretches.push({ from, to: filled + 1 });
      from = filled = row;
    }
  }
  const isGapLast = rowCount - filled >= LONG_GAP;
  return [...stretches, { from, to: (isGapLast ? filled : rowCount) + 1 }];
}

/** Whether a row of a block (1 = the first below the heading) holds anything in the columns that tell. */
function filledTest({ columns }: WrittenBlock): (row: number) => boolean {
  const marks = columns.filter(({ marksRows }) => marksRows);
  const asked = marks.length > 0 ? marks : columns;
  return (row) => asked.some(({ cell }) => cell(row - 1) !== "");
}

/** The rows of an entry, up to before `end`, in which there may be something to write: all but long gaps in which nothing is held either. */
export function stretchesToWrite(entry: Entry, end: number): readonly Stretch[] {
  const found = [{ from: 0, to: Math.min(1, end) }]; // the heading
  const add = (from: number, to: number): void => {
    const last = found[found.length - 1]!;
    if (from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  };
  let done = 1;
  for (const { from, to } of [...filledStretches(entry.target.block), { from: end, to: end }]) {
    if (from - done <= LONG_GAP || !isBlank(entry, done, from)) add(done, from);
    add(from, to);
    done = to;
  }
  return found.filter(({ from, to }) => from < to);
}

const isBlank = ({ columns }: Entry, from: number, to: number): boolean =>
  columns.every(({ cells }) => {
    for (let row = from; row < Math.min(to, cells?.length ?? 0); row++) if (cells![row] !== "") return false;
    return true;
  });
