/** Reports of the part at hand, rolled to effective dates. The rule is in roll.ts. */
import type { Finding } from "../../base/finding";
import type { CivilDate } from "../../base/calendar";
import type { StockUnits } from "../../stock/attribution";
import { rowAt, type PartAtHand, type Snapshot } from "../../stock/partAtHand";
import type { NumberedChange } from "../../stock/priceChanges";
import type { ProtectionBasis } from "./basis";
import { rollBelowZero, salesMissing, salesShort } from "./findings";
import { MovementsOfPart } from "./movements";
import { rolledStock, spanOfRoll, type RolledRow, type RowStock } from "./roll";

export class RollToEffectiveDate {
  private movements: MovementsOfPart | undefined;
  private movementsFor = -1;
  private isMissingTold = false;

  constructor(
    private readonly at: PartAtHand,
    private readonly basis: ProtectionBasis,
    private readonly found: (finding: Finding) => void,
  ) {}

  /** Whether there are sales to roll by; that there are none is told once. */
  isPossible(): boolean {
    if (this.basis.movements) return true;
    if (!this.isMissingTold) this.found(salesMissing());
    this.isMissingTold = true;
    return false;
  }

  /** The report as it stood on the morning of the effective date. */
  of(report: Snapshot, change: NumberedChange): Snapshot {
    const { effectiveDate } = change;
    const isBackwards = report.date > effectiveDate;
    const moves = this.movementsOfPart().within(spanOfRoll(report.date, effectiveDate));
    const { rows, lacking } = rolledStock(this.reported(report), moves, isBackwards);
    this.tell(report.date, change, lacking);
    this.keep(report, effectiveDate, rows);
    return this.at.asOfMorning(report, effectiveDate, inColumns(rows));
  }

  private movementsOfPart(): MovementsOfPart {
    if (this.movements === undefined || this.movementsFor !== this.at.part)
      this.movements = new MovementsOfPart(this.at, this.basis.movements!);
    this.movementsFor = this.at.part;
    return this.movements;
  }

  private reported({ rowFrom, rowTo }: Snapshot): readonly RowStock[] {
    const { onHand, committed, inTransitFromVendor, inTransitBetweenWarehouses } = this.at.facts.inventory;
    return Array.from({ length: rowTo - rowFrom }, (_, i) => {
      const row = rowAt(this.at, rowFrom + i);
      return {
        onHand: onHand[row]!,
        committed: committed[row]!,
        fromVendor: inTransitFromVendor[row]!,
        betweenWarehouses: inTransitBetweenWarehouses[row]!,
      };
    });
  }

  private tell(reportedOn: CivilDate, change: NumberedChange, lacking: number): void {
    const { facts } = this.at;
    const { firstSale } = this.basis.movements!;
    const from = Math.min(reportedOn, change.effectiveDate);
    if (firstSale === undefined || firstSale.date > from) this.found(salesShort(facts, change, from, firstSale?.date));
    if (lacking > 0) this.found(rollBelowZero(facts, change, reportedOn, lacking));
  }

  private keep({ date, rowFrom }: Snapshot, effectiveDate: CivilDate, rows: readonly RolledRow[]): void {
    const { rolls } = this.basis;
    rows.forEach(({ moves }, i) => {
      const row = rowAt(this.at, rowFrom + i);
      const ofRow = rolls.get(row) ?? [];
      rolls.set(row, ofRow);
      ofRow.push({ reportedOn: date, reported: this.at.facts.inventory.onHand[row]!, effectiveDate, moves });
    });
  }
}

const inColumns = (rows: readonly RowStock[]): StockUnits => ({
  onHand: Int32Array.from(rows, (row) => row.onHand),
  committed: Int32Array.from(rows, (row) => row.committed),
  inTransitFromVendor: Int32Array.from(rows, (row) => row.fromVendor),
  inTransitBetweenWarehouses: Int32Array.from(rows, (row) => row.betweenWarehouses),
});
