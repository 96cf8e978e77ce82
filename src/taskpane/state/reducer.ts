import type { PaneEvent, PaneState } from "./paneState";

/** The next state. Pure; every way in which the pane can change is one case. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "tabChosen":
      return { ...state, tab: event.tab };
    case "welcomeSkipped":
      return { ...state, isWelcomeSkipped: true };
    case "workStarted":
      return {
        ...state,
        work: { activity: event.activity, progress: undefined, isStopping: false },
        trouble: undefined,
        isChangedWhileReading: false,
      };
    case "progressed":
      return state.work ? { ...state, work: { ...state.work, progress: event.progress } } : state;
    case "stopAsked":
      return state.work ? { ...state, work: { ...state.work, isStopping: true } } : state;
    case "workEnded":
      return { ...state, work: undefined };
    case "looked":
      // Another look means that sheets, columns or terms may be others: figures worked out before no longer count as fresh.
      return {
        ...state,
        outlook: event.outlook,
        refusals: event.outlook.recognition.refusals,
        isStale: event.isAfterFill ? isFilledFromOld(state) : state.preview !== undefined,
      };
    case "refused":
      return { ...state, refusals: event.refusals, preview: undefined, isStale: false };
    case "previewed":
      return { ...state, preview: event.preview, refusals: [], isStale: state.isChangedWhileReading, result: undefined };
    case "filled":
      return { ...state, preview: event.preview, refusals: [], isStale: false, result: event.result };
    case "restored":
      return { ...state, result: event.result, isStale: state.preview !== undefined };
    case "stopped":
      return state.work ? { ...state, result: { kind: "stopped", during: state.work.activity } } : state;
    case "failed":
      return { ...state, trouble: event.trouble };
    case "troubleDismissed":
      return { ...state, trouble: undefined };
    case "workbookChanged":
      // A fill makes sure itself of all that it read, and says what was changed while it wrote.
      if (state.work) return state.work.activity === "previewing" ? { ...state, isChangedWhileReading: true } : state;
      return state.isStale || !(state.preview ?? state.outlook) ? state : { ...state, isStale: true };
    case "selected":
      return { ...state, selection: event.selection };
  }
}

const isFilledFromOld = ({ result }: PaneState): boolean => result?.kind === "filled" && result.changedMeanwhile.length > 0;
