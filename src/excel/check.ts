import { loadedPart } from "../workbook/loadedPart";
import type { SelfCheck } from "../workbook/selfCheck";
import { sessionWith, type ExcelOptions } from "./options";

/**
 * "Check this Excel" over Office.js; its questions are loaded when they are first asked.
 * @param isAsked which of them are asked; all unless a test leaves some out.
 */
export function excelSelfCheck(options: ExcelOptions = {}, isAsked: (id: string) => boolean = () => true): SelfCheck {
  const session = sessionWith(options);
  return {
    run: async (onProgress) => {
      const { selfCheck, QUESTIONS } = await loadedPart(() => import(/* webpackChunkName: "selfCheck" */ "./selfCheck"));
      return selfCheck(
        session,
        onProgress,
        QUESTIONS.filter(({ id }) => isAsked(id)),
      );
    },
  };
}
