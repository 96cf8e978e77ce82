import type { Book } from "../src/book/model";
import { Calculation } from "../src/browser/formulas/calculation";
import type { FunctionLibrary } from "../src/browser/formulas/functionLibrary";
import { watchBook } from "../src/browser/desk/watch";
import { inProcessBridge } from "../src/client/bridge";
import { installOfficeShim } from "../src/client/officeShim";
import { createHost, functionCaller, type Host, type HostOptions } from "../src/protocol";

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
  /** Sets that `isSetSupported` denies beside; with `shimApiLevel` alone. */
  readonly shimLacks?: readonly string[];
  /** Formulas of these functions are worked out, as in the preview; the test associates them with what they call. */
  readonly functions?: FunctionLibrary;
}

let current: { readonly host: Host; readonly disconnect: () => void } | undefined;

/** Opens a workbook in our host and makes the real Office.js of this test realm talk to it. */
export async function openInExcel(workbook: Uint8Array | Book, options: ExcelHostOptions = {}): Promise<ExcelHost> {
  current?.disconnect();
  const book = workbook instanceof Uint8Array ? (await import("../src/book")).openBook(workbook) : workbook;
  const host = options.functions === undefined ? createHost(book, options) : calculatingHost(book, options, options.functions);
  const bridge = inProcessBridge(host);
  const scope = globalThis as unknown as Record<string, unknown>;
  const library = scope["OfficeExtension"] as OfficeInternals;
  // Handlers of an earlier workbook would still be called for events of this one.
  library.GenericEventRegistration.s_genericEventRegistrations = {};
  // Otherwise the release of references comes late, to a host that is gone.
  library.Utility._synchronousCleanup = true;
  const { shimApiLevel: apiLevel, shimLacks: lacks = [] } = options;
  installOfficeShim(scope, apiLevel === undefined ? {} : { apiLevel, lacks });
  library.HostBridge.init(bridge);
  current = { host, disconnect: () => bridge.disconnect() };
  return { host, book };
}

/** A host beside which formulas of the add-in's own functions are worked out. */
function calculatingHost(book: Book, options: HostOptions, library: FunctionLibrary): Host {
  const host: Host = createHost(book, {
    ...options,
    spillsOn: (sheetId) => calculation.spillsOn(sheetId),
    errorsOn: (sheetId) => calculation.errorsOn(sheetId),
  });
  const caller = functionCaller(host);
  const calculation = new Calculation({ book, invoke: (...call) => caller.invoke(...call), onResults: () => undefined });
  calculation.learn(library);
  watchBook(book, calculation);
  calculation.paneLoaded();
  return host;
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
