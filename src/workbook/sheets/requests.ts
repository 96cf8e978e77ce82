/** What the distributor asks for, orders and owes. Rule text: rules 1. */
import { optional, partNumber, required, yesOrNo } from "./column";
import { declareSheet } from "./sheet";

export const RETURN_REQUESTS = declareSheet("Return requests", "One row a part that you ask to return under a right.", {
  requestNumber: optional("text", "Request number", "Your number of the request."),
  right: required("choice", "Right", "The right that the return is made under.", {
    choices: ["Balancing", "Discontinuation", "Refresh", "Defective", "Termination", "Initial order"],
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
  creditMemo: optional("text", "Credit memo", "The vendor's credit memo."),
  creditedAmount: optional("amount", "Credited amount", "Dollars that it credits."),
});

export const OPEN_ORDERS = declareSheet("Open orders", "One row an order line; an order shipped in part is two rows.", {
  orderNumber: required("text", "Order number", "Your purchase order."),
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
  oral: yesOrNo("Oral", "Whether the order was placed orally."),
  confirmedInWritingDate: optional("date", "Confirmed in writing date", "The day on which you confirmed an oral order in writing."),
});

export const OPEN_INVOICES = declareSheet("Open invoices", "One row an invoice of the vendor's that is not paid in full.", {
  invoiceNumber: required("invoice", "Invoice number", "The vendor's invoice number, as text."),
  invoiceDate: required("date", "Invoice date", "The day of the invoice."),
  amount: required("amount", "Amount", "Dollars of the whole invoice."),
  paid: optional("amount", "Paid", "Dollars paid so far; blank is none."),
  disputed: optional("amount", "Disputed", "Dollars that you dispute; blank is none."),
  dueDate: optional("date", "Due date", "The day on which it is due, where it says so."),
  initialOrder: yesOrNo("Initial order", "Whether it is of the initial order."),
});
