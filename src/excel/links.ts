import type { Cell } from "../workbook/port";
import { blocksOf } from "./blocks";
import { wantedAt } from "./content";
import { hasExcelApi } from "./gates";
import type { Entry } from "./journal";
import type { Session } from "./options";
import { unlessRefused } from "./problems";
import { send } from "./request";
import { rectOf, type Target, type TargetColumn } from "./target";
import { writingWords } from "./writingWords";

/** Excel takes 65,530 links a sheet: so many rows of up to three have them; the rows below have the sheet and row as text alone. */
export const MOST_LINKED_ROWS = 20_000;

const linking = ({ block, columns }: Target): readonly TargetColumn[] =>
  (block.isOwnSheet || block.guard !== undefined) && hasExcelApi("1.9") ? columns.filter(({ column }) => column.link !== undefined) : [];

/** Links of rows that were just written (0 = heading), from what is written there. */
export async function writeLinks(session: Session, entry: Entry, sheetId: string, fromRow: number, rowCount: number): Promise<void> {
  const { target } = entry;
  if (linking(target).length === 0) return;
  const from = Math.max(1, fromRow);
  const to = Math.min(fromRow + rowCount, MOST_LINKED_ROWS + 1);
  const cells = target.columns.map((column) =>
    Array.from({ length: Math.max(0, to - from) }, (_, offset) => wantedAt(entry, column, from + offset) ?? ""),
  );
  await setLinks(session, entry, sheetId, from, cells);
}

/** Links of rows that were put back, from what stands there again. */
export async function linkAgain(session: Session, entry: Entry, sheetId: string): Promise<void> {
  const { target, written } = entry;
  if (linking(target).length === 0 || written === undefined) return;
  const from = Math.max(1, written.from);
  const rows = Math.max(0, Math.min(written.to, MOST_LINKED_ROWS + 1) - from);
  for await (const { rect, cells } of blocksOf(session, rectOf(target, sheetId, target.columns, from, rows), ["values"]))
    await setLinks(session, entry, sheetId, rect.top - target.block.top, cells.values);
}

/** One call a column, with a link for each of its rows. `cells` has all columns; a row that leads nowhere has no link afterwards. */
async function setLinks(
  session: Session,
  entry: Entry,
  sheetId: string,
  fromRow: number,
  cells: readonly (readonly Cell[])[],
): Promise<void> {
  const { target } = entry;
  const rowCount = cells[0]?.length ?? 0;
  if (rowCount === 0) return;
  const rows = Array.from({ length: rowCount }, (_, row) => cells.map((column) => column[row]!));
  const headings = target.columns.map(({ column }) => column.heading);
  const setting = send(session, { doing: writingWords.linkRows(target.sheetName), sheetName: target.sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const { index, column } of linking(target))
      for (const { from, to } of ourRows(target, fromRow, rowCount)) {
        const range = sheet.getRangeByIndexes(target.block.top + from, index, to - from, 1);
        // On a sheet that was there a cell may lead where its row led before.
        if (target.sheetId !== undefined) range.clear("Hyperlinks");
        range.setCellProperties(rows.slice(from - fromRow, to - fromRow).map((row) => [linkTo(column.link!(row, headings))]));
      }
    await context.sync();
  });
  // Links are looks: an Excel that cannot set them has the same figures.
  await unlessRefused(setting, "OLD_EXCEL", "TOO_LARGE");
}

/** Runs of rows that are not the user's. */
function ourRows(
  { block: { leaves } }: Target,
  fromRow: number,
  rowCount: number,
): readonly { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let row = fromRow; row < fromRow + rowCount; row++) {
    if (leaves?.(row - 1)) continue;
    const last = runs[runs.length - 1];
    if (last?.to === row) last.to++;
    else runs.push({ from: row, to: row + 1 });
  }
  return runs;
}

function linkTo(place: ReturnType<NonNullable<TargetColumn["column"]["link"]>>): Excel.SettableCellProperties {
  return place === undefined ? {} : { hyperlink: { documentReference: `'${place.sheet.replaceAll("'", "''")}'!A${place.row}` } };
}
