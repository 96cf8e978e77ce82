import { withListed } from "../../credits/listedValues";
import type { Outlook } from "../../credits/outlook";
import {
  GUIDE,
  LARGE_ROWS,
  STARTING,
  type GuideStep,
  type PaneEvent,
  type PaneState,
  type ProposalWritten,
  type Result,
  type Tab,
  type Undo,
  type Wrote,
} from "./paneState";

/** Before-images of more cells than this, all fills together, are not kept but for the last fill's. */
const MOST_CELLS_KEPT = 1_000_000;

/** The next state. Pure; every way in which the pane can change is one case. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "tabChosen":
      return { ...state, tab: event.tab, guide: event.tab === "why" ? after(state, "why") : state.guide };
    case "welcomeSkipped":
      return { ...state, isWelcomeSkipped: true };
    case "sampleAdded":
      return { ...state, guide: GUIDE[0] };
    case "sheetAdded":
    case "sheetWritten":
      return { ...withoutStale(state, event.undo), undos: event.undo.cellsChanged === 0 ? state.undos : withUndo(state.undos, event.undo) };
    case "termEntered":
      return { ...state, termUndos: [...state.termUndos, event.undo] };
    case "termTakenBack":
      return { ...state, termUndos: state.termUndos.slice(0, -1) };
    case "guideLeft":
      return { ...state, guide: undefined };
    case "fillOffered":
      return state.preview && state.refusals.length === 0 && !state.trouble ? { ...state, offers: state.offers + 1 } : state;
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
        tab: state.outlook === undefined && state.tab === STARTING.tab ? openingTab(event.outlook) : state.tab,
        outlook: event.outlook,
        refusals: event.outlook.recognition.refusals,
        isStale: event.isAfterFill ? isFilledFromOld(state) : state.preview !== undefined,
      };
    case "refused":
      return {
        ...state,
        refusals: event.refusals,
        preview: undefined,
        isStale: false,
        proposed: undefined,
        readings: undefined,
        comparison: undefined,
      };
    case "previewed":
      return {
        ...state,
        preview: event.preview,
        readings: undefined,
        comparison: undefined,
        refusals: [],
        isStale: state.isChangedWhileReading,
        result: undefined,
        guide: after(state, "preview"),
      };
    case "filled": {
      const undos = event.result.cellsChanged === 0 ? state.undos : withUndo(state.undos, undoOf(event.result));
      const { preview, result } = event;
      return {
        ...state,
        preview,
        readings: undefined,
        comparison: undefined,
        refusals: [],
        isStale: false,
        result,
        undos,
        replacing: new Set(),
        guide: after(state, "fill"),
      };
    }
    case "restored":
      // What a preview compared with is gone, so it goes too.
      return {
        ...state,
        result: event.result,
        preview: undefined,
        readings: undefined,
        comparison: undefined,
        isStale: false,
        proposed: undefined,
        undos: event.isByKept ? state.undos : state.undos.slice(0, -1),
      };
    case "valuesListed":
      // What is shown lacks these values.
      return { ...state, listed: withListed(state.listed, event.term, event.values), readings: undefined };
    case "compared":
      return { ...state, comparison: event.comparison };
    case "readingsShown":
      return { ...state, readings: event.readings };
    case "proposed":
      return { ...state, proposed: { proposal: event.proposal, written: undefined } };
    case "proposalWritten": {
      const { proposal, written, writtenAt } = event;
      const undo = { wrote: wroteOf(written), before: written.before, cellsChanged: written.cellsChanged, filledAt: writtenAt };
      const undos = undo.cellsChanged === 0 ? state.undos : withUndo(state.undos, undo);
      return { ...state, proposed: { proposal, written }, undos };
    }
    case "stopped":
      return state.work ? { ...state, result: { kind: "stopped", during: state.work.activity } } : state;
    case "failed":
      return { ...state, trouble: event.trouble, undos: withLeftBehind(state.undos, event.trouble.before) };
    case "troubleDismissed":
      return { ...state, trouble: undefined };
    case "workbookChanged":
      // A fill makes sure itself of all that it read, and says what was changed while it wrote.
      if (state.work) return state.work.activity === "previewing" ? { ...state, isChangedWhileReading: true } : state;
      return state.isStale || !(state.preview ?? state.outlook) ? state : { ...state, isStale: true };
    case "typedOverChosen":
      return { ...state, replacing: event.replacing };
    case "lastFillRead":
      return { ...state, lastFill: event.lastFill };
    case "reviewRead":
      return { ...state, review: event.review, signOffs: event.signOffs };
    case "signed":
      return { ...state, signer: event.signer };
    case "ownRowRead":
      return { ...state, ownRow: event.ownRow };
    case "followed":
      return { ...state, followed: event.followed };
    case "selected":
      return { ...state, selection: event.selection };
  }
}

/**
 * Where a workbook was filled before, people go on with their claims: its figures are worked out by themselves, unless that takes long.
 * Decided once, before a view is shown, so that none is ever exchanged for another.
 */
function openingTab({ mark, unfinished, recognition, rows }: Outlook): Tab {
  const canBeFilled = unfinished === undefined && recognition.refusals.length === 0;
  if (mark === undefined || !canBeFilled) return STARTING.tab;
  const isLarge = Object.values(rows).reduce((sum, count) => sum + count, 0) >= LARGE_ROWS;
  return isLarge ? STARTING.tab : "claims";
}

const isFilledFromOld = ({ result }: PaneState): boolean => result?.kind === "filled" && result.changedMeanwhile !== undefined;
const undoOf = ({ before, cellsChanged, filledAt }: Extract<Result, { kind: "filled" }>): Undo => ({
  wrote: FILL,
  before,
  cellsChanged,
  filledAt,
});

/** A paper that was made anew agrees with the figures again. */
function withoutStale(state: PaneState, { wrote }: Undo): PaneState {
  const { preview } = state;
  if (preview === undefined || wrote.by !== "sheetWritten") return state;
  const findings = preview.prepared.findings.filter(({ code, sheet }) => code !== "PAPER_STALE" || sheet !== wrote.sheet);
  return { ...state, preview: { ...preview, prepared: { ...preview.prepared, findings } } };
}

const FILL: Wrote = { by: "fill" };
const wroteOf = (written: ProposalWritten): Wrote =>
  written.kind === "sheet" ? { by: "sheetWritten", sheet: "Return proposal" } : { by: "rowsAdded", sheet: written.sheet };

/** The last fill can always be taken back; earlier ones as long as all of them together stay small. */
function withUndo(undos: readonly Undo[], undo: Undo): readonly Undo[] {
  const kept = [undo];
  let cells = undo.cellsChanged;
  for (const earlier of [...undos].reverse()) {
    cells += earlier.cellsChanged;
    if (cells > MOST_CELLS_KEPT) break;
    kept.unshift(earlier);
  }
  return kept;
}

/** What a write left behind that could not be put back waits to be put back. */
function withLeftBehind(undos: readonly Undo[], before: Undo["before"] | undefined): readonly Undo[] {
  if (before === undefined || undos.some((it) => it.before === before)) return undos;
  return withUndo(undos, { wrote: FILL, before, cellsChanged: before.cellsChanged, filledAt: undefined });
}

/** The step after the one that was just done; a later step stays. */
function after({ guide }: PaneState, done: GuideStep): GuideStep | undefined {
  if (guide === undefined || GUIDE.indexOf(guide) > GUIDE.indexOf(done)) return guide;
  return guide === done || done !== "why" ? GUIDE[GUIDE.indexOf(done) + 1] : guide;
}
