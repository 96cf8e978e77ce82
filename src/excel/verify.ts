import { WorkbookProblem, type PlanBasis, type ReadRows } from "../workbook/port";
import { printsOfBlock } from "../workbook/rowPrints";
import { describe } from "./describe";
import type { Session } from "./options";
import { readColumns } from "./readColumns";
import { readSetting } from "./settings";
import { mayTouch } from "./watch";

/** Hears how many rows have been read again. */
export type OnRows = (sheetName: string, rows: number) => Promise<void>;

/** Reads all that a plan was made from once more: it must be as it was. */
export async function verifyBasis(session: Session, basis: PlanBasis, onRows: OnRows): Promise<void> {
  const shape = await describe(session);
  const misfit = basis.misfit(shape);
  if (misfit !== undefined) throw changedMeanwhile(misfit);
  for (const [key, value] of basis.settings) {
    if (JSON.stringify(await readSetting(session, key)) !== JSON.stringify(value))
      throw changedMeanwhile("somebody else has chosen other sheets or columns, or filled the workbook");
  }
  const names = new Map(shape.sheets.map(({ id, name }) => [id, name]));
  for (const read of basis.reads) await verifyRows(session, read, names.get(read.sheetId) ?? "", onRows);
}

async function verifyRows(session: Session, read: ReadRows, name: string, onRows: OnRows): Promise<void> {
  if (read.rowCount <= 0) return;
  await readColumns(session, { id: read.sheetId, name }, read.columnIndexes, read.top, read.rowCount, async (block) => {
    const prints = printsOfBlock(block);
    const from = block.top - read.top;
    const changed = prints.findIndex((print, row) => print !== read.prints[from + row]);
    if (changed >= 0) throw changedMeanwhile(`row ${(block.top + changed + 1).toLocaleString("en-US")} of the sheet "${name}" has changed`);
    await onRows(name, block.rowCount);
  });
}

/** Sheets that a plan was made from and of which a change has been heard since. */
export function sheetsHeardOf(session: Session, basis: PlanBasis | undefined, since = basis?.changesBefore): readonly string[] {
  if (basis === undefined) return [];
  const columns = new Map<string, number[]>();
  for (const { sheetId, columnIndexes } of basis.reads) columns.set(sheetId, [...(columns.get(sheetId) ?? []), ...columnIndexes]);
  const heard = session.watch.since(since).filter(({ sheetId, address }) => {
    const read = columns.get(sheetId);
    return read !== undefined && mayTouch(address, read);
  });
  return [...new Set(heard.map(({ sheetId }) => sheetId))];
}

export const changedMeanwhile = (what: string): WorkbookProblem =>
  new WorkbookProblem(
    "CHANGED_MEANWHILE",
    `The workbook was changed while its figures were worked out: ${what}. Fill again: everything is then read anew.`,
    undefined,
    true,
  );
