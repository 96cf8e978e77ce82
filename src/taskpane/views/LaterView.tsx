import { LaterPart, useLoaded } from "../parts/useLoaded";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { words } from "../words";

type LaterViews = typeof import("./later");
const VIEWS = new LaterPart<LaterViews>(() => import(/* webpackChunkName: "views" */ "./later"));

interface LaterViewProps {
  readonly view: keyof LaterViews;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** A view out of the file that comes after the first ones. Where it does not come, that is told, and choosing the view again asks anew. */
export function LaterView({ view, state, actions }: LaterViewProps) {
  const views = useLoaded(VIEWS, actions.partFailed, view);
  if (views === undefined) return <p className="soft">{words.loading}</p>;
  const View = views[view];
  return <View state={state} actions={actions} />;
}

/** Asks for them before anybody does; where they do not come now, they are asked for again then. */
export const askForLaterViews = (): void => void VIEWS.get().catch(() => undefined);
