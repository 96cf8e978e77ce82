/** 3.6(A) over a part's stock: which price falls meet which report, and what each credits. The rule is in rule.ts. */
import { STATE, type State } from "../../base/standing";
import { KIND } from "../../base/unitKinds";
import type { TermsOn } from "../../agreement/inForce";
import type { Micros } from "../../base/money";
import { NO_DATE, type PriceChange } from "../../base/records";
import type { Snapshot } from "../../stock/partAtHand";
import { rowAt, type PartAtHand, type Units } from "../../stock/partAtHand";
import type { AskedApart, Meeting, Noted, RightAtWork, ValuedUnit, Verdict } from "../right";
import { earlierCredit, noInventoryAtEffectiveDate, oldPriceMissing, transitDateMissing } from "./findings";
import { isDecrease, protectionOf, transitProtection, unitCreditRule, type NotProtected, type UnitCreditRule } from "./rule";

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

  constructor(
    private readonly at: PartAtHand,
    private readonly given: Noted,
  ) {}

  /** The price falls that a stock report stands for, in order of effective date. */
  meetings(): readonly Meeting[] {
    const { facts, changes, snapshots } = this.at;
    this.asked.clear();
    if (changes.length === 0) return NONE_MET;
    const falls: Meeting[] = [];
    for (const change of changes) {
      if (!isDecrease(change)) continue;
      const asked = this.given.apart();
      const terms = asked.agreed.on("effectiveDate", change.effectiveDate);
      this.asked.set(change.index, asked);
      const snapshot = standsFor(snapshots, change.effectiveDate, terms["priceProtection.snapshotToleranceDays"]);
      if (unitCreditRule(terms, change) === undefined) this.given.found(oldPriceMissing(facts, change));
      else if (snapshot) falls.push({ snapshot, date: change.effectiveDate, record: change.index });
      else this.given.found(noInventoryAtEffectiveDate(terms, facts, change));
    }
    return falls;
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
  private checkTransit({ rowFrom, rowTo }: Snapshot): void {
    const { inTransitFromVendor, inTransitBetweenWarehouses } = this.at.facts.inventory;
    for (let i = rowFrom; i < rowTo; i++) {
      const row = rowAt(this.at, i);
      if (inTransitFromVendor[row]! > 0) this.checkTransitOf(row, KIND.fromVendor);
      if (inTransitBetweenWarehouses[row]! > 0) this.checkTransitOf(row, KIND.betweenWarehouses);
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

/** The snapshot of the effective date, else the latest within the tolerance before it. */
function standsFor(snapshots: readonly Snapshot[], effectiveDate: number, toleranceDays: number): Snapshot | undefined {
  for (let i = snapshots.length - 1; i >= 0; i--) {
    const { date } = snapshots[i]!;
    if (date > effectiveDate) continue;
    return date >= effectiveDate - toleranceDays ? snapshots[i] : undefined;
  }
  return undefined;
}
