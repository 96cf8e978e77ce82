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
}

export interface PriceChange {
  readonly number: number;
  readonly part: string;
  readonly effective: Day;
  readonly newPrice: Fraction;
  readonly oldPrice: Fraction | undefined;
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

export interface Records {
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
  return quantity === 0
    ? undefined
    : { number, invoice, date, shipDate, part: partKey(part), quantity, price, discount, credits, original };
}

function priceChange(reader: RowReader, number: number, terms: Terms): PriceChange {
  const part = partOf(reader);
  const effective = reader.required(reader.date("Effective date"));
  const newPrice = reader.required(reader.amount("New price"));
  const oldPrice = reader.amount("Old price");
  reader.date("Notice date");
  daysUnderWay(reader, terms);
  return { number, part, effective, newPrice, oldPrice };
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
  };
  reportSimilarParts(records, report);
  return records;
}
