/** What each reading is worth: worked out on request, shown, or written to a sheet of its own. Rule text: rules 8b, "Readings priced". */
import { pricedReadings, type ListedValues, type PricedValue } from "../contract/statement/pricedReadings";
import { readingsTable } from "../contract/statement/tables/readingsTable";
import type { CreditStatement } from "../contract/statement/statement";
import { tableSheet } from "../workbook/encodeOwn";
import { stackedSheets } from "../workbook/stackedSheets";
import type { OnProgress, WritePlan } from "../workbook/port";
import { withProgress, type Pause } from "./pausing";
import { sheetPlan, type PreparedFill } from "./prepareFill";
import { userWords } from "./userWords";

/** A value, and of whose terms it is where the workbook names vendors. */
export type ValueOfVendor = PricedValue & { readonly vendor?: string };

/** Computed once a fill: what was read gives the same each time. */
const known = new WeakMap<CreditStatement, readonly PricedValue[]>();

/**
 * Works it out from what was read; what was worked out before is not worked out again. Nothing is written.
 * @param listed values of terms without choices, which the user wants priced as well.
 */
export async function priceReadings(
  prepared: PreparedFill,
  listed: ListedValues = {},
  onProgress?: OnProgress,
  pause?: Pause,
): Promise<readonly ValueOfVendor[]> {
  const all: ValueOfVendor[] = [];
  for (const { vendor, statement } of prepared.books)
    for (const value of await pricedOf(statement, listed, onProgress, pause)) all.push(vendor === "" ? value : { ...value, vendor });
  return all;
}

async function pricedOf(
  statement: CreditStatement,
  listed: ListedValues,
  onProgress: OnProgress | undefined,
  pause: Pause | undefined,
): Promise<readonly PricedValue[]> {
  const before = known.get(statement) ?? [];
  const steps = pricedReadings(statement, listed, { known: before });
  const priced = await withProgress(steps, { onProgress, pause }, ({ done, values: total }) => ({
    activity: userWords.workingOutReadings,
    done,
    total,
  }));
  known.set(statement, [...before, ...priced.filter((it) => !before.includes(it))]);
  return priced;
}

/** Writes the sheet Readings, while everything that was read still stands. */
export function readingsPlan(prepared: PreparedFill, priced: readonly ValueOfVendor[]): WritePlan {
  const sheets = prepared.books.map(({ vendor, decoded }) => {
    const own = priced.filter((it) => (it.vendor ?? "") === vendor);
    return { vendor, sheet: tableSheet(decoded, "Readings", readingsTable(own)) };
  });
  return sheetPlan("readings", stackedSheets(sheets), prepared);
}
