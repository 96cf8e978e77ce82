import { type Report } from "./findings";
import { rounded, times, whole } from "./fraction";
import { detailLines, isAsked, netUnitCost, type Lot, type Unit } from "./lots";
import { type CreditLine, type Snapshot } from "./protection";
import { ReasonCounts } from "./reasons";
import { type InventoryRow, type Notice, type Records } from "./records";
import { type Terms } from "./terms";

/** For each part the notice received first. */
export function noticesThatCount(records: Records, terms: Terms, report: Report): Notice[] {
  return records.notices.filter((notice) => {
    if (notice.discontinued !== undefined && notice.discontinued - notice.received < terms.noticeDays) {
      report("SHORT_NOTICE", "Discontinuations", notice.number);
    }
    const ofPart = records.notices.filter((it) => it.part === notice.part);
    const [first] = ofPart.sort((a, b) => a.received - b.received || a.number - b.number);
    if (first !== notice) report("DUPLICATE_NOTICE", "Discontinuations", notice.number);
    else if (!records.inventory.some((it) => it.part === notice.part && it.date >= notice.received)) {
      report("INVENTORY_BEFORE_NOTICE", "Discontinuations", notice.number);
    }
    return first === notice;
  });
}

export function isInWindow(lot: Lot, notice: Notice, terms: Terms): boolean {
  const from = terms.windowFrom === "notice" ? notice.date : notice.received;
  const latest = terms.windowSide === "either" ? from + terms.purchasedWithinDays : from;
  return lot.date >= from - terms.purchasedWithinDays && lot.date <= latest;
}

export function discontinuationLines(row: InventoryRow, snapshot: Snapshot, notice: Notice, terms: Terms): CreditLine[] {
  const isCovered = (unit: Unit): boolean =>
    unit.row === row &&
    !isAsked(unit, row.date) &&
    (unit.kind === "on hand" || unit.kind === "committed") &&
    isInWindow(unit.lot, notice, terms);
  return detailLines(snapshot.units, isCovered, (unit) => netUnitCost(unit, snapshot.date)).map((line): CreditLine => {
    return { ...line, unitCredit: line.netUnitCost, credit: rounded(times(whole(line.units.length), line.netUnitCost), 2) };
  });
}

/** Why each unit of a row may not go back. */
export function discontinuationReasons(row: InventoryRow, { units, beyond }: Snapshot, notice: Notice, terms: Terms): ReasonCounts {
  const reasons = new ReasonCounts();
  const isInTransit = ({ kind }: { kind: Unit["kind"] }): boolean => kind === "from vendor" || kind === "between warehouses";
  for (const unit of units.filter((it) => it.row === row)) {
    if (isAsked(unit, row.date)) reasons.add(row, "asked for already");
    else if (isInTransit(unit)) reasons.add(row, "in transit");
    else if (!isInWindow(unit.lot, notice, terms)) reasons.add(row, "outside the window");
  }
  for (const unit of beyond.filter((it) => it.row === row)) reasons.add(row, isInTransit(unit) ? "in transit" : "not invoiced");
  return reasons;
}
