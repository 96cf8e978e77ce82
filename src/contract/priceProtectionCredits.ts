/** 3.6(A) over a part's stock: what each price fall credits, and what a unit costs from then on. The rule is in clauses/priceProtection. */
import { KIND } from "./attribution";
import { isDecrease, PROTECTION, protectionOf, unitCreditRule, type Protection } from "./clauses/priceProtection";
import { coveredLines } from "./coveredLines";
import { RIGHT } from "./detailLines";
import { lineCents } from "./money";
import { earlierCredit, noInventoryAtEffectiveDate, oldPriceMissing, transitDateMissing } from "./partFindings";
import type { NumberedChange } from "./priceChanges";
import { NO_DATE } from "./records";
import type { Snapshot } from "./snapshots";
import { STATE, type UnitsNotCovered } from "./statement";
import type { Workplace } from "./workplace";

/** A price fall and the snapshot that stands for its effective date. */
export interface PriceFall {
  readonly change: NumberedChange;
  readonly snapshot: Snapshot;
}

/** Credits the price falls of parts one by one. Buffers are kept from part to part. */
export class PriceProtectionCredits {
  /** By run of the part at hand: how it stands under the latest price fall that met it, and whether any fall covered it. */
  private protection = new Uint8Array(256);
  private isProtected = new Uint8Array(256);
  /** Inventory rows and invoice lines that are reported already. */
  private readonly undated = new Set<number>();
  private readonly earlierCredits = new Set<number>();

  constructor(private readonly at: Workplace) {}

  /** The price falls that a stock report stands for, in order of effective date. */
  falls(changes: readonly NumberedChange[], snapshots: readonly Snapshot[]): readonly PriceFall[] {
    const { terms, found, facts } = this.at;
    const falls: PriceFall[] = [];
    for (const change of changes) {
      if (!isDecrease(change)) continue;
      const snapshot = standsFor(snapshots, change.effectiveDate, terms["priceProtection.snapshotToleranceDays"]);
      if (unitCreditRule(terms, change) === undefined) found(oldPriceMissing(facts, change));
      else if (snapshot) falls.push({ change, snapshot });
      else found(noInventoryAtEffectiveDate(terms, facts, change));
    }
    return falls;
  }

  /** 3.6(A): credits every covered unit the fall and lowers its net unit cost by it. */
  credit({ change, snapshot }: PriceFall): void {
    const { terms, lots, lines, statement, runs, costs, covered } = this.at;
    const creditOf = unitCreditRule(terms, change)!;
    this.checkTransit(change, snapshot);
    this.markProtection(change, snapshot);
    coveredLines(runs, snapshot.runFrom, snapshot.runTo, (run) => this.protection[run] === PROTECTION.covered, costs, covered);
    for (let i = 0; i < covered.length; i++) {
      const row = covered.row[i]!;
      const lot = covered.lot[i]!;
      const units = covered.units[i]!;
      const whole = covered.costWhole[i]!;
      const rest = covered.costRest[i]!;
      const credit = creditOf(whole, rest, lots.quantity[lot]!);
      const cents = lineCents(units, credit.whole, credit.rest, credit.parts);
      lines.add(
        RIGHT.priceProtection,
        row,
        lots.line[lot]!,
        units,
        whole,
        rest,
        credit.whole,
        credit.rest,
        credit.parts,
        cents,
        change.index,
      );
      statement.priceProtection.cents[row]! += cents;
      if (credit.whole > 0 || credit.rest > 0) costs.lower(lot, covered.from[i]!, units, whole - credit.whole, rest - credit.rest);
      this.reportEarlierCredit(lot);
    }
  }

  /** Counts each row's protected units once however many falls protect them, and the others by reason. */
  sum(falls: readonly PriceFall[]): void {
    if (falls.length > 0) for (const snapshot of new Set(falls.map((fall) => fall.snapshot))) this.sumProtected(snapshot);
  }

  private sumProtected({ runFrom, runTo, rowFrom, rowTo }: Snapshot): void {
    const { rowsOfPart, statement, runs } = this.at;
    const { priceProtection, notCovered } = statement;
    for (let i = rowFrom; i < rowTo; i++) priceProtection.state[rowsOfPart.items[i]!] = STATE.decided;
    for (let run = runFrom; run < runTo; run++) {
      const row = runs.row[run]!;
      const units = runs.units[run]!;
      if (this.isProtected[run]) priceProtection.quantity[row]! += units;
      else unitsByReason(notCovered, this.protection[run]! as Protection)[row]! += units;
      this.isProtected[run] = 0;
    }
  }

  private markProtection(change: NumberedChange, { runFrom, runTo }: Snapshot): void {
    if (this.protection.length < runTo) {
      this.protection = grown(this.protection, runTo);
      this.isProtected = grown(this.isProtected, runTo);
    }
    const { lots, terms, facts, runs } = this.at;
    for (let run = runFrom; run < runTo; run++) {
      const transitDate = facts.inventory.transitDate[runs.row[run]!]!;
      const protection = protectionOf(terms, change.effectiveDate, runs.kind[run]!, lots.date[runs.lot[run]!]!, transitDate);
      this.protection[run] = protection;
      if (protection === PROTECTION.covered) this.isProtected[run] = 1;
    }
  }

  /** Rows with goods in transit that lack a date, or whose answer hangs on the withheld window. */
  private checkTransit(change: NumberedChange, { rowFrom, rowTo }: Snapshot): void {
    const { facts, rowsOfPart, terms, found, needs } = this.at;
    const { inventory } = facts;
    for (let i = rowFrom; i < rowTo; i++) {
      const row = rowsOfPart.items[i]!;
      const ofKind = [
        [KIND.fromVendor, inventory.inTransitFromVendor[row]!],
        [KIND.betweenWarehouses, inventory.inTransitBetweenWarehouses[row]!],
      ] as const;
      for (const [kind, units] of ofKind) {
        if (units === 0) continue;
        const transitDate = inventory.transitDate[row]!;
        if (transitDate === NO_DATE) {
          if (this.undated.has(row)) continue;
          this.undated.add(row);
          found(transitDateMissing(facts, row));
        } else if (protectionOf(terms, change.effectiveDate, kind, 0, transitDate) === PROTECTION.windowWithheld)
          needs("priceProtection.transitWindowDays");
      }
    }
  }

  private reportEarlierCredit(lot: number): void {
    const { facts, lots, found } = this.at;
    const line = lots.line[lot]!;
    if (facts.invoices.creditsReceived[line]! === 0 || this.earlierCredits.has(line)) return;
    this.earlierCredits.add(line);
    found(earlierCredit(facts, line));
  }
}

/** The snapshot of the effective date, else the latest within the tolerance before it. */
function standsFor(snapshots: readonly Snapshot[], effectiveDate: number, toleranceDays: number): Snapshot | undefined {
  for (let i = snapshots.length - 1; i >= 0; i--) {
    const { date } = snapshots[i]!;
    if (date > effectiveDate) continue;
    return date >= effectiveDate - toleranceDays ? snapshots[i] : undefined;
  }
  return undefined;
}

function unitsByReason(notCovered: UnitsNotCovered, protection: Protection): Int32Array {
  switch (protection) {
    case PROTECTION.committed:
      return notCovered.committed;
    case PROTECTION.lotNotBefore:
      return notCovered.lotNotBefore;
    default:
      return notCovered.inTransit;
  }
}

function grown(column: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(size, column.length * 2));
  larger.set(column);
  return larger;
}
