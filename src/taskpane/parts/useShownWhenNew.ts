import { useEffect, useRef, type RefObject } from "react";

/** What has just come up stands at the top of the view, which may be scrolled away: its place, to be put in front of it, comes into view. */
export function useShownWhenNew(what: unknown): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(what);
  useEffect(() => {
    if (what !== undefined && what !== shown.current) place.current?.scrollIntoView({ block: "start" });
    shown.current = what;
  }, [what]);
  return place;
}
