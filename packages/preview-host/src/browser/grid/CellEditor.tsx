import { useEffect, useRef, type KeyboardEvent } from "react";
import type { FunctionLibrary } from "../formulas/functionLibrary";
import { FormulaInput } from "./FormulaInput";

export interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  /** Takes the focus: the edit began in the cell and not in the formula bar. */
  readonly hasFocus: boolean;
  readonly library: FunctionLibrary | undefined;
  readonly onChange: (text: string) => void;
  readonly onLeave: (leave: EditLeave) => void;
}

/** How an edit ends, and where the active cell goes then. */
export type EditLeave = { readonly keep: boolean; readonly then: "stay" | "up" | "down" | "left" | "right" };

export function CellEditor({ label, text, hasFocus, library, onChange, onLeave }: CellEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (hasFocus) input.current?.focus();
  }, [hasFocus]);
  return (
    <FormulaInput
      input={input}
      className="cellEditor"
      aria-label={label}
      text={text}
      isEditing={hasFocus}
      library={library}
      onChange={onChange}
      onBlur={() => hasFocus && onLeave({ keep: true, then: "stay" })}
      onKey={(event) => leaveByKey(event, onLeave)}
    />
  );
}

/** Enter and Tab keep what was typed, Escape does not. */
export function leaveByKey(event: KeyboardEvent<HTMLInputElement>, onLeave: (leave: EditLeave) => void): void {
  // The grid around must not take the keys of an edit for its own.
  event.stopPropagation();
  const leave = leaveFor(event.key, event.shiftKey);
  if (!leave) return;
  event.preventDefault();
  onLeave(leave);
}

function leaveFor(key: string, isShifted: boolean): EditLeave | undefined {
  switch (key) {
    case "Enter":
      return { keep: true, then: isShifted ? "up" : "down" };
    case "Tab":
      return { keep: true, then: isShifted ? "left" : "right" };
    case "Escape":
      return { keep: false, then: "stay" };
  }
  return undefined;
}
