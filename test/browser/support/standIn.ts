import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixtureFile, startPreview, type OpenOptions, type Preview, type PreviewPage, type Scheme } from "./preview";

const ROOT = join(__dirname, "..", "..", "..");
const STAND_IN = join(__dirname, "..", "fixtures", "standIn");

export interface StandInServer extends Preview {
  /** `file` is one of packages/preview-host/testing/fixtures. */
  open(options?: OpenOptions & { readonly file?: string }): Promise<PreviewPage>;
}

/** The preview with a stand-in for the pane: its own manifest, icons and address, but a page of a few lines. */
export async function startStandIn(scheme: Scheme = "http"): Promise<StandInServer> {
  const addin = mkdtempSync(join(tmpdir(), "channel-credits-preview-"));
  cpSync(STAND_IN, addin, { recursive: true });
  cpSync(join(ROOT, "manifest.xml"), join(addin, "manifest.xml"));
  cpSync(join(ROOT, "assets", "icons"), join(addin, "assets"), { recursive: true });
  const preview = await startPreview({ scheme, addin });
  return {
    open: async ({ file, ...options } = {}) => {
      const opened = await preview.open(options);
      if (file !== undefined) await opened.choose(fixtureFile(file));
      await opened.pane.locator("#outcome").filter({ hasText: /./ }).waitFor();
      return opened;
    },
    close: async () => {
      await preview.close();
      rmSync(addin, { recursive: true });
    },
  };
}
