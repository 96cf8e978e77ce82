/** 6.4: how many days stock lasts, against the days to hold. Rule text: rules 8, "Days of stock". */
import { monthsLater, type CivilDate } from "../../base/calendar";
import type { Micros } from "../../base/money";
import type { TermsOn } from "../../agreement/inForce";

/** Days of sales that the rate is counted from: those after `after`, up to and with the day of the report. */
export interface SalesSpan {
  readonly after: CivilDate;
  readonly days: number;
}

/**
 * The months of sales before a stock report.
 * @source 6.4; 6.5 (iv) for the months.
 * @units  Calendar days. A month back from a day that its month lacks is that month's last day.
 */
export function salesSpan(terms: TermsOn<"asOf">, reportDate: CivilDate): SalesSpan {
  const after = monthsLater(reportDate, -terms["reports.trailingMonths"]);
  return { after, days: reportDate - after };
}

/** What stock comes to in days; undefined where nothing was sold. */
export interface DaysOfStock {
  /** Units a day, in millionths. */
  readonly dailyRate: Micros;
  /** Days that the stock lasts, in tenths. */
  readonly tenthsOfDays: number;
  /** Units that the stock lacks of the days to hold; undefined where the agreement states none. */
  readonly shortBy: number | undefined;
}

/**
 * How long the units on hand last at the rate at which units were sold, and how many are lacking of the days to hold.
 *
 * @source   6.4, last sentence.
 * @units    Units sold in `span.days` days; `inventory.targetDays` days.
 * @rounding Half away from zero: the days to one decimal, the rate to six; units lacking up to whole ones. Nothing is rounded before.
 * @blank    When net sales are not above 0; `shortBy` while `inventory.targetDays` is not stated.
 */
export function daysOfStock(
  terms: TermsOn<"asOf">,
  { onHand, sold, span }: { readonly onHand: number; readonly sold: number; readonly span: SalesSpan },
): DaysOfStock | undefined {
  if (sold <= 0) return undefined;
  const targetDays = terms["inventory.targetDays"];
  return {
    dailyRate: rounded(sold * 1_000_000, span.days),
    tenthsOfDays: rounded(onHand * span.days * 10, sold),
    shortBy: targetDays === undefined ? undefined : Math.max(0, Math.floor((targetDays * sold + span.days - 1) / span.days) - onHand),
  };
}

/** A quotient of whole numbers of at least 0, half up. */
const rounded = (over: number, under: number): number => Math.floor((2 * over + under) / (2 * under));
