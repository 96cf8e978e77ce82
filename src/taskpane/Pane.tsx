import { DefaultButton, ThemeProvider } from "@fluentui/react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Announcer } from "./parts/Announcer";
import { Banner } from "./parts/Banner";
import { ChangedSince } from "./parts/ChangedSince";
import { PANEL_ID, tabId, Tabs } from "./parts/Tabs";
import { TroubleBanner } from "./parts/TroubleBanner";
import { UnfinishedBanner } from "./parts/UnfinishedBanner";
import { HelpFoot } from "./parts/HelpFoot";
import { useShownWhenNew } from "./parts/useShownWhenNew";
import { WorkBar } from "./parts/WorkBar";
import type { SelfCheck } from "../workbook/selfCheck";
import { FormatsProvider, type Formats } from "./formats";
import type { PaneActions } from "./state/actions";
import type { PaneState, Tab } from "./state/paneState";
import type { Store } from "./state/store";
import { css } from "./style/css";
import "./style/icons";
import { darkTheme, lightTheme } from "./style/themes";
import { FillButtons } from "./views/FillButtons";
import { FirstSteps } from "./views/FirstSteps";
import { FillView } from "./views/FillView";
import { LaterView } from "./views/LaterView";
import { words } from "./words";

interface PaneProps {
  readonly store: Store;
  readonly actions: PaneActions;
  readonly formats: Formats;
  /** Which Excel this is, for a report of a problem. */
  readonly about?: Readonly<Record<string, string>>;
  readonly selfCheck?: SelfCheck;
}

export function Pane({ store, actions, formats, about = {}, selfCheck }: PaneProps) {
  const state = useSyncExternalStore(store.subscribe, store.still);
  const trouble = useShownWhenNew(state.trouble);
  const isDark = useMedia("(prefers-color-scheme: dark)");
  return (
    <ThemeProvider theme={isDark ? darkTheme : lightTheme} applyTo="none">
      <style>{css}</style>
      <FormatsProvider value={formats}>
        <main className="pane" aria-label={words.product} aria-busy={state.work !== undefined}>
          <h1 className="hidden">{words.product}</h1>
          <Tabs chosen={state.tab} counts={countsOf(state, formats)} onChoose={actions.chooseTab} />
          <div role="tabpanel" id={PANEL_ID} aria-labelledby={tabId(state.tab)} tabIndex={-1}>
            <div className="news" ref={trouble} />
            {state.trouble && <TroubleBanner trouble={state.trouble} actions={actions} />}
            {state.outlook?.unfinished && (
              <UnfinishedBanner unfinished={state.outlook.unfinished} isBusy={state.work !== undefined} actions={actions} />
            )}
            {state.isStale && state.preview && <Stale state={state} onPreview={() => void actions.preview()} />}
            {isOlder(state) && <ChangedSince history={state.preview!.prepared.history} />}
            <View state={state} actions={actions} />
          </div>
          <HelpFoot
            state={state}
            about={about}
            selfCheck={selfCheck}
            onPartFailed={actions.partFailed}
            onLanguage={actions.chooseLanguage}
          />
          <div className="foot">
            <WorkUnderWay store={store} onCancel={actions.cancel} />
            {state.tab === "fill" && <FillButtons state={state} actions={actions} />}
          </div>
          <Announcer store={store} />
        </main>
      </FormatsProvider>
    </ThemeProvider>
  );
}

function WorkUnderWay({ store, onCancel }: { store: Store; onCancel: () => void }) {
  const { work } = useSyncExternalStore(store.subscribe, store.state);
  return work && <WorkBar work={work} onCancel={onCancel} />;
}

function View({ state, actions }: { state: PaneState; actions: PaneActions }) {
  switch (state.tab) {
    case "claims":
      return <LaterView view="ClaimsView" state={state} actions={actions} />;
    case "fill":
      return <FillView state={state} actions={actions} />;
    case "why":
      return (
        <>
          <FirstSteps guide={state.guide} actions={actions} />
          <LaterView view="WhyView" state={state} actions={actions} />
        </>
      );
    case "findings":
      return <LaterView view="FindingsView" state={state} actions={actions} />;
    case "terms":
      return <LaterView view="TermsView" state={state} actions={actions} />;
    case "calendar":
      return <LaterView view="CalendarView" state={state} actions={actions} />;
  }
}

/** The Fill view has this button at its foot. */
function Stale({ state: { tab, work }, onPreview }: { state: PaneState; onPreview: () => void }) {
  return (
    <Banner tone="warning" title={words.preview.stale}>
      {tab !== "fill" && (
        <div className="actions">
          <DefaultButton text={words.preview.again} disabled={work !== undefined} allowDisabledFocus onClick={onPreview} />
        </div>
      )}
    </Banner>
  );
}

/** The pane's figures are newer than the workbook's. The Fill view says so among its differences. */
const isOlder = ({ tab, preview, isStale, result }: PaneState): boolean =>
  tab !== "fill" && preview !== undefined && !isStale && result?.kind !== "filled";

/** Errors and warnings, beside the tab that lists them. */
function countsOf({ preview }: PaneState, { count }: Formats): Partial<Record<Tab, string>> {
  if (!preview) return {};
  const { Error, Warning } = preview.totals.findings;
  return Error + Warning > 0 ? { findings: count(Error + Warning) } : {};
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const changed = (): void => setMatches(list.matches);
    list.addEventListener("change", changed);
    return () => list.removeEventListener("change", changed);
  }, [query]);
  return matches;
}
