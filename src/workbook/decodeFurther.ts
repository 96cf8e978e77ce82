/** Which decoder reads each further sheet. */
import type { Agreed } from "../contract/agreement/inForce";
import { FURTHER_KINDS, type FurtherFacts, type FurtherSheet } from "../contract/base/records";
import { Keys } from "./columns";
import { keyOf } from "./cells";
import { DealerStockDecoder, ObjectiveDecoder, SalesDecoder, ShipmentDecoder } from "./decodeChannel";
import { OpenInvoiceDecoder, OrderDecoder } from "./decodeOrders";
import { RequestDecoder, VersionDecoder } from "./decodeRequests";
import { FURTHER_SHEETS, type DecodedFurther, type FurtherRows, type NameKeys, type RecordDecoder } from "./furtherRecords";
import type { RowReader } from "./rowReader";
import type { SheetFindings } from "./sheetFindings";
import type { SheetOf } from "./sheets";

type RecordsOf<Kind extends FurtherSheet> = NonNullable<FurtherFacts[(typeof FURTHER_KINDS)[Kind]]>;

/** What begins the reading of a sheet. */
export type BeginDecoder<Kind extends FurtherSheet> = (
  reader: RowReader<SheetOf<Kind>>,
  keys: NameKeys,
  findings: SheetFindings,
  agreed: Agreed,
  /** Those of further vendors. */
  others?: readonly Agreed[],
) => RecordDecoder<SheetOf<Kind>, RecordsOf<Kind>>;

export const FURTHER_DECODERS: { readonly [Kind in FurtherSheet]: BeginDecoder<Kind> } = {
  "Return requests": (reader, keys, findings, agreed, others = []) =>
    new RequestDecoder(
      reader,
      keys,
      findings,
      [agreed, ...others].map(({ agreement }) => agreement),
    ),
  "Product versions": (...of) => new VersionDecoder(of[0], of[1], of[2]),
  "Open orders": (...of) => new OrderDecoder(of[0], of[1], of[2]),
  "Dealer shipments": (...of) => new ShipmentDecoder(of[0], of[1], of[2]),
  "Dealer inventory": (...of) => new DealerStockDecoder(of[0], of[1], of[2]),
  Sales: (...of) => new SalesDecoder(of[0], of[1], of[2]),
  "Open invoices": (...of) => new OpenInvoiceDecoder(of[0], of[1], of[2]),
  Objectives: (reader, keys, findings, agreed) => new ObjectiveDecoder(reader, keys, findings, agreed.whole["fiscal.firstMonth"]),
};

/** Keys of a workbook whose parts and invoices are numbered already, or are about to be. */
export const nameKeys = (parts: Keys, invoices: Keys): NameKeys => ({
  parts,
  invoices,
  orders: new Keys(keyOf),
  dealers: new Keys(keyOf),
  warehouses: new Keys(keyOf),
  saleTexts: new Keys(keyOf),
});

/** The further sheets of a workbook as they were read. */
export interface ReadFurther {
  readonly facts: FurtherFacts;
  readonly rows: Partial<Record<FurtherSheet, FurtherRows>>;
}

/** Records of the sheets that there are, under their names in the facts, with how what they name is written. */
export function furtherFacts(read: Partial<Record<FurtherSheet, DecodedFurther>>, keys: NameKeys): ReadFurther {
  const found = FURTHER_SHEETS.flatMap((sheet) => {
    const decoded = read[sheet];
    return decoded ? [{ sheet, decoded }] : [];
  });
  const records: FurtherFacts = Object.fromEntries(found.map(({ sheet, decoded }) => [FURTHER_KINDS[sheet], decoded.records]));
  const { orders, dealers, warehouses, saleTexts, invoices } = keys;
  return {
    facts: {
      ...records,
      orders: orders.firstTexts,
      dealers: dealers.firstTexts,
      warehouses: warehouses.firstTexts,
      saleTexts: saleTexts.firstTexts,
      invoiceNumbers: invoices.firstTexts,
    },
    rows: Object.fromEntries(found.map(({ sheet, decoded }) => [sheet, decoded.rows])),
  };
}
