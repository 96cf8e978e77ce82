import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { words } from "../laterWords";
import { NotYet } from "./NotYet";
import { ReviewView } from "./ReviewView";

/** What there is to look at: findings, claims and figures. */
export function FindingsView({ state, actions }: { state: PaneState; actions: PaneActions }) {
  const { preview, refusals, work } = state;
  if (preview) return <ReviewView preview={preview} state={state} actions={actions} />;
  return <NotYet text={words.findings.notYet} onPreview={refusals.length === 0 && !work ? () => void actions.preview() : undefined} />;
}
