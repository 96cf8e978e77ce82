import { type Day } from "./day";
import { type Report } from "./findings";
import { atLeastZero, type Fraction, isEqual, isLess, least, minus, rounded, times, whole } from "./fraction";
import { detailLines, netUnitCost, type DetailLine, type Lot, type Unit } from "./lots";
import { type InventoryRow, type PriceChange, type Records } from "./records";
import { type Terms } from "./terms";

export interface Snapshot {
  readonly part: string;
  readonly date: Day;
  readonly rows: readonly InventoryRow[];
  readonly units: readonly Unit[];
}

export interface CreditLine extends DetailLine {
  readonly unitCredit: Fraction;
  readonly credit: Fraction;
}

export interface ProtectionOutcome {
  readonly lines: readonly CreditLine[];
  /** Rows that a decrease met, whether or not it covered anything. */
  readonly metRows: ReadonlySet<InventoryRow>;
}

/** Changes that count: those with the same part and date once when alike, and none of them when not. */
export function usableChanges(records: Records, report: Report): PriceChange[] {
  return records.changes.filter((change) => {
    const twins = records.changes.filter((it) => it.part === change.part && it.effective === change.effective);
    const [first] = twins;
    if (twins.length > 1) report("DUPLICATE_PRICE_CHANGE", "Price changes", twins[1]!.number);
    return change === first && twins.every((it) => isAlike(it, change));
  });
}

const isAlike = (a: PriceChange, b: PriceChange): boolean => {
  if (!isEqual(a.newPrice, b.newPrice)) return false;
  return a.oldPrice === undefined || b.oldPrice === undefined ? a.oldPrice === b.oldPrice : isEqual(a.oldPrice, b.oldPrice);
};

const isDecrease = ({ oldPrice, newPrice }: PriceChange): boolean => oldPrice === undefined || isLess(newPrice, oldPrice);

function unitCreditOf(change: PriceChange, cost: Fraction, terms: Terms): Fraction {
  if (terms.creditBasis === "paid-less-new") return atLeastZero(minus(cost, change.newPrice));
  if (change.oldPrice === undefined) throw new Error(`price change ${change.number} has no old price under old-less-new`);
  return least(atLeastZero(minus(change.oldPrice, change.newPrice)), cost);
}

function isTransitCovered(unit: Unit, effective: Day, terms: Terms): boolean {
  const sent = unit.row.transitDate;
  if (sent === undefined) return false;
  const days = effective - sent;
  const hasWindow = terms.transitWindowAppliesTo === "both" || unit.kind === "between warehouses";
  if (!hasWindow) return days > 0;
  return terms.transitWindowDays !== undefined && days > 0 && days < terms.transitWindowDays;
}

function isCovered(unit: Unit, effective: Day, terms: Terms): boolean {
  if (unit.lot.date >= effective) return false;
  if (unit.kind === "on hand") return true;
  if (unit.kind === "committed") return terms.protectsCommitted;
  return isTransitCovered(unit, effective, terms);
}

function reportTransit(row: InventoryRow, effective: Day, terms: Terms, report: Report): void {
  if (row.fromVendor + row.betweenWarehouses === 0) return;
  if (row.transitDate === undefined) report("TRANSIT_DATE_MISSING", "Inventory", row.number);
  else if (row.transitDate < effective && terms.transitWindowDays === undefined) {
    const needsWindow = terms.transitWindowAppliesTo === "both" || row.betweenWarehouses > 0;
    if (needsWindow) report("TERM_MISSING:priceProtection.transitWindowDays", "Terms", 0);
  }
}

function snapshotFor(change: PriceChange, snapshots: readonly Snapshot[], terms: Terms): Snapshot | undefined {
  return snapshots
    .filter((it) => it.part === change.part && it.date <= change.effective)
    .filter((it) => change.effective - it.date <= terms.snapshotToleranceDays)
    .sort((a, b) => b.date - a.date)[0];
}

/** Runs every decrease in order of its effective date; each lowers the cost of the units it covers. */
export function protect(changes: readonly PriceChange[], snapshots: readonly Snapshot[], terms: Terms, report: Report): ProtectionOutcome {
  const lines: CreditLine[] = [];
  const metRows = new Set<InventoryRow>();
  for (const change of [...changes].sort((a, b) => a.effective - b.effective || a.number - b.number)) {
    if (!isDecrease(change)) continue;
    if (terms.creditBasis === "old-less-new" && change.oldPrice === undefined) {
      report("OLD_PRICE_MISSING", "Price changes", change.number);
      continue;
    }
    const snapshot = snapshotFor(change, snapshots, terms);
    if (snapshot === undefined) {
      report("NO_INVENTORY_AT_EFFECTIVE_DATE", "Price changes", change.number);
      continue;
    }
    for (const row of snapshot.rows) {
      metRows.add(row);
      reportTransit(row, change.effective, terms, report);
    }
    const covered = detailLines(
      snapshot.units,
      (unit) => isCovered(unit, change.effective, terms),
      (unit) => netUnitCost(unit, change.effective - 1),
    );
    for (const line of covered) {
      const unitCredit = unitCreditOf(change, line.netUnitCost, terms);
      lines.push({ ...line, unitCredit, credit: rounded(times(whole(line.units.length), unitCredit), 2) });
      for (const { index } of line.units) line.lot.protections.push({ unit: index, effective: change.effective, credit: unitCredit });
    }
  }
  return { lines, metRows };
}

/** A credit received may already contain the price fall that the lot is now protected from. */
export function reportEarlierCredits(lots: readonly Lot[], report: Report): void {
  for (const { line, protections } of lots) {
    if (line.credits.over > 0n && protections.length > 0) report("EARLIER_CREDIT", "Invoices", line.number);
  }
}
