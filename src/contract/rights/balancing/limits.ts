/** The limits of all quarters, and the one that each inventory row stands under. Worked out once, before the first part. */
import { quarterOf } from "../../base/calendar";
import type { Facts } from "../../base/records";
import type { InSteps } from "../../base/steps";
import type { Terms } from "../../agreement/terms";
import type { Given } from "../right";
import { addingNetSales, inventoryBalancingLimits, type BalancingLimit } from "./rule";

export interface BalancingBasis {
  readonly limits: readonly BalancingLimit[];
  /** By inventory row: its place in `limits`, or -1. */
  readonly limitOfRow: Int32Array;
}

/** The limit that an inventory row stands under; undefined where the invoices do not reach the quarter before. */
export const limitOf = ({ limits, limitOfRow }: BalancingBasis, row: number): BalancingLimit | undefined => limits[limitOfRow[row]!];

/** What is left of each quarter's limit, once requests are settled. */
export function* balancingBasis({ terms, facts, settlement, needs }: Given): InSteps<BalancingBasis> {
  if (terms["balancing.limitPercent"] === undefined) needs("balancing.limitPercent");
  const netSales = yield* addingNetSales(terms, facts.invoices);
  const limits = inventoryBalancingLimits(terms, netSales, settlement.used("balancing"));
  return { limits, limitOfRow: limitOfRows(terms, facts, limits) };
}

function limitOfRows(terms: Terms, facts: Facts, limits: readonly BalancingLimit[]): Int32Array {
  const first = limits[0]?.quarterNumber ?? 0;
  const known = new Map<number, number>();
  return facts.inventory.asOfDate.map((date) => {
    let place = known.get(date);
    if (place === undefined) {
      place = quarterOf(date, terms["fiscal.firstMonth"]) - first;
      if (place < 0 || place >= limits.length) place = -1;
      known.set(date, place);
    }
    return place;
  });
}
