/** Rows of the Invoices sheet to invoice lines. Rule text: rules 1, 3 and 9. */
import { groupByPart } from "../contract/lots";
import { NO_DATE, NONE, type InvoiceLines } from "../contract/records";
import { amountColumn, intColumn, type Keys } from "./columns";
import type { ColumnBlock } from "./port";
import type { RowReader } from "./rowReader";
import { sheetFinding, type SheetFindings } from "./sheetFindings";

export interface DecodedInvoices {
  readonly lines: InvoiceLines;
  readonly sheetRow: Int32Array;
  /** The number of the invoice's text as this line writes it (NONE for none), by line. */
  readonly invoiceText: Int32Array;
}

function intsInOrder(column: Int32Array, items: Int32Array): Int32Array {
  const ordered = new Int32Array(items.length);
  for (let i = 0; i < items.length; i++) ordered[i] = column[items[i]!]!;
  return ordered;
}

function amountsInOrder(column: Float64Array, items: Int32Array): Float64Array {
  const ordered = new Float64Array(items.length);
  for (let i = 0; i < items.length; i++) ordered[i] = column[items[i]!]!;
  return ordered;
}

const LARGEST_LINE = 1e15; // millionths: a billion dollars

/** Takes blocks of rows in order, then gives the lines. */
export class InvoiceDecoder {
  private readonly columns = {
    part: intColumn(),
    invoiceDate: intColumn(),
    shipDate: intColumn(),
    quantity: intColumn(),
    invoice: intColumn(),
    originalInvoice: intColumn(),
    invoiceText: intColumn(),
    sheetRow: intColumn(),
    unitPrice: amountColumn(),
    discount: amountColumn(),
    creditsReceived: amountColumn(),
  };

  constructor(
    private readonly reader: RowReader,
    private readonly parts: Keys,
    private readonly invoices: Keys,
    private readonly findings: SheetFindings,
  ) {}

  take(block: ColumnBlock): void {
    for (let i = 0; i < block.rowCount; i++) if (this.reader.at(block, i)) this.row();
  }

  /** The lines part by part, those of one part in sheet order: a part's lines are worked through together. */
  records(): DecodedInvoices {
    const { columns } = this;
    const part = columns.part.taken();
    const { items } = groupByPart(part, part.length, this.parts.keys.length);
    const lines = {
      part: intsInOrder(part, items),
      invoiceDate: intsInOrder(columns.invoiceDate.taken(), items),
      shipDate: intsInOrder(columns.shipDate.taken(), items),
      quantity: intsInOrder(columns.quantity.taken(), items),
      invoice: intsInOrder(columns.invoice.taken(), items),
      originalInvoice: intsInOrder(columns.originalInvoice.taken(), items),
      unitPrice: amountsInOrder(columns.unitPrice.taken(), items),
      discount: amountsInOrder(columns.discount.taken(), items),
      creditsReceived: amountsInOrder(columns.creditsReceived.taken(), items),
    };
    const sheetRow = intsInOrder(columns.sheetRow.taken(), items);
    return { lines: { count: part.length, ...lines }, sheetRow, invoiceText: intsInOrder(columns.invoiceText.taken(), items) };
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
