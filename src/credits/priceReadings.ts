/** What each reading is worth: worked out on request, shown, or written to a sheet of its own. Rule text: rules 8b, "Readings priced". */
import { pricedReadings, type PricedValue } from "../contract/statement/pricedReadings";
import { readingsTable } from "../contract/statement/tables/readingsTable";
import { tableSheet } from "../workbook/encodeOwn";
import type { OnProgress, WritePlan } from "../workbook/port";
import { withProgress, type Pause } from "./pausing";
import { sheetPlan, type PreparedFill } from "./prepareFill";

/** Computed once a fill: what was read gives the same each time. */
const known = new WeakMap<PreparedFill, readonly PricedValue[]>();

/** Works it out from what was read, or answers what was worked out before. Nothing is written. */
export async function priceReadings(prepared: PreparedFill, onProgress?: OnProgress, pause?: Pause): Promise<readonly PricedValue[]> {
  const before = known.get(prepared);
  if (before) return before;
  const priced = await withProgress(pricedReadings(prepared.statement), { onProgress, pause }, ({ done, values: total }) => ({
    activity: "Working out the readings",
    done,
    total,
  }));
  known.set(prepared, priced);
  return priced;
}

/** Writes the sheet Readings, while everything that was read still stands. */
export const readingsPlan = (prepared: PreparedFill, priced: readonly PricedValue[]): WritePlan =>
  sheetPlan("readings", tableSheet(prepared.decoded, "Readings", readingsTable(priced)), prepared);
