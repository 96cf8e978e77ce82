import { useCallback, useEffect } from "react";

/** What F6 leads through, in this order; Shift+F6 leads back. */
const AREAS = ["sheet", "ribbon", "pane", "otherPane"] as const;
type AreaName = (typeof AREAS)[number];

const FIRST: Readonly<Record<AreaName, string>> = {
  sheet: "[role=grid]",
  ribbon: "button:not(:disabled)",
  pane: "iframe",
  otherPane: "iframe",
};

/** What takes the focus in a pane that has had none: Office.js leaves it to whoever is around. */
const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]";

/** Where the keyboard was in a pane when F6 led out of it: its own document forgets that. */
const leftAt = new WeakMap<Document, Element>();

/** Follows F6 in the page. Answers with what hears the keys of the pane's window, which the page is not told of. */
export function useAreaKeys(): (pane: Window | null) => void {
  useEffect(() => {
    window.addEventListener("keydown", goOn, { capture: true });
    return () => window.removeEventListener("keydown", goOn, { capture: true });
  }, []);
  return useCallback((pane) => pane?.addEventListener("keydown", goOn, { capture: true }), []);
}

function goOn(event: KeyboardEvent): void {
  // Ctrl+F6 is Office.js's own way out of the pane, Alt+F6 the system's.
  if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  keepPlace(document.activeElement);
  const here = AREAS.findIndex((name) => areaNamed(name)?.contains(document.activeElement));
  const from = Math.max(here, 0);
  const step = event.shiftKey ? AREAS.length - 1 : 1;
  for (let i = 1; i < AREAS.length; i += 1) {
    if (enter(AREAS[(from + i * step) % AREAS.length]!)) return;
  }
}

const areaNamed = (name: AreaName): HTMLElement | null => document.querySelector(`[data-area=${name}]`);

/** False where the area is not to be seen or has nothing to focus. */
function enter(name: AreaName): boolean {
  const area = areaNamed(name);
  if (!area || area.hidden) return false;
  const target = area.querySelector<HTMLElement>(FIRST[name]);
  target?.focus();
  if (target instanceof HTMLIFrameElement) enterFrame(target);
  return target !== null;
}

function keepPlace(active: Element | null): void {
  const inside = active instanceof HTMLIFrameElement ? active.contentDocument : null;
  if (inside?.activeElement) leftAt.set(inside, inside.activeElement);
}

/** A pane that was left keeps its place, while that is still there. */
function enterFrame(frame: HTMLIFrameElement): void {
  const inside = frame.contentDocument;
  if (!inside) return;
  frame.contentWindow?.focus();
  const isReachable = (it: HTMLElement): boolean => it.tabIndex >= 0 && it.getClientRects().length > 0;
  const focusable = [...inside.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isReachable);
  (focusable.find((it) => it === leftAt.get(inside)) ?? focusable[0])?.focus();
}
