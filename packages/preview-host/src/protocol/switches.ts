import type { RequestRecord } from "./requestLog";

/** Which requests a fault strikes. Clean-up requests (released references alone) are struck only when a rule says so. */
export type FaultTarget =
  /** The request with this number in the log (from 1). */
  | { readonly request: number }
  /** The next `next` requests from now on. */
  | { readonly next: number }
  /** Requests for which the test answers true: the `nth` of them alone (from 1), or every one. */
  | { readonly matching: (request: RequestRecord) => boolean; readonly nth?: number };

export interface FaultRule {
  readonly when: FaultTarget;
  /** An Excel error code such as "GeneralException"; `undefined` with `noReply` only. */
  readonly code?: string;
  readonly message?: string;
  /** "request": the whole request fails (no results at all). "action": an action fails, results before it are delivered. */
  readonly how: "request" | "action";
  /** Actions that still take effect before the failure: none, that many, or all of them. */
  readonly afterActions?: number | "all";
  /** The effects happen as said, but no answer ever comes: a lost connection. */
  readonly noReply?: boolean;
  readonly alsoCleanUp?: boolean;
}

/** What a test or a person in the preview may change while the host runs. */
export interface HostSwitches {
  /** Size of a request's text; Excel on the web takes 5 MB. Absent: no limit. */
  maxRequestBytes?: number | undefined;
  maxResponseBytes?: number | undefined;
  /** A read of more cells answers null, as Excel does above 5,000,000. */
  maxCellsPerRead: number;
  /** The user is editing a cell: every request fails. */
  cellEditMode: boolean;
  /** Requests that asked for it (`delayForCellEdit`) wait for the end of the edit instead of failing. The bridge does the waiting. */
  delayIsHonoured: boolean;
  readOnly: boolean;
  /** Another workbook has the focus: nothing that needs the selection or the active sheet works. */
  inactive: boolean;
  protectionEnforced: boolean;
  /** Newest ExcelApi set served, such as "1.9". */
  apiLevel: string;
  /** Time between request and reply; the bridge does the waiting. */
  latencyMs: number;
  /** Requests are lost before they have any effect, and no reply ever comes. */
  silent: boolean;
  /** Values written over rows that a filter hides land in visible rows, as in desktop Excel of 2018. */
  writesUnderFilterGoWrong: boolean;
  faults: FaultRule[];
}

export function defaultSwitches(): HostSwitches {
  return {
    maxCellsPerRead: 5_000_000,
    cellEditMode: false,
    delayIsHonoured: false,
    readOnly: false,
    inactive: false,
    protectionEnforced: true,
    // The npm build of the client library ends at 1.15; the host claims no more than the client can ask.
    apiLevel: "1.15",
    latencyMs: 0,
    silent: false,
    writesUnderFilterGoWrong: false,
    faults: [],
  };
}

/** Is set `wanted` ("1.10") within `level` ("1.9")? Compared number by number, never as decimals. */
export function isWithinLevel(wanted: string, level: string): boolean {
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  const [major = 0, minor = 0] = level.split(".").map(Number);
  return wantedMajor < major || (wantedMajor === major && wantedMinor <= minor);
}
