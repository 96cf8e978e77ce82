import { useEffect, useRef, type RefObject } from "react";
import { createPortal } from "react-dom";
import type { CompletionChoice } from "../formulas/completion";
import { words } from "../words";

export interface CompletionListProps {
  readonly id: string;
  readonly choices: readonly CompletionChoice[];
  readonly marked: number;
  /** What it stands below, or above where there is more room. */
  readonly beside: RefObject<HTMLElement | null>;
  readonly onChoose: (choice: CompletionChoice) => void;
}

export const optionId = (listId: string, place: number): string => `${listId}-${place}`;

/** Names of functions to choose from. It hangs on the page itself: neither the grid nor the bar cuts it off. */
export function CompletionList({ id, choices, marked, beside, onChoose }: CompletionListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const [own, input] = [list.current, beside.current?.getBoundingClientRect()];
    if (!own || !input) return;
    const below = window.innerHeight - input.bottom;
    const isAbove = below < own.offsetHeight && input.top > below;
    own.style.left = `${Math.max(0, Math.min(input.left, window.innerWidth - own.offsetWidth))}px`;
    own.style.top = `${isAbove ? Math.max(0, input.top - own.offsetHeight) : input.bottom}px`;
    own.style.maxHeight = `${isAbove ? input.top : below}px`;
  }, [beside, choices]);
  useEffect(() => list.current?.children[marked]?.scrollIntoView({ block: "nearest" }), [marked, choices]);

  return createPortal(
    <ul ref={list} id={id} role="listbox" aria-label={words.functionNames} className="completions">
      {choices.map((choice, place) => (
        <li
          key={choice.name}
          id={optionId(id, place)}
          role="option"
          aria-selected={place === marked}
          // The editor keeps the focus: losing it would end the edit.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice)}
        >
          <span className="completionName">
            {choice.name}
            <span className="subtle">({choice.parameters})</span>
          </span>
          <span className="completionText">{choice.description}</span>
        </li>
      ))}
    </ul>,
    document.body,
  );
}
