/** 3.6(A) over a part's stock: which price falls meet which report, and what each credits. The rule is in rule.ts. */
import { Admissions } from "../../base/admission";
import { STATE, type State } from "../../base/standing";
import { KIND } from "../../base/unitKinds";
import type { TermsOn } from "../../agreement/inForce";
import type { Micros } from "../../base/money";
import type { PriceChange } from "../../base/records";
import { ShippedOfPart } from "../../stock/shipped";
import type { NumberedChange } from "../../stock/priceChanges";
import type { Snapshot } from "../../stock/partAtHand";
import { rowAt, type PartAtHand, type Units } from "../../stock/partAtHand";
import type { ProtectionBasis } from "./basis";
import type { AskedApart, Caps, Meeting, Noted, RightAtWork, ValuedUnit, Verdict } from "../right";
import { needsTerm, type Needed } from "../ruling";
import { asCaps, capNeeds, capsOf, type CapFacts } from "./caps";
import { ageUndated, earlierCredit, noInventoryAtEffectiveDate, oldPriceMissing, transitDateMissing } from "./findings";
import { reportStands } from "./report";
import { RollToEffectiveDate } from "./rollingReports";
import { isDecrease, protectionOf, transitProtection, type NotProtected } from "./rule";
import { filterNeeds, scopeOf, type ProtectionScope } from "./scope";
import { isOwed, unitValueRule, type UnitValueRule } from "./valueRule";
import { words } from "./words";
import { countWhile } from "../../base/search";

export class PriceProtectionAtWork implements RightAtWork<NotProtected> {
  private change!: PriceChange;
  /** Those in force on its effective date. */
  private terms!: TermsOn<"effectiveDate">;
  private valueRule!: UnitValueRule;
  private scope: ProtectionScope | undefined;
  private capFacts: CapFacts | undefined;
  private shipped: ShippedOfPart | undefined;
  /** What the figures of a report wait for, by the place of its first row: those of none of its price changes are shown until then. */
  private readonly needed = new Map<number, Needed>();
  /** The terms by which each price change of the part met its report. */
  private readonly asked = new Map<number, AskedApart>();
  /** Inventory rows and invoice lines that are reported already. */
  private readonly undated = new Set<number>();
  private readonly withoutAge = new Set<number>();
  private readonly earlierCredits = new Set<number>();
  private readonly isAtBookCost: boolean;

  private readonly admissions: Admissions;
  private readonly roll: RollToEffectiveDate;

  constructor(
    private readonly at: PartAtHand,
    private readonly basis: ProtectionBasis,
    private readonly given: Noted,
  ) {
    const { whole: terms } = given.agreed;
    this.isAtBookCost = terms["stock.valuation"] === "book";
    this.admissions = new Admissions(at.facts);
    this.roll = new RollToEffectiveDate(at, basis, given.found);
  }

  /** The price changes that count and that a stock report stands for, in order of effective date. */
  meetings(): readonly Meeting[] {
    const { facts, changes } = this.at;
    this.asked.clear();
    if (changes.length === 0) return NONE_MET;
    this.shipped = undefined;
    this.needed.clear();
    const met: Meeting[] = [];
    for (const change of changes) {
      if (!isDecrease(change) && !change.reverses && !this.isAtBookCost) continue;
      const asked = this.given.apart();
      const terms = asked.agreed.on("effectiveDate", change.effectiveDate);
      this.asked.set(change.index, asked);
      const rule = unitValueRule(terms, change);
      if (rule === "counts not") continue;
      if (rule === "needs an old price") {
        this.given.found(oldPriceMissing(facts, change, terms));
        continue;
      }
      const snapshot = this.reportFor(terms, change);
      if (snapshot === undefined) continue;
      met.push({ snapshot, date: change.effectiveDate, record: change.index });
      const needs = this.needsOf(asked, terms, change);
      if (needs) this.needed.set(snapshot.rowFrom, this.needed.get(snapshot.rowFrom) ?? needs);
    }
    return met;
  }

  /** What the figures of a price change wait for; undefined where they are decided. */
  private needsOf({ agreed }: AskedApart, terms: TermsOn<"effectiveDate">, change: NumberedChange): Needed | undefined {
    if (terms["priceProtection.gate"] === "stated" && terms["priceProtection.gateMet"] === undefined)
      return needsTerm("priceProtection.gateMet");
    if (terms["priceProtection.late"] === "zero") {
      const needs = reportNeeds(reportStands(agreed, change, agreed.whole["calculation.date"]));
      if (needs) return needs;
    }
    const term = filterNeeds(terms) ?? capNeeds(terms);
    return term && needsTerm(term);
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
    const { agreed, uses } = this.given;
    const { facts } = this.at;
    uses(this.asked.get(record)!);
    this.change = facts.priceChanges![record]!;
    this.terms = agreed.on("effectiveDate", this.change.effectiveDate);
    this.valueRule = unitValueRule(this.terms, this.change) as UnitValueRule;
    const needs = this.needed.get(snapshot.rowFrom);
    if (needs) {
      this.ofRows(snapshot, (row) => void this.basis.needs.set(row, needs));
      return STATE.needsTerm;
    }
    this.scope = scopeOf(agreed, this.change, facts.invoices, this.refusedWhole(), this.admissions);
    this.capFacts = isOwed(this.change) ? undefined : capsOf(this.terms, this.change.effectiveDate, this.shippedOfPart);
    if (this.capFacts) this.tellCaps(snapshot, this.capFacts);
    this.checkTransit(snapshot);
    return STATE.decided;
  }

  private refusedWhole(): ProtectionScope["none"] {
    const { terms, change } = this;
    const { agreed } = this.given;
    if (terms["priceProtection.gate"] === "stated" && terms["priceProtection.gateMet"] === "no") return "gateNotMet";
    if (terms["priceProtection.late"] === "warn") return undefined;
    return reportStands(agreed, change, agreed.whole["calculation.date"]) === "late" ? "reportedLate" : undefined;
  }

  private shippedOfPart = (): ShippedOfPart => {
    const { facts, lots } = this.at;
    return (this.shipped ??= new ShippedOfPart(facts.invoices, lots.line.subarray(0, lots.count)));
  };

  private tellCaps(snapshot: Snapshot, caps: CapFacts): void {
    const { effectiveDate } = this.change;
    this.ofRows(snapshot, (row) => void this.basis.caps.set(row, [...(this.basis.caps.get(row) ?? []), { effectiveDate, ...caps }]));
  }

  private ofRows({ rowFrom, rowTo }: Snapshot, tell: (row: number) => void): void {
    for (let i = rowFrom; i < rowTo; i++) tell(rowAt(this.at, i));
  }

  verdict(units: Units): Verdict<NotProtected> {
    const verdict = protectionOf(this.terms, this.change.effectiveDate, units, this.scope);
    if (verdict === "ageUndated") this.tellUndated(units);
    return verdict;
  }

  valueOf(lot: number, whole: Micros, rest: number): ValuedUnit {
    return this.valueRule(this.at, lot, whole, rest);
  }

  caps(): Caps<NotProtected> | undefined {
    return this.capFacts && asCaps(this.terms, this.capFacts);
  }

  bookCost(): Micros | undefined {
    return this.isAtBookCost ? this.change.oldPrice : undefined;
  }

  /** A lot that had credits before: do they contain this fall already? */
  credited(lot: number): void {
    const { facts, lots } = this.at;
    const line = lots.line[lot]!;
    if (facts.invoices.creditsReceived[line]! === 0 || this.earlierCredits.has(line)) return;
    this.earlierCredits.add(line);
    this.given.found(earlierCredit(facts, line));
  }

  /** A lot whose age nobody can say. */
  private tellUndated({ invoiceLine }: Units): void {
    if (this.withoutAge.has(invoiceLine)) return;
    this.withoutAge.add(invoiceLine);
    this.given.found(ageUndated(this.at.facts, this.terms, invoiceLine, this.change));
  }

  /** Rows with goods in transit that lack a date, or whose answer hangs on the withheld window. */
  private checkTransit({ rowFrom, rowTo, workedOut }: Snapshot): void {
    const { inTransitFromVendor, inTransitBetweenWarehouses } = workedOut ?? this.at.facts.inventory;
    for (let i = rowFrom; i < rowTo; i++) {
      const row = rowAt(this.at, i);
      const at = workedOut ? i - rowFrom : row;
      if (this.scope?.goods?.admitsSome(row) === false) continue;
      if (inTransitFromVendor[at]! > 0 && this.isCovered(KIND.fromVendor)) this.checkTransitOf(row, KIND.fromVendor);
      if (inTransitBetweenWarehouses[at]! > 0 && this.isCovered(KIND.betweenWarehouses)) this.checkTransitOf(row, KIND.betweenWarehouses);
    }
  }

  private isCovered = (kind: number): boolean =>
    this.scope === undefined || (this.scope.none === undefined && this.scope.isCovered[kind] === true);

  private checkTransitOf(row: number, kind: number): void {
    const { facts } = this.at;
    const transitDate = facts.inventory.transitDate[row]!;
    // Asked of every row, whatever lots its units come from: the window is missing even where none of them would be covered.
    const protection = transitProtection(this.terms, this.change.effectiveDate, { kind, transitDate });
    if (protection === "transitUndated" && !this.undated.has(row)) {
      this.undated.add(row);
      this.given.found(transitDateMissing(facts, row));
    }
  }
}

function reportNeeds(stands: ReturnType<typeof reportStands>): Needed | undefined {
  switch (stands) {
    case "inTime":
    case "late":
      return undefined;
    case "withheld":
      return needsTerm("priceProtection.reportDays");
    case "noticeUndated":
      return { needs: words.needs.noticeDate };
    case "reportUndated":
      return { needs: words.needs.reportSentOn };
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
