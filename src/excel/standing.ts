import { blocksOf } from "./blocks";
import { heldCells, sameCell } from "./cells";
import { cellsOf, type KeptEntry, type KeptImage } from "./keptImage";
import type { Session } from "./options";
import { send } from "./request";
import { writingWords } from "./writingWords";

export interface FoundSheet {
  readonly id: string;
  readonly name: string;
}

/** The sheets of an image as they are now, by id where the id is still known, else by name; undefined for one that is gone. */
export async function findSheets(session: Session, entries: readonly KeptEntry[]): Promise<readonly (FoundSheet | undefined)[]> {
  const keysOf = ({ sheetId, sheetName, last }: KeptEntry): string[] => {
    const id = sheetId === null ? [] : [sheetId];
    // On another day, or saved by another program, an id may be another sheet's.
    return last ? [sheetName, ...id] : [...id, sheetName];
  };
  return send(session, { doing: writingWords.lookAtUnfinished }, async (context) => {
    const { worksheets } = context.workbook;
    const looks = entries.map((entry) => keysOf(entry).map((key) => worksheets.getItemOrNullObject(key)));
    for (const sheet of looks.flat()) sheet.load(["id", "name"]);
    await context.sync();
    return looks.map((sheets) => {
      const found = sheets.find((sheet) => !sheet.isNullObject);
      return found && { id: found.id, name: found.name };
    });
  });
}

/** Whether anything in the columns of an image is not as it was: then something of the fill may stand there. */
export async function standsThere(session: Session, { entries }: KeptImage): Promise<boolean> {
  const sheets = await findSheets(session, entries);
  for (const [place, entry] of entries.entries()) {
    const sheet = sheets[place];
    if (sheet !== undefined && (await differs(session, entry, sheet))) return true;
  }
  return false;
}

async function differs(session: Session, entry: KeptEntry, { id, name }: FoundSheet): Promise<boolean> {
  const columns = [...entry.columns].sort((one, other) => one.index - other.index);
  const before = columns.map(({ cells }) => (cells === null ? undefined : cellsOf(cells)));
  const rect = { sheetId: id, sheetName: name, columns: columns.map(({ index }) => index), top: entry.top, rowCount: entry.rowCount };
  for await (const { rect: block, cells } of blocksOf(session, rect, ["values", "formulas"])) {
    const from = block.top - entry.top;
    const isOther = columns.some((_, place) =>
      heldCells(cells.values[place] ?? [], cells.formulas[place] ?? []).some(
        (found, offset) => !sameCell(found, before[place]?.[from + offset] ?? ""),
      ),
    );
    if (isOther) return true;
  }
  return false;
}
