import { useState, type ReactNode } from "react";
import { Fold } from "./Fold";

/** A fold whose content is drawn once somebody opens it, and stays then: what was typed in it is there when it is opened again. */
export function FoldWhenOpen({ title, children }: { readonly title: string; readonly children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const onToggle = (open: boolean): void => {
    setOpen(open);
    if (open) setWasOpen(true);
  };
  return (
    <Fold title={title} isOpen={isOpen} onToggle={onToggle}>
      {wasOpen && children()}
    </Fold>
  );
}
