/**
 * What happened, in trade words: stock reports, invoices, price changes and notices as the contract reads them. Long records are kept
 * in columns (one typed array a field, same index = same record), so that 100,000 stock rows and a million invoice lines stay small and quick.
 *
 * Only good records come here: a row with a bad cell is left out by the workbook layer and reported there.
 */
import type { CivilDate, NoticeMethod } from "./calendar";
import type { DealerShipments, DealerStock, Objective, SalesLines } from "./channelRecords";
import type { Micros } from "./money";
import type { OpenInvoice, OpenOrder } from "./orderRecords";
import type { ProductVersion, ReturnRequest } from "./requestRecords";

/** No date given. */
export const NO_DATE = 0;
/** No such text. */
export const NONE = -1;

/** Part keys by number: records name a part by its place here. */
export interface Parts {
  readonly keys: readonly string[];
}

/** The cells of a sheet's columns that filters name, by record. */
export interface Attributes {
  /** By `attributeKey` (filter.ts) of the column: the number of each record's value, or UNREADABLE. */
  readonly columns: ReadonlyMap<string, Int32Array>;
  /** The keys of values, by number; "" of a blank cell. */
  readonly keys: readonly string[];
}

/** An error value, or what holds no text or number: nobody can say whether it meets a condition, and its units are let in by no filter. */
export const UNREADABLE = -1;

/** Stock reports: one record a row of the Inventory sheet, in sheet order. */
export interface InventoryRows {
  readonly count: number;
  readonly part: Int32Array;
  /** The row's as-of date, else the calculation date. */
  readonly asOfDate: Int32Array;
  readonly onHand: Int32Array;
  /** Of the units on hand, those under a contract for sale: at most `onHand`. */
  readonly committed: Int32Array;
  readonly inTransitFromVendor: Int32Array;
  readonly inTransitBetweenWarehouses: Int32Array;
  /** NO_DATE where none is given. */
  readonly transitDate: Int32Array;
  /** Equal numbers, equal warehouse keys; NONE for a blank cell, undefined without the column. */
  readonly warehouse?: Int32Array;
  /** Of its columns that filters name; undefined where none does. */
  readonly attributes?: Attributes;
}

/** The day of the latest report; 0 where there is none. */
export const latestReport = ({ asOfDate }: Pick<InventoryRows, "asOfDate">): CivilDate =>
  asOfDate.reduce((latest, date) => Math.max(latest, date), 0);

/**
 * Invoice lines with a part; those of one part in sheet order. A negative quantity is a return.
 * Lines that stand part by part are worked through quickest; any other order of the parts gives the same figures.
 */
export interface InvoiceLines {
  readonly count: number;
  readonly part: Int32Array;
  readonly invoiceDate: Int32Array;
  /** NO_DATE where none is given. */
  readonly shipDate: Int32Array;
  readonly quantity: Int32Array;
  /** Micros; a line's discount and credits are of the whole line and never negative (a return's sign is dropped). */
  readonly unitPrice: Float64Array;
  readonly discount: Float64Array;
  readonly creditsReceived: Float64Array;
  /** The number of the invoice and of the invoice that a return names (NONE for none): equal numbers, equal invoice keys. */
  readonly invoice: Int32Array;
  readonly originalInvoice: Int32Array;
  /** The number of the order that it was shipped on, NONE for none: equal numbers, equal order keys; undefined without the column. */
  readonly order?: Int32Array;
  /** The day of that order, NO_DATE for none; undefined where no term asks for it, or without the column. */
  readonly orderDate?: Int32Array;
  /** The day that the goods' date code says, likewise. */
  readonly dateCode?: Int32Array;
  /** As `InventoryRows.attributes`. */
  readonly attributes?: Attributes;
}

export interface PriceChange {
  readonly part: number;
  readonly effectiveDate: CivilDate;
  readonly newPrice: Micros;
  readonly oldPrice: Micros | undefined;
  readonly notice: { readonly sent: CivilDate; readonly method: NoticeMethod } | undefined;
  /** The day on which the stock report for it was sent, where that is told. */
  readonly reportSentOn?: CivilDate | undefined;
  /** An increase that reverses decreases before it. */
  readonly reverses?: boolean;
}

export interface DiscontinuationNotice {
  readonly part: number;
  readonly sent: CivilDate;
  readonly method: NoticeMethod;
  readonly discontinuationDate: CivilDate | undefined;
}

/** The day on which an invoice line was shipped: its ship date, else its invoice date. */
export const shippedOn = ({ shipDate, invoiceDate }: Pick<InvoiceLines, "shipDate" | "invoiceDate">, line: number): CivilDate =>
  shipDate[line] === NO_DATE ? invoiceDate[line]! : shipDate[line]!;

/** The sheets whose records give rise to a right. */
export type EventSheet = "Price changes" | "Discontinuations";

/**
 * The sheets that stand beside stock and invoices, and what gives rise to rights: under which name the facts have the records of each.
 * A workbook may lack any of them.
 */
export const FURTHER_KINDS = {
  "Return requests": "returnRequests",
  "Product versions": "productVersions",
  "Open orders": "openOrders",
  "Dealer shipments": "dealerShipments",
  "Dealer inventory": "dealerInventory",
  Sales: "sales",
  "Open invoices": "openInvoices",
  Objectives: "objectives",
} as const satisfies Readonly<Record<string, keyof FurtherFacts>>;

export type FurtherSheet = keyof typeof FURTHER_KINDS;
/** The further facts that are records of a sheet. */
export type FurtherKind = (typeof FURTHER_KINDS)[FurtherSheet];

/** The sheets that hold records. */
export type InputSheet = "Inventory" | "Invoices" | EventSheet | FurtherSheet;

/** Under which name the facts have the records of a sheet. */
export const RECORDS_OF = {
  Inventory: "inventory",
  Invoices: "invoices",
  "Price changes": "priceChanges",
  Discontinuations: "discontinuations",
  ...FURTHER_KINDS,
} as const satisfies Readonly<Record<InputSheet, RecordRef["kind"]>>;

/** The records of the further sheets; one that the workbook lacks is undefined. */
export interface FurtherFacts {
  readonly returnRequests?: readonly ReturnRequest[];
  readonly productVersions?: readonly ProductVersion[];
  readonly openOrders?: readonly OpenOrder[];
  readonly dealerShipments?: DealerShipments;
  readonly dealerInventory?: readonly DealerStock[];
  readonly sales?: SalesLines;
  readonly openInvoices?: readonly OpenInvoice[];
  readonly objectives?: readonly Objective[];
  /** How orders are written, by their number in `OpenOrder.order` and `InvoiceLines.order`. */
  readonly orders?: readonly string[];
  /** How dealers are written, by number. */
  readonly dealers?: readonly string[];
  /** How the places of sales and the dealers' authorizations are written, by number. */
  readonly saleTexts?: readonly string[];
  /** How warehouses are written, by number. */
  readonly warehouses?: readonly string[];
  /** How invoices are written, by number. */
  readonly invoiceNumbers?: readonly string[];
}

/** What happened. A sheet that the workbook lacks is undefined: its right is not used. */
export interface Facts extends FurtherFacts {
  readonly parts: Parts;
  readonly inventory: InventoryRows;
  readonly invoices: InvoiceLines;
  readonly priceChanges: readonly PriceChange[] | undefined;
  readonly discontinuations: readonly DiscontinuationNotice[] | undefined;
}

/** Which record a finding or step speaks of. `index` is the record's place among the good ones of its kind. */
export interface RecordRef {
  readonly kind: "inventory" | "invoices" | "priceChanges" | "discontinuations" | FurtherKind;
  readonly index: number;
}
