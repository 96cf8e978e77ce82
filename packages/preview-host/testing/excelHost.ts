import type { Book } from "../src/book/model";
import { inProcessBridge } from "../src/client/bridge";
import { installOfficeShim } from "../src/client/officeShim";
import { createHost, type Host, type HostOptions } from "../src/protocol";

/** What the real library has and its typings do not name. */
interface OfficeInternals {
  readonly HostBridge: { init(bridge: unknown): void };
  readonly GenericEventRegistration: { s_genericEventRegistrations: unknown };
  readonly Utility: { _synchronousCleanup: boolean };
}

export interface ExcelHost {
  readonly host: Host;
  readonly book: Book;
}

export interface ExcelHostOptions extends HostOptions {
  /** Claims to be an older Excel in `isSetSupported` too; see `HostSwitches.apiLevel` for the host's own refusals. */
  readonly shimApiLevel?: string;
}

let current: { readonly host: Host; readonly disconnect: () => void } | undefined;

/** Opens a workbook in our host and makes the real Office.js of this test realm talk to it. */
export async function openInExcel(workbook: Uint8Array | Book, options: ExcelHostOptions = {}): Promise<ExcelHost> {
  current?.disconnect();
  const book = workbook instanceof Uint8Array ? (await import("../src/book")).openBook(workbook) : workbook;
  const host = createHost(book, options);
  const bridge = inProcessBridge(host);
  const scope = globalThis as unknown as Record<string, unknown>;
  const library = scope["OfficeExtension"] as OfficeInternals;
  // Handlers of an earlier workbook would still be called for events of this one.
  library.GenericEventRegistration.s_genericEventRegistrations = {};
  // Otherwise the release of references comes late, to a host that is gone.
  library.Utility._synchronousCleanup = true;
  installOfficeShim(scope, options.shimApiLevel === undefined ? {} : { apiLevel: options.shimApiLevel });
  library.HostBridge.init(bridge);
  current = { host, disconnect: () => bridge.disconnect() };
  return { host, book };
}

/** What must hold after every test against the host; call it in `afterEach`. */
export function expectTidyHost(): void {
  if (!current) return;
  const { host, disconnect } = current;
  disconnect();
  current = undefined;
  const unanswered = host.log.filter(({ answered }) => !answered);
  const mayGoUnanswered = host.switches.silent || host.switches.faults.some(({ noReply }) => noReply);
  if (!mayGoUnanswered && unanswered.length > 0) {
    throw new Error(`Requests without an answer: ${unanswered.map(({ number }) => number).join(", ")}.`);
  }
  // Of a request that failed the add-in never learns which references it was given, so it cannot release them.
  const allAnswered = host.log.every(({ outcome }) => outcome === "answered");
  if (allAnswered && host.referenceCount > 0) {
    throw new Error(`${host.referenceCount} range references were never released.`);
  }
}
