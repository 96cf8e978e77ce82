/** The whole fill: read, compute, write; or a refusal with nothing written. */
import type { OnProgress, WorkbookPort, WriteOutcome } from "../workbook/port";
import type { Refusal } from "../workbook/refusal";
import type { FillTotals } from "./fillReport";
import { prepareFill, type PrepareOptions } from "./prepareFill";
import { startingAgain } from "./startAgain";
import type { TypedOver } from "./typedOver";

export type FillOptions = Omit<PrepareOptions, "onProgress">;

export type FillReport =
  | { readonly outcome: "refused"; readonly refusals: readonly Refusal[] }
  /** With what had changed since the fill before, a sentence each without its full stop, and whose agreement that one applied, if another's. */
  | {
      readonly outcome: "filled";
      readonly totals: FillTotals;
      readonly changes: readonly string[];
      readonly agreementBefore: string | undefined;
      /** Figures that somebody had typed over, each kept or written anew. */
      readonly typedOver: readonly TypedOver[];
      readonly written: Extract<WriteOutcome, { outcome: "written" }>;
    }
  /** The figures were worked out but could not be written: untouched or interrupted, with the reason. */
  | { readonly outcome: "failed"; readonly totals: FillTotals; readonly written: Exclude<WriteOutcome, { outcome: "written" }> };

/**
 * Fills the output columns of Inventory and our own sheets.
 * @throws WorkbookProblem when the workbook cannot be read; nothing was written then.
 */
export async function fillInventory(port: WorkbookPort, options: FillOptions = {}, onProgress?: OnProgress): Promise<FillReport> {
  const done = await startingAgain(
    async () => {
      const prepared = await prepareFill(port, { ...options, ...(onProgress ? { onProgress } : {}) });
      return "refusals" in prepared ? { prepared, written: undefined } : { prepared, written: await port.write(prepared.plan, onProgress) };
    },
    ({ written }) => written,
  );
  if (done.written === undefined) return { outcome: "refused", refusals: done.prepared.refusals };
  const { prepared, written } = done;
  const { totals } = prepared;
  const { agreementBefore, changes } = prepared.history;
  return written.outcome === "written"
    ? { outcome: "filled", totals, changes, agreementBefore, typedOver: prepared.typedOver, written }
    : { outcome: "failed", totals, written };
}
