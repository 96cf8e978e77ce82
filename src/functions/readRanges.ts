/** Range arguments to records: what credits/readWorkbook does with sheets, with ranges, each read once for as long as it is remembered. */
import type { DiscontinuationNotice, PriceChange } from "../contract/base/records";
import type { Terms } from "../contract/agreement/terms";
import { keyOf } from "../workbook/cells";
import { Keys } from "../workbook/columns";
import { InventoryDecoder, type DecodedInventory } from "../workbook/decodeInventory";
import { InvoiceDecoder, type DecodedInvoices } from "../workbook/decodeInvoices";
import { DiscontinuationDecoder, PriceChangeDecoder, type Decoded } from "../workbook/decodeNotices";
import { listed } from "../workbook/refusal";
import type { ReadKind, ReadSheet, SheetOf } from "../workbook/sheets";
import type { ColumnBlock } from "../workbook/port";
import { rangeBlock, rangeSheet, showsBlanks, type RangeSheet } from "../workbook/rangeSheet";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import { RowReader } from "../workbook/rowReader";
import { SheetFindings, type SheetFinding } from "../workbook/sheetFindings";
import { statedStyle, type TextsSeen } from "../workbook/textStyle";
import { worthKnowing, type SheetReading } from "../workbook/twoReadings";
import { lacking, refuse } from "./answers";
import { rangeArgument, type KnownRange } from "./ranges";

/** What the terms say about the writing of numbers and dates. */
type InputTerms = Pick<Terms, "input.decimalMark" | "input.dateOrder">;

/** A range that was recognised, with its records and what was found in them. */
export interface ReadRange<Kind extends ReadKind, Records> {
  readonly range: KnownRange;
  readonly sheet: RecognisedSheet<SheetOf<Kind>>;
  readonly records: Records;
  readonly findings: readonly SheetFinding[];
}

export interface ReadInvoices extends ReadRange<"Invoices", DecodedInvoices> {
  readonly parts: Keys;
  readonly invoices: Keys;
  /** Of lines whose orders were asked for. */
  readonly orders: Keys;
}

/** The range of an argument that must be there. */
export function neededRange(name: string, value: unknown): KnownRange {
  return rangeArgument(name, value) ?? refuse(`${name} is blank. Select the range with its heading row.`);
}

export function recognised<Kind extends ReadKind>(kind: Kind, name: string, range: KnownRange): RangeSheet<Kind> {
  const found = rangeSheet(kind, name, range);
  return "sheet" in found
    ? found
    : refuse(`${found.message} Select the heading row with the records; of a table, take all of it: Table1[#All].`);
}

/** A range's records, read once, and again where the texts of the whole range settle what was in doubt, as sheets are. */
export function decoded<Sheet extends ReadSheet, Decoder extends { take(block: ColumnBlock): void }>(
  sheet: RecognisedSheet<Sheet>,
  range: KnownRange,
  is1904: boolean,
  terms: InputTerms,
  decoderOf: (reader: RowReader<Sheet>, findings: SheetFindings) => Decoder,
): SheetReading<Decoder> {
  refuseSeveralVendors(sheet, range);
  const stated = statedStyle(terms);
  const once = (before?: TextsSeen): SheetReading<Decoder> => {
    const findings = new SheetFindings();
    const reader = new RowReader(sheet, is1904, findings, (_column, row) => `row ${row}`, { stated, ...(before ? { before } : {}) });
    const decoder = decoderOf(reader, findings);
    if (sheet.rowCount > 0) decoder.take(rangeBlock(range, reader));
    return { reader, findings, decoder };
  };
  const first = once();
  const seen = worthKnowing(first, stated);
  return seen ? once(seen) : first;
}

/** A function computes one agreement: rows of several vendors are the fill's (rules 8c). */
function refuseSeveralVendors({ columns, kind, top, rowCount }: RecognisedSheet, range: KnownRange): void {
  const place = (columns as Readonly<Record<string, number | undefined>>)["vendor"];
  if (place === undefined) return;
  const vendors = new Map<string, string>();
  for (let row = top; row < top + rowCount; row++) {
    const cell = range.cell(row, place);
    if (typeof cell === "string" && cell.trim() !== "") vendors.set(keyOf(cell), cell.trim());
  }
  if (vendors.size > 1)
    refuse(
      `The range of ${kind} has rows of several vendors (${listed([...vendors.values()].slice(0, 3))}). A function computes one agreement: give it the rows of one vendor, with the headings, or let the fill do it.`,
    );
}

/** @param hasOrders whether another range names orders, so that it matters which order a line is of. */
export function readInvoices(range: KnownRange, is1904: boolean, terms: InputTerms, hasOrders = false): ReadInvoices {
  const { decimalMark = "", dateOrder = "" } = statedStyle(terms);
  return range.once(`invoices ${is1904} ${decimalMark} ${dateOrder} ${hasOrders}`, () => {
    const { sheet, findings: found } = recognised("Invoices", "invoices", range);
    if (sheet.rowCount <= 0) return lacking("invoices has headings but no rows below them. At least one invoice line is needed.");
    const parts = new Keys(keyOf);
    const invoices = new Keys(keyOf);
    const orders = new Keys(keyOf);
    const decoderOf = (reader: RowReader<SheetOf<"Invoices">>, it: SheetFindings): InvoiceDecoder =>
      new InvoiceDecoder(reader, parts, invoices, it, hasOrders ? orders : undefined);
    const { decoder, findings } = decoded(sheet, range, is1904, terms, decoderOf);
    const records = decoder.records();
    return { range, sheet, records, findings: [...found, ...findings.all()], parts, invoices, orders };
  });
}

/** Reads stock rows; their parts are numbered on from those of the invoices. */
export function readInventory(
  range: KnownRange,
  is1904: boolean,
  parts: Keys,
  terms: InputTerms & Pick<Terms, "calculation.date">,
  invoices: ReadInvoices,
  warehouses?: Keys,
): ReadRange<"Inventory", DecodedInventory> {
  const { sheet, findings: found } = recognised("Inventory", "inventory", range);
  const { decoder, findings } = decoded(
    sheet,
    range,
    is1904,
    terms,
    (reader, it) =>
      new InventoryDecoder(reader, parts, terms["calculation.date"], it, warehouses && { keys: warehouses, areShownOnly: false }),
  );
  const records = decoder.records((part) => invoices.records.lines.part.includes(part));
  if (records.rows.count === 0 && records.undatedRows.size > 0)
    return lacking("inventory gives no date: add an As-of date column, or enter the term calculation.date in the terms argument.");
  return { range, sheet, records, findings: [...found, ...findings.all()] };
}

export function readPriceChanges(
  range: KnownRange,
  is1904: boolean,
  parts: Keys,
  terms: InputTerms,
): ReadRange<"Price changes", Decoded<PriceChange>> {
  const { sheet, findings: found } = recognised("Price changes", "priceChanges", range);
  refuseDoubtfulPrices(range, sheet);
  const { decoder, findings } = decoded(sheet, range, is1904, terms, (reader) => new PriceChangeDecoder(reader, parts));
  return { range, sheet, records: decoder, findings: [...found, ...findings.all()] };
}

/**
 * A version of Excel that makes a 0 of every blank cell would turn a blank new price into a fall to nothing. Only where the range shows no
 * blank cell at all can that have happened.
 */
function refuseDoubtfulPrices(range: KnownRange, sheet: RecognisedSheet<SheetOf<"Price changes">>): void {
  if (showsBlanks(range)) return;
  const newPrice = sheet.columns.newPrice!;
  for (let i = 0; i < sheet.rowCount; i++) {
    const row = range.rows[sheet.top + i]!;
    if (row[newPrice] !== 0 || row.every((cell) => cell === 0)) continue;
    refuse(
      `priceChanges, row ${sheet.top + i + 1}: New price is 0 or blank. Enter the price; if it really is nothing, enter the text "0".`,
    );
  }
}

export function readDiscontinuations(
  range: KnownRange,
  is1904: boolean,
  parts: Keys,
  terms: InputTerms,
): ReadRange<"Discontinuations", Decoded<DiscontinuationNotice>> {
  const { sheet, findings: found } = recognised("Discontinuations", "notices", range);
  const { decoder, findings } = decoded(sheet, range, is1904, terms, (reader) => new DiscontinuationDecoder(reader, parts));
  return { range, sheet, records: decoder, findings: [...found, ...findings.all()] };
}
