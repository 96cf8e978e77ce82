/**
 * Rows of a sheet on which people work that a fill added and a person has written in since: their words stay, with the row that they are about.
 * Where words are bound to what stands beside them, every row with words stays: a signature is for the amount that its signer saw.
 */
import { isBlank } from "../workbook/cells";
import { blocksOf } from "./blocks";
import { heldCells } from "./cells";
import { heldAt, wantedAt } from "./content";
import type { Session } from "./options";
import { isAsWritten } from "./putBackCells";
import type { Rect } from "./rect";
import { usedNow } from "./usedRange";
import type { EntryNow } from "./whereNow";

/** Rows of the sheet, from the heading (0) down. */
export async function rowsThatStay(session: Session, now: EntryNow, sheetId: string): Promise<ReadonlySet<number>> {
  const stay = new Set<number>();
  const { entry, rowOf } = now;
  const { block, columns, sheetName } = entry.target;
  const key = columns.findIndex(({ column }) => column.marksRows);
  if (key < 0 || !(block.isOwnSheet || block.isKeyed)) return stay;
  const used = await usedNow(session, { id: sheetId, name: sheetName });
  if (used === undefined) return stay;
  const placeOf = new Map(columns.map(({ index }, place) => [index, place]));
  const indexes = Array.from({ length: used.columnCount }, (_, offset) => used.left + offset);
  const rect: Rect = { sheetId, sheetName, columns: indexes, top: block.top, rowCount: Math.max(0, used.top + used.rowCount - block.top) };
  for await (const { rect: read, cells } of blocksOf(session, rect, ["values", "formulas"])) {
    const fromRow = read.top - block.top;
    indexes.forEach((index, at) => {
      const place = placeOf.get(index);
      heldCells(cells.values[at] ?? [], cells.formulas[at] ?? []).forEach((found, offset) => {
        const row = rowOf(fromRow + offset);
        const isAdded = row > 0 && row <= block.rowCount && heldAt(entry, key, row) === "" && !block.leaves?.(row - 1);
        const isBound = block.isKeyed === "bound" && place === undefined && row > 0;
        if (!(isAdded || isBound) || isBlankCell(found)) return;
        const isOurs = place !== undefined && isAsWritten(entry, found, wantedAt(entry, columns[place]!, row));
        if (!isOurs) stay.add(fromRow + offset);
      });
    });
  }
  // What stays is read under its headings.
  if (stay.size > 0) stay.add(0);
  return stay;
}

const isBlankCell = (found: ReturnType<typeof heldCells>[number]): boolean => typeof found !== "object" && isBlank(found);
