import { type InventoryRow } from "./records";

/** Units that a right does not cover, counted by row and reason: in this folder's own words. */
export class ReasonCounts {
  private readonly byRow = new Map<InventoryRow, Record<string, number>>();

  add(row: InventoryRow, reason: string): void {
    const ofRow = this.byRow.get(row) ?? {};
    this.byRow.set(row, { ...ofRow, [reason]: (ofRow[reason] ?? 0) + 1 });
  }

  of(row: InventoryRow): Readonly<Record<string, number>> {
    return this.byRow.get(row) ?? {};
  }
}
