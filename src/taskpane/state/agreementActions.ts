/** What a user can do with agreements: apply another one, state one, answer its questions, compare two. */
import type { Agreement } from "../../contract/agreement/agreement";
import type { TermName } from "../../contract/agreement/terms";
import type { Answer } from "../../credits/answerTerm";
import type { ComparedSides } from "../../credits/compareAgreements";
import type { OnProgress, WorkbookPort } from "../../workbook/port";
import type { WorkbookView } from "../../workbook/workbookView";
import { work } from "./loadedWork";
import type { Activity } from "./paneState";
import type { Store } from "./store";

export interface AgreementActions {
  /** Applies a known agreement by a new sheet of terms. Answers whether it was written. */
  readonly applyAgreement: (agreement: Agreement) => Promise<boolean>;
  /** Writes one that the workbook then states itself. */
  readonly stateAgreement: (agreement: Agreement) => Promise<boolean>;
  readonly answerTerm: (name: TermName, answer: Answer) => Promise<void>;
  readonly compareAgreements: (sides: ComparedSides) => Promise<void>;
  readonly leaveComparison: () => void;
}

type WorkOf = (onProgress: OnProgress) => Promise<void>;

interface Ways {
  /** Waits for its turn; a press of a button follows a look at the workbook. */
  readonly inTurn: (activity: Activity, work: WorkOf) => Promise<void>;
  readonly run: (activity: Activity, work: WorkOf) => Promise<void>;
}

export function agreementActions(store: Store, port: WorkbookPort, view: WorkbookView, { inTurn, run }: Ways): AgreementActions {
  const works = async () => (await work()).agreementWork(store, port, view);
  const written = async (agreement: Agreement, isOwn: boolean): Promise<boolean> => {
    let isWritten = false;
    await run("changingAgreement", async () => {
      await (await works()).write(agreement, isOwn);
      isWritten = true;
    });
    return isWritten;
  };
  return {
    applyAgreement: (agreement) => written(agreement, false),
    stateAgreement: (agreement) => written(agreement, true),
    answerTerm: (name, answer) => inTurn("enteringTerm", async () => (await works()).answer(name, answer)),
    compareAgreements: (sides) => run("comparing", async (onProgress) => (await works()).compare(sides, onProgress)),
    leaveComparison: () => store.dispatch({ type: "compared", comparison: undefined }),
  };
}
