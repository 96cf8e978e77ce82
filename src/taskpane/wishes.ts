/**
 * What the ribbon asks of the pane. Both live in one page (the shared runtime), the ribbon's button often before the pane has started:
 * the last wish is kept until the pane listens.
 */
export type PaneWish = "show" | "preview" | "why";

let listener: ((wish: PaneWish) => void) | undefined;
let kept: PaneWish | undefined;

export function askPane(wish: PaneWish): void {
  if (listener) listener(wish);
  else kept = wish;
}

/** The pane listens from now on, and hears at once what was asked before. */
export function onPaneWish(heard: (wish: PaneWish) => void): void {
  listener = heard;
  const wish = kept;
  kept = undefined;
  if (wish !== undefined) heard(wish);
}
