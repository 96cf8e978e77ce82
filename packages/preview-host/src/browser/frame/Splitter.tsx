import type { KeyboardEvent, PointerEvent } from "react";
import { words } from "../words";

export const NARROWEST_PANE = 320;
export const WIDEST_PANE = 500;
const STEP = 20;

export interface SplitterProps {
  readonly width: number;
  readonly onChange: (width: number) => void;
}

/** Drags or steps the width of the pane between the widths that Excel allows. */
export function Splitter({ width, onChange }: SplitterProps) {
  const set = (wanted: number): void => onChange(Math.round(Math.min(WIDEST_PANE, Math.max(NARROWEST_PANE, wanted))));
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: NARROWEST_PANE, End: WIDEST_PANE }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    set(to);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if ((event.buttons & 1) === 1) set(window.innerWidth - event.clientX);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      className="splitter"
      aria-orientation="vertical"
      aria-label={words.resizePane}
      aria-valuemin={NARROWEST_PANE}
      aria-valuemax={WIDEST_PANE}
      aria-valuenow={width}
      onKeyDown={onKeyDown}
      // Captured, so that the drag goes on over the pane's frame.
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
