import { useLayoutEffect, useRef } from "react";
import { PANEL_ID } from "./Tabs";

/**
 * For a part that goes when its work is done: when it goes with the focus in it, the focus goes to the view and not to nowhere. Whoever has gone
 * on in the grid meanwhile keeps the focus there.
 */
export function useFocusKept<T extends HTMLElement>() {
  const part = useRef<T>(null);
  useLayoutEffect(
    () => () => {
      if (document.hasFocus() && part.current?.contains(document.activeElement)) document.getElementById(PANEL_ID)?.focus();
    },
    [],
  );
  return part;
}
