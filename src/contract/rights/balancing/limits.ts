/** The limits of all quarters, and the one that each inventory row stands under. Worked out once, before the first part. */
import { quarterOf, type QuarterNumber } from "../../base/calendar";
import type { Facts } from "../../base/records";
import type { InSteps } from "../../base/steps";
import { ALWAYS, type TermsOn } from "../../agreement/inForce";
import type { AskedApart, Given } from "../right";
import { addingNetSales, inventoryBalancingLimits, termsOfQuarters, type BalancingLimit, type TermsOfQuarters } from "./rule";

export interface BalancingBasis {
  readonly limits: readonly BalancingLimit[];
  /** By inventory row: its place in `limits`, or -1. */
  readonly limitOfRow: Int32Array;
  /** The terms that each limit rests on. */
  readonly asked: readonly AskedApart[];
}

/** The limit that an inventory row stands under; undefined where the invoices do not reach the quarter before. */
export const limitOf = ({ limits, limitOfRow }: BalancingBasis, row: number): BalancingLimit | undefined => limits[limitOfRow[row]!];

/** What is left of each quarter's limit, once requests are settled. */
export function* balancingBasis({ agreed, facts, settlement, apart }: Given): InSteps<BalancingBasis> {
  const asked = new Map<QuarterNumber, AskedApart>();
  const { firstMonth } = termsOfQuarters(agreed);
  const of = (quarter: QuarterNumber): TermsOn<"quarter"> => {
    const ofQuarter = asked.get(quarter) ?? apart();
    asked.set(quarter, ofQuarter);
    return termsOfQuarters(ofQuarter.agreed).of(quarter);
  };
  const termsOf: TermsOfQuarters = { firstMonth, of };
  const netSales = yield* addingNetSales(termsOf, facts.invoices);
  const limits = inventoryBalancingLimits(termsOf, netSales, settlement.used("balancing"), (quarter) => settlement.usedUpBy(quarter));
  // Told where no limit asks for it, too: without invoices there are none, and it will be needed.
  if (limits.length === 0) askForPercent(agreed.on("quarter", ALWAYS));
  const ofLimits = limits.map(({ quarterNumber }) => asked.get(quarterNumber)!);
  return { limits, limitOfRow: limitOfRows(firstMonth, facts, limits), asked: ofLimits };
}

const askForPercent = (terms: TermsOn<"quarter">): unknown => terms["balancing.limitPercent"];

function limitOfRows(firstMonth: number, facts: Facts, limits: readonly BalancingLimit[]): Int32Array {
  const first = limits[0]?.quarterNumber ?? 0;
  const known = new Map<number, number>();
  return facts.inventory.asOfDate.map((date) => {
    let place = known.get(date);
    if (place === undefined) {
      place = quarterOf(date, firstMonth) - first;
      if (place < 0 || place >= limits.length) place = -1;
      known.set(date, place);
    }
    return place;
  });
}
