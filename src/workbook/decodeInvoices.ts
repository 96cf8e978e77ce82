/** Rows of the Invoices sheet to invoice lines. Rule text: rules 1, 3 and 9. */
import { groupingByPart } from "../contract/lots";
import { NO_DATE, NONE, type InvoiceLines } from "../contract/records";
import { inStretches, runThrough, type InSteps } from "../contract/steps";
import { amountColumn, intColumn, type AmountColumn, type IntColumn, type Keys } from "./columns";
import type { ColumnBlock } from "./port";
import type { RowReader } from "./rowReader";
import { sheetFinding, type SheetFindings } from "./sheetFindings";

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

const LARGEST_LINE = 1e15; // millionths: a billion dollars

const invoiceColumnsFor = (rowCount: number) => ({
  part: intColumn(rowCount),
  invoiceDate: intColumn(rowCount),
  shipDate: intColumn(rowCount),
  quantity: intColumn(rowCount),
  invoice: intColumn(rowCount),
  originalInvoice: intColumn(rowCount),
  invoiceText: intColumn(rowCount),
  sheetRow: intColumn(rowCount),
  unitPrice: amountColumn(rowCount),
  discount: amountColumn(rowCount),
  creditsReceived: amountColumn(rowCount),
});

/** Takes blocks of rows in order, then gives the lines. */
export class InvoiceDecoder {
  private readonly columns: ReturnType<typeof invoiceColumnsFor>;

  constructor(
    private readonly reader: RowReader,
    private readonly parts: Keys,
    private readonly invoices: Keys,
    private readonly findings: SheetFindings,
  ) {
    this.columns = invoiceColumnsFor(reader.sheet.rowCount);
  }

  take(block: ColumnBlock): void {
    for (let i = 0; i < block.rowCount; i++) if (this.reader.at(block, i)) this.row();
  }

  /** The lines part by part, those of one part in sheet order: a part's lines are worked through together. */
  records = (): DecodedInvoices => runThrough(this.recordsInSteps());

  *recordsInSteps(): InSteps<DecodedInvoices> {
    const { columns } = this;
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
    const sheetRow = yield* intsInOrder(columns.sheetRow, items);
    const invoiceText = yield* intsInOrder(columns.invoiceText, items);
    return { lines: { count: part.length, ...lines }, sheetRow, invoiceText };
  }

  private row(): void {
    const { reader, columns } = this;
    const part = reader.keyText("partNumber", "a part number", this.parts);
    if (part === undefined && !reader.isBad) {
      const text = "This line has no part number (freight, tax); it is no lot and no net sale.";
      this.findings.addRepeating("part", sheetFinding("LINE_WITHOUT_PART", text, reader.whereabouts()));
      return;
    }
    const quantity = reader.quantity("quantity");
    if (quantity === 0) return;
    if (quantity === undefined && !reader.isBad) reader.bad("quantity", "a whole number of units (negative for a return)");
    const invoice = reader.keyText("invoiceNumber", "an invoice number", this.invoices);
    const invoiceDate = this.needed("invoiceDate", reader.date("invoiceDate"), "a date");
    const unitPrice = this.notNegative("unitPrice", this.needed("unitPrice", reader.amount("unitPrice"), "an amount"));
    const discount = this.deduction("discount", quantity);
    const creditsReceived = this.deduction("creditsReceived", quantity);
    const originalInvoice = reader.keyText("originalInvoice", "an invoice number", this.invoices);
    const shipDate = reader.date("shipDate") ?? NO_DATE;
    if (!reader.isBad && Math.abs(quantity!) * unitPrice! > LARGEST_LINE)
      reader.bad("unitPrice", "a price that keeps the line below a billion dollars");
    if (reader.isBad) return;
    columns.part.push(this.parts.keyOf(part!));
    columns.invoiceDate.push(invoiceDate!);
    columns.shipDate.push(shipDate);
    columns.quantity.push(quantity!);
    columns.invoice.push(this.invoiceKey(invoice));
    columns.invoiceText.push(invoice ?? NONE);
    columns.originalInvoice.push(this.invoiceKey(originalInvoice));
    columns.unitPrice.push(unitPrice!);
    columns.discount.push(discount);
    columns.creditsReceived.push(creditsReceived);
    columns.sheetRow.push(reader.sheetRow);
  }

  private invoiceKey = (text: number | undefined): number => (text === undefined ? NONE : this.invoices.keyOf(text));

  private needed(field: string, value: number | undefined, wanted: string): number | undefined {
    if (value === undefined && this.reader.cell(field) === "") this.reader.bad(field, wanted);
    return value;
  }

  private notNegative(field: string, amount: number | undefined): number | undefined {
    if (amount !== undefined && amount < 0) this.reader.bad(field, "0 or more");
    return amount;
  }

  /** A discount or credit of the whole line; on a return line its sign does not matter. */
  private deduction(field: string, quantity: number | undefined): number {
    const amount = this.reader.amount(field) ?? 0;
    if (amount < 0 && (quantity ?? 0) > 0) this.reader.bad(field, "0 or more");
    return Math.abs(amount);
  }
}
