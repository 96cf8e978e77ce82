/** The side on which the keyboard leaves the pane. */
export type PaneExit = "onward" | "back";

/** Ctrl+F6, Tab, and a pane with nothing to focus, each onward and back: by Microsoft's numbers. */
const ONWARD = [5, 13, 17];
const BACK = [6, 14, 18];

/**
 * Office.js in a frame moves the focus from element to element itself, and at the last one tells the page around it to take the focus
 * on: otherwise it would be caught in the pane. Undefined for its other notices.
 */
export function exitOf(notice: unknown): PaneExit | undefined {
  const action: unknown = Array.isArray(notice) ? notice[1] : undefined;
  if (typeof action !== "number") return undefined;
  return ONWARD.includes(action) ? "onward" : BACK.includes(action) ? "back" : undefined;
}
