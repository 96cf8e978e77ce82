import { BadRow, hasFacts, likeness, partKey, rowReader, type RowReader } from "./cells";
import { type Day } from "./day";
import { type Report } from "./findings";
import { type Fraction, zero } from "./fraction";
import { type Terms } from "./terms";
import { type ExampleWorkbook, type SheetName } from "./workbook";

export interface InventoryRow {
  readonly number: number;
  readonly part: string;
  readonly date: Day;
  readonly onHand: number;
  readonly committed: number;
  readonly fromVendor: number;
  readonly betweenWarehouses: number;
  readonly transitDate: Day | undefined;
}

export interface InvoiceLine {
  readonly number: number;
  readonly invoice: string;
  readonly date: Day;
  readonly shipDate: Day | undefined;
  readonly part: string;
  /** Negative on a return. */
  readonly quantity: number;
  readonly price: Fraction;
  readonly discount: Fraction;
  readonly credits: Fraction;
  readonly original: string;
  /** As a key; "" for none. */
  readonly order: string;
}

export interface PriceChange {
  readonly number: number;
  readonly part: string;
  readonly effective: Day;
  readonly newPrice: Fraction;
  readonly oldPrice: Fraction | undefined;
  /** When its notice was received. */
  readonly received: Day | undefined;
}

export interface Sale {
  readonly part: string;
  readonly date: Day;
  /** Negative where a customer brought it back. */
  readonly quantity: number;
}

export interface Notice {
  readonly number: number;
  readonly part: string;
  readonly date: Day;
  readonly received: Day;
  readonly discontinued: Day | undefined;
}

export type RequestRight = "Balancing" | "Discontinuation" | "Refresh" | "Defective" | "Termination" | "Initial order";

export interface RequestRow {
  readonly number: number;
  readonly right: RequestRight;
  /** This and the keys below are "" where the cell is blank. */
  readonly request: string;
  readonly part: string;
  readonly quantity: number;
  readonly asked: Day;
  readonly rmaDate: Day | undefined;
  readonly returnDate: Day | undefined;
  readonly invoice: string;
  readonly order: string;
  readonly orderAmount: Fraction | undefined;
  readonly isSealed: boolean;
  readonly isFromDealer: boolean;
  readonly memo: string;
  readonly credited: Fraction | undefined;
}

export interface ProductVersion {
  readonly number: number;
  readonly part: string;
  readonly newPart: string;
  readonly firstShipped: Day;
  readonly received: Day | undefined;
  readonly newPrice: Fraction | undefined;
}

export interface OrderRow {
  readonly number: number;
  readonly order: string;
  readonly part: string;
  readonly quantity: number;
  readonly received: Day;
  readonly confirmed: Day | undefined;
  readonly shipped: Day | undefined;
  readonly rejected: Day | undefined;
  readonly cancelled: Day | undefined;
  readonly delivery: Day | undefined;
  readonly scheduled: Day | undefined;
  readonly price: Fraction | undefined;
  readonly isOral: boolean;
  readonly inWriting: Day | undefined;
}

export interface OpenInvoice {
  readonly number: number;
  readonly dated: Day;
  readonly amount: Fraction;
  readonly paid: Fraction;
  readonly disputed: Fraction;
  readonly dueDate: Day | undefined;
  readonly isInitialOrder: boolean;
}

export interface Objective {
  readonly number: number;
  readonly quarter: string;
  /** "" for all parts together. */
  readonly part: string;
  readonly quantity: number;
}

export interface Records {
  readonly openInvoices: readonly OpenInvoice[];
  readonly objectives: readonly Objective[];
  readonly requests: readonly RequestRow[];
  readonly versions: readonly ProductVersion[];
  readonly orders: readonly OrderRow[];
  readonly inventory: readonly InventoryRow[];
  readonly lines: readonly InvoiceLine[];
  readonly changes: readonly PriceChange[];
  readonly notices: readonly Notice[];
  /** Undefined without the sheet. */
  readonly sales: readonly Sale[] | undefined;
}

/** Days from a notice's date to its receipt (13.6); an unknown method is a bad cell. */
function daysUnderWay(reader: RowReader, terms: Terms): number {
  const method = reader.text("Notice method").trim().toLowerCase();
  if (method === "" || method === "personal") return 0;
  if (["mail", "registered mail", "certified mail"].includes(method)) return terms.mailDays;
  if (method === "courier") return terms.courierDays;
  reader.bad();
  return 0;
}

function partOf(reader: RowReader): string {
  const text = reader.text("Part number");
  return reader.required(text.trim() === "" ? undefined : partKey(text));
}

function inventoryRow(reader: RowReader, number: number, terms: Terms, report: Report): InventoryRow | undefined {
  const part = partOf(reader);
  const onHand = reader.required(reader.count("Quantity on hand"));
  const committed = reader.count("Committed quantity") ?? 0;
  const fromVendor = reader.count("In transit from vendor") ?? 0;
  const betweenWarehouses = reader.count("In transit between warehouses") ?? 0;
  const transitDate = reader.date("Transit date");
  const asOf = reader.date("As-of date");
  if (!reader.isGood()) return undefined;
  const date = asOf ?? terms.calculationDate;
  if (date === undefined) {
    report("TERM_MISSING:calculation.date", "Terms", 0);
    return undefined;
  }
  if (committed > onHand) report("COMMITTED_EXCEEDS_ON_HAND", "Inventory", number);
  return { number, part, date, onHand, committed: Math.min(committed, onHand), fromVendor, betweenWarehouses, transitDate };
}

function invoiceLine(reader: RowReader, number: number, report: Report): InvoiceLine | undefined {
  const part = reader.text("Part number");
  if (part.trim() === "") {
    report("LINE_WITHOUT_PART", "Invoices", number);
    return undefined;
  }
  const invoice = reader.text("Invoice number");
  const date = reader.required(reader.date("Invoice date"));
  const shipDate = reader.date("Ship date");
  const quantity = reader.required(reader.signedCount("Quantity"));
  const price = reader.required(reader.amount("Unit price"));
  const amount = quantity < 0 ? reader.unsignedAmount : reader.amount;
  const discount = amount("Discount") ?? zero;
  const credits = amount("Credits received") ?? zero;
  const original = reader.text("Original invoice");
  const order = partKey(reader.text("Order number"));
  return quantity === 0
    ? undefined
    : { number, invoice, date, shipDate, part: partKey(part), quantity, price, discount, credits, original, order };
}

function priceChange(reader: RowReader, number: number, terms: Terms): PriceChange {
  const part = partOf(reader);
  const effective = reader.required(reader.date("Effective date"));
  const newPrice = reader.required(reader.amount("New price"));
  const oldPrice = reader.amount("Old price");
  return { number, part, effective, newPrice, oldPrice, received: receiptOf(reader, terms) };
}

function receiptOf(reader: RowReader, terms: Terms): Day | undefined {
  const sent = reader.date("Notice date");
  const underWay = daysUnderWay(reader, terms);
  return sent === undefined ? undefined : sent + underWay;
}

function notice(reader: RowReader, number: number, terms: Terms): Notice {
  const part = partOf(reader);
  const date = reader.required(reader.date("Notice date"));
  const received = date + daysUnderWay(reader, terms);
  return { number, part, date, received, discontinued: reader.date("Discontinuation date") };
}

function sale(reader: RowReader): Sale {
  return {
    part: partOf(reader),
    date: reader.required(reader.date("Sale date")),
    quantity: reader.required(reader.signedCount("Quantity")),
  };
}

const RIGHTS_BY_NAME: Readonly<Record<string, RequestRight>> = {
  balancing: "Balancing",
  "3.7(a)": "Balancing",
  "stock rotation": "Balancing",
  defective: "Defective",
  "3.7(b)": "Defective",
  doa: "Defective",
  refresh: "Refresh",
  "3.7(c)": "Refresh",
  discontinuation: "Discontinuation",
  "3.7(d)": "Discontinuation",
  termination: "Termination",
  "12.3": "Termination",
  "initial order": "Initial order",
};

const isPositive = (count: number | undefined): number | undefined => (count !== undefined && count > 0 ? count : undefined);

function requestRow(reader: RowReader, number: number): RequestRow {
  const right = reader.required(RIGHTS_BY_NAME[reader.text("Right").trim().toLowerCase()]);
  const part = partOf(reader);
  const quantity = reader.required(isPositive(reader.count("Quantity")));
  const asked = reader.required(reader.date("Request date"));
  const rmaDate = reader.date("RMA date");
  const returnDate = reader.date("Return date");
  if ((rmaDate ?? asked) < asked || (returnDate ?? asked) < asked) reader.bad();
  return {
    number,
    right,
    request: partKey(reader.text("Request number")),
    part,
    quantity,
    asked,
    rmaDate,
    returnDate,
    invoice: partKey(reader.text("Invoice number")),
    order: partKey(reader.text("Offsetting order number")),
    orderAmount: reader.amount("Offsetting order amount"),
    isSealed: reader.yesNo("Factory sealed") ?? true,
    isFromDealer: reader.yesNo("From dealer") ?? false,
    memo: partKey(reader.text("Credit memo")),
    credited: reader.amount("Credited amount"),
  };
}

function productVersion(reader: RowReader, number: number, terms: Terms): ProductVersion {
  const part = partOf(reader);
  const newPart = partKey(reader.text("New part number"));
  const firstShipped = reader.required(reader.date("First ship date"));
  return { number, part, newPart, firstShipped, received: receiptOf(reader, terms), newPrice: reader.amount("New price") };
}

function orderRow(reader: RowReader, number: number): OrderRow {
  return {
    number,
    order: partKey(reader.text("Order number")),
    part: partOf(reader),
    quantity: reader.required(isPositive(reader.count("Quantity"))),
    received: reader.required(reader.date("Received date")),
    confirmed: reader.date("Confirmed date"),
    shipped: reader.date("Shipped date"),
    rejected: reader.date("Rejected date"),
    cancelled: reader.date("Cancelled date"),
    delivery: reader.date("Requested delivery date"),
    scheduled: reader.date("Scheduled ship date"),
    price: reader.amount("Unit price"),
    isOral: reader.yesNo("Oral") ?? false,
    inWriting: reader.date("Confirmed in writing date"),
  };
}

function openInvoice(reader: RowReader, number: number): OpenInvoice {
  return {
    number,
    dated: reader.required(reader.date("Invoice date")),
    amount: reader.required(reader.amount("Amount")),
    paid: reader.amount("Paid") ?? zero,
    disputed: reader.amount("Disputed") ?? zero,
    dueDate: reader.date("Due date"),
    isInitialOrder: reader.yesNo("Initial order") ?? false,
  };
}

function objective(reader: RowReader, number: number): Objective {
  const quarter = reader.text("Quarter").trim().toUpperCase();
  const quantity = reader.required(reader.count("Objective quantity"));
  return { number, quarter, part: partKey(reader.text("Part number")), quantity };
}

/** A part that nothing was invoiced under, though a part spelled almost alike was. */
function reportSimilarParts(records: Records, report: Report): void {
  const invoiced = new Set(records.lines.map((it) => it.part));
  const seen = new Set<string>();
  const mentions: [SheetName, readonly { readonly number: number; readonly part: string }[]][] = [
    ["Inventory", records.inventory],
    ["Price changes", records.changes],
    ["Discontinuations", records.notices],
  ];
  for (const [sheet, rows] of mentions) {
    for (const { number, part } of rows) {
      if (seen.has(part) || invoiced.has(part)) continue;
      seen.add(part);
      if ([...invoiced].some((other) => likeness(other) === likeness(part))) report("SIMILAR_PART", sheet, number);
    }
  }
}

export function readRecords(workbook: ExampleWorkbook, terms: Terms, report: Report): Records {
  function rowsOf<T>(sheet: SheetName, read: (reader: RowReader, number: number) => T | undefined): T[] {
    return (workbook.sheets[sheet] ?? []).flatMap((row, index) => {
      if (!hasFacts(row)) return [];
      const reader = rowReader(sheet, row, index + 1, report);
      try {
        const value = read(reader, index + 1);
        return value === undefined || !reader.isGood() ? [] : [value];
      } catch (broken) {
        if (broken instanceof BadRow) return [];
        throw broken;
      }
    });
  }
  const records: Records = {
    inventory: rowsOf("Inventory", (reader, number) => inventoryRow(reader, number, terms, report)),
    lines: rowsOf("Invoices", (reader, number) => invoiceLine(reader, number, report)),
    changes: rowsOf("Price changes", (reader, number) => priceChange(reader, number, terms)),
    notices: rowsOf("Discontinuations", (reader, number) => notice(reader, number, terms)),
    sales: workbook.sheets.Sales === undefined ? undefined : rowsOf("Sales", (reader) => sale(reader)),
    requests: rowsOf("Return requests", (reader, number) => requestRow(reader, number)),
    versions: rowsOf("Product versions", (reader, number) => productVersion(reader, number, terms)),
    openInvoices: rowsOf("Open invoices", (reader, number) => openInvoice(reader, number)),
    objectives: rowsOf("Objectives", (reader, number) => objective(reader, number)),
    orders: rowsOf("Open orders", (reader, number) => orderRow(reader, number)),
  };
  reportSimilarParts(records, report);
  return records;
}
