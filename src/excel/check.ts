import { loadedPart } from "../workbook/loadedPart";
import type { SelfCheck } from "../workbook/selfCheck";
import { sessionWith, type ExcelOptions } from "./options";

/** "Check this Excel" over Office.js; its questions are loaded when they are first asked. */
export function excelSelfCheck(options: ExcelOptions = {}): SelfCheck {
  const session = sessionWith(options);
  return {
    run: async (onProgress) => {
      const { selfCheck } = await loadedPart(() => import(/* webpackChunkName: "selfCheck" */ "./selfCheck"));
      return selfCheck(session, onProgress);
    },
  };
}
