import { startPreview, type OpenOptions, type PreviewPage, type StartOptions } from "./preview";
import { violationsIn, WCAG } from "./violations";

/** The preview with the add-in as built. */
export interface PaneServer {
  open(options?: OpenOptions): Promise<OpenPane>;
  close(): Promise<void>;
}

export interface OpenPane extends PreviewPage {
  press(name: string): Promise<void>;
  goTo(tab: string): Promise<void>;
  /** Until the pane has nothing under way. */
  idle(): Promise<void>;
  /** What axe finds wrong in the pane. */
  paneViolations(): Promise<readonly string[]>;
}

export async function startPane(options?: StartOptions): Promise<PaneServer> {
  const preview = await startPreview(options);
  return { open: async (how) => withHands(await preview.open(how)), close: () => preview.close() };
}

export async function withHands(preview: PreviewPage): Promise<OpenPane> {
  const { pane } = preview;
  const idle = (): Promise<void> => pane.locator("main[aria-busy=false]").waitFor();
  await idle();
  return {
    ...preview,
    press: (name) => pane.getByRole("button", { name, exact: true }).click(),
    goTo: (tab) => pane.getByRole("tab", { name: tab }).click(),
    idle,
    paneViolations: () => violationsIn(pane, [...WCAG, "best-practice"]),
  };
}
