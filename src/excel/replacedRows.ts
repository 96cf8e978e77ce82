/**
 * Rows on sheets of ours of which no print is kept, as other programs and earlier versions leave them, or sums into which they do not fit, and
 * which differ from all that is to be written: they may be figures of an earlier fill, or hold what a person typed, and nothing tells which. They are written anew, and what
 * stood in them is kept on a sheet that is the user's from then on.
 */
import type { ReplacedRows, WrittenBlock, WrittenColumn } from "../workbook/port";
import { isErrorCell, isFormula, sameCell, type HeldCell } from "./cells";
import { wantedAt } from "./content";
import { figuresNotKnown } from "./figuresKept";
import type { Entry } from "./journal";
import type { Session } from "./options";
import { rowCells, rowsNotKnown, type KeptLines } from "./ownLines";
import { freeName } from "../workbook/freeName";
import { sheetNames } from "./sheetNames";
import { cellAddress } from "./target";
import { replacedWords } from "./replacedWords";

export interface Aside {
  readonly block: WrittenBlock;
  readonly told: ReplacedRows;
}

/** What one row of the sheet says: whence, what differs from what stands there now, and all that stood there. */
type AsideRow = readonly [sheet: string, row: number, differs: string, stood: string];

const NAME = "Replaced lines";
const COLUMNS: readonly Omit<WrittenColumn, "cell">[] = [
  { heading: "Sheet", format: "text", width: 18 },
  { heading: "Row there", format: "quantity", width: 12 },
  { heading: "What differs", format: "note", width: 50 },
  { heading: "What stood in the row", format: "note", width: 110 },
];
/** A cell holds 32,767 characters. */
const MOST_CHARACTERS = 32_000;

/**
 * The sheet on which to keep what this write replaces without knowing whose it is; undefined where there is nothing of the kind.
 * @param lines undefined: no sheet of ours is written.
 */
export async function keptAside(
  session: Session,
  entries: readonly Entry[],
  lines: KeptLines | undefined,
  isUnfinished: boolean,
  pause: () => Promise<void>,
  typed: ReadonlyMap<Entry, ReadonlySet<number>> = new Map(),
): Promise<Aside | undefined> {
  if (lines === undefined) return undefined;
  const rows: AsideRow[] = [];
  const sheets: string[] = [];
  let count = 0;
  let isChosen = true;
  for (const entry of entries.filter((it) => it.sheetId !== undefined)) {
    const unknown = [...(await rowsNotKnown(entry, lines, isUnfinished, pause)), ...figuresNotKnown(entry, lines)];
    const replaced = [...(typed.get(entry) ?? []), ...unknown];
    isChosen &&= unknown.length === 0;
    if (replaced.length === 0) continue;
    sheets.push(entry.target.sheetName);
    count += replaced.length;
    for (const row of replaced) rows.push(...asideRows(entry, row));
  }
  if (count === 0) return undefined;
  // A sheet of that name is the user's by now, whoever made it.
  const name = freeName(NAME, (await sheetNames(session)).values());
  return { block: blockOf(name, rows), told: { sheet: name, rows: count, from: sheets, ...(isChosen && { isChosen: true as const }) } };
}

function asideRows(entry: Entry, row: number): AsideRow[] {
  const { target } = entry;
  const cells = rowCells(entry, row);
  const stood = cells.flatMap((cell, place) =>
    cell === "" ? [] : [`${target.columns[place]!.column.heading}: ${inWords(entry, place, cell)}`],
  );
  const text = stood.join("; ");
  const parts = Array.from({ length: Math.ceil(text.length / MOST_CHARACTERS) }, (_, part) =>
    text.slice(part * MOST_CHARACTERS, (part + 1) * MOST_CHARACTERS),
  );
  return parts.map((part, at) => [target.sheetName, target.block.top + row + 1, at === 0 ? whatDiffers(entry, row, cells) : "", part]);
}

const SHOWN = 200;

/** Cell by cell where most of the row is as it is to be; a row with more that differs is another row. */
function whatDiffers(entry: Entry, row: number, cells: readonly HeldCell[]): string {
  const { block, columns } = entry.target;
  const now = columns.map((column) => (row > block.rowCount ? "" : (wantedAt(entry, column, row) ?? "")));
  const different = cells.flatMap((cell, place) => (sameCell(cell, now[place]) ? [] : [place]));
  if (different.length > columns.length / 2) return replacedWords.wholeRow;
  const short = (text: string): string => (text === "" ? replacedWords.blank : text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
  return different
    .map((place) => {
      const address = cellAddress(block.top + row, columns[place]!.index);
      return replacedWords.nowInstead(address, short(inWords(entry, place, cells[place]!)), short(inWords(entry, place, now[place]!)));
    })
    .join("; ");
}

function inWords({ target }: Entry, place: number, cell: HeldCell): string {
  if (isFormula(cell)) return cell.formula;
  if (isErrorCell(cell)) return cell.error;
  const isDay = typeof cell === "number" && target.columns[place]!.column.format === "date" && Number.isInteger(cell) && cell > 60;
  return isDay ? new Date(Date.UTC(1899, 11, 30 + cell)).toISOString().slice(0, 10) : String(cell);
}

const blockOf = (ownName: string, rows: readonly AsideRow[]): WrittenBlock => ({
  sheet: { ownName },
  top: 0,
  columnIndexes: COLUMNS.map((_, index) => index),
  columns: COLUMNS.map((column, place) => ({ ...column, cell: (row) => rows[row]?.[place] ?? "" })),
  rowCount: rows.length,
  isOwnSheet: true,
  printTitle: "What a fill replaced",
});
