import { STARTING, type PaneEvent, type PaneState } from "./paneState";
import { reduce } from "./reducer";

export interface Store {
  readonly state: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  /** Answers with a function that ends it. */
  readonly subscribe: (changed: () => void) => () => void;
}

export function createStore(start: PaneState = STARTING): Store {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch: (event) => {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const changed of listeners) changed();
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}
