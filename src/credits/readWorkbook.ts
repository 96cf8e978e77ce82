/** Reads a recognised workbook into facts and terms: block by block, so that no more than a block of cells is held at a time. */
import type { CivilDate } from "../contract/base/calendar";
import type { FurtherSheet, InputSheet } from "../contract/base/records";
import type { Agreement } from "../contract/agreement/agreement";
import { AGREEMENTS } from "../contract/agreement/agreements";
import { inForce, type Agreed } from "../contract/agreement/inForce";
import { keyOf } from "../workbook/cells";
import { Keys } from "../workbook/columns";
import { decodedWorkbook, type DecodedWorkbook } from "../workbook/decodedWorkbook";
import { InventoryDecoder } from "../workbook/decodeInventory";
import { InvoiceDecoder } from "../workbook/decodeInvoices";
import { FURTHER_DECODERS, furtherFacts, nameKeys, type BeginDecoder } from "../workbook/decodeFurther";
import { DiscontinuationDecoder, PriceChangeDecoder } from "../workbook/decodeNotices";
import { loadAgreements } from "../workbook/knownAgreements";
import { VendorColumn, type VendorReader, type VendorsOfRows } from "../workbook/vendorColumn";
import { withVendorBooks, type VendorsRead } from "../workbook/vendorBooks";
import { VendorTerms } from "../workbook/vendorTerms";
import { FURTHER_SHEETS, type DecodedFurther, type NameKeys } from "../workbook/furtherRecords";
import { WorkbookProblem, type Cell, type ColumnBlock, type OnProgress, type WorkbookPort } from "../workbook/port";
import type { ReadSheet, SheetOf } from "../workbook/sheets";
import type { Recognition } from "../workbook/recognise";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import { RowReader } from "../workbook/rowReader";
import { SheetFindings } from "../workbook/sheetFindings";
import { statedStyle, type StatedStyle, type TextsSeen } from "../workbook/textStyle";
import { worthKnowing, type SheetReading } from "../workbook/twoReadings";
import type { TermName } from "../contract/agreement/vocabulary";
import { withPauses, type Pause } from "./pausing";
import { goodsColumns, readAttributes, readDays, type GoodsColumns } from "../workbook/goodsColumns";
import { tellRowsBelow } from "./rowsBelowTable";
import { Stopped } from "./stopped";
import { userWords } from "./userWords";

export interface ReadOptions {
  readonly is1904: boolean;
  /** `calculation.date` where the Terms sheet has none. */
  readonly calculationDate?: CivilDate;
  /** Those that may be named; the first is applied where none is. */
  readonly agreements?: readonly Agreement[];
  /** The one that is asked for, and applied. */
  readonly agreement?: Agreement;
  readonly onProgress?: OnProgress;
  readonly pause?: Pause;
}

/**
 * Reads every sheet that was recognised. Inventory and Invoices must be among them.
 * @throws WorkbookProblem when Terms names another agreement than the one that is asked for.
 */
export async function readWorkbook(port: WorkbookPort, recognition: Recognition, options: ReadOptions): Promise<DecodedWorkbook> {
  const { Inventory, Invoices, ...others } = recognition.sheets;
  if (Inventory === undefined || Invoices === undefined) throw new Error("readWorkbook needs Inventory and Invoices");
  const keys = nameKeys(new Keys(keyOf), new Keys(keyOf));
  const { parts, invoices: invoiceKeys } = keys;
  if (others.Terms) await loadAgreements();
  const vendors = new Keys(keyOf);
  const termsRead = others.Terms && (await readTerms(port, others.Terms, options, vendors));
  const said = dated(termsRead?.agreed ?? inForce(agreementsOf(options)[0]!), options.calculationDate);
  const goodsFindings = new SheetFindings();
  const sheetsOfGoods = { Inventory, Invoices, Terms: others.Terms } as unknown as Parameters<typeof goodsColumns>[1];
  const ofBase = goodsColumns(said, sheetsOfGoods, (term) => termsRead?.rowOf.get(term) ?? 0, goodsFindings);
  const { agreed } = ofBase;
  const named = (termsRead?.terms.named(agreed) ?? []).map((it) => ({
    ...it,
    goods: it.agreed && goodsColumns(it.agreed, sheetsOfGoods, (term) => it.rowOf.get(term) ?? 0, goodsFindings),
  }));
  const goods = columnsOfAll([ofBase, ...named.flatMap((it) => it.goods ?? [])]);
  const { whole } = agreed;
  const stated: Partial<Record<InputSheet, VendorsOfRows>> = {};
  const read = sheetReading(port, options, statedStyle(whole), { keys: vendors, stated });

  // Figures hang on a row's warehouse only where Sales names some, too; else papers show it. Orders are asked for where there are some.
  const warehouses = { keys: keys.warehouses, areShownOnly: others.Sales?.columns.warehouse === undefined };
  const ordersMet = others["Open orders"] && keys.orders;
  const inventory = await read(Inventory, (reader, findings) =>
    keepingParts(new InventoryDecoder(reader, parts, whole["calculation.date"], findings, warehouses), reader),
  );
  const invoices = await read(Invoices, (reader, findings) => new InvoiceDecoder(reader, parts, invoiceKeys, findings, ordersMet));
  const priceSheet = others["Price changes"];
  const prices = priceSheet && (await read(priceSheet, (reader) => new PriceChangeDecoder(reader, parts)));
  const noticeSheet = others.Discontinuations;
  const notices = noticeSheet && (await read(noticeSheet, (reader) => new DiscontinuationDecoder(reader, parts)));
  const readFurther = await furtherReading(others, keys, [agreed, ...named.flatMap((it) => it.agreed ?? [])], read);

  const decodedInvoices = await withPauses(invoices.decoder.recordsInSteps(), options.pause);
  const decodedInventory = inventory.decoder.decoder.records((part) => decodedInvoices.lines.part.includes(part));
  const readCells = (sheet: RecognisedSheet, columnIndexes: readonly number[], take: (block: ColumnBlock) => void): Promise<void> =>
    readSheet(port, sheet, { columnIndexes }, take, options.onProgress);
  const ofStock = await readAttributes(sheetsOfGoods.Inventory, goods.inventory, decodedInventory.sheetRow, readCells, goodsFindings);
  const ofLines = await readAttributes(sheetsOfGoods.Invoices, goods.invoices, decodedInvoices.sheetRow, readCells, goodsFindings);
  const style = { is1904: options.is1904, dates: { stated: whole["input.dateOrder"] } };
  const days = await readDays(sheetsOfGoods.Invoices, goods.days, decodedInvoices.sheetRow, readCells, goodsFindings, style);
  const findings = new SheetFindings();
  for (const finding of recognition.findings) findings.add(finding);
  for (const found of [{ findings: goodsFindings }, inventory, invoices, prices, notices, ...readFurther.readings])
    for (const finding of found?.findings.all() ?? []) findings.add(finding);
  const decoded = decodedWorkbook({
    is1904: options.is1904,
    sheets: { ...others, Inventory, Invoices },
    agreed,
    keys,
    inventory: ofStock ? { ...decodedInventory, rows: { ...decodedInventory.rows, attributes: ofStock } } : decodedInventory,
    invoices:
      ofLines || goods.days.size > 0
        ? { ...decodedInvoices, lines: { ...decodedInvoices.lines, ...days, ...(ofLines && { attributes: ofLines }) } }
        : decodedInvoices,
    priceChanges: prices?.decoder,
    discontinuations: notices?.decoder,
    further: furtherFacts(readFurther.decoded, keys),
    cells: inventory.decoder,
    findings,
  });
  const ofVendors = named.map(({ goods: ofVendor, ...it }) => ({ ...it, agreed: ofVendor?.agreed }));
  const books = withVendorBooks(decoded, { named: ofVendors, hasBase: termsRead?.terms.hasBase ?? true, keys: vendors, stated });
  // Terms of vendors are settled with the books.
  for (const finding of termsRead?.findings.all() ?? []) findings.add(finding);
  return books;
}

/** Reads the further sheets that were recognised, one after the other. */
async function furtherReading(
  sheets: Recognition["sheets"],
  keys: NameKeys,
  [agreed, ...others]: readonly [Agreed, ...Agreed[]],
  read: ReadOneSheet,
) {
  const decoded: Partial<Record<FurtherSheet, DecodedFurther>> = {};
  const readings: SheetReading<unknown>[] = [];
  const readOne = async <Kind extends FurtherSheet>(kind: Kind): Promise<void> => {
    const sheet = sheets[kind] as RecognisedSheet<SheetOf<Kind>> | undefined;
    if (sheet === undefined) return;
    const begin: BeginDecoder<Kind> = FURTHER_DECODERS[kind];
    const reading = await read(sheet, (reader, findings) => begin(reader, keys, findings, agreed, others));
    decoded[kind] = reading.decoder.decoded();
    readings.push(reading);
  };
  for (const kind of FURTHER_SHEETS) await readOne(kind);
  return { decoded, readings };
}

/** The columns that the terms of some vendor ask for. */
const columnsOfAll = (all: readonly GoodsColumns[]): Pick<GoodsColumns, "inventory" | "invoices" | "days"> => ({
  inventory: new Map(all.flatMap(({ inventory }) => [...inventory])),
  invoices: new Map(all.flatMap(({ invoices }) => [...invoices])),
  days: new Map(all.flatMap(({ days }) => [...days])),
});

interface TakesBlocks {
  take(block: ColumnBlock): void;
}

/** A decoder of stock that also keeps the cells of the part and warehouse columns as they stand. */
function keepingParts(decoder: InventoryDecoder, { columnIndexes, sheet }: RowReader<SheetOf<"Inventory">>) {
  const place = columnIndexes.indexOf(sheet.columns.partNumber!);
  const warehouseAt = columnIndexes.indexOf(sheet.columns.warehouse ?? -1);
  const partCells: Cell[] = [];
  const warehouseCells: Cell[] = [];
  const take = (block: ColumnBlock): void => {
    decoder.take(block);
    for (const cell of block.columns[place]!) partCells.push(cell);
    for (const cell of block.columns[warehouseAt] ?? []) warehouseCells.push(cell);
  };
  return { decoder, partCells, warehouseCells, take };
}

type ReadOneSheet = <Sheet extends ReadSheet, Decoder extends TakesBlocks>(
  sheet: RecognisedSheet<Sheet>,
  decoderOf: (reader: RowReader<Sheet>, findings: SheetFindings) => Decoder,
) => Promise<SheetReading<Decoder>>;

/** How sheets are read with these terms: once, and again where the texts of the whole sheet settle what was in doubt. */
function sheetReading(
  port: WorkbookPort,
  { is1904, onProgress }: ReadOptions,
  stated: StatedStyle,
  vendors: Pick<VendorsRead, "keys"> & { readonly stated: Partial<Record<InputSheet, VendorsOfRows>> },
): ReadOneSheet {
  return async <Sheet extends ReadSheet, Decoder extends TakesBlocks>(
    sheet: RecognisedSheet<Sheet>,
    decoderOf: (reader: RowReader<Sheet>, findings: SheetFindings) => Decoder,
  ): Promise<SheetReading<Decoder>> => {
    const once = async (before?: TextsSeen): Promise<SheetReading<Decoder>> => {
      const findings = new SheetFindings();
      const reader = new RowReader(sheet, is1904, findings, undefined, { stated, ...(before ? { before } : {}) });
      const decoder = decoderOf(reader, findings);
      const ofRows = sheet.columns.vendor === undefined ? undefined : new VendorColumn(reader as unknown as VendorReader, vendors.keys);
      const take = (block: ColumnBlock): void => {
        decoder.take(block);
        ofRows?.take(block);
      };
      await readSheet(port, sheet, reader, ofRows ? take : (block) => decoder.take(block), onProgress);
      if (ofRows) vendors.stated[sheet.kind as InputSheet] = ofRows.numbers;
      await tellRowsBelow(port, sheet, findings);
      return { reader, findings, decoder };
    };
    const first = await once();
    const seen = worthKnowing(first, stated);
    return seen ? once(seen) : first;
  };
}

async function readTerms(
  port: WorkbookPort,
  sheet: RecognisedSheet<SheetOf<"Terms">>,
  options: ReadOptions,
  vendors: Keys,
): Promise<{
  readonly agreed: Agreed;
  readonly terms: VendorTerms;
  readonly findings: SheetFindings;
  readonly rowOf: ReadonlyMap<TermName, number>;
}> {
  const findings = new SheetFindings();
  const reader = new RowReader(sheet, options.is1904, findings);
  const terms = new VendorTerms(reader, options.is1904, findings, agreementsOf(options), vendors);
  await readSheet(port, sheet, reader, (block) => terms.take(block), options.onProgress);
  await tellRowsBelow(port, sheet, findings);
  const agreed = terms.base.agreed();
  if (options.agreement) refuseAnother(options.agreement, agreed, terms.base, sheet);
  return { agreed, terms, findings, rowOf: terms.base.rowOf };
}

/** Those that may be named: the one that is asked for first. */
const agreementsOf = ({ agreement, agreements = AGREEMENTS }: ReadOptions): readonly Agreement[] =>
  agreement ? [agreement, ...agreements.filter((it) => it !== agreement)] : agreements;

function refuseAnother(
  asked: Agreement,
  agreed: Agreed,
  { agreementNamed, invalidTerms }: VendorTerms["base"],
  { sheetName }: RecognisedSheet,
): void {
  if (agreementNamed === undefined || (agreed.agreement === asked && !invalidTerms.has("agreement.id"))) return;
  const { row, text } = agreementNamed;
  throw new WorkbookProblem("OTHER_AGREEMENT", userWords.otherAgreement(asked.id, sheetName, text, row));
}

/** With a calculation date where the workbook has none. */
const dated = (agreed: Agreed, date: CivilDate | undefined): Agreed =>
  date === undefined || agreed.whole["calculation.date"] !== undefined ? agreed : agreed.with({ "calculation.date": date });

async function readSheet(
  port: WorkbookPort,
  sheet: RecognisedSheet,
  { columnIndexes }: Pick<RowReader, "columnIndexes">,
  take: (block: ColumnBlock) => void,
  onProgress: OnProgress | undefined,
): Promise<void> {
  if (sheet.rowCount <= 0) return;
  const progress = (done: number) => onProgress?.({ activity: userWords.readingKind(sheet.kind), done, total: sheet.rowCount });
  if ((await progress(0)) === "stop") throw new Stopped();
  await port.readColumns(sheet.sheetId, columnIndexes, sheet.top, sheet.rowCount, async (block) => {
    take(block);
    if ((await progress(block.top - sheet.top + block.rowCount)) === "stop") throw new Stopped();
  });
}
