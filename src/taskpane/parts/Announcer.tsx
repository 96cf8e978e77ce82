import { useSyncExternalStore } from "react";
import { useFormats } from "../formats";
import type { PaneState } from "../state/paneState";
import type { Store } from "../state/store";
import { words } from "../words";

/** Tells screen readers what is under way and what came of it. Step by step, not percent by percent. */
export function Announcer({ store }: { store: Store }) {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { count } = useFormats();
  return (
    <div className="hidden" role="status" aria-live="polite">
      {saying(state, count)}
    </div>
  );
}

function saying({ work, result, preview, isStale }: PaneState, count: (value: number) => string): string {
  if (work) return work.isStopping ? words.stopping : `${words.activity[work.activity]}. ${work.progress?.activity ?? ""}`;
  if (result?.kind === "filled") return `${words.result.filled}. ${words.result.cells(words.cells(count(result.cellsChanged)))}`;
  if (result?.kind === "restored") return `${words.result.restored}. ${words.result.restoredText(words.cells(count(result.cellsChanged)))}`;
  if (result?.kind === "stopped") return words.result.stopped;
  if (isStale && preview) return words.preview.stale;
  if (preview) return `${words.preview.title}. ${words.preview.rowsFilled(words.rows(count(preview.totals.rowsFilled)))}`;
  return "";
}
