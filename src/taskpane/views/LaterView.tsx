import { useEffect, useState } from "react";
import { loadedPart } from "../../workbook/loadedPart";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { words } from "../words";

type LaterViews = typeof import("./later");

/** Kept once they are there. */
let loaded: LaterViews | undefined;
const load = async (): Promise<LaterViews> => (loaded ??= await loadedPart(() => import(/* webpackChunkName: "views" */ "./later")));

interface LaterViewProps {
  readonly view: keyof LaterViews;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** A view out of the file that comes after the first ones. Where it does not come, that is told, and choosing the view again asks anew. */
export function LaterView({ view, state, actions }: LaterViewProps) {
  const views = useLaterViews(view, actions.partFailed);
  if (views === undefined) return <p className="soft">{words.loading}</p>;
  const View = views[view];
  return <View state={state} actions={actions} />;
}

function useLaterViews(wanted: keyof LaterViews, onFailed: (error: unknown) => void): LaterViews | undefined {
  const [views, setViews] = useState(() => loaded);
  useEffect(() => {
    load().then(setViews, onFailed);
  }, [wanted, onFailed]);
  return views;
}

/** Asks for them before anybody does; where they do not come now, they are asked for again then. */
export const askForLaterViews = (): void => void load().catch(() => undefined);
