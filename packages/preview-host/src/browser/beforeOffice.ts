import { channelBridge, windowChannel } from "../client/bridge";

/** Runs in the pane before Office.js, which attaches itself to the bridge that it finds under this name. */
const scope = window as unknown as Record<string, unknown>;
scope["_richApiNativeBridge"] = channelBridge(windowChannel(window, () => window.parent, window.location.origin));
