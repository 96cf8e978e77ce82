/** Rows of the Invoices sheet to invoice lines. Rule text: rules 1, 3 and 9. */
import { groupingByPart } from "../contract/stock/lots";
import { NO_DATE, NONE, type InvoiceLines } from "../contract/base/records";
import { inStretches, runThrough, type InSteps } from "../contract/base/steps";
import { amountColumn, intColumn, keyNumber, type AmountColumn, type IntColumn, type Keys } from "./columns";
import type { ColumnBlock } from "./port";
import { BadCell } from "./cells";
import { DocumentTypes } from "./documentTypes";
import type { RowReader } from "./rowReader";
import { LinesWithoutPart } from "./linesWithoutPart";
import { sheetFinding, type SheetFinding, type SheetFindings } from "./sheetFindings";
import { SmallDiscounts } from "./smallDiscounts";
import type { SheetOf } from "./sheets";
import { wantedIn } from "./sheets/column";
import { isLabelled, reportTotal, TotalsRows } from "./totalsRows";

export interface DecodedInvoices {
  readonly lines: InvoiceLines;
  readonly sheetRow: Int32Array;
  /** The number of the invoice's text as this line writes it (NONE for none), by line. */
  readonly invoiceText: Int32Array;
}

function* intsInOrder(column: IntColumn, items: Int32Array): InSteps<Int32Array> {
  const inSheetOrder = column.taken();
  const ordered = new Int32Array(items.length);
  yield* inStretches(items.length, (from, to) => {
    for (let i = from; i < to; i++) ordered[i] = inSheetOrder[items[i]!]!;
  });
  return ordered;
}

function* amountsInOrder(column: AmountColumn, items: Int32Array): InSteps<Float64Array> {
  const inSheetOrder = column.taken();
  const ordered = new Float64Array(items.length);
  yield* inStretches(items.length, (from, to) => {
    for (let i = from; i < to; i++) ordered[i] = inSheetOrder[items[i]!]!;
  });
  return ordered;
}

/** A row that has only a part number: the head of a group, or a line that lacks everything else. */
interface GroupHead {
  readonly row: number;
  readonly part: string;
  /** What it is when no lines without a part follow it. */
  readonly finding: SheetFinding;
  hasLines: boolean;
}

const LARGEST_LINE = 1e15; // millionths: a billion dollars

const invoiceColumnsFor = (rowCount: number) => ({
  part: intColumn(rowCount),
  invoiceDate: intColumn(rowCount),
  shipDate: intColumn(rowCount),
  quantity: intColumn(rowCount),
  invoice: intColumn(rowCount),
  originalInvoice: intColumn(rowCount),
  order: intColumn(),
  invoiceText: intColumn(rowCount),
  sheetRow: intColumn(rowCount),
  unitPrice: amountColumn(rowCount),
  discount: amountColumn(rowCount),
  creditsReceived: amountColumn(rowCount),
});

/** Takes blocks of rows in order, then gives the lines. */
export class InvoiceDecoder {
  private readonly columns: ReturnType<typeof invoiceColumnsFor>;
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
    this.columns = invoiceColumnsFor(reader.sheet.rowCount);
    this.types = new DocumentTypes(reader.sheet.headings?.documentType ?? "Document type", findings);
  }

  take(block: ColumnBlock): void {
    for (let i = 0; i < block.rowCount; i++) if (this.reader.at(block, i)) this.row();
  }

  /** The lines part by part, those of one part in sheet order: a part's lines are worked through together. */
  records = (): DecodedInvoices => runThrough(this.recordsInSteps());

  *recordsInSteps(): InSteps<DecodedInvoices> {
    const { columns } = this;
    this.leaveGroup();
    for (const finding of this.smallDiscounts.findings(this.reader.sheet)) this.findings.add(finding);
    const part = columns.part.taken();
    const { items } = yield* groupingByPart(part, part.length, this.parts.keys.length);
    const lines = {
      part: yield* intsInOrder(columns.part, items),
      invoiceDate: yield* intsInOrder(columns.invoiceDate, items),
      shipDate: yield* intsInOrder(columns.shipDate, items),
      quantity: yield* intsInOrder(columns.quantity, items),
      invoice: yield* intsInOrder(columns.invoice, items),
      originalInvoice: yield* intsInOrder(columns.originalInvoice, items),
      unitPrice: yield* amountsInOrder(columns.unitPrice, items),
      discount: yield* amountsInOrder(columns.discount, items),
      creditsReceived: yield* amountsInOrder(columns.creditsReceived, items),
    };
    const order = this.orders && (yield* intsInOrder(columns.order, items));
    const sheetRow = yield* intsInOrder(columns.sheetRow, items);
    const invoiceText = yield* intsInOrder(columns.invoiceText, items);
    return { lines: { count: part.length, ...lines, ...(order && { order }) }, sheetRow, invoiceText };
  }

  private row(): void {
    const { reader, columns } = this;
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
    if (!reader.isBad && Math.abs(quantity!) * unitPrice! > LARGEST_LINE)
      reader.bad("unitPrice", "a price that keeps the line below a billion dollars");
    if (reader.isBad) return;
    columns.part.push(this.parts.keyOf(part!));
    columns.invoiceDate.push(invoiceDate!);
    columns.shipDate.push(shipDate);
    columns.quantity.push(quantity!);
    columns.invoice.push(keyNumber(this.invoices, invoice));
    columns.invoiceText.push(invoice ?? NONE);
    columns.originalInvoice.push(keyNumber(this.invoices, originalInvoice));
    if (this.orders) columns.order.push(keyNumber(this.orders, order));
    columns.unitPrice.push(unitPrice!);
    columns.discount.push(discount);
    columns.creditsReceived.push(creditsReceived);
    columns.sheetRow.push(reader.sheetRow);
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
    const where = `${types.heading} (${reader.address("documentType")}) is "${type}"`;
    const remedy = "negative where units went back; where only money was credited, enter it as Credits received of the line it is for";
    reader.bad("quantity", `below 0 on a line whose ${where} (${remedy})`, true);
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
    const text = `This line has no part number; row ${group.row} above has only one, ${group.part}, as a report grouped by part has it. The line is no lot and no net sale, and earns no credit: write the part number in every line.`;
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
    if (amount < 0 && (quantity ?? 0) > 0) this.reader.bad(field, "0 or more");
    return Math.abs(amount);
  }
}
