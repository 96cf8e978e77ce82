import type { Cell } from "../workbook/port";
import { printOfRow } from "../workbook/rowPrints";
import { sameCell, type HeldCell } from "./cells";
import { wantedAt } from "./content";
import { isTouched, type Entry, type Journal } from "./journal";
import { keptEntry, keptSettings, MOST_CHARACTERS, runsOf, type KeptColumn, type KeptEntry, type KeptImage, type KeptOfLast } from "./keptImage"; // prettier-ignore
import { shortened, shortenedText } from "./longTexts";
import { textOfPrints } from "./printsText";
import type { TargetColumn } from "./target";

/**
 * The before-image of a fill that has ended well, with what it wrote: by both another page, on another day, can tell what is still as it
 * was written. Undefined: too much to be kept. No entries: the fill wrote no cell.
 */
export function lastImageOf({ entries, settingsBefore, settingsAfter }: Journal, mostCharacters = MOST_CHARACTERS): KeptImage | undefined {
  const budget = { left: mostCharacters };
  const kept: KeptEntry[] = [];
  for (const entry of entries.filter(isTouched)) {
    kept.push(lastEntry(entry, budget));
    if (budget.left < 0) return undefined;
  }
  const before = keptSettings(settingsBefore);
  for (const [, text] of before) budget.left -= text?.length ?? 0;
  if (budget.left < 0) return undefined;
  // Of what was kept with the fill only needs to be known whether it still is.
  const after = keptSettings(settingsAfter).map(([key, text]) => [key, text === null ? null : shortenedText(text)] as const);
  return { entries: kept, settingsBefore: before, settingsAfter: after };
}

function lastEntry(entry: Entry, budget: { left: number }): KeptEntry {
  const { target } = entry;
  // What the columns held comes from below, with what was written beside it.
  const bare = keptEntry({ ...entry, columns: entry.columns.map((it) => ({ ...it, cells: undefined })) }, "fill", budget);
  return {
    ...bare,
    columns: bare.columns.map((column, place) => ({ ...column, ...lastColumn(entry, target.columns[place]!, place, budget) })),
    last: ofLast(entry, budget),
  };
}

function lastColumn(entry: Entry, target: TargetColumn, place: number, budget: { left: number }): Partial<KeptColumn> {
  if (budget.left < 0) return {};
  const { format, hint, choices, isShared, headingAside, marksRows } = target.column;
  const held = entry.columns[place]?.cells;
  const { rowCount } = entry.target.block;
  // null, which no cell holds: the cell was left as it is.
  const wanted = Array.from({ length: rowCount + 1 }, (_, row) => wantedAt(entry, target, row) ?? null) as (HeldCell | null)[];
  const before = held?.map((cell, row) => (wanted[row] !== null && sameCell(cell, wanted[row]) ? shortened(cell) : cell));
  budget.left -= (hint?.text.length ?? 0) + (isShared && choices ? choices.join().length : 0);
  return {
    format,
    wrote: runsOf((wanted as HeldCell[]).slice(1).map(shortened), budget),
    cells: before === undefined ? null : runsOf(before, budget),
    ...(hint && { hint: hint.text }),
    ...(isShared && choices && { choices }),
    ...(headingAside !== undefined && { hasAside: true as const }),
    ...(marksRows && { marksRows: true as const }),
  };
}

function ofLast(entry: Entry, budget: { left: number }): KeptOfLast {
  const { block } = entry.target;
  const guard = block.guard && { ...block.guard, prints: textOfPrints(block.guard.prints) };
  budget.left -= (guard?.prints.length ?? 0) + (block.page ? JSON.stringify(block.page).length : 0);
  const links = entry.target.sheetId === undefined ? [] : linksBefore(entry, budget);
  return {
    isOwnSheet: block.isOwnSheet,
    ...(block.isKeyed && { isKeyed: block.isKeyed }),
    ...(block.page && { page: block.page }),
    ...(guard && { guard }),
    ...(entry.theirRows?.size && { theirRows: [...entry.theirRows] }),
    ...(links.length > 0 && { links }),
  };
}

/** Where a row led hangs on what its cells held. */
function linksBefore(entry: Entry, budget: { left: number }): NonNullable<KeptOfLast["links"]> {
  const { target } = entry;
  const headings = target.columns.map(({ column }) => column.heading);
  const cellsOf = (row: number): Cell[] =>
    entry.columns.map(({ cells }) => {
      const cell = cells?.[row] ?? "";
      return typeof cell === "object" && "formula" in cell ? "" : cell;
    });
  return target.columns.flatMap(({ column: { link } }, column) => {
    if (link === undefined) return [];
    const sheets: string[] = [];
    const rows: (readonly [number, number, number])[] = [];
    for (let row = 1; row < entry.rowCount && budget.left >= 0; row++) {
      const cells = cellsOf(row);
      const place = link(cells, headings);
      if (place === undefined) continue;
      if (!sheets.includes(place.sheet)) sheets.push(place.sheet);
      rows.push([printOfRow(cells), sheets.indexOf(place.sheet), place.row]);
      budget.left -= 20;
    }
    return rows.length === 0 ? [] : [{ column, sheets, rows }];
  });
}
