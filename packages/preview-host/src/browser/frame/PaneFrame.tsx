import { useCallback, useEffect, useRef, useState } from "react";
import type { Person } from "../desk/desk";
import type { PaneExit } from "../officeFrame/paneExit";
import type { AddinManifest } from "../page/addinManifest";
import type { PaneClient } from "../page/deskClient";
import { paneRoute, type PaneConnection } from "../page/paneRoute";
import { words } from "../words";
import { Splitter } from "./Splitter";

export interface PaneFrameProps {
  /** Whose pane it is, and what it is called. */
  readonly person: Person;
  readonly title: string;
  readonly manifest: AddinManifest;
  readonly client: PaneClient;
  readonly apiLevel: string;
  readonly isOpen: boolean;
  readonly width: number;
  readonly onWidth: (width: number) => void;
  /** Told of the pane's window each time a page has loaded in it; null where that is of another origin. */
  readonly onLoad: (pane: Window | null) => void;
  /** Told of each connection to the pane, by which the ribbon's commands go, and of its end. */
  readonly onConnect: (connection: PaneConnection | undefined) => void;
  /** The add-in itself shows or hides its pane. */
  readonly onShow: (isShown: boolean) => void;
  readonly onClose: () => void;
  readonly report: (error: unknown) => void;
}

const AREA: Readonly<Record<Person, string>> = { user: "pane", other: "otherPane" };
const MARK: Readonly<Record<Person, string>> = { user: "data-pane", other: "data-other-pane" };

/**
 * The add-in's own built page. Closing the pane hides it and no more: its runtime is a shared one that lives as long as the
 * workbook, as in Excel.
 */
export function PaneFrame(props: PaneFrameProps) {
  const { person, title, manifest, client, apiLevel, isOpen, width, onWidth, onLoad, onConnect, onShow, onClose, report } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  const [route] = useState(() => paneRoute({ addinId: manifest.id, addinName: manifest.name, apiLevel, paneUrl: manifest.paneUrl }));
  useEffect(() => {
    const onExit = (exit: PaneExit): void => (exit === "back" ? closer.current : document.querySelector("button"))?.focus();
    const connected = route.connect({ client, pane: () => frame.current?.contentWindow ?? null, onShow, onExit, report });
    onConnect(connected);
    return () => {
      onConnect(undefined);
      connected.hangUp();
    };
  }, [client, onConnect, onShow, report, route]);
  const tellLoaded = useCallback(() => {
    // A pane of another origin tells the page around it nothing of its own.
    const page = frame.current?.contentDocument?.defaultView ?? null;
    onLoad(page);
    // Formulas are worked out in the user's pane.
    if (person === "other") return;
    page?.addEventListener("pagehide", () => void client.desk.paneLeft().catch(report));
    client.desk.paneLoaded().catch(report);
  }, [client, onLoad, person, report]);
  return (
    <section className="pane" data-area={AREA[person]} hidden={!isOpen} style={{ width }} aria-label={title}>
      <Splitter width={width} onChange={onWidth} />
      <div className="paneHeader">
        <h2>{person === "other" ? title : manifest.name}</h2>
        <button ref={closer} type="button" className="quiet" aria-label={words.closePane} title={words.closePane} onClick={onClose}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.4" />
          </svg>
        </button>
      </div>
      <iframe ref={frame} title={title} name={route.name} src={manifest.paneUrl} onLoad={tellLoaded} {...{ [MARK[person]]: true }} />
    </section>
  );
}
