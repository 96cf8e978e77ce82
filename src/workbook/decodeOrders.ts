/** Rows of the Open orders and Open invoices sheets to records. Rule text: rules 1, 8 and 9. */
import type { OpenInvoice, OpenOrder } from "../contract/base/orderRecords";
import { NONE } from "../contract/base/records";
import { centsOf, ListDecoder } from "./furtherRecords";
import type { SheetOf } from "./sheets";

/** Takes blocks of open orders in order. */
export class OrderDecoder extends ListDecoder<SheetOf<"Open orders">, OpenOrder> {
  protected row(): number | undefined {
    const { reader, keys } = this;
    const order = reader.neededKey("orderNumber", keys.orders);
    const part = reader.neededKey("partNumber", keys.parts);
    const quantity = reader.needed("quantity");
    const receivedDate = reader.needed("receivedDate");
    const further = {
      confirmedDate: reader.read("confirmedDate"),
      shippedDate: reader.read("shippedDate"),
      rejectedDate: reader.read("rejectedDate"),
      cancelledDate: reader.read("cancelledDate"),
      requestedDeliveryDate: reader.read("requestedDeliveryDate"),
      scheduledShipDate: reader.read("scheduledShipDate"),
      unitPrice: reader.read("unitPrice"),
      isOral: reader.read("oral") === "yes",
      confirmedInWritingDate: reader.read("confirmedInWritingDate"),
    };
    if (reader.isBad) return undefined;
    this.records.push({
      order: keys.orders.keyOf(order!),
      part: keys.parts.keyOf(part!),
      quantity: quantity!,
      receivedDate: receivedDate!,
      ...further,
    });
    return part;
  }
}

/** Takes blocks of open invoices in order. */
export class OpenInvoiceDecoder extends ListDecoder<SheetOf<"Open invoices">, OpenInvoice> {
  protected row(): number | undefined {
    const {
      reader,
      keys: { invoices },
    } = this;
    const invoice = reader.neededKey("invoiceNumber", invoices);
    const invoiceDate = reader.needed("invoiceDate");
    const amount = reader.needed("amount");
    const paid = reader.read("paid") ?? 0;
    const disputed = reader.read("disputed") ?? 0;
    const dueDate = reader.read("dueDate");
    const isInitialOrder = reader.read("initialOrder") === "yes";
    if (reader.isBad) return undefined;
    this.records.push({
      invoiceNumber: invoices.texts[invoice!]!,
      invoiceDate: invoiceDate!,
      amount: centsOf(amount!),
      paid: centsOf(paid),
      disputed: centsOf(disputed),
      dueDate,
      isInitialOrder,
    });
    return NONE;
  }
}
