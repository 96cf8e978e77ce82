/** 3.6(A): the distributor's price protection. Rule text: rules 4. */
import { KIND } from "../../base/unitKinds";
import { receiptOfNotice, type CivilDate } from "../../base/calendar";
import { compareAmounts, type Micros, type UnitAmount } from "../../base/money";
import { NO_DATE, type PriceChange } from "../../base/records";
import { deadline, standsIn, windowBefore } from "../../base/window";
import type { Units } from "../../stock/partAtHand";
import type { Agreed, TermsOn } from "../../agreement/inForce";
import type { Terms } from "../../agreement/terms";

/** Why units are not protected. */
export type NotProtected =
  | "committed"
  | "lotNotBefore"
  | "sentNotBefore"
  | "transitOutsideWindow"
  | "transitUndated"
  | "windowWithheld"
  | "notInvoiced"
  | "leftBefore";

/**
 * Whether a price change lowers the price. Without an old price it is taken for a fall: what was paid decides.
 * @source 3.6(A), first sentence.
 */
export const isDecrease = (change: Pick<PriceChange, "newPrice" | "oldPrice">): boolean =>
  change.oldPrice === undefined || change.newPrice < change.oldPrice;

/**
 * Whether units are protected when a price falls: acquired before the effective date, and on hand and not under a contract for sale, or
 * in transit for less than the window. Units that went back between the report and the effective date, that day included, are not.
 * Answers the first reason why they are not.
 *
 * @source  3.6(A), second and third sentence.
 * @units   Calendar days: 0 < effective date - transit date < `priceProtection.transitWindowDays`.
 * @blank   `windowWithheld` while the window is withheld and the answer hangs on it; `transitUndated` without a transit date.
 * @reading `priceProtection.committed`, `priceProtection.transitWindowAppliesTo`.
 */
export function protectionOf(terms: TermsOn<"effectiveDate">, effectiveDate: CivilDate, units: Units): "covered" | NotProtected {
  if (!units.isInvoiced) return "notInvoiced";
  if (units.leftOn <= effectiveDate) return "leftBefore";
  if (units.lotDate >= effectiveDate) return "lotNotBefore";
  switch (units.kind) {
    case KIND.uncommitted:
      return "covered";
    case KIND.committed:
      return terms["priceProtection.committed"] === "included" ? "covered" : "committed";
    default:
      return transitProtection(terms, effectiveDate, units);
  }
}

/** @source 3.6(A), third sentence: goods in transit. */
export function transitProtection(
  terms: TermsOn<"effectiveDate">,
  effectiveDate: CivilDate,
  { kind, transitDate }: Pick<Units, "kind" | "transitDate">,
): "covered" | NotProtected {
  if (transitDate === NO_DATE) return "transitUndated";
  const daysInTransit = effectiveDate - transitDate;
  if (!windowApplies(terms, kind)) return daysInTransit > 0 ? "covered" : "sentNotBefore";
  if (daysInTransit <= 0) return "transitOutsideWindow";
  const length = terms["priceProtection.transitWindowDays"];
  switch (standsIn(windowBefore({ ...IN_TRANSIT, length }, effectiveDate), transitDate)) {
    case "in":
      return "covered";
    case "out":
      return "transitOutsideWindow";
    case "withheld":
      return "windowWithheld";
    case "undated":
      return "transitUndated";
  }
}

const IN_TRANSIT = { unit: "days", age: "younger", end: "strict" } as const;

function windowApplies(terms: TermsOn<"effectiveDate">, kind: number): boolean {
  switch (terms["priceProtection.transitWindowAppliesTo"]) {
    case "both":
      return true;
    case "between-warehouses":
      return kind === KIND.betweenWarehouses;
  }
}

/** What a price change credits a unit, by the chosen reading; undefined where the reading needs an old price that is not given. */
export type UnitCreditRule = (costWhole: Micros, costRest: number, parts: number) => UnitAmount;

/**
 * The credit of a protected unit.
 *
 * @source  3.6(A), fourth sentence (the amount is withheld).
 * @units   Millionths of a dollar a unit, exact: the rest stays in parts of the lot's quantity.
 * @blank   Undefined under `old-less-new` without an old price.
 * @reading `priceProtection.creditBasis`: what the unit cost less the new price, or the old price less the new one but never more than
 *          the unit still costs. Never below 0 either way.
 */
export function unitCreditRule(
  terms: Pick<Terms, "priceProtection.creditBasis">,
  change: Pick<PriceChange, "newPrice" | "oldPrice">,
): UnitCreditRule | undefined {
  const { newPrice, oldPrice } = change;
  switch (terms["priceProtection.creditBasis"]) {
    case "paid-less-new":
      return (whole, rest, parts) => (whole < newPrice ? NOTHING : { whole: whole - newPrice, rest, parts });
    case "old-less-new": {
      if (oldPrice === undefined) return undefined;
      const fall = Math.max(0, oldPrice - newPrice);
      return (whole, rest, parts) =>
        compareAmounts(fall, 0, 1, whole, rest, parts) > 0 ? { whole, rest, parts } : { whole: fall, rest: 0, parts };
    }
  }
}

const NOTHING: UnitAmount = { whole: 0, rest: 0, parts: 1 };

/**
 * The last day to send the inventory report that the claim needs.
 * @source 3.6(A), fifth sentence; 13.6.
 * @blank  While `priceProtection.reportDays` is withheld, or when no notice date is given.
 */
export function reportDueBy(agreed: Agreed, { notice }: Pick<PriceChange, "notice">): CivilDate | undefined {
  if (notice === undefined) return undefined;
  const received = receiptOfNotice(agreed.on("noticeDate", notice.sent), notice.sent, notice.method);
  const terms = agreed.on("receipt", received);
  const reportDays = terms["priceProtection.reportDays"];
  return deadline(received, reportDays, "days");
}
