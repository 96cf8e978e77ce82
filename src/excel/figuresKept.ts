/** What is kept of our columns beside the user's rows, in the setting of our lines: by the kind of sheet and the headings of the columns. */
import { asKept, FigureRecord, keptFigures, PIECE, recordText } from "../workbook/figureRecord";
import { fingerprintText, printOfRow } from "../workbook/rowPrints";
import type { Cell, WrittenBlock } from "../workbook/port";
import { isErrorCell, isFormula, type HeldCell } from "./cells";
import { heldAt } from "./content";
import type { Entry } from "./journal";
import type { KeptLines } from "./ownLines";
import { contentOf } from "./stored";

/** Characters that are kept of a sheet's figures at most, those of the fill before included. */
const MOST_CHARACTERS = 400_000;
/** Of a sheet that is too long to be kept: so many rows may hold what somebody typed, more have other inputs. */
const FEW_ROWS = 1_000;
/** Rows between two pauses. */
const ROWS_AT_ONCE = 1_000;

export type Pause = () => Promise<void>;
type Figures = Pick<WrittenBlock, "figuresOf" | "columns" | "rowCount">;

const prefixOf = (kind: string): string => `figures of ${kind} `;
/** Other columns are another record: their rows are no longer to be told by it. */
const nameOf = (kind: string, { columns }: Figures): string =>
  prefixOf(kind) + fingerprintText(printOfRow(columns.map(({ heading }) => heading)));

/** What is kept of the figures of a block; undefined where nothing is. */
export function recordOf(lines: KeptLines, block: Figures): FigureRecord | undefined {
  const text = block.figuresOf === undefined ? undefined : lines[nameOf(block.figuresOf, block)];
  return text === undefined ? undefined : new FigureRecord(text, block.columns.length);
}

/** What a row (from 0) of a block comes to, whether or not somebody's own stands there and is left. */
export const computedRow = ({ columns }: Figures, row: number): (string | number)[] =>
  columns.map(({ cell, format, heading }) => contentOf(cell(row), format === "text", heading, row + 1));

/** A formula counts as its text. */
export const shown = (cell: HeldCell): Cell => (isFormula(cell) ? cell.formula : cell);
export const shownText = (cell: HeldCell): string | number => {
  if (isFormula(cell)) return cell.formula;
  if (isErrorCell(cell)) return cell.error;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
};

/** The cells of a row (from 0) as they stand, in the order of the block. */
export function heldFigures(entry: Entry): (row: number) => readonly HeldCell[] {
  const { block, columns } = entry.target;
  const places = block.columns.map((column) => columns.findIndex((it) => it.column === column));
  return (row) => places.map((place) => (place < 0 ? "" : heldAt(entry, place, row + 1)));
}

/** Keeps what an entry's figures are by now, and of what stood there what we had written. Too many are not kept. */
export async function keepFigures(entry: Entry, lines: Map<string, string>, pause: Pause): Promise<void> {
  const { block } = entry.target;
  const { figuresOf: kind, rowCount } = block;
  if (kind === undefined) return;
  const before = recordOf(Object.fromEntries(lines), block);
  for (const name of [...lines.keys()]) if (name.startsWith(prefixOf(kind))) lines.delete(name);
  const rows: string[] = [];
  for (let row = 0, left = MOST_CHARACTERS; row < rowCount; row++) {
    if (row % ROWS_AT_ONCE === 0) await pause();
    const figures = keptFigures(computedRow(block, row));
    if (figures !== "") rows.push(figures);
    left -= figures.length;
    if (left < 0) return;
  }
  const earlier = before === undefined ? [] : before.last === rows.join("") ? undefined : standingBefore(entry, before, new Set(rows));
  const text = earlier === undefined ? before!.text : recordText(rows, earlier);
  lines.set(nameOf(kind, block), text.length > MOST_CHARACTERS ? rows.join("") : text);
}

function standingBefore(entry: Entry, before: FigureRecord, now: ReadonlySet<string>): ReadonlySet<string> {
  const cellsOf = heldFigures(entry);
  const standing = Array.from({ length: Math.max(0, entry.rowCount - 1) }, (_, row) => keptFigures(cellsOf(row).map(shown)));
  return new Set(standing.filter((figures) => figures !== "" && before.has(figures) && !now.has(figures)));
}

/**
 * Rows (0 = heading) of figures beside the user's rows that would become others, where nothing is kept by which typing could be told, as another
 * program leaves a workbook, or where there are too many rows to keep anything: then none if many would, for the inputs are others.
 */
export function figuresNotKnown(entry: Entry, lines: KeptLines): readonly number[] {
  const { block } = entry.target;
  const isKeepable = block.rowCount * block.columns.length * PIECE <= MOST_CHARACTERS;
  if (block.figuresOf === undefined || recordOf(lines, block) !== undefined) return [];
  const cellsOf = heldFigures(entry);
  const others: number[] = [];
  for (let row = 0; row < block.rowCount; row++) {
    const held = cellsOf(row);
    if (held.every((cell) => cell === "")) continue;
    const computed = computedRow(block, row);
    if (computed.every((cell) => cell === "")) continue;
    if (held.every((cell, place) => cell === "" || asKept(shown(cell)) === asKept(computed[place]!))) continue;
    others.push(row + 1);
    if (!isKeepable && others.length > FEW_ROWS) return [];
  }
  return others;
}
