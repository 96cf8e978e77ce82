/** Range arguments to records: what credits/readWorkbook does with sheets, with ranges, each read once for as long as it is remembered. */
import type { DiscontinuationNotice, PriceChange } from "../contract/records";
import type { Terms } from "../contract/terms";
import { keyOf } from "../workbook/cells";
import { Keys } from "../workbook/columns";
import { InventoryDecoder, type DecodedInventory } from "../workbook/decodeInventory";
import { InvoiceDecoder, type DecodedInvoices } from "../workbook/decodeInvoices";
import { DiscontinuationDecoder, PriceChangeDecoder, type Decoded } from "../workbook/decodeNotices";
import type { ReadKind } from "../workbook/headers";
import type { ColumnBlock } from "../workbook/port";
import { rangeBlock, rangeSheet, showsBlanks } from "../workbook/rangeSheet";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import { RowReader } from "../workbook/rowReader";
import { SheetFindings, type SheetFinding } from "../workbook/sheetFindings";
import { lacking, refuse } from "./answers";
import { rangeArgument, type KnownRange } from "./ranges";

/** A range that was recognised, with its records and what was found in them. */
export interface ReadRange<Records> {
  readonly range: KnownRange;
  readonly sheet: RecognisedSheet;
  readonly records: Records;
  readonly findings: readonly SheetFinding[];
}

export interface ReadInvoices extends ReadRange<DecodedInvoices> {
  readonly parts: Keys;
  readonly invoices: Keys;
}

/** The range of an argument that must be there. */
export function neededRange(name: string, value: unknown): KnownRange {
  return rangeArgument(name, value) ?? refuse(`${name} is blank. Select the range with its heading row.`);
}

function recognised(kind: ReadKind, name: string, range: KnownRange): { sheet: RecognisedSheet; findings: readonly SheetFinding[] } {
  const found = rangeSheet(kind, name, range);
  return "sheet" in found
    ? found
    : refuse(`${found.message} Select the heading row with the records; of a table, take all of it: Table1[#All].`);
}

/** A reader of a range's records and the block that it takes. */
function readerOf(
  sheet: RecognisedSheet,
  range: KnownRange,
  is1904: boolean,
  findings: SheetFindings,
): { reader: RowReader; block: ColumnBlock } {
  const reader = new RowReader(sheet, is1904, findings, (_column, row) => `row ${row}`);
  return { reader, block: rangeBlock(range, reader) };
}

export function readInvoices(range: KnownRange, is1904: boolean): ReadInvoices {
  return range.once(`invoices ${is1904}`, () => {
    const { sheet, findings: found } = recognised("Invoices", "invoices", range);
    if (sheet.rowCount <= 0) return lacking("invoices has headings but no rows below them. At least one invoice line is needed.");
    const findings = new SheetFindings();
    const parts = new Keys(keyOf);
    const invoices = new Keys(keyOf);
    const { reader, block } = readerOf(sheet, range, is1904, findings);
    const decoder = new InvoiceDecoder(reader, parts, invoices, findings);
    decoder.take(block);
    return { range, sheet, records: decoder.records(), findings: [...found, ...findings.all()], parts, invoices };
  });
}

/** Reads stock rows; their parts are numbered on from those of the invoices. */
export function readInventory(range: KnownRange, is1904: boolean, parts: Keys, terms: Terms): ReadRange<DecodedInventory> {
  const { sheet, findings: found } = recognised("Inventory", "inventory", range);
  const findings = new SheetFindings();
  const { reader, block } = readerOf(sheet, range, is1904, findings);
  const decoder = new InventoryDecoder(reader, parts, terms["calculation.date"], findings);
  if (sheet.rowCount > 0) decoder.take(block);
  const records = decoder.records();
  if (records.rows.count === 0 && records.undatedRows.size > 0)
    return lacking("inventory gives no date: add an As-of date column, or enter the term calculation.date in the terms argument.");
  return { range, sheet, records, findings: [...found, ...findings.all()] };
}

export function readPriceChanges(range: KnownRange, is1904: boolean, parts: Keys): ReadRange<Decoded<PriceChange>> {
  const { sheet, findings: found } = recognised("Price changes", "priceChanges", range);
  refuseDoubtfulPrices(range, sheet);
  const findings = new SheetFindings();
  const { reader, block } = readerOf(sheet, range, is1904, findings);
  const decoder = new PriceChangeDecoder(reader, parts);
  decoder.take(block);
  return { range, sheet, records: decoder, findings: [...found, ...findings.all()] };
}

/**
 * A version of Excel that makes a 0 of every blank cell would turn a blank new price into a fall to nothing. Only where the range shows no
 * blank cell at all can that have happened.
 */
function refuseDoubtfulPrices(range: KnownRange, sheet: RecognisedSheet): void {
  if (showsBlanks(range)) return;
  const newPrice = sheet.columns["newPrice"]!;
  for (let i = 0; i < sheet.rowCount; i++) {
    const row = range.rows[sheet.top + i]!;
    if (row[newPrice] !== 0 || row.every((cell) => cell === 0)) continue;
    refuse(
      `priceChanges, row ${sheet.top + i + 1}: New price is 0 or blank. Enter the price; if it really is nothing, enter the text "0".`,
    );
  }
}

export function readDiscontinuations(range: KnownRange, is1904: boolean, parts: Keys): ReadRange<Decoded<DiscontinuationNotice>> {
  const { sheet, findings: found } = recognised("Discontinuations", "notices", range);
  const findings = new SheetFindings();
  const { reader, block } = readerOf(sheet, range, is1904, findings);
  const decoder = new DiscontinuationDecoder(reader, parts);
  decoder.take(block);
  return { range, sheet, records: decoder, findings: [...found, ...findings.all()] };
}
