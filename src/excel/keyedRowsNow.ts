/** Rows of a sheet on which people work are known by their keys, whatever else was typed in them since, and wherever they are by now. */
import { isBlank, keyOf } from "../workbook/cells";
import type { Cell } from "../workbook/port";
import { isFormula } from "./cells";
import { heldAt, wantedAt } from "./content";
import type { Entry } from "./journal";
import type { Session } from "./options";
import { readColumns } from "./readColumns";

/**
 * Which rows of the entry are those of which nothing else told what they are, of old rows and of those that we added.
 *
 * @param rows by row of the sheet, from the headings down, the row of the entry; -1: not known. The ones found are put in.
 */
export async function findByKeys(session: Session, entry: Entry, sheetId: string, rows: Int32Array): Promise<void> {
  const { block, columns, sheetName } = entry.target;
  const place = columns.findIndex(({ column }) => column.marksRows);
  if (!block.isKeyed || place < 0 || !rows.includes(-1)) return;
  const originals = originalsByKey(entry, place);
  for (const original of rows) originals.delete(keyOfOriginal(entry, place, original));
  const sheet = { id: sheetId, name: sheetName };
  await readColumns(session, sheet, [columns[place]!.index], block.top + 1, rows.length - 1, (read) => {
    read.columns[0]!.forEach((cell, offset) => {
      const row = read.top - block.top + offset;
      const key = keyText(cell);
      const original = originals.get(key);
      if (rows[row]! >= 0 || original === undefined) return;
      rows[row] = original;
      originals.delete(key);
    });
  });
}

function originalsByKey(entry: Entry, place: number): Map<string, number> {
  const originals = new Map<string, number>();
  for (let row = entry.target.block.rowCount; row > 0; row--) originals.set(keyOfOriginal(entry, place, row), row);
  originals.delete("");
  return originals;
}

/** "" for a row of a person's own. */
function keyOfOriginal(entry: Entry, place: number, row: number): string {
  if (row <= 0) return "";
  const wanted = wantedAt(entry, entry.target.columns[place]!, row);
  const key = wanted ?? (entry.target.block.leaves?.(row - 1) ? "" : heldAt(entry, place, row));
  return isFormula(key) ? "" : keyText(key);
}

/** A key stays as it was written; a program may have changed its case. */
const keyText = (cell: Cell): string => (isBlank(cell) || typeof cell === "object" ? "" : keyOf(String(cell)));
