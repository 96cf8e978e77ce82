/**
 * The ribbon's buttons. Pane, functions and ribbon share one runtime, so a button only has to say which view is wanted:
 * the pane reads `data-view` of the page when it starts, and hears the event when it is there already.
 */
export type PaneView = "fill" | "why";

export const VIEW_WANTED = "channel-credits-view";

function showView(view: PaneView): void {
  document.documentElement.dataset["view"] = view;
  document.dispatchEvent(new CustomEvent<PaneView>(VIEW_WANTED, { detail: view }));
}

/** Excel waits for `completed` before it lets the next button be pressed, whatever became of this one. */
async function openAt(view: PaneView, event: Office.AddinCommands.Event): Promise<void> {
  try {
    showView(view);
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}

Office.actions.associate("showFill", (event: Office.AddinCommands.Event) => void openAt("fill", event));
Office.actions.associate("showWhy", (event: Office.AddinCommands.Event) => void openAt("why", event));
