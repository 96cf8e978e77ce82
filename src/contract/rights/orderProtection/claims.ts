/** What is claimed for open orders: one claim an order, part and price change. Rule text: rules 8b, "claims". */
import { isoText } from "../../base/calendar";
import type { Facts } from "../../base/records";
import { reportDueBy } from "../priceProtection/report";
import type { Claim } from "../sheetRight";
import { creditedUnits, creditingFalls, fallCents, type OrderStanding } from "./falls";
import { CLAUSE } from "./reasons";

/** @source 3.6(A), second and fifth sentence. */
export function orderClaims({ orders, parts }: Facts, standings: readonly OrderStanding[]): readonly Claim[] {
  const claims = new Map<string, Claim>();
  for (const standing of standings) {
    const { order, asked, index } = standing;
    for (const fall of creditingFalls(standing)) {
      const amount = fallCents(standing, fall);
      if (amount === 0) continue;
      const key = `${CLAUSE} order ${orders?.[order.order] ?? ""} ${parts.keys[order.part]!} ${isoText(fall.change.effectiveDate)}`;
      const before = claims.get(key);
      claims.set(key, {
        key,
        clause: CLAUSE,
        part: order.part,
        units: (before?.units ?? 0) + creditedUnits(standing, fall),
        amount: (before?.amount ?? 0) + amount,
        claimBy: reportDueBy(asked.agreed, fall.change),
        record: before?.record ?? { kind: "openOrders", index },
        creditMemo: "",
        creditedAmount: undefined,
      });
    }
  }
  return [...claims.values()];
}
