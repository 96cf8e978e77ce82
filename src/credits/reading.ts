/** Reads a workbook and notes what was read, so that it can be made sure of again before anything is written from it. */
import type { PlanBasis, ReadRows, WorkbookPort } from "../workbook/port";
import { printsOfBlock } from "../workbook/rowPrints";

export interface Reading {
  /** Reads as the port does. */
  readonly port: WorkbookPort;
  readonly reads: readonly ReadRows[];
  readonly basis: (misfit: PlanBasis["misfit"]) => PlanBasis;
}

export async function beginReading(of: WorkbookPort): Promise<Reading> {
  const changesBefore = await of.changesSoFar?.();
  const reads: ReadRows[] = [];
  const settings = new Map<string, unknown>();
  const port: WorkbookPort = {
    ...of,
    readColumns: async (sheetId, columnIndexes, top, rowCount, onBlock) => {
      const prints = new Int32Array(Math.max(0, rowCount));
      reads.push({ sheetId, columnIndexes, top, rowCount, prints });
      await of.readColumns(sheetId, columnIndexes, top, rowCount, (block) => {
        prints.set(printsOfBlock(block), block.top - top);
        return onBlock(block);
      });
    },
    readSetting: async (key) => {
      const value = await of.readSetting(key);
      settings.set(key, value);
      return value;
    },
  };
  return { port, reads, basis: (misfit) => ({ reads, settings, misfit, changesBefore }) };
}
