import { useEffect, useState, type ComponentType } from "react";
import { loadedPart } from "../../workbook/loadedPart";
import type { PaneActions } from "../state/actions";
import type { PaneState, Preview } from "../state/paneState";
import { words } from "../words";
import { NotYet } from "./NotYet";

interface WorklistProps {
  readonly preview: Preview;
  readonly state: PaneState;
  readonly actions: PaneActions;
}
type WorklistView = ComponentType<WorklistProps>;

/** Kept once it is there. */
let loaded: WorklistView | undefined;
const load = async (): Promise<WorklistView> => {
  loaded ??= (await loadedPart(() => import(/* webpackChunkName: "review" */ "./ReviewView"))).ReviewView;
  return loaded;
};

/** What there is to look at: findings, claims and figures. The list itself is loaded when it is first wanted. */
export function FindingsView({ state, actions }: { state: PaneState; actions: PaneActions }) {
  const { preview, refusals, work } = state;
  const [View, setView] = useState<WorklistView | undefined>(() => loaded);
  const isWanted = preview !== undefined;
  useEffect(() => {
    if (isWanted) load().then((it) => setView(() => it), actions.partFailed);
  }, [isWanted, actions]);
  if (!preview)
    return <NotYet text={words.findings.notYet} onPreview={refusals.length === 0 && !work ? () => void actions.preview() : undefined} />;
  return View === undefined ? <p className="soft">{words.findings.loading}</p> : <View preview={preview} state={state} actions={actions} />;
}
