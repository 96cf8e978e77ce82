import type { ColumnBlock } from "../workbook/port";
import { blocksOf } from "./blocks";
import type { Session } from "./options";
import { sheetGone } from "./problems";
import type { Rect } from "./rect";
import { send } from "./request";
import { words } from "./words";

/** Reads the asked columns, and no others, block by block. Nothing is read ahead, so no more than a block is held. */
export async function readColumns(
  session: Session,
  sheet: { readonly id: string; readonly name: string },
  columnIndexes: readonly number[],
  top: number,
  rowCount: number,
  onBlock: (block: ColumnBlock) => "stop" | void | Promise<"stop" | void>,
): Promise<void> {
  if (columnIndexes.length === 0) return;
  const columns = [...new Set(columnIndexes)].sort((one, other) => one - other);
  const places = columnIndexes.map((index) => columns.indexOf(index));
  const rect: Rect = { sheetId: sheet.id, sheetName: sheet.name, columns, top, rowCount };
  for await (const block of blocksOf(session, rect, ["values"])) {
    const asked = places.map((place) => block.cells.values[place] ?? []);
    const answer = await onBlock({ top: block.rect.top, rowCount: block.rect.rowCount, columns: asked });
    if (answer === "stop") return;
  }
}

export async function readSheetName(session: Session, sheetId: string): Promise<string> {
  const place = { doing: words.readASheet };
  return send(session, place, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) throw sheetGone(place);
    return sheet.name;
  });
}
