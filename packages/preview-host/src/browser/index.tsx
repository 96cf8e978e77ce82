import { createRoot } from "react-dom/client";
import { App } from "./App";
import { readManifest } from "./page/addinManifest";
import { connectDesk } from "./page/deskClient";
import { startOf } from "./page/start";
import { words } from "./words";

/** Where the preview's server has the built add-in and the sample. */
const ADDIN = "/addin/";
const SAMPLE = "/sample/sample.xlsx";
/** The server says so where the add-in is to be loaded from its own host, at the addresses of its manifest, as Excel does. */
const IS_HOSTED = "hosted";

async function loadManifest(isHosted: boolean) {
  const response = await fetch(`${ADDIN}manifest.xml`);
  if (!response.ok) throw new Error(words.cannotLoad("manifest.xml"));
  return readManifest(await response.text(), isHosted ? undefined : new URL(ADDIN, window.location.origin).href);
}

async function show(holder: HTMLElement): Promise<void> {
  const worker = new Worker(new URL("./bookWorker.ts", import.meta.url), { name: "workbook" });
  const manifest = await loadManifest(IS_HOSTED in holder.dataset);
  const start = startOf(window.location.search, new URL(SAMPLE, window.location.origin).href, window.location.origin);
  createRoot(holder).render(<App client={connectDesk(worker)} manifest={manifest} start={start} />);
}

const holder = document.getElementById("preview");
if (!holder) throw new Error("The preview's page has no element to show itself in.");
show(holder).catch((error: unknown) => {
  holder.setAttribute("role", "alert");
  holder.textContent = error instanceof Error ? error.message : String(error);
});
