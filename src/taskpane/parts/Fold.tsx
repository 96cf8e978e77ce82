import type { ReactNode } from "react";

interface FoldProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Where who uses it keeps whether it is open; it keeps that itself otherwise. */
  readonly isOpen?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
}

/** What is folded away until somebody wants to know. In Excel on the web, Office.js leads the Tab key only to what has a `tabIndex`. */
export function Fold({ title, children, isOpen, onToggle }: FoldProps) {
  return (
    <details
      {...(isOpen !== undefined && { open: isOpen })}
      {...(onToggle !== undefined && { onToggle: (event) => onToggle(event.currentTarget.open) })}
    >
      <summary tabIndex={0}>{title}</summary>
      {children}
    </details>
  );
}
