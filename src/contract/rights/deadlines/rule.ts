/** Days by which something is due that no single right owns. Rule text: rules 7 and 8. */
import { firstWeekdayOfMonth, monthsLater, TUESDAY, type CivilDate } from "../../base/calendar";
import { deadline } from "../../base/window";
import type { Terms } from "../../agreement/terms";

/**
 * The last day for returned goods to leave: so many days after the return authorization was issued.
 * @source 3.7(A), seventh sentence; 3.7(B), third sentence.
 * @units  Calendar days; the day itself still counts.
 * @blank  Undefined while `returns.shipWithinDays` is withheld.
 */
export const returnBy = (terms: Pick<Terms, "returns.shipWithinDays">, rmaDate: CivilDate): CivilDate | undefined =>
  deadline(rmaDate, terms["returns.shipWithinDays"], "days");

/**
 * The day on which the report of a month's sales and stock is due: the first Tuesday of the month after.
 * @source 6.5, second sentence.
 */
export const reportDueOn = (dayOfMonth: CivilDate): CivilDate => firstWeekdayOfMonth(dayOfMonth, 1, TUESDAY);

/**
 * The last day to keep the report of a shipment: so many years after the sale.
 * @source 6.6, third point.
 * @blank  While `shipmentReports.retentionYears` is not stated.
 * @units  Calendar years; from 29 February, 28 February of a year that has no such day.
 */
export function retainedUntil(terms: Pick<Terms, "shipmentReports.retentionYears">, soldOn: CivilDate): CivilDate | undefined {
  const years = terms["shipmentReports.retentionYears"];
  return years === undefined ? undefined : monthsLater(soldOn, 12 * years);
}
