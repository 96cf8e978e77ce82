import { type Day, lastDayOfMonthIn, type Quarter, quarterAfter, quarterOf } from "./day";
import { atLeastZero, type Fraction, isLess, least, minus, plus, rounded, sumOf, times, whole, zero } from "./fraction";
import { detailLines, discountedPrice, isAsked, netUnitCost, type Kind, type Lot, type Unit } from "./lots";
import { type CreditLine, type Snapshot } from "./protection";
import { ReasonCounts } from "./reasons";
import { type InventoryRow, type InvoiceLine, type PriceChange, type Records } from "./records";
import { type Terms } from "./terms";

export interface QuarterLimit {
  readonly quarter: Quarter;
  readonly precedingNetSales: Fraction;
  readonly limit: Fraction | undefined;
  /** Balancing credits of the quarter's requests. */
  used: Fraction;
  /** Whether its requests have used the right up, however much of the limit remains. */
  isUsedUp: boolean;
  readonly exerciseBy: Day;
}

function netSalesOf(line: InvoiceLine, terms: Terms): Fraction {
  const units = whole(Math.abs(line.quantity));
  const credits = terms.isNetOfCredits ? line.credits : zero;
  const amount = rounded(minus(times(units, line.price), plus(line.discount, credits)), 2);
  return line.quantity < 0 ? minus(zero, amount) : amount;
}

/** One limit for each quarter from the one after the first invoice line's to the one after the last's. */
export function quarterLimits(records: Records, terms: Terms): QuarterLimit[] {
  const dates = records.lines.map((line) => line.date);
  if (dates.length === 0) return [];
  const lastDate = Math.max(...dates);
  const limits: QuarterLimit[] = [];
  for (let before = quarterOf(Math.min(...dates), terms.fiscalFirstMonth); before.starts <= lastDate;) {
    const { starts, ends } = before;
    const inQuarter = records.lines.filter((line) => line.date >= starts && line.date <= ends);
    const precedingNetSales = sumOf(inQuarter.map((line) => netSalesOf(line, terms)));
    const percent = terms.limitPercent;
    const limit = percent === undefined ? undefined : rounded(times(percent, atLeastZero(precedingNetSales)), 2);
    const quarter = quarterAfter(before, terms.fiscalFirstMonth);
    limits.push({
      quarter,
      precedingNetSales,
      limit,
      used: zero,
      isUsedUp: false,
      exerciseBy: lastDayOfMonthIn(quarter, terms.lastMonthOfQuarter),
    });
    before = quarter;
  }
  return limits;
}

export const lastInForce = (changes: readonly PriceChange[], date: Day): PriceChange | undefined =>
  changes.filter((it) => it.effective <= date).sort((a, b) => b.effective - a.effective)[0];

function lowestPrice(lot: Lot, date: Day, lots: readonly Lot[], changes: readonly PriceChange[]): Fraction {
  const later = lots.filter((it) => it.date >= lot.date && it.date <= date).map(discountedPrice);
  const inForce = lastInForce(changes, lot.date);
  const announced = changes.filter((it) => it.effective > lot.date && it.effective <= date).map((it) => it.newPrice);
  return [...later, ...(inForce ? [inForce.newPrice] : []), ...announced].reduce(least);
}

export function currentPrice(date: Day, lots: readonly Lot[], changes: readonly PriceChange[]): Fraction {
  const newest = lots.filter((it) => it.date <= date).at(-1);
  const price = lastInForce(changes, date)?.newPrice ?? newest?.line.price;
  if (price === undefined) throw new Error("a unit of a lot without any lot of its part");
  return price;
}

/** What a unit is worth when it goes back on a day, by the basis agreed. */
export function unitValue(
  unit: Pick<Unit, "lot" | "index">,
  date: Day,
  allLots: readonly Lot[],
  allChanges: readonly PriceChange[],
  terms: Terms,
): Fraction {
  const { part } = unit.lot.line;
  const lots = allLots.filter((it) => it.line.part === part);
  const changes = allChanges.filter((it) => it.part === part);
  const cost = netUnitCost(unit, date);
  const values: Record<string, () => Fraction> = {
    lowest: () => lowestPrice(unit.lot, date, lots, changes),
    paid: () => cost,
    current: () => currentPrice(date, lots, changes),
  };
  const value = values[terms.balancingBasis]!();
  return atLeastZero(terms.isNeverAboveNetCost ? least(value, cost) : value);
}

type CutLine = Pick<CreditLine, "unitCredit" | "credit"> & { readonly units: readonly unknown[] };

/** The lines of one row that fit the limit: whole lines in order, then the part of a line that still fits. */
export function cut<Line extends CutLine>(lines: readonly Line[], limit: Fraction): Line[] {
  const kept: Line[] = [];
  let left = limit;
  for (const line of lines) {
    let { units, credit } = line;
    while (units.length > 0 && isLess(left, credit)) {
      units = units.slice(0, -1);
      credit = rounded(times(whole(units.length), line.unitCredit), 2);
    }
    if (units.length > 0) kept.push({ ...line, units, credit });
    if (units.length < line.units.length) break;
    left = minus(left, credit);
  }
  return kept;
}

/** Whether something of the limit is left on a day: before that nothing is asked of a unit. */
export const isOpen = (quarter: QuarterLimit, date: Day): boolean =>
  quarter.limit !== undefined && date <= quarter.exerciseBy && !quarter.isUsedUp && isLess(zero, remainingOf(quarter)!);

export const remainingOf = ({ limit, used }: QuarterLimit): Fraction | undefined => limit && atLeastZero(minus(limit, used));

/** Why each unit of a row does not go back: those that may, but that the limit does not reach, included. */
export function balancingReasons(row: InventoryRow, { units, beyond }: Snapshot, lines: readonly CreditLine[], terms: Terms): ReasonCounts {
  const reasons = new ReasonCounts();
  const reasonOf = (kind: Kind, isInvoiced: boolean): string | undefined => {
    if (kind === "from vendor" || kind === "between warehouses") return "in transit";
    if (kind === "committed" && !terms.balancesCommitted) return "committed";
    return isInvoiced ? undefined : "not invoiced";
  };
  const taken = new Set(lines.flatMap((line) => line.units));
  for (const unit of units.filter((it) => it.row === row)) {
    const reason =
      reasonOf(unit.kind, true) ??
      (isAsked(unit, row.date) ? "asked for already" : undefined) ??
      (taken.has(unit) ? undefined : "above the limit");
    if (reason !== undefined) reasons.add(row, reason);
  }
  for (const { kind } of beyond.filter((it) => it.row === row)) reasons.add(row, reasonOf(kind, false)!);
  return reasons;
}

/** What a row could take by itself: nothing after the exercise-by date, or when nothing of the limit remains. */
export function balancingLines(
  row: InventoryRow,
  { units, date }: Snapshot,
  limit: QuarterLimit,
  lots: readonly Lot[],
  changes: readonly PriceChange[],
  terms: Terms,
): CreditLine[] {
  if (!isOpen(limit, date)) return [];
  const isReturnable = (unit: Unit): boolean =>
    unit.row === row && !isAsked(unit, row.date) && (unit.kind === "on hand" || (unit.kind === "committed" && terms.balancesCommitted));
  const lines = detailLines(units, isReturnable, (unit) => netUnitCost(unit, date)).map((line): CreditLine => {
    const unitCredit = unitValue(line.units[0]!, date, lots, changes, terms);
    return { ...line, unitCredit, credit: rounded(times(whole(line.units.length), unitCredit), 2) };
  });
  return cut(lines, remainingOf(limit)!);
}
