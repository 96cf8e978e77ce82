/** What each reading is worth: worked out on request, shown, or written to a sheet of its own. Rule text: rules 8b, "Readings priced". */
import { pricedReadings, type ListedValues, type PricedValue } from "../contract/statement/pricedReadings";
import { readingsTable } from "../contract/statement/tables/readingsTable";
import { tableSheet } from "../workbook/encodeOwn";
import type { OnProgress, WritePlan } from "../workbook/port";
import { withProgress, type Pause } from "./pausing";
import { sheetPlan, type PreparedFill } from "./prepareFill";

/** Computed once a fill: what was read gives the same each time. */
const known = new WeakMap<PreparedFill, readonly PricedValue[]>();

/**
 * Works it out from what was read; what was worked out before is not worked out again. Nothing is written.
 * @param listed values of terms without choices, which the user wants priced as well.
 */
export async function priceReadings(
  prepared: PreparedFill,
  listed: ListedValues = {},
  onProgress?: OnProgress,
  pause?: Pause,
): Promise<readonly PricedValue[]> {
  const before = known.get(prepared) ?? [];
  const steps = pricedReadings(prepared.statement, listed, { known: before });
  const priced = await withProgress(steps, { onProgress, pause }, ({ done, values: total }) => ({
    activity: "Working out the readings",
    done,
    total,
  }));
  known.set(prepared, [...before, ...priced.filter((it) => !before.includes(it))]);
  return priced;
}

/** Writes the sheet Readings, while everything that was read still stands. */
export const readingsPlan = (prepared: PreparedFill, priced: readonly PricedValue[]): WritePlan =>
  sheetPlan("readings", tableSheet(prepared.decoded, "Readings", readingsTable(priced)), prepared);
