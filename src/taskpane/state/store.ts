import { STARTING, type PaneEvent, type PaneState } from "./paneState";
import { reduce } from "./reducer";

export interface Store {
  readonly state: () => PaneState;
  /** The state but for how far a piece of work is: that changes many times a second, and no view is drawn anew for it. */
  readonly still: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  /** Answers with a function that ends it. */
  readonly subscribe: (changed: () => void) => () => void;
}

export function createStore(start: PaneState = STARTING): Store {
  let state = start;
  let still = start;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    still: () => still,
    dispatch: (event) => {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      if (event.type !== "progressed") still = next;
      for (const changed of listeners) changed();
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}
