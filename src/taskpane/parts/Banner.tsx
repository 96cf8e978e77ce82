import type { ReactNode } from "react";
import { useFocusKept } from "./useFocusKept";
import { words } from "../words";

interface BannerProps {
  readonly tone: "error" | "warning" | "good" | "plain";
  readonly title: string;
  readonly children?: ReactNode;
  /** An alert interrupts a screen reader; others are told by the live region. */
  readonly isAlert?: boolean;
  readonly onClose?: () => void;
}

export function Banner({ tone, title, children, isAlert = false, onClose }: BannerProps) {
  const banner = useFocusKept<HTMLElement>();
  return (
    <section ref={banner} className={`banner ${tone}`} aria-label={title} {...(isAlert ? { role: "alert" } : {})}>
      <div className="between">
        <strong>{title}</strong>
        {onClose && (
          <button type="button" className="icon-button" aria-label={words.close} title={words.close} onClick={onClose}>
            ✕
          </button>
        )}
      </div>
      {children}
    </section>
  );
}
