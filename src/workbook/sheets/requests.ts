/** What the distributor asks for, orders and owes. Rule text: rules 1. */
import { REQUEST_RIGHTS, type RequestRight } from "../../contract/base/requestRecords";
import { optional, partNumber, required, yesOrNo, priceUnit, vendor } from "./column";
import { declareSheet, WITH_FIGURES } from "./sheet";

/** Other names of the rights under which goods go back, as they are compared. */
const RIGHT_NAMES: ReadonlyMap<string, RequestRight> = new Map([
  ...REQUEST_RIGHTS.map((right) => [compared(right), right] as const),
  ["3.7(a)", "Balancing"],
  ["stockrotation", "Balancing"],
  ["3.7(b)", "Defective"],
  ["doa", "Defective"],
  ["3.7(c)", "Refresh"],
  ["3.7(d)", "Discontinuation"],
  ["12.3", "Termination"],
]);

/** Case and spaces do not matter. */
function compared(text: string): string {
  return text.toLowerCase().replace(/\s+/g, "");
}

/** The right that a text names, by its name, its clause, or what the trade calls it. */
export const requestRight = (text: string): RequestRight | undefined => RIGHT_NAMES.get(compared(text));

export const RETURN_REQUESTS = declareSheet(
  "Return requests",
  "One row a part that you ask to return under a right.",
  {
    requestNumber: optional("text", "Request number", "Your number of the request."),
    right: required("choice", "Right", "The right that the return is made under.", {
      choices: REQUEST_RIGHTS,
      choiceOf: requestRight,
    }),
    partNumber: partNumber(),
    quantity: required("units", "Quantity", "Whole units to return."),
    requestDate: required("date", "Request date", "The day on which you ask."),
    rmaNumber: optional("text", "RMA number", "The vendor's authorization."),
    rmaDate: optional("date", "RMA date", "The day on which it was issued."),
    returnDate: optional("date", "Return date", "The day on which the units were shipped back."),
    invoiceNumber: optional("invoice", "Invoice number", "The invoice that the units come from, where you know it."),
    offsettingOrderNumber: optional("text", "Offsetting order number", "The order that you place in exchange."),
    offsettingOrderAmount: optional("amount", "Offsetting order amount", "Dollars of that order."),
    factorySealed: yesOrNo("Factory sealed", "Whether the units are in unopened factory packages; blank is yes."),
    fromDealer: yesOrNo("From dealer", "Whether a dealer has returned the units to you."),
    creditMemo: optional("name", "Credit memo", "The vendor's credit memo."),
    creditedAmount: optional("amount", "Credited amount", "Dollars that it credits."),
    vendor: vendor(),
  },
  WITH_FIGURES,
);

export const OPEN_ORDERS = declareSheet(
  "Open orders",
  "One row an order line; an order shipped in part is two rows.",
  {
    orderNumber: required("name", "Order number", "Your purchase order.", { wanted: "an order number" }),
    partNumber: partNumber(),
    quantity: required("units", "Quantity", "Whole units ordered."),
    receivedDate: required("date", "Received date", "The day on which the vendor received the order."),
    confirmedDate: optional("date", "Confirmed date", "The day on which the vendor accepted it."),
    shippedDate: optional("date", "Shipped date", "The day on which it was shipped."),
    rejectedDate: optional("date", "Rejected date", "The day on which the vendor rejected it."),
    cancelledDate: optional("date", "Cancelled date", "The day on which you cancelled it."),
    requestedDeliveryDate: optional("date", "Requested delivery date", "The day for which you asked for delivery."),
    scheduledShipDate: optional("date", "Scheduled ship date", "The day on which the vendor means to ship."),
    unitPrice: optional("price", "Unit price", "Dollars a unit."),
    priceUnit: priceUnit(),
    oral: yesOrNo("Oral", "Whether the order was placed orally."),
    confirmedInWritingDate: optional("date", "Confirmed in writing date", "The day on which you confirmed an oral order in writing."),
    vendor: vendor(),
  },
  WITH_FIGURES,
);

export const OPEN_INVOICES = declareSheet(
  "Open invoices",
  "One row an invoice of the vendor's that is not paid in full.",
  {
    invoiceNumber: required("invoice", "Invoice number", "The vendor's invoice number, as text."),
    invoiceDate: required("date", "Invoice date", "The day of the invoice."),
    amount: required("amount", "Amount", "Dollars of the whole invoice."),
    paid: optional("amount", "Paid", "Dollars paid so far; blank is none."),
    disputed: optional("amount", "Disputed", "Dollars that you dispute; blank is none."),
    dueDate: optional("date", "Due date", "The day on which it is due, where it says so."),
    initialOrder: yesOrNo("Initial order", "Whether it is of the initial order."),
    vendor: vendor(),
  },
  WITH_FIGURES,
);
