import { useState, type ReactNode } from "react";
import { Fold } from "./Fold";

interface FoldWhenOpenProps {
  readonly title: string;
  /** @param close folds it, its work being done; what was typed in it is gone then. */
  readonly children: (close: () => void) => ReactNode;
}

/** A fold whose content is drawn once somebody opens it, and stays then: what was typed in it is there when it is opened again. */
export function FoldWhenOpen({ title, children }: FoldWhenOpenProps) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const onToggle = (open: boolean): void => {
    setOpen(open);
    if (open) setWasOpen(true);
  };
  const close = (): void => {
    setOpen(false);
    setWasOpen(false);
  };
  return (
    <Fold title={title} isOpen={isOpen} onToggle={onToggle}>
      {wasOpen && children(close)}
    </Fold>
  );
}
