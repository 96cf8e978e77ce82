import "./fluentOffline";
import { createRoot } from "react-dom/client";
import { aboutExcel, excelSelfCheck, excelView, excelWorkbook, type ExcelOptions } from "../excel";
import { loadFunctions } from "../functions/onCall";
import { ErrorBoundary } from "./parts/ErrorBoundary";
import { speak, type LanguageCode } from "../contract/base/language";
import { languageOf, loadLanguage } from "../languages";
import { formatsFor } from "./formats";
import { Pane } from "./Pane";
import { paneActions, type PaneActions } from "./state/actions";
import { createStore } from "./state/store";
import { onPaneWish, type PaneWish } from "./wishes";
import { askForLaterViews } from "./views/LaterView";
import { words } from "./words";

/** Blocks small enough that taking one in never holds up the screen, and a wait that a person at the screen will bear. */
const OPTIONS: ExcelOptions = { blockBytes: 150_000, answerWithinMs: 45_000 };

void Office.onReady(async ({ host }) => {
  const { contentLanguage, displayLanguage } = (Office.context as Partial<Office.Context> | undefined) ?? {};
  const users = await speakTo(displayLanguage ?? navigator.language);
  const root = document.getElementById("root")!;
  // Outside Office the library names no host.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) {
    root.textContent = words.notInExcel;
    return;
  }
  const store = createStore();
  const actions = paneActions(store, excelWorkbook(OPTIONS), excelView(OPTIONS), { users, load: loadLanguage });
  createRoot(root).render(
    <ErrorBoundary reloadPage={() => window.location.reload()}>
      <Pane
        store={store}
        actions={actions}
        formats={formatsFor(formsOf(users, contentLanguage, displayLanguage))}
        about={aboutExcel()}
        selfCheck={excelSelfCheck(OPTIONS)}
      />
    </ErrorBoundary>,
  );
  if (!isNewEnough()) {
    store.dispatch({
      type: "failed",
      trouble: { during: "looking", code: "OLD_EXCEL", message: words.trouble.oldExcel, detail: undefined },
    });
    return;
  }
  askForLaterViews();
  void actions.start().then(() => {
    loadFunctions();
    onPaneWish((wish) => carryOut(wish, actions));
  });
});

/** The pane speaks the language of Excel's own menus; English where its words do not come, or where we have none. */
async function speakTo(display: string): Promise<LanguageCode> {
  const language = await loadLanguage(languageOf(display)).catch(() => undefined);
  speak("user", language);
  return (document.documentElement.lang = language?.code ?? "en");
}

/** Numbers and days follow the language of the workbook's user; in sentences of another language than English they are that language's. */
const formsOf = (users: LanguageCode, content: string | undefined, display: string | undefined): string | undefined =>
  users === "en" || languageOf(content) === users ? (content ?? display) : display;

/** What the manifest asks for; an add-in that was loaded by hand can still meet an older Excel. */
function isNewEnough(): boolean {
  const { requirements } = Office.context as Partial<Office.Context>;
  return requirements?.isSetSupported("ExcelApi", "1.9") ?? true;
}

/** What a ribbon button asks for. */
function carryOut(wish: PaneWish, actions: PaneActions): void {
  switch (wish) {
    case "show":
      return;
    case "preview":
      void actions.offerFill();
      return;
    case "why":
      void actions.showWhy();
  }
}
