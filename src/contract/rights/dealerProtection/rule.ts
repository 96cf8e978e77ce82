/** 3.6(B): price protection of what dealers hold. Rule text: rules 8, "Dealer price protection". */
import { receiptOfNotice, type CivilDate } from "../../base/calendar";
import { lineCents, type Cents, type Micros } from "../../base/money";
import type { PriceChange } from "../../base/records";
import { deadline } from "../../base/window";
import type { Agreed, TermsOn } from "../../agreement/inForce";
import type { Terms } from "../../agreement/terms";

/**
 * The last day before the window of shipments that count; those after it and before the effective date do.
 *
 * @source 3.6(B), first sentence.
 * @units  Calendar days: 0 < effective date - ship date < `dealerProtection.shipmentWindowDays`.
 * @blank  While the window is withheld.
 */
export function dayBeforeWindow(terms: TermsOn<"effectiveDate">, effectiveDate: CivilDate): CivilDate | undefined {
  const windowDays = terms["dealerProtection.shipmentWindowDays"];
  return windowDays === undefined ? undefined : effectiveDate - windowDays;
}

/**
 * How many units of a dealer's stock are covered: no more than were shipped to that dealer within the window, less what came back from it
 * within the window, less those that an earlier row of the same dealer, product and day covers.
 *
 * @source 3.6(B), first sentence.
 * @units  Whole units; never below 0.
 */
export const coveredUnits = (held: number, shipped: number, coveredBefore: number): number =>
  Math.min(held, Math.max(0, Math.max(0, shipped) - coveredBefore));

/**
 * What a protected unit is credited: the old price less the new one.
 *
 * @source  3.6(B), first sentence.
 * @units   Millionths of a dollar a unit; never below 0.
 * @blank   Undefined where no old price is given.
 * @reading `dealerProtection.creditBasis`.
 */
export function dealerUnitCredit(
  terms: Pick<Terms, "dealerProtection.creditBasis">,
  { newPrice, oldPrice }: Pick<PriceChange, "newPrice" | "oldPrice">,
): Micros | undefined {
  switch (terms["dealerProtection.creditBasis"]) {
    case "old-less-new":
      return oldPrice === undefined ? undefined : Math.max(0, oldPrice - newPrice);
  }
}

/**
 * The credit of a row of dealer inventory.
 * @source   3.6(B), first sentence.
 * @rounding Half away from zero to the cent, once: a row is one detail line.
 */
export const dealerCredit = (units: number, unitCredit: Micros): Cents => lineCents(units, unitCredit, 0, 1);

/**
 * The last day to send the reports of dealers' stock and shipments that the claim needs.
 * @source 3.6(B), second sentence; 13.6.
 * @blank  While `dealerProtection.reportDays` is withheld, or when no notice date is given.
 */
export function dealerReportDueBy(agreed: Agreed, { notice }: Pick<PriceChange, "notice">): CivilDate | undefined {
  if (notice === undefined) return undefined;
  const received = receiptOfNotice(agreed.on("noticeDate", notice.sent), notice.sent, notice.method);
  const terms = agreed.on("receipt", received);
  const reportDays = terms["dealerProtection.reportDays"];
  return deadline(received, reportDays, "days");
}
