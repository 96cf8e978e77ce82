import { TextEncoder } from "node:util";
import { MessageChannel } from "node:worker_threads";
import { act, render, screen, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { excelSelfCheck, excelView, excelWorkbook, type ExcelOptions } from "../../src/excel";
import { loadLanguage, languageOf } from "../../src/languages";
import { formatsFor } from "../../src/taskpane/formats";
import { Pane } from "../../src/taskpane/Pane";
import { paneActions, type PaneActions } from "../../src/taskpane/state/actions";
import { createStore, type Store } from "../../src/taskpane/state/store";
import type { Host } from "@channel-credits/preview-host";
import { openInExcel, turns, type ExcelHostOptions, type MemoryBook } from "@channel-credits/preview-host/testing";

/** What every browser has and jsdom lacks. */
function completePage(): void {
  const parts = {
    matchMedia: (media: string) => ({ media, matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
    MessageChannel,
    TextEncoder,
    ResizeObserver: class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
    scrollTo: () => undefined,
  };
  for (const [name, part] of Object.entries(parts))
    Object.defineProperty(window, name, { value: part, configurable: true, writable: true });
  Element.prototype.scrollIntoView = () => undefined;
}

export interface OpenPane {
  readonly host: Host;
  readonly book: MemoryBook;
  readonly store: Store;
  readonly actions: PaneActions;
  readonly user: UserEvent;
  readonly page: RenderResult;
  /** Until the work under way is over and drawn. */
  readonly settled: () => Promise<void>;
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly goTo: (tab: string) => Promise<void>;
}

/** The whole pane over the real Office.js and our host, as a user meets it. */
export async function openPane(
  book: MemoryBook,
  beforeStart: (host: Host) => void = () => undefined,
  excel: ExcelOptions = {},
  opened: ExcelHostOptions = {},
  language = "en-US",
): Promise<OpenPane> {
  completePage();
  const { host } = await openInExcel(book, opened);
  beforeStart(host);
  const options = { sleep: () => Promise.resolve(), waitForUserMs: 2_000, retries: 1, ...excel };
  const store = createStore();
  const actions = paneActions(store, excelWorkbook(options), excelView(options), { users: languageOf(language), load: loadLanguage });
  // Megabytes take their time, and the pane shows nothing of it.
  const selfCheck = excelSelfCheck(options, (id) => !id.startsWith("limits."));
  const page = render(<Pane store={store} actions={actions} formats={formatsFor(language)} selfCheck={selfCheck} />);
  const user = userEvent.setup();
  const settled = (): Promise<void> =>
    act(async () => {
      // Events of the host and the next piece of work come a turn later.
      for (let quiet = 0; quiet < 5; quiet = store.state().work ? 0 : quiet + 1) await turns(1);
    });
  const clicked = async (element: HTMLElement): Promise<void> => {
    await user.click(element);
    await settled();
  };
  await act(() => actions.start());
  await settled();
  return {
    host,
    book,
    store,
    actions,
    user,
    page,
    settled,
    press: (name) => clicked(screen.getByRole("button", { name })),
    goTo: (tab) => clicked(screen.getByRole("tab", { name: new RegExp(`^${tab}`) })),
  };
}
