import { WorkbookProblem, type PlanBasis, type ReadRows, type SheetShape, type WorkbookShape } from "../workbook/port";
import { printsOfBlock } from "../workbook/rowPrints";
import { describe } from "./describe";
import type { Session } from "./options";
import { readColumns } from "./readColumns";
import { readSetting } from "./settings";
import { sheetNames } from "./sheetNames";
import { mayTouch } from "./watch";
import { writingWords } from "./writingWords";

/** Hears how many rows have been read again. */
export type OnRows = (sheetName: string, rows: number) => Promise<void>;

/** A sheet that is written to, and what it is called; without an id it is still to be added. */
export interface WrittenSheet {
  readonly id: string | undefined;
  readonly name: string;
}

/**
 * Reads all that a plan was made from once more and answers what is otherwise, in words; undefined: nothing. `isWritten` says that the plan
 * is in: then what it wrote itself, `ownSettings` among it, is no difference.
 */
export async function differenceFrom(
  session: Session,
  basis: PlanBasis,
  written: readonly WrittenSheet[],
  isWritten: boolean,
  ownSettings: ReadonlySet<string>,
  onRows: OnRows,
): Promise<string | undefined> {
  const shape = await describe(session);
  const changed =
    basis.misfit(shape, isWritten) ??
    sheetsDiffer(shape, written) ??
    (await settingsDiffer(session, basis, isWritten ? ownSettings : new Set()));
  if (changed !== undefined) return changed;
  const names = new Map(shape.sheets.map(({ id, name }) => [id, name]));
  for (const read of basis.reads) {
    if (isWritten && read.isRewritten) continue;
    const differs = await rowsDiffer(session, read, names.get(read.sheetId) ?? "", onRows);
    if (differs !== undefined) return differs;
  }
  return heardOf(session, basis, names) ?? renamedSince(names, await sheetNames(session));
}

/** A sheet that was renamed or deleted while the others were looked at: its name stands in what is written. */
function renamedSince(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string | undefined {
  for (const [id, name] of before) {
    const there = now.get(id);
    if (there === undefined) return writingWords.sheetDeleted(name);
    if (there !== name) return writingWords.sheetRenamed(name, there);
  }
  return undefined;
}

function sheetsDiffer({ sheets }: WorkbookShape, written: readonly WrittenSheet[]): string | undefined {
  for (const { id, name } of written) {
    const isAnother = (sheet: SheetShape): boolean =>
      sheet.name.toLowerCase() === name.toLowerCase() || (sheet.mark?.of === name && !sheet.mark.isCopy);
    const there = sheets.find((sheet) => (id === undefined ? isAnother(sheet) : sheet.id === id));
    if (id === undefined && there !== undefined) return writingWords.sheetAdded(name);
    if (id !== undefined && there === undefined) return writingWords.sheetDeleted(name);
    if (id !== undefined && there?.name !== name) return writingWords.sheetRenamed(name, there?.name ?? "");
  }
  return undefined;
}

async function settingsDiffer(session: Session, { settings }: PlanBasis, except: ReadonlySet<string>): Promise<string | undefined> {
  for (const [key, value] of settings) {
    if (except.has(key)) continue;
    if (JSON.stringify(await readSetting(session, key)) !== JSON.stringify(value)) return writingWords.otherChoices;
  }
  return undefined;
}

async function rowsDiffer(session: Session, read: ReadRows, name: string, onRows: OnRows): Promise<string | undefined> {
  if (read.rowCount <= 0) return undefined;
  let found: string | undefined;
  await readColumns(session, { id: read.sheetId, name }, read.columnIndexes, read.top, read.rowCount, async (block) => {
    const prints = printsOfBlock(block);
    const from = block.top - read.top;
    const changed = prints.findIndex((print, row) => print !== read.prints[from + row]);
    if (changed < 0) return onRows(name, block.rowCount);
    found = writingWords.rowChanged(block.top + changed + 1, name);
    return "stop";
  });
  return found;
}

/** A change of a cell that was read, which Excel told of since: it may have come after the cell was read again. */
function heardOf(session: Session, { reads, changesBefore }: PlanBasis, names: ReadonlyMap<string, string>): string | undefined {
  const columns = new Map<string, number[]>();
  for (const { sheetId, columnIndexes } of reads) columns.set(sheetId, [...(columns.get(sheetId) ?? []), ...columnIndexes]);
  const heard = session.watch.since(changesBefore).find(({ sheetId, address }) => {
    const read = columns.get(sheetId);
    return read !== undefined && mayTouch(address, read);
  });
  return heard && writingWords.cellChanged(names.get(heard.sheetId) ?? "");
}

export const changedMeanwhile = (what: string): WorkbookProblem =>
  new WorkbookProblem("CHANGED_MEANWHILE", writingWords.changedMeanwhile(what), undefined, true);
