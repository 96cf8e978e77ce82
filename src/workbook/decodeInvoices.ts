/** Rows of the Invoices sheet to invoice lines. Rule text: rules 1, 3 and 9. */
import { NO_DATE, NONE } from "../contract/base/records";
import { runThrough, type InSteps } from "../contract/base/steps";
import { BadCell, plainAmount, plainDate, plainQuantity } from "./cells";
import { keyNumber, type Keys } from "./columns";
import { DocumentTypes } from "./documentTypes";
import { InvoiceRecords, type LinesByPart } from "./invoiceRecords";
import { NOT_PLAIN, plainDay, plainKey, plainMicros, plainPart } from "./plainCells";
import type { ColumnBlock } from "./port";
import type { RowReader } from "./rowReader";
import { LinesWithoutPart } from "./linesWithoutPart";
import { sheetFinding, type SheetFinding, type SheetFindings } from "./sheetFindings";
import { SmallDiscounts } from "./smallDiscounts";
import type { SheetOf } from "./sheets";
import { wantedIn } from "./sheets/column";
import { isLabelled, reportTotal, TotalsRows } from "./totalsRows";
import { readWords } from "./readWords";

/** `invoiceText`: the number of the invoice's text as the line writes it, NONE for none. */
export type DecodedInvoices = LinesByPart;

/** A row that has only a part number: the head of a group, or a line that lacks everything else. */
interface GroupHead {
  readonly row: number;
  readonly part: string;
  /** What it is when no lines without a part follow it. */
  readonly finding: SheetFinding;
  hasLines: boolean;
}

const LARGEST_LINE = 1e15; // millionths: a billion dollars

/** Takes blocks of rows in order, then gives the lines. */
export class InvoiceDecoder {
  private readonly lines: InvoiceRecords;
  private readonly totals = new TotalsRows();
  private readonly types: DocumentTypes;
  private readonly smallDiscounts = new SmallDiscounts();
  private group: GroupHead | undefined;

  constructor(
    private readonly reader: RowReader<SheetOf<"Invoices">>,
    private readonly parts: Keys,
    private readonly invoices: Keys,
    private readonly findings: SheetFindings,
    /** Where orders are of interest, what they are numbered by. */
    private readonly orders?: Keys,
  ) {
    this.types = new DocumentTypes(reader.sheet.headings?.documentType ?? "Document type", findings);
    this.lines = new InvoiceRecords(reader.sheet.rowCount, orders !== undefined);
  }

  take(block: ColumnBlock): void {
    const plain = this.plainLines(block);
    for (let i = 0; i < block.rowCount; i++) if (!plain(i) && this.reader.at(block, i)) this.row();
  }

  /** The lines part by part, those of one part in sheet order: a part's lines are worked through together. */
  records = (): DecodedInvoices => runThrough(this.recordsInSteps());

  *recordsInSteps(): InSteps<DecodedInvoices> {
    this.leaveGroup();
    for (const finding of this.smallDiscounts.findings(this.reader.sheet)) this.findings.add(finding);
    return yield* this.lines.byPart(this.parts.keys.length);
  }

  /** Takes a row of the block if all of its cells are plain, as `row` would; answers whether it did. */
  private plainLines(block: ColumnBlock): (i: number) => boolean {
    const { reader, parts, invoices, orders, lines, totals, smallDiscounts } = this;
    const { is1904 } = reader;
    // What a document's type says of a line, and for how many units a price is, is asked line by line.
    if (reader.sheet.columns.documentType !== undefined || reader.sheet.columns.priceUnit !== undefined) return () => false;
    const [partCells, quantities, dates] = [
      reader.cellsIn(block, "partNumber"),
      reader.cellsIn(block, "quantity"),
      reader.cellsIn(block, "invoiceDate"),
    ];
    const prices = reader.cellsIn(block, "unitPrice");
    const discounts = reader.cellsIn(block, "discount");
    const credits = reader.cellsIn(block, "creditsReceived");
    const invoiceCells = reader.cellsIn(block, "invoiceNumber");
    const originals = reader.cellsIn(block, "originalInvoice");
    const shipDates = reader.cellsIn(block, "shipDate");
    const orderCells = orders && reader.cellsIn(block, "orderNumber");
    return (i) => {
      const quantity = plainQuantity(quantities[i]!);
      const invoiceDate = plainDate(dates[i]!, is1904);
      const unitPrice = plainAmount(prices[i]!);
      const discount = plainMicros(discounts[i]!);
      const creditsReceived = plainMicros(credits[i]!);
      const shipDate = plainDay(shipDates[i]!, is1904);
      if (quantity === 0 || !(Math.abs(quantity) * unitPrice <= LARGEST_LINE) || unitPrice < 0) return false;
      // A sum with a number that is not plain is none.
      if (Number.isNaN(invoiceDate + shipDate + discount + creditsReceived)) return false;
      if (quantity > 0 && (discount < 0 || creditsReceived < 0)) return false;
      if (discount !== 0 && !smallDiscounts.areNotAll) return false;
      const part = plainPart(partCells[i]!, parts);
      if (part === NOT_PLAIN) return false;
      const invoice = plainKey(invoiceCells[i]!, invoices);
      const original = invoice === NOT_PLAIN ? NOT_PLAIN : plainKey(originals[i]!, invoices);
      const order = orderCells && plainKey(orderCells[i]!, orders);
      if (original === NOT_PLAIN || order === NOT_PLAIN) return false;
      if (this.group) this.leaveGroup();
      totals.add(quantity);
      lines.add(
        parts.keyOf(part),
        invoiceDate,
        shipDate,
        quantity,
        unitPrice,
        Math.abs(discount),
        Math.abs(creditsReceived),
        keyNumber(invoices, invoice),
        invoice,
        keyNumber(invoices, original),
        orders ? keyNumber(orders, order) : NONE,
        block.top + i + 1,
      );
      return true;
    };
  }

  private row(): void {
    const { reader } = this;
    const part = reader.key("partNumber", this.parts);
    if (part === undefined && !reader.isBad) return this.lineWithoutPart();
    if (this.group) this.leaveGroup();
    if (part !== undefined && reader.isBlank("quantity") && reader.hasOnly("partNumber")) return this.enterGroup(part);
    if (!this.isOfInvoice()) return this.passLine();
    const quantity = reader.read("quantity");
    if (part !== undefined && this.parts.totalLabels.has(part) && this.isTotal(quantity, true)) return this.totalMet();
    if (quantity !== undefined) this.totals.add(quantity);
    if (quantity === 0) return reader.passOver();
    if (quantity === undefined && !reader.isBad) reader.bad("quantity");
    if (quantity !== undefined && quantity > 0) this.notCredited();
    const invoice = reader.key("invoiceNumber", this.invoices);
    const invoiceDate = reader.needed("invoiceDate");
    const unitPrice = reader.needed("unitPrice");
    const discount = this.deduction("discount", quantity);
    if (discount !== 0) this.smallDiscounts.take(discount, () => reader.address("discount"), reader.sheetRow);
    const creditsReceived = this.deduction("creditsReceived", quantity);
    const originalInvoice = reader.key("originalInvoice", this.invoices);
    const shipDate = reader.read("shipDate") ?? NO_DATE;
    const order = this.orders && reader.key("orderNumber", this.orders);
    if (!reader.isBad && Math.abs(quantity!) * unitPrice! > LARGEST_LINE) reader.bad("unitPrice", readWords.lineBelowBillion);
    if (reader.isBad) return;
    this.lines.add(
      this.parts.keyOf(part!),
      invoiceDate!,
      shipDate,
      quantity!,
      unitPrice!,
      discount,
      creditsReceived,
      keyNumber(this.invoices, invoice),
      invoice ?? NONE,
      keyNumber(this.invoices, originalInvoice),
      this.orders ? keyNumber(this.orders, order) : NONE,
      reader.sheetRow,
    );
  }

  private isOfInvoice(): boolean {
    const { reader, types } = this;
    const { sheetName: sheet, columns } = reader.sheet;
    if (columns.documentType === undefined) return true;
    return types.isOfInvoice(reader.cell("documentType"), { sheet, row: reader.sheetRow, column: columns.documentType });
  }

  /** A line that is none of an invoice; a sum below counts it all the same. */
  private passLine(): void {
    this.reader.passOver();
    const quantity = this.reader.quietQuantity("quantity");
    if (quantity !== undefined) this.totals.add(quantity);
  }

  /** A credit for units above 0 may take units back, or money alone: nothing says which, and it is no purchase. */
  private notCredited(): void {
    const { reader, types } = this;
    const type = types.creditIn(reader.cell("documentType"));
    if (type === undefined) return;
    reader.bad("quantity", readWords.creditBelowZero(types.heading, reader.address("documentType"), type), true);
  }

  private lineWithoutPart(): void {
    const { reader, group } = this;
    reader.passOver();
    const quantity = reader.quietQuantity("quantity");
    const saysTotal = isLabelled(reader);
    if ((saysTotal || reader.isBlank("invoiceNumber")) && this.isTotal(quantity, saysTotal)) return this.totalMet();
    if (quantity !== undefined) this.totals.add(quantity);
    if (group === undefined) {
      this.findings.summary(`freight ${reader.sheet.sheetId}`, () => new LinesWithoutPart()).take(reader.whereabouts());
      return;
    }
    group.hasLines = true;
    const text = readWords.groupedByPart(group.row, group.part);
    this.findings.addRepeating("group", sheetFinding("LINE_WITHOUT_PART", text, { ...reader.whereabouts(), severity: "Warning" }));
  }

  /** A row with nothing but a part number: whether it heads a group shows in what follows. */
  private enterGroup(part: number): void {
    const { reader } = this;
    const finding = reader.badFinding("quantity", new BadCell("blank", wantedIn(reader.sheet.declared.columns.quantity)));
    this.group = { row: reader.sheetRow, part: this.parts.texts[part]!, finding, hasLines: false };
  }

  private leaveGroup(): void {
    if (this.group?.hasLines === false) this.findings.add(this.group.finding);
    this.group = undefined;
  }

  /** A line without day and price whose quantity is the sum of those above it. */
  private isTotal(quantity: number | undefined, isLabelled: boolean): boolean {
    const { reader } = this;
    const isLine = !reader.isBlank("invoiceDate") || !reader.isBlank("shipDate") || !reader.isBlank("unitPrice");
    return quantity !== undefined && !isLine && this.totals.isTotal(quantity, isLabelled);
  }

  private totalMet(): void {
    this.totals.begin();
    reportTotal(this.findings, this.reader, "quantity", this.reader.sheetRow);
  }

  /** A discount or credit of the whole line; on a return line its sign does not matter. */
  private deduction(field: "discount" | "creditsReceived", quantity: number | undefined): number {
    const amount = this.reader.read(field) ?? 0;
    if (amount < 0 && (quantity ?? 0) > 0) this.reader.bad(field, readWords.zeroOrMore);
    return Math.abs(amount);
  }
}
