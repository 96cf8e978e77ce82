/** Reads a workbook and notes what was read, so that it can be made sure of again before anything is written from it. */
import type { PlanBasis, ReadRows, WorkbookPort } from "../workbook/port";
import { printsOfBlock } from "../workbook/rowPrints";

export interface Reading {
  /** Reads as the port does. */
  readonly port: WorkbookPort;
  /** The same for cells that are written anew from what they held. */
  readonly rewriting: WorkbookPort;
  readonly reads: readonly ReadRows[];
  readonly basis: (misfit: PlanBasis["misfit"]) => PlanBasis;
}

export async function beginReading(of: WorkbookPort): Promise<Reading> {
  const changesBefore = await of.changesSoFar?.();
  const reads: ReadRows[] = [];
  const settings = new Map<string, unknown>();
  const noting =
    (more: Pick<ReadRows, "isRewritten">): WorkbookPort["readColumns"] =>
    async (sheetId, columnIndexes, top, rowCount, onBlock) => {
      const prints = new Int32Array(Math.max(0, rowCount));
      const read = { sheetId, columnIndexes, top, rowCount, prints, ...more };
      // A sheet that is read a second time counts as it was then.
      const before = reads.findIndex(
        (it) => it.sheetId === sheetId && it.top === top && String(it.columnIndexes) === String(columnIndexes),
      );
      if (before < 0) reads.push(read);
      else reads[before] = read;
      await of.readColumns(sheetId, columnIndexes, top, rowCount, (block) => {
        prints.set(printsOfBlock(block), block.top - top);
        return onBlock(block);
      });
    };
  const port: WorkbookPort = {
    ...of,
    readColumns: noting({}),
    readSetting: async (key) => {
      const value = await of.readSetting(key);
      settings.set(key, value);
      return value;
    },
  };
  return {
    port,
    rewriting: { ...port, readColumns: noting({ isRewritten: true }) },
    reads,
    basis: (misfit) => ({ reads, settings, misfit, changesBefore }),
  };
}
