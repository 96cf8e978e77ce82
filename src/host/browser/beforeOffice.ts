import { channelBridge, windowChannel, type OfficeBridge } from "../client/bridge";

/** In the pane's page, before Office.js: its requests go to the preview page around it, which is of the same origin. */
const page = window as Window & { _richApiNativeBridge?: OfficeBridge };
page._richApiNativeBridge = channelBridge(windowChannel(window, () => window.parent, window.location.origin));
