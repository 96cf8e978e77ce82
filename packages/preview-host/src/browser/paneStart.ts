/** What the page around tells the pane before it starts, in the frame's name as Excel on the web does. */
export interface PaneStart {
  /** Newest ExcelApi set that the simulated Excel has. */
  readonly apiLevel: string;
}

const KEY = "channelCreditsPreview";

export function paneName(start: PaneStart): string {
  return JSON.stringify({ [KEY]: start });
}

export function readPaneName(name: string): PaneStart {
  const parsed = JSON.parse(name) as Record<string, PaneStart | undefined>;
  const start = parsed[KEY];
  if (start === undefined) throw new Error("This page belongs into the preview: open the address that “npm start” printed.");
  return start;
}
