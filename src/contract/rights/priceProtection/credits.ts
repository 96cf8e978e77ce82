/** 3.6(A) over a part's stock: which price falls meet which report, and what each credits. The rule is in rule.ts. */
import { STATE, type State } from "../../base/standing";
import { KIND } from "../../base/unitKinds";
import type { TermsOn } from "../../agreement/inForce";
import type { Micros } from "../../base/money";
import { NO_DATE, type PriceChange } from "../../base/records";
import type { NumberedChange } from "../../stock/priceChanges";
import type { Snapshot } from "../../stock/partAtHand";
import { rowAt, type PartAtHand, type Units } from "../../stock/partAtHand";
import type { ProtectionBasis } from "./basis";
import type { AskedApart, Meeting, Noted, RightAtWork, ValuedUnit, Verdict } from "../right";
import { earlierCredit, noInventoryAtEffectiveDate, oldPriceMissing, transitDateMissing } from "./findings";
import { RollToEffectiveDate } from "./rollingReports";
import { isDecrease, protectionOf, transitProtection, unitCreditRule, type NotProtected, type UnitCreditRule } from "./rule";
import { countWhile } from "../../base/search";

export class PriceProtectionAtWork implements RightAtWork<NotProtected> {
  private change!: PriceChange;
  /** Those in force on its effective date. */
  private terms!: TermsOn<"effectiveDate">;
  private creditOf!: UnitCreditRule;
  /** The terms by which each price change of the part met its report. */
  private readonly asked = new Map<number, AskedApart>();
  /** Inventory rows and invoice lines that are reported already. */
  private readonly undated = new Set<number>();
  private readonly earlierCredits = new Set<number>();

  private readonly roll: RollToEffectiveDate;

  constructor(
    private readonly at: PartAtHand,
    basis: ProtectionBasis,
    private readonly given: Noted,
  ) {
    this.roll = new RollToEffectiveDate(at, basis, given.found);
  }

  /** The price falls that a stock report stands for, in order of effective date. */
  meetings(): readonly Meeting[] {
    const { facts, changes } = this.at;
    this.asked.clear();
    if (changes.length === 0) return NONE_MET;
    const falls: Meeting[] = [];
    for (const change of changes) {
      if (!isDecrease(change)) continue;
      const asked = this.given.apart();
      const terms = asked.agreed.on("effectiveDate", change.effectiveDate);
      this.asked.set(change.index, asked);
      if (unitCreditRule(terms, change) === undefined) {
        this.given.found(oldPriceMissing(facts, change));
        continue;
      }
      const snapshot = this.reportFor(terms, change);
      if (snapshot) falls.push({ snapshot, date: change.effectiveDate, record: change.index });
    }
    return falls;
  }

  /** The report of the effective date, else the one that stands for it; undefined, and told, where none does. */
  private reportFor(terms: TermsOn<"effectiveDate">, change: NumberedChange): Snapshot | undefined {
    const { facts, snapshots } = this.at;
    const { effectiveDate } = change;
    const toleranceDays = terms["priceProtection.snapshotToleranceDays"];
    const standing = standsFor(snapshots, effectiveDate, toleranceDays);
    if (standing?.date === effectiveDate) return standing;
    const isRolled = terms["priceProtection.snapshotRoll"] === "sales" && this.roll.isPossible();
    const report = isRolled ? nearestTo(snapshots, effectiveDate, toleranceDays) : standing;
    if (report === undefined) this.given.found(noInventoryAtEffectiveDate(terms, facts, change, isRolled));
    return isRolled && report ? this.roll.of(report, change) : report;
  }

  turnTo({ snapshot, record }: Meeting): State {
    this.given.uses(this.asked.get(record)!);
    this.change = this.at.facts.priceChanges![record]!;
    this.terms = this.given.agreed.on("effectiveDate", this.change.effectiveDate);
    this.creditOf = unitCreditRule(this.terms, this.change)!;
    this.checkTransit(snapshot);
    return STATE.decided;
  }

  verdict(units: Units): Verdict<NotProtected> {
    return protectionOf(this.terms, this.change.effectiveDate, units);
  }

  valueOf(lot: number, whole: Micros, rest: number): ValuedUnit {
    return this.creditOf(whole, rest, this.at.lots.quantity[lot]!);
  }

  /** A lot that had credits before: do they contain this fall already? */
  credited(lot: number): void {
    const { facts, lots } = this.at;
    const line = lots.line[lot]!;
    if (facts.invoices.creditsReceived[line]! === 0 || this.earlierCredits.has(line)) return;
    this.earlierCredits.add(line);
    this.given.found(earlierCredit(facts, line));
  }

  /** Rows with goods in transit that lack a date, or whose answer hangs on the withheld window. */
  private checkTransit({ rowFrom, rowTo, workedOut }: Snapshot): void {
    const { inTransitFromVendor, inTransitBetweenWarehouses } = workedOut ?? this.at.facts.inventory;
    for (let i = rowFrom; i < rowTo; i++) {
      const row = rowAt(this.at, i);
      const at = workedOut ? i - rowFrom : row;
      if (inTransitFromVendor[at]! > 0) this.checkTransitOf(row, KIND.fromVendor);
      if (inTransitBetweenWarehouses[at]! > 0) this.checkTransitOf(row, KIND.betweenWarehouses);
    }
  }

  private checkTransitOf(row: number, kind: number): void {
    const { facts } = this.at;
    const transitDate = facts.inventory.transitDate[row]!;
    // Asked of every row, whatever lots its units come from: the window is missing even where none of them would be covered.
    if (transitDate !== NO_DATE) transitProtection(this.terms, this.change.effectiveDate, { kind, transitDate });
    else if (!this.undated.has(row)) {
      this.undated.add(row);
      this.given.found(transitDateMissing(facts, row));
    }
  }
}

const NONE_MET: readonly Meeting[] = [];

/** The snapshot nearest to the effective date, within the tolerance before or after it; of two as near, the earlier. */
function nearestTo(snapshots: readonly Snapshot[], effectiveDate: number, toleranceDays: number): Snapshot | undefined {
  const after = firstAfter(snapshots, effectiveDate);
  const [before, next] = [snapshots[after - 1], snapshots[after]];
  const daysFrom = (it: Snapshot | undefined): number => (it === undefined ? Infinity : Math.abs(it.date - effectiveDate));
  const nearest = daysFrom(before) <= daysFrom(next) ? before : next;
  return daysFrom(nearest) <= toleranceDays ? nearest : undefined;
}

/** The snapshot of the effective date, else the latest within the tolerance before it. */
function standsFor(snapshots: readonly Snapshot[], effectiveDate: number, toleranceDays: number): Snapshot | undefined {
  const latest = snapshots[firstAfter(snapshots, effectiveDate) - 1];
  return latest !== undefined && latest.date >= effectiveDate - toleranceDays ? latest : undefined;
}

/** The place of the first snapshot after a day; they stand by date. */
function firstAfter(snapshots: readonly Snapshot[], day: number): number {
  return countWhile(snapshots.length, (place) => snapshots[place]!.date <= day);
}
