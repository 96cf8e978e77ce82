/** What each reading is worth: worked out on request, shown, or written to a sheet of its own. Rule text: rules 8b, "Readings priced". */
import { pricedReadings, type PricedValue } from "../contract/statement/pricedReadings";
import { readingsTable } from "../contract/statement/tables/readingsTable";
import { tableSheet } from "../workbook/encodeOwn";
import type { OnProgress, WritePlan } from "../workbook/port";
import type { Pause } from "./pausing";
import { ownBlock, type PreparedFill } from "./prepareFill";
import { Stopped } from "./stopped";

/** Computed once a fill: what was read gives the same each time. */
const known = new WeakMap<PreparedFill, readonly PricedValue[]>();

/** Works it out from what was read, or answers what was worked out before. Nothing is written. */
export async function priceReadings(prepared: PreparedFill, onProgress?: OnProgress, pause?: Pause): Promise<readonly PricedValue[]> {
  const before = known.get(prepared);
  if (before) return before;
  const steps = pricedReadings(prepared.statement);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      known.set(prepared, step.value);
      return step.value;
    }
    const turn = pause?.();
    if (pause && !turn) continue;
    await turn;
    const { done, values: total } = step.value;
    if ((await onProgress?.({ activity: "Working out the readings", done, total })) === "stop") throw new Stopped();
  }
}

/** Writes the sheet Readings, while everything that was read still stands. */
export function readingsPlan({ decoded, statement, plan }: PreparedFill, priced: readonly PricedValue[]): WritePlan {
  const sheet = tableSheet(decoded, "Readings", readingsTable(priced));
  return {
    work: "readings",
    blocks: [ownBlock(sheet, statement.agreed.agreement)],
    settings: {},
    ...(plan.basis && { basis: plan.basis }),
  };
}
