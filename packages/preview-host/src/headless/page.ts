/**
 * The page of a fill without a pane: a worker thread in whose own realm Microsoft's Office.js runs as it was delivered,
 * then our built add-in. It reaches the workbook only by the text messages that it would send to Excel.
 */
import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { installOfficeShim } from "../client/officeShim";
import type { FillAnswer, FillRequest, HeadlessAddin, PageMessage, PageParts } from "./pageMessages";

interface PageStart {
  readonly parts: PageParts;
  readonly request: FillRequest;
  readonly bridge: MessagePort;
}

interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

const { parts, request, bridge: port } = workerData as PageStart;

function say(message: PageMessage): void {
  parentPort?.postMessage(JSON.stringify(message));
}

/** All that the library touches of a browser while it loads. */
function standInForBrowser(bridge: Bridge): void {
  const stand: Record<string, unknown> = {
    window: globalThis,
    self: globalThis,
    document: { readyState: "complete", addEventListener() {}, getElementsByTagName: () => [] },
    navigator: { userAgent: "" },
    location: { hash: "", search: "", href: "https://localhost/", origin: "https://localhost", protocol: "https:", host: "localhost" },
    _richApiNativeBridge: bridge,
  };
  for (const [name, value] of Object.entries(stand)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

function connect(): Bridge {
  const bridge: Bridge = { onMessageFromHost: null, sendMessageToHost: (text) => port.postMessage(text) };
  port.on("message", (text: string) => bridge.onMessageFromHost?.(text));
  return bridge;
}

/**
 * Office.js makes a text of every request and every reply for a log that is off, beside the one that it sends: of a million cells these cost
 * more than the sending. A request's text is made once, a reply's not at all.
 */
function spareLogTexts(): void {
  const { stringify } = JSON as { stringify: (...args: unknown[]) => string };
  let last: { readonly message: unknown; readonly text: string } | undefined;
  JSON.stringify = (...args: unknown[]): string => {
    const [value] = args as [Partial<Record<"type" | "message", unknown>> | null | undefined];
    if (args.length > 1 || typeof value !== "object" || value === null) return stringify(...args);
    if (value.type === REPLY && typeof value.message === "object") return "";
    if (value.type !== REQUEST || typeof value.message !== "object") return stringify(...args);
    const text = last?.message === value.message ? last.text : stringify(...args);
    // Made for the log and then to be sent: after that nobody asks again.
    last = last?.message === value.message ? undefined : { message: value.message, text };
    return text;
  };
}

const REQUEST = 1;
const REPLY = 2;

function load(file: string): void {
  new Script(readFileSync(file, "utf8"), { filename: file }).runInThisContext();
}

async function main(): Promise<void> {
  standInForBrowser(connect());
  load(parts.office);
  spareLogTexts();
  installOfficeShim(globalThis);
  load(parts.bundle);
  const addin = (globalThis as { channelCredits?: HeadlessAddin }).channelCredits;
  if (addin === undefined) throw new Error(`${parts.bundle} left no channelCredits on its page.`);
  const answer = await addin.fill(JSON.stringify(request), (progress) => say({ kind: "progress", progress }));
  say({ kind: "answer", answer: JSON.parse(answer) as FillAnswer });
}

main()
  .catch((error: unknown) => say({ kind: "broken", stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
  .finally(() => port.close());
