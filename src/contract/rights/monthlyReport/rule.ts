/** 6.5: the months, days and orders that the monthly report of sales and stock is about. Rule text: rules 8b, "Reports". */
import {
  FRIDAY,
  firstWeekdayOfMonth,
  isoText,
  monthsLater,
  type CivilDate,
  EARLIEST_DATE,
  LATEST_DATE,
  civilDate,
} from "../../base/calendar";
import type { OpenOrder } from "../../base/orderRecords";
import type { Terms } from "../../agreement/terms";
import { orderAcceptedOn } from "../orderAcceptance/rule";

export interface ReportMonth {
  /** "2000-03". */
  readonly name: string;
  readonly starts: CivilDate;
  readonly ends: CivilDate;
}

/**
 * The calendar month of a day.
 * @source 6.5, second and fourth sentence.
 */
export function reportMonthOf(date: CivilDate): ReportMonth {
  const name = isoText(date).slice(0, 7);
  const starts = civilDate(Number(name.slice(0, 4)), Number(name.slice(5)), 1)!;
  return { name, starts, ends: monthsLater(starts, 1) - 1 };
}

/**
 * The month that a name such as "2000-03" is of; undefined for any other text, and for a month without a day that a sheet may hold.
 * @source 6.5, fourth sentence.
 */
export function reportMonthNamed(name: string): ReportMonth | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(name.trim()) ?? [];
  const first = year === undefined ? undefined : civilDate(Number(year), Number(month), 1);
  return first === undefined || first < EARLIEST_DATE || first > LATEST_DATE ? undefined : reportMonthOf(first);
}

/**
 * The days at whose close of business stock is reported.
 * @source 6.5 (iii).
 */
export function stockReportDays({ starts, ends }: ReportMonth): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = firstWeekdayOfMonth(starts, 0, FRIDAY); day <= ends; day += 7) days.push(day);
  return days;
}

/**
 * The months whose sales by region are reported, oldest first; the month itself is the last of them.
 * @source 6.5 (iv).
 * @units  Calendar months: `reports.trailingMonths` of them.
 */
export const historyMonths = (terms: Pick<Terms, "reports.trailingMonths">, { starts }: ReportMonth): readonly ReportMonth[] =>
  Array.from({ length: terms["reports.trailingMonths"] }, (_, back) => reportMonthOf(monthsLater(starts, -back))).reverse();

/**
 * Whether an order is open at the end of a day: received, not shipped, not cancelled, and not rejected while it was not accepted. Nothing
 * is open once the vendor has ended the agreement for cause.
 * @source 6.5 (v); 5.2 for a rejection that comes too late; 12.4, last sentence.
 */
export function isOrderOpenOn(
  terms: Pick<Terms, "orders.deemedAcceptedDays">,
  order: OpenOrder,
  date: CivilDate,
  endedForCauseOn: CivilDate | undefined,
): boolean {
  const { receivedDate, shippedDate, cancelledDate, rejectedDate, confirmedDate, isOral, confirmedInWritingDate } = order;
  const isOver = (day: CivilDate | undefined): boolean => day !== undefined && day <= date;
  if (receivedDate > date || isOver(shippedDate) || isOver(cancelledDate) || isOver(endedForCauseOn)) return false;
  if (!isOver(rejectedDate)) return true;
  const acceptedOn = orderAcceptedOn(terms, {
    received: receivedDate,
    confirmed: confirmedDate,
    shipped: shippedDate,
    rejected: rejectedDate,
    ...(isOral && { oral: { confirmedInWriting: confirmedInWritingDate } }),
  });
  return isOver(acceptedOn);
}
