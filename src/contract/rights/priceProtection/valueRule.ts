/** What a price change is to the units of a lot: a credit, or what is owed to the vendor. Rule text: rules 4 and 10. */
import type { Micros } from "../../base/money";
import type { PriceChange } from "../../base/records";
import type { TermsOn } from "../../agreement/inForce";
import { spreadRest, spreadWhole } from "../../base/money";
import type { PartAtHand } from "../../stock/partAtHand";
import type { ValuedUnit } from "../right";
import { isDecrease } from "./rule";
import { bookDifference, costBeforeCredits, neverAboveCost, takenBack, unitCreditRule, type UnitCreditRule } from "./unitCredit";

/** Of units of a lot that cost `whole + rest / quantity` net. */
export type UnitValueRule = (at: Pick<PartAtHand, "lots" | "costs">, lot: number, whole: Micros, rest: number) => ValuedUnit;

/** Whether a price change is one that the vendor is owed for. */
export const isOwed = (change: Pick<PriceChange, "newPrice" | "oldPrice">): boolean => !isDecrease(change);

/** How a price change values units; or that it does not count, or wants an old price. */
export function unitValueRule(terms: TermsOn<"effectiveDate">, change: PriceChange): UnitValueRule | "counts not" | "needs an old price" {
  const { newPrice, oldPrice } = change;
  if (terms["stock.valuation"] === "book") {
    if (oldPrice === undefined) return "needs an old price";
    if (oldPrice === newPrice) return "counts not";
    const { amount, isOwed: owed } = bookDifference(oldPrice, newPrice);
    const value: ValuedUnit = owed ? { ...amount, isTakenBack: true } : amount;
    return () => value;
  }
  if (isOwed(change)) {
    if (!change.reverses || terms["priceProtection.increase"] === "ignored" || newPrice === oldPrice) return "counts not";
    return reversal(newPrice - oldPrice!);
  }
  const rule = unitCreditRule(terms, change);
  if (rule === undefined) return "needs an old price";
  return terms["priceProtection.netOfCredits"] === "yes"
    ? ({ lots }, lot, whole, rest) => rule(whole, rest, lots.quantity[lot]!)
    : beforeCredits(rule);
}

/** @reading `priceProtection.increase`: what decreases credited a unit, as far as the price rises again. */
const reversal =
  (rise: Micros): UnitValueRule =>
  ({ lots, costs }, lot, whole, rest) => {
    const paid = { whole: costs.paidWhole(lot), rest: costs.paidRest(lot) };
    const amount = takenBack(rise, paid, { whole, rest }, lots.quantity[lot]!);
    return amount.whole === 0 && amount.rest === 0 ? { ...amount, refused: "neverCredited" } : { ...amount, isTakenBack: true };
  };

/** @reading `priceProtection.netOfCredits`: credits received on an invoice are not deducted; no credit is above what a unit still costs. */
const beforeCredits =
  (rule: UnitCreditRule): UnitValueRule =>
  ({ lots, costs }, lot, whole, rest) => {
    const { unitPrice, discount } = lots.invoices;
    const [line, parts] = [lots.line[lot]!, lots.quantity[lot]!];
    const invoiced = {
      whole: spreadWhole(unitPrice[line]!, discount[line]!, parts),
      rest: spreadRest(unitPrice[line]!, discount[line]!, parts),
    };
    const cost = costBeforeCredits(invoiced, { whole: costs.paidWhole(lot), rest: costs.paidRest(lot) }, { whole, rest }, parts);
    return neverAboveCost(rule(cost.whole, cost.rest, parts), { whole, rest }, parts);
  };
