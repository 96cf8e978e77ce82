/**
 * One part after another: its returns leave the lots, its stock reports are matched to them, and its price falls, balancing and
 * discontinuation are worked out in order of date. Parts do not touch each other, but for the balancing limit of the quarter.
 */
import { attribute, KIND, Runs } from "./attribution";
import { mayReturnDiscontinued, type DiscontinuationRight } from "./clauses/discontinuation";
import { mayGoBack } from "./clauses/inventoryBalancing";
import { UnitValues } from "./clauses/balancingUnitValue";
import { isDecrease, PROTECTION, protectionOf, unitCreditRule, type Protection } from "./clauses/priceProtection";
import { CoveredLines, coveredLines } from "./coveredLines";
import { RIGHT, type DetailLines } from "./detailLines";
import type { Finding } from "./finding";
import { sortByDate, type ByPart, type Lots } from "./lots";
import { lineCents, mostUnitsWithin } from "./money";
import { NetUnitCosts } from "./netUnitCost";
import {
  earlierCredit,
  noInventoryAtEffectiveDate,
  oldPriceMissing,
  returnUnmatched,
  transitDateMissing,
  unitsNotInvoiced,
} from "./partFindings";
import type { NumberedChange } from "./priceChanges";
import { NO_DATE, type Facts } from "./records";
import { ReturnedUnits, type TakenUnits } from "./returns";
import { STATE, type CreditStatement } from "./statement";
import type { TermName, Terms } from "./terms";

/** What the parts are worked out with and into. */
export interface Workplace {
  readonly terms: Terms;
  readonly facts: Facts;
  readonly lots: Lots;
  readonly rowsOfPart: ByPart;
  readonly returnsOfPart: ByPart;
  readonly statement: Omit<CreditStatement, "lineOrder" | "findings">;
  readonly lines: DetailLines;
  readonly found: (finding: Finding) => void;
  readonly needs: (term: TermName) => void;
}

interface Snapshot {
  readonly date: number;
  readonly rowFrom: number;
  readonly rowTo: number;
  readonly lotCount: number;
  readonly runFrom: number;
  readonly runTo: number;
}

/** A price fall and the snapshot that stands for its effective date. */
interface Fall {
  readonly change: NumberedChange;
  readonly snapshot: Snapshot;
}

/** Works out parts one by one. Buffers are kept from part to part. */
export class PartCredits {
  private readonly runs = new Runs();
  private readonly covered = new CoveredLines();
  private readonly costs: NetUnitCosts;
  private readonly values: UnitValues;
  private readonly returned: ReturnedUnits;
  private readonly left: Int32Array;
  /** By run of the part at hand: how it stands under the latest price fall that met it, and whether any fall covered it. */
  private protection = new Uint8Array(256);
  private isProtected = new Uint8Array(256);
  private readonly limitIsFull: Uint8Array;

  constructor(private readonly at: Workplace) {
    const { lots, facts } = at;
    this.costs = new NetUnitCosts(lots);
    this.values = new UnitValues(at.terms, lots);
    this.returned = new ReturnedUnits(lots);
    this.left = new Int32Array(lots.most);
    this.limitIsFull = new Uint8Array(facts.inventory.count);
  }

  /** Works out everything that one part's records give. */
  credit(part: number, changes: readonly NumberedChange[], right: DiscontinuationRight | undefined): void {
    this.at.lots.turnTo(part);
    const taken = this.takeReturnedUnits(part);
    const snapshots = this.snapshots(part, taken);
    const falls = this.falls(changes, snapshots);
    this.costs.nextPart();
    let next = 0;
    for (const snapshot of snapshots) {
      for (; next < falls.length && falls[next]!.change.effectiveDate <= snapshot.date; next++) this.applyFall(falls[next]!);
      this.balance(snapshot, changes);
      if (right && snapshot.date >= right.receivedOn) this.returnDiscontinued(snapshot, right);
    }
    for (; next < falls.length; next++) this.applyFall(falls[next]!);
    if (falls.length > 0) for (const snapshot of new Set(falls.map((fall) => fall.snapshot))) this.sumProtected(snapshot);
  }

  private takeReturnedUnits(part: number): TakenUnits {
    const { facts, returnsOfPart, found } = this.at;
    const lines = returnsOfPart.items.subarray(returnsOfPart.start[part], returnsOfPart.start[part + 1]);
    sortByDate(lines, 0, lines.length, facts.invoices.invoiceDate);
    for (const { line, units } of this.returned.take(lines)) found(returnUnmatched(facts, line, units));
    return this.returned.taken;
  }

  /** The part's stock reports by date, each matched to the lots as they stood on that day. */
  private snapshots(part: number, taken: TakenUnits): readonly Snapshot[] {
    const { lots, facts, rowsOfPart, terms, statement } = this.at;
    const { inventory } = facts;
    const { items } = rowsOfPart;
    const from = rowsOfPart.start[part]!;
    const to = rowsOfPart.start[part + 1]!;
    sortByDate(items, from, to, inventory.asOfDate);
    const snapshots: Snapshot[] = [];
    const untraced = { units: statement.notCovered.untraced, onHand: statement.notCovered.untracedOnHand };
    this.runs.length = 0;
    this.left.set(from < to ? lots.quantity.subarray(0, lots.count) : NO_LOTS);
    let nextTaken = 0;
    for (let rowFrom = from, rowTo = from; rowFrom < to; rowFrom = rowTo) {
      const date = inventory.asOfDate[items[rowFrom]!]!;
      while (rowTo < to && inventory.asOfDate[items[rowTo]!] === date) rowTo++;
      for (; nextTaken < taken.count && taken.date[nextTaken]! <= date; nextTaken++)
        this.left[taken.lot[nextTaken]!]! -= taken.units[nextTaken]!;
      const lotCount = lots.upTo(date);
      const runFrom = this.runs.length;
      attribute(terms["stock.flow"], inventory, items, rowFrom, rowTo, lotCount, this.left, this.runs, untraced);
      snapshots.push({ date, rowFrom, rowTo, lotCount, runFrom, runTo: this.runs.length });
      for (let i = rowFrom; i < rowTo; i++) {
        const row = items[i]!;
        if (untraced.units[row]! > 0) this.at.found(unitsNotInvoiced(facts, row, untraced.units[row]!));
      }
    }
    return snapshots;
  }

  /** The price falls that a stock report stands for, in order of effective date. */
  private falls(changes: readonly NumberedChange[], snapshots: readonly Snapshot[]): readonly Fall[] {
    const { terms, found, facts } = this.at;
    const falls: Fall[] = [];
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
  private applyFall({ change, snapshot }: Fall): void {
    const { terms, lots, lines } = this.at;
    const { runs, costs, covered } = this;
    const creditOf = unitCreditRule(terms, change)!;
    this.checkTransit(change, snapshot);
    this.markProtection(change, snapshot);
    coveredLines(runs, snapshot.runFrom, snapshot.runTo, (run) => this.protection[run] === PROTECTION.covered, costs, covered);
    for (let i = 0; i < covered.length; i++) {
      const lot = covered.lot[i]!;
      const units = covered.units[i]!;
      const whole = covered.costWhole[i]!;
      const rest = covered.costRest[i]!;
      const quantity = lots.quantity[lot]!;
      const credit = creditOf(whole, rest, quantity);
      const cents = lineCents(units, credit.whole, credit.rest, credit.parts);
      lines.add(
        RIGHT.priceProtection,
        covered.row[i]!,
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
      this.at.statement.priceProtection.cents[covered.row[i]!]! += cents;
      if (credit.whole > 0 || credit.rest > 0) costs.lower(lot, covered.from[i]!, units, whole - credit.whole, rest - credit.rest);
      this.reportEarlierCredit(lot);
    }
  }

  private markProtection(change: NumberedChange, { runFrom, runTo }: Snapshot): void {
    if (this.protection.length < runTo) {
      this.protection = grown(this.protection, runTo);
      this.isProtected = grown(this.isProtected, runTo);
    }
    const { runs } = this;
    const { lots, terms, facts } = this.at;
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
  private readonly undated = new Set<number>();

  private reportEarlierCredit(lot: number): void {
    const { facts, lots, found } = this.at;
    const line = lots.line[lot]!;
    if (facts.invoices.creditsReceived[line]! === 0 || this.earlierCredits.has(line)) return;
    this.earlierCredits.add(line);
    found(earlierCredit(facts, line));
  }
  private readonly earlierCredits = new Set<number>();

  /** Counts a row's protected units once however many falls protect them, and the others by reason. */
  private sumProtected({ runFrom, runTo, rowFrom, rowTo }: Snapshot): void {
    const { rowsOfPart, statement } = this.at;
    const { runs } = this;
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

  /** 3.7(A): the most of each row's units that fit into what is left of the quarter's limit. */
  private balance(snapshot: Snapshot, changes: readonly NumberedChange[]): void {
    const { statement, terms, lots, rowsOfPart, lines } = this.at;
    const { covered } = this;
    const { state, quantity, cents } = statement.balancing;
    const limit = statement.limits[statement.limitOfRow[rowsOfPart.items[snapshot.rowFrom]!]!];
    const standing = limitState(limit, snapshot.date);
    for (let i = snapshot.rowFrom; i < snapshot.rowTo; i++) state[rowsOfPart.items[i]!] = standing;
    if (standing !== STATE.decided) return;
    coveredLines(this.runs, snapshot.runFrom, snapshot.runTo, (run) => mayGoBack(terms, this.runs.kind[run]!), this.costs, covered);
    if (covered.length === 0) return;
    const { values: value } = this;
    value.turnTo(snapshot.lotCount, changes, snapshot.date);
    for (let i = 0; i < covered.length; i++) {
      const row = covered.row[i]!;
      const lot = covered.lot[i]!;
      statement.notCovered.mayGoBack[row]! += covered.units[i]!;
      if (this.limitIsFull[row]) continue;
      const whole = covered.costWhole[i]!;
      const rest = covered.costRest[i]!;
      value.find(lot, whole, rest);
      const units = mostUnitsWithin(limit!.remaining! - cents[row]!, covered.units[i]!, value.whole, value.rest, value.parts);
      if (units < covered.units[i]!) this.limitIsFull[row] = 1;
      if (units === 0) continue;
      const credit = lineCents(units, value.whole, value.rest, value.parts);
      lines.add(RIGHT.balancing, row, lots.line[lot]!, units, whole, rest, value.whole, value.rest, value.parts, credit, -1);
      quantity[row]! += units;
      cents[row]! += credit;
    }
  }

  /** 3.7(D): units on hand from the window's lots, at what they still cost. */
  private returnDiscontinued(snapshot: Snapshot, right: DiscontinuationRight): void {
    const { statement, lots, rowsOfPart, lines } = this.at;
    const { covered, runs } = this;
    const { state, quantity, cents } = statement.discontinuation;
    for (let i = snapshot.rowFrom; i < snapshot.rowTo; i++) state[rowsOfPart.items[i]!] = STATE.decided;
    const covers = (run: number): boolean => mayReturnDiscontinued(right, runs.kind[run]!, lots.date[runs.lot[run]!]!);
    coveredLines(runs, snapshot.runFrom, snapshot.runTo, covers, this.costs, covered);
    for (let i = 0; i < covered.length; i++) {
      const row = covered.row[i]!;
      const lot = covered.lot[i]!;
      const units = covered.units[i]!;
      const whole = covered.costWhole[i]!;
      const rest = covered.costRest[i]!;
      const parts = lots.quantity[lot]!;
      const credit = lineCents(units, whole, rest, parts);
      lines.add(RIGHT.discontinuation, row, lots.line[lot]!, units, whole, rest, whole, rest, parts, credit, -1);
      quantity[row]! += units;
      cents[row]! += credit;
    }
  }
}

const NO_LOTS = new Int32Array(0);

/** The snapshot of the effective date, else the latest within the tolerance before it. */
function standsFor(snapshots: readonly Snapshot[], effectiveDate: number, toleranceDays: number): Snapshot | undefined {
  for (let i = snapshots.length - 1; i >= 0; i--) {
    const { date } = snapshots[i]!;
    if (date > effectiveDate) continue;
    return date >= effectiveDate - toleranceDays ? snapshots[i] : undefined;
  }
  return undefined;
}

function limitState(limit: { readonly remaining: number | undefined; readonly exerciseBy: number } | undefined, date: number): number {
  if (limit === undefined) return STATE.notMet;
  if (limit.remaining === undefined) return STATE.needsTerm;
  if (date > limit.exerciseBy) return STATE.lapsed;
  return limit.remaining === 0 ? STATE.usedUp : STATE.decided;
}

function unitsByReason(notCovered: CreditStatement["notCovered"], protection: Protection): Int32Array {
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
