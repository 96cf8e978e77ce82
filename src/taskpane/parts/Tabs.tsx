import { useRef, type KeyboardEvent } from "react";
import { TABS, type Tab } from "../state/paneState";
import { words } from "../words";

export const PANEL_ID = "view";
export const tabId = (tab: Tab): string => `tab-${tab}`;

/** The views. Arrow keys go from tab to tab; the chosen one alone is in the tab order. */
export function Tabs({ chosen, counts, onChoose }: { chosen: Tab; counts: Partial<Record<Tab, string>>; onChoose: (tab: Tab) => void }) {
  const buttons = useRef(new Map<Tab, HTMLButtonElement>());
  const choose = (tab: Tab): void => {
    onChoose(tab);
    buttons.current.get(tab)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = tabFor(event.key, TABS.indexOf(chosen));
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };
  return (
    <div className="tabs" role="tablist" aria-label={words.tabsLabel} onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          key={tab}
          ref={(button) => {
            if (button) buttons.current.set(tab, button);
          }}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={tab === chosen}
          aria-controls={PANEL_ID}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => choose(tab)}
        >
          {words.tabs[tab]}
          {counts[tab] !== undefined && <span className="count"> {counts[tab]}</span>}
        </button>
      ))}
    </div>
  );
}

function tabFor(key: string, place: number): Tab | undefined {
  switch (key) {
    case "ArrowRight":
      return TABS[(place + 1) % TABS.length];
    case "ArrowLeft":
      return TABS[(place + TABS.length - 1) % TABS.length];
    case "Home":
      return TABS[0];
    case "End":
      return TABS[TABS.length - 1];
    default:
      return undefined;
  }
}
