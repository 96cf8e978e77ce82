/** Which pending requests hold units of inventory rows. Rule text: rules 7, "Effect on sections 5 and 6". */
import { isOnHand } from "../../base/unitKinds";
import type { PartAtHand } from "../../stock/partAtHand";
import { heldOn, type UnitsOut } from "../../stock/unitsOut";
import type { SettledRow } from "./settled";

/** As many requests as a sentence names. */
const NAMED = 5;

/** Adds the names of the requests that hold units of the part at hand, by inventory row. */
export function addHolders(at: PartAtHand, out: UnitsOut, rows: readonly SettledRow[], names: Map<number, string[]>): void {
  if (out.held.size === 0) return;
  const { runs, marks, snapshots } = at;
  for (const { date, runFrom, runTo } of snapshots)
    for (let run = runFrom; run < runTo; run++) {
      if (!marks!.isRequested[run] || !isOnHand(runs.kind[run]!)) continue;
      const ofRow = names.get(runs.row[run]!) ?? [];
      names.set(runs.row[run]!, ofRow);
      const from = runs.from[run]!;
      const end = from + runs.units[run]!;
      let start = out.held.get(runs.lot[run]!)!.from;
      for (const { upTo, request } of heldOn(out.held.get(runs.lot[run]!)!, date)) {
        const name = rows[request]!.request.calledBy;
        if (upTo > from && start < end && !ofRow.includes(name) && ofRow.length < NAMED) ofRow.push(name);
        start = upTo;
      }
    }
}
