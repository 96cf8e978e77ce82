/**
 * The ribbon's buttons beside Open. Pane, functions and ribbon share one runtime, so a button only says what is wanted; the pane does it
 * and shows what came of it, even where it is opened later.
 */
import { askPane, type PaneWish } from "../taskpane/wishes";

/** Excel waits for `completed` before it lets the next button be pressed, whatever became of this one. */
async function openAnd(wish: PaneWish, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Some Excels let only the user open a pane: the wish is kept, and carried out all the same.
  } finally {
    askPane(wish);
    event.completed();
  }
}

Office.actions.associate("showFill", (event: Office.AddinCommands.Event) => void openAnd("preview", event));
Office.actions.associate("showWhy", (event: Office.AddinCommands.Event) => void openAnd("why", event));
