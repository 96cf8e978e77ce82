import { IconButton } from "@fluentui/react";
import { MessageBar, MessageBarType, type IMessageBarStyles } from "@fluentui/react/lib/MessageBar";
import type { ReactNode } from "react";
import { useFocusKept } from "./useFocusKept";
import { words } from "../words";

interface BannerProps {
  /** An error interrupts a screen reader; a warning waits for its turn. */
  readonly tone: "error" | "warning";
  readonly title: string;
  readonly children?: ReactNode;
  readonly onClose?: () => void;
}

/** What asks for something to be done: Fluent's message bar under a name. */
export function Banner({ tone, title, children, onClose }: BannerProps) {
  const banner = useFocusKept<HTMLElement>();
  return (
    <section ref={banner} className="banner" aria-label={title}>
      <MessageBar messageBarType={MessageBarType[tone]} delayedRender={false} styles={styles}>
        <div className="between">
          <strong>{title}</strong>
          {onClose && <IconButton iconProps={clear} styles={closeStyles} ariaLabel={words.close} title={words.close} onClick={onClose} />}
        </div>
        {children}
      </MessageBar>
    </section>
  );
}

const clear = { iconName: "Clear" };
const closeStyles = { root: { width: 24, height: 24, color: "inherit" } };
const styles: Partial<IMessageBarStyles> = {
  // Fluent's own border is set in its colours of Windows' contrast themes alone.
  root: { borderRadius: 2 },
  iconContainer: { margin: "10px 0 0 10px", alignItems: "flex-start" },
  icon: { fontSize: 14 },
  text: { margin: 8, minWidth: 0 },
  innerText: { lineHeight: "inherit" },
};
