/**
 * What we wrote on our sheets, row by row as short prints kept with the workbook: by them a fill tells its own rows from what a person
 * typed into, between or below them, however the sheet was sorted since.
 */
import { WorkbookProblem } from "../workbook/port";
import { asKept } from "../workbook/figureRecord";
import { keptPrint, PRINT_LENGTH, separatePrints } from "../workbook/rowPrints";
import { isFormula, sameCell, type HeldCell } from "./cells";
import { heldAt, wantedAt } from "./content";
import { keepFigures } from "./figuresKept";
import type { Entry, Journal } from "./journal";
import type { Session } from "./options";
import { printOf } from "./ownRows";
import { keptSums, knownBySums, SUMS_MARK } from "./rowSums";
import { readSetting, settingText } from "./settings";
import { cellAddress, type Target } from "./target";
import { writingWords } from "./writingWords";

/**
 * The setting: by the name of a sheet of ours the prints of its rows, one behind the other; after a mark those of the rows that stood there
 * before, for Excel's own Undo brings these back and leaves the setting as it is.
 */
export const LINES_SETTING = "lines";
const BEFORE_MARK = ".";
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

const wholePrint = (cells: readonly HeldCell[]): number => printOf(cells.map(asKept));
const shortPrint = (cells: readonly HeldCell[]): string => keptPrint(wholePrint(cells));
/** The same, as a number of 24 bits. */
const printNumber = (cells: readonly HeldCell[]): number => wholePrint(cells) >>> 8;

const generations = (kept: string): readonly string[] => kept.split(BEFORE_MARK);
const areSums = (kept: string): boolean => kept.startsWith(SUMS_MARK);
/** The prints that are kept one by one, of this write and of the one before. */
const printsKept = (kept: string): ReadonlySet<string> =>
  new Set(
    generations(kept)
      .filter((it) => !areSums(it))
      .flatMap(separatePrints),
  );

const isKept = ({ target: { block } }: Entry): boolean => block.isOwnSheet && block.ownForm !== undefined;
/** What was kept of the rows of an entry; undefined where nothing was, as earlier versions and other programs leave it. */
const keptOf = (entry: Entry, lines: KeptLines): string | undefined => lines[nameOf(entry.target)];
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
  if (!isKept(entry) || entry.target.sheetId === undefined || entry.asWanted !== undefined) return theirs;
  const { block } = entry.target;
  const isOurs = await ownRowTest(entry, lines, pause);
  for (let row = 1; row < entry.rowCount; row++) {
    if (row % ROWS_AT_ONCE === 0) await pause();
    const cells = rowCells(entry, row);
    if (cells.every((cell) => cell === "") || isOurs(cells)) continue;
    if (row > block.rowCount && !hasOurForm(entry, cells)) theirs.add(row);
    else refuseLoss(entry, row, cells);
  }
  return theirs;
}

/** A row of which we kept the print; where we kept none, or sums, one whose first column has the form of ours. */
async function ownRowTest(entry: Entry, lines: KeptLines | undefined, pause: Pause): Promise<(cells: readonly HeldCell[]) => boolean> {
  const kept = lines && keptOf(entry, lines);
  if (kept === undefined || areSums(kept)) return (cells) => hasOurForm(entry, cells);
  const known = printsKept(kept);
  const isInSums = await sumsTest(entry, kept, pause);
  return (cells) => known.has(shortPrint(cells)) || isInSums?.(cells) === true;
}

/** Whether a row that stands there is one of those summed up, in this write or the one before; undefined where no sums are kept. */
async function sumsTest(entry: Entry, kept: string, pause: Pause): Promise<((cells: readonly HeldCell[]) => boolean) | undefined> {
  const summed = generations(kept).filter((it) => it.length > SUMS_MARK.length && areSums(it));
  if (summed.length === 0) return undefined;
  const prints: number[] = [];
  for (let row = 1; row < entry.rowCount; row++) {
    if (row % ROWS_AT_ONCE === 0) await pause();
    const cells = rowCells(entry, row);
    if (cells.some((cell) => cell !== "")) prints.push(printNumber(cells));
  }
  const tests = summed.map((text) => knownBySums(text, prints)).filter((test) => test !== undefined);
  return tests.length === 0 ? undefined : (cells) => tests.some((isKnown) => isKnown(printNumber(cells)));
}

function hasOurForm({ target: { block, columns } }: Entry, cells: readonly HeldCell[]): boolean {
  const first = cells[columns.findIndex(({ index }) => index === block.columnIndexes[0])];
  return (typeof first === "string" || typeof first === "number") && block.ownForm?.test(String(first)) === true;
}

/**
 * Rows (0 = heading) of a sheet of ours that hold something, are no person's by their form, are none that is to be written, and of which
 * nothing tells that we wrote them: no print was kept, or sums into which they do not fit.
 * @param isUnfinished the fill before was cut off: rows of it stand among those of which sums were kept.
 */
export async function rowsNotKnown(entry: Entry, lines: KeptLines, isUnfinished: boolean, pause: Pause): Promise<readonly number[]> {
  if (!isKept(entry) || entry.asWanted !== undefined) return [];
  const kept = keptOf(entry, lines);
  if (kept !== undefined && (isUnfinished || !areSums(kept))) return [];
  const known = kept === undefined ? undefined : printsKept(kept);
  const isInSums = kept === undefined ? undefined : await sumsTest(entry, kept, pause);
  if (kept !== undefined && isInSums === undefined) return [];
  const rows: number[] = [];
  for (let row = 1; row < entry.rowCount; row++) {
    if (row % ROWS_AT_ONCE === 0) await pause();
    const cells = rowCells(entry, row);
    if (entry.theirRows?.has(row) || entry.target.block.leaves?.(row - 1) || cells.every((cell) => cell === "")) continue;
    if (isInSums?.(cells) !== true && known?.has(shortPrint(cells)) !== true) rows.push(row);
  }
  if (rows.length === 0) return [];
  const wanted = new Set(separatePrints(await printsWritten(entry, pause)));
  return rows.filter((row) => !wanted.has(shortPrint(rowCells(entry, row))));
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
    writingWords.lineTypedOver(target.block.top + row + 1, target.sheetName, at, inWords(cells[place])),
  );
}

const MOST_SHOWN = 60;

function inWords(cell: HeldCell | undefined): string {
  const text = isFormula(cell) ? cell.formula : typeof cell === "object" ? cell.error : String(cell);
  return `"${text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text}"`;
}

/**
 * The text of the setting once all is written. Sheets that this write did not touch keep what was kept of them.
 * @param most rows are kept one by one, over all sheets: a workbook bears small settings only. Of longer sheets sums are kept.
 */
export async function linesAfter({ entries }: Journal, before: KeptLines, most: number, pause: Pause): Promise<string | undefined> {
  const lines = new Map(Object.entries(before));
  const written: { readonly entry: Entry; readonly name: string; readonly prints: string }[] = [];
  let room = most;
  for (const entry of entries.filter(isKept)) {
    const name = nameOf(entry.target);
    room -= entry.target.block.rowCount;
    const prints = await (room < 0 ? sumsWritten : printsWritten)(entry, pause);
    // Shorter sheets behind a long one may still have their rows kept one by one.
    if (room < 0) room += entry.target.block.rowCount;
    written.push({ entry, name, prints });
  }
  for (const { entry, name, prints } of written) {
    const earlier = await printsBefore(entry, prints, before[name] ?? "", pause);
    if (!areSums(earlier)) room -= earlier.length / PRINT_LENGTH;
    lines.set(name, earlier === "" || room < 0 ? prints : prints + BEFORE_MARK + earlier);
  }
  for (const entry of entries) await keepFigures(entry, lines, pause);
  return lines.size === 0 ? undefined : settingText(Object.fromEntries(lines));
}

/** Of the rows that Undo would bring back those that are not written again. Where none of ours changed, they are still those of the write before. */
async function printsBefore(entry: Entry, prints: string, kept: string, pause: Pause): Promise<string> {
  const [last = "", earlier = ""] = generations(kept);
  if (last === prints) return earlier;
  if (areSums(last)) return last === SUMS_MARK ? "" : last;
  if (areSums(prints)) return last;
  const known = printsKept(kept);
  const held = new Set(separatePrints(last));
  for (let row = 1; row < entry.rowCount; row++) {
    if (row % ROWS_AT_ONCE === 0) await pause();
    const print = shortPrint(rowCells(entry, row));
    if (known.has(print)) held.add(print);
  }
  for (const print of separatePrints(prints)) held.delete(print);
  return [...held].join("");
}

/** The prints of the rows as they are to be, of 24 bits each. */
async function printNumbers(entry: Entry, pause: Pause): Promise<readonly number[]> {
  if (entry.asWanted !== undefined) return Array.from(entry.asWanted.prints.subarray(1), (print) => print >>> 8);
  const prints: number[] = [];
  for (let row = 1; row <= entry.target.block.rowCount; row++) {
    if (row % ROWS_AT_ONCE === 0) await pause();
    const noted = entry.wantedPrints?.isNoted[row] === 1 ? entry.wantedPrints.prints[row]! >>> 8 : undefined;
    prints.push(noted ?? printNumber(wantedCells(entry, row)));
  }
  return prints;
}

const printsWritten = async (entry: Entry, pause: Pause): Promise<string> =>
  (await printNumbers(entry, pause)).map((print) => keptPrint(print << 8)).join("");
const sumsWritten = async (entry: Entry, pause: Pause): Promise<string> => keptSums(await printNumbers(entry, pause));
