/** The sheet Stock days. Rule text: rules 8, "Days of stock". */
import type { Facts } from "../../base/records";
import type { StockDays } from "../../rights/daysOfStock/stock";
import { words } from "../words";
import { STOCK_DAYS_COLUMNS } from "./columns";
import type { OwnTable } from "./ownTable";

export const stockDaysTable = ({ parts, warehouses }: Pick<Facts, "parts" | "warehouses">, all: readonly StockDays[]): OwnTable => ({
  sheet: "Stock days",
  columns: STOCK_DAYS_COLUMNS,
  rows: all.map((it) => ({
    cells: [
      parts.keys[it.part]!,
      warehouses?.[it.warehouse],
      it.reportDate,
      it.onHand,
      it.sold,
      it.span.days,
      it.lasts?.dailyRate,
      it.lasts?.tenthsOfDays,
      it.targetDays,
      it.lasts?.shortBy,
      explanation(it),
    ],
  })),
});

/** "6.4: 92 sold in 184 days from 2000-03-01 to 2000-08-31; short by 3 units of 30 days." */
function explanation({ span, reportDate, sold, lasts, targetDays }: StockDays): string {
  const say = words.stockDays;
  const when = say.when(span.days, span.after + 1, reportDate);
  if (!lasts) return say.noSales(when);
  if (targetDays === undefined || lasts.shortBy === undefined) return say.noTarget(sold, when);
  return lasts.shortBy === 0 ? say.enough(sold, when, targetDays) : say.short(sold, when, lasts.shortBy, targetDays);
}
