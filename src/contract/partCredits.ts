/**
 * One part after another: its stock reports are matched to its lots, and its price falls, balancing and discontinuation are worked out in
 * order of date. Parts do not touch each other, but for the balancing limit of the quarter.
 */
import { BalancingCredits } from "./balancingCredits";
import type { DiscontinuationRight } from "./clauses/discontinuation";
import { DiscontinuationCredits } from "./discontinuationCredits";
import type { NumberedChange } from "./priceChanges";
import { PriceProtectionCredits } from "./priceProtectionCredits";
import { Snapshots, type Snapshot } from "./snapshots";
import type { Workplace } from "./workplace";

/** Told of each stock report of a part, in order of date, while runs and net unit costs stand as they are on its day. */
export type OnReport = (
  at: Workplace,
  report: Snapshot,
  changes: readonly NumberedChange[],
  right: DiscontinuationRight | undefined,
) => void;

/** Works out parts one by one. */
export class PartCredits {
  private readonly snapshots: Snapshots;
  private readonly priceProtection: PriceProtectionCredits;
  private readonly balancing: BalancingCredits;
  private readonly discontinuation: DiscontinuationCredits;

  constructor(
    private readonly at: Workplace,
    private readonly onReport?: OnReport,
  ) {
    this.snapshots = new Snapshots(at);
    this.priceProtection = new PriceProtectionCredits(at);
    this.balancing = new BalancingCredits(at);
    this.discontinuation = new DiscontinuationCredits(at);
  }

  /** Works out everything that one part's records give. A price fall lowers what units still cost in the stock reports from its day on. */
  credit(part: number, changes: readonly NumberedChange[], right: DiscontinuationRight | undefined): void {
    const { lots, costs } = this.at;
    const { priceProtection } = this;
    lots.turnTo(part);
    costs.nextPart();
    const snapshots = this.snapshots.ofPart(part);
    const falls = priceProtection.falls(changes, snapshots);
    let next = 0;
    for (const snapshot of snapshots) {
      for (; next < falls.length && falls[next]!.change.effectiveDate <= snapshot.date; next++) priceProtection.credit(falls[next]!);
      this.balancing.credit(snapshot, changes);
      if (right && snapshot.date >= right.receivedOn) this.discontinuation.credit(snapshot, right);
      this.onReport?.(this.at, snapshot, changes, right);
    }
    for (; next < falls.length; next++) priceProtection.credit(falls[next]!);
    priceProtection.sum(falls);
  }
}
