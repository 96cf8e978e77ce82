/** Rows of the Inventory sheet to stock records. Rule text: rules 1 and 9. */
import type { CivilDate } from "../contract/calendar";
import { NO_DATE, type InventoryRows } from "../contract/records";
import { intColumn, type Keys } from "./columns";
import type { ColumnBlock } from "./port";
import type { RowReader } from "./rowReader";
import { sheetFinding, type SheetFindings } from "./sheetFindings";

/** Stock records and where they stand: a sheet row may have none. */
export interface DecodedInventory {
  readonly rows: InventoryRows;
  /** Row as Excel shows it, by record. */
  readonly sheetRow: Int32Array;
  /** The number of the part's text as this row writes it, by record. */
  readonly partText: Int32Array;
  /** Rows with data that have no record because a cell is bad. */
  readonly badRows: ReadonlySet<number>;
  /** Rows with data that have no record because neither they nor the terms give a date. */
  readonly undatedRows: ReadonlySet<number>;
}

const inventoryColumnsFor = (rowCount: number) => ({
  part: intColumn(rowCount),
  asOfDate: intColumn(rowCount),
  onHand: intColumn(rowCount),
  committed: intColumn(rowCount),
  inTransitFromVendor: intColumn(rowCount),
  inTransitBetweenWarehouses: intColumn(rowCount),
  transitDate: intColumn(rowCount),
  partText: intColumn(rowCount),
  sheetRow: intColumn(rowCount),
});

/** Takes blocks of rows in order, then gives the records. */
export class InventoryDecoder {
  private readonly columns: ReturnType<typeof inventoryColumnsFor>;
  private readonly badRows = new Set<number>();
  private readonly undatedRows = new Set<number>();

  constructor(
    private readonly reader: RowReader,
    private readonly parts: Keys,
    private readonly calculationDate: CivilDate | undefined,
    private readonly findings: SheetFindings,
  ) {
    this.columns = inventoryColumnsFor(reader.sheet.rowCount);
  }

  take(block: ColumnBlock): void {
    for (let i = 0; i < block.rowCount; i++) if (this.reader.at(block, i)) this.row();
  }

  records(): DecodedInventory {
    const { sheetRow, partText, ...columns } = this.columns;
    const rows = {
      part: columns.part.taken(),
      asOfDate: columns.asOfDate.taken(),
      onHand: columns.onHand.taken(),
      committed: columns.committed.taken(),
      inTransitFromVendor: columns.inTransitFromVendor.taken(),
      inTransitBetweenWarehouses: columns.inTransitBetweenWarehouses.taken(),
      transitDate: columns.transitDate.taken(),
    };
    return {
      rows: { count: rows.part.length, ...rows },
      sheetRow: sheetRow.taken(),
      partText: partText.taken(),
      badRows: this.badRows,
      undatedRows: this.undatedRows,
    };
  }

  private row(): void {
    const { reader, columns } = this;
    const part = reader.keyText("partNumber", "a part number", this.parts);
    if (part === undefined && !reader.isBad) reader.bad("partNumber", "a part number");
    const onHand = this.units("quantityOnHand");
    if (onHand === undefined && !reader.isBad) reader.bad("quantityOnHand", "a whole number of units (0 where there are none)");
    const committed = this.units("committedQuantity") ?? 0;
    const fromVendor = this.units("inTransitFromVendor") ?? 0;
    const betweenWarehouses = this.units("inTransitBetweenWarehouses") ?? 0;
    const transitDate = reader.date("transitDate") ?? NO_DATE;
    const asOfDate = reader.date("asOfDate") ?? this.calculationDate;
    if (reader.isBad) {
      this.badRows.add(reader.sheetRow);
      return;
    }
    if (asOfDate === undefined) {
      this.undatedRows.add(reader.sheetRow);
      return;
    }
    if (committed > onHand!) this.reportCommitted(committed, onHand!);
    columns.part.push(this.parts.keyOf(part!));
    columns.partText.push(part!);
    columns.onHand.push(onHand!);
    columns.committed.push(Math.min(committed, onHand!));
    columns.inTransitFromVendor.push(fromVendor);
    columns.inTransitBetweenWarehouses.push(betweenWarehouses);
    columns.transitDate.push(transitDate);
    columns.asOfDate.push(asOfDate);
    columns.sheetRow.push(reader.sheetRow);
  }

  private units(field: string): number | undefined {
    const units = this.reader.quantity(field);
    if (units === undefined || units >= 0) return units;
    this.reader.bad(field, "0 or more units");
    return undefined;
  }

  private reportCommitted(committed: number, onHand: number): void {
    const text = `${committed} units are committed but ${onHand} are on hand; committed counts as ${onHand}. Check both quantities.`;
    this.findings.add(sheetFinding("COMMITTED_EXCEEDS_ON_HAND", text, { ...this.reader.whereabouts(), clause: "3.6(A), 3.7(A)" }));
  }
}
