/**
 * What we wrote on our sheets, row by row as short prints kept with the workbook: by them a fill tells its own rows from what a person
 * typed into, between or below them, however the sheet was sorted since.
 */
import { WorkbookProblem } from "../workbook/port";
import { keptPrint, PRINT_LENGTH, separatePrints } from "../workbook/rowPrints";
import { isFormula, sameCell, type HeldCell } from "./cells";
import { heldAt, wantedAt } from "./content";
import type { Entry, Journal } from "./journal";
import type { Session } from "./options";
import { printOf } from "./ownRows";
import { readSetting, settingText } from "./settings";
import { cellAddress, type Target } from "./target";

/**
 * The setting: by the name of a sheet of ours the prints of its rows, one behind the other; after a mark those of the rows that stood there
 * before, for Excel's own Undo brings these back and leaves the setting as it is.
 */
export const LINES_SETTING = "lines";
const BEFORE_MARK = ".";
/** So many rows are kept of, over all sheets: a workbook bears small settings only. Longer sheets are known by the form of their rows. */
const MOST_ROWS = 50_000;
/** In place of the prints of a longer sheet. */
const BY_FORM = "*";
/** Rows between two pauses. */
const ROWS_AT_ONCE = 1_000;

export type KeptLines = Readonly<Record<string, string>>;
/** Lets others have their turn; throws when the user wants to stop. */
type Pause = () => Promise<void>;

/** Anybody may have changed the setting: what is no text is left out, and the form of its rows decides. */
export async function readLines(session: Session): Promise<KeptLines> {
  const kept = await readSetting(session, LINES_SETTING);
  if (typeof kept !== "object" || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter((it): it is [string, string] => typeof it[1] === "string"));
}

/** Programs keep 15 digits of a number, some no more; no figure of ours has more than six decimals. */
const rounded = (cell: HeldCell): HeldCell =>
  typeof cell === "number" && !Number.isInteger(cell) ? Math.round(cell * 1_000_000) / 1_000_000 : cell;

function shortPrint(cells: readonly HeldCell[]): string {
  return keptPrint(printOf(cells.map(rounded)));
}

const isKept = ({ target: { block } }: Entry): boolean => block.isOwnSheet && block.ownForm !== undefined;
/** What was kept of the rows of an entry; undefined where nothing was, as earlier versions and other programs leave it. */
export const keptPrints = (entry: Entry, lines: KeptLines): string | undefined => (isKept(entry) ? lines[nameOf(entry.target)] : BY_FORM);

const nameOf = ({ block: { sheet } }: Target): string => ("ownName" in sheet ? sheet.ownName : sheet.id);
export const rowCells = (entry: Entry, row: number): HeldCell[] => entry.columns.map((_, place) => heldAt(entry, place, row));

/** The cells of a row of ours as they are to be. */
const wantedCells = (entry: Entry, row: number): HeldCell[] => entry.target.columns.map((column) => wantedAt(entry, column, row) ?? "");

/**
 * Rows below our last that hold what we did not write, and that stay as they are. Rows that we are to write in and that hold such, and
 * lines of ours that somebody changed and that are ours no longer, are refused.
 * @param lines undefined: an unfinished fill left rows of which nobody kept a print.
 */
export async function theirRows(entry: Entry, lines: KeptLines | undefined, pause: Pause): Promise<ReadonlySet<number>> {
  const theirs = new Set<number>();
  if (!isKept(entry) || entry.target.sheetId === undefined) return theirs;
  const { block } = entry.target;
  const isOurs = ownRowTest(entry, lines);
  for (let row = 1; row < entry.rowCount; row++) {
    if (row % ROWS_AT_ONCE === 0) await pause();
    const cells = rowCells(entry, row);
    if (cells.every((cell) => cell === "") || isOurs(cells)) continue;
    if (row > block.rowCount && !hasOurForm(entry, cells)) theirs.add(row);
    else refuseLoss(entry, row, cells);
  }
  return theirs;
}

/** A row of which we kept the print; where we kept none, one whose first column has the form of ours. */
function ownRowTest(entry: Entry, lines: KeptLines | undefined): (cells: readonly HeldCell[]) => boolean {
  const prints = lines?.[nameOf(entry.target)];
  if (prints === undefined || prints === BY_FORM) return (cells) => hasOurForm(entry, cells);
  const known = new Set(prints.split(BEFORE_MARK).flatMap(separatePrints));
  return (cells) => known.has(shortPrint(cells));
}

function hasOurForm({ target: { block, columns } }: Entry, cells: readonly HeldCell[]): boolean {
  const first = cells[columns.findIndex(({ index }) => index === block.columnIndexes[0])];
  return (typeof first === "string" || typeof first === "number") && block.ownForm?.test(String(first)) === true;
}

/** Rows (0 = heading) of a sheet of ours that hold something, are no person's by their form, and are none that is to be written. */
export async function rowsWithoutPrint(entry: Entry, pause: Pause): Promise<number[]> {
  const wanted = new Set(separatePrints(await printsWritten(entry, pause)));
  const rows: number[] = [];
  for (let row = 1; row < entry.rowCount; row++) {
    if (row % ROWS_AT_ONCE === 0) await pause();
    const cells = rowCells(entry, row);
    if (entry.theirRows?.has(row) || entry.target.block.leaves?.(row - 1) || cells.every((cell) => cell === "")) continue;
    if (!wanted.has(shortPrint(cells))) rows.push(row);
  }
  return rows;
}

/** A cell that was emptied, or that holds what it is to hold, is no loss. */
function refuseLoss(entry: Entry, row: number, cells: readonly HeldCell[]): void {
  const { target } = entry;
  const wanted = row > target.block.rowCount ? [] : wantedCells(entry, row);
  const place = cells.findIndex((cell, at) => cell !== "" && !sameCell(cell, wanted[at]));
  if (place < 0) return;
  const at = cellAddress(target.block.top + row, target.columns[place]!.index);
  throw new WorkbookProblem(
    "CELLS_TAKEN",
    `Row ${target.block.top + row + 1} of the sheet "${target.sheetName}" is not as Channel Credits wrote it: something was typed there since ` +
      `(look at ${at}: ${inWords(cells[place])}), and a fill writes that row anew. Move what you want to keep to the right of our columns or to ` +
      "another sheet and delete the row, or delete the whole sheet; then fill again.",
  );
}

const MOST_SHOWN = 60;

function inWords(cell: HeldCell | undefined): string {
  const text = isFormula(cell) ? cell.formula : typeof cell === "object" ? cell.error : String(cell);
  return `"${text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text}"`;
}

/** The text of the setting once all is written. Sheets that this write did not touch keep what was kept of them. */
export async function linesAfter({ entries }: Journal, before: KeptLines, pause: Pause): Promise<string | undefined> {
  const lines = new Map(Object.entries(before));
  const written: { readonly entry: Entry; readonly name: string; readonly prints: string }[] = [];
  let room = MOST_ROWS;
  for (const entry of entries.filter(isKept)) {
    const name = nameOf(entry.target);
    room -= entry.target.block.rowCount;
    if (room < 0) lines.set(name, BY_FORM);
    else written.push({ entry, name, prints: await printsWritten(entry, pause) });
  }
  for (const { entry, name, prints } of written) {
    const earlier = await printsBefore(entry, prints, before[name] ?? "", pause);
    room -= earlier.length / PRINT_LENGTH;
    lines.set(name, earlier === "" || room < 0 ? prints : prints + BEFORE_MARK + earlier);
  }
  return lines.size === 0 ? undefined : settingText(Object.fromEntries(lines));
}

/** Of the rows that Undo would bring back those that are not written again. Where none of ours changed, they are still those of the write before. */
async function printsBefore(entry: Entry, prints: string, kept: string, pause: Pause): Promise<string> {
  const [last = "", earlier = ""] = kept.split(BEFORE_MARK);
  if (last === prints) return earlier;
  const known = new Set(kept === BY_FORM ? [] : kept.split(BEFORE_MARK).flatMap(separatePrints));
  const held = new Set(kept === BY_FORM ? [] : separatePrints(last));
  for (let row = 1; row < entry.rowCount; row++) {
    if (row % ROWS_AT_ONCE === 0) await pause();
    const print = shortPrint(rowCells(entry, row));
    if (known.has(print)) held.add(print);
  }
  for (const print of separatePrints(prints)) held.delete(print);
  return [...held].join("");
}

async function printsWritten(entry: Entry, pause: Pause): Promise<string> {
  let prints = "";
  for (let row = 1; row <= entry.target.block.rowCount; row++) {
    if (row % ROWS_AT_ONCE === 0) await pause();
    prints += shortPrint(wantedCells(entry, row));
  }
  return prints;
}
