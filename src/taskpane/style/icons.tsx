import { registerIcons } from "@fluentui/react";

/** The few signs that Fluent's parts show, drawn here: its own are a font that would have to be fetched. */
const sign = (path: string) => (
  <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round">
    <path d={path} />
  </svg>
);
const RING = "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0 -13";

registerIcons({
  icons: {
    Search: sign("M6.5 2a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0 -9M10 10l4 4"),
    Clear: sign("M3.5 3.5l9 9M12.5 3.5l-9 9"),
    Info: sign(`${RING}M8 7.2v4M8 4.7v.1`),
    ErrorBadge: sign(`${RING}M5.5 5.5l5 5M10.5 5.5l-5 5`),
  },
});
