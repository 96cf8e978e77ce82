/**
 * Invoice lines as they are read, one record after the other in one buffer. Lines are worked through part by part: a record whose numbers stand
 * side by side is fetched once for that, columns of a million numbers would be once a column.
 */
import { groupingByPart } from "../contract/stock/lots";
import type { InvoiceLines } from "../contract/base/records";
import { inStretches, type InSteps } from "../contract/base/steps";
import { intColumn, type IntColumn } from "./columns";

/** Lines by part, those of a part in sheet order. */
export interface LinesByPart {
  readonly lines: InvoiceLines;
  /** Row as Excel shows it, by line. */
  readonly sheetRow: Int32Array;
  readonly invoiceText: Int32Array;
}

/** A record takes 64 bytes: three amounts, then whole numbers. */
const AMOUNTS_A_RECORD = 8;
const INTS_A_RECORD = 16;
const AMOUNT_AT = { unitPrice: 0, discount: 1, creditsReceived: 2 } as const;
const INT_AT = {
  invoiceDate: 6,
  shipDate: 7,
  quantity: 8,
  invoice: 9,
  originalInvoice: 10,
  invoiceText: 11,
  sheetRow: 12,
  order: 13,
} as const;

const FEWEST = 16;

export class InvoiceRecords {
  private readonly parts: IntColumn;
  private ints: Int32Array<ArrayBuffer>;
  private amounts: Float64Array<ArrayBuffer>;
  private count = 0;

  /**
   * @param expected about how many there will be; more are taken too.
   * @param hasOrders whether the lines' orders are of interest.
   */
  constructor(
    expected: number,
    private readonly hasOrders: boolean,
  ) {
    const buffer = new ArrayBuffer(Math.max(FEWEST, expected) * INTS_A_RECORD * 4);
    this.ints = new Int32Array(buffer);
    this.amounts = new Float64Array(buffer);
    this.parts = intColumn(expected);
  }

  /** Adds a line; its fields are those of InvoiceLines. */
  add(
    part: number,
    invoiceDate: number,
    shipDate: number,
    quantity: number,
    unitPrice: number,
    discount: number,
    creditsReceived: number,
    invoice: number,
    invoiceText: number,
    originalInvoice: number,
    order: number,
    sheetRow: number,
  ): void {
    if ((this.count + 1) * INTS_A_RECORD > this.ints.length) this.grow();
    const amount = this.count * AMOUNTS_A_RECORD;
    const int = this.count++ * INTS_A_RECORD;
    const { ints, amounts } = this;
    this.parts.push(part);
    amounts[amount + AMOUNT_AT.unitPrice] = unitPrice;
    amounts[amount + AMOUNT_AT.discount] = discount;
    amounts[amount + AMOUNT_AT.creditsReceived] = creditsReceived;
    ints[int + INT_AT.invoiceDate] = invoiceDate;
    ints[int + INT_AT.shipDate] = shipDate;
    ints[int + INT_AT.quantity] = quantity;
    ints[int + INT_AT.invoice] = invoice;
    ints[int + INT_AT.originalInvoice] = originalInvoice;
    ints[int + INT_AT.invoiceText] = invoiceText;
    ints[int + INT_AT.sheetRow] = sheetRow;
    ints[int + INT_AT.order] = order;
  }

  private grow(): void {
    const larger = new Int32Array(this.ints.length * 2);
    larger.set(this.ints);
    this.ints = larger;
    this.amounts = new Float64Array(larger.buffer);
  }

  *byPart(partCount: number): InSteps<LinesByPart> {
    const { count, ints, amounts } = this;
    const part = this.parts.taken();
    const { items } = yield* groupingByPart(part, count, partCount);
    const made = columnsFor(count);
    const order = new Int32Array(this.hasOrders ? count : 0);
    yield* inStretches(count, (from, to) => {
      for (let i = from; i < to; i++) {
        const amount = items[i]! * AMOUNTS_A_RECORD;
        const int = items[i]! * INTS_A_RECORD;
        made.part[i] = part[items[i]!]!;
        made.unitPrice[i] = amounts[amount + AMOUNT_AT.unitPrice]!;
        made.discount[i] = amounts[amount + AMOUNT_AT.discount]!;
        made.creditsReceived[i] = amounts[amount + AMOUNT_AT.creditsReceived]!;
        made.invoiceDate[i] = ints[int + INT_AT.invoiceDate]!;
        made.shipDate[i] = ints[int + INT_AT.shipDate]!;
        made.quantity[i] = ints[int + INT_AT.quantity]!;
        made.invoice[i] = ints[int + INT_AT.invoice]!;
        made.originalInvoice[i] = ints[int + INT_AT.originalInvoice]!;
        made.invoiceText[i] = ints[int + INT_AT.invoiceText]!;
        made.sheetRow[i] = ints[int + INT_AT.sheetRow]!;
        if (this.hasOrders) order[i] = ints[int + INT_AT.order]!;
      }
    });
    const { invoiceText, sheetRow, ...lines } = made;
    return { lines: { count, ...lines, ...(this.hasOrders && { order }) }, invoiceText, sheetRow };
  }
}

const columnsFor = (count: number) => ({
  part: new Int32Array(count),
  invoiceDate: new Int32Array(count),
  shipDate: new Int32Array(count),
  quantity: new Int32Array(count),
  unitPrice: new Float64Array(count),
  discount: new Float64Array(count),
  creditsReceived: new Float64Array(count),
  invoice: new Int32Array(count),
  originalInvoice: new Int32Array(count),
  invoiceText: new Int32Array(count),
  sheetRow: new Int32Array(count),
});
