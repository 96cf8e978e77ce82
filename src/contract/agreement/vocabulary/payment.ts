/** 3.5: payment. Rule text: rules 2. */
import { choice, days } from "./meaning";

export const PAYMENT_TERMS = {
  "payment.dueDays": days("invoiceDate", "mayBeBlank", "Days after receipt of an invoice until it is due"),
  "payment.dueFrom": choice("invoiceDate", "needed", "The day from which the payment term is counted", {
    invoice: "the invoice date",
    receipt: "the day on which the invoice, sent by mail, counts as received",
  }),
  "payment.cureDays": days("receipt", "mayBeBlank", "Days to pay after a notice of non-payment"),
} as const;
