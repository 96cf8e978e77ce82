/** Work that the agreement's part of Terms sets off: another agreement, one of the user's own, its terms, and two compared. */
import type { Agreement } from "../../contract/agreement/agreement";
import type { TermName } from "../../contract/agreement/terms";
import { answerTerm, expectAnswered, type Answer } from "../../credits/answerTerm";
import { writeAgreement } from "../../credits/agreementSheet";
import { compareAgreements, type ComparedSides } from "../../credits/compareAgreements";
import { lookAtWorkbook, type Outlook } from "../../credits/outlook";
import type { OnProgress, WorkbookPort } from "../../workbook/port";
import type { WorkbookView } from "../../workbook/workbookView";
import { preparedAnew } from "./fillWork";
import { pausing } from "./pause";
import type { Store } from "./store";

export interface AgreementWork {
  /** @param isOwn the workbook states it itself from then on. */
  readonly write: (agreement: Agreement, isOwn: boolean) => Promise<void>;
  readonly answer: (name: TermName, answer: Answer) => Promise<void>;
  readonly compare: (sides: ComparedSides, onProgress: OnProgress) => Promise<void>;
}

export function agreementWork({ state, dispatch }: Store, port: WorkbookPort, view: WorkbookView): AgreementWork {
  const looked = async (): Promise<Outlook> => {
    const outlook = await lookAtWorkbook(port);
    dispatch({ type: "looked", outlook, isAfterFill: false });
    return outlook;
  };
  return {
    write: async (agreement, isOwn) => {
      const { entered } = await writeAgreement(port, agreement, isOwn);
      dispatch({ type: "termEntered", undo: { name: "agreement.id", from: undefined, entered } });
      await looked();
    },
    answer: async (name, answer) => {
      const entered = await answerTerm(port, view, name, answer);
      dispatch({ type: "termEntered", undo: { name, from: undefined, entered } });
      expectAnswered(await looked(), name, answer);
    },
    compare: async (sides, onProgress) => {
      const { preview, isStale } = state();
      const prepared = preview && !isStale ? preview.prepared : await preparedAnew({ dispatch }, port)(onProgress);
      if (prepared === undefined) return;
      const comparison = await compareAgreements(prepared, sides, { onProgress, pause: pausing() });
      dispatch({ type: "compared", comparison });
    },
  };
}
