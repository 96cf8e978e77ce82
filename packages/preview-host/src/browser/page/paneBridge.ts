import { windowChannel } from "../../client/bridge";
import type { PaneClient } from "./deskClient";

export { paneName } from "../paneStart";

/** Carries Office.js's texts between the pane's window and the host in the worker. Answers with a function that hangs up. */
export function connectPane(pane: () => Window | null, { sendOffice, onNotice }: PaneClient): () => void {
  const channel = windowChannel(window, pane, window.location.origin);
  const stopPane = channel.listen(sendOffice);
  const stopWorker = onNotice((notice) => {
    if (notice.kind === "office") channel.send(notice.text);
  });
  return () => {
    stopPane();
    stopWorker();
  };
}
