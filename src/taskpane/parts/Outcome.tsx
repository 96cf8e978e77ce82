import type { ReactNode } from "react";
import { useFocusKept } from "./useFocusKept";

interface OutcomeProps {
  readonly tone: "good" | "plain";
  readonly title: string;
  readonly children?: ReactNode;
}

/** What came of a piece of work, tables and all. No message bar: it would be read out as a whole, beside the sentence of the live region. */
export function Outcome({ tone, title, children }: OutcomeProps) {
  const outcome = useFocusKept<HTMLElement>();
  return (
    <section ref={outcome} className={`outcome ${tone} banner`} aria-label={title}>
      <strong>{title}</strong>
      {children}
    </section>
  );
}
