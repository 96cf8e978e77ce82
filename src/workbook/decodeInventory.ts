/** Rows of the Inventory sheet to stock records. Rule text: rules 1 and 9. */
import type { CivilDate } from "../contract/base/calendar";
import { NO_DATE, type InventoryRows } from "../contract/base/records";
import { plainQuantity } from "./cells";
import { intColumn, keyNumber, type IntColumn, type Keys } from "./columns";
import { NOT_PLAIN, plainDay, plainKey, plainPart, plainUnits } from "./plainCells";
import type { ColumnBlock } from "./port";
import type { RowReader } from "./rowReader";
import { sheetFinding, type SheetFindings } from "./sheetFindings";
import type { SheetOf } from "./sheets";
import { isLabelled, reportTotal, TotalsRows } from "./totalsRows";
import { readWords } from "./readWords";

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
  warehouse: intColumn(),
  partText: intColumn(rowCount),
  sheetRow: intColumn(rowCount),
});

/** Takes blocks of rows in order, then gives the records. */
export class InventoryDecoder {
  private readonly columns: ReturnType<typeof inventoryColumnsFor>;
  private readonly warehouses: Keys | undefined;
  private readonly badRows = new Set<number>();
  private readonly undatedRows = new Set<number>();
  private readonly totals = new TotalsRows();
  /** Rows whose part number reads like a total's label and whose quantity is one, with the number of that part. */
  private readonly likelyTotals = new Map<number, number>();

  constructor(
    private readonly reader: RowReader<SheetOf<"Inventory">>,
    private readonly parts: Keys,
    private readonly calculationDate: CivilDate | undefined,
    private readonly findings: SheetFindings,
    /** Where warehouses are of interest, what they are numbered by, and whether no figure hangs on them. */
    private readonly warehouseNames?: { readonly keys: Keys; readonly areShownOnly: boolean },
  ) {
    this.columns = inventoryColumnsFor(reader.sheet.rowCount);
    const isAsked = warehouseNames?.areShownOnly === false || reader.has("warehouse");
    this.warehouses = isAsked ? warehouseNames?.keys : undefined;
  }

  take(block: ColumnBlock): void {
    const plain = this.plainRows(block);
    for (let i = 0; i < block.rowCount; i++) if (!plain(i) && this.reader.at(block, i)) this.row();
  }

  /** Takes a row of the block if all of its cells are plain, as `row` would; answers whether it did. */
  private plainRows(block: ColumnBlock): (i: number) => boolean {
    const { reader, parts, warehouses, totals, calculationDate = NaN } = this;
    const { is1904 } = reader;
    const partCells = reader.cellsIn(block, "partNumber");
    const onHandCells = reader.cellsIn(block, "quantityOnHand");
    const committedCells = reader.cellsIn(block, "committedQuantity");
    const fromVendorCells = reader.cellsIn(block, "inTransitFromVendor");
    const betweenCells = reader.cellsIn(block, "inTransitBetweenWarehouses");
    const transitDates = reader.cellsIn(block, "transitDate");
    const asOfDates = reader.cellsIn(block, "asOfDate");
    const warehouseCells = warehouses && reader.cellsIn(block, "warehouse");
    return (i) => {
      const onHand = plainQuantity(onHandCells[i]!);
      const committed = plainUnits(committedCells[i]!);
      const fromVendor = plainUnits(fromVendorCells[i]!);
      const betweenWarehouses = plainUnits(betweenCells[i]!);
      const transitDate = plainDay(transitDates[i]!, is1904);
      const asOfDate = plainDay(asOfDates[i]!, is1904, calculationDate);
      if (!(committed >= 0 && committed <= onHand && fromVendor >= 0 && betweenWarehouses >= 0)) return false;
      // A sum with a day that is not plain is none.
      if (Number.isNaN(transitDate + asOfDate)) return false;
      const part = plainPart(partCells[i]!, parts);
      const warehouse = warehouseCells && plainKey(warehouseCells[i]!, warehouses);
      if (part === NOT_PLAIN || warehouse === NOT_PLAIN) return false;
      totals.add(onHand);
      this.add(part, onHand, committed, fromVendor, betweenWarehouses, transitDate, asOfDate, warehouse, block.top + i + 1);
      return true;
    };
  }

  private add(
    part: number,
    onHand: number,
    committed: number,
    fromVendor: number,
    betweenWarehouses: number,
    transitDate: number,
    asOfDate: number,
    warehouse: number | undefined,
    sheetRow: number,
  ): void {
    const { columns } = this;
    columns.part.push(this.parts.keyOf(part));
    columns.partText.push(part);
    columns.onHand.push(onHand);
    columns.committed.push(committed);
    columns.inTransitFromVendor.push(fromVendor);
    columns.inTransitBetweenWarehouses.push(betweenWarehouses);
    columns.transitDate.push(transitDate);
    columns.asOfDate.push(asOfDate);
    if (this.warehouses) columns.warehouse.push(keyNumber(this.warehouses, warehouse));
    columns.sheetRow.push(sheetRow);
  }

  /** `isInvoiced` tells a part that is really called "Total" from the label of a totals row. */
  records(isInvoiced: (part: number) => boolean = () => false): DecodedInventory {
    const { columns } = this;
    const dropped = this.totalsRows(isInvoiced);
    const sheetRow = columns.sheetRow.taken();
    const kept = (column: IntColumn): Int32Array =>
      dropped.size === 0 ? column.taken() : column.taken().filter((_, record) => !dropped.has(sheetRow[record]!));
    const rows = {
      part: kept(columns.part),
      asOfDate: kept(columns.asOfDate),
      onHand: kept(columns.onHand),
      committed: kept(columns.committed),
      inTransitFromVendor: kept(columns.inTransitFromVendor),
      inTransitBetweenWarehouses: kept(columns.inTransitBetweenWarehouses),
      transitDate: kept(columns.transitDate),
      ...(this.warehouses && { warehouse: kept(columns.warehouse) }),
    };
    return {
      rows: { count: rows.part.length, ...rows },
      sheetRow: kept(columns.sheetRow),
      partText: kept(columns.partText),
      badRows: this.badRows,
      undatedRows: this.undatedRows,
    };
  }

  /** The rows that turn out to be totals, reported and no longer asked for a date. */
  private totalsRows(isInvoiced: (part: number) => boolean): ReadonlySet<number> {
    const rows = new Set<number>();
    for (const [sheetRow, part] of this.likelyTotals) {
      if (isInvoiced(part)) continue;
      rows.add(sheetRow);
      this.undatedRows.delete(sheetRow);
      this.reportTotal(sheetRow);
    }
    return rows;
  }

  private reportTotal(sheetRow: number): void {
    reportTotal(this.findings, this.reader, "quantityOnHand", sheetRow);
  }

  private warehouse(): number | undefined {
    const { reader, warehouses, warehouseNames } = this;
    if (warehouses === undefined) return undefined;
    return warehouseNames!.areShownOnly ? reader.shownKey("warehouse", warehouses) : reader.key("warehouse", warehouses);
  }

  private row(): void {
    const { reader } = this;
    const part = reader.key("partNumber", this.parts);
    if (part === undefined && !reader.isBad) {
      if (this.isTotalWithoutPart()) return this.totalMet();
      reader.bad("partNumber");
    }
    const onHand = reader.isBad ? reader.read("quantityOnHand") : reader.needed("quantityOnHand");
    const committed = reader.read("committedQuantity") ?? 0;
    const fromVendor = reader.read("inTransitFromVendor") ?? 0;
    const betweenWarehouses = reader.read("inTransitBetweenWarehouses") ?? 0;
    const transitDate = reader.read("transitDate") ?? NO_DATE;
    const asOfDate = reader.read("asOfDate") ?? this.calculationDate;
    const warehouse = this.warehouse();
    const isTotal = part !== undefined && this.parts.totalLabels.has(part) && this.isTotal(onHand, true);
    if (isTotal) this.totals.begin();
    else if (onHand !== undefined) this.totals.add(onHand);
    if (reader.isBad) {
      this.badRows.add(reader.sheetRow);
      return;
    }
    if (isTotal) this.likelyTotals.set(reader.sheetRow, this.parts.keyOf(part));
    if (asOfDate === undefined) {
      this.undatedRows.add(reader.sheetRow);
      return;
    }
    if (committed > onHand! && !isTotal) this.reportCommitted(committed, onHand!);
    this.add(
      part!,
      onHand!,
      Math.min(committed, onHand!),
      fromVendor,
      betweenWarehouses,
      transitDate,
      asOfDate,
      warehouse,
      reader.sheetRow,
    );
  }

  private isTotal(quantity: number | undefined, isLabelled: boolean): boolean {
    const bearsDate = !this.reader.isBlank("asOfDate") || !this.reader.isBlank("transitDate");
    return quantity !== undefined && !bearsDate && this.totals.isTotal(quantity, isLabelled);
  }

  private isTotalWithoutPart(): boolean {
    const { reader } = this;
    return this.isTotal(reader.quietQuantity("quantityOnHand"), isLabelled(reader));
  }

  private totalMet(): void {
    this.totals.begin();
    this.reportTotal(this.reader.sheetRow);
  }

  private reportCommitted(committed: number, onHand: number): void {
    const text = readWords.committedAbove(committed, onHand);
    this.findings.add(sheetFinding("COMMITTED_EXCEEDS_ON_HAND", text, { ...this.reader.whereabouts(), clause: "3.6(A), 3.7(A)" }));
  }
}
