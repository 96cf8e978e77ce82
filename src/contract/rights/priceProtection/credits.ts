/** 3.6(A) over a part's stock: which price falls meet which report, and what each credits. The rule is in rule.ts. */
import { STATE, type State } from "../../base/standing";
import { KIND } from "../../base/unitKinds";
import type { Micros } from "../../base/money";
import { NO_DATE, type PriceChange } from "../../base/records";
import type { Snapshot } from "../../stock/partAtHand";
import { rowAt, type PartAtHand, type Units } from "../../stock/partAtHand";
import type { Meeting, Noted, RightAtWork, ValuedUnit, Verdict } from "../right";
import { earlierCredit, noInventoryAtEffectiveDate, oldPriceMissing, transitDateMissing } from "./findings";
import { isDecrease, protectionOf, transitProtection, unitCreditRule, type NotProtected, type UnitCreditRule } from "./rule";

export class PriceProtectionAtWork implements RightAtWork<NotProtected> {
  private change!: PriceChange;
  private creditOf!: UnitCreditRule;
  /** Inventory rows and invoice lines that are reported already. */
  private readonly undated = new Set<number>();
  private readonly earlierCredits = new Set<number>();

  constructor(
    private readonly at: PartAtHand,
    private readonly noted: Noted,
  ) {}

  /** The price falls that a stock report stands for, in order of effective date. */
  meetings(): readonly Meeting[] {
    const { terms, facts, changes, snapshots } = this.at;
    if (changes.length === 0) return NONE_MET;
    const falls: Meeting[] = [];
    for (const change of changes) {
      if (!isDecrease(change)) continue;
      const snapshot = standsFor(snapshots, change.effectiveDate, terms["priceProtection.snapshotToleranceDays"]);
      if (unitCreditRule(terms, change) === undefined) this.noted.found(oldPriceMissing(facts, change));
      else if (snapshot) falls.push({ snapshot, date: change.effectiveDate, record: change.index });
      else this.noted.found(noInventoryAtEffectiveDate(terms, facts, change));
    }
    return falls;
  }

  turnTo({ snapshot, record }: Meeting): State {
    this.change = this.at.facts.priceChanges![record]!;
    this.creditOf = unitCreditRule(this.at.terms, this.change)!;
    this.checkTransit(snapshot);
    return STATE.decided;
  }

  verdict(units: Units): Verdict<NotProtected> {
    return protectionOf(this.at.terms, this.change.effectiveDate, units);
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
    this.noted.found(earlierCredit(facts, line));
  }

  /** Rows with goods in transit that lack a date, or whose answer hangs on the withheld window. */
  private checkTransit({ rowFrom, rowTo }: Snapshot): void {
    const { inTransitFromVendor, inTransitBetweenWarehouses } = this.at.facts.inventory;
    for (let i = rowFrom; i < rowTo; i++) {
      const row = rowAt(this.at, i);
      if (inTransitFromVendor[row]! > 0) this.checkTransitOf(row, KIND.fromVendor);
      if (inTransitBetweenWarehouses[row]! > 0) this.checkTransitOf(row, KIND.betweenWarehouses);
    }
  }

  private checkTransitOf(row: number, kind: number): void {
    const { facts, terms } = this.at;
    const transitDate = facts.inventory.transitDate[row]!;
    if (transitDate !== NO_DATE) {
      const protection = transitProtection(terms, this.change.effectiveDate, { kind, transitDate });
      if (protection === "windowWithheld") this.noted.needs("priceProtection.transitWindowDays");
    } else if (!this.undated.has(row)) {
      this.undated.add(row);
      this.noted.found(transitDateMissing(facts, row));
    }
  }
}

const NONE_MET: readonly Meeting[] = [];

/** The snapshot of the effective date, else the latest within the tolerance before it. */
function standsFor(snapshots: readonly Snapshot[], effectiveDate: number, toleranceDays: number): Snapshot | undefined {
  for (let i = snapshots.length - 1; i >= 0; i--) {
    const { date } = snapshots[i]!;
    if (date > effectiveDate) continue;
    return date >= effectiveDate - toleranceDays ? snapshots[i] : undefined;
  }
  return undefined;
}
