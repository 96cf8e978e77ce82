import { connectFrame } from "../officeFrame/frameProtocol";
import type { PaneExit } from "../officeFrame/paneExit";
import { frameName, type Conversation } from "../officeFrame/appContext";
import { hear, say } from "../paneCommands";
import type { PaneClient } from "./deskClient";
import { connectPane, paneName } from "./paneBridge";

/** What the page does with a pane that it is connected to. */
export interface PaneConnection {
  /** A ribbon button that runs a function of the add-in. */
  readonly runCommand: (functionName: string, controlId: string) => void;
  readonly hangUp: () => void;
}

export interface PaneListeners {
  readonly client: PaneClient;
  readonly pane: () => Window | null;
  readonly onShow: (isShown: boolean) => void;
  /** The keyboard leaves the pane; without a frame protocol the browser itself moves the focus on. */
  readonly onExit: (exit: PaneExit) => void;
  readonly report: (error: unknown) => void;
}

/** How the page and Office.js in the pane find and talk to each other. */
export interface PaneRoute {
  /** The frame's name, by which Office.js or our bridge knows what is around it. */
  readonly name: string;
  readonly connect: (listeners: PaneListeners) => PaneConnection;
}

export interface PaneStartOptions {
  readonly addinId: string;
  readonly addinName: string;
  readonly apiLevel: string;
  readonly paneUrl: string;
}

/** Over http our bridge carries Office.js's texts. Over https, which Office.js insists on, it speaks as in Excel on the web. */
export function paneRoute(options: PaneStartOptions): PaneRoute {
  return window.location.protocol === "https:" ? frameRoute(options) : bridgeRoute(options);
}

function frameRoute(options: PaneStartOptions): PaneRoute {
  const conversation: Conversation = { ...options, id: crypto.randomUUID() };
  return {
    name: frameName(conversation, window.location.origin),
    connect: (listeners) => connectFrame({ conversation, paneOrigin: new URL(options.paneUrl).origin, ...listeners }),
  };
}

function bridgeRoute({ apiLevel }: PaneStartOptions): PaneRoute {
  return {
    name: paneName({ apiLevel }),
    connect: ({ client, pane, onShow }) => {
      const stopTexts = connectPane(pane, client);
      const stopCommands = hear(pane, ({ showPane }) => showPane !== undefined && onShow(showPane));
      return {
        runCommand: (runCommand, controlId) => say(pane(), { runCommand, controlId }),
        hangUp: () => {
          stopTexts();
          stopCommands();
        },
      };
    },
  };
}
