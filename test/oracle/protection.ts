import { type Day } from "./day";
import { type Report } from "./findings";
import { atLeastZero, type Fraction, isEqual, isLess, least, minus, rounded, times, whole } from "./fraction";
import { detailLines, hasLeft, netUnitCost, type DetailLine, type Lot, type Stock, type Unit } from "./lots";
import { ReasonCounts } from "./reasons";
import { type InventoryRow, type PriceChange, type Records } from "./records";
import { type Terms } from "./terms";

export interface Snapshot {
  readonly part: string;
  readonly date: Day;
  readonly rows: readonly InventoryRow[];
  readonly units: readonly Unit[];
  /** Units beyond all lots. */
  readonly beyond: Stock["beyond"];
  /** Its rows as they stood on another day, where it was rolled there. */
  readonly rolledRows?: readonly InventoryRow[];
}

export interface CreditLine extends DetailLine {
  readonly unitCredit: Fraction;
  readonly credit: Fraction;
}

export interface ProtectionOutcome {
  readonly lines: readonly CreditLine[];
  /** Rows that a decrease met, whether or not it covered anything. */
  readonly metRows: ReadonlySet<InventoryRow>;
  /** Units of these rows that no decrease covers, each with its reason under the latest one. */
  readonly reasons: ReasonCounts;
}

/** Changes that count: those with the same part and date once when alike, and none of them when not. */
export function usableChanges(records: Records, report: Report): PriceChange[] {
  return records.changes.filter((change) => {
    const twins = records.changes.filter((it) => it.part === change.part && it.effective === change.effective);
    const [first] = twins;
    const areAlike = twins.every((it) => isAlike(it, change));
    // Of twins that contradict each other every one is named, of twins that are alike those that do not count.
    if (twins.length > 1 && !(areAlike && change === first)) report("DUPLICATE_PRICE_CHANGE", "Price changes", change.number);
    return change === first && areAlike;
  });
}

const isAlike = (a: PriceChange, b: PriceChange): boolean => {
  if (!isEqual(a.newPrice, b.newPrice)) return false;
  return a.oldPrice === undefined || b.oldPrice === undefined ? a.oldPrice === b.oldPrice : isEqual(a.oldPrice, b.oldPrice);
};

export const isDecrease = ({ oldPrice, newPrice }: PriceChange): boolean => oldPrice === undefined || isLess(newPrice, oldPrice);

function unitCreditOf(change: PriceChange, cost: Fraction, terms: Terms): Fraction {
  if (terms.creditBasis === "paid-less-new") return atLeastZero(minus(cost, change.newPrice));
  if (change.oldPrice === undefined) throw new Error(`price change ${change.number} has no old price under old-less-new`);
  return least(atLeastZero(minus(change.oldPrice, change.newPrice)), cost);
}

/** Why goods in transit are not covered; undefined: they are. */
function transitReason(unit: Unit, effective: Day, terms: Terms): string | undefined {
  const sent = unit.row.transitDate;
  if (sent === undefined) return "no transit date";
  const days = effective - sent;
  const hasWindow = terms.transitWindowAppliesTo === "both" || unit.kind === "between warehouses";
  if (!hasWindow) return days > 0 ? undefined : "not sent before";
  if (days > 0 && terms.transitWindowDays === undefined) return "no window entered";
  return days > 0 && days < terms.transitWindowDays! ? undefined : "outside the window";
}

/** Why a unit is not covered; undefined: it is. */
function protectionReason(unit: Unit, effective: Day, terms: Terms): string | undefined {
  if (unit.lot.date >= effective) return "not bought before";
  if (unit.kind === "on hand") return undefined;
  if (unit.kind === "committed") return terms.protectsCommitted ? undefined : "committed";
  return transitReason(unit, effective, terms);
}

function reportTransit(row: InventoryRow, effective: Day, terms: Terms, report: Report): void {
  if (row.fromVendor + row.betweenWarehouses === 0) return;
  if (row.transitDate === undefined) report("TRANSIT_DATE_MISSING", "Inventory", row.number);
  else if (row.transitDate < effective && terms.transitWindowDays === undefined) {
    const needsWindow = terms.transitWindowAppliesTo === "both" || row.betweenWarehouses > 0;
    if (needsWindow) report("TERM_MISSING:priceProtection.transitWindowDays", "Terms", 0);
  }
}

/** The snapshot that a price change meets. */
export type ReportFor = (change: PriceChange) => Snapshot | undefined;

export function snapshotFor(change: PriceChange, snapshots: readonly Snapshot[], terms: Terms): Snapshot | undefined {
  return snapshots
    .filter((it) => it.part === change.part && it.date <= change.effective)
    .filter((it) => change.effective - it.date <= terms.snapshotToleranceDays)
    .sort((a, b) => b.date - a.date)[0];
}

/** Runs decreases one after the other; each lowers the cost of the units it covers. */
export class Protecting {
  private readonly lines: CreditLine[] = [];
  private readonly metRows = new Set<InventoryRow>();
  /** By unit, and whose it is: a unit that several falls meet is one. */
  private readonly verdicts = new Map<string, { readonly row: InventoryRow; readonly reason: string | undefined }>();
  private readonly beyond = new Map<InventoryRow, number>();
  /** The latest effective date that met a report. */
  lastEffective: Day | undefined;

  constructor(
    private readonly reportFor: ReportFor,
    private readonly terms: Terms,
    private readonly report: Report,
  ) {}

  run(change: PriceChange): void {
    const { terms, report, metRows, verdicts, beyond } = this;
    if (!isDecrease(change)) return;
    if (terms.creditBasis === "old-less-new" && change.oldPrice === undefined) {
      report("OLD_PRICE_MISSING", "Price changes", change.number);
      return;
    }
    const snapshot = this.reportFor(change);
    if (snapshot === undefined) {
      report("NO_INVENTORY_AT_EFFECTIVE_DATE", "Price changes", change.number);
      return;
    }
    this.lastEffective = change.effective;
    snapshot.rows.forEach((row, at) => {
      metRows.add(row);
      reportTransit(snapshot.rolledRows?.[at] ?? row, change.effective, terms, report);
      beyond.set(row, Math.max(beyond.get(row) ?? 0, snapshot.beyond.filter((it) => it.row === row).length));
    });
    // A report rolled to E is that of its morning: return lines of the day leave after it, and only requests leave before (rules 8a).
    const mayHaveLeft = (unit: Unit): boolean => snapshot.rolledRows === undefined || unit.lot.taken.has(unit.index);
    const reasonOf = (unit: Unit): string | undefined =>
      mayHaveLeft(unit) && hasLeft(unit, change.effective) ? "has left" : protectionReason(unit, change.effective, terms);
    for (const unit of snapshot.units) {
      const key = `${unit.row.number} ${unit.lot.line.number} ${unit.index}`;
      const known = verdicts.get(key);
      const isCoveredAlready = known !== undefined && known.reason === undefined;
      if (!isCoveredAlready) verdicts.set(key, { row: unit.row, reason: reasonOf(unit) });
    }
    const covered = detailLines(
      snapshot.units,
      (unit) => reasonOf(unit) === undefined,
      (unit) => netUnitCost(unit, change.effective - 1),
    );
    for (const line of covered) {
      const unitCredit = unitCreditOf(change, line.netUnitCost, terms);
      this.lines.push({ ...line, unitCredit, credit: rounded(times(whole(line.units.length), unitCredit), 2) });
      for (const { index } of line.units) line.lot.protections.push({ unit: index, effective: change.effective, credit: unitCredit });
    }
  }

  outcome(): ProtectionOutcome {
    const reasons = new ReasonCounts();
    for (const { row, reason } of this.verdicts.values()) if (reason !== undefined) reasons.add(row, reason);
    for (const [row, units] of this.beyond) for (let unit = 0; unit < units; unit += 1) reasons.add(row, "not invoiced");
    return { lines: this.lines, metRows: this.metRows, reasons };
  }
}

/** A credit received may already contain the price fall that the lot is now protected from. */
export function reportEarlierCredits(lots: readonly Lot[], report: Report): void {
  for (const { line, protections } of lots) {
    if (line.credits.over > 0n && protections.some((it) => !it.isOfOrder)) report("EARLIER_CREDIT", "Invoices", line.number);
  }
}
