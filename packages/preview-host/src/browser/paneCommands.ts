/** What the page around and the pane say to each other beside Office.js: things of the ribbon and of the pane's frame. */
export type ToPane = { readonly runCommand: string; readonly controlId: string };
export type FromPane = { readonly showPane: boolean };

/** Posts to the other window, which must be of our own origin. */
export function say(other: Window | null, message: ToPane | FromPane): void {
  other?.postMessage({ preview: message }, window.location.origin);
}

/** Hears the other window alone: any page can post messages to any other. Answers with a function that stops listening. */
export function hear(other: () => Window | null, onMessage: (message: Partial<ToPane & FromPane>) => void): () => void {
  const listener = ({ source, origin, data }: MessageEvent<{ readonly preview?: Partial<ToPane & FromPane> } | null>): void => {
    if (source !== other() || origin !== window.location.origin) return;
    if (typeof data === "object" && data?.preview) onMessage(data.preview);
  };
  window.addEventListener("message", listener);
  return () => window.removeEventListener("message", listener);
}
