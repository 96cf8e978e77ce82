import type { Progress } from "../workbook/port";
import { Watch } from "./watch";

export interface ExcelOptions {
  /** About how many bytes of cells one request or reply may carry. Excel on the web refuses 5 MB. */
  readonly blockBytes?: number;
  /** A block is never halved below this many rows: a column that is too large even then is named to the user. */
  readonly smallestBlockRows?: number;
  /** How often a request that failed for a passing reason is sent again. */
  readonly retries?: number;
  /** How long we wait for the user to leave a cell or to come back to the workbook. */
  readonly waitForUserMs?: number;
  /** A request without an answer for this long counts as lost. */
  readonly answerWithinMs?: number;
  readonly sleep?: (ms: number) => Promise<void>;
  /** Nobody else has this workbook open, as a file on the command line: no mark of another's fill counts. */
  readonly isAlone?: boolean;
  /** So many rows of sheets of ours are kept one by one (`ownLines.ts`); of longer sheets sums are. */
  readonly rowsKeptEach?: number;
  /** Told while a read waits for the user; a write tells its own progress instead. */
  readonly onWaiting?: (activity: string) => void;
}

/** Told when a request has to wait for the user; answering "stop" gives up. */
export type OnWaiting = (activity: Progress["activity"]) => "stop" | void | Promise<"stop" | void>;

/** What every request of a piece of work keeps to. */
export interface Session extends Required<Omit<ExcelOptions, "onWaiting">> {
  readonly onWaiting: OnWaiting;
  /** What others do to the workbook. */
  readonly watch: Watch;
}

export function sessionWith(options: ExcelOptions): Session {
  return {
    blockBytes: options.blockBytes ?? 3_000_000,
    smallestBlockRows: options.smallestBlockRows ?? 100,
    retries: options.retries ?? 3,
    waitForUserMs: options.waitForUserMs ?? 60_000,
    answerWithinMs: options.answerWithinMs ?? 120_000,
    sleep: options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
    onWaiting: options.onWaiting ?? (() => undefined),
    isAlone: options.isAlone ?? false,
    rowsKeptEach: options.rowsKeptEach ?? 50_000,
    watch: new Watch(),
  };
}
