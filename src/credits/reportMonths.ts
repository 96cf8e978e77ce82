/** The months that the report of 6.5 can be made of. Rule text: rules 8b, "Reports". */
import type { CivilDate } from "../contract/base/calendar";
import { reportMonthNamed, reportMonthOf } from "../contract/rights/monthlyReport/rule";
import type { Facts } from "../contract/base/records";

/** Those in which something was sold, latest first, by name: "2000-03". */
export function monthsToReport(facts: Pick<Facts, "sales">): readonly string[] {
  const days = new Set<CivilDate>(facts.sales?.saleDate);
  const names = new Set([...days].map((day) => reportMonthOf(day).name));
  return [...names].sort().reverse();
}

/** Whether a text names a month that a sheet may hold a day of. */
export const isReportMonth = (name: string): boolean => reportMonthNamed(name) !== undefined;
