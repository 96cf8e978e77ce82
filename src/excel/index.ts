import type { WorkbookPort } from "../workbook/port";
import { describe } from "./describe";
import { writing } from "./loadedWriting";
import { sessionWith, type ExcelOptions } from "./options";
import { readColumns, readSheetName } from "./readColumns";
import { readSetting, settingText, writeSettingTexts } from "./settings";

export type { ExcelOptions } from "./options";
export { aboutExcel } from "./about";
export { excelView } from "./view";
export { excelSelfCheck } from "./check";

/**
 * The open workbook, over Office.js. All ports of a page share one queue, so that no two requests ever overlap.
 * Every failure comes as WorkbookProblem; anything else that is thrown is a mistake of ours.
 */
export function excelWorkbook(options: ExcelOptions = {}): WorkbookPort {
  const session = sessionWith(options);
  /** Sheets are addressed by id; people know them by name. */
  const names = new Map<string, string>();
  const nameOf = async (sheetId: string): Promise<string> => {
    const name = names.get(sheetId) ?? (await readSheetName(session, sheetId));
    names.set(sheetId, name);
    return name;
  };
  return {
    describe: async () => {
      const shape = await describe(session);
      for (const sheet of shape.sheets) names.set(sheet.id, sheet.name);
      return shape;
    },
    readColumns: async (sheetId, columnIndexes, top, rowCount, onBlock) =>
      readColumns(session, { id: sheetId, name: await nameOf(sheetId) }, columnIndexes, top, rowCount, onBlock),
    changesSoFar: () => session.watch.count(session),
    typedOver: async (blocks) => (await writing()).typedOver(session, blocks),
    write: async (plan, onProgress) => (await writing()).write(session, plan, onProgress),
    restore: async (before, onProgress) => (await writing()).restore(session, before, onProgress),
    unfinishedFill: async () => (await writing()).unfinishedFill(session),
    putBackUnfinished: async (plan, onProgress) => (await writing()).putBackUnfinished(session, plan, onProgress),
    lastFill: async () => (await writing()).lastFill(session),
    takeBackLastFill: async (onProgress) => (await writing()).takeBackLastFill(session, onProgress),
    forgetLastFill: async () => (await writing()).forgetLastFill(session),
    readSetting: (key) => readSetting(session, key),
    writeSetting: (key, value) => writeSettingTexts(session, new Map([[key, settingText(value)]])),
  };
}
