import { DefaultButton, type IButton } from "@fluentui/react";
import { useEffect, useRef } from "react";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { words } from "../words";

/**
 * One button leads on: Preview while there is none or it is out of date, then Fill. They stay at the foot of the pane, always
 * the same elements, so that the focus stays on them. Where the ribbon asked for a fill, the focus goes to the button that writes.
 */
export function FillButtons({ state, actions }: { state: PaneState; actions: PaneActions }) {
  const { outlook, refusals, preview, isStale, work, result, offers } = state;
  const write = useRef<IButton>(null);
  useEffect(() => {
    if (offers > 0) write.current?.focus();
  }, [offers]);
  if (outlook === undefined || refusals.length > 0) return null;
  const isReady = preview !== undefined && !isStale && result?.kind !== "filled";
  const common = { disabled: work !== undefined && work.activity !== "looking", allowDisabledFocus: true };
  return (
    <div className="actions">
      {preview && (
        <DefaultButton {...common} componentRef={write} primary={isReady} text={words.preview.fill} onClick={() => void actions.fill()} />
      )}
      <DefaultButton
        {...common}
        primary={!preview || isStale}
        text={preview ? words.preview.again : words.preview.button}
        onClick={() => void actions.preview()}
      />
    </div>
  );
}
