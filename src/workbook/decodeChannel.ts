/** Rows of the Dealer shipments, Dealer inventory, Sales and Objectives sheets to records. Rule text: rules 1, 8, 8a and 9. */
import { quarterNamed } from "../contract/base/calendar";
import type { Cell } from "./port";
import type { DealerShipments, DealerStock, Objective, SalesLines } from "../contract/base/channelRecords";
import { NONE } from "../contract/base/records";
import { intColumn, keyNumber, type IntColumn } from "./columns";
import { ListDecoder, RecordDecoder, type DecodedFurther, type NameKeys } from "./furtherRecords";
import type { RowReader } from "./rowReader";
import type { SheetFindings } from "./sheetFindings";
import type { SheetOf } from "./sheets";

/** Takes blocks of shipments to dealers in order. */
export class ShipmentDecoder extends RecordDecoder<SheetOf<"Dealer shipments">, DealerShipments> {
  private readonly columns = shipmentColumns(this.reader.sheet.rowCount);

  protected row(): number | undefined {
    const { reader, keys, columns } = this;
    const dealer = reader.neededKey("dealer", keys.dealers);
    const part = reader.neededKey("partNumber", keys.parts);
    const quantity = reader.needed("quantity");
    const shipDate = reader.needed("shipDate");
    if (reader.isBad) return undefined;
    columns.dealer.push(keys.dealers.keyOf(dealer!));
    columns.part.push(keys.parts.keyOf(part!));
    columns.quantity.push(quantity!);
    columns.shipDate.push(shipDate!);
    return part;
  }

  decoded(): DecodedFurther<DealerShipments> {
    const { dealer, part, quantity, shipDate } = this.columns;
    const taken = { dealer: dealer.taken(), part: part.taken(), quantity: quantity.taken(), shipDate: shipDate.taken() };
    return { records: { count: taken.part.length, ...taken }, rows: this.rows() };
  }
}

const shipmentColumns = (rowCount: number) => ({
  dealer: intColumn(rowCount),
  part: intColumn(rowCount),
  quantity: intColumn(rowCount),
  shipDate: intColumn(rowCount),
});

/** Takes blocks of dealers' stock in order. */
export class DealerStockDecoder extends ListDecoder<SheetOf<"Dealer inventory">, DealerStock> {
  protected row(): number | undefined {
    const { reader, keys } = this;
    const dealer = reader.neededKey("dealer", keys.dealers);
    const part = reader.neededKey("partNumber", keys.parts);
    const quantity = reader.needed("quantity");
    const asOfDate = reader.needed("asOfDate");
    const answer = reader.read("approved");
    if (reader.isBad) return undefined;
    this.records.push({
      dealer: keys.dealers.keyOf(dealer!),
      part: keys.parts.keyOf(part!),
      quantity: quantity!,
      asOfDate: asOfDate!,
      approved: answer === undefined ? undefined : answer === "yes",
    });
    return part;
  }
}

/** What a report of sales shows beside the figures. */
const SHOWN = ["dealer", "city", "state", "zipCode", "region", "authorizationNumber"] as const;
type ShownColumns = { readonly [Field in (typeof SHOWN)[number]]?: IntColumn };

/** Takes blocks of sales in order. */
export class SalesDecoder extends RecordDecoder<SheetOf<"Sales">, SalesLines> {
  private readonly columns = salesColumns(this.reader.sheet.rowCount);
  /** Of those that the sheet has. */
  private readonly shown: ShownColumns = Object.fromEntries(
    SHOWN.filter((field) => this.reader.has(field)).map((field) => [field, intColumn(this.reader.sheet.rowCount)]),
  );

  protected row(): number | undefined {
    const { reader, keys, columns } = this;
    const saleDate = reader.needed("saleDate");
    const part = reader.neededKey("partNumber", keys.parts);
    const quantity = reader.needed("quantity");
    const warehouse = reader.key("warehouse", keys.warehouses);
    if (reader.isBad) return undefined;
    columns.part.push(keys.parts.keyOf(part!));
    columns.quantity.push(quantity!);
    columns.saleDate.push(saleDate!);
    columns.warehouse.push(keyNumber(keys.warehouses, warehouse));
    for (const field of SHOWN) {
      const names = field === "dealer" ? keys.dealers : keys.saleTexts;
      const zip = field === "zipCode" && this.shown.zipCode ? zipWithZeros(reader.cell(field), reader.cell("state")) : undefined;
      this.shown[field]?.push(keyNumber(names, zip === undefined ? reader.shownKey(field, names) : names.textNumber(zip)));
    }
    return part;
  }

  decoded(): DecodedFurther<SalesLines> {
    const { part, quantity, saleDate, warehouse } = this.columns;
    const shown = Object.fromEntries(Object.entries(this.shown).map(([field, column]) => [field, column.taken()]));
    const taken = { part: part.taken(), quantity: quantity.taken(), saleDate: saleDate.taken(), warehouse: warehouse.taken(), ...shown };
    return { records: { count: taken.part.length, ...taken }, rows: this.rows() };
  }
}

/** States whose zip codes begin with 0, as New York's one of Holtsville and one of Fishers Island do. */
const WITH_ZEROS: ReadonlySet<string> = new Set(["CT", "MA", "ME", "NH", "NJ", "NY", "PR", "RI", "VI", "VT"]);

/** Of a zip code that became a number the zeros in front are lost; where the state says that it had them, they are put back. */
function zipWithZeros(zip: Cell, state: Cell): string | undefined {
  const isShort = typeof zip === "number" && Number.isInteger(zip) && zip >= 501 && zip <= 9_999;
  const had = typeof state === "string" && WITH_ZEROS.has(state.trim().toUpperCase());
  return isShort && had ? String(zip).padStart(5, "0") : undefined;
}

const salesColumns = (rowCount: number) => ({
  part: intColumn(rowCount),
  quantity: intColumn(rowCount),
  saleDate: intColumn(rowCount),
  warehouse: intColumn(rowCount),
});

/** Takes blocks of objectives in order. */
export class ObjectiveDecoder extends ListDecoder<SheetOf<"Objectives">, Objective> {
  constructor(
    reader: RowReader<SheetOf<"Objectives">>,
    keys: NameKeys,
    findings: SheetFindings,
    /** Of the fiscal year. */
    private readonly firstMonth: number,
  ) {
    super(reader, keys, findings);
  }

  protected row(): number | undefined {
    const {
      reader,
      keys: { parts },
    } = this;
    const name = reader.needed("quarter");
    const quarter = name === undefined ? undefined : quarterNamed(name, this.firstMonth);
    if (name !== undefined && quarter === undefined) reader.bad("quarter");
    const part = reader.key("partNumber", parts);
    const quantity = reader.needed("objectiveQuantity");
    if (reader.isBad) return undefined;
    this.records.push({ quarter: quarter!, part: keyNumber(parts, part), quantity: quantity! });
    return part ?? NONE;
  }
}
