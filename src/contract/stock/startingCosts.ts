/** Lots whose units cost less from their first day on, because they were credited before they were invoiced. Rule text: rules 8, "open orders". */
import type { Micros } from "../base/money";
import type { Lots } from "./lots";
import type { NetUnitCosts } from "./netUnitCost";

/** Units `from` to `from + units` of a lot were credited so much each. */
export interface StartingCredit {
  readonly from: number;
  readonly units: number;
  readonly perUnit: Micros;
}

/** By part, then by the lot's invoice line. */
export type StartingCredits = ReadonlyMap<number, ReadonlyMap<number, readonly StartingCredit[]>>;

/** Takes the credits off the net unit costs of the part at hand; none falls below 0. */
export function startLower(lots: Lots, costs: NetUnitCosts, ofPart: ReadonlyMap<number, readonly StartingCredit[]>): void {
  for (let lot = 0; lot < lots.count; lot++) {
    for (const { from, units, perUnit } of ofPart.get(lots.line[lot]!) ?? []) {
      const whole = costs.paidWhole(lot) - perUnit;
      if (whole < 0) costs.lower(lot, from, units, 0, 0, lots.date[lot]!);
      else costs.lower(lot, from, units, whole, costs.paidRest(lot), lots.date[lot]!);
    }
  }
}
