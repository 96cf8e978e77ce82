/** Work on a proposed return: it is worked out from what is shown, and anew from the workbook before anything is written. */
import { proposalPlan, proposeReturn, type Proposal, type ProposalWish } from "../../credits/proposeReturn";
import { addRequests } from "../../credits/returnRequests";
import { startingAgain } from "../../credits/startAgain";
import { WorkbookProblem, type OnProgress, type WorkbookPort, type WriteOutcome } from "../../workbook/port";
import { words } from "../laterWords";
import { preparedAnew, slicing } from "./fillWork";
import { pausing } from "./pause";
import type { Store } from "./store";
import { troubleOfWrite } from "./trouble";

export interface ProposalWork {
  readonly propose: (wish: ProposalWish, onProgress: OnProgress) => Promise<void>;
  readonly write: (wish: ProposalWish, onProgress: OnProgress) => Promise<void>;
  readonly addRequests: (wish: ProposalWish, onProgress: OnProgress) => Promise<void>;
}

export function proposalWork({ state, dispatch }: Store, port: WorkbookPort): ProposalWork {
  const prepared = preparedAnew({ dispatch }, port);
  const written = async (
    wish: ProposalWish,
    onProgress: OnProgress,
  ): Promise<{ proposal: Proposal; outcome: WriteOutcome } | undefined> => {
    const from = await prepared(onProgress);
    if (from === undefined) return undefined;
    const proposal = await proposeReturn(from, wish, pausing());
    const plan = proposalPlan(from, proposal);
    if (plan === undefined) dispatch({ type: "proposed", proposal });
    return plan && { proposal, outcome: await port.write(plan, slicing(onProgress, pausing())) };
  };

  return {
    propose: async (wish, onProgress) => {
      const { preview, isStale } = state();
      const from = preview && !isStale ? preview.prepared : await prepared(onProgress);
      if (from) dispatch({ type: "proposed", proposal: await proposeReturn(from, wish, pausing()) });
    },
    write: async (wish, onProgress) => {
      const done = await startingAgain(
        () => written(wish, onProgress),
        (it) => it?.outcome,
      );
      if (done === undefined) return;
      const { proposal, outcome } = done;
      if (outcome.outcome === "written") {
        const { cellsChanged, before } = outcome;
        dispatch({ type: "proposalWritten", proposal, written: { kind: "sheet", cellsChanged, before }, writtenAt: Date.now() });
        return;
      }
      dispatch({ type: "failed", trouble: troubleOfWrite(outcome, "writingProposal") });
    },
    addRequests: async (wish, onProgress) => {
      const from = await prepared(onProgress);
      if (from === undefined) return;
      const proposal = await proposeReturn(from, wish, pausing());
      if (proposal.lines.length === 0) return dispatch({ type: "proposed", proposal });
      if (proposal.tooLate !== undefined) throw new WorkbookProblem("CHANGED_MEANWHILE", words.proposal.tooLateNow(proposal.tooLate));
      const added = await addRequests(port, proposal, slicing(onProgress, pausing()));
      dispatch({ type: "proposalWritten", proposal, written: { kind: "requests", ...added }, writtenAt: Date.now() });
    },
  };
}
