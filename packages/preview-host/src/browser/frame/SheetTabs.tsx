import { useEffect, useRef, type KeyboardEvent } from "react";
import type { SheetTab } from "../desk/desk";
import { words } from "../words";

export interface SheetTabsProps {
  readonly tabs: readonly SheetTab[];
  readonly activeId: string;
  readonly panelId: string;
  readonly onGoTo: (sheetId: string) => void;
}

export function SheetTabs({ tabs, activeId, panelId, onGoTo }: SheetTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const active = tabs.findIndex(({ id }) => id === activeId);

  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [activeId]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: active - 1, ArrowRight: active + 1, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    onGoTo(tab.id);
    const button = list.current?.querySelectorAll<HTMLElement>("[role=tab]")[tabs.indexOf(tab)];
    button?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label={words.sheets} className="sheetTabs" onKeyDown={onKeyDown}>
      {tabs.map(({ id, name, isProtected }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === activeId}
          aria-controls={panelId}
          tabIndex={id === activeId ? 0 : -1}
          onClick={() => onGoTo(id)}
        >
          {name}
          {isProtected && (
            <span className="lock" title={words.protectedTab}>
              <span className="forReaders"> ({words.protectedTab})</span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
