/** Reads a recognised workbook into facts and terms: block by block, so that no more than a block of cells is held at a time. */
import type { CivilDate } from "../contract/calendar";
import type { Terms } from "../contract/terms";
import { keyOf } from "../workbook/cells";
import { Keys } from "../workbook/columns";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";
import { InventoryDecoder } from "../workbook/decodeInventory";
import { InvoiceDecoder } from "../workbook/decodeInvoices";
import { DiscontinuationDecoder, PriceChangeDecoder } from "../workbook/decodeNotices";
import { TermDecoder } from "../workbook/decodeTerms";
import { FILED_TERMS } from "../contract/terms";
import type { Cell, ColumnBlock, OnProgress, WorkbookPort } from "../workbook/port";
import type { ReadKind } from "../workbook/headers";
import type { Recognition } from "../workbook/recognise";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import { RowReader } from "../workbook/rowReader";
import { SheetFindings } from "../workbook/sheetFindings";
import { withPauses, type Pause } from "./pausing";
import { Stopped } from "./stopped";

export interface ReadOptions {
  readonly is1904: boolean;
  /** `calculation.date` where the Terms sheet has none. */
  readonly calculationDate?: CivilDate;
  readonly onProgress?: OnProgress;
  readonly pause?: Pause;
}

/** Reads every sheet that was recognised. Inventory and Invoices must be among them. */
export async function readWorkbook(port: WorkbookPort, recognition: Recognition, options: ReadOptions): Promise<DecodedWorkbook> {
  const { is1904 } = options;
  const { Inventory, Invoices, ...others } = recognition.sheets;
  if (Inventory === undefined || Invoices === undefined) throw new Error("readWorkbook needs Inventory and Invoices");
  const findings = new SheetFindings();
  for (const finding of recognition.findings) findings.add(finding);
  const parts = new Keys(keyOf);
  const invoiceKeys = new Keys(keyOf);
  const readerOf = (sheet: RecognisedSheet): RowReader => new RowReader(sheet, is1904, findings);
  const read = async (kind: ReadKind, sheet: RecognisedSheet, reader: RowReader, take: (block: ColumnBlock) => void): Promise<void> =>
    readSheet(port, kind, sheet, reader, take, options.onProgress);

  const terms = await readTerms(others.Terms, options, readerOf, findings, read);

  const inventoryReader = readerOf(Inventory);
  const inventory = new InventoryDecoder(inventoryReader, parts, terms["calculation.date"], findings);
  const partPlace = inventoryReader.columnIndexes.indexOf(Inventory.columns["partNumber"]!);
  const partCells: Cell[] = [];
  await read("Inventory", Inventory, inventoryReader, (block) => {
    inventory.take(block);
    for (const cell of block.columns[partPlace]!) partCells.push(cell);
  });

  const invoiceReader = readerOf(Invoices);
  const invoices = new InvoiceDecoder(invoiceReader, parts, invoiceKeys, findings);
  await read("Invoices", Invoices, invoiceReader, (block) => invoices.take(block));

  const priceSheet = others["Price changes"];
  const priceReader = priceSheet && readerOf(priceSheet);
  const priceChanges = priceReader && new PriceChangeDecoder(priceReader, parts);
  if (priceSheet && priceReader && priceChanges) await read("Price changes", priceSheet, priceReader, (block) => priceChanges.take(block));

  const noticeSheet = others.Discontinuations;
  const noticeReader = noticeSheet && readerOf(noticeSheet);
  const notices = noticeReader && new DiscontinuationDecoder(noticeReader, parts);
  if (noticeSheet && noticeReader && notices) await read("Discontinuations", noticeSheet, noticeReader, (block) => notices.take(block));

  const decodedInventory = inventory.records();
  const decodedInvoices = await withPauses(invoices.recordsInSteps(), options.pause);
  return {
    is1904,
    sheets: { ...others, Inventory, Invoices },
    terms,
    facts: {
      parts: { keys: parts.keys },
      inventory: decodedInventory.rows,
      invoices: decodedInvoices.lines,
      priceChanges: priceChanges?.records,
      discontinuations: notices?.records,
      balancingUsed: new Map(),
    },
    inventory: decodedInventory,
    invoiceRow: decodedInvoices.sheetRow,
    invoiceText: decodedInvoices.invoiceText,
    priceChangeRow: priceChanges?.sheetRow ?? [],
    discontinuationRow: notices?.sheetRow ?? [],
    partTexts: parts.texts,
    invoiceTexts: invoiceKeys.texts,
    partCells,
    findings,
  };
}

async function readTerms(
  sheet: RecognisedSheet | undefined,
  options: ReadOptions,
  readerOf: (sheet: RecognisedSheet) => RowReader,
  findings: SheetFindings,
  read: (kind: ReadKind, sheet: RecognisedSheet, reader: RowReader, take: (block: ColumnBlock) => void) => Promise<void>,
): Promise<Terms> {
  const asked: Terms = { ...FILED_TERMS, "calculation.date": options.calculationDate };
  if (sheet === undefined) return asked;
  const reader = readerOf(sheet);
  const decoder = new TermDecoder(reader, options.is1904, findings);
  await read("Terms", sheet, reader, (block) => decoder.take(block));
  const terms = decoder.terms();
  return { ...terms, "calculation.date": terms["calculation.date"] ?? options.calculationDate };
}

async function readSheet(
  port: WorkbookPort,
  kind: ReadKind,
  sheet: RecognisedSheet,
  reader: RowReader,
  take: (block: ColumnBlock) => void,
  onProgress: OnProgress | undefined,
): Promise<void> {
  if (sheet.rowCount <= 0) return;
  const progress = (done: number) => onProgress?.({ activity: `Reading ${kind}`, done, total: sheet.rowCount });
  if ((await progress(0)) === "stop") throw new Stopped();
  await port.readColumns(sheet.sheetId, reader.columnIndexes, sheet.top, sheet.rowCount, async (block) => {
    take(block);
    if ((await progress(block.top - sheet.top + block.rowCount)) === "stop") throw new Stopped();
  });
}
