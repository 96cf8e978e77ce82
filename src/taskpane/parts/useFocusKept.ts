import { useLayoutEffect, useRef } from "react";
import { PANEL_ID } from "./Tabs";

/** For a part that goes when its work is done: when it goes with the focus in it, the focus goes to the view and not to nowhere. */
export function useFocusKept<T extends HTMLElement>() {
  const part = useRef<T>(null);
  useLayoutEffect(
    () => () => {
      if (part.current?.contains(document.activeElement)) document.getElementById(PANEL_ID)?.focus();
    },
    [],
  );
  return part;
}
