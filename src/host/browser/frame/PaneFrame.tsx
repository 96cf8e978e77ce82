import { useCallback, useEffect, type RefObject } from "react";
import type { AddinManifest } from "../page/addinManifest";
import { connectPane, paneName } from "../page/paneBridge";
import type { DeskClient } from "../page/deskClient";
import { hear } from "../paneCommands";
import { words } from "../words";

export interface PaneFrameProps {
  readonly manifest: AddinManifest;
  readonly client: DeskClient;
  readonly apiLevel: string;
  readonly isOpen: boolean;
  readonly width: number;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** The add-in itself shows or hides its pane. */
  readonly onShow: (isShown: boolean) => void;
  readonly onClose: () => void;
}

/**
 * The add-in's own built page. Closing the pane hides it and no more: its runtime is a shared one that lives as long as the
 * workbook, as in Excel.
 */
export function PaneFrame({ manifest, client, apiLevel, isOpen, width, frame, onShow, onClose }: PaneFrameProps) {
  const pane = useCallback(() => frame.current?.contentWindow ?? null, [frame]);
  useEffect(() => connectPane(pane, client), [client, pane]);
  const tellLoaded = useCallback(() => void client.desk.paneLoaded(), [client]);
  useEffect(() => hear(pane, ({ showPane }) => showPane !== undefined && onShow(showPane)), [pane, onShow]);
  return (
    <section className="pane" hidden={!isOpen} style={{ width }} aria-label={words.paneTitle(manifest.name)}>
      <div className="paneHeader">
        <h2>{manifest.name}</h2>
        <button type="button" className="quiet" aria-label={words.closePane} title={words.closePane} onClick={onClose}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.4" />
          </svg>
        </button>
      </div>
      <iframe
        ref={frame}
        title={words.paneTitle(manifest.name)}
        name={paneName({ apiLevel })}
        src={manifest.paneUrl}
        onLoad={tellLoaded}
        data-pane
      />
    </section>
  );
}
