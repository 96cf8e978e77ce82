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
  const { columns, rowCount } = block;
  const marks = columns.filter(({ marksRows }) => marksRows);
  const asked = marks.length > 0 ? marks : columns;
  const stretches: Stretch[] = [];
  let [from, filled] = [1, 0]; // where the present stretch begins, and the last filled row
  for (let row = 1; row <= rowCount; row++) {
    if (asked.every(({ cell }) => cell(row - 1) === "")) continue;
    if (row - filled > LONG_GAP) {
      if (filled > 0) stretches.push({ from, to: filled + 1 });
      from = row;
    }
    filled = row;
  }
  const isGapLast = rowCount - filled >= LONG_GAP;
  return [...stretches, { from, to: (isGapLast ? filled : rowCount) + 1 }];
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
